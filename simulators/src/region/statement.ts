/** The end of a simulated year: the books of the outside parties beside the platform's, and what the policy has achieved. */
import { createHash } from 'node:crypto';
import { ROBOT } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, tiyn } from '@oryndau/law/money';
import { wageLevyBlocks } from '@oryndau/law/rules/proceeding';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Database } from '@oryndau/postgres/database';
import type { BankSimulator } from '../bank/simulator.ts';
import type { NotarySimulator } from '../notary/simulator.ts';
import { levyIn } from './enforcement.ts';
import { personOf, type RegionPlan } from './population.ts';
import type { InventedRegion } from './region.ts';

/** One thing that both sides know: it agrees or it does not. */
export interface Agreement {
  readonly what: string;
  readonly theirs: string;
  readonly ours: string;
  readonly agrees: boolean;
}

export interface YearStatement {
  readonly agreements: readonly Agreement[];
  readonly agrees: boolean;
  readonly opened: number;
  readonly claimed: Money;
  readonly executed: number;
  readonly collected: Money;
  readonly transferred: number;
  readonly stillOpen: number;
  /** Of the cases opened: the share executed by so many days after the opening, in percent. */
  readonly executedByDay: readonly { readonly day: number; readonly percent: number }[];
  readonly messages: readonly { readonly channel: string; readonly status: string; readonly count: number }[];
  readonly messagesCost: Money;
  readonly accountsArrested: number;
  /** How many arrests and prohibitions were ordered, and on which day after the opening. */
  readonly arrests: MeasureDays;
  readonly prohibitions: MeasureDays;
  readonly acts: number;
  /** The legal numbers that some decision of the year has asked for, by name. */
  readonly asked: readonly string[];
  /** What was left to the operator, by code; `resolved` of them the robot closed, since the fact had resolved itself. */
  readonly tasks: readonly { readonly code: string; readonly count: number; readonly resolved: number }[];
}

/** Days after the opening: of the first, by which half of them were ordered, of the last; null where there was none. */
export interface MeasureDays {
  readonly ordered: number;
  readonly firstDay: number | null;
  readonly medianDay: number | null;
  readonly lastDay: number | null;
}

export async function readStatement(db: Database, region: InventedRegion, plan: RegionPlan): Promise<YearStatement> {
  const agreements = [
    ...(await moneyAgreements(db, region)),
    ...(await measureAgreements(db, region.banks)),
    ...(await handedArrestAgreements(db, region.banks)),
    ...(await prohibitionAgreements(db, region.notaries)),
    ...(await enforcementAgreements(db, region, plan)),
    ...(await messageAgreements(db, region)),
    ...(await handedAgreements(db, region)),
    ...(await voiceAgreements(db, region)),
  ];
  const [cases] = await db.sql<
    { opened: number; claimed: string; executed: number; collected: string; transferred: number; open: number }[]
  >`
    with proceeding as (
      select kept.standing, kept.opened_on, kept.state::json -> 'case' as state from work.document as kept
    )
    select count(kept.opened_on)::integer as opened,
           coalesce(sum((kept.state ->> 'sum')::numeric) filter (where kept.opened_on is not null), 0)::text as claimed,
           count(*) filter (where kept.standing = 'EXECUTED')::integer as executed,
           coalesce(sum((kept.state ->> 'paid')::numeric), 0)::text as collected,
           count(*) filter (where kept.standing = 'TRANSFERRED')::integer as transferred,
           count(*) filter (where kept.standing in ('OPEN', 'HELD'))::integer as open
    from proceeding as kept`;
  if (cases === undefined) throw new Error('no cases could be counted');
  const messages = await db.sql<{ channel: string; status: string; count: number }[]>`
    select message.channel, message.status, count(*)::integer as count
    from connectors.message as message group by message.channel, message.status order by 1, 2`;
  const [sums] = await db.sql<{ cost: bigint; arrests: number; acts: number }[]>`
    select (select coalesce(sum(message.cost), 0)::bigint from connectors.message as message) as cost,
           (select count(*)::integer from connectors.bank_request as request where request.kind = 'arrest' and ${isThere(db)}) as arrests,
           (select count(*)::integer from connectors.act) as acts`;
  return {
    agreements,
    agrees: plan.fines > 0 && agreements.every(({ agrees }) => agrees),
    opened: cases.opened,
    claimed: tengeOf(cases.claimed),
    executed: cases.executed,
    collected: tengeOf(cases.collected),
    transferred: cases.transferred,
    stillOpen: cases.open,
    executedByDay: await executedByDay(db, cases.opened),
    messages,
    messagesCost: tiyn(sums?.cost ?? 0n),
    accountsArrested: sums?.arrests ?? 0,
    arrests: await arrestsOrdered(db),
    prohibitions: await prohibitionsOrdered(db),
    acts: sums?.acts ?? 0,
    asked: await parametersAsked(db),
    tasks: await db.sql<{ code: string; count: number; resolved: number }[]>`
      select task.code, count(*)::integer as count, (count(*) filter (where task.done_by = ${ROBOT}))::integer as resolved
      from work.task as task
      group by task.code
      order by task.code`,
  };
}

async function parametersAsked(db: Database): Promise<string[]> {
  const rows = await db.sql<{ name: string }[]>`
    select distinct json_object_keys(basis.body::json -> 'parameters') as name from journal.basis as basis order by 1`;
  return rows.map(({ name }) => name);
}

/** What was taken back before anybody said to have it, and was never answered, nobody has. */
const isThere = (db: Database) => db.sql`request.status <> 'overtaken'`;

const NO_MEASURES: MeasureDays = { ordered: 0, firstDay: null, medianDay: null, lastDay: null };

/** By the day of the decision that names the account; the inquiry, whose act arrests, comes before it. */
async function arrestsOrdered(db: Database): Promise<MeasureDays> {
  const [row] = await db.sql<MeasureDays[]>`
    with arrested as (
      select event.on_day - kept.opened_on as day
      from connectors.bank_request as request
      join journal.event as event on event.document_id = request.document_id and event.n = request.n
      join work.document as kept on kept.document_id = request.document_id
      where request.kind = 'arrest' and ${isThere(db)}
    )
    select count(arrested.day)::integer as ordered, min(arrested.day)::integer as "firstDay",
           percentile_disc(0.5) within group (order by arrested.day)::integer as "medianDay",
           max(arrested.day)::integer as "lastDay"
    from arrested`;
  return row ?? NO_MEASURES;
}

async function prohibitionsOrdered(db: Database): Promise<MeasureDays> {
  const [row] = await db.sql<MeasureDays[]>`
    with prohibited as (
      select (kept.state::json -> 'case' -> 'prohibition' ->> 'orderedOn')::date - kept.opened_on as day from work.document as kept
    )
    select count(prohibited.day)::integer as ordered, min(prohibited.day)::integer as "firstDay",
           percentile_disc(0.5) within group (order by prohibited.day)::integer as "medianDay",
           max(prohibited.day)::integer as "lastDay"
    from prohibited`;
  return row ?? NO_MEASURES;
}

/** Decimal text in tenge, as states hold money. */
const tengeOf = (text: string): Money => tiyn(BigInt(Math.round(Number(text) * 100)));

/** What people filed, what was answered, who refused the simplified way: by their own book, and by ours. */
async function voiceAgreements(db: Database, { voices: { book } }: InventedRegion): Promise<Agreement[]> {
  const [ours] = await db.sql<{ filed: number; answered: number; refusals: number }[]>`
    select (select count(*)::integer from portal.filing) as filed,
           (select count(*)::integer from portal.filing as filing where filing.outcome is not null) as answered,
           (select count(distinct event.document_id)::integer from journal.event as event
            where event.body::json ->> 'type' = 'OptOutReceived' or event.body::json ->> 'ground' = 'OPT_OUT') as refusals`;
  return [
    agreement('what people filed', book.filed, ours?.filed ?? 0),
    agreement('answers given', book.answered, ours?.answered ?? 0),
    agreement('refusals of the simplified way', book.refusals, ours?.refusals ?? 0),
  ];
}

const DAYS_SHOWN = [1, 3, 5, 10, 15, 20, 30];

async function executedByDay(db: Database, opened: number): Promise<YearStatement['executedByDay']> {
  const rows = await db.sql<{ days: number; count: number }[]>`
    select kept.ends_on - kept.opened_on as days, count(*)::integer as count
    from work.document as kept where kept.standing = 'EXECUTED' group by 1`;
  return DAYS_SHOWN.map((day) => {
    const count = rows.filter(({ days }) => days <= day).reduce((sum, row) => sum + row.count, 0);
    return { day, percent: opened === 0 ? 0 : Math.round((count * 1_000) / opened) / 10 };
  });
}

const agreement = (what: string, theirs: string | number, ours: string | number): Agreement => ({
  what,
  theirs: String(theirs),
  ours: String(ours),
  agrees: String(theirs) === String(ours),
});

/** What people paid, fine by fine, against what our books hold of each; and in all. Payments of days to come are not yet told. */
async function moneyAgreements(db: Database, { payments, banks }: InventedRegion): Promise<Agreement[]> {
  const [last] = await db.sql<{ day: LegalDate }[]>`select max(tick.until_day) as day from work.tick as tick`;
  const told = payments.filter(({ on }) => last !== undefined && on <= last.day);
  const theirs = new Map<string, bigint>();
  for (const { paymentReference, amount } of told)
    theirs.set(paymentReference, (theirs.get(paymentReference) ?? 0n) + amount);
  for (const { paymentReference, executed } of banks.flatMap((bank) => [...bank.books().orders()])) {
    if (executed > 0n) theirs.set(paymentReference, (theirs.get(paymentReference) ?? 0n) + executed);
  }
  const rows = await db.sql<{ reference: string; amount: bigint }[]>`
    select document.payment_reference as reference, sum(posting.amount)::bigint as amount
    from payments.posting as posting
    join fines.document as document on document.document_id = posting.document_id
    where posting.source = 'bank'
    group by document.payment_reference`;
  const ours = new Map(rows.map(({ reference, amount }) => [reference, amount]));
  const references = new Set([...theirs.keys(), ...ours.keys()]);
  const differing = [...references].filter((reference) => theirs.get(reference) !== ours.get(reference));
  const sum = (values: Iterable<bigint>): string => formatMoney([...values].reduce((a, b) => a + b, 0n) as Money);
  return [
    agreement('money paid by people and taken by order, tenge', sum(theirs.values()), sum(ours.values())),
    agreement('fines paid', theirs.size, ours.size),
    agreement('fines whose money differs by a tiyn or more', 0, differing.length),
  ];
}

/** Orders and arrests, one by one, and what the banks' own books say of accounts that were touched. */
async function measureAgreements(db: Database, banks: readonly BankSimulator[]): Promise<Agreement[]> {
  const orders = new Map(
    banks.flatMap((bank) => [...bank.books().orders()].map((order) => [order.order, order.executed])),
  );
  // An order that was taken back before it left is at no bank. Money is summed by order first: asked order by order, each would read every entry of the year.
  const rows = await db.sql<{ id: string; received: bigint }[]>`
    with given as (
      select replace(kept.document_id::text, '-', '') || '-' || (one ->> 'id') as id
      from work.document as kept, json_array_elements(kept.state::json -> 'case' -> 'orders') as one
      where not exists (
        select from work.outbox as told
        where told.document_id = kept.document_id and told.recipient = 'bank' and told.status = 'not_sent'
          and told.body ->> 'type' = 'CollectionOrderSent' and told.body ->> 'order' = one ->> 'id'
      )
    ), came as (
      select entry.end_to_end_id as id, sum(entry.amount)::bigint as received
      from payments.entry as entry
      where entry.status = 'matched' and entry.end_to_end_id is not null
        and not exists (select from work.inbox as inbox where inbox.kind = 'money' and inbox.key = entry.entry_id)
      group by entry.end_to_end_id
    )
    select given.id, coalesce(came.received, 0) as received from given left join came on came.id = given.id`;
  const differing = rows.filter(({ id, received }) => orders.get(id) !== received);
  const accounts = banks.flatMap((bank) => [...bank.books().accounts()]);
  const [kept] = await db.sql<{ arrests: number }[]>`
    select count(*)::integer as arrests from work.document as kept
    where kept.state::json -> 'case' -> 'arrest' ->> 'status' in ('confirmed', 'handed_over')`;
  return [
    agreement('collection orders at the banks', orders.size, rows.length),
    agreement('orders whose money differs by a tiyn or more', 0, differing.length),
    agreement(
      'arrests that live at the banks',
      accounts.reduce((sum, { arrests }) => sum + arrests.length, 0),
      kept?.arrests ?? -1,
    ),
    agreement(
      'accounts wrongly touched',
      0,
      banks.reduce((sum, bank) => sum + wronglyTouched(bank), 0),
    ),
  ];
}

/**
 * Each arrest that a bailiff has, by the name that both sides give it, and the act of transfer by which the bank knows it. One whose case the bank has not heard of
 * and one that it gave to a bailiff of itself both differ.
 */
async function handedArrestAgreements(db: Database, banks: readonly BankSimulator[]): Promise<Agreement[]> {
  const theirs = new Map(
    banks
      .flatMap((bank) => [...bank.books().accounts()])
      .flatMap(({ arrests }) => arrests)
      .flatMap(({ id, handedOver }) => (handedOver === null ? [] : [[id, handedOver] as const])),
  );
  const rows = await db.sql<{ documentId: string; arrest: string | null; act: string | null }[]>`
    select kept.document_id as "documentId", asked.id as arrest, transfer.body::json ->> 'number' as act
    from work.document as kept
    left join lateral (
      select request.id from connectors.bank_request as request
      where request.document_id = kept.document_id and request.kind = 'arrest'
      order by request.n desc limit 1
    ) as asked on true
    left join connectors.act as transfer on transfer.document_id = kept.document_id and transfer.type = 'transfer'
    where kept.state::json -> 'case' -> 'arrest' ->> 'status' = 'handed_over'`;
  const differing = rows.filter(({ documentId, arrest, act }) => {
    const known = arrest === null ? undefined : theirs.get(arrest);
    return known === undefined || known.act !== act || known.caseCode !== caseCodeOf(documentId);
  });
  return [
    agreement('arrests handed over, as the banks know', theirs.size, rows.length),
    agreement('of them unknown to the bank, or known by another act or case', 0, differing.length),
  ];
}

/** Each prohibition by the number of its act, as both sides know it; and that every one of a case that has ended is lifted, or the bailiff's. */
async function prohibitionAgreements(db: Database, notaries: NotarySimulator): Promise<Agreement[]> {
  const rows = await db.sql<{ act: string; status: string; standing: string }[]>`
    select request.subject as act, kept.state::json -> 'case' -> 'prohibition' ->> 'status' as status, kept.standing
    from connectors.system_request as request
    join work.document as kept on kept.document_id = request.document_id
    where request.kind = 'prohibit' and ${isThere(db)} and kept.state::json -> 'case' -> 'prohibition' is not null`;
  const theirs = [...notaries.prohibitions()];
  const of = (status: string): number => theirs.filter((one) => one.status === status).length;
  const ours = (...statuses: readonly string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const standing = new Map(rows.map(({ act, standing: stands }) => [act, stands]));
  const ended = theirs.filter(({ act, status }) => {
    const stands = standing.get(act);
    return status === 'living' && stands !== 'OPEN' && stands !== 'HELD';
  });
  return [
    agreement('prohibitions placed at the notaries', theirs.length, rows.length),
    agreement('prohibitions lifted', of('lifted'), ours('lifted')),
    agreement('prohibitions handed over to bailiffs', of('handed_over'), ours('handed_over')),
    agreement('prohibitions that live in cases that go on', of('living'), ours('ordered', 'confirmed')),
    agreement('prohibitions of ended cases neither lifted nor handed over', 0, ended.length),
  ];
}

/** The register, entry by entry as both sides have it, and the orders that were given though a bailiff levies the wages. */
async function enforcementAgreements(
  db: Database,
  { enforcement }: InventedRegion,
  plan: RegionPlan,
): Promise<Agreement[]> {
  const blocks = wageLevyBlocks(plan.until);
  const rows = await db.sql<{ number: string; status: string; orders: number; rules: boolean }[]>`
    select document.number, coalesce(kept.state::json -> 'case' -> 'register' ->> 'status', 'none') as status,
           coalesce(json_array_length(kept.state::json -> 'case' -> 'orders'), 0) as orders,
           kept.state::json -> 'case' -> 'register' is not null as rules
    from work.document as kept
    join fines.document as document on document.document_id = kept.document_id
    where kept.opened_on is not null`;
  const entries = [...enforcement.register.values()];
  const theirs = digestOfLines(entries.map(({ document, removedOn }) => `${document} ${removedOn === null}`));
  const ours = rows.filter(({ status }) => status !== 'none');
  const isIn = (status: string): boolean => status !== 'leaving' && status !== 'left';
  const count = (one: boolean): number => ours.filter(({ status }) => isIn(status) === one).length;
  const levied = rows.filter(({ number, orders, rules }) => {
    const { resolution = false, order = false } = rules
      ? levyIn(plan, enforcement.register.get(number)?.iin ?? '')
      : {};
    return orders > 0 && (resolution || order);
  });
  return [
    agreement(
      'entries in the register of debtors',
      entries.filter((one) => one.removedOn === null).length,
      count(true),
    ),
    agreement('entries removed from it', entries.filter((one) => one.removedOn !== null).length, count(false)),
    agreement(
      'digest of all entries',
      theirs,
      digestOfLines(ours.map(({ number, status }) => `${number} ${isIn(status)}`)),
    ),
    // A year may be lived under a law that does not forbid them.
    agreement(
      'orders though a bailiff levies the wages',
      blocks.known && blocks.value ? 0 : levied.length,
      levied.length,
    ),
  ];
}

const digestOfLines = (lines: readonly string[]): string =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');

/** By the bank's own books: taken from a protected account, beyond the order, or below the floor. */
function wronglyTouched(bank: BankSimulator): number {
  const books = bank.books();
  const beyond = [...books.orders()].filter(({ executed, amount }) => executed > amount).length;
  const floors = new Map([...books.orders()].map(({ order, floor }) => [order, floor]));
  let touched = beyond;
  for (const { account, kind, movements } of books.accounts()) {
    let balance = 0n;
    for (const { kind: what, from, to, amount, about } of movements) {
      balance += to === account ? amount : 0n;
      balance -= from === account ? amount : 0n;
      const isOrder = what === 'order' && from === account;
      if (isOrder && (books.isProtected(kind) || balance < (floors.get(about ?? '') ?? 0n))) touched += 1;
    }
  }
  return touched;
}

async function messageAgreements(db: Database, { sms, app, person }: InventedRegion): Promise<Agreement[]> {
  const rows = await db.sql<{ digest: string; parts: number }[]>`
    select encode(message.text_digest, 'hex') as digest, message.parts from connectors.message as message
    where message.channel in ('sms', 'second_sms') and message.provider is not null and message.status <> 'sending'`;
  const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const theirs = sms.book.messages.map(({ text }) => digestOf(text)).sort();
  const ours = rows.map(({ digest }) => digest).sort();
  const [pushes] = await db.sql<{ count: number }[]>`
    select count(*)::integer as count from connectors.message as message
    where message.channel = 'push' and message.status in ('accepted', 'delivered')`;
  const taken = [...app.book.values()].filter(({ iin }) => person(personOf(iin)).hasApp).length;
  return [
    agreement('pushes that the app took', taken, pushes?.count ?? -1),
    agreement('calls of the app that it did not believe', 0, app.unsigned),
    agreement('SMS in the centre’s book', theirs.length, ours.length),
    agreement(
      'parts that were paid for',
      sms.book.parts,
      rows.reduce((all, { parts }) => all + parts, 0),
    ),
    agreement('digest of all their texts', digestOf(theirs.join()), digestOf(ours.join())),
    agreement('SMS that the centre got twice, or in part', 0, sms.book.repeated + sms.book.incomplete),
  ];
}

async function handedAgreements(db: Database, region: InventedRegion): Promise<Agreement[]> {
  const [row] = await db.sql<{ letters: number; cases: number; told: number; sum: string }[]>`
    select (select count(*)::integer from connectors.message as message
            where message.channel = 'registered_mail' and message.status <> 'sending') as letters,
           (select count(distinct outbox.document_id)::integer from work.outbox as outbox
            where outbox.recipient = 'chamber' and outbox.status = 'sent') as cases,
           count(*)::integer as told, coalesce(sum((outbox.body ->> 'amount')::numeric), 0)::text as sum
    from connectors.chamber_message as laid
    join work.outbox as outbox
      on outbox.document_id = laid.document_id and outbox.n = laid.n and outbox.recipient = 'chamber'
    where laid.kind = 'late_money' and laid.status = 'acknowledged'`;
  if (row === undefined) throw new Error('what was handed over could not be counted');
  const { letters, cases, lateMoney } = await region.counts();
  const told = (count: number, sum: Money): string => `${count}, ${formatMoney(sum)} tenge`;
  return [
    agreement('letters at the post', letters, row.letters),
    agreement('cases at the chamber', cases, row.cases),
    agreement(
      'late money that the bailiff was told of',
      told(lateMoney.count, lateMoney.sum),
      told(row.told, tengeOf(row.sum)),
    ),
  ];
}
