/**
 * What a dishonest administrator may change behind the back of `verify`, one change after another: of each it says where, or, of the last days and of another key, what
 * it cannot know without a root that somebody kept.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addClient, revokeClient } from '@oryndau/access/clients';
import { noteView } from '@oryndau/access/views';
import { answerFiling, fileInCase } from '@oryndau/deciding/filings';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { assignSuspense } from '@oryndau/deciding/suspense';
import { bankEntry, bankFile, fact, IIN, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { closeTasks, writeTasks } from '@oryndau/journal/tasks';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { beginAttempt, settleAttempts } from '@oryndau/outside/payments';
import { uploadOf } from '@oryndau/outside/upload';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { type ActSigner, fileActSigner, openAuthority } from '@oryndau/signing';
import { turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { reportBreach } from '@oryndau/staff/breaches';
import { noteSearch } from '@oryndau/staff/searches';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryColumns } from './testing/columns.ts';
import { verifyAfter } from './testing/tamper.ts';
import { type VerifyOptions, verify } from './verify.ts';

const folder = temporaryFolder('behind');
const AT = new Date('2026-03-04T06:00:00Z');
let place: SigningPlace;
let trusted: readonly string[];
let stranger: ActSigner;

beforeAll(async () => {
  place = await SigningPlace.open(folder, { fines: 5, policy: 'pilot-grace' });
  const { database: db } = place.test;
  trusted = (await openAuthority(join(folder, 'authority'))).trusted;
  stranger = fileActSigner((await openAuthority(join(folder, 'stranger'))).head, { isStopped: async () => false });
  await fileIn(
    'later.ndjson',
    ndjson(registered({ number: 'F-90', on: '2026-12-01' }), fact('FineAppealed', 'F-3', '2026-11-30'), {
      type: 'FineRegistered',
      on: '2026-01-05',
      number: 'F-91',
    }),
  );
  await fileIn(
    'bank.xml',
    bankFile(
      [
        bankEntry({ key: 'K0', on: '2026-01-12', amount: '1000.00', reference: referenceOf('F-0'), text: 'за F-0' }),
        bankEntry({ key: 'K1', on: '2026-01-12', amount: '2000.00', reference: referenceOf('F-1'), text: 'за F-1' }),
        bankEntry({ key: 'K2', on: '2026-01-13', amount: '1000.00', text: 'ничья' }),
        bankEntry({ key: 'K3', on: '2026-01-13', amount: '3000.00', text: 'ничья' }),
        bankEntry({ key: 'K4', on: '2031-01-13', amount: '3000.00' }),
        bankEntry({ key: 'K5', on: '2026-01-13', amount: '1000.00', currency: 'USD', text: 'ничья' }),
        bankEntry({ key: 'K8', on: '2026-01-13', amount: '1700.00', text: 'ничья' }),
      ],
      { created: '2026-03-03' },
    ),
  );
  await place.tick(OPENED, REGISTERED);
  await place.approve(OPENED);
  for (const stopped of [true, false])
    await turnSwitch(db, { stopped, byWhom: HEAD, reason: stopped ? 'a key was lost' : 'it was found', at: AT });
  await db.transaction((tx) =>
    noteView(tx, fineId(0), { at: AT, reader: 'operator', way: 'command line', name: 'B. Operator' }),
  );
  const account = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const staff = { account, body: '971240001315', region: '75', purpose: 'INSPECTION', words: 'plan of May' } as const;
  const later = { from: '2026-06-01', reason: 'the inspection goes on' };
  await noteView(db.sql, fineId(1), {
    at: AT,
    reader: 'operator',
    way: 'desk',
    name: 'C. Inspector',
    staff: { ...staff, later },
  });
  const breach = {
    knownOn: REGISTERED,
    what: 'a list was sent',
    people: '12 debtors',
    done: 'taken back',
    by: account,
  };
  await reportBreach(db.sql, breach, AT);
  await noteSearch(db.sql, { accountId: account, kinds: ['IIN'], purpose: 'TASK', words: '', found: 1 }, AT);
  for (const name of ['Sandbox', 'Ended']) await addClient(db.sql, { name, scopes: ['cases'], regions: [], at: AT });
  const [ended] = await db.sql<
    { id: string }[]
  >`select client.id from portal.client as client where client.name = 'Ended'`;
  await revokeClient(db.sql, ended?.id ?? '', AT);
  await db.transaction(async (tx) => {
    for (const n of [0, 1])
      await beginAttempt(tx, { documentId: fineId(n), amount: tenge(500), language: 'kk', at: AT });
    await settleAttempts(tx, [
      { documentId: fineId(0), attempt: 1, status: 'paid', at: AT.toISOString(), amount: tenge(500), receipt: 'R-1' },
    ]);
  });
  const unusual = {
    documentId: null,
    on: null,
    code: 'IIN_UNUSUAL',
    n: null,
    subject: 'somebody',
    body: '{}',
    resolved: null,
  };
  await writeTasks(db.sql, [unusual]);
  const [task] = await db.sql<{ id: bigint }[]>`select task.id from work.task as task where task.code = 'IIN_UNUSUAL'`;
  await db.transaction((tx) => closeTasks(tx, [task?.id ?? 0n], { byWhom: 'B. Operator', note: 'looked', at: AT }));
  // Two files: what is hashed of one alone does not tell how they are joined.
  const uploads = ['%PDF-1.7\n%%EOF\n', '%PDF-1.7\n\n%%EOF\n'].flatMap((content, index) => {
    const upload = uploadOf(`${index}.pdf`, Buffer.from(content));
    return typeof upload === 'string' ? [] : [upload];
  });
  expect(uploads).toHaveLength(2);
  const body = { text: 'Это пособие.', details: {} };
  const filed = { documentId: fineId(0), kind: 'PROTECTED_MONEY', language: 'ru', body, uploads } as const;
  const first = await fileInCase(place.decisionsOn(OPENED), filed);
  if (!('filing' in first)) throw new Error(JSON.stringify(first));
  await answerFiling(place.decisionsOn(OPENED), {
    documentId: fineId(0),
    filing: first.filing,
    outcome: 'refused',
    answer: 'Нет.',
    byWhom: 'C. Other',
  });
  await fileIn(
    'waits.xml',
    bankFile(
      [
        bankEntry({ key: 'K6', on: '2026-03-20', amount: '1500.00', reference: referenceOf('F-2'), text: 'за F-2' }),
        bankEntry({ key: 'K7', on: '2026-03-20', amount: '1600.00', text: `за № F-4, ИИН ${IIN}` }),
        bankEntry({ key: 'K9', on: '2026-03-20', amount: '1800.00', text: 'ничья' }),
      ],
      { id: 'M2', created: '2026-03-21' },
    ),
  );
  // The day of all that is sealed, and with it what stands beside the journal is bound.
  await place.tick(addDays(OPENED, 1));
  await place.tick(addDays(OPENED, 2));
  const today = addDays(OPENED, 3);
  const assigned = { entry: 'K8', number: 'F-4', credit: null, operator: 'B. Operator', on: null, today };
  expect(await assignSuspense(db, assigned)).toMatchObject({ number: 'F-4' });
}, 120_000);
afterAll(() => place?.test.drop());

async function fileIn(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const read = name.endsWith('.xml') ? importBank : importRegister;
  const { fault } = await read(place.test.database, path);
  if (fault !== null) throw new Error(fault.code);
}

/** Each statement must change something: else nothing was tried. */
const after = (statement: string, options: VerifyOptions = {}) =>
  verifyAfter(
    place.test.database,
    async (tx) => {
      for (const one of statement.split(';')) {
        const { count } = await tx.unsafe(one.replaceAll('$0', `'${fineId(0)}'`).replaceAll('$3', `'${fineId(3)}'`));
        if (count === 0) throw new Error(`nothing was changed by ${one}`);
      }
    },
    { trusted, ...options },
  );

const exchanged = (column: string, where: string): string => `
  update payments.entry as entry set ${column} = twin.${column}
  from payments.entry as twin where ${where} and ((entry.entry_id like '%|K0' and twin.entry_id like '%|K1') or (entry.entry_id like '%|K1' and twin.entry_id like '%|K0'))`;

/** What waits for its fine given to another one, wherever it says whose it is. */
const given = (key: string, more = ''): string => `
  update work.inbox set document_id = $0, slot = get_byte(uuid_send($0), 0) where key like '%|${key}';
  update payments.entry set document_id = $0, slot = get_byte(uuid_send($0), 0)${more} where entry_id like '%|${key}'`;

const putIn = (type: string, body: string): string => `
  insert into work.inbox (slot, on_day, document_id, kind, key, body)
  values (get_byte(uuid_send($0), 0), '2026-12-05', $0, 'fine', '${type}|2026-12-05', '${body}')`;

const SWITCH = 'connectors.signing_switch';

/** What is changed; the statement; the table that must be named. */
const changes: readonly (readonly [what: string, statement: string, named: string])[] = [
  ['acts deleted', 'delete from connectors.act where document_id = $0', 'connectors.act'],
  [
    'all acts deleted, with their batches',
    'delete from connectors.act; delete from connectors.act_batch',
    'connectors.act',
  ],
  [
    'a message taken out of the outbox',
    'delete from work.outbox where (document_id, n) = (select document_id, n from work.outbox limit 1)',
    'work.outbox',
  ],
  [
    'a message put into the outbox',
    "insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body) values ($0, 99, 'bank', '125', 'order 1', 'queued', '2026-03-04', '{}')",
    'work.outbox',
  ],
  [
    'the words of a filing',
    "update portal.filing set body = replace(body::text, 'пособие', 'доход')::json",
    'portal.filing',
  ],
  [
    'the words of a filing, its digest mended',
    `update portal.filing set body = replace(body::text, 'пособие', 'доход')::json;
    update portal.filing as filing set digest = sha256(convert_to(concat('{"body":', body::text, ',"uploads":[', (select string_agg(concat('"', encode(sha256(content), 'hex'), '"'), ',' order by n) from portal.upload), ']}'), 'UTF8'))`,
    'portal.filing',
  ],
  ['the language of a filing', "update portal.filing set language = 'en'", 'portal.filing'],
  ['a filing deleted', 'delete from portal.upload; delete from portal.filing', 'portal.filing'],
  ['the answer to a filing', "update portal.filing set answer = 'Да.'", 'portal.filing'],
  ['who answered it', "update portal.filing set answered_by = 'D. Nobody'", 'portal.filing'],
  ['the content of an upload', "update portal.upload set content = '\\x00'", 'portal.filing'],
  ['the name of an upload', "update portal.upload set name = 'b.pdf'", 'portal.upload'],
  ['an upload deleted', 'delete from portal.upload', 'portal.filing'],
  ['a view deleted', 'delete from portal.view', 'portal.view'],
  ['who looked', "update portal.view set name = 'E. Another'", 'portal.view'],
  ['for what somebody looked', "update portal.view set purpose = 'TASK' where account is not null", 'portal.view'],
  [
    'from when it is shown',
    "update portal.view set shown_from = '2036-06-01' where account is not null",
    'portal.view',
  ],
  [
    'whose account looked, and all of it',
    'update portal.view set account = null, body = null, region = null, purpose = null, words = null, shown_from = null, later_reason = null',
    'portal.view',
  ],
  [
    'for what a look of before is said to have been',
    "update portal.view set purpose = 'TASK' where account is null",
    'portal.view',
  ],
  ['what was reported of a breach', "update staff.breach set people = 'nobody'", 'staff.breach'],
  ['a search deleted', 'delete from staff.search', 'staff.search'],
  ['by whom a search was', 'update staff.search set account_id = gen_random_uuid()', 'staff.search'],
  [
    'what a task is about',
    'update work.task set body = \'{"x":1}\' where id = (select min(id) from work.task)',
    'work.task',
  ],
  ['a task deleted, with its turns', 'delete from work.task_turn; delete from work.task where n is null', 'work.task'],
  ['a task that is done without a turn', 'update work.task_turn set done = false', 'work.task'],
  ['who closed a task', "update work.task set done_by = 'F. Another' where done_by = 'B. Operator'", 'work.task'],
  ['nobody closed a task', 'update work.task set done_by = null where done_at is not null', 'work.task'],
  ['the note of a turn', "update work.task_turn set note = 'nothing'", 'work.task_turn'],
  [
    'the rights of a client',
    "update portal.client set scopes = '{cases,filings}' where name = 'Sandbox'",
    'portal.client',
  ],
  [
    'the secret of a client',
    "update portal.client set secret_digest = sha256('x') where name = 'Sandbox'",
    'portal.client',
  ],
  ['a client that is revoked no more', 'update portal.client set revoked_at = null', 'portal.client'],
  ['a client deleted', "delete from portal.client where name = 'Sandbox'", 'portal.client'],
  ['the sum of an attempt to pay', 'update connectors.payment set amount = amount + 1', 'connectors.payment'],
  [
    'the receipt of an attempt to pay',
    "update connectors.payment set receipt = 'R-2' where status = 'paid'",
    'connectors.payment',
  ],
  [
    'an attempt that is paid no more',
    "update connectors.payment set status = 'opened' where status = 'paid'",
    'connectors.payment',
  ],
  ['attempts deleted', 'delete from connectors.payment', 'connectors.payment'],
  [
    'the text of a booked entry',
    "update payments.entry set remittance = 'за другого' where entry_id like '%|K0'",
    'payments.entry',
  ],
  [
    'the text of an entry in suspense',
    "update payments.entry set remittance = 'за другого' where entry_id like '%|K2'",
    'payments.entry',
  ],
  [
    'the credit that an entry in suspense names',
    "update payments.entry set original_key = 'K0' where entry_id like '%|K2'",
    'payments.entry',
  ],
  ['sums of booked entries exchanged', exchanged('amount', 'true'), 'payments.entry'],
  [
    'of a credit so much said to have gone back that nothing can go back any more',
    "update payments.entry set taken_back = 100000 where entry_id like '%|K0'",
    'payments.entry .*K0',
  ],
  ['documents of booked entries exchanged', exchanged('document_id', 'true'), 'payments.entry .*K[01]'],
  ['references of booked entries exchanged', exchanged('payment_references', 'true'), 'payments.entry'],
  [
    'sums of entries in suspense exchanged',
    "update payments.entry set amount = 400000 - amount where entry_id like '%|K2' or entry_id like '%|K3'",
    'payments.entry .*K[23]',
  ],
  [
    'currencies of entries in suspense exchanged',
    "update payments.entry set currency = case currency when 'USD' then 'KZT' else 'USD' end where entry_id like '%|K2' or entry_id like '%|K5'",
    'payments.entry',
  ],
  [
    'the same of what lies in suspense, so that the sum of both stays what it was',
    `update payments.suspense set state = case when state::text like '%USD%' then replace(state::text, 'USD', 'KZT') else replace(state::text, '"KZT"', '"USD"') end
     where state::text like '%|K2"%' or state::text like '%|K5"%'`,
    'payments.suspense',
  ],
  [
    'an arrived entry added',
    `insert into payments.entry select (jsonb_populate_record(kept, '{"entry_id": "KZ24070105KSN0000000|K99", "status": "arrived", "document_id": null}')).* from payments.entry as kept where entry_id like '%|K0'`,
    'payments.(entry|tally)',
  ],
  [
    'an arrived entry added, of no file',
    `insert into payments.entry select (jsonb_populate_record(kept, '{"entry_id": "KZ24070105KSN0000000|K99", "status": "arrived", "document_id": null, "file_id": 99, "part": null}')).* from payments.entry as kept where entry_id like '%|K0'`,
    'payments.entry',
  ],
  [
    'an entry that came to no fine yet, given up for parts that it does not have',
    "update payments.entry set status = 'replaced' where entry_id like '%|K9'",
    'payments.entry .*K9',
  ],
  [
    'money that waits for its fine, given up like that',
    `delete from work.inbox where key like '%|K6';
    update payments.entry set status = 'replaced', document_id = null, slot = null, matched_by = null where entry_id like '%|K6'`,
    'payments.entry .*K6',
  ],
  [
    'a total that counts beside its part',
    "update payments.entry set booking = (select other.entry_id from payments.entry as other where other.entry_id like '%|K9') where entry_id like '%|K6'",
    'payments.entry .*K9',
  ],
  ['money that waits for the fine of its reference given to another one', given('K6'), 'payments.entry .*K6'],
  ['money that waits for the fine of its text given to another one', given('K7'), 'payments.entry .*K7'],
  ['money that an operator has assigned given to another fine', given('K8'), 'payments.entry .*K8'],
  [
    'money that waits said to be assigned by an operator',
    `update work.inbox set body = replace(body, '"REFERENCE"', '"OPERATOR"') where key like '%|K6';
    update payments.entry set matched_by = 'OPERATOR' where entry_id like '%|K6'`,
    'payments.entry .*K6',
  ],
  [
    'by what money that waits came to its fine',
    `update work.inbox set body = replace(body, '"REFERENCE"', '"NUMBER_AND_IIN"') where key like '%|K6'`,
    'payments.entry .*K6',
  ],
  [
    'the payment order that money that waits comes from',
    `update work.inbox set body = replace(body, '"endToEndId":"K6"', '"endToEndId":"K5"') where key like '%|K6'`,
    'payments.entry .*K6',
  ],
  [
    'a fine that waits to be registered taken out',
    "delete from work.inbox where key like 'FineRegistered%'",
    'work.inbox',
  ],
  [
    'a registration put in for a document that no file brought in',
    `update work.inbox set document_id = '00000000-0000-5000-8000-000000000000', slot = 0 where key like 'FineRegistered%'`,
    'work.inbox',
  ],
  [
    'a cancellation put into the inbox',
    putIn('FineCancelled', '{"type":"RecordCancellation"}'),
    'work.inbox .*Cancelled',
  ],
  [
    'a delivery put into the inbox',
    putIn('FineDelivered', '{"deliveredOn":"2026-12-05","type":"RecordDelivery"}'),
    'work.inbox .*Delivered',
  ],
  [
    'an appeal put into the inbox',
    putIn('FineAppealed', '{"filedOn":"2026-12-05","type":"RecordAppeal"}'),
    'work.inbox .*Appealed',
  ],
  ['a fact deleted from the inbox', 'delete from work.inbox where document_id = $3', 'work.inbox'],
  [
    'the day of a fact in the inbox',
    "update work.inbox set on_day = '2027-01-01', key = 'FineAppealed|2027-01-01' where document_id = $3",
    'work.inbox',
  ],
  [
    'a fact that was taken out of its file too',
    "delete from work.inbox where document_id = $3; update work.file_part set fact_documents = '{}', fact_types = '{}', fact_days = '{}' where file_id = 2",
    'work.file_part',
  ],
  [
    'a fine that is not registered yet',
    "delete from work.inbox where document_id = (select document_id from fines.document where number = 'F-90'); delete from fines.document where number = 'F-90'",
    '(work.file|fines.document)',
  ],
  [
    'the record of a fine that is not registered yet',
    `update fines.document set record = replace(record, '18000.00', '8000.00') where number = 'F-90'`,
    '(fines.document|work.inbox)',
  ],
  ['a line that was refused', "update fines.refused set code = 'AMOUNT'", 'fines.refused'],
  ['a refused line deleted', 'delete from fines.refused', '(work.file|fines.refused)'],
  [
    'a file that was never read',
    'delete from work.file_part where file_id = 2; delete from work.file where id = 2',
    '(fines.document|work.file|fines.refused)',
  ],
  [
    'what was bound, with its row',
    "delete from portal.view; delete from journal.bound where facet = 'view'",
    'journal.bound',
  ],
  [
    'a row that was bound anew',
    `update portal.view set name = 'E. Another'; update journal.bound as bound set digest = sha256('x') where facet = 'view'`,
    '(portal.view|journal.bound)',
  ],
  [
    'who opened an act',
    "update connectors.act_look set by_whom = 'E. Another' where document_id = $0",
    'connectors.act_look',
  ],
  [
    'when it was opened',
    "update connectors.act_look set at = at - interval '1 hour' where document_id = $0",
    'connectors.act_look',
  ],
  ['that it was opened at all', 'delete from connectors.act_look where document_id = $0', 'connectors.act_look'],
  ['who stopped all signing', "update connectors.signing_switch set by_whom = 'E. Another' where stopped", SWITCH],
  ['why it was stopped', "update connectors.signing_switch set reason = 'an exercise' where stopped", SWITCH],
  ['when it was stopped', "update connectors.signing_switch set at = at + interval '1 hour' where stopped", SWITCH],
  ['which way the switch was turned', 'update connectors.signing_switch set stopped = not stopped', SWITCH],
  ['the last turn of the switch deleted', 'delete from connectors.signing_switch where not stopped', SWITCH],
  ['all turns of the switch deleted', 'delete from connectors.signing_switch', SWITCH],
  [
    'a turn of the switch put in',
    "insert into connectors.signing_switch (stopped, by_whom, reason, journaled_on) values (true, 'E. Another', 'none', '2026-03-04')",
    SWITCH,
  ],
  [
    'a turn of the switch put in as one of before',
    "insert into connectors.signing_switch (stopped, by_whom, reason) values (true, 'E. Another', 'none')",
    SWITCH,
  ],
  ['a turn made one of before', 'update connectors.signing_switch set journaled_on = null where not stopped', SWITCH],
  [
    'a turn and its event deleted',
    `delete from connectors.signing_switch where not stopped;
    delete from journal.event where body like '%"type":"SigningResumed"%'`,
    'journal.root',
  ],
  [
    'a key put in that signed nothing',
    "insert into journal.key select repeat('0', 64), key.public_key from journal.key as key limit 1",
    'journal.key 0',
  ],
  ['the last roots deleted', 'delete from journal.root', 'journal.root'],
];

const ONE_MESSAGE = '(document_id, n) = (select document_id, n from work.outbox order by document_id, n limit 1)';
const BIGGEST = '9223372036854775807';

/** Values that nothing reads: the table is named all the same, and `verify` ends. */
const unreadable: readonly (readonly [what: string, statement: string, named: string])[] = [
  [
    'the day of an event, without end',
    "update journal.event set on_day = 'infinity' where document_id = $0",
    'journal.event',
  ],
  ['a due day, before all time', "update work.due set due_on = '-infinity'", 'work.due'],
  [
    'the day of a document, in another era',
    "update work.document set opened_on = '0044-03-15 BC' where document_id = $0",
    'work.document',
  ],
  [
    'the day of a record, beyond all years',
    "update fines.document set registered_on = '20000-01-01' where number = 'F-0'",
    'fines.document',
  ],
  [
    'the day of a message, without end',
    `update work.outbox set on_day = 'infinity' where ${ONE_MESSAGE}`,
    'work.outbox .* n=',
  ],
  ['the day of a fact that waits', "update work.inbox set on_day = 'infinity' where kind = 'fine'", 'work.inbox'],
  [
    'a sum at the end of all numbers',
    `update payments.entry set amount = ${BIGGEST} where entry_id like '%|K0'`,
    'payments.entry',
  ],
  [
    'so much gone back',
    `update payments.entry set taken_back = ${BIGGEST} where entry_id like '%|K0'`,
    'payments.entry',
  ],
  ['a tally at the other end', `update payments.tally set amount = -${BIGGEST} - 1`, 'payments.tally'],
  [
    'counts of a file that are no numbers',
    `update work.file set counts = '{"lines":"abc"}' where kind = 'register'`,
    'work.file',
  ],
  ['money that waits and is no JSON', "update work.inbox set body = 'x' where key like '%|K6'", 'work.inbox'],
  [
    'a command that is no JSON',
    "insert into work.inbox (slot, on_day, document_id, kind, key, body) values (get_byte(uuid_send($0), 0), '2026-03-10', $0, 'case', 'x', 'x')",
    'work.inbox',
  ],
  ['an act that is nothing', "update connectors.act set body = 'null' where document_id = $0", 'connectors.act .* n='],
  ['a turn of the switch, without end', "update connectors.signing_switch set at = 'infinity'", SWITCH],
  ['a facet that nobody knows', "update journal.bound set facet = 'zz' where facet = 'view'", 'journal.bound zz'],
];

describe('behind the back of verify', () => {
  it('nothing is changed to begin with', async () => {
    expect((await verify(place.test.database, { trusted })).fault).toBeUndefined();
  });

  it('everything that is there to be changed is there, and is bound', async () => {
    const { sql } = place.test.database;
    const rows = await sql<
      { facet: string }[]
    >`select distinct bound.facet from journal.bound as bound order by bound.facet`;
    expect(rows.map(({ facet }) => facet)).toEqual([
      'answer',
      'breach',
      'client',
      'file',
      'filing',
      'look',
      'paid',
      'part',
      'payment',
      'refused_entry',
      'refused_line',
      'revocation',
      'search',
      'tally',
      'task',
      'turn',
      'upload',
      'view',
    ]);
  });

  it('each column of each table is held, or named by the page that says what no check holds', async () => {
    const { held, ...wrong } = await tryColumns(place.test.database);
    expect(wrong).toEqual({ unfound: [], foundAfterAll: [], unknown: [] });
    expect(held.length).toBeGreaterThan(150);
  }, 300_000);

  it.each(changes)('%s', async (_, statement, named) => {
    const { ok, fault } = await after(statement);
    expect({ ok, where: fault?.where }).toEqual({ ok: false, where: expect.stringMatching(new RegExp(`^${named}`)) });
  });

  it.each(unreadable)('what cannot be read: %s', async (_, statement, named) => {
    const { ok, fault } = await after(statement);
    expect({ ok, where: fault?.where }).toEqual({ ok: false, where: expect.stringMatching(new RegExp(`^${named}`)) });
  });

  it.each([
    { threads: 0, kind: 'case', among: 'what acts wait to hear' },
    { threads: 1, kind: 'case', among: 'what acts wait to hear' },
    // Not of the ranges: what is checked beside them and after it is done all the same.
    { threads: 0, kind: 'money', among: 'money that waits for its fine' },
  ])('what cannot be read is named by lanes, too: $kind, with $threads threads beside', async ({ among, ...of }) => {
    const { database: db } = place.test;
    const change = (statement: string) => db.transaction((tx) => tx.unsafe(statement), { as: 'owner' });
    await change(`
      insert into work.inbox (slot, on_day, document_id, kind, key, body)
      values (get_byte(uuid_send('${fineId(0)}'), 0), '2026-03-10', '${fineId(0)}', '${of.kind}', 'x', 'x')`);
    try {
      const { ok, fault } = await verify(db, { trusted, threads: of.threads, eventsARange: 5 });
      const what = `a row cannot be read (22P02), among ${among}`;
      expect({ ok, ...fault }).toEqual({ ok: false, where: 'work.inbox', what });
    } finally {
      await change("delete from work.inbox where key = 'x'");
    }
  });

  it('an error of the server that no row leads to is no fault', async () => {
    const { database: db } = place.test;
    const hasty: typeof db = {
      ...db,
      transaction: (work, options) =>
        db.transaction(async (tx) => {
          await tx`set local statement_timeout = 1`;
          return work(tx);
        }, options),
    };
    await expect(verify(hasty, { trusted })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  const noonOf = (on: LegalDate): Date => new Date(`${on}T12:00:00+05:00`);

  /** One act says another thing; its batch is signed anew, as a batch of this act alone, and the journal of signing is told so. */
  const falseAct = (by: ActSigner, mend: boolean) => async (tx: Transaction) => {
    const [act] = await tx<{ body: string; root: Buffer; on: LegalDate }[]>`
      select act.body, act.root, batch.signed_on as on from connectors.act as act join connectors.act_batch as batch on batch.root = act.root where act.document_id = ${fineId(0)} limit 1`;
    if (act === undefined) throw new Error('no act');
    const body = mend ? act.body : act.body.replace(/"sum":"(\d)/, '"sum":"9$1');
    const { keyId, root, signature: jws } = await by.signBatch([body], noonOf(act.on));
    await tx`
      insert into connectors.act_batch (root, size, key_id, certificates, jws, signed_on, approved_by, standing_order)
      select decode(${root}, 'hex'), 1, ${keyId}, ${array(by.certificates)}::text[], ${jws}, batch.signed_on, batch.approved_by, batch.standing_order
      from connectors.act_batch as batch where batch.root = ${act.root}`;
    await tx`
      update connectors.act as act set body = ${body}, root = decode(${root}, 'hex'), position = 0, proof = ''
      where act.document_id = ${fineId(0)}`;
    await tx`update connectors.act_batch as batch set size = batch.size - 1 where batch.root = ${act.root}`;
  };

  it('a batch that the head has signed, said to be of another day', async () => {
    const { head, test } = place;
    const backdated = async (tx: Transaction) => {
      const batches = await tx<{ root: Buffer; bodies: string[]; on: LegalDate }[]>`
        select act.root, batch.signed_on as on, array_agg(act.body order by act.position) as bodies
        from connectors.act as act join connectors.act_batch as batch on batch.root = act.root
        where batch.approved_by is not null group by 1, 2`;
      expect(batches.length).toBeGreaterThan(0);
      for (const { root, bodies, on } of batches) {
        const { signature: jws } = await head.signBatch(bodies, noonOf(addDays(on, 3)));
        await tx`update connectors.act_batch as batch set jws = ${jws} where batch.root = ${root}`;
      }
    };
    expect((await verifyAfter(test.database, backdated)).fault?.what).toBe(
      'its signature says that it was made on another day',
    );
  });

  it('the false act: another sum, signed anew by the head himself', async () => {
    const { head, test } = place;
    const { fault } = await verifyAfter(test.database, falseAct(head, false), { trusted });
    expect(fault?.where).toMatch(/^connectors\.act /);
  });

  it('an act replaced by one that a stranger’s authority certified', async () => {
    const { database } = place.test;
    const { fault } = await verifyAfter(database, falseAct(stranger, true), { trusted });
    expect(fault?.where).toMatch(/^connectors\.act/);
    const signedAnew = async (tx: Transaction) => {
      const batches = await tx<{ root: Buffer; bodies: string[]; on: LegalDate }[]>`
        select act.root, batch.signed_on as on, array_agg(act.body order by act.position) as bodies
        from connectors.act as act join connectors.act_batch as batch on batch.root = act.root group by 1, 2`;
      for (const { root, bodies, on } of batches) {
        const { keyId, signature: jws } = await stranger.signBatch(bodies, noonOf(on));
        await tx`
          update connectors.act_batch as batch set key_id = ${keyId}, certificates = ${array(stranger.certificates)}::text[], jws = ${jws}
          where batch.root = ${root}`;
      }
    };
    expect((await verifyAfter(database, signedAnew, { trusted })).fault?.what).toContain('NOT_TRUSTED');
    // Without a trusted authority the journal still knows by which key it was signed.
    expect((await verifyAfter(database, signedAnew)).fault?.where).toMatch(/^connectors\.act_batch /);
  });
});
