/** A sum as a person types it: "5000", "5 000,50", "5,000.50 ₸". Law reads only one form of an amount; this makes it of the others. */
import { type AmountFault, type Money, parseMoney } from '@oryndau/law/money';

/** Spaces of every kind, the sign and the names of the currency: they say nothing about the sum. */
const AROUND = /[\s\u00a0\u202f]|₸|тенге|теңге|тг\.?$|kzt|tenge/giu;
/**
 * Thousands by points or commas, or not at all; then tiyn after the other of the two. Three digits behind a mark are always thousands, since
 * there are no thousandths of a tenge: so "5,000" is five thousand in every language, and nobody pays five for it.
 */
const SHAPE = /^(?:([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?|(\d+)(?:[.,](\d{1,2}))?)$/;

export function typedMoney(text: string): Money | AmountFault {
  const match = SHAPE.exec(text.trim().replace(AROUND, ''));
  if (match === null) return 'MALFORMED';
  const [, grouped, , tiynOfGrouped, plain, tiynOfPlain] = match;
  const whole = grouped?.replace(/[.,]/g, '') ?? plain ?? '';
  const tiyn = tiynOfGrouped ?? tiynOfPlain;
  return parseMoney(tiyn === undefined ? whole : `${whole}.${tiyn}`);
}
