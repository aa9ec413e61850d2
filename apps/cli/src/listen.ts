/** Listening on a port; one that is taken gives way to the next ones where that is wanted. */
import { createServer } from 'node:net';
import { wrongUsage } from './plain-error.ts';

export interface ListenPlace {
  readonly host: string;
  readonly port: number;
  /** How many ports after the first are tried. */
  readonly others: number;
}

/**
 * The first port from there on that can be had, for who must know it before anybody listens on it (links and callbacks name it). 0 asks for any.
 */
export async function freePort({ host, port: first, others }: ListenPlace): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await tried(host, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw wrongUsage(`this account may not listen on port ${port}`);
      if (code !== 'EADDRINUSE') throw error;
      if (port - first >= others) {
        throw wrongUsage(
          others === 0
            ? `port ${port} is taken: name another with --port, 0 for any`
            : `ports ${first} to ${port} are taken: name a free one with --port`,
        );
      }
    }
  }
}

function tried(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

interface Listening {
  listen(options: { readonly port: number; readonly host: string; readonly backlog: number }): Promise<string>;
}

/**
 * How many may knock at the same moment; the system has a limit of its own. Beyond it nobody is told anything: to be refused, one must first be let in.
 */
export const BACKLOG = 4_096;

/** The address as a person types it. */
export async function listenOn(
  app: Listening,
  place: { readonly host: string; readonly port: number },
): Promise<string> {
  const address = await app.listen({ ...place, backlog: BACKLOG });
  return address.replace(/\[::1\]|127\.0\.0\.1/, 'localhost');
}
