/** Filings in the case of a visit: telling the body something, with files, and reading what it answered. */
import { beginFiling, endFiling, type FilingBegun, type NotFiled } from '@oryndau/deciding/filings';
import { UPLOAD_BYTES_MAX, UPLOADS_MAX, type Upload, type UploadFault } from '@oryndau/outside/upload';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import type { Installation } from '@oryndau/web/http/installation';
import { z } from 'zod';
import { apiCaseOf } from '../access.ts';
import { filingJson, filingSchema } from '../case-json.ts';
import { language, only } from '../fields.ts';
import { type AddOperations, API_PREFIX } from '../ground.ts';
import { type KeyedWrite, once } from '../once.ts';
import { idempotencyKey, operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const TEXT_MAX = 4_000;
const NAME_MAX = 200;
const DETAILS_MAX = 10;
const DETAIL_MAX = 500;
const BASE64_MAX = Math.ceil(UPLOAD_BYTES_MAX / 3) * 4;
/** All files at their largest, as base64, and the words. */
const BODY_BYTES_MAX = UPLOADS_MAX * BASE64_MAX + 64 * 1024;

const filed = only({
  kind: filingSchema.shape.kind,
  text: z.string().trim().min(1).max(TEXT_MAX),
  details: z
    .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().max(DETAIL_MAX))
    .refine((details) => Object.keys(details).length <= DETAILS_MAX, `at most ${DETAILS_MAX} fields`)
    .default({})
    .meta({ description: "The kind's own fields, e.g. `reference` of a payment" }),
  language: language.default('ru').meta({ description: 'In which the answer is wanted' }),
  files: z
    .array(
      only({
        name: z.string().min(1).max(NAME_MAX),
        content: z.base64().max(BASE64_MAX).meta({ description: 'PDF, JPEG or PNG, told from the bytes' }),
      }),
    )
    .max(UPLOADS_MAX)
    .default([]),
}).meta({ id: 'FilingWanted' });

export const addFilingOperations: AddOperations = (api, { installation }) => {
  api.post(
    '/case/filings',
    {
      ...operation(
        {
          id: 'fileFiling',
          summary: 'Tell the body something about the case',
          description:
            'Until it is answered no new measure is taken, and a complaint holds the case. Where nothing can be decided at this moment it takes effect with the next tick.',
          access: 'person',
          answers: { 201: { description: 'The filing, with the day by which there is an answer', body: filingSchema } },
          problems: ['WRONG_STATE', 'UPLOAD_REFUSED'],
        },
        { headers: z.object({ 'idempotency-key': idempotencyKey }), body: filed },
      ),
      bodyLimit: BODY_BYTES_MAX,
    },
    async (request, reply) => {
      const view = apiCaseOf(request);
      const owner = `case/${view.documentId}`;
      return once({ installation, request, reply, owner }, filing(installation, view, request));
    },
  );
  api.get(
    '/case/filings/:filing',
    operation(
      {
        id: 'readFiling',
        summary: 'A filing and its answer',
        access: 'person',
        answers: { 200: { description: 'The filing', body: filingSchema } },
        problems: ['NOT_FOUND'],
      },
      { params: z.object({ filing: z.coerce.number().int().min(1).max(99) }) },
    ),
    async (request, reply) => {
      const found = filingIn(apiCaseOf(request), request.params.filing);
      if (found === undefined) throw new Problem('NOT_FOUND');
      return reply.header('cache-control', 'no-store').send(filingJson(found));
    },
  );
};

const filingIn = ({ filings }: CaseView, filing: number) => filings.find((candidate) => candidate.filing === filing);

type Made = Pick<FilingBegun, 'filing' | 'digest'>;

interface Filed {
  readonly body: z.output<typeof filed>;
  /** As the call read them. */
  readonly uploads?: readonly (Upload | UploadFault)[];
}

const filing = (
  installation: Installation,
  view: CaseView,
  { body: { kind, text, details, language: spoken }, uploads = [] }: Filed,
): KeyedWrite<Made> => ({
  begin: async (tx) => {
    const { documentId } = view;
    const kept = { documentId, kind, language: spoken, body: { text, details }, uploads: goodOf(uploads) };
    const begun = await beginFiling(tx, kept, installation.now());
    if ('filing' in begun) return { filing: begun.filing, digest: begun.digest };
    throw problemOfNotFiled(begun);
  },
  end: async (made, takeBack) => {
    const told = await endFiling(installation, { ...made, documentId: view.documentId, kind }, takeBack);
    if (!('filing' in told)) throw problemOfNotFiled(told);
    const row = await readCasePage(installation.db.sql, view.documentId);
    const kept = row && filingIn(caseViewOf(row, installation.today()), told.filing);
    if (kept === undefined) throw new Error('a filing that was kept is not there');
    return { status: 201, body: filingJson(kept), location: `${API_PREFIX}/case/filings/${told.filing}` };
  },
});

const problemOfNotFiled = (not: NotFiled): Problem =>
  not.kind === 'refused'
    ? Problem.ofRefusal(not.refusal)
    : new Problem('WRONG_STATE', { refusal: { code: 'FILINGS_TOO_MANY' } });

function goodOf(read: readonly (Upload | UploadFault)[]): readonly Upload[] {
  return read.map((upload, index) => {
    if (typeof upload !== 'string') return upload;
    throw new Problem('UPLOAD_REFUSED', { errors: [{ place: `/files/${index}`, reason: upload }] });
  });
}
