/**
 * What a private bailiff needs to go on with a transferred case, for a machine (law 261-IV Arts. 9-1, 10-6): the document, the parties,
 * what remains, the arrest and the prohibition that are handed over, the orders recalled, and every act with its proof. Schema: transfer-file.schema.json.
 */
import { canonical } from '@oryndau/law/canonical';
import type { ActData, ActToRender } from './act.ts';
import { readAct } from './read-act.ts';

interface ReadAct {
  readonly act: ActData;
  readonly rendered: ActToRender;
}

/**
 * The file of a transferred case, UTF-8, from all its acts in their order; the same acts give the same bytes. Throws, as a bug of the
 * caller, when a text is no act, when there is no act of transfer, or when the acts are of more than one case.
 */
export function transferFile(acts: readonly ActToRender[]): Uint8Array {
  const read = acts.map((rendered): ReadAct => {
    const act = readAct(rendered.data);
    if (act === undefined) throw new Error('the data are no act in canonical form');
    return { act, rendered };
  });
  const last = read.findLast(({ act }) => act.type === 'transfer');
  if (last === undefined) throw new Error('a case without an act of transfer is not handed over');
  if (read.some(({ act }) => act.documentId !== last.act.documentId)) throw new Error('acts of more than one case');
  return new TextEncoder().encode(`${canonical(contentOf(last, read))}\n`);
}

function contentOf({ act, rendered }: ReadAct, all: readonly ReadAct[]): Readonly<Record<string, unknown>> {
  const { record, ...parties } = rendered.parties;
  const openedOn = all.find((each) => each.act.type === 'opening')?.act.on;
  return {
    version: 1,
    test: rendered.test,
    case: {
      id: act.documentId,
      act: act.number,
      region: act.region,
      openedOn,
      transferredOn: act.on,
      ground: act.ground,
      basis: act.basis,
    },
    document: act.document,
    parties,
    money: { claimed: act.sum, paid: act.paid, remainder: act.remainder },
    arrests: act.arrest === undefined ? [] : [{ ...act.arrest, ...(act.arrestUnanswered && { unanswered: true }) }],
    prohibitions: prohibitionsOf(act, all),
    orders: ordersOf(all.map((each) => each.act)),
    acts: all.map(({ act: each, rendered: shown }) => ({
      number: each.number,
      type: each.type,
      on: each.on,
      data: shown.data,
      signature: proofOf(shown),
      checkUrl: shown.checkUrl,
    })),
    record,
  };
}

/** What stays prohibited, by the act that the notaries know it by; it is the bailiff's to lift (Order 697 item 26). */
function prohibitionsOf(
  { prohibitedOn, prohibitionUnanswered }: ActData,
  all: readonly ReadAct[],
): readonly Readonly<Record<string, unknown>>[] {
  const act = all.findLast((each) => each.act.type === 'prohibition')?.act;
  if (prohibitedOn === undefined || act === undefined) return [];
  return [{ act: act.number, on: prohibitedOn, ...(prohibitionUnanswered && { unanswered: true }) }];
}

/** Each collection order that was given, and whether an act recalled it. None of them may be executed any more (Art. 10-6(4)). */
function ordersOf(acts: readonly ActData[]): readonly Readonly<Record<string, unknown>>[] {
  const recalled = new Set(acts.filter(({ type }) => type === 'recall').map(({ order }) => order));
  return acts
    .filter(({ type }) => type === 'collection_order')
    .map(({ order, account, bank, amount, on }) => ({
      order,
      account,
      bank,
      amount,
      on,
      recalled: recalled.has(order),
    }));
}

const proofOf = ({ signature }: ActToRender): Readonly<Record<string, unknown>> => {
  const { signer: _, signedOn: __, ...given } = signature;
  return given;
};
