/** A wording and the days on which it is used: the same facts of the same day give the same text for ever. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Language } from '@oryndau/words/languages';

export interface DatedTexts<T> {
  readonly from: LegalDate;
  /** The first day on which it is no longer used; null: until further notice. */
  readonly until: LegalDate | null;
  readonly texts: Readonly<Record<Language, T>>;
}

/** The wording of a day; a day before the first version is a bug of the caller. `what` names it to whoever must add one. */
export function textsOfDay<T>(
  versions: readonly DatedTexts<T>[],
  day: LegalDate,
  what: string,
): DatedTexts<T>['texts'] {
  const version = versions.find(({ from, until }) => from <= day && (until === null || day < until));
  if (version === undefined) throw new Error(`no wording of ${what} is loaded for ${day}; add a version`);
  return version.texts;
}
