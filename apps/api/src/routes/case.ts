/** The case of a visit: read, its documents, and the refusal of the simplified way. */
import type { CaseView } from '@oryndau/reading/case-view';
import { z } from 'zod';
import { apiCaseOf } from '../access.ts';
import { caseJson, caseSchema } from '../case-json.ts';
import { demandSame, sendTagged } from '../entity-tag.ts';
import { day, only } from '../fields.ts';
import type { AddOperations, ApiGround } from '../ground.ts';
import { once, type WriteAnswer } from '../once.ts';
import { idempotencyKey, ifMatch, operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const EVENT_MAX = 1_000_000;

const optOutSchema = z
  .object({
    standing: z.enum(['transferred', 'queued']).meta({
      description:
        '`queued`: it is taken in, and is carried out as soon as the robot may work again, the case is not held and no money is on its way',
    }),
    on: day.meta({ description: 'The legal day on which it was said' }),
  })
  .meta({ id: 'OptOut' });

export const addCaseOperations: AddOperations = (api, ground) => {
  const { installation } = ground;
  api.get(
    '/case',
    operation(
      {
        id: 'readCase',
        summary: 'The case of the visit',
        access: 'person',
        answers: { 200: { description: 'The case', body: caseSchema }, 304: { description: 'It is as before' } },
      },
      {},
    ),
    async (request, reply) =>
      sendTagged(
        request,
        reply.header('cache-control', 'private, no-cache'),
        caseJson(apiCaseOf(request), installation),
      ),
  );
  api.get(
    '/case/documents/:n',
    operation(
      {
        id: 'readDocument',
        summary: 'An act of the case as a sealed PDF',
        access: 'person',
        answers: { 200: { description: 'The document', type: 'application/pdf' } },
        problems: ['NOT_FOUND'],
      },
      { params: z.object({ n: z.coerce.number().int().min(1).max(EVENT_MAX) }) },
    ),
    async (request, reply) => {
      const { n } = request.params;
      const { documentId, happenings } = apiCaseOf(request);
      const isAct = happenings.some((happening) => happening.n === n && happening.act !== null);
      const pdf = isAct ? await installation.saveAct(documentId, n) : undefined;
      if (pdf === undefined) throw new Problem('NOT_FOUND');
      return reply
        .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="act-${n}.pdf"` })
        .type('application/pdf')
        .send(Buffer.from(pdf));
    },
  );
  api.post(
    '/case/opt-out',
    operation(
      {
        id: 'optOut',
        summary: 'Refuse the simplified way: a private bailiff takes the case over',
        description: 'It cannot be undone, and a private bailiff may charge a fee: the case names it as `bailiffFee`.',
        access: 'person',
        answers: {
          200: { description: 'The case is handed over', body: optOutSchema },
          202: { description: 'It is taken in and will be carried out', body: optOutSchema },
        },
        problems: ['WRONG_STATE'],
      },
      {
        headers: z.object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch }),
        body: only({ confirmed: z.literal(true) }),
      },
    ),
    async (request, reply) => {
      const view = apiCaseOf(request);
      return once({ installation, request, reply, owner: `case/${view.documentId}` }, () => {
        demandSame(request.headers['if-match'], caseJson(view, installation));
        return optOut(ground, view);
      });
    },
  );
};

async function optOut({ installation }: ApiGround, { documentId }: CaseView): Promise<WriteAnswer> {
  const heard = await installation.desk.tell({ documentId, key: 'portal/opt-out', command: { type: 'OptOut' } });
  if (heard.kind === 'refused') throw Problem.ofRefusal(heard.refusal);
  const isQueued = heard.kind === 'queued' || (heard.case?.optOut ?? null) !== null;
  if (!isQueued && heard.case?.status !== 'transferred') throw new Problem('WRONG_STATE');
  const body: z.output<typeof optOutSchema> = {
    standing: isQueued ? 'queued' : 'transferred',
    on: installation.today(),
  };
  return { status: isQueued ? 202 : 200, body };
}
