/** Given, when, then for every command of the fine. Days are counted from the delivery, 1 March 2026. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, tiyn } from '@oryndau/law/money';
import { refusal } from '@oryndau/law/refusal';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT,
  DELIVERED_ON,
  dayOf,
  deliver,
  type FineStory,
  pay,
  REGISTERED_ON,
  register,
  registration,
  typesOf,
} from '../testing/fine-story.ts';
import {
  decideFine,
  evolveFine,
  type FineEvent,
  type FineEventType,
  type FineState,
  type FineStatus,
  fineDueOn,
  fineTransitions,
  holdFineForLaw,
  owedOf,
  pendingAppeal,
} from './fine.ts';

const outcome = (story: FineStory): string[] | string => story.refusal?.code ?? typesOf(story.last);
const HALF = tenge(10_000);

describe('registration', () => {
  it('comes before everything else', () => {
    expect(decideFine(null, { type: 'RecordCancellation' }, REGISTERED_ON)).toMatchObject({
      code: 'WRONG_STATE',
      data: { state: 'not registered' },
    });
  });
  it('happens once', () => {
    expect(outcome(register().tell(1, registration))).toEqual([]);
  });
  it('of a fine that is not delivered leaves nothing to fall due', () => {
    expect(fineDueOn(register().state)).toBeNull();
    expect(register().untilDay(400).state.status).toBe('registered');
  });
});

describe('delivery and entry into force', () => {
  it('a prescription that is not appealed is in force from the 26th day after delivery', () => {
    expect(fineDueOn(deliver().state)).toBe(dayOf(26));
    expect(deliver().untilDay(25).state.status).toBe('registered');
    expect(deliver().untilDay(26).state).toMatchObject({ status: 'in_force', inForceOn: dayOf(26) });
  });
  it('the resolution of an agency or a court from the 11th day: nothing is first deemed considered', () => {
    for (const documentType of ['AGENCY_AO', 'COURT_AO'] as const) {
      expect(deliver({ documentType }).untilDay(10).state.status).toBe('registered');
      expect(deliver({ documentType }).untilDay(11).state).toMatchObject({ status: 'in_force', inForceOn: dayOf(11) });
    }
  });
  it('a tax order waits for law that is not loaded', () => {
    expect(outcome(deliver({ documentType: 'TAX_ORDER' }))).toBe('LAW_UNKNOWN');
  });
  it('only the first delivery counts', () => {
    const twice = deliver().tell(5, { type: 'RecordDelivery', deliveredOn: dayOf(5) });
    expect(outcome(twice)).toEqual([]);
    expect(twice.state.deliveredOn).toBe(DELIVERED_ON);
  });
  it('of a fine that has ended is recorded, and nothing more', () => {
    const cancelled = register().tell(-5, { type: 'RecordCancellation' });
    const paid = register().tell(-5, pay('a', -5, AMOUNT));
    for (const ended of [cancelled, paid]) {
      const delivered = ended.tell(40, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
      expect(outcome(delivered)).toEqual(['FineDelivered']);
      expect(fineDueOn(delivered.state)).toBeNull();
    }
    const cancelledHalfPaid = register()
      .tell(-5, pay('a', -5, HALF))
      .tell(-4, { type: 'RecordCancellation' });
    expect(outcome(cancelledHalfPaid.tell(0, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON }))).toEqual([
      'FineDelivered',
    ]);
  });
  it('a delivery that is reported late counts from its own day, and nothing is decided for a day gone by', () => {
    const late = register().tell(40, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
    expect(outcome(late)).toEqual(['FineDelivered', 'FineCameIntoForce']);
    expect(late.state.inForceOn).toBe(dayOf(26));
    expect(late.last?.map(({ on }) => on)).toEqual([dayOf(40), dayOf(40)]);
  });
});

describe('an appeal', () => {
  it('filed on the last day, the 25th, postpones the entry into force until it is rejected', () => {
    const appealed = deliver().tell(25, { type: 'RecordAppeal', filedOn: dayOf(25) });
    expect(fineDueOn(appealed.state)).toBeNull();
    expect(appealed.untilDay(50).state.status).toBe('registered');
    const rejected = appealed.tell(50, { type: 'RecordAppealRejection', rejectedOn: dayOf(50) });
    expect(outcome(rejected)).toEqual(['FineAppealRejected', 'FineCameIntoForce']);
    expect(rejected.state.inForceOn).toBe(dayOf(50));
  });
  it('filed on the 26th day does not undo the entry into force, but stops the enforcement', () => {
    const appealed = deliver()
      .untilDay(26)
      .tell(26, { type: 'RecordAppeal', filedOn: dayOf(26) });
    expect(appealed.state.status).toBe('in_force');
    expect(appealed.untilDay(100).state.status).toBe('in_force');
    const rejected = appealed.untilDay(100).tell(101, { type: 'RecordAppealRejection', rejectedOn: dayOf(101) });
    expect(outcome(rejected.tell(101, { type: 'EndDay', limitation: true }))).toEqual(['FineDetected']);
  });
  it('is one while it is pending, and one rejection ends it', () => {
    const appealed = deliver().tell(3, { type: 'RecordAppeal', filedOn: dayOf(3) });
    expect(outcome(appealed.tell(5, { type: 'RecordAppeal', filedOn: dayOf(5) }))).toEqual([]);
    const rejected = appealed.tell(8, { type: 'RecordAppealRejection', rejectedOn: dayOf(8) });
    expect(pendingAppeal(rejected.state)).toBeNull();
    expect(outcome(rejected.tell(9, { type: 'RecordAppealRejection', rejectedOn: dayOf(9) }))).toEqual([]);
    expect(outcome(rejected.tell(9, { type: 'RecordAppeal', filedOn: dayOf(8) }))).toEqual([]);
    expect(outcome(rejected.tell(9, { type: 'RecordAppeal', filedOn: dayOf(9) }))).toEqual(['FineAppealed']);
  });
  it('cannot be rejected when there is none, or before it was filed', () => {
    expect(outcome(deliver().tell(9, { type: 'RecordAppealRejection', rejectedOn: dayOf(9) }))).toEqual([]);
    const appealed = deliver().tell(9, { type: 'RecordAppeal', filedOn: dayOf(9) });
    expect(outcome(appealed.tell(9, { type: 'RecordAppealRejection', rejectedOn: dayOf(8) }))).toEqual([]);
  });
  it('may be rejected on the very day on which it was filed', () => {
    const appealed = deliver().tell(9, { type: 'RecordAppeal', filedOn: dayOf(9) });
    expect(outcome(appealed.tell(9, { type: 'RecordAppealRejection', rejectedOn: dayOf(9) }))).toEqual([
      'FineAppealRejected',
      'FineCameIntoForce',
    ]);
  });
  it('keeps the day of its own rejection when a later one is rejected too', () => {
    const story = deliver()
      .tell(3, { type: 'RecordAppeal', filedOn: dayOf(3) })
      .tell(8, { type: 'RecordAppealRejection', rejectedOn: dayOf(8) })
      .tell(20, { type: 'RecordAppeal', filedOn: dayOf(20) })
      .tell(30, { type: 'RecordAppealRejection', rejectedOn: dayOf(30) });
    expect(story.state.appeals).toEqual([
      { filedOn: dayOf(3), rejectedOn: dayOf(8) },
      { filedOn: dayOf(20), rejectedOn: dayOf(30) },
    ]);
  });
  it('filed after the last day does not postpone, also where the delivery is reported after it', () => {
    const story = register()
      .tell(30, { type: 'RecordAppeal', filedOn: dayOf(30) })
      .tell(40, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
    expect(outcome(story)).toEqual(['FineDelivered', 'FineCameIntoForce']);
    expect(story.state.inForceOn).toBe(dayOf(26));
  });
  it('rejected on the day of the delivery brings the fine into force at once (Art. 883)', () => {
    const story = register()
      .tell(-5, { type: 'RecordAppeal', filedOn: dayOf(-5) })
      .tell(0, { type: 'RecordAppealRejection', rejectedOn: dayOf(0) })
      .tell(0, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
    expect(story.state.inForceOn).toBe(DELIVERED_ON);
  });
  it('rejected before the delivery leaves the 26th day', () => {
    const story = register()
      .tell(-5, { type: 'RecordAppeal', filedOn: dayOf(-5) })
      .tell(-2, { type: 'RecordAppealRejection', rejectedOn: dayOf(-2) })
      .tell(0, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
    expect(fineDueOn(story.state)).toBe(dayOf(26));
  });
});

describe('half price', () => {
  it.each([
    ['on the day of delivery', 0, HALF, 'FinePaidAtHalfPrice'],
    ['on the seventh day', 7, HALF, 'FinePaidAtHalfPrice'],
    ['on the eighth day', 8, HALF, undefined],
    ['one tiyn short', 3, tiyn(HALF - 1n), undefined],
    ['with more than half and less than all', 3, tenge(15_000), 'FinePaidAtHalfPrice'],
    ['with all of it', 3, AMOUNT, 'FinePaidInFull'],
  ] as const)('%s', (_, day, amount, expected) => {
    const paid = deliver().tell(day, pay('e', day, amount));
    expect(typesOf(paid.last)[1]).toBe(expected);
  });
  it('of an odd number of tiyn is rounded up', () => {
    const odd = deliver({ amount: tiyn(1001n) });
    expect(outcome(odd.tell(1, pay('e', 1, tiyn(500n))))).toEqual(['FinePaymentReceived']);
    expect(odd.tell(1, pay('e', 1, tiyn(501n))).last?.[1]).toMatchObject({ owed: 501n });
  });
  it('counts what was paid before the delivery', () => {
    const early = register()
      .tell(-3, pay('e', -3, HALF))
      .tell(0, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });
    expect(outcome(early)).toEqual(['FineDelivered', 'FinePaidAtHalfPrice']);
    expect(owedOf(early.state)).toBe(HALF);
  });
  it('is kept by money that was booked in time and is told late, also after other money that came too late for it', () => {
    const story = deliver()
      .tell(10, pay('late', 10, tenge(12_000)))
      .tell(12, pay('in time', 5, HALF));
    expect(outcome(story)).toEqual(['FinePaymentReceived', 'FinePaidAtHalfPrice']);
    expect(story.state.endedOn).toBe(dayOf(12));
  });
});

describe('payment', () => {
  it('in full before the proceedings ends the fine; in parts too', () => {
    const parts = deliver()
      .tell(10, pay('a', 10, tenge(12_000)))
      .tell(11, pay('b', 11, tenge(8_000)));
    expect(outcome(parts)).toEqual(['FinePaymentReceived', 'FinePaidInFull']);
    expect(parts.state).toMatchObject({ paidAs: 'FULL', endedOn: dayOf(11) });
    expect(parts.untilDay(100).state.status).toBe('paid_voluntarily');
    expect(fineDueOn(parts.state)).toBeNull();
  });
  it('after the end is recorded and changes nothing', () => {
    expect(
      outcome(
        deliver()
          .tell(1, { type: 'RecordCancellation' })
          .tell(2, pay('a', 2, AMOUNT)),
      ),
    ).toEqual(['FinePaymentReceived']);
    expect(
      outcome(
        deliver()
          .untilDay(57)
          .tell(58, pay('a', 58, AMOUNT)),
      ),
    ).toEqual(['FinePaymentReceived']);
    const barred = deliver().untilDay(26).tell(392, { type: 'EndDay', limitation: true });
    expect(outcome(barred.tell(393, pay('a', 393, AMOUNT)))).toEqual(['FinePaymentReceived']);
  });
});

describe('a reversal', () => {
  it('of what pays the fine makes it again what its dates make it, at the full amount', () => {
    const half = deliver().tell(3, pay('a', 3, HALF));
    const back = half.tell(9, { type: 'RecordReversal', entry: 'a', amount: HALF });
    expect(outcome(back)).toEqual(['FinePaymentReversed', 'FineReopened']);
    expect(back.state).toMatchObject({ status: 'registered', paidAs: null, endedOn: null });
    expect(owedOf(back.state)).toBe(AMOUNT);
    expect(back.untilDay(57).state.status).toBe('detected');
  });
  it('after the fine would have been in force brings it into force at once', () => {
    const back = deliver()
      .tell(10, pay('a', 10, AMOUNT))
      .tell(30, { type: 'RecordReversal', entry: 'a', amount: AMOUNT });
    expect(outcome(back)).toEqual(['FinePaymentReversed', 'FineReopened', 'FineCameIntoForce']);
    expect(back.state.inForceOn).toBe(dayOf(26));
  });
  it('after the seven days does not leave a half price behind, though half of it was paid in time', () => {
    const back = deliver()
      .tell(2, pay('x', 2, AMOUNT))
      .tell(20, { type: 'RecordReversal', entry: 'x', amount: HALF });
    expect(outcome(back)).toEqual(['FinePaymentReversed', 'FineReopened']);
    expect(owedOf(back.state)).toBe(AMOUNT);
  });
  it('of the rest within the seven days leaves the half that is still there', () => {
    const full = deliver()
      .tell(1, pay('a', 1, HALF))
      .tell(2, pay('b', 2, HALF));
    expect(full.state.paidAs).toBe('HALF');
    const whole = deliver()
      .tell(2, pay('x', 2, AMOUNT))
      .tell(3, { type: 'RecordReversal', entry: 'x', amount: HALF });
    expect(outcome(whole)).toEqual(['FinePaymentReversed', 'FineReopened', 'FinePaidAtHalfPrice']);
  });
  it('of a part of what was paid for a fine that is still unpaid changes nothing else', () => {
    const part = deliver().tell(10, pay('a', 10, tenge(5_000)));
    expect(outcome(part.tell(12, { type: 'RecordReversal', entry: 'a', amount: tenge(5_000) }))).toEqual([
      'FinePaymentReversed',
    ]);
  });
  it('takes back the payment that it names, and no other', () => {
    const back = deliver()
      .tell(10, pay('a', 10, tenge(1_000)))
      .tell(11, pay('b', 11, tenge(2_000)))
      .tell(12, { type: 'RecordReversal', entry: 'b', amount: tenge(2_000) });
    expect(back.state.payments.map(({ entry, amount }) => [entry, amount])).toEqual([
      ['a', tenge(1_000)],
      ['b', 0n],
    ]);
  });
  it('of a fine that was in force makes it so again', () => {
    const back = deliver()
      .untilDay(30)
      .tell(31, pay('a', 31, AMOUNT))
      .tell(35, { type: 'RecordReversal', entry: 'a', amount: AMOUNT });
    expect(outcome(back)).toEqual(['FinePaymentReversed', 'FineReopened']);
    expect(back.state).toMatchObject({ status: 'in_force', inForceOn: dayOf(26), paidAs: null, endedOn: null });
  });
  it('of money beyond what is owed leaves the fine paid', () => {
    const more = deliver()
      .tell(10, pay('a', 10, AMOUNT))
      .tell(11, pay('b', 11, tenge(500)));
    expect(outcome(more.tell(12, { type: 'RecordReversal', entry: 'b', amount: tenge(500) }))).toEqual([
      'FinePaymentReversed',
    ]);
  });
  it('of money that this fine never had, or of more than it had, is refused', () => {
    const unknown = deliver().tell(1, { type: 'RecordReversal', entry: 'x', amount: HALF });
    expect(unknown.refusal).toMatchObject({ code: 'UNKNOWN_ENTRY', data: { entry: 'x' } });
    const paid = deliver().tell(1, pay('a', 1, tenge(5)));
    expect(outcome(paid.tell(2, { type: 'RecordReversal', entry: 'a', amount: tenge(6) }))).toBe('UNKNOWN_ENTRY');
  });
});

describe('a cancellation', () => {
  it('ends the fine; nothing is owed any more', () => {
    const cancelled = deliver().tell(10, { type: 'RecordCancellation' });
    expect(cancelled.state).toMatchObject({ status: 'cancelled', endedOn: dayOf(10) });
    expect(owedOf(cancelled.state)).toBe(0n);
    expect(outcome(cancelled.tell(11, { type: 'RecordCancellation' }))).toEqual([]);
    expect(cancelled.untilDay(100).state.status).toBe('cancelled');
  });
  it('after the fine was paid keeps the outcome, and everything paid is refundable', () => {
    const paid = deliver()
      .tell(10, pay('a', 10, AMOUNT))
      .tell(20, { type: 'RecordCancellation' });
    expect(paid.state).toMatchObject({ status: 'paid_voluntarily', endedOn: dayOf(10), cancelled: true });
    expect(owedOf(paid.state)).toBe(0n);
    expect(outcome(paid.tell(21, { type: 'RecordReversal', entry: 'a', amount: AMOUNT }))).toEqual([
      'FinePaymentReversed',
    ]);
  });
});

describe('what falls due', () => {
  it('the fine is detected on the first day after the voluntary term, with what remains', () => {
    const story = deliver().tell(10, pay('a', 10, tenge(5_000)));
    expect(story.untilDay(56).state.status).toBe('in_force');
    expect(fineDueOn(story.untilDay(56).state)).toBe(dayOf(57));
    expect(story.untilDay(57).last).toMatchObject([{ type: 'FineDetected', remainder: tenge(15_000) }]);
  });
  it('a year after its entry into force, without the days under appeal, enforcement is barred', () => {
    const appealed = (days: number) =>
      deliver()
        .untilDay(26)
        .tell(30, { type: 'RecordAppeal', filedOn: dayOf(30) })
        .tell(30 + days, { type: 'RecordAppealRejection', rejectedOn: dayOf(30 + days) });
    // In force on 27 March 2026, so until 27 March 2027, day 391; an appeal of 360 days makes it day 751.
    expect(outcome(appealed(360).tell(751, { type: 'EndDay', limitation: true }))).toEqual(['FineDetected']);
    expect(outcome(appealed(360).tell(752, { type: 'EndDay', limitation: true }))).toEqual(['FineBarred']);
    const forgotten = deliver().untilDay(26);
    expect(outcome(forgotten.tell(392, { type: 'EndDay', limitation: true }))).toEqual(['FineBarred']);
    expect(outcome(forgotten.tell(391, { type: 'EndDay', limitation: true }))).toEqual(['FineDetected']);
    expect(outcome(forgotten.tell(392, { type: 'EndDay', limitation: false }))).toEqual(['FineDetected']);
  });
  it('days under an appeal count only while the fine is in force, from the day on which it came into force', () => {
    // Filed in time and rejected on day 50, which brought it into force: until 20 April 2027, day 415.
    const before = deliver()
      .tell(3, { type: 'RecordAppeal', filedOn: dayOf(3) })
      .tell(50, { type: 'RecordAppealRejection', rejectedOn: dayOf(50) });
    expect(outcome(before.tell(415, { type: 'EndDay', limitation: true }))).toEqual(['FineDetected']);
    expect(before.tell(416, { type: 'EndDay', limitation: true }).last).toMatchObject([
      { type: 'FineBarred', lastDay: '2027-04-20' },
    ]);
    // Filed on the 26th day itself: 75 days beyond day 391.
    const after = deliver()
      .untilDay(26)
      .tell(26, { type: 'RecordAppeal', filedOn: dayOf(26) })
      .tell(101, { type: 'RecordAppealRejection', rejectedOn: dayOf(101) });
    expect(outcome(after.tell(466, { type: 'EndDay', limitation: true }))).toEqual(['FineDetected']);
    expect(outcome(after.tell(467, { type: 'EndDay', limitation: true }))).toEqual(['FineBarred']);
  });
  it('nothing falls due by itself once a fine that was in force has ended, or while an appeal is pending', () => {
    const inForce = deliver().untilDay(26);
    const ends: FineStory[] = [
      inForce.tell(30, { type: 'RecordCancellation' }),
      inForce.tell(30, pay('a', 30, AMOUNT)),
      inForce.untilDay(57),
      inForce.tell(392, { type: 'EndDay', limitation: true }),
      inForce.tell(30, { type: 'RecordAppeal', filedOn: dayOf(30) }),
    ];
    for (const ended of ends) {
      expect(fineDueOn(ended.state), ended.state.status).toBeNull();
      expect(outcome(ended.tell(500, { type: 'EndDay', limitation: true })), ended.state.status).toEqual([]);
    }
  });
  it('waits for law where the term to pay is of a year that is not loaded', () => {
    const state: FineState = { ...deliver().untilDay(26).state, inForceOn: legalDate('2023-12-01') };
    expect(decideFine(state, { type: 'EndDay', limitation: true }, dayOf(57))).toMatchObject({
      code: 'LAW_UNKNOWN',
      data: { parameter: 'redaction', day: '2023-12-01' },
    });
    expect(fineDueOn(state)).toBe('2023-12-01');
  });
  it('a detection names all that was asked for it: the term to pay, the presentation, and the limitation where it is judged', () => {
    const { state } = deliver().untilDay(56);
    const namedBy = (limitation: boolean) => {
      const [detected] = decideFine(state, { type: 'EndDay', limitation }, dayOf(57)) as FineEvent[];
      expect(detected).toMatchObject({ type: 'FineDetected', basis: { rule: 'fine.voluntary_term' } });
      return Object.keys(detected?.basis.parameters ?? {}).sort();
    };
    const unjudged = ['calendar', 'fine.voluntary_days', 'presentation.min_working_days'];
    expect(namedBy(false)).toEqual(unjudged);
    expect(namedBy(true)).toEqual([...unjudged, 'fine.exec_limit'].sort());
  });
  it('law that is missing without a name or a day is held as of today', () => {
    const [held] = holdFineForLaw(deliver().state, refusal('LAW_UNKNOWN'), dayOf(3));
    expect(held).toMatchObject({ type: 'FineHeldForLaw', parameter: 'unknown', day: dayOf(3) });
  });
  it('law that is missing is told once', () => {
    const { state } = deliver();
    const missing = refusal('LAW_UNKNOWN', { parameter: 'mci', day: '2027-01-01' });
    const [held] = holdFineForLaw(state, missing, legalDate('2027-01-01'));
    expect(held).toMatchObject({ type: 'FineHeldForLaw', parameter: 'mci' });
    if (held === undefined) return;
    expect(holdFineForLaw(evolveFine(state, held), missing, legalDate('2027-01-02'))).toEqual([]);
  });
  it('where even the right to tell it is missing, the fine only waits', () => {
    const missing = refusal('LAW_UNKNOWN', { parameter: 'redaction', day: '2024-05-01' });
    expect(holdFineForLaw(deliver().state, missing, legalDate('2024-05-01'))).toEqual([]);
  });
});

describe('every event in every status leads where the table says, or is a bug', () => {
  const { basis } = deliver().events[0] as FineEvent;
  const by = { on: dayOf(1), basis };
  const samples: { readonly [T in FineEventType]: object } = {
    FineRegistered: { ...registration },
    FineDelivered: { deliveredOn: DELIVERED_ON },
    FineAppealed: { filedOn: dayOf(1) },
    FineAppealRejected: { rejectedOn: dayOf(1) },
    FineCameIntoForce: { inForceOn: dayOf(26) },
    FinePaymentReceived: { entry: 'e', bookedOn: dayOf(1), amount: AMOUNT },
    FinePaymentReversed: { entry: 'e', amount: AMOUNT },
    FinePaidInFull: {},
    FinePaidAtHalfPrice: { owed: HALF },
    FineReopened: { owed: AMOUNT },
    FineCancelled: {},
    FineDetected: { remainder: AMOUNT },
    FineBarred: { lastDay: dayOf(400) },
    FineHeldForLaw: { parameter: 'mci', day: dayOf(1) },
  };
  const statuses: (FineStatus | null)[] = [
    null,
    'registered',
    'in_force',
    'paid_voluntarily',
    'cancelled',
    'detected',
    'barred',
  ];
  it.each(Object.keys(fineTransitions) as FineEventType[])('%s', (type) => {
    const { from, to, recordedIn = [] } = fineTransitions[type];
    const event = { ...samples[type], type, ...by } as FineEvent;
    for (const status of statuses) {
      const state: FineState | null = status === null ? null : { ...deliver().state, status };
      const stays = status !== null && recordedIn.includes(status);
      if (!from.includes(status) && !stays) {
        expect(() => evolveFine(state, event), `${type} in ${status}`).toThrow(type);
        continue;
      }
      const reached = evolveFine(state, event).status;
      expect(stays || to === null ? [status] : [to].flat(), `${type} in ${status}`).toContain(reached);
    }
  });
});
