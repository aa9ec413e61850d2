/** The figures on one page, for an office that reads paper: each question with its figures, in Kazakh and Russian side by side. It names no person and no case. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { dayText } from '../acts/amount-texts.ts';
import { breakable, printable } from '../acts/typst.ts';

/** Of the data: a page that says it otherwise is another version. */
export const BRIEF_VERSION = 1;

/** What the state writes in. */
export interface BriefText {
  readonly kk: string;
  readonly ru: string;
}

export interface BriefFigure {
  readonly name: BriefText;
  readonly value: BriefText;
}

export interface BriefQuestion {
  readonly question: BriefText;
  readonly figures: readonly BriefFigure[];
}

export interface Brief {
  readonly version: typeof BRIEF_VERSION;
  /** The day on which it was counted. */
  readonly on: LegalDate;
  /** Days, both counted; null: without end. */
  readonly from: LegalDate | null;
  readonly until: LegalDate | null;
  readonly questions: readonly BriefQuestion[];
  /** How the numbers are checked. */
  readonly notes: readonly BriefText[];
  /** The people and the money are invented. */
  readonly test: boolean;
}

export interface BriefPage extends Pick<Brief, 'questions' | 'notes' | 'test'> {
  readonly title: BriefText;
  readonly span: BriefText;
  readonly counted: BriefText;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function composeBrief({ on, from, until, questions, notes, test }: Brief): BriefPage {
  const last = until ?? on;
  return fitFor({
    test,
    title: {
      kk: 'Шағын айыппұлдарды оңайлатылған тәртіппен өндіріп алу',
      ru: 'Взыскание небольших штрафов в упрощенном порядке',
    },
    span: {
      kk: `${from === null ? 'басынан' : dayText(from, 'kk')} – ${dayText(last, 'kk')}`,
      ru: `${from === null ? 'с начала' : dayText(from, 'ru')} – ${dayText(last, 'ru')}`,
    },
    counted: { kk: `Есептелген күні: ${dayText(on, 'kk')}`, ru: `Посчитано: ${dayText(on, 'ru')}` },
    year: Number(on.slice(0, 4)),
    month: Number(on.slice(5, 7)),
    day: Number(on.slice(8)),
    questions,
    notes,
  });
}

/** Every string is made one that the page can show. */
function fitFor(page: BriefPage): BriefPage {
  const fit = (text: string): string => breakable(printable(text));
  const both = ({ kk, ru }: BriefText): BriefText => ({ kk: fit(kk), ru: fit(ru) });
  return {
    ...page,
    title: both(page.title),
    span: both(page.span),
    counted: both(page.counted),
    questions: page.questions.map(({ question, figures }) => ({
      question: both(question),
      figures: figures.map(({ name, value }) => ({ name: both(name), value: both(value) })),
    })),
    notes: page.notes.map(both),
  };
}
