/**
 * A number of the law is proposed, approved by another and in force from its day on: without a release, named by the journal, recomputed by `verify`; and where the
 * robot works, by region. The law of a process is one law, so these live in a file of their own.
 */
import { citizenOf, wordsOf } from '@oryndau/citizen/testing/citizen';
import { holdSealing, verifiesRoot } from '@oryndau/journal/seal';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { parameterNamed } from '@oryndau/law/overlay';
import { valueOn } from '@oryndau/law/parameter';
import { hashOf, type LawFile } from '@oryndau/reading/law-file';
import { readEnactments } from '@oryndau/staff/enactments';
import { beginVisit } from '@oryndau/staff/visits';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Fields, openTestDesk, type TestDesk, type TestStaff } from '../../testing/desk.ts';

let desk: TestDesk;
let analyst: TestStaff;
let inspector: TestStaff;
let head: TestStaff;
let operator: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk({ exports: testSigner() });
  analyst = await desk.member({ login: 'A. Analyst', roles: ['ANALYST'] });
  inspector = await desk.member({ login: 'I. Inspector', roles: ['INSPECTOR'] });
  head = await desk.member({ login: 'H. Head', roles: ['HEAD'], region: '31' });
  operator = await desk.member({ login: 'O. Operator', roles: ['OPERATOR'], region: '31' });
});
afterAll(async () => {
  await desk?.close();
});

/** The robot works on that day; who was logged in before is in again. */
async function live(day: string): Promise<void> {
  await desk.installation.live(legalDate(day));
  await logInAgain();
}

async function logInAgain(): Promise<void> {
  for (const member of [analyst, inspector, head, operator]) {
    const token = await beginVisit(db().sql, { accountId: member.id, device: 'test' }, desk.installation.clock);
    member.cookie = `desk=${token}; lang=en`;
  }
}

/** With plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const db = () => desk.installation.parts.db;
const limitOn = (day: string): unknown => {
  const limit = parameterNamed('simplified.limit_mci');
  return limit && valueOn(limit, legalDate(day))?.value;
};
const LIMIT = '/law/numbers/simplified.limit_mci';
const typed: Fields = {
  value: '3',
  from: '2026-05-01',
  origin: 'LAW',
  source: '261-IV Art. 10-1(1), redaction of 1 May 2026',
  url: 'https://adilet.zan.kz/rus/docs/Z100000261_',
  reason: 'the law was changed',
};

/** Proposed by one and approved by the other; gives the page after the approval. */
async function enacted(path: string, fields: Fields, by = analyst, approver = inspector) {
  const { to } = await by.confirm(path, fields);
  expect(to).toMatch(/^\/proposals\/[0-9a-f-]{36}$/);
  return approver.confirm(to, { verdict: 'approved', note: 'seen' });
}

const eventsOf = (standing: 'fine' | 'open') => db().sql<{ body: string; parameters: string }[]>`
  select event.body, basis.body as parameters from journal.event as event
  join journal.basis as basis on basis.id = event.body::jsonb ->> 'basis'
  where event.document_id = ${desk.installation.person(standing).documentId} order by event.n`;

describe('a value of the law', () => {
  it('is seen with all that holds and held, and proposed by who may', async () => {
    const list = await analyst.get('/law');
    expect(list.status).toBe(200);
    expect(list.text).toContain('href="/law/numbers/simplified.limit_mci"');
    expect(list.text).toContain('all numbers came with the program');
    const page = await analyst.get(LIMIT);
    expect(page.text).toMatch(/15.March.2026 at the earliest/);
    expect(page.text).toContain('name="value"');
    for (const other of [inspector, head]) expect((await other.get(LIMIT)).text).not.toContain('name="value"');
    expect((await head.post(LIMIT, typed)).status).toBe(403);
    expect((await operator.get('/law')).status).toBe(403);
    const word = await analyst.get('/law/numbers/simplified.limit_mci_date');
    expect([word.text.includes('name="value"'), word.text.includes('This value is a word')]).toEqual([false, true]);
    expect((await analyst.get('/law/numbers/no.such')).to).toBe('/law');
  });

  it.each([
    [{ value: 'three' }, 'This is no value of it'],
    [{ value: '' }, 'This is no value of it'],
    [{ from: '2026-03-14' }, 'This day is too early'],
    [{ from: 'tomorrow' }, 'there is no such day'],
    [{ origin: '' }, 'Choose by what'],
    [{ source: '' }, 'by what text it holds'],
    [{ source: 'of 971240001315' }, 'name nobody'],
    [{ url: 'javascript:alert(1)' }, 'has to begin with https'],
    [{ reason: ' ' }, 'govuk-error-message'],
  ])('is not taken with %j, and keeps what was typed', async (wrong, says) => {
    const { status, text } = await analyst.post(LIMIT, { ...typed, source: 'by <b>law</b>', ...wrong });
    expect([status, text.includes(says), text.includes('<b>law</b>')]).toEqual([422, true, false]);
    if (!('source' in wrong)) expect(text).toContain('by &lt;b>law&lt;/b>');
  });

  it('is approved by another, and changes no day that is over', async () => {
    const { to } = await analyst.confirm(LIMIT, typed);
    expect((await analyst.get(to)).text).toContain('You proposed this yourself');
    const proposed = await inspector.get(to);
    for (const said of ['Limit of the simplified way: 3 MCI', '1 May 2026', 'adilet.zan.kz'])
      expect(plain(proposed.text)).toContain(said);
    expect(limitOn('2026-05-01')).toBe(20);
    expect((await inspector.confirm(to, { verdict: 'approved', note: '' })).status).toBe(200);
    expect(['2026-03-14', '2026-04-30', '2026-05-01'].map(limitOn)).toEqual([20, 20, 3]);
    const [row] = await readEnactments(db().sql);
    expect(row).toMatchObject({ n: 1, proposedName: 'A. Analyst', decidedName: 'I. Inspector' });
    const decision = await head.get('/law/decisions/1');
    for (const said of ['A. Analyst, I. Inspector', 'its day is still to come', to])
      expect(decision.text).toContain(said);
    // For everybody, on the page of the law.
    const open = await desk.installation.app.inject({ url: '/law', headers: { cookie: 'lang=en' } });
    for (const said of ['A. Analyst, I. Inspector', 'No. 1', '261-IV Art. 10-1(1), redaction of 1 May 2026'])
      expect(open.body).toContain(said);
  });

  it('is taken back until its day by two people too, once', async () => {
    await enacted(LIMIT, { ...typed, value: '4', from: '2026-06-01' });
    expect(limitOn('2026-06-01')).toBe(4);
    expect((await inspector.post('/law/decisions/2/withdraw', { reason: 'a mistake' })).status).toBe(403);
    const first = await analyst.confirm('/law/decisions/2/withdraw', { reason: 'a mistake' });
    const second = await analyst.confirm('/law/decisions/2/withdraw', { reason: 'a mistake' });
    expect((await inspector.confirm(first.to, { verdict: 'approved', note: '' })).status).toBe(200);
    expect(limitOn('2026-06-01')).toBe(3);
    expect((await inspector.confirm(second.to, { verdict: 'approved', note: '' })).status).toBe(422);
    expect((await analyst.get('/law/decisions/2')).text).toContain('taken back');
    expect((await readEnactments(db().sql)).map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('that comes too late for its day is not approved: what was decided stays decided', async () => {
    const late = await analyst.confirm(LIMIT, { ...typed, value: '5', from: '2026-03-15' });
    await live('2026-03-16');
    const { status, text } = await inspector.confirm(late.to, { verdict: 'approved', note: '' });
    expect([status, text.includes('from 2026-03-17 at the earliest')]).toEqual([422, true]);
    expect(await readEnactments(db().sql)).toHaveLength(3);
  });

  it('is not approved past midnight, while somebody already decides on its first day', async () => {
    const before = desk.installation.clock;
    desk.installation.clock = new Date('2026-03-16T23:59:30Z');
    await logInAgain();
    const { to } = await analyst.confirm(LIMIT, { ...typed, value: '5', from: '2026-03-17' });
    let approval: ReturnType<typeof inspector.confirm> | undefined;
    await db().transaction(async (deciding) => {
      await holdSealing(deciding);
      approval = inspector.confirm(to, { verdict: 'approved', note: '' });
      await vi.waitFor(
        async () => {
          const waiting = await db().sql`select from pg_locks
            where relation = 'journal.seal_gate'::regclass and not granted`;
          expect(waiting).toHaveLength(1);
        },
        { timeout: 3_000 },
      );
      desk.installation.clock = new Date('2026-03-17T00:00:10Z');
    });
    const answer = await approval;
    desk.installation.clock = before;
    await logInAgain();
    expect([answer?.status, answer?.text.includes('from 2026-03-18 at the earliest')]).toEqual([422, true]);
    expect(await readEnactments(db().sql)).toHaveLength(3);
  });
});

describe('the database', () => {
  it('puts nothing into force that no second person has approved, on its own role, and changes nothing', async () => {
    // In boxes, as the form asks for it.
    const { from: _, ...untold } = typed;
    const boxes = { 'from-day': '1', 'from-month': '7', 'from-year': '2026' };
    const { to } = await analyst.confirm(LIMIT, { ...untold, ...boxes });
    const id = to.slice('/proposals/'.length);
    const insert = db().sql`insert into staff.enactment (n, proposal_id) values (9, ${id})`;
    await expect(insert).rejects.toThrow(/is not approved/);
    for (const change of ['update staff.enactment set n = 9', 'delete from staff.enactment'])
      await expect(db().transaction((tx) => tx.unsafe(change))).rejects.toThrow(/permission denied/);
  });
});

describe('where the robot works', () => {
  const off: Fields = {
    region: '31',
    part: 'MEASURES',
    turn: 'off',
    from: '2026-03-18',
    reason: 'the banks are not ready',
  };

  it('is shown for the twenty regions, and turned by who may, in one’s own region', async () => {
    const page = await head.get('/regions');
    expect([page.status, page.text.match(/<tr/g)?.length]).toEqual([200, 21]);
    expect(page.text).toContain('<option value="31"');
    expect(page.text).not.toContain('<option value="75"');
    expect((await head.post('/regions', { ...off, region: '75' })).status).toBe(403);
    expect((await inspector.post('/regions', off)).status).toBe(403);
    for (const wrong of [
      { turn: '' },
      { turn: 'on' },
      { part: 'ALL' },
      { region: '99' },
      { from: '2026-03-16' },
      { reason: '' },
    ])
      expect((await head.post('/regions', { ...off, ...wrong })).status).toBe(422);
  });

  it('takes no new measure where they are off, and says so in the case', async () => {
    expect((await enacted('/regions', off, head)).status).toBe(200);
    expect(plain((await head.get('/regions')).text)).toContain('on; off from 18 March 2026');
    const robot = { ...off, part: 'ROBOT', from: '2026-04-20' };
    await enacted('/regions', robot, analyst);
    // It hears of it when something falls due in it.
    await live('2026-04-10');
    const turned = (await eventsOf('open')).filter(({ body }) => body.includes('"MeasuresTurned"'));
    expect(turned).toHaveLength(1);
    expect(JSON.parse(turned[0]?.parameters ?? '')).toMatchObject({
      rule: 'case.measures_turned',
      parameters: { enacted: '4' },
    });
  });

  it('leaves a fine to the ordinary way where the robot is off, and counts it', async () => {
    await enacted('/regions', { ...off, part: 'ROBOT', turn: 'on', from: '2026-09-01' }, analyst);
    // Below the limit that was put into force meanwhile it would be refused by the law.
    await enacted(LIMIT, { ...typed, value: '21', from: '2026-05-02' });
    await live('2026-05-10');
    const [last] = (await eventsOf('fine')).slice(-1);
    expect(JSON.parse(last?.body ?? '')).toMatchObject({ type: 'ProceedingRefused', reason: 'REGION_OFF' });
    const { rule, parameters } = JSON.parse(last?.parameters ?? '');
    expect([rule, parameters.enacted, parameters['simplified.limit_mci']]).toEqual(['case.region_off', '5, 7', '21']);
    const acts = await db().sql`select act.type from connectors.act as act
      where act.document_id = ${desk.installation.person('fine').documentId}`;
    expect(acts).toEqual([]);
    const own = await (await citizenOf(desk.installation, 'fine')).get('/case?lang=en');
    const words = wordsOf(own);
    for (const said of ['the fine went the ordinary way', 'The robot does not handle this fine'])
      expect(words).toContain(said);
    expect(words).not.toContain('was refused');
    const page = await analyst.get('/regions');
    expect(page.text).toMatch(/Zhambyl Region.*?<td [^>]*govuk-table__cell--numeric"[^>]*>1</s);
  });
});

describe('the file of the law', () => {
  it('has all values and what two people have signed, and is signed itself', async () => {
    const { status, text } = await analyst.get('/law/values.json');
    const { content, signature } = JSON.parse(text) as LawFile;
    expect([
      status,
      verifiesRoot(signature?.publicKey ?? '', hashOf(content), Buffer.from(signature?.value ?? '', 'base64')),
    ]).toEqual([200, true]);
    expect(
      verifiesRoot(
        signature?.publicKey ?? '',
        hashOf({ ...content, on: '2026-01-01' }),
        Buffer.from(signature?.value ?? '', 'base64'),
      ),
    ).toBe(false);
    const { enactments, parameters } = content as unknown as {
      enactments: readonly { n: number; proposedName: string; proofs: readonly { publicKey: string }[] }[];
      parameters: readonly { name: string; values: readonly { enacted?: { n: number } }[] }[];
    };
    expect(enactments.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(enactments[0]?.proofs.map(({ publicKey }) => publicKey.length > 40)).toEqual([true, true]);
    const limit = parameters.find(({ name }) => name === 'simplified.limit_mci');
    expect(limit?.values.flatMap(({ enacted: by }) => by?.n ?? [])).toEqual([1, 7]);
    expect((await operator.get('/law/values.json')).status).toBe(403);
  });
});

describe('verify', () => {
  const faultAfter = async (...changes: readonly string[]) => {
    let found: unknown;
    await db()
      .transaction(
        async (tx) => {
          await tx.unsafe('alter table staff.proposal disable trigger proposal_is_kept');
          for (const change of changes) await tx.unsafe(change);
          found = await verify({ ...db(), transaction: (work) => work(tx) });
          throw new Error('undone');
        },
        { as: 'owner' },
      )
      .catch(() => undefined);
    await useLawInForce(db().sql);
    return found;
  };

  it('recomputes all that was decided with what was in force', async () => {
    expect(await verify(db())).toMatchObject({ ok: true });
  });

  it.each([
    [['delete from staff.enactment where n = 4'], 'staff.enactment 4', 'it is not there'],
    [['delete from staff.enactment where n = 7'], 'staff.proposal', 'was not put into force'],
    [
      [
        `update staff.proposal set content = replace(content, '"value":"21"', '"value":"30"') where content like '%"value":"21"%'`,
      ],
      'journal.basis',
      'simplified.limit_mci was 21',
    ],
    [
      [
        `update staff.proposal set content = replace(content, '2026-04-20', '2026-08-20') where content like '%2026-04-20%'`,
      ],
      'journal.event',
      'and the robot was on there',
    ],
    [
      [
        `update staff.proposal set content = replace(content, '2026-03-18', '2026-03-12') where content like '%2026-03-18%'`,
      ],
      'staff.enactment 4',
      'over when it was approved',
    ],
  ])('finds %j', async (changes, where, what) => {
    const found = (await faultAfter(...changes)) as { ok: boolean; fault: { where: string; what: string } };
    expect(found.ok).toBe(false);
    expect(found.fault.where).toContain(where);
    expect(found.fault.what).toContain(what);
  });
});
