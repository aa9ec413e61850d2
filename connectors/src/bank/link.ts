/** The links to a bank: the signed exchange with the bank's protocol, and what it says told apart into answers and files. */
import {
  type FolderLinkOptions,
  folderLink,
  type HttpsLinkOptions,
  httpsLink,
  type Link,
} from '../signed-exchange/index.ts';
import type { BankLink, BankRequest } from './port.ts';
import { type BankWord, bankProtocol } from './protocol.ts';

export interface BankParties {
  /** The bank's code, places 5 to 7 of its IBANs; its name in headers. */
  readonly bank: string;
  /** How the territorial body calls itself in headers, at most 35 characters: its BIN. */
  readonly body: string;
  /** PEM, PKCS#8: signs envelopes. RSA of 2048 bits or more, or ECDSA on P-256. */
  readonly key: string;
  /** PEM: the certificate of `key`, named in every envelope. */
  readonly certificate: string;
  /** PEM: the certificates by which the bank signs; nothing else is believed, whoever issued it. Two while one takes over from the other. */
  readonly bankCertificates: readonly string[];
}

type Way<Options> = Omit<Options, 'us' | 'them' | 'theirCertificates'>;
export type HttpsBankLinkOptions = BankParties & Way<HttpsLinkOptions>;
export type FolderBankLinkOptions = BankParties & Way<FolderLinkOptions>;

export const httpsBankLink = (options: HttpsBankLinkOptions): BankLink =>
  new BankLinkOver(options.bank, httpsLink(partiesOf(options), bankProtocol));

export const folderBankLink = (options: FolderBankLinkOptions): BankLink =>
  new BankLinkOver(options.bank, folderLink(partiesOf(options), bankProtocol));

/** The same in the words of the signed exchange. */
export const partiesOf = <Options extends BankParties>({ bank, body, bankCertificates, ...way }: Options) => ({
  ...way,
  us: body,
  them: bank,
  theirCertificates: bankCertificates,
});

class BankLinkOver implements BankLink {
  readonly bank: string;
  private readonly link: Link<BankRequest, BankWord>;

  constructor(bank: string, link: Link<BankRequest, BankWord>) {
    this.bank = bank;
    this.link = link;
  }

  send(requests: readonly BankRequest[]) {
    return this.link.send(requests);
  }

  async receive(cursor: string | null, limit: number) {
    const { words, nonsense, cursor: next } = await this.link.receive(cursor, limit);
    return {
      answers: words.flatMap((word) => (word.kind === 'answer' ? [word.answer] : [])),
      statements: words.flatMap((word) => (word.kind === 'statement' ? [word.statement] : [])),
      nonsense: nonsense.map((one) => ({ bank: this.bank, ...one })),
      cursor: next,
    };
  }

  close(): Promise<void> {
    return this.link.close();
  }
}
