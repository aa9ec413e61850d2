/** The ministry's figures: the page of all, of one with the cases behind it, and the files for other programs. */
/** @jsxImportSource preact */
import type { CountedName } from '@oryndau/deciding/counted-in';
import { renderBriefBeside } from '@oryndau/documents/briefs';
import { formatMoney } from '@oryndau/law/money';
import { type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import { readPaces } from '@oryndau/reports/sql/paces';
import { readLastCheck } from '@oryndau/staff/check-runs';
import { sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyRequest } from 'fastify';
import { deskPageOf } from '../../desk-page.tsx';
import { type AddRoom, askedOf } from '../../routes.ts';
import { FigureAbout, statementOf } from './about.tsx';
import { countedNames, countedTexts, countedValue, isPace, partsOf } from './answers.ts';
import { readAllFigures, readEveryFigure, spanOf } from './asked.ts';
import { briefOf } from './brief.ts';
import { sendFigureCases } from './cases.tsx';
import { FiguresPage } from './figures-page.tsx';
import { fileKinds, fileOf, fileTypes } from './files.ts';

const groupings: readonly Exclude<Grouping, 'all'>[] = ['region', 'month', 'article'];

const nameOf = (request: FastifyRequest): CountedName | undefined =>
  countedNames.find((name) => name === askedOf(request, 'figure'));

export const addFigures: AddRoom = (routes, ground) => {
  const { db, now } = ground.installation;
  routes.get('/figures', 'figures.see', async ({ request, reply }) => {
    const { span, asked, errors } = spanOf(request);
    const [read, lastCheck] = [await readEveryFigure(db, span), await readLastCheck(db.sql)];
    const shown = { page: deskPageOf(ground, request, '/figures'), read, lastCheck, span, asked, errors };
    return sendPage(request, reply, <FiguresPage {...shown} />, errors.length > 0 ? 422 : 200);
  });
  routes.get('/figures/about', 'figures.see', async ({ request, reply }) => {
    const name = nameOf(request);
    if (name === undefined) return sendWrongState(ground.installation, request, reply, 'NOT_FOUND');
    const { span } = spanOf(request);
    const shown = { page: deskPageOf(ground, request, '/figures'), name, span, at: now() };
    return sendPage(request, reply, <FigureAbout {...shown} read={await readAllFigures(db, span)} />);
  });
  routes.get('/figures/about.json', 'figures.see', async ({ request, reply }) => {
    const name = nameOf(request);
    if (name === undefined) return sendWrongState(ground.installation, request, reply, 'NOT_FOUND');
    const { span } = spanOf(request);
    const read = await readAllFigures(db, span);
    const { cases, amount, median } = countedValue(read, name);
    const parts = partsOf(read, name).map(({ part, ...row }) => ({
      part,
      count: row.cases,
      amount: formatMoney(row.amount),
    }));
    return reply.header('cache-control', 'no-store').send({
      figure: name,
      ...countedTexts[name][request.language],
      ...span,
      countedAt: now().toISOString(),
      statement: statementOf(name, span),
      count: Number(cases),
      amount: formatMoney(amount),
      ...(isPace(name) && { medianDays: median, parts }),
    });
  });
  routes.get('/figures/brief.pdf', 'figures.see', async ({ request, reply }) => {
    const { span } = spanOf(request);
    const { today, site } = ground.installation;
    const read = await readAllFigures(db, span);
    const pdf = await renderBriefBeside(briefOf({ span, read, on: today(), test: site.isDemo }));
    return reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': 'inline; filename="oryndau-figures.pdf"' })
      .type('application/pdf')
      .send(Buffer.from(pdf));
  });
  routes.get('/figures/cases', 'figures.list', async (one) => {
    const name = nameOf(one.request);
    if (name === undefined) return sendWrongState(ground.installation, one.request, one.reply, 'NOT_FOUND');
    return sendFigureCases(ground, one, name);
  });
  for (const by of groupings)
    for (const kind of fileKinds)
      routes.get(`/figures/by-${by}.${kind}`, 'figures.see', async ({ request, reply }) => {
        const { span } = spanOf(request);
        const [rows, paces] = await Promise.all([readFigures(db.sql, by, span), readPaces(db.sql, span)]);
        return reply
          .headers({
            'cache-control': 'no-store',
            'content-disposition': `attachment; filename="oryndau-by-${by}.${kind}"`,
          })
          .type(fileTypes[kind])
          .send(fileOf(kind, { by, span, rows, paces }, request.language));
      });
};
