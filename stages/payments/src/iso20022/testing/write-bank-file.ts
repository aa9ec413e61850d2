/**
 * Writes bank files as banks write them, for tests and benches: seeded, so that the same options give the same bytes.
 */
import type { Message, Version } from '../format.ts';

export interface BankFileOptions {
  readonly message?: Message;
  readonly version?: Version;
  readonly entries: number;
  readonly seed?: number;
  /** One entry in so many books several transactions; 0 for none. */
  readonly batchEvery?: number;
  /** One entry in so many is a reversal of the one before. */
  readonly reversalEvery?: number;
  /** One entry in so many has charges taken from its amount. */
  readonly chargesEvery?: number;
  /** Leaves AcctSvcrRef of the entry out. */
  readonly withoutReference?: boolean;
  readonly account?: string;
}

/** How banks write what differs by version; a new version says it here, or does not compile. */
interface Writing {
  /** `<Sts><Cd>`, else the status is the text of `<Sts>`. */
  readonly codedStatus: boolean;
  /** The debtor's name in `<Pty>`. */
  readonly wrappedParty: boolean;
  /** The amount of a transaction and its direction beside it, else within `<AmtDtls>`. */
  readonly plainAmount: boolean;
  /** Each of the charges in a `<Rcrd>`. */
  readonly chargesInRecords: boolean;
  /** The net total as `<TtlNetNtry>`, else as `<TtlNetNtryAmt>`. */
  readonly netAsEntry: boolean;
}

const middle: Writing = {
  codedStatus: false,
  wrappedParty: false,
  plainAmount: true,
  chargesInRecords: true,
  netAsEntry: true,
};

const writings: Readonly<Record<Version, Writing>> = {
  '02': { ...middle, plainAmount: false, chargesInRecords: false, netAsEntry: false },
  '04': middle,
  '08': { ...middle, codedStatus: true, wrappedParty: true },
};

const DECIMALS = 2;
const BATCH = 3;

/** What the file says, to compare a reading with. Amounts in hundredths. */
export interface WrittenTotals {
  entries: number;
  transactions: number;
  credits: bigint;
  debits: bigint;
  charges: bigint;
}

/** The whole file as a string. */
export function writeBankFile(options: BankFileOptions): string {
  return [...bankFileParts(options)].join('');
}

/** The file piece by piece, an entry each, so that one of any size can be made without being held. */
export function* bankFileParts(options: BankFileOptions): Generator<string> {
  const written = totalsOf(options);
  yield header(options, written);
  const next = random(options.seed ?? 1);
  for (let ordinal = 1; ordinal <= options.entries; ordinal++) yield entryText(options, ordinal, next);
  yield options.message === 'camt.053'
    ? '</Stmt></BkToCstmrStmt></Document>\n'
    : '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';
}

/** The totals of the file that the options describe. */
export function totalsOf(options: BankFileOptions): WrittenTotals {
  const next = random(options.seed ?? 1);
  const totals: WrittenTotals = { entries: options.entries, transactions: 0, credits: 0n, debits: 0n, charges: 0n };
  for (let ordinal = 1; ordinal <= options.entries; ordinal++) {
    const plan = planOf(options, ordinal, next);
    totals.transactions += plan.amounts.length + (plan.charges > 0n ? 1 : 0);
    totals.charges += plan.charges;
    if (plan.reversal) totals.debits += plan.gross;
    else totals.credits += plan.gross;
    totals.debits += plan.charges;
  }
  return totals;
}

interface EntryPlan {
  readonly amounts: readonly bigint[];
  readonly gross: bigint;
  readonly charges: bigint;
  readonly reversal: boolean;
  readonly reference: string;
}

function planOf(options: BankFileOptions, ordinal: number, next: () => number): EntryPlan {
  const every = (period: number | undefined): boolean => period !== undefined && period > 0 && ordinal % period === 0;
  const count = every(options.batchEvery) ? BATCH : 1;
  const amounts = Array.from({ length: count }, () => BigInt(500_00 + (next() % 40) * 500_00));
  const gross = amounts.reduce((sum, amount) => sum + amount, 0n);
  const reference = String(next() % 1_000_000_000).padStart(18, '0');
  const reversal = every(options.reversalEvery);
  return { amounts, gross, charges: every(options.chargesEvery) && !reversal ? 150_00n : 0n, reversal, reference };
}

function entryText(options: BankFileOptions, ordinal: number, next: () => number): string {
  const writing = writings[options.version ?? '08'];
  const plan = planOf(options, ordinal, next);
  const key = `RF${String(options.seed ?? 1).padStart(2, '0')}${String(ordinal).padStart(10, '0')}`;
  const original = `RF${String(options.seed ?? 1).padStart(2, '0')}${String(ordinal - 1).padStart(10, '0')}`;
  const direction = plan.reversal ? 'DBIT' : 'CRDT';
  const day = `2025-${String(1 + (ordinal % 12)).padStart(2, '0')}-${String(1 + (ordinal % 28)).padStart(2, '0')}`;
  const status = writing.codedStatus ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>';
  const details = plan.amounts.map((amount, index) => {
    const own = plan.reversal ? original : plan.amounts.length > 1 ? `${key}P${index}` : key;
    const refs = `<Refs><AcctSvcrRef>${own}</AcctSvcrRef><EndToEndId>${own}</EndToEndId></Refs>`;
    const value = `<Amt Ccy="KZT">${decimal(amount)}</Amt>`;
    const money = writing.plainAmount
      ? `${value}<CdtDbtInd>${direction}</CdtDbtInd>`
      : `<AmtDtls><TxAmt>${value}</TxAmt></AmtDtls>`;
    const remittance =
      ordinal % 5 === 0
        ? `<Ustrd>Төлем: айыппұл № ${plan.reference} ИИН 990101300${String(100 + (ordinal % 900))}</Ustrd>`
        : `<Strd><CdtrRefInf><Ref>${plan.reference}</Ref></CdtrRefInf></Strd>`;
    return `<TxDtls>${refs}${money}${parties(writing)}<RmtInf>${remittance}</RmtInf></TxDtls>`;
  });
  const own = options.withoutReference ? '' : `<AcctSvcrRef>${key}</AcctSvcrRef>`;
  const head = `<NtryRef>${key}</NtryRef><Amt Ccy="KZT">${decimal(plan.gross - plan.charges)}</Amt><CdtDbtInd>${direction}</CdtDbtInd>`;
  const dates = `<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>`;
  const code = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>';
  const reversal = plan.reversal ? '<RvslInd>true</RvslInd>' : '';
  return `<Ntry>${head}${reversal}${status}${dates}${own}${code}${chargesText(writing, plan.charges)}<NtryDtls>${details.join('')}</NtryDtls></Ntry>\n`;
}

function parties({ wrappedParty }: Writing): string {
  const name = '<Nm>Ахметова Айгүл</Nm>';
  return `<RltdPties><Dbtr>${wrappedParty ? `<Pty>${name}</Pty>` : name}</Dbtr></RltdPties>`;
}

function chargesText({ chargesInRecords }: Writing, charges: bigint): string {
  if (charges === 0n) return '';
  const amount = `<Amt Ccy="KZT">${decimal(charges)}</Amt><CdtDbtInd>DBIT</CdtDbtInd>`;
  return chargesInRecords
    ? `<Chrgs><Rcrd>${amount}<ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>`
    : `<Chrgs>${amount}</Chrgs>`;
}

function header(options: BankFileOptions, written: WrittenTotals): string {
  const { message = 'camt.054', version = '08', account = 'KZ24070105KSN0000000' } = options;
  const [outer, inner] = message === 'camt.053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const at = '<CreDtTm>2025-12-31T23:00:00+05:00</CreDtTm>';
  const net = written.credits - written.debits;
  const netDirection = net < 0n ? 'DBIT' : 'CRDT';
  const netAmount = decimal(net < 0n ? -net : net);
  const netText = writings[version].netAsEntry
    ? `<TtlNetNtry><Amt>${netAmount}</Amt><CdtDbtInd>${netDirection}</CdtDbtInd></TtlNetNtry>`
    : `<TtlNetNtryAmt>${netAmount}</TtlNetNtryAmt><CdtDbtInd>${netDirection}</CdtDbtInd>`;
  // An entry counts with what was booked, net of its charges.
  const sum = written.credits - written.charges + (written.debits - written.charges);
  const totals = `<TxsSummry><TtlNtries><NbOfNtries>${written.entries}</NbOfNtries><Sum>${decimal(sum)}</Sum>${netText}</TtlNtries></TxsSummry>`;
  const balances = message === 'camt.053' ? balance('OPBD', 0n) + balance('CLBD', net) : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}.001.${version}"><${outer}>` +
    `<GrpHdr><MsgId>TEST-${options.seed ?? 1}</MsgId>${at}</GrpHdr><${inner}><Id>S1</Id>${at}` +
    `<Acct><Id><IBAN>${account}</IBAN></Id><Ccy>KZT</Ccy></Acct>${balances}${totals}\n`
  );
}

function balance(code: string, amount: bigint): string {
  const value = `<Amt Ccy="KZT">${decimal(amount < 0n ? -amount : amount)}</Amt><CdtDbtInd>${amount < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${value}<Dt><Dt>2025-12-31</Dt></Dt></Bal>`;
}

function decimal(amount: bigint): string {
  const digits = amount.toString().padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}

/** A small generator of numbers (mulberry32): enough for made-up payments, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
