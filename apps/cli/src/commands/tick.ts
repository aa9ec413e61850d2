/** `oryndau tick`: what falls due on a day, for all fines. */
import { runTick } from '@oryndau/deciding/tick';
import { waitingTransfers } from '@oryndau/deciding/transfer-hour';
import { JUMP_DAYS_MAX } from '@oryndau/deciding/work';
import { lastTick } from '@oryndau/journal/chain';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { policies, policyOn } from '@oryndau/proceedings/core';
import { grouped } from '@oryndau/sentences/shown';
import { countWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { RULES_POLICY } from '@oryndau/words/policies';
import type { Command } from 'commander';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, progressBar } from '../output.ts';
import { PlainError, refusedBy, wrongUsage } from '../plain-error.ts';
import {
  askYes,
  type CommonOptions,
  countArgument,
  dayArgument,
  type Session,
  withCommon,
  withSession,
} from '../session.ts';
import { tickSays } from '../texts/tick.ts';
import { waitingText } from '../waiting-acts.ts';

interface TickCommandOptions extends CommonOptions {
  readonly on?: LegalDate;
  readonly policy: string;
  readonly yes?: boolean;
  readonly concurrency?: number;
}

export const DEFAULT_POLICY = RULES_POLICY;
const SLOTS = 256;

export function addTick(program: Command): void {
  withCommon(
    program
      .command('tick')
      .summary('decide what falls due on a day')
      .description(
        'Matches the bank entries that have come, takes every fine through the day, and seals the days before it. Decisions bear this day.',
      )
      .option('--on <day>', 'the day (default: today in Almaty)', dayArgument)
      .option(
        '--policy <id>',
        `how the robot proceeds: ${[...new Set(policies.map(({ id }) => id))].join(', ')}`,
        DEFAULT_POLICY,
      )
      .option('--concurrency <n>', 'batches at the same time', countArgument)
      .option('--yes', `goes on when the day is more than ${JUMP_DAYS_MAX} days after the last tick`),
  ).action(async (options: TickCommandOptions) => {
    await withSession(options, { name: 'tick', heedsSignal: true }, (session) => {
      const day = options.on ?? today();
      checkPolicy(options.policy, day);
      return tick(session, day, options);
    });
  });
}

export function checkPolicy(policy: string, day: LegalDate): void {
  if (policyOn(policy, day) !== undefined) return;
  const known = policies.map(({ id, from }) => `${id} (from ${from})`).join(', ');
  throw wrongUsage(`there is no policy "${policy}" on ${day}; known are ${known}`);
}

async function tick(session: Session, day: LegalDate, { policy, yes, concurrency }: TickCommandOptions) {
  const { db, holder, signal, signer, acts, json, language } = session;
  await refuseJump(session, day, yes ?? false);
  // Of another day than today everything is decided: whoever names it says that it is over.
  const waiting = day === today() ? waitingTransfers(now()) : {};
  const bar = progressBar(tickSays('bar', language, { day }), SLOTS);
  const started = performance.now();
  const done = await runTick(db, {
    days: { from: day, until: day, policy, ...waiting },
    sealsUntilEnd: false,
    signer: signer(),
    acts: await acts(),
    holder,
    signal,
    ...(concurrency === undefined ? {} : { concurrency }),
    onProgress: ({ slotsDone, documents, events }) =>
      bar.update(slotsDone, tickSays('progress', language, { documents: grouped(documents), events: grouped(events) })),
  }).finally(() => bar.stop());
  if (isRefusal(done)) {
    if (done.code === 'SIGNING_STOPPED') throw refusedBy(done, language, tickSays('resume', language));
    const told = { ...done, data: { day: done.data.from ?? day, ...done.data } };
    throw refusedBy(told, language, tickSays('noWayBack', language, { day }));
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (json) printJson({ day, policy, ...done, seconds });
  else {
    print(
      tickSays('done', language, {
        day,
        stopped: done.stopped ? tickSays('stopped', language) : '',
        documents: grouped(done.documents),
        events: grouped(done.events),
        matched: grouped(done.matched),
        suspense: grouped(done.suspense),
        seconds,
      }),
    );
    const unsigned = await countWaitingActs(db.sql);
    if (unsigned.acts > 0) print(waitingText(unsigned, language));
    if (waiting.noTransfersUntil) print(tickSays('evening', language));
  }
  return done.stopped ? exitCodes.stopped : exitCodes.ok;
}

async function refuseJump({ db, language }: Session, day: LegalDate, isSure: boolean): Promise<void> {
  const last = await lastTick(db.sql);
  if (last === null || isSure || daysBetween(last.until, day) <= JUMP_DAYS_MAX) return;
  const days = daysBetween(last.until, day);
  const jump = tickSays('jump', language, { day, days, last: last.until });
  if (await askYes(tickSays('askJump', language, { jump, day }))) return;
  throw new PlainError(tickSays('isClockRight', language, { jump }), exitCodes.refused, 'CLOCK_JUMPED');
}
