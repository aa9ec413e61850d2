/** Who gets in at the desk, how a passkey confirms, and what is refused. */
import { listPasskeys } from '@oryndau/staff/passkeys';
import { readVisit } from '@oryndau/staff/visits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticator } from './testing/authenticator.ts';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

let desk: TestDesk;
let operator: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '75' });
});
afterAll(async () => {
  await desk?.close();
});

describe('the way in', () => {
  it('is closed to who shows no visit, and to a word that is none', async () => {
    const nobody = await desk.app.inject({ url: '/' });
    expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/login']);
    const made = await desk.app.inject({ url: '/', headers: { cookie: 'desk=forged' } });
    expect(made.headers.location).toBe('/login');
  });

  it('opens the rooms that one has a right to, and no other', async () => {
    const { status, text } = await operator.get('/');
    expect(status).toBe(200);
    expect(text).toContain('href="/tasks"');
    expect(text).not.toContain('href="/accounts"');
  });

  it('leads back to the day from where there is no page, and offers nobody a case of their own', async () => {
    const nowhere = await operator.get('/nowhere');
    expect(nowhere.status).toBe(404);
    const main = nowhere.text.slice(nowhere.text.indexOf('<main'));
    expect(main).toContain('href="/"');
    expect(main).not.toMatch(/IIN|href="\/(case|find)"/);
  });

  it('says the table of rights to everybody who is in', async () => {
    expect((await operator.get('/rights')).text).toContain('proposes: own region');
  });

  it('is locked when nobody was there for a while, and opened by the passkey alone', async () => {
    const before = desk.installation.clock;
    desk.installation.clock = new Date(before.getTime() + 16 * 60_000);
    expect((await operator.get('/rights')).to).toBe('/unlock?to=%2Frights');
    expect((await operator.post('/unlock', { to: '/rights' })).text).toContain('data-passkey');
    expect((await operator.get('/')).to).toContain('/unlock');
    expect((await operator.confirm('/unlock', { to: '/rights' })).to).toBe('/rights');
    expect((await operator.get('/rights')).status).toBe(200);
    desk.installation.clock = before;
  });

  it('leads nowhere but here after it was unlocked', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect((await operator.confirm('/unlock', { to })).to).toBe('/');
    }
  });
});

describe('a passkey', () => {
  const challengeIn = (text: string): string =>
    (JSON.parse((/data-passkey="([^"]*)"/.exec(text)?.[1] ?? '').replaceAll('&quot;', '"')) as { challenge: string })
      .challenge;

  it.each([
    ['was asked for nobody', { withoutUser: true }],
    ['was asked elsewhere', { origin: 'https://evil.example' }],
  ] as const)('is not believed that %s', async (_, lies) => {
    const asked = await operator.post('/unlock', { to: '/' });
    const passkey = JSON.stringify(operator.device.sign(challengeIn(asked.text), lies));
    expect((await operator.post('/unlock', { to: '/', passkey })).status).toBe(422);
  });

  it('confirms once: the same word a second time is worth nothing', async () => {
    const asked = await operator.post('/unlock', { to: '/' });
    const passkey = JSON.stringify(operator.device.sign(challengeIn(asked.text)));
    expect((await operator.post('/unlock', { to: '/', passkey })).to).toBe('/');
    expect((await operator.post('/unlock', { to: '/', passkey })).status).toBe(422);
  });

  it('confirms what was shown, and not what is sent instead', async () => {
    const asked = await operator.post('/unlock', { to: '/' });
    const passkey = JSON.stringify(operator.device.sign(challengeIn(asked.text)));
    expect((await operator.post('/unlock', { to: '/rights', passkey })).status).toBe(422);
  });

  it('of somebody else confirms nothing', async () => {
    const other = await desk.member({ login: 'other', roles: ['OPERATOR'], region: '75' });
    const asked = await operator.post('/unlock', { to: '/' });
    const passkey = JSON.stringify(other.device.sign(challengeIn(asked.text)));
    expect((await operator.post('/unlock', { to: '/', passkey })).status).toBe(422);
  });

  it('whose counter runs back is a copy, and is not believed', async () => {
    const asked = await operator.post('/unlock', { to: '/' });
    const passkey = JSON.stringify(operator.device.sign(challengeIn(asked.text), { counter: 1 }));
    expect((await operator.post('/unlock', { to: '/', passkey })).status).toBe(422);
  });

  it('cannot be pressed away where this is no demonstration', async () => {
    await operator.post('/unlock', { to: '/' });
    expect((await operator.post('/unlock', { to: '/', practice: 'yes' })).status).toBe(422);
  });

  it('is registered first by the word of the administrator alone', async () => {
    const { parts } = desk.installation;
    const visitor = await desk.member({ login: 'newcomer', roles: [] });
    await parts.db.sql`update staff.passkey as passkey set revoked_at = now() where passkey.account_id = ${visitor.id}`;
    const begun = await visitor.post('/me/passkeys/begin');
    const options = /data-register="([^"]*)"/.exec(begun.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const { challenge }: { challenge: string } = JSON.parse(options);
    const passkey = JSON.stringify(visitor.device.register(challenge));
    const refused = await visitor.post('/me/passkeys', { word: 'guessed', name: 'mine', passkey });
    expect([refused.status, refused.text.includes('The word of the administrator is wrong')]).toEqual([422, true]);
  });
});

it('of one more device needs one that is there, at that moment', async () => {
  const owner = await desk.member({ login: 'two devices', roles: ['OPERATOR'], region: '75' });
  const { sql } = desk.installation.parts.db;
  await sql`update staff.visit as visit set confirmed_at = ${desk.installation.clock.toISOString()}::timestamptz where visit.account_id = ${owner.id}`;
  const asked = await owner.post('/me/passkeys/begin');
  expect([asked.text.includes('data-passkey='), asked.text.includes('data-register=')]).toEqual([true, false]);
  const begun = await owner.confirm('/me/passkeys/begin');
  const options = /data-register="([^"]*)"/.exec(begun.text)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
  const { challenge }: { challenge?: string } = JSON.parse(options);
  const second = authenticator(desk.installation.parts.origin);
  const passkey = JSON.stringify(second.register(challenge ?? ''));
  expect((await owner.post('/me/passkeys', { name: 'second', passkey })).to).toBe('/me');
  expect((await listPasskeys(sql, owner.id)).map(({ name }) => name)).toEqual(['device', 'second']);
});

it('that is revoked by oneself is named before it is', async () => {
  const owner = await desk.member({ login: 'owner', roles: ['OPERATOR'], region: '75' });
  const [kept] = await listPasskeys(desk.installation.parts.db.sql, owner.id);
  const key = kept?.credentialId ?? '';
  expect((await owner.post('/me/passkeys/revoke', { key })).text).toContain(
    '<dd class="govuk-summary-list__value">device</dd>',
  );
  expect((await owner.confirm('/me/passkeys/revoke', { key })).to).toBe('/me');
  expect(await listPasskeys(desk.installation.parts.db.sql, owner.id)).toEqual([]);
  const [visit] = await desk.installation.parts.db.sql<{ confirmed: boolean }[]>`
    select bool_or(visit.confirmed_at is not null) as confirmed from staff.visit as visit where visit.account_id = ${owner.id}`;
  expect(visit, 'what was confirmed by it is confirmed no more').toEqual({ confirmed: false });
});

describe('leaving', () => {
  it('ends all visits of the account, wherever they are', async () => {
    const one = await desk.member({ login: 'leaver', roles: ['OPERATOR'], region: '75' });
    const token = /desk=([^;]*)/.exec(one.cookie)?.[1] ?? '';
    expect((await one.post('/me/leave-everywhere')).to).toBe('/login?left=1');
    expect(await readVisit(desk.installation.parts.db.sql, token, desk.installation.clock)).toBe(undefined);
    expect((await one.get('/')).to).toBe('/login');
  });
});
