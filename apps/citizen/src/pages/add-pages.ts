import type { Installation } from '@oryndau/web/http/installation';
import type { Visits } from '@oryndau/web/http/visit';
import type { FastifyInstance } from 'fastify';

/** Adds the routes of one subject. */
export type AddPages = (app: FastifyInstance, installation: Installation, visits: Visits) => void | Promise<void>;
