/** `oryndau signing order`: the standing orders by which the head lets acts be signed at once. */
import type { BatchScope } from '@oryndau/deciding/signing';
import { regionOfDigits } from '@oryndau/law/kato';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, parseMoney } from '@oryndau/law/money';
import { shownMoney } from '@oryndau/sentences/shown';
import {
  giveStandingOrder,
  type KeptOrder,
  orderStateOf,
  readStandingOrders,
  revokeStandingOrder,
} from '@oryndau/signing/sql/standing-orders';
import { type ActType, actTexts, actTypes } from '@oryndau/words/acts';
import { orderStateTexts } from '@oryndau/words/signing';
import { type Command, InvalidArgumentError } from 'commander';
import { today } from '../clock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { byArgument, noteArgument } from '../operator-words.ts';
import { print, printJson } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, confirm, dayArgument, type Session, withCommon, withSession } from '../session.ts';
import { signingSays } from '../texts/signing.ts';
import { type Deciding, whoDecides, whoSigns } from '../who-decides.ts';

interface GiveOptions extends CommonOptions {
  readonly kinds: readonly ActType[];
  readonly upTo?: Money;
  readonly from?: LegalDate;
  readonly until?: LegalDate;
  readonly by: string;
  readonly yes?: boolean;
}

export function addSigningOrders(signing: Command): void {
  const order = signing
    .command('order')
    .summary('the head’s standing orders: which acts are signed at once')
    .description(
      'Without an order every act waits for a person. An order is signed with the head’s key, so nobody can widen it; what it covers is signed in the moment of decision and names it.',
    );
  withCommon(order.command('list').summary('all that were given, and which of them are in force')).action(
    async (options: CommonOptions) => {
      await withSession(options, { name: 'signing' }, list);
    },
  );
  withCommon(
    order
      .command('give')
      .summary('let acts be signed at once from now on')
      .requiredOption('--kinds <list>', `all, or some of: ${actTypes.join(', ')}`, kindsArgument)
      .option('--up-to <tenge>', 'the largest sum of the enforcement document; without it any sum', sumArgument)
      .option('--from <day>', 'the first day (default: today)', dayArgument)
      .option('--until <day>', 'the last day; without it until it is revoked', dayArgument)
      .requiredOption(
        '--by <name>',
        'who gives it: the head or a deputy (a login, where the staff have accounts)',
        byArgument,
      )
      .option('--yes', 'does not ask'),
  ).action(async (options: GiveOptions) => {
    await withSession(options, { name: 'signing' }, async (session) => {
      const gives = await whoSigns(session, options.by, 'signing.order');
      return give(session, { ...options, ...gives });
    });
  });
  withCommon(
    order
      .command('revoke')
      .argument('<order>', 'its number, S-1')
      .summary('sign nothing by it any more, from today on')
      .requiredOption('--by <name>', 'who revokes (a login, where the staff have accounts)', byArgument)
      .requiredOption('--reason <text>', 'why; without personal data'),
  ).action(async (number: string, options: CommonOptions & { readonly by: string; readonly reason: string }) => {
    const said = { number, by: options.by, reason: noteArgument('--reason', options.reason) };
    await withSession(options, { name: 'signing' }, async (session) => {
      const { by, db } = await whoDecides(session, said.by, { action: 'signing.order' });
      return revoke({ ...session, db }, { ...said, by });
    });
  });
}

function kindsArgument(text: string): readonly ActType[] {
  if (text.trim() === 'all') return [];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !actTypes.includes(name as ActType));
  if (unknown.length > 0) throw new InvalidArgumentError(`No such kind of act: ${unknown.join(', ')}.`);
  return names as readonly ActType[];
}

function sumArgument(text: string): Money {
  const sum = parseMoney(text);
  if (typeof sum !== 'bigint' || sum <= 0n) throw new InvalidArgumentError('A sum looks like 100000 or 100000.00.');
  return sum;
}

async function list({ db, json, authority, language }: Session): Promise<ExitCode> {
  const orders = await readStandingOrders(db.sql);
  const { head } = await authority();
  if (json)
    printJson(orders.map((kept) => ({ ...kept, state: orderStateOf(kept, { headKey: head.keyId, on: today() }) })));
  else if (orders.length === 0) print(signingSays('noOrder', language));
  else for (const kept of orders) print(orderText(kept, head.keyId, language));
  return exitCodes.ok;
}

const kindsText = (kinds: readonly ActType[], language: Session['language']): string =>
  kinds.length === 0 ? signingSays('allKinds', language) : kinds.map((kind) => actTexts[kind][language]).join('; ');

/** Which kinds, and of which regions where not of all. */
function coversText(
  { kinds, regions }: BatchScope & Pick<GiveOptions, 'kinds'>,
  language: Session['language'],
): string {
  const named = regions?.map((region) => regionOfDigits(region)?.[language] ?? region).join(', ');
  const kindsNamed = kindsText(kinds, language);
  return named === undefined ? kindsNamed : `${kindsNamed} (${named})`;
}

function orderText(kept: KeptOrder, headKey: string, language: Session['language']): string {
  const { number, order, revokedOn, revokedBy, revokedFor } = kept;
  const state = orderStateTexts[orderStateOf(kept, { headKey, on: today() })][language];
  if (order === undefined) return signingSays('forgedOrder', language, { number, state });
  const { from, until, upTo, by } = order;
  const sum =
    upTo === null
      ? signingSays('anySum', language)
      : signingSays('upTo', language, { sum: shownMoney(upTo, language) });
  const time =
    until === null ? signingSays('fromOn', language, { from }) : signingSays('fromUntil', language, { from, until });
  const text = signingSays('order', language, {
    number,
    state,
    kinds: coversText(order, language),
    sum,
    time,
    by,
  });
  if (revokedOn === null) return text;
  return `${text}\n${signingSays('revokedLine', language, { on: revokedOn, by: revokedBy, reason: revokedFor })}`;
}

async function give(
  session: Session,
  { kinds, regions, upTo, from = today(), until, by, db, yes }: GiveOptions & BatchScope & Deciding,
): Promise<ExitCode> {
  const { json, language } = session;
  if (from < today()) throw wrongUsage('--from lies in the past: what was decided before today waits for a person');
  if (until !== undefined && until < from) throw wrongUsage('--until lies before --from');
  if (regions?.length === 0) throw new PlainError(signingSays('noRegion', language), exitCodes.refused, 'NO_REGION');
  const question = signingSays('askOrder', language, { kinds: coversText({ kinds, regions }, language), by });
  await confirm({ question, refusal: signingSays('noOrderGiven', language), yes });
  const signer = await session.head();
  const covered = { kinds, ...(regions && { regions }), upTo: upTo ?? null, from, until: until ?? null };
  const said = { ...covered, by, on: today() };
  const order = await db.transaction((tx) => giveStandingOrder(tx, signer, said));
  if (json) printJson(order);
  else print(signingSays('orderGiven', language, { number: order.number, by }));
  return exitCodes.ok;
}

async function revoke(
  { db, json, language }: Session,
  said: { readonly number: string; readonly by: string; readonly reason: string },
): Promise<ExitCode> {
  const done = await db.transaction((tx) => revokeStandingOrder(tx, { ...said, on: today() }));
  if (!done) throw new PlainError(signingSays('unknownOrder', language, said), exitCodes.refused, 'UNKNOWN_ORDER');
  if (json) printJson({ number: said.number, revokedOn: today(), by: said.by });
  else print(signingSays('orderRevoked', language, said));
  return exitCodes.ok;
}
