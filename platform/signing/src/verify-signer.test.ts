/** Who signed an act, and when, as a stranger can tell who believes a national authority: it certifies every citizen and the head of every firm. */
import { sign } from 'node:crypto';
import { type ActToRender, renderAct } from '@oryndau/documents/acts';
import { legalDate } from '@oryndau/law/legal-date';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileActSigner } from './act-signer.ts';
import { type Identity, issuingOf, newTestIssuer, type TestIssuer } from './test-issuer.ts';
import { actText, running, sealWith, signedAct } from './testing/sample-act.ts';
import { type DocumentReport, verifyDocument } from './verify-document.ts';

const PLACE = '1.2.398.3.3.4.1.';
const HEAD = [`${PLACE}2`, `${PLACE}2.1`];
const BODY = '210987654321';
const FIRM = '111111111111';

let issuer: TestIssuer;
let seal: Identity;
let rendered: ActToRender;
beforeAll(async () => {
  issuer = await newTestIssuer('National authority');
  seal = await issue([`${PLACE}2`, `${PLACE}2.6`], { bin: BODY });
  rendered = await signedAct(fileActSigner(await issue(HEAD, { bin: BODY }), running));
});

const issue = (places: readonly string[], changes: Partial<Parameters<TestIssuer['issue']>[0]> = {}) => {
  const asked = issuingOf('head');
  return issuer.issue({ ...asked, purposes: [...asked.purposes, ...places], ...changes });
};

/** Our own signer refuses: it is made by hand. */
function byHand(who: Identity, header: Readonly<Record<string, unknown>> = {}, act = rendered): ActToRender {
  const words = JSON.stringify({ alg: 'ES256', b64: false, crit: ['b64'], kid: who.keyId, ...header });
  const encoded = Buffer.from(words).toString('base64url');
  const bytes = Buffer.from(`${encoded}.${act.signature.root}`);
  const signature = sign('sha256', bytes, { key: who.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const { keyId, certificates } = who;
  return { ...act, signature: { ...act.signature, jws: `${encoded}..${signature}`, keyId, certificates } };
}

const check = async (act: ActToRender, bodies: readonly string[] = [], by = seal) =>
  verifyDocument(await sealWith(renderAct(act), by), { trusted: [issuer.certificate], bodies });
const codes = ({ checks }: DocumentReport) =>
  Object.fromEntries(checks.flatMap(({ name, status, code }) => (status === 'failed' ? [[name, code]] : [])));

describe('who signed an act', () => {
  it('is the head of the body that was asked for, and stands in the report', async () => {
    const report = await check(rendered, [BODY]);
    expect(codes(report)).toEqual({});
    expect(report.actSigner).toMatchObject({ organisation: 'Oryndau TEST', bin: BODY });
  });

  it.each([
    ['a private person', [`${PLACE}1`]],
    ['an employee', [`${PLACE}2`, `${PLACE}2.5`]],
    ['a system', [`${PLACE}2`, `${PLACE}2.6`]],
    ['a head who is a private person beside', [...HEAD, `${PLACE}1`]],
    ['somebody whose place is not said', [`${PLACE}2`]],
  ])('is not %s', async (_, places) => {
    const report = await check(byHand(await issue(places, { bin: BODY })), [BODY]);
    expect(codes(report)).toEqual({ signer: 'SIGNER_NOT_HEAD', page: 'NOT_REACHED' });
    expect(report.valid).toBe(false);
  });

  it('is not the head of another firm, nor of none, where the body was asked for; and stands in the report where it was not', async () => {
    const other = byHand(await issue(HEAD, { bin: FIRM }));
    expect(codes(await check(other, [BODY]))).toEqual({ signer: 'SIGNER_OF_ANOTHER_BODY', page: 'NOT_REACHED' });
    const { bin: _, ...nobody } = issuingOf('head');
    const ofNone = byHand(await issuer.issue({ ...nobody, purposes: [...nobody.purposes, ...HEAD] }));
    expect(codes(await check(ofNone, [BODY]))).toEqual({ signer: 'SIGNER_OF_ANOTHER_BODY', page: 'NOT_REACHED' });
    expect((await check(other)).actSigner).toMatchObject({ bin: FIRM });
  });

  it('is not the key that seals the file', async () => {
    const own = await issuer.issue(issuingOf('seal'));
    expect(codes(await check(byHand(own), [], own))).toEqual({ signer: 'SIGNED_BY_SEAL', page: 'NOT_REACHED' });
  });
});

describe('the certificate of who signed an act', () => {
  /** Decided on 30 September, and signed at that moment. */
  async function decided(identity: Identity, at: Date): Promise<ActToRender> {
    const signer = fileActSigner(identity, running, { now: () => at });
    const data = actText(3, { on: legalDate('2026-09-30') });
    const { root, signature: jws, proofs } = await signer.signBatch([data]);
    const place = { root, index: 0, size: 1, proof: proofs[0] ?? [] };
    const { keyId, certificates } = signer;
    return { ...rendered, data, signature: { ...rendered.signature, ...place, jws, keyId, certificates } };
  }

  it('may have begun between the day of the act and the moment of the signature', async () => {
    const renewed = await issue(HEAD, { notBefore: new Date('2026-10-01T00:00:00Z') });
    const at = new Date('2026-10-01T04:00:00Z');
    const report = await check(await decided(renewed, at));
    expect(codes(report)).toEqual({});
    expect(report.actSigner?.at).toEqual(at);
  });

  it('may not have ended between the two', async () => {
    const ended = await issue(HEAD, { notAfter: new Date('2026-10-01T00:00:00Z') });
    const act = await decided(ended, new Date('2026-09-30T08:00:00Z'));
    expect(codes(await check(act))).toEqual({});
    const later = byHand(ended, { iat: Date.parse('2026-10-02T08:00:00Z') / 1_000 }, act);
    expect(codes(await check(later))).toEqual({ actTrust: 'NOT_VALID_THEN', page: 'NOT_REACHED' });
  });

  it('is valid on the day of the act where the signature says that it was made before', async () => {
    const ended = await issue(HEAD, { notAfter: new Date('2026-09-01T00:00:00Z') });
    const act = await decided(ended, new Date('2026-08-31T08:00:00Z'));
    expect(codes(await check(act))).toEqual({ actTrust: 'NOT_VALID_THEN', page: 'NOT_REACHED' });
  });

  it('of a signature of before, which names no moment, was valid on the day of the act or began before the seal', async () => {
    const of = async (changes: { readonly notBefore?: Date; readonly notAfter?: Date }) => {
      const identity = await issue(HEAD, changes);
      return codes(await check(byHand(identity)));
    };
    expect(await of({})).toEqual({});
    expect(await of({ notBefore: new Date('2026-10-06T00:00:00Z') })).toMatchObject({
      actTrust: 'NOT_VALID_THEN',
    });
    expect(await of({ notAfter: new Date('2026-10-01T00:00:00Z') })).toMatchObject({ actTrust: 'NOT_VALID_THEN' });
  });
});
