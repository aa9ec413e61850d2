/** The states of fines, a row each. */
import { stateStore } from '@oryndau/postgres';
import { type FineState, fineDueOn, fineMoneyFields } from '../core/fine.ts';

export const fineStore = stateStore<FineState>({
  table: 'fines.fine',
  blank: {
    documentType: 'PRESCRIPTION',
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
