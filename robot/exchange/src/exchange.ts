/**
 * One round with the world outside: notices and requests leave, answers and money come in. One process at a time does it, since an order must
 * not overtake the recall of the one before; who dies leaves the lock with his connection.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepEndedVisits } from '@oryndau/access/ended-visits';
import { sweepKeys } from '@oryndau/access/idempotency';
import { sweepKept } from '@oryndau/access/kept';
import { sweepTries } from '@oryndau/access/tries';
import type { BankLink } from '@oryndau/connectors/bank';
import type { Chamber } from '@oryndau/connectors/chamber';
import type { EnforcementLink } from '@oryndau/connectors/enforcement-system';
import type { NotaryLink } from '@oryndau/connectors/notary';
import { importBank } from '@oryndau/deciding/import';
import { openTasks, taskOfFile } from '@oryndau/deciding/tasks/task-codes';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { releaseSigned } from '@oryndau/outside/unsigned';
import type { Database } from '@oryndau/postgres/database';
import type { DocumentsOptions } from '@oryndau/reading/documents';
import { askBanks, type BanksDone } from './banks.ts';
import { type BrowserOptions, type BrowsersDone, deliverNews, forgetBrowsers } from './browsers.ts';
import { type ChamberTold, tellChamber } from './chamber.ts';
import { type EnforcementDone, meetEnforcement, tellOfNoEnforcement } from './enforcement.ts';
import { hearBanks } from './hear-banks.ts';
import { hearSilentChamber, takeReceipts } from './hear-chamber.ts';
import { hearNotaries } from './hear-notaries.ts';
import { layAsideUndone } from './lay-aside.ts';
import { deliverMails, forgetMails, type MailOptions, type MailsDone } from './mails.ts';
import { type NotariesDone, type NotariesOptions, tellNotaries } from './notaries.ts';
import { deliverNotices, type NoticeOptions, type NoticesDone } from './notices.ts';
import { askPayments, askRefunds, type PaymentDesk } from './payments.ts';
import { takeReports } from './reports.ts';
import { askSilentSms } from './silent-sms.ts';
import { deliverWebhooks, type WebhookOptions } from './webhooks.ts';

export interface Outside {
  readonly notices: Omit<NoticeOptions, 'now'>;
  /** By the bank's code in an IBAN. */
  readonly banks: ReadonlyMap<string, BankLink>;
  /** In how many working days a bank answers, where that is not two; by its code. */
  readonly answerWorkingDays?: ReadonlyMap<string, number>;
  /** The notaries' system; without it what is for it waits. */
  readonly notaries?: { readonly link: NotaryLink; readonly answerWorkingDays?: number };
  /** The state's enforcement system: the register of debtors, and whether wages are levied. */
  readonly enforcement?: {
    readonly link: EnforcementLink;
    /** In how many working days it answers, where that is not two. */
    readonly answerWorkingDays?: number;
  };
  readonly chamber?: Chamber;
  /** In how many working days the chamber acknowledges, where that is not three. */
  readonly receiptWorkingDays?: number;
  readonly documents: DocumentsOptions;
  /** The payment service, and who tells the cases how attempts to pay ended. */
  readonly payments?: Pick<PaymentDesk, 'service' | 'desk'>;
  /** Other systems that want to be told of what happens in cases. */
  readonly webhooks?: Omit<WebhookOptions, 'now'>;
  /** Browsers whose owners want news of their case. */
  readonly browsers?: Omit<BrowserOptions, 'now'>;
  /** E-mail to who has given an address. */
  readonly mail?: Omit<MailOptions, 'now'>;
}

export interface ExchangeDone {
  readonly notices: NoticesDone;
  readonly banks: BanksDone;
  /** Absent where the notaries' system is not configured. */
  readonly notaries?: NotariesDone;
  /** Absent where it is not configured. */
  readonly enforcement?: EnforcementDone;
  /** What was laid out for the chamber; absent where none is configured. */
  readonly chamber?: ChamberTold;
  /** Absent where no push service is configured. */
  readonly browsers?: BrowsersDone;
  /** Absent where no mail server is configured. */
  readonly mail?: MailsDone;
}

const EXCHANGE_LOCK = 7_305_301;

/** Undefined when another process is doing it. The transaction of the lock does nothing but hold it: no row waits for it, and a round is not gone twice. */
export async function exchange(db: Database, outside: Outside, now: () => Date): Promise<ExchangeDone | undefined> {
  return db.transaction(
    async (tx) => {
      const [row] = await tx<{ mine: boolean }[]>`select pg_try_advisory_xact_lock(${EXCHANGE_LOCK}) as mine`;
      return row?.mine === true ? exchangeOnce(db, outside, now) : undefined;
    },
    { once: true },
  );
}

async function exchangeOnce(db: Database, outside: Outside, now: () => Date): Promise<ExchangeDone> {
  const today = legalDayAt(now().getTime());
  await releaseSigned(db.sql);
  await layAsideUndone(db, today);
  const { banks: links, answerWorkingDays } = outside;
  const banks = {
    links,
    ...(answerWorkingDays && { answerWorkingDays }),
    today,
    importStatement: (name: string, bytes: Uint8Array) => importStatement(db, { name, bytes, at: now() }),
  };
  const notices = await deliverNotices(db, { ...outside.notices, now });
  await outside.notices.channels.post?.readReturns(async ({ reports }) => {
    await takeReports(
      db,
      reports.map(({ key, outcome, state, at }) => ({ key, outcome, at, words: { provider: 'post', state } })),
      now(),
    );
  });
  const { sms } = outside.notices.channels;
  if (sms !== undefined) await askSilentSms(db, sms, now);
  const asked = await askBanks(db, banks);
  const heard = await hearBanks(db, banks);
  const notaries = outside.notaries && (await meetNotaries(db, { ...outside.notaries, today }));
  const enforcement = outside.enforcement && (await meetEnforcement(db, { ...outside.enforcement, today }));
  if (outside.enforcement === undefined) await tellOfNoEnforcement(db, today);
  if (outside.payments !== undefined) {
    await askPayments({ ...outside.payments, db, now });
    await askRefunds({ ...outside.payments, db, now });
  }
  const told = await meetChamber(db, outside, today);
  // Last: nothing of ours waits for a receiver that is slow, and no receiver for a courtesy.
  if (outside.webhooks !== undefined) await deliverWebhooks(db, { ...outside.webhooks, now });
  const browsers = outside.browsers && (await deliverNews(db, { ...outside.browsers, now }));
  const mail = outside.mail && (await deliverMails(db, { ...outside.mail, now }));
  // What the pages and the API keep for a day or an hour, and nobody asks for any more.
  await sweepTries(db.sql, now());
  await sweepEndedVisits(db.sql, now());
  await sweepKept(db.sql, now());
  await sweepKeys(db.sql);
  await forgetBrowsers(db, today);
  await forgetMails(db, now());
  return {
    notices,
    banks: { ...asked, ...heard, tasks: asked.tasks + heard.tasks },
    ...(notaries && { notaries }),
    ...(enforcement && { enforcement }),
    ...(told && { chamber: told }),
    ...(browsers && { browsers }),
    ...(mail && { mail }),
  };
}

async function meetNotaries(db: Database, options: NotariesOptions): Promise<NotariesDone> {
  const told = await tellNotaries(db, options);
  const heard = await hearNotaries(db, options);
  return { ...told, ...heard, tasks: told.tasks + heard.tasks };
}

async function meetChamber(
  db: Database,
  { chamber, documents, receiptWorkingDays }: Outside,
  today: LegalDate,
): Promise<ChamberTold | undefined> {
  if (chamber === undefined) return undefined;
  const days = receiptWorkingDays === undefined ? {} : { receiptWorkingDays };
  const told = await tellChamber(db, { chamber, documents, today, ...days });
  // First what it says: a receipt that comes on the last moment is no silence.
  await chamber.readReceipts((reading) => takeReceipts(db, reading, today));
  await hearSilentChamber(db, today);
  return told;
}

interface StatementTaken {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/** A bank file is read as a file: the same way, the same checks, the same memory of what was read. */
async function importStatement(db: Database, { name, bytes, at }: StatementTaken): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-statement-'));
  try {
    const path = join(folder, name.replaceAll(/[^A-Za-z0-9._-]/g, '_'));
    await writeFile(path, bytes, { mode: 0o600 });
    const { fault } = await importBank(db, path, { at });
    if (fault !== null) await openTasks(db.sql, [taskOfFile(name, fault)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
