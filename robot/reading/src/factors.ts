/**
 * What each decision of a document rested on, as it was in this case: the chain is walked once, and every event is told with what was known on its day.
 * Pure; the words are law's (factor-words.ts).
 */
import { type Factor, type FactorFacts, factorOf } from '@oryndau/law/factors/factor';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { moneyOf } from '@oryndau/law/money';

/** Of a journaled event, what factors are drawn from. */
export interface FactorEvent {
  readonly type: string;
  readonly on: LegalDate;
  /** As journaled: money as decimal text in tenge. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** One list for each of the events, in their order. */
export function factorsOf(events: readonly FactorEvent[]): readonly (readonly Factor[])[] {
  let before: Known = { filings: new Map() };
  return events.map((event) => {
    before = after(before, event);
    const facts = { ...(event.type in MEASURES ? withoutProof(before) : before), ...ofEvent(event, before) };
    return Object.keys(event.parameters).flatMap((name) => factorOf(name, facts, event.parameters) ?? []);
  });
}

/** A measure is on an account that is free: what was proven of another one says nothing of it. */
const withoutProof = ({ protectedKind: _, ...known }: Known): Known => known;

/** What stays true of the case for whatever is decided later. */
interface Known extends Omit<FactorFacts, 'on'> {
  /** When each filing came, and of which kind it is. */
  readonly filings: ReadonlyMap<unknown, { readonly kind: string; readonly on: LegalDate }>;
  readonly endedOn?: LegalDate;
  /** The last day of the proceedings, as far as it is counted by then. */
  readonly termLastDay?: LegalDate;
}

function after(known: Known, { type, on, fields }: FactorEvent): Known {
  switch (type) {
    case 'FineRegistered':
      return { ...known, ...word('documentType', fields.documentType) };
    case 'FineDelivered':
      return { ...known, ...day('deliveredOn', fields.deliveredOn) };
    case 'FineCameIntoForce':
      return { ...known, ...day('inForceOn', fields.inForceOn) };
    case 'ProceedingOpened':
      return waits({ type, fields }) ? known : { ...known, openedOn: on, ...day('termLastDay', fields.lastDay) };
    case 'ActAwaits':
      return fields.act === 'opening' ? withoutOpening(known) : known;
    case 'OpeningSigned':
      return { ...known, ...day('openedOn', fields.signedOn), ...day('termLastDay', fields.lastDay) };
    case 'HoldLifted':
      return { ...known, ...day('termLastDay', fields.lastDay) };
    case 'NoticeDelivered':
      return known.noticeOn === undefined && fields.proper !== false
        ? { ...known, ...day('noticeOn', fields.deliveredOn) }
        : known;
    case 'ArrestOrdered':
      return { ...known, accountEnd: String(fields.account).slice(-4) };
    case 'WageLevyAnswered':
      return { ...known, hasNoLevy: fields.resolution === false && fields.bailiffOrder === false };
    case 'ProtectionProven':
      return { ...known, ...word('protectedKind', fields.kind) };
    case 'FilingReceived':
      return { ...known, filings: new Map(known.filings).set(fields.filing, { kind: String(fields.kind), on }) };
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
      return { ...known, endedOn: parseLegalDate(fields.signedOn) ?? on, ...word('ground', GROUNDS[type]) };
    case 'EndProposed':
    case 'ProceedingTransferred':
      return { ...known, ...word('ground', fields.ground) };
    default:
      return known;
  }
}

/** Its days run from its signature, whose event names them. */
const waits = ({ type, fields }: Pick<FactorEvent, 'type' | 'fields'>): boolean =>
  type === 'ProceedingOpened' && 'awaits' in fields;

/** It was journaled as if it stood. */
const withoutOpening = ({ openedOn: _, termLastDay: __, ...known }: Known): Known => known;

/** What is true of this event alone. */
function ofEvent({ type, on, fields }: FactorEvent, { filings, endedOn, termLastDay }: Known): FactorFacts {
  const filed = filings.get(fields.filing);
  const since = filed?.on ?? parseLegalDate(fields.registeredOn) ?? (type.startsWith('Register') ? endedOn : undefined);
  const isOver = type === 'ProceedingTransferred' && fields.ground === 'TERM_EXPIRED';
  const term = isOver ? termLastDay : waits({ type, fields }) ? undefined : parseLegalDate(fields.lastDay);
  const lastDay = parseLegalDate(fields.answerBy) ?? parseLegalDate(fields.removeBy) ?? term;
  const owed = typeof fields.sum === 'string' ? fields.sum : fields.remainder;
  return {
    on,
    ...word('channel', fields.channel),
    ...word('measure', MEASURES[type]),
    ...(type === 'ProceedingHeld' && word('ground', fields.reason)),
    ...word('filingKind', filed?.kind),
    ...(fields.reason === 'DEBTOR_KIND' && { debtorKind: 'SOLE_PROPRIETOR' }),
    ...(since !== undefined && { since }),
    ...(lastDay !== undefined && { lastDay }),
    ...(typeof owed === 'string' && { owed: moneyOf(owed) }),
    ...(type === 'NoAccountToArrest' && { hasNoAccount: true }),
    ...(waits({ type, fields }) && { isAwaited: true }),
  };
}

const MEASURES: Readonly<Record<string, string>> = {
  AccountsRequested: 'BANK_ARREST',
  NoAccountToArrest: 'BANK_ARREST',
  ArrestOrdered: 'BANK_ARREST',
  ProhibitionOrdered: 'PROHIBITION',
  ProceedingOpened: 'DEBTOR_REGISTER',
  WageLevyAsked: 'COLLECTION_ORDER',
  CollectionOrderSent: 'COLLECTION_ORDER',
};

const GROUNDS: Readonly<Record<string, string>> = {
  ProceedingExecuted: 'EXECUTED',
  ProceedingCancelled: 'ACT_CANCELLED',
  ProceedingReleased: 'RELEASED',
};

const word = <N extends keyof FactorFacts>(name: N, value: unknown) =>
  typeof value === 'string' ? ({ [name]: value } as { readonly [K in N]: string }) : {};

function day<N extends keyof FactorFacts | 'termLastDay'>(name: N, value: unknown): { readonly [K in N]?: LegalDate } {
  const parsed = parseLegalDate(value);
  return parsed === undefined ? {} : ({ [name]: parsed } as { readonly [K in N]: LegalDate });
}
