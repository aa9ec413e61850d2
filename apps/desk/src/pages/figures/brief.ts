/** The figures on one page for the President's office: what the page of the ministry says, question by question, in the two languages of the state. */
import { BRIEF_VERSION, type Brief, type BriefQuestion } from '@oryndau/documents/briefs';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { FigureSpan } from '@oryndau/reports/sql/figures';
import { shownCount, shownPercent } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import { deskFiguresTexts } from '../../texts/figures.ts';
import { countedTexts, countedValue, partsOf, questions, sharesOf, valueSaid } from './answers.ts';
import type { AllFigures } from './asked.ts';
import { partSaid } from './paces.tsx';

type Written = Readonly<Record<'kk' | 'ru', string>>;
const both = (write: (language: Language) => string): Written => ({ kk: write('kk'), ru: write('ru') });

/** By which day the share of those who paid is said. */
const PAID_BY = [3, 10, 20, 30] as const;

export interface BriefWanted {
  readonly span: FigureSpan;
  readonly read: AllFigures;
  readonly on: LegalDate;
  readonly test: boolean;
}

export const briefOf = ({ span, read, on, test }: BriefWanted): Brief => ({
  version: BRIEF_VERSION,
  on,
  ...span,
  questions: [...questions.map((asked) => questionOf(read, asked)), sharesQuestion(read)],
  notes: [both((language) => figureAnswersTexts[language].briefNote)],
  test,
});

function questionOf(read: AllFigures, { name, figures }: (typeof questions)[number]): BriefQuestion {
  return {
    question: both((language) => deskFiguresTexts[language].questions[name]),
    figures: figures.map((figure) => ({
      name: both((language) => countedTexts[figure][language].name),
      value: both((language) => [valueSaid(read, figure, language), ...touches(read, figure, language)].join('; ')),
    })),
  };
}

/** Which touches were wrong, where any was. */
const touches = (read: AllFigures, figure: string, language: Language): readonly string[] =>
  figure !== 'wrong_touch'
    ? []
    : partsOf(read, 'wrong_touch').map(
        ({ part, cases }) => `${partSaid('wrong_touch', part, language)}: ${shownCount(cases, language)}`,
      );

function sharesQuestion(read: AllFigures): BriefQuestion {
  const shares = sharesOf(read);
  const { cases } = countedValue(read, 'notified');
  return {
    question: both((language) => figureAnswersTexts[language].shares),
    figures: [
      {
        name: both((language) => countedTexts.notified[language].name),
        value: both((language) => shownCount(cases, language)),
      },
      ...PAID_BY.flatMap((days) => {
        const found = shares.find((each) => each.days === days);
        if (found === undefined) return [];
        return [
          {
            name: both((language) => `${figureAnswersTexts[language].day}: ${days}`),
            value: both((language) => shownPercent(found.share, language)),
          },
        ];
      }),
    ],
  };
}
