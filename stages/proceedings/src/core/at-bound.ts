/** The limit of the simplified way and what remains: where both are the same sum, it is an open question of law whether the fine is within. */
import type { CaseEvent } from './case.ts';

/** Refused for its sum, though exactly the limit remained and not more. */
export const isAtBound = ({
  reason,
  remainder,
  limit,
}: Pick<CaseEvent & { type: 'ProceedingRefused' }, 'reason' | 'remainder' | 'limit'>): boolean =>
  reason === 'OVER_LIMIT' && remainder === limit;
