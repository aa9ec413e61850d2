/** What the operations of the API have at hand, and where they are. */
import type { Installation } from '@oryndau/web/http/installation';
import type { Visits } from '@oryndau/web/http/visit';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';

export const API_PREFIX = '/api/v1';

export interface ApiOptions {
  /** Origins beside our own to which a person may be sent back from the payment service. */
  readonly returnOrigins?: readonly string[];
  /** Webhooks may be on this machine or in private networks: only where the receivers are known to be there. */
  readonly allowsPrivateReceivers?: boolean;
  /** Told of what broke. */
  readonly onTrouble?: (trouble: {
    readonly route: string;
    readonly requestId: string;
    readonly error: unknown;
  }) => void;
}

/** What the operations have at hand. */
export interface ApiGround {
  readonly installation: Installation;
  readonly visits: Visits;
  readonly options: ApiOptions;
}

export const withZod = (app: FastifyInstance) =>
  app
    .setValidatorCompiler(validatorCompiler)
    .setSerializerCompiler(serializerCompiler)
    .withTypeProvider<ZodTypeProvider>();
export type Api = ReturnType<typeof withZod>;
export type AddOperations = (api: Api, ground: ApiGround) => void;
