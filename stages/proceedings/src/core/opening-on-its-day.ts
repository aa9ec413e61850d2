/**
 * An opening that nobody has signed, asked again by the law of a later day. A case is initiated by the act, and the act is of the day on which the head signs it (Order 697
 * items 2(4), 2(5), 5): whether the fine may go the simplified way, and up to which sum, is a question of that day (Arts. 9(1), 10-1(1)).
 */
import type { Ruling } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { type Scope, simplifiedScope } from '@oryndau/law/rules/proceeding';
import type { DocumentType } from '@oryndau/words/documents';
import type { DebtorKind } from '@oryndau/words/lists';
import { remainderOf } from './asked-of-case.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { leaveUnsigned, mayLapse, openingNumber } from './endings.ts';
import { stopMeasures } from './measures.ts';
import { policyOn } from './policies.ts';

/** What of a document the law asks for, and its case does not keep. */
export interface DocumentAsked {
  readonly documentType: DocumentType;
  readonly debtorKind: DebtorKind;
}

/** Whether the law of the day still lets the fine go the simplified way. */
export interface AskScopeAgain extends DocumentAsked {
  readonly type: 'AskScopeAgain';
}

const scopeOn = (state: CaseState, { documentType, debtorKind }: DocumentAsked, day: LegalDate): Ruling<Scope> => {
  const limitBy = policyOn(state.policy, state.openedOn)?.limitBy ?? 'LAW';
  return simplifiedScope({ remainder: remainderOf(state), day, documentType, debtorKind, limitBy });
};

/** Undefined: the opening may be signed on that day, as far as that goes. */
export function whyNotSimplified(state: CaseState, asked: DocumentAsked, on: LegalDate): Refusal | undefined {
  const scope = scopeOn(state, asked, on);
  if (!scope.known) return refuseForLaw(scope);
  if (scope.value.within) return undefined;
  const { reason, limit } = scope.value;
  const { documentType } = asked;
  const data = { remainder: formatMoney(remainderOf(state)), limit: formatMoney(limit), documentType };
  return refusal(reason, data, scope.basis.citation);
}

/** Nothing where the opening was signed, an end waits beside it, or the fine still may. Where the law of the day is not loaded it waits: nobody signs it, and the batch says so. */
export function askScopeAgain(state: CaseState, asked: AskScopeAgain, on: LegalDate): CaseDecision {
  if (!mayLapse(state) || remainderOf(state) === 0n) return [];
  const scope = scopeOn(state, asked, on);
  if (!scope.known || scope.value.within) return [];
  const { reason, limit } = scope.value;
  const { policy } = state;
  const [remainder, takesBack] = [remainderOf(state), openingNumber(state)];
  const refused = { type: 'ProceedingRefused', reason, remainder, limit, policy, takesBack } as const;
  return thenDecide(state, stopMeasures(state, 'case.refusal', on), (stopped) =>
    thenDecide(stopped, leaveUnsigned(stopped, on), () => one('case.refusal', on, refused, [scope.basis])),
  );
}
