/** The right to decide what computes nothing: registering a fine, taking a payment, opening, ending, holding a case. */
import type { Ruling } from '../basis.ts';
import type { LegalDate } from '../legal-date.ts';
import { ruleByDay } from '../rule.ts';
import { type RuleId, ruleIds } from './rights.ts';

const byRule = new Map(ruleIds.map((id) => [id, ruleByDay(id, {}, () => undefined)]));

/**
 * By what right `rule` is applied on `day`. Unknown (parameter `redaction`) when the law of that day is not loaded, or does not
 * have the rule yet, as termination by release before September 2026.
 */
export function basisOf(rule: RuleId, day: LegalDate): Ruling<undefined> {
  const ruling = byRule.get(rule);
  if (ruling === undefined) throw new Error(`no right for ${rule}`);
  return ruling(day);
}
