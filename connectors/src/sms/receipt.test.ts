import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readReceipt, spellingsOf, writeDate } from './receipt.ts';

const pdu = (fields: Readonly<Record<string, unknown>>) => ({
  command: 'deliver_sm',
  command_status: 0,
  sequence_number: 1,
  response: () => {
    throw new Error('nobody answers here');
  },
  source_addr: '+77011234567',
  esm_class: 4,
  ...fields,
});
const TEXT =
  'id:0001A2B sub:001 dlvrd:001 submit date:2509121004 done date:2509121005 stat:DELIVRD err:000 text:айыппұл';

/** As `smpp-dialect.ts` leaves a text. */
const octets = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('a receipt', () => {
  it('is read from its text', () => {
    expect(readReceipt(pdu({ short_message: octets(TEXT) }), 300)).toEqual({
      id: '0001A2B',
      outcome: 'delivered',
      word: 'DELIVRD',
      at: new Date('2025-09-12T05:05:00Z'),
      reference: null,
      addressee: '77011234567',
    });
  });

  it('is read from its TLVs first', () => {
    const read = readReceipt(
      pdu({
        short_message: octets(TEXT),
        receipted_message_id: '77',
        message_state: 5,
        user_message_reference: 513,
      }),
      300,
    );
    expect(read).toMatchObject({ id: '77', outcome: 'failed', word: 'UNDELIV', reference: 513 });
  });

  it('is found in message_payload, in octets, in other letters and with other spaces', () => {
    expect(readReceipt(pdu({ short_message: '', message_payload: octets(TEXT) }), 300)?.id).toBe('0001A2B');
    expect(readReceipt(pdu({ short_message: octets('ID: 12 STAT: undeliv') }), 300)).toMatchObject({
      id: '12',
      word: 'UNDELIV',
      outcome: 'failed',
    });
  });

  it.each([
    ['DELIVRD', 'delivered'],
    ['DELIVERED', 'delivered'],
    ['Delivered', 'delivered'],
    ['UNDELIVERABLE', 'failed'],
    ['REJECTED', 'failed'],
    ['ACCEPTED', null],
    ['UNDELIV', 'failed'],
    ['EXPIRED', 'failed'],
    ['REJECTD', 'failed'],
    ['DELETED', 'failed'],
    ['ENROUTE', null],
    ['ACCEPTD', null],
    ['UNKNOWN', null],
    ['SOMETHING', null],
  ])('that says %s is %s: delivery is never guessed', (word, outcome) => {
    expect(readReceipt(pdu({ short_message: `id:1 stat:${word}` }), 300)?.outcome).toBe(outcome);
  });

  const DATES = 'submit date:2509121004 done date:2509121005';

  it('is not told by what the message itself says: its own text may hold anything', () => {
    const text = `id:7 sub:001 dlvrd:001 ${DATES} stat:DELIVRD err:000 text:id:9 stat:UNDELIV done date:2001010101`;
    expect(readReceipt(pdu({ short_message: octets(text) }), 300)).toMatchObject({
      id: '7',
      outcome: 'delivered',
      at: new Date('2025-09-12T05:05:00Z'),
    });
    expect(readReceipt(pdu({ short_message: octets('id:7 text:stat:DELIVRD') }), 300)?.outcome).toBeNull();
  });

  it.each([
    ['with the header that its bit tells of', 0x44, Buffer.concat([Buffer.from([5, 0, 3, 1, 1, 1]), octets(TEXT)])],
    ['without the header that its bit tells of', 0x44, octets(TEXT)],
    ['with a header that no bit tells of', 0x04, Buffer.concat([Buffer.from([5, 0, 3, 1, 1, 1]), octets(TEXT)])],
  ])('is read %s', (_, esm_class, short_message) => {
    expect(readReceipt(pdu({ esm_class, short_message }), 300)).toMatchObject({ id: '0001A2B', outcome: 'delivered' });
  });

  it('is read in the octets of ASCII whatever data_coding says, and in UCS-2', () => {
    for (const data_coding of [0, 1, 3, 4, 0xf0]) {
      expect(readReceipt(pdu({ data_coding, short_message: octets('id:a_b@c stat:DELIVRD') }), 300)?.id).toBe('a_b@c');
    }
    const short_message = Buffer.from('id:12 stat:DELIVRD', 'utf16le').swap16();
    expect(readReceipt(pdu({ data_coding: 8, short_message }), 300)).toMatchObject({ id: '12', word: 'DELIVRD' });
  });

  it('has its id without what fills it up', () => {
    expect(readReceipt(pdu({ receipted_message_id: '  77\0\0', message_state: 2 }), 300)?.id).toBe('77');
    expect(readReceipt(pdu({ short_message: octets('id:77\0\0\0 stat:DELIVRD') }), 300)).toMatchObject({
      id: '77',
      outcome: 'delivered',
    });
  });

  it('on the way says nothing of the end, whatever its word', () => {
    const read = readReceipt(pdu({ esm_class: 0x20, short_message: octets('id:1 stat:UNDELIV') }), 300);
    expect(read).toMatchObject({ id: '1', outcome: null });
  });

  it('is none when a person writes', () => {
    expect(readReceipt(pdu({ esm_class: 0, short_message: octets('id:1 stat:DELIVRD') }), 300)).toBeNull();
  });

  it('of any octets is read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 254 }), fc.option(fc.nat({ max: 255 })), (octets, state) => {
        const read = readReceipt(
          pdu({ short_message: Buffer.from(octets), ...(state === null ? {} : { message_state: state }) }),
          300,
        );
        expect(read?.at === null || Number.isFinite(read?.at?.getTime())).toBe(true);
      }),
    );
  });
});

describe('a date', () => {
  it('is read as it is written, to the minute, on any clock', () => {
    const minutes = fc.integer({ min: Date.UTC(2001, 0) / 60_000, max: Date.UTC(2090, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: -720, max: 840 }), (minute, offset) => {
        const at = new Date(minute * 60_000);
        expect(readDate(writeDate(at, offset), offset)).toEqual(at);
      }),
    );
  });

  it('may have seconds, and is null when it is none', () => {
    expect(readDate('250912100507', 300)).toEqual(new Date('2025-09-12T05:05:07Z'));
    for (const text of ['', '0', '2513121005', '2509321005', '2509122405', '250912100', 'yymmddhhmm']) {
      expect(readDate(text, 300)).toBeNull();
    }
  });
});

describe('the spellings of an id', () => {
  it('are itself first, then hexadecimal and decimal, in small letters and capitals, filled up with zeros and not', () => {
    expect(spellingsOf('1000000000')[0]).toBe('1000000000');
    for (const [reported, answered] of [
      ['1000000000', '3b9aca00'],
      ['1000000000', '3B9ACA00'],
      ['3B9ACA00', '1000000000'],
      ['0000000042', '42'],
      ['42', '0000000042'],
      ['42', '000000000042'],
      ['ab12', '0000AB12'],
      ['0000AB12', 'ab12'],
      ['C9F1-0001-xyz', 'c9f1-0001-xyz'],
      ['c9f1-0001-xyz', 'C9F1-0001-XYZ'],
    ] as const) {
      expect(spellingsOf(reported), reported).toContain(answered);
    }
    expect(spellingsOf('c9f1-0001-xyz')).not.toContain('c9f1-0001-xy');
    expect(spellingsOf('')).toEqual(['']);
  });
});
