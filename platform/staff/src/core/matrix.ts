/**
 * Who may do what, and how far: one table, as data. What is not in it nobody may do. It is read by one function (may.ts), drawn on a page of the desk, and held
 * against a second engine by the tests. Roles and their limits: law-after.md 4.1; who signs: Order 697 and the Digital Code Art. 49 to 51; who reviews: 94-V
 * Art. 19-1; who keeps the log of looks: 94-V Art. 25.
 */
import type { StaffAction, StaffRole, StaffScope, StaffStep } from '@oryndau/words/staff';

export interface StaffRight {
  readonly role: StaffRole;
  readonly action: StaffAction;
  readonly step: StaffStep;
  readonly scope: StaffScope;
}

/** What two people do: one proposes, another approves. The database holds it (migrations/0001-staff.sql). */
export const fourEyes: ReadonlySet<StaffAction> = new Set<StaffAction>([
  'case.lift_hold_of_court',
  'case.release',
  'complaint.refuse',
  'money.assign_large',
  'money.own_account',
  'signing.resume',
  'law.change',
  'policy.change',
  'region.turn',
  'account.role',
]);

/** What changes nothing: a page that is read needs no passkey. */
export const onlyReads: ReadonlySet<StaffAction> = new Set<StaffAction>([
  'task.see',
  'case.find',
  'case.see',
  'filing.see',
  'money.see',
  'signing.see',
  'figures.see',
  'figures.list',
  'looks.see',
  'account.see',
]);

/** What opens something about a person: it is asked for what, and the person sees who looked. */
export const needsPurpose: ReadonlySet<StaffAction> = new Set<StaffAction>(['case.find', 'case.see', 'figures.list']);

/** Each of these stands alone: who keeps the accounts sees no case, and who checks the others is none of them (law-after.md 4.1). */
const alone: readonly StaffRole[] = ['ADMINISTRATOR', 'DATA_OFFICER'];

/** The roles held already that nobody may have beside this one. */
export const incompatibleWith = (role: StaffRole, held: readonly StaffRole[]): readonly StaffRole[] =>
  held.filter((other) => other !== role && (alone.includes(role) || alone.includes(other)));

type Row = readonly [action: StaffAction, scope: StaffScope, step?: 'propose' | 'approve'];

const OPERATOR: readonly Row[] = [
  ['task.see', 'region'],
  ['task.take', 'region'],
  ['task.close', 'own'],
  ['case.find', 'region'],
  ['case.see', 'region'],
  ['case.hold', 'region'],
  ['case.lift_hold', 'region'],
  ['case.lift_hold_of_court', 'region', 'propose'],
  ['case.release', 'region', 'propose'],
  ['case.opt_out', 'region'],
  ['filing.see', 'region'],
  ['filing.answer', 'region'],
  ['complaint.refuse', 'region', 'propose'],
  ['money.see', 'all'],
  ['money.assign', 'all'],
  ['money.assign_large', 'all', 'propose'],
  ['money.own_account', 'all', 'propose'],
  ['signing.see', 'region'],
];

const REVIEWER: readonly Row[] = [
  ['task.see', 'region'],
  ['task.take', 'region'],
  ['task.close', 'own'],
  ['case.find', 'region'],
  ['case.see', 'region'],
  ['filing.see', 'region'],
  ['review.answer', 'region'],
  ['complaint.refuse', 'region', 'propose'],
];

const SIGNER: readonly Row[] = [
  ['task.see', 'region'],
  ['task.reassign', 'region'],
  ['case.find', 'region'],
  ['case.see', 'region'],
  ['filing.see', 'region'],
  ['money.see', 'all'],
  ['money.assign_large', 'all', 'approve'],
  ['money.own_account', 'all', 'approve'],
  ['complaint.refuse', 'region', 'approve'],
  ['case.release', 'region', 'approve'],
  ['case.lift_hold_of_court', 'region', 'approve'],
  ['signing.see', 'region'],
  ['signing.approve', 'region'],
  ['signing.strike', 'region'],
  ['signing.stop', 'all'],
  ['figures.see', 'all'],
];

const HEAD: readonly Row[] = [
  ...SIGNER,
  ['signing.order', 'region'],
  ['signing.resume', 'all', 'propose'],
  ['signing.resume', 'all', 'approve'],
  ['region.turn', 'region', 'propose'],
  ['looks.see', 'region'],
  ['account.see', 'region'],
];

const DEPUTY_HEAD: readonly Row[] = [...SIGNER, ['signing.resume', 'all', 'approve']];

const ANALYST: readonly Row[] = [
  ['figures.see', 'all'],
  ['figures.list', 'all'],
  ['law.change', 'all', 'propose'],
  ['policy.change', 'all', 'propose'],
  ['region.turn', 'all', 'propose'],
];

const INSPECTOR: readonly Row[] = [
  ['task.see', 'all'],
  ['case.find', 'body'],
  ['case.see', 'body'],
  ['filing.see', 'body'],
  ['money.see', 'all'],
  ['signing.see', 'all'],
  ['figures.see', 'all'],
  ['figures.list', 'all'],
  ['law.change', 'all', 'approve'],
  ['policy.change', 'all', 'approve'],
  ['region.turn', 'all', 'approve'],
];

const DATA_OFFICER: readonly Row[] = [
  ['looks.see', 'all'],
  ['breach.report', 'all'],
  ['verify.run', 'all'],
  ['account.see', 'all'],
  ['account.role', 'all', 'approve'],
  ['figures.see', 'all'],
];

/** Sees no case. */
const ADMINISTRATOR: readonly Row[] = [
  ['account.see', 'all'],
  ['account.open', 'all'],
  ['account.close', 'all'],
  ['account.role', 'all', 'propose'],
];

const rowsOf: Readonly<Record<StaffRole, readonly Row[]>> = {
  OPERATOR,
  REVIEWER,
  DEPUTY_HEAD,
  HEAD,
  ANALYST,
  INSPECTOR,
  DATA_OFFICER,
  ADMINISTRATOR,
};

export const rights: readonly StaffRight[] = (Object.keys(rowsOf) as StaffRole[]).flatMap((role) =>
  rowsOf[role].map(([action, scope, step]): StaffRight => ({ role, action, step: step ?? 'do', scope })),
);
