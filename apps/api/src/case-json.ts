/** A case as JSON: all that its page knows (case-view.ts), money as text. What a system is told is less: nobody's name, number, words or money abroad. */
import { shownCircumstances } from '@oryndau/fines/core/register-circumstances';
import { offenceOf } from '@oryndau/law/articles/article';
import { citedLaws } from '@oryndau/law/cited-laws';
import type { LegalDate } from '@oryndau/law/legal-date';
import { ATTEMPTS_MAX } from '@oryndau/outside/attempt-id';
import type { CaseView, ViewedFiling, ViewedPayment } from '@oryndau/reading/case-view';
import type { Installation } from '@oryndau/web/http/installation';
import { filingKinds } from '@oryndau/words/filings';
import { z } from 'zod';
import { day, instant, isoOf, isoOrNull, money, moneyText } from './fields.ts';

const standing = z.enum(['fine', 'refused', 'open', 'held', 'executed', 'cancelled', 'released', 'transferred']);

export const paymentSchema = z
  .object({
    attempt: z.int().min(1).max(ATTEMPTS_MAX),
    amount: moneyText,
    status: z.enum(['begun', 'paid', 'received', 'failed']).meta({
      description:
        '`begun`: at the payment service, or nobody knows; `paid`: the service says so; `received`: the bank says so; `failed`: no money has moved',
    }),
    payUrl: z.string().nullable().meta({ description: 'The page of the payment service' }),
    begunAt: instant,
    expiresAt: instant.nullable(),
    settledAt: instant.nullable(),
    receipt: z.string().nullable(),
    jointAmount: moneyText.nullable().meta({
      description:
        'The sum that is confirmed at `payUrl`, where this case is paid by one payment together with others; `amount` is what comes to this case. Null: paid alone',
    }),
  })
  .meta({ id: 'Payment' });

export const filingSchema = z
  .object({
    filing: z.int().min(1).max(ATTEMPTS_MAX),
    number: z.string(),
    kind: z.enum(filingKinds),
    text: z.string(),
    files: z.array(z.string()),
    filedAt: instant,
    answerBy: day.nullable(),
    outcome: z.enum(['granted', 'refused', 'explained']).nullable(),
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Filing' });

/** What the register's article is, in words of our own catalogue (law/law/src/articles). */
export const offenceSchema = z
  .object({
    article: z.string(),
    part: z.string().nullable().meta({ description: 'Null where the register names none' }),
    of: z.enum(['part', 'article']).meta({
      description:
        '`article`: the name is that of the whole article, since the part is not named or not known for that day',
    }),
    names: z.object({ kk: z.string().nullable(), ru: z.string().nullable(), en: z.string().nullable() }),
    confidence: z
      .string()
      .meta({ description: 'How sure the catalogue is of it: SEEN in the text of the Code, or INFERRED' }),
  })
  .nullable()
  .meta({ id: 'Offence', description: 'Null where the article is not in the catalogue' });

export function offenceJson(article: string, on: LegalDate | null): z.output<typeof offenceSchema> {
  const offence = offenceOf(article, on);
  return offence === undefined ? null : { ...offence, names: { ...offence.names } };
}

const circumstancesSchema = z
  .object({
    day: day.nullable(),
    hour: z.string().nullable().meta({ description: 'HH:MM on the clock of Almaty' }),
    place: z.string().nullable(),
    plate: z.string().nullable(),
    photo: z.string().nullable().meta({ description: 'An address on a host that the installation knows' }),
  })
  .nullable()
  .meta({ id: 'Circumstances', description: 'Of the offence, as the register has them; null where it says nothing' });

const told = z.enum(['told', 'not_yet', 'never']).meta({
  description:
    'Whether the bank, or the system of the notaries, knows of what `status` says. `not_yet`: it waits in the house, and nothing of it is done; `never`: it was taken back before it left',
});

const facts = {
  number: z.string(),
  caseCode: z.string(),
  article: z.string().meta({ description: 'As the register writes it' }),
  offence: offenceSchema,
  region: z.string().meta({ description: 'First two digits of KATO' }),
  registeredOn: day,
  standing,
  refusal: z.string().nullable().meta({ description: 'Why the simplified way was refused' }),
  holds: z.array(z.string()),
  openedOn: day.nullable(),
  endedOn: day.nullable(),
  lastDay: day.nullable(),
  transferOn: day.nullable(),
  noticeOn: day.nullable(),
  fineAmount: moneyText,
  sum: moneyText.meta({ description: 'What remained on the day of opening' }),
  paid: moneyText,
  remainder: moneyText,
  refundable: moneyText,
  isBeingCollected: z
    .boolean()
    .meta({ description: 'The bank has a collection order that it may carry out, or its money is on its way' }),
  notSent: z
    .array(
      z.object({
        act: z.enum(['arrest', 'prohibition', 'collection_order']),
        isKeptBack: z.boolean().meta({ description: 'It does not leave with the next round' }),
        why: z.string().nullable().meta({ description: 'Why the case would not take it today; null where it would' }),
      }),
    )
    .meta({ description: 'Signed measures of which nobody was told yet: nothing is done by them' }),
  isMoneyOnItsWay: z.boolean(),
  hasOpenFiling: z.boolean(),
  mayBeAmnestied: z.boolean().meta({
    description:
      'The amnesty of 2026 may cover what is unpaid: the body that imposed the fine decides, and nothing is released by this',
  }),
};

const laws = z.array(z.object({ law: z.string(), citation: z.string(), redaction: z.string().nullable() })).meta({
  description: 'Each law of the citation by its number, with the redaction of its own that held on that day',
});

const happening = {
  n: z.int(),
  on: day,
  stage: z.string(),
  type: z.string(),
  rule: z.string(),
  citation: z.string(),
  redaction: z.string().meta({ description: 'Of the law that the citation names first: the day from which it holds' }),
  laws,
  parameters: z
    .record(z.string(), z.string())
    .meta({ description: 'Every legal number that the decision asked for, by its name, with its value on that day' }),
  signs: z
    .object({ n: z.int(), on: day, rule: z.string(), citation: z.string(), redaction: z.string(), laws })
    .nullable()
    .meta({
      description:
        'Of a signature the decision that it makes take effect, and by what right that was decided; null where the event signs none',
    }),
  end: z
    .object({
      claimed: moneyText,
      payments: z.array(
        z.object({
          on: day.meta({ description: 'The day on which the bank booked it' }),
          amount: moneyText,
          takenBack: z.boolean(),
          attempt: z.string().nullable().meta({ description: 'The payment by our page that it was' }),
          order: z.string().nullable().meta({ description: 'The collection order by which it was taken' }),
        }),
      ),
      left: moneyText,
    })
    .nullable()
    .meta({ description: 'What the end of the case rested on; null where the event ends none' }),
  isWithdrawn: z.boolean().meta({
    description: 'It was an act that was never signed, and is not to be: struck, or taken back. It had no effect.',
  }),
  isUnsigned: z.boolean().meta({
    description: 'An act that the head has not signed yet: what it decides has no effect, and nobody was told of it',
  }),
  signed: z
    .object({
      on: day,
      by: z.string().nullable(),
      order: z.string().nullable().meta({ description: 'The standing order by which it was signed at once' }),
    })
    .nullable()
    .meta({ description: 'When and by whom the act was signed; null where the event is no act, or waits' }),
};

export const caseSchema = z
  .object({
    documentId: z.uuid(),
    ...facts,
    circumstances: circumstancesSchema,
    paymentReference: z.string(),
    debtor: z.object({ name: z.string(), iin: z.string() }),
    issuer: z.string(),
    bailiffFee: z.object({ percent: z.number(), fee: moneyText }).nullable(),
    arrest: z
      .object({
        status: z.enum(['asked', 'ordered', 'confirmed', 'lifting', 'lifted', 'handed_over']),
        told,
        accountEnd: z.string().nullable(),
        bank: z.string().nullable(),
        amount: moneyText,
        since: day.nullable(),
        isOverdue: z.boolean(),
        bankKnowsOn: day.nullable(),
      })
      .nullable(),
    prohibition: z
      .object({
        status: z.enum(['ordered', 'confirmed', 'lifting', 'lifted', 'handed_over']),
        told,
        orderedOn: day,
        since: day,
        isOverdue: z.boolean(),
      })
      .nullable()
      .meta({ description: 'On disposing of property, through the notaries; after a transfer the bailiff lifts it' }),
    register: z
      .object({
        status: z.enum(['entering', 'entered', 'leaving', 'left', 'handed_over']),
        enteredOn: day.nullable().meta({ description: 'When the entry was confirmed' }),
        since: day,
        removeBy: day
          .nullable()
          .meta({ description: 'The last day to remove the entry of a case that has ended here' }),
        removalDays: z.int().nullable().meta({ description: 'Working days after the end in which it is removed' }),
        isOverdue: z.boolean(),
      })
      .nullable()
      .meta({
        description:
          'The entry in the unified register of debtors; after a transfer the territorial body removes it when the bailiff says so',
      }),
    coming: z.array(z.object({ action: z.enum(['ARREST', 'PROHIBIT', 'COLLECT', 'TRANSFER']), day: day.nullable() })),
    happenings: z.array(
      z.object({ ...happening, fields: z.record(z.string(), z.unknown()), document: z.string().nullable() }),
    ),
    payments: z.array(paymentSchema),
    filings: z.array(filingSchema),
    views: z.array(
      z.object({
        at: instant,
        reader: z.string(),
        way: z.string(),
        name: z.string(),
        body: z.string().nullable(),
        region: z.string().nullable(),
        purpose: z.string().nullable(),
        words: z.string().nullable(),
      }),
    ),
    mayPay: z.boolean(),
    optOutOn: day
      .nullable()
      .meta({ description: 'The day of a refusal of the simplified way that waits to be carried out' }),
    mayOptOut: z.boolean(),
  })
  .meta({ id: 'Case' });

export const caseForSystemsSchema = z
  .object({
    documentId: z.uuid(),
    ...facts,
    issuer: z.string(),
    debtor: z
      .object({ name: z.string(), iin: z.string() })
      .optional()
      .meta({ description: 'Only with the scope `cases:person`' }),
    happenings: z.array(z.object(happening)),
  })
  .meta({ id: 'CaseForSystems' });

export type CaseJson = z.output<typeof caseSchema>;
export type CaseForSystemsJson = z.output<typeof caseForSystemsSchema>;

const factsOf = (view: CaseView) => ({
  documentId: view.documentId,
  number: view.number,
  caseCode: view.caseCode,
  article: view.article,
  offence: offenceJson(view.article, view.registeredOn),
  region: view.region,
  registeredOn: view.registeredOn,
  standing: view.standing,
  refusal: view.refusal,
  holds: [...view.holds],
  openedOn: view.openedOn,
  endedOn: view.endedOn,
  lastDay: view.lastDay,
  transferOn: view.transferOn,
  noticeOn: view.noticeOn,
  fineAmount: money(view.fineAmount),
  sum: money(view.sum),
  paid: money(view.paid),
  remainder: money(view.remainder),
  refundable: money(view.refundable),
  isBeingCollected: view.isBeingCollected,
  notSent: view.notSent.map(({ act, isKeptBack, why }) => ({ act, isKeptBack, why })),
  isMoneyOnItsWay: view.isMoneyOnItsWay,
  hasOpenFiling: view.hasOpenFiling,
  mayBeAmnestied: view.mayBeAmnestied,
});

const happeningOf = (happening: CaseView['happenings'][number]) => {
  const { n, on, stage, type, rule, citation, redaction, parameters, isUnsigned, isWithdrawn, signed } = happening;
  const end = endOf(happening);
  const laws = [...citedLaws({ rule, citation, redaction, on })];
  const signs = happening.signs && { ...happening.signs, laws: [...citedLaws(happening.signs)] };
  const right = { rule, citation, redaction, laws, signs, parameters };
  return { n, on, stage, type, ...right, end, isUnsigned, isWithdrawn, signed };
};

function endOf({ end }: CaseView['happenings'][number]) {
  if (end === null) return null;
  const payments = end.movements.map(({ on, amount, isTakenBack: takenBack, attempt, order }) => {
    return { on, amount: money(amount), takenBack, attempt, order };
  });
  return { claimed: money(end.claimed), payments, left: money(end.left) };
}

/** `photoHosts`: of the installation. */
export function caseJson(view: CaseView, { photoHosts }: Pick<Installation, 'photoHosts'>): CaseJson {
  const { bailiffFee, arrest } = view;
  return {
    ...factsOf(view),
    circumstances: shownCircumstances(view.circumstances, photoHosts),
    paymentReference: view.paymentReference,
    debtor: { name: view.debtorName, iin: view.debtorIin },
    issuer: view.issuerName,
    bailiffFee: bailiffFee && { percent: bailiffFee.percent, fee: money(bailiffFee.fee) },
    arrest: arrest && { ...arrest, amount: money(arrest.amount) },
    prohibition: view.prohibition,
    register: view.register,
    coming: view.coming.map(({ action, day: on }) => ({ action, day: on })),
    happenings: view.happenings.map((each) => ({
      ...happeningOf(each),
      fields: each.fields,
      document: each.act === null ? null : `/api/v1/case/documents/${each.n}`,
    })),
    payments: view.payments.map(paymentJson),
    filings: view.filings.map(filingJson),
    views: view.views.map(({ at, shownFrom: _, ...seen }) => ({ at: isoOf(at), ...seen })),
    mayPay: view.mayPay,
    optOutOn: view.optOut?.on ?? null,
    mayOptOut: view.noOptOut === null,
  };
}

export const paymentJson = (payment: ViewedPayment): z.output<typeof paymentSchema> => ({
  attempt: payment.attempt,
  amount: money(payment.amount),
  status: payment.status,
  payUrl: payment.payUrl,
  begunAt: isoOf(payment.begunAt),
  expiresAt: isoOrNull(payment.expiresAt),
  settledAt: isoOrNull(payment.settledAt),
  receipt: payment.receipt,
  jointAmount: payment.joint === null ? null : money(payment.joint.amount),
});

export const filingJson = (filed: ViewedFiling): z.output<typeof filingSchema> => ({
  filing: filed.filing,
  number: filed.number,
  kind: filed.kind,
  text: filed.text,
  files: [...filed.uploads],
  filedAt: isoOf(filed.filedAt),
  answerBy: filed.answerBy,
  outcome: filed.outcome,
  answer: filed.answer,
  answeredAt: isoOrNull(filed.answeredAt),
});

export function caseForSystemsJson(view: CaseView, seesPerson: boolean): CaseForSystemsJson {
  return {
    ...factsOf(view),
    issuer: view.issuerName,
    ...(seesPerson && { debtor: { name: view.debtorName, iin: view.debtorIin } }),
    happenings: view.happenings.map(happeningOf),
  };
}
