/** The room of the administrator of accounts. */
import type { AddRoom } from '../../routes.ts';
import { addAccount } from './account.tsx';
import { addAccountsList } from './accounts-list.tsx';

export const addAccounts: AddRoom = (routes, ground) => {
  addAccountsList(routes, ground);
  addAccount(routes, ground);
};
