/** `GET /figures`: the programme's figures for everybody, each with its definition. */
import type { Summary } from '@oryndau/reading/outcomes';
import { figureDefinitions } from '@oryndau/reports/core/figures';
import { type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import { z } from 'zod';
import { offenceJson, offenceSchema } from '../case-json.ts';
import { sendTagged } from '../entity-tag.ts';
import { day, money, moneyText, only } from '../fields.ts';
import type { AddOperations } from '../ground.ts';
import { operation } from '../operation.ts';

const groupings = ['all', 'region', 'month', 'article'] as const satisfies readonly Grouping[];

const figuresSchema = z
  .object({
    until: day.nullable().meta({ description: 'The last day that is counted; null before the first' }),
    fines: z.int(),
    outcomes: z.record(z.string(), z.int()).meta({ description: 'Fines by what has become of them' }),
    waiting: z.int(),
    orphans: z.int(),
    matchedPaid: moneyText,
    refundable: moneyText,
    suspense: z.array(z.object({ currency: z.string(), entries: z.int(), amount: moneyText })),
    by: z.enum(groupings),
    figures: z.array(
      z.object({
        group: z.string().meta({ description: 'Region, month or article; empty where all is one group' }),
        offence: offenceSchema.optional().meta({ description: 'Of an article: what it is about, by its newest name' }),
        figure: z.string(),
        definition: z.string(),
        cases: z.int(),
        amount: moneyText,
      }),
    ),
  })
  .meta({ id: 'Figures' });

/** Counting over all fines is for the country's evening, not for each request: who asks meanwhile gets the same. */
const REMEMBERED_MS = 5_000;

export const addFigureOperations: AddOperations = (api, { installation }) => {
  const summary = remembered(installation.readSummary);
  api.get(
    '/figures',
    operation(
      {
        id: 'readFigures',
        summary: 'The figures of the programme, with their definitions',
        access: 'public',
        answers: {
          200: { description: 'The figures', body: figuresSchema },
          304: { description: 'They are as before' },
        },
      },
      { querystring: only({ by: z.enum(groupings).default('all') }) },
    ),
    async (request, reply) => {
      const { by } = request.query;
      const { outcomes, suspense, matchedPaid, refundable, figures, ...counts } = await summary();
      const rows = by === 'all' ? figures : await readFigures(installation.figuresFrom ?? installation.db.sql, by);
      const body: z.output<typeof figuresSchema> = {
        until: counts.until,
        fines: counts.fines,
        outcomes: Object.fromEntries(outcomes),
        waiting: counts.waiting,
        orphans: counts.orphans,
        matchedPaid: money(matchedPaid),
        refundable: money(refundable),
        suspense: suspense.map(({ amount, ...rest }) => ({ ...rest, amount: money(amount) })),
        by,
        figures: rows.map(({ group, figure, cases, amount }) => ({
          group,
          ...(by === 'article' && { offence: offenceJson(group, null) }),
          figure,
          definition: figureDefinitions[figure],
          cases: Number(cases),
          amount: money(amount),
        })),
      };
      return sendTagged(request, reply.header('cache-control', 'public, max-age=60'), body);
    },
  );
};

function remembered(read: () => Promise<Summary>): () => Promise<Summary> {
  let last: { readonly at: number; readonly summary: Promise<Summary> } | undefined;
  return () => {
    const now = performance.now();
    if (last !== undefined && now - last.at < REMEMBERED_MS) return last.summary;
    const summary = read();
    last = { at: now, summary };
    summary.catch(() => {
      last = undefined;
    });
    return summary;
  };
}
