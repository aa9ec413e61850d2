/**
 * The API, under `/api/v1`: for the systems of claimants, for registers, and for programs that a person lets act. It is a context of its own within the
 * server: its bodies are JSON, its proofs are bearer tokens, its errors are problems. No cookie counts here, so no browser can be made to call it.
 */
import swagger from '@fastify/swagger';
import type { Upload, UploadFault } from '@oryndau/outside/upload';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { addAccess } from './access.ts';
import { type Methods, methodsOf } from './allowed-methods.ts';
import { description, withHeaders, withPlainNames } from './description.ts';
import { type AddOperations, API_PREFIX, type ApiGround, type ApiOptions, withZod } from './ground.ts';
import { Problem, problemOf, sendProblem } from './problem.ts';
import { readFiled, readJson } from './read-json.ts';
import { addCaseOperations } from './routes/case.ts';
import { addCasesOperations } from './routes/cases.ts';
import { addFigureOperations } from './routes/figures.ts';
import { addFilingOperations } from './routes/filings.ts';
import { addLawOperations } from './routes/law.ts';
import { addMessageOperations } from './routes/messages.ts';
import { addPaymentOperations } from './routes/payments.ts';
import { addVisitOperations } from './routes/visits.ts';
import { addWebhookOperations } from './routes/webhooks.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a call that carries files: each as it was read, in their order. */
    uploads?: readonly (Upload | UploadFault)[];
  }
}

const BODY_BYTES_MAX = 64 * 1024;

const operations: readonly AddOperations[] = [
  addFigureOperations,
  addMessageOperations,
  addLawOperations,
  addVisitOperations,
  addCaseOperations,
  addPaymentOperations,
  addFilingOperations,
  addCasesOperations,
  addWebhookOperations,
];

export async function addApi(app: FastifyInstance, ground: ApiGround): Promise<void> {
  await app.register(async (context) => addOperations(context, ground), { prefix: API_PREFIX });
}

async function addOperations(context: FastifyInstance, ground: ApiGround): Promise<void> {
  context.decorateRequest('uploads');
  context.removeAllContentTypeParsers();
  context.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX },
    async (request: FastifyRequest, body: Buffer) => {
      if ((request.routeOptions.bodyLimit ?? 0) <= BODY_BYTES_MAX) return readJson(body);
      const { value, uploads } = await readFiled(body);
      request.uploads = uploads;
      return value;
    },
  );
  await context.register(swagger, {
    openapi: description,
    transform: jsonSchemaTransform,
    transformObject: (document) => withPlainNames(withHeaders(jsonSchemaTransformObject(document))),
  });
  addErrors(context, ground.options, methodsOf(context));
  addAccess(context, ground);
  const api = withZod(context);
  for (const add of operations) add(api, ground);
  context.get('/openapi.json', { schema: { hide: true }, config: { access: 'public', isMachine: true } }, async () =>
    context.swagger(),
  );
}

function addErrors(context: FastifyInstance, { onTrouble }: ApiOptions, methods: Methods): void {
  context.setNotFoundHandler((request, reply) => {
    const allowed = methods.of(request.url);
    if (allowed.length === 0) return sendProblem(request, reply, new Problem('NOT_FOUND'));
    return sendProblem(request, reply.header('allow', allowed.join(', ')), new Problem('METHOD_NOT_ALLOWED'));
  });
  context.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'BROKEN' || problem.code === 'PAUSED')
      onTrouble?.({ route: routeOf(request), requestId: request.id, error });
    return sendProblem(request, reply, problem);
  });
}

const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';
