/** A citation says where the right stands, never how many: a number of days, of MCI or of accounts in it would be a legal number outside parameters/. */
import { expect, it } from 'vitest';
import { type Right, rights } from './rights.ts';

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

it.each(Object.entries(rights))('the citation of %s holds no quantity', (_, { citation }: Right) => {
  expect(quantityIn(citation)).toBeUndefined();
});

it.each([
  ['261-IV Art. 27; 5 days left after proper delivery', '5'],
  ['261-IV Art. 27; five days left', 'five'],
  ['261-IV Art. 62(6); 1 account', '1'],
  ['KoAP Arts. 826-2(4), 834 and 883; 11-VI Art. 35; Order 697 items 10, 13, 14; Order 416 of 27 Jun 2023', undefined],
])('finds a quantity in "%s": %s', (citation, quantity) => {
  expect(quantityIn(citation)).toBe(quantity);
});
