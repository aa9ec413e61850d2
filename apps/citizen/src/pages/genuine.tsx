/**
 * Is this genuine? For anybody, without a login: the code of a message, the QR code of a paper, the file of a document. Whoever asks learns no
 * more than the message or the paper in his hand has told him already.
 */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { countTry, forgiveTry, type TrySubject } from '@oryndau/access/tries';
import type { PaymentReceipt } from '@oryndau/documents/receipts';
import { noticeAgain } from '@oryndau/exchange/notice-again';
import { findInRange } from '@oryndau/fines/sql/find';
import type { LegalDate } from '@oryndau/law/legal-date';
import { actCodeOf, faultOfMessageCode, readCaseCode, readMessageCode } from '@oryndau/outside/codes';
import { findMessages } from '@oryndau/outside/messages';
import { policies } from '@oryndau/proceedings/core';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import type { DocumentReport } from '@oryndau/signing';
import { readActs } from '@oryndau/signing/sql/acts';
import type { FieldError } from '@oryndau/web/html/form';
import { addressOf, networkOf } from '@oryndau/web/http/address';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { takesFiles } from '@oryndau/web/http/uploads';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { genuineTexts } from '../texts/genuine.ts';
import { genuineDocumentTexts, type ShownCheck, type ShownReport } from '../texts/genuine-document.ts';
import type { AddPages } from './add-pages.ts';
import { ActFoundPage, DocumentPage, type FoundAct, NoActPage } from './genuine/document.tsx';
import { GenuinePage, OwnMessagePage, StrangeMessagePage } from './genuine/message.tsx';

/** To check a file costs a hundred times what a page costs. */
const DOCUMENTS_PER_MINUTE = 20;

export const addGenuinePages: AddPages = (app: FastifyInstance, installation: Installation) => {
  const { documentsPerMinute: max = DOCUMENTS_PER_MINUTE } = installation;
  app.get('/genuine', async (request, reply) => sendForm(installation, request, reply, { code: '', errors: [] }));
  app.post('/genuine', async (request, reply) => checkMessage(installation, request, reply));
  app.post(
    '/genuine/document',
    { config: { ...takesFiles(1), rateLimit: { max, timeWindow: 60_000 } } },
    async (request, reply) => checkDocument(installation, request, reply),
  );
  app.get('/check/act/:documentId/:n/:code', async (request, reply) => showAct(installation, request, reply));
  // Papers from before acts had codes: their file can be checked, and the address alone tells nothing.
  app.get('/check/act/:documentId/:n', async (_request, reply) => reply.redirect('/genuine', 303));
};

interface TypedCode {
  readonly code: string;
  readonly errors: readonly FieldError[];
}

function sendForm(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, errors }: TypedCode,
  status = errors.length === 0 ? 200 : 422,
): FastifyReply {
  const page = (
    <GenuinePage
      page={pageOf(installation, request, '/genuine')}
      csrf={reply.formToken()}
      code={code}
      errors={errors}
      linklessFrom={linklessFrom()}
      document={{ isChecked: installation.trusted !== undefined }}
    />
  );
  return sendPage(request, reply, page, status);
}

function sendTooMany(
  installation: Installation,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { code, waitSeconds }: { readonly code: string; readonly waitSeconds: number },
): FastifyReply {
  reply.header('retry-after', String(waitSeconds));
  const message = genuineTexts[request.language].tooManyTries(Math.ceil(waitSeconds / 60));
  return sendForm(installation, request, reply, { code, errors: [{ field: 'code', message }] }, 429);
}

/** The first day from which cases are opened whose SMS has no link. */
function linklessFrom(): LegalDate {
  const [first] = policies
    .filter(({ sends, smsLink }) => sends && !smsLink)
    .map(({ from }) => from)
    .sort();
  if (first === undefined) throw new Error('every policy puts a link into its SMS');
  return first;
}

// ------------------------------------------------------------------------------------------------ a message

/** No code is longer, however it is spaced; more is neither read nor shown again. */
const CODE_TYPED_MAX = 40;
const typedCode = z.object({ code: z.string().max(CODE_TYPED_MAX).catch('') });

async function checkMessage(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const texts = genuineTexts[request.language];
  const typed = typedCode.parse(request.body ?? {}).code.trim();
  const code = readMessageCode(typed);
  const fault = faultOfMessageCode(typed);
  if (code === undefined || fault !== undefined) {
    const message = fault === undefined || typed === '' ? texts.codeMissing : texts.codeMalformed(fault);
    return sendForm(installation, request, reply, { code: typed, errors: [{ field: 'code', message }] });
  }
  const counted = { subjects: checkersOf(request.ip), at: installation.now() };
  const tried = await countTry(installation.db.sql, installation.secret, counted);
  if (!tried.allowed) return sendTooMany(installation, { request, reply }, { code: typed, ...tried });
  const messages = await findMessages(installation.db.sql, code);
  const page = pageOf(installation, request, '/genuine');
  if (messages.length === 0) return sendPage(request, reply, <StrangeMessagePage page={page} code={code} />);
  await forgiveTry(installation.db.sql, installation.secret, counted);
  const names = { secret: installation.secret, portal: installation.documents.portal };
  const own = await Promise.all(
    messages.map(async (message) => ({ message, paragraphs: await noticeAgain(installation.db, message, names) })),
  );
  return sendPage(request, reply, <OwnMessagePage page={page} messages={own} />);
}

const checkersOf = (address: string): TrySubject[] => [
  { kind: 'checker', value: addressOf(address) },
  { kind: 'checker_network', value: networkOf(address) },
];

// ------------------------------------------------------------------------------------------------ a document

/** A file as @fastify/multipart puts it into a body. It reads itself: a copy of it could not. */
interface FilePart {
  toBuffer(): Promise<Buffer>;
}

const isFilePart = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && 'toBuffer' in part && typeof part.toBuffer === 'function';

const sentForm = z.object({
  document: z.custom<FilePart>(isFilePart).optional().catch(undefined),
  act: z.object({ value: z.string() }).optional().catch(undefined),
});

async function checkDocument(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { trusted, bodies = [], signingService: service } = installation;
  if (trusted === undefined) return sendForm(installation, request, reply, { code: '', errors: [] });
  const { document, act } = sentForm.parse(request.body ?? {});
  const file = await document?.toBuffer();
  // A server that is asked for pages alone does without.
  const [{ DOCUMENT_BYTES_MAX }, { verifyDocumentBeside }] = await Promise.all([
    import('@oryndau/signing'),
    import('@oryndau/signing/verify-beside'),
  ]);
  const fault = faultOf(file, DOCUMENT_BYTES_MAX);
  if (file === undefined || fault !== undefined)
    return sendFileFault(installation, request, reply, fault ?? 'fileMissing');
  const found = await verifyDocumentBeside(file, { trusted, bodies, service });
  if (found.checks.some(({ code }) => code === 'NOT_A_PDF'))
    return sendFileFault(installation, request, reply, 'fileNotPdf');
  const report = found.receipt ? withBooks(found, await isOfOurBooks(installation, found.receipt)) : found;
  const asked = act?.value;
  const isOther = report.valid && asked !== undefined && asked !== `${report.act?.documentId}/${report.act?.n}`;
  const page = pageOf(installation, request, '/genuine');
  return sendPage(request, reply, <DocumentPage page={page} report={report} isOther={isOther} />);
}

/** A receipt says what we have taken in: so it is as true as our books say. */
async function isOfOurBooks({ db, today }: Installation, receipt: PaymentReceipt): Promise<boolean> {
  const range = readCaseCode(receipt.caseCode);
  const [only, ...others] = range === undefined ? [] : await findInRange(db.sql, range);
  const row = only === undefined || others.length > 0 ? undefined : await readCasePage(db.sql, only.documentId);
  if (row === undefined) return false;
  const payment = caseViewOf(row, today()).payments.find(({ attempt }) => attempt === receipt.attempt);
  return (
    payment?.receipt === receipt.serviceReceipt && payment.amount === receipt.amount && row.number === receipt.number
  );
}

/** A receipt that is sound and not in our books says nothing that is shown. */
function withBooks({ valid, checks, receipt, ...report }: DocumentReport, isKnown: boolean): ShownReport {
  const books: ShownCheck = isKnown
    ? { name: 'books', status: 'ok' }
    : { name: 'books', status: 'failed', code: 'RECEIPT_UNKNOWN' };
  return { ...report, valid: valid && isKnown, checks: [...checks, books], ...(isKnown && receipt && { receipt }) };
}

type FileFault = 'fileMissing' | 'fileTooLarge' | 'fileNotPdf';

function faultOf(file: Buffer | undefined, bytesMax: number): FileFault | undefined {
  if (file === undefined || file.length === 0) return 'fileMissing';
  return file.length > bytesMax ? 'fileTooLarge' : undefined;
}

function sendFileFault(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: FileFault,
): FastifyReply {
  const message = genuineDocumentTexts[request.language][fault];
  return sendForm(installation, request, reply, { code: '', errors: [{ field: 'document', message }] });
}

// ------------------------------------------------------------------------------------------------ a QR code

const actPath = z.object({
  documentId: z.uuid(),
  n: z.coerce.number().int().min(1).max(1_000_000),
  code: z.string().max(CODE_TYPED_MAX),
});

async function showAct(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = actPath.safeParse(request.params);
  if (!path.success) return sendNoAct(installation, request, reply);
  const counted = { subjects: checkersOf(request.ip), at: installation.now() };
  const tried = await countTry(installation.db.sql, installation.secret, counted);
  if (!tried.allowed) return sendTooMany(installation, { request, reply }, { code: '', ...tried });
  const act = await findAct(installation, path.data);
  if (act === undefined) return sendNoAct(installation, request, reply);
  await forgiveTry(installation.db.sql, installation.secret, counted);
  const page = (
    <ActFoundPage
      page={pageOf(installation, request, `/check/act/${act.documentId}/${act.n}/${path.data.code}`)}
      act={act}
      csrf={reply.formToken()}
      isChecked={installation.trusted !== undefined}
    />
  );
  return sendPage(request, reply, page);
}

const sendNoAct = (installation: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendPage(request, reply, <NoActPage page={pageOf(installation, request, '/genuine')} />, 404);

/** What the signed data say of themselves, nothing of the person; undefined also where the code is of another act. */
async function findAct(
  installation: Installation,
  { documentId, n, code }: z.infer<typeof actPath>,
): Promise<FoundAct | undefined> {
  const kept = (await readActs(installation.db.sql, documentId)).find((candidate) => candidate.n === n);
  if (kept === undefined || actCodeOf(kept) !== code) return undefined;
  const { readAct } = await import('@oryndau/documents/acts');
  const { signerName } = await import('@oryndau/signing');
  const data = readAct(kept.body);
  if (data === undefined) throw new Error(`the act ${documentId}/${n} cannot be read`);
  const { number, type, on } = data;
  const digest = createHash('sha256').update(kept.body).digest('hex');
  return {
    documentId,
    n,
    number,
    type,
    on,
    signer: signerName(kept.certificates),
    digest,
    keyId: kept.keyId,
    root: kept.root,
  };
}
