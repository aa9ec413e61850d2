/** Every act that is kept: its place in its batch, the signature under the batch, and the event in the journal that it rests on. */
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
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
  readonly event: string | null;
}

/** Returns how many acts were looked at. Throws a Fault that names the first thing that does not agree. */
export async function checkActs(tx: Transaction): Promise<number> {
  const batches = await tx<{ root: string; jws: string; certificates: string[] }[]>`
    select encode(batch.root, 'hex') as root, batch.jws, batch.certificates from connectors.act_batch as batch`;
  if (batches.length === 0) return 0;
  const { actLeaf, isIncluded, verifiesJws } = await import('@oryndau/signing');
  for (const { root, jws, certificates } of batches) {
    if (!(await verifiesJws(jws, root, certificates[0] ?? ''))) {
      throw new Fault(`connectors.act_batch ${root}`, 'the signature is not one over this root');
    }
  }
  let looked = 0;
  const acts = tx`
    select act.document_id, act.n, act.body, act.position, batch.size, encode(act.root, 'hex') as root,
           encode(act.proof, 'hex') as proof, event.body::json ->> 'type' as event
    from connectors.act as act
    join connectors.act_batch as batch on batch.root = act.root
    left join journal.event as event on event.document_id = act.document_id and event.n = act.n`;
  for await (const rows of readInParts<ActRow>(tx, acts, ROWS_AT_ONCE)) {
    for (const { document_id, n, body, position, size, root, proof, event } of rows) {
      const place = `connectors.act ${document_id}/${n}`;
      const steps = Array.from({ length: proof.length / PROOF_STEP }, (_, step) =>
        proof.slice(step * PROOF_STEP, (step + 1) * PROOF_STEP),
      );
      if (!isIncluded({ leaf: actLeaf(body), index: position, size, proof: steps, root })) {
        throw new Fault(place, 'the act is not in the batch that was signed');
      }
      const { documentId, n: named } = JSON.parse(body) as { readonly documentId: string; readonly n: number };
      if (documentId !== document_id || named !== n) throw new Fault(place, 'the act is another’s');
      if (event === null) throw new Fault(place, 'there is no event in the journal on which it rests');
      looked += 1;
    }
  }
  const [kept] = await tx<{ acts: number; said: number }[]>`
    select (select count(*)::integer from connectors.act) as acts,
           (select coalesce(sum(batch.size), 0)::integer from connectors.act_batch as batch) as said`;
  if (kept?.acts !== kept?.said) {
    throw new Fault('connectors.act', `${kept?.acts} acts are kept, but ${kept?.said} were signed`);
  }
  return looked;
}
