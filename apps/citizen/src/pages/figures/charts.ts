/**
 * Charts as pictures: drawn by echarts on the server, without a script, a style or anything else that the policy of our pages forbids. Each has
 * its numbers in a table on the page, so a picture only shows what stands there.
 */
import { shownCount, shownPercent } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import type { EChartsCoreOption } from 'echarts/core';
import { figuresTexts } from '../../texts/figures.ts';
import { casesOf, groupName, inShownOrder, type OpenFigures, sharesByMonth } from './open-figures.ts';

export const chartNames = ['outcomes', 'share', 'month', 'region', 'article'] as const;
export type ChartName = (typeof chartNames)[number];

/** A phone gets a picture of its own width: shrunk, the words of a wide one could not be read. */
export const chartWidths = { wide: 900, narrow: 320 } as const;
export type ChartWidth = keyof typeof chartWidths;

export interface ChartAsked {
  readonly name: ChartName;
  readonly language: Language;
  readonly width: ChartWidth;
}

export interface Bar {
  readonly name: string;
  readonly count: number;
}

/** More would be too thin to see; the table has all of them. */
const BARS_MAX = 20;
const BAR_HEIGHT = 46;
const LINES_HEIGHT = 320;
const SHARE_HEIGHT = 240;
/** #00739c is the colour of the house; all three have a contrast of 4.5 to 1 on white, and differ in mark and dash too. */
const COLOURS = { opened: '#00739c', executed: '#0f7a52', transferred: '#b54708' } as const;
const TEXT = '#0b0c0c';
const FONT = 'Noto Sans, Roboto, Arial, sans-serif';

/** What a chart shows, the largest first; months as they follow one another. */
export function barsOf(figures: OpenFigures, name: Exclude<ChartName, 'share'>, language: Language): Bar[] {
  if (name === 'outcomes') {
    const rows = [...figures.summary.outcomes].sort(([, a], [, b]) => b - a);
    return rows.slice(0, BARS_MAX).map(([outcome, count]) => ({ name: outcomeName(outcome, language), count }));
  }
  const rows = inShownOrder(name, figures.by[name]);
  const shown = name === 'month' ? rows : rows.slice(0, BARS_MAX);
  return shown.map((row) => ({ name: groupName(name, row.group, language), count: Number(casesOf(row, 'opened')) }));
}

export const chartHeight = (figures: OpenFigures, name: ChartName, language: Language): number =>
  name === 'month'
    ? LINES_HEIGHT
    : name === 'share'
      ? SHARE_HEIGHT
      : barsOf(figures, name, language).length * BAR_HEIGHT + 8;

/** The picture as SVG. echarts is loaded with the first one: a server that nobody asks for charts does without. */
export async function drawChart(figures: OpenFigures, { name, language, width }: ChartAsked): Promise<string> {
  const { init } = await loadEcharts();
  const size = { width: chartWidths[width], height: chartHeight(figures, name, language) };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(optionOf(figures, { name, language, width: size.width }));
    return withoutStyles(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function optionOf(
  figures: OpenFigures,
  { name, language, width }: BarsShown & { readonly name: ChartName },
): EChartsCoreOption {
  if (name === 'month') return linesOption(figures, language);
  if (name === 'share') return shareOption(figures, language);
  return barsOption(barsOf(figures, name, language), { language, width });
}

/** Without a canvas echarts takes every letter beyond Latin for one of Chinese: a mean width of Cyrillic letters, in parts of their size, is nearer. */
const LETTER_WIDTH = 0.58;
const sizeOf = (font: string | undefined): number => Number(/(\d+)px/.exec(font ?? '')?.[1] ?? 14);

async function loadEcharts() {
  const [core, { BarChart, LineChart }, { GridComponent, LegendComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.setPlatformAPI({ measureText: (text, font) => ({ width: text.length * LETTER_WIDTH * sizeOf(font) }) });
  core.use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);
  return core;
}

const common = { animation: false, textStyle: { fontFamily: FONT, color: TEXT } };

interface BarsShown {
  readonly language: Language;
  readonly width: number;
}

/** The name stands over its bar: beside it the long names of regions would leave no room on a phone. */
function barsOption(bars: readonly Bar[], { language, width }: BarsShown): EChartsCoreOption {
  return {
    ...common,
    grid: { left: 4, right: 72, top: 8, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: 0,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, 13, 0],
        width: width - 8,
        overflow: 'truncate',
        fontSize: 14,
        color: TEXT,
      },
      z: 10,
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 14,
        barMinHeight: 2,
        itemStyle: { color: COLOURS.opened },
        data: bars.map(({ count }) => count),
        label: {
          show: true,
          position: 'right',
          fontSize: 14,
          color: TEXT,
          formatter: ({ value }: { readonly value: number }) => shownCount(value, language),
        },
      },
    ],
  };
}

function linesOption({ by }: OpenFigures, language: Language): EChartsCoreOption {
  const texts = figuresTexts[language];
  const months = inShownOrder('month', by.month);
  const lines = [
    { figure: 'opened', symbol: 'circle', type: 'solid' },
    { figure: 'executed', symbol: 'rect', type: 'dashed' },
    { figure: 'transferred', symbol: 'triangle', type: 'dotted' },
  ] as const;
  const label = { fontSize: 13, color: TEXT };
  return {
    ...common,
    legend: {
      top: 0,
      left: 0,
      orient: 'vertical',
      itemWidth: 40,
      selectedMode: false,
      textStyle: { ...label, fontSize: 14 },
    },
    grid: { left: 4, right: 24, top: 92, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: months.length === 1,
      data: months.map(({ group }) => groupName('month', group, language)),
      axisLabel: label,
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...label, formatter: (value: number) => shownCount(value, language) },
    },
    series: lines.map(({ figure, symbol, type }) => ({
      name: texts[figure],
      type: 'line',
      silent: true,
      symbol,
      symbolSize: 8,
      showAllSymbol: true,
      lineStyle: { color: COLOURS[figure], type, width: 2 },
      itemStyle: { color: COLOURS[figure] },
      data: months.map((month) => Number(casesOf(month, figure))),
    })),
  };
}

/** From nothing to all of them, so that a small change looks small; the first and the last month have their share beside them. */
function shareOption(figures: OpenFigures, language: Language): EChartsCoreOption {
  const shares = sharesByMonth(figures);
  const known = shares.flatMap(({ share }, index) => (share === null ? [] : [index]));
  const label = { fontSize: 13, color: TEXT };
  const percent = (share: number): string => shownPercent(share, language);
  return {
    ...common,
    grid: { left: 4, right: 40, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: shares.length === 1,
      data: shares.map(({ month }) => month),
      axisLabel: label,
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { ...label, formatter: (value: number) => `${Math.round(value * 100)}\u00a0%` },
    },
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'rect',
        symbolSize: 8,
        showAllSymbol: true,
        lineStyle: { color: COLOURS.executed, width: 2 },
        itemStyle: { color: COLOURS.executed },
        data: shares.map(({ share }, index) => ({
          value: share,
          label: {
            show: share !== null && (index === known[0] || index === known.at(-1)),
            position: 'top',
            ...label,
            formatter: percent(share ?? 0),
          },
        })),
      },
    ],
  };
}

/** What echarts says as a style, as attributes of SVG: our policy has no exception for styles in a document, and needs none. */
const withoutStyles = (svg: string): string =>
  svg.replace(/<style\b[\s\S]*?<\/style>/g, '').replace(/ style="([^"]*)"/g, (_whole, style: string) =>
    style
      .split(';')
      .map((rule) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule))
      .map((found) => (found === null ? '' : ` ${found[1]}="${found[2]}"`))
      .join(''),
  );
