/**
 * The world outside as an installation has configured it: `ORYNDAU_CONNECTORS` names a JSON file. Without it nothing leaves the machine: what is
 * decided waits in the outbox.
 */
import type { BankLink } from '@oryndau/connectors/bank';
import type { PaymentService } from '@oryndau/connectors/payment';
import type { CallbackListener } from '@oryndau/connectors/push';
import type { Outside } from '@oryndau/exchange/exchange';
import type { NoticeChannels } from '@oryndau/exchange/notices';
import { reportsOfPush, reportsOfSms, takeReports } from '@oryndau/exchange/reports';
import { databaseLedger } from '@oryndau/outside/sms-ledger';
import type { Identity } from '@oryndau/signing';
import { now } from './clock.ts';
import { wrong } from './configured-fields.ts';
import { messageSecret } from './message-secret.ts';
import { tell } from './output.ts';
import {
  type ConfiguredCallback,
  type ConfiguredChamber,
  type ConfiguredMail,
  type ConfiguredPayments,
  type ConfiguredPush,
  type ConfiguredSms,
  type ConfiguredSystem,
  type ConfiguredWebPush,
  type OutsideConfiguration,
  readConfiguration,
} from './outside-configuration.ts';
import { home, type Session } from './session.ts';

export interface OpenOutside {
  readonly outside: Outside;
  readonly payments: PaymentService | undefined;
  close(): Promise<void>;
}

/** Undefined where nothing is configured. Wrong configuration is told with its place, before anything is opened. */
export async function openOutside(session: Session): Promise<OpenOutside | undefined> {
  const path = process.env.ORYNDAU_CONNECTORS;
  if (!path) return undefined;
  const configuration = readConfiguration(path);
  const { portal, tiynPerPart, sms, push, webPush, mail, post, chamber, banks, enforcementSystem } = configuration;
  const { test, envelopes, signatory } = await session.authority();
  const links = await openLinks(configuration, envelopes);
  const notaries = configuration.notaries && (await openNotaries(configuration.notaries, configuration, envelopes));
  const enforcement = enforcementSystem && (await openEnforcement(enforcementSystem, configuration, envelopes));
  const app = push && (await openPush(session, push, portal));
  const browsers = webPush && (await openBrowsers(webPush));
  const mailGateway = mail && (await openMail(mail));
  const gateway = sms.length === 0 ? undefined : await openSms(session, sms);
  const channels: NoticeChannels = {
    ...(app && { push: app.gateway }),
    ...(gateway && { sms: gateway }),
    ...(post && { post: await openPost(post) }),
  };
  const { webhookSender } = await import('@oryndau/connectors/webhook');
  const sender = webhookSender({ allowsPrivate: configuration.api?.privateReceivers ?? false });
  const outside: Outside = {
    webhooks: { sender, secret: messageSecret(home()) },
    ...(browsers && { browsers: { gateway: browsers, secret: messageSecret(home()), portal } }),
    ...(mailGateway && { mail: { gateway: mailGateway, secret: messageSecret(home()) } }),
    notices: { channels, secret: messageSecret(home()), portal, tiynPerPart },
    banks: links,
    answerWorkingDays: new Map(
      banks.flatMap(({ code, answerWorkingDays: days }) => (days === undefined ? [] : [[code, days]])),
    ),
    ...(notaries && { notaries }),
    documents: { signatory, portal, test },
    ...(enforcement && { enforcement }),
    ...(chamber && (await openChamber(chamber))),
  };
  const payments = configuration.payments && (await openPayments(configuration.payments));
  const close = async (): Promise<void> => {
    await sender.close();
    await payments?.close();
    await gateway?.close();
    await app?.close();
    await browsers?.close();
    await mailGateway?.close();
    await notaries?.link.close();
    await Promise.all([...links.values()].map((link) => link.close()));
    await enforcement?.link.close();
  };
  return { outside, payments, close };
}

async function openChamber({ folder, answerWorkingDays: days }: ConfiguredChamber) {
  const { chamberFolder } = await import('@oryndau/connectors/chamber');
  return { chamber: chamberFolder(folder), ...(days !== undefined && { receiptWorkingDays: days }) };
}

async function openSms({ db }: Session, providers: readonly ConfiguredSms[]) {
  const { smsGateway } = await import('@oryndau/connectors/sms');
  return smsGateway({
    providers: providers.map(({ passwordVariable, tls, perSecond, systemType, ...provider }) => ({
      ...provider,
      ...(systemType !== undefined && { systemType }),
      password: process.env[passwordVariable] ?? '',
      ...(tls && { tls: { servername: provider.host } }),
      ...(perSecond !== undefined && { rate: { perSecond, burst: perSecond } }),
    })),
    ledger: databaseLedger(db),
    secret: messageSecret(home()).toString('hex'),
    observe: (event) => {
      if (event.kind === 'lost') tell(`the SMS centre ${event.provider} is lost: ${event.reason}`);
      else if (event.kind === 'bound') tell(`the SMS centre ${event.provider} is there`);
      else if (event.kind === 'receipt_unmatched')
        tell(
          `the SMS centre ${event.provider} reports on ${event.providerId || 'a message without an id'}, which is none of ours`,
        );
      else tell(`the ledger of SMS failed: ${event.reason}`);
    },
    onReceipts: async (receipts) => {
      await takeReports(db, reportsOfSms(receipts), now());
    },
  });
}

async function openLinks(
  { banks, body }: OutsideConfiguration,
  { privateKey, certificates: own }: Identity,
): Promise<ReadonlyMap<string, BankLink>> {
  if (banks.length === 0) return new Map();
  const { folderBankLink, httpsBankLink } = await import('@oryndau/connectors/bank');
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return new Map(
    banks.map(({ code, url, folder, certificates, authority }) => {
      const certificate = own[0] ?? '';
      const parties = { bank: code, body, key, certificate, bankCertificates: certificates };
      return [
        code,
        folder === undefined
          ? httpsBankLink({ ...parties, url: url ?? '', ...(authority !== undefined && { authority }) })
          : folderBankLink({ ...parties, folder }),
      ];
    }),
  );
}

async function openNotaries(notaries: ConfiguredSystem, { body }: OutsideConfiguration, identity: Identity) {
  const { folderNotaryLink, httpsNotaryLink } = await import('@oryndau/connectors/notary');
  return linkTo(notaries, partiesOf(notaries, body, identity), { folder: folderNotaryLink, https: httpsNotaryLink });
}

async function openEnforcement(system: ConfiguredSystem, { body }: OutsideConfiguration, identity: Identity) {
  const { folderEnforcementLink, httpsEnforcementLink } = await import('@oryndau/connectors/enforcement-system');
  const ways = { folder: folderEnforcementLink, https: httpsEnforcementLink };
  return linkTo(system, partiesOf(system, body, identity), ways);
}

type Parties = ReturnType<typeof partiesOf>;

const partiesOf = (
  { name, certificates }: ConfiguredSystem,
  body: string,
  { privateKey, certificates: own }: Identity,
) => ({
  us: body,
  them: name,
  key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  certificate: own[0] ?? '',
  theirCertificates: certificates,
});

/** A party of the signed exchange, by the way by which it is reached. */
function linkTo<Link>(
  { url, folder, authority, answerWorkingDays }: ConfiguredSystem,
  parties: Parties,
  ways: {
    readonly folder: (options: Parties & { readonly folder: string }) => Link;
    readonly https: (options: Parties & { readonly url: string; readonly authority?: string }) => Link;
  },
) {
  const link =
    folder === undefined
      ? ways.https({ ...parties, url: url ?? '', ...(authority !== undefined && { authority }) })
      : ways.folder({ ...parties, folder });
  return { link, ...(answerWorkingDays !== undefined && { answerWorkingDays }) };
}

/** The payment service, for the pages and for the round that asks about payments without an end. */
export async function openPayments({
  url,
  merchant,
  keyName,
  key,
  serviceKeys,
  pageOrigin,
  authority,
}: ConfiguredPayments) {
  const { hostedPayment } = await import('@oryndau/connectors/payment');
  return configured('payments', () =>
    hostedPayment({
      url,
      merchant,
      key: { kid: keyName, privateKey: key },
      serviceKeys,
      ...(pageOrigin !== undefined && { pageOrigin }),
      ...(authority !== undefined && { authority }),
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

// ------------------------------------------------------------------------------------------------ push

async function openPush(session: Session, push: ConfiguredPush, portal: string) {
  const { egovMobile } = await import('@oryndau/connectors/push');
  const { url, keyName, key, authority } = push;
  const gateway = configured('push.url', () =>
    egovMobile({
      url,
      source: `https://${portal}/`,
      signing: { kid: keyName, privateKey: key },
      ...(authority !== undefined && { ca: authority }),
    }),
  );
  const callbacks = await hearCallbacks(session, push.callback);
  return {
    gateway,
    close: async (): Promise<void> => {
      await gateway.close();
      await callbacks.close();
    },
  };
}

/** SMTP to the installation's own mail server. */
async function openMail({ authority, account, ...server }: ConfiguredMail) {
  const { smtpGateway } = await import('@oryndau/connectors/mail');
  return smtpGateway({
    ...server,
    fromName: 'Oryndau',
    ...(authority !== undefined && { authority }),
    ...(account && { account: { user: account.user, password: process.env[account.passwordVariable] ?? '' } }),
  });
}

/** Web Push to browsers that asked for news of a case. */
async function openBrowsers({ subject, publicKey, privateKeyVariable, services }: ConfiguredWebPush) {
  const { webPushGateway } = await import('@oryndau/connectors/push');
  const vapid = { subject, publicKey, privateKey: process.env[privateKeyVariable] ?? '' };
  return configured('webPush', () => webPushGateway({ vapid, ...(services && { hosts: services }) }));
}

/** An adapter says itself what it cannot begin with. */
function configured<T>(place: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw wrong(place, `cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One process has the port; the others try again and take over when it is gone. */
const AGAIN_MS = 15_000;

async function hearCallbacks({ db }: Session, { host, port, path, keys, tls }: ConfiguredCallback) {
  const { listenForCallbacks } = await import('@oryndau/connectors/push');
  let listener: CallbackListener | undefined;
  const listen = async (): Promise<void> => {
    listener = await listenForCallbacks({
      host,
      port,
      keys,
      ...(path !== undefined && { path }),
      ...(tls !== undefined && { tls }),
      onReceipts: async (receipts) => {
        try {
          await takeReports(db, reportsOfPush(receipts), now());
        } catch (error) {
          // The app is told to send them again.
          tell(`${receipts.length} callbacks of the app could not be kept: ${(error as Error).message}`);
          throw error;
        }
      },
    });
    tell(`callbacks of the app are heard at ${listener.url}`);
  };
  let timer: NodeJS.Timeout | undefined;
  const listenUntilHeard = async (): Promise<void> => {
    try {
      await listen();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE')
        throw wrong('push.callback', `cannot be listened at: ${(error as Error).message}`);
      timer = setTimeout(() => void listenUntilHeard().catch((late: Error) => tell(late.message)), AGAIN_MS).unref();
    }
  };
  await listenUntilHeard();
  if (listener === undefined)
    tell(`port ${port} for callbacks of the app is taken, it seems by another process of this installation`);
  return {
    close: async (): Promise<void> => {
      clearTimeout(timer);
      await listener?.close();
    },
  };
}
