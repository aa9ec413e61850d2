/** `oryndau work`: the robot at work, a tick of today every few seconds, in as many processes as one likes. */
import { type CommandDesk, commandDesk } from '@oryndau/deciding/now';
import { type WorkEnd, workOn } from '@oryndau/deciding/work';
import { exchange, type Outside } from '@oryndau/exchange/exchange';
import { refusalText } from '@oryndau/law/refusal-texts';
import { grouped } from '@oryndau/sentences/shown';
import type { Language } from '@oryndau/words/languages';
import type { Command } from 'commander';
import { now, today } from '../clock.ts';
import { takeBookingRules } from '../configured-bookings.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, tell } from '../output.ts';
import { type OpenOutside, openOutside } from '../outside.ts';
import { PlainError } from '../plain-error.ts';
import { type CommonOptions, countArgument, type Session, withCommon, withSession } from '../session.ts';
import { serverSays } from '../texts/serve.ts';
import { hintOfWaiting } from '../waiting-acts.ts';
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
    await withSession(options, { name: 'work', heedsSignal: true }, async (session) => {
      checkPolicy(policy, today());
      const { db, holder, signal, signer, acts, json, language } = session;
      await takeBookingRules(db);
      const open = await openOutside(session);
      if (open === undefined) tell(serverSays('nothingLeaves', language));
      tell(serverSays('atWork', language, { holder, seconds: interval }));
      const signsActs = await acts();
      const hint = hintOfWaiting(session);
      const desk = commandDesk(db, { policy, today, acts: signsActs });
      const end = await workOn(db, {
        holder,
        signal,
        policy,
        signer: signer(),
        acts: signsActs,
        intervalMs: interval * 1000,
        now,
        ...(concurrency === undefined ? {} : { concurrency }),
        onTick: (day, { documents, events, matched, suspense }) => {
          if (json) print(JSON.stringify({ day, documents, events, matched, suspense }));
          else if (events + matched + suspense > 0) {
            const counts = { documents: grouped(documents), events: grouped(events), matched: grouped(matched) };
            print(serverSays('worked', language, { day, ...counts }));
          }
        },
        meet: async () => {
          await hint();
          if (open !== undefined) await meet(session, outsideOf(open, desk));
        },
        onPause: (refusal) => tell(refusalText(refusal, language)),
        onTrouble: (failure) => tell(serverSays('waitingForDatabase', language, failure)),
      });
      await open?.close();
      if (end.kind !== 'stopped') throw errorOfEnd(end, language);
      return exitCodes.ok;
    });
  });
}

/** With the payment service, whose word about an attempt is told to the case at once. */
const outsideOf = ({ outside, payments }: OpenOutside, desk: CommandDesk): Outside =>
  payments === undefined ? outside : { ...outside, payments: { service: payments, desk } };

/** One round with the world outside; what it brought is decided by the next tick. */
async function meet({ db, json, language }: Session, outside: Outside): Promise<void> {
  const done = await exchange(db, outside, now);
  if (done === undefined) return;
  const { notices, banks, browsers, mail } = done;
  const { cases: transferred, lateMoney } = done.chamber ?? { cases: 0, lateMoney: 0 };
  for (const bank of banks.unreachable) tell(serverSays('bankAway', language, { bank }));
  if (mail?.trouble) tell(serverSays('mailWaits', language, { count: grouped(mail.waiting), trouble: mail.trouble }));
  if (browsers?.trouble)
    tell(serverSays('newsWait', language, { count: grouped(browsers.waiting), trouble: browsers.trouble }));
  if (json)
    print(JSON.stringify({ notices, transferred, lateMoney, ...(browsers && { browsers }), ...(mail && { mail }) }));
  else if (notices.accepted + notices.failed + notices.unknown + transferred + lateMoney > 0) {
    const told = { ...notices, transferred, lateMoney };
    const counts = Object.entries(told).map(([name, count]) => [name, grouped(count)] as const);
    print(serverSays('exchanged', language, Object.fromEntries(counts) as Record<keyof typeof told, string>));
  }
}

function errorOfEnd(end: Exclude<WorkEnd, { readonly kind: 'stopped' }>, language: Language): PlainError {
  switch (end.kind) {
    case 'clock_went_back': {
      return new PlainError(serverSays('clockWentBack', language, end), exitCodes.refused, 'CLOCK_WENT_BACK');
    }
    case 'clock_jumped': {
      return new PlainError(serverSays('clockJumped', language, end), exitCodes.refused, 'CLOCK_JUMPED');
    }
    case 'refused':
      return new PlainError(refusalText(end.refusal, language), exitCodes.refused, end.refusal.code);
  }
}
