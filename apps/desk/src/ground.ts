/** What every page of the desk has at hand. */
import type { RecordedYear } from '@oryndau/deciding/what-if/live-twice';
import type { Signer } from '@oryndau/journal/seal';
import type { Money } from '@oryndau/law/money';
import type { ActDesk } from '@oryndau/signing/port';
import type { StaffAccount } from '@oryndau/staff/accounts';
import type { StaffVisit } from '@oryndau/staff/visits';
import type { Installation } from '@oryndau/web/http/installation';
import type { Trouble } from '@oryndau/web/http/program';
import type { StaffAction, StaffStep } from '@oryndau/words/staff';

export interface DeskParts {
  /** The names of those who sign for the installation now: none of them reviews what the robot decided. */
  readonly signers: readonly string[];
  /** Signs for the installation; absent: this server has no key, and nothing is signed at its desk. */
  readonly acts?: ActDesk;
  /** Signs files that are exported; absent: they are not signed. */
  readonly exports?: Signer;
  /** In which an analyst tries a value of the law; absent: there is none here. */
  readonly realYear?: RecordedYear;
  /** Begins the check of that run (platform/staff/src/check-runs.ts) in a process of its own; absent: this server begins none. */
  readonly beginCheck?: (runId: string) => void;
  /** A payment above it is assigned by two people; 100,000 tenge unless said. */
  readonly assignedAloneMax?: Money;
  /** Only in a demonstration: who has no passkey confirms by a button, and the page and the proof say so. */
  readonly practice?: true;
}

export interface Ground {
  readonly installation: Installation;
  readonly parts: DeskParts;
  /** The server is closed: what runs beside the pages ends. */
  readonly closing?: AbortSignal;
  /** Told of what broke beside a page. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** Who is here. */
export interface Staff {
  readonly account: StaffAccount;
  readonly visit: StaffVisit;
}

/** What a route is for: a right of the table, or what everybody may who is logged in (`self`), or everybody at all. */
export type RouteRight = StaffAction | 'self' | 'anyone';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: nobody is logged in. */
    staff: Staff | null;
    /** Somebody has stopped all signing: each page of the desk says so. */
    isSigningStopped: boolean;
  }
  interface FastifyContextConfig {
    readonly right?: RouteRight;
    /** The step of the right; by default the one by which it begins. */
    readonly step?: StaffStep;
  }
}
