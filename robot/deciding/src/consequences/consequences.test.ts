/** The table of consequences: all of it, what its rows come to, and that whoever computes them from the journal again gets the same. */
import { type FineEvent, fineTransitions } from '@oryndau/fines/core';
import { canonical, fromCanonical } from '@oryndau/law/canonical';
import { writeEvents } from '@oryndau/law/decider';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { webhookTypes } from '@oryndau/outside/webhooks';
import { type AccountCommand, type AccountEvent, accountDecider } from '@oryndau/payments/core';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  caseMoneyFields,
  caseTransitions,
  policies,
} from '@oryndau/proceedings/core';
import { untilSigned } from '@oryndau/proceedings/core/awaiting';
import { revocable } from '@oryndau/proceedings/core/taken-back';
import { figureDefinitions } from '@oryndau/reports/core/figures';
import { paceRules } from '@oryndau/standing/pace-rules';
import { actTypes, terminatingActs } from '@oryndau/words/acts';
import { newsKinds, updateKinds } from '@oryndau/words/lists';
import { paceNames } from '@oryndau/words/paces';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankTaskCodes, caseTaskCodes } from '../tasks/task-codes.ts';
import { actTypeOf, consequencesOf } from './consequences-of.ts';
import type { AccountRow, CaseRow, FineRow } from './rules.ts';
import { accountConsequences, caseConsequences, fineConsequences } from './table.ts';
import { FINE } from './testing/fine.ts';

const OPENED = legalDate('2026-03-02');
const SUM = tenge(20_000);
const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';

const rows: readonly CaseRow[] = Object.values(caseConsequences);
const fineRows: readonly FineRow[] = Object.values(fineConsequences);
const accountRows: readonly AccountRow[] = Object.values(accountConsequences);

describe('the table', () => {
  it('has a row for every event of the fine and the case, and no other', () => {
    expect(Object.keys(fineConsequences).sort()).toEqual(Object.keys(fineTransitions).sort());
    expect(Object.keys(caseConsequences).sort()).toEqual(Object.keys(caseTransitions).sort());
    expect(accountRows).toHaveLength(3);
  });

  it('uses each word of the closed lists: news of one event each, every webhook, act, figure and task of a case', () => {
    const once = (words: readonly (string | undefined)[]) => words.filter((word) => word !== undefined).sort();
    expect(once(rows.map(({ news }) => news?.kind))).toEqual([...newsKinds].sort());
    expect(once(rows.map(({ update }) => update?.kind))).toEqual([...updateKinds].sort());
    // What takes effect does so with its decision, or where that waits with its signature.
    const told = rows.flatMap(({ webhook }) =>
      [webhook ?? []].flat().map((rule) => (typeof rule === 'object' ? rule.type : rule)),
    );
    const withTheSignature = ['case.opened', 'case.transferred', 'case.prohibition_ordered', 'case.filing_answered'];
    expect(once(told)).toEqual([...webhookTypes, ...withTheSignature].sort());
    // An arrest is an act of the inquiry, or of the account where the banks had been asked before that was one. The end of a case is one of its decision, which may wait.
    expect(once(rows.flatMap(({ act }) => [act ?? []].flat().map(({ type }) => type)))).toEqual(
      [...actTypes, 'arrest', ...terminatingActs].sort(),
    );
    const counted = new Set(rows.flatMap(({ figures = [] }) => figures.map(({ name }) => name)));
    expect([...counted].sort()).toEqual(Object.keys(figureDefinitions).sort());
    const paces = Object.entries(caseConsequences).flatMap(([type, row]) =>
      'paces' in row ? [[type, row.paces]] : [],
    );
    expect(Object.fromEntries(paces)).toEqual(paceRules);
    expect(new Set(rows.flatMap(({ paces = [] }) => paces.map(({ name }) => name)))).toEqual(new Set(paceNames));
    const opened = new Set([...rows, ...fineRows].flatMap(({ opens }) => opens?.code ?? []));
    expect([...opened].sort()).toEqual([...caseTaskCodes].sort());
  });

  it('resolves only what an event or a bank has left to the operator', () => {
    const left: ReadonlySet<string> = new Set([...caseTaskCodes, ...bankTaskCodes]);
    const resolved = rows.flatMap(({ resolves = [] }) => resolves.map(({ code }) => code));
    expect(resolved.length).toBeGreaterThan(10);
    expect(resolved.filter((code) => !left.has(code))).toEqual([]);
  });

  it('lets no end of a case go by: each is an act, news, an update to the debtor, and told to other systems', () => {
    const ends = ['ProceedingExecuted', 'ProceedingCancelled', 'ProceedingReleased', 'ProceedingTransferred'] as const;
    for (const end of ends)
      expect(Object.keys(caseConsequences[end])).toEqual(expect.arrayContaining(['act', 'news', 'update', 'webhook']));
  });
});

// ------------------------------------------------------------------------------------------------ random lives

interface Lived {
  readonly n: number;
  readonly event: CaseEvent;
  readonly state: CaseState;
}

const amount = fc.integer({ min: 1, max: 12 }).map((thousands) => tenge(thousands * 1000));
const order = fc.constantFrom('1', '2');
const reason = fc.constantFrom('closed', 'BANK_REJECTS');
const filing = fc.constantFrom('1', '2');
const hold = fc.constantFrom('COMPLAINT' as const, 'DEATH' as const);
const channel = fc.constantFrom('push' as const, 'sms' as const, 'second_sms' as const, 'registered_mail' as const);
const accounts = [
  { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) },
];

const said: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('ReversePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('Hold' as const), reason: hold }),
  fc.record({ type: fc.constant('LiftHold' as const), reason: hold }),
  fc.record({ type: fc.constant('ExecuteOrder' as const), order, executed: amount }),
  fc.record({ type: fc.constant('ConfirmRecall' as const), order }),
  fc.record({ type: fc.constant('RejectOrder' as const), order, reason }),
  fc.record({ type: fc.constant('RejectArrest' as const), reason }),
  fc.record({
    type: fc.constant('RejectProhibition' as const),
    reason: fc.constantFrom('UNKNOWN_PERSON', 'NOTARY_REJECTS'),
  }),
  fc.record({
    type: fc.constant('File' as const),
    filing,
    kind: fc.constantFrom('COMPLAINT' as const, 'OTHER' as const, 'REVIEW' as const),
    digest: fc.constant('d'),
  }),
  fc.record({
    type: fc.constant('AnswerFiling' as const),
    filing,
    outcome: fc.constantFrom('granted' as const, 'refused' as const),
    digest: fc.constant('d'),
  }),
  fc.record({ type: fc.constant('RecordNoticeSent' as const), channel, reference: fc.constant('r') }),
  fc.record({ type: fc.constant('RecordNoticeFailed' as const), channel, reason: fc.constant('x') }),
  fc.constantFrom<CaseCommand>(
    { type: 'Cancel' },
    { type: 'Release' },
    { type: 'OptOut' },
    { type: 'RecordAccounts', accounts: [] },
    { type: 'ConfirmRegisterEntry' },
    { type: 'ConfirmRegisterRemoval' },
    { type: 'StrikeAct', of: '2', act: 'lifting' },
    { type: 'RecordAwaiting', of: '2', act: 'termination_executed' },
    { type: 'BeginPayment', attempt: 'a' },
    { type: 'SettlePayment', attempt: 'a', paid: false },
    { type: 'ProveProtection', account: accounts[0]?.account ?? '', kind: 'SOCIAL_PAYMENTS' },
  ),
);

/** What a willing world would say next: otherwise nothing deep is reached. */
function willing({ noticeOn, arrest, prohibition, orders, wageLevy, register }: CaseState, on: LegalDate): CaseCommand {
  const present = orders.at(-1);
  if (register.status === 'leaving' && register.overdue) return { type: 'ConfirmRegisterRemoval' };
  if (noticeOn === null) return { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on };
  if (arrest.status === 'asked') return { type: 'RecordAccounts', accounts };
  if (arrest.status === 'ordered') return { type: 'ConfirmArrest', amount: arrest.amount };
  if (prohibition.status === 'ordered') return { type: 'ConfirmProhibition' };
  // The first question is refused, the next one answered.
  if (wageLevy.status === 'asked' && wageLevy.question === '1')
    return { type: 'RefuseWageLevy', question: '1', reason: 'CLOSED' };
  if (wageLevy.status === 'asked')
    return { type: 'RecordWageLevy', question: wageLevy.question, resolution: false, bailiffOrder: false };
  if (present?.status === 'sent') return { type: 'AcceptOrder', order: present.id };
  if (arrest.status === 'lifting') return { type: 'ConfirmLifting' };
  return prohibition.status === 'lifting' ? { type: 'ConfirmProhibitionLift' } : { type: 'EndDay' };
}

const step = fc.record({
  days: fc.constantFrom(0, 1, 1, 2, 6),
  told: fc.oneof(
    { weight: 9, arbitrary: fc.constant('WILLING' as const) },
    { weight: 5, arbitrary: said },
    { weight: 4, arbitrary: fc.constant('SIGNED' as const) },
    { weight: 1, arbitrary: fc.constant('PAPER' as const) },
    // What was struck is presented again by whoever has seen to it, which chance alone hardly ever does.
    { weight: 1, arbitrary: fc.constant<CaseCommand>({ type: 'PresentActAgain', of: '2', act: 'lifting' }) },
  ),
});
const life = fc.record({
  isSignedLater: fc.boolean(),
  policy: fc.constantFrom(...new Set(policies.map(({ id }) => id))),
  opened: fc.constantFrom(OPENED, legalDate('2025-03-10'), legalDate('2026-08-25')),
  steps: fc.array(step, { maxLength: 30, size: 'max' }),
});

function live({
  policy,
  opened,
  steps,
  isSignedLater,
}: typeof life extends fc.Arbitrary<infer T> ? T : never): readonly Lived[] {
  const lived: Lived[] = [];
  let state: CaseState | null = null;
  let on = opened;
  const hear = (command: CaseCommand) => {
    const decision = caseDecider.decide(state, command, on);
    if (isRefusal(decision)) return;
    const said = isSignedLater ? untilSigned(state, decision, waits) : decision;
    writeEvents(caseDecider.evolve, { state, events: said }, (event, next) => {
      state = next;
      lived.push({ n: lived.length + 3, event, state: next });
    });
  };
  const waits = (event: CaseEvent, after: CaseState, index: number) => {
    const n = lived.length + 3 + index;
    const act = actTypeOf({ stage: 'case', documentId, n, event, state: after, fine: FINE });
    return act === null ? null : { of: String(n), act };
  };
  hear({ type: 'Open', documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL', remainder: SUM, policy });
  for (const { days, told } of steps) {
    for (let passed = 0; passed < days; passed += 1) {
      hear({ type: 'EndDay' });
      on = addDays(on, 1);
    }
    if (state === null) continue;
    if (told === 'SIGNED') for (const waiting of awaitingIn(state)) hear(signedOrTakenBack(waiting, on));
    else if (told === 'PAPER') hear({ type: 'OptOut', registeredOn: on });
    else hear(told === 'WILLING' ? willing(state, on) : told);
  }
  return lived;
}

/** What a person has decided is signed, or taken back instead. */
const signedOrTakenBack = (waiting: CaseState['awaiting'][number], on: LegalDate): CaseCommand => {
  const { of, act } = waiting;
  return Number(of) % 3 === 0 && revocable({ awaiting: [waiting] }).length > 0
    ? { type: 'TakeBackDecision', of, act }
    : { type: 'RecordSigning', of, signedOn: on };
};

/** (Of a variable that a closure has set the compiler knows too little.) */
const awaitingIn = ({ awaiting }: CaseState) => awaiting;

const bringOf = ({ n, event, state }: Lived) =>
  consequencesOf({ stage: 'case', documentId, n, event, state, fine: FINE });

/** The event as whoever reads the journal has it: out of its canonical text, with the basis by its name. */
const asJournaled = (event: CaseEvent): CaseEvent =>
  fromCanonical<CaseEvent>(JSON.parse(canonical({ ...event, basis: 'b' })), caseMoneyFields);

it('whatever happens in a case, what it brings is the same when it is computed again, and again from the journal', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(life, (lived) => {
      for (const each of live(lived)) {
        seen.set(each.event.type, (seen.get(each.event.type) ?? 0) + 1);
        const { act, ...brought } = bringOf(each);
        expect(bringOf(each)).toEqual({ act, ...brought });
        // An act names the right by which it was decided, and is bound to its event by its signature.
        const { act: _, ...again } = bringOf({ ...each, event: asJournaled(each.event) });
        expect(again).toEqual(brought);
      }
    }),
    { numRuns: 800, seed: 20261128 },
  );
  const missed = Object.keys(caseConsequences).filter((type) => !seen.has(type));
  // Of a day without law, of a debt over the limit, of a region that was switched and of an opening that came too late: in tests of their own.
  expect(missed.sort()).toEqual([
    'CaseHeldForLaw',
    'EndTakenBack',
    'MeasuresTurned',
    'OpeningLapsed',
    'ProceedingRefused',
  ]);
});

it('whatever happens, a message says which of the parties it is for and what it is about', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(life, (lived) => {
      for (const { event, ...each } of live(lived)) {
        const { message } = bringOf({ event, ...each });
        if (message === null) continue;
        const { recipient, address, subject } = message;
        seen.add(`${recipient} ${address}`);
        expect(subject).toMatch(
          /^(?:case|accounts|prohibition|register|levy \d+|notice [a-z_]+|arrest KZ\w{18}|order \d+|entry [0-9a-f-]{36})$/,
        );
        expect(address).toMatch(/^(?:\*|125|31|notaries|system|push|sms|second_sms|registered_mail)$/);
        // What names its bank or its channel itself names the same.
        if ('bank' in event) expect(address).toBe(event.bank);
        if ('channel' in event) expect(address).toBe(event.channel);
        if ('account' in event && event.type === 'ArrestOrdered') expect(subject).toBe(`arrest ${event.account}`);
        if ('order' in event) expect(subject).toBe(`order ${event.order}`);
      }
    }),
    { numRuns: 400, seed: 20261128 },
  );
  const ways = ['push', 'registered_mail', 'second_sms', 'sms'].map((channel) => `debtor ${channel}`);
  expect([...seen].sort()).toEqual([
    'bank *',
    'bank 125',
    'chamber 31',
    ...ways,
    'enforcement system',
    'notary notaries',
  ]);
});

it('under a policy that sends nothing there is no message, and nobody is told; what does not sign makes no act', () => {
  fc.assert(
    fc.property(life, (lived) => {
      for (const each of live({ ...lived, policy: 'replay' })) {
        const { message, update, act, news, tasks, resolutions, refund } = bringOf(each);
        expect({ message, update, act, news, tasks, resolutions, refund }).toEqual({
          message: null,
          update: null,
          act: null,
          news: null,
          tasks: [],
          resolutions: [],
          refund: null,
        });
      }
    }),
    { numRuns: 50, seed: 20261128 },
  );
});

// ------------------------------------------------------------------------------------------------ single rows

const basis = { rule: 'case.hold.operator', citation: 'a', redaction: '2026-01-01', parameters: {} };
const state = (changes: Partial<CaseState>): CaseState => {
  const opened = live({ policy: 'pilot-grace', opened: OPENED, steps: [], isSignedLater: false })[0];
  if (opened === undefined) throw new Error('not opened');
  return { ...opened.state, ...changes };
};
const bring = (event: object, changes: Partial<CaseState> = {}) =>
  bringOf({ n: 7, event: { on: OPENED, basis, ...event } as CaseEvent, state: state(changes) });

describe('an event of the case', () => {
  it('that one of several holds is gone is no news: the case still stands', () => {
    expect(bring({ type: 'HoldLifted', resumed: false }).news).toBeNull();
    expect(bring({ type: 'HoldLifted', resumed: true }).news).toEqual({
      documentId,
      n: 7,
      kind: 'hold_lifted',
      on: OPENED,
    });
  });

  it('that reports late money is told to the chamber where the bailiff has the case, and to the operator wherever it is', () => {
    const late = { type: 'LateMoneyReported', entry: 'E', amount: tenge(500), reversal: false };
    expect(bring(late, { status: 'transferred' })).toMatchObject({
      message: { recipient: 'chamber', address: FINE.region, subject: 'entry E' },
      tasks: [{ code: 'LATE_MONEY' }],
    });
    expect(bring(late, { status: 'executed' })).toMatchObject({ message: null, tasks: [{ code: 'LATE_MONEY' }] });
  });

  it('that answers a complaint is an act, one that answers anything else a letter', () => {
    const filed = (kind: 'COMPLAINT' | 'OTHER') =>
      [{ filing: '1', kind, filedOn: OPENED, answerBy: null, outcome: 'granted' }] as const;
    const answered = { type: 'FilingAnswered', filing: '1', outcome: 'granted', digest: 'd' };
    expect(bring(answered, { filings: filed('COMPLAINT') }).act).toEqual({
      type: 'complaint_answer',
      complaint: { number: '1', filedOn: OPENED, satisfied: true, reason: '—' },
    });
    expect(bring(answered, { filings: filed('OTHER') }).act).toBeNull();
  });

  it('is counted with its region and article, and money taken back is taken out again', () => {
    const { region, article } = FINE;
    const figuresOf = (event: { readonly type: string }) =>
      bring(event).figures.filter(({ name }) => !name.includes(':'));
    const received = figuresOf({ type: 'PaymentReceived', entry: 'E', amount: tenge(5_000) } as {
      readonly type: string;
    });
    const reversed = figuresOf({ type: 'PaymentReversed', entry: 'E', amount: tenge(5_000) } as {
      readonly type: string;
    });
    expect(received[0]).toEqual({ on: OPENED, region, article, name: 'paid', cases: 1, amount: tenge(5_000) });
    expect(reversed).toEqual(received.map((figure) => ({ ...figure, cases: -1, amount: -figure.amount })));
    expect(bring({ type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: tenge(3) }).figures).toMatchObject([
      { name: 'transferred', amount: tenge(3) },
      { name: 'transferred_by_way:none', amount: tenge(3), article: '' },
    ]);
  });

  it('of law that is not loaded leaves one task to the house, whichever case waits for it', () => {
    expect(bring({ type: 'CaseHeldForLaw', parameter: 'mci', day: OPENED }).tasks).toMatchObject([
      { code: 'LAW_NOT_LOADED', documentId: null, subject: 'mci', n: null },
    ]);
  });
});

describe('an update', () => {
  const from = legalDate('2026-07-12');
  const delivered = (channel: 'push' | 'sms') => ({
    notices: [{ channel, status: 'delivered' as const, queuedOn: OPENED }],
  });
  it('is told from its day on and not before: what was journaled until then brought none', () => {
    const confirmed = { type: 'ArrestConfirmed', amount: SUM };
    expect(bring({ ...confirmed, on: addDays(from, -1) }).update).toBeNull();
    expect(bring({ ...confirmed, on: from }).update).toMatchObject({ recipient: 'debtor', subject: 'update arrested' });
  });

  it('goes by the app where a notice has arrived in it, else by SMS', () => {
    const end = { type: 'ProceedingCancelled', on: from };
    expect(bring(end, delivered('push')).update?.address).toBe('push');
    expect(bring(end, delivered('sms')).update?.address).toBe('sms');
    expect(bring(end).update?.address).toBe('sms');
  });

  it('of money says what a person paid, once: not what an order of ours took, nor what ends the case', () => {
    const paid = { type: 'PaymentReceived', entry: 'E', amount: tenge(5_000), on: from };
    expect(bring(paid).update).toMatchObject({ subject: 'update payment_received' });
    expect(bring({ ...paid, order: '1' }).update).toBeNull();
    expect(bring(paid, { paid: SUM }).update).toBeNull();
  });
});

describe('a message to a bank', () => {
  const arrest = {
    status: 'confirmed',
    account: 'KZ01',
    bank: '722',
    kind: 'CURRENT',
    amount: SUM,
    since: OPENED,
    overdue: false,
  } as const;
  it.each([
    [{ type: 'ArrestReduced', amount: tenge(5) }, '722', 'arrest KZ01'],
    [{ type: 'ArrestLiftOrdered' }, '722', 'arrest KZ01'],
    [{ type: 'ArrestHandedOver', amount: SUM, tellsBank: true }, '722', 'arrest KZ01'],
    [{ type: 'CollectionOrderSent', order: '2', account: 'KZ01', amount: SUM, floor: SUM, step: 1 }, '722', 'order 2'],
    [{ type: 'CollectionOrderRecallSent', order: '2' }, '722', 'order 2'],
    [{ type: 'AccountsRequested', step: 1 }, '*', 'accounts'],
  ])('$0.type goes to $1, about $2', (event, address, subject) => {
    expect(bring(event, { arrest }).message).toMatchObject({ recipient: 'bank', address, subject });
  });

  it('on whose arrest it is now goes to the chamber, as it went, where it was decided before banks were told', () => {
    const { message } = bring({ type: 'ArrestHandedOver', amount: SUM }, { arrest });
    expect(message).toMatchObject({ recipient: 'chamber', address: FINE.region, subject: 'arrest KZ01' });
  });

  it('about an arrest that is not there has no address, which an operator is told', () => {
    expect(bring({ type: 'ArrestLiftOrdered' }).message).toMatchObject({ address: '', subject: 'arrest ' });
  });
});

describe('an event of the fine', () => {
  const ofFine = (event: object, proceeding: CaseState | null, policy = 'pilot-grace') =>
    consequencesOf({
      stage: 'fine',
      documentId,
      event: { on: OPENED, basis, ...event } as FineEvent,
      case: proceeding,
      policy,
    });

  it('that is cancelled after its case was handed over is an operator’s, and no other is', () => {
    const cancelled = { type: 'FineCancelled' };
    expect(ofFine(cancelled, state({ status: 'transferred' })).tasks).toMatchObject([
      { code: 'CANCELLED_AFTER_TRANSFER', documentId, n: null },
    ]);
    expect(ofFine(cancelled, state({ status: 'cancelled' })).tasks).toEqual([]);
    expect(ofFine(cancelled, null).tasks).toEqual([]);
    expect(ofFine(cancelled, state({ status: 'transferred', policy: 'replay' })).tasks).toEqual([]);
  });

  it('that waits for law is told once for each parameter, and not where a recorded year is lived again', () => {
    const held = { type: 'FineHeldForLaw', parameter: 'mci', day: OPENED };
    expect(ofFine(held, null).tasks).toMatchObject([{ code: 'LAW_NOT_LOADED', documentId: null, subject: 'mci' }]);
    expect(ofFine(held, null, 'replay').tasks).toEqual([]);
  });
});

describe('an event of the books', () => {
  const received = (sum: number, owed: number): AccountEvent => {
    const command: AccountCommand = {
      type: 'Receive',
      entry: 'E',
      bookedOn: OPENED,
      amount: tenge(sum),
      matchedBy: 'REFERENCE',
      owed: tenge(owed),
      withBailiff: false,
    };
    const decided = accountDecider.decide(null, command, OPENED);
    const event = isRefusal(decided) ? undefined : decided[0];
    if (event === undefined) throw new Error('not received');
    return event;
  };
  const refundOf = (event: AccountEvent, attempt: string | null) =>
    consequencesOf({ stage: 'account', documentId, event, attempt }).refund;

  it('sends back what an attempt brought too much, and nothing that came another way', () => {
    expect(refundOf(received(12, 10), '3')).toMatchObject({ documentId, attempt: 3, amount: tenge(2) });
    expect(refundOf(received(12, 10), null)).toBeNull();
    expect(refundOf(received(10, 10), '3')).toBeNull();
    const reversed = { type: 'MoneyReversed', entry: 'E', reversal: 'R', amount: tenge(1), owed: SUM, postings: [] };
    expect(refundOf({ on: OPENED, basis, ...reversed } as AccountEvent, '3')).toBeNull();
  });
});
