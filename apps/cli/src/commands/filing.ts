/**
 * `oryndau filing`: what people have filed in their cases, with their files, and the operator's answer to it. `oryndau review`: those in which a person
 * is to review what the program decided (94-V Art. 19-1).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteView } from '@oryndau/access/views';
import { answerFiling, whyNotGrantNow } from '@oryndau/deciding/filings';
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
import { filingDetailName, filingDetailValue } from '@oryndau/sentences/filing-details';
import type { ReviewShown } from '@oryndau/sentences/review';
import { withoutControls } from '@oryndau/sentences/shown';
import { wordTexts } from '@oryndau/sentences/word-texts';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { rightToAnswer } from '@oryndau/staff/core/right-to-answer';
import { OTHER_MONEY } from '@oryndau/words/filings';
import { languageNames } from '@oryndau/words/languages';
import { type Command, Option } from 'commander';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { findCase } from '../find-case.ts';
import { answerOf, byArgument } from '../operator-words.ts';
import { print, printJson, table } from '../output.ts';
import { PlainError, refusedBy, wrongUsage } from '../plain-error.ts';
import { reviewJson, reviewText } from '../review-sections.ts';
import { type CommonOptions, confirm, operatorName, type Session, withCommon, withSession } from '../session.ts';
import { headOf, signersNow } from '../signers-now.ts';
import { filingSays } from '../texts/filing.ts';
import { whoDecides } from '../who-decides.ts';
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
      .requiredOption('--by <name>', 'who decides (a login, where the staff have accounts)', byArgument)
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
  if (filings.length === 0) print(filingSays('nothingWaits', language));
  else {
    const rows = filings.map((filing) => [
      numberOf(filing),
      answerByOf(filing) ?? '—',
      filing.filedAt.slice(0, 16).replace('T', ' '),
      filing.language,
      String(filing.uploads.length),
      wordTexts[filing.kind][language],
    ]);
    const [filing, answerBy, filedAt, files] = (['filing', 'answerBy', 'filedAt', 'files'] as const).map((name) =>
      filingSays(name, language),
    );
    const head = [filing, answerBy, filedAt, '', files, ''].map((text) => text ?? '');
    print(table(head, rows, ['left', 'left', 'left', 'left', 'right', 'left']));
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
  const { language } = session;
  const has = filings.map(({ filing }) => filing).join(', ') || filingSays('none', language);
  const text = filingSays('unknown', language, { case: of, n, has });
  throw new PlainError(text, exitCodes.refused, 'UNKNOWN_FILING');
}

async function show(session: Session, named: string, { saveFiles }: ShowOptions) {
  const { db, json, language } = session;
  const filing = await find(session, named);
  const view = { at: now(), reader: 'operator', way: 'command line', name: operatorName() } as const;
  await noteView(db.sql, filing.documentId, view);
  const saved = saveFiles === undefined ? [] : await save(session, filing, saveFiles);
  const review = filing.kind === 'REVIEW' ? await reviewOf(session, filing) : undefined;
  if (json) {
    const more = review === undefined ? {} : { review: reviewJson(review, language) };
    printJson({ number: numberOf(filing), answerBy: answerByOf(filing), ...filing, saved, ...more });
  } else {
    const { kind, filedAt, body, uploads, outcome, answer } = filing;
    const by = answerByOf(filing) ?? filingSays('dayUnknown', language);
    const lines = [
      `${numberOf(filing)}  ${wordTexts[kind][language]}`,
      filingSays('filed', language, { at: filedAt, in: languageNames[filing.language], by }),
      ...Object.entries(body.details).map(
        ([name, value]) => `${filingDetailName(name, language)}: ${detailValue(name, value, language)}`,
      ),
      ...(body.text === '' ? [] : ['', body.text]),
      ...(uploads.length === 0
        ? []
        : ['', ...uploads.map(({ mediaType: type, ...file }) => filingSays('file', language, { ...file, type }))]),
      ...saved.map((path) => filingSays('written', language, { path })),
      ...(outcome === null ? [] : ['', filingSays('answeredLine', language, { outcome }), answer ?? '']),
      ...(review === undefined ? [] : ['', ...reviewText(review, language).split('\n')]),
    ];
    print(lines.map(withoutControls).join('\n'));
  }
  return exitCodes.ok;
}

/** Of money its code too, since `--kind` asks for it. */
function detailValue(name: string, value: string, language: Session['language']): string {
  const word = filingDetailValue(name, value, language);
  return name === 'moneyKind' && word !== value && value !== OTHER_MONEY ? `${word} (--kind ${value})` : word;
}

async function reviewOf(session: Session, filing: KeptFiling): Promise<ReviewShown> {
  const { db } = session;
  const { documentId, outcome } = filing;
  const history = await readHistory(db, await findCase(session, documentId));
  const waiting = await readWaitingActs(db.sql, { states: ['waiting'], documentId });
  const acts = [...history.acts, ...waiting.map(({ n, type }) => ({ n, type, signedOn: null }))];
  const reviewed = Number(filing.body.details.act);
  return {
    history,
    acts: acts.map(({ n, type, signedOn }) => ({ n, type, signedOn })).toSorted((a, b) => a.n - b.n),
    reviewed: Number.isInteger(reviewed) ? reviewed : null,
    head: await headOf(session),
    signers: await signersOf(db.sql, { documentId, signers: await signersNow(session) }),
    answerBy: answerByOf(filing),
    isAnswered: outcome !== null,
    today: today(),
  };
}

/** The stored name has no path in it; the numbers before it keep two files of one name apart. */
async function save(
  { db, language }: Session,
  { documentId, filing, uploads }: KeptFiling,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const { n, name } of uploads) {
    const upload = await readUpload(db.sql, { documentId, filing, n });
    if (upload === undefined) continue;
    const path = join(folder, `${caseCodeOf(documentId)}-${filing}-${n}-${name}`);
    await writeFile(path, upload.content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new PlainError(filingSays('fileExists', language, { path }), exitCodes.refused, 'FILE_EXISTS');
    });
    paths.push(path);
  }
  return paths;
}

async function answer(session: Session, named: string, options: AnswerOptions) {
  const { db, language, json } = session;
  const { outcome, by, yes, lift = false } = options;
  const text = await readAnswer(options.answer);
  const filing = await find(session, named);
  const asked = { action: rightToAnswer(filing.kind, outcome), documentIds: [filing.documentId] };
  const { by: byWhom, db: deciding } = await whoDecides(session, by, asked);
  if (filing.outcome !== null) throw answeredBefore(filing, language);
  if (lift && filing.kind !== 'REVIEW') throw wrongUsage(`--lift is for a review, and ${numberOf(filing)} is none`);
  if (lift && outcome !== 'granted')
    throw wrongUsage('--lift goes with --outcome granted: only an objection that is upheld lifts something');
  const protect = protectionOf(options, filing, language);
  const why = outcome === 'granted' ? await whyNotGrantNow(db, filing, protect !== undefined) : undefined;
  if (why !== undefined) throw refusedBy(why, language);
  const about = { filing: numberOf(filing), kind: filing.kind, outcome, by: byWhom };
  const what = protect
    ? filingSays('andProtect', language, { outcome, account: protect.account })
    : lift
      ? filingSays('andLift', language, { outcome })
      : wordTexts[outcome][language];
  await confirm({
    question: filingSays('ask', language, { ...about, what }),
    refusal: filingSays('notAnswered', language),
    yes,
  });
  const signers = await signersNow(session);
  const desk = commandDesk(db, { policy: DEFAULT_POLICY, today, acts: await session.acts() });
  const { documentId } = filing;
  const given = { documentId, filing: filing.filing, outcome, answer: text, byWhom, ...(protect && { protect }) };
  const done = await answerFiling(
    { db: deciding, desk, now, signers },
    lift ? { ...given, lifts: true as const } : given,
  );
  if (done.kind === 'reviewer_signed') {
    throw new PlainError(filingSays('reviewerSigned', language, { by: byWhom }), exitCodes.refused, 'REVIEWER_SIGNED');
  }
  if (done.kind === 'refused') {
    throw new PlainError(refusalText(done.refusal, language), exitCodes.refused, done.refusal.code);
  }
  if (json) printJson({ filing: numberOf(filing), outcome, by: byWhom, effect: done.kind, lifts: lift });
  else {
    print(filingSays('isAnswered', language, about));
    if (lift) print(filingSays('lifted', language));
    if (done.kind === 'queued') print(filingSays('nextTick', language));
  }
  return exitCodes.ok;
}

function answeredBefore(filing: KeptFiling, language: Session['language']): PlainError {
  const { outcome, answeredAt, answeredBy } = filing;
  const on = answeredAt === null ? null : legalDayAt(Date.parse(answeredAt));
  const by = answeredBy ?? filingSays('somebody', language);
  const message = filingSays('answeredBefore', language, { filing: numberOf(filing), on, by, outcome });
  return new PlainError(message, exitCodes.refused, 'ALREADY_KNOWN');
}

async function readAnswer(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw wrongUsage(`${path} cannot be read (${error.message})`);
  });
  return answerOf(path, bytes);
}

/** Both or neither, for money that was said to be protected, and only what the law of today protects. */
function protectionOf({ protect, kind, outcome }: AnswerOptions, filing: KeptFiling, language: Session['language']) {
  if (protect === undefined && kind === undefined) return undefined;
  if (protect === undefined || kind === undefined) throw wrongUsage('--protect and --kind go together');
  if (outcome !== 'granted' || filing.kind !== 'PROTECTED_MONEY') {
    throw wrongUsage('--protect is for a filing of the kind PROTECTED_MONEY that is granted');
  }
  if (ibanFault(protect) !== undefined) throw wrongUsage('--protect needs the IBAN of the account');
  const guarded = protectedAccountTypes(today());
  if (!guarded.known) throw new PlainError(filingSays('lawUnknown', language), exitCodes.refused, 'LAW_UNKNOWN');
  if (guarded.value.has(kind)) return { account: protect, kind };
  throw wrongUsage(`--kind is none that the law protects today: ${[...guarded.value].join(', ')}`);
}
