import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { ibanOf } from '@oryndau/simulators/bank/ledger';
import { bankSimulator } from '@oryndau/simulators/bank/simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderBankLink, httpsBankLink } from './link.ts';
import type { BankReading, BankRequest } from './port.ts';
import { BANK, BODY, collectOf, TREASURY } from './testing/samples.ts';
import { openWorld, testPairs, type World, worlds } from './testing/worlds.ts';

const MONDAY = legalDate('2025-03-03');
const IIN = '850101300123';
const CURRENT = ibanOf(BANK, 101);
let world: World;
let asked = 0;

const common = () => {
  asked += 1;
  return {
    id: `fault-${asked}`,
    bank: BANK,
    debtor: { iin: IIN, name: 'Айгүл' },
    act: { number: `DOC/${asked}`, on: MONDAY },
  };
};
const accounts = (): BankRequest => ({ ...common(), kind: 'accounts' });
const arrest = (): BankRequest => ({
  ...common(),
  kind: 'arrest',
  arrest: `a-${asked}`,
  account: CURRENT,
  amount: tenge(9_000),
});
const collect = (): BankRequest => ({
  ...collectOf(0, `o-${asked}`, CURRENT, tenge(9_000), tenge(0)),
  ...common(),
  order: `o-${asked}`,
});

const all = async (from: string | null = null): Promise<BankReading> => {
  await world.settle();
  const answers = [];
  const nonsense = [];
  const statements = [];
  let cursor = from;
  for (;;) {
    const reading = await world.link.receive(cursor, 10);
    answers.push(...reading.answers);
    nonsense.push(...reading.nonsense);
    statements.push(...reading.statements);
    cursor = reading.cursor;
    if (reading.answers.length + reading.nonsense.length + reading.statements.length === 0) break;
  }
  return { answers, nonsense, statements, cursor };
};
const kinds = ({ answers }: BankReading): string[] => answers.map(({ kind }) => kind);
const codes = ({ nonsense }: BankReading): string[] => nonsense.map(({ code }) => code);

describe.each(worlds)('a bank over %s that', (name) => {
  beforeEach(async () => {
    world = await openWorld(name, {
      bank: BANK,
      today: MONDAY,
      treasury: TREASURY,
      customers: [{ iin: IIN, accounts: [{ account: CURRENT, kind: 'CURRENT', balance: tenge(30_000) }] }],
    });
  });
  afterEach(() => world.close());

  it('answers late is heard on the day on which it answers', async () => {
    world.bank.faults.answersLateDays = 4;
    await world.link.send([accounts()]);
    const first = await all();
    expect(first.answers).toEqual([]);
    world.bank.advanceTo(addDays(MONDAY, 3));
    const second = await all(first.cursor);
    expect(second.answers).toEqual([]);
    world.bank.advanceTo(addDays(MONDAY, 4));
    expect(kinds(await all(second.cursor))).toEqual(['accounts']);
  });

  it('answers twice gives the same answer under the same id', async () => {
    world.bank.faults.answersTwice = true;
    await world.link.send([arrest()]);
    const { answers } = await all();
    expect(answers.length).toBe(2);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(world.bank.books().find(CURRENT)?.arrests.length).toBe(1);
  });

  it.skipIf(name === 'fake').each([
    ['TOO_MANY', 'TOO_MANY_MOVEMENTS'],
    ['TOO_EARLY', 'MOVEMENT_OUT_OF_PERIOD'],
    ['NO_DIRECTION', 'NOT_A_DIRECTION'],
  ] as const)('tells movements wrongly (%s) is not understood, by name, and is afterwards', async (fault, code) => {
    const asking = (): BankRequest =>
      ({ ...accounts(), movements: { from: MONDAY, below: tenge(90_000) } }) as BankRequest;
    world.bank.credit(CURRENT, tenge(500));
    world.bank.faults.movements = fault;
    await world.link.send([asking()]);
    const wrong = await all();
    expect([kinds(wrong), codes(wrong)]).toEqual([[], [code]]);
    world.bank.faults.movements = null;
    await world.link.send([asking()]);
    const { answers } = await all(wrong.cursor);
    expect(answers).toMatchObject([{ accounts: [{ movements: [{ on: MONDAY, direction: 'in' }] }] }]);
  });

  it('leaves the movements out is heard with its accounts', async () => {
    world.bank.faults.movements = 'LEFT_OUT';
    await world.link.send([{ ...accounts(), movements: { from: MONDAY, below: tenge(90_000) } } as BankRequest]);
    const [answer] = (await all()).answers;
    expect(answer).toMatchObject({ kind: 'accounts', accounts: [{ account: CURRENT, available: tenge(30_000) }] });
    expect(answer).not.toMatchObject({ accounts: [{ movements: expect.anything() }] });
  });

  it('never answers is asked and silent', async () => {
    world.bank.faults.answersNever = true;
    const [submission] = await world.link.send([arrest()]);
    expect(submission?.kind).toBe('accepted');
    world.bank.advanceTo(addDays(MONDAY, 30));
    expect((await all()).answers).toEqual([]);
    expect(world.bank.books().find(CURRENT)?.arrests.length).toBe(1);
  });

  it('does not take down that a bailiff has an arrest says so, late where it is late, and has taken down nothing', async () => {
    const placed = arrest();
    if (placed.kind !== 'arrest') throw new Error('no arrest');
    const of = { arrest: placed.arrest, account: CURRENT, caseCode: 'ABCD-EFGH-JKMN' };
    const handOver = (): BankRequest => ({ ...common(), kind: 'hand_over_arrest', ...of });
    await world.link.send([placed]);
    const { cursor } = await all();
    Object.assign(world.bank.faults, { refusesHandOvers: true, answersLateDays: 2 });
    await world.link.send([handOver()]);
    const early = await all(cursor);
    expect(early.answers).toEqual([]);
    world.bank.advanceTo(addDays(MONDAY, 2));
    const late = await all(early.cursor);
    expect(late.answers).toMatchObject([{ kind: 'refused', reason: 'NOT_TAKEN_DOWN' }]);
    const [kept] = world.bank.books().find(CURRENT)?.arrests ?? [];
    expect(kept).toMatchObject({ id: placed.arrest, held: tenge(9_000), handedOver: null });
    Object.assign(world.bank.faults, { refusesHandOvers: false, answersLateDays: 0, answersNever: true });
    await world.link.send([handOver()]);
    expect((await all(late.cursor)).answers, 'a silent bank has done it all the same').toEqual([]);
    expect(world.bank.books().find(CURRENT)?.arrests[0]?.handedOver).toMatchObject({ caseCode: of.caseCode });
  });

  it('contradicts itself is heard with both words, for whoever decides', async () => {
    world.bank.faults.contradicts = true;
    await world.link.send([arrest(), collect()]);
    expect(kinds(await all())).toEqual(['arrested', 'arrest_rejected', 'order_accepted', 'order_rejected']);
  });

  it('answers what nobody asked is heard beside its good answers', async () => {
    world.bank.faults.answersUnknown = true;
    const request = arrest();
    await world.link.send([request]);
    expect((await all()).answers.map((answer) => answer.request)).toEqual([request.id, `nobody-asked-${BANK}`]);
  });

  it('signs with a key that is not its own is not believed, and is believed again afterwards', async () => {
    const first = arrest();
    await world.link.send([first]);
    await world.settle();
    world.bank.faults.badSignature = true;
    const [submission] = await world.link.send([accounts()]);
    // Over HTTPS the receipt is not believed either; the request stays to be sent.
    expect(submission?.kind).toBe(name === 'https' ? 'not_sent' : 'accepted');
    await world.settle();
    world.bank.faults.badSignature = false;
    await world.link.send([collect()]);
    const reading = await all();
    expect(kinds(reading)).toEqual(['arrested', 'order_accepted']);
    expect(codes(reading).length).toBeGreaterThanOrEqual(1);
    expect(new Set(codes(reading))).toEqual(new Set([name === 'fake' ? 'SIGNATURE_WRONG' : 'KEY_UNKNOWN']));
  });

  it('sends one message that no schema allows is heard with the good ones beside it', async () => {
    world.bank.faults.schemaInvalid = true;
    await world.link.send([arrest(), accounts()]);
    const reading = await all();
    expect([kinds(reading), codes(reading)]).toEqual([['arrested', 'accounts'], ['SCHEMA_INVALID']]);
    expect(reading.nonsense[0]?.place).toMatch(
      name === 'fake' ? /cursor 1/ : /(cursor 1|\.xml): Message\[3\] oryndau\.arrest\.1$/,
    );
  });

  it('sends half an envelope is not believed, and what it says afterwards is', async () => {
    world.bank.faults.halfFile = true;
    await world.link.send([arrest()]);
    await world.settle();
    world.bank.faults.halfFile = false;
    await world.link.send([accounts()]);
    const reading = await all();
    expect([kinds(reading), codes(reading)]).toEqual([['accounts'], ['NOT_XML']]);
  });

  it('arrests more or less than it was asked says so itself', async () => {
    world.bank.faults.arrestsMore = tenge(1_000);
    await world.link.send([arrest()]);
    world.bank.faults.arrestsMore = tenge(0);
    world.bank.faults.arrestsLess = tenge(2_000);
    await world.settle();
    await world.link.send([arrest()]);
    // Over a folder the second is taken only now, with the switches as they are.
    expect((await all()).answers).toMatchObject(
      name === 'folder'
        ? [{ amount: tenge(7_000) }, { amount: tenge(7_000) }]
        : [{ amount: tenge(10_000) }, { amount: tenge(7_000) }],
    );
  });

  it('looks at a recall only after it has executed says both, and money and words agree', async () => {
    const order = collect();
    await world.link.send([order]);
    await world.settle();
    world.bank.faults.recallAfterExecution = true;
    const name = order.kind === 'collect' ? order.order : '';
    await world.link.send([{ ...common(), kind: 'recall', order: name }]);
    const reading = await all();
    expect(kinds(reading)).toEqual(['order_accepted', 'order_executed', 'recall_refused']);
    expect(world.bank.books().find(CURRENT)?.balance).toBe(tenge(21_000));
  });

  it('gives a statement twice gives the same file under the same name', async () => {
    world.bank.faults.statementTwice = true;
    world.bank.payFine({ paymentReference: '202500000000000176', amount: tenge(5_000), day: MONDAY });
    const { statements } = await all();
    const files = new Set(
      statements.map(({ name: file, bytes }) => `${file} ${Buffer.from(bytes).toString('base64')}`),
    );
    expect([files.size, statements.length >= 1]).toEqual([1, true]);
  });
});

describe('a connection', () => {
  beforeEach(async () => {
    world = await openWorld('https', {
      bank: BANK,
      today: MONDAY,
      treasury: TREASURY,
      customers: [{ iin: IIN, accounts: [{ account: CURRENT, kind: 'CURRENT', balance: tenge(30_000) }] }],
    });
  });
  afterEach(() => world.close());

  it.each(['dropsBefore', 'dropsAfter', 'serverErrors'] as const)(
    'with %s loses nothing and doubles nothing, whether the link tries again or the caller',
    async (fault) => {
      const requests = [arrest(), collect()];
      world.bank.faults[fault] = 1;
      const first = await world.link.send(requests);
      expect(first.map(({ kind }) => kind)).toEqual(['not_sent', 'not_sent']);
      // Whoever hears nothing cannot tell which it was.
      expect(first.some((submission) => 'neverLeft' in submission)).toBe(false);
      expect([...world.bank.books().orders()].length).toBe(fault === 'dropsAfter' ? 1 : 0);
      const second = await world.link.send(requests);
      expect(second.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
      world.bank.advanceTo(addDays(MONDAY, 5));
      expect(world.bank.books().find(CURRENT)).toMatchObject({ balance: tenge(21_000) });
      const { answers } = await all();
      expect(new Set(answers.map(({ id }) => id)).size).toBe(3);
    },
  );

  it('is tried again by the link itself, with pauses', async () => {
    const { body, bank: own, server, client } = await testPairs();
    const simulator = await bankSimulator({
      bank: BANK,
      today: MONDAY,
      treasury: TREASURY,
      body: BODY,
      key: own.key,
      certificate: own.certificate,
      bodyCertificates: [body.certificate],
      tls: { key: server.key, certificate: server.certificate, clientAuthority: server.authority },
    });
    const parties = {
      bank: BANK,
      body: BODY,
      key: body.key,
      certificate: body.certificate,
      bankCertificates: [own.certificate],
    };
    const tls = { url: simulator.url, pauseMs: 1, client };
    const link = httpsBankLink({ ...parties, ...tls, authority: server.authority });
    simulator.faults.serverErrors = 2;
    simulator.faults.dropsAfter = 1;
    expect((await link.send([accounts()])).map(({ kind }) => kind)).toEqual(['accepted']);
    simulator.faults.serverErrors = 4;
    expect((await link.receive(null, 10)).answers.length).toBeGreaterThanOrEqual(1);
    simulator.faults.serverErrors = 99;
    await expect(link.receive(null, 10)).rejects.toMatchObject({ code: 'BANK_REFUSES', retry: 'later' });
    simulator.faults.serverErrors = 0;
    // A server of an authority that we do not know, and a client whom the bank does not know.
    const wary = httpsBankLink({ ...parties, ...tls, authority: own.certificate, attempts: 1 });
    expect(await wary.send([accounts()])).toMatchObject([{ kind: 'not_sent', neverLeft: true }]);
    const nobody = httpsBankLink({ ...parties, url: simulator.url, authority: server.authority, attempts: 1 });
    expect(await nobody.send([accounts()])).toMatchObject([{ kind: 'not_sent' }]);
    // Somebody who speaks TLS as the body does and signs with another key.
    const posing = httpsBankLink({
      ...parties,
      ...tls,
      ...(await pairOf('stranger')),
      authority: server.authority,
      attempts: 1,
    });
    expect(await posing.send([accounts()])).toMatchObject([{ kind: 'not_sent', reason: 'HTTP_400_KEY_UNKNOWN' }]);
    await simulator.close();
    // Not by a connection that was there before: what goes into one may have come out of it.
    const late = httpsBankLink({ ...parties, ...tls, authority: server.authority });
    expect(await late.send([accounts()])).toMatchObject([
      { kind: 'not_sent', reason: 'ECONNREFUSED', neverLeft: true },
    ]);
    await expect(link.receive(null, 10)).rejects.toMatchObject({ code: 'BANK_UNREACHABLE', retry: 'later' });
    for (const each of [link, wary, nobody, posing, late]) await each.close();
    expect(() => httpsBankLink({ ...parties, url: 'http://bank.example' })).toThrow('https://');
  });
});

const pairOf = async (name: 'stranger') => {
  const { key, certificate } = (await testPairs())[name];
  return { key, certificate };
};

describe('a server that is no bank', () => {
  const answering = async (body: string, status = 200): Promise<[Server, string]> => {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return [server, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`];
  };

  it.each([
    ['<html>Good day, Айгүл 850101300123</html>', 200, 'PAGE_MALFORMED'],
    ['{"envelopes":[{"cursor":7}]}', 200, 'PAGE_MALFORMED'],
    ['{"code":"<b>850101300123</b>"}', 403, 'NO_CODE'],
  ])('saying %j gives no answers, and no word of it gets into an error', async (body, status, code) => {
    const { body: own, bank } = await testPairs();
    const [server, url] = await answering(body, status);
    const parties = {
      bank: BANK,
      body: BODY,
      key: own.key,
      certificate: own.certificate,
      bankCertificates: [bank.certificate],
    };
    const link = httpsBankLink({ ...parties, url, attempts: 1 });
    const error = await link.receive(null, 10).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'BANK_REFUSES', message: expect.stringContaining(code) });
    expect(String(error)).not.toMatch(/850101300123|Айгүл/);
    const [submission] = await link.send([accounts()]);
    expect(submission).toMatchObject({
      kind: 'not_sent',
      reason: expect.stringMatching(/^(RECEIPT_|HTTP_)[A-Z0-9_]+$/),
    });
    await link.close();
    server.close();
  });

  it('that hangs is given up after the time that was set', async () => {
    const { body: own, bank } = await testPairs();
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const parties = {
      bank: BANK,
      body: BODY,
      key: own.key,
      certificate: own.certificate,
      bankCertificates: [bank.certificate],
    };
    const link = httpsBankLink({ ...parties, url, attempts: 1, answerMs: 200 });
    expect(await link.send([accounts()])).toMatchObject([{ kind: 'not_sent', reason: 'UND_ERR_HEADERS_TIMEOUT' }]);
    server.closeAllConnections();
    server.close();
    await link.close();
  });
});

describe('a folder', () => {
  const folderParties = async () => {
    const { body: own, bank } = await testPairs();
    const { key, certificate } = own;
    return { bank: BANK, body: BODY, key, certificate, bankCertificates: [bank.certificate] };
  };

  it('in which a file is still growing, lies unreadable, or is too large', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oryndau-folder-'));
    const parties = await folderParties();
    const patient = folderBankLink({ ...parties, folder });
    const hasty = folderBankLink({ ...parties, folder, settlesMs: -1 });
    await mkdir(`${folder}/in`, { recursive: true });
    await writeFile(`${folder}/in/1.xml`, '<Envelope><Hea');
    await writeFile(`${folder}/in/.2.xml.part`, 'x');
    await writeFile(`${folder}/in/notes.txt`, 'x');
    expect(await patient.receive(null, 10)).toEqual({ answers: [], nonsense: [], statements: [], cursor: '' });
    await writeFile(`${folder}/in/3.xml`, Buffer.alloc(33 * 1024 * 1024, 32));
    const reading = await hasty.receive(null, 10);
    expect(reading.nonsense).toMatchObject([
      { bank: BANK, envelope: null, code: 'NOT_XML', place: '1.xml: Envelope' },
      { code: 'TOO_LARGE', place: '3.xml: Envelope' },
    ]);
    // What has been replaced since it was read is read again; what has not is put away.
    await writeFile(`${folder}/in/1.xml`, '<Envelope>other');
    const again = await hasty.receive(reading.cursor, 10);
    expect(again.nonsense.map(({ place }) => place)).toEqual(['1.xml: Envelope']);
    expect((await hasty.receive(again.cursor, 10)).nonsense).toEqual([]);
    await writeFile(`${folder}/in/4.xml`, '<Envelope>other');
    expect((await hasty.receive('', 10)).nonsense).toEqual([]);
    expect((await readdir(`${folder}/in`)).sort()).toEqual(['.2.xml.part', 'notes.txt']);
    await rm(folder, { recursive: true });
  });

  it('keeps an envelope in its place when it is laid down again, and puts the next behind it whatever the clock says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oryndau-folder-'));
    const link = folderBankLink({ ...(await folderParties()), folder });
    const lying = async (): Promise<string[]> => (await readdir(`${folder}/out`)).sort();
    const [one, two] = [accounts(), accounts()];
    await link.send([one]);
    const [first = ''] = await lying();
    // Laid down by a clock that was an hour fast.
    const ahead = `${String(Date.now() + 3_600_000).padStart(15, '0')}${first.slice(15)}`;
    await rename(`${folder}/out/${first}`, `${folder}/out/${ahead}`);
    await link.send([one]);
    expect(await lying()).toEqual([ahead]);
    await link.send([two]);
    expect((await lying())[0]).toBe(ahead);
    expect(await lying()).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it('that cannot be written to leaves the requests to be sent', async () => {
    const parties = await folderParties();
    const link = folderBankLink({ ...parties, folder: '/dev/null/bank' });
    expect(await link.send([accounts()])).toMatchObject([{ kind: 'not_sent', reason: 'ENOTDIR', neverLeft: true }]);
    await expect(link.receive(null, 1)).rejects.toMatchObject({ code: 'BANK_UNREACHABLE', retry: 'later' });
  });
});
