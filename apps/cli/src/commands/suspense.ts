/** `oryndau suspense`: money that names no fine of ours, and its assignment by an operator. */
import {
  ASSIGNED_ALONE_MAX,
  assignSuspense,
  clearRetold,
  clearSuspense,
  isLargerThan,
} from '@oryndau/deciding/suspense';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import { isRefusal, type RefusalCode, refusalCodes } from '@oryndau/law/refusal';
import { Tally } from '@oryndau/payments/core/tally';
import {
  findRetoldOfFile,
  findSuspended,
  readSuspense,
  type SuspendedEntry,
  type SuspenseEntry,
} from '@oryndau/payments/sql/find';
import { addOwnAccount, endOwnAccount, readOwnAccounts } from '@oryndau/payments/sql/own-accounts';
import type { Connection } from '@oryndau/postgres/driver';
import { type Likely, likelyFines } from '@oryndau/reading/likely-fines';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import { suspenseReason } from '@oryndau/sentences/suspense-reason';
import type { Language } from '@oryndau/words/languages';
import { type Command, Option } from 'commander';
import { today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { operatorArgument } from '../operator-words.ts';
import { print, printJson, table } from '../output.ts';
import { configuredAloneMax } from '../outside-configuration.ts';
import { PlainError, refusedBy, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, confirm, dayArgument, type Session, withCommon, withSession } from '../session.ts';
import { suspenseSays, suspenseTexts } from '../texts/suspense.ts';
import { type Deciding, decidingAs, nameOfDecider, whoDecides } from '../who-decides.ts';

interface ListOptions extends CommonOptions {
  readonly reason?: string;
}

interface AssignOptions extends CommonOptions {
  readonly credit?: string;
  readonly operator: string;
  readonly on?: LegalDate;
  readonly yes?: boolean;
}

interface ClearOptions extends CommonOptions {
  readonly file?: string;
  readonly as: 'same-booking' | 'not-ours';
  readonly operator: string;
  readonly on?: LegalDate;
  readonly yes?: boolean;
}

export function addSuspense(program: Command): void {
  const suspense = withCommon(
    program
      .command('suspense')
      .summary('money that names no fine')
      .description(
        'Lists what lies in suspense, with the reason; `suspense assign` says to which fine an entry belongs.',
      )
      .addOption(new Option('--reason <code>', 'only entries with this reason').choices(refusalCodes.suspense)),
  ).action(async (options: ListOptions) => {
    await withSession(options, { name: 'suspense', reads: true }, (session) => list(session, options));
  });
  withCommon(
    suspense
      .command('assign')
      .argument('<entry>', 'the entry as `oryndau suspense` lists it, or the bank’s own key of it')
      .argument('<number>', 'number of the fine, or id of the document')
      .summary('say to which fine an entry belongs')
      .description(
        'The money is the fine’s from then on and is booked by the next tick; the decision stands in the journal with the operator’s name.',
      )
      .option(
        '--credit <entry>',
        'for money that went back: which credit of the fine it takes back, where there are several',
      )
      .requiredOption('--operator <name>', 'who decides (a login, where the staff have accounts)', operatorArgument)
      .option(
        '--on <day>',
        'the day of the decision (default: today, or the first day that is not sealed)',
        dayArgument,
      )
      .option('--yes', 'does not ask'),
  ).action(async (entry: string, number: string, _own: AssignOptions, command: Command) => {
    // `suspense` has the same common options, and commander gives a value to whichever of the two sees it first.
    const options = command.optsWithGlobals<AssignOptions>();
    await withSession(options, { name: 'assign' }, (session) => assign(session, { entry, number, ...options }));
  });
  addClear(suspense);
  addOwn(suspense);
}

interface OwnOptions extends CommonOptions {
  readonly operator?: string;
  readonly end?: boolean;
}

function addOwn(suspense: Command): void {
  withCommon(
    suspense
      .command('own')
      .argument('[account]', 'IBAN, or the other identification that the bank gives, as its files write it')
      .summary('accounts on which the body takes in money')
      .description(
        'Money on an account that is not the beneficiary’s of the fine lies in suspense (ANOTHER_ACCOUNT), but for the accounts that stand here. Without an account: lists them.',
      )
      .option('--operator <name>', 'who says so', operatorArgument)
      .option('--end', 'the account is so no more; what was posted stays posted'),
  ).action(async (account: string | undefined, _own: OwnOptions, command: Command) => {
    const options = command.optsWithGlobals<OwnOptions>();
    await withSession(options, { name: 'own' }, (session) => own(session, account?.trim(), options));
  });
}

async function own({ db, json, language }: Session, account: string | undefined, { operator: name, end }: OwnOptions) {
  if (account !== undefined) {
    if (account === '' || name === undefined) throw wrongUsage('an account needs --operator, who says so');
    // Whatever comes to such an account is posted from then on: no sum says how much that is, so it takes two.
    const asked = { action: 'money.own_account', option: '--operator' } as const;
    const names = await whoDecides({ db, language }, name, asked);
    const about = { account, operator: names.by };
    if (!end) await names.db.transaction((tx) => addOwnAccount(tx, { ...about, since: today() }));
    else if (!(await names.db.transaction((tx) => endOwnAccount(tx, { ...about, on: today() }))))
      throw new PlainError(suspenseSays('notOwn', language, { account }), exitCodes.refused);
  }
  const accounts = await readOwnAccounts(db.sql);
  if (json) printJson(accounts);
  else if (accounts.length === 0) print(suspenseSays('noOwn', language));
  else
    print(
      table(
        headsOf(language, 'account', 'since', 'saidBy'),
        accounts.map((one) => [one.account, one.since, one.operator]),
        ['left', 'left', 'left'],
      ),
    );
  return exitCodes.ok;
}

function addClear(suspense: Command): void {
  withCommon(
    suspense
      .command('clear')
      .argument('[entry]', 'the entry as `oryndau suspense` lists it, or the bank’s own key of it')
      .summary('say that an entry concerns no fine')
      .description(
        'The entry leaves suspense: it was counted before under another sum or day (same-booking), or it concerns no fine, as a fee of the bank does (not-ours). With --file instead of an entry: all that the file brought in and that another file had perhaps told of before (TOLD_BEFORE), as same-booking.',
      )
      .option('--file <name>', 'the file, by its name or the beginning of its digest (8 hex digits or more)')
      .addOption(new Option('--as <what>', 'what it is').choices(['same-booking', 'not-ours']).makeOptionMandatory())
      .requiredOption('--operator <name>', 'who decides (a login, where the staff have accounts)', operatorArgument)
      .option(
        '--on <day>',
        'the day of the decision (default: today, or the first day that is not sealed)',
        dayArgument,
      )
      .option('--yes', 'does not ask'),
  ).action(async (entry: string | undefined, _own: ClearOptions, command: Command) => {
    const { file, ...options } = command.optsWithGlobals<ClearOptions>();
    if ((entry === undefined) === (file === undefined)) throw wrongUsage('name an entry, or a file with --file');
    if (file !== undefined && options.as !== 'same-booking')
      throw wrongUsage('--file goes with --as same-booking: what concerns no fine is looked at one by one');
    await withSession(options, { name: 'clear' }, (session) =>
      entry === undefined ? clearFile(session, file ?? '', options) : clear(session, entry, options),
    );
  });
}

/** Above what it takes two people: as the installation says it, at its desk and here. */
function assignedAloneMax(): Money {
  const path = process.env.ORYNDAU_CONNECTORS;
  return (path ? configuredAloneMax(path) : undefined) ?? ASSIGNED_ALONE_MAX;
}

/** What of it is large takes two people, who do it at the desk; how much lies there is asked again when it is decided. */
function whoSettles(
  { db, language }: Pick<Session, 'db' | 'language'>,
  named: string,
  find: (connection: Connection) => Promise<readonly SuspendedEntry[]>,
): Promise<Deciding> {
  const most = assignedAloneMax();
  return decidingAs({ db }, async (connection) => {
    const isLarge = (await find(connection)).some(({ amount }) => isLargerThan(amount, most));
    const action = isLarge ? 'money.assign_large' : 'money.assign';
    return nameOfDecider({ connection, language }, named, { action, option: '--operator' });
  });
}

const DIGEST_SHOWN = 12;

/** What it is, and how much, is said before it is asked. */
async function clearFile({ db, json, language }: Session, file: string, { operator: name, on, yes }: ClearOptions) {
  const lying = await findRetoldOfFile(db.sql, file);
  const settles = await whoSettles({ db, language }, name, (connection) => findRetoldOfFile(connection, file));
  const operator = settles.by;
  if (lying.length === 0) throw new PlainError(suspenseSays('nothingOfFile', language, { file }), exitCodes.refused);
  const files = [...new Set(lying.map((one) => one.file.slice(0, DIGEST_SHOWN)))];
  if (files.length > 1)
    throw new PlainError(suspenseSays('severalFiles', language, { file, files: files.join(', ') }), exitCodes.refused);
  const about = { count: grouped(lying.length), sum: sumsText(lying, language), file, by: operator };
  const question = suspenseSays('askClearFile', language, about);
  await confirm({ question, refusal: suspenseSays('notDone', language), yes });
  const entries = lying.map(({ id }) => id);
  const done = await clearRetold(settles.db, { file, entries, operator, on: on ?? null, today: today() });
  if (isRefusal(done)) throw refusedBy(done, language);
  if (json) printJson(done);
  else
    print(
      suspenseSays('clearedFile', language, { ...about, count: grouped(done.length), sum: sumsText(done, language) }),
    );
  return exitCodes.ok;
}

/** By currency and direction. */
function sumsText(entries: readonly SuspendedEntry[], language: Language): string {
  const tally = new Tally();
  for (const entry of entries) tally.add(entry);
  return tally
    .lines()
    .map(
      ({ direction, currency, amount }) =>
        `${direction === 'DBIT' ? '−' : ''}${shownMoney(tiyn(amount), language)} ${currency}`,
    )
    .join(', ');
}

async function clear(session: Session, entry: string, { as: what, operator: name, on, yes }: ClearOptions) {
  const { language } = session;
  const settles = await whoSettles(session, name, (connection) => findSuspended(connection, entry));
  const operator = settles.by;
  const said = suspenseSays(what === 'not-ours' ? 'notOurs' : 'sameBooking', language);
  const question = suspenseSays('askClear', language, { entry, what: said, by: operator });
  await confirm({ question, refusal: suspenseSays('notDone', language), yes });
  const as = what === 'not-ours' ? 'NOT_OURS' : 'SAME_BOOKING';
  const done = await clearSuspense(settles.db, { entry, as, operator, on: on ?? null, today: today() });
  if (isRefusal(done)) throw refusedBy(done, language);
  if (session.json) printJson(done);
  else
    print(
      suspenseSays('cleared', language, {
        amount: shownMoney(done.amount, language),
        entry: done.entry,
        what: said,
        on: done.on,
        by: operator,
      }),
    );
  return exitCodes.ok;
}

async function list({ db, json, language }: Session, { reason }: ListOptions) {
  const { entries, likely } = await db.transaction(
    async (tx) => {
      const chosen = (await readSuspense(tx)).filter((entry) => reason === undefined || entry.reason === reason);
      return {
        entries: chosen,
        likely: await likelyFines(
          tx,
          chosen.map(({ entry }) => entry),
        ),
      };
    },
    { readOnly: true },
  );
  if (json) {
    printJson(
      entries.map((entry) => ({
        ...entry,
        text: suspenseReason(entry.reason, language),
        likely: likely.get(entry.entry) ?? null,
      })),
    );
    return exitCodes.ok;
  }
  if (entries.length === 0) print(suspenseSays('nothing', language));
  else print(`${listText(entries, likely, language)}\n\n${reasonsText(entries, language)}`);
  return exitCodes.ok;
}

function listText(entries: readonly SuspenseEntry[], likely: ReadonlyMap<string, Likely>, language: Language): string {
  const rows = entries.map(({ entry, bookedOn, remaining, currency, reason }) => [
    bookedOn,
    `${shownMoney(remaining, language)} ${currency}`,
    reason,
    likelyText(likely.get(entry)),
    entry,
  ]);
  const head = headsOf(language, 'booked', 'amount', 'reason', 'likely', 'entry');
  return table(head, rows, ['left', 'right', 'left', 'left', 'left']);
}

const headsOf = (language: Language, ...names: readonly Parameters<typeof suspenseSays>[0][]): string[] =>
  names.map((name) => suspenseTexts[name][language]);

/** What speaks for it stands beside it: the operator looks before he assigns. */
const likelyText = (likely: Likely | undefined): string =>
  likely === undefined ? '' : `${likely.number} (${likely.by})`;

function reasonsText(entries: readonly SuspenseEntry[], language: Language): string {
  const counts = new Map<RefusalCode, number>();
  for (const { reason } of entries) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const rows = Array.from(counts, ([code, count]) => [grouped(count), code, suspenseReason(code, language)]);
  return table([...headsOf(language, 'entries', 'reason'), ''], rows, ['right', 'left', 'left']);
}

async function assign(session: Session, options: AssignOptions & { readonly entry: string; readonly number: string }) {
  const { entry, number, credit, on, yes } = options;
  const { language } = session;
  const settles = await whoSettles(session, options.operator, (connection) => findSuspended(connection, entry));
  const operator = settles.by;
  const question = suspenseSays('askAssign', language, { entry, number, by: operator });
  await confirm({ question, refusal: suspenseSays('notAssigned', language), yes });
  const about = { entry, number, credit: credit ?? null };
  const done = await assignSuspense(settles.db, { ...about, operator, on: on ?? null, today: today() });
  if (isRefusal(done)) throw refusedBy(done, language);
  if (session.json) printJson(done);
  else {
    print(suspenseSays('assigned', language, { ...done, amount: shownMoney(done.amount, language), by: operator }));
    print(suspenseSays('nextTick', language, { on: done.on }));
  }
  return exitCodes.ok;
}
