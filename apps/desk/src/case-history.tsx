/** Each event of a case in a sentence, and folded under it by what right, which text held that day, on which numbers it rests, and its place in the chain. */
/** @jsxImportSource preact */

import type { Factor } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { factorsOf } from '@oryndau/reading/factors';
import { type History, toldIn } from '@oryndau/reading/history';
import { decisionSignedBy } from '@oryndau/reading/signed-decision';
import { endLines } from '@oryndau/sentences/case-tables';
import { eventText } from '@oryndau/sentences/event-texts';
import { rightText, signedRightText } from '@oryndau/sentences/right-text';
import { endFactsOf } from '@oryndau/standing/end-facts';
import { Details, Timeline } from '@oryndau/web/html/blocks';
import type { Language } from '@oryndau/words/languages';
import { dayIn } from './day-in.ts';
import { caseTexts } from './texts/case.ts';

export function CaseHistory({ history, language }: { readonly history: History; readonly language: Language }) {
  const texts = caseTexts[language];
  const told = toldIn(history.events);
  const factors = factorsOf(told);
  const day = dayIn(language);
  return (
    <>
      <h2 class="govuk-heading-m" id="history">
        {texts.sections.history}
      </h2>
      <Timeline
        language={language}
        entries={history.events.map(({ n, on, type, event, basis, hash }, index) => {
          const end = endFactsOf(told, index);
          const signed = decisionSignedBy(told, { n, fields: event });
          const words = new Map((factors[index] ?? []).map((factor) => [factor.name, factorText(factor, language)]));
          return {
            day: on,
            title: `${n}. ${eventText(type, { ...event, on }, language, day)}`,
            children: (
              <Details summary={texts.proof}>
                <ul class="govuk-list">
                  <li>{rightText(basis, on, { language, day })}</li>
                  {signed !== undefined && <li>{signedRightText(signed.basis, signed.on, { language, day })}</li>}
                  {end !== undefined && endLines(end, language, day).map((line) => <li key={line}>{line}</li>)}
                  {Object.entries(basis.parameters).map(([name, value]) => (
                    <li key={name}>{`${name} = ${value}${words.get(name) ?? ''}`}</li>
                  ))}
                  <li>
                    {`${texts.fingerprint}: `}
                    <code class="app-code">{hash}</code>
                  </li>
                </ul>
              </Details>
            ),
          };
        })}
      />
    </>
  );
}

function factorText(factor: Factor, language: Language): string {
  const words = factorInWords(factor, { language, day: dayIn(language) });
  return words === undefined ? '' : ` (${words.name}: ${words.text} — ${words.origin})`;
}
