/**
 * Every act that was signed: its place in its batch, the signature under the batch, the authority of who signed, the order by which it was signed at once,
 * and the event in the journal that it rests on. What it says is held against that event in verify-act-data.ts.
 */
import { X509Certificate } from 'node:crypto';
import { restsOn } from '@oryndau/deciding/act-data';
import { type ActData, OWN_CASE, readAct } from '@oryndau/documents/acts';
import { BASIS_ID_OF_EVENT } from '@oryndau/journal/chain';
import type { LegalDate } from '@oryndau/law/legal-date';
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
import { type CmsChecker, signatureStands } from '@oryndau/signing/batch-signature';
import { keyIdOfCertificate, keyOfCertificate } from '@oryndau/signing/certificate-key';
import { type PathAsked, type PathFault, pathFault } from '@oryndau/signing/certificate-path';
import { isSignedOn, momentOf } from '@oryndau/signing/signature-time';
import { notWhoSigns } from '@oryndau/signing/signer-purpose';
import { type KeptOrder, readStandingOrders } from '@oryndau/signing/sql/standing-orders';
import { coversAct } from '@oryndau/signing/standing-order';
import { Fault } from '@oryndau/standing/fault';

const ROWS_AT_ONCE = 5_000;
const PROOF_STEP = 64;

interface ActRow {
  readonly document_id: string;
  readonly n: number;
  readonly body: string;
  readonly position: number;
  readonly size: number;
  readonly root: string;
  readonly proof: string;
  /** Its number; null: there is none. */
  readonly event: number | null;
  readonly standing_order: string | null;
  readonly approved_by: string | null;
  /** Where its case lies. */
  readonly region: string | null;
  /** Of the event, as it is kept. */
  readonly basis: string | null;
}

interface BatchRow {
  readonly root: string;
  readonly key_id: string;
  readonly signature: string;
  readonly certificates: readonly string[];
  readonly signed_on: LegalDate;
  readonly standing_order: string | null;
  readonly approved_by: string | null;
}

export interface ActsChecked {
  /** How many were looked at. */
  readonly acts: number;
  /** Batches whose signature is of an algorithm that is not known here, and of which no signing service has said that it holds. */
  readonly notOurs: number;
  /** By the root of each batch: the newest version of an act in it. */
  readonly versions: ReadonlyMap<string, number>;
  /** By the root of each batch: the bodies that its acts name, by BIN; none where none does. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Believed {
  readonly trusted?: readonly string[] | undefined;
  readonly checker?: CmsChecker | undefined;
}

/**
 * Throws a Fault that names the first thing that does not agree. `trusted`: PEM of the authorities that this
 * installation believes; without them nobody is asked by whom a signer was certified. `checker` is asked where an algorithm is not known here.
 */
export async function checkActs(tx: Transaction, { trusted, checker }: Believed = {}): Promise<ActsChecked> {
  const batches = await tx<BatchRow[]>`
    select encode(batch.root, 'hex') as root, batch.key_id, coalesce(batch.jws, batch.cms) as signature, batch.certificates, batch.signed_on, batch.standing_order, batch.approved_by
    from connectors.act_batch as batch`;
  const orders = new Map((await readStandingOrders(tx)).map((kept) => [kept.number, kept]));
  for (const [number, { order, certificates, signedOn }] of orders) {
    const where = `connectors.standing_order ${number}`;
    if (order === undefined) throw new Fault(where, 'its words are not those that were signed, or its key is another');
    const fault = trusted && signerFault({ certificates, at: new Date(`${signedOn}T12:00:00+05:00`) }, trusted);
    if (fault !== undefined)
      throw new Fault(where, `who gave it is not certified by an authority that is trusted (${fault})`);
  }
  if (batches.length === 0) return { acts: 0, notOurs: 0, versions: new Map(), bodies: new Map() };
  const { actLeaf, isIncluded } = await import('@oryndau/signing');
  let notOurs = 0;
  for (const batch of batches) {
    const { fault, isOpen } = await batchFault(batch, orders, { trusted, checker });
    if (isOpen) notOurs += 1;
    if (fault !== undefined) throw new Fault(`connectors.act_batch ${batch.root}`, fault);
  }
  const versions = new Map<string, number>();
  const bodies = new Map<string, Set<string>>();
  let looked = 0;
  const acts = tx`
    select act.document_id, act.n, act.body, act.position, batch.size, batch.standing_order, batch.approved_by, encode(act.root, 'hex') as root,
           encode(act.proof, 'hex') as proof, event.n as event, basis.body as basis, document.region
    from connectors.act as act
    join connectors.act_batch as batch on batch.root = act.root
    left join work.document as document on document.document_id = act.document_id
    left join journal.event as event on event.document_id = act.document_id and event.n = act.n
    left join journal.basis as basis on basis.id = ${tx.unsafe(BASIS_ID_OF_EVENT)}`;
  for await (const rows of readInParts<ActRow>(tx, acts, ROWS_AT_ONCE)) {
    for (const row of rows) {
      const { document_id, n, body, position, size, root, proof, event } = row;
      const place = `connectors.act ${document_id}/${n}`;
      const steps = Array.from({ length: proof.length / PROOF_STEP }, (_, step) =>
        proof.slice(step * PROOF_STEP, (step + 1) * PROOF_STEP),
      );
      if (!isIncluded({ leaf: actLeaf(body), index: position, size, proof: steps, root })) {
        throw new Fault(place, 'the act is not in the batch that was signed');
      }
      const said = JSON.parse(body) as SaidOfItself;
      const { documentId, n: named, version } = said;
      if (documentId !== document_id || named !== n) throw new Fault(place, 'the act is another’s');
      if (!saysWhoSigned(said, row)) throw new Fault(place, 'it says that it is signed otherwise than its batch was');
      if (said.body !== undefined) bodies.set(root, (bodies.get(root) ?? new Set()).add(said.body));
      const uncovered = orderFault(row, orders);
      if (uncovered !== undefined) throw new Fault(place, uncovered);
      if (event === null) throw new Fault(place, 'there is no event in the journal on which it rests');
      if (!restsOn(body, row.basis)) throw new Fault(place, 'it names another right than the decision');
      versions.set(root, Math.max(version, versions.get(root) ?? 0));
      looked += 1;
    }
  }
  const [kept] = await tx<{ acts: number; said: number }[]>`
    select (select count(*)::integer from connectors.act) as acts,
           (select coalesce(sum(batch.size), 0)::integer from connectors.act_batch as batch) as said`;
  if (kept?.acts !== kept?.said) {
    throw new Fault('connectors.act', `${kept?.acts} acts are kept, but ${kept?.said} were signed`);
  }
  if (kept?.acts !== looked)
    throw new Fault('connectors.act', `${kept?.acts} acts are kept, and only ${looked} name a batch that was signed`);
  return { acts: looked, notOurs, versions, bodies };
}

interface BatchChecked {
  readonly fault?: string | undefined;
  /** Whether its signature holds nobody has said. */
  readonly isOpen: boolean;
}

async function batchFault(
  { root, key_id, signature, certificates, signed_on, standing_order, approved_by }: BatchRow,
  orders: ReadonlyMap<string, KeptOrder>,
  { trusted, checker }: Believed,
): Promise<BatchChecked> {
  const [own = ''] = certificates;
  const holds = await signatureStands(signature, { root, certificate: own, checker });
  const isOpen = holds === 'not_ours';
  const wrong = (fault: string): BatchChecked => ({ fault, isOpen });
  if (holds === 'broken') return wrong('the signature is not one over this root');
  if (keyIdOfCertificate(own) !== key_id) return wrong('the key is not that of the certificate');
  const other = notWhoSigns(own);
  if (other !== undefined) return wrong(`it is signed with a certificate of ${other}, not of the head or a deputy`);
  const order = standing_order === null ? undefined : orders.get(standing_order);
  if (order !== undefined && keyIdOfCertificate(own) !== order.keyId)
    return wrong('the order by which it was signed was given with another key');
  if (approved_by !== null && !isSignedOn(signature, signed_on))
    return wrong('its signature says that it was made on another day');
  const at = momentOf({ signature, day: signed_on });
  // Of what is open names and days are checked all the same: only what the algorithm would show is not.
  const vouched = keyOfCertificate(own) === undefined;
  const fault = trusted && signerFault({ certificates, at, vouched }, trusted);
  if (fault !== undefined) return wrong(`who signed it is not certified by an authority that is trusted (${fault})`);
  return { isOpen };
}

type SaidOfItself = Pick<ActData, 'documentId' | 'n' | 'version' | 'signing' | 'body'>;

/** From version 5 an act says who signs it: a standing order by its number, a person, or nothing where whatever is decided is signed. */
function saysWhoSigned(
  { version, signing }: SaidOfItself,
  { standing_order, approved_by }: Pick<ActRow, 'standing_order' | 'approved_by'>,
): boolean {
  if (version < OWN_CASE) return true;
  if (signing === undefined) return standing_order === null && approved_by === null;
  return signing.order === standing_order && (signing.order !== null || approved_by !== null);
}

/** A certificate that was not valid at the moment of its signature, or leads nowhere. */
function signerFault(
  { certificates, at, vouched = false }: Pick<BatchRow, 'certificates'> & Pick<PathAsked, 'at' | 'vouched'>,
  trusted: readonly string[],
): PathFault | undefined {
  const [certificate = '', ...others] = certificates;
  try {
    return pathFault({
      certificate: derOf(certificate),
      others: others.map(derOf),
      trusted,
      at,
      purpose: 'signing',
      vouched,
    });
  } catch {
    return 'NOT_TRUSTED';
  }
}

const derOf = (pem: string): Uint8Array => new X509Certificate(pem).raw;

/** An act that was signed at once lies within the order that let it be. */
function orderFault(
  { body, region, standing_order }: Pick<ActRow, 'body' | 'region' | 'standing_order'>,
  orders: ReadonlyMap<string, KeptOrder>,
): string | undefined {
  if (standing_order === null) return undefined;
  const order = orders.get(standing_order)?.order;
  if (order === undefined) return 'the order by which it was signed is not there';
  const act = readAct(body);
  if (act === undefined) return 'it is no act';
  return coversAct(order, { ...act, region }) ? undefined : 'the order by which it was signed does not cover it';
}
