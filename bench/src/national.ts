/**
 * The national run (design.md section 5): registered, delivered, in force, detected and opened, notified, then 23.6 % paid and the
 * rest transferred. Each step is a tick of its own day over all fines, its states read, rewritten and durable before the next
 * begins: nothing is folded together that a real year would keep apart.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { bankFileOf } from './bank.ts';
import { nationalFine, registrationLine, writeLines } from './feed.ts';
import { measureFloor } from './floor.ts';
import { format, keepResult, openSite, peakMegabytes, type Site, sumOf, type Timed, timed } from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const DELIVERED = addDays(REGISTERED, 4);
const IN_FORCE = addDays(DELIVERED, 26);
const OPENED = addDays(IN_FORCE, 31);
const NOTIFIED = addDays(OPENED, 1);
const PAID = addDays(OPENED, 9);
const PAID_SHARE = 0.236;
const BUDGET = { seconds: 30, ratio: 4, megabytes: 512 };

export interface NationalOptions {
  readonly fines: number;
  /** Keep the rows: the growth bench goes on with them. */
  readonly keep?: boolean;
}

export async function runNational({ fines }: NationalOptions): Promise<void> {
  console.log(`national run: ${format(fines)} fines\n`);
  const site = await openSite();
  try {
    await writeFeed(site, fines);
    const steps = await liveNational(site, fines);
    const seconds = sumOf(steps);
    const [events] = await site.db.sql<{ count: bigint; cases: bigint; paid: bigint; transferred: bigint }[]>`
      select (select count(*) from journal.event) as count,
             (select count(opened_on) from work.document) as cases,
             (select count(*) from work.document as kept where kept.standing = 'EXECUTED') as paid,
             (select count(*) from work.document as kept where kept.standing = 'TRANSFERRED') as transferred`;
    if (Number(events?.cases) !== fines || Number(events?.paid) + Number(events?.transferred) !== fines) {
      throw new Error(`not every fine came through: ${JSON.stringify(events, (_, value) => String(value))}`);
    }
    const peak = peakMegabytes();
    const floor = await measureFloor(site);
    const ratio = seconds / floor.seconds;
    console.log(
      `\nnational run ${seconds.toFixed(1)} s (budget ${BUDGET.seconds} s): ${format(fines / seconds)} fines/s, ${format(Number(events?.count) / seconds)} events/s`,
    );
    console.log(
      `${ratio.toFixed(2)} times the COPY floor of ${floor.seconds.toFixed(1)} s (budget ${BUDGET.ratio}); peak of the worker ${peak} MB (budget ${BUDGET.megabytes})`,
    );
    keepResult('national', {
      fines,
      events: Number(events?.count),
      paid: Number(events?.paid),
      transferred: Number(events?.transferred),
      seconds: round(seconds),
      floorSeconds: round(floor.seconds),
      floorRows: floor.count,
      ratio: round(ratio),
      peakMegabytes: peak,
      budget: BUDGET,
      met: { seconds: seconds <= BUDGET.seconds, ratio: ratio <= BUDGET.ratio, memory: peak <= BUDGET.megabytes },
      steps: steps.map(({ what, seconds: taken, count }) => ({ what, seconds: round(taken), count })),
    });
  } finally {
    await site.db.close();
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The files of the country, made before the clock runs. */
export async function writeFeed({ folder }: Pick<Site, 'folder'>, fines: number, first = 0): Promise<void> {
  const fact = (type: string, on: LegalDate) => (n: number) =>
    JSON.stringify({ type, on, number: nationalFine(first + n).number });
  await writeLines(join(folder, 'registered.ndjson'), fines, (n) => registrationLine(first + n, REGISTERED));
  await writeLines(join(folder, 'delivered.ndjson'), fines, fact('FineDelivered', DELIVERED));
  const paid = Math.round(fines * PAID_SHARE);
  const entries = Array.from({ length: paid }, (_, n) => nationalFine(first + n));
  writeFileSync(join(folder, 'paid.camt.054.xml'), bankFileOf(entries, PAID));
}

/** Every step of the run, in order. */
export async function liveNational(site: Site, fines: number, first = 0): Promise<Timed[]> {
  const { db, folder } = site;
  const transferOn = addDays(OPENED, 31);
  const steps: Timed[] = [];
  const step = async (what: string, unit: string, work: () => Promise<number>) => {
    steps.push(await timed(what, unit, work));
  };
  await step('register feed read', 'lines', async () => {
    const { counts } = await importRegister(db, join(folder, 'registered.ndjson'));
    return counts.accepted;
  });
  await step('tick: registered', 'fines', () => tick(site, REGISTERED));
  await step(
    'deliveries read',
    'lines',
    async () => (await importRegister(db, join(folder, 'delivered.ndjson'))).counts.facts,
  );
  await step('tick: delivered', 'fines', () => tick(site, DELIVERED));
  await step('tick: in force', 'fines', () => tick(site, IN_FORCE));
  await step('tick: detected, opened, notice queued', 'fines', () => tick(site, OPENED));
  await step('delivery reports taken in', 'reports', () => queueReports(site, fines, first));
  await step('tick: notified', 'cases', () => tick(site, NOTIFIED));
  await step(
    'bank file read',
    'entries',
    async () => (await importBank(db, join(folder, 'paid.camt.054.xml'))).counts.taken,
  );
  await step('tick: paid and executed', 'cases', () => tick(site, PAID));
  await step('tick: transferred', 'cases', () => tick(site, transferOn));
  return steps;
}

async function tick({ db, signer, holder }: Site, on: LegalDate): Promise<number> {
  const days = { from: on, until: on, policy: 'replay' };
  const done = await runTick(db, { days, sealsUntilEnd: true, signer, holder, concurrency: 3 });
  if (isRefusal(done)) throw new Error(`${done.code} ${JSON.stringify(done.data)}`);
  return done.documents;
}

const REPORTS_AT_ONCE = 10_000;

/** What the channel will report: the notice of every case was delivered. */
async function queueReports({ db }: Site, fines: number, first: number): Promise<number> {
  let queued = 0;
  for (let from = 0; from < fines; from += REPORTS_AT_ONCE) {
    const commands = Array.from({ length: Math.min(REPORTS_AT_ONCE, fines - from) }, (_, n): QueuedCommand => {
      const { number } = nationalFine(first + from + n);
      const documentId = documentIdOf({
        source: 'ERAP',
        documentType: 'PRESCRIPTION',
        issuerBin: '971240001315',
        number,
      });
      const command = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: NOTIFIED } as const;
      return { documentId, key: 'push|delivered', on: NOTIFIED, command };
    });
    queued += await db.transaction(async (tx) => {
      return queueCommands(tx, commands);
    });
  }
  return queued;
}
