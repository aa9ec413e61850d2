/**
 * How the robot proceeds, as data with dates: when it tells the debtor, when it arrests, prohibits, collects, and sends anything at all.
 * Policies choose within the law; what the law forbids on a day no policy can allow (decide.ts asks the law for each measure).
 */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { LimitBy } from '@oryndau/law/rules/proceeding';
import type { Channel } from '@oryndau/words/channels';
import { RULES_POLICY } from '@oryndau/words/policies';

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

/** The policy of that name for a case opened on `day`; undefined when there is none. */
export function policyOn(id: string, day: LegalDate): Policy | undefined {
  return policies.find(
    (policy) => policy.id === id && policy.from <= day && (policy.until === undefined || day <= policy.until),
  );
}
