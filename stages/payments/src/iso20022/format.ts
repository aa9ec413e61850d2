/** The messages that are read: ISO 20022 camt.053 (Stmt) and camt.054 (Ntfctn), three versions of each. */
export type Message = 'camt.053' | 'camt.054';
export type Version = '02' | '04' | '08';
export interface Format {
  readonly message: Message;
  readonly version: Version;
}
