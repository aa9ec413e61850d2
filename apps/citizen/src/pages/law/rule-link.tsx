/** The rule of a decision, by its name, as a link to where the page of the law tells of it. */
/** @jsxImportSource preact */
import { ruleIds } from '@oryndau/law/rules/rights';
import type { Language } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { lawTexts } from '../../texts/law.ts';
import { ruleAddress } from './anchors.ts';

/** Nothing for a rule that the law of today does not have: an old journal, or a stranger's file, may name one. */
export function RuleLink({ rule, language }: { readonly rule: string; readonly language: Language }) {
  const known = ruleIds.find((id) => id === rule);
  if (known === undefined) return null;
  return (
    <a class="govuk-link" href={ruleAddress(known)}>
      {`${lawTexts[language].rule}: ${ruleTexts[known]?.[language]}`}
    </a>
  );
}
