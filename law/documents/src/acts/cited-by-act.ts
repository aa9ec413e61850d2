/** The right of an act as its page cites it: from version 11 on with the items of the Rules, also where what is journaled has none. */
import type { Cited } from '@oryndau/law/cited-laws';
import { citationShown } from '@oryndau/law/rules/rights';
import { type ActData, ITEMS_CITED } from './act.ts';

export function citedByAct({
  version,
  on,
  basis: { rule, citation, redaction },
}: Pick<ActData, 'version' | 'on' | 'basis'>): Cited {
  return { citation: version >= ITEMS_CITED ? citationShown(rule, citation) : citation, redaction, on };
}
