/**
 * A case as its page tells it, without a word of any language: what is owed and by when, what happened, what comes next. Pure. Every page about the
 * case (the case itself, paying, opting out, filing) begins with this.
 */
import type { FineState } from '@oryndau/fines/core';
import { type Circumstances, circumstancesOf } from '@oryndau/fines/core/register-circumstances';
import { fullNameOf, partiesOf } from '@oryndau/fines/core/register-person';
import { shownAsText } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, moneyOf, tiyn, ZERO } from '@oryndau/law/money';
import type { Refusal } from '@oryndau/law/refusal';
import { amnestyMayCover } from '@oryndau/law/rules/amnesty';
import { bailiffFee } from '@oryndau/law/rules/bailiff-fee';
import { registerRemovalBy, registerRemovalDays } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { AccountState } from '@oryndau/payments/core';
import {
  type CaseEventType,
  type CaseState,
  type ComingStep,
  caseWouldRefuse,
  comingSteps,
  hasOpenFiling,
  isLiving,
  isMoneyOnItsWay,
  isOpeningSigned,
  remainderOf,
  stepsAfterPause,
} from '@oryndau/proceedings/core';
import { isBeingRecalled } from '@oryndau/proceedings/core/asked-of-case';
import { awaitedAct } from '@oryndau/proceedings/core/awaited';
import { decodeDocument, nothingYet } from '@oryndau/standing/document-state';
import { type EndFacts, endFactsOf } from '@oryndau/standing/end-facts';
import { whyNotFile } from '@oryndau/standing/may-file';
import type { ActType } from '@oryndau/words/acts';
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import type { CasePageEvent, CasePageMessage, CasePagePayment, CasePageRow, CasePageView } from './case-page.ts';
import { type AmountsView, amountsOf, type FineView, fineViewOf } from './fine-view.ts';
import {
  arrestTold,
  type CaseToTell,
  isOrderUntold,
  type NotSent,
  notSentOf,
  type PartyTold,
  prohibitionTold,
} from './not-sent.ts';
import { decisionSignedBy } from './signed-decision.ts';

/** `fine`: there is no case yet; the rest as the proceeding stands. */
export type CaseStanding = 'fine' | CaseState['status'];

export interface CaseHappening {
  readonly n: number;
  readonly on: LegalDate;
  readonly stage: string;
  readonly type: string;
  /** The event's own fields as journaled, money as decimal text in tenge; of an opening whose days run from its signature without the days that never ran. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rule: RuleId;
  readonly citation: string;
  readonly redaction: string;
  /** What the decision asked of the law, by name, each value as text. */
  readonly parameters: Readonly<Record<string, string>>;
  /** It is an act that waits for whoever signs: it has no effect yet. */
  readonly isUnsigned: boolean;
  /** It was an act that was never signed: struck, or taken back. */
  readonly isWithdrawn: boolean;
  /** The event is an act that can be opened: `/case/act/N`. */
  readonly act: string | null;
  /** When, and by whom that act was signed: by hand, or at once under the standing order of a head; null while it is not, and of what is no act. */
  readonly signed: ActSignature | null;
  /** What the end of the case rested on; null of whatever ends none. */
  readonly end: EndFacts | null;
  /** The decision that it signs, by what right; null of whatever signs none. */
  readonly signs: SignedDecision | null;
}

export type SignedDecision = Pick<CaseHappening, 'n' | 'on' | 'rule' | 'citation' | 'redaction'>;

export interface ActSignature {
  readonly on: LegalDate;
  /** Null of acts from before that was kept. */
  readonly by: string | null;
  /** The number of the standing order; null where a person signed the batch. */
  readonly order: string | null;
}

export interface ViewedPayment {
  readonly attempt: number;
  readonly amount: Money;
  /** `begun`: at the service, or nobody knows; `paid`: the service says so; `received`: the bank says so; `failed`. */
  readonly status: 'begun' | 'paid' | 'received' | 'failed';
  readonly payUrl: string | null;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly expiresAt: string | null;
  readonly settledAt: string | null;
  readonly receipt: string | null;
  /** A code of the service, or ours for what never came to it: why it failed. */
  readonly reason: string | null;
  /** Paid by one payment together with others; null: alone. `amount` is the sum over all of them. */
  readonly joint: { readonly id: string; readonly amount: Money } | null;
}

export interface ViewedFiling {
  readonly filing: number;
  /** What the person is told as its number: the case's code and the number within the case. */
  readonly number: string;
  readonly kind: FilingKind;
  readonly text: string;
  readonly uploads: readonly string[];
  readonly filedAt: string;
  /** Null where the term cannot be told, and while the case has not taken it in yet. */
  readonly answerBy: LegalDate | null;
  readonly answer: string | null;
  readonly outcome: 'granted' | 'refused' | 'explained' | null;
  readonly answeredAt: string | null;
}

export interface ArrestView {
  readonly status: 'asked' | 'ordered' | 'confirmed' | 'lifting' | 'lifted' | 'handed_over';
  /** Whether the bank knows of what the status says. */
  readonly told: PartyTold;
  /** The last four characters of the account's number; null before one is chosen. */
  readonly accountEnd: string | null;
  /** The bank's code in its IBANs. */
  readonly bank: string | null;
  readonly amount: Money;
  readonly since: LegalDate | null;
  readonly isOverdue: boolean;
  /** When the bank said that it knows whose arrest it is, of one that went to a private bailiff; null: it has not, or need not. */
  readonly bankKnowsOn: LegalDate | null;
}

/** Money of the person is held by it, or is as soon as the bank does what it was told. */
export const holdsMoney = (arrest: ArrestView | null): boolean =>
  arrest !== null &&
  (arrest.status === 'confirmed' ||
    (arrest.status === 'ordered' && arrest.told === 'told') ||
    (arrest.status === 'lifting' && arrest.told === 'not_yet'));

export interface ProhibitionView {
  readonly status: Exclude<CaseState['prohibition']['status'], 'none'>;
  /** Whether the notaries' system knows of what the status says. */
  readonly told: PartyTold;
  readonly orderedOn: LegalDate;
  readonly since: LegalDate;
  readonly isOverdue: boolean;
}

/** The entry in the unified register of debtors (261-IV Art. 36); the robot removes it with the end of the case, and after a transfer no more. */
export interface RegisterView {
  readonly status: Exclude<CaseState['register']['status'], 'none'>;
  /** When it was confirmed that the debtor stands there; null before that. */
  readonly enteredOn: LegalDate | null;
  /** Since when it stands as it does. */
  readonly since: LegalDate;
  /** The last day to remove an entry whose case has ended here; null otherwise, and where that law is not loaded. */
  readonly removeBy: LegalDate | null;
  /** How many working days after the end the removal may take, by the law of today; null where that is not loaded. */
  readonly removalDays: number | null;
  readonly isOverdue: boolean;
}

export interface CaseView {
  readonly documentId: string;
  readonly number: string;
  readonly caseCode: string;
  readonly paymentReference: string;
  /** As the register has it. */
  readonly debtorName: string;
  readonly debtorIin: string;
  readonly issuerName: string;
  readonly issuerBin: string;
  readonly article: string;
  /** What the register says of the offence; null where it says nothing. Its photograph is shown of known hosts only (`shownCircumstances`). */
  readonly circumstances: Circumstances | null;
  readonly region: string;
  readonly registeredOn: LegalDate;
  readonly standing: CaseStanding;
  /** Why a case was refused: OVER_LIMIT, DOCUMENT_TYPE, DEBTOR_KIND. */
  readonly refusal: string | null;
  readonly holds: CaseState['holds'];
  /** Acts that nobody has signed: what they decide has no effect, and is nothing that stands in the case. */
  readonly awaiting: readonly ActType[];
  /** False: there is a decision to open, and no case that runs. */
  readonly isOpeningSigned: boolean;
  readonly openedOn: LegalDate | null;
  readonly endedOn: LegalDate | null;
  /** The last of the thirty days, and the day after it, on which a bailiff takes over; null before the opening is signed. */
  readonly lastDay: LegalDate | null;
  readonly transferOn: LegalDate | null;
  readonly noticeOn: LegalDate | null;
  readonly fineAmount: Money;
  /** What remained on the day of opening. */
  readonly sum: Money;
  readonly paid: Money;
  readonly remainder: Money;
  /** Received beyond what was owed: it is the payer's. */
  readonly refundable: Money;
  /** What a private bailiff might take on top, by the law of today; null where that law is not loaded. */
  readonly bailiffFee: { readonly percent: number; readonly fee: Money } | null;
  readonly amounts: AmountsView;
  readonly fine: FineView | null;
  readonly arrest: ArrestView | null;
  /** On disposing of property; null where there is none. */
  readonly prohibition: ProhibitionView | null;
  /** In the register of debtors; null where the case asked for no entry. */
  readonly register: RegisterView | null;
  /** Signed measures of which the bank, or the notaries' system, does not know yet. */
  readonly notSent: readonly NotSent[];
  /** An order that the bank has and may still execute, or whose money is under way. */
  readonly isBeingCollected: boolean;
  /** Of such an order: the bank was told to give it back, and has not answered. */
  readonly isBeingRecalled: boolean;
  readonly isMoneyOnItsWay: boolean;
  /** What banks have taken by collection orders. Tiyn. */
  readonly debited: Money;
  readonly hasOpenFiling: boolean;
  /** Of what is unpaid, by the law of today: said to the person, and nothing is released by it. */
  readonly mayBeAmnestied: boolean;
  readonly coming: readonly ComingStep[];
  /** While a filing or a payment keeps all of that away: what would come if it brings nothing. */
  readonly afterPause: readonly ComingStep[];
  readonly happenings: readonly CaseHappening[];
  readonly messages: readonly CasePageMessage[];
  readonly payments: readonly ViewedPayment[];
  /** Of `refundable`, what the payment service was asked to send back by the way it came. */
  readonly refunds: readonly { readonly amount: Money; readonly status: 'asking' | 'accepted' | 'rejected' }[];
  readonly filings: readonly ViewedFiling[];
  readonly views: readonly CasePageView[];
  /** Who took the case over, once the chamber has said so. */
  readonly bailiff: CasePageRow['bailiff'];
  /** Money that came after that, or was taken back, and on which day the bailiff knew of it. */
  readonly toldMoney: readonly { readonly amount: Money; readonly reversal: boolean; readonly on: LegalDate }[];
  readonly mayPay: boolean;
  /** A refusal of the simplified way that waits to be carried out, and the day on which it came. */
  readonly optOut: { readonly on: LegalDate } | null;
  /** Why the simplified way cannot be refused now; null: it can. */
  readonly noOptOut: Refusal | null;
  /** Why nothing can be filed now; null: it can. */
  readonly noFiling: Refusal | 'too_many_open' | null;
  /** What can be told now: none that could bring nothing any more. */
  readonly mayFile: readonly FilingKind[];
}

const VIEWS_SHOWN = 20;

export function caseViewOf(row: CasePageRow, today: LegalDate): CaseView {
  const { fine, case: proceeding, account } = row.state === null ? nothingYet : decodeDocument(row.state);
  const parties = partiesOf(row.record);
  const remainder = proceeding === null ? ZERO : remainderOf(proceeding);
  const told = proceeding === null ? null : toTell(proceeding, row);
  const caseCode = caseCodeOf(row.documentId);
  const amounts = amountsOf({ fine, proceeding, account });
  return {
    documentId: row.documentId,
    number: row.number,
    caseCode,
    paymentReference: row.paymentReference,
    debtorName: fullNameOf(parties),
    debtorIin: row.debtorIin,
    issuerName: parties.issuer.name,
    issuerBin: parties.issuer.bin,
    circumstances: circumstancesOf(row.record).circumstances,
    ...fineView(fine),
    ...standingOf(told, today),
    remainder,
    refundable: account?.refund ?? ZERO,
    paid: paidOf(account),
    // What came after a transfer is not the bailiff's to collect any more.
    bailiffFee: feeOf(proceeding?.status === 'transferred' ? amounts.left : remainder, today),
    amounts,
    fine: fine === null ? null : fineViewOf(fine, today),
    arrest: told === null ? null : arrestView(told, row),
    prohibition: told === null ? null : prohibitionView(told),
    register: proceeding === null ? null : registerView(proceeding, row.events, today),
    coming: proceeding === null ? [] : comingSteps(proceeding),
    afterPause: proceeding === null ? [] : stepsAfterPause(proceeding),
    happenings: linked(row.events.map((event) => happeningOf(event, row, parties.issuedOn))),
    messages: row.messages,
    payments: row.payments.map((payment) => paymentView(payment, proceeding)),
    refunds: row.refunds.map(({ amount, status }) => ({ amount: tiyn(BigInt(amount)), status })),
    filings: filingsOf(row, proceeding, caseCode),
    views: row.views.filter(({ shownFrom }) => shownFrom === null || shownFrom <= today).slice(0, VIEWS_SHOWN),
    bailiff: row.bailiff,
    toldMoney: row.toldMoney.map(({ amount, ...told }) => ({ ...told, amount: moneyOf(amount) })),
    ...mayIn(proceeding, row, today),
    mayBeAmnestied: fine !== null && amounts.left > 0n && isUnpaid(proceeding, fine) && mayBeAmnestied(fine, today),
  };
}

function mayBeAmnestied(fine: FineState, today: LegalDate): boolean {
  const may = amnestyMayCover(fine, today);
  return may.known && may.value;
}

/** A bailiff's case is as unpaid as one of ours; a refused one goes the ordinary way. */
const isUnpaid = (proceeding: CaseState | null, fine: FineState): boolean =>
  proceeding === null ? UNPAID_FINES.has(fine.status) : UNPAID_CASES.has(proceeding.status);

const UNPAID_CASES: ReadonlySet<CaseState['status']> = new Set(['open', 'held', 'transferred', 'refused']);
const UNPAID_FINES: ReadonlySet<FineState['status']> = new Set(['registered', 'in_force', 'detected']);

/** What the person may do now: the case is asked what it would refuse. */
function mayIn(
  proceeding: CaseState | null,
  { filings }: CasePageRow,
  on: LegalDate,
): Pick<CaseView, 'mayPay' | 'noOptOut' | 'noFiling' | 'mayFile'> {
  const counted = { all: filings.length, open: filings.filter(({ outcome }) => outcome === null).length };
  const whyNot = (kind: FilingKind) => whyNotFile({ state: proceeding, kind, filings: counted, on });
  return {
    mayPay: caseWouldRefuse(proceeding, { type: 'BeginPayment', attempt: ANOTHER }, on) === undefined,
    noOptOut: caseWouldRefuse(proceeding, { type: 'OptOut' }, on) ?? null,
    // What fits no kind is refused for nothing that it says.
    noFiling: whyNot('OTHER') ?? null,
    mayFile: filingKinds.filter((kind) => whyNot(kind) === undefined),
  };
}

/** No attempt of a person is called so. */
const ANOTHER = '';

const fineView = (fine: FineState | null) => ({
  article: fine?.article ?? '',
  region: fine?.region ?? '',
  registeredOn: fine?.registeredOn ?? NEVER,
  fineAmount: fine?.amount ?? ZERO,
});

const NEVER = '1900-01-01' as LegalDate;

function toTell(state: CaseState, { events, untold }: CasePageRow): CaseToTell {
  const numbered = events.map(({ body: { n, type, untold } }) => ({
    n: Number(n),
    type: String(type),
    isUntold: untold === true,
  }));
  return { state, events: numbered, untold };
}

function standingOf(told: CaseToTell | null, today: LegalDate) {
  const proceeding = told?.state ?? null;
  const isSigned = proceeding === null || isOpeningSigned(proceeding);
  const isOpened = proceeding !== null && proceeding.status !== 'refused' && isSigned;
  return {
    awaiting: proceeding?.awaiting.map(({ act }) => act) ?? [],
    isOpeningSigned: isSigned,
    standing: proceeding?.status ?? ('fine' as const),
    refusal: proceeding?.refusal ?? null,
    holds: proceeding?.holds ?? [],
    openedOn: isOpened ? proceeding.openedOn : null,
    endedOn: proceeding?.endedOn ?? null,
    lastDay: isOpened ? proceeding.lastDay : null,
    transferOn: isOpened ? proceeding.transferOn : null,
    noticeOn: proceeding?.noticeOn ?? null,
    sum: proceeding?.sum ?? ZERO,
    notSent: told === null ? [] : notSentOf(told, today),
    isBeingCollected: told !== null && isBeingCollected(told),
    isBeingRecalled: told !== null && isBeingCollected(told) && isBeingRecalled(told.state),
    isMoneyOnItsWay: proceeding !== null && isMoneyOnItsWay(proceeding),
    debited: (proceeding?.orders ?? []).map(({ executed }) => executed).reduce(add, ZERO),
    hasOpenFiling: proceeding !== null && hasOpenFiling(proceeding),
    optOut: waitingOptOut(proceeding),
  };
}

const isBeingCollected = (told: CaseToTell): boolean =>
  told.state.orders.some(({ status }) => COLLECTING.has(status)) &&
  awaitedAct(told.state, 'collection_order') === undefined &&
  !isOrderUntold(told);

function waitingOptOut(proceeding: CaseState | null): CaseView['optOut'] {
  if (!proceeding?.optOut || !isLiving(proceeding)) return null;
  const { registeredOn, on } = proceeding.optOut;
  return { on: registeredOn ?? on };
}

const COLLECTING: ReadonlySet<string> = new Set(['sent', 'accepted', 'part_executed', 'recalling']);

const paidOf = (account: AccountState | null): Money =>
  account === null ? ZERO : tiyn(account.fine + account.bailiff);

function feeOf(remainder: Money, today: LegalDate): CaseView['bailiffFee'] {
  if (remainder === 0n) return null;
  const fee = bailiffFee({ amount: remainder, day: today });
  return fee.known ? fee.value : null;
}

function arrestView(told: CaseToTell, { bankKnowsOn }: CasePageRow): ArrestView | null {
  const { state } = told;
  const { status, account, bank, amount, since, overdue } = state.arrest;
  if (status === 'none' || awaitedAct(state, 'arrest') !== undefined) return null;
  const known = { status, told: arrestTold(told) };
  return { ...known, accountEnd: account?.slice(-4) ?? null, bank, amount, since, isOverdue: overdue, bankKnowsOn };
}

function prohibitionView(told: CaseToTell): ProhibitionView | null {
  const { state } = told;
  const { status, orderedOn, since, overdue } = state.prohibition;
  if (awaitedAct(state, 'prohibition') !== undefined) return null;
  if (status === 'none' || orderedOn === null || since === null) return null;
  return { status, told: prohibitionTold(told), orderedOn, since, isOverdue: overdue };
}

function registerView(proceeding: CaseState, events: CasePageRow['events'], today: LegalDate): RegisterView | null {
  const { register, endedOn } = proceeding;
  const { status, since, overdue } = register;
  // Of whom it was never asked that he be entered there is nothing to be told.
  const isUntold = events.some(({ body }) => body.type === 'RegisterRemoved' && body.untold === true);
  if (status === 'none' || since === null || !isOpeningSigned(proceeding) || isUntold) return null;
  const by = status === 'leaving' && endedOn !== null ? registerRemovalBy(endedOn) : undefined;
  const days = registerRemovalDays(today);
  const entered = events.find(({ body }) => body.type === 'RegisterEntered');
  return {
    status,
    enteredOn: entered === undefined ? null : (entered.body.on as LegalDate),
    since,
    removeBy: by?.known ? by.value : null,
    removalDays: days.known ? days.value : null,
    isOverdue: overdue,
  };
}

function happeningOf({ body, basis }: CasePageEvent, { acts, unsigned }: CasePageRow, issuedOn: string): Unlinked {
  const { n, on, type, stage, basis: _, ...fields } = body;
  const act = acts.find((each) => each.n === n);
  const isUnsigned = unsigned.includes(Number(n));
  const waits = isUnsigned || 'awaits' in fields;
  return {
    n: Number(n),
    on: on as LegalDate,
    stage: String(stage),
    type: String(type) as CaseEventType,
    fields:
      type === 'FineRegistered'
        ? { ...fields, issuedOn }
        : type === 'ProceedingOpened' && waits
          ? withoutTerm(fields)
          : fields,
    rule: basis.rule as RuleId,
    citation: basis.citation,
    redaction: basis.redaction,
    parameters: basis.parameters,
    isUnsigned,
    isWithdrawn: 'awaits' in fields && act === undefined && !isUnsigned,
    act: act?.type ?? null,
    signed: act === undefined ? null : { on: act.signedOn, by: act.approvedBy ?? act.orderedBy, order: act.order },
  };
}

type Unlinked = Omit<CaseHappening, 'end' | 'signs'>;

/** What an end rested on, and what a signature signs, is drawn from all that came before. */
const linked = (happenings: readonly Unlinked[]): readonly CaseHappening[] =>
  happenings.map((happening, index) => ({
    ...happening,
    end: endFactsOf(happenings, index) ?? null,
    signs: signedIn(happenings, happening),
  }));

function signedIn(happenings: readonly Unlinked[], happening: Unlinked): SignedDecision | null {
  const decision = decisionSignedBy(happenings, happening);
  if (decision === undefined) return null;
  const { n, on, rule, citation, redaction } = decision;
  return { n, on, rule, citation, redaction };
}

/** `OpeningSigned` names the days that count. */
const withoutTerm = ({ lastDay: _, transferOn: __, ...fields }: CaseHappening['fields']) => fields;

function paymentView(payment: CasePagePayment, proceeding: CaseState | null): ViewedPayment {
  const { attempt, amount, status, payUrl, begunAt, expiresAt, settledAt, receipt, reason, jointId, jointAmount } =
    payment;
  const known = proceeding?.attempts.find((candidate) => candidate.attempt === String(attempt))?.status;
  return {
    attempt,
    amount: tiyn(BigInt(amount)),
    status: known === 'received' ? 'received' : status === 'paid' || status === 'failed' ? status : 'begun',
    payUrl,
    begunAt,
    expiresAt,
    settledAt,
    receipt,
    reason,
    joint: jointId === null || jointAmount === null ? null : { id: jointId, amount: tiyn(BigInt(jointAmount)) },
  };
}

/** There is a receipt of a payment once the service has said when and under which number it took the money; the bank's entry alone is none. */
export const hasReceipt = <P extends Pick<ViewedPayment, 'settledAt' | 'receipt'>>(
  payment: P,
): payment is P & { readonly settledAt: string; readonly receipt: string } =>
  payment.settledAt !== null && payment.receipt !== null;

function filingsOf({ filings }: CasePageRow, proceeding: CaseState | null, caseCode: string): ViewedFiling[] {
  return filings.map(({ filing, kind, body, uploads, filedAt, answer, outcome, answeredAt }) => {
    const known = proceeding?.filings.find((each) => each.filing === String(filing));
    // An answer that is an act answers when it is signed (decision 0036): until then somebody may strike it.
    const given = known?.unsigned === undefined ? { answer, outcome, answeredAt } : NOT_ANSWERED;
    return {
      filing,
      number: `${caseCode}/${filing}`,
      kind: kind as FilingKind,
      text: shownAsText(body.text),
      uploads,
      filedAt,
      answerBy: known?.answerBy ?? null,
      ...given,
      outcome: given.outcome as ViewedFiling['outcome'],
    };
  });
}

const NOT_ANSWERED = { answer: null, outcome: null, answeredAt: null } as const;

export interface ShownMovement {
  readonly on: LegalDate;
  readonly direction: 'in' | 'out';
  readonly amount: Money;
}

/** What a bank told of movements on the account that was arrested, oldest first; none of any other event, nor of one written before they were asked for. */
export function movementsIn(fields: CaseHappening['fields']): readonly ShownMovement[] {
  const told = Array.isArray(fields.movements) ? (fields.movements as readonly Record<string, string>[]) : [];
  return told
    .map(({ on, direction, amount }) => ({
      on: on as LegalDate,
      direction: direction === 'in' ? ('in' as const) : ('out' as const),
      amount: moneyOf(amount ?? ''),
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A money field of a journaled event; undefined where it has none. */
export function moneyIn(fields: CaseHappening['fields'], name: string): Money | undefined {
  const value = fields[name];
  return typeof value === 'string' ? moneyOf(value) : undefined;
}
