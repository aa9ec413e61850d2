/**
 * kill -9 of the program, of PostgreSQL and of both, at random moments of a replay (its imports, matching, batches, sealing): the
 * end is that of a replay that nobody disturbed, to the last byte of the journal. ORYNDAU_SEED repeats a run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { replay, replayFiles } from '@oryndau/deciding/replay';
import { cutSmallYear } from '@oryndau/deciding/testing/small-year';
import { fileSigner } from '@oryndau/journal/seal';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { openDatabase } from '@oryndau/postgres/database';
import { stopServer } from '@oryndau/postgres/server';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { type Dice, dice } from '@oryndau/postgres/testing/seed';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killPrograms, type Program, startProgram } from './testing/program.ts';
import { type Fingerprint, fingerprint, outcomeText } from './testing/told.ts';

const UNTIL = '2026-11-20';
const STRIDE_DAYS = '15';
const KILLS = 22;
/** The exit code of a program whose database was away. */
const BROKEN = 69;
const WINDOWS = process.platform === 'win32';

const folder = temporaryFolder('crash');
const home = join(folder, 'home');
const directory = join(folder, 'year');
let undisturbed: { outcomes: string; all: Fingerprint };

beforeAll(async () => {
  cutSmallYear(directory, 30);
  const test = await testDatabase(rooms);
  await replay(test.database, { directory, until: legalDate(UNTIL), signer: testSigner(), holder: 'oryndau test' });
  undisturbed = { outcomes: await outcomeText(test.database), all: await fingerprint(test.database) };
  await test.drop();
});
afterAll(async () => {
  killPrograms();
  await stopServer({ home }).catch(() => {});
});

interface Step {
  readonly phase: 'reading' | 'living' | 'done';
  readonly month: string;
}

/** The program is killed when it has come to this month for so many steps (a file, a batch), and a few milliseconds more. */
interface Moment {
  readonly phase: 'reading' | 'living';
  readonly month: string;
  readonly steps: number;
  readonly ms: number;
}

/** A quarter of the moments while files are read, the others from the first month that is lived to the last but one. */
function momentsOf(random: Dice): Moment[] {
  const months = [...replayFiles(directory).keys()].slice(0, -2);
  return Array.from({ length: KILLS }, (_, at): Moment => {
    const phase = at < KILLS / 4 ? 'reading' : 'living';
    return { phase, month: random.pick(months), steps: random.below(8), ms: random.below(40) };
  }).sort((a, b) => (a.phase === b.phase ? (a.month < b.month ? -1 : 1) : a.phase === 'reading' ? -1 : 1));
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function killPostgres(): void {
  const pid = Number.parseInt(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGKILL');
}

const start = (): Program<Step> =>
  startProgram<Step>('replay-year', [directory, UNTIL, STRIDE_DAYS], { ORYNDAU_HOME: home });

/** Goes along with the program until its moment. Fails when it ended before: that is a fault of its own. */
async function reach(program: Program<Step>, moment: Moment): Promise<void> {
  let { steps } = moment;
  for (let step = await program.next(); step?.phase !== 'done'; step = await program.next()) {
    if (step === undefined) throw new Error(`the program ended: ${(await program.ended()).errors}`);
    const there = step.phase === moment.phase ? step.month >= moment.month : step.phase === 'living';
    if (there && --steps < 0) break;
  }
  await pause(moment.ms);
}

type Victim = 'program' | 'postgres' | 'both';

describe.skipIf(WINDOWS)('a replay that is killed again and again', () => {
  it(`ends as if nothing had been: ${KILLS} kills of program, PostgreSQL and both`, async () => {
    const random = dice('crash');
    const killed: Record<Victim, number> = { program: 0, postgres: 0, both: 0 };
    for (const moment of momentsOf(random)) {
      const victim = random.pick(['program', 'postgres', 'both'] as const);
      const program = start();
      await reach(program, moment);
      if (victim !== 'program') killPostgres();
      if (victim === 'postgres') {
        const { code, errors } = await program.ended();
        expect([0, BROKEN], errors).toContain(code);
      } else await program.kill();
      killed[victim] += 1;
    }
    process.stdout.write(`crash: killed ${JSON.stringify(killed)}\n`);

    const last = start();
    const { code, errors } = await last.ended();
    expect(code, errors).toBe(0);
    const db = await openDatabase({ url: '', server: { home, report: () => {} } });
    try {
      expect(await fingerprint(db)).toEqual(undisturbed.all);
      expect(await outcomeText(db)).toBe(undisturbed.outcomes);
      const { keyId } = fileSigner(join(home, 'signing-key.pem'));
      expect(await verify(db, { expectKey: keyId })).toMatchObject({ ok: true, events: undisturbed.all.events });
    } finally {
      await db.close();
    }
  }, 240_000);
});

describe.skipIf(WINDOWS)('two workers on the same ticks', () => {
  let test: TestDatabase;
  afterAll(() => test?.drop());

  it('share them; one is killed in the middle, the other takes its slots over, and nothing is done twice', async () => {
    const random = dice('two workers');
    test = await testDatabase(rooms);
    for (const { register, bank } of replayFiles(directory).values()) {
      for (const file of register) await importRegister(test.database, file);
      for (const file of bank) await importBank(test.database, file);
    }
    const worker = () =>
      startProgram<{ until?: string; done?: boolean; documents?: number }>(
        'share-ticks',
        [join(folder, 'shared-key.pem'), '2025-01-01', UNTIL],
        { DATABASE_URL: test.url },
      );
    const lived = async (program: ReturnType<typeof worker>, day: string): Promise<number> => {
      let documents = 0;
      for (let line = await program.next(); line?.until !== undefined; line = await program.next()) {
        documents += line.documents ?? 0;
        if (line.until >= day) break;
      }
      return documents;
    };
    let [one, other] = [worker(), worker()];
    for (const day of ['2025-04-15', '2025-09-01', '2026-02-01']) {
      const [byOne, byOther] = await Promise.all([lived(one, day), lived(other, day)]);
      expect(Math.min(byOne, byOther)).toBeGreaterThan(0);
      await pause(random.below(40));
      await one.kill();
      [one, other] = [other, worker()];
    }
    await other.kill();
    const { code, errors } = await one.ended();
    expect(code, errors).toBe(0);
    expect(await fingerprint(test.database)).toEqual(undisturbed.all);
    expect(await verify(test.database)).toMatchObject({ ok: true });
  }, 120_000);
});
