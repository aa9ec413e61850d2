/** `oryndau work`: the robot at work, a tick of today every few seconds, in as many processes as one likes. */
import { type Language, refusalText } from '@oryndau/law';
import { type WorkEnd, workOn } from '@oryndau/worker';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { grouped, print, tell } from '../output.ts';
import { type CommonOptions, countArgument, today, withCommon, withSession } from '../session.ts';
import { Told } from '../told.ts';
import { checkPolicy, DEFAULT_POLICY } from './tick.ts';

interface WorkCommandOptions extends CommonOptions {
  readonly interval: number;
  readonly policy: string;
  readonly concurrency?: number;
}

const INTERVAL_SECONDS = 10;

export function addWork(program: Command): void {
  withCommon(
    program
      .command('work')
      .summary('go on deciding, day by day')
      .description(
        'Runs the tick of today again and again. Several processes share the work; a clock that goes back or jumps ahead stops it.',
      )
      .option('--interval <seconds>', 'pause between two ticks', countArgument, INTERVAL_SECONDS)
      .option('--policy <id>', 'how the robot proceeds', DEFAULT_POLICY)
      .option('--concurrency <n>', 'batches at the same time', countArgument),
  ).action(async ({ interval, policy, concurrency, ...options }: WorkCommandOptions) => {
    checkPolicy(policy, today());
    await withSession(
      options,
      { name: 'work', heedsSignal: true },
      async ({ db, holder, signal, signer, acts, json, language }) => {
        tell(`${holder} is at work, every ${interval} s; Ctrl-C stops it.`);
        const end = await workOn(db, {
          holder,
          signal,
          policy,
          signer: signer(),
          acts: await acts(),
          intervalMs: interval * 1000,
          today,
          ...(concurrency === undefined ? {} : { concurrency }),
          onTick: (day, { documents, events, matched, suspense }) => {
            if (json) print(JSON.stringify({ day, documents, events, matched, suspense }));
            else if (events + matched + suspense > 0) {
              print(
                `${day}: ${grouped(documents)} fines, ${grouped(events)} events, ${grouped(matched)} entries matched`,
              );
            }
          },
          onPause: (refusal) => tell(refusalText(refusal, language)),
          onTrouble: (failure) => tell(`waiting for the database: ${failure.message} (${failure.code})`),
        });
        if (end.kind !== 'stopped') throw toldOfEnd(end, language);
        return exitCodes.ok;
      },
    );
  });
}

function toldOfEnd(end: Exclude<WorkEnd, { readonly kind: 'stopped' }>, language: Language): Told {
  switch (end.kind) {
    case 'clock_went_back': {
      const message = `the clock says ${end.today}, but ${end.last} was lived already: mend the clock; nothing was decided`;
      return new Told(message, exitCodes.refused, 'CLOCK_WENT_BACK');
    }
    case 'clock_jumped': {
      const message = `the clock says ${end.today}, but the last tick was ${end.last}: if the clock is right, run "oryndau tick --yes" once and start again; nothing was decided`;
      return new Told(message, exitCodes.refused, 'CLOCK_JUMPED');
    }
    case 'refused':
      return new Told(refusalText(end.refusal, language), exitCodes.refused, end.refusal.code);
  }
}
