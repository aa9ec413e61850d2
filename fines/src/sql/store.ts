/** The states of fines, a row each. */
import { legalDate, ZERO } from '@oryndau/law';
import { stateStore } from '@oryndau/postgres';
import { type FineState, fineDueOn, fineMoneyFields } from '../core/fine.ts';

export const fineStore = stateStore<FineState>({
  table: 'fines.fine',
  blank: {
    status: 'registered',
    documentType: 'PRESCRIPTION',
    article: '',
    region: '',
    amount: ZERO,
    registeredOn: legalDate('1900-01-01'),
    deliveredOn: null,
    inForceOn: null,
    appeals: [],
    payments: [],
    paidAs: null,
    cancelled: false,
    endedOn: null,
    lawMissing: null,
  },
  moneyFields: fineMoneyFields,
  statusOf: (state) => state.status,
  dueOnOf: fineDueOn,
});
