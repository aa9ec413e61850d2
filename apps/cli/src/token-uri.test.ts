import { expect, it } from 'vitest';
import { readTokenUri } from './token-uri.ts';

/** A module that is there, whatever is installed. */
const MODULE = encodeURIComponent(process.execPath);

it('a key in a token is found by its label or its id', () => {
  const module = process.execPath;
  expect(readTokenUri(`pkcs11:token=Head%20of%20body;object=head?module-path=${MODULE}`)).toEqual({
    module,
    tokenLabel: 'Head of body',
    key: { label: 'head' },
  });
  expect(readTokenUri(`pkcs11:id=%01%aB;token=T?module-path=${MODULE}`)).toEqual({
    module,
    tokenLabel: 'T',
    key: { id: '01ab' },
  });
});

it.each([
  ['head', 'is no PKCS#11 URI'],
  ['pkcs11:?module-path=/x', 'is no PKCS#11 URI'],
  ['pkcs11:object=K?module-path=/x', 'names no token'],
  ['pkcs11:token=T;object=K', 'names no module-path'],
  ['pkcs11:token=T;object=K?module-path=/nowhere.so', 'names the module /nowhere.so, which is not there'],
  [`pkcs11:token=T?module-path=${MODULE}`, 'by object (its label) or by id'],
  [`pkcs11:token=T;object=K;id=%01?module-path=${MODULE}`, 'by object (its label) or by id'],
  [`pkcs11:token=T;id=01?module-path=${MODULE}`, 'an id that is none'],
  [`pkcs11:token=T%;object=K?module-path=${MODULE}`, 'a % that begins no byte'],
  [`pkcs11:token=T;slot-id=1;object=K?module-path=${MODULE}`, '"slot-id", which is not known'],
  [`pkcs11:token=T;object=K?module-path=${MODULE}&pin-value=4711`, 'the PIN stands in ORYNDAU_HEAD_PIN alone'],
])('%s: %s', (uri, why) => {
  const told = readTokenUri(uri);
  expect(told).toContain(why);
  expect(told).not.toContain('4711');
});
