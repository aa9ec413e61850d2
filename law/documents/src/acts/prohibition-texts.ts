/**
 * What the prohibition on disposing of property establishes and decides: form 4 of Order 697 (261-IV Arts. 10-3, 32(2)(3); Rules item 13). It names no object,
 * no sum, no end and no IIN, because the form does not.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { kazakhDay } from '@oryndau/words/kazakh';
import { type ActData, AS_TOLD } from './act.ts';
import { datedText } from './amount-texts.ts';
import { type ComposeForm, inForce, tellTheParties } from './form-sentences.ts';
import { notified } from './own-case-texts.ts';
import { plain, say } from './sentences.ts';
import type { Texts } from './word-texts.ts';

/** Order 510 of 30 May 2026: the notaries' information system became a digital one. */
const DIGITAL_FROM = legalDate('2026-07-12');

const notarySystemOn = (day: LegalDate): Texts =>
  day < DIGITAL_FROM
    ? {
        kk: 'Бірыңғай нотариаттық ақпараттық жүйе',
        ru: 'Единая нотариальная информационная система',
        en: "the notaries' unified information system",
      }
    : {
        kk: 'Бірыңғай нотариаттық цифрлық жүйе',
        ru: 'Единая нотариальная цифровая система',
        en: "the notaries' unified digital system",
      };

export const prohibition: ComposeForm = (act, { debtor, body, system }) => {
  const notaries = notarySystemOn(act.on);
  return {
    established: [
      plain(
        'Атқарушылық құжаттың орындалуын қамтамасыз ету шарасын қолдану қажет (Заңның 32-бабы 2-тармағының 3) тармақшасы).',
        'Необходимо принять меру обеспечения исполнения (подпункт 3) пункта 2 статьи 32 Закона).',
        'A measure to secure the execution is needed (Art. 32(2)(3) of the Law).',
      ),
    ],
    decided: [
      say(
        () =>
          `Борышкерге (${debtor.kk}) мүлікке және мүліктік құқықтарға билік ету жөнінде белгілі бір әрекеттер (мәмілелер) жасауға тыйым салынсын.`,
        () =>
          `Запретить должнику (${debtor.ru}) совершать определенные действия (сделки) по распоряжению имуществом и имущественными правами.`,
        () =>
          `The debtor (${debtor.en}) is prohibited from certain actions (deals) that dispose of property and of property rights.`,
      ),
      say(
        () => `Қаулының орындалуы туралы ${system.kk} жүйесі арқылы хабарлансын (алушы — ${body.kk}).`,
        () => `Об исполнении постановления сообщить через ${system.ru} (получатель — ${body.ru}).`,
        () => `Its execution is reported through ${system.en} (to: ${body.en}).`,
      ),
      say(
        () => `Қаулы орындау үшін мына жүйеге жіберілсін: ${notaries.kk}.`,
        () => `Направить постановление для исполнения в систему: ${notaries.ru}.`,
        () => `The resolution is sent for execution to ${notaries.en}.`,
      ),
      tellTheParties,
      inForce(act),
    ],
    notes: [
      ...(act.notifiedOn === undefined ? [notifiedAndUnpaid(act)] : [notified(act), unpaid(act)]),
      plain(
        'Іс жүргізу тоқтатылғанда тыйымның күші жойылады; атқарушылық құжат жеке сот орындаушысына берілсе, оның күшін сол жояды (Заңның 10-5 және 10-6-баптары).',
        'С прекращением производства запрет отменяется; если исполнительный документ передан частному судебному исполнителю, запрет отменяет он (статьи 10-5 и 10-6 Закона).',
        'When the proceedings are terminated the prohibition is cancelled; once the document is with a private bailiff, the bailiff cancels it (Arts. 10-5, 10-6 of the Law).',
      ),
    ],
  };
};

const notifiedAndUnpaid = (act: ActData): Texts =>
  say(
    ({ figures }) =>
      `Борышкер тиісті түрде хабардар етілді (Заңның 27-бабы), қалдық төленген жоқ: ${figures(act.remainder)}.`,
    ({ figures }) =>
      `Должник надлежащим образом извещен (статья 27 Закона), остаток не уплачен: ${figures(act.remainder)}.`,
    ({ figures }) =>
      `The debtor has been properly notified (Art. 27 of the Law), and the remainder is unpaid: ${figures(act.remainder)}.`,
  );

const unpaid = ({ remainder }: ActData): Texts =>
  say(
    ({ figures }) => `Қалдық төленген жоқ: ${figures(remainder)}.`,
    ({ figures }) => `Остаток не уплачен: ${figures(remainder)}.`,
    ({ figures }) => `The remainder is unpaid: ${figures(remainder)}.`,
  );

/** Of an act of transfer: what stays prohibited and is the bailiff's to lift (Art. 10-6(3); Rules item 26). Nothing where nothing is. */
export function handedOverProhibition(act: ActData): readonly Texts[] {
  const { prohibitedOn, prohibitionUnanswered, version } = act;
  if (prohibitedOn === undefined) return [];
  if (prohibitionUnanswered) return [unanswered(prohibitedOn)];
  // Until `AS_TOLD` the day had no ending.
  const form = version >= AS_TOLD ? 'on' : 'plain';
  return [
    say(
      ({ day }) =>
        `Мүлікке билік етуге ${kazakhDay(day(prohibitedOn), form)} салынған тыйым сақталады және жеке сот орындаушысына тапсырылады; оның күшін сол жояды (Заңның 10-6-бабының 3-тармағы).`,
      ({ day }) =>
        `Запрет распоряжаться имуществом, наложенный ${day(prohibitedOn)}, сохраняется и передается частному судебному исполнителю, который его и отменяет (пункт 3 статьи 10-6 Закона).`,
      ({ day }) =>
        `The prohibition on disposing of property of ${day(prohibitedOn)} stays and is handed over to the private bailiff, who cancels it (Art. 10-6(3) of the Law).`,
    ),
  ];
}

/** Whether it was entered only the notaries' system knows. */
const unanswered = (prohibitedOn: LegalDate): Texts =>
  say(
    () =>
      `Мүлікке билік етуге тыйым салу туралы ${datedText(prohibitedOn, 'kk')} қаулы бойынша нотариустардың жүйесінен жауап келген жоқ: тыйым енгізілген болса, ол сақталады және жеке сот орындаушысына тапсырылады; оның күшін сол жояды (Заңның 10-6-бабының 3-тармағы).`,
    () =>
      `По постановлению ${datedText(prohibitedOn, 'ru')} о запрете распоряжаться имуществом ответа системы нотариусов не поступило: если запрет внесен, он сохраняется и передается частному судебному исполнителю, который его и отменяет (пункт 3 статьи 10-6 Закона).`,
    () =>
      `No answer of the notaries' system has come to the resolution ${datedText(prohibitedOn, 'en')} on the prohibition on disposing of property: if it was entered, it stays and is handed over to the private bailiff, who cancels it (Art. 10-6(3) of the Law).`,
  );
