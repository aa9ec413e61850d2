/**
 * Whose keys an installation signs with. Without configuration a local test authority is made once, which says of itself what it is. Real keys:
 * `ORYNDAU_HEAD_KEY` and `ORYNDAU_HEAD_CERTIFICATES` (PEM files) for acts, `ORYNDAU_SEAL_KEY` and `ORYNDAU_SEAL_CERTIFICATES` for PDF files.
 */
import { join } from 'node:path';
import type { ActSigner } from '@oryndau/connectors';
import type { Authority, ConfiguredIdentity, StopSwitch } from '@oryndau/connectors/signing';
import { wrongUsage } from './told.ts';

/** The adapters load libraries that most commands do without. */
const signing = () => import('@oryndau/connectors/signing');

export async function openInstalled(home: string): Promise<Authority> {
  const { openAuthority } = await signing();
  const head = configured('HEAD');
  const seal = configured('SEAL');
  return openAuthority(join(home, 'authority'), { ...(head && { head }), ...(seal && { seal }) });
}

function configured(role: 'HEAD' | 'SEAL'): ConfiguredIdentity | undefined {
  const key = process.env[`ORYNDAU_${role}_KEY`];
  const certificates = process.env[`ORYNDAU_${role}_CERTIFICATES`];
  if (!key && !certificates) return undefined;
  if (key && certificates) return { key, certificates };
  throw wrongUsage(`ORYNDAU_${role}_KEY and ORYNDAU_${role}_CERTIFICATES are given together or not at all`);
}

export async function installedSigner(authority: Authority, stopSwitch: StopSwitch): Promise<ActSigner> {
  const { fileActSigner } = await signing();
  return fileActSigner(authority.head, stopSwitch);
}
