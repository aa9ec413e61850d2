/** Every cell of the table of rights, written the other way round: by what is done. Who gives a right to one role more changes two places, and sees both. */
import { type StaffAction, type StaffRole, staffActions, staffRoles } from '@oryndau/words/staff';
import { describe, expect, it } from 'vitest';
import { fourEyes, needsPurpose, onlyReads, rights } from './matrix.ts';
import { may } from './may.ts';

const holdersOf = (action: StaffAction): string =>
  rights
    .filter((right) => right.action === action)
    .map(({ role, step, scope }) => [role, ...(step === 'do' ? [] : [step]), scope].join(' '))
    .join(', ');

const cells: Readonly<Record<StaffAction, string>> = {
  'task.see': 'OPERATOR region, REVIEWER region, DEPUTY_HEAD region, HEAD region, INSPECTOR all',
  'task.take': 'OPERATOR region, REVIEWER region',
  'task.close': 'OPERATOR own, REVIEWER own',
  'task.reassign': 'DEPUTY_HEAD region, HEAD region',
  'case.find': 'OPERATOR region, REVIEWER region, DEPUTY_HEAD region, HEAD region, INSPECTOR body',
  'case.see': 'OPERATOR region, REVIEWER region, DEPUTY_HEAD region, HEAD region, INSPECTOR body',
  'case.hold': 'OPERATOR region',
  'case.lift_hold': 'OPERATOR region',
  'case.lift_hold_of_court': 'OPERATOR propose region, DEPUTY_HEAD approve region, HEAD approve region',
  'case.release': 'OPERATOR propose region, DEPUTY_HEAD approve region, HEAD approve region',
  'case.opt_out': 'OPERATOR region',
  'filing.see': 'OPERATOR region, REVIEWER region, DEPUTY_HEAD region, HEAD region, INSPECTOR body',
  'filing.answer': 'OPERATOR region',
  'review.answer': 'REVIEWER region',
  'complaint.refuse':
    'OPERATOR propose region, REVIEWER propose region, DEPUTY_HEAD approve region, HEAD approve region',
  'money.see': 'OPERATOR all, DEPUTY_HEAD all, HEAD all, INSPECTOR all',
  'money.assign': 'OPERATOR all',
  'money.assign_large': 'OPERATOR propose all, DEPUTY_HEAD approve all, HEAD approve all',
  'money.own_account': 'OPERATOR propose all, DEPUTY_HEAD approve all, HEAD approve all',
  'signing.see': 'OPERATOR region, DEPUTY_HEAD region, HEAD region, INSPECTOR all',
  'signing.approve': 'DEPUTY_HEAD region, HEAD region',
  'signing.strike': 'DEPUTY_HEAD region, HEAD region',
  'signing.order': 'HEAD region',
  'signing.stop': 'DEPUTY_HEAD all, HEAD all',
  'signing.resume': 'DEPUTY_HEAD approve all, HEAD propose all, HEAD approve all',
  'law.change': 'ANALYST propose all, INSPECTOR approve all',
  'policy.change': 'ANALYST propose all, INSPECTOR approve all',
  'region.turn': 'HEAD propose region, ANALYST propose all, INSPECTOR approve all',
  'figures.see': 'DEPUTY_HEAD all, HEAD all, ANALYST all, INSPECTOR all, DATA_OFFICER all',
  'figures.list': 'ANALYST all, INSPECTOR all',
  'looks.see': 'HEAD region, DATA_OFFICER all',
  'breach.report': 'DATA_OFFICER all',
  'verify.run': 'DATA_OFFICER all',
  'account.see': 'HEAD region, DATA_OFFICER all, ADMINISTRATOR all',
  'account.open': 'ADMINISTRATOR all',
  'account.close': 'ADMINISTRATOR all',
  'account.role': 'DATA_OFFICER approve all, ADMINISTRATOR propose all',
};

describe('the table of rights', () => {
  it('says of every action who may do it, and how far', () => {
    const said = Object.fromEntries(staffActions.map((action) => [action, holdersOf(action)]));
    expect(said).toEqual(cells);
  });

  it('has each right once', () => {
    const written = rights.map(({ role, action, step }) => `${role} ${action} ${step}`);
    expect(written.filter((right, index) => written.indexOf(right) !== index)).toEqual([]);
  });

  it('knows two steps of what two people do, each held by somebody, and one of all else', () => {
    for (const action of staffActions) {
      const steps = new Set(rights.filter((right) => right.action === action).map(({ step }) => step));
      expect([action, [...steps].sort()]).toEqual([action, fourEyes.has(action) ? ['approve', 'propose'] : ['do']]);
    }
  });

  it('takes for reading only what one sees, and asks for a purpose only what is read', () => {
    for (const action of staffActions)
      expect([action, onlyReads.has(action)]).toEqual([action, /\.(?:see|find|list)$/.test(action)]);
    expect([...needsPurpose].filter((action) => !onlyReads.has(action))).toEqual([]);
  });
});

describe('the administrator of accounts', () => {
  it('reaches accounts and nothing else', () => {
    const administrator = { id: 'a', roles: ['ADMINISTRATOR'] as const, region: '75', body: '971240001315' };
    for (const action of staffActions) {
      for (const step of ['do', 'propose', 'approve'] as const) {
        if (may(administrator, { action, step }).may) expect(action).toMatch(/^account\./);
      }
    }
  });

  it('gives nobody a role alone', () => {
    const approvers = rights.filter(({ action, step }) => action === 'account.role' && step === 'approve');
    expect(approvers.map(({ role }) => role)).toEqual(['DATA_OFFICER']);
  });
});

it('closes what somebody has taken to everybody else, and to who has no role', () => {
  const thing = { region: '75', body: '971240001315', owner: 'me' };
  const nobody = { id: 'me', roles: [], region: '75', body: '971240001315' };
  const held: readonly (readonly StaffRole[])[] = staffRoles.map((role) => [role]);
  for (const action of staffActions) {
    for (const step of ['do', 'propose', 'approve'] as const) {
      expect(may(nobody, { action, step }, thing).may).toBe(false);
      // Far away in everything but the hand in which it is.
      const far = { region: '10', body: '000000000000', owner: 'me' };
      for (const roles of held) {
        const isByOwning = may({ id: 'me', roles, region: '75', body: '971240001315' }, { action, step }, far).may;
        const isAnyway = may({ id: 'other', roles, region: '75', body: '971240001315' }, { action, step }, far).may;
        if (isByOwning && !isAnyway) expect(action).toBe('task.close');
      }
    }
  }
});
