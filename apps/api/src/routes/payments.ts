/** Paying from the case of a visit: begun here, made on the page of the payment service, and told here as it stands. */
import { paymentPurpose } from '@oryndau/documents/messages/payment-purpose';
import { askPayment, numberPayment, openPayment, type PaymentDesk } from '@oryndau/exchange/payments';
import { formatMoney, type Money, moneyOf } from '@oryndau/law/money';
import { ATTEMPTS_MAX } from '@oryndau/outside/attempt-id';
import { failureOf } from '@oryndau/postgres/failure';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import { PART_MIN, payableOf } from '@oryndau/reading/payable';
import type { Installation } from '@oryndau/web/http/installation';
import { z } from 'zod';
import { apiCaseOf } from '../access.ts';
import { caseJson, paymentJson, paymentSchema } from '../case-json.ts';
import { demandSame } from '../entity-tag.ts';
import { language, only, wantedMoney } from '../fields.ts';
import { type AddOperations, API_PREFIX, type ApiGround } from '../ground.ts';
import { type KeyedWrite, once } from '../once.ts';
import { idempotencyKey, ifMatch, operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const URL_MAX = 500;

const wanted = only({
  amount: wantedMoney,
  returnUrl: z
    .url({ protocol: /^https?$/ })
    .max(URL_MAX)
    .meta({
      description:
        'Where the person is sent back to, with `attempt` added: our own origin, or one that the installation allows',
    }),
  language: language.default('ru').meta({ description: 'Of the page of the payment service' }),
}).meta({ id: 'PaymentWanted' });

export const addPaymentOperations: AddOperations = (api, ground) => {
  const { installation } = ground;
  api.post(
    '/case/payments',
    operation(
      {
        id: 'beginPayment',
        summary: 'Begin a payment',
        description:
          'The person pays at `payUrl`. While nobody knows how it ended nothing is done that cannot be undone. `payUrl` is null where the payment service did not answer: read the payment again.',
        access: 'person',
        answers: { 201: { description: 'The attempt', body: paymentSchema } },
        problems: [
          'WRONG_STATE',
          'PAYMENT_BEGUN',
          'NOTHING_TO_PAY',
          'PAYMENTS_ABSENT',
          'AMOUNT_OUT_OF_RANGE',
          'RETURN_URL_NOT_ALLOWED',
        ],
      },
      { headers: z.object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch }), body: wanted },
    ),
    async (request, reply) => {
      const view = apiCaseOf(request);
      const owner = `case/${view.documentId}`;
      const { begin, end } = paying(ground, view, request.body);
      return once<Begun>(
        { installation, request, reply, owner },
        {
          begin: (tx) => {
            demandSame(request.headers['if-match'], caseJson(view, installation));
            return begin(tx);
          },
          end,
        },
      );
    },
  );
  api.get(
    '/case/payments/:attempt',
    operation(
      {
        id: 'readPayment',
        summary: 'A payment as it stands; the payment service is asked where its end is not known',
        access: 'person',
        answers: { 200: { description: 'The attempt', body: paymentSchema } },
        problems: ['NOT_FOUND'],
      },
      { params: z.object({ attempt: z.coerce.number().int().min(1).max(ATTEMPTS_MAX) }) },
    ),
    async (request, reply) => {
      const { attempt } = request.params;
      const view = apiCaseOf(request);
      if (paymentIn(view, attempt)?.status === 'begun') await ask(installation, view.documentId, attempt);
      const payment = paymentIn(await readAgain(installation, view), attempt);
      if (payment === undefined) throw new Problem('NOT_FOUND');
      return reply.header('cache-control', 'no-store').send(paymentJson(payment));
    },
  );
};

const paymentIn = ({ payments }: CaseView, attempt: number) =>
  payments.find((candidate) => candidate.attempt === attempt);

function deskOf({ db, payments, desk, now }: Installation): PaymentDesk | undefined {
  return payments === undefined ? undefined : { db, service: payments, desk, now };
}

interface Begun {
  readonly attempt: number;
}

function paying(
  { installation, options }: ApiGround,
  view: CaseView,
  { amount: text, returnUrl, language: spoken }: z.output<typeof wanted>,
): KeyedWrite<Begun> {
  const asked = {
    documentId: view.documentId,
    amount: moneyOf(text),
    language: spoken,
    paymentReference: view.paymentReference,
    purpose: paymentPurpose[spoken](view.caseCode),
    returnUrl: (attempt: number) => withAttempt(returnUrl, attempt),
  };
  return {
    begin: async (tx) => {
      if (deskOf(installation) === undefined) throw new Problem('PAYMENTS_ABSENT');
      const { origin } = new URL(returnUrl);
      if (![installation.origin, ...(options.returnOrigins ?? [])].includes(origin))
        throw new Problem('RETURN_URL_NOT_ALLOWED');
      demandPayable(view, moneyOf(text));
      const begun = await numberPayment(tx, asked, installation.now());
      if (typeof begun === 'number') return { attempt: begun };
      throw begun.kind === 'refused' ? Problem.ofRefusal(begun.refusal) : new Problem('PAYMENT_BEGUN');
    },
    end: async ({ attempt }) => {
      const desk = deskOf(installation);
      if (desk === undefined) throw new Problem('PAYMENTS_ABSENT');
      const opened = await openPayment(desk, asked, attempt);
      if (opened.kind === 'refused') throw Problem.ofRefusal(opened.refusal);
      const payment = paymentIn(await readAgain(installation, view), attempt);
      if (payment === undefined) throw new Error('an attempt that was begun is not there');
      return { status: 201, body: paymentJson(payment), location: `${API_PREFIX}/case/payments/${attempt}` };
    },
  };
}

function demandPayable(view: CaseView, amount: Money): void {
  if (view.payments.some(({ status }) => status === 'begun')) throw new Problem('PAYMENT_BEGUN');
  const payable = payableOf(view);
  if (payable === 0n) throw new Problem('NOTHING_TO_PAY');
  if (amount <= payable && (amount >= PART_MIN || amount === payable)) return;
  const reason = `from ${formatMoney(PART_MIN)} to ${formatMoney(payable)}, or all that is payable`;
  throw new Problem('AMOUNT_OUT_OF_RANGE', { errors: [{ place: '/amount', reason }] });
}

function withAttempt(returnUrl: string, attempt: number): string {
  const url = new URL(returnUrl);
  url.searchParams.set('attempt', String(attempt));
  return url.href;
}

/** What broke on the way leaves the payment unknown: nothing is guessed. */
async function ask(installation: Installation, documentId: string, attempt: number): Promise<void> {
  const desk = deskOf(installation);
  if (desk === undefined) return;
  try {
    await askPayment(desk, { documentId, attempt, isGivenUp: false });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
  }
}

async function readAgain({ db, today }: Installation, view: CaseView): Promise<CaseView> {
  const row = await readCasePage(db.sql, view.documentId);
  return row === undefined ? view : caseViewOf(row, today());
}
