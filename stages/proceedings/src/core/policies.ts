/**
 * How the robot proceeds, as data with dates: when it tells the debtor, when it arrests, prohibits, collects, and sends anything at all.
 * Policies choose within the law; what the law forbids on a day no policy can allow (decide.ts asks the law for each measure).
 */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { LimitBy } from '@oryndau/law/rules/proceeding';
import type { Channel } from '@oryndau/words/channels';
import { type PolicyDayName, RULES_POLICY } from '@oryndau/words/policies';

export type Step =
  | {
      readonly day: number;
      readonly action: 'NOTIFY';
      readonly channel: Channel;
      /** `delivered`: a further channel, needed only while no notice has been proven to arrive. */
      readonly unless?: 'delivered';
      /** The next rung of the ladder: taken at once, before its day, when the notice by this channel has failed. */
      readonly onFailureOf?: Channel;
    }
  /** `RULES`: on the first day on which the Rules allow it. */
  | { readonly day: number | 'RULES'; readonly action: 'ARREST' | 'PROHIBIT' | 'COLLECT' };

export interface Policy {
  readonly id: string;
  readonly from: LegalDate;
  /** The last day on which a case may be opened under it; absent: open. */
  readonly until?: LegalDate;
  readonly title: string;
  /** Where this way of proceeding is described. */
  readonly source: string;
  /** False: messages are written to the outbox and marked not sent. */
  readonly sends: boolean;
  /** False: a recorded year is lived again, and nobody's signature is put under what was decided then. */
  readonly signs: boolean;
  /** Whether an SMS bears the personal link. A push always does. */
  readonly smsLink: boolean;
  /**
   * Whether the Rules (Order 697) are kept: no measure before its day, also one that is asked for again; an entry in the register of debtors at the opening
   * (item 8); no order before it is known whether wages are levied (item 15). The others are kept to be compared with, and do as those did.
   */
  readonly keepsRules: boolean;
  /** Whose limit of the sum a case is opened under. */
  readonly limitBy: LimitBy;
  /** False: limitation (KoAP Art. 890) is not judged by this system. */
  readonly judgesLimitation: boolean;
  /** Each counts its day from the opening (day 0); days of a hold do not count. A case remembers them by their places, so a new one stands last. */
  readonly steps: readonly Step[];
  /** Calendar days after which an unconfirmed lifting of an arrest alarms the operator. */
  readonly liftAlarmDays: number;
  /** Calendar days after which an operator is told that nobody has signed an act; absent where nobody signs. */
  readonly signAlarmDays?: number;
  /** Calendar days after which the banks are asked for the accounts again: no answer came, or none that could be used. So long a word about wages is good. */
  readonly askAgainDays: number;
  /** The numbers of the enactments by which some of its days hold (decision 0039); absent: all of them came with the program. */
  readonly enacted?: readonly number[];
}

const SINCE = legalDate('2024-08-20');

/**
 * Push, SMS, a second SMS, a letter for the post; the next at once when one has failed. The letter is for those whom nothing
 * else is proven to have reached (law.md section 12, question 4).
 */
const ladder = (secondSmsOn: number): readonly Step[] => [
  { day: 0, action: 'NOTIFY', channel: 'push' },
  { day: 1, action: 'NOTIFY', channel: 'sms', onFailureOf: 'push' },
  { day: secondSmsOn, action: 'NOTIFY', channel: 'second_sms' },
  { day: 10, action: 'NOTIFY', channel: 'registered_mail', unless: 'delivered', onFailureOf: 'second_sms' },
];

/**
 * As the press described the programme in 2024 the SMS bore a personal link. Since the police warn that a true message of 1414
 * bears none (October 2025), a case opened from then on gets the code of the case and the portal's address instead.
 */
const LINKLESS_FROM = legalDate('2025-10-01');

const sending = (
  policy: Pick<Policy, 'id' | 'title' | 'source' | 'steps'> & Partial<Pick<Policy, 'keepsRules' | 'limitBy'>>,
): readonly Policy[] => {
  const same = {
    keepsRules: false,
    limitBy: 'LAW' as const,
    ...policy,
    sends: true,
    signs: true,
    judgesLimitation: true,
    liftAlarmDays: 3,
    signAlarmDays: 3,
    askAgainDays: 3,
  };
  return [
    { ...same, from: SINCE, until: addDays(LINKLESS_FROM, -1), smsLink: true },
    { ...same, from: LINKLESS_FROM, smsLink: false },
  ];
};

const byRules = {
  title:
    'The Rules of simplified proceedings: tell at once, arrest, prohibit and collect on the days that they name, hand over after thirty',
  source:
    'Order 697 of 16 Aug 2024, items 6, 10, 13, 14, 16; a measure waits for proper notice and the days of grace beside them',
  keepsRules: true,
  steps: [
    ...ladder(5),
    { day: 'RULES', action: 'ARREST' },
    { day: 'RULES', action: 'COLLECT' },
    { day: 'RULES', action: 'PROHIBIT' },
  ],
} as const satisfies Partial<Policy>;

export const policies: readonly Policy[] = [
  {
    id: 'replay',
    from: legalDate('2024-08-20'),
    title: 'The replay of a recorded year: nobody is told, no money is touched',
    source: 'replay.md, last lines of the rules: the log has no bank to answer',
    sends: false,
    signs: false,
    smsLink: false,
    keepsRules: false,
    limitBy: 'LAW',
    judgesLimitation: false,
    steps: [{ day: 0, action: 'NOTIFY', channel: 'push' }],
    liftAlarmDays: 3,
    askAgainDays: 3,
  },
  ...sending({ id: RULES_POLICY, ...byRules }),
  ...sending({
    ...byRules,
    id: `${RULES_POLICY}-own-limit`,
    title: `${byRules.title}; with the limit of the Rules, which is lower than the law's since 25 August 2026`,
    limitBy: 'RULES',
  }),
  ...sending({
    id: 'day-30-bailiff',
    title: 'Tell and remind for thirty days, then hand over to a private bailiff',
    source: 'Ministry of Justice in the Russian and Kazakh press, 2024 (seeds 1 and 2)',
    steps: [...ladder(5)],
  }),
  ...sending({
    id: 'day-30-account',
    title: 'Tell and remind, and on the thirtieth day arrest one account up to the debt and collect from it',
    source:
      'Ministry of Justice in the English press, 2024 (seed 0); the measure falls inside the thirty days of Art. 10-4',
    steps: [...ladder(5), { day: 29, action: 'ARREST' }, { day: 30, action: 'COLLECT' }],
  }),
  ...sending({
    id: 'pilot-grace',
    title: 'Tell at once, arrest one account after the days of grace, collect from it, hand over what is left',
    source: 'Pilot in Taraz, 2024 (law.md N3, N4): reminders over five days, then one account',
    steps: [...ladder(4), { day: 6, action: 'ARREST' }, { day: 10, action: 'COLLECT' }],
  }),
];

/** A day of a policy as two people have approved it, for cases that are opened from a day on. */
export interface NewPolicyDay {
  readonly policy: string;
  readonly day: PolicyDayName;
  readonly days: number;
  readonly from: LegalDate;
}

export interface EnactedPolicyDay extends NewPolicyDay {
  /** Number of its enactment. */
  readonly n: number;
}

const alarms = { LIFT_ALARM: 'liftAlarmDays', SIGN_ALARM: 'signAlarmDays', ASK_AGAIN: 'askAgainDays' } as const;
const letters = { SECOND_SMS: 'second_sms', REGISTERED_MAIL: 'registered_mail' } as const;

/** What the day is in the policy; undefined where it has none of the kind. */
export function policyDayOf(policy: Policy, day: PolicyDayName): number | undefined {
  if (day in alarms) return policy[alarms[day as keyof typeof alarms]];
  const channel = letters[day as keyof typeof letters];
  const step = policy.steps.find((one) => one.action === 'NOTIFY' && one.channel === channel);
  return step?.action === 'NOTIFY' ? step.day : undefined;
}

/** A case lives thirty days and the days of its holds; nothing is told on the first day that was not told at once. */
export const POLICY_DAYS_MAX = 29;

/** Why it cannot be put into force, but for its day; undefined: it can. */
export function policyDayFault({
  policy,
  day,
  days,
  from,
}: NewPolicyDay): 'UNKNOWN_POLICY' | 'NOT_A_VALUE' | undefined {
  const present = broughtOn(policy, from);
  if (present === undefined || !present.sends || policyDayOf(present, day) === undefined) return 'UNKNOWN_POLICY';
  return Number.isInteger(days) && days >= 1 && days <= POLICY_DAYS_MAX ? undefined : 'NOT_A_VALUE';
}

let inForce: readonly EnactedPolicyDay[] = [];
const made = new Map<string, Policy | undefined>();

/** Makes these, and no others, the days of policies that were put into force in this process, as `enact` does with the numbers of the law. */
export function enactPolicyDays(days: readonly EnactedPolicyDay[]): void {
  if (JSON.stringify(days) === JSON.stringify(inForce)) return;
  for (const day of days)
    if (policyDayFault(day) !== undefined)
      throw new Error(`a day was enacted of ${day.policy} ${day.day}, which this program does not know`);
  inForce = days;
  mark = days.map(({ n }) => n).join(' ');
  made.clear();
}

/** Which of them this process knows, by the numbers of their enactments. */
export const policyDaysMark = (): string => mark;
let mark = '';

/** The policy of that name for a case opened on `day`; undefined when there is none. */
export function policyOn(id: string, day: LegalDate): Policy | undefined {
  if (inForce.length === 0) return broughtOn(id, day);
  const key = `${id} ${day}`;
  if (!made.has(key)) made.set(key, withEnactedDays(broughtOn(id, day), day));
  return made.get(key);
}

/** As it came with the program. */
const broughtOn = (id: string, day: LegalDate): Policy | undefined =>
  policies.find(
    (policy) => policy.id === id && policy.from <= day && (policy.until === undefined || day <= policy.until),
  );

/** Of one kind of day the latest holds, and of two from one day the later enactment. */
function withEnactedDays(policy: Policy | undefined, on: LegalDate): Policy | undefined {
  if (policy === undefined) return undefined;
  const held = new Map<PolicyDayName, EnactedPolicyDay>();
  const due = inForce.filter(({ policy: id, from }) => id === policy.id && from <= on);
  for (const one of due.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.n - b.n)))
    held.set(one.day, one);
  if (held.size === 0) return policy;
  const enacted = [...held.values()].map(({ n }) => n).sort((a, b) => a - b);
  return [...held.values()].reduce(withDay, { ...policy, enacted });
}

function withDay(policy: Policy, { day, days }: EnactedPolicyDay): Policy {
  if (day in alarms) return { ...policy, [alarms[day as keyof typeof alarms]]: days };
  const channel = letters[day as keyof typeof letters];
  const steps = policy.steps.map((step) =>
    step.action === 'NOTIFY' && step.channel === channel ? { ...step, day: days } : step,
  );
  return { ...policy, steps };
}
