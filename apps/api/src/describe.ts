/** The description of the API (OpenAPI 3.1) as text, made of the operations themselves, without a database and without a port. */
import type { Installation } from '@oryndau/web/http/installation';
import type { Visits } from '@oryndau/web/http/visit';
import Fastify from 'fastify';
import { addApi } from './api.ts';
import { API_PREFIX } from './ground.ts';

/** What operations have at hand is asked for only when one is called, and here none is. */
const never = (): never => {
  throw new Error('whoever describes the API calls nothing of it');
};

const nothing: Installation = {
  db: {
    get sql() {
      return never();
    },
    url: '',
    majorVersion: 0,
    transaction: never,
    close: never,
  },
  desk: { tell: never },
  now: never,
  today: never,
  secret: new Uint8Array(),
  origin: '',
  site: { styleSheet: '', isDemo: true },
  documents: { signatory: { name: '', title: { kk: '', ru: '', en: '' } }, portal: '', test: true },
  saveAct: never,
  readSummary: never,
};
const nobody: Visits = { seal: never, read: never, begin: never, end: never };

export async function describedApi(): Promise<string> {
  const app = Fastify({ logger: false });
  await addApi(app, { installation: nothing, visits: nobody, options: {} });
  const answer = await app.inject(`${API_PREFIX}/openapi.json`);
  await app.close();
  return `${JSON.stringify(answer.json(), null, 2)}\n`;
}
