/** The states of fines, a row each. */
import { stateStore } from '@oryndau/postgres';
import { type FineState, fineAtBeginning, fineDueOn, fineMoneyFields } from '../core/fine.ts';

export const fineStore = stateStore<FineState>({
  table: 'fines.fine',
  blank: fineAtBeginning,
  moneyFields: fineMoneyFields,
  statusOf: (state) => state.status,
  dueOnOf: fineDueOn,
});
