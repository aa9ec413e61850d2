/** That an account is the body's own, and is so no more: by that money on it is posted to fines which name another, so it is journaled as a decision is. */
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';

export type OwnAccountEvent = { readonly on: LegalDate; readonly basis: Basis; readonly account: string } & (
  | { readonly type: 'OwnAccountNamed'; readonly operator: string; readonly since: LegalDate }
  | { readonly type: 'OwnAccountEnded'; readonly operator: string; readonly ended: LegalDate }
);

/** One time during which an account was the body's. */
export interface OwnAccountTime {
  readonly account: string;
  readonly operator: string;
  readonly since: LegalDate;
  readonly endedBy: string | null;
  readonly ended: LegalDate | null;
}

/** The times that the events of an account tell of, in their order. */
export function timesOf(events: readonly OwnAccountEvent[]): readonly OwnAccountTime[] {
  const times: OwnAccountTime[] = [];
  for (const event of events) {
    const last = times.at(-1);
    if (event.type === 'OwnAccountNamed') {
      const { account, operator, since } = event;
      times.push({ account, operator, since, endedBy: null, ended: null });
    } else if (last?.ended === null) {
      times[times.length - 1] = { ...last, endedBy: event.operator, ended: event.ended };
    }
  }
  return times;
}
