/** What a person has decided and nobody has signed is taken back at the desk: by whom, how, and only where it can be. */
import { decideInCase } from '@oryndau/deciding/decisions';
import { answerFiling, fileInCase } from '@oryndau/deciding/filings';
import { fineId } from '@oryndau/deciding/testing/signing-place';
import { readChain } from '@oryndau/journal/chain';
import { readFilings } from '@oryndau/outside/filings';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestStaff } from './testing/desk.ts';
import { openSigningDesk, type SigningDesk } from './testing/signing-desk.ts';

const REGION = '31';
const documentId = fineId(0);
const CASE = `/cases/${documentId}`;
let desk: SigningDesk;
let reviewer: TestStaff;
let operator: TestStaff;
let elsewhere: TestStaff;

beforeAll(async () => {
  desk = await openSigningDesk(1);
  reviewer = await desk.member({ login: 'R. Reviewer', roles: ['REVIEWER'], region: REGION });
  operator = await desk.member({ login: 'O. Operator', roles: ['OPERATOR'], region: REGION });
  elsewhere = await desk.member({ login: 'E. Elsewhere', roles: ['REVIEWER'], region: '10' });
  for (const staff of [reviewer, operator, elsewhere])
    await staff.post('/purpose', { to: '/find', purpose: 'TASK', words: '' });
});
afterAll(async () => {
  await desk?.close();
});

const sql = () => desk.place.test.database.sql;
const linkIn = (text: string): string => /href="([^"]*\/take-back\/\d+)"/.exec(text)?.[1] ?? '';
const eventsOf = async (type: string) => (await readChain(sql(), documentId)).filter((each) => each.type === type);

async function answered(): Promise<number> {
  const body = { text: 'I do not agree.', details: {} };
  const filed = await fileInCase(desk.parts, { documentId, kind: 'REVIEW', language: 'ru', body, uploads: [] });
  if (!('filing' in filed)) throw new Error(filed.kind);
  const { filing } = filed;
  const given = { documentId, filing, outcome: 'refused', answer: 'Срок верен.', byWhom: 'R. Reviewer' } as const;
  expect(await answerFiling(desk.parts, given)).toEqual({ kind: 'answered' });
  return filing;
}

it('an answer is taken back from its page, with a question, a reason and a passkey', async () => {
  const filing = await answered();
  const path = linkIn((await reviewer.get(`/filings/${documentId}/${filing}`)).text);
  expect(path).toContain(CASE);
  expect(linkIn((await reviewer.get(CASE)).text)).toBe(path);
  // Who may not answer a review is led nowhere: the page of the case says whose right it is.
  expect(linkIn((await operator.get(`/filings/${documentId}/${filing}`)).text)).toBe('');
  expect(linkIn((await operator.get(CASE)).text)).toBe('');
  const form = await reviewer.get(path);
  expect(form.status).toBe(200);
  expect(form.text).toContain('Take back a decision that nobody has signed');
  expect(form.text).toContain('a filing waits for an answer again');
  expect((await reviewer.post(path, { note: ' ' })).status).toBe(422);
  // Of neither an operator, whose right a review is not, nor another region.
  expect((await operator.post(path, { note: 'x' })).status).toBe(403);
  expect((await elsewhere.post(path, { note: 'x' })).status).toBe(403);
  const asked = await reviewer.post(path, { note: 'The wrong template.' });
  expect(asked.text).toContain('The wrong template.');
  expect(await eventsOf('DecisionTakenBack')).toEqual([]);
  expect((await reviewer.confirm(path, { note: 'The wrong template.' })).to).toBe(`${CASE}?done=done`);
  const [taken] = await eventsOf('DecisionTakenBack');
  expect(taken?.event).toMatchObject({ filing: String(filing), operator: 'R. Reviewer' });
  expect(await readFilings(sql(), documentId)).toMatchObject([{ filing, outcome: null }]);
  expect((await reviewer.get('/filings?kind=review')).text).toContain(`/filings/${documentId}/${filing}`);
  // It can be done no more, so nothing leads there, and the address says so to who kept it.
  expect(linkIn((await reviewer.get(CASE)).text)).toBe('');
  expect((await reviewer.get(path)).status).toBe(403);
  expect((await verify(desk.place.test.database)).fault).toBeUndefined();
});

it('nothing is taken back where nothing of a person waits: a release of before its ground was law only holds', async () => {
  const decision = { type: 'Release' } as const;
  const heard = await decideInCase(desk.parts, { documentId, decision, byWhom: 'O. Operator', note: 'order 17' });
  expect(heard).toMatchObject({ kind: 'decided', case: { holds: ['RELEASE_PENDING'] } });
  expect(linkIn((await operator.get(CASE)).text)).toBe('');
  const waiting = await readWaitingActs(sql(), { states: ['waiting'], documentId });
  expect(waiting.map(({ type }) => type)).toEqual(['opening']);
});
