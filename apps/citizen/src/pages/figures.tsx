/** Open figures for everybody: as a page, as pictures, and as data. */
/** @jsxImportSource preact */
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import { type Language, languages } from '@oryndau/words/languages';
import type { FastifyInstance } from 'fastify';
import type { AddPages } from './add-pages.ts';
import { type ChartAsked, type ChartName, chartNames, drawChart } from './figures/charts.ts';
import { figuresCsv, figuresJson } from './figures/figures-csv.ts';
import { FiguresPage } from './figures/figures-page.tsx';
import { type OpenFigures, openFigures } from './figures/open-figures.ts';

/** As long as the numbers themselves are remembered. */
const SHORT = 'public, max-age=5';

export const addFiguresPages: AddPages = (app: FastifyInstance, installation: Installation) => {
  const read = openFigures(installation);
  const draw = drawnOnce();
  app.get('/figures', async (request, reply) => {
    const page = pageOf(installation, request, '/figures');
    return sendPage(
      request,
      reply,
      <FiguresPage page={page} figures={await read()} isOfReplay={installation.figuresFrom !== undefined} />,
    );
  });
  app.get<{ Params: { readonly picture: string } }>('/figures/:picture', async (request, reply) => {
    const asked = readPicture(request.params.picture);
    const figures = await read();
    if (asked === undefined || figures.summary.fines === 0) {
      return sendWrongState(installation, request, reply, 'NOT_FOUND');
    }
    return reply
      .header('cache-control', SHORT)
      .type('image/svg+xml')
      .send(await draw(figures, asked));
  });
  app.get('/figures.csv', async (request, reply) => {
    const figures = await read();
    const name = `oryndau-figures-${figures.summary.until ?? 'empty'}.csv`;
    return reply
      .headers({
        'cache-control': SHORT,
        vary: 'accept-language, cookie',
        'content-language': request.language,
        'content-disposition': `attachment; filename="${name}"`,
      })
      .type('text/csv; charset=utf-8; header=present')
      .send(figuresCsv(figures, request.language));
  });
  app.get('/figures.json', async (_request, reply) =>
    reply.header('cache-control', SHORT).send(figuresJson(await read())),
  );
};

const isChartName = (text: string | undefined): text is ChartName => chartNames.some((name) => name === text);
const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** `chart-NAME-LANGUAGE.svg`, for a phone `chart-NAME-LANGUAGE-narrow.svg`. */
function readPicture(file: string): ChartAsked | undefined {
  const [, name, language, narrow] = /^chart-([a-z]+)-([a-z]{2})(-narrow)?\.svg$/.exec(file) ?? [];
  if (!isChartName(name) || !isLanguage(language)) return undefined;
  return { name, language, width: narrow === undefined ? 'wide' : 'narrow' };
}

/** Each picture is drawn once for one reading of the figures. */
function drawnOnce(): (figures: OpenFigures, asked: ChartAsked) => Promise<string> {
  const drawn = new WeakMap<OpenFigures, Map<string, Promise<string>>>();
  return (figures, asked) => {
    const pictures = drawn.get(figures) ?? new Map<string, Promise<string>>();
    drawn.set(figures, pictures);
    const key = `${asked.name} ${asked.language} ${asked.width}`;
    const picture = pictures.get(key) ?? drawChart(figures, asked);
    pictures.set(key, picture);
    return picture;
  };
}
