/** In a case that has ended a person is offered what can still bring something: no wish to pay later in one that is paid, and always a complaint. */
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenOf, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type Standing, type TestInstallation } from '../testing/installation.ts';
import { contestTexts } from '../texts/contest.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

it.each<[Standing, readonly FilingKind[]]>([
  ['executed', ['NOT_ME', 'FINE_CONTESTED', 'REVIEW', 'COMPLAINT', 'OTHER']],
  ['cancelled', ['REVIEW', 'COMPLAINT', 'OTHER']],
  ['lifting', ['NOT_ME', 'FINE_CONTESTED', 'REVIEW', 'COMPLAINT', 'OTHER']],
  ['transferred', ['PAID_ALREADY', 'NOT_ME', 'FINE_CONTESTED', 'REVIEW', 'COMPLAINT', 'OTHER']],
])('offers in a case that is %s what can still bring something, and no other form is open', async (standing, kinds) => {
  const citizen = await citizenOf(installation, standing);
  const { body } = await citizen.get('/case/contest');
  expect([...body.matchAll(/type="radio" value="(\w+)"|value="(\w+)"[^>]*type="radio"/g)].length).toBe(kinds.length);
  for (const kind of filingKinds) {
    const isOffered = kinds.includes(kind);
    expect(body.includes(`value="${kind}"`), kind).toBe(isOffered);
    expect((await citizen.get(`/case/contest/${kind}`)).statusCode, kind).toBe(isOffered ? 200 : 409);
  }
  const refused = filingKinds.find((kind) => !kinds.includes(kind)) ?? 'OTHER';
  expect(wordsOf(await citizen.get(`/case/contest/${refused}`))).toContain(contestTexts.ru.ofNoUse.title);
  expect(wordsOf(await citizen.get('/case'))).toContain('Что-то не так: жалоба или вопрос');
});

it('refuses by the API what the page does not offer, and keeps nothing of it', async () => {
  const { app, test } = installation;
  const { token: linkToken, documentId } = installation.person('executed');
  const { token } = (await app.inject({ method: 'POST', url: '/api/v1/visits', payload: { linkToken } })).json();
  const file = (kind: FilingKind) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/case/filings',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': `of-use-${kind}` },
      payload: { kind, text: 'A word.' },
    });
  const refused = await file('DEFERRAL_ASKED');
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'WRONG_STATE']);
  const [kept] = await test.database.sql<{ count: string }[]>`
    select count(*) as count from portal.filing as filing where filing.document_id = ${documentId}`;
  expect(Number(kept?.count)).toBe(0);
  expect((await file('COMPLAINT')).statusCode).toBe(201);
});
