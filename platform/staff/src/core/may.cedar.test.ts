/** Cedar as a second opinion: policies made of the same table, asked the same thing by another engine. All combinations are equal. */
import cedar from '@cedar-policy/cedar-wasm/nodejs';
import { type StaffRole, staffActions, staffRoles, staffSteps } from '@oryndau/words/staff';
import { beforeAll, describe, expect, it } from 'vitest';
import { rights, type StaffRight } from './matrix.ts';
import { type Member, may, type RightAsked, type Thing } from './may.ts';

const POLICIES = 'rights';

const within: Readonly<Record<StaffRight['scope'], string>> = {
  all: '',
  region: ' && principal has region && resource has region && principal.region == resource.region',
  body: ' && principal has body && resource has body && principal.body == resource.body',
  own: ' && resource has owner && resource.owner == principal.id',
};

const policies = [
  ...rights.map(
    ({ role, action, step, scope }) =>
      `permit (principal, action == Action::"${action}/${step}", resource) when { principal.roles.contains("${role}")${within[scope]} };`,
  ),
  `forbid (principal, action, resource) when { context.step == "approve" && resource has proposedBy && resource.proposedBy == principal.id };`,
];

beforeAll(() => {
  const parsed = cedar.preparsePolicySet(POLICIES, { staticPolicies: policies.join('\n') });
  if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('; '));
});

const known = (fields: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'));

function cedarMay({ id, roles, region, body }: Member, { action, step = 'do' }: RightAsked, thing: Thing): boolean {
  const principal = { type: 'Member', id };
  const resource = { type: 'Thing', id: 'thing' };
  const answer = cedar.statefulIsAuthorized({
    principal,
    action: { type: 'Action', id: `${action}/${step}` },
    resource,
    context: { step },
    preparsedPolicySetId: POLICIES,
    entities: [
      { uid: principal, attrs: { id, roles: [...roles], ...known({ region, body }) }, parents: [] },
      { uid: resource, attrs: known({ ...thing }), parents: [] },
    ],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  expect(answer.response.diagnostics.errors).toEqual([]);
  return answer.response.decision === 'allow';
}

const MEMBER = { id: 'me', region: '75', body: '971240001315' } as const;
/** In one's own region and body, in one of the two, in neither, and of what nobody knows where it is; in one's hand or another's; proposed by oneself or another. */
const places = [
  { region: '75', body: '971240001315' },
  { region: '75', body: '000000000000' },
  { region: '10', body: '971240001315' },
  { region: '10', body: '000000000000' },
  { region: null, body: null },
] as const;
const things: readonly Thing[] = places.flatMap((place) =>
  ['me', 'other'].flatMap((owner) => ['me', 'other'].map((proposedBy) => ({ ...place, owner, proposedBy }))),
);

function differences(member: Member): string[] {
  return staffActions.flatMap((action) =>
    staffSteps.flatMap((step) =>
      things
        .filter((thing) => may(member, { action, step }, thing).may !== cedarMay(member, { action, step }, thing))
        .map((thing) => `${member.roles.join('+')} ${action} ${step} ${JSON.stringify(thing)}`),
    ),
  );
}

describe('Cedar and our one function say the same', () => {
  it.each(staffRoles)('of everything that a %s may be asked', (role) => {
    expect(differences({ ...MEMBER, roles: [role] })).toEqual([]);
  });

  it.each([
    ['who is of no region and no body', { id: 'me', roles: staffRoles, region: null, body: null }],
    ['who has every role', { ...MEMBER, roles: staffRoles }],
    ['who has none', { ...MEMBER, roles: [] as readonly StaffRole[] }],
    ['who proposes as one and approves as another', { ...MEMBER, roles: ['OPERATOR', 'HEAD'] as const }],
  ])('of somebody %s', (_, member) => {
    expect(differences(member)).toEqual([]);
  });
});
