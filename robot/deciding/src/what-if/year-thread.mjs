/** A thread of run.ts: plain JavaScript that teaches itself to read TypeScript, lives its year, and ends by itself. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
const { liveInThread } = await import('./live-in-thread.ts');
await liveInThread(workerData, (word) => parentPort?.postMessage(word));
