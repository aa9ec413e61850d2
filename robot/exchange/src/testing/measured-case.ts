/** One case whose measures leave the house day by day, to a bank, the notaries and the enforcement system that take what they are asked and say nothing of themselves. */
import type { EnforcementAnswer, EnforcementRequest } from '@oryndau/connectors/enforcement-system';
import type { NotaryAnswer, NotaryLink, NotaryRequest } from '@oryndau/connectors/notary';
import { OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { importPayment } from '@oryndau/deciding/testing/told-outside';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { exchange } from '../exchange.ts';
import { takeReports } from '../reports.ts';
import { BANK, type FakeOutside, fakeOutside } from './outside.ts';

/** What is signed at once in these cases, beside which collection orders may wait for the head. */
export const AT_ONCE: readonly ActType[] = [
  'opening',
  'arrest',
  'arrest_change',
  'prohibition',
  'recall',
  'termination_executed',
];
export const ACCOUNT = { account: 'KZ86125KZT5004100100', bank: BANK, kind: 'CURRENT', currency: 'KZT' };

export const day = (n: number): LegalDate => addDays(OPENED, n);

/** How a system of the state takes what it is handed. `not_sent`: no answer came; `unreached`: there was no connection. */
export type Taking = 'accepted' | 'not_sent' | 'unreached';

type Submission = Awaited<ReturnType<NotaryLink['send']>>[number];

/** A system that keeps what it has taken, and says what a test gives it to say. */
class Listening<R extends { readonly id: string; readonly kind: string }, W> {
  readonly asked: R[] = [];
  readonly says: W[] = [];
  taking: Taking = 'accepted';
  #position = 0;

  readonly send = async (requests: readonly R[]): Promise<Submission[]> => {
    const { taking } = this;
    if (taking === 'accepted') this.asked.push(...requests);
    return requests.map(({ id }): Submission => {
      if (taking === 'accepted') return { kind: 'accepted', id };
      const reason = 'OUT_OF_ORDER';
      return taking === 'not_sent'
        ? { kind: 'not_sent', id, reason }
        : { kind: 'not_sent', id, reason, neverLeft: true };
    });
  };

  readonly receive = async () => {
    const words = this.says.splice(0);
    this.#position += words.length > 0 ? 1 : 0;
    return { words, nonsense: [], cursor: String(this.#position) };
  };

  readonly close = async () => {};
  readonly kinds = (): R['kind'][] => this.asked.map(({ kind }) => kind);
}

export class MeasuredCase {
  readonly fake: FakeOutside = fakeOutside();
  readonly notaries = new Listening<NotaryRequest, NotaryAnswer>();
  readonly system = new Listening<EnforcementRequest, EnforcementAnswer>();
  readonly place: SigningPlace;

  private constructor(place: SigningPlace) {
    this.place = place;
  }

  static async open(folder: string): Promise<MeasuredCase> {
    return new MeasuredCase(await SigningPlace.open(folder, { fines: 1, policy: 'order-697' }));
  }

  /** Undefined: the database is sound. */
  fault = async () => (await verify(this.place.test.database)).fault;

  pay = (n: number, amount: Money = tenge(5_000)) =>
    importPayment(this.place.test.database, { number: 'F-0', entry: `e${n}`, amount, on: day(n) });

  /** What the bank was asked. */
  kinds = () => this.fake.asked.map(({ kind }) => kind);
  ordersTold = () => this.kinds().filter((kind) => kind === 'collect' || kind === 'recall');
  ofOrders = async () => (await this.place.outbox(0)).filter((line) => line.includes('CollectionOrder'));

  meet = (n: number) =>
    exchange(
      this.place.test.database,
      { ...this.fake.outside, notaries: { link: this.notaries }, enforcement: { link: this.system } },
      () => new Date(`${day(n)}T05:00:00Z`),
    );

  async untilNoticed(): Promise<void> {
    await this.place.tick(OPENED, REGISTERED);
    await this.meet(0);
    const at = `${OPENED}T06:00:00.000Z`;
    const report = { key: this.fake.pushes[0]?.key ?? '', outcome: 'delivered', words: {}, at } as const;
    await takeReports(this.place.test.database, [report], new Date(at));
  }

  /** The banks are to be asked, and have not been. */
  async untilInquiryQueued(): Promise<void> {
    await this.untilNoticed();
    await this.place.tick(day(8), day(1));
  }

  async untilProhibitionQueued(): Promise<void> {
    await this.untilNoticed();
    await this.place.tick(day(11), day(1));
  }

  /** The arrest of one account is decided and signed, and has not left. */
  async untilArrestQueued(): Promise<void> {
    await this.untilInquiryQueued();
    await this.meet(8);
    await this.place.tell(0, day(8), {
      type: 'RecordAccounts',
      accounts: [{ ...ACCOUNT, available: tenge(100_000) }],
    });
  }

  /** The enforcement system is to be asked, and has not been; the bank has the arrest. */
  async untilLevyAsked(at = 21): Promise<void> {
    await this.untilArrestQueued();
    await this.meet(8);
    await this.place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
    await this.place.tick(day(at), day(9));
  }

  /** To the day on which the order for all that is owed is decided. */
  async untilOrder(at = 22): Promise<void> {
    await this.untilLevyAsked(at - 1);
    await this.meet(at - 1);
    await this.place.tell(0, day(at - 1), {
      type: 'RecordWageLevy',
      question: '1',
      resolution: false,
      bailiffOrder: false,
    });
    await this.place.tick(day(at));
  }
}
