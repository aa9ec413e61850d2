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

describe('a receipt', () => {
  it('is read from its text', () => {
    expect(readReceipt(pdu({ short_message: { message: TEXT } }), 300)).toEqual({
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
        short_message: { message: TEXT },
        receipted_message_id: '77',
        message_state: 5,
        user_message_reference: 513,
      }),
      300,
    );
    expect(read).toMatchObject({ id: '77', outcome: 'failed', word: 'UNDELIV', reference: 513 });
  });

  it('is found in message_payload, in octets, in other letters and with other spaces', () => {
    expect(readReceipt(pdu({ short_message: '', message_payload: { message: TEXT } }), 300)?.id).toBe('0001A2B');
    expect(readReceipt(pdu({ short_message: { message: Buffer.from('ID: 12 STAT: undeliv') } }), 300)).toMatchObject({
      id: '12',
      word: 'UNDELIV',
      outcome: 'failed',
    });
  });

  it.each([
    ['DELIVRD', 'delivered'],
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

  it('is none when a person writes', () => {
    expect(readReceipt(pdu({ esm_class: 0, short_message: { message: 'id:1 stat:DELIVRD' } }), 300)).toBeNull();
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
  it('are itself first, then hexadecimal and decimal', () => {
    expect(spellingsOf('1000000000')[0]).toBe('1000000000');
    expect(spellingsOf('1000000000')).toContain('3b9aca00');
    expect(spellingsOf('3B9ACA00')).toContain('1000000000');
    expect(spellingsOf('c9f1-0001')).toEqual(['c9f1-0001']);
    expect(spellingsOf('')).toEqual(['']);
  });
});
