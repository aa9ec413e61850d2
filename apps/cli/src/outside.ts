/**
 * The world outside as an installation has configured it: `ORYNDAU_CONNECTORS` names a JSON file. Without it nothing leaves the machine: what is
 * decided waits in the outbox. Passwords are not in the file but in environment variables that it names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseLedger } from '@oryndau/connectors';
import { type Money, parseMoney } from '@oryndau/law';
import { type NoticeChannels, type Outside, takeReports, testSignatory } from '@oryndau/worker';
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

interface Configuration {
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
  const { portal, tiynPerPart, sms, post, chamber } = readConfiguration(path);
  const { test } = await session.authority();
  const documents = { signatory: testSignatory, portal, test };
  const gateway = sms.length === 0 ? undefined : await openSms(session, sms);
  const channels: NoticeChannels = {
    ...(gateway && { sms: gateway }),
    ...(post && { post: await openPost(post) }),
  };
  const outside: Outside = {
    notices: { channels, secret: messageSecret(home()), portal, tiynPerPart },
    banks: new Map(),
    documents,
    ...(chamber && { chamber: (await import('@oryndau/connectors/chamber')).chamberFolder(chamber) }),
  };
  return { outside, close: async () => gateway?.close() };
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
      const reports = receipts.map(({ key, outcome, state, provider, providerId, at }) => ({
        key,
        outcome,
        at,
        words: { state, provider, providerId },
      }));
      await takeReports(db, reports, new Date());
    },
  });
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
  const known = ['portal', 'tengePerSmsPart', 'sms', 'post', 'chamber'];
  const strange = Object.keys(file).find((key) => !known.includes(key));
  if (strange !== undefined) throw wrong(strange, `is not known; known are ${known.join(', ')}`);
  const tiynPerPart = parseMoney(file.tengePerSmsPart ?? '0.00');
  if (typeof tiynPerPart === 'string') throw wrong('tengePerSmsPart', 'is an amount as text, e.g. "12.00"');
  const sms = file.sms ?? [];
  if (!Array.isArray(sms)) throw wrong('sms', 'is a list of SMS centres');
  return {
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
