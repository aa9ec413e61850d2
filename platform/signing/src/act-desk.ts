/**
 * Where acts get their signature. In a case that moves somebody's money nothing leaves the house unsigned; who signs, and when, is the head's choice: batch by
 * batch, each of whose acts could be opened before, or at once within an order that he gave (standing-order.ts).
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import type { StopSwitch } from './act-signer.ts';
import { timeFault } from './certificate-time.ts';
import { type ActDesk, type ActSigner, WITHOUT_ORDER } from './port.ts';
import { giveStandingOrder, readStandingOrders } from './sql/standing-orders.ts';
import { coversAct, type StandingOrder } from './standing-order.ts';

/** Signs whatever is decided: for a life that is invented, or a test of something else. */
export const signsAll = (signer: ActSigner): ActDesk => ({
  signer: async () => signer,
  coverOf: async () => () => WITHOUT_ORDER,
  assertGoesOn: async () => {},
});

export interface OrderedDesk {
  readonly keyId: string;
  /** PEM, the signer's first: while its certificate is not valid no order signs anything, and what is decided waits. */
  readonly certificates?: readonly string[];
  readonly now?: () => Date;
  /** BIN of the body, where it is configured: its acts bear it. */
  readonly body?: string | undefined;
  readonly signer: () => Promise<ActSigner>;
  readonly stopSwitch: StopSwitch;
}

/** Signs what a standing order covers that the same key gave: an order of a head before him ends with his key. */
export const signsUnderOrders = ({
  keyId,
  certificates: [own] = [],
  now = () => new Date(),
  body,
  signer,
  stopSwitch,
}: OrderedDesk): ActDesk => ({
  signer,
  body,
  async coverOf(connection) {
    if (own !== undefined && timeFault(own, now()) !== undefined) return () => null;
    const orders = (await readStandingOrders(connection)).filter(
      // Revoked is revoked, also for a day before it that is decided late.
      (order) => order.keyId === keyId && order.revokedOn === null,
    );
    const valid = orders.flatMap(({ order }) => (order === undefined ? [] : [order]));
    return (act) => valid.find((order) => coversAct(order, act))?.number ?? null;
  },
  async assertGoesOn() {
    if (await stopSwitch.isStopped()) {
      throw new Failure('SIGNING_STOPPED', 'a person has stopped all signing', { retry: 'later' });
    }
  },
});

/** All kinds, up to a sum or any, until it is revoked: how a demonstration and an invented year begin. */
export const giveOrder = async (
  tx: Transaction,
  desk: ActDesk,
  { from, by, upTo }: { readonly from: LegalDate; readonly by: string; readonly upTo: Money | null },
): Promise<StandingOrder> => {
  const signer = await desk.signer();
  return giveStandingOrder(tx, signer, { kinds: [], upTo, from, until: null, by, on: from });
};
