/** Whether something may be filed in a case now: asked before a form is shown, and again when it comes. Pure. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { FilingCount } from '@oryndau/outside/filings';
import { type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import { isOfUse } from '@oryndau/proceedings/core/filing-use';
import type { FilingKind } from '@oryndau/words/filings';

/** So many wait for an answer at a time: who has more to say waits for the first answers, and no flood drowns the others. */
export const FILINGS_OPEN_MAX = 5;

export interface FilingAsked {
  readonly state: CaseState | null;
  readonly kind: FilingKind;
  /** Of those that the case has already, and that may wait to be told to it. */
  readonly filings: FilingCount;
  readonly on: LegalDate;
}

/** Why this may not be filed now: the case would not take it, it could bring nothing any more, or too many wait for their answers. Asked before a form is shown, too. */
export function whyNotFile({ state, kind, filings, on }: FilingAsked): Refusal | 'too_many_open' | undefined {
  const command = { type: 'File', filing: String(filings.all + 1), kind, digest: '' } as const;
  const refused = caseWouldRefuse(state, command, on);
  if (refused !== undefined) return refused;
  if (state !== null && !isOfUse(state, kind)) return refusal('WRONG_STATE', { state: state.status });
  return filings.open >= FILINGS_OPEN_MAX ? 'too_many_open' : undefined;
}
