/** The simplified proceedings of the robot: law 261-IV, Chapter 1-1 (Arts. 10-1 to 10-7) and what it refers to. */
import type { DocumentType } from '@oryndau/words/documents';
import type { DebtorKind, Measure, TerminationGround } from '@oryndau/words/lists';
import type { TransferGround } from '@oryndau/words/transfers';
import { legalDate } from '../legal-date.ts';
import type { DatedValue, Parameter } from '../parameter.ts';
import { BEFORE_2024, LAW_325_FROM, RELEASED_FROM, SIMPLIFIED_FROM } from './first-days.ts';

const seen = <T>(value: T, source: string): readonly DatedValue<T>[] => [
  { from: SIMPLIFIED_FROM, value, source, confidence: 'SEEN' },
];
/** The law is silent: what law.md section 12 takes so that the robot never does too much. */
const ourDefault = <T>(value: T, source: string): readonly DatedValue<T>[] => [
  { from: SIMPLIFIED_FROM, value, source, confidence: 'UNKNOWN' },
];

export const limitMci: Parameter<number> = {
  name: 'simplified.limit_mci',
  unit: 'MCI',
  meaning: 'Up to how many MCI a debt may go the simplified way',
  values: [
    { from: SIMPLIFIED_FROM, value: 20, source: '261-IV Art. 10-1(1), redaction 2024-08-20', confidence: 'SEEN' },
    {
      from: LAW_325_FROM,
      value: 40,
      source: '261-IV Art. 10-1(1), redaction 2026-08-25 (law 325-VIII)',
      confidence: 'SEEN',
    },
  ],
};

export const limitInclusive: Parameter<boolean> = {
  name: 'simplified.limit_inclusive',
  unit: 'flag',
  meaning: 'Whether a debt of exactly the limit is within it',
  values: ourDefault(
    false,
    '"до" in 261-IV Art. 10-1(1) leaves it open; acting outside competence is the worse error (law.md 12 #1)',
  ),
};

export const limitMciDate: Parameter<'INITIATION'> = {
  name: 'simplified.limit_mci_date',
  unit: 'choice',
  meaning: 'Of which day the MCI is that the limit is counted in',
  values: ourDefault('INITIATION', '261-IV Art. 10-1(1) leaves it open; the day of initiation (law.md 12 #2)'),
};

export const debtorKinds: Parameter<readonly DebtorKind[]> = {
  name: 'simplified.debtor_kinds',
  unit: 'list',
  meaning: 'Whose debts go the simplified way',
  values: seen(['INDIVIDUAL'], '261-IV Art. 10-1(1); sole proprietors named as such are left out (law.md 12 #3)'),
};

export const simplifiedDocumentTypes: Parameter<readonly DocumentType[]> = {
  name: 'simplified.doc_types',
  unit: 'list',
  meaning: 'Enforcement documents that go the simplified way',
  values: seen(
    ['COURT_AO', 'AGENCY_AO', 'PRESCRIPTION', 'TAX_ORDER'],
    '261-IV Arts. 10-1(1), 9(1) subparagraphs 5, 6, 11, 13',
  ),
};

export const presentationMinWorkingDays: Parameter<Readonly<Record<DocumentType, number>>> = {
  name: 'presentation.min_working_days',
  unit: 'working_day',
  meaning: 'Working days after entry into force, before which a document is not presented for enforcement',
  values: [
    {
      from: BEFORE_2024,
      value: { PRESCRIPTION: 5, AGENCY_AO: 0, COURT_AO: 5, TAX_ORDER: 5 },
      source:
        '261-IV Art. 11(1-1); since 2026-08-25 from issue for documents not of a court: the later of both is kept',
      confidence: 'SEEN',
    },
  ],
};

export const presentationLimit: Parameter<Readonly<Record<DocumentType, number>>> = {
  name: 'presentation.limit',
  unit: 'year',
  meaning: 'Years in which a document may be presented for enforcement',
  values: [
    {
      from: BEFORE_2024,
      value: { PRESCRIPTION: 1, AGENCY_AO: 1, COURT_AO: 1, TAX_ORDER: 3 },
      source: '261-IV Art. 11',
      confidence: 'SEEN',
    },
  ],
};

export const termCalendarDays: Parameter<number> = {
  name: 'simplified.term_calendar_days',
  unit: 'calendar_day',
  meaning: 'Days from initiation, in which the simplified proceedings must end',
  values: seen(30, '261-IV Art. 10-4'),
};

export const rollToWorkday: Parameter<boolean> = {
  name: 'simplified.roll_to_workday',
  unit: 'flag',
  meaning: 'Whether a term that ends on a day off ends on the next working day',
  values: ourDefault(true, '261-IV Art. 10-4 leaves it open; in favour of the debtor (law.md 12 #5)'),
};

export const measures: Parameter<readonly Measure[]> = {
  name: 'simplified.measures',
  unit: 'list',
  meaning: 'What the robot may do to the debtor, and nothing else',
  values: seen(['BANK_ARREST', 'PROHIBITION', 'DEBTOR_REGISTER', 'COLLECTION_ORDER'], '261-IV Art. 10-3'),
};

export const arrestSanction: Parameter<'NONE'> = {
  name: 'simplified.arrest_sanction',
  unit: 'choice',
  meaning: 'Whose sanction the arrest of money needs',
  values: seen('NONE', '261-IV Art. 32(6)'),
};

export const graceAfterDeliveryDays: Parameter<number> = {
  name: 'simplified.grace_after_delivery_days',
  unit: 'calendar_day',
  meaning: 'Days that are left to the debtor after proper delivery of the notice, before any measure on money',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 5,
      source: 'not in the law; the pilot reminded over 5 days (expert-kz, oqu.news), kept as default (law.md 12 #4)',
      confidence: 'INFERRED',
    },
  ],
};

export const properNoticeChannels: Parameter<readonly string[]> = {
  name: 'notice.proper_channels',
  unit: 'list',
  meaning: 'Channels by which a reported delivery is proper notice; sent without a report never is',
  values: seen(
    ['push', 'sms', 'second_sms', 'registered_mail'],
    '261-IV Art. 27(1): registered mail, SMS with a delivery report, the state system or another recording channel',
  ),
};

export const quietHours: Parameter<{ readonly from: number; readonly until: number }> = {
  name: 'notice.quiet_hours',
  unit: 'hour',
  meaning: "Hours of the recipient's day in which no push and no SMS is sent: from, until (exclusive)",
  values: ourDefault({ from: 21, until: 8 }, 'not in the laws read; in favour of the debtor (anchors.md A6 #8)'),
};

export const transferHour: Parameter<number> = {
  name: 'transfer.from_hour',
  unit: 'hour',
  meaning:
    'Hour of the day of the transfer before which no case is handed over: what was paid on the last day is told by banks only then',
  values: ourDefault(
    18,
    'not in the laws read; money known before the transfer stops it (law.md 11 #6), in favour of the debtor',
  ),
};

export const arrestedAccountsMax: Parameter<number> = {
  name: 'simplified.max_arrested_accounts',
  unit: 'account',
  meaning: 'How many accounts the robot arrests, and never above the debt',
  values: seen(1, '261-IV Art. 62(6) (only the sum needed); one account: rskpvl.kz 2024'),
};

export const terminationGroundsInForce: Parameter<readonly TerminationGround[]> = {
  name: 'simplified.termination_grounds',
  unit: 'list',
  meaning: 'Why the simplified proceedings are terminated',
  values: [
    { from: SIMPLIFIED_FROM, value: ['EXECUTED', 'ACT_CANCELLED'], source: '261-IV Art. 10-5(1)', confidence: 'SEEN' },
    {
      from: RELEASED_FROM,
      value: ['EXECUTED', 'ACT_CANCELLED', 'RELEASED'],
      source: '261-IV Art. 10-5(1)(3), law 330-VIII of 1 Jul 2026, 60 days after publication (law.md 12 #21)',
      confidence: 'INFERRED',
    },
  ],
};

export const transferGroundsInForce: Parameter<readonly TransferGround[]> = {
  name: 'simplified.transfer_grounds',
  unit: 'list',
  meaning: 'Why a case goes to a private bailiff: arrests are kept, orders recalled, and there is no way back',
  values: seen(['TERM_EXPIRED', 'OPT_OUT'], '261-IV Art. 10-6'),
};

export const transferTarget: Parameter<string> = {
  name: 'transfer.target',
  unit: 'choice',
  meaning: 'Who receives a transferred case',
  values: [
    { from: SIMPLIFIED_FROM, value: 'REGIONAL_CHAMBER', source: '261-IV Arts. 9-1, 162', confidence: 'SEEN' },
    {
      from: legalDate('2025-10-17'),
      value: 'REGIONAL_CHAMBER_BY_SYSTEM',
      source: 'Order 538 of 1 Oct 2025: the claimant no longer chooses the bailiff',
      confidence: 'SEEN',
    },
    {
      from: legalDate('2026-03-01'),
      value: 'REGIONAL_CHAMBER_BY_SYSTEM_RULES_2026',
      source: 'Order of 28 Feb 2026, law 246-VIII; the day in March 2026 is not known',
      confidence: 'INFERRED',
    },
  ],
};
