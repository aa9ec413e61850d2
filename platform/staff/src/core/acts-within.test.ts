import { expect, it } from 'vitest';
import { actsWithin } from './acts-within.ts';

it('reaches the acts of its region, and an account of none reaches no act', () => {
  const head = { id: '1', roles: ['HEAD'], body: null } as const;
  expect(actsWithin({ ...head, region: '31' }, 'signing.approve')).toEqual({ regions: ['31'] });
  expect(actsWithin({ ...head, region: null }, 'signing.approve')).toEqual({ regions: [] });
  expect(actsWithin({ ...head, roles: ['OPERATOR'], region: '31' }, 'signing.approve')).toEqual({ regions: [] });
  expect(actsWithin({ ...head, roles: ['INSPECTOR'], region: null }, 'signing.see')).toEqual({});
});
