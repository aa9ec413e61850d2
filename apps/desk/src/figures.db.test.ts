/** The ministry's figures at the desk: what is shown is what the read model says, for the days that were asked for, to who may see it. */
import { readFigures } from '@oryndau/reports/sql/figures';
import { shownCount } from '@oryndau/web/html/shown';
import { figureTexts } from '@oryndau/words/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    const places = ['What came?', 'What was paid', 'What went to private bailiffs?', 'What did people save?'].map(
      (asked) => text.indexOf(asked),
    );
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
    const { status, text } = await analyst.get('/figures?from=31.12.2026');
    expect([status, text.includes('Write the day as YYYY-MM-DD')]).toEqual([422, true]);
  });

  it('are there for other programs', async () => {
    const { text } = await analyst.get('/figures/by-region.csv');
    expect(text.split('\r\n')[0]).toBe('\ufeffgroup,figure,name,definition,count,amount');
    expect(text).toMatch(/\r\n31,opened,/);
  });

  it('are for who may see them', async () => {
    const operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '31' });
    const { status, text } = await operator.get('/figures');
    expect([status, text.includes('ministry analyst')]).toEqual([403, true]);
    expect((await operator.get('/figures/by-region.csv')).status).toBe(403);
  });
});
