/** A key and certificate of the test authority for a server on the loopback, for sockets of tests. */
import { issuingOf, newTestIssuer } from '@oryndau/signing';

export interface ServerCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** The authority that a client must know. */
  readonly ca: string;
}

export async function serverCertificate(): Promise<ServerCertificate> {
  const issuer = await newTestIssuer();
  const { privateKey, certificates } = await issuer.issue(issuingOf('server'));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: certificates.join('\n'),
    ca: issuer.certificate,
  };
}
