/** `oryndau signing list|approve|strike|again`: the batch of acts that waits for whoever signs. */
import { commandDesk } from '@oryndau/deciding/now';
import {
  type ActInBatch,
  type Approved,
  approveBatch,
  openAct,
  presentActAgain,
  readBatch,
  strikeAct,
} from '@oryndau/deciding/signing';
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { caseCodeOf } from '@oryndau/outside/codes';
import { readWaitingActs, type WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import { actTexts } from '@oryndau/words/acts';
import type { Command } from 'commander';
import { certificateWarnings } from '../authority.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { inWords } from '../find-case.ts';
import { byWhomArgument, noteArgument } from '../operator-words.ts';
import { grouped, print, printJson, shownMoney, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { askYes, type CommonOptions, countArgument, type Session, today, withCommon, withSession } from '../session.ts';
import { actInJson, type ByOptions, noSuchAct, placeOf, withBy } from '../waiting-acts.ts';
import { addSigningShow } from './signing-show.ts';
import { DEFAULT_POLICY } from './tick.ts';

const LISTED = 40;
/** Of a root, as it is shown and as it is given back. */
const ROOT_SHOWN = 16;

interface ListOptions extends CommonOptions {
  readonly struck?: boolean;
  readonly limit: number;
}

interface AgainOptions extends CommonOptions {
  readonly by: string;
  readonly reason?: string;
}

export function addSigningBatch(signing: Command): void {
  withCommon(
    signing
      .command('list')
      .summary('the acts that wait for whoever signs, by kind and one by one')
      .description(
        'Nobody is told of what an act decides before it is signed. The batch has a name (its root): "signing approve" signs what was listed under it, and nothing that came after.',
      )
      .option('--struck', 'those that were struck, with the reason, instead')
      .option('--limit <n>', 'how many are shown one by one', countArgument, LISTED),
  ).action(async (options: ListOptions) => {
    await withSession(options, { name: 'signing' }, (session) => list(session, options));
  });
  addSigningShow(signing);
  withBy(
    signing
      .command('approve')
      .argument('<root>', `the name of the batch, as "signing list" gives it; its first ${ROOT_SHOWN} signs are enough`)
      .summary('sign the batch with the head’s key')
      .description('What waited for it leaves the house in the next round. There is no way back.')
      .option('--yes', 'does not ask'),
  ).action(async (root: string, options: ByOptions) => {
    const by = byWhomArgument(options.by);
    if (!/^[0-9a-f]{16,64}$/.test(root)) throw wrongUsage(`"${root}" names no batch; "oryndau signing list" does`);
    await withSession(options, { name: 'signing' }, (session) =>
      approve(session, root, { by, yes: options.yes === true }),
    );
  });
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
    const by = byWhomArgument(options.by);
    const reason = noteArgument('--reason', options.reason);
    await withSession(options, { name: 'signing' }, (session) =>
      strike(session, named, { by, reason, yes: options.yes === true }),
    );
  });
  withCommon(
    signing
      .command('again')
      .argument('<act>', 'NUMBER/EVENT or CASE/EVENT')
      .summary('put a struck act before whoever signs once more')
      .description(
        'For an act that its case does not decide anew: a measure, a transfer or an answer that was struck is none. Who asked for it stands in the journal.',
      )
      .requiredOption('--by <name>', 'who has seen to it')
      .option('--reason <text>', 'what was done about it; without personal data'),
  ).action(async (named: string, { by, reason, ...options }: AgainOptions) => {
    const said = {
      by: byWhomArgument(by),
      ...(reason !== undefined && { reason: noteArgument('--reason', reason) }),
    };
    await withSession(options, { name: 'signing' }, (session) => again(session, named, said));
  });
}

async function list({ db, json, language }: Session, { struck = false, limit }: ListOptions): Promise<ExitCode> {
  if (struck) return listStruck({ db, json, language }, limit);
  const { root, acts, damaged, kinds } = await readBatch(db.sql);
  if (json) {
    printJson({
      root,
      kinds,
      acts: acts.map(actInJson),
      damaged: damaged.map(({ documentId, n, type, decidedOn }) => ({ documentId, n, type, decidedOn })),
    });
    return exitCodes.ok;
  }
  for (const { documentId, n, type } of damaged)
    print(damagedText(`${caseCodeOf(documentId)}/${n}`, actTexts[type][language]));
  if (acts.length === 0) {
    print(damaged.length > 0 ? 'Nothing else waits for a signature.' : 'Nothing waits for a signature.');
    return exitCodes.ok;
  }
  const sums = kinds.map(({ type, count, sum }) => [actTexts[type][language], grouped(count), shownMoney(sum)]);
  print(table(['', 'acts', 'claimed, tenge'], sums, ['left', 'right', 'right']));
  print(`\n${actTable(acts.slice(0, limit), language)}`);
  if (acts.length > limit) print(`… and ${grouped(acts.length - limit)} more (--limit)`);
  print(`\nbatch ${root.slice(0, ROOT_SHOWN)}   oryndau signing approve ${root.slice(0, ROOT_SHOWN)} --by NAME`);
  return exitCodes.ok;
}

const damagedText = (named: string, kind: string): string =>
  `${named} (${kind}) is damaged: its row in the database is no act, and nobody can sign it. Strike it ("oryndau signing strike ${named} --by NAME --reason TEXT") and let "oryndau verify" look: somebody has written in the database.`;

function actTable(acts: readonly ActInBatch[], language: Session['language']): string {
  const rows = acts.map(({ documentId, n, data, decidedOn, lookedAtBy }) => [
    `${caseCodeOf(documentId)}/${n}`,
    decidedOn,
    actTexts[data.type][language],
    shownMoney(data.amount ?? data.remainder),
    lookedAtBy.length > 0 ? 'opened' : '',
  ]);
  return table(['act', 'decided', '', 'tenge', ''], rows, ['left', 'left', 'left', 'right', 'left']);
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
  else if (shown.length === 0) print('Nothing was struck.');
  else {
    const words = { struck: 'waits for an operator', withdrawn: 'taken back', waiting: '' } as const;
    const rows = shown.map(({ act, type, state, by, reason }) => [
      act,
      actTexts[type as ActInBatch['data']['type']][language],
      words[state],
      by ?? '',
      reason ?? '',
    ]);
    print(table(['act', '', '', 'by', 'reason'], rows, ['left', 'left', 'left', 'left', 'left']));
  }
  return exitCodes.ok;
}

const desksOf = async (session: Session) => ({
  db: session.db,
  desk: commandDesk(session.db, { policy: DEFAULT_POLICY, today, acts: await session.acts() }),
  now: () => new Date(),
});

async function approve(
  session: Session,
  root: string,
  { by, yes }: { readonly by: string; readonly yes: boolean },
): Promise<ExitCode> {
  const { db, json } = session;
  const batch = await readBatch(db.sql);
  const question = `Sign ${grouped(batch.acts.length)} acts with the key of the head, as ${by}? Banks and people are told.`;
  if (!yes && (await askYes(question)) !== true) {
    throw new PlainError('nothing was signed (--yes where nobody can be asked)', exitCodes.refused, 'NOT_CONFIRMED');
  }
  const done = await approveBatch(await desksOf(session), await session.head(), { root, by, on: today() });
  if (done.kind !== 'signed') throw new PlainError(whyNot(done), exitCodes.refused, done.kind.toUpperCase());
  if (json) printJson(done);
  else {
    print(`${grouped(done.acts)} acts are signed by ${by}; what waited for them leaves in the next round.`);
    for (const warning of await certificateWarnings(await session.authority(), new Date())) tell(warning);
    if (done.queued > 0) print(`${grouped(done.queued)} of their cases go on with the next tick.`);
  }
  return exitCodes.ok;
}

function whyNot(done: Exclude<Approved, { readonly kind: 'signed' }>): string {
  switch (done.kind) {
    case 'empty':
      return 'nothing waits for a signature';
    case 'changed':
      return `the batch is another by now (${done.root.slice(0, ROOT_SHOWN) || 'empty'}): look at it again with "oryndau signing list"`;
    case 'own_review':
      return `${done.number} is of a case in which this person has reviewed what was decided: somebody else signs the batch`;
    case 'too_early':
      return `an act of it was decided on ${done.decidedOn}: nothing is signed before that day`;
    case 'refused':
      return refusalText(done.refusal, 'en');
    case 'law_unknown':
      return `the law of today is not loaded (${done.parameter}): the acts wait`;
    case 'not_opened':
      return `${done.opened} of its acts were opened under this name, ${done.wanted} are to be: "oryndau signing show ACT --by NAME"`;
  }
}

async function strike(
  session: Session,
  named: string,
  { by, reason, yes }: { readonly by: string; readonly reason: string; readonly yes: boolean },
): Promise<ExitCode> {
  const { db, json, language } = session;
  const place = await placeOf(session, named);
  const act = await openAct(db.sql, { ...place, by });
  if (act === undefined) throw noSuchAct(named);
  if (act.state !== 'waiting') throw struckBefore(named, act);
  if (
    !yes &&
    (await askYes(
      `Strike ${named} (${actTexts[act.data === null ? act.type : act.data.type][language]}), as ${by}?`,
    )) !== true
  ) {
    throw new PlainError('nothing was struck (--yes where nobody can be asked)', exitCodes.refused, 'NOT_CONFIRMED');
  }
  const heard = await strikeAct(await desksOf(session), { act, by, reason });
  if (heard.kind === 'signed') {
    throw new PlainError(`${named} was signed meanwhile: its case goes on`, exitCodes.refused, 'SIGNED');
  }
  if (heard.kind === 'struck_before') throw struckBefore(named, heard.before);
  if (heard.kind === 'refused') throw refused(heard.refusal, language);
  if (json) printJson({ act: act.data?.number ?? named, by, effect: heard.kind });
  else {
    print(`${named} is struck by ${by}: it goes back to an operator, and nobody was told of it.`);
    if (heard.kind === 'queued')
      print('The case is told by the next tick: the robot stands still, or nothing is signed now.');
  }
  return exitCodes.ok;
}

const struckBefore = (named: string, { struckBy, struckAt, reason }: WaitingAct): PlainError =>
  new PlainError(
    `${named} was struck before, by ${struckBy}, ${struckAt}: ${reason}`,
    exitCodes.refused,
    'STRUCK_BEFORE',
  );

const refused = (refusal: Refusal, language: Session['language']): PlainError =>
  new PlainError(refusalText(inWords(refusal, language), language), exitCodes.refused, refusal.code);

async function again(
  session: Session,
  named: string,
  said: { readonly by: string; readonly reason?: string },
): Promise<ExitCode> {
  const { json, language } = session;
  const place = await placeOf(session, named);
  const heard = await presentActAgain(await desksOf(session), { ...place, ...said });
  if (heard.kind === 'not_struck') {
    throw new PlainError(`${named} was not struck, or its measure was taken back`, exitCodes.refused, 'NOT_STRUCK');
  }
  if (heard.kind === 'damaged') {
    const message = `${named} is damaged: its row in the database is no act, and nobody can sign it`;
    throw new PlainError(message, exitCodes.refused, 'DAMAGED');
  }
  if (heard.kind === 'refused') throw refused(heard.refusal, language);
  if (json) printJson({ act: named, state: 'waiting', by: said.by, effect: heard.kind });
  else {
    print(`${named} waits for a signature again, as ${said.by} asked.`);
    print(`The case stands still until "oryndau hold lift CASE --reason ACT_STRUCK" lets it go on.`);
  }
  return exitCodes.ok;
}
