/** Each message that may stand in an envelope has its schema, and no schema lies there that nobody asks. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messageTypes } from './schemas.ts';

const FOLDER = new URL('../schemas/', import.meta.url);

/** What is no message and stands around them: each is named once, where it is checked. */
const frames = { 'oryndau-envelope-1.xsd': 'envelope.ts', 'xmldsig-subset.xsd': 'signature.ts' } as const;

const types = Object.entries(messageTypes);

it('each version of a message has its schema, and each schema its version or its frame', () => {
  expect(types.length).toBeGreaterThanOrEqual(9);
  const wanted = [...types.map(([, { schema }]) => schema), ...Object.keys(frames)];
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
  for (const [schema, file] of Object.entries(frames))
    expect(readFileSync(new URL(file, import.meta.url), 'utf8'), schema).toContain(`faultOf('${schema}'`);
});

it.each(types)('%s: its schema is of its namespace, and is called as the message is', (type, { namespace, schema }) => {
  const [, target] = /targetNamespace="([^"]+)"/.exec(readFileSync(new URL(schema, FOLDER), 'utf8')) ?? [];
  expect(target).toBe(namespace);
  expect(schema.replaceAll('-', '.')).toBe(`${type}.xsd`);
});
