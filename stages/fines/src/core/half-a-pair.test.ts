/** A line of the register by itself: what is no text is no record, since the database could not keep it as it came. */
import { describe, expect, it } from 'vitest';
import { parseRegisterLine } from './register-record.ts';

const HALF = '\\ud83d';
const LINE = JSON.stringify({
  type: 'FineRegistered',
  on: '2025-04-01',
  number: 'T25-A1',
  documentType: 'PRESCRIPTION',
  source: 'ERAP',
  issuer: { bin: '971240001315', name: 'Issuer', kato: '310000000' },
  article: '592-1',
  amount: '28500.00',
  currency: 'KZT',
  paymentReference: '015492997598959866',
  beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756' },
  debtor: { iin: '830325389547', lastName: 'Surname' },
});
const FACT = JSON.stringify({ type: 'FineDelivered', on: '2025-04-02', number: 'T25-A1' });

/** The code of the refusal and the field that it names; undefined for what is accepted. */
function refusedFor(line: string): readonly [code: string, field: string | undefined] | undefined {
  const read = parseRegisterLine(line);
  return 'refusal' in read ? [read.refusal.code, read.refusal.data.field] : undefined;
}

describe('half of a surrogate pair', () => {
  it.each([
    ['number', 'T25-A1'],
    ['source', 'ERAP'],
    ['article', '592-1'],
    ['paymentReference', '015492997598959866'],
    ['issuer.bin', '971240001315'],
    ['issuer.name', 'Issuer'],
    ['issuer.kato', '310000000'],
    ['debtor.lastName', 'Surname'],
  ])('is refused in %s', (field, value) => {
    expect(refusedFor(LINE)).toBeUndefined();
    expect(refusedFor(LINE.replace(`"${value}"`, `"${value}${HALF}"`))).toEqual(['FIELD_MALFORMED', field]);
  });

  it('is refused in a fact', () => {
    expect(refusedFor(FACT)).toBeUndefined();
    expect(refusedFor(FACT.replace('T25-A1', `T25${HALF}`))).toEqual(['FIELD_MALFORMED', 'number']);
  });

  it('is no region, where a whole pair is cut through', () => {
    expect(refusedFor(LINE.replace('310000000', '3\u{1f600}00'))).toEqual(['FIELD_MALFORMED', 'issuer.kato']);
  });

  it('is none of what is escaped and whole', () => {
    expect(refusedFor(LINE.replace('T25-A1', 'T25-\\ud83d\\ude00\\u0410'))).toBeUndefined();
  });
});
