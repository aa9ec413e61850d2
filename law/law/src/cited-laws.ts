/**
 * The laws that a citation names, each with its own redaction: "261-IV Art. 10-3; 11-VI Art. 35" rests on two texts, and what a basis has as its redaction is that of
 * the first. Those of the others follow from the day of the decision, since a text that held on a day is never another afterwards.
 */
import type { Basis } from './basis.ts';
import type { LegalDate } from './legal-date.ts';
import { type LawNumber, redactionOn } from './parameters/redactions.ts';
import { citationShown } from './rules/rights.ts';

/** What a citation says of one law. */
export interface CitedLaw {
  readonly law: LawNumber;
  /** Its part of the citation, as it is kept: "11-VI Art. 35". */
  readonly citation: string;
  /** The first day of the redaction that held, which is its name; null where none is loaded. */
  readonly redaction: string | null;
}

/**
 * A citation on a day, and, of a decision, the redaction that its basis has: of the law that is named first. With the rule the items of the Rules are named too that stand
 * beside it (rights.ts).
 */
export type Cited = Pick<Basis, 'citation'> &
  Partial<Pick<Basis, 'redaction'> & { readonly rule: string }> & { readonly on: LegalDate };

/** By the names that citations have. */
const numbers: Readonly<Record<string, LawNumber>> = {
  '261-IV': '261-IV',
  KoAP: '235-V',
  APPK: '350-VI',
  '11-VI': '11-VI',
  Rules: '697',
  '94-V': '94-V',
  DC: '255-VIII',
};
/** The Rules are those of this order, which citations name beside them: once is enough for whoever reads. */
const OF_THE_RULES = 'Order 697';
const NAMED = new RegExp(`(?:^|\\s)(${Object.keys(numbers).join('|')}) (?:Arts?\\.|items?) `);

interface Part {
  readonly text: string;
  /** Undefined of a remark, and of an order of which no redactions are kept. */
  readonly law: LawNumber | undefined;
  readonly redaction: string | undefined;
}

function partsOf({ rule, citation, redaction, on }: Cited): readonly Part[] {
  const named = (rule === undefined ? citation : citationShown(rule, citation))
    .split('; ')
    .filter((text) => text !== OF_THE_RULES)
    .map((text) => ({ text, law: numbers[NAMED.exec(text)?.[1] ?? ''] }));
  const first = named.find(({ law }) => law !== undefined)?.law;
  return named.map(({ text, law }) => {
    if (law === undefined) return { text, law, redaction: undefined };
    return { text, law, redaction: (law === first ? redaction : undefined) ?? redactionOn(on, law) };
  });
}

/** The laws in the order of the citation; empty where it names none. */
export const citedLaws = (cited: Cited): readonly CitedLaw[] =>
  partsOf(cited).flatMap(({ text, law, redaction = null }) =>
    law === undefined ? [] : [{ law, citation: text, redaction }],
  );

/** The citation with each law's redaction beside it: "261-IV Art. 10-3, redaction 2026-08-25; 11-VI Art. 35, redaction 2026-01-16". */
export function citationWithRedactions(cited: Cited): string {
  const parts = partsOf(cited);
  const { citation, redaction: own } = cited;
  if (parts.every(({ law }) => law === undefined))
    return own === undefined ? citation : `${citation}, redaction ${own}`;
  return parts
    .map(({ text, redaction }) => (redaction === undefined ? text : `${text}, redaction ${redaction}`))
    .join('; ');
}
