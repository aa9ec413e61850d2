/**
 * By what right: what every decision carries, and how a rule says that the law of a day is not known.
 */
import type { LegalDate } from './legal-date.ts';

/** Where a rule or a value was read, and how sure that is (law.md: SEEN, INFERRED, RECALLED, UNKNOWN = a default of ours). */
export type Confidence = 'SEEN' | 'INFERRED' | 'RECALLED' | 'UNKNOWN';

/** The answer to "by what right?": rule, articles, redaction of the law, and each parameter with the value used. */
export interface Basis {
  readonly rule: string;
  readonly citation: string;
  /** The redaction of the law that held on the day of the decision, named by the day from which it holds. */
  readonly redaction: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A rule's result with its basis. */
export interface Ruled<T> {
  readonly known: true;
  readonly value: T;
  readonly basis: Basis;
}

/** The law of that day is not loaded: nobody may act on a guess; the robot holds and tells the operator. */
export interface LawUnknown {
  readonly known: false;
  /** The parameter or calendar that has no value for the day: `mci`, `calendar`, ... */
  readonly parameter: string;
  readonly day: LegalDate;
}

export type Ruling<T> = Ruled<T> | LawUnknown;
