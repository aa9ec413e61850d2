import { addDays, legalDate } from '@oryndau/law/legal-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCodeOf, linkTokenOf, messageCodeOf, readCaseCode, readLinkToken, readMessageCode } from './codes.ts';

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

  it('is none when it is too short, too long or has another sign in it', () => {
    for (const text of ['', 'ABCD-EFGH', 'ABCD-EFGH-JKMN-P', 'ABCD-EFGH-JKM!', 'АВСD-EFGH-JKMN']) {
      expect(readCaseCode(text)).toBeUndefined();
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

describe('the token of a personal link', () => {
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
