import { addDays, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge, tiyn } from '@oryndau/law/money';
import { readBankFile } from '@oryndau/payments/bank-file/read-bank-file';
import { ibanOf, type LedgerMovement } from '@oryndau/simulators/bank/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankAnswer, BankReading, BankRequest } from './port.ts';
import { BANK, collectOf, TREASURY } from './testing/samples.ts';
import { openWorld, type World, type WorldName } from './testing/worlds.ts';

/**
 * Random lives of three people and their bank: arrests, orders, recalls, money that comes and goes, accounts that become protected, connections
 * that break. Afterwards the bank's own books are asked, and its statements, which are read as payments reads them.
 */
const MONDAY = legalDate('2025-03-03');
const PEOPLE = 3;
const iinOf = (person: number): string => `85010130012${person}`;
const accountOf = (person: number): string => ibanOf(BANK, 900 + person);

type Step =
  | { readonly do: 'arrest' | 'collect'; readonly person: number; readonly amount: number; readonly floor: number }
  | { readonly do: 'change'; readonly n: number; readonly amount: number }
  | { readonly do: 'lift' | 'recall'; readonly n: number }
  | { readonly do: 'credit' | 'debit' | 'fine'; readonly person: number; readonly amount: number }
  | { readonly do: 'protect'; readonly person: number }
  | { readonly do: 'repeat'; readonly n: number }
  | { readonly do: 'days'; readonly days: number }
  | { readonly do: 'break'; readonly fault: 'dropsBefore' | 'dropsAfter' | 'serverErrors' };

const person = fc.nat({ max: PEOPLE - 1 });
const amount = fc.nat({ max: 60_000_00 });
const n = fc.nat({ max: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('arrest' as const, 'collect' as const),
      person,
      amount,
      floor: fc.nat({ max: 40_000_00 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), n, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lift' as const, 'recall' as const), n }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('credit' as const, 'debit' as const, 'fine' as const), person, amount }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('protect' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      fault: fc.constantFrom('dropsBefore' as const, 'dropsAfter' as const, 'serverErrors' as const),
    }),
  },
);

class Life {
  readonly world: World;
  readonly asked: BankRequest[] = [];
  readonly said: BankAnswer[] = [];
  readonly statements = new Map<string, Uint8Array>();
  /** By account: how many movements it had when it became protected. */
  readonly protectedAt = new Map<string, number>();
  /** By order: what it had executed when the bank said that it was recalled. */
  readonly deadAt = new Map<string, bigint>();
  private cursor: string | null = null;

  constructor(world: World) {
    this.world = world;
  }

  private get bank() {
    return this.world.bank;
  }

  async live(steps: readonly Step[]): Promise<void> {
    for (const one of steps) await this.step(one);
    // Long enough for everything that can still be executed.
    this.bank.advanceTo(addDays(this.bank.today, 14));
    await this.hear();
  }

  private async step(one: Step): Promise<void> {
    switch (one.do) {
      case 'arrest':
      case 'collect':
        return this.ask(this.measure(one));
      case 'change':
      case 'lift':
      case 'recall':
        return this.undo(one);
      case 'repeat': {
        const again = this.asked[one.n];
        return again === undefined ? undefined : this.send(again);
      }
      case 'credit':
        if (one.amount > 0) this.bank.credit(accountOf(one.person), tiyn(BigInt(one.amount)));
        return;
      case 'debit':
        return this.spend(accountOf(one.person), BigInt(one.amount) + 1n);
      case 'fine':
        if (one.amount > 0)
          this.bank.payFine({
            account: accountOf(one.person),
            paymentReference: '202500000000000176',
            amount: tiyn(BigInt(one.amount)),
            day: this.bank.today,
          });
        return;
      case 'protect': {
        const account = accountOf(one.person);
        if (!this.protectedAt.has(account)) this.protectedAt.set(account, this.movements(account).length);
        return this.bank.changeKind(account, 'ALIMONY');
      }
      case 'days':
        this.bank.advanceTo(addDays(this.bank.today, one.days));
        return this.hear();
      case 'break':
        this.bank.faults[one.fault] += 1;
    }
  }

  movements(account: string): readonly LedgerMovement[] {
    return this.bank.books().find(account)?.movements ?? [];
  }

  private measure(one: Extract<Step, { do: 'arrest' | 'collect' }>): BankRequest {
    const id = `m-${this.asked.length}`;
    const debtor = { iin: iinOf(one.person), name: 'Айгүл' };
    const document = `DOC-${one.person}`;
    const asked = { id, bank: BANK, debtor, act: { number: `${document}/${this.asked.length}`, on: MONDAY } };
    const account = accountOf(one.person);
    const value = tiyn(BigInt(one.amount));
    if (one.do === 'arrest') return { ...asked, kind: 'arrest', arrest: `arrest-${id}`, account, amount: value };
    const order = collectOf(0, `order-${id}`, account, value, tiyn(BigInt(one.floor)));
    return { ...order, ...asked, document: { ...order.document, number: document } };
  }

  private async undo(one: Extract<Step, { n: number }>): Promise<void> {
    const before = this.asked[one.n];
    const id = `m-${this.asked.length}`;
    if (before?.kind === 'arrest' && one.do === 'lift') {
      const { bank, debtor, act, arrest, account } = before;
      await this.ask({ kind: 'lift', id, bank, debtor, act, arrest, account });
    } else if (before?.kind === 'arrest' && one.do === 'change') {
      await this.ask({ ...before, kind: 'change', id, amount: tiyn(BigInt(one.amount)) });
    } else if (before?.kind === 'collect' && one.do === 'recall') {
      const { bank, debtor, act, order } = before;
      await this.ask({ kind: 'recall', id, bank, debtor, act, order });
    }
  }

  private ask(request: BankRequest): Promise<void> {
    this.asked.push(request);
    return this.send(request);
  }

  /** As the worker does: what was not handed over is handed over again, with the same id. */
  private async send(request: BankRequest): Promise<void> {
    for (let time = 0; time < 20; time += 1) {
      const [submission] = await this.world.link.send([request]);
      if (submission?.kind !== 'not_sent') {
        expect(submission).toEqual({ kind: 'accepted', id: request.id });
        if (request.kind === 'recall') await this.hear();
        return;
      }
    }
    throw new Error('the bank is never reached');
  }

  private spend(account: string, value: bigint): void {
    const before = this.bank.books().find(account);
    const balance = before?.balance ?? 0n;
    const held = before?.arrests.reduce((sum, arrest) => sum + arrest.held, 0n) ?? 0n;
    const done = this.bank.debit(account, value as Money);
    expect(done).toBe(balance - value >= (held < balance ? held : balance));
  }

  private async hear(): Promise<void> {
    this.bank.faults.serverErrors = 0;
    for (;;) {
      await this.world.settle();
      const reading: BankReading = await this.world.link.receive(this.cursor, 50);
      expect(reading.nonsense).toEqual([]);
      this.said.push(...reading.answers);
      for (const { name, bytes } of reading.statements) this.statements.set(name, bytes);
      this.cursor = reading.cursor;
      for (const answer of reading.answers) {
        if (answer.kind === 'recalled' && !this.deadAt.has(answer.order))
          this.deadAt.set(answer.order, this.executed(answer.order));
      }
      if (reading.answers.length + reading.statements.length === 0) return;
    }
  }

  private executed(name: string): bigint {
    return [...this.bank.books().orders()].find(({ order }) => order === name)?.executed ?? 0n;
  }

  // ------------------------------------------------------------------------------------------------ checks

  async check(): Promise<{ orders: number; executions: number }> {
    const orders = new Map([...this.bank.books().orders()].map((order) => [order.order, order]));
    const taken = new Map<string, bigint>();
    let fines = 0n;
    for (let one = 0; one < PEOPLE; one += 1) {
      const account = accountOf(one);
      let balance = 0n;
      for (const [index, movement] of this.movements(account).entries()) {
        balance += movement.to === account ? movement.amount : -movement.amount;
        expect(balance).toBeGreaterThanOrEqual(0n);
        if (movement.kind === 'fine') fines += movement.amount;
        if (movement.kind !== 'order') continue;
        const order = orders.get(movement.about ?? '');
        expect(order?.account).toBe(account);
        expect(balance).toBeGreaterThanOrEqual(order?.floor ?? -1n);
        expect(index).toBeLessThan(this.protectedAt.get(account) ?? Number.POSITIVE_INFINITY);
        taken.set(movement.about ?? '', (taken.get(movement.about ?? '') ?? 0n) + movement.amount);
      }
      expect(this.bank.books().find(account)?.balance).toBe(balance);
    }
    for (const [name, order] of orders) {
      expect(taken.get(name) ?? 0n).toBe(order.executed);
      expect(order.executed).toBeLessThanOrEqual(order.amount);
      expect(this.deadAt.get(name) ?? order.executed).toBe(order.executed);
      const last = this.said.findLast((answer) => answer.kind === 'order_executed' && answer.order === name);
      expect(last?.kind === 'order_executed' ? last.executed : 0n).toBe(order.executed);
    }
    const told = await this.told();
    const none = told.get(null) ?? 0n;
    told.delete(null);
    expect([none, told]).toEqual([fines, taken]);
    return { orders: orders.size, executions: taken.size };
  }

  /** What the statements brought, by order. */
  private async told(): Promise<Map<string | null, bigint>> {
    const told = new Map<string | null, bigint>();
    const keys = new Set<string>();
    for (const bytes of this.statements.values()) {
      const { batches, summary } = readBankFile(
        (async function* () {
          yield bytes;
        })(),
      );
      for await (const items of batches) {
        for (const item of items) {
          if (item.kind !== 'transaction') throw new Error(JSON.stringify(item));
          const { key, endToEndId, amount: value } = item.transaction;
          expect(keys.has(key)).toBe(false);
          keys.add(key);
          told.set(endToEndId, (told.get(endToEndId) ?? 0n) + value);
        }
      }
      expect((await summary).mismatches).toEqual([]);
    }
    return told;
  }
}

describe('whatever happens between the body and a bank', () => {
  it.each<[WorldName, number]>([
    ['fake', 400],
    ['https', 25],
    ['folder', 25],
  ])(
    'over %s: nobody loses a tiyn beyond an order, below a floor or from a protected account, and the statements say all of it',
    async (name, numRuns) => {
      const seen = { orders: 0, executions: 0, recalls: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const world = await openWorld(name, {
            bank: BANK,
            today: MONDAY,
            treasury: TREASURY,
            customers: Array.from({ length: PEOPLE }, (_, one) => ({
              iin: iinOf(one),
              accounts: [
                {
                  account: accountOf(one),
                  kind: 'CURRENT',
                  balance: tenge(40_000 * one),
                  wage: { amount: tenge(50_000), dayOfMonth: 5 },
                },
              ],
            })),
          });
          const life = new Life(world);
          try {
            await life.live(steps);
            const { orders, executions } = await life.check();
            seen.orders += orders;
            seen.executions += executions;
            seen.recalls += life.deadAt.size;
          } finally {
            await world.close();
          }
        }),
        // A few histories over a socket or a folder are the same few every time, so that what they looked at is no matter of luck.
        name === 'fake' ? { numRuns } : { numRuns, seed: 20_260_302 },
      );
      // It looked at something.
      expect(seen.orders).toBeGreaterThan(numRuns / 2);
      expect(seen.executions).toBeGreaterThan(numRuns / 4);
      expect(seen.recalls).toBeGreaterThan(0);
    },
  );
});
