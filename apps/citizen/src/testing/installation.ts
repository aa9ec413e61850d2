/**
 * A citizen's server over a real database, with one case in each state that a page can be about. People, cars and accounts are invented; the payment
 * service is the fake, and what the bank, the post and the SMS centre would say is told as commands.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from '@oryndau/api/program';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { commandDesk } from '@oryndau/deciding/now';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { checkDigitOf12 } from '@oryndau/law/identifiers';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { caseCodeOf, linkTokenOf } from '@oryndau/outside/codes';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { testSignatory } from '@oryndau/reading/documents';
import { readSummary } from '@oryndau/reading/outcomes';
import { type Authority, fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { type FakePaymentService, fakePaymentService } from '@oryndau/simulators/payment/fake';
import { rooms } from '@oryndau/standing/rooms';
import type { InstallationParts } from '@oryndau/web/http/installation';
import type { Program } from '@oryndau/web/http/program';
import { openServer, type ServerOptions } from '@oryndau/web/http/server';
import { pages } from '../pages/index.ts';

/** Delivered on 6 January 2026: in force on 1 February, the case is opened on 4 March. */
export const OPENED = legalDate('2026-03-04');
/** The day on which pages are looked at: ten days into the cases. */
export const TODAY = addDays(OPENED, 10);
const POLICY = 'pilot-grace';

/** One case a state, by the name of the state. */
export const standings = [
  'open',
  'arrested',
  'collecting',
  'held',
  'executed',
  'lifting',
  'transferred',
  'paying',
  'partly_paid',
  'refused',
  'cancelled',
  'fine',
  'refusing',
] as const;
export type Standing = (typeof standings)[number];

export interface TestPerson {
  readonly number: string;
  readonly documentId: string;
  readonly iin: string;
  readonly birthDate: LegalDate;
  readonly caseCode: string;
  readonly paymentReference: string;
  /** Of the personal link, `/c/TOKEN`. */
  readonly token: string;
}

/** What the server of a test carries: the pages, and the API beside them. */
export const programs: readonly Program[] = [pages, api()];

export interface TestInstallation {
  readonly app: Awaited<ReturnType<typeof openServer>>;
  readonly parts: InstallationParts;
  readonly test: TestDatabase;
  readonly payments: FakePaymentService;
  /** Whose keys sign acts and seal files here. */
  readonly authority: Authority;
  /** The hour of it; a test may move it. */
  clock: Date;
  person(standing: Standing): TestPerson;
  /** Lives a day: what the bank booked of the payment service comes in first. */
  live(day: LegalDate): Promise<void>;
  tell(standing: Standing, on: LegalDate, command: CaseCommand): Promise<void>;
  close(): Promise<void>;
}

const SECRET = Buffer.from('a secret of this test');
const ACCOUNT = 'KZ86125KZT5004100100';
const SUM = tenge(18_000);

function personOf(standing: Standing, index: number): TestPerson {
  const number = `F-${index + 1}`;
  const birthDate = legalDate(`199${index % 10}-0${(index % 8) + 1}-1${index % 9}`);
  const documentId = documentIdOf({
    source: 'ERAP',
    documentType: 'PRESCRIPTION',
    issuerBin: '971240001315',
    number,
  });
  return {
    number,
    documentId,
    iin: iinOf(birthDate, index),
    birthDate,
    caseCode: caseCodeOf(documentId),
    paymentReference: referenceOf(number),
    token: linkTokenOf(SECRET, documentId, addDays(OPENED, standing === 'refused' ? 60 : 120)),
  };
}

function iinOf(birthDate: LegalDate, index: number): string {
  const [year, month, day] = birthDate.split('-');
  for (let serial = 4000 + index; ; serial++) {
    const digits = `${year?.slice(2)}${month}${day}4${String(serial).padStart(4, '0')}`.slice(0, 11);
    const last = checkDigitOf12(digits);
    if (last !== undefined) return `${digits}${last}`;
  }
}

const delivered: CaseCommand = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED };
const accounts: CaseCommand = {
  type: 'RecordAccounts',
  accounts: [{ account: ACCOUNT, bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) }],
};

/** A day of a hold does not count: on the day of the pages the arrest stands, and what is to be collected is collected a day later. */
const arrestedAndTried: readonly (readonly [day: number, what: CaseCommand])[] = [
  [8, { type: 'BeginPayment', attempt: '1' }],
  [9, { type: 'SettlePayment', attempt: '1', paid: false }],
  [9, { type: 'Hold', reason: 'OPERATOR' }],
  [10, { type: 'LiftHold', reason: 'OPERATOR' }],
];

/** What happens to each, by days after the opening. The banks are asked on the sixth: they answer on the seventh. */
const stories: Readonly<
  Record<Standing, readonly (readonly [day: number, what: CaseCommand | 'cancelled' | { readonly pays: string }])[]>
> = {
  open: [[0, delivered]],
  arrested: [[0, delivered], [7, accounts], [8, { type: 'ConfirmArrest', amount: SUM }], ...arrestedAndTried],
  collecting: [
    [0, delivered],
    [7, accounts],
    [8, { type: 'ConfirmArrest', amount: SUM }],
  ],
  held: [
    [0, delivered],
    [3, { type: 'Hold', reason: 'COURT_OR_PROSECUTOR' }],
  ],
  executed: [
    [0, delivered],
    [2, { pays: '18000.00' }],
  ],
  lifting: [
    [0, delivered],
    [7, accounts],
    [8, { type: 'ConfirmArrest', amount: SUM }],
    [9, { pays: '18000.00' }],
  ],
  transferred: [
    [0, delivered],
    [2, { type: 'OptOut' }],
  ],
  paying: [
    [0, delivered],
    [9, { type: 'BeginPayment', attempt: '1' }],
  ],
  partly_paid: [
    [0, delivered],
    [3, { pays: '5000.00' }],
  ],
  refused: [],
  cancelled: [
    [0, delivered],
    [4, 'cancelled'],
  ],
  fine: [],
  refusing: [
    [0, delivered],
    [9, { type: 'BeginPayment', attempt: '1' }],
    [9, { type: 'OptOut' }],
  ],
};

export interface TestInstallationOptions {
  readonly server?: ServerOptions;
  /** Changes what pages have at hand, before the server is opened. */
  readonly change?: (parts: InstallationParts) => InstallationParts;
  /** Further fines of the person in a state: their cases are open, and nothing has happened in them. */
  readonly further?: readonly FurtherFine[];
  /** Every transaction runs its work twice. */
  readonly twice?: boolean;
}

export interface FurtherFine {
  readonly of: Standing;
  readonly number: string;
  /** Decimal text in tenge. */
  readonly amount: string;
}

export async function openTestInstallation({
  server = {},
  change = (parts) => parts,
  further = [],
  ...database
}: TestInstallationOptions = {}): Promise<TestInstallation> {
  const test = await testDatabase(rooms, database);
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-installation-'));
  const people = new Map(standings.map((standing, index) => [standing, personOf(standing, index)]));
  const person = (standing: Standing): TestPerson => people.get(standing) as TestPerson;
  const authority = await openAuthority(join(folder, 'authority'));
  const acts = signsAll(fileActSigner(authority.head, { isStopped: async () => false }));
  let clock = new Date(`${TODAY}T05:00:00Z`);
  const now = () => clock;
  const payments = fakePaymentService({ now });
  const signer = testSigner();

  const tick = async (until: LegalDate, from: LegalDate) => {
    const days = { from, until, policy: POLICY };
    const done = await runTick(test.database, { days, sealsUntilEnd: false, signer, holder: 'oryndau test', acts });
    if (isRefusal(done)) throw new Error(done.code);
  };
  const tell = (standing: Standing, on: LegalDate, command: CaseCommand) =>
    test.database.transaction(async (tx) => {
      const { documentId } = person(standing);
      await queueCommands(tx, [{ documentId, key: `test/${on}/${command.type}`, on, command }]);
    });
  const take = async (name: string, text: string, kind: 'register' | 'bank') => {
    const path = join(folder, name);
    writeFileSync(path, text);
    if (kind === 'register') await importRegister(test.database, path);
    else await importBank(test.database, path);
  };
  const live = async (day: LegalDate) => {
    clock = new Date(`${day}T05:00:00Z`);
    const statement = payments.statement(day);
    if (statement !== undefined) await take(`bank-${day}.xml`, statement, 'bank');
    await tick(day, day);
  };

  await liveTheStories({ person, further, tell, take, tick });
  const parts = change({
    db: test.database,
    desk: commandDesk(test.database, {
      policy: POLICY,
      today: () => legalDate(clock.toISOString().slice(0, 10)),
      acts,
    }),
    now,
    today: () => legalDate(clock.toISOString().slice(0, 10)),
    secret: SECRET,
    origin: 'http://localhost',
    isDemo: true,
    documents: { signatory: testSignatory, portal: 'oryndau.example', test: true },
    saveAct: async (_documentId, n) => Buffer.from(`%PDF-1.7 act ${n}`),
    readSummary: () => readSummary(test.database),
    payments,
    paymentOrigin: 'https://pay.example',
    trusted: authority.trusted,
  });
  const app = await openServer(parts, programs, server);
  return {
    app,
    parts,
    test,
    payments,
    authority,
    get clock() {
      return clock;
    },
    set clock(at) {
      clock = at;
    },
    person,
    live,
    tell,
    close: async () => {
      await app.close();
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Life {
  readonly further: readonly FurtherFine[];
  readonly person: (standing: Standing) => TestPerson;
  readonly tell: TestInstallation['tell'];
  readonly take: (name: string, text: string, kind: 'register' | 'bank') => Promise<void>;
  readonly tick: (until: LegalDate, from: LegalDate) => Promise<void>;
}

/** The fines, their cases, and the first ten days of each. */
async function liveTheStories({ person, further, tell, take, tick }: Life): Promise<void> {
  const importCancellation = (standing: Standing, on: LegalDate) =>
    take(`cancelled-${standing}.ndjson`, ndjson(fact('FineCancelled', person(standing).number, on)), 'register');
  const feed = standings.flatMap((standing) => {
    const { number, iin, birthDate } = person(standing);
    const record = registered({
      number,
      on: standing === 'fine' ? '2026-03-08' : '2026-01-05',
      iin,
      amount: standing === 'refused' ? '86500.00' : '18000.00',
    });
    const debtor = { ...(record as { debtor: object }).debtor, birthDate };
    return [{ ...record, debtor }, fact('FineDelivered', number, standing === 'fine' ? '2026-03-09' : '2026-01-06')];
  });
  const more = further.flatMap(({ of, number, amount }) => {
    const { iin, birthDate } = person(of);
    const record = registered({ number, on: '2026-01-05', iin, amount });
    const debtor = { ...(record as { debtor: object }).debtor, birthDate };
    return [{ ...record, debtor }, fact('FineDelivered', number, '2026-01-06')];
  });
  await take('feed.ndjson', ndjson(...feed, ...more), 'register');
  await tick(OPENED, legalDate('2026-01-05'));
  for (let day = 0; day <= 10; day++) {
    const on = addDays(OPENED, day);
    for (const standing of standings) {
      for (const [at, what] of stories[standing]) {
        if (at !== day) continue;
        if (what === 'cancelled') await importCancellation(standing, on);
        else if ('pays' in what) await take(`${standing}.xml`, paymentOf(person(standing), what.pays, on), 'bank');
        else await tell(standing, on, what);
      }
    }
    await tick(on, on);
  }
  // Its order was decided that day; nobody takes the messages of these cases to a bank, so that the bank has it is known by its word alone.
  await tell('collecting', TODAY, { type: 'AcceptOrder', order: '1' });
  await tick(TODAY, TODAY);
}

/** A bank file with a payment that somebody made by himself, by the fine's reference. */
export const paymentOf = ({ paymentReference }: TestPerson, amount: string, on: LegalDate): string =>
  bankFile([bankEntry({ key: `K${paymentReference}${on}`, amount, on, reference: paymentReference })], {
    id: `M${paymentReference}`,
    created: on,
  });
