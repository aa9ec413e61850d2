/** An act before it is signed: what its page would show of a signature is not there yet. */
import type { ActData, ActParties, ActToRender } from './act.ts';
import { type ActPage, composeAct } from './compose-act.ts';
import { readAct } from './read-act.ts';
import { templateOn } from './templates.ts';

export interface UnsignedAct {
  /** The canonical text of its data. */
  readonly data: string;
  readonly parties: ActParties;
  /** Whose signature would stand under it. */
  readonly signer: ActToRender['signature']['signer'];
  /** True where the signature would be of a test authority. */
  readonly test: boolean;
}

/** Only of an act that was signed can a stranger ask whether it is genuine. */
const NO_ADDRESS = '—';

const UNSIGNED = { keyId: '', root: '', index: 0, size: 1, proof: [], certificates: [] } as const;

/** Throws for a text that is no act, or an act that no law of its day knows. */
export function composeUnsigned({ data, parties, signer, test }: UnsignedAct): ActPage {
  const act: ActData | undefined = readAct(data);
  const template = act && templateOn(act.type, act.on);
  if (act === undefined || template === undefined) throw new Error('the data are no act that can be shown');
  return composeAct(act, { data, parties, signature: { ...UNSIGNED, signer }, checkUrl: NO_ADDRESS, test }, template);
}
