import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsParts } from './index.ts';
import { octetsOfSegment, splitSms } from './sms-alphabet.ts';

describe('the 7 bit alphabet', () => {
  it('holds English and the ten characters of its extension, each of which is two septets', () => {
    expect(smsParts('Pay by 12.09.2025 @£$ßñà')).toEqual({ encoding: 'GSM-7', parts: 1, units: 24 });
    for (const character of '\f^{}\\[~]|€') {
      expect(smsParts(character)).toEqual({ encoding: 'GSM-7', parts: 1, units: 2 });
      expect(octetsOfSegment(character, 'GSM-7')[0]).toBe(0x1b);
    }
  });

  it('has no Cyrillic, no dash, no backtick, no emoji and no escape', () => {
    for (const character of ['ж', 'қ', '–', '`', 'ç', '🚗', '\u001b', '\u00a0']) {
      expect(smsParts(`fine ${character}`).encoding).toBe('UCS-2');
    }
  });

  it('is written a septet in each octet', () => {
    expect([...octetsOfSegment('@Az€', 'GSM-7')]).toEqual([0x00, 0x41, 0x7a, 0x1b, 0x65]);
    expect([...octetsOfSegment('Қ€', 'UCS-2')]).toEqual([0x04, 0x9a, 0x20, 0xac]);
  });
});

describe('the number of parts', () => {
  it.each([
    ['a', 0, 1],
    ['a', 160, 1],
    ['a', 161, 2],
    ['a', 306, 2],
    ['a', 307, 3],
    ['€', 80, 1],
    ['€', 81, 2],
    ['ы', 70, 1],
    ['ы', 71, 2],
    ['ы', 134, 2],
    ['ы', 135, 3],
    ['🚗', 35, 1],
    ['🚗', 36, 2],
  ])('of %s, %i times, is %i', (character, count, parts) => {
    expect(smsParts(character.repeat(count)).parts).toBe(parts);
  });

  it('counts a character that does not fit the rest of a part in the next one', () => {
    // 152 septets and an extension character: the 153rd septet stays empty.
    expect(splitSms(`${'a'.repeat(152)}€${'b'.repeat(20)}`).segments.map((segment) => segment.length)).toEqual([
      152, 21,
    ]);
    expect(splitSms(`${'ы'.repeat(66)}🚗${'ы'.repeat(10)}`).segments.map((segment) => segment.length)).toEqual([
      66, 12,
    ]);
  });
});

describe('any text', () => {
  const gsm = fc.string({ unit: fc.constantFrom(...'aZ9 @€[]{}\n|^'), maxLength: 700 });
  const any = fc.string({
    unit: fc.oneof(fc.constantFrom('қ', 'Ж', 'a', '€', '🚗', '👨‍👩‍👧'), fc.string({ unit: 'grapheme' })),
    maxLength: 300,
  });

  it('is whole again when its parts are joined, none of them too long for the wire', () => {
    fc.assert(
      fc.property(fc.oneof(gsm, any), (text) => {
        const { encoding, segments } = splitSms(text);
        expect(segments.join('')).toBe(text);
        const most = encoding === 'GSM-7' ? 160 : 140;
        for (const segment of segments) {
          expect(octetsOfSegment(segment, encoding).length + (segments.length > 1 ? 6 : 0)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('never has half a character at the end of a part', () => {
    fc.assert(
      fc.property(fc.oneof(gsm, any), (text) => {
        const { encoding, segments } = splitSms(text);
        for (const segment of segments.slice(0, -1)) {
          const octets = octetsOfSegment(segment, encoding);
          if (encoding === 'GSM-7') expect(octets.at(-1)).not.toBe(0x1b);
          else expect(segment).not.toMatch(/[\ud800-\udbff]$/);
        }
      }),
    );
  });
});
