/** The API as a program that a server carries. */
import type { Program } from '@oryndau/web/http/program';
import { addApi } from './api.ts';
import type { ApiOptions } from './ground.ts';
import { Problem } from './problem.ts';

export const api = (options: Omit<ApiOptions, 'onTrouble'> = {}): Program => ({
  add: (app, { installation, visits, onTrouble }) =>
    addApi(app, { installation, visits, options: { ...options, ...(onTrouble && { onTrouble }) } }),
  busy: {
    under: '/api/',
    say: (request, reply) =>
      reply.type('application/problem+json').send(JSON.stringify(new Problem('BUSY').bodyFor(request))),
  },
});
