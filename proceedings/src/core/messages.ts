/** An event of a case as it is told to whomever it concerns. Who that is stands in the table of consequences (apps/worker/src/consequences/table.ts). */
import { canonical } from '@oryndau/law';
import type { CaseEvent } from './case.ts';

/** Canonical JSON: the event without its basis, which the journal holds. No event holds personal data. */
export function messageBodyOf(event: CaseEvent): string {
  const { basis: _, ...told } = event;
  return canonical(told);
}
