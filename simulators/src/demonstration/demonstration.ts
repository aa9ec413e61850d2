/** The demonstration with its pages: what `npm start` opens, and what the tests in a browser walk through. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { api } from '@oryndau/api/program';
import { pages } from '@oryndau/citizen/pages';
import type { RecordedYear } from '@oryndau/deciding/what-if/live-twice';
import { legalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Connection } from '@oryndau/postgres/driver';
import { testSignatory } from '@oryndau/reading/documents';
import type { Summary } from '@oryndau/reading/outcomes';
import { actSaver } from '@oryndau/reading/save-act';
import { receiptSaver } from '@oryndau/reading/save-receipt';
import type { BytesSigner } from '@oryndau/signing/port';
import type { DemoPhone, DepartmentContact, InstallationParts } from '@oryndau/web/http/installation';
import { IIN_DIGITS_ASKED } from '@oryndau/web/http/second-fact';
import { openServer, type ServerOptions } from '@oryndau/web/http/server';
import { loginProvider } from '../login/login-provider.ts';
import { type Demo, type DemoInbox, type DemoOptions, openDemo } from './demo.ts';
import { openDemoDesk } from './demo-desk.ts';

export interface DemonstrationOptions extends Omit<DemoOptions, 'callbackUrl'> {
  /** A free port; links and callbacks name it. */
  readonly port: number;
  /** Another one, for the desk. */
  readonly deskPort: number;
  /** Seals the documents that are opened, by the demonstration's clock. */
  readonly seal: (now: () => Date) => BytesSigner;
  /** PEM of the authorities whose documents are believed. */
  readonly trusted: readonly string[];
  /** What the open figures show. */
  readonly readSummary: () => Promise<Summary>;
  readonly figuresFrom: Connection;
  /** In which values of the law are tried at the desk. */
  readonly realYear?: RecordedYear;
  /** What makes a terminal's commands work on the people of the demonstration; the first page says it. */
  readonly shell?: string;
  /** Lets a client of the API in for whoever tries it out, and gives its token. */
  readonly sandboxToken?: (at: Date) => Promise<string>;
  /** Begins a check of the journal that the auditor asks for, in a process of its own. */
  readonly beginCheck?: (runId: string) => void;
  readonly server?: ServerOptions;
}

export interface Demonstration {
  readonly demo: Demo;
  readonly origin: string;
  readonly deskOrigin: string;
  /** Of the fine of somebody in it, to begin with. */
  readonly number: string;
  /** Lets the others take their turns until the signal; a round that fails is told and tried again. */
  live(signal: AbortSignal, onTrouble: (error: Error) => void): Promise<void>;
  close(): Promise<void>;
}

/** So often the bank, the robot and the others take a turn. */
const ROUND_MS = 1_500;
const HOST = 'localhost';
/** Of the bodies that have fined the people of the demonstration: two digits of the KATO. */
const REGION = '31';

export async function openDemonstration(options: DemonstrationOptions): Promise<Demonstration> {
  const { db, port, deskPort, seal, trusted, readSummary, figuresFrom, sandboxToken } = options;
  const { shell, server, realYear, beginCheck } = options;
  const origin = `http://${HOST}:${port}`;
  const demo = await openDemo({ ...options, callbackUrl: `${origin}/callbacks/payment` });
  const documents = { signatory: testSignatory, portal: 'oryndau.example', test: true };
  const sealer = seal(demo.now);
  const save = actSaver(db, { documents, seal: sealer, now: demo.now });
  const number = demo.inboxes()[0]?.person.fines[0]?.fine.number ?? '';
  const token = await sandboxToken?.(demo.now());
  const claim = 'iin';
  const client = { clientId: 'oryndau', clientSecret: randomBytes(16).toString('hex') };
  const people = demo
    .inboxes()
    .map(({ person }) => ({ iin: person.iin, name: `${person.firstName} ${person.lastName}` }));
  const provider = await loginProvider({ ...client, claim, people, redirectUris: [`${origin}/login/callback`] });
  const parts: InstallationParts = {
    db,
    desk: demo.desk,
    now: demo.now,
    today: demo.today,
    secret: demo.secret,
    origin,
    isDemo: true,
    documents,
    saveAct: async (documentId, n) => (await save(documentId, n))?.pdf,
    saveReceipt: receiptSaver(db, { seal: sealer, test: true, now: demo.now }),
    readSummary,
    figuresFrom,
    trusted,
    departments: madeUpDepartments,
    login: { ...client, claim, issuer: provider.issuer },
    payments: demo.payments,
    paymentOrigin: demo.paymentOrigin,
    bankLinks: [
      { name: 'Test Bank', url: `${demo.bankUrl}?lang={language}&reference={reference}&sum={sum}`, hasCode: true },
    ],
    mail: true,
  };
  const place = { host: HOST, port: deskPort, region: REGION };
  const more = { ...(realYear && { realYear }), ...(beginCheck && { beginCheck }), ...(server && { server }) };
  const deskOfStaff = await openDemoDesk({ parts, db, acts: demo.acts, ...place, ...more });
  const app = await openServer(
    {
      ...parts,
      demo: {
        phones: () => demo.inboxes().map(phoneOf),
        mails: () => demo.mails,
        staff: () => deskOfStaff.staff,
        nextDay: demo.nextDay,
        ...(token !== undefined && { sandbox: { token, number } }),
        ...(shell !== undefined && { shell }),
      },
    },
    // Who tries it out listens on this machine.
    [pages, api({ allowsPrivateReceivers: true })],
    server,
  );
  await app.listen({ host: HOST, port });
  return {
    demo,
    origin,
    deskOrigin: deskOfStaff.origin,
    number,
    live: async (signal, onTrouble) => {
      while (!signal.aborted) {
        await sleep(ROUND_MS, undefined, { signal }).catch(() => {});
        if (!signal.aborted) await demo.round().catch(onTrouble);
      }
    },
    close: async () => {
      await app.close();
      await deskOfStaff.close();
      await provider.close();
      await demo.close();
    },
  };
}

/** Nobody answers there, and it says so: zeros, and a street that no town has. */
const madeUpTowns = [
  ['31', ['Тараз', 'Тараз', 'Taraz'], '+7 (7262) 00-00-00'],
  ['75', ['Алматы', 'Алматы', 'Almaty'], '+7 (727) 000-00-00'],
  ['71', ['Астана', 'Астана', 'Astana'], '+7 (7172) 00-00-00'],
] as const;
const madeUpDepartments: readonly DepartmentContact[] = madeUpTowns.map(([region, [kk, ru, en], telephone]) => ({
  region,
  telephone,
  hours: {
    kk: 'дүйсенбіден жұмаға дейін, 9:00–18:30, үзіліс 13:00–14:30',
    ru: 'с понедельника по пятницу, 9:00–18:30, перерыв 13:00–14:30',
    en: 'Monday to Friday, 9:00–18:30, closed 13:00–14:30',
  },
  address: {
    kk: `${kk}, Ойдан шығарылған көше, 1 (сынақ)`,
    ru: `${ru}, улица Выдуманная, 1 (тест)`,
    en: `${en}, 1 Invented Street (test)`,
  },
}));

function phoneOf({ person, messages }: DemoInbox): DemoPhone {
  const { lastName, firstName, middleName, language, iin, birthDate, fines } = person;
  return {
    name: [firstName, middleName, lastName].filter(Boolean).join(' '),
    language,
    cases: fines.map(({ documentId }) => ({ documentId, caseCode: caseCodeOf(documentId) })),
    lastDigits: iin.slice(-IIN_DIGITS_ASKED),
    birthDate: legalDate(birthDate),
    messages,
  };
}
