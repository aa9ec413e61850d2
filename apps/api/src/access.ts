/** Who calls: the holder of a visit's token, or a client with its secret. Every route says whom it lets in, and one that does not is a bug at the start. */
import { type ApiClient, checkClient } from '@oryndau/access/clients';
import { type CasePageRow, readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import type { Installation } from '@oryndau/web/http/installation';
import type { Visits } from '@oryndau/web/http/visit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiGround } from './ground.ts';
import type { Scope } from './operation.ts';
import { Problem } from './problem.ts';

export interface ApiCase {
  readonly row: CasePageRow;
  readonly view: CaseView;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The case of the visit; in operations of a person it is there. */
    apiCase: ApiCase | null;
    apiClient: ApiClient | null;
  }
}

export function addAccess(context: FastifyInstance, { installation, visits }: ApiGround): void {
  context.decorateRequest('apiCase', null);
  context.decorateRequest('apiClient', null);
  context.addHook('onRoute', ({ url, config }) => {
    if (config?.access === undefined) throw new Error(`the route ${url} of the API does not say who may call it`);
  });
  // After the limits on requests, which stand at the routes, and before any body is read.
  context.addHook('preParsing', async (request) => {
    const { access = 'public' } = request.routeOptions.config;
    if (access === 'public') return;
    if (access === 'person') request.apiCase = await caseOfVisit(installation, visits, bearerOf(request));
    else request.apiClient = await clientWith(installation, access, bearerOf(request));
  });
}

const BEARER = /^Bearer ([\x21-\x7e]{1,2048})$/i;

const bearerOf = ({ headers }: FastifyRequest): string => {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('UNAUTHENTICATED');
  return token;
};

async function caseOfVisit({ db, today }: Installation, visits: Visits, token: string): Promise<ApiCase> {
  const visit = await visits.read(token);
  if (visit === undefined || visit.documentId === null) throw new Problem('UNAUTHENTICATED');
  const row = await readCasePage(db.sql, visit.documentId);
  // Whoever logged in as a person has a token for the cases of this person alone.
  if (row === undefined || (visit.iin !== null && row.debtorIin !== visit.iin)) throw new Problem('UNAUTHENTICATED');
  return { row, view: caseViewOf(row, today()) };
}

async function clientWith({ db }: Installation, scope: Scope, token: string): Promise<ApiClient> {
  const client = await checkClient(db.sql, token);
  if (client === undefined) throw new Problem('UNAUTHENTICATED');
  if (!client.scopes.includes(scope)) throw new Problem('SCOPE_MISSING');
  return client;
}

/** The case of a person's operation. */
export function apiCaseOf({ apiCase }: FastifyRequest): CaseView {
  if (apiCase === null) throw new Error('an operation of a person without the access of a person');
  return apiCase.view;
}

/** The client of a system's operation. */
export function apiClientOf({ apiClient }: FastifyRequest): ApiClient {
  if (apiClient === null) throw new Error('an operation of a system without a scope');
  return apiClient;
}
