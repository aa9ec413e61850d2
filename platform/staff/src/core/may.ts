/** May this person do this to that? One function gives the answer for one thing, and how far the answer reaches, from which the lists are cut (../reach.ts). */
import type { StaffAction, StaffRole, StaffStep } from '@oryndau/words/staff';
import { fourEyes, rights } from './matrix.ts';

/** Who works at the desk, as far as rights go. */
export interface Member {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  /** The region of the body where the person works, two digits of the KATO; null: of none, as at the ministry. */
  readonly region: string | null;
  /** BIN of the body whose fines are meant by "own body"; null: of none. */
  readonly body: string | null;
}

/** What something is done to, as far as rights go; null where it has none, as money that nobody has named. */
export interface Thing {
  readonly region: string | null;
  readonly body: string | null;
  /** The account that has taken it. */
  readonly owner: string | null;
  /** Of a proposal that is to be approved. */
  readonly proposedBy?: string;
}

export type RightAsked = { readonly action: StaffAction; readonly step?: StaffStep };

/** All that a person reaches by a right. */
export interface Reach {
  readonly all: boolean;
  readonly region: string | null;
  readonly body: string | null;
  readonly owner: string | null;
}

export type May =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'NO_RIGHT' | 'OUT_OF_REACH' | 'OWN_PROPOSAL' };

/** The step of an action by which it begins: alone, or by a proposal. */
export const firstStep = (action: StaffAction): StaffStep => (fourEyes.has(action) ? 'propose' : 'do');

/** How far this person reaches; undefined: nowhere, since no role of theirs has the right. */
export function reachOf(member: Member, { action, step = firstStep(action) }: RightAsked): Reach | undefined {
  const scopes = new Set(
    rights
      .filter((right) => right.action === action && right.step === step && member.roles.includes(right.role))
      .map(({ scope }) => scope),
  );
  if (scopes.size === 0) return undefined;
  return {
    all: scopes.has('all'),
    region: scopes.has('region') ? member.region : null,
    body: scopes.has('body') ? member.body : null,
    owner: scopes.has('own') ? member.id : null,
  };
}

const isSame = (reached: string | null, of: string | null): boolean => reached !== null && reached === of;

/** Whether the thing lies within that reach. */
export const covers = (reach: Reach, { region, body, owner }: Thing): boolean =>
  reach.all || isSame(reach.region, region) || isSame(reach.body, body) || isSame(reach.owner, owner);

/** Without a thing: whether the right is there at all. */
export function may(member: Member, asked: RightAsked, thing?: Thing): May {
  const reach = reachOf(member, asked);
  if (reach === undefined) return { may: false, why: 'NO_RIGHT' };
  if (thing === undefined) return { may: true };
  if (asked.step === 'approve' && thing.proposedBy === member.id) return { may: false, why: 'OWN_PROPOSAL' };
  return covers(reach, thing) ? { may: true } : { may: false, why: 'OUT_OF_REACH' };
}
