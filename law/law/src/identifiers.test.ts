import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binFault,
  checkDigitOf12,
  ibanFault,
  iinBirthDate,
  iinFault,
  iinWarning,
  paymentReferenceFault,
  paymentReferenceOf,
} from './identifiers.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const issued = digits(11)
  .filter((text) => checkDigitOf12(text) !== undefined)
  .map((text) => `${text}${checkDigitOf12(text)}`);

/** Every text that differs from this one in one character of the alphabet. */
function mistyped(text: string, alphabet: string, from = 0): string[] {
  return Array.from(text).flatMap((good, index) =>
    index < from
      ? []
      : Array.from(alphabet)
          .filter((letter) => letter !== good)
          .map((letter) => text.slice(0, index) + letter + text.slice(index + 1)),
  );
}

describe('IIN and BIN', () => {
  it('the numbers of the replay feed and of a known body are right', () => {
    for (const iin of ['660820448580', '641225366458', '030323605379']) expect(iinFault(iin)).toBeUndefined();
    for (const bin of ['971240001315', '141040004756']) expect(binFault(bin)).toBeUndefined();
  });

  it('any number with its check digit is good, with any other digit there it is not', () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 1, max: 9 }), (iin, shift) => {
        expect(iinFault(iin)).toBeUndefined();
        expect(iinFault(iin.slice(0, 11) + ((Number(iin[11]) + shift) % 10))).toBe('CHECK_DIGIT');
      }),
    );
  });

  it('a wrong digit is found when both numbers use the first row of weights', () => {
    // Weights 1 to 10 are no multiples of 11, the eleventh is: a wrong serial digit next to the check digit can go unseen.
    fc.assert(
      fc.property(issued.filter(byFirstRow), (iin) => {
        const changed = mistyped(iin.slice(0, 10), '0123456789').map((head) => head + iin.slice(10));
        expect(changed).toHaveLength(90);
        for (const wrong of changed.filter(byFirstRow)) expect(iinFault(wrong)).toBe('CHECK_DIGIT');
      }),
    );
  });

  it('uses the second row of weights when the first gives 10, and issues nothing when both do', () => {
    // 2·5 = 10 by the first row; by the second 2·4 = 8.
    expect(checkDigitOf12('02000000000')).toBe(4);
    expect(checkDigitOf12('05000000000')).toBe(9);
    expect(firstRow('05000000000')).toBe(10);
    const neverIssued = Array.from({ length: 100_000 }, (_, index) => String(index).padStart(11, '0')).filter(
      (text) => checkDigitOf12(text) === undefined,
    );
    expect(neverIssued.length).toBeGreaterThan(500);
    for (const text of neverIssued.slice(0, 50)) {
      for (const digit of '0123456789') expect(iinFault(text + digit)).toBe('CHECK_DIGIT');
    }
  });

  it.each([
    '',
    '66082044858',
    '6608204485800',
    '66082044858O',
    ' 660820448580',
    '660820448580\n',
    '٦٦٠٨٢٠٤٤٨٥٨٠',
    null,
    660820448580,
  ])('%j is malformed', (text) => {
    expect(iinFault(text)).toBe('MALFORMED');
    expect(binFault(text)).toBe('MALFORMED');
  });

  it('tells the day of birth, and warns where there is none', () => {
    expect(iinBirthDate('660820448580')).toBe('1966-08-20');
    expect(iinBirthDate('030323605379')).toBe('2003-03-23');
    expect(iinWarning('660820448580')).toBeUndefined();
    const legacy = withCheckDigit('66082004858');
    const impossible = withCheckDigit('66023144851');
    expect(iinFault(legacy)).toBeUndefined();
    expect(iinWarning(legacy)).toBe('CENTURY_DIGIT');
    expect(iinFault(impossible)).toBeUndefined();
    expect(iinWarning(impossible)).toBe('BIRTH_DATE');
  });
});

it.each([
  // Digit 7 names the century and the sex: law.md 7.
  ['660820148580', undefined, 'BIRTH_DATE'],
  ['660820248580', undefined, 'BIRTH_DATE'],
  ['660820348580', '1966-08-20', undefined],
  ['660820448580', '1966-08-20', undefined],
  ['060820548580', '2006-08-20', undefined],
  ['060820648580', '2006-08-20', undefined],
  ['660820048580', undefined, 'CENTURY_DIGIT'],
  ['660820748580', undefined, 'CENTURY_DIGIT'],
  ['660820948580', undefined, 'CENTURY_DIGIT'],
])('the birth date of %s is %s, its warning %s', (iin, day, warning) => {
  expect([iinBirthDate(iin), iinWarning(iin)]).toEqual([day, warning]);
});

describe('IBAN', () => {
  const good = ['KZ86125KZT5004100100', 'KZ24070105KSN0000000'];

  it.each(good)('%s is right', (iban) => {
    expect(ibanFault(iban)).toBeUndefined();
  });

  it.each(good)('every wrong digit of %s is found', (iban) => {
    // Mod 97 promises this for a digit in place of a digit and a letter in place of a letter, which leave the length alone.
    const wrong = [...mistyped(iban, '0123456789', 2), ...mistyped(iban, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2)].filter(
      (text) => text.replace(/\d/g, '0').replace(/[A-Z]/g, 'A') === iban.replace(/\d/g, '0').replace(/[A-Z]/g, 'A'),
    );
    expect(wrong.length).toBe(15 * 9 + 3 * 25);
    for (const text of wrong) expect(ibanFault(text)).toMatch(/^(CHECK_DIGITS|MALFORMED)$/);
    expect(ibanFault(`KZ00${iban.slice(4)}`)).toBe('CHECK_DIGITS');
  });

  it('agrees with the same sum done in one large number', () => {
    const account = fc.stringMatching(/^\d{3}[0-9A-Z]{13}$/);
    fc.assert(
      fc.property(account, digits(2), (rest, check) => {
        const number = Array.from(`${rest}KZ${check}`, (letter) => Number.parseInt(letter, 36)).join('');
        expect(ibanFault(`KZ${check}${rest}`) === undefined).toBe(BigInt(number) % 97n === 1n);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    'KZ86125KZT500410010',
    'KZ86125KZT50041001000',
    'kz86125KZT5004100100',
    'DE86125KZT5004100100',
    'KZ86 125KZT5004100100',
    'KZ86ABCKZT5004100100',
    'КZ86125KZT5004100100',
    null,
    // What a JSON text may hold in the place of a text, and what looks like one when it is made into it.
    ['KZ86125KZT5004100100'],
  ])('%j is malformed', (text) => {
    expect(ibanFault(text)).toBe('MALFORMED');
  });
});

describe('payment reference', () => {
  it.each(['027434860894461379', '005798810143984029', '022200411538134723'])(
    '%s of the replay feed is right',
    (text) => {
      expect(paymentReferenceFault(text)).toBeUndefined();
    },
  );

  it('every wrong digit and every swap of neighbours is found', () => {
    fc.assert(
      fc.property(digits(16), (head) => {
        const reference = paymentReferenceOf(head);
        expect(reference).toHaveLength(18);
        expect(BigInt(reference) % 97n).toBe(1n);
        for (const wrong of mistyped(reference, '0123456789'))
          expect(paymentReferenceFault(wrong)).toBe('CHECK_DIGITS');
        for (let index = 0; index < 17; index++) {
          const [a = '', b = ''] = [reference[index], reference[index + 1]];
          if (a === b) continue;
          expect(paymentReferenceFault(reference.slice(0, index) + b + a + reference.slice(index + 2))).toBe(
            'CHECK_DIGITS',
          );
        }
      }),
    );
  });

  it('pads its check digits with a zero', () => {
    const padded = Array.from({ length: 300 }, (_, index) => paymentReferenceOf(String(index).padStart(16, '0')));
    expect(padded.some((text) => text[16] === '0')).toBe(true);
  });

  it.each([
    '',
    '12345678901234567',
    '1234567890123456789',
    '12345678901234567A',
    null,
    ['027434860894461379'],
    10 ** 17,
  ])('%j is malformed', (text) => {
    expect(paymentReferenceFault(text)).toBe('MALFORMED');
  });

  it.each(['', '123456789012345', '12345678901234567', 'x1234567890123456', '1234567890123456x', '123456789012345x'])(
    'cannot be made of %j: that is a bug',
    (text) => {
      expect(() => paymentReferenceOf(text)).toThrow('not 16 digits');
    },
  );
});

const firstRow = (text: string) =>
  Array.from(text.slice(0, 11)).reduce((sum, digit, index) => sum + Number(digit) * (index + 1), 0) % 11;
const byFirstRow = (text: string) => firstRow(text) < 10;
function withCheckDigit(head: string): string {
  const digit = checkDigitOf12(head);
  if (digit === undefined) throw new Error(`${head} is never issued`);
  return head + digit;
}
