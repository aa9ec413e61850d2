/**
 * Which rules ask a parameter, and whether anybody asks those rules: drawn from the rules themselves, all of which are loaded here. What nobody asks is
 * known and decides nothing, and is said to be so wherever it is shown.
 */
import { askingRules } from '../rule.ts';
import './amnesty.ts';
import './bailiff-fee.ts';
import './basis-of.ts';
import './complaint.ts';
import './fine.ts';
import './proceeding.ts';
import './signing.ts';
import { askers } from './askers.ts';
import { type RuleId, ruleIds } from './rights.ts';

/** The rules that ask the parameter `name` and are asked by somebody, in the order of the rights. */
export function decidersOf(name: string): readonly RuleId[] {
  const asking = askingRules(name);
  return ruleIds.filter((rule) => asking.has(rule) && askers[rule].length > 0);
}

/** False: loaded, not applied. No rule asks it, or nobody asks the rules that would. */
export const isApplied = (name: string): boolean => decidersOf(name).length > 0;
