/**
 * What the territorial body says to the one system of all notaries about prohibitions on disposing of property, and what it answers (law 261-IV Arts. 10-3,
 * 32(2)(3); Order 697 items 13, 26); whichever way carries it. No legal conclusion is drawn here: an answer becomes a command of the case, which decides.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Link } from '../signed-exchange/port.ts';

interface Told {
  /** The message's own id, at most 35 characters of [A-Za-z0-9-], and the idempotency key: what has the same id is done once and answered alike. */
  readonly id: string;
  /** The number of the act by which the prohibition was ordered: by it both sides know it for ever. */
  readonly prohibition: string;
  /** The act on which this message rests. */
  readonly act: { readonly number: string; readonly on: LegalDate };
  /** A name alone cannot be executed: form 4 has no IIN, the message does. */
  readonly debtor: { readonly iin: string; readonly name: string };
}

export type NotaryRequest =
  /** To be entered: no deal that disposes of the debtor's property is certified from then on. */
  | (Told & { readonly kind: 'prohibit' })
  /** `act`: the termination, which cancels every measure (Order 697, form 5 point 2). */
  | (Told & { readonly kind: 'lift_prohibition' })
  /** It stays, and from now on the bailiff may have it lifted. `act`: the transfer. */
  | (Told & { readonly kind: 'hand_over_prohibition' });

/** `id` is the system's own id of the answer: the same answer twice is one. `request` is the id of what was said. */
interface Answered {
  readonly id: string;
  readonly request: string;
  /** ISO 8601 with offset, when it answered. */
  readonly at: string;
}

export type NotaryAnswer =
  | (Answered & { readonly kind: 'prohibited'; readonly prohibition: string })
  /** `reason`: a code of theirs of at most 35 characters. */
  | (Answered & { readonly kind: 'prohibition_refused'; readonly prohibition: string; readonly reason: string })
  | (Answered & { readonly kind: 'prohibition_lifted'; readonly prohibition: string })
  | (Answered & { readonly kind: 'prohibition_handed_over'; readonly prohibition: string })
  /** It knows no such prohibition: that is not that it is lifted (decision 0016). One that comes after this is not entered, but refused. */
  | (Answered & { readonly kind: 'prohibition_unknown'; readonly prohibition: string })
  /** The request was refused as a whole (unreadable, not signed): for an operator. */
  | (Answered & { readonly kind: 'request_refused'; readonly reason: string });

export type NotaryLink = Link<NotaryRequest, NotaryAnswer>;
