/** Webhooks of a client: where it wants to be told of what happens in cases. */
import { randomUUID } from 'node:crypto';
import { type WebhookAnswer, webhookSecretOf, webhookSender, webhookUrlFault } from '@oryndau/connectors/webhook';
import { sendTestEvent } from '@oryndau/exchange/webhooks';
import {
  addWebhook,
  enableWebhook,
  listWebhooks,
  removeWebhook,
  WEBHOOKS_MAX,
  type Webhook,
  webhookTypes,
} from '@oryndau/outside/webhooks';
import { z } from 'zod';
import { apiClientOf } from '../access.ts';
import { instant, isoOf, isoOrNull, only } from '../fields.ts';
import { type AddOperations, API_PREFIX, type ApiGround } from '../ground.ts';
import { type KeyedWrite, once } from '../once.ts';
import { idempotencyKey, operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const URL_MAX = 500;

const wanted = only({
  url: z.string().max(URL_MAX).meta({ format: 'uri', example: 'https://claimant.example/oryndau' }),
  types: z.array(z.enum(webhookTypes)).min(1).max(webhookTypes.length).meta({
    description:
      'case.opened comes when the case is open: at once where its resolution is signed at once, else with the signature, with the day of that (`on`) and the last day that counts (`lastDay`). So do case.transferred, case.prohibition_ordered and case.filing_answered: what waits for a signature takes effect with it',
  }),
}).meta({ id: 'WebhookWanted' });

const webhookFields = {
  id: z.uuid(),
  url: z.string(),
  types: z.array(z.string()),
  createdAt: instant,
  status: z.enum(['active', 'disabled']),
  disabledAt: instant.nullable(),
  disabledFor: z.enum(['FAILURES', 'GONE', 'REVOKED']).nullable(),
  failures: z.int().meta({ description: 'In a row, until now' }),
  waiting: z.int().meta({ description: 'Events that are still to be told' }),
};
const webhookSchema = z.object(webhookFields).meta({ id: 'Webhook' });
const webhooksSchema = z.object({ webhooks: z.array(webhookSchema) }).meta({ id: 'WebhookList' });
const newWebhookSchema = z
  .object({
    ...webhookFields,
    secret: z.string().meta({ description: 'Shown this once: by it the signature of every event is checked' }),
  })
  .meta({ id: 'NewWebhook' });

const testSchema = z
  .object({
    event: z.string().meta({ description: 'The webhook-id that it bore' }),
    taken: z.boolean().meta({ description: 'True: the receiver answered 2xx' }),
    answer: z
      .string()
      .meta({ description: 'What came of it, for who writes the receiver', example: 'it answered 401' }),
  })
  .meta({ id: 'WebhookTest' });

const access = 'webhooks';
const named = z.object({ id: z.uuid() });

export const addWebhookOperations: AddOperations = (api, ground) => {
  addBeginning(api, ground);
  addReading(api, ground);
  addEnding(api, ground);
  addEnabling(api, ground);
  addTesting(api, ground);
};

const addBeginning: AddOperations = (api, ground) => {
  api.post(
    '/webhooks',
    operation(
      {
        id: 'addWebhook',
        summary: 'Be told of what happens in cases from now on',
        description: `Events are signed as Standard Webhooks are, and come at least once. A client has ${WEBHOOKS_MAX} webhooks at most.`,
        access,
        answers: { 201: { description: 'The webhook, with its secret', body: newWebhookSchema } },
        problems: ['URL_NOT_ALLOWED', 'WEBHOOKS_TOO_MANY'],
      },
      { headers: z.object({ 'idempotency-key': idempotencyKey }), body: wanted },
    ),
    async (request, reply) => {
      const client = apiClientOf(request);
      const owner = `client/${client.id}`;
      const { installation } = ground;
      return once({ installation, request, reply, owner }, adding(ground, client.id, request.body));
    },
  );
};

const addReading: AddOperations = (api, { installation: { db } }) => {
  api.get(
    '/webhooks',
    operation(
      {
        id: 'listWebhooks',
        summary: 'The webhooks of the client',
        access,
        answers: { 200: { description: 'All of them', body: webhooksSchema } },
      },
      {},
    ),
    async (request, reply) => {
      const webhooks = (await listWebhooks(db.sql, apiClientOf(request).id)).map(webhookJson);
      return reply.header('cache-control', 'no-store').send({ webhooks });
    },
  );
};

const addEnding: AddOperations = (api, { installation: { db } }) => {
  api.delete(
    '/webhooks/:id',
    operation(
      {
        id: 'removeWebhook',
        summary: 'Be told no more; what was still to be told is forgotten',
        access,
        answers: { 204: { description: 'It is gone' } },
        problems: ['NOT_FOUND'],
      },
      { params: named },
    ),
    async (request, reply) => {
      const isGone = await removeWebhook(db.sql, apiClientOf(request).id, request.params.id);
      if (!isGone) throw new Problem('NOT_FOUND');
      return reply.code(204).send();
    },
  );
};

const addEnabling: AddOperations = (api, { installation: { db, now } }) => {
  api.post(
    '/webhooks/:id/enable',
    operation(
      {
        id: 'enableWebhook',
        summary: 'Go on telling, after the receiver was mended',
        description: 'What waited when it was disabled is told now; what happened in between was not kept for it.',
        access,
        answers: { 200: { description: 'The webhook', body: webhookSchema } },
        problems: ['NOT_FOUND'],
      },
      { params: named },
    ),
    async (request, reply) => {
      const client = apiClientOf(request).id;
      const isThere = await enableWebhook(db.sql, { client, id: request.params.id, at: now() });
      const found = (await listWebhooks(db.sql, client)).find((webhook) => webhook.id === request.params.id);
      if (!isThere || found === undefined) throw new Problem('NOT_FOUND');
      return reply.header('cache-control', 'no-store').send(webhookJson(found));
    },
  );
};

const addTesting: AddOperations = (api, { installation: { db, secret }, options }) => {
  const sender = webhookSender({ allowsPrivate: options.allowsPrivateReceivers ?? false });
  api.addHook('onClose', () => sender.close());
  api.post(
    '/webhooks/:id/test',
    operation(
      {
        id: 'testWebhook',
        summary: 'Send an event of the type "test" now, signed as every event is, and say what the receiver answered',
        description:
          'Once, and waits for the answer ten seconds at most. It counts neither for nor against the webhook, which may be a disabled one.',
        access,
        answers: { 200: { description: 'It was sent, or could not be', body: testSchema } },
        problems: ['NOT_FOUND'],
      },
      { params: named },
    ),
    async (request, reply) => {
      const { id } = request.params;
      const found = (await listWebhooks(db.sql, apiClientOf(request).id)).find((webhook) => webhook.id === id);
      if (found === undefined) throw new Problem('NOT_FOUND');
      const event = `test-${randomUUID()}`;
      // Of the machine and not of the installation: the receiver holds the time of the signature against its own clock.
      const at = new Date();
      const answer = await sendTestEvent({ sender, secret }, { id, url: found.url, event, at });
      const told = { event, taken: answer.kind === 'taken', answer: answerText(answer) };
      return reply.header('cache-control', 'no-store').send(told);
    },
  );
};

function answerText(answer: WebhookAnswer): string {
  switch (answer.kind) {
    case 'taken':
      return 'taken';
    case 'gone':
      return 'it answered 410';
    case 'passing':
    case 'refused':
      return answer.reason;
  }
}

interface Added {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

function adding(
  { installation, options }: ApiGround,
  client: string,
  { url, types: wantedTypes }: z.output<typeof wanted>,
): KeyedWrite<Added> {
  const types = [...new Set(wantedTypes)];
  return {
    begin: async (tx) => {
      const fault = webhookUrlFault(url, options.allowsPrivateReceivers);
      if (fault !== undefined) throw new Problem('URL_NOT_ALLOWED', { errors: [{ place: '/url', reason: fault }] });
      const id = randomUUID();
      const at = installation.now();
      if (!(await addWebhook(tx, { id, client, url, types, at }))) throw new Problem('WEBHOOKS_TOO_MANY');
      return { id, at: isoOf(at) };
    },
    end: async ({ id, at }) => {
      const secret = webhookSecretOf(installation.secret, id);
      const body: z.output<typeof newWebhookSchema> = { ...JUST_ADDED, id, url, types, createdAt: at, secret };
      return { status: 201, body, location: `${API_PREFIX}/webhooks` };
    },
  };
}

const JUST_ADDED = { status: 'active', disabledAt: null, disabledFor: null, failures: 0, waiting: 0 } as const;

const webhookJson = ({ createdAt, disabledAt, types, ...webhook }: Webhook): z.output<typeof webhookSchema> => ({
  ...webhook,
  types: [...types],
  createdAt: isoOf(createdAt),
  status: disabledAt === null ? 'active' : 'disabled',
  disabledAt: isoOrNull(disabledAt),
});
