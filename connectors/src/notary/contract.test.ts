/** The link to the notaries' system and its simulator, over HTTPS and over a folder: what both sides must agree on, and what is not to be believed. */
import { addDays } from '@oryndau/law/legal-date';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseElement } from '../signed-exchange/xml-text.ts';
import { composeNotaryAnswer, composeNotaryRequest, readNotaryAnswer, readNotaryRequest } from './messages.ts';
import type { NotaryAnswer, NotaryRequest } from './port.ts';
import { MONDAY, type NotaryWorld, notaryWays, openNotaryWorld, UNKNOWN_IIN } from './testing/worlds.ts';

const IIN = '850101300123';
let world: NotaryWorld;
let said = 0;

const told = (iin = IIN) => {
  said += 1;
  const number = `KZ-2026/0001-Ә/${said}`;
  return {
    id: `told-${said}`,
    prohibition: number,
    act: { number, on: MONDAY },
    debtor: { iin, name: 'Әлия «Т» <&>' },
  };
};
const prohibit = (iin?: string): NotaryRequest => ({ kind: 'prohibit', ...told(iin) });
const about = ({ prohibition }: NotaryRequest, kind: 'lift_prohibition' | 'hand_over_prohibition'): NotaryRequest => ({
  ...told(),
  kind,
  prohibition,
});

async function hear(from: string | null = null) {
  await world.notaries.settle();
  const words: NotaryAnswer[] = [];
  const nonsense = [];
  let cursor = from;
  for (;;) {
    const heard = await world.link.receive(cursor, 10);
    words.push(...heard.words);
    nonsense.push(...heard.nonsense);
    cursor = heard.cursor;
    if (heard.words.length + heard.nonsense.length === 0) return { words, nonsense, cursor };
  }
}
const kinds = (words: readonly NotaryAnswer[]): string[] => words.map(({ kind }) => kind);

describe.each(notaryWays)("the notaries' system over %s", (way) => {
  beforeEach(async () => {
    world = await openNotaryWorld(way);
  });
  afterEach(() => world.close());

  it('enters a prohibition, lifts it, and certifies again', async () => {
    const placed = prohibit();
    expect(await world.link.send([placed])).toEqual([{ kind: 'accepted', id: placed.id }]);
    const first = await hear();
    expect(first.words).toMatchObject([
      { kind: 'prohibited', request: placed.id, prohibition: placed.prohibition, at: `${MONDAY}T12:00:00+05:00` },
    ]);
    expect(world.notaries.certifies(IIN)).toBe(false);
    const lift = about(placed, 'lift_prohibition');
    await world.link.send([lift]);
    expect((await hear(first.cursor)).words).toMatchObject([{ kind: 'prohibition_lifted', request: lift.id }]);
    expect([...world.notaries.prohibitions()]).toMatchObject([{ act: placed.prohibition, iin: IIN, status: 'lifted' }]);
    expect(world.notaries.certifies(IIN)).toBe(true);
  });

  it('keeps one that is handed over, and knows who may lift it', async () => {
    const placed = prohibit();
    await world.link.send([placed, about(placed, 'hand_over_prohibition')]);
    expect(kinds((await hear()).words)).toEqual(['prohibited', 'prohibition_handed_over']);
    expect(world.notaries.certifies(IIN)).toBe(false);
  });

  it('refuses whom it does not know and what it has already, and says what it does not know', async () => {
    const [stranger, placed] = [prohibit(UNKNOWN_IIN), prohibit()];
    const twice: NotaryRequest = { ...prohibit(), prohibition: placed.prohibition };
    await world.link.send([stranger, placed, twice, about(stranger, 'lift_prohibition')]);
    expect((await hear()).words).toMatchObject([
      { kind: 'prohibition_refused', request: stranger.id, reason: 'UNKNOWN_PERSON' },
      { kind: 'prohibited' },
      { kind: 'prohibition_refused', reason: 'PROHIBITION_EXISTS' },
      { kind: 'prohibition_unknown', prohibition: stranger.prohibition },
    ]);
  });

  it('does a request once, however often it comes, and answers it again with the same answer', async () => {
    const placed = prohibit();
    await world.link.send([placed]);
    const first = await hear();
    const after = world.again();
    await after.send([placed, prohibit()]);
    if (after !== world.link) await after.close();
    const again = await hear(first.cursor);
    expect(again.words.find(({ request }) => request === placed.id)?.id).toBe(first.words[0]?.id);
    expect([...world.notaries.prohibitions()]).toHaveLength(2);
  });

  it('refuses the same id for another person', async () => {
    const placed = prohibit();
    await world.link.send([placed]);
    const first = await hear();
    const submissions = await world.link.send([{ ...placed, debtor: { iin: '900101300111', name: 'Б' } }]);
    const { words } = await hear(first.cursor);
    expect(
      [...submissions, ...words].filter(({ kind }) => kind === 'rejected' || kind === 'request_refused'),
    ).toMatchObject([{ reason: 'ID_USED_FOR_ANOTHER' }]);
    expect([...world.notaries.prohibitions()]).toMatchObject([{ iin: IIN }]);
  });

  it('does not enter what comes after it was lifted', async () => {
    const placed = prohibit();
    const lift: NotaryRequest = { ...placed, id: `${placed.id}-l`, kind: 'lift_prohibition' };
    await world.link.send([lift]);
    const first = await hear();
    expect(kinds(first.words)).toEqual(['prohibition_unknown']);
    await world.link.send([placed]);
    expect((await hear(first.cursor)).words).toMatchObject([
      { kind: 'prohibition_refused', reason: 'PROHIBITION_LIFTED' },
    ]);
    expect(world.notaries.certifies(IIN)).toBe(true);
  });

  it('rejects what cannot be said, and takes what stands beside it', async () => {
    const good = prohibit();
    const submissions = await world.link.send([{ ...prohibit(), id: 'Ü' }, good, prohibit('12')]);
    expect(submissions.map(({ kind }) => kind)).toEqual(['rejected', 'accepted', 'rejected']);
    expect((await hear()).words).toMatchObject([{ request: good.id }]);
  });

  it('late is heard on its day, twice is once, never is silence', async () => {
    world.notaries.faults.answersLateDays = 4;
    await world.link.send([prohibit()]);
    const early = await hear();
    expect(early.words).toEqual([]);
    world.notaries.advanceTo(addDays(MONDAY, 4));
    const late = await hear(early.cursor);
    expect(kinds(late.words)).toEqual(['prohibited']);
    Object.assign(world.notaries.faults, { answersLateDays: 0, answersTwice: true });
    await world.link.send([prohibit()]);
    const both = await hear(late.cursor);
    expect([both.words.length, new Set(both.words.map(({ id }) => id)).size]).toEqual([2, 1]);
    Object.assign(world.notaries.faults, { answersTwice: false, answersNever: true });
    await world.link.send([prohibit()]);
    expect((await hear(both.cursor)).words).toEqual([]);
    expect([...world.notaries.prohibitions()]).toHaveLength(3);
  });

  it('is not believed by another key, nor by half an envelope, and is believed again afterwards', async () => {
    world.notaries.faults.badSignature = true;
    await world.link.send([prohibit()]);
    await world.notaries.settle();
    Object.assign(world.notaries.faults, { badSignature: false, halfFile: true });
    await world.link.send([prohibit()]);
    await world.notaries.settle();
    Object.assign(world.notaries.faults, { halfFile: false, schemaInvalid: true });
    await world.link.send([prohibit()]);
    const { words, nonsense } = await hear();
    expect(kinds(words)).toEqual(['prohibited']);
    expect(new Set(nonsense.map(({ code }) => code))).toEqual(new Set(['KEY_UNKNOWN', 'NOT_XML', 'SCHEMA_INVALID']));
    expect(JSON.stringify(nonsense)).not.toContain(IIN);
  });
});

describe('a connection', () => {
  beforeEach(async () => {
    world = await openNotaryWorld('https');
  });
  afterEach(() => world.close());

  it.each(['dropsBefore', 'dropsAfter', 'serverErrors'] as const)(
    'with %s loses nothing and doubles nothing',
    async (fault) => {
      const placed = prohibit();
      world.notaries.faults[fault] = 1;
      expect(await world.link.send([placed])).toMatchObject([{ kind: 'not_sent' }]);
      expect([...world.notaries.prohibitions()]).toHaveLength(fault === 'dropsAfter' ? 1 : 0);
      expect(await world.link.send([placed])).toMatchObject([{ kind: 'accepted' }]);
      expect([...world.notaries.prohibitions()]).toHaveLength(1);
      expect(new Set((await hear()).words.map(({ id }) => id)).size).toBe(1);
    },
  );

  it('that is gone is a failure of the notaries and of nobody else, and tells nothing of a person', async () => {
    await world.notaries.close();
    const error = await world.link.receive(null, 1).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'NOTARY_UNREACHABLE', retry: 'later' });
    const [submission] = await world.link.send([prohibit()]);
    expect(submission).toMatchObject({ kind: 'not_sent', neverLeft: true });
    expect(JSON.stringify([String(error), submission])).not.toContain(IIN);
  });
});

describe('messages about prohibitions', () => {
  const answered = { id: 'N-1', request: 'told-1', at: '2026-03-03T12:00:00+05:00' };
  const answers: readonly NotaryAnswer[] = [
    { kind: 'prohibited', ...answered, prohibition: 'A/1' },
    { kind: 'prohibition_refused', ...answered, prohibition: 'A/1', reason: 'UNKNOWN_PERSON' },
    { kind: 'prohibition_lifted', ...answered, prohibition: 'A/1' },
    { kind: 'prohibition_handed_over', ...answered, prohibition: 'A/1' },
    { kind: 'prohibition_unknown', ...answered, prohibition: 'A/1' },
    { kind: 'request_refused', ...answered, reason: 'SCHEMA_INVALID' },
  ];

  it('are read as what they were composed from, each kind', () => {
    const requests = [prohibit(), about(prohibit(), 'lift_prohibition'), about(prohibit(), 'hand_over_prohibition')];
    for (const request of requests) {
      const message = composeNotaryRequest(request);
      expect(readNotaryRequest({ ...message, root: parseElement(message.body) })).toEqual(request);
    }
    for (const answer of answers) {
      const message = composeNotaryAnswer(answer);
      expect(readNotaryAnswer({ ...message, root: parseElement(message.body) })).toEqual(answer);
    }
  });

  it.each([
    ['another id', /<Id>N-1</, '<Id>N-2<', 'ANOTHER_ID'],
    ['an outcome of which we have not agreed', /Prohibited/g, 'Pledged', 'UNKNOWN_STATUS'],
    ['a request of no form of ours', /told-1/, 'told 1', 'ID_MALFORMED'],
    ['no time', /2026-03-03T/, 'on 2026-03-03T', 'NOT_A_TIME'],
    ['no name of the prohibition', /A\/1/, ' ', 'MISSING'],
  ])('with %s are no answer', (_, found, instead, code) => {
    const message = composeNotaryAnswer(answers[0] as NotaryAnswer);
    const body = message.body.replace(found, instead);
    expect(body).not.toBe(message.body);
    expect(() => readNotaryAnswer({ ...message, root: parseElement(body) })).toThrow(code);
  });
});
