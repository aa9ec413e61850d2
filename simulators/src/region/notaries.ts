/** The notaries' system of a simulated region: it speaks the real protocol over HTTPS on loopback, and keeps a register of its own to be compared with ours. */
import { httpsNotaryLink, type NotaryLink } from '@oryndau/connectors/notary';
import type { LegalDate } from '@oryndau/law/legal-date';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import { type NotarySimulator, notarySimulator } from '../notary/simulator.ts';

/** How both sides call themselves: BINs of nobody. */
const BODY = '000000000000';
const NOTARIES = '000000000001';

export interface RegionNotaries {
  readonly link: NotaryLink;
  readonly simulator: NotarySimulator;
  advanceTo(day: LegalDate): void;
  close(): Promise<void>;
}

export async function openNotaries({ from }: { readonly from: LegalDate }): Promise<RegionNotaries> {
  const issuer = await newTestIssuer();
  const identity = async (role: 'head' | 'server') => {
    const { privateKey, certificates } = await issuer.issue(issuingOf(role));
    return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate: certificates[0] ?? '' };
  };
  const [body, own, tls] = [await identity('head'), await identity('head'), await identity('server')];
  const simulator = await notarySimulator({
    name: NOTARIES,
    today: from,
    body: BODY,
    ...own,
    bodyCertificates: [body.certificate],
    tls,
  });
  const link = httpsNotaryLink({
    us: BODY,
    them: NOTARIES,
    ...body,
    theirCertificates: [own.certificate],
    url: simulator.url,
    authority: issuer.certificate,
  });
  return {
    link,
    simulator,
    advanceTo: (day) => {
      if (simulator.today < day) simulator.advanceTo(day);
    },
    close: async () => {
      await link.close();
      await simulator.close();
    },
  };
}
