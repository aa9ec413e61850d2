/**
 * The wording of notices by the day from which it is used. A notice is made again to prove what was sent, so a wording by which somebody was told stays, and a
 * change is a new row with its day. Nobody was told by the wordings of before the first installation: there are none of them.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { ARREST_TOLD_FROM, withArrestTold } from './arrest-told.ts';
import { type DatedTexts, textsOfDay } from './dated-texts.ts';
import { capital, fee, type NoticeTexts, type Slots, type Text, whereOf } from './notice-pieces.ts';

/**
 * An SMS of three parts (67 letters of Kazakh or Russian each), in the order of the law's demands:
 * who writes and from where, whom (261-IV Art. 27(5)); the short content: what is to be paid and until when (Art. 27(5), 10-4); the ground, which is the
 * document (Art. 27(5)); the address by which the resolution can be read and downloaded (Rules of Order 697, item 6), which ends on the number of the case
 * (Art. 27(5)); by which code anybody can check the message, which no article asks. Two parts cannot hold it: the names, numbers and days alone are 127
 * letters of 134. What comes after the last day is told in the words that people use (ЖСО, ЧСИ); the letter and the page tell it at length.
 */
const kkSms =
  (what: string, then: Text): Text =>
  (s) =>
    `${s.body}\n${s.person}: ${what} ${s.sum}, құжат ${s.document}, соңғы күні ${s.lastDay}. Кейін ЖСО${then(s)}. ${whereOf(s, 'Іс')} Код ${s.messageCode}`;
const ruSms =
  (what: string, then: Text): Text =>
  (s) =>
    `${s.body}\n${s.person}: ${what} ${s.sum}, документ ${s.document}, срок ${s.lastDay}. Затем ЧСИ${then(s)}. ${whereOf(s, 'Дело')} Код ${s.messageCode}`;
const enSms =
  (what: string, then: Text): Text =>
  (s) =>
    `${s.body}\n${s.person}${what} ${s.sum}, document No. ${s.document}. Pay by ${s.lastDay}. ${then(s)} ${whereOf(s, 'Case')} SMS code ${s.messageCode}`;
const withFee: Text = (s) => fee(s.feePercent, (p) => ` (+${p}%)`);
/** The reminder leaves the fee to the first: with it, it would be a part longer. */
const withoutFee: Text = () => '';
/** A push costs nothing by its length, so it also says for what the fine is; its link travels beside it. */
const push =
  (write: (s: Slots, offence: string) => string): Text =>
  (s) =>
    `${s.body}\n${write(s, capital(s.offence))}`;

/** The reminder has one paragraph before those of the letter. */
const letters = (reminded: string, paragraphs: readonly Text[]): NoticeTexts['letter'] => ({
  first: paragraphs,
  reminder: [() => reminded, ...paragraphs],
});

const kk: NoticeTexts = {
  sms: { first: kkSms('айыппұл', withFee), reminder: kkSms('айыппұл төленбеді,', withoutFee) },
  pushTitle: {
    first: (s) => `Айыппұл ${s.sum}`,
    reminder: (s) => `Еске салу: айыппұл ${s.sum}`,
  },
  pushBody: {
    first: push(
      (s, offence) =>
        `${s.person}: айыппұл ${s.sum}, № ${s.document} құжат, ${s.caseCode} ісі. ${offence}. Төлеу мерзімі: ${s.lastDay}. Шоттан ақша алынуы мүмкін, кейін — жеке сот орындаушысы${withFee(s)}. Хабарлама коды ${s.messageCode}`,
    ),
    reminder: push(
      (s, offence) =>
        `${s.person}: айыппұл әлі төленбеді, ${s.sum}, № ${s.document} құжат, ${s.caseCode} ісі. ${offence}. Төлеу мерзімі: ${s.lastDay}, кейін — жеке сот орындаушысы${withFee(s)}. Хабарлама коды ${s.messageCode}`,
    ),
  },
  letterTitle: {
    first: () => 'Оңайлатылған іс жүргізу қозғалғаны туралы хабархат',
    reminder: () => 'Төленбеген айыппұл туралы еске салу',
  },
  letter: letters('Бұрын жіберілген хабархаттан кейін айыппұл толық төленбеді.', [
    (s) =>
      `Сізге қатысты ${s.openedOn} оңайлатылған іс жүргізу қозғалды, істің нөмірі ${s.caseCode}. Негізі: № ${s.document} атқарушылық құжат, оны шығарған: ${s.issuer}. Құқық бұзушылық: ${s.offence}.`,
    (s) => `Төленуі тиіс сома: ${s.sum}. Оны ${s.lastDay} күнінен кешіктірмей (осы күнді қоса алғанда) төлеңіз.`,
    () =>
      'Төленбеген сома шегінде банктік шоттардағы ақшаға тыйым салынуы және шоттан ақша алынуы мүмкін. Сондай-ақ мүлікке билік етуге тыйым салынуы және Сіз Борышкерлердің бірыңғай тізіліміне енгізілуіңіз мүмкін.',
    (s) =>
      `Мерзім өткеннен кейін іс жеке сот орындаушысына беріледі${fee(s.feePercent, (p) => `, оның қызметіне қосымша шамамен ${p} % төленеді`)}. Оңайлатылған іс жүргізуден бас тартсаңыз да, іс жеке сот орындаушысына беріледі.`,
    () => 'Әділет органының қаулысына шағым жасай аласыз: тәртібі мен мерзімі қаулыда көрсетілген.',
    (s) =>
      `Істі көру, іс қозғау туралы қаулыны оқу мен жүктеп алу және төлеу үшін eGov Mobile қосымшасын ашыңыз немесе ${s.caseAddress} мекенжайын теріңіз. Хаттың шынайылығын ${s.host} мекенжайында ${s.messageCode} коды арқылы тексеруге болады.`,
  ]),
};

const ru: NoticeTexts = {
  sms: { first: ruSms('штраф', withFee), reminder: ruSms('не оплачен штраф', withoutFee) },
  pushTitle: {
    first: (s) => `Штраф ${s.sum}`,
    reminder: (s) => `Напоминание: штраф ${s.sum}`,
  },
  pushBody: {
    first: push(
      (s, offence) =>
        `${s.person}: штраф ${s.sum}, документ № ${s.document}, дело ${s.caseCode}. ${offence}. Срок оплаты: ${s.lastDay}. Возможно списание со счета, затем частный судоисполнитель${withFee(s)}. Код сообщения ${s.messageCode}`,
    ),
    reminder: push(
      (s, offence) =>
        `${s.person}, напоминаем: не оплачен штраф ${s.sum}, документ № ${s.document}, дело ${s.caseCode}. ${offence}. Срок оплаты: ${s.lastDay}, затем частный судоисполнитель${withFee(s)}. Код сообщения ${s.messageCode}`,
    ),
  },
  letterTitle: {
    first: () => 'Извещение о возбуждении упрощенного производства',
    reminder: () => 'Напоминание о неоплаченном штрафе',
  },
  letter: letters('После отправленного ранее извещения штраф оплачен не полностью.', [
    (s) =>
      `В отношении Вас ${s.openedOn} возбуждено упрощенное производство, номер дела ${s.caseCode}. Основание: исполнительный документ № ${s.document}, его вынес орган: ${s.issuer}. Нарушение: ${s.offence}.`,
    (s) => `Сумма к оплате: ${s.sum}. Оплатите ее не позднее ${s.lastDay} (этот день включается в срок).`,
    () =>
      'В пределах неоплаченной суммы деньги на банковских счетах могут быть арестованы и списаны. Также может быть запрещено распоряжаться имуществом, и Вас могут внести в Единый реестр должников.',
    (s) =>
      `После срока дело передается частному судебному исполнителю${fee(s.feePercent, (p) => `, его услуги оплачиваются дополнительно: примерно ${p} % от суммы`)}. Туда же дело передается при отказе от упрощенного производства.`,
    () => 'Постановление органа юстиции можно обжаловать: порядок и срок указаны в постановлении.',
    (s) =>
      `Чтобы увидеть дело, прочитать и скачать постановление о его возбуждении и оплатить штраф, откройте приложение eGov Mobile или наберите адрес ${s.caseAddress}. Подлинность этого письма проверяется на ${s.host} по коду ${s.messageCode}.`,
  ]),
};

const enThen: Text = (s) => `after that day a private bailiff takes over${fee(s.feePercent, (p) => ` (+${p}%)`)}.`;
const en: NoticeTexts = {
  sms: {
    first: enSms(': fine of', (s) => `Money may be taken from your account; ${enThen(s)}`),
    reminder: enSms(', a reminder: still unpaid is the fine of', (s) => capital(enThen(s))),
  },
  pushTitle: {
    first: (s) => `Fine of ${s.sum}`,
    reminder: (s) => `Reminder: fine of ${s.sum}`,
  },
  pushBody: {
    first: push(
      (s, offence) =>
        `${s.person}: fine of ${s.sum}, document No. ${s.document}, case ${s.caseCode}. ${offence}. Pay by ${s.lastDay}. Money may be taken from your account; ${enThen(s)} Message code ${s.messageCode}`,
    ),
    reminder: push(
      (s, offence) =>
        `${s.person}, a reminder: still unpaid is the fine of ${s.sum}, document No. ${s.document}, case ${s.caseCode}. ${offence}. Pay by ${s.lastDay}. ${capital(enThen(s))} Message code ${s.messageCode}`,
    ),
  },
  letterTitle: {
    first: () => 'Notice of simplified proceedings',
    reminder: () => 'Reminder of an unpaid fine',
  },
  letter: letters('Since our earlier notice the fine has not been paid in full.', [
    (s) =>
      `Simplified proceedings were opened against you on ${s.openedOn}, case number ${s.caseCode}. Ground: enforcement document No. ${s.document}, issued by ${s.issuer}. Offence under the Code of Administrative Offences (KoAP): ${s.offence}.`,
    (s) => `To be paid: ${s.sum}. Pay it by ${s.lastDay} (that day included).`,
    () =>
      'Up to the unpaid sum, money on your bank accounts may be frozen and taken. You may also be prohibited from disposing of property, and entered in the unified register of debtors.',
    (s) =>
      `After that day the case goes to a private bailiff${fee(s.feePercent, (p) => `, whose services cost you about ${p}% of the sum in addition`)}. It also goes there if you refuse the simplified proceedings.`,
    () => 'You may appeal against the resolution of the body of justice: the resolution says how and until when.',
    (s) =>
      `To see the case, read and download the resolution that opened it, and pay the fine, open eGov Mobile or type ${s.caseAddress}. Whether this letter is genuine can be checked at ${s.host} by the code ${s.messageCode}.`,
  ]),
};

/**
 * Letters that say that a program has decided and that a person may review it (94-V Art. 19-1; Digital Code Art. 43), before the paragraph that says where the case
 * is. In an SMS there is no room for it: it would be a part longer.
 */
const withReview = (texts: NoticeTexts, review: string): NoticeTexts => {
  const before = (paragraphs: readonly Text[]): readonly Text[] => [
    ...paragraphs.slice(0, -1),
    () => review,
    ...paragraphs.slice(-1),
  ];
  const { first, reminder } = texts.letter;
  return { ...texts, letter: { first: before(first), reminder: before(reminder) } };
};

const reviewed: DatedTexts<NoticeTexts>['texts'] = {
  kk: withReview(
    kk,
    'Іс қозғау туралы шешімді бағдарлама қабылдады. Оны адам қайта қарасын деп сұрай аласыз (Дербес деректер және оларды қорғау туралы заңның 19-1-бабы, Цифрлық кодекстің 43-бабы).',
  ),
  ru: withReview(
    ru,
    'Решение о возбуждении дела приняла программа. Вы можете попросить, чтобы его пересмотрел человек (статья 19-1 Закона о персональных данных и их защите, статья 43 Цифрового кодекса).',
  ),
  en: withReview(
    en,
    'A program made the decision to open the case. You may ask that a person reviews it (Art. 19-1 of the Law on personal data and their protection, Art. 43 of the Digital Code).',
  ),
};

/** The letter tells of the program and of the review since both articles are in force: no letter cites a law that was not there on its day. */
const REVIEWED_FROM = legalDate('2026-07-12');

/** Ascending, without gap or overlap. The first day is that of the simplified proceedings (law 97-VIII). */
export const textVersions: readonly DatedTexts<NoticeTexts>[] = [
  { from: legalDate('2024-08-20'), until: REVIEWED_FROM, texts: { kk, ru, en } },
  { from: REVIEWED_FROM, until: ARREST_TOLD_FROM, texts: reviewed },
  { from: ARREST_TOLD_FROM, until: null, texts: withArrestTold(reviewed) },
];

export const textsOn = (
  day: LegalDate,
  versions: readonly DatedTexts<NoticeTexts>[] = textVersions,
): DatedTexts<NoticeTexts>['texts'] => textsOfDay(versions, day, 'notices');
