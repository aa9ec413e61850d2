/** What every page and every call of the API has at hand. One installation has one; the clock comes in here and nowhere else. */
import type { PaymentService } from '@oryndau/connectors/payment';
import type { CommandDesk } from '@oryndau/deciding/now';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import type { Connection } from '@oryndau/postgres/driver';
import type { DocumentsOptions } from '@oryndau/reading/documents';
import type { Summary } from '@oryndau/reading/outcomes';
import type { InLanguages, Language } from '@oryndau/words/languages';
import type { StaffRole } from '@oryndau/words/staff';
import type { Site } from '../html/layout.tsx';
import type { BankPayLink } from './bank-link.ts';

/** Makes and seals the PDF of an act; undefined when there is no such act. */
export type SaveAct = (documentId: string, n: number) => Promise<Uint8Array | undefined>;

/** Makes and seals the receipt of a payment; undefined where nothing was paid by this attempt. */
export type SaveReceipt = (documentId: string, attempt: number) => Promise<Uint8Array | undefined>;

/** Whom citizens log in with: any provider of OpenID Connect whose tokens carry the IIN. */
export interface LoginOptions {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the IIN. */
  readonly claim: string;
  /** What is asked for, beside `openid`: some providers give the claim only to who names its scope. */
  readonly scope?: string;
}

/** What a browser needs to be told of a case (Web Push). */
export interface BrowserPush {
  /** Our VAPID key in base64url: a push service takes messages for the browser from nobody else. */
  readonly publicKey: string;
  /** Hosts of push services, if not those of the known browsers. */
  readonly services: readonly string[] | undefined;
}

/** Where people reach the territorial body of a region, as it wants it said. */
export interface DepartmentContact {
  /** By the first two digits of the KATO, the regions of `@oryndau/law`. */
  readonly region: string;
  readonly telephone: string;
  readonly hours: InLanguages<string>;
  readonly address: InLanguages<string>;
}

/** A telephone of an invented person, with what has come to it. */
export interface DemoPhone {
  readonly name: string;
  readonly language: Language;
  readonly cases: readonly { readonly documentId: string; readonly caseCode: string }[];
  readonly lastDigits: string;
  readonly birthDate: LegalDate;
  readonly messages: readonly {
    readonly channel: 'push' | 'sms';
    readonly at: Date;
    readonly text: string;
    /** The path of the personal link; null where the message has none. */
    readonly link: string | null;
  }[];
}

/** A mail that a demonstration's server has taken, whoever it was for. */
export interface DemoMail {
  readonly to: readonly string[];
  readonly at: Date;
  readonly subject: string;
  readonly text: string;
}

/** Somebody of the staff whom one may be, and the address at which one becomes it. */
export interface DemoStaff {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly url: string;
}

export interface DemoControl {
  phones(): readonly DemoPhone[];
  /** Of the desk, over the same cases. */
  staff(): readonly DemoStaff[];
  mails(): readonly DemoMail[];
  nextDay(): Promise<void>;
  /** A client of the API whose token everybody may see: it opens invented cases only. */
  readonly sandbox?: { readonly token: string /** Of a fine that it may read. */; readonly number: string };
  /** What makes a terminal's commands work on these people, where a file says it. */
  readonly shell?: string;
}

export interface Installation {
  readonly db: Database;
  /** Decides what a person tells at once. */
  readonly desk: CommandDesk;
  readonly now: () => Date;
  /** The legal day of `now`. */
  readonly today: () => LegalDate;
  /** By which links, codes and counters of tries are keyed. */
  readonly secret: Uint8Array;
  /** As people reach it: scheme, host and port, no slash at the end. */
  readonly origin: string;
  readonly site: Site;
  readonly documents: DocumentsOptions;
  readonly saveAct: SaveAct;
  /** Absent: what was paid is shown on the page, and there is no document about it. */
  readonly saveReceipt?: SaveReceipt;
  readonly readSummary: () => Promise<Summary>;
  /** Where the open figures are counted, if not in `db`: a demonstration shows those of the replayed year. */
  readonly figuresFrom?: Connection;
  /** Absent: there is no way to pay on the page itself, and it says how else. */
  readonly payments?: PaymentService;
  /** The origin of the payment service's page, to which a form of ours may lead. */
  readonly paymentOrigin?: string;
  /** Where banks take the payment of a fine by its number. */
  readonly bankLinks?: readonly BankPayLink[];
  /** Hosts whose photographs of offences a page may link to; none unless said. Nothing of them is loaded by us. */
  readonly photoHosts?: readonly string[];
  readonly login?: LoginOptions;
  /** Absent: no browser can be told of a case, and no page speaks of it. */
  readonly browsers?: BrowserPush;
  /** Present: a mail server is there, and a person may give an address for a case. */
  readonly mail?: true;
  /** How many files one address may have checked in a minute; 20 unless said. */
  readonly documentsPerMinute?: number;
  /** PEM of the authorities whose signatures and seals are believed. Absent: files are not checked, and the page says so. */
  readonly trusted?: readonly string[];
  /** Absent or without a region: the page of contacts says that nothing was given, and which ways there are. */
  readonly departments?: readonly DepartmentContact[];
  /** BIN of the body whose acts they are; without one those of any body are genuine that a trusted authority has certified. */
  readonly bodies?: readonly string[];
  /** Address of the signing service that is asked of a signature whose algorithm is not known here; without one it is said that nobody was. */
  readonly signingService?: string;
  /** Only in a demonstration. */
  readonly demo?: DemoControl;
}

/** What an installation gives; the rest of it follows from the code. */
export type InstallationParts = Omit<Installation, 'site'> & {
  /** People, cases and money are invented, and every page says so. */
  readonly isDemo: boolean;
  /** The pages are those of staff. */
  readonly isDesk?: boolean;
};
