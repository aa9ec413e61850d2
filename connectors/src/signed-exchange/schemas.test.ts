/** Each message that may stand in an envelope has its schema, and no schema lies there that nobody asks. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { bankProtocol } from '../bank/protocol.ts';
import { enforcementProtocol } from '../enforcement-system/protocol.ts';
import { notaryProtocol } from '../notary/protocol.ts';
import { RECEIPT_TYPE, receiptShape } from './receipt.ts';
import type { MessageTypes } from './schemas.ts';

/** What is no message and stands around them: each is named once, where it is checked. */
const frames = { 'oryndau-envelope-1.xsd': 'envelope.ts', 'xmldsig-subset.xsd': 'signature.ts' } as const;

/** Each folder of schemas, with the messages whose schemas it holds, and at least how many. */
const folders: readonly (readonly [folder: string, types: MessageTypes, least: number])[] = [
  ['./schemas/', { [RECEIPT_TYPE]: receiptShape }, 1],
  ['../bank/schemas/', bankProtocol.types, 9],
  ['../enforcement-system/schemas/', enforcementProtocol.types, 1],
  ['../notary/schemas/', notaryProtocol.types, 1],
];
const types = folders.flatMap(([, some]) => Object.entries(some));

it.each(folders)(
  '%s: each version of a message has its schema, and each schema its version or its frame',
  (folder, some, least) => {
    expect(Object.keys(some).length).toBeGreaterThanOrEqual(least);
    const wanted = Object.values(some).map(({ schema }) => basename(schema.pathname));
    if (folder === './schemas/') wanted.push(...Object.keys(frames));
    expect(readdirSync(new URL(folder, import.meta.url)).sort()).toEqual(wanted.sort());
  },
);

it.each(Object.entries(frames))('%s is asked in %s', (schema, file) => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(`'./schemas/${schema}'`);
});

it('each adapter that has a folder of schemas is held here', () => {
  const adapters = readdirSync(new URL('..', import.meta.url), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(new URL(`../${entry.name}/`, import.meta.url)).includes('schemas'),
    )
    .map(({ name }) => (name === 'signed-exchange' ? './schemas/' : `../${name}/schemas/`));
  expect(adapters.sort()).toEqual(folders.map(([folder]) => folder).sort());
});

it.each(types)('%s: its schema is of its namespace, and is called as the message is', (type, { namespace, schema }) => {
  const [, target] = /targetNamespace="([^"]+)"/.exec(readFileSync(schema, 'utf8')) ?? [];
  expect(target).toBe(namespace);
  expect(basename(schema.pathname).replaceAll('-', '.')).toBe(`${type}.xsd`);
});
