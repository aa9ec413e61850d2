/** A citation says where the right stands, never how many: a number of days, of MCI or of accounts in it would be a legal number outside parameters/. */
import { expect, it } from 'vitest';
import { legalDate } from '../legal-date.ts';
import { citationOn, type Right, rights } from './rights.ts';

/** What may have digits: articles and items, the numbers of laws and orders, dates. */
const NUMBERED = [
  /\b(?:261-IV|235-V|350-VI|11-VI|94-V)\b/g,
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/g,
  /\bOrder \d+\b/g,
  /\b(?:Arts?\.|items?) \d[\d-]*(?:\([\d-]+\))*(?:(?:, | and | to )\d[\d-]*(?:\([\d-]+\))*)*/g,
];
const QUANTITY = /\d|\b(?:one|two|three|five|seven|ten|fifteen|twenty|thirty|forty)\b/i;

const quantityIn = (citation: string): string | undefined =>
  QUANTITY.exec(NUMBERED.reduce((left, pattern) => left.replace(pattern, ''), citation))?.[0];

it.each(Object.entries(rights))('the citation of %s holds no quantity', (_, { citation, older = [] }: Right) => {
  for (const each of [citation, ...older.map((one) => one.citation)]) expect(quantityIn(each)).toBeUndefined();
});

it('cites no law before its first day, in the order in which the texts came', () => {
  const cited = (rule: 'case.review' | 'act.signing' | 'act.standing_order' | 'case.register_removal', day: string) =>
    citationOn(rights[rule], legalDate(day));
  expect(cited('case.review', '2026-01-17')).toContain('before its first day');
  expect([cited('case.review', '2026-01-18'), cited('case.review', '2026-07-11')]).toEqual([
    '94-V Art. 19-1',
    '94-V Art. 19-1',
  ]);
  expect(cited('case.review', '2026-07-12')).toContain('DC Art. 43');
  for (const rule of ['act.signing', 'act.standing_order'] as const) {
    expect(cited(rule, '2026-07-11')).not.toContain('DC');
    expect(cited(rule, '2026-07-12')).toContain('DC Art.');
  }
  expect([cited('case.register_removal', '2026-08-24'), cited('case.register_removal', '2026-08-25')]).toEqual([
    '261-IV Art. 36',
    expect.stringContaining('Order 767'),
  ]);
  for (const { older = [] } of Object.values<Right>(rights))
    expect(older.map(({ before }) => before)).toEqual(older.map(({ before }) => before).toSorted());
});

it.each([
  ['261-IV Art. 27; 5 days left after proper delivery', '5'],
  ['261-IV Art. 27; five days left', 'five'],
  ['261-IV Art. 62(6); 1 account', '1'],
  ['KoAP Arts. 826-2(4), 834 and 883; 11-VI Art. 35; Order 697 items 10, 13, 14; Order 416 of 27 Jun 2023', undefined],
])('finds a quantity in "%s": %s', (citation, quantity) => {
  expect(quantityIn(citation)).toBe(quantity);
});
