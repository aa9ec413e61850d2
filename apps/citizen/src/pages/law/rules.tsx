/** Every rule by what it decides: its article, since when, who asks it. */
/** @jsxImportSource preact */

import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { askers } from '@oryndau/law/rules/askers';
import { type Right, type RuleId, rights, ruleIds } from '@oryndau/law/rules/rights';
import { Details } from '@oryndau/web/html/blocks';
import type { Language } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { lawTexts } from '../../texts/law.ts';
import { chapterAnchor } from './anchors.ts';

interface OnDay {
  readonly language: Language;
  readonly today: LegalDate;
}

export function Rules({ language, today, isOpen }: OnDay & { readonly isOpen: boolean }) {
  const texts = lawTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m" id={chapterAnchor('rules')}>
        {texts.rules}
      </h2>
      <p class="govuk-body">{texts.rulesNote}</p>
      <Details summary={texts.showRules(ruleIds.length)} open={isOpen}>
        <ul class="govuk-list">
          {ruleIds.map((rule) => (
            <Rule key={rule} rule={rule} language={language} today={today} />
          ))}
        </ul>
      </Details>
    </>
  );
}

function Rule({ rule, language, today }: OnDay & { readonly rule: RuleId }) {
  const texts = lawTexts[language];
  const right: Right = rights[rule];
  const asked = askers[rule].map((asker) => texts.askers[asker]);
  return (
    <li class="app-number" id={rule}>
      <strong>{upperFirst(ruleTexts[rule]?.[language] ?? '')}</strong>
      <ul class="govuk-list">
        {citationsOf({ ...right, rule }, today).map(({ source, since }) => (
          <li
            key={source}
          >{`${texts.source}: ${sourceInWords(source, language)}${since === undefined ? '' : `, ${texts.since(since)}`}`}</li>
        ))}
        <li>{`${texts.asked}: ${asked.join(', ')}`}</li>
      </ul>
    </li>
  );
}

interface CitedSince {
  /** With the redaction of each law: that of today, or of the last day on which the right was cited so. */
  readonly source: string;
  readonly since: LegalDate | undefined;
}

/** How a right is cited, the newest first, and since when. */
const citationsOf = (
  { rule, citation, from, older = [] }: Right & { readonly rule: RuleId },
  today: LegalDate,
): readonly CitedSince[] =>
  [...older, { citation, before: addDays(today, 1) }]
    .map((one, index) => ({
      source: citationWithRedactions({ rule, citation: one.citation, on: addDays(one.before, -1) }),
      since: older[index - 1]?.before ?? from,
    }))
    .toReversed();

const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
