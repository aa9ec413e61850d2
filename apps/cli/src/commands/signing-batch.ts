/** `oryndau signing list|approve|strike|again`: the batch of acts that waits for whoever signs. */
import { commandDesk } from '@oryndau/deciding/now';
import {
  type ActInBatch,
  type ActNotNow,
  type Approved,
  approveBatch,
  type BatchScope,
  type BatchToSign,
  type DamagedAct,
  openAct,
  presentActAgain,
  readBatch,
  strikeAct,
} from '@oryndau/deciding/signing';
import { earlier } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Database } from '@oryndau/postgres/database';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import { readWaitingActs, type WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import { actTexts } from '@oryndau/words/acts';
import { cameTexts } from '@oryndau/words/signing';
import type { Command } from 'commander';
import { certificateWarnings } from '../authority.ts';
import { now, today } from '../clock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { inWords as refusalInWords } from '../find-case.ts';
import { byArgument, noteArgument } from '../operator-words.ts';
import { print, printJson, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, confirm, countArgument, type Session, withCommon, withSession } from '../session.ts';
import { signingSays } from '../texts/signing.ts';
import { actInJson, type ByOptions, differenceText, noSuchAct, placeOf, withBy } from '../waiting-acts.ts';
import { type Deciding, whoDecides, whoSigns } from '../who-decides.ts';
import { inWords } from './signing-check.ts';
import { addSigningShow } from './signing-show.ts';
import { DEFAULT_POLICY } from './tick.ts';

const LISTED = 40;
/** Of a root, as it is shown and as it is given back. */
const ROOT_SHOWN = 16;

interface ListOptions extends CommonOptions {
  readonly struck?: boolean;
  readonly by?: string;
  readonly limit: number;
}

interface AgainOptions extends CommonOptions {
  readonly by: string;
  readonly reason?: string;
  readonly yes?: boolean;
}

export function addSigningBatch(signing: Command): void {
  withCommon(
    signing
      .command('list')
      .summary('the acts that wait for whoever signs, by kind and one by one')
      .description(
        'Nobody is told of what an act decides before it is signed. The batch has a name (its root): "signing approve" signs what was listed under it, and nothing that came after.',
      )
      .option(
        '--by <login>',
        'where the staff have accounts: the acts, and the batch, that this one may sign',
        byArgument,
      )
      .option('--struck', 'those that were struck, with the reason, instead')
      .option('--limit <n>', 'how many are shown one by one', countArgument, LISTED),
  ).action(async (options: ListOptions) => {
    await withSession(options, { name: 'signing' }, (session) => list(session, options));
  });
  addSigningShow(signing);
  addApprove(signing);
  addStrike(signing);
  addAgain(signing);
}

function addApprove(signing: Command): void {
  withBy(
    signing
      .command('approve')
      .argument('<root>', `the name of the batch, as "signing list" gives it; its first ${ROOT_SHOWN} signs are enough`)
      .summary('sign the batch with the head’s key')
      .description('What waited for it leaves the house in the next round. There is no way back.')
      .option('--yes', 'does not ask'),
  ).action(async (root: string, options: ByOptions) => {
    if (!/^[0-9a-f]{16,64}$/.test(root)) throw wrongUsage(`"${root}" names no batch; "oryndau signing list" does`);
    await withSession(options, { name: 'signing' }, async (session) => {
      const signs = await whoSigns(session, options.by, 'signing.approve');
      return approve(session, root, { ...signs, yes: options.yes === true });
    });
  });
}

function addStrike(signing: Command): void {
  withBy(
    signing
      .command('strike')
      .argument('<act>', 'NUMBER/EVENT or CASE/EVENT')
      .summary('do not sign an act: it goes back to an operator with the reason')
      .description(
        'A measure is taken back, and the case is held until an operator lets it go on. The rest of the batch is as it was.',
      )
      .requiredOption('--reason <text>', 'why; without personal data')
      .option('--yes', 'does not ask'),
  ).action(async (named: string, options: ByOptions & { readonly reason: string }) => {
    const reason = noteArgument('--reason', options.reason);
    await withSession(options, { name: 'signing' }, async (session) => {
      const signs = await whoSigns(session, options.by, 'signing.strike');
      return strike(session, named, { ...signs, reason, yes: options.yes === true });
    });
  });
}

function addAgain(signing: Command): void {
  withCommon(
    signing
      .command('again')
      .argument('<act>', 'NUMBER/EVENT or CASE/EVENT')
      .summary('put a struck act before whoever signs once more')
      .description(
        'For an act that its case does not decide anew: a measure, a transfer or an answer that was struck is none. Who asked for it stands in the journal.',
      )
      .requiredOption('--by <name>', 'who has seen to it (a login, where the staff have accounts)', byArgument)
      .option('--reason <text>', 'what was done about it; without personal data')
      .option('--yes', 'does not ask'),
  ).action(async (named: string, { by, reason, yes = false, ...options }: AgainOptions) => {
    const said = {
      by,
      ...(reason !== undefined && { reason: noteArgument('--reason', reason) }),
    };
    await withSession(options, { name: 'signing' }, async (session) => {
      const place = await placeOf(session, named);
      const whom = await whoDecides(session, said.by, { action: 'task.close', documentIds: [place.documentId] });
      return again(session, { named, ...place }, { ...said, ...whom }, yes);
    });
  });
}

async function list({ db, json, language }: Session, { struck = false, by, limit }: ListOptions): Promise<ExitCode> {
  if (struck) return listStruck({ db, json, language }, limit);
  const scope = by === undefined ? {} : await whoSigns({ db, language }, by, 'signing.see');
  const { root, acts, damaged, robotFirst, notNow, kinds } = await readBatch(db.sql, today(), scope);
  if (json) {
    printJson({
      root,
      kinds,
      acts: acts.map(actInJson),
      damaged: damaged.map(({ documentId, n, type, decidedOn, differs }) => ({
        documentId,
        n,
        type,
        decidedOn,
        differs,
      })),
      robotFirst: robotFirst.map((act) => ({ ...actInJson(act), came: act.came, since: act.since })),
      notNow: notNow.map((act) => ({ ...actInJson(act), refusal: act.refusal.code })),
    });
    return exitCodes.ok;
  }
  for (const act of damaged) print(damagedText(act, language));
  if (robotFirst.length > 0) print(robotFirstText(robotFirst, language));
  for (const act of notNow) print(notNowText(act, language));
  if (acts.length === 0) {
    print(
      signingSays(
        damaged.length + robotFirst.length + notNow.length > 0 ? 'nothingElseWaits' : 'nothingWaits',
        language,
      ),
    );
    return exitCodes.ok;
  }
  const sums = kinds.map(({ type, count, sum }) => [
    actTexts[type][language],
    grouped(count),
    shownMoney(sum, language),
  ]);
  const head = ['', signingSays('acts', language), signingSays('claimed', language)];
  print(table(head, sums, ['left', 'right', 'right']));
  print(`\n${actTable(acts.slice(0, limit), language)}`);
  if (acts.length > limit) print(signingSays('more', language, { count: grouped(acts.length - limit) }));
  print(`\n${signingSays('batch', language, { root: root.slice(0, ROOT_SHOWN) })}`);
  return exitCodes.ok;
}

function damagedText({ documentId, n, type, differs }: DamagedAct, language: Session['language']): string {
  const named = { act: `${caseCodeOf(documentId)}/${n}`, type: actTexts[type][language] };
  return differs === 'act'
    ? signingSays('damaged', language, named)
    : signingSays('differs', language, { ...named, what: differenceText(differs, language) });
}

/** How many acts wait for the robot, and for what of it that has come in since when. */
function robotFirstText(acts: BatchToSign['robotFirst'], language: Session['language']): string {
  const kinds = [...new Set(acts.flatMap(({ came }) => came))];
  const why = kinds.map((kind) => cameTexts[kind][language]).join(', ');
  const since = acts.map((act) => act.since).reduce(earlier);
  return signingSays('robotFirst', language, { count: grouped(acts.length), why, since });
}

const notNowText = ({ documentId, n, data, refusal }: ActNotNow, language: Session['language']): string =>
  signingSays('notNow', language, {
    act: `${caseCodeOf(documentId)}/${n}`,
    type: actTexts[data.type][language],
    why: refusalText(refusal, language),
  });

function actTable(acts: readonly ActInBatch[], language: Session['language']): string {
  const rows = acts.map(({ documentId, n, data, decidedOn, lookedAtBy }) => [
    `${caseCodeOf(documentId)}/${n}`,
    decidedOn,
    actTexts[data.type][language],
    shownMoney(data.amount ?? data.remainder, language),
    lookedAtBy.length > 0 ? signingSays('opened', language) : '',
  ]);
  const head = [signingSays('act', language), signingSays('decided', language), '', signingSays('tenge', language), ''];
  return table(head, rows, ['left', 'left', 'left', 'right', 'left']);
}

async function listStruck(
  { db, json, language }: Pick<Session, 'db' | 'json' | 'language'>,
  limit: number,
): Promise<ExitCode> {
  const acts = await readWaitingActs(db.sql, { states: ['struck', 'withdrawn'] });
  const shown = acts.slice(-limit).map(({ documentId, n, type, state, struckBy, struckAt, reason }) => ({
    act: `${caseCodeOf(documentId)}/${n}`,
    type,
    state,
    by: struckBy,
    at: struckAt,
    reason,
  }));
  if (json) printJson(shown);
  else if (shown.length === 0) print(signingSays('nothingStruck', language));
  else {
    const words = {
      struck: signingSays('waitsForOperator', language),
      withdrawn: signingSays('withdrawn', language),
      waiting: '',
    } as const;
    const rows = shown.map(({ act, type, state, by, reason }) => [
      act,
      actTexts[type as ActInBatch['data']['type']][language],
      words[state],
      by ?? '',
      reason ?? '',
    ]);
    const head = [signingSays('act', language), '', '', signingSays('by', language), signingSays('reason', language)];
    print(table(head, rows, ['left', 'left', 'left', 'left', 'left']));
  }
  return exitCodes.ok;
}

const desksOf = async (session: Session, db: Database) => ({
  db,
  desk: commandDesk(session.db, { policy: DEFAULT_POLICY, today, acts: await session.acts() }),
  now,
});

async function approve(
  session: Session,
  root: string,
  { by, db, regions, yes }: BatchScope & Deciding & { readonly yes: boolean },
): Promise<ExitCode> {
  const { json, language } = session;
  const batch = await readBatch(db.sql, today(), { regions });
  const question = signingSays('askSign', language, { count: grouped(batch.acts.length), by });
  await confirm({ question, refusal: signingSays('notSigned', language), yes });
  for (const act of batch.damaged) tell(damagedText(act, language));
  const [desks, head] = [await desksOf(session, db), await session.head()];
  const done = await inWords(language, () => approveBatch(desks, head, { root, by, regions, on: today() }));
  if (done.kind !== 'signed') throw new PlainError(whyNot(done, language), exitCodes.refused, done.kind.toUpperCase());
  if (json) printJson(done);
  else {
    print(signingSays('signed', language, { count: grouped(done.acts), by }));
    for (const warning of await certificateWarnings(await session.authority(), new Date(), language)) tell(warning);
    if (done.queued > 0) print(signingSays('goOn', language, { count: grouped(done.queued) }));
  }
  return exitCodes.ok;
}

function whyNot(done: Exclude<Approved, { readonly kind: 'signed' }>, language: Session['language']): string {
  switch (done.kind) {
    case 'empty':
      return signingSays('empty', language);
    case 'robot_first':
      return signingSays('nothingBeforeRobot', language, { count: grouped(done.acts) });
    case 'not_now':
      return signingSays('noneNow', language, {
        count: grouped(done.acts),
        why: refusalText(done.refusal, language),
      });
    case 'changed':
      return signingSays('changed', language, {
        root: done.root.slice(0, ROOT_SHOWN) || signingSays('emptyBatch', language),
      });
    case 'own_review':
      return signingSays('ownReview', language, done);
    case 'other_body':
      return signingSays('otherBody', language, done);
    case 'too_early':
      return signingSays('tooEarly', language, { on: done.decidedOn });
    case 'refused':
      return refusalText(done.refusal, language);
    case 'law_unknown':
      return signingSays('lawUnknown', language, done);
    case 'not_opened':
      return signingSays('notOpened', language, done);
  }
}

async function strike(
  session: Session,
  named: string,
  { by, db, regions, reason, yes }: BatchScope & Deciding & { readonly reason: string; readonly yes: boolean },
): Promise<ExitCode> {
  const { json, language } = session;
  const place = await placeOf(session, named);
  const act = await openAct(db.sql, { ...place, by, regions });
  if (act === undefined) throw noSuchAct(named, language);
  if (act.state !== 'waiting') throw struckBefore(named, act, language);
  const type = actTexts[act.data === null ? act.type : act.data.type][language];
  const question = signingSays('askStrike', language, { act: named, type, by });
  await confirm({ question, refusal: signingSays('notStruck', language), yes });
  const heard = await strikeAct(await desksOf(session, db), { act, by, reason });
  if (heard.kind === 'signed') {
    throw new PlainError(signingSays('signedMeanwhile', language, { act: named }), exitCodes.refused, 'SIGNED');
  }
  if (heard.kind === 'struck_before') throw struckBefore(named, heard.before, language);
  if (heard.kind === 'refused') throw refused(heard.refusal, language);
  if (json) printJson({ act: act.data?.number ?? named, by, effect: heard.kind });
  else {
    print(signingSays('struck', language, { act: named, by }));
    if (heard.kind === 'queued') print(signingSays('nextTick', language));
  }
  return exitCodes.ok;
}

function struckBefore(
  act: string,
  { struckBy, struckAt, reason }: WaitingAct,
  language: Session['language'],
): PlainError {
  const text = signingSays('struckBefore', language, { act, by: struckBy, at: struckAt, reason });
  return new PlainError(text, exitCodes.refused, 'STRUCK_BEFORE');
}

const refused = (refusal: Refusal, language: Session['language']): PlainError =>
  new PlainError(refusalText(refusalInWords(refusal, language), language), exitCodes.refused, refusal.code);

async function again(
  session: Session,
  { named, ...place }: { readonly named: string } & Awaited<ReturnType<typeof placeOf>>,
  { db, ...said }: Deciding & { readonly reason?: string },
  yes: boolean,
): Promise<ExitCode> {
  const { json, language } = session;
  const about = { act: named, by: said.by };
  await confirm({
    question: signingSays('askAgain', language, about),
    refusal: signingSays('notPutAgain', language),
    yes,
  });
  const heard = await presentActAgain(await desksOf(session, db), { ...place, ...said });
  if (heard.kind === 'not_struck') {
    throw new PlainError(signingSays('wasNotStruck', language, about), exitCodes.refused, 'NOT_STRUCK');
  }
  if (heard.kind === 'damaged') {
    throw new PlainError(signingSays('damagedAgain', language, about), exitCodes.refused, 'DAMAGED');
  }
  if (heard.kind === 'refused') throw refused(heard.refusal, language);
  if (json) printJson({ act: named, state: 'waiting', by: said.by, effect: heard.kind });
  else {
    print(signingSays('waitsAgain', language, about));
    print(signingSays('standsStill', language));
  }
  return exitCodes.ok;
}
