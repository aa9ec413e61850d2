/** What would be put into force, or was, in words: the rows of a proposal and of a decision. */
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { policyText } from '@oryndau/sentences/label-texts';
import { contentOf, type EnactedContent, isWithdrawal } from '@oryndau/standing/enacted-content';
import type { SummaryRow } from '@oryndau/web/html/blocks';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { policyDayTexts } from '@oryndau/words/policies';
import { rollOutPartTexts } from '@oryndau/words/roll-out';
import { capital } from './capital.ts';
import { regionName } from './region-name.ts';
import { deskLawTexts } from './texts/law.ts';
import { regionTexts } from './texts/regions.ts';

/** In one line: what of, and how it would be. */
export function enactedInShort(content: EnactedContent, language: Language): string {
  if (isWithdrawal(content)) return capital(deskLawTexts[language].withdrawal(content.withdraws));
  if ('parameter' in content)
    return `${shownParameterName(content.parameter, language) ?? content.parameter}: ${parameterValue(content.parameter, content.value, language) ?? content.value}`;
  if ('policy' in content)
    return `${capital(policyText(content.policy, language))}, ${policyDayTexts[content.day][language]}: ${content.days}`;
  const { region, part, turn } = content;
  return `${regionName(region, language)}, ${rollOutPartTexts[part][language]}: ${regionTexts[language].turns[turn]}`;
}

export function enactedRows(content: EnactedContent, language: Language): readonly SummaryRow[] {
  const texts = deskLawTexts[language];
  const does = (value: string): SummaryRow => ({ key: regionTexts[language].does, value });
  if (isWithdrawal(content))
    return [
      { key: texts.state, value: capital(texts.withdrawal(content.withdraws)) },
      does(texts.withdrawEffect(content.withdraws)),
    ];
  const what = { key: texts.newValue, value: enactedInShort(content, language) };
  const from = { key: texts.from, value: shownDay(content.from, language) };
  if ('parameter' in content)
    return [
      { key: texts.number, value: content.parameter },
      what,
      from,
      { key: texts.whose, value: texts.origins[content.origin] },
      { key: texts.source, value: content.source },
      { key: texts.url, value: content.url },
      does(texts.effect),
    ];
  if ('policy' in content) return [what, from, does(texts.policiesWhat)];
  return [what, from, does(regionTexts[language].effects[content.part][content.turn])];
}

/** Of a proposal. */
export const proposedRows = (content: string, language: Language): readonly SummaryRow[] =>
  enactedRows(contentOf({ content }), language);
