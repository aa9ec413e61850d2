/** What stands of the measures, as the first screen says it: each in one sentence, by what becomes of it where the case is. Sums and names come shown. */
import type { InLanguages } from '@oryndau/words/languages';

/**
 * `decided`: nobody was told yet; `ordered`: told to whoever carries it out; `standing`: carried out; `to_be_lifted`: it stands, and its lifting is decided and told to
 * nobody yet; `never_told`: it was cancelled before. With the end of a case, and while that waits for its signature: `ending` (it will be lifted); after it `lifting` (told to lift it), `lifted`. After a
 * transfer it goes over to the private bailiff.
 */
export type MeasureSaid =
  | 'decided'
  | 'ordered'
  | 'standing'
  | 'to_be_lifted'
  | 'never_told'
  | 'ending'
  | 'lifting'
  | 'lifted'
  | 'handed_over';

export interface ArrestFacts {
  readonly sum: string;
  /** Bank and last digits; null where the bank has not said which account it is. */
  readonly account: { readonly bank: string; readonly end: string } | null;
}

interface MeasureTexts {
  readonly arrest: Readonly<Record<MeasureSaid, (facts: ArrestFacts) => string>>;
  readonly prohibition: Readonly<Record<MeasureSaid, string>>;
}

const kkWhere = ({ account }: ArrestFacts): string =>
  account === null ? '' : ` (${account.bank}, шоттың соңы: ${account.end})`;
const ruWhere = ({ account }: ArrestFacts): string =>
  account === null ? '' : ` (${account.bank}, заканчивается на ${account.end})`;
const enWhere = ({ account }: ArrestFacts): string =>
  account === null ? '' : ` (${account.bank}, ending in ${account.end})`;

export const measureTexts: InLanguages<MeasureTexts> = {
  kk: {
    arrest: {
      decided: (facts) =>
        `Шоттағы ${facts.sum} сомасына тыйым салу шешілді${kkWhere(facts)}; банкке әлі хабарланған жоқ, ақшаға тыйым салынған жоқ.`,
      to_be_lifted: (facts) =>
        `Шоттағы ақшаға салынған тыйымды алу шешілді${kkWhere(facts)}; банкке әлі хабарланған жоқ, әзірге тыйым күшінде.`,
      never_told: (facts) =>
        `Шоттағы ақшаға тыйым салу${kkWhere(facts)} банкке хабарланбай тұрып жойылды: ақшаға тыйым салынған жоқ.`,
      ordered: (facts) =>
        `Банкке шоттағы ${facts.sum} сомасына тыйым салу тапсырылды${kkWhere(facts)}; жауабы әлі келген жоқ.`,
      standing: (facts) =>
        `Шоттағы ${facts.sum} сомасына тыйым салынды${kkWhere(facts)}. Төлесеңіз, тыйым өздігінен алынады.`,
      ending: (facts) => `Шоттағы ақшаға салынған тыйым${kkWhere(facts)} алынады, оны сұраудың қажеті жоқ.`,
      lifting: (facts) =>
        `Банкке шоттағы ақшаға салынған тыйымды алу тапсырылды${kkWhere(facts)}; ол әлі растаған жоқ.`,
      lifted: (facts) => `Шоттағы ақшаға салынған тыйым алынды${kkWhere(facts)}, банк мұны растады.`,
      handed_over: (facts) =>
        `Шоттағы ${facts.sum} сомасына салынған тыйым${kkWhere(facts)} жеке сот орындаушысына өтеді, оны сол алады.`,
    },
    prohibition: {
      decided:
        'Мүлкіңізге билік етуге тыйым салу шешілді; нотариустардың жүйесіне әлі хабарланған жоқ, әзірге тыйым жоқ.',
      to_be_lifted:
        'Мүлкіңізге билік етуге салынған тыйымды алу шешілді; нотариустардың жүйесіне әлі хабарланған жоқ, әзірге тыйым күшінде.',
      never_told:
        'Мүлкіңізге билік етуге тыйым салу нотариустардың жүйесіне хабарланбай тұрып жойылды: тыйым болған жоқ.',
      ordered: 'Нотариустардың жүйесіне мүлкіңізге билік етуге тыйым салу туралы қаулы жіберілді; ол әлі растаған жоқ.',
      standing:
        'Мүлкіңізге билік етуге тыйым салынған: нотариус онымен мәмілені куәландырмайды. Төлесеңіз, тыйым өздігінен алынады.',
      ending: 'Мүлкіңізге билік етуге салынған тыйым алынады, оны сұраудың қажеті жоқ.',
      lifting: 'Нотариустардың жүйесіне мүлкіңізге билік етуге салынған тыйымды алу тапсырылды; ол әлі растаған жоқ.',
      lifted: 'Мүлкіңізге билік етуге салынған тыйым алынды, нотариустардың жүйесі мұны растады.',
      handed_over: 'Мүлкіңізге билік етуге салынған тыйым жеке сот орындаушысына өтеді, оны сол алады.',
    },
  },
  ru: {
    arrest: {
      decided: (facts) =>
        `Решено арестовать на счете ${facts.sum}${ruWhere(facts)}; банку это еще не передано, деньги не арестованы.`,
      to_be_lifted: (facts) =>
        `Решено снять арест денег на счете${ruWhere(facts)}; банку это еще не передано, пока арест действует.`,
      never_told: (facts) =>
        `Арест денег на счете${ruWhere(facts)} отменен раньше, чем о нем сообщили банку: ничего не арестовано.`,
      ordered: (facts) => `Банку поручено арестовать на счете ${facts.sum}${ruWhere(facts)}; ответа еще нет.`,
      standing: (facts) => `На счете арестовано ${facts.sum}${ruWhere(facts)}. Если заплатите, арест снимется сам.`,
      ending: (facts) => `Арест денег на счете${ruWhere(facts)} снимут, просить об этом не нужно.`,
      lifting: (facts) => `Банку велено снять арест денег на счете${ruWhere(facts)}; он еще не подтвердил.`,
      lifted: (facts) => `Арест денег на счете${ruWhere(facts)} снят, банк это подтвердил.`,
      handed_over: (facts) =>
        `Арест ${facts.sum} на счете${ruWhere(facts)} переходит к частному судебному исполнителю, снимет его он.`,
    },
    prohibition: {
      decided:
        'Решено запретить вам распоряжаться имуществом; в систему нотариата это еще не передано, запрета пока нет.',
      to_be_lifted:
        'Решено снять запрет распоряжаться имуществом; в систему нотариата это еще не передано, пока запрет действует.',
      never_told:
        'Запрет распоряжаться имуществом отменен раньше, чем о нем сообщили системе нотариата: запрета не было.',
      ordered: 'В систему нотариата отправлен запрет распоряжаться вашим имуществом; она еще не подтвердила.',
      standing:
        'Действует запрет распоряжаться имуществом: нотариус не удостоверит сделки с ним. Если заплатите, запрет снимется сам.',
      ending: 'Запрет распоряжаться имуществом снимут, просить об этом не нужно.',
      lifting: 'Системе нотариата велено снять запрет распоряжаться имуществом; она еще не подтвердила.',
      lifted: 'Запрет распоряжаться имуществом снят, система нотариата это подтвердила.',
      handed_over: 'Запрет распоряжаться имуществом переходит к частному судебному исполнителю, снимет его он.',
    },
  },
  en: {
    arrest: {
      decided: (facts) =>
        `It was decided to arrest ${facts.sum} on an account${enWhere(facts)}; the bank was not told yet, and nothing is arrested.`,
      to_be_lifted: (facts) =>
        `It was decided to lift the arrest of money on an account${enWhere(facts)}; the bank was not told yet, and until then the arrest stands.`,
      never_told: (facts) =>
        `The arrest of money on an account${enWhere(facts)} was cancelled before the bank was told of it: nothing is arrested.`,
      ordered: (facts) =>
        `The bank was told to arrest ${facts.sum} on an account${enWhere(facts)}; it has not answered yet.`,
      standing: (facts) =>
        `${facts.sum} is arrested on an account${enWhere(facts)}. If you pay, the arrest is lifted by itself.`,
      ending: (facts) => `The arrest of money on an account${enWhere(facts)} will be lifted; you need not ask.`,
      lifting: (facts) =>
        `The bank was told to lift the arrest of money on an account${enWhere(facts)}; it has not confirmed yet.`,
      lifted: (facts) => `The arrest of money on an account${enWhere(facts)} is lifted, and the bank has confirmed it.`,
      handed_over: (facts) =>
        `The arrest of ${facts.sum} on an account${enWhere(facts)} goes over to the private bailiff, who will lift it.`,
    },
    prohibition: {
      decided:
        'It was decided to prohibit disposing of your property; the system of the notaries was not told yet, and there is no prohibition.',
      to_be_lifted:
        'It was decided to lift the prohibition on disposing of your property; the system of the notaries was not told yet, and until then it stands.',
      never_told:
        'The prohibition on disposing of your property was cancelled before the system of the notaries was told of it: there was none.',
      ordered:
        'A prohibition on disposing of your property was sent to the system of the notaries; it has not confirmed yet.',
      standing:
        'Disposing of your property is prohibited: no notary certifies a deal with it. If you pay, that is lifted by itself.',
      ending: 'The prohibition on disposing of your property will be lifted; you need not ask.',
      lifting:
        'The system of the notaries was told to lift the prohibition on disposing of your property; it has not confirmed yet.',
      lifted:
        'The prohibition on disposing of your property is lifted, and the system of the notaries has confirmed it.',
      handed_over: 'The prohibition on disposing of your property goes over to the private bailiff, who will lift it.',
    },
  },
};
