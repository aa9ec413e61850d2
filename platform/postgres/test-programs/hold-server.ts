/** Holds the embedded server of a home until its standard input ends, and tells what it got in one line of JSON. */
import { once } from 'node:events';
import { ensureServer } from '../src/server.ts';

const server = await ensureServer({ home: process.argv[2] ?? '', report: () => {} });
process.stdout.write(`${JSON.stringify({ startedByUs: server.startedByUs, pid: process.pid })}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await server.stop();
