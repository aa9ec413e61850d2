/** The enforcement system of a simulated region: over HTTPS on loopback, with a register of its own and bailiffs who levy some people's wages. */
import { type EnforcementLink, httpsEnforcementLink } from '@oryndau/connectors/enforcement-system';
import type { LegalDate } from '@oryndau/law/legal-date';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import { type EnforcementSimulator, enforcementSimulator } from '../enforcement-system/simulator.ts';
import type { Levy } from '../enforcement-system/system.ts';
import { chance, personOf, type RegionPlan } from './population.ts';

/** How the two sides call themselves: a BIN of nobody, and a name. */
const BODY = '000000000000';
const SYSTEM = 'enforcement-system';

export interface RegionEnforcement {
  readonly link: EnforcementLink;
  readonly simulator: EnforcementSimulator;
  close(): Promise<void>;
}

export async function openEnforcement(plan: {
  readonly from: LegalDate;
  readonly levyOf?: (iin: string) => Levy;
}): Promise<RegionEnforcement> {
  const issuer = await newTestIssuer();
  const identity = async (role: 'head' | 'server') => {
    const { privateKey, certificates } = await issuer.issue(issuingOf(role));
    return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate: certificates[0] ?? '' };
  };
  const [body, own, tls] = [await identity('head'), await identity('head'), await identity('server')];
  const simulator = await enforcementSimulator({
    name: SYSTEM,
    today: plan.from,
    ...(plan.levyOf && { levyOf: plan.levyOf }),
    body: BODY,
    ...own,
    bodyCertificates: [body.certificate],
    tls,
  });
  const link = httpsEnforcementLink({
    us: BODY,
    them: SYSTEM,
    ...body,
    theirCertificates: [own.certificate],
    url: simulator.url,
    authority: issuer.certificate,
  });
  return {
    link,
    simulator,
    close: async () => {
      await link.close();
      await simulator.close();
    },
  };
}

/** Of how many people a bailiff levies the wages, and of how many of those only by an order of his own, or only by a resolution. */
const LEVIED = 0.06;
const BY_ONE = 0.5;

export function levyIn({ seed }: RegionPlan, iin: string): Levy {
  const drawn = chance(seed, personOf(iin), 'levy') / LEVIED;
  if (drawn >= 1) return { resolution: false, order: false };
  return { resolution: drawn < BY_ONE || drawn >= (1 + BY_ONE) / 2, order: drawn >= BY_ONE };
}
