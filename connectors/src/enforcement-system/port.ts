/**
 * What the territorial body asks of the state's enforcement system, and what that answers. No legal conclusion is drawn here: an answer becomes a command
 * of the case, which decides.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Identified, Link } from '../signed-exchange/port.ts';

interface Asked extends Identified {
  readonly debtor: { readonly iin: string; readonly name: string };
  /** The decision on which it rests: its number and day. */
  readonly act: { readonly number: string; readonly on: LegalDate };
}

/** By document, its type, debtor and claimant the register finds an entry again. */
interface AboutEntry extends Asked {
  readonly document: { readonly number: string; readonly type: string };
  readonly claimant: { readonly bin: string; readonly name: string };
}

export type EnforcementRequest =
  | (AboutEntry & { readonly kind: 'enter' })
  | (AboutEntry & { readonly kind: 'remove' })
  /** Whether a bailiff levies the debtor's wages. */
  | (Asked & { readonly kind: 'levy' });

interface Answered {
  /** The system's own id of the answer. */
  readonly id: string;
  /** The request that it answers. */
  readonly request: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
}

export type EnforcementAnswer = Answered &
  (
    | { readonly kind: 'entered' }
    | { readonly kind: 'removed' }
    /** Whether there is a bailiff's resolution, and a collection order that a bailiff has signed. */
    | { readonly kind: 'levy'; readonly resolution: boolean; readonly order: boolean }
    /** It was not done; `reason` is the system's own code. */
    | { readonly kind: 'refused'; readonly reason: string }
  );

export type EnforcementLink = Link<EnforcementRequest, EnforcementAnswer>;
