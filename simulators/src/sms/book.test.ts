import { once } from 'node:events';
import smpp, { type Fields, type Pdu } from 'smpp';
import { expect, onTestFinished, test } from 'vitest';
import { type ReceivedPart, readSubmit, SimulatorBook } from './book.ts';
import { type SmsSimulator, smsSimulator } from './simulator.ts';

const AT = new Date('2026-11-26T05:00:00Z');

const partsOf = (texts: readonly string[], reference: number): ReceivedPart[] =>
  texts.map((text, index) => ({
    to: '+77010000001',
    from: '1414',
    text,
    reference: reference + index,
    part: index + 1,
    parts: texts.length,
    groupReference: reference & 0xff,
    receipt: 'always',
    id: `${reference}-${index}`,
    at: AT,
  }));

const enterAll = (book: SimulatorBook, ...parts: readonly ReceivedPart[]): SimulatorBook => {
  for (const part of parts) book.enter(part);
  return book;
};

test('two notices to one person that begin alike, under one reference, are two messages and no repetition', () => {
  const book = enterAll(
    new SimulatorBook(),
    ...partsOf(['Department', 'first'], 7),
    ...partsOf(['Department', 'reminder'], 7),
  );
  expect(book.messages.map(({ text }) => text)).toEqual(['Departmentfirst', 'Departmentreminder']);
  expect([book.repeated, book.incomplete]).toEqual([0, 0]);
});

test('a message that is sent again whole is counted with all its parts', () => {
  const parts = partsOf(['one ', 'two ', 'three'], 300);
  expect(enterAll(new SimulatorBook(), ...parts, ...parts).repeated).toBe(3);
  const short = partsOf(['short'], 4);
  expect(enterAll(new SimulatorBook(), ...short, ...short).repeated).toBe(1);
});

test('a part that comes twice is counted, whether its message was complete by then or not', () => {
  const [one, two] = partsOf(['one ', 'two'], 65_535) as [ReceivedPart, ReceivedPart];
  expect(enterAll(new SimulatorBook(), one, one, two).repeated).toBe(1);
  const late = enterAll(new SimulatorBook(), one, two, two);
  expect([late.repeated, late.incomplete, late.messages.length, late.parts]).toEqual([1, 1, 1, 3]);
});

const submits = (parts: readonly Fields[]): ReceivedPart[] =>
  parts.map((fields, index) => {
    const pdu = new smpp.PDU('submit_sm', { source_addr: '1414', destination_addr: '77010000001', ...fields });
    // As it comes over the wire: written, and read again.
    const read = new (smpp.PDU as unknown as new (octets: Buffer) => Pdu)(
      (pdu as unknown as { toBuffer(): Buffer }).toBuffer(),
    );
    return readSubmit(read, String(index), AT);
  });

test.each([
  [
    'references of 8 bits',
    [
      { short_message: { udh: Buffer.from([5, 0, 3, 7, 2, 1]), message: 'Сізге ' } },
      { short_message: { udh: Buffer.from([5, 0, 3, 7, 2, 2]), message: 'айыппұл' } },
    ],
  ],
  [
    'references of 16 bits',
    [
      { short_message: { udh: Buffer.from([6, 8, 4, 1, 2, 2, 1]), message: 'Сізге ' } },
      { short_message: { udh: Buffer.from([6, 8, 4, 1, 2, 2, 2]), message: 'айыппұл' } },
    ],
  ],
  [
    'segments told by TLVs',
    [
      { short_message: 'Сізге ', sar_msg_ref_num: 513, sar_total_segments: 2, sar_segment_seqnum: 1 },
      { short_message: 'айыппұл', sar_msg_ref_num: 513, sar_total_segments: 2, sar_segment_seqnum: 2 },
    ],
  ],
  ['one payload', [{ short_message: '', message_payload: 'Сізге айыппұл' }]],
])('a message that comes in %s is read as the person reads it, in whatever order its parts come', (_, parts) => {
  for (const order of [parts, [...parts].reverse()]) {
    const book = enterAll(new SimulatorBook(), ...submits(order));
    expect([book.messages.map(({ text }) => text), book.incomplete]).toEqual([['Сізге айыппұл'], 0]);
  }
});

async function sessionAt(centre: SmsSimulator, role?: 'transceiver' | 'transmitter' | 'receiver') {
  const session = smpp.connect({ host: centre.host, port: centre.port });
  onTestFinished(() => session.destroy());
  const heard: Pdu[] = [];
  session.on('deliver_sm', (pdu: Pdu) => {
    heard.push(pdu);
    session.send(pdu.response());
  });
  await once(session, 'connect');
  const asked = (pdu: Pdu): Promise<Pdu> => new Promise((resolve) => session.send(pdu, resolve));
  const account = { system_id: centre.systemId, password: centre.password };
  if (role !== undefined) await asked(new smpp.PDU(`bind_${role}`, account));
  const submit = (registered: number, to = '77010000001'): Promise<Pdu> => {
    const addresses = { source_addr: '1414', destination_addr: to };
    return asked(new smpp.PDU('submit_sm', { ...addresses, registered_delivery: registered, short_message: 'one' }));
  };
  return { heard, submit };
}

test('a session sends and hears what it was bound to', async () => {
  const centre = await smsSimulator();
  onTestFinished(() => centre.close());
  const sender = await sessionAt(centre, 'transmitter');
  const receiver = await sessionAt(centre, 'receiver');
  const stranger = await sessionAt(centre);
  expect((await receiver.submit(1)).command_status).toBe(4);
  expect((await stranger.submit(1)).command_status).toBe(4);
  expect((await sender.submit(1)).command_status).toBe(0);
  while (receiver.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect([sender.heard.length, receiver.heard.length, stranger.heard.length]).toEqual([0, 1, 0]);
  expect(centre.book.parts).toBe(1);
});

test('a receipt comes to who asked for it, of the ends that were asked for', async () => {
  const failing = '77010000002';
  const centre = await smsSimulator({
    isAutomatic: false,
    decide: ({ to }) => ({ outcome: to === `+${failing}` ? 'undelivered' : 'delivered', afterMs: 0 }),
  });
  onTestFinished(() => centre.close());
  const { heard, submit } = await sessionAt(centre, 'transceiver');
  const told: [number, number, number][] = [];
  // Bit 4 asks for a word on the way, which this centre never says (SMPP 3.4 section 5.2.17).
  for (const registered of [0, 1, 2, 3, 0x10, 0x11]) {
    const counts = [];
    for (const to of ['77010000001', failing]) {
      const before = heard.length;
      await submit(registered, to);
      await centre.settle();
      counts.push(heard.length - before);
    }
    told.push([registered, counts[0] ?? -1, counts[1] ?? -1]);
  }
  expect(told).toEqual([
    [0, 0, 0],
    [1, 1, 1],
    [2, 0, 1],
    [3, 1, 0],
    [0x10, 0, 0],
    [0x11, 1, 1],
  ]);
});
