/** The fine that an operator names: by the code of its case, its number or its id. */
import { type FoundDocument, findDocuments, findInRange } from '@oryndau/fines/sql/find';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { readCaseCode } from '@oryndau/outside/codes';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { type PlainError, refusedBy } from './plain-error.ts';
import type { Session } from './session.ts';

/** Everything that is meant; more than one is ambiguous. */
export async function findNamed({ db }: Pick<Session, 'db'>, named: string): Promise<FoundDocument[]> {
  const range = readCaseCode(named);
  const byCode = range === undefined ? [] : await findInRange(db.sql, range);
  const [first, second] = byCode;
  if (first === undefined) return findDocuments(db.sql, named);
  const found = await findDocuments(db.sql, first.documentId);
  return second === undefined ? found : [...found, ...(await findDocuments(db.sql, second.documentId))];
}

/** The one that is meant; refused with what to do where there is none, or more than one. */
export async function findCase(session: Pick<Session, 'db' | 'language'>, named: string): Promise<FoundDocument> {
  const { language } = session;
  const [found, ...others] = await findNamed(session, named);
  if (found === undefined) throw refusedBy(refusal('UNKNOWN_CASE', { case: named }), language);
  if (others.length > 0) throw ambiguous(named, [found, ...others], language);
  return found;
}

export function ambiguous(number: string, found: readonly FoundDocument[], language: Language): PlainError {
  const ids = found.map(({ documentId }) => documentId).join(', ');
  return refusedBy(refusal('NUMBER_AMBIGUOUS', { number }), language, `Ask by id: ${ids}`);
}

/** A refusal about the state of a case, with the state in words. */
export const inWords = (no: Refusal, language: Language): Refusal =>
  no.code === 'WRONG_STATE' && no.data.state !== undefined
    ? { ...no, data: { ...no.data, state: outcomeName(no.data.state.toUpperCase(), language) } }
    : no;
