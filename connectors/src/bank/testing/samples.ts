/** Requests and answers of every kind, for tests. */
import { legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import type { BankAnswer, BankRequest } from '../port.ts';

export const BANK = '125';
export const BODY = '020540003431';
export const DEBTOR = { iin: '850101300123', name: 'Әлия «Тест» <Құрманғазы> & серіктес' };
export const ACCOUNT = 'KZ86125KZT5004100100';
export const TREASURY = 'KZ24070105KSN0000000';
export const ORDER = '0192f0c1aaaa4bbb8cccddddeeeeffff-1';
const act = { number: 'KZ-2025/0001-Ә/3', on: legalDate('2025-03-03') };

const asked = (n: number) => ({ id: `2ibd43hrb5jp2kqu7vc6tfz0a-${n}-${BANK}`, bank: BANK, debtor: DEBTOR, act });

export const collectOf = (n: number, order: string, account: string, amount: Money, floor: Money): CollectSample => ({
  ...asked(n),
  kind: 'collect',
  order,
  account,
  amount,
  floor,
  creditor: { name: 'РГУ «Департамент полиции»', bin: '020540003431', iban: TREASURY },
  kbk: '204105',
  knp: '911',
  document: { number: 'KZ-2025/0001-Ә', paymentReference: '202500000000000176' },
  purpose: '261-IV Art. 10-3; 11-VI Art. 35',
});
export type CollectSample = Extract<BankRequest, { kind: 'collect' }>;

export const requests: readonly BankRequest[] = [
  { ...asked(1), kind: 'accounts' },
  { ...asked(2), kind: 'arrest', arrest: 'arrest-1', account: ACCOUNT, amount: tenge(18_000) },
  { ...asked(3), kind: 'change', arrest: 'arrest-1', account: ACCOUNT, amount: tenge(9_000) },
  { ...asked(4), kind: 'lift', arrest: 'arrest-1', account: ACCOUNT },
  collectOf(5, ORDER, ACCOUNT, tenge(18_000), tenge(42_500)),
  { ...asked(6), kind: 'recall', order: ORDER },
  { ...asked(8), kind: 'hand_over_arrest', arrest: 'arrest-1', account: ACCOUNT, caseCode: 'ABCD-EFGH-JKMN' },
  { ...asked(7), kind: 'accounts', movements: { from: legalDate('2025-02-10'), below: tenge(18_000) } },
];

const answered = (n: number) => ({
  id: `A-${BANK}-${n}`,
  bank: BANK,
  request: asked(n).id,
  at: '2025-03-04T12:00:00+05:00',
});

export const answers: readonly BankAnswer[] = [
  {
    ...answered(1),
    kind: 'accounts',
    accounts: [
      { account: ACCOUNT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(100) },
      { account: TREASURY, bank: BANK, kind: 'ALIMONY', currency: 'USD', available: 1n as Money },
    ],
  },
  { ...answered(2), kind: 'accounts', accounts: [] },
  { ...answered(3), kind: 'arrested', arrest: 'arrest-1', amount: tenge(18_000) },
  { ...answered(4), kind: 'arrest_rejected', arrest: 'arrest-1', reason: 'PROTECTED' },
  { ...answered(5), kind: 'changed', arrest: 'arrest-1', amount: 0n as Money },
  { ...answered(6), kind: 'lifted', arrest: 'arrest-1' },
  { ...answered(14), kind: 'arrest_handed_over', arrest: 'arrest-1' },
  { ...answered(7), kind: 'order_accepted', order: ORDER },
  { ...answered(8), kind: 'order_rejected', order: ORDER, reason: 'UNKNOWN_ACCOUNT' },
  { ...answered(9), kind: 'order_executed', order: ORDER, executed: tenge(7_000) },
  { ...answered(10), kind: 'recalled', order: ORDER },
  { ...answered(11), kind: 'recall_refused', order: ORDER, reason: 'EXECUTED' },
  { ...answered(12), kind: 'refused', reason: 'UNKNOWN_ARREST' },
  {
    ...answered(13),
    kind: 'accounts',
    since: legalDate('2025-02-10'),
    accounts: [
      {
        account: ACCOUNT,
        bank: BANK,
        kind: 'CURRENT',
        currency: 'KZT',
        available: tenge(100),
        movements: [
          { on: legalDate('2025-02-10'), direction: 'in', amount: tenge(500) },
          { on: legalDate('2025-03-04'), direction: 'out', amount: 40_050n as Money },
        ],
      },
    ],
  },
];
