/** A thread of range-lanes.ts: plain JavaScript that teaches itself to read TypeScript, works, and ends by itself. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
const { openDatabase } = await import('@oryndau/postgres/database');
const { LANES, workInThread } = await import('./range-lanes.ts');

const db = await openDatabase({ url: workerData.url, applicationName: 'oryndau verify', max: LANES });
try {
  await workInThread(db, workerData, (word) => parentPort?.postMessage(word));
} finally {
  await db.close();
}
