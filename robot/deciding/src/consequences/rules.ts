/**
 * What the rows of the table of consequences may say. Each column is a rule: a thing that an event brings, with the functions that make it, and where
 * it does not always, the condition in words, which the docs draw. Pure.
 */
import type { ActData } from '@oryndau/documents/acts';
import type { FineEvent, FineState } from '@oryndau/fines/core';
import type { Money } from '@oryndau/law/money';
import type { WebhookType } from '@oryndau/outside/webhooks';
import type { AccountEvent } from '@oryndau/payments/core';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import type { PaceHappened, PaceRule } from '@oryndau/standing/pace-rules';
import type { ActType } from '@oryndau/words/acts';
import type { FigureName } from '@oryndau/words/figures';
import type { NewsKind, UpdateKind } from '@oryndau/words/lists';
import type { OwnTaskCode, ResolvedReason } from '../tasks/task-codes.ts';

// ------------------------------------------------------------------------------------------------ what has happened

export interface FineHappened<Event extends FineEvent = FineEvent> {
  readonly stage: 'fine';
  readonly documentId: string;
  readonly event: Event;
  readonly case: CaseState | null;
  /** Under which a case would be opened. */
  readonly policy: string;
}

export interface CaseHappened<Event extends CaseEvent = CaseEvent> {
  readonly stage: 'case';
  readonly documentId: string;
  /** Of the event in the journal. */
  readonly n: number;
  readonly event: Event;
  /** The case after the event. */
  readonly state: CaseState;
  readonly fine: FineState;
}

export interface AccountHappened<Event extends AccountEvent = AccountEvent> {
  readonly stage: 'account';
  readonly documentId: string;
  readonly event: Event;
  /** The attempt at the payment service by which the money says that it came; null where it says nothing. */
  readonly attempt: string | null;
}

// ------------------------------------------------------------------------------------------------ what it brings

// Functions of the rules are written as methods: of one event they may be kept among those of all, since a row is only asked about its own event.

export interface When<Happened> {
  readonly words: string;
  holds(happened: Happened): boolean;
}

/** The party at the other end. */
export type Recipient = 'debtor' | 'bank' | 'notary' | 'enforcement' | 'chamber';

/** A name that an event gives to something, and the words by which the docs draw it. */
export interface Naming<Happened> {
  readonly words: string;
  of(happened: Happened): string;
}

export interface MessageRule<Happened> {
  readonly to: Recipient;
  /** Which of them. */
  readonly address: Naming<Happened>;
  /** The thing that it is about. */
  readonly subject: Naming<Happened>;
  readonly when?: When<Happened>;
}

/** An act is what is signed at the moment of decision (law 261-IV Arts. 1(5-2), 10-2 to 10-6). */
export interface ActRule<Happened> {
  readonly type: ActType;
  readonly when?: When<Happened>;
  /** What is decided in this event, beside what every act says. */
  says(happened: Happened): Partial<ActData>;
  /** What acts said of it until version 4, where that was something else: those that were signed stay as they are, and are checked. */
  saidUntil4?(happened: Happened): Partial<ActData>;
}

/** News of a case to other systems; a type alone where it is told always, and of the event as it stands. */
export interface WebhookRule<Happened> {
  readonly type: WebhookType;
  readonly when?: When<Happened>;
  /** Beside the fields of the event, and in the place of those of the same name. */
  says?(happened: Happened): Readonly<Record<string, unknown>>;
}

export interface NewsRule<Happened> {
  readonly kind: NewsKind;
  readonly when?: When<Happened>;
}

/** A short message to the debtor of what has happened after the notices: by the way that has reached him, at most so many a week. */
export interface UpdateRule<Happened> {
  readonly kind: UpdateKind;
  readonly when?: When<Happened>;
}

interface AnyTaskRule<Happened> {
  readonly code: OwnTaskCode;
  readonly when?: When<Happened>;
  /** What it is about: with document and code it names the fact. */
  subject(happened: Happened): string;
}

/** It bears the number and the words of its event, and `verify` holds it against the journal. */
export interface JournaledTaskRule<Happened> extends AnyTaskRule<Happened> {
  readonly of: 'event';
}

/** Of a case, or of the whole house: then it is one, however many documents wait for the same. */
export interface PlainTaskRule<Happened> extends AnyTaskRule<Happened> {
  readonly of: 'document' | 'house';
  /** Without personal data. */
  body(happened: Happened): Readonly<Record<string, unknown>>;
}

export type TaskRule<Happened> = JournaledTaskRule<Happened> | PlainTaskRule<Happened>;

/** A task that is nobody's work any more. Without a subject: whatever it is about. */
export interface ResolveRule<Happened> {
  readonly code: OwnTaskCode;
  readonly reason: ResolvedReason;
  readonly when?: When<Happened>;
  /** Only where it is about one of these acts. */
  readonly acts?: readonly ActType[];
  subject?(happened: Happened): string;
}

export interface FigureRule<Happened> {
  readonly name: FigureName;
  /** Taken away again, where the sum is below zero. */
  readonly cases: 1 | -1;
  readonly when?: When<Happened>;
  amount(happened: Happened): Money;
}

/** Money that goes back to the payer by the way it came, where it came by an attempt at the payment service. */
export interface RefundRule<Happened> {
  /** What an entry of the bank brought too much. */
  of(happened: Happened): { readonly entry: string; readonly amount: Money };
}

interface AnyRow {
  /** A sentence of the case's page, which must be written then (apps/citizen/src/texts/happenings.ts). */
  readonly happening?: true;
}

export interface FineRow<Event extends FineEvent = FineEvent> extends AnyRow {
  /** A task of the operator. */
  readonly opens?: PlainTaskRule<FineHappened<Event>>;
}

export interface CaseRow<Event extends CaseEvent = CaseEvent> extends AnyRow {
  /** Told to a party, by the outbox. Several: the first whose condition holds. */
  readonly message?: MessageRule<CaseHappened<Event>> | readonly MessageRule<CaseHappened<Event>>[];
  /** Several: the first whose condition holds. */
  readonly act?: ActRule<CaseHappened<Event>> | readonly ActRule<CaseHappened<Event>>[];
  /** Told to a browser that watches the case. */
  readonly news?: NewsRule<CaseHappened<Event>>;
  /** Told to the debtor beside the notices. */
  readonly update?: UpdateRule<CaseHappened<Event>>;
  /** Told to other systems. Several: the first whose condition holds. */
  readonly webhook?: WebhookType | WebhookRule<CaseHappened<Event>> | readonly WebhookRule<CaseHappened<Event>>[];
  /** A task of the operator. */
  readonly opens?: TaskRule<CaseHappened<Event>>;
  readonly resolves?: readonly ResolveRule<CaseHappened<Event>>[];
  readonly figures?: readonly FigureRule<CaseHappened<Event>>[];
  /** How fast, by which way, what went wrong: counted beside the figures (robot/standing/src/pace-rules.ts). */
  readonly paces?: readonly PaceRule<PaceHappened<Event>>[];
}

export interface AccountRow<Event extends AccountEvent = AccountEvent> extends AnyRow {
  readonly refund?: RefundRule<AccountHappened<Event>>;
}

/** A row for every event of a stage: one without a row does not compile. */
export type FineTable = { readonly [T in FineEvent['type']]: FineRow<Extract<FineEvent, { type: T }>> };
export type CaseTable = { readonly [T in CaseEvent['type']]: CaseRow<Extract<CaseEvent, { type: T }>> };
export type AccountTable = { readonly [T in AccountEvent['type']]: AccountRow<Extract<AccountEvent, { type: T }>> };
