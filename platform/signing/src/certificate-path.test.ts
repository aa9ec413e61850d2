import { X509Certificate } from 'node:crypto';
import { gostServiceKey } from '@oryndau/simulators/signing-service/keys';
import { expect, it } from 'vitest';
import { pathFault } from './certificate-path.ts';
import { issuingOf, newTestIssuer } from './test-issuer.ts';

const AT = new Date('2026-10-05T09:30:00Z');
const derOf = (pem = ''): Uint8Array => new X509Certificate(pem).raw;

it('a path of keys that are not known here is believed only where somebody vouches for it, by names, places and days', async () => {
  const issuer = await newTestIssuer('An authority of this test');
  const { certificates } = gostServiceKey(await issuer.issue(issuingOf('head')));
  const other = gostServiceKey(await (await newTestIssuer('Another authority')).issue(issuingOf('head'))).certificates;
  const [own, authority = ''] = certificates;
  const asked = {
    certificate: derOf(own),
    others: [derOf(authority)],
    trusted: [authority],
    at: AT,
    purpose: 'signing',
  } as const;
  expect(pathFault(asked)).toBe('NOT_TRUSTED');
  expect(pathFault({ ...asked, vouched: true })).toBeUndefined();
  expect(pathFault({ ...asked, vouched: true, trusted: [other.at(-1) ?? ''] })).toBe('NOT_TRUSTED');
  expect(pathFault({ ...asked, vouched: true, at: new Date('2045-01-01T00:00:00Z') })).toBe('NOT_VALID_THEN');
  expect(pathFault({ ...asked, vouched: true, purpose: 'timeStamping' })).toBe('NOT_FOR_THIS');
  // What is known here nobody can vouch for: a certificate of GOST under the name of an authority whose key is known.
  expect(pathFault({ ...asked, vouched: true, others: [], trusted: [issuer.certificate] })).toBe('NOT_TRUSTED');
});
