/** Who signs for the installation now: by the name that stands on the acts, and by that of the certificate. */
import { signerName } from '@oryndau/signing';
import type { Session } from './session.ts';

export async function headOf({ authority }: Pick<Session, 'authority'>) {
  const { head, signatory } = await authority();
  return { ...signatory, inCertificate: signerName(head.certificates) };
}

export async function signersNow(session: Pick<Session, 'authority'>): Promise<readonly string[]> {
  const { name, inCertificate } = await headOf(session);
  return [name, inCertificate];
}
