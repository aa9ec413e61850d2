/**
 * A byte changed by hand is found: in the journal, its roots and rights, in every state, posting, message, record and figure, also
 * when the forger mends what stands beside it. `verify` names the place.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { replay } from '@oryndau/deciding/replay';
import { cutSmallYear } from '@oryndau/deciding/testing/small-year';
import { runTick } from '@oryndau/deciding/tick';
import { type Root, rootHash } from '@oryndau/journal/seal';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import type { Transaction } from '@oryndau/postgres/driver';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { dice } from '@oryndau/postgres/testing/seed';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAfter } from './testing/tamper.ts';
import { verify } from './verify.ts';

const signer = testSigner();
const other = testSigner();
const folder = temporaryFolder('tamper');
let test: TestDatabase;
/** A fine with a case, an account and postings. */
let victim: string;
/** A fine whose case was opened after the year that ships, under a policy that tells people: it has messages. */
let told: string;
let sealed: string;

beforeAll(async () => {
  const { directory } = cutSmallYear(join(folder, 'year'), 200);
  test = await testDatabase(rooms);
  await replay(test.database, { directory, until: legalDate('2026-01-31'), signer, holder: 'oryndau test' });
  const [row] = await test.database.sql<{ id: string }[]>`
    select posting.document_id as id
    from payments.posting as posting
    join work.document as document using (document_id)
    where document.opened_on is not null
    order by posting.document_id
    limit 1`;
  victim = row?.id ?? '';
  const days = { from: legalDate('2026-02-01'), until: legalDate('2026-04-30'), policy: 'pilot-grace' };
  await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  const [message] = await test.database.sql<{ id: string }[]>`
    select outbox.document_id as id from work.outbox as outbox order by outbox.document_id limit 1`;
  told = message?.id ?? '';
  sealed = days.until;
});
afterAll(() => test?.drop());

const after = (statement: string, options = {}) =>
  verifyAfter(
    test.database,
    (tx) => tx.unsafe(statement.replaceAll('$victim', `'${victim}'`).replaceAll('$told', `'${told}'`)),
    options,
  );

const stateTables = ['work.document', 'payments.suspense'] as const;
/** Suspense has chains of its own. */
const ofVictim = (table: string): string =>
  table === 'payments.suspense'
    ? 'document_id = (select min(document_id::text)::uuid from payments.suspense)'
    : 'document_id = $victim';

const stateChanges = stateTables.flatMap((table): [string, string, string][] => {
  const where = ofVictim(table);
  return [
    [`${table}.state`, `update ${table} set state = replace(state, '0', '1') where ${where}`, table],
    [`${table}.version`, `update ${table} set version = version + 1 where ${where}`, table],
    [`${table}.head`, `update ${table} set head = set_byte(head, 7, 255 - get_byte(head, 7)) where ${where}`, table],
    [`${table}.document_id`, `update ${table} set document_id = gen_random_uuid() where ${where}`, table],
    [`a deleted row of ${table}`, `delete from ${table} where ${where}`, table],
  ];
});

const documentChanges: [string, string, string][] = [
  ...[
    "standing = 'CANCELLED'",
    "due_on = coalesce(due_on, date '2026-01-01') + 1",
    'slot = (slot + 1) % 256',
    "region = '99'",
    "article = '1'",
    'amount = amount + 1',
    'remainder = remainder + 1',
    'opened_on = opened_on + 1',
    'ends_on = ends_on + 1',
  ].map((change): [string, string, string] => [
    `work.document: ${change}`,
    `update work.document set ${change} where document_id = $victim`,
    'work.document $victim',
  ]),
  ...["debtor = '641225366458'", "debtor_kind = 'SOLE_PROPRIETOR'"].map((change): [string, string, string] => [
    `work.document: ${change}`,
    `update work.document set ${change} where document_id = $victim`,
    'fines.document $victim',
  ]),
  [
    'an added document',
    `insert into work.document select (jsonb_populate_record(kept, jsonb_build_object('document_id', gen_random_uuid()))).*
     from work.document as kept where kept.document_id = $victim`,
    'work.document',
  ],
  [
    'payments.suspense.status',
    `update payments.suspense set status = 'paid' where ${ofVictim('payments.suspense')}`,
    'payments.suspense',
  ],
  [
    'an added entry in suspense',
    `insert into payments.suspense select gen_random_uuid(), version, head, status, state from payments.suspense where ${ofVictim('payments.suspense')}`,
    'payments.suspense',
  ],
  [
    'work.due.due_on',
    'update work.due set due_on = due_on + 1 where ctid = (select min(ctid) from work.due)',
    'work.due',
  ],
  [
    'work.due.slot',
    'update work.due set slot = (slot + 128) % 256 where ctid = (select min(ctid) from work.due)',
    'work.due',
  ],
  ['a deleted due day', 'delete from work.due where ctid = (select min(ctid) from work.due)', 'work.due'],
  [
    'an added due day',
    "insert into work.due select slot, '2026-12-31', document_id from work.document where document_id = $victim",
    'work.due',
  ],
  [
    'an added due day in a slot that nobody takes',
    'insert into work.due select 300, due_on, document_id from work.due limit 1',
    'work.due',
  ],
  [
    'work.inbox.slot',
    'update work.inbox set slot = (slot + 128) % 256 where ctid = (select min(ctid) from work.inbox)',
    'work.inbox',
  ],
  [
    'work.inbox.slot, of money',
    "update work.inbox set slot = (slot + 128) % 256 where ctid = (select min(ctid) from work.inbox where kind = 'money')",
    'work.inbox',
  ],
];

const aRoot = 'on_day = (select min(on_day) + 200 from journal.root)';
const aPosting =
  '(document_id, n, ordinal) = (select document_id, n, ordinal from payments.posting where document_id = $victim limit 1)';
const aMessage = '(document_id, n) = (select document_id, n from work.outbox where document_id = $told limit 1)';
const aFigure = 'ctid = (select min(ctid) from reports.figure)';

/** What is changed; the statement; the table that must be named. */
const changes: readonly (readonly [what: string, statement: string, named: string])[] = [
  [
    'journal.event.body',
    `update journal.event set body = replace(body, '"on":"2025', '"on":"2024') where document_id = $victim and n = 2`,
    'journal.event',
  ],
  [
    'journal.event.hash',
    'update journal.event set hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where document_id = $victim and n = 1',
    'journal.event',
  ],
  [
    'journal.event.on_day',
    'update journal.event set on_day = on_day + 1 where document_id = $victim and n = 1',
    'journal.event',
  ],
  ['journal.event.n', 'update journal.event set n = n + 100 where document_id = $victim and n = 2', 'journal.event'],
  [
    'journal.event.document_id',
    "update journal.event set document_id = 'ffffffff-0000-5000-8000-000000000000' where document_id = $victim and n = 1",
    'journal.event',
  ],
  [
    'two events that changed places',
    `update journal.event as event set body = twin.body, hash = twin.hash, on_day = twin.on_day from journal.event as twin
     where event.document_id = $victim and twin.document_id = $victim and event.n in (1, 2) and twin.n = 3 - event.n`,
    'journal.event',
  ],
  ['a deleted first event', 'delete from journal.event where document_id = $victim and n = 1', 'journal.event'],
  [
    'a deleted last event',
    'delete from journal.event where (document_id, n) = (select document_id, max(n) from journal.event where document_id = $victim group by 1)',
    `(document|posting|outbox|event) ${'$'}victim`,
  ],
  ['a deleted chain', 'delete from journal.event where document_id = $victim', 'work.document $victim'],
  [
    'journal.basis.body',
    "update journal.basis set body = body || ' ' where id = (select min(id) from journal.basis)",
    'journal.basis',
  ],
  [
    'journal.basis.id',
    "update journal.basis set id = translate(id, '0123456789', '1234567890') where id = (select min(id) from journal.basis)",
    'journal.basis',
  ],
  ['a deleted basis', 'delete from journal.basis where id = (select min(id) from journal.basis)', 'journal.event'],
  [
    'journal.root.on_day',
    "update journal.root set on_day = '2024-12-01' where on_day = (select min(on_day) from journal.root)",
    'journal.root',
  ],
  ['journal.root.chains', `update journal.root set chains = chains + 1 where ${aRoot}`, 'journal.root'],
  ['journal.root.events', `update journal.root set events = events + 1 where ${aRoot}`, 'journal.root'],
  [
    'journal.root.root',
    `update journal.root set root = set_byte(root, 3, 255 - get_byte(root, 3)) where ${aRoot}`,
    'journal.root',
  ],
  [
    'journal.root.hash',
    `update journal.root set hash = set_byte(hash, 3, 255 - get_byte(hash, 3)) where ${aRoot}`,
    'journal.root',
  ],
  [
    'journal.root.signature',
    `update journal.root set signature = set_byte(signature, 9, 255 - get_byte(signature, 9)) where ${aRoot}`,
    'journal.root',
  ],
  ['a deleted root', `delete from journal.root where ${aRoot}`, 'journal.(root|event)'],
  ['a key of that name', "update journal.key set public_key = replace(public_key, 'A', 'B')", 'journal.root'],
  [
    'payments.posting.amount',
    `update payments.posting set amount = amount + 1 where ${aPosting}`,
    'payments.posting $victim',
  ],
  [
    'payments.posting.on_day',
    `update payments.posting set on_day = on_day - 1 where ${aPosting}`,
    'payments.posting $victim',
  ],
  [
    'payments.posting.source',
    `update payments.posting set source = 'nobody' where ${aPosting}`,
    'payments.posting $victim',
  ],
  [
    'payments.posting.target',
    `update payments.posting set target = 'nobody' where ${aPosting}`,
    'payments.posting $victim',
  ],
  ['payments.posting.n', `update payments.posting set n = n + 50 where ${aPosting}`, 'payments.posting $victim'],
  [
    'payments.posting.ordinal',
    `update payments.posting set ordinal = ordinal + 50 where ${aPosting}`,
    'payments.posting $victim',
  ],
  [
    'payments.posting.document_id',
    `update payments.posting set document_id = 'ffffffff-0000-5000-8000-000000000000' where ${aPosting}`,
    'payments.posting',
  ],
  ['a deleted posting', `delete from payments.posting where ${aPosting}`, 'payments.posting $victim'],
  [
    'an added posting',
    "insert into payments.posting values ($victim, 99, 0, '2026-01-01', 'bank', 'fine', 1)",
    'payments.posting $victim',
  ],
  [
    'payments.entry.amount',
    "update payments.entry set amount = amount + 1 where entry_id = (select min(entry_id) from payments.entry where status = 'matched')",
    'payments.entry',
  ],
  [
    'payments.entry.direction',
    "update payments.entry set direction = 'DBIT' where entry_id = (select min(entry_id) from payments.entry where status = 'matched' and direction = 'CRDT')",
    'payments.entry',
  ],
  [
    'a deleted bank entry',
    "delete from payments.entry where entry_id = (select min(entry_id) from payments.entry where status = 'suspense')",
    'payments.entry',
  ],
  [
    'fines.document.record',
    `update fines.document set record = replace(record, '"amount":"', '"amount":"1') where document_id = $victim`,
    'fines.document $victim',
  ],
  [
    'fines.document.number',
    "update fines.document set number = number || '0' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.payment_reference',
    "update fines.document set payment_reference = '000000000000000097' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.debtor_iin of a fine that nobody has decided about yet',
    `update fines.document as kept set debtor_iin = '641225366458'
     where kept.document_id = (
       select other.document_id from fines.document as other
       where not exists (select from journal.event as event where event.document_id = other.document_id) limit 1
     )`,
    'fines.document',
  ],
  [
    'fines.document.debtor_iin',
    "update fines.document set debtor_iin = '641225366458' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.debtor_kind',
    "update fines.document set debtor_kind = 'SOLE_PROPRIETOR' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.registered_on',
    'update fines.document set registered_on = registered_on + 1 where document_id = $victim',
    'fines.document $victim',
  ],
  [
    'fines.document.issuer_bin',
    "update fines.document set issuer_bin = '990140000027' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.debtor_name',
    "update fines.document set debtor_name = 'иванов иван' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.telephone',
    "update fines.document set telephone = '7000000000' where document_id = $victim",
    'fines.document $victim',
  ],
  [
    'fines.document.plate',
    "update fines.document set plate = '999ZZZ02' where document_id = $victim",
    'fines.document $victim',
  ],
  ['a deleted record', 'delete from fines.document where document_id = $victim', 'fines.document $victim'],
  [
    'work.outbox.body',
    `update work.outbox set body = replace(body::text, '2', '3')::json where ${aMessage}`,
    'work.outbox $told',
  ],
  ['work.outbox.recipient', `update work.outbox set recipient = 'bank' where ${aMessage}`, 'work.outbox $told'],
  ['work.outbox.address', `update work.outbox set address = '722' where ${aMessage}`, 'work.outbox $told'],
  ['work.outbox.subject', `update work.outbox set subject = 'order 9' where ${aMessage}`, 'work.outbox $told'],
  [
    'the end of an address moved into the subject',
    `update work.outbox set address = left(address, 1), subject = substr(address, 2) || subject where ${aMessage}`,
    'work.outbox $told',
  ],
  ['work.outbox.on_day', `update work.outbox set on_day = on_day + 1 where ${aMessage}`, 'work.outbox $told'],
  ['work.outbox.n', `update work.outbox set n = n + 50 where ${aMessage}`, 'work.outbox $told'],
  ['a deleted message', `delete from work.outbox where ${aMessage}`, 'work.outbox $told'],
  [
    'an added message',
    "insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body) values ($told, 99, 'bank', '125', 'order 1', 'queued', '2026-01-01', '{}')",
    'work.outbox $told',
  ],
  ['reports.figure.cases', `update reports.figure set cases = cases + 1 where ${aFigure}`, 'reports.figure'],
  ['reports.figure.amount', `update reports.figure set amount = amount - 1 where ${aFigure}`, 'reports.figure'],
  ['reports.figure.region', `update reports.figure set region = '99' where ${aFigure}`, 'reports.figure'],
  ['reports.figure.article', `update reports.figure set article = '1' where ${aFigure}`, 'reports.figure'],
  ['reports.figure.figure', `update reports.figure set figure = 'nothing' where ${aFigure}`, 'reports.figure'],
  ['reports.figure.on_day', `update reports.figure set on_day = '2024-01-01' where ${aFigure}`, 'reports.figure'],
  ['an added figure', "insert into reports.delta values ('2026-01-01', '75', '592', 'opened', 1, 1)", 'reports.figure'],
  ...stateChanges,
  ...documentChanges,
];

describe('a byte changed by hand', () => {
  it('is not there to begin with', async () => {
    expect(await verify(test.database, { expectKey: signer.keyId })).toMatchObject({ ok: true });
  });

  it.each(changes)('%s', async (_, statement, named) => {
    const { ok, fault } = await after(statement);
    expect(ok).toBe(false);
    expect(fault?.where).toMatch(new RegExp(named.replaceAll('$victim', victim).replaceAll('$told', told)));
    expect(fault?.what).toMatch(/\w/);
  });

  it('is found at random places too', async () => {
    const random = dice('tamper');
    const missed: string[] = [];
    for (let round = 0; round < FLIPS; round += 1) {
      const { table, column, kind } = random.pick(columns);
      const at = { table, column, row: random.below(1_000_000), place: random.below(1_000_000) };
      const { ok } = await verifyAfter(test.database, (tx) => flip(tx, kind, at));
      if (ok) missed.push(JSON.stringify(at));
    }
    expect(missed, `ORYNDAU_SEED=${random.seed}`).toEqual([]);
  });
});

const FLIPS = 40;

type Kind = 'text' | 'json' | 'bytes' | 'number' | 'day';
interface Column {
  readonly table: string;
  readonly column: string;
  readonly kind: Kind;
}

const columns: readonly Column[] = [
  ...stateTables.flatMap((table): Column[] => [
    { table, column: 'state', kind: 'text' },
    { table, column: 'head', kind: 'bytes' },
    { table, column: 'version', kind: 'number' },
  ]),
  { table: 'work.document', column: 'standing', kind: 'text' },
  { table: 'work.document', column: 'region', kind: 'text' },
  { table: 'work.document', column: 'remainder', kind: 'number' },
  { table: 'work.document', column: 'slot', kind: 'number' },
  { table: 'work.document', column: 'debtor', kind: 'text' },
  { table: 'work.due', column: 'due_on', kind: 'day' },
  { table: 'journal.event', column: 'body', kind: 'text' },
  { table: 'journal.event', column: 'hash', kind: 'bytes' },
  { table: 'journal.event', column: 'on_day', kind: 'day' },
  { table: 'journal.basis', column: 'body', kind: 'text' },
  { table: 'journal.root', column: 'root', kind: 'bytes' },
  { table: 'journal.root', column: 'hash', kind: 'bytes' },
  { table: 'journal.root', column: 'signature', kind: 'bytes' },
  { table: 'journal.root', column: 'events', kind: 'number' },
  { table: 'payments.posting', column: 'amount', kind: 'number' },
  { table: 'payments.posting', column: 'on_day', kind: 'day' },
  { table: 'payments.posting', column: 'source', kind: 'text' },
  { table: 'fines.document', column: 'debtor_iin', kind: 'text' },
  { table: 'work.outbox', column: 'body', kind: 'json' },
  { table: 'work.outbox', column: 'address', kind: 'text' },
  { table: 'work.outbox', column: 'subject', kind: 'text' },
  { table: 'work.outbox', column: 'on_day', kind: 'day' },
  { table: 'reports.figure', column: 'amount', kind: 'number' },
];

/** Changes one byte, character, unit or day in one row of a table, chosen by two numbers. */
async function flip(
  tx: Transaction,
  kind: Kind,
  { table, column, row, place }: { table: string; column: string; row: number; place: number },
): Promise<void> {
  const target = `ctid = (select ctid from ${table} order by ctid offset ${row} % (select count(*) from ${table}) limit 1)`;
  if (kind === 'text' || kind === 'json') {
    const [found] = await tx.unsafe(`select ${column}::text as text from ${table} where ${target}`);
    const text = String(found?.text);
    const changed = kind === 'json' ? withAnotherDigit(text, place) : withAnotherCharacter(text, place);
    await tx.unsafe(`update ${table} set ${column} = $1::text::${kind} where ${target}`, [changed]);
    return;
  }
  const value = {
    bytes: `set_byte(${column}, ${place} % length(${column}), get_byte(${column}, ${place} % length(${column})) # ${1 << (place % 8)})`,
    number: `${column} + 1`,
    day: `${column} + 1`,
  }[kind];
  await tx.unsafe(`update ${table} set ${column} = ${value} where ${target}`);
}

function withAnotherCharacter(text: string, place: number): string {
  const at = place % text.length;
  return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
}

/** JSON that stays JSON: a digit becomes another, or a letter of a name does. */
function withAnotherDigit(text: string, place: number): string {
  const places = Array.from(text.matchAll(/[1-8a-z]/g), (match) => match.index);
  const at = places[place % Math.max(1, places.length)];
  if (at === undefined) return '{"x":1}';
  const next = String.fromCharCode(text.charCodeAt(at) + (/[1-7a-y]/.test(text[at] ?? '') ? 1 : -1));
  return text.slice(0, at) + next + text.slice(at + 1);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Rewrites the last event of the victim and everything that a forger can reach without the key: hash, version, head. */
async function forgeLastEvent(tx: Transaction): Promise<void> {
  const events = await tx<{ n: number; body: string; hash: string }[]>`
    select event.n, event.body, encode(event.hash, 'hex') as hash from journal.event as event
    where event.document_id = ${victim} order by event.n desc limit 2`;
  const [last, before] = events;
  if (last === undefined || before === undefined) throw new Error('the victim has too few events');
  const { basis, ...rest } = JSON.parse(last.body);
  const [another] = await tx<
    { id: string }[]
  >`select basis.id from journal.basis as basis where basis.id <> ${basis} limit 1`;
  const body = JSON.stringify(sorted({ ...rest, basis: another?.id }));
  const hash = sha256(before.hash + body);
  await tx`
    update journal.event as event set body = ${body}, hash = decode(${hash}, 'hex')
    where event.document_id = ${victim} and event.n = ${last.n}`;
  for (const table of stateTables) {
    await tx`
      update ${tx(table)} as kept set head = decode(${hash}, 'hex')
      where kept.document_id = ${victim} and kept.version = ${last.n}`;
  }
}

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('a forger who mends what stands beside the change', () => {
  it('is found by the roots: an event with another right, its hash and its state mended', async () => {
    const { ok, fault } = await verifyAfter(test.database, forgeLastEvent);
    expect({ ok, where: fault?.where }).toEqual({ ok: false, where: expect.stringMatching(/^journal\.root /) });
  });

  it('is found by the roots: a fine that never was, without a trace in any table', async () => {
    const tables = [...stateTables, 'work.due', 'journal.event', 'payments.posting', 'fines.document', 'work.outbox'];
    const { ok, fault } = await verifyAfter(test.database, async (tx) => {
      for (const table of tables) await tx`delete from ${tx(table)} where document_id = ${victim}`;
    });
    expect({ ok, where: fault?.where }).toEqual({ ok: false, where: expect.stringMatching(/^journal\.root /) });
  });

  it('is found by the key: every root made anew and signed by another', async () => {
    const resign = async (tx: Transaction): Promise<void> => {
      const roots = await tx<(Root & { day: Root['day'] })[]>`
        select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root
        from journal.root as root order by root.on_day`;
      await tx`insert into journal.key (id, public_key) values (${other.keyId}, ${other.publicKey})`;
      let previous = '';
      for (const { day, chains, events, root } of roots) {
        previous = rootHash(previous, { day, chains, events, root });
        await tx`
          update journal.root as kept set hash = decode(${previous}, 'hex'), key_id = ${other.keyId}, signature = ${other.sign(previous)}
          where kept.on_day = ${day}`;
      }
      // Left there it would be found: it signed nothing any more.
      await tx`delete from journal.key as key where key.id <> ${other.keyId}`;
    };
    const believed = await verifyAfter(test.database, resign);
    expect(believed).toMatchObject({ ok: true, keys: [other.keyId] });
    const { ok, fault } = await verifyAfter(test.database, resign, { expectKey: signer.keyId });
    expect({ ok, fault }).toEqual({
      ok: false,
      fault: { where: expect.stringMatching(/^journal\.root /), what: expect.stringContaining(other.keyId) },
    });
  });

  it('cannot hide that the last days lost their root: with the last of them rows were bound, and a root that was kept shows any of them', async () => {
    const days = 'where on_day >= (select max(on_day) - 3 from journal.root)';
    const alone = await after(`delete from journal.root ${days}`);
    expect(alone.fault?.where).toMatch(/^journal\.root /);
    const roots = await test.database.sql<{ day: Root['day']; hash: string }[]>`
      select root.on_day as day, encode(root.hash, 'hex') as hash from journal.root as root order by root.on_day`;
    const kept = roots.slice(-1);
    expect(await verify(test.database, { kept: roots })).toMatchObject({ ok: true });
    // Who takes the binding away too, and what it bound, is found by nothing but what somebody kept; what is sealed ends sooner.
    const forged = `delete from journal.bound where (facet, n) in (select body::json ->> 'facet', n from journal.event ${days} and body like '%RowsBound%');
      delete from journal.event ${days} and body like '%RowsBound%'; delete from journal.root ${days}`;
    const { ok, sealedUntil } = await after(forged);
    expect({ ok, sealed: sealedUntil !== null && sealedUntil < sealed }).toEqual({ ok: true, sealed: true });
    expect((await after(forged, { kept })).fault).toEqual({
      where: `journal.root ${sealed}`,
      what: 'it was kept, and the journal has no root of that day',
    });
  });

  it('is found by a root that was kept: the last of them made anew under the same key', async () => {
    const [root] = await test.database.sql<(Root & { hash: string })[]>`
      select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash
      from journal.root as root order by root.on_day desc limit 1`;
    if (root === undefined) throw new Error('no root');
    const { hash, ...said } = root;
    const kept = [{ day: said.day, hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }];
    expect((await verify(test.database, { kept })).fault).toEqual({
      where: `journal.root ${said.day}`,
      what: 'another root of that day was kept',
    });
  });
});
