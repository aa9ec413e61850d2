/** A desk over the citizen's test installation: people with accounts and passkeys, and a browser without scripts that walks its pages. */
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { giveEnrolWord, giveRole, openAccount } from '@oryndau/staff/accounts';
import { registerPasskey } from '@oryndau/staff/passkeys';
import { beginVisit } from '@oryndau/staff/visits';
import type { InstallationParts } from '@oryndau/web/http/installation';
import { openServer } from '@oryndau/web/http/server';
import type { StaffRole } from '@oryndau/words/staff';
import type { DeskParts } from '../ground.ts';
import { desk } from '../program.ts';
import { type Authenticator, authenticator } from './authenticator.ts';

export interface TestMember {
  readonly login: string;
  readonly roles: readonly StaffRole[];
  readonly region?: string;
  readonly body?: string;
}

export interface TestPage {
  readonly status: number;
  readonly text: string;
  /** Where it leads on; empty where it does not. */
  readonly to: string;
}

/** What a form was answered, and the cookies of the browser that sent it. */
export interface SentForm extends TestPage {
  readonly cookie: string;
}

/** Somebody with a browser: what is sent carries the token of the form, and what a passkey is asked for is signed. */
export interface TestStaff {
  readonly id: string;
  readonly device: Authenticator;
  cookie: string;
  get(path: string): Promise<TestPage>;
  /** Sends a form and goes nowhere; `follow` loads where it leads, with the cookie of that form. */
  send(path: string, fields?: Fields): Promise<SentForm>;
  follow(sent: SentForm): Promise<TestPage>;
  /** Sends a form of the page at `from`; stops at the page that asks for the passkey. */
  post(path: string, fields?: Fields): Promise<TestPage>;
  /** The same, and confirms it by the passkey where that is asked. */
  confirm(path: string, fields?: Fields): Promise<TestPage>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface TestDesk {
  readonly installation: TestInstallation;
  readonly app: Awaited<ReturnType<typeof openServer>>;
  /** Opens an account with these roles and a passkey, and logs in. */
  member(member: TestMember): Promise<TestStaff>;
  close(): Promise<void>;
}

/** Every route is tried by every role within a minute, from one address. */
const REQUESTS_PER_MINUTE = 100_000;

export async function openTestDesk(parts: Partial<DeskParts> = {}): Promise<TestDesk> {
  const installation = await openTestInstallation({ twice: true });
  const own = { ...installation.parts, isDesk: true };
  const app = await openServer(own, [desk({ signers: [], ...parts })], { requestsPerMinute: REQUESTS_PER_MINUTE });
  return {
    installation,
    app,
    member: (member) => openMember(app, installation.parts, member),
    close: async () => {
      await app.close();
      await installation.close();
    },
  };
}

/** Opens an account with these roles and a passkey, and logs in. */
export async function openMember(
  app: TestDesk['app'],
  { db, now, origin }: Pick<InstallationParts, 'db' | 'now' | 'origin'>,
  { login, roles, ...of }: TestMember,
): Promise<TestStaff> {
  const [region, body] = [of.region ?? null, of.body ?? null];
  const device = authenticator(origin);
  const turn = { by: 'test', at: now() };
  const id = await db.transaction(async (tx) => {
    const opened = await openAccount(tx, { login, name: login, region, body }, turn);
    if (opened === undefined) throw new Error(`there is an account of ${login}`);
    for (const role of roles) await giveRole(tx, opened, role, turn);
    await giveEnrolWord(tx, opened, now());
    const challenge = Buffer.from('first').toString('base64url');
    const response = device.register(challenge);
    await registerPasskey(tx, { origin }, { accountId: opened, challenge, response, name: 'device', at: now() });
    return opened;
  });
  const token = await beginVisit(db.sql, { accountId: id, device: 'test' }, now());
  return walker(app, { id, device, cookie: `desk=${token}; lang=en` });
}

type Walking = Pick<TestStaff, 'id' | 'device' | 'cookie'>;

export function walker(app: TestDesk['app'], begun: Walking): TestStaff {
  const staff: TestStaff = {
    ...begun,
    get: async (path) => pageOf(await app.inject({ url: path, headers: { cookie: staff.cookie } })),
    send: async (path, fields = {}) => {
      const csrf = await tokenFor(app, staff);
      const cookie = `${staff.cookie}; ${csrf.cookie}`;
      const answer = await app.inject({
        method: 'POST',
        url: path,
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: encoded({ _csrf: csrf.token, ...fields }),
      });
      return { ...pageOf(answer), cookie };
    },
    follow: async ({ to, cookie }) => pageOf(await app.inject({ url: to, headers: { cookie } })),
    post: async (path, fields) => {
      const sent = await staff.send(path, fields);
      // The answer to a form is a page of its own.
      return sent.to.startsWith('/answer/') ? staff.follow(sent) : sent;
    },
    confirm: async (path, fields = {}) => {
      const asked = await staff.post(path, fields);
      const options = /data-passkey="([^"]*)"/.exec(asked.text)?.[1];
      if (options === undefined) return asked;
      const { challenge }: { challenge: string } = JSON.parse(
        options.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      );
      return staff.post(path, { ...fields, passkey: JSON.stringify(staff.device.sign(challenge)) });
    },
  };
  return staff;
}

/** Of the page of oneself, which has a form always; of the one that unlocks, where nothing else is shown. */
async function tokenFor(app: TestDesk['app'], { cookie }: Pick<TestStaff, 'cookie'>) {
  const own = await app.inject({ url: '/me', headers: { cookie } });
  const answer = own.statusCode === 200 ? own : await app.inject({ url: '/unlock', headers: { cookie } });
  const token = /name="_csrf" value="([^"]*)"/.exec(answer.body)?.[1] ?? '';
  const form = answer.cookies.find(({ name }) => name === 'form');
  return { token, cookie: `form=${form?.value ?? ''}` };
}

function encoded(fields: Fields): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) text.append(name, each);
  return text.toString();
}

const pageOf = (answer: {
  statusCode: number;
  body: string;
  headers: Readonly<Record<string, unknown>>;
}): TestPage => ({
  status: answer.statusCode,
  text: answer.body,
  to: String(answer.headers.location ?? ''),
});
