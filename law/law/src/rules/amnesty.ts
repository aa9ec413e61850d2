/**
 * Whether the amnesty of 2026 may cover a fine. An answer for people and operators and never a decision: only a decision of the body that imposed the fine
 * releases (KoAP Arts. 889, 889-1), and that body knows what a register does not say, whether the person is a citizen, and what else the law asks.
 */
import type { DocumentType } from '@oryndau/words/documents';
import { type ArticleNumber, readingsOf } from '../articles/article.ts';
import type { Ruling } from '../basis.ts';
import type { LegalDate } from '../legal-date.ts';
import { amnesty2026DocumentTypes, amnesty2026Excluded } from '../parameters/amnesty.ts';
import { amnesty2026 } from '../parameters/fine.ts';
import { AMNESTY_FROM } from '../parameters/first-days.ts';
import { lawOf, ruled } from '../rule.ts';

export interface FineForAmnesty {
  readonly documentType: DocumentType;
  /** As the register writes it. */
  readonly article: string;
  readonly registeredOn: LegalDate;
}

const law = lawOf('fine.amnesty', {
  persons: amnesty2026,
  documentTypes: amnesty2026DocumentTypes,
  excluded: amnesty2026Excluded,
});

/** The first day on which it can be asked: cases that are open then are looked at once. */
export const amnestyFrom: LegalDate = AMNESTY_FROM;

/** Whose fines come here (261-IV Art. 10-1(1)), as the amnesty calls them; a register does not tell citizens from others. */
const OUR_PERSONS = ['CITIZEN', 'SOLE_PROPRIETOR'];

/**
 * Asked on `day` about a fine that is unpaid, wholly or in part. An article that can be read in two ways is excluded where both are; one that cannot be
 * read may be covered, and a person looks. Taken to be about fines that were registered when the law came into force (docs/open-questions.md 20). Unknown before the law and after the days in which it is carried out.
 */
export function amnestyMayCover(fine: FineForAmnesty, day: LegalDate): Ruling<boolean> {
  const found = law(day);
  if (!found.known) return found;
  const { persons, documentTypes, excluded } = found.values;
  const readings = readingsOf(fine.article);
  const may =
    OUR_PERSONS.some((person) => persons.includes(person)) &&
    documentTypes.includes(fine.documentType) &&
    fine.registeredOn <= amnestyFrom &&
    (readings.length === 0 || readings.some((reading) => !isExcluded(reading, excluded)));
  return ruled(may, found.basis);
}

/** An article stands in the list with all its parts, or each excluded part by itself. */
const isExcluded = ({ article, part }: ArticleNumber, excluded: readonly string[]): boolean =>
  excluded.includes(article) || (part !== null && excluded.includes(`${article}(${part})`));
