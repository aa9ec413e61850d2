/**
 * Random lives of a fine, day by day, against a page of rules that asks every morning what the facts so far make of it
 * (replay.md rules 2 to 5 and 9), without remembering anything but the facts.
 */
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AMOUNT, fineStateOf, registration } from '../testing/fine-story.ts';
import { decideFine, evolveFine, type FineCommand, type FineEvent, type FineState, fineDueOn, owedOf } from './fine.ts';

const RUNS = 500;
const OUTAGE_DAYS = 400;
const START = legalDate('2024-08-26');
const HALF = AMOUNT / 2n;

interface Paid {
  readonly on: number;
  amount: bigint;
}

/** The facts, and the two things that cannot be told from their dates: that it was paid, and that it went to the robot. */
class Sheet {
  delivered: number | undefined;
  cancelledAs: 'cancelled' | 'kept' | undefined;
  readonly appeals: { filed: number; rejected?: number }[] = [];
  readonly payments = new Map<string, Paid>();
  paidAs: 'FULL' | 'HALF' | undefined;
  inForce: number | undefined;
  end: 'detected' | 'barred' | undefined;

  get paid(): bigint {
    return [...this.payments.values()].reduce((sum, { amount }) => sum + amount, 0n);
  }

  get pending(): boolean {
    const last = this.appeals.at(-1);
    return last !== undefined && last.rejected === undefined;
  }

  get status(): string {
    if (this.end) return this.end;
    if (this.paidAs) return 'paid_voluntarily';
    if (this.cancelledAs === 'cancelled') return 'cancelled';
    return this.inForce === undefined ? 'registered' : 'in_force';
  }

  get open(): boolean {
    return !this.end && !this.paidAs && !this.cancelledAs;
  }

  /** Rule 2. */
  private get forceDay(): number | undefined {
    if (this.delivered === undefined) return undefined;
    const inTime = this.appeals.filter(({ filed }) => filed <= (this.delivered ?? 0) + 25);
    if (inTime.some(({ rejected }) => rejected === undefined)) return undefined;
    const answered = inTime.map(({ rejected }) => rejected ?? 0).filter((day) => day >= (this.delivered ?? 0));
    return answered[0] ?? this.delivered + 26;
  }

  comeIntoForce(today: number): void {
    const day = this.forceDay;
    if (this.open && this.inForce === undefined && day !== undefined && day <= today) this.inForce = day;
  }

  /** Rules 3 and 4. */
  judgePayment(today: number): void {
    if (!this.open) return;
    const inSevenDays = this.delivered !== undefined && today <= this.delivered + 7;
    if (this.paid >= AMOUNT) this.paidAs = 'FULL';
    else if (inSevenDays && this.paid >= HALF) this.paidAs = 'HALF';
  }

  /** Rule 4, the second sentence. */
  judgeReversal(today: number): void {
    const needed = this.paidAs === 'HALF' ? HALF : AMOUNT;
    if (this.paidAs === undefined || this.cancelledAs || this.end || this.paid >= needed) return;
    this.paidAs = undefined;
    const inSevenDays = this.delivered !== undefined && today <= this.delivered + 7;
    if (inSevenDays && this.paid >= HALF) this.paidAs = 'HALF';
    else this.comeIntoForce(today);
  }

  /** Rules 5 and 6, and Art. 890. */
  endDay(today: number): void {
    if (!this.open || this.inForce === undefined || this.pending || today < this.inForce + 31) return;
    const { inForce } = this;
    const paused = this.appeals
      .filter(({ filed }) => filed >= inForce)
      .reduce((days, { filed, rejected = filed }) => days + rejected - filed, 0);
    this.end = today > inForce + 365 + paused ? 'barred' : 'detected';
  }
}

/** An outage: the robot stands still for so long that Art. 890 bars what it would have enforced. */
type Fact =
  | 'outage'
  | 'deliver'
  | 'appeal'
  | 'reject'
  | 'cancel'
  | { readonly pay: bigint }
  | { readonly reverse: number };
type Step = { readonly days: number; readonly fact: Fact };

const fact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('deliver' as const) },
  { weight: 3, arbitrary: fc.constant('appeal' as const) },
  { weight: 4, arbitrary: fc.constant('reject' as const) },
  { weight: 1, arbitrary: fc.constant('cancel' as const) },
  { weight: 1, arbitrary: fc.constant('outage' as const) },
  { weight: 5, arbitrary: fc.record({ pay: fc.constantFrom(1n, 5_000_00n, 9_999_99n, 10_000_00n, 20_000_00n) }) },
  { weight: 3, arbitrary: fc.record({ reverse: fc.nat({ max: 9 }) }) },
);
const step: fc.Arbitrary<Step> = fc.record({ days: fc.constantFrom(0, 1, 1, 3, 8, 26, 31, 120), fact });

/** A fine that comes into force after the last calendar waits for the next, which is no matter of this model. */
const DAYS_KNOWN = daysBetween(START, legalDate('2026-12-01'));

const dayOf = (day: number): LegalDate => addDays(START, day);

class Life {
  readonly sheet = new Sheet();
  readonly events: FineEvent[] = [];
  state: FineState | null = null;
  day = 0;

  tell(command: FineCommand): readonly FineEvent[] {
    const on = dayOf(this.day);
    const due = this.state && fineDueOn(this.state);
    const decision = decideFine(this.state, command, on);
    if (isRefusal(decision)) throw new Error(decision.code);
    if (command.type === 'EndDay' && (due === null || due > on))
      expect(decision, 'nothing before it is due').toEqual([]);
    this.state = decision.reduce<FineState | null>(evolveFine, this.state);
    this.events.push(...decision);
    for (const event of decision) expect(event.on).toBe(on);
    // Whether an entry was told before the books know, not the fine.
    if (command.type !== 'RecordReversal' && command.type !== 'RecordPayment')
      expect(decideFine(this.state, command, on), `${command.type} twice`).toEqual([]);
    return decision;
  }

  take(next: Fact): void {
    const { sheet, day } = this;
    const on = dayOf(day);
    if (next === 'outage') {
      this.day += OUTAGE_DAYS;
      this.tell({ type: 'BeginDay' });
      sheet.comeIntoForce(this.day);
    } else if (next === 'deliver') {
      this.tell({ type: 'RecordDelivery', deliveredOn: on });
      if (sheet.delivered !== undefined) return;
      sheet.delivered = day;
      if (sheet.open && sheet.paid >= HALF && sheet.paid < AMOUNT) sheet.paidAs = 'HALF';
      sheet.comeIntoForce(day);
    } else if (next === 'appeal') {
      this.tell({ type: 'RecordAppeal', filedOn: on });
      const answered = sheet.appeals.at(-1)?.rejected;
      if (!sheet.pending && (answered === undefined || answered < day)) sheet.appeals.push({ filed: day });
    } else if (next === 'reject') {
      this.tell({ type: 'RecordAppealRejection', rejectedOn: on });
      const last = sheet.appeals.at(-1);
      if (last && sheet.pending) {
        last.rejected = day;
        sheet.comeIntoForce(day);
      }
    } else if (next === 'cancel') {
      this.tell({ type: 'RecordCancellation' });
      sheet.cancelledAs ??= sheet.open ? 'cancelled' : 'kept';
    } else if ('pay' in next) {
      const entry = `e${sheet.payments.size}`;
      this.tell({ type: 'RecordPayment', entry, bookedOn: on, amount: tenge(next.pay / 100n) });
      sheet.payments.set(entry, { on: day, amount: (next.pay / 100n) * 100n });
      sheet.judgePayment(day);
    } else {
      const entry = [...sheet.payments.keys()][next.reverse];
      const payment = entry === undefined ? undefined : sheet.payments.get(entry);
      if (entry === undefined || payment === undefined || payment.amount === 0n) return;
      this.tell({ type: 'RecordReversal', entry, amount: tenge(payment.amount / 100n) });
      payment.amount = 0n;
      sheet.judgeReversal(day);
    }
  }

  /** The day ends, and the next begins. */
  night(): void {
    this.tell({ type: 'EndDay', limitation: true });
    this.sheet.endDay(this.day);
    this.check();
    this.day += 1;
    this.tell({ type: 'BeginDay' });
    this.sheet.comeIntoForce(this.day);
  }

  check(): void {
    const { state, sheet } = this;
    if (state === null) throw new Error('not registered');
    expect(state.status, `day ${this.day}`).toBe(sheet.status);
    expect(state.inForceOn).toBe(sheet.inForce === undefined ? null : dayOf(sheet.inForce));
    expect(state.payments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(sheet.paid);
    expect(owedOf(state)).toBe(sheet.cancelledAs ? 0n : sheet.paidAs === 'HALF' ? HALF : AMOUNT);
  }
}

it('whatever happens to a fine, it is what its facts make it, each fact counts once, and the journal gives the same state', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14, size: 'max' }), (steps) => {
      const life = new Life();
      life.tell(registration);
      for (const { days, fact: next } of steps) {
        if (life.day + days + OUTAGE_DAYS > DAYS_KNOWN) break;
        for (let passed = 0; passed < days; passed++) life.night();
        life.take(next);
        life.check();
      }
      life.night();
      expect(fineStateOf(life.events)).toEqual(life.state);
      for (const { type } of life.events) seen.set(type, (seen.get(type) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  const deep: FineEvent['type'][] = [
    'FineReopened',
    'FineBarred',
    'FineDetected',
    'FinePaidAtHalfPrice',
    'FineCancelled',
    'FineAppealRejected',
  ];
  for (const type of deep) expect(seen.get(type) ?? 0, `${type} was reached`).toBeGreaterThan(2);
});
