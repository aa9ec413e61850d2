/** What `oryndau review show` tells a reviewer beside the words of whoever objected, laid out, and the same for a program. Pure. */
import { citedLaws } from '@oryndau/law/cited-laws';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { type DecisionInWords, type ReviewShown, reviewInWords, underReview } from '@oryndau/sentences/review';
import type { Language } from '@oryndau/words/languages';
import { filingSays } from './texts/filing.ts';

export function reviewText(shown: ReviewShown, language: Language): string {
  const { reviewed, decided, stands, answers } = reviewInWords(shown, language);
  const told = [
    ...(reviewed.note === undefined ? [] : [indented(reviewed.note)]),
    ...reviewed.decisions.flatMap((decision, index) => [...(index > 0 ? [''] : []), ...decisionLines(decision)]),
  ];
  const lift = stands.canBeLifted ? [filingSays('lift', language)] : [];
  const term = answers.term === undefined ? [] : [answers.term];
  return [
    [reviewed.heading, ...told],
    [decided.heading, ...decided.lines.map(indented)],
    [stands.heading, ...[...stands.lines, ...lift].map(indented)],
    [
      answers.heading,
      indented(answers.who),
      ...answers.persons.map((line) => indented(indented(line))),
      ...term.map(indented),
    ],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const indented = (line: string): string => `  ${line}`;

const decisionLines = ({ act, on, sentence, right, factors }: DecisionInWords): string[] => [
  ...(act === undefined ? [] : [indented(act)]),
  indented(`${on}  ${sentence}`),
  indented(right),
  ...factors.map((factor) => `    - ${factor}`),
];

/** The same for a program: each decision with its right and its key factors, those in the words of the language too. */
export const reviewJson = (shown: ReviewShown, language: Language) => ({
  reviewed: shown.reviewed,
  decisions: underReview(shown).map(({ event: { n, on, type, basis }, factors }) => ({
    n,
    on,
    type,
    ...basis,
    laws: citedLaws({ ...basis, on }),
    factors: factors.map(({ name, value, origin, ...factor }) => ({
      name,
      value,
      origin,
      text: factorInWords({ name, value, origin, ...factor }, { language, day: (day) => day })?.text ?? null,
    })),
  })),
  acts: shown.acts,
  answerBy: shown.answerBy,
  mayNotAnswer: [...new Set(shown.signers)],
});
