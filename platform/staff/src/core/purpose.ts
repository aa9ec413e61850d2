/** For what somebody opens cases in a visit: said once, kept with the visit, and noted with each look. */
import { lineOf } from '@oryndau/law/door-text';
import { addDays, type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type LookPurpose, lookPurposes } from '@oryndau/words/staff';
import type { Member } from './may.ts';

export interface PurposeSaid {
  readonly purpose: LookPurpose;
  /** What the person adds; empty where the purpose says enough. */
  readonly words: string;
  /** Of an inspection: from which day the debtor sees it, and why not at once. */
  readonly later: { readonly from: LegalDate; readonly reason: string } | null;
}

export const PURPOSE_WORDS_MAX = 200;
/** An inspection that is told of later than that would be told of never. */
export const LATER_DAYS_MAX = 90;

export type PurposeFault = 'NO_PURPOSE' | 'NO_WORDS' | 'WORDS_NOT_TAKEN' | 'NOT_YOURS' | 'NO_DAY' | 'NO_REASON';

/** As it was typed. */
export interface PurposeTyped {
  readonly purpose: string;
  readonly words: string;
  /** The day from which the debtor sees it, `YYYY-MM-DD`; empty: at once. */
  readonly from: string;
  readonly reason: string;
}

const isPurpose = (text: string): text is LookPurpose => (lookPurposes as readonly string[]).includes(text);

/** Who inspects may be seen later: a body that reads of an inspection while it goes on would prepare for it. */
export const mayShowLater = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('INSPECTOR');

export function purposeOf(
  { purpose, words, from, reason }: PurposeTyped,
  member: Pick<Member, 'roles'>,
  today: LegalDate,
): PurposeSaid | PurposeFault {
  if (!isPurpose(purpose)) return 'NO_PURPOSE';
  const line = words === '' ? '' : lineOf(words, PURPOSE_WORDS_MAX);
  if (line === undefined) return 'WORDS_NOT_TAKEN';
  if (purpose === 'OTHER' && line === '') return 'NO_WORDS';
  if (from === '') return { purpose, words: line, later: null };
  if (purpose !== 'INSPECTION' || !mayShowLater(member)) return 'NOT_YOURS';
  const day = parseLegalDate(from);
  if (day === undefined || day <= today || day > addDays(today, LATER_DAYS_MAX)) return 'NO_DAY';
  const why = lineOf(reason, PURPOSE_WORDS_MAX);
  return why === undefined ? 'NO_REASON' : { purpose, words: line, later: { from: day, reason: why } };
}

/** As the visit keeps it; undefined where nothing was said yet. */
export function keptPurpose(kept: string): PurposeSaid | undefined {
  return kept === '' ? undefined : (JSON.parse(kept) as PurposeSaid);
}
