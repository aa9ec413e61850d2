/** A program that is asked over HTTP: the citizen's pages, the API. A server carries one of them, or several that share a network. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Installation } from './installation.ts';
import type { Visits } from './visit.ts';

export interface Trouble {
  readonly route: string;
  readonly requestId: string;
  readonly error: unknown;
}

/** What a program finds when it is added. */
export interface ProgramGround {
  readonly installation: Installation;
  readonly visits: Visits;
  /** Told of what broke. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

export interface Program {
  add(app: FastifyInstance, ground: ProgramGround): Promise<void>;
  /** How it says that too much is asked at once; without it a page says so. */
  readonly busy?: {
    /** Its paths begin with this. */
    readonly under: string;
    say(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  };
}
