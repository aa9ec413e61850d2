/**
 * The key factors of a decision (94-V Art. 19-1, Digital Code Art. 43) as they were in one case: of a table or a list the one line that was the person's,
 * of a term the day from which it ran, of an index the day whose value was taken, and by what each holds: a law, the Rules, or a default of ours.
 * Pure, and without words: those are in factor-words.ts.
 */
import type { LegalDate } from '../legal-date.ts';
import { type Money, moneyOf, times } from '../money.ts';
import { type Origin, originOn, type Parameter, valueOn } from '../parameter.ts';
import { allParameters } from '../parameters/all.ts';
import { ENACTED } from '../rule.ts';

/** What is known of the case on the day of a decision; what is not known is absent, and nothing is said of it. */
export interface FactorFacts {
  /** The day of the decision. */
  readonly on: LegalDate;
  readonly documentType?: string;
  readonly debtorKind?: string;
  readonly channel?: string;
  readonly measure?: string;
  /** Of a termination or a transfer. */
  readonly ground?: string;
  readonly filingKind?: string;
  /** The kind of an account that was proven to be protected. */
  readonly protectedKind?: string;
  readonly deliveredOn?: LegalDate;
  readonly inForceOn?: LegalDate;
  readonly openedOn?: LegalDate;
  /** The opening itself, while its act waits for a signature: it is initiated on the day of that, and decided by what held on its own. */
  readonly isAwaited?: boolean;
  readonly noticeOn?: LegalDate;
  /** Where a filing, a refusal on paper or the end of the case is what a term runs from. */
  readonly since?: LegalDate;
  /** Of the term that the decision has set. */
  readonly lastDay?: LegalDate;
  readonly owed?: Money;
  /** The last four characters of the account that is touched. */
  readonly accountEnd?: string;
  /** No account was found that may be touched. */
  readonly hasNoAccount?: boolean;
  /** The enforcement system has answered that no bailiff levies wages. */
  readonly hasNoLevy?: boolean;
}

/** What is said beside a value. */
export type FactorNote =
  | { readonly kind: 'onDay' | 'day' | 'from' | 'lastDay'; readonly day: LegalDate }
  | { readonly kind: 'comesTo' | 'owed' | 'leaves'; readonly sum: Money }
  /** Two limits on one day: the law's applies, or a head keeps to that of the Rules. `other` is the one that does not apply. */
  | { readonly kind: 'lawPrevails' | 'rulesKept'; readonly other: string }
  | { readonly kind: 'oursLeavesMore' | 'noFreeAccount' | 'noLevy' | 'listElsewhere' | 'othersToo' }
  | { readonly kind: 'notProtected'; readonly accountEnd: string }
  /** The person's own is not among what is listed. */
  | { readonly kind: 'notAmong'; readonly code: string };

export interface Factor {
  readonly name: string;
  /** The value as the basis has it, or the day taken in its place; of a list or a table the person's own line alone; null where none of it is the person's. */
  readonly value: string | null;
  readonly origin: Origin;
  readonly notes: readonly FactorNote[];
}

const known = new Map<string, Parameter<unknown>>(allParameters.map((parameter) => [parameter.name, parameter]));

/** Undefined for what is no parameter of ours: a later program, or a stranger, has written it. */
export function factorOf(
  name: string,
  facts: FactorFacts,
  parameters: Readonly<Record<string, string>>,
): Factor | undefined {
  const text = parameters[name];
  const parameter = known.get(name);
  if (text === undefined || (parameter === undefined && name !== CALENDAR && name !== ENACTED)) return undefined;
  const code = codes[name]?.(facts);
  const notes = says[name]?.(facts, parameters) ?? [];
  const value = name === PROTECTED && notes.length > 0 ? null : ownOf(takenFor(name, text, facts), code);
  return {
    name,
    value,
    origin: name === ENACTED ? enactedOrigin(text) : originOf(parameter, facts),
    notes: value === null ? missing(notes, code) : notes,
  };
}

const CALENDAR = 'calendar';
const PROTECTED = 'protected.account_types';
const LIMIT_DAY = 'simplified.limit_mci_date';

/** Of a case that nobody has initiated yet the rule took the index of the day of its decision. */
const takenFor = (name: string, text: string, { isAwaited }: FactorFacts): string =>
  name === LIMIT_DAY && isAwaited === true && text === 'INITIATION' ? 'DECISION' : text;

/** The holidays are a law's, though single days off are moved by orders. */
const originOf = (parameter: Parameter<unknown> | undefined, { on, openedOn }: FactorFacts): Origin =>
  parameter === undefined ? 'LAW' : originOn(parameter, valueOn(parameter, on) === undefined ? (openedOn ?? on) : on);

/** By what a value holds that was put into force without a new release; a turn of a region is an order. */
const enactedOrigin = (numbers: string): Origin => {
  const named = numbers.split(', ');
  const values = [...known.values()].flatMap(({ values }) => values);
  return values.find(({ enacted }) => enacted !== undefined && named.includes(String(enacted.n)))?.origin ?? 'RULES';
};

const missing = (notes: readonly FactorNote[], code: string | undefined): readonly FactorNote[] => {
  if (notes.some(({ kind }) => kind !== 'othersToo')) return notes;
  return [code === undefined ? { kind: 'listElsewhere' } : { kind: 'notAmong', code }];
};

/** "PRESCRIPTION 5 AGENCY_AO 0" and "BANK_ARREST, PROHIBITION" have many lines; "20", "INITIATION" and "from 21 until 8" are values of their own. */
function ownOf(text: string, code: string | undefined): string | null {
  const parts = text.split(', ');
  if (parts.some((part) => TABLE.test(part))) return rowOf(parts, code);
  const listed = parts.filter((part) => CODE.test(part));
  if (listed.length < 2 && code === undefined) return text;
  if (listed.length === 0) return text;
  return listed.find((part) => part === code) ?? null;
}

/** Codes of lists are in capitals, channels are not. */
const CODE = /^(?!true$|false$)[A-Za-z][A-Za-z_]*$/;
const TABLE = /^(?:[A-Z][A-Z_]* \d+)(?: [A-Z][A-Z_]* \d+)*$/;

function rowOf(parts: readonly string[], code: string | undefined): string | null {
  const rows = parts.flatMap((part) => part.match(/[A-Z_]+ \d+/g) ?? []);
  const own = rows.filter((row) => row.split(' ')[0] === code).map((row) => row.split(' ')[1] ?? '');
  return own.length === 0 ? null : [...new Set(own)].join(', ');
}

/** Which line of a list or of a table is the person's. The longer terms of tax and antimonopoly cases are not given by the robot (rules/fine.ts). */
const codes: Readonly<Record<string, (facts: FactorFacts) => string | undefined>> = {
  'simplified.debtor_kinds': ({ debtorKind }) => debtorKind,
  'simplified.doc_types': ({ documentType }) => documentType,
  'presentation.min_working_days': ({ documentType }) => documentType,
  'presentation.limit': ({ documentType }) => documentType,
  'simplified.measures': ({ measure }) => measure,
  'simplified.termination_grounds': ({ ground }) => ground,
  'simplified.transfer_grounds': ({ ground }) => ground,
  'notice.proper_channels': ({ channel }) => channel,
  'filing.answer_working_days': ({ filingKind }) => filingKind,
  [PROTECTED]: ({ protectedKind }) => protectedKind,
  'fine.exec_limit': () => 'GENERAL',
  'fine.discount_days': () => 'GENERAL',
};

type Says = (facts: FactorFacts, parameters: Readonly<Record<string, string>>) => readonly FactorNote[];

const dayNote = (kind: 'onDay' | 'day' | 'from' | 'lastDay', day: LegalDate | undefined): readonly FactorNote[] =>
  day === undefined ? [] : [{ kind, day }];
const sumNote = (kind: 'comesTo' | 'owed' | 'leaves', sum: Money | undefined): readonly FactorNote[] =>
  sum === undefined ? [] : [{ kind, sum }];

const fromOpening: Says = ({ openedOn }) => dayNote('from', openedOn);
const fromForce: Says = ({ inForceOn }) => dayNote('from', inForceOn);
const fromSince: Says = ({ since, lastDay }) => [...dayNote('from', since), ...dayNote('lastDay', lastDay)];

/** The last of the values that were asked of two days. */
const newest = (text: string): string => text.split(', ').at(-1) ?? text;

/** So many of an index, in money. */
function inMoney(count: string | undefined, index: string | undefined): Money | undefined {
  if (count === undefined || index === undefined || !/^\d+$/.test(newest(count))) return undefined;
  return times(moneyOf(newest(index)), BigInt(newest(count)));
}

const limitBy =
  (own: 'simplified.limit_mci' | 'simplified.limit_mci_rules'): Says =>
  ({ openedOn, on }, parameters) => {
    const other = own === 'simplified.limit_mci' ? 'simplified.limit_mci_rules' : 'simplified.limit_mci';
    const text = known.get(other);
    const value = text === undefined ? undefined : valueOn(text, openedOn ?? on)?.value;
    const kind = own === 'simplified.limit_mci' ? 'lawPrevails' : 'rulesKept';
    const isOther = value !== undefined && String(value) !== newest(parameters[own] ?? '');
    return [
      ...sumNote('comesTo', inMoney(parameters[own], parameters.mci)),
      ...(isOther ? [{ kind, other: String(value) } as const] : []),
    ];
  };

const floorOf: Says = (_, parameters) =>
  sumNote('leaves', inMoney(parameters['collection.min_balance_pm_default'], parameters.subsistence_min));

const isLess = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && Number(newest(a)) < Number(newest(b));

const says: Readonly<Record<string, Says>> = {
  mci: ({ openedOn, on }) => dayNote('onDay', openedOn ?? on),
  subsistence_min: ({ on }) => dayNote('onDay', on),
  // Of one measure alone the name of the list would say that there is no other.
  'simplified.measures': ({ measure }) => (measure === undefined ? [] : [{ kind: 'othersToo' }]),
  'simplified.limit_mci': limitBy('simplified.limit_mci'),
  'simplified.limit_mci_rules': limitBy('simplified.limit_mci_rules'),
  [LIMIT_DAY]: ({ openedOn, on }) => dayNote('day', openedOn ?? on),
  'simplified.limit_inclusive': ({ owed }) => sumNote('owed', owed),
  'simplified.term_calendar_days': ({ openedOn, lastDay }) => [
    ...dayNote('from', openedOn),
    ...dayNote('lastDay', lastDay),
  ],
  'simplified.grace_after_delivery_days': ({ noticeOn }) => dayNote('from', noticeOn),
  'arrest.after_days': fromOpening,
  'prohibition.after_days': fromOpening,
  'collection.after_days': fromOpening,
  'collection.min_balance_pm': (_, parameters) =>
    isLess(parameters['collection.min_balance_pm'], parameters['collection.min_balance_pm_default'])
      ? [{ kind: 'oursLeavesMore' }]
      : [],
  'collection.min_balance_pm_default': floorOf,
  'collection.block_on_wage_levy': ({ hasNoLevy }) => (hasNoLevy === true ? [{ kind: 'noLevy' }] : []),
  [PROTECTED]: ({ protectedKind, accountEnd, hasNoAccount }) => {
    if (protectedKind !== undefined) return [];
    if (hasNoAccount === true) return [{ kind: 'noFreeAccount' }];
    return accountEnd === undefined ? [] : [{ kind: 'notProtected', accountEnd }];
  },
  'presentation.min_working_days': fromForce,
  'fine.voluntary_days': fromForce,
  'fine.exec_limit': fromForce,
  'fine.deemed_considered_days': ({ deliveredOn }) => dayNote('from', deliveredOn),
  'fine.discount_days': ({ deliveredOn }) => dayNote('from', deliveredOn),
  'appeal.review_working_days': fromSince,
  'filing.answer_working_days': fromSince,
  'auto.objection_working_days': fromSince,
  'optout.paper_working_days': fromSince,
  'register.remove_working_days': fromSince,
};
