/** Amounts, accounts and texts as the formats of plain text write them. Pure. */
import { type AmountFault, type Money, parseMoney } from '@oryndau/law/money';

/** "7745.7", "1000,", "1 000,50", "1,000.50", "1.000,50": blanks are no part of it, and of two marks the last parts the decimals. */
export function plainMoney(written: string): Money | AmountFault {
  const text = written.replace(/[\s\u00a0\u202f]/gu, '');
  const point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (point < 0) return parseMoney(text);
  const [whole, decimals] = [text.slice(0, point), text.slice(point + 1)];
  // "1,000" may be a thousand or one: nobody writes three decimals of a tenge.
  if (decimals.length > 2) return 'TOO_PRECISE';
  // Only groups of three stand before a mark of the other kind; anything else is no amount, and is not guessed.
  const isGrouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole) && !whole.includes(text[point] ?? '');
  const plain = isGrouped ? whole.replace(/[.,]/g, '') : whole;
  return parseMoney(decimals === '' ? plain : `${plain}.${decimals}`);
}

/** "KZ24 0701 05KS N000 0000" as the register writes it: without blanks, in capitals. */
export const plainAccount = (written: string): string => written.replace(/[\s\u00a0]/gu, '').toUpperCase();

/**
 * Lines that were cut at so many characters are one text again: a line that is as long goes on in the next without a blank, a shorter one ends where its
 * writer ended it.
 */
export function joinLines(lines: readonly string[], ...widths: readonly number[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    text += line;
    if (index < lines.length - 1 && !widths.includes(line.length)) text += ' ';
  }
  return text.replace(/\s+/gu, ' ').trim();
}
