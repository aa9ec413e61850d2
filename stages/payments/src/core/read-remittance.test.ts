/** Payments as people and banks write them: read as a person would where exactly one fine fits, and told truly where none does. */
import { paymentReferenceOf } from '@oryndau/law/identifiers';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { groupBy } from '@oryndau/postgres/group-by';
import { describe, expect, it } from 'vitest';
import { Credits } from './credits.ts';
import { type Entry, matchEntry, type Payable } from './match.ts';
import { readRemittance } from './read-remittance.ts';

const ACCOUNT = 'KZ24070105KSN0000000';
const REFERENCE = paymentReferenceOf('0000000000003005');
const fine = (number: string, iin: string, paymentReference: string): Payable => ({
  documentId: number,
  number,
  paymentReference,
  iin,
  iban: ACCOUNT,
});
const fines = [
  fine('B-3005', '800101330058', REFERENCE),
  fine('Ж-17/25', '050101550017', paymentReferenceOf('1111111111113006')),
  fine('ВА 5002', '800101330068', paymentReferenceOf('1111111111113007')),
  fine('B-4000', '800101330058', paymentReferenceOf('1111111111113008')),
];
const known = {
  byReference: groupBy(fines, (one) => one.paymentReference),
  byNumber: groupBy(fines, (one) => one.number),
  refused: new Set(['R-9']),
  credits: new Credits(),
  debits: new Set<string>(),
  ownAccounts: new Set<string>(),
  from: legalDate('2025-01-01'),
};

function told(parts: Partial<Entry>): string {
  const entry: Entry = {
    id: 'x',
    account: ACCOUNT,
    bookedOn: legalDate('2025-01-20'),
    direction: 'CRDT',
    reversal: false,
    amount: tenge(1),
    currency: 'KZT',
    endToEndId: null,
    references: [],
    text: '',
    payerIin: null,
    booking: null,
    originalKey: null,
    held: null,
    ...parts,
  };
  const match = matchEntry(entry, known);
  return match.to === 'document'
    ? `${match.documentId} by ${match.matchedBy}`
    : match.to === 'suspense'
      ? match.reason
      : match.to;
}

const IIN = '800101330058';
const grouped = (text: string, size: number): string => text.replace(new RegExp(`.{${size}}(?=.)`, 'g'), '$& ');

describe('a payment', () => {
  it.each([
    [`Штраф №B-3005. ИИН ${IIN}.`],
    [`Штраф (№ B-3005) ИИН: ${IIN}`],
    [`Штраф №«B-3005», ИИН ${IIN}`],
    [`Штраф № "B-3005"; IIN=${IIN}`],
    [`Штраф №B-3005 ИИН/БИН ${IIN}`],
    [`Штраф №B-3005 ИИН № ${IIN}`],
    [`Штраф №B-3005; ИИН - ${IIN}`],
    [`Айыппұл [B-3005] ЖСН/БСН: ${IIN}`],
    [`штраф B-3005 от 02.01.2025, ${IIN}, Ахметов`],
    [`№ B-3005 ИИН 8001 0133 0058`],
    [`№ B-3005 ИИН 800101-330058`],
    [`№ В-3005 ИИН ${IIN}`],
    [`№ b-3005 ИИН ${IIN}`],
    [`№ B‑3005 ИИН ${IIN}`],
    [`№ B 3005 ИИН ${IIN}`],
    [`№ B- 3005 ИИН ${IIN}`],
    [`N B-3005 ИИН ${IIN}`],
    [`No.B-3005 ИИН ${IIN}`],
    [`номер B-3005, ИИН ${IIN}`],
    [`нөмірі: B-3005, ЖСН ${IIN}`],
    [`#B-3005 iin${IIN}`],
  ])('%s: by number and IIN', (text) => {
    expect(told({ text })).toBe('B-3005 by NUMBER_AND_IIN');
  });

  it.each([
    ['№ Ж-17/25 ИИН 50101550017', 'Ж-17/25 by NUMBER_AND_IIN'],
    ['№ ж-17/25 ИИН 050101550017', 'Ж-17/25 by NUMBER_AND_IIN'],
    ['№ BA 5002 ИИН 800101330068', 'ВА 5002 by NUMBER_AND_IIN'],
    [`Штраф, код ${REFERENCE}`, 'B-3005 by REFERENCE'],
    [`Штраф ${grouped(REFERENCE, 4)}`, 'B-3005 by REFERENCE'],
    [`Штраф ${grouped(REFERENCE, 3)}, спасибо`, 'B-3005 by REFERENCE'],
    [`УИН:${REFERENCE}.`, 'B-3005 by REFERENCE'],
  ])('%s: %s', (text, expected) => {
    expect(told({ text })).toBe(expected);
  });

  it('gives its reference as EndToEndId, in groups, or without the zeros that a sheet has taken', () => {
    expect(told({ endToEndId: REFERENCE })).toBe('B-3005 by REFERENCE');
    expect(told({ references: [grouped(REFERENCE, 4)] })).toBe('B-3005 by REFERENCE');
    expect(told({ references: [REFERENCE.replace(/^0+/, '')] })).toBe('B-3005 by REFERENCE');
    expect(told({ endToEndId: REFERENCE.replace(/^0+/, '') })).toBe('NO_REFERENCE');
  });

  it.each([
    ['two fines of one person', `№ B-3005. № B-4000. ИИН ${IIN}`, 'REFERENCE_AMBIGUOUS'],
    ['a reference of one fine and the number of another', `${REFERENCE} №B-4000. ИИН ${IIN}`, 'REFERENCE_AMBIGUOUS'],
    ['the IIN of another person', '(№ B-3005) ИИН: 800101330068', 'IIN_MISMATCH'],
    ['an IIN with a wrong digit', '№ B-3005. ИИН 800101330059', 'IIN_MISMATCH'],
    ['no IIN', 'Штраф (№ B-3005)', 'IIN_NOT_READ'],
    ['an IIN that lacks a digit which no zero brings back', '№ B-3005. ИИН 80010133005', 'IIN_NOT_READ'],
    ['thirteen digits', '№ B-3005 ИИН 8001013300581', 'IIN_NOT_READ'],
    ['an unknown number', `№ X-1. ИИН ${IIN}`, 'NUMBER_UNKNOWN'],
    ['an unknown reference in the text', paymentReferenceOf('9999999999999999'), 'REFERENCE_UNKNOWN'],
    ['eighteen digits that are no reference', '123456789012345678', 'NO_REFERENCE'],
    ['nineteen digits', `${REFERENCE}0`, 'NO_REFERENCE'],
    ['the number of a rejected fine', `(№ R-9) ИИН ${IIN}`, 'FINE_REJECTED'],
    ['nothing', 'Әкімшілік айыппұл төлемі', 'NO_REFERENCE'],
    ['only an IIN', `ИИН ${IIN}`, 'NO_REFERENCE'],
  ])('with %s is told so', (_, text, expected) => {
    expect(told({ text })).toBe(expected);
  });

  it('that gives a well-formed reference means that, whatever its text says', () => {
    expect(told({ references: [paymentReferenceOf('9999999999999999')], text: `(№ B-3005). ИИН ${IIN}` })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(told({ text: `(№ B-3005) ИИН: ${IIN}`, account: 'KZ1' })).toBe('ANOTHER_ACCOUNT');
  });

  it('that names a fine is its debtor’s by the payer’s identification too', () => {
    expect(told({ text: 'Штраф № B-3005', payerIin: IIN })).toBe('B-3005 by NUMBER_AND_IIN');
    expect(told({ text: 'Штраф № B-3005', payerIin: '800101330068' })).toBe('IIN_MISMATCH');
    expect(told({ text: 'Штраф', payerIin: IIN })).toBe('NO_REFERENCE');
  });

  it('is read in a moment whatever its text', () => {
    for (const piece of [
      '1',
      '1 ',
      '№',
      '№ 1',
      'ИИН ',
      'ИИН/',
      'N',
      'номер',
      '(',
      'Ж-',
      '\u00a0',
      'ИИН 80010133005 ',
    ]) {
      // In time that grows with its square it would take minutes.
      const begun = performance.now();
      readRemittance({ text: piece.repeat(20_000), references: [], endToEndId: null, payerIin: null });
      expect(performance.now() - begun, piece).toBeLessThan(20_000);
    }
  });
});
