import { formatMoney, tiyn } from '@oryndau/law/money';
import { shownAmount, shownMoney } from '@oryndau/web/html/shown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedMoney } from './typed-money.ts';

const read = (text: string): string => {
  const money = typedMoney(text);
  return typeof money === 'bigint' ? formatMoney(money) : money;
};

describe('a sum as it is typed', () => {
  it.each([
    ['5000', '5000.00'],
    [' 5 000 ', '5000.00'],
    ['5\u00a0000,5', '5000.50'],
    ['5\u202f000.50 ₸', '5000.50'],
    ['5,000', '5000.00'],
    ['5.000', '5000.00'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['100,01 тг', '100.01'],
    ['100 теңге', '100.00'],
    ['100 Тенге', '100.00'],
    ['0,5', '0.50'],
    ['007', '7.00'],
  ])('%j is %s', (typed, sum) => {
    expect(read(typed)).toBe(sum);
  });

  it.each([
    '',
    ' ',
    '-5',
    '+5',
    '5e3',
    '0x10',
    '5,',
    ',5',
    '5,0000',
    '0,500',
    '1,23,456',
    '1.234,567.8',
    '5 000 или 6',
    '٥٠٠',
    '<b>5</b>',
  ])('%j is none', (typed) => {
    expect(read(typed)).toBe('MALFORMED');
  });

  it('has an end', () => {
    expect(read('9'.repeat(40))).toBe('TOO_LARGE');
  });

  it('is read back as every language shows it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.constantFrom('kk', 'ru', 'en'), (amount, language) => {
        const money = tiyn(amount);
        expect(typedMoney(shownAmount(money, language))).toBe(money);
        expect(typedMoney(shownMoney(money, language))).toBe(money);
      }),
    );
  });
});
