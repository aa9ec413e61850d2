#!/usr/bin/env node
/** `npx oryndau`: plain JavaScript that teaches Node to read TypeScript and hands over. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

try {
  const { register } = await import('tsx/esm/api');
  // Named, since tsx would else take the one of the folder that the command was called in.
  register({ tsconfig: `${root}tsconfig.json` });
  await import('./plain-packages.mjs');
} catch {
  const missing = existsSync(`${root}node_modules`) ? 'are not complete' : 'are not installed';
  console.error(`oryndau: its packages ${missing}. Run "npm install" in ${root}`);
  process.exit(3);
}
await import('../src/main.ts');
