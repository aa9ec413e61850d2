/** `oryndau simulate`: a year of an invented region with the simulators on, and what a policy achieves in it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { acceptedBy, type OverlayFault, overlayFault, overlayParameter } from '@oryndau/law/overlay';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { urlOfDatabase } from '@oryndau/postgres/driver';
import { migrate } from '@oryndau/postgres/migrate';
import { policies, policyOn } from '@oryndau/proceedings/core';
import { policyText } from '@oryndau/sentences/label-texts';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import { rooms } from '@oryndau/standing/rooms';
import type { Language } from '@oryndau/words/languages';
import { RULES_POLICY } from '@oryndau/words/policies';
import type { Command } from 'commander';
import { differ } from '../compared-years.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print, printJson, progressBar, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, countArgument, dayArgument, type Session, withCommon, withSession } from '../session.ts';
import { loadSimulators, type YearStatement } from '../simulators.ts';
import { agreementText, simulateSays, simulateTexts } from '../texts/simulate.ts';

interface SimulateOptions extends CommonOptions {
  readonly fines: number;
  readonly seed: number;
  readonly policy: string;
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly set: readonly string[];
  readonly compare: readonly string[];
  readonly keep?: boolean;
}

const FINES = 1_000;
/** After the last fine of the year: in force, due and thirty days of proceedings. */
const TAIL_DAYS = 100;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function addSimulate(program: Command): void {
  withCommon(
    program
      .command('simulate')
      .summary('live a year of an invented region')
      .description(
        'Invents a region, and lives its year day by day with the simulators on their real protocols: the register, the SMS centre, the banks, the post, the chamber, and people who pay when a message reaches them, refuse the simplified way, or object. Ends with a statement in which their books and ours agree to the tiyn, or do not; exit code 1 where they do not, or where a parameter that was to be varied was asked for by no decision. In a database of its own, which is removed afterwards.',
      )
      .option('--fines <n>', 'how many fines the year has', countArgument, FINES)
      .option('--seed <n>', 'the same seed is the same year', countArgument, 1)
      .option(
        '--policy <id>',
        `how the robot proceeds: ${policies
          .filter(({ sends }) => sends)
          .map(({ id }) => id)
          .filter(unique)
          .join(', ')}`,
        RULES_POLICY,
      )
      .option('--from <day>', 'the first day', dayArgument, legalDate('2025-01-01'))
      .option('--until <day>', 'the last day', dayArgument, legalDate('2025-12-31'))
      .option('--set <parameter=value>', 'a legal parameter as it might be, e.g. simplified.limit_mci=40', collect, [])
      .option(
        '--compare <variant>',
        'the same year once more: a policy, or parameter=value; may be given again',
        collect,
        [],
      )
      .option('--keep', 'leave the database behind and say where it is'),
  ).action(async (options: SimulateOptions) => {
    checkOptions(options);
    for (const setting of options.set) overlayParameter(...settingOf(setting));
    await withSession(options, { name: 'simulate', heedsSignal: true }, (session) => simulate(session, options));
  });
}

const unique = (id: string, index: number, all: readonly string[]): boolean => all.indexOf(id) === index;

/** Before the year is lived: it may take minutes, and a word misspelt in its last variant must not cost them. */
function checkOptions({ policy, from, until, set, compare }: SimulateOptions): void {
  if (daysBetween(from, until) < 1) throw wrongUsage('--until is not after --from');
  checkPolicy(policy, from);
  for (const setting of set) checkSetting('--set', setting);
  for (const variant of compare) {
    if (variant.includes('=')) checkSetting('--compare', variant);
    else checkPolicy(variant, from);
  }
}

function checkPolicy(policy: string, from: LegalDate): void {
  if (policyOn(policy, from)?.sends === true) return;
  throw wrongUsage(`no policy "${policy}" sends messages on ${from}; see "oryndau simulate --help"`);
}

const settingReasons: Readonly<Record<OverlayFault, string>> = {
  UNKNOWN_PARAMETER: 'there is no such parameter; "oryndau law" lists them',
  NOT_A_VALUE: 'this is no value of it',
  NOT_CHANGEABLE: 'it is a list, a table or a word, which cannot be replaced',
  NOT_APPLIED: 'it is loaded, not applied: no decision asks it, so the year would be the same',
  BEYOND_PROGRAM: 'the program cannot do so much: it arrests one account and lets one order live at a time',
};

function checkSetting(option: string, setting: string): void {
  const fault = overlayFault(...settingOf(setting));
  if (fault === undefined) return;
  const accepted =
    fault === 'NOT_A_VALUE' ? `; ${settingOf(setting)[0]} takes ${acceptedBy(settingOf(setting)[0])}` : '';
  throw wrongUsage(`${option} ${setting}: ${settingReasons[fault]}${accepted}`);
}

/** Name and value; without an equals sign there is no such parameter. */
function settingOf(setting: string): readonly [name: string, value: string] {
  const [, name = '', value = ''] = /^([a-z_.0-9]+)=(.+)$/.exec(setting) ?? [];
  return [name, value];
}

interface LivedYear {
  readonly name: string;
  readonly statement: YearStatement;
}

async function simulate(session: Session, options: SimulateOptions): Promise<ExitCode> {
  const { json, language, signal } = session;
  const started = performance.now();
  const statement = await liveYear(session, options);
  if (statement === undefined) return exitCodes.stopped;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const first = { name: [options.policy, ...options.set].join(' '), statement };
  if (!json) print(`${statementText(statement, language)}\n\n${achievedText([first], language)}`);
  const variants: LivedYear[] = [];
  for await (const variant of livedVariants(session, options)) {
    variants.push(variant);
    // Each is a result of its own: whoever stops the next keeps it.
    if (!json) print(`\n${achievedText([first, variant], language)}`);
  }
  const isStopped = variants.length < options.compare.length && signal.aborted;
  const years = [statement, ...variants.map((variant) => variant.statement)];
  const unasked = [...options.set, ...options.compare.filter((one) => one.includes('='))]
    .map((setting) => settingOf(setting)[0])
    .filter((name) => years.every(({ asked }) => !asked.includes(name)));
  if (json)
    printJson({
      policy: options.policy,
      seconds,
      ...statement,
      ...(unasked.length > 0 && { unasked }),
      ...(isStopped && { stopped: true }),
      ...(variants.length > 0 && {
        variants: variants.map((one) => ({ ...one, differs: differ(one.statement, statement) })),
      }),
    });
  else {
    if (variants.length > 1) print(`\n${achievedText([first, ...variants], language)}`);
    for (const { name } of variants.filter((one) => !differ(one.statement, statement) && !isOf(unasked, one.name)))
      print(simulateSays('theSame', language, { name }));
    for (const name of unasked) print(simulateSays('unasked', language, { name }));
    const rate = grouped(Math.round(options.fines / seconds));
    print(`\n${simulateSays('lived', language, { fines: grouped(options.fines), seconds, rate })}`);
  }
  if (isStopped) return exitCodes.stopped;
  return years.every(({ agrees }) => agrees) && unasked.length === 0 ? exitCodes.ok : exitCodes.refused;
}

const isOf = (names: readonly string[], setting: string): boolean => names.includes(settingOf(setting)[0]);

async function liveYear(session: Session, options: SimulateOptions): Promise<YearStatement | undefined> {
  const { simulateYear } = await loadSimulators();
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-simulation-'));
  const made = await makeDatabase(session);
  const days = daysBetween(options.from, options.until) + 1;
  const bar = progressBar(
    simulateSays('bar', session.language, {
      fines: grouped(options.fines),
      policy: policyText(options.policy, session.language),
    }),
    days,
  );
  try {
    return await simulateYear(made.db, {
      plan: {
        seed: options.seed,
        fines: options.fines,
        from: options.from,
        until: addDays(options.from, Math.max(1, days - TAIL_DAYS)),
        banks: ['125', '601', '722'],
      },
      policy: options.policy,
      until: options.until,
      signer: session.signer(),
      acts: await session.acts(),
      holder: session.holder,
      folder,
      signal: session.signal,
      onDay: (day) => bar.update(daysBetween(options.from, day) + 1, day),
    });
  } finally {
    bar.stop();
    await rm(folder, { recursive: true, force: true });
    await made.close(options.keep ?? false);
  }
}

/** A database beside the session's, on the same server. */
async function makeDatabase({
  db,
  holder,
  language,
}: Session): Promise<{ readonly db: Database; close(keeps: boolean): Promise<void> }> {
  const name = `oryndau_simulation_${randomBytes(5).toString('hex')}`;
  await db.sql`create database ${db.sql(name)}`;
  const url = urlOfDatabase(db.url, name);
  const made = await openDatabase({ url, applicationName: holder });
  await migrate(made, rooms);
  return {
    db: made,
    close: async (keeps) => {
      await made.close();
      if (keeps) print(simulateSays('kept', language, { name }));
      else await db.sql`drop database if exists ${db.sql(name)} with (force)`;
    },
  };
}

/** One after another, until somebody stops it: which one is lived is told beside the result, since each may take minutes. */
async function* livedVariants({ language, signal }: Session, options: SimulateOptions): AsyncGenerator<LivedYear> {
  const { compare } = options;
  for (const [index, name] of compare.entries()) {
    if (signal.aborted) return;
    tell(simulateSays('variant', language, { name, number: index + 1, count: compare.length }));
    const statement = await liveVariant(name, options, signal);
    if (statement === undefined) return;
    yield { name, statement };
  }
}

/** The law of a process is one law: a variant with another parameter is a process of its own. Undefined: it was stopped. */
async function liveVariant(
  variant: string,
  options: SimulateOptions,
  signal: AbortSignal,
): Promise<YearStatement | undefined> {
  const { fines, seed, from, until, policy, set, database, language } = options;
  const isParameter = variant.includes('=');
  const args = ['simulate', '--json', '--fines', fines, '--seed', seed, '--from', from, '--until', until]
    .concat('--policy', isParameter ? policy : variant)
    .concat([...set, ...(isParameter ? [variant] : [])].flatMap((setting) => ['--set', setting]))
    .concat(database === undefined ? [] : ['--database', database]);
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own: a terminal would tell it of Ctrl-C beside us, and told twice it does not end in order, nor takes its database away.
    detached: true,
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  signal.removeEventListener('abort', stop);
  process.removeListener('exit', stop);
  if (signal.aborted || code === exitCodes.stopped) return undefined;
  if (code !== exitCodes.ok && code !== exitCodes.refused)
    throw new PlainError(simulateSays('notLived', language, { variant }), exitCodes.broken);
  return JSON.parse(out, (key, value) =>
    MONEY.has(key) ? BigInt(String(value).replace('.', '')) : value,
  ) as YearStatement;
}

const MONEY = new Set(['claimed', 'collected', 'messagesCost']);

function statementText({ agreements, agrees }: YearStatement, language: Language): string {
  const shown = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 16)}…` : text);
  const rows = agreements.map(({ what, theirs, ours, agrees: same }) => [
    agreementText(what, language),
    shown(theirs),
    shown(ours),
    simulateSays(same ? 'yes' : 'no', language),
  ]);
  const verdict = simulateSays(agrees ? 'agrees' : 'disagrees', language);
  const head = ['', ...(['theirs', 'ours', 'agree'] as const).map((name) => simulateSays(name, language))];
  return `${table(head, rows, ['left', 'right', 'right', 'left'])}\n${verdict}`;
}

function achievedText(
  years: readonly { readonly name: string; readonly statement: YearStatement }[],
  language: Language,
): string {
  const say = (name: keyof typeof simulateTexts): string => simulateTexts[name][language];
  const share = ({ executed, opened }: YearStatement): string =>
    `${grouped(executed)} (${opened === 0 ? 0 : Math.round((executed * 1_000) / opened) / 10} %)`;
  const lines: [string, (statement: YearStatement) => string][] = [
    [say('opened'), ({ opened }) => grouped(opened)],
    [say('claimed'), ({ claimed }) => shownMoney(claimed, language)],
    [say('executed'), share],
    [say('collected'), ({ collected }) => shownMoney(collected, language)],
    [say('transferred'), ({ transferred }) => grouped(transferred)],
    [say('stillOpen'), ({ stillOpen }) => grouped(stillOpen)],
    ...(years[0]?.statement.executedByDay ?? []).map(({ day }): [string, (statement: YearStatement) => string] => [
      simulateSays('executedByDay', language, { day }),
      ({ executedByDay }) => String(executedByDay.find((one) => one.day === day)?.percent ?? ''),
    ]),
    [say('messages'), ({ messages }) => grouped(messages.reduce((sum, { count }) => sum + count, 0))],
    [
      say('delivered'),
      ({ messages }) =>
        grouped(messages.filter(({ status }) => status === 'delivered').reduce((sum, { count }) => sum + count, 0)),
    ],
    [say('cost'), ({ messagesCost }) => shownMoney(messagesCost, language)],
    [say('arrested'), ({ accountsArrested }) => grouped(accountsArrested)],
    [say('onDay'), ({ arrests }) => daysText(arrests)],
    [
      say('wrongly'),
      ({ agreements }) => agreements.find(({ what }) => what === 'accounts wrongly touched')?.ours ?? '?',
    ],
    [say('prohibitions'), ({ prohibitions }) => grouped(prohibitions.ordered)],
    [say('onDay'), ({ prohibitions }) => daysText(prohibitions)],
    [say('acts'), ({ acts }) => grouped(acts)],
    [say('tasks'), ({ tasks }) => grouped(tasks.reduce((sum, { count, resolved }) => sum + count - resolved, 0))],
    [say('resolved'), ({ tasks }) => grouped(tasks.reduce((sum, { resolved }) => sum + resolved, 0))],
    ...taskLines(years.map(({ statement }) => statement)),
  ];
  const rows = lines.map(([what, value]) => [what, ...years.map(({ statement }) => value(statement))]);
  return table(['', ...years.map(({ name }) => name)], rows, ['left', ...years.map(() => 'right' as const)]);
}

/** Days after the opening, on which a measure was ordered: of the first, by which half of them were, of the last. */
const daysText = ({ firstDay, medianDay, lastDay }: YearStatement['arrests']): string =>
  firstDay === null ? '–' : [firstDay, medianDay, lastDay].join(' / ');

/** Of each code that any of the years has, how many. */
function taskLines(years: readonly YearStatement[]): [string, (statement: YearStatement) => string][] {
  const codes = [...new Set(years.flatMap(({ tasks }) => tasks.map(({ code }) => code)))].sort();
  return codes.map((code) => [
    `  ${code}`,
    ({ tasks }) => grouped(tasks.find((task) => task.code === code)?.count ?? 0),
  ]);
}
