/** What waits in the inbox is what was written into it, to the tiyn. */
import { legalDate } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FineCommand } from './fine.ts';
import { factBody, factKey, readFineBody, registrationBody } from './inbox-body.ts';
import type { FactType, FineRegistration } from './register-record.ts';
import { NO_SEARCH_KEYS } from './search-keys.ts';

const ON = legalDate('2026-03-05');
const registration: FineRegistration = {
  type: 'FineRegistered',
  issued: { source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: 'T-1' },
  on: ON,
  number: 'T-1',
  documentType: 'PRESCRIPTION',
  article: '592(1)',
  region: '31',
  amount: tiyn(28_500_50n),
  paymentReference: '027434860894461379',
  debtorIin: '660820448580',
  debtorKind: 'SOLE_PROPRIETOR',
  searchedBy: NO_SEARCH_KEYS,
};

describe('a registration that waits', () => {
  it('is the command to the decider, and beside it who the debtor is: no other field of the record, and no person in the command', () => {
    expect(readFineBody(registrationBody(registration, 'ab12'))).toEqual({
      command: {
        type: 'Register',
        number: 'T-1',
        documentType: 'PRESCRIPTION',
        article: '592(1)',
        region: '31',
        amount: tiyn(28_500_50n),
        record: 'ab12',
      },
      debtor: { debtor: '660820448580', debtorKind: 'SOLE_PROPRIETOR' },
    });
  });

  it('keeps every tiyn of every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }), (amount) => {
        const { command } = readFineBody(registrationBody({ ...registration, amount: tiyn(amount) }, ''));
        expect(command).toMatchObject({ amount });
      }),
    );
  });
});

it.each<[FactType, FineCommand]>([
  ['FineDelivered', { type: 'RecordDelivery', deliveredOn: ON }],
  ['FineAppealed', { type: 'RecordAppeal', filedOn: ON }],
  ['FineAppealRejected', { type: 'RecordAppealRejection', rejectedOn: ON }],
  ['FineCancelled', { type: 'RecordCancellation' }],
])('%s waits as its command, of nobody', (type, command) => {
  expect(readFineBody(factBody(type, ON))).toEqual({ command });
});

it('a fact of a document is named by its type and its day', () => {
  expect(factKey('FineDelivered', ON)).toBe('FineDelivered|2026-03-05');
});
