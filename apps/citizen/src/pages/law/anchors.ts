/** Where each number and each rule stands on the page of the law: an address that acts, case pages and letters can name. */
import type { RuleId } from '@oryndau/law/rules/rights';
import type { LawChapter } from '../../texts/law.ts';

/** What is folded together on the page. */
export type LawGroup = LawChapter | 'rules';

/** By the first word of a parameter's name. */
const chapters: Readonly<Record<string, LawChapter>> = {
  simplified: 'simplified',
  notice: 'simplified',
  presentation: 'simplified',
  transfer: 'simplified',
  arrest: 'simplified',
  prohibition: 'simplified',
  optout: 'simplified',
  sign: 'simplified',
  collection: 'money',
  protected: 'money',
  wage: 'money',
  benefit: 'money',
  appeal: 'complaint',
  filing: 'complaint',
  auto: 'complaint',
  breach: 'complaint',
  fine: 'fine',
  fine_appeal: 'fine',
  amnesty: 'fine',
  psi: 'bailiff',
  register: 'bailiff',
  mci: 'index',
  calendar: 'index',
  subsistence_min: 'index',
};

export const chapterOf = (name: string): LawChapter | undefined => chapters[name.split('.')[0] ?? ''];

export const chapterAnchor = (group: LawGroup): string => `group-${group}`;

/** The address of a rule, in its group unfolded. The names of rules are those of decisions, and do not change. */
export const ruleAddress = (rule: RuleId): string => `/law?open=rules#${rule}`;

/** The address of a legal number, in its group unfolded. */
export const numberAddress = (name: string): string => `/law?open=${chapterOf(name) ?? ''}#${name}`;
