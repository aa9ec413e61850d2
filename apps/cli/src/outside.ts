/**
 * The world outside as an installation has configured it: `ORYNDAU_CONNECTORS` names a JSON file. Without it nothing leaves the machine: what is
 * decided waits in the outbox. Passwords are not in the file but in environment variables that it names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BankLink, databaseLedger } from '@oryndau/connectors';
import type { Identity } from '@oryndau/connectors/signing';
import { type Money, parseMoney } from '@oryndau/law';
import { type NoticeChannels, type Outside, reportsOfSms, takeReports, testSignatory } from '@oryndau/worker';
import { messageSecret } from './message-secret.ts';
import { tell } from './output.ts';
import { home, type Session } from './session.ts';
import { wrongUsage } from './told.ts';

interface SmsProvider {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  /** The environment variable that holds the password. */
  readonly passwordVariable: string;
  readonly tls: boolean;
  readonly perSecond: number | undefined;
}

/** A bank, by HTTPS or by a watched folder. Paths of PEM files; the body's own key signs its envelopes. */
interface Bank {
  readonly code: string;
  readonly url: string | undefined;
  readonly folder: string | undefined;
  readonly certificates: readonly string[];
  readonly authority: string | undefined;
}

interface Configuration {
  /** The BIN by which the body calls itself to banks. */
  readonly body: string | undefined;
  readonly banks: readonly Bank[];
  readonly portal: string;
  readonly tiynPerPart: Money;
  readonly sms: readonly SmsProvider[];
  readonly post: string | undefined;
  readonly chamber: string | undefined;
}

export interface OpenOutside {
  readonly outside: Outside;
  close(): Promise<void>;
}

/** Undefined where nothing is configured. Wrong configuration is told with its place, before anything is opened. */
export async function openOutside(session: Session): Promise<OpenOutside | undefined> {
  const path = process.env.ORYNDAU_CONNECTORS;
  if (!path) return undefined;
  const { portal, tiynPerPart, sms, post, chamber, banks, body } = readConfiguration(path);
  const { test, head } = await session.authority();
  const documents = { signatory: testSignatory, portal, test };
  const gateway = sms.length === 0 ? undefined : await openSms(session, sms);
  const channels: NoticeChannels = {
    ...(gateway && { sms: gateway }),
    ...(post && { post: await openPost(post) }),
  };
  const links = await openLinks(banks, { body, head });
  const outside: Outside = {
    notices: { channels, secret: messageSecret(home()), portal, tiynPerPart },
    banks: links,
    documents,
    ...(chamber && { chamber: (await import('@oryndau/connectors/chamber')).chamberFolder(chamber) }),
  };
  const close = async (): Promise<void> => {
    await gateway?.close();
    await Promise.all([...links.values()].map((link) => link.close()));
  };
  return { outside, close };
}

async function openSms({ db }: Session, providers: readonly SmsProvider[]) {
  const { smsGateway } = await import('@oryndau/connectors/sms');
  return smsGateway({
    providers: providers.map(({ passwordVariable, tls, perSecond, ...provider }) => ({
      ...provider,
      password: process.env[passwordVariable] ?? '',
      ...(tls && { tls: { servername: provider.host } }),
      ...(perSecond !== undefined && { rate: { perSecond, burst: perSecond } }),
    })),
    ledger: databaseLedger(db),
    secret: messageSecret(home()).toString('hex'),
    observe: (event) => {
      if (event.kind === 'lost') tell(`the SMS centre ${event.provider} is lost: ${event.reason}`);
      else if (event.kind === 'bound') tell(`the SMS centre ${event.provider} is there`);
      else if (event.kind === 'ledger_failed') tell(`the ledger of SMS failed: ${event.reason}`);
    },
    onReceipts: async (receipts) => {
      await takeReports(db, reportsOfSms(receipts), new Date());
    },
  });
}

async function openLinks(
  banks: readonly Bank[],
  { body, head }: { readonly body: string | undefined; readonly head: Identity },
): Promise<Map<string, BankLink>> {
  if (banks.length === 0) return new Map();
  if (body === undefined) throw wrong('body', 'is missing: the BIN by which the body calls itself to banks');
  const { folderBankLink, httpsBankLink } = await import('@oryndau/connectors/bank');
  const key = head.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return new Map(
    banks.map(({ code, url, folder, certificates, authority }) => {
      const parties = {
        bank: code,
        body,
        key,
        certificate: head.certificates[0] ?? '',
        bankCertificates: certificates,
      };
      return [
        code,
        folder === undefined
          ? httpsBankLink({ ...parties, url: url ?? '', ...(authority !== undefined && { authority }) })
          : folderBankLink({ ...parties, folder }),
      ];
    }),
  );
}

async function openPost(folder: string) {
  const [{ postFolder }, { renderLetter }] = await Promise.all([
    import('@oryndau/connectors/post'),
    import('@oryndau/documents/acts'),
  ]);
  return postFolder({ folder, render: renderLetter });
}

// ------------------------------------------------------------------------------------------------ the file

type Json = Readonly<Record<string, unknown>>;

function readConfiguration(path: string): Configuration {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw wrongUsage(`ORYNDAU_CONNECTORS: ${path} cannot be read as JSON (${(error as Error).message})`);
  }
  const file = objectAt(text, 'the file');
  const known = ['portal', 'tengePerSmsPart', 'sms', 'post', 'chamber', 'body', 'banks'];
  const strange = Object.keys(file).find((key) => !known.includes(key));
  if (strange !== undefined) throw wrong(strange, `is not known; known are ${known.join(', ')}`);
  const tiynPerPart = parseMoney(file.tengePerSmsPart ?? '0.00');
  if (typeof tiynPerPart === 'string') throw wrong('tengePerSmsPart', 'is an amount as text, e.g. "12.00"');
  const sms = file.sms ?? [];
  if (!Array.isArray(sms)) throw wrong('sms', 'is a list of SMS centres');
  const banks = file.banks ?? [];
  if (!Array.isArray(banks)) throw wrong('banks', 'is a list of banks');
  return {
    body: file.body === undefined ? undefined : textAt(file, 'body'),
    banks: banks.map((each, index) => bankAt(objectAt(each, `banks[${index}]`), `banks[${index}]`)),
    portal: textAt(file, 'portal'),
    tiynPerPart,
    sms: sms.map((each, index) => providerAt(objectAt(each, `sms[${index}]`), `sms[${index}]`)),
    post: folderAt(file, 'post'),
    chamber: folderAt(file, 'chamber'),
  };
}

function providerAt(file: Json, place: string): SmsProvider {
  const passwordVariable = textAt(file, 'passwordVariable', place);
  if (!process.env[passwordVariable])
    throw wrong(`${place}.passwordVariable`, `names ${passwordVariable}, which is not set`);
  const { port, perSecond } = file;
  if (!Number.isInteger(port) || Number(port) < 1 || Number(port) > 65_535)
    throw wrong(`${place}.port`, 'is a port, 1 to 65535');
  if (perSecond !== undefined && !(Number(perSecond) > 0)) throw wrong(`${place}.perSecond`, 'is a number above zero');
  return {
    name: textAt(file, 'name', place),
    host: textAt(file, 'host', place),
    port: Number(port),
    systemId: textAt(file, 'systemId', place),
    passwordVariable,
    tls: file.tls === true,
    perSecond: perSecond === undefined ? undefined : Number(perSecond),
  };
}

function bankAt(file: Json, place: string): Bank {
  const code = textAt(file, 'code', place);
  if (!/^\d{3}$/.test(code)) throw wrong(`${place}.code`, 'is three digits, places 5 to 7 of its IBANs');
  if ((file.url === undefined) === (file.folder === undefined))
    throw wrong(place, 'has a url or a folder, and not both');
  return {
    code,
    url: file.url === undefined ? undefined : textAt(file, 'url', place),
    folder: file.folder === undefined ? undefined : textAt(file, 'folder', place),
    certificates: [pemAt(file, 'certificate', place)],
    authority: file.authority === undefined ? undefined : pemAt(file, 'authority', place),
  };
}

/** The text of the PEM file that a field names. */
function pemAt(file: Json, field: string, place: string): string {
  const path = textAt(file, field, place);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw wrong(`${place}.${field}`, `names ${path}, which cannot be read`);
  }
}

const wrong = (place: string, why: string) => wrongUsage(`ORYNDAU_CONNECTORS: ${place} ${why}`);

function objectAt(value: unknown, place: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw wrong(place, 'is an object');
}

function textAt(file: Json, field: string, place?: string): string {
  const value = file[field];
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(place === undefined ? field : `${place}.${field}`, 'is missing, or no text');
}

const folderAt = (file: Json, field: string): string | undefined =>
  file[field] === undefined ? undefined : join(textAt(file, field));
