/** E-mail to debtors who have given an address: a courtesy beside push and SMS. No answer of a mail server proves that a person has read anything. */

export interface Mail {
  /** The same key is the same message: its Message-ID is made of it. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export type MailSubmission =
  | { readonly kind: 'accepted'; readonly key: string }
  /** For good: the server will never take it for this address. The reason names no address. */
  | { readonly kind: 'rejected'; readonly key: string; readonly reason: string }
  /** It may be tried again. */
  | { readonly kind: 'not_sent'; readonly key: string; readonly reason: string };

export interface MailGateway {
  /** One answer for each, in order; never throws for what a server says. */
  send(mails: readonly Mail[]): Promise<MailSubmission[]>;
  close(): Promise<void>;
}
