/** A fine for tests of what its case brings: of Zhambyl, for speeding. */
import { type FineState, fineCodec } from '@oryndau/fines/core';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';

export const FINE: FineState = {
  ...fineCodec.decode('{}'),
  status: 'detected',
  article: '592(1)',
  region: '31',
  amount: tenge(20_000),
  registeredOn: legalDate('2026-01-05'),
};
