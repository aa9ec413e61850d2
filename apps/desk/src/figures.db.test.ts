/** The ministry's figures at the desk: what is shown is what the read model says, for the days that were asked for, to who may see it. */
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { readFigures } from '@oryndau/reports/sql/figures';
import { readPaces } from '@oryndau/reports/sql/paces';
import { countPaces } from '@oryndau/standing/count-paces';
import { shownCount } from '@oryndau/web/html/shown';
import { figureTexts } from '@oryndau/words/figures';
import { paceTexts } from '@oryndau/words/paces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueSaid } from './pages/figures/answers.ts';
import { readAllFigures } from './pages/figures/asked.ts';
import { briefOf } from './pages/figures/brief.ts';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

let desk: TestDesk;
let analyst: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  analyst = await desk.member({ login: 'analyst', roles: ['ANALYST'] });
});
afterAll(async () => {
  await desk?.close();
});

const openedIn = async (from: string | null, until: string | null): Promise<bigint> => {
  const span = { from, until } as Parameters<typeof readFigures>[2];
  const rows = await readFigures(desk.installation.parts.db.sql, 'all', span);
  return rows.find(({ figure }) => figure === 'opened')?.cases ?? 0n;
};

describe('the figures', () => {
  it('answer in the order of the questions, each beside its definition', async () => {
    const { status, text } = await analyst.get('/figures');
    expect(status).toBe(200);
    const places = [
      'What came?',
      'What was paid without force',
      'What was taken by force?',
      'What went to private bailiffs?',
      'What did people save?',
      'What went wrong?',
      'How fast was it?',
    ].map((asked) => text.indexOf(asked));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    const saved = (['saved_of_collected', 'saved_of_opened'] as const).map((name) =>
      text.indexOf(figureTexts[name].en.name),
    );
    expect(saved[0]).toBeGreaterThan(0);
    expect(saved[1]).toBeGreaterThan(saved[0] ?? 0);
    const opened = await openedIn(null, null);
    expect(opened).toBeGreaterThan(5n);
    expect(text).toContain(`<strong>${shownCount(opened, 'en')} (`);
  });

  it('are those of the days that were asked for', async () => {
    const none = await analyst.get('/figures?from=2026-03-05&until=2026-03-05');
    expect(await openedIn('2026-03-05', '2026-03-05')).toBe(0n);
    expect(none.text).toContain('no cases');
    expect((await analyst.get('/figures?from=2026-03-04')).text).not.toBe(none.text);
  });

  it('say that a day is none, and show all days then', async () => {
    for (const asked of ['until=31.12.2026', 'until-day=31&until-month=2&until-year=2026']) {
      const { status, text } = await analyst.get(`/figures?${asked}`);
      expect([status, text.includes('“Last day”: there is no such day')]).toEqual([422, true]);
    }
  });

  it('are asked for in boxes, and links keep the days', async () => {
    const { status, text } = await analyst.get(
      '/figures?from-day=4&from-month=3&from-year=2026&until-day=&until-year=',
    );
    expect([status, /Span: 4.March.2026 /u.test(text)]).toEqual([200, true]);
    expect(text).toContain('&amp;from=2026-03-04');
    expect(text).toMatch(/name="from-day"[^>]*value="4"/);
  });

  it('are there for other programs', async () => {
    const { text } = await analyst.get('/figures/by-region.csv');
    expect(text.split('\r\n')[0]).toBe('\ufeffgroup,figure,name,definition,count,amount');
    expect(text).toMatch(/\r\n31,opened,/);
  });

  it('are there as a spreadsheet and as JSON, with the same numbers', async () => {
    const json = JSON.parse((await analyst.get('/figures/by-region.json')).text) as {
      readonly figures: readonly { readonly group: string; readonly figure: string; readonly count: number }[];
      readonly paces: readonly { readonly pace: string; readonly count: number }[];
    };
    const opened = json.figures.filter(({ figure }) => figure === 'opened').reduce((sum, { count }) => sum + count, 0);
    expect(BigInt(opened)).toBe(await openedIn(null, null));
    expect(json.paces.some(({ pace }) => pace === 'notified')).toBe(true);
    const answer = await desk.app.inject({ url: '/figures/by-region.ods', headers: { cookie: analyst.cookie } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/vnd.oasis.opendocument.spreadsheet',
    ]);
    expect(answer.rawPayload.subarray(30, 38).toString()).toBe('mimetype');
    expect(answer.rawPayload.includes('office:value-type="float"')).toBe(true);
  });

  it('are one page for the office, as PDF/A, with the numbers of the screen', async () => {
    const answer = await desk.app.inject({ url: '/figures/brief.pdf', headers: { cookie: analyst.cookie } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.rawPayload.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    const read = await readAllFigures(desk.installation.parts.db, { from: null, until: null });
    const page = briefOf({ span: { from: null, until: null }, read, on: desk.installation.parts.today(), test: true });
    const opened = page.questions[0]?.figures[0];
    expect(opened).toEqual({
      name: { kk: figureTexts.opened.kk.name, ru: figureTexts.opened.ru.name },
      value: { kk: valueSaid(read, 'opened', 'kk'), ru: valueSaid(read, 'opened', 'ru') },
    });
    expect((await analyst.get('/figures')).text).toContain(`<strong>${valueSaid(read, 'opened', 'en')}</strong>`);
  });

  it('are for who may see them', async () => {
    const operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '31' });
    const { status, text } = await operator.get('/figures');
    expect([status, text.includes('ministry analyst')]).toEqual([403, true]);
    expect((await operator.get('/figures/by-region.csv')).status).toBe(403);
  });
});

interface Told {
  readonly documentId: string;
  readonly on: LegalDate;
  readonly body: { readonly type: string } & Readonly<Record<string, string | boolean | null | undefined>>;
}

/** Every event of every fine and case, chain by chain, as it stands in the journal: nothing else is asked. */
async function chains(): Promise<Told[][]> {
  const rows = await desk.installation.parts.db.sql<{ documentId: string; on: LegalDate; body: string }[]>`
    select event.document_id as "documentId", event.on_day as on, event.body from journal.event as event order by event.document_id, event.n`;
  const byDocument = new Map<string, Told[]>();
  for (const { documentId, on, body } of rows) {
    const chain = byDocument.get(documentId) ?? [];
    chain.push({ documentId, on, body: JSON.parse(body) as Told['body'] });
    byDocument.set(documentId, chain);
  }
  return [...byDocument.values()];
}

const addTo = (sums: Record<string, number>, key: string, cases = 1): void => {
  sums[key] = (sums[key] ?? 0) + cases;
};

/** The paces by other words than those of the rules: each chain is read from its beginning to its end. */
function pacesIn(chain: readonly Told[], sums: Record<string, number>): void {
  let registeredOn: LegalDate | null = null;
  let noticeOn: LegalDate | null = null;
  let endedOn: LegalDate | null = null;
  let [way, bank, account, arrest, prohibition] = ['none', '', '', 'none', 'none'];
  let [taken, isExecuted] = [false, false];
  const touched = (status: string): boolean => status === 'stands' || status === 'lifting';
  for (const { on, body } of chain) {
    const { type } = body;
    if (type === 'FineRegistered') registeredOn = on;
    if (type === 'NoticeDelivered' && body.proper !== false && noticeOn === null) {
      noticeOn = body.deliveredOn as LegalDate;
      way = String(body.channel);
      addTo(sums, `notified:${way}`);
    }
    if (type === 'ArrestOrdered') [bank, account, arrest] = [String(body.bank), String(body.account), 'ordered'];
    if (type === 'ArrestConfirmed') {
      arrest = 'stands';
      addTo(sums, `arrested:${bank}`);
    }
    if (type === 'ArrestRejected' || type === 'NoAccountToArrest') arrest = 'none';
    if (type === 'ProhibitionConfirmed') prohibition = 'stands';
    if (type === 'CollectionOrderExecuted') taken = true;
    if (type === 'ProtectionProven' && body.account === account && touched(arrest))
      addTo(sums, 'wrong_touch:protected');
    if (/LiftOrdered$/.test(type) && body.review !== undefined) addTo(sums, 'wrong_touch:reviewer');
    if (type === 'ProceedingCancelled' && (touched(arrest) || touched(prohibition) || taken))
      addTo(sums, 'wrong_touch:cancelled');
    if (type === 'ArrestLiftOrdered') arrest = 'lifting';
    if (type === 'ProhibitionLiftOrdered') prohibition = 'lifting';
    if (type === 'ArrestLifted') {
      arrest = 'lifted';
      if (isExecuted && endedOn !== null) addTo(sums, `paid_to_lifted:${daysBetween(endedOn, on)}`);
    }
    if (type === 'PaymentReceived') addTo(sums, body.order === undefined ? 'paid_freely:' : `taken:${bank}`);
    if (type === 'PaymentReversed') addTo(sums, 'given_back:');
    if (type === 'ProceedingExecuted') {
      [endedOn, isExecuted] = [on, true];
      addTo(sums, `executed_by_way:${way}`);
      if (registeredOn !== null) addTo(sums, `fine_to_paid:${daysBetween(registeredOn, on)}`);
      if (noticeOn !== null) {
        addTo(sums, `paid_after_notice:${Math.max(0, daysBetween(noticeOn, on))}`);
        addTo(sums, `notice_to_paid:${Math.max(0, daysBetween(noticeOn, on))}`);
      }
    }
    if ((type === 'ProceedingTransferred' && body.awaits === undefined) || type === 'TransferSigned')
      addTo(sums, `transferred_by_way:${way}`);
  }
}

describe('how fast, by which way and what went wrong', () => {
  it('is what the journal says, counted from its events alone', async () => {
    const sums: Record<string, number> = {};
    for (const chain of await chains()) pacesIn(chain, sums);
    const kept = await readPaces(desk.installation.parts.db.sql);
    expect(Object.fromEntries(kept.map(({ name, part, cases }) => [`${name}:${part}`, cases]))).toEqual(sums);
    const names = new Set(kept.map(({ name }) => name));
    for (const name of ['notified', 'executed_by_way', 'transferred_by_way', 'fine_to_paid', 'arrested', 'paid_freely'])
      expect(names).toContain(name);
  });

  it('is counted anew of what happened before there was any of it, to the same', async () => {
    const { db } = desk.installation.parts;
    const before = await readPaces(db.sql);
    const after = await db
      .transaction(async (tx) => {
        await tx`delete from reports.figure as figure where strpos(figure.figure, ':') > 0`;
        await countPaces(tx);
        throw Object.assign(new Error('taken back'), { read: await readPaces(tx) });
      })
      .catch((error: unknown) => (error as { readonly read: typeof before }).read);
    expect(after).toEqual(before);
  });

  it('adds nothing to the figures that were there before it', async () => {
    const { db } = desk.installation.parts;
    const rows = await readFigures(db.sql, 'article');
    expect(rows.filter(({ group }) => group === '')).toEqual([]);
    expect(rows.filter(({ figure }) => figure.includes(':'))).toEqual([]);
  });
});

/** The days that a list may cover, as a query: those before the last opening. */
async function lastMonth(): Promise<string> {
  const [month] = await desk.installation.parts.db.sql<{ from: LegalDate; until: LegalDate }[]>`
    select (max(figure.on_day) - 30)::date as from, max(figure.on_day) as until from reports.figure as figure where figure.figure = 'opened'`;
  return `from=${month?.from}&until=${month?.until}`;
}

describe('the page of a figure', () => {
  it('says what it counts, its statement and its events, and is there as JSON', async () => {
    const { text } = await analyst.get('/figures/about?figure=executed_by_way');
    expect(text).toContain(paceTexts.executed_by_way.en.definition);
    expect(text).toContain('figure like &#39;executed_by_way:%&#39;'.replaceAll('&#39;', "'"));
    expect(text).toContain('ProceedingExecuted');
    const json = JSON.parse((await analyst.get('/figures/about.json?figure=opened')).text) as {
      readonly count: number;
    };
    expect(BigInt(json.count)).toBe(await openedIn(null, null));
    expect((await analyst.get('/figures/about?figure=nothing')).status).toBe(404);
  });

  it('gives the cases behind it to who says for what: as many as were counted, and the asking is noted', async () => {
    const { sql } = desk.installation.parts.db;
    const asked = await analyst.get('/figures/cases?figure=opened');
    expect([asked.status, asked.to]).toEqual([303, '/purpose?to=%2Ffigures%2Fcases%3Ffigure%3Dopened']);
    await analyst.post('/purpose', { purpose: 'INSPECTION', to: '/figures' });
    const span = await lastMonth();
    for (const figure of ['opened', 'executed', 'notified', 'transferred_by_way'] as const) {
      const { text } = await analyst.get(`/figures/cases?figure=${figure}&${span}`);
      const json = JSON.parse((await analyst.get(`/figures/about.json?figure=${figure}&${span}`)).text) as {
        readonly count: number;
      };
      const numbers = [...text.matchAll(/<th scope="row"[^>]*>([^<]+)<\/th>/g)];
      expect([figure, numbers.length]).toEqual([figure, json.count]);
    }
    const [noted] = await sql<{ kinds: string[]; purpose: string; found: number }[]>`
      select search.kinds, search.purpose, search.found from staff.search as search where search.account_id = ${analyst.id} order by search.at limit 1`;
    expect([noted?.kinds, noted?.purpose]).toEqual([['FIGURE'], 'INSPECTION']);
    expect(noted?.found).toBeGreaterThan(0);
  });

  it('gives them to nobody who may only see the figures, nor beyond a region that is asked for', async () => {
    const head = await desk.member({ login: 'head of figures', roles: ['HEAD'], region: '31' });
    expect((await head.get('/figures')).status).toBe(200);
    expect((await head.get('/figures/about?figure=opened')).text).not.toContain('/figures/cases');
    expect((await head.get('/figures/cases?figure=opened')).status).toBe(403);
    expect((await analyst.get('/figures/cases?figure=opened&region=11')).text).toContain('There is no such case');
  });

  it('is of its inspector, whose links lead to the case', async () => {
    const inspector = await desk.member({ login: 'inspector', roles: ['INSPECTOR'], body: '971240001315' });
    await inspector.post('/purpose', { purpose: 'INSPECTION', to: '/figures' });
    const { text } = await inspector.get(`/figures/cases?figure=opened&${await lastMonth()}`);
    expect(text).toMatch(/href="\/cases\/[0-9a-f-]{36}"/);
    expect((await analyst.get(`/figures/cases?figure=opened&${await lastMonth()}`)).text).not.toContain(
      'href="/cases/',
    );
  });
});
