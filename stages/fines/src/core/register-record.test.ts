/** One line of the register: what it becomes, and by which fault it is refused (docs/replay.md, rule 1). Every name and number is invented. */
import { windowOfRecords } from '@oryndau/law/day-window';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, tiyn } from '@oryndau/law/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factTypes,
  parseNewLine,
  parseRegisterLine,
  type RefusedRecord,
  type RegisterRecord,
} from './register-record.ts';

type Json = Record<string, unknown>;

const REFERENCE = '027434860894461379';
const line = {
  type: 'FineRegistered',
  on: '2026-03-02',
  number: 'T-1',
  documentType: 'PRESCRIPTION',
  source: 'ERAP',
  issuer: { bin: '971240001315', kato: '310000000' },
  article: '592(1)',
  amount: '28500.50',
  currency: 'KZT',
  paymentReference: REFERENCE,
  beneficiary: { iban: 'KZ24070105KSN0000000' },
  debtor: { iin: '660820448580' },
};
const issued = { source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: 'T-1' };

const WINDOW = windowOfRecords(legalDate('2026-06-01'));
const readNew = (record: unknown) => parseNewLine(JSON.stringify(record), WINDOW);
const read = (record: unknown): RegisterRecord | RefusedRecord => parseRegisterLine(JSON.stringify(record));
/** The line with some fields changed; a path names a field of a part, undefined removes it. */
function changed(changes: Json): Json {
  const copy: Json = structuredClone(line);
  for (const [path, value] of Object.entries(changes)) {
    const [first = '', second] = path.split('.');
    if (second === undefined) copy[first] = value;
    else copy[first] = { ...(copy[first] as Json), [second]: value };
  }
  return copy;
}
const refusalOf = (record: unknown) => {
  const answer = read(record);
  if (!('refusal' in answer)) throw new Error('accepted');
  return answer;
};
const codeOf = (changes: Json) => refusalOf(changed(changes)).refusal.code;

describe('a registration', () => {
  it('that is whole becomes a record', () => {
    expect(read(line)).toEqual({
      type: 'FineRegistered',
      issued,
      on: '2026-03-02',
      number: 'T-1',
      documentType: 'PRESCRIPTION',
      article: '592(1)',
      region: '31',
      amount: tiyn(28_500_50n),
      paymentReference: REFERENCE,
      debtorIin: '660820448580',
      debtorKind: 'INDIVIDUAL',
      searchedBy: { name: null, telephone: null, plate: null },
    });
  });

  it('says by what else it is found', () => {
    const named = changed({
      'debtor.lastName': 'ОРЫНДАУБАЙ',
      'debtor.phone': '8 700 000 00 01',
      offence: { plate: 'kz 123 авс 02' },
    });
    const searchedBy = { name: 'орындаубай', telephone: '7000000001', plate: '123ABC02' };
    expect(read(named)).toMatchObject({ searchedBy });
  });

  it('of a sole proprietor says so, and of nobody else', () => {
    const kindOf = (soleProprietor: unknown) => read(changed({ 'debtor.soleProprietor': soleProprietor }));
    expect(kindOf(true)).toMatchObject({ debtorKind: 'SOLE_PROPRIETOR' });
    for (const other of [false, null, 'true', 1]) expect(kindOf(other)).toMatchObject({ debtorKind: 'INDIVIDUAL' });
    // What comes in is refused where it is neither yes nor no: whoever is one is not enforced upon the simplified way.
    const comes = (soleProprietor: unknown) => readNew(changed({ 'debtor.soleProprietor': soleProprietor }));
    for (const good of [true, false, null, undefined]) expect(comes(good)).not.toHaveProperty('refusal');
    for (const other of ['true', 'yes', 1, 0, {}])
      expect(comes(other)).toMatchObject({
        number: 'T-1',
        refusal: { code: 'FIELD_MALFORMED', data: { field: 'debtor.soleProprietor' } },
      });
  });

  it.each([
    ['kbk', ['204105', '', null, undefined], ['fines', '20410', '2041051', 204105, ' 204105', {}]],
    ['knp', ['911', '', null, undefined], ['9', 'FINE', '9111', 911, true]],
  ] as const)(
    'has a %s that is a code, or none: a word that nobody knows is refused when it comes in',
    (name, good, bad) => {
      const comes = (code: unknown) => readNew(changed({ [`beneficiary.${name}`]: code }));
      for (const code of good) expect(comes(code)).not.toHaveProperty('refusal');
      for (const code of bad)
        expect(comes(code)).toMatchObject({
          number: 'T-1',
          refusal: { code: 'FIELD_MALFORMED', data: { field: `beneficiary.${name}` } },
        });
      // What was taken in before stays readable; no order is formed by it.
      expect(read(changed({ [`beneficiary.${name}`]: 'fines' }))).not.toHaveProperty('refusal');
    },
  );

  it.each(['PRESCRIPTION', 'AGENCY_AO', 'COURT_AO', 'TAX_ORDER'])('may be of the type %s', (documentType) => {
    expect(read(changed({ documentType }))).toMatchObject({ documentType, issued: { documentType } });
  });

  it('takes the smallest amount there is, and an amount with as many decimals as one writes, if they say nothing more', () => {
    expect(read(changed({ amount: '0.01' }))).toMatchObject({ amount: 1n });
    expect(read(changed({ amount: '5.1000' }))).toMatchObject({ amount: tiyn(510n) });
    expect(read(changed({ amount: '18000' }))).toMatchObject({ amount: tenge(18_000) });
  });

  it.each<[Json, string]>([
    [{ amount: '0.00' }, 'AMOUNT_NOT_POSITIVE'],
    [{ amount: '-1.00' }, 'AMOUNT_NOT_POSITIVE'],
    [{ amount: '1e9' }, 'AMOUNT_MALFORMED'],
    [{ amount: 18000 }, 'AMOUNT_MALFORMED'],
    [{ amount: '' }, 'AMOUNT_MALFORMED'],
    [{ amount: '0.001' }, 'AMOUNT_TOO_PRECISE'],
    [{ amount: '10000000000000.00' }, 'AMOUNT_TOO_LARGE'],
    [{ amount: undefined }, 'FIELD_MISSING'],
    [{ amount: null }, 'FIELD_MISSING'],
    [{ currency: 'USD' }, 'CURRENCY'],
    [{ currency: undefined }, 'CURRENCY'],
    [{ 'debtor.iin': '660820448581' }, 'IIN_CHECK_DIGIT'],
    [{ 'debtor.iin': '66082044858' }, 'IIN_CHECK_DIGIT'],
    [{ 'beneficiary.iban': 'KZ25070105KSN0000000' }, 'IBAN_CHECK_DIGITS'],
    [{ on: '2026-02-30' }, 'DATE_IMPOSSIBLE'],
    [{ on: '02.03.2026' }, 'DATE_IMPOSSIBLE'],
    [{ on: 20260302 }, 'FIELD_MALFORMED'],
    [{ documentType: 'LETTER' }, 'DOCUMENT_TYPE_UNKNOWN'],
    [{ documentType: undefined }, 'DOCUMENT_TYPE_UNKNOWN'],
  ])('with %j is refused: %s', (changes, code) => {
    expect(codeOf(changes)).toBe(code);
  });

  it('that says a name twice is refused whole, and nothing of it is known', () => {
    const line = JSON.stringify(changed({}));
    for (const twice of [
      line.replace('"amount":', '"amount":"5.00","amount":'),
      line.replace('"number":', '"number":"A-1","n\\u0075mber":'),
      line.replace('"iin":', '"iin":"660820448580", "iin" :'),
    ]) {
      expect(twice).not.toBe(line);
      const found = parseNewLine(twice, WINDOW);
      // What was taken in before that was looked at stays readable.
      expect(parseRegisterLine(twice)).toMatchObject({ type: 'FineRegistered' });
      expect(found).toMatchObject({ refusal: { code: 'NOT_JSON' }, number: null, registration: true });
    }
    expect(
      parseNewLine(
        JSON.stringify({ type: 'FineDelivered', number: 'A', on: '2026-03-02' }).replace(
          '"on":',
          '"on":"2026-03-01","on":',
        ),
        WINDOW,
      ),
    ).toMatchObject({
      refusal: { code: 'NOT_JSON' },
    });
  });

  it.each([
    'number',
    'on',
    'source',
    'issuer.bin',
    'issuer.kato',
    'article',
    'paymentReference',
    'debtor.iin',
    'beneficiary.iban',
  ])('without its %s is refused, and the field is named', (field) => {
    for (const nothing of [undefined, null, '']) {
      expect(refusalOf(changed({ [field]: nothing })).refusal).toMatchObject({
        code: 'FIELD_MISSING',
        data: { field },
      });
    }
  });

  it('with a part that is no record lacks the fields of that part', () => {
    for (const part of ['issuer', 'debtor', 'beneficiary']) {
      for (const nothing of [undefined, null, 'x', ['x']]) {
        expect(refusalOf(changed({ [part]: nothing })).refusal.data.field).toMatch(new RegExp(`^${part}\\.`));
      }
    }
  });

  it('takes a text of 200 characters and refuses one more, a line break, and what is no text', () => {
    expect(read(changed({ article: 'a'.repeat(200) }))).toMatchObject({ type: 'FineRegistered' });
    for (const article of ['a'.repeat(201), 'a\nb', 'a\u0000', '\u001f', '\u007f', 592, {}, true]) {
      expect(codeOf({ article })).toBe('FIELD_MALFORMED');
    }
    expect(read(changed({ article: 'бап ~ ' }))).toMatchObject({ article: 'бап ~ ' });
  });

  it('shows what is wrong, short, and nothing of the person', () => {
    expect(refusalOf(changed({ article: 592 })).refusal.data).toEqual({ field: 'article', value: '592' });
    expect(refusalOf(changed({ article: 'a'.repeat(300) })).refusal.data.value).toHaveLength(40);
    expect(refusalOf(changed({ 'debtor.iin': 660820448580 })).refusal.data).toEqual({
      field: 'debtor.iin',
      value: '***',
    });
    expect(refusalOf(changed({ 'debtor.iin': '660820448581' })).refusal.data).toEqual({});
    expect(refusalOf(changed({ on: '2026-02-30' })).refusal.data).toEqual({ field: 'on', value: '"2026-02-30"' });
    expect(refusalOf(changed({ amount: '1e9' })).refusal.data).toEqual({ amount: '"1e9"' });
    expect(refusalOf(changed({ amount: '-1' })).refusal.data).toEqual({ amount: '"-1"' });
    expect(refusalOf(changed({ amount: null })).refusal.data).toEqual({ field: 'amount' });
    expect(refusalOf(changed({ currency: 'USD' })).refusal.data).toEqual({ currency: '"USD"' });
    expect(refusalOf(changed({ currency: undefined })).refusal.data).toEqual({ currency: 'nothing' });
    expect(refusalOf(changed({ documentType: 'X' })).refusal.data).toEqual({ documentType: '"X"' });
  });

  it('names the first of several faults: amount, currency, IIN, IBAN', () => {
    const all = { amount: '0', currency: 'USD', 'debtor.iin': '660820448581', 'beneficiary.iban': 'KZ' };
    const { amount: _, ...withoutAmount } = all;
    const { currency: __, ...withoutCurrency } = withoutAmount;
    const { 'debtor.iin': ___, ...onlyIban } = withoutCurrency;
    expect([all, withoutAmount, withoutCurrency, onlyIban].map(codeOf)).toEqual([
      'AMOUNT_NOT_POSITIVE',
      'CURRENCY',
      'IIN_CHECK_DIGIT',
      'IBAN_CHECK_DIGITS',
    ]);
  });

  it('that is refused leaves what could be read of it, so that money for it can be told apart later', () => {
    expect(refusalOf(changed({ amount: '0' }))).toEqual({
      refusal: expect.objectContaining({ code: 'AMOUNT_NOT_POSITIVE' }),
      number: 'T-1',
      issued,
      paymentReference: REFERENCE,
      registration: true,
    });
    const unread = { issued: null, paymentReference: null, registration: true };
    expect(refusalOf(changed({ amount: 'x' }))).toMatchObject({ number: 'T-1', issued, registration: true });
    expect(refusalOf(changed({ on: 'x' }))).toMatchObject({ number: 'T-1', ...unread });
    expect(refusalOf(changed({ article: null }))).toMatchObject({ number: 'T-1', ...unread });
    expect(refusalOf(changed({ documentType: 'X' }))).toMatchObject({ number: 'T-1', ...unread });
    expect(refusalOf(changed({ number: null }))).toMatchObject({ number: null, ...unread });
  });
});

describe('a fact', () => {
  it.each(factTypes)('%s has a day and the number of its fine', (type) => {
    expect(read({ type, on: '2026-03-05', number: 'T-1' })).toEqual({ type, on: '2026-03-05', number: 'T-1' });
  });

  it('are the four things that the register says of a fine after it is registered', () => {
    expect(factTypes).toEqual(['FineDelivered', 'FineAppealed', 'FineAppealRejected', 'FineCancelled']);
  });

  it('without number or day is refused, and is no registration', () => {
    const refused = { issued: null, paymentReference: null, registration: false };
    expect(refusalOf({ type: 'FineDelivered', on: '2026-03-05' })).toMatchObject({
      refusal: { code: 'FIELD_MISSING', data: { field: 'number' } },
      number: null,
      ...refused,
    });
    expect(refusalOf({ type: 'FineDelivered', number: 'T-1', on: '2026-13-01' })).toMatchObject({
      refusal: { code: 'DATE_IMPOSSIBLE' },
      number: 'T-1',
      ...refused,
    });
  });

  it('of another type is unknown', () => {
    expect(refusalOf({ type: 'FinePaid', on: '2026-03-05', number: 'T-1' }).refusal).toMatchObject({
      code: 'TYPE_UNKNOWN',
      data: { type: '"FinePaid"' },
    });
    expect(refusalOf({}).refusal.data).toEqual({ type: 'nothing' });
  });
});

describe('a line', () => {
  it.each(['', '{', 'null', '5', '"FineRegistered"', '[]', '[{"type":"FineRegistered"}]', 'true'])(
    '%j is no record',
    (text) => {
      expect(parseRegisterLine(text)).toEqual({
        refusal: { kind: 'refusal', code: 'NOT_JSON', data: {} },
        number: null,
        issued: null,
        paymentReference: null,
        registration: false,
      });
    },
  );

  it('of whatever kind is read or refused, and never thrown at the reader of the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"type":"FineRegistered","number":${json}}`),
        ),
        (text) => {
          expect(parseRegisterLine(text)).toBeTypeOf('object');
        },
      ),
    );
    const path = fc.constantFrom(...Object.keys(line), 'debtor.iin', 'issuer.bin', 'issuer.kato', 'beneficiary.iban');
    fc.assert(
      fc.property(path, fc.jsonValue(), (field, value) => {
        const answer = read(changed({ [field]: value }));
        if ('refusal' in answer) expect(answer.refusal.kind).toBe('refusal');
        else expect(answer.number).not.toBe('');
      }),
    );
  });
});

describe('a line that comes in', () => {
  const fact = (changes: Json) => ({ type: 'FineDelivered', on: '2026-03-05', number: 'T-1', ...changes });

  it.each([
    ['a blank at its end', 'T-1 '],
    ['a blank before it', ' T-1'],
    ['two blanks', 'T  1'],
    ['a blank that does not break', 'T\u00a01'],
    ['a zero width space', 'T-1\u200b'],
    ['a byte order mark', '\ufeffT-1'],
    ['a soft hyphen', 'T\u00ad1'],
    ['a mark of direction', 'T-1\u200e'],
    ['a filler that nobody sees', 'T-1\u3164'],
    ['a letter that is not composed', 'И\u0306-1'],
    ['a line of its own', 'T\u20281'],
  ])('whose number has %s is refused, and what is kept stays readable', (_, number) => {
    for (const record of [changed({ number }), fact({ number })]) {
      expect(readNew(record)).toMatchObject({ refusal: { code: 'FIELD_MALFORMED', data: { field: 'number' } } });
      expect(read(record)).toMatchObject({ number });
    }
  });

  it.each([
    ['A-1\u200b', '"A-1\\u200b"'],
    ['A-\u202e21', '"A-\\u202e21"'],
    ['A-1\u00a0', '"A-1\\u00a0"'],
    ['И\u0306-1', '"И\\u0306-1"'],
    ['A-1 ', '"A-1 "'],
  ])('whose number is %j is refused in words that show what cannot be seen', (number, value) => {
    expect(readNew(changed({ number }))).toMatchObject({
      refusal: { code: 'FIELD_MALFORMED', data: { field: 'number', value } },
    });
  });

  it.each(['T-1', 'Ж 17/2', 'Й-5', '№ 5', 'Ә-1', 'T‑1'])('whose number is %s is taken', (number) => {
    expect(readNew(changed({ number }))).toMatchObject({ type: 'FineRegistered', number });
  });

  it('of a day outside the window is refused by both of its ends', () => {
    for (const on of ['1900-01-01', '2014-12-31', '2029-06-02', '2205-01-01']) {
      const data = { field: 'on', found: on, from: '2015-01-01', until: '2029-06-01' };
      for (const record of [changed({ on }), fact({ on })]) {
        expect(readNew(record)).toMatchObject({ refusal: { code: 'DATE_OUT_OF_WINDOW', data } });
        expect(read(record)).toMatchObject({ on });
      }
    }
    for (const on of ['2015-01-01', '2029-06-01']) expect(readNew(changed({ on }))).toMatchObject({ on });
  });

  it('that names nobody is refused, without his IIN', () => {
    const refused = readNew(changed({ 'debtor.iin': '000000000000' }));
    expect(refused).toMatchObject({
      registration: true,
      refusal: { code: 'FIELD_MALFORMED', data: { field: 'debtor.iin', value: '***' } },
    });
    expect(read(changed({ 'debtor.iin': '000000000000' }))).toMatchObject({ type: 'FineRegistered' });
  });

  it('with a name that is nobody’s for its length is refused, and what is kept stays readable', () => {
    for (const field of ['debtor.lastName', 'issuer.name', 'article']) {
      const record = changed({ [field]: 'Ұ'.repeat(1_200) });
      expect(readNew(record)).toMatchObject({
        registration: true,
        refusal: { code: 'FIELD_MALFORMED', data: { field } },
      });
    }
    expect(read(changed({ 'debtor.lastName': 'Ұ'.repeat(1_200) }))).toMatchObject({ type: 'FineRegistered' });
    expect(readNew(changed({ 'debtor.lastName': 'Ұ'.repeat(200), note: ['x'.repeat(1_000)] }))).toMatchObject({
      number: 'T-1',
    });
  });

  it('that was refused for its number is known by its reference, so that money for it can be told apart', () => {
    expect(readNew(changed({ number: 'T-1 ' }))).toMatchObject({ paymentReference: REFERENCE, registration: true });
  });
});
