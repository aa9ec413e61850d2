/** An event of a case as it is told to whomever it concerns. Who that is stands in the table of consequences (robot/deciding/src/consequences/table.ts). */
import { canonical } from '@oryndau/law/canonical';
import type { CaseEvent } from './case.ts';

/** Canonical JSON: the event without its basis, which the journal holds, and whatever its signature; no event holds personal data. */
export function messageBodyOf(event: CaseEvent): string {
  const { basis: _, awaits: __, ...told } = event;
  return canonical(told);
}
