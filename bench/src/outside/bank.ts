/**
 * How many measures (an arrest and a collection order, with the bank's words on them) go to a bank and back: `npx tsx
 * bench/src/outside/bank.ts [MEASURES] [RUNS]`. Both sides run in one process on one core: composing, checking, signing, the socket,
 * verifying, the bank's books, its answers and its statement, and all of it again on the way back.
 *
 * The floor is what nobody can do without: the same bytes over the same kind of socket in the same run, unsigned and unparsed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type BankLink, type BankRequest, httpsBankLink } from '@oryndau/connectors/bank';
import { type BankParties, partiesOf } from '@oryndau/connectors/bank/link';
import { type BankWord, bankProtocol } from '@oryndau/connectors/bank/protocol';
import { Correspondence } from '@oryndau/connectors/signed-exchange/correspondence';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import { ibanOf } from '@oryndau/simulators/bank/ledger';
import { type BankSimulator, bankSimulator } from '@oryndau/simulators/bank/simulator';
import { request } from 'undici';

export interface BankMeasured {
  /** Measures asked, executed, answered and heard, each second. */
  readonly measuresPerSecond: number;
  /** Measures' worth of bytes posted and fetched each second, with nothing done to them. */
  readonly floorPerSecond: number;
}

const BANK = '125';
const BODY = '020540003431';
const TREASURY = 'KZ24070105KSN0000000';
const MONDAY = legalDate('2025-03-03');
const ENVELOPES_AT_ONCE = 50;

/** Throws when the bank's books do not say that every measure was executed once: a bench of what went wrong measures nothing. */
export async function measureBank({ measures }: { readonly measures: number }): Promise<BankMeasured> {
  const parties = await newParties();
  const bank = await bankSimulator({
    ...parties.ofBank,
    bank: BANK,
    today: MONDAY,
    treasury: TREASURY,
    customers: customers(measures),
  });
  const link = httpsBankLink({ ...parties.ours, url: bank.url });
  try {
    const requests = requestsFor(measures);
    const start = performance.now();
    await roundTrip(link, bank, requests, measures);
    const seconds = (performance.now() - start) / 1_000;
    const floor = await measureFloor(bank, new Correspondence(partiesOf(parties.ours), bankProtocol), requests);
    return { measuresPerSecond: measures / seconds, floorPerSecond: measures / floor };
  } finally {
    await link.close();
    await bank.close();
  }
}

async function newParties() {
  const issuer = await newTestIssuer();
  const newPair = async () => {
    const { privateKey, certificates } = await issuer.issue(issuingOf('head'));
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { key, certificate: certificates[0] ?? '' };
  };
  const [body, own] = await Promise.all([newPair(), newPair()]);
  const ours: BankParties = { ...body, bank: BANK, body: BODY, bankCertificates: [own.certificate] };
  return { ours, ofBank: { ...own, body: BODY, bodyCertificates: [body.certificate] } };
}

const iinOf = (person: number): string => String(850_000_000_000 + person);

function* customers(count: number) {
  for (let person = 0; person < count; person += 1) {
    const account = { account: ibanOf(BANK, person + 1), kind: 'CURRENT', balance: tenge(60_000) };
    yield { iin: iinOf(person), accounts: [account] };
  }
}

function requestsFor(measures: number): BankRequest[] {
  return Array.from({ length: measures }, (_, person): BankRequest[] => {
    const account = ibanOf(BANK, person + 1);
    const asked = {
      bank: BANK,
      debtor: { iin: iinOf(person), name: 'Құрманғазы Айгүл Серікқызы' },
      act: { number: `KZ-2025-${person}/3`, on: MONDAY },
    };
    const amount = tenge(18_000);
    const order = `0192f0c1aaaa4bbb8ccc${String(person).padStart(12, '0')}-1`;
    return [
      { ...asked, kind: 'arrest', id: `arrest-${person}`, arrest: `arrest-${person}`, account, amount },
      {
        ...asked,
        kind: 'collect',
        id: `collect-${person}`,
        order,
        account,
        amount,
        floor: tenge(42_000),
        creditor: { name: 'РГУ «Департамент полиции»', bin: BODY, iban: TREASURY },
        kbk: '204105',
        knp: '911',
        document: { number: `KZ-2025-${person}`, paymentReference: '202500000000000176' },
        purpose: '261-IV Art. 10-3; 11-VI Art. 35',
      },
    ];
  }).flat();
}

async function roundTrip(
  link: BankLink,
  bank: BankSimulator,
  requests: readonly BankRequest[],
  measures: number,
): Promise<void> {
  const submissions = await link.send(requests);
  bank.advanceTo(addDays(MONDAY, 3));
  let executed = 0;
  let cursor: string | null = null;
  for (;;) {
    const reading = await link.receive(cursor, ENVELOPES_AT_ONCE);
    executed += reading.answers.filter(({ kind }) => kind === 'order_executed').length;
    if (reading.nonsense.length > 0)
      throw new Error(`The bank's words are not understood: ${reading.nonsense[0]?.code}.`);
    if (reading.cursor === (cursor ?? '0')) break;
    cursor = reading.cursor;
  }
  const taken = submissions.filter(({ kind }) => kind === 'accepted').length;
  if (taken !== requests.length || executed !== measures) {
    throw new Error(
      `Of ${measures} measures ${taken / 2} were taken and ${executed} executed; the bench measures nothing.`,
    );
  }
}

/** Seconds for the same bytes, each way, without a look at them. */
async function measureFloor(
  bank: BankSimulator,
  correspondence: Correspondence<BankRequest, BankWord>,
  requests: readonly BankRequest[],
): Promise<number> {
  const envelopes = [...correspondence.compose(requests)].flatMap(({ envelope }) => envelope ?? []);
  const pages: Buffer[] = [];
  const text = async (path: string, body?: string): Promise<Buffer> => {
    const answer = await request(`${bank.url}${path}`, body === undefined ? {} : { method: 'POST', body });
    return Buffer.from(await answer.body.arrayBuffer());
  };
  for (let after = '0'; ; ) {
    const page = await text(`/envelopes?after=${after}&limit=${ENVELOPES_AT_ONCE}`);
    const last = Array.from(page.toString().matchAll(/\{"cursor":"(\d+)"/g)).at(-1)?.[1];
    if (last === undefined) break;
    pages.push(page);
    after = last;
  }
  // Sent again, they are answered as before: the receipts have the same bytes.
  const receipts = await Promise.all(envelopes.map(({ xml }) => text('/envelopes', xml)));
  const server = createServer((asked, response) => {
    const [, kind, index] = (asked.url ?? '').split('/');
    asked.resume().on('end', () => response.end((kind === 'page' ? pages : receipts)[Number(index)]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = performance.now();
  for (const [index, { xml }] of envelopes.entries()) {
    await (await request(`${url}/receipt/${index}`, { method: 'POST', body: xml })).body.arrayBuffer();
  }
  for (const index of pages.keys()) await (await request(`${url}/page/${index}`)).body.arrayBuffer();
  const seconds = (performance.now() - start) / 1_000;
  server.closeAllConnections();
  server.close();
  return seconds;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [measures, runs] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 3)];
  for (let run = 1; run <= runs; run += 1) {
    const { measuresPerSecond, floorPerSecond } = await measureBank({ measures });
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${measures} measures: ${Math.round(measuresPerSecond)} measures/s, floor ${Math.round(floorPerSecond)}/s, peak RSS ${memory} MB`,
    );
  }
}
