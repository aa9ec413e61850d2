/** A case in five lines, for whoever works on something in it. */
/** @jsxImportSource preact */
import { articleSaid } from '@oryndau/law/articles/article';
import type { CaseView } from '@oryndau/reading/case-view';
import { SummaryList } from '@oryndau/web/html/blocks';
import { shownAmount, shownDay, shownNumber } from '@oryndau/web/html/shown';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { workTexts } from './texts/work.ts';

export function CaseInShort({
  view,
  language,
  mayOpen,
}: {
  readonly view: CaseView;
  readonly language: Language;
  readonly mayOpen: boolean;
}) {
  const texts = workTexts[language].case;
  const number = `${shownNumber(view.number, language)} (${view.caseCode})`;
  const holds = view.holds.map((hold) => holdReasonTexts[hold][language]);
  const standing = view.standing === 'fine' ? texts.noCase : outcomeName(view.standing.toUpperCase(), language);
  return (
    <SummaryList
      language={language}
      rows={[
        {
          key: texts.number,
          value: mayOpen ? (
            <a class="govuk-link" href={`/cases/${view.documentId}`}>
              {number}
            </a>
          ) : (
            number
          ),
        },
        { key: texts.article, value: articleSaid(view.article, view.registeredOn, language) },
        {
          key: texts.sum,
          value: texts.ofSum(shownAmount(view.remainder, language), shownAmount(view.fineAmount, language)),
        },
        { key: texts.standing, value: [standing, ...holds].join('; ') },
        { key: texts.lastDay, value: shownDay(view.lastDay, language) },
      ]}
    />
  );
}
