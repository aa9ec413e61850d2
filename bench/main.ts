/**
 * `npm run bench NAME [OPTIONS]`: each bench prints its figures, the floor it is compared with in the same run, and keeps them in
 * bench/results/NAME.json. Those that use the database say what each step costs in CPU of Node and of PostgreSQL and in bytes of its log.
 */
import { parseArgs } from 'node:util';
import { runBankFile } from './src/bank-file.ts';
import { runDesk } from './src/desk.ts';
import { runGrowth } from './src/growth.ts';
import { nationalFines, runNational } from './src/national.ts';
import { outsideBenches, runOutside } from './src/outside.ts';
import { pagesDefaults, runPages } from './src/pages.ts';
import { runReplay } from './src/replay.ts';
import { runVerify } from './src/verify.ts';

const HELP = `npm run bench NAME [-- --fines N]

  national   280,000 fines from registration to payment or transfer, beside the COPY floor
  growth     time for each case, and of a tick on which nothing falls due, with 3,000,000 fines asleep
  bank-file  66,000 entries of camt.054 read, checked, matched and posted
  verify     the journal of 80,000 fines recomputed, beside COPY of its events
  replay     the real year of examples/replay-2025, beside the COPY floor
  pages      the citizen's page beside a bare route with the same statement, its bytes, and what a crowd does
  desk       the lists and searches of staff over 3,000,000 documents, beside one document by its key
  sms        messages through the gateway over SMPP, and their receipts, beside the bare protocol
  push       messages to the government's app, and their callbacks
  measures   arrests and orders at a bank through signed XML, beside bare HTTP
  documents  acts as PDF/A-3, beside a page with one line
  signatures acts signed in batches, files sealed and checked, beside bare ES256

  --fines N    fewer or more fines than the budget speaks of (figures then say so)
  --entries N  for bank-file
  --count N    for the last five
  --fines N, --seconds N, --connections N, --crowd N  for portal: its cases, how long a round is, and how many people
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    fines: { type: 'string' },
    entries: { type: 'string' },
    count: { type: 'string' },
    seconds: { type: 'string' },
    connections: { type: 'string' },
    crowd: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [name] = positionals;

const count = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`not a whole number above zero: ${text}`);
  return value;
};

if (values.help || name === undefined) console.log(HELP);
else if (name === 'national') await runNational({ fines: count(values.fines, nationalFines) });
else if (name === 'growth') await runGrowth({ fines: count(values.fines, 3_000_000) });
else if (name === 'desk') await runDesk({ fines: count(values.fines, 3_000_000) });
else if (name === 'bank-file') await runBankFile({ entries: count(values.entries, 66_000) });
else if (name === 'verify') await runVerify({ fines: count(values.fines, 80_000) });
else if (name === 'replay') await runReplay();
else if (name === 'pages')
  await runPages({
    cases: count(values.fines, pagesDefaults.cases),
    seconds: count(values.seconds, pagesDefaults.seconds),
    connections: count(values.connections, pagesDefaults.connections),
    crowd: count(values.crowd, pagesDefaults.crowd),
  });
else if (outsideBenches.includes(name))
  await runOutside(name, values.count === undefined ? undefined : count(values.count, 1));
else {
  console.error(`there is no bench called ${name}\n\n${HELP}`);
  process.exitCode = 2;
}
