/**
 * What the Rules of simplified proceedings (Order 697) and of the register of debtors (Order 767) say beside the law: their limit, how long each measure
 * waits after the opening (items 4, 10, 13 and 14), what blocks an order (15), who hears of a transfer (23), and by when an entry is removed. "After five days" is read so that the five are the debtor's: the first day of the measure is the sixth (law-after.md 11, question 2).
 */
import type { DatedValue, Parameter } from '../parameter.ts';
import { LAW_325_FROM, RULES_2026_FROM, SIMPLIFIED_FROM } from './first-days.ts';

/** Both redactions of the Rules that were read say the same, each by itself. */
const inBothRedactions = (days: number, item: number): readonly DatedValue<number>[] => [
  { from: SIMPLIFIED_FROM, value: days, source: `Order 697 item ${item}, redaction 2024-08-20`, confidence: 'SEEN' },
  { from: RULES_2026_FROM, value: days, source: `Order 697 item ${item}, redaction 2026-07-12`, confidence: 'SEEN' },
];

export const arrestAfterDays: Parameter<number> = {
  name: 'arrest.after_days',
  unit: 'calendar_day',
  origin: 'RULES',
  meaning: 'Days from initiation, after which banks are asked for accounts and one is arrested',
  values: inBothRedactions(5, 10),
};

export const prohibitionAfterDays: Parameter<number> = {
  name: 'prohibition.after_days',
  unit: 'calendar_day',
  origin: 'RULES',
  meaning: 'Days from initiation, after which disposing of property is prohibited through the notaries',
  values: inBothRedactions(10, 13),
};

export const collectionAfterDays: Parameter<number> = {
  name: 'collection.after_days',
  unit: 'calendar_day',
  origin: 'RULES',
  meaning: 'Days from initiation, after which a collection order is sent to the bank',
  values: inBothRedactions(20, 14),
};

/** The law says 40 since 25 August 2026, and prevails; the Rules were not changed (law-after.md 11, question 1). */
export const limitMciByRules: Parameter<number> = {
  name: 'simplified.limit_mci_rules',
  unit: 'MCI',
  origin: 'RULES',
  meaning: 'Up to how many MCI a debt may go the simplified way where a head keeps to the text of the Rules',
  values: inBothRedactions(20, 4),
};

/** "And" of item 15 is uncertain: the resolution or the order alone blocks too (law-forms.md 6), which is in favour of the debtor. */
export const blockedByWageLevy: Parameter<boolean> = {
  name: 'collection.block_on_wage_levy',
  unit: 'flag',
  origin: 'RULES',
  meaning: "Whether no collection order is sent while a bailiff levies the debtor's wages",
  values: [
    { from: SIMPLIFIED_FROM, value: true, source: 'Order 697 item 15, redaction 2024-08-20', confidence: 'SEEN' },
    { from: RULES_2026_FROM, value: true, source: 'Order 697 item 15, redaction 2026-07-12', confidence: 'SEEN' },
  ],
};

/** The Rules do not say what happens where the system refuses to say; without its word no order is sent, and one refusal should not settle that. */
export const wageLevyRepeats: Parameter<number> = {
  name: 'collection.wage_levy_repeats',
  unit: 'question',
  origin: 'OURS',
  meaning:
    'How often the question about wages is put again, each time on the next working day, where the system refuses to answer',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 3,
      source: '261-IV Art. 10-3',
      note: 'no text names one; within the ten days between the order and the transfer (items 14, 16)',
      confidence: 'UNKNOWN',
    },
  ],
};

/** "Electronic" became "digital" in 2026; who is told, and of what, did not change. */
export const banksToldOfTransfer: Parameter<boolean> = {
  name: 'transfer.tell_banks',
  unit: 'flag',
  origin: 'RULES',
  meaning: 'Whether the bank that holds an arrest is told that it went to a private bailiff with the case',
  values: [
    { from: SIMPLIFIED_FROM, value: true, source: 'Order 697 item 23, redaction 2024-08-20', confidence: 'SEEN' },
    { from: RULES_2026_FROM, value: true, source: 'Order 697 item 23, redaction 2026-07-12', confidence: 'SEEN' },
  ],
};

export const registerRemovalWorkingDays: Parameter<number> = {
  name: 'register.remove_working_days',
  unit: 'working_day',
  origin: 'RULES',
  meaning: 'Working days after the end of a case, in which its entry in the register of debtors is removed',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 3,
      source: '261-IV Art. 36',
      origin: 'OURS',
      note: 'R5 was read in its redaction of 25 Aug 2026 only; what it says is taken for the time before',
      confidence: 'INFERRED',
    },
    { from: LAW_325_FROM, value: 3, source: '261-IV Art. 36; Order 767 of 10 Aug 2026', confidence: 'SEEN' },
  ],
};

export const paperOptOutWorkingDays: Parameter<number> = {
  name: 'optout.paper_working_days',
  unit: 'working_day',
  origin: 'RULES',
  meaning: 'Working days from its registration, in which a refusal of the simplified way on paper is carried out',
  values: inBothRedactions(3, 7),
};
