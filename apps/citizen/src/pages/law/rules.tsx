/** Every rule by what it decides: its article, since when, who asks it. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
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
  const right: Right = rights[rule];
  const { citation, older = [] } = right;
  const asked = askers[rule].map((asker) => texts.askers[asker]);
  return (
    <li class="app-number" id={rule}>
      <strong>{upperFirst(ruleTexts[rule]?.[language] ?? '')}</strong>
      <ul class="govuk-list">
        {[...older.map((one) => one.citation), citation].toReversed().map((source) => {
          const since = firstDayOf(right, source);
          return (
            <li
              key={source}
            >{`${texts.source}: ${sourceInWords(source, language)}${since === undefined ? '' : `, ${texts.since(since)}`}`}</li>
          );
        })}
        <li>{`${texts.asked}: ${asked.join(', ')}`}</li>
      </ul>
    </li>
  );
}

/** The first day on which a right is cited so: that of the right, or the one on which an older text gave way. */
const firstDayOf = ({ from, older = [] }: Right, source: string): LegalDate | undefined => {
  const index = older.findIndex((one) => one.citation === source);
  return index === 0 || older.length === 0 ? from : older.at(index === -1 ? -1 : index - 1)?.before;
};

const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
