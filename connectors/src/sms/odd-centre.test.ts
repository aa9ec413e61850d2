/** Centres that speak SMPP 3.4 otherwise than ours does, each by a socket of its own: what they send is written here octet by octet where it is odd. */
import type { AddressInfo } from 'node:net';
import type { Pdu, Session, SmppServer } from 'smpp';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryLedger } from './ledger.ts';
import type { SmsReceipt, SmsSubmission } from './port.ts';
import { dialect } from './smpp-dialect.ts';
import { type SmppGateway, smsGateway } from './smpp-gateway.ts';
import type { ProviderOptions } from './smpp-provider.ts';
import { message } from './testing/messages.ts';
import { SECRET, until } from './testing/real.ts';

type Handler = (session: Session, pdu: Pdu) => void;

interface Odd {
  readonly gateway: SmppGateway;
  readonly receipts: readonly SmsReceipt[];
  /** Everything that has come, by the order of its coming. */
  readonly got: readonly Pdu[];
  readonly sessions: readonly Session[];
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A centre that binds everybody and does with the rest what the test says. */
async function odd(handle: Handler, options: Partial<ProviderOptions> = {}): Promise<Odd> {
  const got: Pdu[] = [];
  const sessions: Session[] = [];
  const server: SmppServer = dialect.createServer({}, (session) => {
    session.on('error', () => session.destroy());
    session.on('pdu', (pdu: Pdu) => {
      got.push(pdu);
      if (pdu.command.startsWith('bind_') && !pdu.command.endsWith('_resp')) {
        sessions.push(session);
        session.send(pdu.response());
      } else handle(session, pdu);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receipts: SmsReceipt[] = [];
  const gateway = smsGateway({
    providers: [
      {
        name: 'odd',
        host: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        systemId: 'oryndau',
        password: 'secret',
        responseTimeoutMs: 2_000,
        reconnectFirstMs: 10,
        reconnectMaxMs: 50,
        ...options,
      },
    ],
    ledger: memoryLedger(),
    secret: SECRET,
    onReceipts: async (batch) => {
      receipts.push(...batch);
    },
  });
  open.push(async () => {
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  open.push(() => gateway.close());
  await until('a session', () => gateway.states()[0]?.isBound ?? false);
  return { gateway, receipts, got, sessions };
}

const HEAD = 16;

/** A PDU with octets put behind it, its length set right. */
function withOctets(pdu: Pdu, behind: Buffer): Buffer {
  const octets = Buffer.concat([(pdu as unknown as { toBuffer(): Buffer }).toBuffer(), behind]);
  octets.writeUInt32BE(octets.length, 0);
  expect(octets.length).toBeGreaterThan(HEAD);
  return octets;
}

function tlv(tag: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(tag, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value]);
}

const answered = (outcomes: readonly SmsSubmission[]) =>
  outcomes.map((outcome) => [outcome.kind, 'providerIds' in outcome ? outcome.providerIds : outcome.kind]);

describe('a receipt', () => {
  const RECEIPTED_MESSAGE_ID = 0x001e;
  const MESSAGE_STATE = 0x0427;

  it('whose id ends with its TLV, without NUL, belongs to its message', async () => {
    const { gateway, receipts } = await odd((session, pdu) => {
      if (pdu.command !== 'submit_sm') return;
      session.send(pdu.response({ message_id: 'abc-17' }));
      const receipt = new dialect.PDU('deliver_sm', { source_addr: '77011234567', esm_class: 4, sequence_number: 9 });
      const tlvs = [tlv(RECEIPTED_MESSAGE_ID, Buffer.from('abc-17')), tlv(MESSAGE_STATE, Buffer.from([2]))];
      session.socket.write(withOctets(receipt, Buffer.concat(tlvs)));
    });
    const [sent] = await gateway.submit([message('a')]);
    expect(sent?.kind).toBe('accepted');
    await until('the receipt', () => receipts.length === 1);
    expect(receipts[0]).toMatchObject({ key: 'a', providerId: 'abc-17', outcome: 'delivered' });
  });

  it.each([
    ['1A2B', '00001a2b'],
    ['0000000042  ', '42'],
    ['6f9619ff-8b86-d011-b42d-00cf4fc964ff', '6F9619FF-8B86-D011-B42D-00CF4FC964FF'],
  ])('of the id that was answered as %j and is reported as %j belongs to its message', async (inAnswer, inReceipt) => {
    const { to } = message('a');
    const { gateway, receipts } = await odd((session, pdu) => {
      if (pdu.command !== 'submit_sm') return;
      session.send(pdu.response({ message_id: inAnswer }));
      const text = `id:${inReceipt} sub:001 dlvrd:001 submit date:2509121004 done date:2509121005 stat:DELIVERED err:000 text:stat:UNDELIV`;
      const short_message = Buffer.from(text, 'latin1');
      session.send(
        new dialect.PDU('deliver_sm', { source_addr: to.slice(1), esm_class: 4, data_coding: 0, short_message }),
      );
    });
    await gateway.submit([message('a')]);
    await until('the receipt', () => receipts.length === 1);
    expect(receipts[0]).toMatchObject({ key: 'a', outcome: 'delivered', state: 'DELIVRD' });
  });
});

describe('a session', () => {
  it('takes nothing for the answer to a request that answers something else', async () => {
    const { gateway } = await odd((session, pdu) => {
      if (pdu.command !== 'submit_sm') return;
      const { sequence_number } = pdu;
      session.send(new dialect.PDU('deliver_sm_resp', { sequence_number, message_id: 'wrong' }));
      session.send(new dialect.PDU('query_sm_resp', { sequence_number, message_id: 'wrong' }));
      session.send(pdu.response({ message_id: 'right' }));
    });
    expect(answered(await gateway.submit([message('a')]))).toEqual([['accepted', ['right']]]);
  });

  it('refuses by generic_nack what is asked of it and is not for it, and goes on', async () => {
    const { gateway, got, sessions } = await odd((session, pdu) => {
      if (pdu.command === 'submit_sm') session.send(pdu.response({ message_id: '1' }));
    });
    sessions[0]?.send(new dialect.PDU('cancel_sm', { sequence_number: 77 }));
    await until('the refusal', () => got.some(({ command }) => command === 'generic_nack'));
    expect(got.find(({ command }) => command === 'generic_nack')).toMatchObject({
      sequence_number: 77,
      command_status: 3,
    });
    expect(answered(await gateway.submit([message('a')]))).toEqual([['accepted', ['1']]]);
  });

  it('hears the answers that are on their way when the centre says unbind, and answers it after them', async () => {
    const { gateway, got, sessions } = await odd((session, pdu) => {
      if (pdu.command !== 'submit_sm') return;
      session.send(new dialect.PDU('unbind', { sequence_number: 5 }));
      setTimeout(() => {
        expect(got.some(({ command }) => command === 'unbind_resp')).toBe(false);
        session.send(pdu.response({ message_id: 'late' }));
      }, 100);
    });
    expect(answered(await gateway.submit([message('a')]))).toEqual([['accepted', ['late']]]);
    await until('the answer to unbind', () => got.some(({ command }) => command === 'unbind_resp'));
    await until('another session', () => sessions.length === 2);
  });

  it('sends by one and hears by another where the centre has no transceivers, and names its system_type', async () => {
    const { gateway, receipts, got, sessions } = await odd(
      (session, pdu) => {
        if (pdu.command === 'submit_sm') session.send(pdu.response({ message_id: '5' }));
      },
      { twoSessions: true, systemType: 'fines' },
    );
    await until('both', () => sessions.length === 2);
    const binds = got.filter(({ command }) => command.startsWith('bind_'));
    expect(binds.map(({ command }) => command).sort()).toEqual(['bind_receiver', 'bind_transmitter']);
    expect(binds.map(({ system_type }) => system_type)).toEqual(['fines', 'fines']);
    await gateway.submit([message('a')]);
    const receiver = sessions[binds.findIndex(({ command }) => command === 'bind_receiver')];
    const fields = { source_addr: '77011234567', esm_class: 4, receipted_message_id: '5', message_state: 2 };
    receiver?.send(new dialect.PDU('deliver_sm', fields));
    await until('the receipt', () => receipts.length === 1);
  });
});
