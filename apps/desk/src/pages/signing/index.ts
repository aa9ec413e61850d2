/** The room of whoever signs. */
import type { AddRoom } from '../../routes.ts';
import { addActToSign } from './act-to-sign.tsx';
import { addApprove } from './approve.tsx';
import { addOrders } from './orders.tsx';
import { addSigningList } from './signing-list.tsx';
import { addStop } from './stop.tsx';

export const addSigning: AddRoom = (routes, ground) => {
  for (const add of [addSigningList, addActToSign, addApprove, addStop, addOrders]) add(routes, ground);
};
