/**
 * The server of the portal bench, in a process of its own, so that whoever measures takes nothing of its time: the citizen's server, and beside it a
 * bare fastify route that makes the same statement and says one word. It tells its parent where they are, and what it takes of memory and CPU.
 */
import { api } from '@oryndau/api/program';
import { pages } from '@oryndau/citizen/pages';
import { commandDesk } from '@oryndau/deciding/now';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { openDatabase } from '@oryndau/postgres/database';
import { readCasePage } from '@oryndau/reading/case-page';
import { testSignatory } from '@oryndau/reading/documents';
import { readSummary } from '@oryndau/reading/outcomes';
import { openServer } from '@oryndau/web/http/server';
import Fastify from 'fastify';
import { nodeSeconds } from './meter.ts';

export interface ServerStarted {
  readonly kind: 'started';
  readonly portal: string;
  readonly bare: string;
}

export interface ServerUsage {
  readonly kind: 'usage';
  /** Bytes. */
  readonly rss: number;
  readonly cpuSeconds: number;
}

// As `oryndau serve` listens.
const LOOPBACK = { host: '127.0.0.1', port: 0, backlog: 4_096 };
/** All comes from one address: what one address may do is not what is measured. */
const REQUESTS_PER_MINUTE = 1_000_000_000;

async function main([home = '', day = '', secret = '']: readonly string[]): Promise<void> {
  const db = await openDatabase({ applicationName: `oryndau bench server ${process.pid}`, server: { home } });
  const today = (): LegalDate => legalDate(day);
  const app = await openServer(
    {
      db,
      desk: commandDesk(db, { policy: 'day-30-bailiff', today }),
      now: () => new Date(`${day}T05:00:00Z`),
      today,
      secret: Buffer.from(secret),
      origin: 'http://localhost',
      isDemo: true,
      documents: { signatory: testSignatory, portal: 'oryndau.example', test: true },
      saveAct: async () => undefined,
      readSummary: () => readSummary(db),
    },
    [pages, api()],
    { requestsPerMinute: REQUESTS_PER_MINUTE },
  );
  const bare = Fastify({ logger: false });
  bare.get<{ Params: { readonly id: string } }>('/:id', async ({ params }) => {
    const row = await readCasePage(db.sql, params.id);
    return row?.number ?? 'none';
  });
  const started: ServerStarted = {
    kind: 'started',
    portal: await app.listen(LOOPBACK),
    bare: await bare.listen(LOOPBACK),
  };
  process.send?.(started);
  process.on('message', (asked) => {
    if (asked === 'usage') {
      const usage: ServerUsage = { kind: 'usage', rss: process.memoryUsage.rss(), cpuSeconds: nodeSeconds() };
      process.send?.(usage);
    } else if (asked === 'end') {
      void Promise.all([app.close(), bare.close()])
        .then(() => db.close())
        .then(() => process.exit(0));
    }
  });
}

await main(process.argv.slice(2));
