/** To whom a bank entry belongs, entry by entry. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import { type Entry, type Known, type Match, matchEntry, namedIn, type Original, type Payable } from './match.ts';

const REFERENCE = withCheckDigits('1234567890123456');
const ACCOUNT = 'KZ24070105KSN0000000';
const OTHER = withCheckDigits('6543210987654321');
const ELSEWHERE = withCheckDigits('2222222222222222');
const fine: Payable = {
  documentId: 'D1',
  number: 'A-17/25',
  paymentReference: REFERENCE,
  iin: '850101300123',
  iban: ACCOUNT,
};
const twin: Payable = { ...fine, documentId: 'D2', iin: '900202400456' };
/** Another fine of the person of the first. */
const second: Payable = { ...fine, documentId: 'D3', number: 'B-1' };
const original = (id: string, left: number, documentId: string | null = 'D1'): Original => ({
  id,
  documentId,
  currency: 'KZT',
  left: tenge(left),
  bookedOn: legalDate('2026-03-01'),
});

function withCheckDigits(digits: string): string {
  return digits + String(98n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0');
}

const known: Known = {
  byReference: new Map([
    [REFERENCE, [fine]],
    [ELSEWHERE, [{ ...fine, documentId: 'D4', number: 'C-1', paymentReference: ELSEWHERE, iban: 'THEIRS' }]],
  ]),
  byNumber: new Map([
    [fine.number, [fine, twin]],
    [second.number, [second]],
  ]),
  refused: new Set(['R-1', withCheckDigits('1111111111111111')]),
  originals: new Map([
    ['E1', [original('c1', 500)]],
    ['E2', [original('c2', 500), original('c3', 500)]],
    ['E3', [original('c4', 100), original('c5', 500)]],
  ]),
  ownAccounts: new Set(['OURS']),
  from: legalDate('2026-01-01'),
};

const match = (entry: Partial<Entry>): string => {
  const found: Match = matchEntry(
    {
      id: 'x',
      account: ACCOUNT,
      bookedOn: legalDate('2026-03-02'),
      direction: 'CRDT',
      reversal: false,
      amount: tenge(500),
      currency: 'KZT',
      endToEndId: null,
      references: [],
      text: '',
      payerIin: null,
      held: null,
      ...entry,
    },
    known,
  );
  if (found.to === 'document') return `${found.documentId} by ${found.matchedBy}`;
  if (found.to === 'original') return `takes back ${found.original.id}`;
  if (found.to !== 'suspense') throw new Error('it goes nowhere');
  return found.reason;
};

describe('a credit', () => {
  it.each<[string, Partial<Entry>, string]>([
    ['with the reference of a fine', { references: [REFERENCE] }, 'D1 by REFERENCE'],
    ['with the reference among others', { references: [OTHER, REFERENCE] }, 'D1 by REFERENCE'],
    ['with number and IIN in its text', { text: 'Штраф № A-17/25 ИИН 850101300123' }, 'D1 by NUMBER_AND_IIN'],
    [
      'with a number that two people have, and the IIN of one',
      { text: '№A-17/25, ЖСН: 900202400456' },
      'D2 by NUMBER_AND_IIN',
    ],
    [
      'with a wrong reference and a right text',
      { references: [OTHER], text: '№ A-17/25 ИИН 850101300123' },
      'D1 by NUMBER_AND_IIN',
    ],
    [
      'with the reference of one fine and the number of another',
      { references: [REFERENCE], text: '№ A-17/25 ИИН 900202400456' },
      'D1 by REFERENCE',
    ],
    ['with two numbers of one person', { text: '№ A-17/25, № B-1 ИИН 850101300123' }, 'REFERENCE_AMBIGUOUS'],
    ['with one number of a person, twice', { text: '№ B-1 № B-1 ИИН 850101300123' }, 'D3 by NUMBER_AND_IIN'],
    ['with a mistyped reference beside an unknown one', { references: ['1', OTHER] }, 'REFERENCE_UNKNOWN'],
    [
      'with an unknown reference beside that of a rejected fine',
      { references: [OTHER, withCheckDigits('1111111111111111')] },
      'FINE_REJECTED',
    ],
    [
      'with an unknown number beside that of a rejected fine',
      { text: '№ Z-1 № R-1 ИИН 850101300123' },
      'FINE_REJECTED',
    ],
    ['with a number and no IIN', { text: '№ A-17/25' }, 'IIN_NOT_READ'],
    ['with the IIN of another person', { text: '№ A-17/25 ИИН 111111111111' }, 'IIN_MISMATCH'],
    ['with thirteen digits instead of an IIN', { text: '№ A-17/25 ИИН 8501013001234' }, 'IIN_NOT_READ'],
    ['with an unknown number', { text: '№ Z-1 ИИН 850101300123' }, 'NUMBER_UNKNOWN'],
    ['for a fine that was rejected', { text: '№ R-1 ИИН 850101300123' }, 'FINE_REJECTED'],
    ['with the reference of a rejected fine', { references: [withCheckDigits('1111111111111111')] }, 'FINE_REJECTED'],
    ['with an unknown reference', { references: [OTHER] }, 'REFERENCE_UNKNOWN'],
    ['with a mistyped reference', { references: [`${REFERENCE.slice(0, 16)}00`] }, 'REFERENCE_CHECK_DIGITS'],
    ['with nothing', { text: 'за услуги' }, 'NO_REFERENCE'],
    ['to an account of somebody else', { references: [REFERENCE], account: 'THEIRS' }, 'ANOTHER_ACCOUNT'],
    [
      'to an account of somebody else, with number and IIN',
      { text: '№ A-17/25 ИИН 850101300123', account: 'THEIRS' },
      'ANOTHER_ACCOUNT',
    ],
    [
      'to the account of the fine in its text, with the reference of one that goes elsewhere',
      { references: [ELSEWHERE], text: '№ A-17/25 ИИН 850101300123' },
      'ANOTHER_ACCOUNT',
    ],
    ['to the account that its fine names', { references: [ELSEWHERE], account: 'THEIRS' }, 'D4 by REFERENCE'],
    ['to an account of the body', { references: [REFERENCE], account: 'OURS' }, 'D1 by REFERENCE'],
    ['that names nothing, to an account of somebody else', { account: 'THEIRS' }, 'NO_REFERENCE'],
    ['in another currency', { references: [REFERENCE], currency: 'USD' }, 'FOREIGN_CURRENCY'],
  ])('%s', (_, entry, expected) => {
    expect(match(entry)).toBe(expected);
  });
  it('whose references belong to two fines goes to neither', () => {
    const both: Known = { ...known, byReference: new Map([[REFERENCE, [fine, twin]]]) };
    const entry: Entry = {
      id: 'x',
      account: ACCOUNT,
      bookedOn: legalDate('2026-03-02'),
      direction: 'CRDT',
      reversal: false,
      amount: tenge(1),
      currency: 'KZT',
      endToEndId: null,
      references: [REFERENCE],
      text: '',
      payerIin: null,
      held: null,
    };
    expect(matchEntry(entry, both)).toEqual({ to: 'suspense', reason: 'REFERENCE_AMBIGUOUS' });
  });
});

describe('a debit', () => {
  it.each<[string, Partial<Entry>, string]>([
    ['takes back the one credit whose EndToEndId it carries', { reversal: true, endToEndId: 'E1' }, 'takes back c1'],
    [
      'of the same day as its credit',
      { reversal: true, endToEndId: 'E1', bookedOn: legalDate('2026-03-01') },
      'takes back c1',
    ],
    [
      'of a day before its credit waits for nothing',
      { reversal: true, endToEndId: 'E1', bookedOn: legalDate('2026-02-28') },
      'REVERSAL_UNMATCHED',
    ],
    ['takes back a part of it', { reversal: true, endToEndId: 'E1', amount: tenge(1) }, 'takes back c1'],
    [
      'for more than is left is not ours to guess',
      { reversal: true, endToEndId: 'E1', amount: tenge(501) },
      'REVERSAL_UNMATCHED',
    ],
    [
      'that two credits could be meant by is not ours to guess',
      { reversal: true, endToEndId: 'E2' },
      'REVERSAL_UNMATCHED',
    ],
    ['that only one of two has enough left for is that one', { reversal: true, endToEndId: 'E3' }, 'takes back c5'],
    [
      'in another currency takes back nothing',
      { reversal: true, endToEndId: 'E1', currency: 'USD' },
      'REVERSAL_UNMATCHED',
    ],
    ['without an EndToEndId takes back nothing', { reversal: true }, 'REVERSAL_UNMATCHED'],
    ['without the flag takes back the credit that it names', { endToEndId: 'E1' }, 'takes back c1'],
    ['without the flag that names more than one is nobody’s', { endToEndId: 'E2' }, 'REVERSAL_UNMATCHED'],
    ['without the flag that names none is not a receipt', { endToEndId: 'E9' }, 'NOT_A_RECEIPT'],
    [
      'that is flagged and a credit takes back too',
      { direction: 'CRDT', reversal: true, endToEndId: 'E1' },
      'takes back c1',
    ],
  ])('%s', (_, entry, expected) => {
    expect(match({ direction: 'DBIT', ...entry })).toBe(expected);
  });
});

it('names every number of a text, and the first IIN', () => {
  expect(namedIn('№ A-1, №B-2; ИИН:850101300123')).toEqual({ numbers: ['A-1', 'B-2'], iin: '850101300123' });
  expect(namedIn('за услуги')).toEqual({ numbers: [], iin: undefined });
});
