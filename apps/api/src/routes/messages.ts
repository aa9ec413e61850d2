/** `GET /messages/{code}`: whether a message is ours. It says what kind of message it was, and never to whom. */
import { legalDayAt } from '@oryndau/law/legal-date';
import { readMessageCode } from '@oryndau/outside/codes';
import { findMessages } from '@oryndau/outside/messages';
import { z } from 'zod';
import { day, language } from '../fields.ts';
import type { AddOperations } from '../ground.ts';
import { operation } from '../operation.ts';

const messageSchema = z
  .object({
    isOurs: z.boolean(),
    messages: z.array(z.object({ channel: z.string(), sentOn: day, language })),
  })
  .meta({ id: 'MessageCheck' });

const CODE_MAX = 40;

export const addMessageOperations: AddOperations = (api, { installation }) => {
  api.get(
    '/messages/:code',
    operation(
      {
        id: 'checkMessage',
        summary: 'Whether a message is ours',
        description: 'A code that nobody of us has given is not an error: the answer is that it is not ours.',
        access: 'public',
        answers: { 200: { description: 'What is known of the code', body: messageSchema } },
      },
      { params: z.object({ code: z.string().min(1).max(CODE_MAX).meta({ example: 'ABCDE-FGHJK' }) }) },
    ),
    async (request, reply) => {
      const code = readMessageCode(request.params.code);
      const found = code === undefined ? [] : await findMessages(installation.db.sql, code);
      const body: z.output<typeof messageSchema> = {
        isOurs: found.length > 0,
        messages: found.map(({ channel, begunAt, language: spoken }) => ({
          channel,
          sentOn: legalDayAt(new Date(begunAt).getTime()),
          language: language.parse(spoken),
        })),
      };
      return reply.header('cache-control', 'no-store').send(body);
    },
  );
};
