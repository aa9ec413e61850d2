/** Where a bank takes a payment: what is filled in stays where it belongs, and nothing else may be such an address. */
import { tiyn } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import { bankAddress, bankLinkFault } from './bank-link.ts';

const link = (url: string) => ({ name: 'A bank', url, hasCode: false });
const payment = { reference: '900000000000000144', sum: tiyn(2_162_550n), language: 'ru' } as const;

describe('an address of a bank', () => {
  it.each([
    [
      'https://bank.example/pay?ref={reference}&sum={sum}',
      'https://bank.example/pay?ref=900000000000000144&sum=21625.50',
    ],
    ['https://bank.example/fines/{reference}', 'https://bank.example/fines/900000000000000144'],
    ['https://bank.example/{language}/pay?ref={reference}', 'https://bank.example/ru/pay?ref=900000000000000144'],
    ['bankapp://pay?amount={tiyn}&n={reference}', 'bankapp://pay?amount=2162550&n=900000000000000144'],
  ])('%s is filled in', (url, address) => {
    expect(bankLinkFault(url)).toBeUndefined();
    expect(bankAddress(link(url), payment)).toBe(address);
  });

  it('keeps what would be marks of an address inside its own field', () => {
    const strange = { ...payment, reference: '1&to=https://elsewhere.example/#?' };
    const address = new URL(bankAddress(link('https://bank.example/pay?ref={reference}'), strange));
    expect([address.host, address.hash, [...address.searchParams]]).toEqual([
      'bank.example',
      '',
      [['ref', strange.reference]],
    ]);
  });

  it.each([
    ['https://bank.example/pay', 'NO_REFERENCE'],
    ['https://bank.example/pay?ref={reference}&iin={iin}', 'PLACE'],
    ['https://bank.example/pay?ref={reference}}', 'PLACE'],
    ['http://bank.example/pay?ref={reference}', 'SCHEME'],
    ['//bank.example/pay?ref={reference}', 'SCHEME'],
    ['javascript://bank.example/%0aalert({reference})', 'SCHEME'],
    ['data://text/html,{reference}', 'SCHEME'],
    ['JavaScript://x/{reference}', 'SCHEME'],
    ['bank.example/{reference}', 'SCHEME'],
    ['https://{reference}.example/', 'HOST'],
    ['https://{language}.bank.example/{reference}', 'HOST'],
    ['https://bank.example@elsewhere.example/{reference}', 'HOST'],
    ['https:///{reference}', 'HOST'],
    ['https://bank example/{reference}', 'NO_ADDRESS'],
  ])('%s is none', (url, fault) => {
    expect(bankLinkFault(url)).toBe(fault);
  });
});
