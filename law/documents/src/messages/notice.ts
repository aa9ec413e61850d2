/** What a notice to a debtor says (law 261-IV Art. 27(5)): the facts from which its text is made. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';

/** `first` opens, `reminder` repeats. */
export type NoticeKind = 'first' | 'reminder';

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** The day on which it is written: it chooses the version of the text. */
  readonly on: LegalDate;
  /** First two digits of the KATO: which territorial body writes. */
  readonly region: string;
  /** Street and house of the territorial body, from the configuration; without it the address is its town (`territorialBodies`). */
  readonly bodyStreet?: string;
  readonly debtor: {
    readonly lastName: string;
    readonly firstName: string;
    readonly middleName?: string;
    readonly address?: string;
  };
  /** The number of the enforcement document. */
  readonly documentNumber: string;
  /** As the register writes it. */
  readonly article: string;
  /** The day by which the article is named. */
  readonly registeredOn: LegalDate;
  /** As the register writes it. */
  readonly issuer: string;
  readonly openedOn: LegalDate;
  readonly lastDay: LegalDate;
  /** What is still to be paid. */
  readonly remainder: Money;
  /** The public code of the case, `ABCD-EFGH-JKMN`. */
  readonly caseCode: string;
  /** The public key of this message, `ABCDE-FGHJK`: by it anybody can check that it is genuine. */
  readonly messageCode: string;
  /** Host and path of the portal without scheme, as a person types it. */
  readonly portal: string;
  /** The personal link, or null for a message without any link. */
  readonly link: string | null;
}
