/**
 * Of what a notice (261-IV Art. 27(5)) is put together. Each text is a function of what it must say: a missing language or text does not compile, and no
 * placeholder can stay empty.
 */
import type { NoticeKind } from './notice.ts';

/** Everything ready to be printed, in the language of the text. */
export interface Slots {
  /** Name and address of the territorial body, as messages have it. */
  readonly body: string;
  /** The same as short as people abbreviate it. */
  readonly bodyBrief: string;
  /** Surname and initials. */
  readonly person: string;
  readonly fullName: string;
  readonly document: string;
  readonly article: string;
  /** The article as people write it, and its name. */
  readonly offence: string;
  readonly issuer: string;
  readonly openedOn: string;
  readonly lastDay: string;
  /** With its currency. */
  readonly sum: string;
  readonly caseCode: string;
  readonly messageCode: string;
  /** What the reader types to come to the portal. */
  readonly host: string;
  /** Where the case and its resolution are read, after a second fact: the portal with the code of the case. */
  readonly caseAddress: string;
  /** The personal link, where the policy sends one. */
  readonly link: string | null;
  /** What a private bailiff adds to this sum, per cent (261-IV Art. 118); null when the law of that day is not loaded. */
  readonly feePercent: number | null;
}

export type Text = (slots: Slots) => string;

export interface NoticeTexts {
  readonly sms: Readonly<Record<NoticeKind, Text>>;
  readonly pushTitle: Readonly<Record<NoticeKind, Text>>;
  readonly pushBody: Readonly<Record<NoticeKind, Text>>;
  readonly letterTitle: Readonly<Record<NoticeKind, Text>>;
  readonly letter: Readonly<Record<NoticeKind, readonly Text[]>>;
}

export const fee = (percent: number | null, text: (percent: number) => string): string =>
  percent === null ? '' : text(percent);

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * The short address ends on the number of the case; beside a personal link it has to be told. No stop after either: some phones would take it in. That the
 * resolution is there says the page: the word would make a fourth part where the name of the body is long.
 */
export const whereOf = ({ link, caseCode, caseAddress }: Slots, theCase: string): string =>
  link === null ? `${theCase}: ${caseAddress}` : `${theCase} ${caseCode}: ${link}`;
