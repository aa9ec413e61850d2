/** Cases for other systems: claimants' and registers'. Who debts is told to those alone who have the right to it, and every reading is shown to the debtor. */
import type { ApiClient } from '@oryndau/access/clients';
import { noteView } from '@oryndau/access/views';
import { findDocuments } from '@oryndau/fines/sql/find';
import { listCases } from '@oryndau/reading/case-list';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import type { Installation } from '@oryndau/web/http/installation';
import { z } from 'zod';
import { apiClientOf } from '../access.ts';
import { caseForSystemsJson, caseForSystemsSchema, offenceJson, offenceSchema } from '../case-json.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import { day, money, moneyText, only } from '../fields.ts';
import type { AddOperations } from '../ground.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const LIMIT_MAX = 200;
const LIMIT = 50;
const CURSOR_MAX = 200;
const NUMBER_MAX = 80;

const status = z.enum(['refused', 'open', 'held', 'executed', 'cancelled', 'released', 'transferred']);

const listSchema = z
  .object({
    cases: z.array(
      z.object({
        documentId: z.uuid(),
        number: z.string(),
        status,
        region: z.string(),
        article: z.string().meta({ description: 'As the register writes it' }),
        offence: offenceSchema,
        openedOn: day
          .nullable()
          .meta({ description: 'Null where none was opened, and until the opening is signed: its days run from that' }),
        lastDay: day.nullable(),
        endedOn: day.nullable(),
        sum: moneyText,
        paid: moneyText,
        remainder: moneyText,
      }),
    ),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null on the last' }),
  })
  .meta({ id: 'CaseList' });

const query = only({
  cursor: z.string().max(CURSOR_MAX).optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .meta({ description: 'First two digits of KATO' }),
  status: status.optional(),
});

export const addCasesOperations: AddOperations = (api, { installation }) => {
  api.get(
    '/cases',
    operation(
      {
        id: 'listCases',
        summary: 'Cases, page by page',
        description:
          'In the order of their ids. A case that is there from the first page to the last comes once; one that is added meanwhile may come or not.',
        access: 'cases:read',
        answers: { 200: { description: 'A page', body: listSchema } },
        problems: ['CURSOR_UNKNOWN'],
      },
      { querystring: query },
    ),
    async (request, reply) => {
      const body = await pageOf(installation, apiClientOf(request), request.query);
      return reply.header('cache-control', 'no-store').send(body);
    },
  );
  api.get(
    '/cases/:number',
    operation(
      {
        id: 'readCaseOf',
        summary: 'A case by the number of its document, or by its id',
        description: 'The debtor sees on the page of the case that this client has read it.',
        access: 'cases:read',
        answers: { 200: { description: 'The case', body: caseForSystemsSchema } },
        problems: ['NOT_FOUND', 'NUMBER_AMBIGUOUS'],
      },
      { params: z.object({ number: z.string().min(1).max(NUMBER_MAX) }) },
    ),
    async (request, reply) => {
      const client = apiClientOf(request);
      const view = await readFor(installation, client, request.params.number);
      const body = caseForSystemsJson(view, client.scopes.includes('cases:person'));
      return reply.header('cache-control', 'no-store').send(body);
    },
  );
};

async function pageOf(
  { db, secret }: Installation,
  { id, regions }: ApiClient,
  { cursor, limit, region, status: wanted }: z.output<typeof query>,
): Promise<z.output<typeof listSchema>> {
  const same = JSON.stringify([id, region ?? null, wanted ?? null]);
  const after = cursor === undefined ? null : readCursor(secret, same, cursor);
  // One more than is shown tells whether there is another page.
  const rows = await listCases(db.sql, {
    after,
    limit: limit + 1,
    regions: regionsFor(regions, region),
    status: wanted ?? null,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    cases: shown.map(({ sum, paid, remainder, registeredOn, ...row }) => ({
      ...row,
      offence: offenceJson(row.article, registeredOn),
      sum: money(sum),
      paid: money(paid),
      remainder: money(remainder),
    })),
    next: rows.length > limit && last !== undefined ? cursorOf(secret, same, last.documentId) : null,
  };
}

/** Null: all regions. A client that asks for another's region is shown none. */
function regionsFor(allowed: readonly string[], asked: string | undefined): readonly string[] | null {
  if (asked === undefined) return allowed.length === 0 ? null : allowed;
  return allowed.length === 0 || allowed.includes(asked) ? [asked] : [];
}

async function readFor({ db, now, today }: Installation, client: ApiClient, number: string): Promise<CaseView> {
  const [found, ...others] = await findDocuments(db.sql, number);
  if (found === undefined) throw new Problem('NOT_FOUND');
  if (others.length > 0) throw new Problem('NUMBER_AMBIGUOUS');
  const row = await readCasePage(db.sql, found.documentId);
  const view = row && caseViewOf(row, today());
  const isAllowed = client.regions.length === 0 || client.regions.includes(view?.region ?? '');
  if (view === undefined || !isAllowed) throw new Problem('NOT_FOUND');
  await noteView(db.sql, view.documentId, { at: now(), reader: 'system', way: 'api', name: client.name });
  return view;
}
