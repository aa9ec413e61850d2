/**
 * Paying, through the page of a payment service: begun here, made there, and told here as it stands. Who comes back too early, twice, or never finds the
 * same words: begun, unknown, paid, received, failed. Nothing that cannot be undone happens in between (decision 0016).
 */
/** @jsxImportSource preact */
import { SIGNATURE_HEADER } from '@oryndau/connectors/payment';
import { paymentPurpose } from '@oryndau/documents/messages/payment-purpose';
import { beginPayment, takePaymentCallback } from '@oryndau/exchange/payments';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import { refusalText } from '@oryndau/law/refusal-texts';
import { ATTEMPTS_MAX } from '@oryndau/outside/attempt-id';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf, type ViewedPayment } from '@oryndau/reading/case-view';
import { dueOf, onItsWayOf, PART_MIN, payableOf } from '@oryndau/reading/payable';
import { shownAmount } from '@oryndau/web/html/shown';
import { caseOf, needsCase } from '@oryndau/web/http/case-access';
import { contentSecurity, OWN_SCRIPT } from '@oryndau/web/http/content-security';
import type { Installation } from '@oryndau/web/http/installation';
import { addPackedFile } from '@oryndau/web/http/packed-file';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { SaidPage } from '@oryndau/web/pages/said-page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { Language } from '@oryndau/words/languages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { payTexts } from '../texts/pay.ts';
import type { PaymentStanding } from '../texts/payment-standing.ts';
import type { AddPages } from './add-pages.ts';
import { ask, deskOf, placeOf, script } from './pay/at-the-service.ts';
import { AttemptPage } from './pay/attempt-page.tsx';
import { NothingToPayPage, PayElsewherePage, type PayForm, PayPage } from './pay/pay-page.tsx';
import { standingOf } from './pay/standing-of.ts';
import { typedMoney } from './pay/typed-money.ts';

const CALLBACK_BYTES_MAX = 16 * 1024;
/** All payments of the country are told from the one address of the service. */
const CALLBACKS_PER_MINUTE = 6_000;

export const addPayPages: AddPages = async (app, installation) => {
  const preHandler = needsCase(installation);
  addPackedFile(app, script);
  const config = { contentSecurity: contentSecurity(installation, OWN_SCRIPT) };
  app.get('/case/pay', { preHandler, config }, (request, reply) => showForm(installation, request, reply));
  app.post('/case/pay', { preHandler }, (request, reply) => begin(installation, request, reply));
  app.get<Attempt>('/case/pay/:attempt', { preHandler, config }, (request, reply) =>
    showAttempt(installation, request, reply),
  );
  app.get<Attempt>('/case/pay/:attempt/standing', { preHandler }, (request, reply) =>
    tellStanding(installation, request, reply),
  );
  app.post<Attempt>('/case/pay/:attempt/give-up', { preHandler }, (request, reply) =>
    giveUp(installation, request, reply),
  );
  app.get<Attempt>('/case/pay/:attempt/receipt', { preHandler }, (request, reply) =>
    sendReceipt(installation, request, reply),
  );
  await app.register(async (machines) => addCallback(machines, installation));
};

interface Attempt {
  readonly Params: { readonly attempt: string };
}

// ------------------------------------------------------------------------------------------------ the form

const begunOf = ({ payments }: CaseView): ViewedPayment | undefined =>
  payments.find(({ status }) => status === 'begun');

/** A fine that no case of ours collects has no desk to pay at, but every bank takes it. */
const isPaidElsewhere = ({ standing }: CaseView): boolean => standing === 'fine' || standing === 'refused';

function showForm(installation: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const view = caseOf(request);
  const begun = begunOf(view);
  if (begun !== undefined) return reply.redirect(`/case/pay/${begun.attempt}`, 303);
  const page = pageOf(installation, request, '/case/pay');
  const elsewhere = <PayElsewherePage page={page} view={view} {...waysOf(installation)} />;
  if (isPaidElsewhere(view) && dueOf(view) > 0n) return sendPage(request, reply, elsewhere);
  if (payableOf(view) === 0n) {
    return sendPage(request, reply, <NothingToPayPage page={page} view={view} onItsWay={onItsWayOf(view)} />);
  }
  if (installation.payments === undefined) return sendPage(request, reply, elsewhere);
  return sendForm({ installation, request, reply }, { amount: '', errors: [] });
}

const waysOf = ({ bankLinks = [] }: Installation) => ({ bankLinks, script: script.path });

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendForm({ installation, request, reply }: Exchange, form: PayForm): FastifyReply {
  const view = caseOf(request);
  const page = (
    <PayPage
      page={pageOf(installation, request, '/case/pay')}
      view={view}
      payable={payableOf(view)}
      onItsWay={onItsWayOf(view)}
      csrf={reply.formToken()}
      form={form}
      today={installation.today()}
      {...waysOf(installation)}
      {...(request.method === 'POST' && { script: undefined })}
    />
  );
  return sendPage(request, reply, page, form.errors.length > 0 ? 422 : form.warning === undefined ? 200 : 409);
}

/** No sum is longer; more is neither read nor shown again. */
const TYPED_MAX = 40;
const typed = z.string().max(TYPED_MAX).catch('');
const typedForm = z.object({
  how: typed,
  amount: typed,
  sum: typed,
  attempt: z.coerce.number().int().min(1).max(ATTEMPTS_MAX).optional().catch(undefined),
});
type TypedForm = z.output<typeof typedForm>;

/** The sum to begin a payment of, or the form again. What the button promised is held to: no other sum is taken than the page had said. */
function readForm(
  { how, amount: typed, sum }: TypedForm,
  { payable, language }: { readonly payable: Money; readonly language: Language },
): { readonly amount: Money } | { readonly form: PayForm } {
  const texts = payTexts[language];
  if (how === 'whole') {
    if (sum === formatMoney(payable)) return { amount: payable };
    return { form: { amount: '', errors: [], warning: texts.sumChanged(shownAmount(payable, language)) } };
  }
  const at = (message: string) => ({ form: { amount: typed, errors: [{ field: 'amount', message }] } });
  if (typed.trim() === '') return at(texts.amountMissing);
  const amount = typedMoney(typed);
  if (typeof amount === 'string') return at(amount === 'TOO_LARGE' ? tooMuch() : texts.amountMalformed);
  if (amount > payable) return at(tooMuch());
  return amount < PART_MIN && amount !== payable
    ? at(texts.amountTooLittle(shownAmount(PART_MIN, language)))
    : { amount };

  function tooMuch(): string {
    return texts.amountTooMuch(shownAmount(payable, language));
  }
}

async function begin(installation: Installation, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const view = caseOf(request);
  const desk = deskOf(installation);
  const payable = payableOf(view);
  const { language } = request;
  const form = typedForm.parse(request.body ?? {});
  const before = attemptIn(view, String(form.attempt));
  if (before !== undefined) return reply.redirect(placeOf(before, `/case/pay/${before.attempt}`), 303);
  // A second payment beside one that is begun, or where there is nothing to pay: the page says what there is.
  if (desk === undefined || payable === 0n || begunOf(view) !== undefined) return reply.redirect('/case/pay', 303);
  const read = readForm(form, { payable, language });
  if ('form' in read) return sendForm({ installation, request, reply }, read.form);
  const begun = await beginPayment(desk, {
    documentId: view.documentId,
    amount: read.amount,
    language,
    paymentReference: view.paymentReference,
    purpose: paymentPurpose[language](view.caseCode),
    returnUrl: (attempt) => `${installation.origin}/case/pay/${attempt}`,
    ...(form.attempt !== undefined && { number: form.attempt }),
  });
  switch (begun.kind) {
    case 'opened':
      return reply.redirect(begun.payUrl, 303);
    case 'taken':
      return reply.redirect(`/case/pay/${form.attempt}`, 303);
    case 'unknown':
    case 'failed':
      return reply.redirect(`/case/pay/${begun.attempt}`, 303);
    case 'refused': {
      const page = pageOf(installation, request, '/case/pay');
      const { title, paragraphs } = payTexts[language].refused;
      const said = { title, paragraphs: [refusalText(begun.refusal, language), ...paragraphs] };
      return sendPage(request, reply, <SaidPage page={page} said={said} />, 409);
    }
  }
}

// ------------------------------------------------------------------------------------------------ one attempt

const attemptIn = ({ payments }: CaseView, text: string): ViewedPayment | undefined =>
  payments.find(({ attempt }) => String(attempt) === text);

interface Looked {
  readonly view: CaseView;
  readonly payment: ViewedPayment;
  readonly standing: PaymentStanding;
}

/** A payment of the case of the visit as it stands at this moment; undefined where there is no such payment. */
async function look(installation: Installation, request: FastifyRequest<Attempt>): Promise<Looked | undefined> {
  const before = caseOf(request);
  const { attempt } = request.params;
  const known = attemptIn(before, attempt);
  if (known === undefined) return undefined;
  const { documentId } = before;
  const answer = await ask(installation, { documentId, payment: known, isGivenUp: false });
  const view = known.status === 'begun' ? await readAgain(installation, before) : before;
  const payment = attemptIn(view, attempt) ?? known;
  return { view, payment, standing: standingOf(payment, answer) };
}

async function showAttempt(
  installation: Installation,
  request: FastifyRequest<Attempt>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const looked = await look(installation, request);
  if (looked === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const { view, payment } = looked;
  const page = (
    <AttemptPage
      page={pageOf(installation, request, `/case/pay/${payment.attempt}`)}
      {...looked}
      rest={restAfter(view)}
      csrf={reply.formToken()}
      hasReceipt={installation.saveReceipt !== undefined}
      hasPayments={installation.payments !== undefined}
      script={script.path}
    />
  );
  return sendPage(request, reply, page);
}

/** For the script of that page, which shows it anew when this is another word than its own. */
async function tellStanding(
  installation: Installation,
  request: FastifyRequest<Attempt>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const looked = await look(installation, request);
  if (looked === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  return reply.header('cache-control', 'no-store').send({ standing: looked.standing });
}

/** What remains when all that is on its way has come; below zero where too much is. */
const restAfter = (view: CaseView): bigint => view.remainder - onItsWayOf(view);

async function readAgain({ db, today }: Installation, view: CaseView): Promise<CaseView> {
  const row = await readCasePage(db.sql, view.documentId);
  const on: LegalDate = today();
  return row === undefined ? view : caseViewOf(row, on);
}

async function giveUp(
  installation: Installation,
  request: FastifyRequest<Attempt>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const view = caseOf(request);
  const payment = attemptIn(view, request.params.attempt);
  if (payment === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  await ask(installation, { documentId: view.documentId, payment, isGivenUp: true });
  return reply.redirect(`/case/pay/${payment.attempt}`, 303);
}

async function sendReceipt(
  installation: Installation,
  request: FastifyRequest<Attempt>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const view = caseOf(request);
  const payment = attemptIn(view, request.params.attempt);
  const isPaid = payment?.status === 'paid' || payment?.status === 'received';
  const pdf = isPaid ? await installation.saveReceipt?.(view.documentId, payment.attempt) : undefined;
  if (payment === undefined || pdf === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="receipt-${view.caseCode}-${payment.attempt}.pdf"`,
    })
    .type('application/pdf')
    .send(Buffer.from(pdf));
}

// ------------------------------------------------------------------------------------------------ the service's word

/**
 * The signed word of the service. It is believed by its signature only, of the bytes as they came: so this context reads no body as JSON. What
 * is none of the service's is told so, and nothing of it is written anywhere.
 */
async function addCallback(app: FastifyInstance, installation: Installation): Promise<void> {
  const desk = deskOf(installation);
  if (desk === undefined) return;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: CALLBACK_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
  const config = { isMachine: true, rateLimit: { max: CALLBACKS_PER_MINUTE, timeWindow: 60_000 } };
  app.post('/callbacks/payment', { config }, async (request, reply) => {
    const signature = request.headers[SIGNATURE_HEADER];
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const no = await takePaymentCallback(desk, {
      body,
      signature: typeof signature === 'string' ? signature : undefined,
    });
    if (no === undefined) return reply.code(204).send();
    return reply
      .code(400)
      .type('application/problem+json')
      .send(JSON.stringify({ title: 'Not a word of the payment service', status: 400, code: 'CALLBACK_NOT_GENUINE' }));
  });
}
