/** What we say we read is what a profile lies there for, and each profile is of the message that its name says. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileOf } from './check-document.ts';
import { formatOf, formats, namespaceOf } from './format.ts';

const FOLDER = new URL('./xsd/', import.meta.url);

it('each version of a message has its profile, and each profile its version', () => {
  expect(formats.length).toBeGreaterThanOrEqual(6);
  const wanted = formats.map((format) => profileOf(format).pathname.split('/').pop());
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
});

it.each(formats)('$message version $version: its profile is of its namespace, by which a file is known', (format) => {
  const [, target] = /targetNamespace="([^"]+)"/.exec(readFileSync(profileOf(format), 'utf8')) ?? [];
  expect(target).toBe(namespaceOf(format));
  expect(formatOf(target ?? '')).toEqual(format);
});
