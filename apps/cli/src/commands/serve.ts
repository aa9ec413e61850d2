/** `oryndau serve`: the citizen's pages and the API over the database, beside any number of `oryndau work`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandDesk } from '@oryndau/deciding/now';
import type { Money } from '@oryndau/law/money';
import { readSummary } from '@oryndau/reading/outcomes';
import { actSaver } from '@oryndau/reading/save-act';
import { receiptSaver } from '@oryndau/reading/save-receipt';
import type { ActDesk } from '@oryndau/signing/port';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import type { LoginOptions } from '@oryndau/web/http/installation';
import type { Program } from '@oryndau/web/http/program';
import { type Command, Option } from 'commander';
import { beginCheckOver } from '../check-run.ts';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { configuredChecker } from '../head-service.ts';
import { freePort, listenOn } from '../listen.ts';
import { messageSecret } from '../message-secret.ts';
import { tell } from '../output.ts';
import { openPayments } from '../outside.ts';
import { type ConfiguredLogin, type OutsideConfiguration, readConfiguration } from '../outside-configuration.ts';
import { wrongUsage } from '../plain-error.ts';
import {
  type CommonOptions,
  home,
  portArgument,
  repository,
  type Session,
  untilStopped,
  withCommon,
  withSession,
} from '../session.ts';
import { signersNow } from '../signers-now.ts';
import { serverSays } from '../texts/serve.ts';
import { lastDayWithLaw } from './replay.ts';
import { checkPolicy, DEFAULT_POLICY } from './tick.ts';

interface ServeOptions extends CommonOptions {
  readonly host: string;
  readonly port: number;
  readonly origin?: string;
  readonly trustProxy?: readonly string[];
  readonly metricsAllow?: readonly string[];
  readonly policy: string;
  readonly only?: Served;
}

const served = ['citizen', 'api', 'desk'] as const;
type Served = (typeof served)[number];

const PORT = 8080;

export function addServe(program: Command): void {
  withCommon(
    program
      .command('serve')
      .summary("serve the citizen's pages and the API")
      .description(
        'Serves the pages and the API, and writes a log of JSON lines without anybody in it to standard output. What a person does there is decided at once; the rest of the days is the business of "work". ORYNDAU_CONNECTORS names the portal, the payment service, the login and the key for browsers; without it, and without real keys, the pages are for this machine alone.',
      )
      .option('--host <address>', 'where to listen', '127.0.0.1')
      .option('--port <number>', 'where to listen', portArgument, PORT)
      .option('--origin <url>', 'as people reach it (default: https:// and the portal of ORYNDAU_CONNECTORS)')
      .option('--trust-proxy <address...>', 'proxies whose word about the caller is believed')
      .option('--metrics-allow <network...>', 'who may read /metrics, beside the token in ORYNDAU_METRICS_TOKEN')
      .option('--policy <id>', 'how the robot proceeds', DEFAULT_POLICY)
      .addOption(
        new Option(
          '--only <program>',
          'serve one alone, for a network of its own; the desk of staff is served by this way only',
        ).choices(served),
      ),
  ).action(async ({ policy, ...options }: ServeOptions) => {
    await withSession(options, { name: 'serve', heedsSignal: true }, (session) => {
      checkPolicy(policy, today());
      return serve(session, { policy, ...options });
    });
  });
}

async function serve(session: Session, options: ServeOptions) {
  const { db } = session;
  const { host } = options;
  const port = await freePort({ host, port: options.port, others: 0 });
  const { openLogger } = await import('@oryndau/web/http/logger');
  const { openServer } = await import('@oryndau/web/http/server');
  const { fileActSigner } = await import('@oryndau/signing');
  const { seal, test, trusted, signatory, body } = await session.authority();
  const local = `http://${host}:${port}`;
  const configuration = configurationOf({ test, local });
  const { portal, payments: configured, bankLinks, api, webPush, mail, departments, photoHosts } = configuration;
  const isDesk = options.only === 'desk';
  const login = isDesk ? configuration.desk?.login : configuration.login;
  const acts = await session.acts();
  const documents = { signatory, portal, test };
  const service = configuredChecker();
  const sealer = fileActSigner(seal, { isStopped: () => isSigningStopped(db.sql) });
  const save = actSaver(db, { documents, seal: sealer, now });
  const payments = configured && (await openPayments(configured));
  const programs = isDesk
    ? [await deskOf(session, acts, configuration.desk?.assignedAloneMax)]
    : await programsOf(options.only, api);
  const app = await openServer(
    {
      db,
      desk: commandDesk(db, { policy: options.policy, today, acts }),
      now,
      today,
      secret: messageSecret(home()),
      origin: originOf(
        options.origin ?? configuration.origin ?? (isDesk ? deskOrigin(configuration) : `https://${portal}`),
      ),
      isDemo: test,
      isDesk,
      documents,
      saveAct: async (documentId, n) => (await save(documentId, n))?.pdf,
      saveReceipt: receiptSaver(db, { seal: sealer, test, now }),
      readSummary: () => readSummary(db),
      trusted,
      departments,
      ...(body !== undefined && { bodies: [body] }),
      ...(service !== undefined && { signingService: service }),
      photoHosts,
      ...(payments && { payments }),
      ...(mail && { mail: true as const }),
      bankLinks,
      ...(webPush && { browsers: { publicKey: webPush.publicKey, services: webPush.services } }),
      ...(configured && { paymentOrigin: configured.pageOrigin ?? new URL(configured.url).origin }),
      ...(login && { login: loginOf(login) }),
    },
    programs,
    {
      ...(options.trustProxy && { trustProxy: options.trustProxy }),
      ...openLogger(),
      ...metricsOf(options.metricsAllow),
    },
  );
  const address = await listenOn(app, { host, port });
  // Standard output is the log, a line of JSON an answer.
  if (configuration.origin !== undefined) tell(serverSays('bare', session.language));
  tell(serverSays('pagesAt', session.language, { address }));
  await untilStopped(session.signal);
  await app.close();
  await payments?.close();
  return exitCodes.ok;
}

/** As it is configured. Where nothing is, and the authority is that of tests, the pages are for this machine alone, under its own address. */
function configurationOf({
  test,
  local,
}: {
  readonly test: boolean;
  readonly local: string;
}): Partial<OutsideConfiguration> &
  Pick<OutsideConfiguration, 'portal' | 'departments' | 'bankLinks' | 'photoHosts'> & { readonly origin?: string } {
  const path = process.env.ORYNDAU_CONNECTORS;
  if (path) return readConfiguration(path);
  if (test) return { portal: new URL(local).host, departments: [], bankLinks: [], photoHosts: [], origin: local };
  throw wrongUsage('ORYNDAU_CONNECTORS is not set: it names the portal under which people reach the pages');
}

const loginOf = ({ issuer, clientId, clientSecretVariable, claim, scope }: ConfiguredLogin): LoginOptions => ({
  issuer: new URL(issuer),
  clientId,
  clientSecret: process.env[clientSecretVariable] ?? '',
  claim,
  ...(scope !== undefined && { scope }),
});

function deskOrigin({ desk }: Pick<Partial<OutsideConfiguration>, 'desk'>): string {
  if (desk !== undefined) return desk.origin;
  throw wrongUsage('desk is not set in ORYNDAU_CONNECTORS: it names the origin of the desk and whom staff log in with');
}

/** The year that comes with the program: in it values of the law are tried. */
const REAL_YEAR = join(repository, 'examples', 'replay-2025');

async function deskOf(session: Session, acts: ActDesk, assignedAloneMax: Money | undefined): Promise<Program> {
  const { desk } = await import('@oryndau/desk/program');
  return desk({
    signers: await signersNow(session),
    exports: session.signer(),
    ...(existsSync(REAL_YEAR) && { realYear: { directory: REAL_YEAR, until: lastDayWithLaw() } }),
    acts,
    beginCheck: (runId) => beginCheckOver(session.db.url, runId),
    ...(assignedAloneMax !== undefined && { assignedAloneMax }),
  });
}

/** The pages and the API, or one of them. */
async function programsOf(only: Exclude<Served, 'desk'> | undefined, configured: OutsideConfiguration['api']) {
  const { pages } = await import('@oryndau/citizen/pages');
  const { api } = await import('@oryndau/api/program');
  const programs: Readonly<Record<Exclude<Served, 'desk'>, Program>> = {
    citizen: pages,
    api: api(
      configured && { returnOrigins: configured.returnOrigins, allowsPrivateReceivers: configured.privateReceivers },
    ),
  };
  return only === undefined ? Object.values(programs) : [programs[only]];
}

/** Without either nobody reads the figures of the server. */
function metricsOf(allow: readonly string[] | undefined) {
  const token = process.env.ORYNDAU_METRICS_TOKEN;
  return allow === undefined && !token ? {} : { metrics: { ...(allow && { allow }), ...(token && { token }) } };
}

function originOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw wrongUsage(`--origin is no address: ${text}`);
}
