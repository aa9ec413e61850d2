/**
 * What a debtor is told (261-IV Art. 27(5)): SMS, push and letter from the same facts, in Kazakh, Russian or English. Pure: the same
 * facts give the same text for ever, so a text need not be kept to be proved.
 */
import { articleWritten } from '@oryndau/law/articles/article';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, times, ZERO } from '@oryndau/law/money';
import { bailiffFee } from '@oryndau/law/rules/bailiff-fee';
import type { Language } from '@oryndau/words/languages';
import type { NewsKind, UpdateKind } from '@oryndau/words/lists';
import { issuerNames } from '../acts/issuer-names.ts';
import { latinName } from './latin-name.ts';
import { newsTextsOn } from './news-texts.ts';
import type { NoticeFacts } from './notice.ts';
import { capital, type Slots } from './notice-pieces.ts';
import { textsOn } from './notice-texts.ts';
import { type SmsEncoding, splitSms } from './sms-alphabet.ts';
import { territorialBody } from './territorial-bodies.ts';
import { updateTextsOn } from './update-texts.ts';

/** By what right, in the words of the language: for pages, which must not load the typesetter of acts. */
export { citationText } from '../acts/citation.ts';
/** The body that has issued a document, in the three languages. */
export { issuerNames } from '../acts/issuer-names.ts';
export type { NoticeFacts, NoticeKind } from './notice.ts';
export { octetsOfSegment, type SmsEncoding, type SmsText, splitSms, UNITS_OF_PART } from './sms-alphabet.ts';
export { territorialBodies } from './territorial-bodies.ts';

/** A letter ready to be laid out: nothing in it is markup. */
export interface Letter {
  readonly from: { readonly name: string; readonly address: string };
  /** `address` is null when the document names none. */
  readonly to: { readonly name: string; readonly address: string | null };
  /** DD.MM.YYYY */
  readonly date: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly caseCode: string;
  readonly messageCode: string;
}

/**
 * The text of an SMS. With `facts.link` null it holds no address but the short one of the case, which pays nothing and opens nothing without a second fact, since
 * people are told that a genuine message of 1414 carries no personal link.
 */
export function composeSms(facts: NoticeFacts): string {
  return textsOn(facts.on)[facts.language].sms[facts.kind](slotsOf(facts));
}

/** Title and body of a push; its link travels beside them in a field of its own. */
export function composePush(facts: NoticeFacts): { readonly title: string; readonly body: string } {
  const texts = textsOn(facts.on)[facts.language];
  const slots = slotsOf(facts);
  return { title: texts.pushTitle[facts.kind](slots), body: texts.pushBody[facts.kind](slots) };
}

export interface NewsFacts {
  readonly kind: NewsKind;
  readonly language: Language;
  /** The day on which it is sent: it chooses the version of the text. */
  readonly on: LegalDate;
  /** The public code of the case, `ABCD-EFGH-JKMN`. */
  readonly caseCode: string;
}

/** A courtesy to a browser, and no notice: what may be read on a locked screen. */
export function composeNews({ kind, language, on, caseCode }: NewsFacts): {
  readonly title: string;
  readonly body: string;
} {
  const { body, kinds } = newsTextsOn(on)[language];
  return { title: 'Oryndau', body: body(caseCode, kinds[kind]) };
}

/** What a debtor is told of a step of the case after the notices. */
export interface UpdateFacts {
  readonly kind: UpdateKind;
  readonly language: Language;
  /** The day on which it is written: it chooses the version of the text. */
  readonly on: LegalDate;
  /** What was arrested, taken, received or taken back; null where it is about no money. */
  readonly sum: Money | null;
  /** What is still to be paid. */
  readonly remainder: Money;
  readonly lastDay: LegalDate;
  readonly caseCode: string;
  readonly messageCode: string;
  readonly portal: string;
  /** The personal link, or null for a message without any link: by the same rule as in a notice. */
  readonly link: string | null;
}

/** The sentences of an update, the first with a small letter. */
function updateSentences({ kind, language, on, sum, remainder, lastDay }: UpdateFacts): string {
  return updateTextsOn(on)[language].kinds[kind]({
    sum: sum === null ? '' : shownSum(sum, language),
    rest: remainder > ZERO ? shownSum(remainder, language) : null,
    lastDay: shownDay(lastDay),
  });
}

/** Who writes, what has happened, where to read it, and by which code it is checked. */
export function composeUpdateSms(facts: UpdateFacts): string {
  const { sender, theCase, code } = updateTextsOn(facts.on)[facts.language];
  const { link, caseCode, portal, messageCode } = facts;
  const where = link === null ? `${theCase}: ${portal}/${caseCode}` : `${theCase} ${caseCode}: ${link}`;
  return `${sender}: ${updateSentences(facts)} ${where} ${code} ${messageCode}`;
}

/** Title and body of a push; its link travels beside them. */
export function composeUpdatePush(facts: UpdateFacts): { readonly title: string; readonly body: string } {
  const { pushTitle, pushCode } = updateTextsOn(facts.on)[facts.language];
  return {
    title: pushTitle(facts.caseCode),
    body: `${capital(updateSentences(facts))} ${pushCode} ${facts.messageCode}`,
  };
}

/** An e-mail of the same: no more of the person than an SMS says. */
export function composeUpdateMail(facts: UpdateFacts): { readonly subject: string; readonly text: string } {
  const { pushTitle, mail } = updateTextsOn(facts.on)[facts.language];
  const { portal, caseCode, messageCode } = facts;
  const rest = mail({ caseAddress: `${portal}/${caseCode}`, messageCode, host: portal.split('/')[0] ?? portal });
  return { subject: pushTitle(caseCode), text: [capital(updateSentences(facts)), ...rest, ''].join('\n\n') };
}

/** The registered letter, where SMS and push did not reach the person. */
export function composeLetter(facts: NoticeFacts): Letter {
  const texts = textsOn(facts.on)[facts.language];
  const slots = slotsOf(facts);
  const body = territorialBody(facts.region, facts.language);
  return {
    from: { name: body.full, address: addressOf(body.town, facts) },
    to: { name: slots.fullName, address: facts.debtor.address ?? null },
    date: shownDay(facts.on),
    title: texts.letterTitle[facts.kind](slots),
    paragraphs: texts.letter[facts.kind].map((paragraph) => paragraph(slots)),
    caseCode: facts.caseCode,
    messageCode: facts.messageCode,
  };
}

/** How a text is billed: each part is a message to the operator. */
export function smsParts(text: string): {
  readonly encoding: SmsEncoding;
  readonly parts: number;
  readonly units: number;
} {
  const { encoding, segments, units } = splitSms(text);
  return { encoding, parts: segments.length, units };
}

export const smsCost = (parts: number, tiynPerPart: Money): Money => times(tiynPerPart, BigInt(parts));

function slotsOf(facts: NoticeFacts): Slots {
  const { language, debtor } = facts;
  const body = territorialBody(facts.region, language);
  const shown = (name: string): string => (language === 'en' ? latinName(name) : name);
  const estimate = bailiffFee({ amount: facts.remainder, day: facts.on });
  return {
    body: `${body.short}, ${addressOf(body.town, facts)}`,
    bodyBrief: `${body.brief}, ${addressOf(body.briefTown, facts)}`,
    person: [shown(debtor.lastName).toUpperCase(), initial(debtor.firstName, shown), initial(debtor.middleName, shown)]
      .filter(Boolean)
      .join(' '),
    fullName: [debtor.lastName, debtor.firstName, debtor.middleName ?? ''].map(shown).filter(Boolean).join(' '),
    document: facts.documentNumber,
    article: facts.article,
    offence: articleWritten(facts, language),
    issuer: issuerNames(facts.issuer)[language],
    openedOn: shownDay(facts.openedOn),
    lastDay: shownDay(facts.lastDay),
    sum: shownSum(facts.remainder, language),
    caseCode: facts.caseCode,
    messageCode: facts.messageCode,
    host: facts.portal.split('/')[0] ?? facts.portal,
    caseAddress: `${facts.portal}/${facts.caseCode}`,
    link: facts.link,
    feePercent: estimate.known ? estimate.value.percent : null,
  };
}

const addressOf = (town: string, { bodyStreet }: NoticeFacts): string =>
  bodyStreet === undefined ? town : `${town}, ${bodyStreet}`;

function initial(name: string | undefined, shown: (name: string) => string): string {
  const [letter = ''] = [...(name ?? '').trim()];
  return letter === '' ? '' : `${shown(letter.toUpperCase())}.`;
}

/** DD.MM.YYYY, as all three languages of the country write a day. */
const shownDay = (day: LegalDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

const CURRENCY: Readonly<Record<Language, string>> = { kk: 'тг', ru: 'тг', en: 'KZT' };

/** "11 000 тг"; tiyn only where there are some. A plain space: a non-breaking one would make an English text UCS-2. */
function shownSum(amount: Money, language: Language): string {
  const digits = amount.toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ' ');
  const rest = digits.slice(-2);
  const decimals = rest === '00' ? '' : `${language === 'en' ? '.' : ','}${rest}`;
  return `${whole}${decimals} ${CURRENCY[language]}`;
}
