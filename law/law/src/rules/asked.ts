/**
 * Which rules ask a parameter: drawn from the rules themselves, all of which are loaded here, and each of which somebody asks (askers.ts). What no rule asks
 * is known and decides nothing, and is said to be so wherever it is shown.
 */
import { askingRules } from '../rule.ts';
import './amnesty.ts';
import './bailiff-fee.ts';
import './basis-of.ts';
import './breach.ts';
import './complaint.ts';
import './fine.ts';
import './proceeding.ts';
import './signing.ts';
import { type RuleId, ruleIds } from './rights.ts';

/** The rules that ask the parameter `name`, in the order of the rights. */
export function decidersOf(name: string): readonly RuleId[] {
  const asking = askingRules(name);
  return ruleIds.filter((rule) => asking.has(rule));
}

/** False: loaded, not applied. */
export const isApplied = (name: string): boolean => decidersOf(name).length > 0;
