/**
 * `oryndau filing`: what people have filed in their cases, with their files, and the operator's answer to it. `oryndau review`: those in which a person
 * is to review what the program decided (94-V Art. 19-1).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteView } from '@oryndau/access/views';
import { answerFiling } from '@oryndau/deciding/filings';
import { commandDesk } from '@oryndau/deciding/now';
import { signersOf } from '@oryndau/deciding/reviewers';
import { ibanFault } from '@oryndau/law/identifiers';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import { filingAnswerBy } from '@oryndau/law/rules/complaint';
import { protectedAccountTypes } from '@oryndau/law/rules/proceeding';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type KeptFiling, openFilings, readFilings, readUpload } from '@oryndau/outside/filings';
import { readHistory } from '@oryndau/reading/history';
import { signerName } from '@oryndau/signing';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { findCase } from '../find-case.ts';
import { answerOf, byWhomArgument } from '../operator-words.ts';
import { print, printJson, table } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { reviewText } from '../review-sections.ts';
import { askYes, type CommonOptions, operatorName, type Session, today, withCommon, withSession } from '../session.ts';
import { withoutControls } from '../tasks.ts';
import { wordTexts } from '../word-texts.ts';
import { DEFAULT_POLICY } from './tick.ts';

const LISTED_MAX = 500;
const outcomes = ['granted', 'refused', 'explained'] as const;

interface ShowOptions extends CommonOptions {
  readonly saveFiles?: string;
}

interface AnswerOptions extends CommonOptions {
  readonly outcome: (typeof outcomes)[number];
  readonly by: string;
  readonly answer: string;
  readonly protect?: string;
  readonly kind?: string;
  readonly lift?: boolean;
  readonly yes?: boolean;
}

export function addFiling(program: Command): void {
  const filing = program
    .command('filing')
    .summary('what people filed in their cases, and its answer')
    .description(
      'A filing stops new measures until it is answered, and a complaint holds the case: so the answer is what lets the case go on.',
    );
  addFilingCommands(filing, () => true);
}

export function addReview(program: Command): void {
  const review = program
    .command('review')
    .summary('decisions of the program that a person is to review')
    .description(
      'Whoever is touched by a decision of the program may ask that a person reviews it (94-V Art. 19-1, Digital Code Art. 43). The answer is an act, signed as every act is. The reviewer has signed no act of the case, nor given the order by which one was; what stands is lifted with an answer that grants the objection (--lift); what else is wrong is set right by "oryndau hold", "release" or the answer to another filing.',
    );
  const answering = addFilingCommands(review, ({ kind }) => kind === 'REVIEW');
  answering.option('--lift', 'also lifts the arrest and the prohibition that stand, by the act of the answer');
}

type Wanted = (filing: KeptFiling) => boolean;

/** Gives the command that answers. */
function addFilingCommands(filing: Command, isWanted: Wanted): Command {
  withCommon(filing.command('list').summary('those that wait for an answer, the oldest first')).action(
    async (options: CommonOptions) => {
      await withSession(options, { name: 'filing' }, (session) => list(session, isWanted));
    },
  );
  withCommon(
    filing
      .command('show')
      .argument('<filing>', 'CASE/N: the case by its code, number or id, and the number of the filing')
      .summary('what was filed, in the words of the person')
      .description('Holds personal data. The debtor sees on the page of the case who has looked.')
      .option('--save-files <folder>', 'also writes the files there; none is overwritten'),
  ).action(async (named: string, options: ShowOptions) => {
    await withSession(options, { name: 'filing' }, (session) => show(session, named, options));
  });
  const answering = withCommon(
    filing
      .command('answer')
      .argument('<filing>', 'CASE/N')
      .summary('answer it; the person reads the answer on the page of the case')
      .addOption(new Option('--outcome <word>', 'what was decided').choices(outcomes).makeOptionMandatory())
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--answer <file>', 'the text of the answer, UTF-8, in the language of the person')
      .option('--protect <account>', 'the account (IBAN) whose money was proven to be protected')
      .option('--kind <code>', 'which money it is, by the list of the law (protected.account_types)')
      .option('--yes', 'does not ask'),
  );
  return answering.action(async (named: string, options: AnswerOptions) => {
    await withSession(options, { name: 'filing' }, (session) => answer(session, named, options));
  });
}

const numberOf = ({ documentId, filing }: KeptFiling): string => `${caseCodeOf(documentId)}/${filing}`;

/** By the law of the day of filing; null where it is not loaded. */
function answerByOf({ kind, filedAt }: KeptFiling): LegalDate | null {
  const term = filingAnswerBy({ kind, filedOn: legalDayAt(Date.parse(filedAt)) });
  return term.known ? term.value : null;
}

async function list({ db, json, language }: Session, isWanted: Wanted) {
  const filings = (await openFilings(db.sql, LISTED_MAX)).filter(isWanted);
  if (json) {
    // Without the words and the names of the files: a list is for passing on.
    printJson(
      filings.map((filing) => ({
        filing: numberOf(filing),
        documentId: filing.documentId,
        kind: filing.kind,
        language: filing.language,
        filedAt: filing.filedAt,
        answerBy: answerByOf(filing),
        files: filing.uploads.length,
      })),
    );
    return exitCodes.ok;
  }
  if (filings.length === 0) print('Nothing waits for an answer.');
  else {
    const rows = filings.map((filing) => [
      numberOf(filing),
      answerByOf(filing) ?? '—',
      filing.filedAt.slice(0, 16).replace('T', ' '),
      filing.language,
      String(filing.uploads.length),
      wordTexts[filing.kind][language],
    ]);
    print(
      table(['filing', 'answer by', 'filed (UTC)', '', 'files', ''], rows, [
        'left',
        'left',
        'left',
        'left',
        'right',
        'left',
      ]),
    );
  }
  return exitCodes.ok;
}

/** The filing that is meant; a word that is none is told as such. */
async function find(session: Session, named: string): Promise<KeptFiling> {
  const [, of = '', n] = /^(.+)\/([1-9]\d?)$/.exec(named) ?? [];
  if (n === undefined) throw wrongUsage(`"${named}" names no filing: it looks like E3FF-TEHX-6PBC/1`);
  const filings = await readFilings(session.db.sql, (await findCase(session, of)).documentId);
  const filing = filings.find((candidate) => candidate.filing === Number(n));
  if (filing !== undefined) return filing;
  const has = filings.map(({ filing }) => filing).join(', ') || 'none';
  throw new PlainError(`${of} has no filing ${n}; its filings: ${has}`, exitCodes.refused, 'UNKNOWN_FILING');
}

async function show(session: Session, named: string, { saveFiles }: ShowOptions) {
  const { db, json, language } = session;
  const filing = await find(session, named);
  const view = { at: new Date(), reader: 'operator', way: 'command line', name: operatorName() } as const;
  await noteView(db.sql, filing.documentId, view);
  const saved = saveFiles === undefined ? [] : await save(session, filing, saveFiles);
  if (json) printJson({ number: numberOf(filing), answerBy: answerByOf(filing), ...filing, saved });
  else {
    const { kind, filedAt, body, uploads, outcome, answer } = filing;
    const lines = [
      `${numberOf(filing)}  ${wordTexts[kind][language]} (${kind})`,
      `filed ${filedAt}, in ${filing.language}; the answer is due by ${answerByOf(filing) ?? 'a day that the law does not tell'}`,
      ...Object.entries(body.details).map(([name, value]) => `${name}: ${value}`),
      ...(body.text === '' ? [] : ['', body.text]),
      ...(uploads.length === 0
        ? []
        : [
            '',
            ...uploads.map(
              ({ n, name, mediaType, size, digest }) =>
                `file ${n}: ${name}, ${mediaType}, ${size} bytes, sha256 ${digest}`,
            ),
          ]),
      ...saved.map((path) => `written: ${path}`),
      ...(outcome === null ? [] : ['', `answered: ${outcome}`, answer ?? '']),
      ...(kind === 'REVIEW' ? ['', ...(await reviewOf(session, filing)).split('\n')] : []),
    ];
    print(lines.map(withoutControls).join('\n'));
  }
  return exitCodes.ok;
}

async function reviewOf(session: Session, filing: KeptFiling): Promise<string> {
  const { db, language } = session;
  const { documentId, outcome } = filing;
  const history = await readHistory(db, await findCase(session, documentId));
  const waiting = await readWaitingActs(db.sql, { states: ['waiting'], documentId });
  const acts = [...history.acts, ...waiting.map(({ n, type }) => ({ n, type, signedOn: null }))];
  const reviewed = Number(filing.body.details.act);
  return reviewText(
    {
      history,
      acts: acts.toSorted((a, b) => a.n - b.n),
      reviewed: Number.isInteger(reviewed) ? reviewed : null,
      signers: await signersOf(db.sql, { documentId, signers: await signersNow(session) }),
      answerBy: answerByOf(filing),
      isAnswered: outcome !== null,
      today: today(),
    },
    language,
  );
}

/** By the name that stands on the acts, and by that of the certificate. */
async function signersNow({ authority }: Session): Promise<readonly string[]> {
  const { head, signatory } = await authority();
  return [signatory.name, signerName(head.certificates)];
}

/** The stored name has no path in it; the numbers before it keep two files of one name apart. */
async function save({ db }: Session, { documentId, filing, uploads }: KeptFiling, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const { n, name } of uploads) {
    const upload = await readUpload(db.sql, { documentId, filing, n });
    if (upload === undefined) continue;
    const path = join(folder, `${caseCodeOf(documentId)}-${filing}-${n}-${name}`);
    await writeFile(path, upload.content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new PlainError(`${path} is there already: name another folder`, exitCodes.refused, 'FILE_EXISTS');
    });
    paths.push(path);
  }
  return paths;
}

async function answer(session: Session, named: string, options: AnswerOptions) {
  const { db, language, json } = session;
  const { outcome, by, yes, lift = false } = options;
  const byWhom = byWhomArgument(by);
  const text = await readAnswer(options.answer);
  const filing = await find(session, named);
  if (filing.outcome !== null) throw answeredBefore(filing);
  if (lift && filing.kind !== 'REVIEW') throw wrongUsage(`--lift is for a review, and ${numberOf(filing)} is none`);
  if (lift && outcome !== 'granted')
    throw wrongUsage('--lift goes with --outcome granted: only an objection that is upheld lifts something');
  const protect = protectionOf(options, filing);
  const also = lift ? ', and lift the arrest and the prohibition that stand' : '';
  const what = protect === undefined ? `${outcome}${also}` : `${outcome}, and protect the account ${protect.account}`;
  if (!yes && (await askYes(`Answer ${numberOf(filing)} (${filing.kind}): ${what}, as ${byWhom}?`)) !== true) {
    throw new PlainError('nothing was answered (--yes where nobody can be asked)', exitCodes.refused, 'NOT_CONFIRMED');
  }
  const signers = await signersNow(session);
  const desk = commandDesk(db, { policy: DEFAULT_POLICY, today, acts: await session.acts() });
  const { documentId } = filing;
  const given = { documentId, filing: filing.filing, outcome, answer: text, byWhom, ...(protect && { protect }) };
  const asked = lift ? { ...given, lifts: true as const } : given;
  const done = await answerFiling({ db, desk, now: () => new Date(), signers }, asked);
  if (done.kind === 'reviewer_signed') {
    const message = `${byWhom} signs the acts of this installation, or answers for one of this case: who reviews a decision is not the one who signed it`;
    throw new PlainError(message, exitCodes.refused, 'REVIEWER_SIGNED');
  }
  if (done.kind === 'refused') {
    throw new PlainError(refusalText(done.refusal, language), exitCodes.refused, done.refusal.code);
  }
  if (json) printJson({ filing: numberOf(filing), outcome, by: byWhom, effect: done.kind, lifts: lift });
  else {
    print(`${numberOf(filing)} is answered: ${outcome}, by ${byWhom}.`);
    if (lift)
      print('What stands is lifted by the act of the answer: bank and notaries are told as soon as it is signed.');
    if (done.kind === 'queued')
      print('The case is told by the next tick: the robot stands still, or nothing is signed now.');
  }
  return exitCodes.ok;
}

function answeredBefore(filing: KeptFiling): PlainError {
  const { outcome, answeredAt, answeredBy } = filing;
  const when = `${answeredAt?.slice(0, 10) ?? ''} by ${answeredBy ?? 'somebody'}: ${outcome}`;
  const message = `${numberOf(filing)} was answered on ${when}. An answer is given once, and the person has read it; nothing was changed. "oryndau filing show ${numberOf(filing)}" shows it; what is wrong in it is set right by the answer to a new filing, or by "oryndau hold" and "release"`;
  return new PlainError(message, exitCodes.refused, 'ALREADY_KNOWN');
}

async function readAnswer(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw wrongUsage(`${path} cannot be read (${error.message})`);
  });
  return answerOf(path, bytes);
}

/** Both or neither, for money that was said to be protected, and only what the law of today protects. */
function protectionOf({ protect, kind, outcome }: AnswerOptions, filing: KeptFiling) {
  if (protect === undefined && kind === undefined) return undefined;
  if (protect === undefined || kind === undefined) throw wrongUsage('--protect and --kind go together');
  if (outcome !== 'granted' || filing.kind !== 'PROTECTED_MONEY') {
    throw wrongUsage('--protect is for a filing of the kind PROTECTED_MONEY that is granted');
  }
  if (ibanFault(protect) !== undefined) throw wrongUsage('--protect needs the IBAN of the account');
  const guarded = protectedAccountTypes(today());
  if (!guarded.known) throw new PlainError('the law of today is not loaded', exitCodes.refused, 'LAW_UNKNOWN');
  if (guarded.value.has(kind)) return { account: protect, kind };
  throw wrongUsage(`--kind is none that the law protects today: ${[...guarded.value].join(', ')}`);
}
