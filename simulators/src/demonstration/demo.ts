/**
 * A demonstration: people whose cases are in different states, with every outside party as a simulator on loopback. What a visitor does on the
 * pages goes the whole way: the payment to the treasury's bank, its statement to the books, the lifting to the debtor's bank and back.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smtpGateway } from '@oryndau/connectors/mail';
import { hostedPayment, type PaymentService } from '@oryndau/connectors/payment';
import { webhookSender } from '@oryndau/connectors/webhook';
import { fileInCase } from '@oryndau/deciding/filings';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { type CommandDesk, commandDesk } from '@oryndau/deciding/now';
import { runTick } from '@oryndau/deciding/tick';
import { exchange, type Outside } from '@oryndau/exchange/exchange';
import { askPayment, beginPayment } from '@oryndau/exchange/payments';
import { reportsOfPush, takeReports } from '@oryndau/exchange/reports';
import type { Signer } from '@oryndau/journal/seal';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { attemptIdOf } from '@oryndau/outside/attempt-id';
import type { Database } from '@oryndau/postgres/database';
import { testSignatory } from '@oryndau/reading/documents';
import { giveOrder } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { RULES_POLICY } from '@oryndau/words/policies';
import { chamberSimulator } from '../chamber/chamber-simulator.ts';
import { mailSimulator, type ReceivedMail } from '../mail/mail-simulator.ts';
import { BANK_PATH } from '../payment/bank-page.ts';
import { type PaymentSimulator, paymentSimulator } from '../payment/simulator.ts';
import { testCards } from '../payment/test-cards.ts';
import { openApp, type RegionApp } from '../region/app.ts';
import { openCorrespondents } from '../region/correspondents.ts';
import { outsideOf } from '../region/outside-of.ts';
import { delivery, registration } from '../region/population.ts';
import { gatewayTo } from '../region/region.ts';
import { type SmsSimulator, smsSimulator } from '../sms/simulator.ts';
import { openDemoClock } from './demo-clock.ts';
import { DEMO_SIGNED_UP_TO, type DemoFine, type DemoPerson, demoPeople } from './demo-people.ts';

const PORTAL = 'oryndau.example';
const MAIL_FROM = `robot@${PORTAL}`;
const BAILIFFS = ['Сынақ жеке сот орындаушысы'];

export interface DemoMessage {
  readonly channel: 'push' | 'sms';
  readonly at: Date;
  readonly text: string;
  /** The path of the personal link on this portal; null where the message has none. */
  readonly link: string | null;
}

export interface DemoInbox {
  readonly person: DemoPerson;
  readonly messages: readonly DemoMessage[];
}

export interface Demo {
  readonly secret: Uint8Array;
  readonly desk: CommandDesk;
  /** By whose key its acts are signed, and when. */
  readonly acts: ActDesk;
  readonly payments: PaymentService;
  readonly paymentOrigin: string;
  readonly service: PaymentSimulator;
  readonly outside: Outside;
  /** The banks' own books, to compare with ours. */
  readonly banks: Awaited<ReturnType<typeof openCorrespondents>>['banks']['simulators'];
  now(): Date;
  today(): LegalDate;
  /** What has come to the telephones. */
  inboxes(): readonly DemoInbox[];
  /** What the mail server has taken, whoever it was for: nothing leaves this machine. */
  readonly mails: readonly ReceivedMail[];
  /** Where the invented bank takes a fine by its number. */
  readonly bankUrl: string;
  /** One round: statements, a tick of today, the exchange with everybody, their answers. */
  round(): Promise<void>;
  /** Lets the next day come. */
  nextDay(): Promise<void>;
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly db: Database;
  /** Where feeds, files, letters and hand-overs are laid; it is the caller's to remove. */
  readonly folder: string;
  /** The day on which the demonstration begins. */
  readonly today: LegalDate;
  readonly secret: Uint8Array;
  readonly signer: Signer;
  /** Signs by the demonstration's clock: its acts bear days and hours of its own life, and none of the machine. */
  readonly acts: (now: () => Date) => Promise<ActDesk>;
  readonly holder: string;
  /** Where the payment service finds our callback; set once the server has its port. */
  readonly callbackUrl: string;
}

export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { db, folder, today, secret } = options;
  await mkdir(folder, { recursive: true });
  const people = demoPeople(today);
  const fines = people.flatMap((person) => person.fines.map((fine) => ({ ...fine, person })));
  const [first = today] = fines.map(({ opensOn }) => opensOn).sort();
  const clock = await openDemoClock(db, first);
  const { now } = clock;
  const acts = await options.acts(now);
  await db.transaction((tx) =>
    giveOrder(tx, acts, { from: first, by: testSignatory.name, upTo: tenge(DEMO_SIGNED_UP_TO) }),
  );
  await clock.setDay(addDays(first, -1));
  const robot: Robot = { ...options, acts };
  const desk = commandDesk(db, { policy: RULES_POLICY, today: clock.today, acts });
  const world = await openWorld({ ...options, people, now, from: addDays(first, -1) });
  let turn: Promise<unknown> = Promise.resolve();
  /** One after another: a visitor's next day must not cross a round. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const demo: Demo = {
    secret,
    desk,
    acts,
    payments: world.payments,
    paymentOrigin: new URL(world.service.url).origin,
    service: world.service,
    outside: world.outside,
    banks: world.banks.simulators,
    now,
    today: clock.today,
    mails: world.mail.received,
    bankUrl: `${world.service.url}${BANK_PATH}`,
    inboxes: () =>
      people.filter(({ isShown }) => isShown).map((person) => ({ person, messages: world.messagesOf(person) })),
    round: () => inTurn(() => round(robot, world, now())),
    nextDay: () =>
      inTurn(async () => {
        await clock.nextDay();
        await round(robot, world, now());
        await round(robot, world, now());
      }),
    close: async () => {
      await turn;
      await world.close();
    },
  };
  await feed(options, people, now());
  const days = { from: addDays(first, -100), until: addDays(first, -1), policy: RULES_POLICY };
  await tick(robot, days);
  for (let day = first; day <= today; day = addDays(day, 1)) {
    await clock.setDay(day);
    for (const fine of fines) await liveAsPerson({ db, demo }, fine, day);
    await demo.round();
    await demo.round();
  }
  return demo;
}

async function feed({ db, folder }: DemoOptions, people: readonly DemoPerson[], at: Date): Promise<void> {
  const path = join(folder, 'feed.ndjson');
  const lines = people.flatMap((person, n) =>
    person.fines.flatMap(({ fine }) => [registration({ ...person, n, sms: 'arrives' }, fine), delivery(fine)]),
  );
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  await importRegister(db, path, { at });
}

/** Whoever decides, with the desk that signs for the demonstration. */
type Robot = Omit<DemoOptions, 'acts'> & { readonly acts: ActDesk };

type Days = { readonly from: LegalDate; readonly until: LegalDate; readonly policy: string };

async function tick({ db, signer, acts, holder }: Robot, days: Days): Promise<void> {
  const done = await runTick(db, { days, sealsUntilEnd: false, signer, acts, holder });
  if (isRefusal(done)) throw new Error(`the tick of ${days.until} was refused: ${done.code}`);
}

type FineOfPerson = DemoFine & { readonly person: DemoPerson };
type Living = { readonly db: Database; readonly demo: Demo };

/** What the people of the demonstration do on a day, each as a visitor would. */
async function liveAsPerson(living: Living, fine: FineOfPerson, day: LegalDate): Promise<void> {
  if (fine.paysOn === day) await payAsPerson(living, fine);
  if (fine.asks?.on === day) await askAsPerson(living, fine, fine.asks.text);
  if (fine.mistakes?.on === day) living.demo.service.payAtCounter(fine.mistakes.reference, fine.fine.amount);
}

/** That a person looks at what the robot decided: the desk answers within three working days. */
async function askAsPerson({ db, demo }: Living, { documentId, person }: FineOfPerson, text: string): Promise<void> {
  const { language } = person;
  const body = { text, details: {} };
  const filing = { documentId, kind: 'REVIEW', language, body, uploads: [] } as const;
  const filed = await fileInCase({ db, desk: demo.desk, now: demo.now }, filing);
  if (filed.kind !== 'filed') throw new Error(`the objection was not taken: ${filed.kind}`);
}

/** What a visitor would do with the test card that pays. */
async function payAsPerson({ db, demo }: Living, { documentId, fine, person }: FineOfPerson): Promise<void> {
  const desk = { db, service: demo.payments, desk: demo.desk, now: demo.now };
  const begun = await beginPayment(desk, {
    documentId,
    amount: fine.amount,
    language: person.language,
    paymentReference: fine.paymentReference,
    purpose: fine.number,
    returnUrl: (attempt) => `http://localhost/case/pay/${attempt}`,
  });
  if (begun.kind !== 'opened') throw new Error(`the payment was not opened: ${begun.kind}`);
  demo.service.pay(attemptIdOf(documentId, String(begun.attempt)), testCards[0]?.number ?? '');
  // There is no server yet to which the service could tell it.
  await askPayment(desk, { documentId, attempt: begun.attempt, isGivenUp: false });
}

// ------------------------------------------------------------------------------------------------ the world outside

interface WorldOptions extends DemoOptions {
  readonly people: readonly DemoPerson[];
  readonly now: () => Date;
  readonly from: LegalDate;
}

type World = Awaited<ReturnType<typeof openWorld>>;

async function openWorld({ db, folder, people, now, from, secret, callbackUrl }: WorldOptions) {
  const correspondents = await openCorrespondents({
    banks: ['125'],
    from,
    accountsAt: (bank, iin) =>
      people
        .find((person) => person.iin === iin)
        ?.accounts.filter((account) => account.bank === bank)
        .map(({ iban, kind, balance }) => ({ account: iban, kind, balance })),
  });
  const sms = await smsSimulator({ now, isAutomatic: false, decide: () => ({ outcome: 'delivered', afterMs: 0 }) });
  const gateway = gatewayTo(sms, { db, secret: secret.toString(), now });
  const app = await openApp({
    now,
    decide: ({ iin }) =>
      people.some((person) => person.iin === iin && person.hasApp)
        ? { kind: 'told', receipts: [{ outcome: 'delivered', afterMs: 0 }] }
        : { kind: 'refused', reason: 'NO_APP' },
    onReceipts: async (receipts) => {
      await takeReports(db, reportsOfPush(receipts), now());
    },
  });
  const mail = await mailSimulator({ now });
  const mailGateway = smtpGateway({
    host: '127.0.0.1',
    port: mail.port,
    tls: 'none',
    from: MAIL_FROM,
    fromName: 'Oryndau',
  });
  const { service, payments } = await openPayments(now, callbackUrl);
  const [post, chamber] = [join(folder, 'post'), join(folder, 'chamber')];
  // Who tries the API out listens on this machine, by its clock.
  const webhooks = { sender: webhookSender({ allowsPrivate: true }), secret, wireClock: () => new Date() };
  const outside = outsideOf({
    channels: { push: app.gateway, sms: gateway },
    folders: { post, chamber },
    secret,
    portal: PORTAL,
    tiynPerPart: tenge(12),
    links: correspondents.links,
  });
  return {
    outside: { ...outside, webhooks, mail: { gateway: mailGateway, secret } },
    mail,
    banks: correspondents.banks,
    service,
    payments,
    chamber,
    /** Everybody outside does what he has been asked. */
    settle: async (day: LegalDate) => {
      await app.simulator.settle();
      await sms.settle();
      await gateway.idle();
      await service.settle();
      correspondents.advanceTo(day);
      await chamberSimulator(chamber, { today: day, bailiffs: BAILIFFS });
    },
    messagesOf: (person: DemoPerson) => messagesOf(person, { app, sms }),
    close: async () => {
      await webhooks.sender.close();
      await mailGateway.close();
      await mail.close();
      await payments.close();
      await service.close();
      await app.close();
      await gateway.close();
      await correspondents.close();
      await sms.close();
    },
  };
}

/** What has come to the telephone of a person, in the order of its coming. */
function messagesOf(
  { iin, phone }: DemoPerson,
  { app, sms }: { readonly app: RegionApp; readonly sms: SmsSimulator },
): DemoMessage[] {
  const pushes = [...app.simulator.book.values()]
    .filter((message) => message.iin === iin)
    .map(({ title, body, link, at }) => ({
      channel: 'push' as const,
      at,
      text: `${title}\n${body}`,
      link: new URL(link).pathname,
    }));
  const texts = sms.book.messages
    .filter(({ to }) => to.endsWith(phone?.slice(1) ?? 'nobody'))
    .map(({ text, at }) => ({ channel: 'sms' as const, at, text, link: null }));
  return [...pushes, ...texts].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The payment service and our side of it, each with the other's public key. */
async function openPayments(now: () => Date, callbackUrl: string) {
  const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const service = await paymentSimulator({
    merchant: 'oryndau',
    trusted: new Map([['body', ours.publicKey]]),
    signing: { kid: 'service', privateKey: theirs.privateKey },
    now,
    callbackUrl,
  });
  const payments = hostedPayment({
    url: service.url,
    merchant: 'oryndau',
    key: { kid: 'body', privateKey: ours.privateKey },
    serviceKeys: new Map([['service', theirs.publicKey]]),
    now,
  });
  return { service, payments };
}

async function round(robot: Robot, world: World, now: Date): Promise<void> {
  const { db, folder } = robot;
  const day = legalDayAt(now.getTime());
  const statement = world.service.statement(day);
  if (statement !== undefined) {
    const path = join(folder, `${day}.camt.054.xml`);
    await writeFile(path, statement);
    const { fault } = await importBank(db, path, { at: now });
    if (fault !== null && fault.code !== 'FILE_FAILED_BEFORE')
      throw new Error(`the bank file of ${day}: ${fault.code}`);
  }
  await tick(robot, { from: day, until: day, policy: RULES_POLICY });
  await exchange(db, world.outside, () => now);
  await world.settle(day);
  await exchange(db, world.outside, () => now);
  await tick(robot, { from: day, until: day, policy: RULES_POLICY });
}
