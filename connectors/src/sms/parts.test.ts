import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresseeOf, referenceOf, refusedMessage, SENDER_1414, submitsOf } from './parts.ts';
import { longMessage, message } from './testing/messages.ts';

describe('the submit_sm of a message', () => {
  it('of one part has no header, and asks for a receipt', () => {
    expect(submitsOf(message('k1'), SENDER_1414)).toEqual([
      expect.objectContaining({
        source_addr: '1414',
        destination_addr: '77011000001',
        esm_class: 0,
        registered_delivery: 1,
        data_coding: 0,
        short_message: Buffer.from('fine k1', 'ascii'),
      }),
    ]);
  });

  it('of more parts begins each with the same reference, their number and its own', () => {
    const submits = submitsOf(longMessage('long1'), SENDER_1414);
    const headers = submits.map(({ short_message: octets }) => [...(octets as Buffer).subarray(0, 6)]);
    const reference = createHash('sha256').update('long1').digest()[1];
    expect(headers).toEqual([1, 2, 3, 4].map((part) => [5, 0, 3, reference, 4, part]));
    expect(submits.map(({ user_message_reference: own }) => own)).toEqual(
      [1, 2, 3, 4].map((part) => referenceOf('long1', part)),
    );
    expect(submits.every(({ esm_class: kind, data_coding: coding }) => kind === 0x40 && coding === 8)).toBe(true);
  });

  it('never holds more octets than an SMS, nor than the library bears', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), (text) => {
        for (const { short_message: octets } of submitsOf(message('k1', { text }), SENDER_1414)) {
          expect((octets as Buffer).length).toBeLessThanOrEqual(160);
        }
      }),
    );
  });

  it('has references of 16 bits, one after another over the end', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 255 }), (key, part) => {
        const reference = referenceOf(key, part);
        expect(reference).toBe((referenceOf(key, 1) + part - 1) % 65_536);
        expect(reference).toBeLessThan(65_536);
      }),
    );
  });
});

describe('what cannot be sent', () => {
  it.each(['', '77011234567', '+7 701 123 45 67', '+0701', '+770112345678901234', '1414'])(
    'a number %j is refused without being named',
    (to) => {
      const reason = refusedMessage(message('k1', { to }));
      expect(reason).toMatch(/E\.164/);
      if (to !== '') expect(reason).not.toContain(to);
    },
  );

  it('an empty text, and one beyond 255 parts', () => {
    expect(refusedMessage(message('k1', { text: '' }))).toMatch(/empty/);
    expect(refusedMessage(message('k1', { text: 'ы'.repeat(67 * 256) }))).toMatch(/255 parts/);
    expect(refusedMessage(message('k1'))).toBeNull();
  });
});

it('a number is known to the ledger by a keyed hash, however it is written', () => {
  expect(addresseeOf('+77011234567', 'a')).toBe(addresseeOf('77011234567', 'a'));
  expect(addresseeOf('+77011234567', 'a')).not.toBe(addresseeOf('+77011234567', 'b'));
  expect(addresseeOf('+77011234567', 'a')).toMatch(/^[\w-]{22}$/);
});
