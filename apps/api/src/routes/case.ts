/** The case of a visit: read, its documents, and the refusal of the simplified way. */
import { type DocumentCommand, queueTold, tellQueued } from '@oryndau/deciding/now';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { z } from 'zod';
import { apiCaseOf } from '../access.ts';
import { caseJson, caseSchema } from '../case-json.ts';
import { demandSame, sendTagged } from '../entity-tag.ts';
import { day, only } from '../fields.ts';
import type { AddOperations, ApiGround } from '../ground.ts';
import { type KeyedWrite, once } from '../once.ts';
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
      const owner = `case/${view.documentId}`;
      return once({ installation, request, reply, owner }, optingOut(ground, view, request.headers['if-match']));
    },
  );
};

interface OptedOut {
  /** The legal day on which it was said. */
  readonly on: LegalDate;
}

/** Queued before it is told: whoever dies in between leaves it to the next tick. */
const optingOut = ({ installation }: ApiGround, view: CaseView, seen: string): KeyedWrite<OptedOut> => {
  const told: DocumentCommand = { documentId: view.documentId, key: 'portal/opt-out', command: { type: 'OptOut' } };
  return {
    begin: async (tx) => {
      demandSame(seen, caseJson(view, installation));
      const on = installation.today();
      await queueTold(tx, [told], on);
      return { on };
    },
    end: async ({ on }) => {
      const heard = await tellQueued(installation.desk, told);
      if (heard.kind === 'refused') throw Problem.ofRefusal(heard.refusal);
      const isQueued = heard.kind === 'queued' || (heard.case?.optOut ?? null) !== null;
      if (!isQueued && heard.case?.status !== 'transferred') throw new Problem('WRONG_STATE');
      const body: z.output<typeof optOutSchema> = { standing: isQueued ? 'queued' : 'transferred', on };
      return { status: isQueued ? 202 : 200, body };
    },
  };
};
