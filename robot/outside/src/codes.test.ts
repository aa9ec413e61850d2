import { createHmac } from 'node:crypto';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actCodeOf,
  caseCodeOf,
  faultOfCaseCode,
  faultOfMessageCode,
  linkTokenOf,
  messageCodeOf,
  readCaseCode,
  readLinkToken,
  readMessageCode,
} from './codes.ts';

const documentIds = fc.uuid({ version: 5 });
const secret = Buffer.from('a secret of this test');
const TODAY = legalDate('2026-03-02');

describe('the code of a case', () => {
  it('leads back to a range that holds the case, in whatever way it is typed', () => {
    fc.assert(
      fc.property(documentIds, (id) => {
        const code = caseCodeOf(id);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        for (const text of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          code.replaceAll('0', 'O').replaceAll('1', 'l'),
        ]) {
          const range = readCaseCode(text);
          expect(range && range.from <= id && id <= range.until).toBe(true);
        }
      }),
    );
  });

  it('is the first 60 bits of the id but its version, in letters of five bits: no I, L, O or U', () => {
    expect(caseCodeOf('00000000-0000-5000-8000-000000000000')).toBe('0000-0000-0000');
    expect(caseCodeOf('ffffffff-ffff-5fff-bfff-ffffffffffff')).toBe('ZZZZ-ZZZZ-ZZZZ');
    // 0000 0100 0110 0100 ... read five bits at a time: 0, 17, 18, 7.
    expect(caseCodeOf('0464 7000-0000-5000-8000-000000000000'.replace(' ', ''))).toBe('0HJ7-0000-0000');
    // Three digits stand after the version.
    expect(caseCodeOf('00000000-0000-5123-8000-000000000000')).toBe('0000-0000-0093');
  });

  it('names the whole range of ids that begin so, and no other', () => {
    expect(readCaseCode('ZZZZ-ZZZZ-ZZZZ')).toEqual({
      from: 'ffffffff-ffff-5fff-0000-000000000000',
      until: 'ffffffff-ffff-5fff-ffff-ffffffffffff',
    });
    expect(readCaseCode('0000-0000-0093')).toEqual({
      from: '00000000-0000-5123-0000-000000000000',
      until: '00000000-0000-5123-ffff-ffffffffffff',
    });
  });

  it('is none when it is too short, too long or has another sign in it', () => {
    for (const text of ['', 'ABCD-EFGH', 'ABCD-EFGH-JKMN-P', 'ABCD-EFGH-JKM!', 'ABCD-EFGH-JKMU', 'ЖABC-EFGH-JKMN']) {
      expect(readCaseCode(text)).toBeUndefined();
    }
  });

  it('says what is wrong with it: the sign that is in no code, or how many there are', () => {
    expect(faultOfCaseCode('ABCD-EFGH-JKM')).toEqual({ kind: 'length', signs: 11 });
    expect(faultOfCaseCode('ABCD-EFGH-JKMN-P')).toEqual({ kind: 'length', signs: 13 });
    expect(faultOfCaseCode('ABCD-EFGH-JKMU')).toEqual({ kind: 'sign', sign: 'U' });
    expect(faultOfCaseCode('жABC-EFGH-JKMN')).toEqual({ kind: 'sign', sign: 'Ж' });
    expect(faultOfMessageCode('ABCDE-FGHJ')).toEqual({ kind: 'length', signs: 9 });
    expect(faultOfCaseCode('ABCD-EFGH-JKMN')).toBeUndefined();
  });

  it('is what was meant where a keyboard, a letter or another program has put other signs for it', () => {
    const meant = readCaseCode('ABCE-HKMN-PTXY');
    expect(meant).toBeDefined();
    for (const text of [
      'АВСЕ-НКМN-РТХУ',
      'авсе нкмn ртху',
      '«ABCE-HKMN-PTXY».',
      '"ABCE.HKMN.PTXY"',
      'ABCE‑HKMN–PTXY',
      'ABCE\u200BHKMN\u00ADPTXY\uFEFF',
      'ＡＢＣＥ－ＨＫＭＮ－ＰＴＸＹ',
    ]) {
      expect(readCaseCode(text), text).toEqual(meant);
    }
  });
});

describe('the code of a message', () => {
  it('is made of a secret: another secret, document or event gives another', () => {
    fc.assert(
      fc.property(documentIds, fc.integer({ min: 1, max: 99 }), (id, n) => {
        const code = messageCodeOf(secret, id, n);
        expect(readMessageCode(code.toLowerCase())).toBe(code);
        expect(messageCodeOf(Buffer.from('another'), id, n)).not.toBe(code);
        expect(messageCodeOf(secret, id, n + 1)).not.toBe(code);
      }),
    );
  });
});

it('the code of a message is two groups of five letters, and none with another sign or length', () => {
  const code = messageCodeOf(secret, '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f', 1);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readMessageCode(code.replace('-', ' '))).toBe(code);
  for (const text of ['', 'ABCDE-FGHJ', 'ABCDE-FGHJK-M', 'ABCDE-FGHJ!']) expect(readMessageCode(text)).toBeUndefined();
  expect(readMessageCode('oil00-00000')).toBe('01100-00000');
  // The first 50 bits of HMAC-SHA256, of the purpose and what is named, parted by U+001F.
  const mac = createHmac('sha256', secret).update('message\u001f0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f/1').digest();
  const bits = BigInt(`0x${mac.toString('hex')}`)
    .toString(2)
    .padStart(256, '0')
    .slice(0, 50);
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)],
  );
  expect(code.replace('-', '')).toBe(letters.join(''));
});

describe('the token of a personal link', () => {
  it('has 30 characters and is made of the case, the day and the secret alone', () => {
    const id = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
    const token = linkTokenOf(secret, id, TODAY);
    expect(token).toMatch(/^[\w-]{30}$/);
    expect(linkTokenOf(secret, id, TODAY)).toBe(token);
    expect(readLinkToken(secret, token, TODAY)).toEqual({
      kind: 'valid',
      lastDay: TODAY,
      from: '0f2b6c1e-9d53-5f0e-0000-000000000000',
      until: '0f2b6c1e-9d53-5f0e-ffff-ffffffffffff',
    });
  });

  it('is no code of a message: the secret is used for each purpose by itself', () => {
    const bytes = Buffer.from(linkTokenOf(secret, '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f', TODAY), 'base64url');
    const purposeless = createHmac('sha256', secret).update(bytes.subarray(0, 10).toString('hex')).digest();
    expect(bytes.subarray(10).equals(purposeless.subarray(0, 12))).toBe(false);
    const linked = createHmac('sha256', secret)
      .update(`link\u001f${bytes.subarray(0, 10).toString('hex')}`)
      .digest();
    expect(bytes.subarray(10).equals(linked.subarray(0, 12))).toBe(true);
  });

  it('opens its case until its last day, and not a day longer', () => {
    fc.assert(
      fc.property(documentIds, fc.integer({ min: 0, max: 900 }), (id, days) => {
        const lastDay = addDays(TODAY, days);
        const token = linkTokenOf(secret, id, lastDay);
        const read = readLinkToken(secret, token, lastDay);
        if (read.kind !== 'valid') throw new Error(read.kind);
        expect(read.from <= id && id <= read.until && read.lastDay === lastDay).toBe(true);
        expect(readLinkToken(secret, token, addDays(lastDay, 1)).kind).toBe('expired');
        expect(readLinkToken(Buffer.from('another'), token, lastDay).kind).toBe('forged');
      }),
    );
  });

  it('is forged when any character of it is another', () => {
    const token = linkTokenOf(secret, '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f', TODAY);
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, index) + other + token.slice(index + 1);
      // The last character carries four bits that no byte uses: one that decodes to the same bytes is the same token.
      if (Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      expect(readLinkToken(secret, changed, TODAY).kind).toBe('forged');
    }
    for (const text of ['', 'x', `${token}A`, 'é'.repeat(30)])
      expect(readLinkToken(secret, text, TODAY).kind).toBe('forged');
  });
});

it('the code of an act is twelve letters of the alphabet, the same each time, and another for another act or signature', () => {
  const act = { body: '{"type":"opening"}', signature: 'e30..abc' };
  const others = [
    { ...act, body: '{"type":"arrest"}' },
    { ...act, signature: 'e30..abd' },
    { body: `${act.signature}\n${act.body}`, signature: '' },
  ];
  const codes = [act, ...others].map(actCodeOf);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(new Set(codes).size).toBe(4);
  expect(actCodeOf({ ...act })).toBe(codes[0]);
});
