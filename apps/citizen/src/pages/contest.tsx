/**
 * Telling the body something about the case: already paid, not me, contested, protected money, a complaint, anything else. It stops what the law says
 * it stops, at once; the person has a number, a day by which there is an answer, and the answer on the page of the filing.
 */
/** @jsxImportSource preact */
import { setTimeout as pause } from 'node:timers/promises';
import { fileInCase } from '@oryndau/deciding/filings';
import { issuerNames } from '@oryndau/documents/messages';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { complaintSuspends, deferralLimits, filingAnswerBy } from '@oryndau/law/rules/complaint';
import { protectedAccountTypes } from '@oryndau/law/rules/proceeding';
import { readFilings, readUpload } from '@oryndau/outside/filings';
import { UPLOADS_MAX } from '@oryndau/outside/upload';
import type { CaseView } from '@oryndau/reading/case-view';
import { FILINGS_OPEN_MAX } from '@oryndau/standing/may-file';
import type { FieldError } from '@oryndau/web/html/form';
import { caseOf, needsCase, sendVisitOver } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { forgetForVisit } from '@oryndau/web/http/kept';
import { unlessOfOtherCase } from '@oryndau/web/http/other-case';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendUpload } from '@oryndau/web/http/send-upload';
import { takesFiles } from '@oryndau/web/http/uploads';
import type { SentWords } from '@oryndau/web/pages/other-case';
import { type Said, SaidPage } from '@oryndau/web/pages/said-page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import { type FilingKind, filingKinds, type MoneyKind, moneyKinds } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { contestTexts } from '../texts/contest.ts';
import type { AddPages } from './add-pages.ts';
import { CheckPage } from './contest/check-page.tsx';
import { type Consequence, ContestPage, FilingFormPage } from './contest/contest-page.tsx';
import { type FilingDraft, keepDraft, readDraft } from './contest/draft.ts';
import { FilingPage } from './contest/filing-page.tsx';
import { type FilingOf, judgeFiling, readFiles, typedOf } from './contest/read-filing.ts';
import { UnsentPage, writtenOf } from './contest/unsent-page.tsx';

interface OfKind {
  readonly Params: { readonly kind: string };
}

/** The draft that a page is about; without one the form is empty. */
interface OfDraft extends OfKind {
  readonly Querystring: { readonly draft?: unknown };
}

interface OfFiling {
  readonly Params: { readonly n: string; readonly k?: string };
}

/** Of one address: each may bring some megabytes. */
const FILINGS_PER_MINUTE = 60;

export const addContestPages: AddPages = (app, installation) => {
  const preHandler = needsCase(installation);
  const here = (request: FastifyRequest, reply: FastifyReply): Exchange => ({ installation, request, reply });
  app.get('/case/contest', { preHandler }, (request, reply) => sendChoice(here(request, reply), []));
  app.post('/case/contest', { preHandler }, (request, reply) => choose(here(request, reply)));
  app.get<OfDraft>('/case/contest/:kind', { preHandler }, ({ params, query }, reply) =>
    sendDraft(here(reply.request, reply), params.kind, query.draft),
  );
  // Before the body: who is in no case sends us no files. What somebody wrote whose visit has ended meanwhile, or began anew, is read to be shown again.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) =>
    request.isAfterVisit || request.visit?.documentId === null ? undefined : preHandler(request, reply);
  app.post<OfKind>(
    '/case/contest/:kind',
    {
      onRequest,
      config: { ...takesFiles(UPLOADS_MAX), writtenIn, rateLimit: { max: FILINGS_PER_MINUTE, timeWindow: 60_000 } },
      errorHandler: (error, request, reply) => tooLarge(here(request, reply), error),
    },
    (request, reply) => write(here(request, reply), request.params.kind),
  );
  app.get<OfDraft>('/case/contest/:kind/check', { preHandler }, ({ params, query }, reply) =>
    sendCheck(here(reply.request, reply), params.kind, query.draft),
  );
  app.post<OfKind>('/case/contest/:kind/check', { onRequest, config: { writtenIn } }, (request, reply) =>
    file(here(request, reply), request.params.kind),
  );
  app.get<OfFiling>('/case/filing/:n', { preHandler }, (request, reply) =>
    sendFiling(here(request, reply), request.params.n),
  );
  app.get<OfFiling>('/case/filing/:n/file/:k', { preHandler }, (request, reply) =>
    sendFile(here(request, reply), request.params),
  );
};

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

// ------------------------------------------------------------------------------------------------ what to tell

const isLiving = ({ standing }: CaseView): boolean => standing === 'open' || standing === 'held';

function consequenceOf({ installation }: Exchange, view: CaseView, kind: FilingKind): Consequence {
  const today = installation.today();
  const suspends = complaintSuspends(today);
  const answer = filingAnswerBy({ kind, filedOn: today });
  const holds = kind === 'COMPLAINT' && suspends.known && suspends.value;
  return {
    kind,
    effect: isLiving(view) ? (holds ? 'holds' : 'stops') : 'none',
    answerBy: answer.known ? answer.value : null,
  };
}

/** Why nothing more can be filed, whatever it is, in words. */
function whyNot({ request: { language } }: Exchange, { noFiling, issuerName }: CaseView): Said | undefined {
  if (noFiling === null) return undefined;
  if (noFiling === 'too_many_open') return contestTexts[language].tooManyOpen(FILINGS_OPEN_MAX);
  if (noFiling.code === 'UNKNOWN_CASE') return contestTexts[language].noCase(issuerNames(issuerName)[language]);
  return refusedBy(noFiling, language);
}

const refusedBy = (refusal: Refusal, language: Language): Said => ({
  title: contestTexts[language].refused,
  paragraphs: [refusalText(refusal, language)],
});

function sendNo({ installation, request, reply }: Exchange, said: Said): FastifyReply {
  return sendPage(request, reply, <SaidPage page={pageOf(installation, request, '/case/contest')} said={said} />, 409);
}

function sendChoice(exchange: Exchange, errors: readonly FieldError[]): FastifyReply {
  const { installation, request, reply } = exchange;
  const view = caseOf(request);
  const no = whyNot(exchange, view);
  if (no !== undefined) return sendNo(exchange, no);
  const page = (
    <ContestPage
      page={pageOf(installation, request, '/case/contest')}
      view={view}
      csrf={reply.formToken()}
      errors={errors}
      consequences={view.mayFile.map((kind) => consequenceOf(exchange, view, kind))}
    />
  );
  return sendPage(request, reply, page, errors.length === 0 ? 200 : 422);
}

const kindOf = (text: unknown): FilingKind | undefined => z.enum(filingKinds).safeParse(text).data;
const choice = z.object({ kind: z.enum(filingKinds) });

function choose(exchange: Exchange): FastifyReply {
  const { request, reply } = exchange;
  const kind = choice.safeParse(request.body).data?.kind;
  if (kind !== undefined) return reply.redirect(`/case/contest/${kind}`, 303);
  return sendChoice(exchange, [{ field: 'kind', message: contestTexts[request.language].kindMissing }]);
}

// ------------------------------------------------------------------------------------------------ the form

/** The kinds of money that the law of the day protects, in the order in which people meet them. */
function protectedKinds(day: LegalDate): readonly MoneyKind[] {
  const guarded = protectedAccountTypes(day);
  return guarded.known ? moneyKinds.filter((kind) => guarded.value.has(kind)) : [];
}

interface FormState {
  /** Null: nothing was written yet. */
  readonly draft: FilingDraft | null;
  readonly draftId?: string;
  readonly errors: readonly FieldError[];
}

function sendForm(exchange: Exchange, kind: FilingKind, { draft, draftId, errors }: FormState): FastifyReply {
  const { installation, request, reply } = exchange;
  const view = caseOf(request);
  const deferral = deferralLimits(installation.today());
  const page = (
    <FilingFormPage
      page={pageOf(installation, request, pathOf(kind, draftId))}
      view={view}
      csrf={reply.formToken()}
      kind={kind}
      consequence={consequenceOf(exchange, view, kind)}
      moneyKinds={protectedKinds(installation.today())}
      deferral={deferral.known ? deferral.value : null}
      typed={draft?.typed ?? {}}
      files={draft?.uploads.map(({ name }) => name) ?? []}
      draft={draftId}
      errors={errors}
    />
  );
  return sendPage(request, reply, page, errors.length === 0 ? 200 : 422);
}

const pathOf = (kind: FilingKind, draft: string | undefined, step = ''): string =>
  `/case/contest/${kind}${step}${draft === undefined ? '' : `?draft=${draft}`}`;

function judged({ installation, request }: Exchange, view: CaseView, draft: FilingDraft) {
  const of: FilingOf = {
    kind: draft.kind,
    language: request.language,
    today: installation.today(),
    acts: view.happenings.flatMap(({ n, act }) => (act === null ? [] : [String(n)])),
    moneyKinds: protectedKinds(installation.today()),
  };
  return judgeFiling(draft, of);
}

/** The kind that is asked for, where it may be filed now; otherwise it is said why not. */
function mayFile(exchange: Exchange, kindText: string): FilingKind | FastifyReply {
  const { installation, request, reply } = exchange;
  const kind = kindOf(kindText);
  if (kind === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const view = caseOf(request);
  const no = whyNot(exchange, view);
  if (no !== undefined) return sendNo(exchange, no);
  return view.mayFile.includes(kind) ? kind : sendNo(exchange, contestTexts[request.language].ofNoUse);
}

/** The form: empty, or with what was written, and with what is wrong in it if it cannot be sent so. */
async function sendDraft(exchange: Exchange, kindText: string, draftId: unknown): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const kind = mayFile(exchange, kindText);
  if (typeof kind !== 'string') return kind;
  if (typeof draftId !== 'string') return sendForm(exchange, kind, { draft: null, errors: [] });
  const draft = await readDraft(installation, request, { id: draftId, kind });
  if (draft === undefined) return sendWrongState(installation, request, reply, 'ANSWER_OVER');
  const read = judged(exchange, caseOf(request), draft);
  return sendForm(exchange, kind, { draft, draftId, errors: 'errors' in read ? read.errors : [] });
}

/** What was written is kept for the visit, and leads to the page on which it is read through, or back to the form with what is wrong. */
async function write(exchange: Exchange, kindText: string): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  if (request.visit === null) return sendUnsent(exchange, kindText);
  const kind = mayFile(exchange, kindText);
  if (typeof kind !== 'string') return kind;
  const { draft: earlierId, keepFiles, ...typed } = typedOf(request.body);
  const sent = await readFiles(request.body);
  const earlier = earlierId === undefined ? undefined : await readDraft(installation, request, { id: earlierId, kind });
  // Files are chosen once: they stay until others are chosen in their place, or the tick at them is taken away.
  const stays = keepFiles === 'yes' && sent.uploads.length === 0 && sent.fault === undefined;
  const draft: FilingDraft = { kind, typed, ...(stays && earlier ? { uploads: earlier.uploads } : sent) };
  const draftId = await keepDraft(installation, request, draft);
  if (draftId === undefined) return sendWrongState(installation, request, reply, 'BUSY');
  if (earlier !== undefined && earlierId !== undefined) await forgetForVisit(installation, request, earlierId);
  const isRight = 'body' in judged(exchange, caseOf(request), draft);
  return reply.redirect(pathOf(kind, draftId, isRight ? '/check' : ''), 303);
}

// ------------------------------------------------------------------------------------------------ read through, and sent

async function sendCheck(exchange: Exchange, kindText: string, draftId: unknown): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const kind = mayFile(exchange, kindText);
  if (typeof kind !== 'string') return kind;
  const draft = await readDraft(installation, request, { id: draftId, kind });
  if (draft === undefined || typeof draftId !== 'string') {
    return sendWrongState(installation, request, reply, 'ANSWER_OVER');
  }
  const view = caseOf(request);
  const read = judged(exchange, view, draft);
  if ('errors' in read) return reply.redirect(pathOf(kind, draftId), 303);
  const page = (
    <CheckPage
      page={pageOf(installation, request, pathOf(kind, draftId, '/check'))}
      view={view}
      csrf={reply.formToken()}
      draft={{ ...draft, id: draftId, body: read.body }}
      consequence={consequenceOf(exchange, view, kind)}
    />
  );
  return sendPage(request, reply, page);
}

async function file(exchange: Exchange, kindText: string): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  if (request.visit === null) return sendUnsent(exchange, kindText);
  const kind = mayFile(exchange, kindText);
  if (typeof kind !== 'string') return kind;
  const { draft: draftId = '', after } = typedOf(request.body);
  const view = caseOf(request);
  const { documentId } = view;
  const draft = await readDraft(installation, request, { id: draftId, kind });
  if (draft === undefined) {
    const before = await sentSince(installation, { documentId, kind, after });
    if (before !== undefined) return reply.redirect(pathOfFiling(before), 303);
    return sendWrongState(installation, request, reply, 'ANSWER_OVER');
  }
  const read = judged(exchange, view, draft);
  if ('errors' in read) return reply.redirect(pathOf(kind, draftId), 303);
  const { language } = request;
  // Sent twice at the same moment it is one: who takes the draft away sends it. The browser shows the answer to the second touch alone.
  if (!(await forgetForVisit(installation, request, draftId))) {
    const other = await sentSince(installation, { documentId, kind, after });
    return reply.redirect(other === undefined ? '/case/contest' : pathOfFiling(other), 303);
  }
  const filed = await fileInCase(installation, { documentId, kind, language, body: read.body, uploads: draft.uploads });
  switch (filed.kind) {
    case 'filed':
    case 'queued':
      return reply.redirect(pathOfFiling(filed.filing), 303);
    case 'too_many_open':
      return sendNo(exchange, contestTexts[language].tooManyOpen(filed.max));
    case 'refused':
      return sendNo(exchange, refusedBy(filed.refusal, language));
  }
}

const pathOfFiling = (filing: number): string => `/case/filing/${filing}`;

/** The draft is gone before its filing is there. A filing is decided in less; who touched twice waits this long at most. */
const TRIES_TO_SEE_IT = 20;
const BETWEEN_TRIES_MS = 100;

interface SentSince {
  readonly documentId: string;
  readonly kind: FilingKind;
  /** The number of the last filing there was when the page with the button was drawn. */
  readonly after: string | undefined;
}

/** What became of a page that was sent before: the filing of its kind that is newer than it. Undefined where there is none, or the page does not say. */
async function sentSince({ db }: Installation, { documentId, kind, after }: SentSince): Promise<number | undefined> {
  if (after === undefined || !/^\d{1,4}$/.test(after)) return undefined;
  for (let left = TRIES_TO_SEE_IT; left > 0; left -= 1) {
    const filings = await readFilings(db.sql, documentId);
    const found = filings.find((one) => one.kind === kind && one.filing > Number(after));
    if (found !== undefined) return found.filing;
    if (left > 1) await pause(BETWEEN_TRIES_MS);
  }
  return undefined;
}

function writtenIn(request: FastifyRequest): readonly SentWords[] {
  const kind = kindOf((request.params as OfKind['Params']).kind);
  return kind === undefined ? [] : writtenOf(kind, typedOf(request.body), request.language);
}

/** The visit ended while somebody wrote: nothing was sent, and the text is theirs to copy. */
function sendUnsent({ installation, request, reply }: Exchange, kindText: string): FastifyReply {
  const kind = kindOf(kindText);
  if (kind === undefined) return sendVisitOver(installation, request, reply);
  const page = pageOf(installation, request, '/find');
  return sendPage(request, reply, <UnsentPage page={page} written={writtenIn(request)} />, 401);
}

/** Too large a file, or too many: said at the field, with the words that came before it. Anything else is told as everywhere. */
async function tooLarge(exchange: Exchange, error: FastifyError): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const isFile = error.code === 'FST_REQ_FILE_TOO_LARGE' || error.code === 'FST_FILES_LIMIT';
  if (!isFile || request.opened === null) throw error;
  const other = await unlessOfOtherCase(installation, request, reply);
  if (other !== undefined) return other;
  const texts = contestTexts[request.language];
  const message = error.code === 'FST_FILES_LIMIT' ? texts.filesTooMany(UPLOADS_MAX) : texts.fileTooLarge;
  const kind = mayFile(exchange, (request.params as OfKind['Params']).kind);
  if (typeof kind !== 'string') return kind;
  const draft: FilingDraft = { kind, typed: typedOf(request.body), uploads: [] };
  return sendForm(exchange, kind, { draft, errors: [{ field: 'files', message }] });
}

// ------------------------------------------------------------------------------------------------ one filing

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : undefined;

async function sendFiling(exchange: Exchange, text: string): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const view = caseOf(request);
  const n = numberIn(text);
  const shown = view.filings.find(({ filing }) => filing === n);
  const kept = (await readFilings(installation.db.sql, view.documentId)).find(({ filing }) => filing === n);
  if (shown === undefined || kept === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  // What waits for the robot has no day in the case yet; the law of the day of filing has.
  const byLaw = filingAnswerBy({ kind: kept.kind, filedOn: legalDayAt(Date.parse(kept.filedAt)) });
  const page = (
    <FilingPage
      page={pageOf(installation, request, `/case/filing/${kept.filing}`)}
      view={view}
      kept={shown.outcome === null ? { ...kept, outcome: null, answer: null, answeredAt: null } : kept}
      number={shown.number}
      answerBy={shown.answerBy ?? (byLaw.known ? byLaw.value : null)}
      today={installation.today()}
      isTold={view.happenings.some(({ type, fields }) => type === 'FilingReceived' && fields.filing === String(n))}
    />
  );
  return sendPage(request, reply, page);
}

/** A file of the person's own. It is never shown by the browser as a page of ours: it is saved, by the type that its bytes have. */
async function sendFile({ installation, request, reply }: Exchange, params: OfFiling['Params']): Promise<FastifyReply> {
  const { documentId } = caseOf(request);
  const [filing, n] = [numberIn(params.n), numberIn(params.k)];
  const upload =
    filing === undefined || n === undefined
      ? undefined
      : await readUpload(installation.db.sql, { documentId, filing, n });
  if (upload === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  return sendUpload(reply, upload);
}
