/** A world outside in memory, whose answers a test writes itself: what it was asked is kept, in order. */
import type { BankAnswer, BankLink, BankReading, BankRequest } from '@oryndau/connectors/bank';
import type { PushGateway, PushMessage, PushSubmission } from '@oryndau/connectors/push';
import type { SmsGateway, SmsMessage, SmsSubmission } from '@oryndau/connectors/sms';
import type { Money } from '@oryndau/law/money';
import { testSignatory } from '@oryndau/reading/documents';
import type { Outside } from '../exchange.ts';

export interface FakeOutside {
  readonly outside: Outside;
  readonly sms: SmsMessage[];
  readonly pushes: PushMessage[];
  readonly asked: BankRequest[];
  /** What the bank says the next time that it is listened to. */
  readonly says: (BankAnswer | { readonly nonsense: string })[];
  /** Statements that the bank gives the next time. */
  readonly statements: { readonly name: string; readonly bytes: Uint8Array }[];
  /** How the centre takes the next messages. */
  smsOutcome: SmsSubmission['kind'];
  pushOutcome: PushSubmission['kind'];
  /** `not_sent`: no answer came; `unreached`: there was no connection. */
  bankOutcome: 'accepted' | 'rejected' | 'not_sent' | 'unreached';
}

export const BANK = '125';

export function fakeOutside(): FakeOutside {
  const fake: FakeOutside = {
    sms: [],
    pushes: [],
    asked: [],
    says: [],
    statements: [],
    smsOutcome: 'accepted',
    pushOutcome: 'accepted',
    bankOutcome: 'accepted',
    outside: undefined as unknown as Outside,
  };
  const outside: Outside = {
    notices: {
      channels: { sms: smsOf(fake), push: pushOf(fake) },
      secret: Buffer.from('a secret of this test'),
      portal: 'oryndau.example',
      tiynPerPart: 1_200n as Money,
    },
    banks: new Map([[BANK, bankOf(fake)]]),
    documents: { signatory: testSignatory, portal: 'oryndau.example', test: true },
  };
  return Object.assign(fake, { outside });
}

function smsOf(fake: FakeOutside): SmsGateway {
  return {
    submit: async (messages) =>
      messages.map((message): SmsSubmission => {
        const { key } = message;
        if (fake.smsOutcome !== 'not_sent' && fake.smsOutcome !== 'rejected') fake.sms.push(message);
        const provider = 'centre';
        const outcomes: Readonly<Record<SmsSubmission['kind'], SmsSubmission>> = {
          accepted: { kind: 'accepted', key, provider, providerIds: [`id ${fake.sms.length}`], parts: 3 },
          rejected: { kind: 'rejected', key, provider, reason: 'BAD_NUMBER' },
          unknown: { kind: 'unknown', key, provider, reason: 'RESPONSE_LOST' },
          not_sent: { kind: 'not_sent', key, reason: 'NO_CENTRE' },
        };
        return outcomes[fake.smsOutcome];
      }),
    query: async () => [],
    close: async () => {},
  };
}

const pushOf = (fake: FakeOutside): PushGateway => ({
  send: async (messages) =>
    messages.map((message) => {
      const { key } = message;
      if (fake.pushOutcome === 'accepted') {
        fake.pushes.push(message);
        return { kind: 'accepted', key, providerId: `push ${fake.pushes.length}` };
      }
      return { kind: fake.pushOutcome, key, reason: 'NO_APP' };
    }),
  close: async () => {},
});

const bankOf = (fake: FakeOutside): BankLink => {
  let position = 0;
  return {
    bank: BANK,
    send: async (requests) =>
      requests.map(({ id }, index) => {
        const request = requests[index];
        if (fake.bankOutcome === 'accepted') {
          if (request) fake.asked.push(request);
          return { kind: 'accepted', id };
        }
        if (fake.bankOutcome === 'unreached') return { kind: 'not_sent', id, reason: 'ECONNREFUSED', neverLeft: true };
        return { kind: fake.bankOutcome, id, reason: 'OUT_OF_ORDER' };
      }),
    receive: async (): Promise<BankReading> => {
      const said = fake.says.splice(0);
      position += said.length > 0 ? 1 : 0;
      return {
        answers: said.filter((one): one is BankAnswer => !('nonsense' in one)),
        nonsense: said.flatMap((one) =>
          'nonsense' in one ? [{ bank: BANK, envelope: 'E1', code: one.nonsense, place: '/Envelope' }] : [],
        ),
        statements: fake.statements.splice(0),
        cursor: String(position),
      };
    },
    close: async () => {},
  };
};
