/** `oryndau outcomes`: what has become of each fine, a line each, sorted by number. */
import { csvLine, textCell } from '@oryndau/reading/csv';
import { type AnyOutcome, readOutcomes } from '@oryndau/reading/outcomes';
import { grouped } from '@oryndau/sentences/shown';
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { printSlowly, progressBar, tell } from '../output.ts';
import { type CommonOptions, withCommon, withSession } from '../session.ts';
import { replaySays } from '../texts/replay.ts';

const fields = [
  'number',
  'outcome',
  'reason',
  'inForceOn',
  'initiatedOn',
  'endedOn',
  'amount',
  'paid',
  'paidInProceeding',
  'refundable',
  'remaining',
] as const;

const formats = {
  ndjson: { head: '', line: (outcome: AnyOutcome) => JSON.stringify(outcome) },
  csv: { head: `${fields.join(',')}\n`, line: csvOf },
} as const;

export function addOutcomes(program: Command): void {
  withCommon(
    program
      .command('outcomes')
      .summary('what has become of each fine')
      .description('One line a fine, sorted by number: the fields of replay.md. Documents of coming days are left out.')
      .addOption(new Option('--format <format>', 'how a line looks').choices(Object.keys(formats)).default('ndjson')),
  ).action(async ({ format, ...options }: CommonOptions & { readonly format: keyof typeof formats }) => {
    await withSession(options, { name: 'outcomes', reads: true }, async ({ db, language }) => {
      const { head, line } = formats[format];
      const bar = process.stdout.isTTY ? undefined : progressBar(replaySays('outcomes', language), 0);
      if (head) await printSlowly(head);
      let written = 0;
      const { waiting } = await readOutcomes(db, async (batch) => {
        await printSlowly(batch.map((outcome) => `${line(outcome)}\n`).join(''));
        written += batch.length;
        bar?.setTotal(written);
        bar?.update(written, replaySays('fines', language, { count: grouped(written) }));
      });
      bar?.stop();
      if (waiting > 0) tell(replaySays('waiting', language, { count: grouped(waiting) }));
      return exitCodes.ok;
    });
  });
}

function csvOf(outcome: AnyOutcome): string {
  const values: Readonly<Record<string, string | null | undefined>> = { ...outcome };
  return csvLine(fields.map((field) => textCell(values[field] ?? '')));
}
