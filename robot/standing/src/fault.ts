/** The first thing that does not agree, in a check that believes nothing. */
export interface VerifyFault {
  /** What was looked at: table, document, number of the event, day. */
  readonly where: string;
  readonly what: string;
}

export class Fault extends Error {
  readonly fault: VerifyFault;

  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.fault = { where, what };
  }
}
