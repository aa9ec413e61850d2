/**
 * The data of an act (law 261-IV Art. 1(5-2), 10-2 to 10-6): what is decided and signed at the moment of decision. It holds no personal data:
 * the debtor is bound by the digest of the register's record. The PDF shows both and embeds both.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { ActType } from '@oryndau/words/acts';
import type { DocumentType } from '@oryndau/words/documents';
import type { FilingOutcome } from '@oryndau/words/filings';

/**
 * 1: with a wording of ours, and parameters named as the program does; its pages are in version-1 and change no more. 2: after the forms of Order 697, with
 * the number of the proceedings and the days of the document, and no code on the page. 3: as 2, but the day of the document is that which the register gives
 * and not that on which we took it in; and the journal has who let the act be signed, and when. 4: what stands below the form speaks of a decision or an order by
 * its own name, explains the short names that the page uses and no others, has of each list the line that applies and whose each number is, and no name of a
 * template. 5: it says nothing that may not hold and nothing that the case did not have: no day that hangs on a signature to come, no measure that never stood; and who
 * decided, who signs, and what the decision rested on. 6: an end names each payment. 7: it names of a measure what its party was told and has answered, and of payments that are not
 * named one by one the sum. 8: an order says that wages were asked about, and when that was answered, and English calls the redaction of a law as pages do. 9: each law that
 * the decision rests on has its own redaction. 10: words that a person wrote are named by their language where a column is in another one. 11: the
 * right of an opening, a transfer and an end has the items of the Rules. New acts have 11.
 */
export type ActVersion = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** From this version on the day of the document is the register's, and the signature is journaled. */
export const ACT_JOURNALED = 3;

/** From this version on the words below the form are those of the act itself. */
export const OWN_WORDS = 4;

/** From this version on an act tells of its own case alone, and of nothing that its signature may change. */
export const OWN_CASE = 5;

/** From this version on an end of the case names each payment. */
export const EACH_PAYMENT = 6;

/** From this version on a measure is named as its party was told of it, and as unanswered where it is. */
export const AS_TOLD = 7;

/** From this version on an order says that wages were asked about. */
export const WAGES_ASKED = 8;

/** From this version on each law of the decision is named with its own redaction. */
export const EACH_REDACTION = 9;

/** From this version on words of a person are named by the language in which they were written. */
export const LANGUAGE_NAMED = 10;

/** From this version on the items of the Rules stand beside the articles of the law, also where what is journaled has none. */
export const ITEMS_CITED = 11;

/** More are not named one by one: an act has room for so many. */
export const PAYMENTS_MAX = 40;

/** A payment in the proceedings, by the bank's day. Whose it is says what it came by; nobody's name or account. */
export interface ActPayment {
  readonly on: LegalDate;
  readonly amount: Money;
  /** The bank has taken it back. */
  readonly takenBack?: true;
  /** The bank's booking, as the journal names it. */
  readonly entry: string;
  /** The collection order by which it was taken, or the payment by a link of ours that it was. */
  readonly order?: string;
  readonly attempt?: string;
}

export interface ActData {
  readonly version: ActVersion;
  readonly type: ActType;
  /** `<number of the enforcement document>/<n>`: the journal event that it rests on. */
  readonly number: string;
  readonly documentId: string;
  readonly n: number;
  readonly on: LegalDate;
  /** First two digits of the KATO: whose territorial body acts. */
  readonly region: string;
  /** From version 5: BIN of the territorial body, where the installation knows it. */
  readonly body?: string;
  /** From version 5: a program has decided it and no person, so that whoever it concerns may have it reviewed. */
  readonly automated?: true;
  /** From version 5: the number of the standing order by which it is signed at once; null: a person signs it, and it has no effect before. Absent where neither is known. */
  readonly signing?: { readonly order: string | null };
  readonly document: {
    readonly number: string;
    readonly type: DocumentType;
    /** Of the Code of Administrative Offences (KoAP). */
    readonly article: string;
    readonly amount: Money;
    /** sha256 of the register's record, hex. */
    readonly record: string;
    /** From version 2: when it was made, and when it came to be enforced. */
    readonly issuedOn?: LegalDate;
    readonly receivedOn?: LegalDate;
  };
  /** From version 2: the simplified proceedings, by the code of the case; absent where none were opened. */
  readonly proceeding?: { readonly number: string; readonly openedOn: LegalDate };
  /** By what right. */
  readonly basis: {
    readonly rule: string;
    readonly citation: string;
    /** Day of the redaction. */
    readonly redaction: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  /** Claimed at opening, paid since, still to be paid. */
  readonly sum: Money;
  readonly paid: Money;
  readonly remainder: Money;
  /**
   * opening: the last of the thirty days, and the day of the transfer if nothing is paid; from version 5 absent where the act waits for a signature, from which those days
   * run. transfer, from version 5: the last day of the term that is over.
   */
  readonly lastDay?: LegalDate;
  readonly transferOn?: LegalDate;
  /** refusal: OVER_LIMIT, DOCUMENT_TYPE, DEBTOR_KIND; transfer: TERM_EXPIRED, OPT_OUT; recall, lifting: the rule says why. */
  readonly ground?: string;
  readonly limit?: Money;
  /** Measures: which account, at which bank, how much, and what must stay on it. An inquiry (form 3) names no account. */
  readonly account?: string;
  readonly bank?: string;
  readonly amount?: Money;
  readonly floor?: Money;
  /** The collection order; of an end of the case, from version 5: the one that is recalled with it. */
  readonly order?: string;
  /** Measures, from version 5: when the debtor was properly notified (Art. 27). */
  readonly notifiedOn?: LegalDate;
  /** Of a collection order, from version 8: when the enforcement system answered that no bailiff levies wages (Rules, item 15); absent where it is not to be asked. */
  readonly wagesAnsweredOn?: LegalDate;
  /**
   * transfer: what stays arrested and is handed over; review_answer, and from version 5 a termination: what is lifted. From version 7 with the sum that the bank was
   * told: a change that nobody has signed is none.
   */
  readonly arrest?: { readonly account: string; readonly bank: string; readonly amount: Money };
  /** The day of the prohibition on disposing of property that is handed over or lifted; absent where there is none. */
  readonly prohibitedOn?: LegalDate;
  /** transfer, from version 7: no answer of the bank, or of the notaries, has come about what is handed over. */
  readonly arrestUnanswered?: true;
  readonly prohibitionUnanswered?: true;
  /** An end of the case, from version 5: the inquiry by which money may still be arrested, by its day and sum. */
  readonly inquiry?: { readonly on: LegalDate; readonly limit: Money };
  /** An end of the case, from version 6: what was paid in it, and taken back, in the order in which the case was told; absent where nothing was. */
  readonly payments?: readonly ActPayment[];
  /** So many came before the first that is named. */
  readonly paymentsBefore?: number;
  /** From version 7: what they brought, and what of the earlier ones the bank has taken back. */
  readonly paidBefore?: Money;
  readonly takenBackBefore?: Money;
  /** termination, from version 5: the entry in the register of debtors is removed. */
  readonly entered?: true;
  /** review_answer, from version 5: measures stand and stay. */
  readonly stays?: true;
  /** transfer, from version 5: when the debtor refused simplified proceedings. */
  readonly refusedOn?: LegalDate;
  /** complaint_answer: the complaint's number, whether it was satisfied, and the reason in words. */
  readonly complaint?: {
    readonly number: string;
    readonly filedOn: LegalDate;
    readonly satisfied: boolean;
    readonly reason: string;
  };
  /**
   * review_answer: the objection, the kind of act that it names where it names one, who has reviewed it, and what came of it with the reason. The words of whoever
   * objected stay in the case: they may tell of anybody.
   */
  readonly review?: {
    readonly number: string;
    readonly filedOn: LegalDate;
    readonly reviewed?: ActType;
    readonly reviewer: string;
    readonly outcome: FilingOutcome;
    readonly reason: string;
  };
}

/** The people and bodies of an act, from the register's record; shown and embedded, bound by `document.record`. */
export interface ActParties {
  readonly debtor: {
    readonly name: string;
    readonly iin: string;
    readonly birthDate?: string;
    readonly address?: string;
  };
  readonly issuer: { readonly name: string; readonly bin: string };
  readonly beneficiary: { readonly iban: string; readonly bin: string; readonly kbk: string; readonly knp: string };
  readonly paymentReference: string;
  /** The line of the register as it came in: sha256 of it is `document.record`. */
  readonly record: string;
}

/** Everything that a PDF of an act is made of; the same gives the same bytes. */
export interface ActToRender {
  /** The exact canonical text that was signed. */
  readonly data: string;
  readonly parties: ActParties;
  readonly signature: {
    readonly signer: {
      readonly name: string;
      readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
    };
    /** On which day the batch was signed. On the page and in the files of acts from version 5 on; absent where it is not known. */
    readonly signedOn?: LegalDate;
    readonly keyId: string;
    /** Over the root, in one of two forms: a detached JWS, or the detached CMS (base64) of a signing service. */
    readonly jws?: string;
    readonly cms?: string;
    readonly root: string;
    readonly index: number;
    readonly size: number;
    readonly proof: readonly string[];
    /** PEM, the signer's first. */
    readonly certificates: readonly string[];
  };
  /** The public page on which the act can be checked; it is in the QR code. */
  readonly checkUrl: string;
  /** True while the authority is a test authority: the act says so in large letters. */
  readonly test: boolean;
}
