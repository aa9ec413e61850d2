/**
 * The unified register of debtors (law 261-IV Art. 36; Order 697 item 8; Order 767). The opening of a case asks for the entry, the end of it for the removal:
 * no event of their own, since every case has them. After a transfer the entry stays, and the bailiff's territorial body removes it.
 */
import type { Ruling } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { allowedMeasures, registerRemovalBy } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import type { CaseState } from './case.ts';
import { type CaseDecision, one } from './decision.ts';
import { type Policy, policyOn } from './policies.ts';
import { type Untold, untoldIn } from './said-beside.ts';

const ENTRY: RuleId = 'case.register_entry';

/** What the enforcement system says of the entry. */
export type RegisterAnswer =
  | { readonly type: 'ConfirmRegisterEntry' }
  | ({ readonly type: 'ConfirmRegisterRemoval' } & Untold);

/** Whether the opening of a case asks for an entry, with the basis of the measures of the day; only under a policy that keeps the Rules. */
export function registerEntry({ keepsRules }: Policy, on: LegalDate): Ruling<boolean> | undefined {
  if (!keepsRules) return undefined;
  const allowed = allowedMeasures(on);
  return allowed.known ? { known: true, value: allowed.value.has('DEBTOR_REGISTER'), basis: allowed.basis } : allowed;
}

/** What is late or doubled changes nothing. */
export function decideRegisterAnswer({ register }: CaseState, answer: RegisterAnswer, on: LegalDate): CaseDecision {
  switch (answer.type) {
    case 'ConfirmRegisterEntry':
      return register.status === 'entering' ? one(ENTRY, on, { type: 'RegisterEntered' }) : [];
    case 'ConfirmRegisterRemoval':
      return register.status === 'leaving'
        ? one('case.register_removal', on, { type: 'RegisterRemoved', ...untoldIn(answer) })
        : [];
  }
}

/** The day on which an entry that is not confirmed as removed is too late; where the law of it is not loaded one that lets it be asked for every day. */
export function removalLateOn({ register, endedOn, policy, openedOn }: CaseState): LegalDate | null {
  if (register.status !== 'leaving' || register.overdue || endedOn === null) return null;
  const by = registerRemovalBy(endedOn);
  return by.known ? addDays(by.value, 1) : addDays(endedOn, policyOn(policy, openedOn)?.liftAlarmDays ?? 0);
}

export function removalIsLate(state: CaseState, on: LegalDate): CaseDecision {
  const lateOn = removalLateOn(state);
  if (lateOn === null || state.endedOn === null || on < lateOn) return [];
  const by = registerRemovalBy(state.endedOn);
  if (!by.known) return refuseForLaw(by);
  return one('case.register_removal', on, { type: 'RegisterRemovalOverdue', removeBy: by.value }, [by.basis]);
}
