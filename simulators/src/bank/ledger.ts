/**
 * The books of a simulated bank: accounts, every movement between them in double entry, and what is arrested of them. Nothing here knows a
 * message; whoever tests the robot asks these books, and not the robot, what became of people's money.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { atLeast, type Money, tiyn, ZERO } from '@oryndau/law/money';

/** Where money comes from and goes to that is no account of this bank. */
export const WORLD = 'WORLD';

export type MovementKind = 'opening' | 'arrival' | 'wage' | 'debit' | 'order' | 'fine';

/** One movement: out of `from`, into `to`, never zero. */
export interface LedgerMovement {
  readonly day: LegalDate;
  readonly kind: MovementKind;
  readonly from: string;
  readonly to: string;
  /** Tiyn. */
  readonly amount: Money;
  /** The order, or the payment reference of the fine, for which it was. */
  readonly about: string | null;
}

export interface NewAccount {
  /** IBAN; made with right check digits when it is left out. */
  readonly account?: string;
  /** `CURRENT`, or a kind that the law protects (law.md section 3.1). */
  readonly kind: string;
  readonly currency?: string;
  readonly balance: Money;
  /** Comes every month on that day (1 to 31; the last day of a shorter month). */
  readonly wage?: { readonly amount: Money; readonly dayOfMonth: number };
}

export interface Customer {
  readonly iin: string;
  readonly accounts: readonly NewAccount[];
}

export interface Arrest {
  readonly id: string;
  /** Number of the executive document for which it is: what an order for the same document takes lies under it. */
  readonly document: string;
  /** What it still holds, however much lies on the account. */
  held: bigint;
  /** By which act it went to a private bailiff, whose word alone changes or lifts it then; null while it is the body's. */
  handedOver: HandedOver | null;
}

export interface HandedOver {
  readonly caseCode: string;
  readonly act: string;
  readonly on: LegalDate;
}

export interface Account {
  readonly account: string;
  readonly iin: string;
  kind: string;
  readonly currency: string;
  readonly wage: NewAccount['wage'];
  /** Tiyn; never below zero. */
  balance: bigint;
  readonly movements: LedgerMovement[];
  /** Alive ones only. */
  arrests: readonly Arrest[];
}

/** An account's number in this bank: KZ, check digits (ISO 13616), the bank, 13 digits. */
export function ibanOf(bank: string, serial: number): string {
  const rest = bank + String(serial).padStart(13, '0');
  const digits = `${rest}KZ00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `KZ${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`;
}

export class Ledger {
  private readonly bank: string;
  private readonly accounts = new Map<string, Account>();
  private readonly byOwner = new Map<string, readonly Account[]>();
  private readonly wages = new Map<number, Account[]>();
  private serial = 0;

  constructor(bank: string) {
    this.bank = bank;
  }

  /** Throws when the IIN or an account is there already: a population that doubles people would hide losses. */
  add({ iin, accounts }: Customer, today: LegalDate): readonly Account[] {
    if (this.byOwner.has(iin)) throw new Error('A customer with this IIN is there already; add each person once.');
    const opened = accounts.map((account) => this.open(iin, account, today));
    this.byOwner.set(iin, opened);
    return opened;
  }

  private open(iin: string, { account, kind, currency = 'KZT', balance, wage }: NewAccount, today: LegalDate): Account {
    this.serial += 1;
    const opened: Account = {
      account: account ?? ibanOf(this.bank, this.serial),
      iin,
      kind,
      currency,
      wage,
      balance: 0n,
      movements: [],
      arrests: NONE,
    };
    if (this.accounts.has(opened.account))
      throw new Error(`Account ${opened.account} is there already; give another number.`);
    this.accounts.set(opened.account, opened);
    if (wage !== undefined) this.wages.set(wage.dayOfMonth, [...(this.wages.get(wage.dayOfMonth) ?? []), opened]);
    if (balance > 0n)
      this.move({ day: today, kind: 'opening', from: WORLD, to: opened.account, amount: balance, about: null });
    return opened;
  }

  find(account: string): Account | undefined {
    return this.accounts.get(account);
  }

  /** The accounts of a person; undefined when nobody of this IIN is a customer. */
  of(iin: string): readonly Account[] | undefined {
    return this.byOwner.get(iin);
  }

  all(): IterableIterator<Account> {
    return this.accounts.values();
  }

  /** Accounts whose wage comes on this day of a month of so many days. */
  wagesOn(dayOfMonth: number, lastOfMonth: boolean): readonly Account[] {
    const days = lastOfMonth ? Array.from({ length: 32 - dayOfMonth }, (_, index) => dayOfMonth + index) : [dayOfMonth];
    return days.flatMap((day) => this.wages.get(day) ?? []);
  }

  /** Moves money in both books at once. Throws when it would leave less than nothing: whoever moves has asked what is free. */
  move(movement: LedgerMovement): void {
    const from = this.accounts.get(movement.from);
    const to = this.accounts.get(movement.to);
    if (movement.amount <= 0n) throw new Error('A movement of nothing; leave it out.');
    if (from !== undefined) {
      if (from.balance < movement.amount) throw new Error(`Account ${from.account} has less than is to be moved.`);
      from.balance -= movement.amount;
      from.movements.push(movement);
    }
    if (to !== undefined) {
      to.balance += movement.amount;
      to.movements.push(movement);
    }
  }
}

const NONE: readonly Arrest[] = [];

/** What its owner can dispose of: an arrest may exceed the balance, and then holds what comes later. */
export function freeOf(account: Account): Money {
  const held = account.arrests.reduce((sum, arrest) => sum + arrest.held, 0n);
  return atLeast(ZERO, tiyn(account.balance - held));
}

/** What an order for `document` may take, leaving `floor` and what is arrested for other documents. */
export function takeableFrom(account: Account, document: string, floor: Money): Money {
  const others = account.arrests.reduce((sum, arrest) => (arrest.document === document ? sum : sum + arrest.held), 0n);
  return atLeast(ZERO, tiyn(account.balance - atLeast(tiyn(others), floor)));
}
