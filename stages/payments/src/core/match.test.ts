/** To whom a bank entry belongs, entry by entry. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import { type Credit, Credits, namesOfDebit } from './credits.ts';
import { type Entry, type Known, type Match, matchEntry, namedIn, type Payable } from './match.ts';

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
const credit = (id: string, left: number, parts: Partial<Credit> = {}): Credit => ({
  id: `${ACCOUNT}|${id}`,
  booking: null,
  documentId: 'D1',
  currency: 'KZT',
  amount: tenge(left),
  left: tenge(left),
  bookedOn: legalDate('2026-03-01'),
  endToEndId: null,
  references: [],
  text: '',
  ...parts,
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
  credits: new Credits([
    credit('c1', 500, { endToEndId: 'E1' }),
    credit('c2', 500, { endToEndId: 'E2', documentId: null }),
    credit('c3', 500, { endToEndId: 'E2', documentId: null }),
    credit('c4', 100, { endToEndId: 'E3', documentId: null }),
    credit('c5', 500, { endToEndId: 'E3', documentId: null }),
    credit('c6', 500, { documentId: 'D3' }),
    credit('c7', 300, { documentId: 'D3' }),
    credit('c8', 500, { documentId: null, references: [OTHER] }),
    credit('c10', 400, { documentId: 'D9', endToEndId: 'E6', references: [OTHER] }),
    credit('c11', 0, { documentId: 'D9', endToEndId: 'E4', amount: tenge(200) }),
    credit('c12', 200, { documentId: 'D8', endToEndId: 'E4' }),
    credit('c13', 400, { documentId: 'D9', endToEndId: 'E7', amount: tenge(500) }),
    credit('c9~0123456789abcdef', 500, { documentId: 'D9' }),
    credit('c9', 500, { documentId: 'D8', bookedOn: legalDate('2026-01-01') }),
    credit('b1/p1', 200, { documentId: 'D9', booking: `${ACCOUNT}|b1` }),
    credit('b1/p2', 300, { documentId: 'D9', booking: `${ACCOUNT}|b1` }),
  ]),
  debits: new Set(namesOfDebit({ id: `${ACCOUNT}|d1`, booking: null, endToEndId: 'E5' })),
  ownAccounts: new Set(['OURS']),
  from: legalDate('2026-01-01'),
};

const match = (entry: Partial<Entry>): string => {
  const found: Match = matchEntry(
    {
      id: `${ACCOUNT}|x`,
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
      booking: null,
      originalKey: null,
      held: null,
      ...entry,
    },
    known,
  );
  if (found.to === 'document') return `${found.documentId} by ${found.matchedBy}`;
  if (found.to === 'original') return `takes back ${found.original.id.replace(`${ACCOUNT}|`, '')}`;
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
      id: `${ACCOUNT}|x`,
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
      booking: null,
      originalKey: null,
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
    ['takes back the credit whose key its details name', { originalKey: 'c1' }, 'takes back c1'],
    ['takes back a part of it too', { originalKey: 'c1', amount: tenge(1) }, 'takes back c1'],
    ['takes back the part whose key its details name', { originalKey: 'p2', amount: tenge(300) }, 'takes back b1/p2'],
    [
      'with the key of its credit and a word of return',
      { id: `${ACCOUNT}|c1~0123456789abcdef`, text: 'Сторно' },
      'takes back c1',
    ],
    ['with the key of a credit alone', { id: `${ACCOUNT}|c1`, text: 'Аренда' }, 'REVERSAL_UNMATCHED'],
    [
      'with the key of a credit, for less, may be anything',
      { id: `${ACCOUNT}|c1`, amount: tenge(1) },
      'REVERSAL_UNMATCHED',
    ],
    [
      'with the key of a credit, for less, and flagged',
      { id: `${ACCOUNT}|c1`, amount: tenge(1), reversal: true },
      'takes back c1',
    ],
    [
      'with a key that the bank had used long before',
      { id: `${ACCOUNT}|c9`, text: 'Return' },
      'takes back c9~0123456789abcdef',
    ],
    [
      'with a key that the bank has begun anew since',
      { id: `${ACCOUNT}|c1`, bookedOn: legalDate('2026-04-01') },
      'NOT_A_RECEIPT',
    ],
    [
      'with the key of one credit and the name of another fine is not ours to guess',
      { id: `${ACCOUNT}|c1`, references: [ELSEWHERE] },
      'REVERSAL_UNMATCHED',
    ],
    [
      'that is a part of what its siblings are a part of takes nothing of them',
      { id: `${ACCOUNT}|b1/CHARGES`, booking: `${ACCOUNT}|b1`, amount: tenge(200) },
      'NOT_A_RECEIPT',
    ],
    [
      'takes back the only credit of the fine whose reference it gives',
      { references: [REFERENCE], text: 'Қайтару' },
      'takes back c1',
    ],
    ['takes back a part of that', { references: [REFERENCE], text: 'Қайтару', amount: tenge(499) }, 'takes back c1'],
    ['with the flag needs no word', { references: [REFERENCE], reversal: true }, 'takes back c1'],
    ['that mentions a fine does not say that money goes back', { references: [REFERENCE] }, 'REVERSAL_UNMATCHED'],
    [
      'that mentions number and IIN does not say so either',
      { text: 'Оценка по № A-17/25 ИИН 850101300123' },
      'REVERSAL_UNMATCHED',
    ],
    ['for more than the fine has', { references: [REFERENCE], amount: tenge(501) }, 'REVERSAL_UNMATCHED'],
    ['with the reference in its text', { text: `Возврат ${REFERENCE}` }, 'takes back c1'],
    ['with number and IIN', { text: 'Возврат ошибочного платежа № A-17/25 ИИН 850101300123' }, 'takes back c1'],
    ['with a number alone', { text: 'Возврат по № A-17/25' }, 'REVERSAL_UNMATCHED'],
    ['of a fine with two credits', { text: '№ B-1 ИИН 850101300123', amount: tenge(300) }, 'REVERSAL_UNMATCHED'],
    [
      'of a fine with two credits, of which one has enough',
      { text: 'Возврат № B-1 ИИН 850101300123' },
      'takes back c6',
    ],
    [
      'of a fine with two credits, and the key of one',
      { text: '№ B-1 ИИН 850101300123', amount: tenge(300), originalKey: 'c6' },
      'takes back c6',
    ],
    ['of two fines', { text: '№ A-17/25 № B-1 ИИН 850101300123' }, 'REVERSAL_UNMATCHED'],
    ['of a fine that was refused', { text: 'Возврат № R-1' }, 'REVERSAL_UNMATCHED'],
    ['of a fine that has no credit', { references: [ELSEWHERE] }, 'REVERSAL_UNMATCHED'],
    [
      'from another account than the credit came to',
      { references: [REFERENCE], account: 'OURS' },
      'REVERSAL_UNMATCHED',
    ],
    ['takes back what lies in suspense with its reference', { references: [OTHER], text: 'Возврат' }, 'takes back c8'],
    ['with the EndToEndId of a credit of another account', { endToEndId: 'E1', account: 'OURS' }, 'NOT_A_RECEIPT'],
    [
      'with the EndToEndId of a credit and the reference of another fine',
      { endToEndId: 'E1', references: [ELSEWHERE], reversal: true },
      'REVERSAL_UNMATCHED',
    ],
    [
      'with the EndToEndId of a credit and the number of another fine',
      { endToEndId: 'E1', text: 'Возврат № B-1' },
      'REVERSAL_UNMATCHED',
    ],
    [
      'with the EndToEndId of a credit and a reference that nobody knows',
      { endToEndId: 'E1', references: [OTHER], reversal: true },
      'REVERSAL_UNMATCHED',
    ],
    [
      'with the EndToEndId of a credit and the reference that this gave',
      { endToEndId: 'E6', references: [OTHER], reversal: true, amount: tenge(400) },
      'takes back c10',
    ],
    [
      'with the EndToEndId of two of which one went back before',
      { endToEndId: 'E4', reversal: true, amount: tenge(200) },
      'REVERSAL_UNMATCHED',
    ],
    [
      'that two credits share an order and one has the key of',
      { endToEndId: 'E2', originalKey: 'c3' },
      'takes back c3',
    ],
    [
      'that names an order of two and the key of none of them',
      { endToEndId: 'E2', originalKey: 'c1' },
      'REVERSAL_UNMATCHED',
    ],
    [
      'is a fee, whatever payment it is for',
      { text: 'Комиссия за прием, № A-17/25 ИИН 850101300123' },
      'NOT_A_RECEIPT',
    ],
    [
      'is no fee where something goes back',
      { text: 'Возврат за вычетом комиссии № A-17/25 ИИН 850101300123' },
      'takes back c1',
    ],
    ['that names nothing', { text: 'за услуги' }, 'NOT_A_RECEIPT'],
    ['that names nothing and says that it goes back', { text: 'Возврат средств' }, 'REVERSAL_UNMATCHED'],
    [
      'that is flagged and a credit may be ours that came back',
      { direction: 'CRDT', reversal: true, references: [REFERENCE] },
      'REVERSAL_UNMATCHED',
    ],
    [
      'that is flagged and a credit takes back too',
      { direction: 'CRDT', reversal: true, endToEndId: 'E1' },
      'takes back c1',
    ],
    [
      'that is flagged, a credit, and names a debit of ours takes nothing a second time',
      { direction: 'CRDT', reversal: true, endToEndId: 'E1', originalKey: 'd1' },
      'REVERSAL_UNMATCHED',
    ],
    [
      'that is flagged, a credit, and of a credit of which something went back may be that',
      { direction: 'CRDT', reversal: true, endToEndId: 'E7', amount: tenge(100) },
      'REVERSAL_UNMATCHED',
    ],
  ])('%s', (_, entry, expected) => {
    expect(match({ direction: 'DBIT', ...entry })).toBe(expected);
  });
});

it('names every number of a text, and the first IIN', () => {
  expect(namedIn('№ A-1, №B-2; ИИН:850101300123')).toEqual({ numbers: ['A-1', 'B-2'], iin: '850101300123' });
  expect(namedIn('за услуги')).toEqual({ numbers: [], iin: undefined });
});
