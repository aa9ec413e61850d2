/** The simplified proceedings of the robot: law 261-IV, Chapter 1-1 (Arts. 10-1 to 10-7) and what it refers to. */
import type { DocumentType } from '@oryndau/words/documents';
import { type DebtorKind, debtorKindNames, type Measure, type TerminationGround } from '@oryndau/words/lists';
import type { TransferGround } from '@oryndau/words/transfers';
import { legalDate } from '../legal-date.ts';
import type { DatedValue, Parameter } from '../parameter.ts';
import { BEFORE_2024, DIGITAL_CODE_FROM, LAW_325_FROM, RELEASED_FROM, SIMPLIFIED_FROM } from './first-days.ts';

const seen = <T>(value: T, source: string): readonly DatedValue<T>[] => [
  { from: SIMPLIFIED_FROM, value, source, confidence: 'SEEN' },
];
/** The law is silent: what law.md section 12 takes so that the robot never does too much. The source is the text that says nothing of it. */
const ourDefault = <T>(value: T, source: string, note: string): readonly DatedValue<T>[] => [
  { from: SIMPLIFIED_FROM, value, source, note, confidence: 'UNKNOWN' },
];

export const limitMci: Parameter<number> = {
  name: 'simplified.limit_mci',
  unit: 'MCI',
  origin: 'LAW',
  meaning: 'Up to how many MCI a debt may go the simplified way',
  values: [
    { from: SIMPLIFIED_FROM, value: 20, source: '261-IV Art. 10-1(1), redaction 2024-08-20', confidence: 'SEEN' },
    {
      from: LAW_325_FROM,
      value: 40,
      source: '261-IV Art. 10-1(1), redaction 2026-08-25; law 325-VIII of 24 Jun 2026',
      note: 'the Rules still read 20 (Order 697 item 4); the law prevails (law-after.md 11 #1)',
      confidence: 'SEEN',
    },
  ],
};

export const limitInclusive: Parameter<boolean> = {
  name: 'simplified.limit_inclusive',
  unit: 'flag',
  origin: 'OURS',
  meaning: 'Whether a debt of exactly the limit is within it',
  values: ourDefault(
    false,
    '261-IV Art. 10-1(1)',
    '"до" leaves it open; acting outside competence is the worse error (law.md 12 #1)',
  ),
};

export const limitMciDate: Parameter<'INITIATION'> = {
  name: 'simplified.limit_mci_date',
  unit: 'choice',
  origin: 'RULES',
  meaning: 'Of which day the MCI is that the limit is counted in',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 'INITIATION',
      source: 'Order 697 item 4',
      note: 'the MCI of the respective financial year; that it is the year of initiation is concluded (law-after.md 9)',
      confidence: 'INFERRED',
    },
  ],
};

export const debtorKinds: Parameter<readonly DebtorKind[]> = {
  name: 'simplified.debtor_kinds',
  unit: 'list',
  origin: 'LAW',
  codes: debtorKindNames,
  meaning: 'Whose debts go the simplified way',
  // Sole proprietors that are named as such are left out (law.md 12 #3).
  values: seen(['INDIVIDUAL'], '261-IV Art. 10-1(1)'),
};

export const simplifiedDocumentTypes: Parameter<readonly DocumentType[]> = {
  name: 'simplified.doc_types',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Enforcement documents that go the simplified way',
  values: seen(
    ['COURT_AO', 'AGENCY_AO', 'PRESCRIPTION', 'TAX_ORDER'],
    '261-IV Arts. 10-1(1), 9(1)(5), 9(1)(6), 9(1)(11), 9(1)(13)',
  ),
};

export const presentationMinWorkingDays: Parameter<Readonly<Record<DocumentType, number>>> = {
  name: 'presentation.min_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days after entry into force, before which a document is not presented for enforcement',
  values: [
    {
      from: BEFORE_2024,
      value: { PRESCRIPTION: 5, AGENCY_AO: 0, COURT_AO: 5, TAX_ORDER: 5 },
      source: '261-IV Art. 11(1-1)',
      note: 'since 2026-08-25 from issue for documents not of a court: the later of both is kept',
      confidence: 'SEEN',
    },
  ],
};

export const presentationLimit: Parameter<Readonly<Record<DocumentType, number>>> = {
  name: 'presentation.limit',
  unit: 'year',
  origin: 'LAW',
  meaning: 'Years in which a document may be presented for enforcement',
  // An opening establishes that they are not over (form 1) by the limitation, which is as long or shorter but for the days under appeal (docs/open-questions.md).
  askedInstead: 'fine.exec_limit',
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
  origin: 'LAW',
  meaning: 'Days from initiation, in which the simplified proceedings must end',
  values: seen(30, '261-IV Art. 10-4'),
};

export const rollToWorkday: Parameter<boolean> = {
  name: 'simplified.roll_to_workday',
  unit: 'flag',
  origin: 'OURS',
  meaning: 'Whether a term that ends on a day off ends on the next working day',
  values: ourDefault(true, '261-IV Art. 10-4', 'left open; in favour of the debtor (law.md 12 #5)'),
};

export const measures: Parameter<readonly Measure[]> = {
  name: 'simplified.measures',
  unit: 'list',
  origin: 'LAW',
  meaning: 'What the robot may do to the debtor, and nothing else',
  values: seen(['BANK_ARREST', 'PROHIBITION', 'DEBTOR_REGISTER', 'COLLECTION_ORDER'], '261-IV Art. 10-3'),
};

export const arrestSanction: Parameter<'NONE'> = {
  name: 'simplified.arrest_sanction',
  unit: 'choice',
  origin: 'LAW',
  meaning: 'Whose sanction the arrest of money needs',
  values: seen('NONE', '261-IV Art. 32(6)'),
};

export const graceAfterDeliveryDays: Parameter<number> = {
  name: 'simplified.grace_after_delivery_days',
  unit: 'calendar_day',
  origin: 'OURS',
  meaning: 'Days that are left to the debtor after proper delivery of the notice, before any measure',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 5,
      source: '261-IV Art. 27',
      note: 'the law and the Rules have no such days; the pilot reminded over 5 (expert-kz, oqu.news; law.md 12 #4)',
      confidence: 'UNKNOWN',
    },
  ],
};

export const properNoticeChannels: Parameter<readonly string[]> = {
  name: 'notice.proper_channels',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Channels by which a reported delivery is proper notice; sent without a report never is',
  values: seen(
    ['push', 'sms', 'second_sms', 'registered_mail'],
    // Registered mail, SMS with a delivery report, the state system or another channel that records.
    '261-IV Art. 27(1)',
  ),
};

export const quietHours: Parameter<{ readonly from: number; readonly until: number }> = {
  name: 'notice.quiet_hours',
  unit: 'hour',
  origin: 'OURS',
  meaning: "Hours of the recipient's day in which no push and no SMS is sent: from, until (exclusive)",
  values: ourDefault({ from: 21, until: 8 }, '261-IV Art. 27', 'in favour of the debtor (anchors.md A6 #8)'),
};

export const updatesPerWeek: Parameter<number> = {
  name: 'notice.updates_per_week',
  unit: 'message',
  origin: 'OURS',
  meaning:
    'How many updates of their cases a person gets in seven days by push and SMS; notices do not count, and are never held back. 0: none are sent',
  values: [
    ...ourDefault(0, '261-IV Art. 27', 'before this day nobody was told of more than the notices'),
    {
      // An automated decision is explained from that day on (Digital Code Art. 43).
      from: DIGITAL_CODE_FROM,
      value: 4,
      source: '261-IV Art. 27',
      note: 'the law asks for notices alone; more than this is noise, and each SMS costs',
      confidence: 'UNKNOWN',
    },
  ],
};

export const transferHour: Parameter<number> = {
  name: 'transfer.from_hour',
  unit: 'hour',
  origin: 'OURS',
  meaning:
    'Hour of the day of the transfer before which no case is handed over: what was paid on the last day is told by banks only then',
  values: ourDefault(
    18,
    '261-IV Art. 10-6',
    'money known before the transfer stops it (law.md 11 #6), in favour of the debtor',
  ),
};

export const arrestedAccountsMax: Parameter<number> = {
  name: 'simplified.max_arrested_accounts',
  unit: 'account',
  origin: 'OURS',
  meaning: 'How many accounts the robot arrests, and never above the debt',
  // A case holds the arrest of one account.
  programMax: 1,
  values: ourDefault(1, '261-IV Art. 62(6)', 'only the sum needed; one account by practice (rskpvl.kz 2024)'),
};

export const terminationGroundsInForce: Parameter<readonly TerminationGround[]> = {
  name: 'simplified.termination_grounds',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Why the simplified proceedings are terminated',
  values: [
    { from: SIMPLIFIED_FROM, value: ['EXECUTED', 'ACT_CANCELLED'], source: '261-IV Art. 10-5(1)', confidence: 'SEEN' },
    {
      from: RELEASED_FROM,
      value: ['EXECUTED', 'ACT_CANCELLED', 'RELEASED'],
      source: '261-IV Art. 10-5(1)(3); law 330-VIII of 1 Jul 2026',
      note: '60 days after publication (law.md 12 #21)',
      confidence: 'INFERRED',
    },
  ],
};

export const transferGroundsInForce: Parameter<readonly TransferGround[]> = {
  name: 'simplified.transfer_grounds',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Why a case goes to a private bailiff: arrests are kept, orders recalled, and there is no way back',
  values: seen(['TERM_EXPIRED', 'OPT_OUT'], '261-IV Art. 10-6'),
};

export const transferTarget: Parameter<string> = {
  name: 'transfer.target',
  unit: 'choice',
  origin: 'RULES',
  meaning: 'Who receives a transferred case',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 'REGIONAL_CHAMBER',
      origin: 'LAW',
      source: '261-IV Arts. 9-1, 162',
      confidence: 'SEEN',
    },
    {
      from: legalDate('2025-10-17'),
      value: 'REGIONAL_CHAMBER_BY_SYSTEM',
      source: 'Order 652 of 29 Dec 2015; Order 538 of 1 Oct 2025',
      note: 'the claimant no longer chooses the bailiff',
      confidence: 'SEEN',
    },
    {
      from: legalDate('2026-03-01'),
      value: 'REGIONAL_CHAMBER_BY_SYSTEM_RULES_2026',
      source: 'Order 652 of 29 Dec 2015; Order of 28 Feb 2026; law 246-VIII',
      note: 'the day in March 2026 is not known',
      confidence: 'INFERRED',
    },
  ],
};
