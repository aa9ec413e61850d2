/** Writes of one turn of the event loop go to the socket together: a write for each PDU was half of all time (measured, bench.ts). */
import type { Socket } from 'node:net';

export function gathered(socket: Socket): void {
  if (socket.writableCorked > 0) return;
  socket.cork();
  setImmediate(() => socket.uncork());
}
