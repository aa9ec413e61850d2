/**
 * What a debtor is told of a case after the notices, by the day from which each wording is used. None of it is notice in the sense of 261-IV Art. 27, so it
 * names neither the person nor the document: a sentence or two of what has happened, where to read it, and the code of the message. Two parts of an SMS.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { UpdateKind } from '@oryndau/words/lists';
import { ARREST_TOLD_FROM } from './arrest-told.ts';
import { type DatedTexts, textsOfDay } from './dated-texts.ts';

/** Everything ready to be printed, in the language of the text. */
export interface UpdateSlots {
  /** Of the event, with its currency: what was arrested, taken, received or taken back. Empty where it is about no money. */
  readonly sum: string;
  /** What is still to be paid; null: nothing. */
  readonly rest: string | null;
  readonly lastDay: string;
}

export interface UpdateTexts {
  /** Who writes, as short as an SMS can afford. */
  readonly sender: string;
  /** Before the address of the case. */
  readonly theCase: string;
  readonly code: string;
  readonly pushTitle: (caseCode: string) => string;
  readonly pushCode: string;
  /** Of an e-mail, after the sentences: where the case is, by what the mail is checked, why it comes and how it ends. */
  readonly mail: (slots: {
    readonly caseAddress: string;
    readonly messageCode: string;
    readonly host: string;
  }) => readonly string[];
  /** Whole sentences, the first with a small letter: it follows the sender. */
  readonly kinds: Readonly<Record<UpdateKind, (slots: UpdateSlots) => string>>;
}

const kk: UpdateTexts = {
  sender: 'Әділет деп.',
  theCase: 'Іс',
  code: 'Код',
  pushTitle: (caseCode) => `${caseCode} ісі бойынша жаңалық`,
  pushCode: 'Хабарлама коды',
  mail: ({ caseAddress, messageCode, host }) => [
    `Іс: ${caseAddress}`,
    `Хаттың шынайылығын ${host} мекенжайында ${messageCode} коды арқылы тексеруге болады. Хатта төлем сілтемесі болмайды.`,
    'Бұл хат мекенжайды өзіңіз бергендіктен келді. Оны іс бетінен алып тастауға болады.',
  ],
  kinds: {
    executed: () => 'айыппұл толық төленді, іс аяқталды. Рақмет!',
    cancelled: () => 'айыппұлдың күші жойылды, төлеудің қажеті жоқ. Іс аяқталды.',
    released: () => 'сіз айыппұлдан босатылдыңыз, төлеудің қажеті жоқ. Іс аяқталды.',
    transferred: ({ rest }) =>
      `іс жеке сот орындаушысына берілді. ${rest === null ? '' : `Қалғаны: ${rest}.`}`.trimEnd(),
    arrested: ({ sum }) => `бір шоттағы ${sum} ақшаға тыйым салынды. Төлесеңіз, алынады.`,
    debited: ({ sum, rest }) =>
      `банк шотыңыздан ${sum} алды. ${rest === null ? 'Басқа ештеңе төлемейсіз.' : `Қалғаны: ${rest}.`}`,
    filing_answered: () => 'өтінішіңізге жауап берілді. Жауапты істен оқыңыз.',
    payment_reversed: ({ sum, rest }) => `банк ${sum} төлемді қайтарып алды. Енді қалғаны: ${rest ?? sum}.`,
    payment_received: ({ sum, rest, lastDay }) =>
      `${sum} түсті. ${rest === null ? 'Рақмет, басқа ештеңе төлемейсіз.' : `Қалғаны: ${rest}, соңғы күні ${lastDay}.`}`,
    prohibited: () => 'мүлікке билік етуге тыйым салынды. Төлесеңіз, күші жойылады.',
    arrest_lifted: () => 'шотыңыздағы ақшаға салынған тыйым алынды.',
    prohibition_lifted: () => 'мүлікке билік етуге салынған тыйымның күші жойылды.',
  },
};

const ru: UpdateTexts = {
  sender: 'Деп. юстиции',
  theCase: 'Дело',
  code: 'Код',
  pushTitle: (caseCode) => `Новость по делу ${caseCode}`,
  pushCode: 'Код сообщения',
  mail: ({ caseAddress, messageCode, host }) => [
    `Дело: ${caseAddress}`,
    `Подлинность письма проверяется на ${host} по коду ${messageCode}. Ссылки на оплату в письме нет.`,
    'Письмо пришло, потому что вы дали этот адрес. Убрать его можно на странице дела.',
  ],
  kinds: {
    executed: () => 'штраф оплачен полностью, дело окончено. Спасибо!',
    cancelled: () => 'штраф отменен, платить не нужно. Дело окончено.',
    released: () => 'вас освободили от штрафа, платить не нужно. Дело окончено.',
    transferred: ({ rest }) =>
      `дело передано частному судоисполнителю. ${rest === null ? '' : `Осталось ${rest}.`}`.trimEnd(),
    arrested: ({ sum }) => `на одном счете арестовано ${sum}. Оплатите, и снимут.`,
    debited: ({ sum, rest }) =>
      `банк списал с вашего счета ${sum}. ${rest === null ? 'Больше платить не нужно.' : `Осталось ${rest}.`}`,
    filing_answered: () => 'на ваше обращение ответили. Ответ читайте в деле.',
    payment_reversed: ({ sum, rest }) => `банк отозвал платеж ${sum}. Снова осталось ${rest ?? sum}.`,
    payment_received: ({ sum, rest, lastDay }) =>
      `поступило ${sum}. ${rest === null ? 'Спасибо, больше платить не нужно.' : `Осталось ${rest}, срок ${lastDay}.`}`,
    prohibited: () => 'вам запрещено распоряжаться имуществом. Оплатите, и запрет отменят.',
    arrest_lifted: () => 'арест с денег на вашем счете снят.',
    prohibition_lifted: () => 'запрет распоряжаться имуществом отменен.',
  },
};

const en: UpdateTexts = {
  sender: 'Dept. of Justice',
  theCase: 'Case',
  code: 'SMS code',
  pushTitle: (caseCode) => `News of case ${caseCode}`,
  pushCode: 'Message code',
  mail: ({ caseAddress, messageCode, host }) => [
    `Case: ${caseAddress}`,
    `Whether this mail is genuine can be checked at ${host} by the code ${messageCode}. It holds no link to pay.`,
    'It came because you gave this address. You can remove it on the page of the case.',
  ],
  kinds: {
    executed: () => 'the fine is paid in full, the case is closed. Thank you!',
    cancelled: () => 'the fine was cancelled, there is nothing to pay. The case is closed.',
    released: () => 'you were released from the fine, there is nothing to pay. The case is closed.',
    transferred: ({ rest }) =>
      `the case went to a private bailiff. ${rest === null ? '' : `${rest} is left to pay.`}`.trimEnd(),
    arrested: ({ sum }) => `${sum} on one of your accounts is frozen. Once you pay, it is released.`,
    debited: ({ sum, rest }) =>
      `the bank took ${sum} from your account. ${rest === null ? 'There is nothing more to pay.' : `${rest} is left to pay.`}`,
    filing_answered: () => 'your request was answered. Read the answer in the case.',
    payment_reversed: ({ sum, rest }) => `the bank took back a payment of ${sum}. Again ${rest ?? sum} is left to pay.`,
    payment_received: ({ sum, rest, lastDay }) =>
      `${sum} came in, thank you. ${rest === null ? 'There is nothing more to pay.' : `${rest} is left to pay, last day ${lastDay}.`}`,
    prohibited: () => 'you may not dispose of your property for now. Once you pay, that ends.',
    arrest_lifted: () => 'the money on your account is no longer frozen.',
    prohibition_lifted: () => 'you may dispose of your property again.',
  },
};

/** What is lifted once one pays is named: in Kazakh the first wording could be heard as "the money is taken". English had it. */
const lifted: DatedTexts<UpdateTexts>['texts'] = {
  kk: {
    ...kk,
    kinds: {
      ...kk.kinds,
      arrested: ({ sum }) => `бір шоттағы ${sum} ақшаға тыйым салынды. Төлесеңіз, тыйым алынады.`,
    },
  },
  ru: {
    ...ru,
    kinds: { ...ru.kinds, arrested: ({ sum }) => `на одном счете арестовано ${sum}. Оплатите, и арест снимут.` },
  },
  en,
};

const LIFTED_NAMED_FROM = legalDate('2026-11-30');

/** One English word for one thing: "arrest", as pages, acts and notices say. */
const arrested: DatedTexts<UpdateTexts>['texts'] = {
  ...lifted,
  en: {
    ...en,
    kinds: {
      ...en.kinds,
      arrested: ({ sum }) => `${sum} on one of your accounts is arrested. Once you pay, the arrest is lifted.`,
      arrest_lifted: () => 'the arrest of the money on your account is lifted.',
    },
  },
};

/** Ascending, without gap or overlap. Before its first day nobody was told (`notice.updates_per_week`). */
export const updateVersions: readonly DatedTexts<UpdateTexts>[] = [
  { from: legalDate('2026-07-12'), until: LIFTED_NAMED_FROM, texts: { kk, ru, en } },
  { from: LIFTED_NAMED_FROM, until: ARREST_TOLD_FROM, texts: lifted },
  { from: ARREST_TOLD_FROM, until: null, texts: arrested },
];

export const updateTextsOn = (day: LegalDate): DatedTexts<UpdateTexts>['texts'] =>
  textsOfDay(updateVersions, day, 'updates');
