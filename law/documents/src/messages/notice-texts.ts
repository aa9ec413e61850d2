/**
 * The wording of notices by the day from which it is used, and the wording of today. A notice is made again to prove what was sent, so what was used stays
 * (`version-1`) and a change is a new row with its day.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type DatedTexts, textsOfDay } from './dated-texts.ts';
import { capital, fee, type NoticeTexts, type Slots, type Text } from './notice-pieces.ts';
import { firstTexts, namedTexts } from './version-1/notice-texts.ts';

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
/**
 * The short address ends on the number of the case; beside a personal link it has to be told. No stop after either: some phones would take it in. That the
 * resolution is there says the page: the word would make a fourth part where the name of the body is long.
 */
const whereOf = ({ link, caseCode, caseAddress }: Slots, theCase: string): string =>
  link === null ? `${theCase}: ${caseAddress}` : `${theCase} ${caseCode}: ${link}`;

/** One text for both policies: only what the reader opens differs. */
const sms = (first: Text, reminder: Text): NoticeTexts['sms'] => ({
  first: { withoutLink: first, withLink: first },
  reminder: { withoutLink: reminder, withLink: reminder },
});

const kkLetter: readonly Text[] = [
  (s) =>
    `Сізге қатысты ${s.openedOn} оңайлатылған іс жүргізу қозғалды, істің нөмірі ${s.caseCode}. Негізі: № ${s.document} атқарушылық құжат, оны шығарған: ${s.issuer}. Құқық бұзушылық: ${s.offence}.`,
  (s) => `Төленуі тиіс сома: ${s.sum}. Оны ${s.lastDay} күнінен кешіктірмей (осы күнді қоса алғанда) төлеңіз.`,
  () => 'Төленбеген сома шегінде банктік шоттардағы ақшаға тыйым салынуы және шоттан ақша алынуы мүмкін.',
  (s) =>
    `Мерзім өткеннен кейін іс жеке сот орындаушысына беріледі${fee(s.feePercent, (p) => `, оның қызметіне қосымша шамамен ${p} % төленеді`)}. Оңайлатылған іс жүргізуден бас тартсаңыз да, іс жеке сот орындаушысына беріледі.`,
  () => 'Әділет органының қаулысына шағым жасай аласыз: тәртібі мен мерзімі қаулыда көрсетілген.',
  (s) =>
    `Істі көру, іс қозғау туралы қаулыны оқу мен жүктеп алу және төлеу үшін eGov Mobile қосымшасын ашыңыз немесе ${s.caseAddress} мекенжайын теріңіз. Хаттың шынайылығын ${s.host} мекенжайында ${s.messageCode} коды арқылы тексеруге болады.`,
];

const kk: NoticeTexts = {
  ...namedTexts.kk,
  sms: sms(kkSms('айыппұл', withFee), kkSms('айыппұл төленбеді,', withoutFee)),
  letterTitle: { ...namedTexts.kk.letterTitle, first: () => 'Оңайлатылған іс жүргізу қозғалғаны туралы хабархат' },
  letter: {
    first: kkLetter,
    reminder: [() => 'Бұрын жіберілген хабархаттан кейін айыппұл толық төленбеді.', ...kkLetter],
  },
};

/** The letter as it was, but for its last paragraph, which says where the case is. */
const endingOn = ({ letter }: NoticeTexts, ending: Text): NoticeTexts['letter'] => ({
  first: [...letter.first.slice(0, -1), ending],
  reminder: [...letter.reminder.slice(0, -1), ending],
});

const ru: NoticeTexts = {
  ...namedTexts.ru,
  sms: sms(ruSms('штраф', withFee), ruSms('не оплачен штраф', withoutFee)),
  letter: endingOn(
    namedTexts.ru,
    (s) =>
      `Чтобы увидеть дело, прочитать и скачать постановление о его возбуждении и оплатить штраф, откройте приложение eGov Mobile или наберите адрес ${s.caseAddress}. Подлинность этого письма проверяется на ${s.host} по коду ${s.messageCode}.`,
  ),
};

const enThen: Text = (s) => `after that day a private bailiff takes over${fee(s.feePercent, (p) => ` (+${p}%)`)}.`;
const en: NoticeTexts = {
  ...namedTexts.en,
  sms: sms(
    enSms(': fine of', (s) => `Money may be taken from your account; ${enThen(s)}`),
    enSms(', a reminder: still unpaid is the fine of', (s) => capital(enThen(s))),
  ),
  letter: endingOn(
    namedTexts.en,
    (s) =>
      `To see the case, read and download the resolution that opened it, and pay the fine, open eGov Mobile or type ${s.caseAddress}. Whether this letter is genuine can be checked at ${s.host} by the code ${s.messageCode}.`,
  ),
};

/** Push and letter name the article from this day on. */
const NAMED_FROM = legalDate('2026-12-01');
/** The law's own Kazakh words, an SMS that is a part shorter (English had two parts already), and the address of the case in SMS and letter. */
const SHORTER_FROM = legalDate('2026-12-02');

/** Ascending, without gap or overlap. The first day is that of the simplified proceedings (law 97-VIII). */
export const textVersions: readonly DatedTexts<NoticeTexts>[] = [
  { from: legalDate('2024-08-20'), until: NAMED_FROM, texts: firstTexts },
  { from: NAMED_FROM, until: SHORTER_FROM, texts: namedTexts },
  { from: SHORTER_FROM, until: null, texts: { kk, ru, en } },
];

export const textsOn = (
  day: LegalDate,
  versions: readonly DatedTexts<NoticeTexts>[] = textVersions,
): DatedTexts<NoticeTexts>['texts'] => textsOfDay(versions, day, 'notices');
