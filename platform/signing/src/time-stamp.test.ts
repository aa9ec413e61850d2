import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Misbehaviour,
  SIMULATED_POLICY,
  startTimeStampSimulator,
  type TimeStampSimulator,
} from '@oryndau/simulators/time-stamp/time-stamp-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from './cms.ts';
import { issuingOf, newTestIssuer } from './test-issuer.ts';
import { programMissing } from './testing/programs.ts';
import { newSigning, type Signing } from './testing/sample-act.ts';
import { checkTimeStamp, timeStamper } from './time-stamp.ts';

let signing: Signing;
let authority: TimeStampSimulator;
beforeAll(async () => {
  signing = await newSigning();
  authority = await startTimeStampSimulator({ identity: signing.timeStamp });
});
afterAll(() => authority.stop());

const digest = sha256(Buffer.from('a signature'));
const client = (changes = {}) =>
  timeStamper({ url: authority.url, trusted: signing.trusted, policy: SIMULATED_POLICY, timeoutMs: 700, ...changes });

describe('a time stamp', () => {
  it('is asked for over HTTP and holds years later', async () => {
    const token = await client().stamp(digest);
    const checked = checkTimeStamp(token, { digest, trusted: signing.trusted });
    expect(checked).toHaveProperty('at');
    if ('at' in checked) expect(Math.abs(checked.at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(checkTimeStamp(token, { digest: sha256(Buffer.from('other')), trusted: signing.trusted })).toEqual({
      fault: 'TSA_IMPRINT',
    });
    expect(checkTimeStamp(token, { digest, trusted: (await newSigning()).trusted })).toEqual({
      fault: 'TSA_NOT_TRUSTED',
    });
  });

  it.each<[Misbehaviour, string]>([
    ['wrongNonce', 'TSA_NONCE'],
    ['noNonce', 'TSA_NONCE'],
    ['wrongImprint', 'TSA_IMPRINT'],
    ['wrongPolicy', 'TSA_POLICY'],
    ['wrongSignature', 'TSA_SIGNATURE'],
    ['wrongTime', 'TSA_TIME'],
    ['late', 'TSA_NOT_REACHED'],
    ['garbage', 'TSA_ANSWER_MALFORMED'],
    ['huge', 'TSA_ANSWER_MALFORMED'],
    ['refusal', 'TSA_REFUSED'],
    ['unavailable', 'TSA_NOT_REACHED'],
  ])('is refused when the authority answers with %s', async (how, code) => {
    authority.misbehave(how);
    await expect(client().stamp(digest)).rejects.toMatchObject({ code, retry: 'later' });
    authority.misbehave(null);
    expect((await client().stamp(digest)).length).toBeGreaterThan(500);
  });

  it('is refused from an expired certificate, and from one for another purpose', async () => {
    const issuer = await newTestIssuer();
    const expired = await issuer.issue({ ...issuingOf('timeStamp'), notAfter: new Date('2025-01-01T00:00:00Z') });
    const unfit = await issuer.issue(issuingOf('seal'));
    for (const [identity, code] of [
      [expired, 'TSA_NOT_VALID_THEN'],
      [unfit, 'TSA_NOT_FOR_THIS'],
    ] as const) {
      const other = await startTimeStampSimulator({ identity });
      const stamper = client({ url: other.url, trusted: [issuer.certificate] });
      await expect(stamper.stamp(digest)).rejects.toMatchObject({ code });
      await other.stop();
    }
  });

  it('cannot be had from nobody', async () => {
    await expect(client({ url: 'http://127.0.0.1:9/' }).stamp(digest)).rejects.toMatchObject({
      code: 'TSA_NOT_REACHED',
    });
  });

  it('is found out when any byte of it changes, and never crashes the check', async () => {
    const token = await client().stamp(digest);
    for (let at = 0; at < token.length; at += 1) {
      const changed = Uint8Array.from(token);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(checkTimeStamp(changed, { digest, trusted: signing.trusted }), `byte ${at}`).toHaveProperty('fault');
      if (at % 50 === 0) {
        expect(checkTimeStamp(token.subarray(0, at), { digest, trusted: signing.trusted })).toHaveProperty('fault');
      }
    }
  });
});

const missing = programMissing('openssl');
describe.skipIf(missing !== undefined)(`OpenSSL${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('agrees that a token is a time stamp, and asks our authority itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oryndau-tsa-'));
    const path = (name: string) => join(folder, name);
    await writeFile(path('authority.pem'), signing.trusted[0] ?? '');
    await writeFile(path('token.der'), await client().stamp(digest));
    const verify = (...args: string[]) =>
      execFileSync('openssl', ['ts', '-verify', '-CAfile', path('authority.pem'), ...args], {
        stdio: 'pipe',
      }).toString();
    expect(verify('-in', path('token.der'), '-token_in', '-digest', digest.toString('hex'))).toContain('OK');

    await writeFile(path('data'), 'what OpenSSL asks about');
    execFileSync('openssl', ['ts', '-query', '-data', path('data'), '-sha256', '-cert', '-out', path('query.der')], {
      stdio: 'pipe',
    });
    const query = execFileSync('cat', [path('query.der')]);
    const answer = await fetch(authority.url, { method: 'POST', body: Uint8Array.from(query) });
    await writeFile(path('answer.der'), Buffer.from(await answer.arrayBuffer()));
    expect(verify('-in', path('answer.der'), '-queryfile', path('query.der'))).toContain('OK');
    expect(new X509Certificate(signing.trusted[0] ?? '').ca).toBe(true);
    await rm(folder, { recursive: true, force: true });
  });
});
