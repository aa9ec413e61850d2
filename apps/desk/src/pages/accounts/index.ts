/** The room of the administrator of accounts. */
import type { AddRoom } from '../../routes.ts';
import { addAccount } from './account.tsx';
import { addAccountsList } from './accounts-list.tsx';
import { addRoleTurns } from './role-turns.tsx';

export const addAccounts: AddRoom = (routes, ground) => {
  addAccountsList(routes, ground);
  addRoleTurns(routes, ground);
  addAccount(routes, ground);
};
