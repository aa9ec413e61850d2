/** What each chart shows, as the sentence over it: computed of the same numbers, and true of none, of one and of equal ones. Pure. */
import { shownCount, shownPercent } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { figuresTexts } from '../../texts/figures.ts';
import { type Bar, barsOf, type ChartName } from './charts.ts';
import { type OpenFigures, sharesByMonth } from './open-figures.ts';

/** Undefined where there is nothing to show. */
export function findingOf(figures: OpenFigures, name: ChartName, language: Language): string | undefined {
  return name === 'share' ? shareFinding(figures, language) : largestFinding(figures, name, language);
}

function largestFinding(
  figures: OpenFigures,
  name: Exclude<ChartName, 'share'>,
  language: Language,
): string | undefined {
  const texts = figuresTexts[language].findings[name];
  const bars = barsOf(figures, name, language);
  // The chart may leave out the smallest; the whole is the whole of them.
  const whole = wholeOf(figures, name);
  const [first, ...others] = [...bars].sort((a, b) => b.count - a.count);
  if (first === undefined || whole === 0) return undefined;
  const count = shownCount(first.count, language);
  if (first.count === whole) return texts.only(first.name, count);
  if (others.some(isAsMany(first))) return texts.equal(count);
  return texts.most(first.name, count, shownCount(whole, language), shownPercent(first.count / whole, language));
}

const isAsMany =
  (first: Bar) =>
  ({ count }: Bar): boolean =>
    count === first.count;

function wholeOf({ summary, by }: OpenFigures, name: Exclude<ChartName, 'share'>): number {
  if (name === 'outcomes') return summary.fines;
  return by[name].reduce((sum, { figures }) => sum + Number(figures.get('opened')?.cases ?? 0n), 0);
}

function shareFinding(figures: OpenFigures, language: Language): string | undefined {
  const texts = figuresTexts[language].findings.share;
  const shown = sharesByMonth(figures).flatMap(({ month, executed, ended, share }) =>
    share === null
      ? []
      : [{ month, percent: shownPercent(share, language), share, counts: [executed, ended] as const }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) {
    const [executed, ended] = first.counts.map((count) => shownCount(count, language));
    return texts.one(first.month, executed ?? '', ended ?? '', first.percent);
  }
  const ends = [first.month, first.percent, last.month, last.percent] as const;
  // What reads the same has not changed, whatever the fractions behind it say.
  if (first.percent === last.percent) return texts.same(...ends);
  return last.share > first.share ? texts.rose(...ends) : texts.fell(...ends);
}
