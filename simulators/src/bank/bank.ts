/**
 * A bank in memory, without a wire: what it is asked, what it does day by day, what it says. It obeys arrests, executes collection orders
 * within three operational days after the money is there (11-VI Art. 35(8)), leaves the floor, and touches no protected account.
 *
 * Everything in it follows from what it was asked and from the day: the same history gives the same books and the same answers.
 */
import type { BankAnswer, BankRequest } from '@oryndau/connectors/bank';
import { composeAnswer, readRequest } from '@oryndau/connectors/bank/messages/message';
import { messageTypes } from '@oryndau/connectors/bank/messages/message-types';
import { composeStatement, type Statement, type StatementEntry } from '@oryndau/connectors/bank/messages/statement';
import type { Message, ReadMessage } from '@oryndau/connectors/signed-exchange/envelope';
import type { Taking } from '@oryndau/connectors/signed-exchange/receipt';
import { addDays, type LegalDate, weekday } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type Correspondent, type Spoken, spoiledBy } from '../signed-exchange/correspondent.ts';
import { answerAccounts, withoutDirections } from './accounts-desk.ts';
import { answerArrest, answerChange, answerHandOver, answerLift } from './arrest-desk.ts';
import type { AnswerPart, DeskBank } from './desk-bank.ts';
import { type BankFaults, noFaults } from './faults.ts';
import { type Account, type Customer, freeOf, Ledger, type LedgerMovement, type NewAccount, WORLD } from './ledger.ts';
import { type Order, OrderDesk } from './order-desk.ts';

export interface BankOptions {
  /** Three digits, places 5 to 7 of its IBANs. */
  readonly bank: string;
  readonly today: LegalDate;
  /** The account of the treasury that fines are paid to, wherever it lies. */
  readonly treasury: string;
  readonly customers?: Iterable<Customer>;
  /** Who is asked about and is not among the customers: his accounts, or undefined when he has none here. Asked once for each IIN. */
  readonly population?: (iin: string) => readonly NewAccount[] | undefined;
  /** Days on which the bank works; without it Monday to Friday. */
  readonly isOperational?: (day: LegalDate) => boolean;
  /** Kinds of account that it neither arrests nor debits; without it every kind but those in `COMMON_KINDS`. */
  readonly protectedKinds?: ReadonlySet<string>;
}

/** Kinds that no law protects. */
export const COMMON_KINDS: ReadonlySet<string> = new Set(['CURRENT', 'CARD', 'DEPOSIT', 'WAGE']);
/** Entries in one statement: some 1.5 MB of XML. */
const STATEMENT_ENTRIES_MAX = 2_000;

export type BankSaid = Spoken<
  | { readonly kind: 'answers'; readonly answers: readonly { readonly answer: BankAnswer; readonly ordered: Money }[] }
  | { readonly kind: 'statement'; readonly statement: Statement }
>;

export interface PaymentOfFine {
  /** The customer's account; without it the money comes from elsewhere. */
  readonly account?: string;
  readonly paymentReference: string;
  readonly amount: Money;
  /** Booked on it, or on the next operational day; a day gone by counts as today. */
  readonly day: LegalDate;
}

/** What the bank's own books say, for checks; nothing of it can be changed through them. */
export interface Books {
  accounts(): IterableIterator<Readonly<Account>>;
  find(account: string): Readonly<Account> | undefined;
  orders(): IterableIterator<Readonly<Order>>;
  isProtected(kind: string): boolean;
}

/** What those who play customers, or the world, may do with a bank. */
export interface BankControls {
  readonly bank: string;
  readonly faults: BankFaults;
  readonly today: LegalDate;
  /** Lets the days pass, each with what falls on it, and its statement. Throws when the day has gone by already. */
  advanceTo(day: LegalDate): void;
  /** A fine that its debtor pays by himself. False: the account has not so much to dispose of. */
  payFine(payment: PaymentOfFine): boolean;
  /** Money comes to a customer, today or on a day to come. */
  credit(account: string, amount: Money, day?: LegalDate): void;
  /** A customer spends. False: beyond what is free of arrest; nothing was moved. */
  debit(account: string, amount: Money): boolean;
  addCustomer(customer: Customer): readonly string[];
  /** The account becomes one of a protected kind. */
  changeKind(account: string, kind: string): void;
  books(): Books;
}

interface Done {
  readonly digest: string;
  readonly answers: BankAnswer[];
}

export class SimulatedBank implements BankControls, DeskBank, Correspondent<BankRequest, BankSaid['content']> {
  readonly types = messageTypes;
  readonly bank: string;
  readonly faults: BankFaults = noFaults();
  readonly ledger: Ledger;
  readonly liftedFirst = new Set<string>();
  today: LegalDate;
  private readonly options: BankOptions;
  private readonly desk: OrderDesk;
  private readonly done = new Map<string, Done>();
  private readonly said: BankSaid[] = [];
  private readonly scheduled = new Map<LegalDate, (() => void)[]>();
  private readonly entries = new Map<string, StatementEntry[]>();
  private readonly asking = new Set<string>();
  private fresh: BankAnswer[] = [];
  private answersGiven = 0;
  private entriesBooked = 0;
  private statements = 0;

  constructor(options: BankOptions) {
    this.options = options;
    this.bank = options.bank;
    this.today = options.today;
    this.ledger = new Ledger(options.bank);
    this.desk = new OrderDesk(this);
    for (const customer of options.customers ?? []) this.ledger.add(customer, this.today);
  }

  // ---------------------------------------------------------------------------------------------- asked

  get name(): string {
    return this.bank;
  }

  read(message: ReadMessage): BankRequest {
    return readRequest(message, this.bank);
  }

  messagesOf(content: BankSaid['content'], body: string): readonly Message[] {
    const sides = { body, bank: this.bank };
    const written = this.faults.movements === 'NO_DIRECTION' ? withoutDirections : (message: Message) => message;
    return content.kind === 'answers'
      ? content.answers.map(({ answer, ordered }) => written(composeAnswer(answer, sides, ordered)))
      : [{ id: content.statement.id, type: 'camt.054.001.08', body: composeStatement(content.statement) }];
  }

  /** Takes requests, each once by its id; `digest` tells whether what comes again under an id is the same. */
  take(requests: readonly { readonly request: BankRequest; readonly digest: string }[]): Taking[] {
    const takings = requests.map(({ request, digest }) => this.takeOne(request, digest));
    this.say();
    return takings;
  }

  private takeOne(request: BankRequest, digest: string): Taking {
    const { id } = request;
    const before = this.done.get(id);
    if (before === undefined) {
      this.done.set(id, { digest, answers: [] });
      this.handle(request);
    } else if (before.digest !== digest) {
      return { kind: 'rejected', id, reason: 'ID_USED_FOR_ANOTHER' };
    } else {
      this.fresh.push(...before.answers);
    }
    return { kind: 'accepted', id };
  }

  private handle(request: BankRequest): void {
    switch (request.kind) {
      case 'accounts':
        this.answer(request.id, answerAccounts(this, request));
        break;
      case 'arrest':
        this.answer(request.id, answerArrest(this, request));
        break;
      case 'change':
        this.answer(request.id, answerChange(this, request));
        break;
      case 'lift':
        this.answer(request.id, answerLift(this, request));
        break;
      case 'hand_over_arrest':
        this.answer(request.id, answerHandOver(this, request));
        break;
      case 'collect':
        this.desk.order(request);
        break;
      case 'recall':
        this.desk.recall(request);
        break;
    }
  }

  /** The accounts of a person, who may have to be invented first. */
  customer(iin: string): readonly Account[] | undefined {
    const known = this.ledger.of(iin);
    if (known !== undefined || this.asking.has(iin) || this.options.population === undefined) return known;
    this.asking.add(iin);
    const accounts = this.options.population(iin);
    return accounts === undefined ? undefined : this.ledger.add({ iin, accounts }, this.today);
  }

  isProtected(kind: string): boolean {
    return this.options.protectedKinds?.has(kind) ?? !COMMON_KINDS.has(kind);
  }

  // ---------------------------------------------------------------------------------------------- says

  /** An answer to a request, with the bank's own id and time. */
  answer(request: string, said: AnswerPart): void {
    for (const part of [said, ...(this.faults.contradicts ? contradictionOf(said) : [])]) {
      this.answersGiven += 1;
      const id = `A-${this.bank}-${String(this.answersGiven).padStart(10, '0')}`;
      const answer = { id, bank: this.bank, request, at: this.instant(), ...part } as BankAnswer;
      this.done.get(request)?.answers.push(answer);
      this.fresh.push(answer);
    }
  }

  private instant(): string {
    return `${this.today}T12:00:00+05:00`;
  }

  /** Puts what has been answered since the last time where the body can fetch it, as the faults allow. */
  private say(): void {
    const answers = this.fresh.splice(0);
    if (answers.length === 0 || this.faults.answersNever) return;
    if (this.faults.answersUnknown) {
      const [first] = answers;
      if (first !== undefined) answers.push({ ...first, id: `${first.id}-x`, request: `nobody-asked-${first.bank}` });
    }
    const late = this.faults.answersLateDays;
    const times = this.faults.answersTwice ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      if (late > 0) this.schedule(addDays(this.today, late), () => this.publishAnswers(answers));
      else this.publishAnswers(answers);
    }
  }

  private publishAnswers(answers: readonly BankAnswer[]): void {
    const content = answers.map((answer) => ({ answer, ordered: this.desk.orderedIn(answer) }));
    this.publish({ kind: 'answers', answers: content });
  }

  private publish(content: BankSaid['content']): void {
    this.said.push({ position: this.said.length + 1, content, spoiled: spoiledBy(this.faults) });
  }

  /** What was said after a position. What was booked today by customers goes with it, so nobody waits for the evening. */
  after(position: number, limit: number): readonly BankSaid[] {
    this.writeStatements();
    return this.said.slice(position, position + limit);
  }

  // ---------------------------------------------------------------------------------------------- days

  advanceTo(day: LegalDate): void {
    if (day < this.today) throw new Error(`The bank's day is ${this.today}; it cannot go back to ${day}.`);
    while (this.today < day) {
      this.today = addDays(this.today, 1);
      this.wages();
      for (const happen of this.scheduled.get(this.today) ?? []) happen();
      this.scheduled.delete(this.today);
      this.desk.executeDue();
      this.say();
      this.writeStatements();
    }
  }

  private wages(): void {
    const lastOfMonth = addDays(this.today, 1).slice(8) === '01';
    for (const { account, wage } of this.ledger.wagesOn(Number(this.today.slice(8)), lastOfMonth)) {
      if (wage !== undefined) this.arrive('wage', account, wage.amount);
    }
  }

  schedule(day: LegalDate, happen: () => void): void {
    const events = this.scheduled.get(day);
    if (events === undefined) this.scheduled.set(day, [happen]);
    else events.push(happen);
  }

  private isOperational(day: LegalDate): boolean {
    return this.options.isOperational?.(day) ?? weekday(day) <= 5;
  }

  /** The `count`-th operational day after `day`; for 0 the day itself when it is one, else the next. */
  operational(day: LegalDate, count: number): LegalDate {
    let reached = day;
    for (let left = count; left > 0 || !this.isOperational(reached); ) {
      reached = addDays(reached, 1);
      if (this.isOperational(reached)) left -= 1;
    }
    return reached;
  }

  // ---------------------------------------------------------------------------------------------- money

  private arrive(kind: 'arrival' | 'wage', account: string, amount: Money): void {
    this.ledger.move({ day: this.today, kind, from: WORLD, to: account, amount, about: null });
    this.desk.moneyArrived(account);
  }

  credit(account: string, amount: Money, day: LegalDate = this.today): void {
    this.known(account);
    if (day > this.today) this.schedule(day, () => this.arrive('arrival', account, amount));
    else this.arrive('arrival', account, amount);
  }

  debit(account: string, amount: Money): boolean {
    if (freeOf(this.known(account)) < amount) return false;
    this.ledger.move({ day: this.today, kind: 'debit', from: account, to: WORLD, amount, about: null });
    return true;
  }

  payFine({ account, paymentReference, amount, day }: PaymentOfFine): boolean {
    if (account !== undefined && freeOf(this.known(account)) < amount) return false;
    const pay = (): void => {
      // Of a payment ordered for a later day the money may be gone by then: the customer's bank would not send it either.
      if (account !== undefined && freeOf(this.known(account)) < amount) return;
      const about = paymentReference;
      this.book({ from: account ?? WORLD, to: this.options.treasury, amount, kind: 'fine', about, paymentReference });
    };
    const on = this.operational(day > this.today ? day : this.today, 0);
    if (on === this.today) pay();
    else this.schedule(on, pay);
    return true;
  }

  /** Moves money to the treasury and writes it down for the statement of the day. */
  book(paid: Omit<LedgerMovement, 'day'> & { readonly paymentReference: string }): void {
    const { paymentReference, ...movement } = paid;
    this.ledger.move({ day: this.today, ...movement });
    this.entriesBooked += 1;
    const reference = `B${this.bank}${String(this.entriesBooked).padStart(12, '0')}`;
    const order = movement.kind === 'order' ? movement.about : null;
    const entry: StatementEntry = { reference, amount: movement.amount, order, paymentReference };
    const entries = this.entries.get(movement.to);
    if (entries === undefined) this.entries.set(movement.to, [entry]);
    else entries.push(entry);
  }

  private writeStatements(): void {
    for (const [account, entries] of this.entries) {
      for (let from = 0; from < entries.length; from += STATEMENT_ENTRIES_MAX) {
        this.statements += 1;
        const id = `S-${this.bank}-${this.today.replaceAll('-', '')}-${this.statements}`;
        const some = entries.slice(from, from + STATEMENT_ENTRIES_MAX);
        const statement = { id, account, day: this.today, at: `${this.today}T20:00:00+05:00`, entries: some };
        this.publish({ kind: 'statement', statement });
        if (this.faults.statementTwice) this.publish({ kind: 'statement', statement });
      }
    }
    this.entries.clear();
  }

  // ---------------------------------------------------------------------------------------------- controls

  private known(account: string): Account {
    const found = this.ledger.find(account);
    if (found === undefined) throw new Error(`${account} is no account of this bank; add its customer first.`);
    return found;
  }

  addCustomer(customer: Customer): readonly string[] {
    return this.ledger.add(customer, this.today).map(({ account }) => account);
  }

  changeKind(account: string, kind: string): void {
    this.known(account).kind = kind;
  }

  books(): Books {
    return {
      accounts: () => this.ledger.all(),
      find: (account) => this.ledger.find(account),
      orders: () => this.desk.all(),
      isProtected: (kind) => this.isProtected(kind),
    };
  }
}

function contradictionOf(said: AnswerPart): AnswerPart[] {
  switch (said.kind) {
    case 'arrested':
      return [{ kind: 'arrest_rejected', arrest: said.arrest, reason: 'CONTRADICTION' }];
    case 'order_accepted':
      return [{ kind: 'order_rejected', order: said.order, reason: 'CONTRADICTION' }];
    case 'recalled':
      return [{ kind: 'recall_refused', order: said.order, reason: 'CONTRADICTION' }];
    default:
      return [];
  }
}
