/** The auditor's room. */
import type { AddRoom } from '../../routes.ts';
import { addCheckRuns } from './check-runs.tsx';
import { addEventProof } from './event-proof.tsx';

export const addCheck: AddRoom = (routes, ground) => {
  addCheckRuns(routes, ground);
  addEventProof(routes, ground);
};
