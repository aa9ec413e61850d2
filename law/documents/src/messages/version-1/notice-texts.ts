/**
 * The wordings of notices that were used first, in the three languages of the house. Notices that were sent are made from them again, so nothing here is
 * mended: a new wording stands in `../notice-texts.ts`, with its day.
 */
import { capital, fee, type NoticeTexts, type Pieces, type Slots, type Text } from '../notice-pieces.ts';

/** Who writes stands on a line of its own; the rest is short, since 67 letters of Kazakh or Russian are a message to be paid for. */
const sms = ({ opening, facts, term, next, where, code }: Pieces) => ({
  withoutLink: (s: Slots) => `${s.body}\n${opening(s)} ${facts(s)} ${term(s)}${next(s)} ${where(s)} ${code(s)}`,
  withLink: (s: Slots) => `${s.body}\n${opening(s)} ${facts(s)} ${term(s)}${next(s)} ${s.link} ${code(s)}`,
});
const pushBody =
  ({ opening, facts, term, next }: Pieces, code: string): Text =>
  (s) =>
    `${s.body}\n${opening(s)} ${facts(s)} ${term(s)}${next(s)} ${code} ${s.messageCode}`;
/** A push costs nothing by its length, so it also says for what the fine is. */
const withOffence = ({ facts, ...pieces }: Pieces): Pieces => ({
  ...pieces,
  facts: (s) => `${facts(s)} ${capital(s.offence)}.`,
});

/** The letters of a language with another sentence about the case, in the place of the one before. */
function named({ letter }: NoticeTexts, before: Text, about: Text): NoticeTexts['letter'] {
  const replaced = (paragraphs: readonly Text[]) => paragraphs.map((text) => (text === before ? about : text));
  return { first: replaced(letter.first), reminder: replaced(letter.reminder) };
}

// Kazakh

const kkFirst: Pieces = {
  opening: (s) => `${s.person}: айыппұл`,
  facts: (s) => `${s.sum}, № ${s.document} құжат, ${s.caseCode} ісі.`,
  term: (s) => `Төлеу мерзімі: ${s.lastDay}`,
  next: (s) => `. Шоттан ақша алынуы мүмкін, кейін – жеке сот орындаушысы${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
  where: (s) => `eGov Mobile, ${s.host}.`,
  code: (s) => `SMS коды ${s.messageCode}`,
};
const kkReminder: Pieces = {
  ...kkFirst,
  opening: (s) => `${s.person}: айыппұл әлі төленбеді,`,
  next: (s) => `, кейін – жеке сот орындаушысы${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
};
const kkAbout: Text = (s) =>
  `Сізге қатысты ${s.openedOn} жеңілдетілген атқарушылық іс жүргізу қозғалды, істің нөмірі ${s.caseCode}. Негізі: № ${s.document} атқарушылық құжат, оны шығарған: ${s.issuer} (ӘҚБтК ${s.article}-бабы).`;
const kkEnding: readonly Text[] = [
  (s) => `Төленуі тиіс сома: ${s.sum}. Оны ${s.lastDay} күнінен кешіктірмей (осы күнді қоса алғанда) төлеңіз.`,
  () => 'Төленбеген сома шегінде банк шоттарына тыйым салынуы және шоттан ақша алынуы мүмкін.',
  (s) =>
    `Мерзім өткеннен кейін іс жеке сот орындаушысына беріледі${fee(s.feePercent, (p) => `, оның қызметіне қосымша шамамен ${p} % төленеді`)}. Жеңілдетілген іс жүргізуден бас тартсаңыз да, іс жеке сот орындаушысына беріледі.`,
  () => 'Әділет органының қаулысына шағым жасай аласыз: тәртібі мен мерзімі қаулыда көрсетілген.',
  (s) =>
    `Істі көру және төлеу үшін eGov Mobile қосымшасын ашыңыз немесе ${s.host} мекенжайын теріп, істің нөмірін енгізіңіз. Хаттың шынайылығын сол жерде ${s.messageCode} коды арқылы тексеруге болады.`,
];

const kk: NoticeTexts = {
  sms: { first: sms(kkFirst), reminder: sms(kkReminder) },
  pushTitle: {
    first: (s) => `Айыппұл ${s.sum}`,
    reminder: (s) => `Еске салу: айыппұл ${s.sum}`,
  },
  pushBody: { first: pushBody(kkFirst, 'Хабарлама коды'), reminder: pushBody(kkReminder, 'Хабарлама коды') },
  letterTitle: {
    first: () => 'Жеңілдетілген атқарушылық іс жүргізу қозғалғаны туралы хабарлама',
    reminder: () => 'Төленбеген айыппұл туралы еске салу',
  },
  letter: {
    first: [kkAbout, ...kkEnding],
    reminder: [() => 'Бұрын жіберілген хабарламадан кейін айыппұл толық төленбеді.', kkAbout, ...kkEnding],
  },
};

const kkNamed: NoticeTexts = {
  ...kk,
  pushBody: {
    first: pushBody(withOffence(kkFirst), 'Хабарлама коды'),
    reminder: pushBody(withOffence(kkReminder), 'Хабарлама коды'),
  },
  letter: named(
    kk,
    kkAbout,
    (s) =>
      `Сізге қатысты ${s.openedOn} жеңілдетілген атқарушылық іс жүргізу қозғалды, істің нөмірі ${s.caseCode}. Негізі: № ${s.document} атқарушылық құжат, оны шығарған: ${s.issuer}. Құқық бұзушылық: ${s.offence}.`,
  ),
};

// Russian

const ruFirst: Pieces = {
  opening: (s) => `${s.person}: штраф`,
  facts: (s) => `${s.sum}, документ № ${s.document}, дело ${s.caseCode}.`,
  term: (s) => `Срок оплаты: ${s.lastDay}`,
  next: (s) => `. Возможно списание со счета, затем частный судоисполнитель${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
  where: (s) => `eGov Mobile, ${s.host}.`,
  code: (s) => `Код SMS ${s.messageCode}`,
};
const ruReminder: Pieces = {
  ...ruFirst,
  opening: (s) => `${s.person}, напоминаем: не оплачен штраф`,
  next: (s) => `, затем частный судоисполнитель${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
};
const ruAbout: Text = (s) =>
  `В отношении Вас ${s.openedOn} возбуждено упрощенное исполнительное производство, номер дела ${s.caseCode}. Основание: исполнительный документ № ${s.document}, его вынес орган: ${s.issuer} (статья ${s.article} КоАП).`;
const ruEnding: readonly Text[] = [
  (s) => `Сумма к оплате: ${s.sum}. Оплатите ее не позднее ${s.lastDay} (этот день включается в срок).`,
  () => 'В пределах неоплаченной суммы деньги на банковских счетах могут быть арестованы и списаны.',
  (s) =>
    `После срока дело передается частному судебному исполнителю${fee(s.feePercent, (p) => `, его услуги оплачиваются дополнительно: примерно ${p} % от суммы`)}. Туда же дело передается при отказе от упрощенного производства.`,
  () => 'Постановление органа юстиции можно обжаловать: порядок и срок указаны в постановлении.',
  (s) =>
    `Чтобы увидеть дело и оплатить штраф, откройте приложение eGov Mobile или наберите адрес ${s.host} и введите номер дела. Подлинность этого письма проверяется там же по коду ${s.messageCode}.`,
];

const ru: NoticeTexts = {
  sms: { first: sms(ruFirst), reminder: sms(ruReminder) },
  pushTitle: {
    first: (s) => `Штраф ${s.sum}`,
    reminder: (s) => `Напоминание: штраф ${s.sum}`,
  },
  pushBody: { first: pushBody(ruFirst, 'Код сообщения'), reminder: pushBody(ruReminder, 'Код сообщения') },
  letterTitle: {
    first: () => 'Извещение о возбуждении упрощенного исполнительного производства',
    reminder: () => 'Напоминание о неоплаченном штрафе',
  },
  letter: {
    first: [ruAbout, ...ruEnding],
    reminder: [() => 'После отправленного ранее извещения штраф оплачен не полностью.', ruAbout, ...ruEnding],
  },
};

const ruNamed: NoticeTexts = {
  ...ru,
  pushBody: {
    first: pushBody(withOffence(ruFirst), 'Код сообщения'),
    reminder: pushBody(withOffence(ruReminder), 'Код сообщения'),
  },
  letter: named(
    ru,
    ruAbout,
    (s) =>
      `В отношении Вас ${s.openedOn} возбуждено упрощенное исполнительное производство, номер дела ${s.caseCode}. Основание: исполнительный документ № ${s.document}, его вынес орган: ${s.issuer}. Нарушение: ${s.offence}.`,
  ),
};

// English

const enFirst: Pieces = {
  opening: (s) => `${s.person}: fine of`,
  facts: (s) => `${s.sum}, document No. ${s.document}, case ${s.caseCode}.`,
  term: (s) => `Pay by ${s.lastDay}.`,
  next: (s) =>
    ` Money may be taken from your account; after that day a private bailiff takes over${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
  where: (s) => `Open eGov Mobile or type ${s.host}.`,
  code: (s) => `SMS code ${s.messageCode}`,
};
const enReminder: Pieces = {
  ...enFirst,
  opening: (s) => `${s.person}, a reminder: still unpaid is the fine of`,
  next: (s) => ` After that day a private bailiff takes over${fee(s.feePercent, (p) => ` (+${p}%)`)}.`,
};
const enAbout: Text = (s) =>
  `Simplified enforcement proceedings were opened against you on ${s.openedOn}, case number ${s.caseCode}. Ground: enforcement document No. ${s.document}, issued by ${s.issuer} (Article ${s.article} of the Administrative Offences Code).`;
const enEnding: readonly Text[] = [
  (s) => `To be paid: ${s.sum}. Pay it by ${s.lastDay} (that day included).`,
  () => 'Up to the unpaid sum, money on your bank accounts may be frozen and taken.',
  (s) =>
    `After that day the case goes to a private bailiff${fee(s.feePercent, (p) => `, whose services cost you about ${p}% of the sum in addition`)}. It also goes there if you refuse the simplified proceedings.`,
  () => 'You may appeal against the resolution of the body of justice: the resolution says how and until when.',
  (s) =>
    `To see the case and to pay, open the eGov Mobile app, or type ${s.host} and enter the case number. There you can also check that this letter is genuine, by the code ${s.messageCode}.`,
];

const en: NoticeTexts = {
  sms: { first: sms(enFirst), reminder: sms(enReminder) },
  pushTitle: {
    first: (s) => `Fine of ${s.sum}`,
    reminder: (s) => `Reminder: fine of ${s.sum}`,
  },
  pushBody: { first: pushBody(enFirst, 'Message code'), reminder: pushBody(enReminder, 'Message code') },
  letterTitle: {
    first: () => 'Notice of simplified enforcement proceedings',
    reminder: () => 'Reminder of an unpaid fine',
  },
  letter: {
    first: [enAbout, ...enEnding],
    reminder: [() => 'Since our earlier notice the fine has not been paid in full.', enAbout, ...enEnding],
  },
};

const enNamed: NoticeTexts = {
  ...en,
  pushBody: {
    first: pushBody(withOffence(enFirst), 'Message code'),
    reminder: pushBody(withOffence(enReminder), 'Message code'),
  },
  letter: named(
    en,
    enAbout,
    (s) =>
      `Simplified enforcement proceedings were opened against you on ${s.openedOn}, case number ${s.caseCode}. Ground: enforcement document No. ${s.document}, issued by ${s.issuer}. Offence under the Code of Administrative Offences (KoAP): ${s.offence}.`,
  ),
};

/** Before articles had names, and since. */
export const firstTexts = { kk, ru, en };
export const namedTexts = { kk: kkNamed, ru: ruNamed, en: enNamed };
