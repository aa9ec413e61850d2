/** An answer "granted" is given only where what was asked for is done, whoever gives it: the desk, the command line or another program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { readFilings } from '@oryndau/outside/filings';
import { verify } from '@oryndau/verify/verify';
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AnswerGiven, answerFiling, fileInCase } from './filings.ts';
import { fineId, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { importCancellation } from './testing/told-outside.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-granted-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  await place.order(['opening', 'complaint_answer', 'review_answer']);
  await place.tick(OPENED, REGISTERED);
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const file = async (kind: FilingKind): Promise<number> => {
  const body = { text: 'x', details: kind === 'REVIEW' ? { act: 'whole_case' } : {} };
  const asked = { documentId: fineId(0), kind, language: 'ru', body, uploads: [] } as const;
  const filed = await fileInCase(place.decisionsOn(day(1)), asked);
  if (!('filing' in filed)) throw new Error(filed.kind);
  return filed.filing;
};
const answer = (filing: number, changes: Partial<AnswerGiven> = {}) =>
  answerFiling(
    { ...place.decisionsOn(day(2)), signers: [] },
    { documentId: fineId(0), filing, outcome: 'granted', answer: 'Да.', byWhom: 'A. Operator', ...changes },
  );

const NOTHING: Partial<Record<FilingKind, true>> = {
  NOT_ME: true,
  PAID_ALREADY: true,
  FINE_CONTESTED: true,
  COMPLAINT: true,
  PROTECTED_MONEY: true,
};

it.each(filingKinds)(
  '%s is granted where that does something by itself, and nothing is kept of an answer that is refused',
  async (kind) => {
    const filing = await file(kind);
    const heard = await answer(filing);
    const [kept] = await readFilings(place.test.database.sql, fineId(0));
    if (NOTHING[kind]) {
      expect(heard).toMatchObject({ kind: 'refused', refusal: { code: 'GRANTS_NOTHING' } });
      expect(kept?.outcome).toBeNull();
      expect(await answer(filing, { outcome: 'explained' })).toEqual({ kind: 'answered' });
    } else {
      expect(heard).toEqual({ kind: 'answered' });
      expect(kept?.outcome).toBe('granted');
    }
    // Told once more it is known, and not judged anew.
    expect(await answer(filing)).toMatchObject({ kind: 'refused', refusal: { code: 'ALREADY_KNOWN' } });
    expect((await verify(place.test.database)).fault).toBeUndefined();
  },
);

it('what was done first is granted: the case is held, the account is protected', async () => {
  const first = await file('NOT_ME');
  await place.tell(0, day(1), { type: 'Hold', reason: 'OPERATOR' });
  expect(await answer(first)).toEqual({ kind: 'answered' });
  const second = await file('PROTECTED_MONEY');
  const protect = { account: 'KZ86125KZT5004100100', kind: 'SOCIAL_PAYMENTS' };
  expect(await answer(second, { protect })).toEqual({ kind: 'answered' });
});

it.each([
  ['of a kind that no law protects', 'CURRENT', 'GROUND_NOT_IN_FORCE'],
  ['of a case that has ended meanwhile', 'SOCIAL_PAYMENTS', 'WRONG_STATE'],
])('nothing is kept of an answer that would protect what cannot be: an account %s', async (_, kind, code) => {
  const filing = await file('PROTECTED_MONEY');
  if (code === 'WRONG_STATE') {
    await importCancellation(place.test.database, 'F-0', day(1));
    await place.tick(day(2));
    await place.approve(day(2));
  }
  const protect = { account: 'KZ86125KZT5004100100', kind };
  expect(await answer(filing, { protect })).toMatchObject({ kind: 'refused', refusal: { code } });
  await place.tick(day(2));
  const [kept] = await readFilings(place.test.database.sql, fineId(0));
  expect(kept?.outcome).toBeNull();
  expect((await place.caseOf(0))?.filings).toMatchObject([{ outcome: null }]);
  expect(await answer(filing, { outcome: 'explained' })).toEqual({ kind: 'answered' });
});
