/** A year lived with its variants: each is a result of its own, whenever somebody stops the next. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginProgram } from './testing/run-program.ts';

let folder: string;
let test: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-simulate-'));
  test = await testDatabase(rooms);
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (...args: string[]) =>
  beginProgram(['simulate', '--fines', '3', '--from', '2025-01-01', ...args], {
    cwd: folder,
    env: { DATABASE_URL: test.url, ORYNDAU_HOME: folder },
  });
const A_FEW_DAYS = ['--until', '2025-01-05'];
const simulations = async () => {
  const rows = await test.database.sql<{ name: string }[]>`
    select database.datname as name from pg_database as database where database.datname like 'oryndau\\_simulation\\_%'`;
  return rows.map(({ name }) => name);
};

it('tells of each variant when it has ended, and of all of them at the end', async () => {
  const { code, out, err } = await begin(...A_FEW_DAYS, '--compare', 'pilot-grace', '--compare', 'day-30-bailiff')
    .ended;
  expect([code, err]).toEqual([0, 'Living variant 1 of 2: pilot-grace\nLiving variant 2 of 2: day-30-bailiff\n']);
  const heads = out.split('\n').filter((line) => /order-697/.test(line));
  expect(heads.map((line) => line.trim().split(/\s+/))).toEqual([
    ['order-697'],
    ['order-697', 'pilot-grace'],
    ['order-697', 'day-30-bailiff'],
    ['order-697', 'pilot-grace', 'day-30-bailiff'],
  ]);
}, 120_000);

it.each([false, true])(
  'keeps what has ended when it is stopped, and leaves no database behind; as JSON: %s',
  async (json) => {
    const child = begin(
      ...[
        '--until',
        '2025-02-10',
        ...(json ? ['--json'] : []),
        '--compare',
        'pilot-grace',
        '--compare',
        'day-30-bailiff',
      ],
    );
    child.stderr?.on('data', (text: string) => {
      if (text.includes('variant 2 of 2')) setTimeout(() => child.kill('SIGTERM'), 1_000);
    });
    const { code, out } = await child.ended;
    expect(code).toBe(130);
    if (json) {
      const told = JSON.parse(out);
      expect(told).toMatchObject({ policy: 'order-697', stopped: true });
      expect(told.variants.map(({ name }: { name: string }) => name)).toEqual(['pilot-grace']);
    } else {
      expect(out).toMatch(/order-697 +pilot-grace/);
      expect(out).not.toContain('day-30-bailiff');
    }
    expect(await simulations()).toEqual([]);
  },
  120_000,
);
