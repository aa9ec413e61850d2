import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifiesRoot } from '@oryndau/journal/seal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { hashOf, type LawFile } from '@oryndau/reading/law-file';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginProgram, type Ended } from './testing/run-program.ts';
import { bankFile, delivered, paymentReference, registered, writeSmallYear } from './testing/small-feed.ts';

let folder: string;
let test: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-cli-'));
  writeSmallYear(join(folder, 'year'));
  test = await testDatabase(rooms);
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  beginProgram(args, {
    cwd: folder,
    env: { DATABASE_URL: test.url, ORYNDAU_KEY_FILE: join(folder, 'key.pem'), ...env },
  });

const oryndau = (...args: string[]): Promise<Ended> => begin(args).ended;

/** The outcomes of the small year on 2025-07-31, as the rules of replay.md give them. */
const expected = [
  '{"number":"HALF","outcome":"PAID_VOLUNTARILY","reason":null,"inForceOn":null,"initiatedOn":null,"endedOn":"2025-01-05","amount":"20000.00","paid":"10000.00","paidInProceeding":null,"refundable":"0.00","remaining":"0.00"}',
  '{"number":"LATER","outcome":"OPEN","reason":null,"inForceOn":"2025-06-30","initiatedOn":"2025-07-31","endedOn":null,"amount":"20000.00","paid":"0.00","paidInProceeding":"0.00","refundable":"0.00","remaining":"20000.00"}',
  '{"number":"SLEEPING","outcome":"NOT_IN_FORCE","reason":null,"inForceOn":null,"initiatedOn":null,"endedOn":null,"amount":"20000.00","paid":"0.00","paidInProceeding":null,"refundable":"0.00","remaining":"20000.00"}',
  '{"number":"UNPAID","outcome":"TRANSFERRED","reason":null,"inForceOn":"2025-01-29","initiatedOn":"2025-03-01","endedOn":"2025-04-01","amount":"20000.00","paid":"0.00","paidInProceeding":"0.00","refundable":"0.00","remaining":"20000.00"}',
  '{"number":"WRONG","outcome":"REJECTED","reason":"IIN_CHECK_DIGIT"}',
  '',
].join('\n');

describe('a small year, from files to every answer', () => {
  it('replays, and prints nothing but JSON on standard output', async () => {
    const { code, out } = await oryndau('replay', 'year', '--until', '2025-07-31', '--fresh', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      until: '2025-07-31',
      fines: 5,
      outcomes: { 'REJECTED:IIN_CHECK_DIGIT': 1, PAID_VOLUNTARILY: 1, TRANSFERRED: 1, OPEN: 1, NOT_IN_FORCE: 1 },
      suspense: [
        { currency: 'KZT', entries: 1, amount: '500.00' },
        { currency: 'USD', entries: 1, amount: '70.00' },
      ],
      matchedPaid: '10000.00',
      refundable: '0.00',
      orphans: 1,
      replay: { stopped: false },
    });
  });

  it('is not removed where nobody could be asked', async () => {
    const { code, err } = await oryndau('replay', 'year', '--until', '2025-07-31', '--fresh');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('nothing was removed') });
  });

  it('finds its data the second time and says so', async () => {
    const { code, out } = await oryndau('replay', 'year', '--until', '2025-07-31');
    expect(code).toBe(0);
    expect(out).toContain('held this replay already, up to 2025-07-31: nothing was done again');
  });

  it('gives the outcomes as lines and as CSV', async () => {
    expect(await oryndau('outcomes')).toMatchObject({ code: 0, out: expected });
    const { out } = await oryndau('outcomes', '--format', 'csv');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'number,outcome,reason,inForceOn,initiatedOn,endedOn,amount,paid,paidInProceeding,refundable,remaining',
      'HALF,PAID_VOLUNTARILY,,,,2025-01-05,20000.00,10000.00,,0.00,0.00',
    ]);
  });

  it('tells the history of a case in every language, without the person', async () => {
    const { code, out } = await oryndau('case', 'UNPAID', '--language', 'ru');
    expect(code).toBe(0);
    expect(out).toContain('Производство передано частному судебному исполнителю (срок истек)');
    expect(out).toMatch(
      /передача частному судебному исполнителю по истечении срока: Закон — статья 10-4, подпункт 1\) пункта 1 статьи 10-6 \(редакция от/,
    );
    expect(out, 'money as Russian writes it').toContain('остаток 20\u00a0000,00');
    expect(out.replaceAll('\u00a0', ' ')).toMatch(
      /simplified\.limit_mci = 20 {2}\(Предел упрощенного порядка: 20 МРП; это 78 640 тенге — по закону\)/,
    );
    expect(out).not.toContain('Кенжебекова');
    const unpaid = JSON.parse((await oryndau('case', 'UNPAID', '--json')).out).events;
    const ends = unpaid.filter(({ end }: { end: unknown }) => end !== null);
    expect(ends).toMatchObject([
      { type: 'ProceedingTransferred', end: { claimed: '20000.00', movements: [], left: '20000.00' } },
    ]);
    const history = JSON.parse((await oryndau('case', 'HALF', '--json', '--language', 'kk')).out);
    expect(history.events[0].laws).toEqual([{ law: '235-V', citation: 'KoAP Art. 737-1', redaction: '2024-01-01' }]);
    expect(history.events.at(-1)).toMatchObject({ type: 'MoneyReceived', stage: 'account' });
    expect(history.events[0].sentence).toContain('№ HALF айыппұл тіркелді');
    expect(history.events[0].hash).toMatch(/^[0-9a-f]{64}$/);
    expect(history.postings).toEqual([{ n: 5, on: '2025-01-05', from: 'bank', to: 'fine', amount: '10000.00' }]);
    expect(history.entries).toMatchObject([{ id: 'KZ24070105KSN0000000|K1', status: 'posted', place: 1 }]);
    expect(history.record).toBeUndefined();
    expect((await oryndau('case', history.documentId, '--person')).out).toContain('Кенжебекова');
    const looked = await test.database.sql<{ reader: string; way: string; name: string }[]>`
      select distinct view.reader, view.way, view.name from portal.view as view where view.document_id = ${history.documentId}`;
    expect(looked, 'the debtor sees who has looked').toMatchObject([{ reader: 'operator', way: 'command line' }]);
    expect(looked[0]?.name).not.toBe('');
  });

  it('says what comes next, and what was refused where', async () => {
    expect((await oryndau('case', 'LATER')).out).toContain('the case goes to a private bailiff on 2025-09-03');
    const refused = await oryndau('case', 'WRONG');
    expect(refused).toMatchObject({ code: 0 });
    expect(refused.out).toContain('2025-01.ndjson.gz:3  IIN_CHECK_DIGIT');
    expect(await oryndau('case', 'NOBODY')).toMatchObject({
      code: 1,
      err: 'oryndau: There is no such case: NOBODY.\n',
    });
  });

  it.each(['kk', 'ru'])(
    'says nothing in English where %s is asked for',
    async (language) => {
      const commands = [
        ['case', 'UNPAID'],
        ['case', 'NOBODY'],
        ['stats'],
        ['suspense'],
        ['suspense', 'own'],
        ['law'],
        ['law', 'simplified.limit_mci'],
        ['verify'],
        ['task', 'list'],
        ['filing', 'list'],
        ['review', 'list'],
        ['signing', 'list'],
        ['signing', 'status'],
        ['signing', 'order', 'list'],
        ['client', 'list'],
        ['import', 'register', 'year/erap/2025-06.ndjson'],
        ['tick', '--on', '2025-01-01'],
      ];
      for (const command of commands) {
        const { told } = await oryndau(...command, '--language', language);
        expect(told.length, command.join(' ')).toBeGreaterThan(10);
        expect(told, command.join(' ')).not.toMatch(
          /\b(?:the|is|of|by|and|to|no|not|was|are|for|until|from)\b(?![._])/i,
        );
      }
    },
    400_000,
  );

  it('counts, with both definitions of saved', async () => {
    const { out } = await oryndau('stats');
    expect(out).toMatch(/Opened +2 +40\u00a0000\.00/);
    expect(out).toContain('226 of 907 million');
    expect(out).toContain('140.6 of 562 million');
    const heads = {
      kk: { month: 'Ай', region: 'Өңір', article: 'Бап' },
      ru: { month: 'Месяц', region: 'Регион', article: 'Статья' },
      en: { month: 'Month', region: 'Region', article: 'Article' },
    };
    for (const [language, names] of Object.entries(heads)) {
      for (const [by, name] of Object.entries(names)) {
        const lines = (await oryndau('stats', '--by', by, '--language', language)).out.split('\n');
        const rules = lines.flatMap((line, index) => (/^─/.test(line) ? [index] : []));
        expect(rules).toHaveLength(3);
        for (const rule of rules) {
          expect(lines[rule - 1]).toMatch(new RegExp(`^${name} `));
          const widths = (lines[rule] ?? '').split('  ').map(({ length }) => length);
          // A name in lines of its own widens no column: what stands in one is as wide as its longest word or its longest cell.
          const [first, cells] = [lines[rule - 1] ?? '', lines[rule + 1] ?? ''];
          for (const line of [first, cells])
            expect([...line].length).toBeLessThanOrEqual(widths.reduce((sum, width) => sum + width + 2, -2));
        }
        // Only English writes a sum of nothing with a point.
        if (language !== 'en') expect(lines.slice(0, rules[2]).join('\n')).not.toMatch(/\d\.\d\d/);
      }
    }
    const { by, figures } = JSON.parse((await oryndau('stats', '--by', 'month', '--json')).out);
    expect(by).toBe('month');
    expect(figures).toContainEqual({ month: '2025-04', figure: 'transferred', cases: 1, amount: '20000.00' });
  });

  it('verifies, by the key that signed and by no other', async () => {
    const { code, out } = await oryndau('verify');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('All is equal') });
    expect((await oryndau('verify', '--key', 'f'.repeat(64))).code).toBe(1);
    expect((await oryndau('verify', '--key', 'missing.pem')).code).toBe(2);
  });

  it('says what it cannot know without a root that was kept, and holds the journal against one', async () => {
    expect((await oryndau('verify')).out).toContain('Without a root that somebody has kept it cannot be known');
    writeFileSync(join(folder, 'kept.json'), JSON.stringify({ day: '2001-01-01', hash: 'a'.repeat(64) }));
    expect(await oryndau('verify', '--root', 'kept.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining(
        'FAULT in journal.root 2001-01-01: it was kept, and the journal has no root of that day',
      ),
    });
    writeFileSync(join(folder, 'odd.json'), '{}');
    expect(await oryndau('verify', '--root', 'odd.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('odd.json: root 1 is no root'),
    });
    expect((await oryndau('verify', '--root', 'missing.json')).code).toBe(2);
  });
});

describe('money in suspense', () => {
  it('is listed with its reason', async () => {
    const { out } = await oryndau('suspense', '--json', '--language', 'ru');
    expect(JSON.parse(out)).toMatchObject([
      {
        entry: 'KZ24070105KSN0000000|K2',
        remaining: '500.00',
        reason: 'NO_REFERENCE',
        text: expect.stringContaining('нет данных'),
      },
      { currency: 'USD', reason: 'FOREIGN_CURRENCY' },
    ]);
    expect((await oryndau('suspense', '--reason', 'FOREIGN_CURRENCY')).out).not.toContain('K2');
    const unknown = await oryndau('suspense', '--reason', 'NOPE');
    expect(unknown).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Allowed choices are NO_REFERENCE'),
    });
  });

  it.each([
    [['K2', 'NOBODY', '--operator', 'A'], 'No fine has the number NOBODY.'],
    [['K9', 'LATER', '--operator', 'A'], 'There is no such bank entry: K9.'],
    [['K3', 'LATER', '--operator', 'A'], 'The payment is not in tenge but in USD.'],
    [['K2', 'WRONG', '--operator', 'A'], 'Fine No. WRONG was not accepted'],
    [['K2', 'LATER', '--operator', 'A', '--on', '2025-07-31'], 'This can be done from 2025-08-01 on.'],
  ])('is not assigned when the law or the facts say no: %j', async (args, sentence) => {
    const { code, err } = await oryndau('suspense', 'assign', ...args, '--yes');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(sentence) });
  });

  it('is assigned by an operator, booked by the next tick, and once only', async () => {
    const asked = ['suspense', 'assign', 'K2', 'LATER', '--operator', 'Айгүл', '--on', '2025-08-01'];
    expect(await oryndau(...asked), 'nobody could be asked').toMatchObject({ code: 1, out: '' });
    const assign = [...asked, '--yes'];
    const first = await oryndau(...assign, '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ number: 'LATER', amount: '500.00', on: '2025-08-01' });
    expect((await oryndau('verify')).code).toBe(0);
    expect(await oryndau(...assign)).toMatchObject({ code: 1, err: expect.stringContaining('already assigned') });
    expect((await oryndau('tick', '--on', '2025-08-01', '--policy', 'replay', '--yes')).code).toBe(0);
    const { out } = await oryndau('case', 'LATER');
    expect(out).toContain('500.00 tenge were booked (operator)');
    expect(out).toContain('suspense → fine');
    expect((await oryndau('verify')).code).toBe(0);
  });
});

describe('files and days, one by one', () => {
  it('names every refused line with its place and reason, and takes the good ones', async () => {
    const reference = paymentReference('0100000000000009');
    const lines = ['{', registered({ number: 'NEW', on: '2025-08-01', reference }), delivered('NEW', '2025-02-30')];
    writeFileSync(join(folder, 'more.ndjson'), `${lines.join('\n')}\n`);
    const { code, out } = await oryndau('import', 'register', 'more.ndjson', '--language', 'ru');
    expect(code).toBe(1);
    expect(out).toContain('more.ndjson: зарегистрировано: 1, известно: 0, не принято: 2');
    expect(out).toContain('more.ndjson:1  NOT_JSON  Запись не прочитана: она не в формате JSON.');
    expect(out).toContain('more.ndjson:3  DATE_IMPOSSIBLE');
    const again = JSON.parse((await oryndau('import', 'register', 'more.ndjson', '--json')).out);
    expect(again).toMatchObject([{ known: true, fault: null }]);
    expect((await oryndau('outcomes')).err).toContain('1 documents wait for the day of their registration');
  });

  it('says where a bank file ended, and keeps what came before', async () => {
    const whole = bankFile([{ key: 'K8', on: '2025-08-01', amount: '1.00' }]);
    writeFileSync(join(folder, 'cut.xml'), whole.slice(0, whole.indexOf('</Ntfctn>')));
    const { code, out } = await oryndau('import', 'bank', 'cut.xml');
    expect(code).toBe(1);
    expect(out).toContain('1 taken');
    expect(out).toContain('ENDED EARLY');
  });

  it('refuses days that lie behind, and asks about a jump', async () => {
    const back = await oryndau('tick', '--on', '2025-07-01');
    expect(back).toMatchObject({ code: 1, err: expect.stringContaining('does not go back') });
    const jump = await oryndau('tick', '--on', '2025-12-01', '--json');
    expect(jump.code).toBe(1);
    expect(JSON.parse(jump.out)).toMatchObject({ error: { code: 'CLOCK_JUMPED' } });
  });
});

describe('the command line itself', () => {
  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['tick', '--on', '2025-02-30'], 'A day looks like'],
    [['tick', '--policy', 'none'], 'there is no policy "none"'],
    [['replay', 'nowhere'], 'holds nothing to replay'],
    [['import', 'bank', 'nowhere.xml'], 'there is no file nowhere.xml'],
    [['law', 'nothing'], 'no parameter is called'],
    [['simulate', '--compare', 'pilot-grace', '--compare', 'pilot'], 'no policy "pilot" sends messages'],
    [['simulate', '--compare', 'simplified.limit_mci_date=DOCUMENT'], 'it is a list, a table or a word'],
    [
      ['simulate', '--compare', 'simplified.limit_mci=many'],
      '--compare simplified.limit_mci=many: this is no value of it',
    ],
    [['simulate', '--set', 'mci=-1'], 'this is no value of it; mci takes an amount in tenge above 0'],
    [['simulate', '--set', 'transfer.from_hour=25'], 'transfer.from_hour takes a whole number from 0 to 23 (hour)'],
    [['simulate', '--set', 'arrest.after_days=-1'], 'arrest.after_days takes a whole number from 0 to 3650'],
    [['simulate', '--set', 'limit=40'], '--set limit=40: there is no such parameter'],
    [['simulate', '--until', '2025-01-01'], '--until is not after --from'],
  ])('%j is wrong usage', async (args, sentence) => {
    expect(await oryndau(...args)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });

  it('wrong configuration of the world outside is wrong usage, before anything is done', async () => {
    writeFileSync(join(folder, 'connectors.json'), JSON.stringify({ portal: 'oryndau.example', push: {} }));
    const { code, err } = await begin(['work'], { ORYNDAU_CONNECTORS: join(folder, 'connectors.json') }).ended;
    expect({ code, err }).toEqual({ code: 2, err: 'oryndau: ORYNDAU_CONNECTORS: push.url is missing, or no text\n' });
  });

  it('tells a database that is not there in one sentence, without a stack', async () => {
    const { code, err } = await oryndau('stats', '--database', 'postgres://nobody@127.0.0.1:1/none');
    expect(code).toBe(3);
    expect(err).toMatch(/^oryndau: cannot use the database at .+Is the server running/);
    expect(err).not.toContain('    at ');
  });

  it('prints the law of a day', async () => {
    expect((await oryndau('law', 'presentation.limit')).out).toContain('in its place decisions ask fine.exec_limit');
    const { out } = await oryndau('law', 'simplified.limit_mci', '--on', '2026-08-25', '--json');
    expect(JSON.parse(out).parameters[0]).toMatchObject({ value: '40', confidence: 'SEEN' });
    expect((await oryndau('--help')).out).toContain('Exit codes:');
  });

  it('writes the law as a file that is signed by the key of the days', async () => {
    const path = join(folder, 'law.json');
    expect((await oryndau('law', '--export', path)).code).toBe(0);
    const { content, signature } = JSON.parse(readFileSync(path, 'utf8')) as LawFile;
    const isSigned = (said: LawFile['content']): boolean =>
      verifiesRoot(signature?.publicKey ?? '', hashOf(said), Buffer.from(signature?.value ?? '', 'base64'));
    expect([isSigned(content), isSigned({ ...content, on: '2020-01-01' })]).toEqual([true, false]);
    expect(content).toMatchObject({ form: 'oryndau-law-2', enactments: [] });
  });
});

describe('start', { timeout: 300_000 }, () => {
  /** Starts, reads the page, and stops it as Ctrl-C does. */
  async function startOnce(url: string): Promise<Ended & { readonly page: string; readonly world: string }> {
    const child = begin(['start', '--example', 'year', '--database', url, '--port', '0']);
    let told = '';
    const found = await new Promise<RegExpExecArray>((resolve, reject) => {
      child.ended.then(({ out, err }) => reject(new Error(out + err)), reject);
      child.stdout?.on('data', (text: Buffer) => {
        told += text.toString('utf8');
        const all =
          / {2}(http:\S+) +begin here[\s\S]*\n {2}\. '(\S+)'\n {2}npx oryndau case (\S+) [\s\S]*suspense\n/.exec(told);
        if (all !== null) resolve(all);
      });
    });
    const [, address, path = '', code = ''] = found;
    const page = await (await fetch(`${address}/?lang=kk`)).text();
    // Pages, API and command line are of one world.
    const developers = await (await fetch(`${address}/developers`)).text();
    const [, token = '', call = ''] = /Bearer (\S+?)' '([^']+\/cases\/[^']+)'/.exec(developers) ?? [];
    const kept = await fetch(call, { headers: { authorization: `Bearer ${token}` } });
    const database = /DATABASE_URL='([^']+)'/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    const { out } = await oryndau('case', code, '--database', database);
    child.kill('SIGINT');
    return { ...(await child.ended), page, world: `${kept.status} ${out}` };
  }

  it.each([
    [['--port', '70000'], {}, '70000'],
    [[], { PORT: 'http' }, "from env 'PORT'"],
  ])('with %j and %j does not begin', async (args, env, named) => {
    const { code, err } = await begin(['start', '--example', 'year', ...args], env).ended;
    expect([code, err]).toEqual([2, expect.stringContaining(named)]);
  });

  it('replays once, serves the page, and finds its data the next time', async () => {
    const other = await testDatabase(rooms);
    try {
      const first = await startOnce(other.url);
      expect(first.code).toBe(0);
      expect(first.out).toContain('the open figures: 5 fines, until 2026-11-20');
      expect(first.out.trim().split('\n').length, 'lines that matter').toBeLessThanOrEqual(10);
      expect(first.err, 'of a library').not.toMatch(/warn|deprecat/i);
      expect(first.err.trim().split('\n').at(-1)).toContain('The demonstration is over');
      expect(first.page).toContain('lang="kk"');
      expect(first.world).toMatch(/^200 [\s\S]*Simplified proceedings were opened/);
      const second = await startOnce(other.url);
      expect(second.code).toBe(0);
      expect(second.err).not.toContain('Replaying');
      const [row] = await other.database.sql<{ ticks: bigint }[]>`select count(*) as ticks from work.tick`;
      expect(row?.ticks).toBe(1n);
    } finally {
      await other.drop();
    }
  });

  it('leaves a database alone that holds somebody’s own data', async () => {
    const other = await testDatabase(rooms);
    try {
      mkdirSync(join(folder, 'own'), { recursive: true });
      const own = registered({ number: 'OWN', on: '2025-01-02', reference: paymentReference('0100000000000077') });
      writeFileSync(join(folder, 'own', 'own.ndjson'), `${own}\n`);
      await oryndau('import', 'register', 'own/own.ndjson', '--database', other.url);
      const { out, err } = await startOnce(other.url);
      expect(err).not.toContain('Replaying');
      expect(out).toContain('the open figures: 0 fines, until —');
      const [row] = await other.database.sql<{ documents: bigint }[]>`
        select count(*) as documents from fines.document`;
      expect(row?.documents).toBe(1n);
    } finally {
      await other.drop();
    }
  });
});
