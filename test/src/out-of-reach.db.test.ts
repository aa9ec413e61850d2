/**
 * Random lives of one case over wires that fail in each of their ways, against a bank and notaries with books of their own: nothing comes to either that was taken back, and once
 * everybody is reached again their books are those of the case. ORYNDAU_SEED repeats a run.
 */
import type { BankLink, BankRequest } from '@oryndau/connectors/bank';
import type { EnforcementAnswer, EnforcementLink } from '@oryndau/connectors/enforcement-system';
import type { NotaryLink, NotaryRequest } from '@oryndau/connectors/notary';
import { IIN } from '@oryndau/deciding/testing/feed';
import { OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { importCancellation, importPayment } from '@oryndau/deciding/testing/told-outside';
import { exchange } from '@oryndau/exchange/exchange';
import { takeReports } from '@oryndau/exchange/reports';
import { fakeOutside } from '@oryndau/exchange/testing/outside';
import { canonical } from '@oryndau/law/canonical';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { Failure } from '@oryndau/postgres/failure';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { type Dice, dice } from '@oryndau/postgres/testing/seed';
import { fakeBankLink } from '@oryndau/simulators/bank/fake';
import { SimulatedNotaries } from '@oryndau/simulators/notary/notaries';
import { verify } from '@oryndau/verify/verify';
import { actTypes } from '@oryndau/words/acts';
import { expect, it } from 'vitest';

const LIVES = 6;
/** Past the thirty days of the term, the head's three days and the transfer. */
const DAYS = 38;
const BANK = '125';
const folder = temporaryFolder('out-of-reach');
const random = dice('out of reach');

/** What becomes of one hand-over: it comes and is answered; nobody is there; it is lost before it comes, or its answer is. */
type Wire = 'works' | 'unreached' | 'lost_before' | 'lost_after';
const WIRES: readonly Wire[] = ['works', 'unreached', 'unreached', 'lost_before', 'lost_after'];

interface Handed {
  readonly id: string;
  readonly kind: string;
}
type Submission = Awaited<ReturnType<BankLink['send']>>[number];

/** A link whose wire is as bad as it is told; `comes` sees what comes to the other side. */
function overWire<R extends Handed>(
  send: (requests: readonly R[]) => Promise<readonly Submission[]>,
  { wire, comes }: { readonly wire: () => Wire; readonly comes: (requests: readonly R[]) => Promise<void> },
) {
  return async (requests: readonly R[]): Promise<readonly Submission[]> => {
    const how = wire();
    const none = (neverLeft?: true): Submission[] =>
      requests.map(({ id }) => ({ kind: 'not_sent', id, reason: how, ...(neverLeft && { neverLeft }) }));
    if (how === 'unreached') return none(true);
    if (how === 'lost_before') return none();
    await comes(requests);
    const said = await send(requests);
    return how === 'works' ? said : none();
  };
}

/** A link that can be read only while its wire works. */
async function heardOver<T>(wire: () => Wire, read: () => T | Promise<T>): Promise<T> {
  if (wire() === 'works') return read();
  throw new Failure('BANK_UNREACHABLE', 'nobody answers', { retry: 'later' });
}

class World {
  readonly place: SigningPlace;
  readonly #fake = fakeOutside();
  readonly #account = 'KZ86125KZT5004100100';
  readonly #bank;
  readonly #notaries = new SimulatedNotaries({ name: 'NOTARIES', today: OPENED });
  readonly #levies: EnforcementAnswer[] = [];
  /** How bad the wires are, 0 to 1. */
  badness = 0;
  /** What came to somebody after it had been taken back. */
  readonly tooLate: string[] = [];

  private constructor(place: SigningPlace) {
    this.place = place;
    this.#bank = fakeBankLink({
      bank: BANK,
      today: OPENED,
      treasury: 'KZ24070105KSN0000000',
      customers: [{ iin: IIN, accounts: [{ account: this.#account, kind: 'CURRENT', balance: tenge(120_000) }] }],
    });
  }

  static async open(): Promise<World> {
    const place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
    await place.order(actTypes);
    return new World(place);
  }

  readonly #wire = (): Wire => (random.next() < this.badness ? random.pick(WIRES) : 'works');

  /** Asked of the journal's own outbox at the moment in which something comes. */
  async #comes(requests: readonly { readonly id: string; readonly kind: string }[], recipient: string): Promise<void> {
    const rows = await this.place.test.database.sql<{ n: number; back: string }[]>`
      select touching.n, back.body ->> 'type' as back
      from work.outbox as touching
      join work.outbox as back on back.document_id = touching.document_id and back.recipient = touching.recipient
        and back.subject = touching.subject and back.n > touching.n
      where touching.recipient = ${recipient}
        and touching.body ->> 'type' in ('ArrestOrdered', 'CollectionOrderSent', 'ProhibitionOrdered', 'ProceedingOpened')
        and back.body ->> 'type' in ('ArrestLiftOrdered', 'ArrestHandedOver', 'CollectionOrderRecallSent', 'ProhibitionLiftOrdered',
          'ProhibitionHandedOver', 'ProceedingExecuted', 'ProceedingCancelled', 'ProceedingReleased')`;
    for (const { id, kind } of requests) {
      const back = rows.find(({ n }) => id.split('-').at(-2) === String(n));
      if (back !== undefined) this.tooLate.push(`${kind} after ${back.back}`);
    }
  }

  #outside() {
    const bank = this.#bank.link;
    const comesTo = (recipient: string) => ({
      wire: this.#wire,
      comes: (requests: readonly Handed[]) => this.#comes(requests, recipient),
    });
    const link: BankLink = {
      bank: BANK,
      send: overWire<BankRequest>((requests) => bank.send(requests), comesTo('bank')),
      receive: (cursor, limit) => heardOver(this.#wire, () => bank.receive(cursor, limit)),
      close: async () => {},
    };
    const notaries: NotaryLink = {
      send: overWire<NotaryRequest>(
        async (requests) => this.#notaries.take(requests.map((request) => ({ request, digest: canonical(request) }))),
        comesTo('notary'),
      ),
      receive: (cursor, limit) =>
        heardOver(this.#wire, () => {
          const said = this.#notaries.after(Number(cursor ?? 0), limit);
          const words = said.flatMap(({ content }) => [...content]);
          return { words, nonsense: [], cursor: String(said.at(-1)?.position ?? cursor ?? 0) };
        }),
      close: async () => {},
    };
    const enforcement: EnforcementLink = {
      send: overWire(async (requests) => {
        for (const { id: request, kind } of requests) {
          const answered = { id: `E-${request}`, request, at: '2026-03-10T10:00:00+05:00' };
          if (kind === 'levy') this.#levies.push({ ...answered, kind, resolution: false, order: false });
          else this.#levies.push({ ...answered, kind: kind === 'enter' ? 'entered' : 'removed' });
        }
        return requests.map(({ id }) => ({ kind: 'accepted' as const, id }));
      }, comesTo('enforcement')),
      receive: (cursor) =>
        heardOver(this.#wire, () => {
          const words = this.#levies.slice(Number(cursor ?? 0));
          return { words, nonsense: [], cursor: String(this.#levies.length) };
        }),
      close: async () => {},
    };
    return {
      ...this.#fake.outside,
      banks: new Map([[BANK, link]]),
      notaries: { link: notaries },
      enforcement: { link: enforcement },
    };
  }

  async meet(on: LegalDate): Promise<void> {
    this.#bank.bank.advanceTo(on);
    this.#notaries.advanceTo(on);
    await exchange(this.place.test.database, this.#outside(), () => new Date(`${on}T05:00:00Z`));
  }

  /** The person has read the first message. */
  async notice(): Promise<void> {
    const at = `${OPENED}T06:00:00.000Z`;
    const report = { key: this.#fake.pushes[0]?.key ?? '', outcome: 'delivered', words: {}, at } as const;
    await takeReports(this.place.test.database, [report], new Date(at));
  }

  books() {
    const books = this.#bank.bank.books();
    return {
      arrests: (books.find(this.#account)?.arrests ?? []).map(({ handedOver }) => handedOver !== null),
      orders: [...books.orders()].filter(({ status }) => status === 'living').length,
      prohibitions: [...this.#notaries.prohibitions()].filter(({ status }) => status === 'living').length,
    };
  }
}

/** What may come of a day, beside nothing. */
async function happen(
  { place }: World,
  { pick }: Dice,
  { n, on }: { readonly n: number; readonly on: LegalDate },
): Promise<string> {
  const about = { number: 'F-0', on };
  const what = pick([
    'nothing',
    'nothing',
    'nothing',
    'nothing',
    'part',
    'whole',
    'cancelled',
    'hold',
    'go on',
    'opt out',
  ] as const);
  switch (what) {
    case 'part':
      await importPayment(place.test.database, { ...about, entry: `e${n}`, amount: tenge(3_000) });
      break;
    case 'whole':
      await importPayment(place.test.database, { ...about, entry: `e${n}`, amount: tenge(18_000) });
      break;
    case 'cancelled':
      await importCancellation(place.test.database, 'F-0', on);
      break;
    case 'hold':
      await place.tell(0, on, { type: 'Hold', reason: 'OPERATOR' });
      break;
    case 'go on':
      await place.tell(0, on, { type: 'LiftHold', reason: 'OPERATOR' });
      break;
    case 'opt out':
      await place.tell(0, on, { type: 'OptOut' });
      break;
    case 'nothing':
      break;
  }
  return what;
}

it.each(Array.from({ length: LIVES }, (_, index) => index))(
  'nothing comes that was taken back, and all that is left over ends with the case (life %s)',
  async (life) => {
    const world = await World.open();
    const told: string[] = [];
    // Some are let live until an order is decided.
    const first = random.pick([8, 20]);
    const wrong = () => ({ told, seed: random.seed, life });
    try {
      await world.place.tick(OPENED, REGISTERED);
      await world.meet(OPENED);
      await world.notice();
      for (let n = 1; n <= DAYS; n += 1) {
        const on = addDays(OPENED, n);
        // Bad for days together, as lines are.
        if (n % 4 === 1) world.badness = random.pick([0, 0.5, 1]);
        await world.place.tick(on);
        if (n >= first && n % 2 === 0) told.push(`${n} ${await happen(world, random, { n, on })}`);
        await world.meet(on);
        if (random.next() < 0.5) await world.place.tick(on);
        await world.meet(on);
      }
      world.badness = 0;
      for (let n = DAYS + 1; n <= DAYS + 8; n += 1) {
        const on = addDays(OPENED, n);
        await world.place.tick(on);
        await world.meet(on);
        await world.meet(on);
      }
      const kept = await world.place.caseOf(0);
      const { arrests, orders, prohibitions } = world.books();
      expect(world.tooLate, JSON.stringify(wrong())).toEqual([]);
      expect((await verify(world.place.test.database)).fault, JSON.stringify(wrong())).toBeUndefined();
      const isHeld = kept?.status === 'held';
      if (!isHeld) {
        const isBailiffs = kept?.status === 'transferred';
        // The bank has no arrest of ours left over, and each that it has is the bailiff's as the case says.
        expect(arrests, JSON.stringify(wrong())).toEqual(kept?.arrest.status === 'handed_over' ? [true] : []);
        expect({ orders, prohibitions: isBailiffs ? 0 : prohibitions }, JSON.stringify(wrong())).toEqual({
          orders: 0,
          prohibitions: 0,
        });
      }
    } finally {
      await world.place.test.drop();
    }
  },
);
