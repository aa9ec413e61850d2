/** How a page of the desk is added: by its path and its right, with a script of ours allowed and nothing else. */
import { contentSecurity, OWN_SCRIPT } from '@oryndau/web/http/content-security';
import type { StaffAction, StaffStep } from '@oryndau/words/staff';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ground, RouteRight } from './ground.ts';

export interface OnePage {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type Handler = (one: OnePage) => Promise<FastifyReply | undefined>;
export type ForRight = RouteRight | { readonly action: StaffAction; readonly step: StaffStep };

export interface Routes {
  get(path: string, right: ForRight, handler: Handler): void;
  post(path: string, right: ForRight, handler: Handler): void;
}

/** Adds the pages of one room. */
export type AddRoom = (routes: Routes, ground: Ground) => void;

export function routesOf(app: FastifyInstance, { installation }: Ground): Routes {
  const ownScript = contentSecurity(installation, OWN_SCRIPT);
  const add = (method: 'GET' | 'POST', url: string, right: ForRight, handler: Handler): void => {
    const asked = typeof right === 'string' ? { right } : { right: right.action, step: right.step };
    const config = { ...asked, contentSecurity: ownScript };
    // A page that was sent already answers for itself.
    const answer = async (request: FastifyRequest, reply: FastifyReply) => (await handler({ request, reply })) ?? reply;
    app.route({ method, url, config, exposeHeadRoute: false, handler: answer });
  };
  return {
    get: (path, right, handler) => add('GET', path, right, handler),
    post: (path, right, handler) => add('POST', path, right, handler),
  };
}

/** A field of a form, trimmed; empty where it was not sent. */
export function fieldOf({ body }: FastifyRequest, name: string): string {
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

/** A field that may be sent several times, as boxes that are ticked. */
export function fieldsOf({ body }: FastifyRequest, name: string): readonly string[] {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return [value].flat().filter((each): each is string => typeof each === 'string');
}

/** A part of the path. */
export function partOf({ params }: FastifyRequest, name: string): string {
  const value = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** A part of the query; empty where it is not there, or there twice. */
export function askedOf({ query }: FastifyRequest, name: string): string {
  const value = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
}
