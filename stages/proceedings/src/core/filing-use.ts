/**
 * Whether something told about a case can still bring what it is told for. A complaint, the wish for a review and what fits no kind are always heard (APPK Art. 91,
 * 94-V Art. 19-1); the rest is about money that is still asked for, or that was taken. Asked before anything is taken in: what waited to be told while the case ended is
 * heard all the same, since somebody has promised an answer to it.
 */
import type { FilingKind } from '@oryndau/words/filings';
import { isLiving } from './asked-of-case.ts';
import type { CaseState } from './case.ts';

export function isOfUse(state: CaseState, kind: FilingKind): boolean {
  if (isLiving(state)) return true;
  switch (kind) {
    case 'COMPLAINT':
    case 'REVIEW':
    case 'OTHER':
      return true;
    case 'DEFERRAL_ASKED':
      return false;
    case 'PAID_ALREADY':
      return state.status === 'transferred' || state.status === 'refused';
    case 'NOT_ME':
    case 'FINE_CONTESTED':
      return state.status !== 'cancelled' && state.status !== 'released';
    case 'PROTECTED_MONEY':
      return wasTaken(state);
  }
}

/** A bank has taken money by order. What was only arrested is let go with the end of the case, or is the bailiff's to let go. */
const wasTaken = ({ orders }: CaseState): boolean =>
  orders.some(({ executed, received }) => executed > 0n || received > 0n);
