/** Each test has its own copy of the modules: the law of a process is one law. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnactedValue } from './enacted.ts';
import { legalDate } from './legal-date.ts';

beforeEach(() => {
  vi.resetModules();
});

const limit = (n: number, value: string, from: string): EnactedValue => ({
  n,
  by: 'Analyst, Inspector',
  on: legalDate('2026-11-30'),
  parameter: 'simplified.limit_mci',
  value,
  from: legalDate(from),
  origin: 'LAW',
  source: '261-IV Art. 10-1(1)',
  url: 'https://adilet.zan.kz/rus/docs/Z100000261_',
});

async function limitsOn(days: readonly string[]) {
  const { simplifiedScope } = await import('./rules/proceeding.ts');
  const { tenge } = await import('./money.ts');
  const asked = { documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL', remainder: tenge(1) } as const;
  return days.map((day) => {
    const scope = simplifiedScope({ ...asked, day: legalDate(day) });
    if (!scope.known) return [scope.parameter];
    const { parameters } = scope.basis;
    return [parameters['simplified.limit_mci'], parameters.enacted];
  });
}

describe('a value that was put into force', () => {
  it('holds from its day, for rules that were asked before it was known, and its number is named', async () => {
    const { enact, enactedMark } = await import('./enacted.ts');
    const days = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-31'];
    expect(await limitsOn(days)).toEqual([
      ['40', undefined],
      ['40', undefined],
      ['40', undefined],
      ['40', undefined],
    ]);
    enact([limit(1, '50', '2026-12-09'), limit(2, '60', '2026-12-31')]);
    expect(enactedMark()).toBe('1 2');
    expect(await limitsOn(days)).toEqual([
      ['40', undefined],
      ['50', '1'],
      ['50', '1'],
      ['60', '2'],
    ]);
    enact([limit(1, '50', '2026-12-09')]);
    expect(await limitsOn(['2026-12-31'])).toEqual([['50', '1']]);
    enact([]);
    expect(enactedMark()).toBe('');
    expect(await limitsOn(days)).toEqual(days.map(() => ['40', undefined]));
  });

  it('ends where the program brings a later one, and goes before what the program brings of the same day', async () => {
    const { enact } = await import('./enacted.ts');
    const { limitMci } = await import('./parameters/simplified.ts');
    const { valueOn } = await import('./parameter.ts');
    const last = limitMci.values.at(-1);
    if (last === undefined) throw new Error('no limit');
    const on = (day: string) => valueOn(limitMci, legalDate(day))?.value;
    enact([limit(7, '30', '2026-01-01')]);
    expect([on('2026-02-01'), on('2026-08-24'), on('2026-08-25')]).toEqual([30, 30, last.value]);
    enact([limit(8, '31', last.from), limit(7, '32', last.from)]);
    expect(on(last.from)).toBe(31);
    expect(limitMci.values.map(({ from }) => from)).toEqual(limitMci.values.map(({ from }) => from).toSorted());
  });

  it('makes a year known whose indices were not law yet', async () => {
    const { enact } = await import('./enacted.ts');
    expect(await limitsOn(['2027-02-01'])).toEqual([['mci']]);
    enact([{ ...limit(3, '4600', '2027-01-01'), parameter: 'mci' }]);
    expect(await limitsOn(['2027-02-01'])).toEqual([['40', '3']]);
  });

  it('is named once with others that a decision was made of', async () => {
    const { enact } = await import('./enacted.ts');
    enact([limit(12, '50', '2026-12-09'), { ...limit(3, '4600', '2026-12-10'), parameter: 'mci' }]);
    expect(await limitsOn(['2026-12-09', '2026-12-10'])).toEqual([
      ['50', '12'],
      ['50', '3, 12'],
    ]);
    const { withAsked, withEnacted } = await import('./rule.ts');
    const { basisOf } = await import('./rules/basis-of.ts');
    const { simplifiedScope } = await import('./rules/proceeding.ts');
    const { tenge } = await import('./money.ts');
    const day = legalDate('2026-12-10');
    const scope = simplifiedScope({ day, documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL', remainder: tenge(1) });
    const opening = basisOf('case.opening', day);
    if (!scope.known || !opening.known) throw new Error('not known');
    expect(withAsked(withEnacted(opening.basis, 5), [scope.basis]).parameters.enacted).toBe('3, 5, 12');
    expect(withEnacted(scope.basis, 12)).toBe(scope.basis);
  });

  it('is none of what this program does not know: it does not judge by an earlier law', async () => {
    const { enact } = await import('./enacted.ts');
    expect(() => enact([{ ...limit(1, '50', '2026-12-09'), parameter: 'simplified.of_later' }])).toThrow(
      'simplified.of_later',
    );
    expect(() => enact([limit(1, 'fifty', '2026-12-09')])).toThrow('no value of simplified.limit_mci');
    expect(await limitsOn(['2026-12-09'])).toEqual([['40', undefined]]);
  });

  it.each([
    ['simplified.limit_mci', '50', '2026-12-01', undefined],
    ['simplified.limit_mci', '50', '2026-11-30', 'TOO_EARLY'],
    ['simplified.limit_mci', '50', '2026-11-29', 'TOO_EARLY'],
    ['simplified.limit_mci', 'fifty', '2026-12-01', 'NOT_A_VALUE'],
    ['simplified.measures', 'BANK_ARREST', '2026-12-01', undefined],
    ['simplified.measures', 'PROHIBITION, BANK_ARREST', '2026-12-01', 'NOT_A_VALUE'],
    ['simplified.limit_mci_date', 'DECISION', '2026-12-01', 'NOT_CHANGEABLE'],
    ['simplified.max_arrested_accounts', '2', '2026-12-01', 'BEYOND_PROGRAM'],
    ['wage.keep_pct', '40', '2026-12-01', 'NOT_APPLIED'],
    ['simplified.no_such', '1', '2026-12-01', 'UNKNOWN_PARAMETER'],
  ])('%s = %s from %s, told on 30 November: %s', async (parameter, value, from, fault) => {
    const { enactFault } = await import('./enacted.ts');
    expect(enactFault({ ...limit(0, value, from), parameter }, legalDate('2026-11-30'))).toBe(fault);
  });
});

describe('a list that was put into force', () => {
  it('holds from its day, for the rule that asks it, and its number is named', async () => {
    const { enact } = await import('./enacted.ts');
    const { protectedAccountTypes } = await import('./rules/proceeding.ts');
    enact([{ ...limit(4, 'ALIMONY', '2026-12-09'), parameter: 'protected.account_types' }]);
    const on = (day: string) => {
      const found = protectedAccountTypes(legalDate(day));
      return found.known ? [found.value.has('RENT_SUBSIDY'), found.value.size, found.basis.parameters.enacted] : [];
    };
    expect(on('2026-12-08')).toMatchObject([true, expect.any(Number), undefined]);
    expect(on('2026-12-09')).toEqual([false, 1, '4']);
  });
});

describe('a calendar that was put into force', () => {
  const year = (n: number, days: readonly string[]) => ({
    n,
    year: 2027,
    daysOff: days.map((day) => legalDate(day)),
    workedWeekends: [],
    source: 'law 267-II',
    url: 'https://adilet.zan.kz',
    by: 'Analyst, Inspector',
    on: legalDate('2026-11-30'),
  });

  it('lets terms be counted that end in its year, and names its number; of two the later one', async () => {
    const { enact, enactedMark } = await import('./enacted.ts');
    const { simplifiedTerm, allowedMeasures } = await import('./rules/proceeding.ts');
    const term = () => {
      const found = simplifiedTerm({ openedOn: legalDate('2026-12-02'), heldDays: 0 });
      const { calendar, enacted } = found.known ? found.basis.parameters : {};
      return found.known ? [found.value.lastDay, calendar, enacted] : [found.parameter];
    };
    expect(term()).toEqual(['calendar']);
    enact([], [year(1, ['2027-01-01'])]);
    expect(enactedMark()).toBe('1');
    expect(term()).toEqual(['2027-01-04', '2027', '1']);
    enact([], [year(1, ['2027-01-01']), year(2, ['2027-01-01', '2027-01-04'])]);
    expect(term()).toEqual(['2027-01-05', '2027', '2']);
    const measures = allowedMeasures(legalDate('2027-01-05'));
    expect(measures.known && measures.basis.parameters.enacted).toBe('2');
    enact([]);
    expect(term()).toEqual(['calendar']);
  });

  it('changes only days that are ahead, and is the next year or one that is known', async () => {
    const { enact } = await import('./enacted.ts');
    const { calendarFault, calendarsInForce } = await import('./calendar.ts');
    const day = legalDate('2026-12-01');
    const present = calendarsInForce().find((known) => known.year === 2026);
    const moved = (...days: string[]) => ({
      year: 2026,
      daysOff: [...(present?.daysOff ?? []), ...days.map((each) => legalDate(each))].sort(),
      workedWeekends: [] as ReturnType<typeof legalDate>[],
    });
    expect(calendarFault(moved('2026-12-17'), day)).toBeUndefined();
    expect(calendarFault(moved('2026-12-01'), day)).toBe('TOO_EARLY');
    expect(calendarFault(moved(), day)).toBe('NOT_A_VALUE');
    expect(calendarFault({ ...moved('2026-12-17'), workedWeekends: [legalDate('2026-12-18')] }, day)).toBe(
      'NOT_A_VALUE',
    );
    expect(calendarFault({ ...moved('2026-12-17'), workedWeekends: [legalDate('2026-12-19')] }, day)).toBeUndefined();
    expect(calendarFault(year(1, ['2027-01-01']), day)).toBeUndefined();
    // Nobody could decide by it: it may have begun.
    expect(calendarFault(year(1, ['2027-01-01']), legalDate('2027-01-05'))).toBeUndefined();
    expect(calendarFault(year(1, []), day)).toBe('NOT_A_VALUE');
    expect(calendarFault(year(1, ['2027-01-01', '2027-01-01']), day)).toBe('NOT_A_VALUE');
    expect(calendarFault(year(1, ['2028-01-01']), day)).toBe('NOT_A_VALUE');
    expect(calendarFault({ ...year(1, ['2028-01-01']), year: 2028 }, day)).toBe('NOT_A_VALUE');
    enact([], [year(1, ['2027-01-01'])]);
    expect(calendarFault(year(2, ['2027-01-02']), legalDate('2027-01-01'))).toBe('TOO_EARLY');
    expect(calendarFault(year(2, ['2027-01-01', '2027-01-08']), legalDate('2027-01-07'))).toBeUndefined();
    enact([]);
  });

  it('is judged as of a year that nobody knew also once a later release has brought that year', async () => {
    const { calendarFault, calendarYears, changedDays, enactCalendarYears } = await import('./calendar.ts');
    const [approved, released] = [legalDate('2027-01-05'), legalDate('2027-01-20')];
    const mine = year(1, ['2027-01-01', '2027-01-07']);
    const { daysOff, workedWeekends, source } = mine;
    const programs = calendarYears as (typeof calendarYears)[number][];
    programs.push({ year: 2027, daysOff, workedWeekends, source, confidence: 'SEEN', broughtOn: released });
    enactCalendarYears([]);
    try {
      expect(calendarFault(mine, approved)).toBeUndefined();
      expect(changedDays(mine, approved)).toEqual([]);
      // From the release on it is a year that is known.
      expect(calendarFault(mine, released)).toBe('NOT_A_VALUE');
      expect(calendarFault(year(2, ['2027-01-01', '2027-01-07', '2027-01-08']), released)).toBe('TOO_EARLY');
    } finally {
      programs.pop();
      enactCalendarYears([]);
    }
  });
});
