/** Every rule by what it decides: its article, since when, who asks it. */
/** @jsxImportSource preact */
import { askers } from '@oryndau/law/rules/askers';
import { type Right, type RuleId, rights, ruleIds } from '@oryndau/law/rules/rights';
import { Details } from '@oryndau/web/html/blocks';
import type { Language } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { lawTexts } from '../../texts/law.ts';
import { sourceInWords } from '../../texts/law-sources.ts';
import { chapterAnchor } from './anchors.ts';

export function Rules({ language, isOpen }: { readonly language: Language; readonly isOpen: boolean }) {
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
            <Rule key={rule} rule={rule} language={language} />
          ))}
        </ul>
      </Details>
    </>
  );
}

function Rule({ rule, language }: { readonly rule: RuleId; readonly language: Language }) {
  const texts = lawTexts[language];
  const { citation, from }: Right = rights[rule];
  const asked = askers[rule].map((asker) => texts.askers[asker]);
  return (
    <li class="app-number" id={rule}>
      <strong>{upperFirst(ruleTexts[rule]?.[language] ?? '')}</strong>
      <ul class="govuk-list">
        <li>{`${texts.source}: ${sourceInWords(citation, language)}${from === undefined ? '' : `, ${texts.since(from)}`}`}</li>
        <li>{asked.length === 0 ? texts.notAsked : `${texts.asked}: ${asked.join(', ')}`}</li>
      </ul>
    </li>
  );
}

const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
