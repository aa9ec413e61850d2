import { flattenedVerify, importX509 } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileActSigner, jwsAlgorithmOf, verifiesJws } from './act-signer.ts';
import { actLeaf, isIncluded } from './merkle.ts';
import { signedAtOf } from './signature-time.ts';
import { type Identity, issuingOf, newTestIssuer } from './test-issuer.ts';

const running = { isStopped: async () => false };
const stopped = { isStopped: async () => true };
let head: Identity;
beforeAll(async () => {
  head = await (await newTestIssuer()).issue(issuingOf('head'));
});
const certificate = () => head.certificates[0] ?? '';

describe('a signed batch', () => {
  const acts = Array.from({ length: 5 }, (_, index) => `{"n":${index}}`);

  it('proves every act under one signature that any JOSE library checks', async () => {
    const now = new Date('2026-10-05T09:30:00.900Z');
    const signer = fileActSigner(head, running, { now: () => now });
    const { root, signature: jws, proofs, keyId } = await signer.signBatch(acts);
    expect(keyId).toBe(head.keyId);
    expect(await verifiesJws(jws, root, certificate())).toBe(true);
    for (const [index, act] of acts.entries()) {
      expect(isIncluded({ leaf: actLeaf(act), index, size: acts.length, proof: proofs[index] ?? [], root })).toBe(true);
    }
    const [header = '', , signature = ''] = jws.split('.');
    const foreign = await flattenedVerify(
      { protected: header, payload: new TextEncoder().encode(root), signature },
      await importX509(certificate(), 'ES256'),
    );
    expect(foreign.protectedHeader).toEqual({
      alg: 'ES256',
      b64: false,
      crit: ['b64'],
      kid: head.keyId,
      iat: 1_791_192_600,
    });
    expect(signedAtOf(jws)).toEqual(new Date('2026-10-05T09:30:00Z'));
  });

  it('is refused with another root, another key, another form', async () => {
    const { root, signature: jws } = await fileActSigner(head, running).signBatch(acts);
    const other = await (await newTestIssuer()).issue(issuingOf('head'));
    expect(
      await verifiesJws(
        jws,
        root.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        certificate(),
      ),
    ).toBe(false);
    expect(await verifiesJws(jws, root, other.certificates[0] ?? '')).toBe(false);
    expect(
      await verifiesJws(jws.replace('..', `.${Buffer.from(root).toString('base64url')}.`), root, certificate()),
    ).toBe(false);
    const none = `${Buffer.from('{"alg":"none","b64":false,"crit":["b64"]}').toString('base64url')}..AAAA`;
    for (const bad of ['', '..', 'a..b', none]) expect(await verifiesJws(bad, root, certificate())).toBe(false);
    expect(await verifiesJws(jws, root, 'no certificate')).toBe(false);
  });

  it.each([
    ['1', undefined],
    ['2', undefined],
    ['3', 'somebody who signs financial documents'],
    ['4', 'somebody of the personnel department'],
    ['5', 'an employee'],
    ['6', 'an information system'],
    ['6.71', 'an information system'],
    ['9', 'somebody with the purpose 1.2.398.3.3.4.1.2.9'],
  ])('is of the head or a deputy alone: a certificate of place %s in its organisation', async (place, other) => {
    const asked = issuingOf('head');
    const purposes = [...asked.purposes, `1.2.398.3.3.4.1.2.${place}`];
    const signer = fileActSigner(await (await newTestIssuer()).issue({ ...asked, purposes }), running);
    if (other === undefined) {
      expect((await signer.signBatch(acts)).proofs).toHaveLength(acts.length);
    } else {
      const message = expect.stringContaining(`the certificate is of ${other}: acts are signed by the head`);
      await expect(signer.signBatch(acts)).rejects.toMatchObject({ code: 'SIGNER_NOT_HEAD', retry: 'never', message });
    }
  });

  it.each([
    ['a private person', ['1.2.398.3.3.4.1.1']],
    ['somebody of an organisation whose place in it is not said', ['1.2.398.3.3.4.1.2']],
  ])('is not made with a certificate of %s', async (whose, said) => {
    const asked = issuingOf('head');
    const issued = await (await newTestIssuer()).issue({ ...asked, purposes: [...asked.purposes, ...said] });
    await expect(fileActSigner(issued, running).signBatch(acts)).rejects.toMatchObject({
      code: 'SIGNER_NOT_HEAD',
      message: expect.stringContaining(whose),
    });
    const head = await (await newTestIssuer()).issue({
      ...asked,
      purposes: [...asked.purposes, '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'],
    });
    expect((await fileActSigner(head, running).signBatch(acts)).proofs).toHaveLength(acts.length);
  });

  it('is not made with a certificate of the head that is of a system beside', async () => {
    const asked = issuingOf('head');
    const purposes = [...asked.purposes, '1.2.398.3.3.4.1.2.1', '1.2.398.3.3.4.1.2.6'];
    const signer = fileActSigner(await (await newTestIssuer()).issue({ ...asked, purposes }), running);
    await expect(signer.signBatch(acts)).rejects.toMatchObject({ code: 'SIGNER_NOT_HEAD' });
  });

  it.each([
    ['of another organisation', '123456789012', 'is of the organisation with the BIN 123456789012'],
    ['that names no organisation', undefined, 'names no organisation by its BIN'],
  ])('is of the head of the body: not by a certificate %s', async (_, bin, whose) => {
    const { bin: __, ...asked } = issuingOf('head');
    const issued = await (await newTestIssuer()).issue({ ...asked, ...(bin !== undefined && { bin }) });
    await expect(fileActSigner(issued, running, { body: '210987654321' }).signBatch(acts)).rejects.toMatchObject({
      code: 'SIGNER_NOT_OF_BODY',
      message: expect.stringContaining(`${whose}, and acts are those of the body with the BIN 210987654321`),
    });
    const signer = fileActSigner(issued, running);
    expect(signer.body).toBe(bin ?? null);
    expect((await signer.signBatch(acts)).proofs).toHaveLength(acts.length);
  });

  it('is of the head of the body whose BIN stands in the certificate', async () => {
    const issued = await (await newTestIssuer()).issue({ ...issuingOf('head'), bin: '123456789012' });
    const signer = fileActSigner(issued, running, { body: '123456789012' });
    expect((await signer.signBatch(acts)).proofs).toHaveLength(acts.length);
  });

  it('is made by a key of RSA too, in a form that any JOSE library checks, and by no other kind of key', async () => {
    const issued = await (await newTestIssuer()).issue({ ...issuingOf('head'), rsa: true });
    const { root, signature } = await fileActSigner(issued, running).signBatch(acts);
    const [own = ''] = issued.certificates;
    expect(await verifiesJws(signature, root, own)).toBe(true);
    const [header = '', , bytes = ''] = signature.split('.');
    const asked = { protected: header, payload: new TextEncoder().encode(root), signature: bytes };
    expect((await flattenedVerify(asked, await importX509(own, 'RS256'))).protectedHeader).toMatchObject({
      alg: 'RS256',
    });
    // The header of one algorithm over the signature of another.
    const swapped = Buffer.from(header, 'base64url').toString().replace('RS256', 'ES256');
    expect(await verifiesJws(`${Buffer.from(swapped).toString('base64url')}..${bytes}`, root, own)).toBe(false);
    expect(jwsAlgorithmOf(certificate())).toBe('ES256');
    expect(jwsAlgorithmOf('no certificate')).toBeUndefined();
  });

  it('does not come about while the switch is on stop', async () => {
    const signer = fileActSigner(head, stopped);
    await expect(signer.signBatch(acts)).rejects.toMatchObject({ code: 'SIGNING_STOPPED', retry: 'later' });
    await expect(signer.sign(Buffer.from('pdf'))).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
  });
});
