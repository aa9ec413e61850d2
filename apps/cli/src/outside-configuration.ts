/**
 * What `ORYNDAU_CONNECTORS` says: which parties there are, where, and by which keys. Secrets are not in the file but in environment variables
 * that it names, keys in PEM files. All of it is read and checked before anything is opened.
 */
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPushKey } from '@oryndau/connectors/push/subscription';
import { territorialBodies } from '@oryndau/documents/messages/territorial-bodies';
import { type Money, parseMoney } from '@oryndau/law/money';
import { type BankLinkFault, type BankPayLink, bankLinkFault } from '@oryndau/web/http/bank-link';
import type { DepartmentContact } from '@oryndau/web/http/installation';
import { type InLanguages, type Language, languages } from '@oryndau/words/languages';
import { bookingRulesIn } from './configured-bookings.ts';
import {
  type Json,
  listAt,
  objectAt,
  optionalAt,
  pemAt,
  portAt,
  privateKeyAt,
  publicKeyAt,
  textAt,
  variableAt,
  WHOLE,
  wrong,
} from './configured-fields.ts';
import { wrongUsage } from './plain-error.ts';

export interface ConfiguredSms {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  /** What the centre asks for beside the account. */
  readonly systemType: string | undefined;
  /** The centre has no transceivers: one session sends, another one receives. */
  readonly twoSessions: boolean;
  /** The environment variable that holds the password. */
  readonly passwordVariable: string;
  readonly tls: boolean;
  readonly perSecond: number | undefined;
}

/** The government's app: calls leave signed with our key, and its callbacks are heard on a port of ours. */
export interface ConfiguredPush {
  readonly url: string;
  /** By this name the app finds our public key. */
  readonly keyName: string;
  readonly key: KeyObject;
  /** PEM of the authority to believe instead of those of the system. */
  readonly authority: string | undefined;
  readonly callback: ConfiguredCallback;
}

export interface ConfiguredCallback {
  readonly host: string;
  readonly port: number;
  readonly path: string | undefined;
  /** The app's public keys, by the names that it calls them. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** PEM texts; without them a proxy of the installation ends TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
}

/** Browsers that ask for news of a case. The pages give them the public key, the exchange signs with the private one. */
export interface ConfiguredWebPush {
  /** By which a push service can reach us: a mailto: or https: address. */
  readonly subject: string;
  readonly publicKey: string;
  /** The environment variable that holds the private key. */
  readonly privateKeyVariable: string;
  /** Hosts of push services to believe instead of those of the known browsers; a leading dot stands for subdomains. */
  readonly services: readonly string[] | undefined;
}

/** The mail server that takes e-mail for debtors who have given an address. */
export interface ConfiguredMail {
  readonly host: string;
  readonly port: number;
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly authority: string | undefined;
  /** `passwordVariable`: the environment variable that holds the password. */
  readonly account: { readonly user: string; readonly passwordVariable: string } | undefined;
  readonly from: string;
}

/** A bank, by HTTPS or by a watched folder. PEM texts; the body's own key signs its envelopes. */
export interface ConfiguredBank {
  readonly code: string;
  readonly url: string | undefined;
  readonly folder: string | undefined;
  readonly certificates: readonly string[];
  readonly authority: string | undefined;
  /** In which it answers by contract. */
  readonly answerWorkingDays: number | undefined;
}

/** A system of the state, the notaries' or that of enforcement, by HTTPS or by a watched folder. PEM texts; the body's own key signs its envelopes. */
export interface ConfiguredSystem extends Omit<ConfiguredBank, 'code'> {
  /** How it calls itself in headers: its BIN. */
  readonly name: string;
}

/** The chamber of private bailiffs: a folder that is shared with it. */
export interface ConfiguredChamber {
  readonly folder: string;
  /** In which it acknowledges what was laid out for it. */
  readonly answerWorkingDays: number | undefined;
}

/** The payment service: calls leave signed with our key, its answers and callbacks are signed with one of its keys. */
export interface ConfiguredPayments {
  readonly url: string;
  readonly merchant: string;
  /** By this name the service finds our public key. */
  readonly keyName: string;
  readonly key: KeyObject;
  /** The service's public keys, by the names that it calls them. */
  readonly serviceKeys: ReadonlyMap<string, KeyObject>;
  /** Where its pages stand, if not where it is called. */
  readonly pageOrigin: string | undefined;
  readonly authority: string | undefined;
}

/** Where citizens log in: any provider of OpenID Connect whose tokens carry the IIN. */
export interface ConfiguredDesk {
  /** Scheme, host and port, no slash at the end: passkeys are bound to it. */
  readonly origin: string;
  readonly login: ConfiguredLogin;
  /** A payment above it is assigned, or taken out of suspense, by two people. */
  readonly assignedAloneMax: Money | undefined;
}

export interface ConfiguredLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** The environment variable that holds the secret. */
  readonly clientSecretVariable: string;
  /** The claim that holds the IIN. */
  readonly claim: string;
  /** Beside `openid`, parted by blanks; where the provider gives the claim only to who asks for it. */
  readonly scope: string | undefined;
}

export interface ConfiguredApi {
  /** Where a person may be sent back to from the payment service, beside the portal itself. */
  readonly returnOrigins: readonly string[];
  /** Webhooks may lead to this machine and to private networks. */
  readonly privateReceivers: boolean;
}

export interface OutsideConfiguration {
  /** The BIN by which the body calls itself to banks, to the notaries' system and to the enforcement system; there where one of them is. */
  readonly body: string;
  readonly banks: readonly ConfiguredBank[];
  readonly notaries: ConfiguredSystem | undefined;
  readonly enforcementSystem: ConfiguredSystem | undefined;
  readonly portal: string;
  readonly tiynPerPart: Money;
  readonly sms: readonly ConfiguredSms[];
  readonly push: ConfiguredPush | undefined;
  readonly webPush: ConfiguredWebPush | undefined;
  readonly mail: ConfiguredMail | undefined;
  readonly post: string | undefined;
  readonly chamber: ConfiguredChamber | undefined;
  readonly payments: ConfiguredPayments | undefined;
  /** Where banks take a fine by its number. */
  readonly bankLinks: readonly BankPayLink[];
  readonly login: ConfiguredLogin | undefined;
  /** Where staff reach the desk, and whom they log in with. */
  readonly desk: ConfiguredDesk | undefined;
  readonly api: ConfiguredApi | undefined;
  /** Where people reach the territorial bodies: shown on the page of contacts. */
  readonly departments: readonly DepartmentContact[];
  /** Hosts whose photographs of offences the pages may link to. */
  readonly photoHosts: readonly string[];
}

const FIELDS = [
  'portal',
  'tengePerSmsPart',
  'sms',
  'push',
  'webPush',
  'mail',
  'post',
  'chamber',
  'body',
  'banks',
  'notaries',
  'enforcementSystem',
  'payments',
  'bankLinks',
  'login',
  'desk',
  'api',
  'departments',
  'bookings',
  'photoHosts',
];

function hostAt(entry: unknown, place: string): string {
  if (typeof entry === 'string' && URL.canParse(`https://${entry}`) && new URL(`https://${entry}`).host === entry)
    return entry;
  throw wrong(place, 'is a host, with its port where it has one: "photos.example"');
}

function fileAt(path: string): Readonly<Record<string, unknown>> {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw wrongUsage(`ORYNDAU_CONNECTORS: ${path} cannot be read as JSON (${(error as Error).message})`);
  }
  return objectAt(text, WHOLE, FIELDS);
}

export function readConfiguration(path: string): OutsideConfiguration {
  const file = fileAt(path);
  // Whoever reads a bank file asks for these (configured-bookings.ts); what is wrong in them is told here too.
  bookingRulesIn(file);
  const tiynPerPart = parseMoney(file.tengePerSmsPart ?? '0.00');
  if (typeof tiynPerPart === 'string') throw wrong('tengePerSmsPart', 'is an amount as text, e.g. "12.00"');
  const banks = listAt(file, 'banks', bankAt);
  const notaries = optionalAt(file, 'notaries', () => systemAt(file.notaries, 'notaries'));
  const enforcementSystem = optionalAt(file, 'enforcementSystem', () =>
    systemAt(file.enforcementSystem, 'enforcementSystem'),
  );
  if ((banks.length > 0 || notaries !== undefined || enforcementSystem !== undefined) && file.body === undefined)
    throw wrong(
      'body',
      'is missing: the BIN by which the body calls itself to banks, notaries and the enforcement system',
    );
  const push = optionalAt(file, 'push', () => pushAt(file.push));
  const webPush = optionalAt(file, 'webPush', () => webPushAt(file.webPush));
  return {
    body: file.body === undefined ? '' : textAt(file, 'body'),
    banks,
    notaries,
    enforcementSystem,
    photoHosts: listAt(file, 'photoHosts', hostAt),
    portal: textAt(file, 'portal'),
    tiynPerPart,
    sms: listAt(file, 'sms', smsAt),
    push,
    webPush,
    mail: optionalAt(file, 'mail', () => mailAt(file.mail)),
    post: optionalAt(file, 'post', () => join(textAt(file, 'post'))),
    chamber: optionalAt(file, 'chamber', () => chamberAt(file)),
    payments: optionalAt(file, 'payments', () => paymentsAt(file.payments)),
    departments: listAt(file, 'departments', departmentAt),
    bankLinks: listAt(file, 'bankLinks', bankLinkAt),
    login: optionalAt(file, 'login', () => loginAt(file.login, 'login')),
    desk: optionalAt(file, 'desk', () => deskAt(file.desk)),
    api: optionalAt(file, 'api', () => apiAt(file.api)),
  };
}

function smsAt(entry: unknown, place: string): ConfiguredSms {
  const known = [
    'name',
    'host',
    'port',
    'systemId',
    'systemType',
    'twoSessions',
    'passwordVariable',
    'tls',
    'perSecond',
  ];
  const file = objectAt(entry, place, known);
  const { perSecond } = file;
  if (perSecond !== undefined && !(Number(perSecond) > 0)) throw wrong(`${place}.perSecond`, 'is a number above zero');
  return {
    name: textAt(file, 'name', place),
    host: textAt(file, 'host', place),
    port: portAt(file, 'port', place),
    systemId: textAt(file, 'systemId', place),
    systemType: optionalAt(file, 'systemType', () => textAt(file, 'systemType', place)),
    twoSessions: file.twoSessions === true,
    passwordVariable: variableAt(file, 'passwordVariable', place),
    tls: file.tls === true,
    perSecond: perSecond === undefined ? undefined : Number(perSecond),
  };
}

function pushAt(entry: unknown): ConfiguredPush {
  const place = 'push';
  const file = objectAt(entry, place, ['url', 'keyName', 'key', 'authority', 'callback']);
  return {
    url: addressAt(file, 'url', place),
    keyName: textAt(file, 'keyName', place),
    key: privateKeyAt(file, 'key', place),
    authority: optionalAt(file, 'authority', () => pemAt(file, 'authority', place)),
    callback: callbackAt(file.callback),
  };
}

const MAIL_ADDRESS = /^[^@\s<>"]+@[^@\s<>"]+$/;

function mailAt(entry: unknown): ConfiguredMail {
  const place = 'mail';
  const file = objectAt(entry, place, ['host', 'port', 'tls', 'authority', 'user', 'passwordVariable', 'from']);
  const { tls = 'starttls' } = file;
  if (tls !== 'implicit' && tls !== 'starttls' && tls !== 'none')
    throw wrong(`${place}.tls`, 'is "implicit", "starttls" or "none"');
  if ((file.user === undefined) !== (file.passwordVariable === undefined))
    throw wrong(place, 'has a user and a passwordVariable, or neither');
  const from = textAt(file, 'from', place);
  if (!MAIL_ADDRESS.test(from)) throw wrong(`${place}.from`, 'is an e-mail address');
  return {
    host: textAt(file, 'host', place),
    port: portAt(file, 'port', place),
    tls,
    authority: optionalAt(file, 'authority', () => pemAt(file, 'authority', place)),
    account: optionalAt(file, 'user', () => ({
      user: textAt(file, 'user', place),
      passwordVariable: variableAt(file, 'passwordVariable', place),
    })),
    from,
  };
}

function callbackAt(entry: unknown): ConfiguredCallback {
  const place = 'push.callback';
  const file = objectAt(entry, place, ['host', 'port', 'path', 'keys', 'certificate', 'key']);
  if ((file.certificate === undefined) !== (file.key === undefined))
    throw wrong(place, 'has a certificate and a key, or neither');
  return {
    host: textAt(file, 'host', place),
    port: portAt(file, 'port', place),
    path: optionalAt(file, 'path', () => pathAt(file, 'path', place)),
    keys: keysAt(file.keys, `${place}.keys`),
    tls: optionalAt(file, 'certificate', () => ({
      cert: pemAt(file, 'certificate', place),
      key: pemAt(file, 'key', place),
    })),
  };
}

/** A host of a push service. Nothing of ours is one, so an address inside is a slip, or somebody's trick. */
const SERVICE = /^\.?[a-z\d-]+(?:\.[a-z\d-]+)+$/;

function webPushAt(entry: unknown): ConfiguredWebPush {
  const place = 'webPush';
  const file = objectAt(entry, place, ['subject', 'publicKey', 'privateKeyVariable', 'services']);
  const publicKey = textAt(file, 'publicKey', place);
  if (!isPushKey(publicKey)) throw wrong(`${place}.publicKey`, 'is no point of P-256 in base64url, 87 letters');
  if (!Array.isArray(file.services ?? [])) throw wrong(`${place}.services`, 'is a list');
  const services = listAt(file, 'services', (host, at) => {
    if (typeof host === 'string' && SERVICE.test(host)) return host;
    throw wrong(`${place}.${at}`, 'is the host of a push service, or the end of one: ".push.apple.com"');
  });
  return {
    subject: textAt(file, 'subject', place),
    publicKey,
    privateKeyVariable: variableAt(file, 'privateKeyVariable', place),
    services: services.length === 0 ? undefined : services,
  };
}

function paymentsAt(entry: unknown): ConfiguredPayments {
  const place = 'payments';
  const known = ['url', 'merchant', 'keyName', 'key', 'serviceKeys', 'pageOrigin', 'authority'];
  const file = objectAt(entry, place, known);
  return {
    url: addressAt(file, 'url', place),
    merchant: textAt(file, 'merchant', place),
    keyName: textAt(file, 'keyName', place),
    key: privateKeyAt(file, 'key', place),
    serviceKeys: keysAt(file.serviceKeys, `${place}.serviceKeys`),
    pageOrigin: optionalAt(file, 'pageOrigin', () => new URL(addressAt(file, 'pageOrigin', place)).origin),
    authority: optionalAt(file, 'authority', () => pemAt(file, 'authority', place)),
  };
}

const LINK_FAULTS: Readonly<Record<BankLinkFault, string>> = {
  PLACE: 'has braces that are none of {reference}, {sum} and {tiyn}',
  NO_REFERENCE: 'has no {reference}, by which the bank knows what is paid',
  SCHEME: "begins with https:// or with the scheme of a bank's app",
  HOST: 'has something to be filled in, or a user, in the name of its host',
  NO_ADDRESS: 'is no address',
};

function bankLinkAt(entry: unknown, place: string): BankPayLink {
  const file = objectAt(entry, place, ['name', 'url', 'code']);
  const url = textAt(file, 'url', place);
  const fault = bankLinkFault(url);
  if (fault !== undefined) throw wrong(`${place}.url`, LINK_FAULTS[fault]);
  return { name: textAt(file, 'name', place), url, hasCode: file.code === true };
}

function deskAt(entry: unknown): ConfiguredDesk {
  const file = objectAt(entry, 'desk', ['origin', 'login', 'assignedAloneMax']);
  return {
    origin: new URL(addressAt(file, 'origin', 'desk')).origin,
    login: loginAt(file.login, 'desk.login'),
    assignedAloneMax: aloneMaxAt(file),
  };
}

function aloneMaxAt({ assignedAloneMax }: Readonly<Record<string, unknown>>): Money | undefined {
  const alone = assignedAloneMax === undefined ? undefined : parseMoney(assignedAloneMax);
  if (typeof alone === 'string') throw wrong('desk.assignedAloneMax', 'is an amount as text, e.g. "100000.00"');
  return alone;
}

/** Up to which sum one person assigns money; undefined where the file does not say. Of whoever works at a terminal, and has none of the secrets for the rest. */
export function configuredAloneMax(path: string): Money | undefined {
  const { desk } = fileAt(path);
  return typeof desk === 'object' && desk !== null ? aloneMaxAt(desk as Readonly<Record<string, unknown>>) : undefined;
}

function loginAt(entry: unknown, place: string): ConfiguredLogin {
  const file = objectAt(entry, place, ['issuer', 'clientId', 'clientSecretVariable', 'claim', 'scope']);
  return {
    issuer: addressAt(file, 'issuer', place),
    clientId: textAt(file, 'clientId', place),
    clientSecretVariable: variableAt(file, 'clientSecretVariable', place),
    claim: textAt(file, 'claim', place),
    scope: optionalAt(file, 'scope', () => textAt(file, 'scope', place)),
  };
}

function departmentAt(entry: unknown, place: string): DepartmentContact {
  const file = objectAt(entry, place, ['region', 'telephone', 'hours', 'address']);
  const region = textAt(file, 'region', place);
  if (territorialBodies[region] === undefined)
    throw wrong(`${place}.region`, `is one of ${Object.keys(territorialBodies).join(', ')}`);
  const telephone = textAt(file, 'telephone', place);
  if (!/^\+?[\d ()-]{3,25}$/.test(telephone))
    throw wrong(`${place}.telephone`, 'is a number, e.g. "+7 (7262) 00-00-00"');
  return { region, telephone, hours: textsAt(file, 'hours', place), address: textsAt(file, 'address', place) };
}

/** The same in each language of the pages. */
function textsAt(file: Json, field: string, place: string): InLanguages<string> {
  const texts = objectAt(file[field], `${place}.${field}`, languages);
  const at = (language: Language) => textAt(texts, language, `${place}.${field}`);
  return { kk: at('kk'), ru: at('ru'), en: at('en') };
}

function apiAt(entry: unknown): ConfiguredApi {
  const file = objectAt(entry, 'api', ['returnOrigins', 'privateReceivers']);
  const returnOrigins = listAt(file, 'returnOrigins', (text, at) => {
    if (typeof text === 'string' && URL.canParse(text) && new URL(text).origin === text) return text;
    throw wrong(`api.${at}`, 'is scheme, host and port, e.g. "https://app.example"');
  });
  return { returnOrigins, privateReceivers: file.privateReceivers === true };
}

/** Public keys of a party, by the names that it calls them. */
function keysAt(entry: unknown, place: string): ReadonlyMap<string, KeyObject> {
  const keys = typeof entry === 'object' && entry !== null ? (entry as Json) : {};
  const names = Object.keys(keys);
  if (names.length === 0) throw wrong(place, 'names no key: {"the name by which the party calls it": "a PEM file"}');
  return new Map(names.map((name) => [name, publicKeyAt(keys, name, place)]));
}

const ANSWER_DAYS_MAX = 30;

function bankAt(entry: unknown, place: string): ConfiguredBank {
  const file = objectAt(entry, place, ['code', ...CORRESPONDENT]);
  const code = textAt(file, 'code', place);
  if (!/^\d{3}$/.test(code)) throw wrong(`${place}.code`, 'is three digits, places 5 to 7 of its IBANs');
  return { code, ...correspondentAt(file, place) };
}

function systemAt(entry: unknown, place: string): ConfiguredSystem {
  const file = objectAt(entry, place, ['name', ...CORRESPONDENT]);
  const name = textAt(file, 'name', place);
  if (!/^[A-Za-z0-9-]{1,35}$/.test(name)) throw wrong(`${place}.name`, 'is how it calls itself in headers: its BIN');
  return { name, ...correspondentAt(file, place) };
}

/** What there is to say of each party with which signed envelopes are exchanged. */
const CORRESPONDENT = ['url', 'folder', 'certificate', 'authority', 'answerWorkingDays'];

function correspondentAt(file: Json, place: string): Omit<ConfiguredBank, 'code'> {
  if ((file.url === undefined) === (file.folder === undefined))
    throw wrong(place, 'has a url or a folder, and not both');
  return {
    url: optionalAt(file, 'url', () => textAt(file, 'url', place)),
    folder: optionalAt(file, 'folder', () => textAt(file, 'folder', place)),
    certificates: [pemAt(file, 'certificate', place)],
    authority: optionalAt(file, 'authority', () => pemAt(file, 'authority', place)),
    answerWorkingDays: answerDaysAt(file, place),
  };
}

/** Its folder alone, or with more about it. */
function chamberAt(file: Json): ConfiguredChamber {
  if (typeof file.chamber === 'string') return { folder: join(textAt(file, 'chamber')), answerWorkingDays: undefined };
  const place = 'chamber';
  const chamber = objectAt(file.chamber, place, ['folder', 'answerWorkingDays']);
  return { folder: join(textAt(chamber, 'folder', place)), answerWorkingDays: answerDaysAt(chamber, place) };
}

function answerDaysAt({ answerWorkingDays: days }: Json, place: string): number | undefined {
  if (days === undefined) return undefined;
  if (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= ANSWER_DAYS_MAX) return Number(days);
  throw wrong(`${place}.answerWorkingDays`, `is a number of days, 1 to ${ANSWER_DAYS_MAX}`);
}

function addressAt(file: Json, field: string, place: string): string {
  const text = textAt(file, field, place);
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw wrong(`${place}.${field}`, 'is no address: it begins with https://');
}

function pathAt(file: Json, field: string, place: string): string {
  const text = textAt(file, field, place);
  if (text.startsWith('/')) return text;
  throw wrong(`${place}.${field}`, 'is a path: it begins with /');
}
