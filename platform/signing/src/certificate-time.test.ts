import { beforeAll, describe, expect, it } from 'vitest';
import { endsSoon, timeFault, timeFaultText } from './certificate-time.ts';
import { issuingOf, newTestIssuer } from './test-issuer.ts';

let certificate = '';
beforeAll(async () => {
  const times = { notBefore: new Date('2026-01-10T00:00:00Z'), notAfter: new Date('2026-12-31T18:00:00Z') };
  const issued = await (await newTestIssuer()).issue({ ...issuingOf('head'), ...times });
  certificate = issued.certificates[0] ?? '';
});

describe('a certificate', () => {
  it.each([
    ['2026-01-09T23:59:59Z', 'not_yet'],
    ['2026-01-10T00:00:00Z', undefined],
    ['2026-12-31T18:00:00Z', undefined],
    ['2026-12-31T18:00:01Z', 'ended'],
  ])('at %s: %s', (at, kind) => {
    expect(timeFault(certificate, new Date(at))?.kind).toBe(kind);
  });

  it('tells both of its days, by the calendar of the country', () => {
    const text = (at: string) => timeFaultText(timeFault(certificate, new Date(at)) ?? expect.unreachable());
    expect(text('2027-01-05')).toBe(
      'the certificate ended on 2026-12-31 (it began on 2026-01-10): nothing is signed with it any more',
    );
    expect(text('2026-01-01')).toBe(
      'the certificate begins on 2026-01-10 (it ends on 2026-12-31): nothing is signed with it before',
    );
  });

  it.each([
    ['2026-12-01T17:00:00Z', undefined],
    ['2026-12-01T18:00:00Z', '2026-12-31'],
    ['2026-12-31T18:00:00Z', '2026-12-31'],
    ['2026-12-31T18:00:01Z', undefined],
  ])('is warned of at %s: %s', (at, day) => {
    expect(endsSoon(certificate, new Date(at))).toBe(day);
  });
});
