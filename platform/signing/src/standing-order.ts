/**
 * The order by which a head lets acts be signed at once: which kinds, of which regions, up to which sum, from which day until which. It is signed as an act is, so that
 * nobody can widen it. What no order covers waits for a person who signs it (Order 697 item 2(5); Digital Code Arts. 49(3), 50(3)).
 */
import type { ActData } from '@oryndau/documents/acts';
import { canonical } from '@oryndau/law/canonical';
import { NAME_MAX, nameFault } from '@oryndau/law/door-text';
import { regionOfDigits } from '@oryndau/law/kato';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type Money, parseMoney } from '@oryndau/law/money';
import { isOnePerson } from '@oryndau/law/one-person';
import { actTypes } from '@oryndau/words/acts';
import { batchSignatureHolds } from './batch-signature.ts';
import { actLeaf, proveAll } from './merkle.ts';
import type { ActToCover } from './port.ts';

type ActType = ActData['type'];

export interface StandingOrder {
  readonly number: string;
  /** Which acts; empty: all kinds. */
  readonly kinds: readonly ActType[];
  /** The largest sum of the enforcement document; null: any. */
  readonly upTo: Money | null;
  readonly from: LegalDate;
  /** The last day; null: until it is revoked. */
  readonly until: LegalDate | null;
  /** Of cases of these regions, first two digits of the KATO: no head orders further than he signs. Absent: of all. */
  readonly regions?: readonly string[];
  /** Who gives it. */
  readonly by: string;
  /** From 2 the journal has when it was given, and when it was revoked; an order of before names none. */
  readonly version?: typeof JOURNALED;
}

/** The version of an order that is given now. */
export const JOURNALED = 2;

export const coversAct = (
  { kinds, regions, upTo, from, until, by }: StandingOrder,
  { type, on, sum, region, reviewer }: ActToCover,
): boolean =>
  (kinds.length === 0 || kinds.includes(type)) &&
  (regions === undefined || (region !== null && regions.includes(region))) &&
  (upTo === null || sum <= upTo) &&
  from <= on &&
  (until === null || on <= until) &&
  (reviewer === undefined || !isOnePerson(reviewer, by));

/** Why it is no order, in words; undefined: it is one. */
export function orderFault({
  kinds,
  regions,
  upTo,
  from,
  until,
  by,
}: Omit<StandingOrder, 'number' | 'version'>): string | undefined {
  const unknown = kinds.find((kind) => !actTypes.includes(kind));
  if (unknown !== undefined) return `there is no kind of act that is called ${JSON.stringify(unknown)}`;
  if (regions !== undefined && !areRegions(regions)) return 'the order names no region, or one that there is not';
  if (upTo !== null && upTo <= 0n) return 'the largest sum of an order is above zero';
  if (until !== null && until < from) return `the order would end on ${until}, before it begins on ${from}`;
  const fault = nameFault(by);
  if (fault === undefined) return undefined;
  return fault === 'EMPTY'
    ? 'whoever gives the order is to be named'
    : `the name of whoever gives the order is longer than ${NAME_MAX} characters, or holds a sign that cannot be shown`;
}

const areRegions = (regions: readonly unknown[]): boolean =>
  regions.length > 0 && regions.every((region) => typeof region === 'string' && regionOfDigits(region) !== undefined);

/** The exact bytes that are signed. */
export const standingOrderText = ({ regions, ...order }: StandingOrder): string =>
  canonical({
    kind: 'standing_order',
    ...order,
    kinds: [...order.kinds].sort(),
    ...(regions && { regions: [...regions].sort() }),
  });

/** An order as it is kept, with its signature. */
export interface SignedOrder {
  readonly body: string;
  /** Over the root of the tree of that one leaf: batch-signature.ts. */
  readonly signature: string;
  /** PEM, the signer's first. */
  readonly certificates: readonly string[];
}

/** The order again from its bytes, when they were signed by the key of its certificate, which must be of an algorithm that is known here; undefined for anything else. */
export async function readSignedOrder({
  body,
  signature,
  certificates,
}: SignedOrder): Promise<StandingOrder | undefined> {
  const { root } = proveAll([actLeaf(body)]);
  if ((await batchSignatureHolds(signature, { root, certificate: certificates[0] ?? '' })) !== 'holds')
    return undefined;
  const { kind, version, number, kinds, regions, upTo, from, until, by } = JSON.parse(body) as Readonly<
    Record<string, unknown>
  >;
  const first = parseLegalDate(from);
  if (kind !== 'standing_order' || first === undefined) return undefined;
  if (regions !== undefined && !(Array.isArray(regions) && areRegions(regions))) return undefined;
  const order: StandingOrder = {
    number: String(number),
    kinds: kinds as readonly ActType[],
    ...(regions !== undefined && { regions: regions as readonly string[] }),
    upTo: upTo === null ? null : sumOf(upTo),
    from: first,
    until: until === null ? null : (parseLegalDate(until) ?? first),
    by: String(by),
    ...(version === JOURNALED && { version }),
  };
  return standingOrderText(order) === body ? order : undefined;
}

/** What is no sum is none: nothing is covered by it. */
const sumOf = (text: unknown): Money => {
  const sum = parseMoney(text);
  return typeof sum === 'bigint' ? sum : (-1n as Money);
};
