/**
 * The world around the robot in a simulated year: an SMS centre over a real SMPP socket, the post, the chamber, the treasury's bank, and people
 * who pay when they are told. Each keeps books of its own, which in the end must agree with the platform's.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SmppGateway, smsGateway } from '@oryndau/connectors/sms';
import type { Outside } from '@oryndau/exchange/exchange';
import { reportsOfPush, reportsOfSms, takeReports } from '@oryndau/exchange/reports';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { add, formatMoney, type Money, moneyOf, tenge, tiyn, ZERO } from '@oryndau/law/money';
import { databaseLedger } from '@oryndau/outside/sms-ledger';
import type { Database } from '@oryndau/postgres/database';
import type { BankSimulator } from '../bank/simulator.ts';
import { chamberSimulator } from '../chamber/chamber-simulator.ts';
import type { EnforcementSimulator } from '../enforcement-system/simulator.ts';
import type { NotarySimulator } from '../notary/simulator.ts';
import type { PushSimulator } from '../push/simulator.ts';
import { type SmsDecision, type SmsSimulator, smsSimulator } from '../sms/simulator.ts';
import { openApp, type RegionApp } from './app.ts';
import { accountsIn } from './banks.ts';
import { openCorrespondents } from './correspondents.ts';
import { levyIn } from './enforcement.ts';
import { outsideOf } from './outside-of.ts';
import {
  type Citizen,
  type CitizenFine,
  citizen,
  fineOf,
  lateDaysOf,
  personOf,
  type RegionPlan,
  reactionTo,
} from './population.ts';
import { openVoices, type RegionDesk, type Voices } from './voices.ts';

/** What a part of an SMS costs is a matter of contract; this is a round figure of ours. */
const TIYN_PER_PART = tenge(12);
const HOUR_MS = 3_600_000;
const POST_DAYS = 5;
const BAILIFFS = ['Орындаушы А', 'Орындаушы Ә', 'Орындаушы Б'];
const RATE = { perSecond: 20_000, burst: 20_000 };

/** A payment that people made: it is in the bank's book whether we ever hear of it or not. */
export interface RegionPayment {
  readonly key: string;
  readonly on: LegalDate;
  readonly paymentReference: string;
  readonly amount: Money;
}

export interface RegionCounts {
  readonly letters: number;
  readonly cases: number;
  readonly lateMoney: { readonly count: number; readonly sum: Money };
}

export interface InventedRegion {
  readonly outside: Outside;
  readonly sms: SmsSimulator;
  readonly app: PushSimulator;
  /** The hour of the virtual day is set by whoever lives it. */
  clock: Date;
  person(n: number): Citizen;
  fine(n: number): CitizenFine;
  /** What people say beside paying. */
  readonly voices: Voices;
  /** What a person pays untold, on its day. */
  payVoluntarily(n: number): void;
  /** Lets the evening come: reports, letters, receipts of the chamber. */
  evening(day: LegalDate): Promise<void>;
  readonly banks: readonly BankSimulator[];
  readonly notaries: NotarySimulator;
  readonly enforcement: EnforcementSimulator;
  /** The treasury bank's book of what people pay. */
  readonly payments: readonly RegionPayment[];
  /** The statement of a day as camt.054, or undefined when nobody paid. */
  statement(day: LegalDate): string | undefined;
  /** Letters that the post has, cases that the chamber has, and late money that it has acknowledged. */
  counts(): Promise<RegionCounts>;
  close(): Promise<void>;
}

export async function openRegion(
  db: Database,
  plan: RegionPlan,
  { folder, policy, acts }: RegionDesk & { readonly folder: string },
): Promise<InventedRegion> {
  const days = (Date.parse(plan.until) - Date.parse(plan.from)) / (24 * HOUR_MS) + 1;
  const bank = new Bank();
  const told = new Map<number, number>();
  const heard = new Set<string>();
  let clock = new Date(`${plan.from}T05:00:00Z`);
  const fine = (n: number) => fineOf(plan, n, days);
  const reached = (n: number): void => {
    const count = (told.get(n) ?? 0) + 1;
    told.set(n, count);
    if (count === 1) voices.hear(n, dayOf(clock));
    react({ plan, n, count, on: dayOf(clock), fine: fine(n) }, bank);
  };
  const now = () => clock;
  const voices = openVoices({ db, plan, fine, now, policy, acts });
  const sms = await smsOf(plan, { now, reached });
  const app = await appOf(plan, { db, now, reached });
  const correspondents = await openCorrespondents({
    ...plan,
    accountsAt: (bank, iin) => accountsIn(plan, bank, iin),
    levyOf: (iin) => levyIn(plan, iin),
  });
  const secret = `simulation ${plan.seed}`;
  const gateway = gatewayTo(sms, { db, secret, now });
  const [post, chamber] = [join(folder, 'post'), join(folder, 'chamber')];
  return {
    outside: outsideOf({
      channels: { push: app.gateway, sms: gateway },
      folders: { post, chamber },
      secret: Buffer.from(secret),
      portal: 'oryndau.example',
      tiynPerPart: TIYN_PER_PART,
      links: correspondents.links,
    }),
    sms,
    app: app.simulator,
    get clock() {
      return clock;
    },
    set clock(at) {
      clock = at;
    },
    person: (n) => citizen(plan, n),
    fine,
    voices,
    payVoluntarily: (n) => payUntold(fine(n), bank),
    banks: correspondents.banks.simulators,
    notaries: correspondents.notaries.simulator,
    enforcement: correspondents.enforcement.simulator,
    payments: bank.made,
    statement: (day) => bank.statement(day),
    evening: async (day) => {
      clock = new Date(`${day}T14:00:00Z`);
      await app.simulator.settle();
      await sms.settle();
      await gateway.idle();
      correspondents.advanceTo(day);
      await returnLetters(post, day);
      await chamberSimulator(chamber, { today: day, bailiffs: BAILIFFS });
      await payAfterTransfer({ plan, chamber, day, heard }, bank);
    },
    counts: () => countsIn(post, chamber),
    close: async () => {
      for (const part of [app, gateway, correspondents, sms]) await part.close();
    },
  };
}

function payUntold({ voluntary, paymentReference }: CitizenFine, bank: Bank): void {
  if (voluntary !== null) bank.pay(voluntary.on, paymentReference, voluntary.amount);
}

interface AppPlace {
  readonly db: Database;
  readonly now: () => Date;
  /** Called when a message has come to a person. */
  readonly reached: (n: number) => void;
}

const smsOf = (plan: RegionPlan, { now, reached }: Omit<AppPlace, 'db'>): Promise<SmsSimulator> =>
  smsSimulator({
    now,
    isAutomatic: false,
    decide: ({ to }) => {
      const n = Number(to.slice(-7));
      const decision = fateOf(citizen(plan, n));
      if (decision.outcome === 'delivered') reached(n);
      return decision;
    },
  });

function appOf(plan: RegionPlan, { db, now, reached }: AppPlace): Promise<RegionApp> {
  return openApp({
    now,
    decide: ({ iin }) => {
      const n = personOf(iin);
      if (!citizen(plan, n).hasApp) return { kind: 'refused', reason: 'NO_APP' };
      reached(n);
      return { kind: 'told', receipts: [{ outcome: 'delivered', afterMs: HOUR_MS / 2 }] };
    },
    onReceipts: async (receipts) => {
      await takeReports(db, reportsOfPush(receipts), now());
    },
  });
}

/** The platform's side of the SMS centre, as production has it: over the socket, with its ledger in the database. */
export function gatewayTo(
  { host, port, systemId, password }: SmsSimulator,
  { db, secret, now }: { readonly db: Database; readonly secret: string; readonly now: () => Date },
): SmppGateway {
  return smsGateway({
    providers: [{ name: 'simulated', host, port, systemId, password, rate: RATE }],
    ledger: databaseLedger(db),
    secret,
    now,
    onReceipts: async (receipts) => {
      await takeReports(db, reportsOfSms(receipts), now());
    },
  });
}

const dayOf = (clock: Date): LegalDate =>
  new Date(clock.getTime() + 5 * HOUR_MS).toISOString().slice(0, 10) as LegalDate;

function fateOf({ sms }: Citizen): SmsDecision {
  if (sms === 'never_reported') return { outcome: 'none' };
  return { outcome: sms === 'arrives' ? 'delivered' : 'undelivered', afterMs: HOUR_MS };
}

interface Told {
  readonly plan: RegionPlan;
  readonly n: number;
  readonly count: number;
  readonly on: LegalDate;
  readonly fine: CitizenFine;
}

/** What a person does when a message has reached him; once he has paid, further ones move him no more. */
function react({ plan, n, count, on, fine }: Told, bank: Bank): void {
  const reaction = reactionTo(plan.seed, n, count);
  if (reaction === null || bank.hasPaid(fine.paymentReference)) return;
  const day = addDays(on, reaction.afterDays);
  const amount = reaction.percent === 100 ? fine.amount : tiyn(fine.amount / 2n);
  bank.pay(day, fine.paymentReference, amount);
  if (reaction.twice) bank.pay(addDays(day, 1), fine.paymentReference, amount);
}

interface Transfers {
  readonly plan: RegionPlan;
  /** Its folder. */
  readonly chamber: string;
  readonly day: LegalDate;
  /** Cases that a bailiff has told people of before. */
  readonly heard: Set<string>;
}

/** The bailiff writes to the person, and some pay then, as they know to: the money comes to us, and the bailiff must hear of it. */
async function payAfterTransfer({ plan, chamber, day, heard }: Transfers, bank: Bank): Promise<void> {
  const news = (await names(join(chamber, 'out'))).filter((name) => !name.includes('.') && !heard.has(name)).sort();
  for (const name of news) {
    heard.add(name);
    const file = JSON.parse(await readFile(join(chamber, 'out', name, 'transfer.json'), 'utf8'));
    const { debtor, paymentReference } = file.parties;
    const afterDays = lateDaysOf(plan.seed, personOf(debtor.iin));
    if (afterDays === null || bank.hasPaid(paymentReference)) continue;
    bank.pay(addDays(day, afterDays), paymentReference, moneyOf(file.money.remainder));
  }
}

/** The bank of the treasury: its own book of what came in, and a file of each day. */
class Bank {
  readonly made: RegionPayment[] = [];
  readonly #byDay = new Map<LegalDate, RegionPayment[]>();
  readonly #paid = new Set<string>();

  hasPaid(reference: string): boolean {
    return this.#paid.has(reference);
  }

  pay(on: LegalDate, paymentReference: string, amount: Money): void {
    const payment = { key: `SIM${String(this.made.length + 1).padStart(9, '0')}`, on, paymentReference, amount };
    this.made.push(payment);
    this.#paid.add(paymentReference);
    const day = this.#byDay.get(on);
    if (day === undefined) this.#byDay.set(on, [payment]);
    else day.push(payment);
  }

  statement(on: LegalDate): string | undefined {
    const entries = this.#byDay.get(on);
    return entries && statementOf(on, entries);
  }
}

/** camt.054.001.08 with an entry a payment. */
function statementOf(on: LegalDate, payments: readonly RegionPayment[]): string {
  const at = `${on}T23:00:00+05:00`;
  const entries = payments.map(({ key, paymentReference, amount }) => {
    const money = `<Amt Ccy="KZT">${formatMoney(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`;
    const reference = `<RmtInf><Strd><CdtrRefInf><Ref>${paymentReference}</Ref></CdtrRefInf></Strd></RmtInf>`;
    const refs = `<Refs><AcctSvcrRef>${key}</AcctSvcrRef><EndToEndId>${key}</EndToEndId></Refs>`;
    const dates = `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${key}</AcctSvcrRef>`;
    const code = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>';
    return `<Ntry><NtryRef>${key}</NtryRef>${money}<Sts><Cd>BOOK</Cd></Sts>${dates}${code}<NtryDtls><TxDtls>${refs}${money}${reference}</TxDtls></NtryDtls></Ntry>`;
  });
  const account = '<Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id><Ccy>KZT</Ccy></Acct>';
  const head = `<GrpHdr><MsgId>SIM${on}</MsgId><CreDtTm>${at}</CreDtTm></GrpHdr><Ntfctn><Id>N${on}</Id><CreDtTm>${at}</CreDtTm>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>${head}${account}\n${entries.join('\n')}\n</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`;
}

// ------------------------------------------------------------------------------------------------ post and chamber

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function countsIn(post: string, chamber: string): Promise<RegionCounts> {
  return {
    letters: await lettersIn(post),
    cases: (await names(join(chamber, 'out'))).filter((name) => !name.endsWith('.json')).length,
    lateMoney: await lateMoneyIn(chamber),
  };
}

async function lettersIn(folder: string): Promise<number> {
  let count = 0;
  for (const day of await names(join(folder, 'out'))) {
    count += (await names(join(folder, 'out', day))).filter((name) => name.endsWith('.pdf')).length;
  }
  return count;
}

/** By the chamber's own folder: its receipts about money, each with the sum that stands in the file that it acknowledges. */
async function lateMoneyIn(folder: string): Promise<RegionCounts['lateMoney']> {
  let count = 0;
  let sum = ZERO;
  for (const place of ['in', 'done']) {
    for (const name of (await names(join(folder, place))).filter((one) => one.includes('.money-'))) {
      const about = await readFile(join(folder, 'out', name.replace('.receipt.json', '.json')), 'utf8');
      const { amount }: { amount: string } = JSON.parse(about);
      count += 1;
      sum = add(sum, moneyOf(amount));
    }
  }
  return { count, sum };
}

/** The post brings the letters of some days ago, and says so in its own file. */
async function returnLetters(folder: string, day: LegalDate): Promise<void> {
  const register = join(folder, 'out', addDays(day, -POST_DAYS), 'register.csv');
  const text = await readFile(register, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const keys = text
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => /"([0-9a-f-]{36}\/\d+)"/.exec(line)?.[1] ?? []);
  await mkdir(join(folder, 'in'), { recursive: true });
  const lines = keys.map((key, index) => `${key},${index % 5 === 4 ? 'returned' : 'delivered'},${day}`);
  await writeFile(join(folder, 'in', `${day}.csv`), `key,state,day\n${lines.join('\n')}\n`);
}
