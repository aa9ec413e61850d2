import type { StaffAction } from '@oryndau/words/staff';

/** The rooms, in the order in which a day goes through them, and by which right one enters. */
export const rooms = [
  { name: 'day', path: '/', right: 'self' },
  { name: 'find', path: '/find', right: 'case.find' },
  { name: 'tasks', path: '/tasks', right: 'task.see' },
  { name: 'filings', path: '/filings', right: 'filing.see' },
  { name: 'money', path: '/money', right: 'money.see' },
  { name: 'proposals', path: '/proposals', right: 'self' },
  { name: 'signing', path: '/signing', right: 'signing.see' },
  { name: 'figures', path: '/figures', right: 'figures.see' },
  { name: 'law', path: '/law', right: 'figures.see' },
  { name: 'regions', path: '/regions', right: 'figures.see' },
  { name: 'looks', path: '/looks', right: 'looks.see' },
  { name: 'check', path: '/check', right: 'verify.run' },
  { name: 'accounts', path: '/accounts', right: 'account.see' },
  { name: 'rights', path: '/rights', right: 'self' },
] as const satisfies readonly { name: string; path: string; right: StaffAction | 'self' }[];
export type RoomName = (typeof rooms)[number]['name'];
