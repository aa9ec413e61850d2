/** Listening on a port; one that is taken gives way to the next ones where that is wanted. */
import { wrongUsage } from './told.ts';

interface Listening {
  listen(options: { readonly port: number; readonly host: string }): Promise<string>;
}

export interface ListenPlace {
  readonly host: string;
  readonly port: number;
  /** How many ports after the first are tried. */
  readonly others: number;
}

/** The address as a person types it. */
export async function listenOn(app: Listening, { host, port: first, others }: ListenPlace): Promise<string> {
  for (let port = first; ; port += 1) {
    try {
      const address = await app.listen({ port, host });
      return address.replace(/\[::1\]|127\.0\.0\.1/, 'localhost');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES') throw wrongUsage(`this account may not listen on port ${port}`);
      if (code !== 'EADDRINUSE') throw error;
      if (port - first >= others) {
        throw wrongUsage(
          others === 0 ? `port ${port} is taken` : `ports ${first} to ${port} are taken: set PORT to a free one`,
        );
      }
    }
  }
}
