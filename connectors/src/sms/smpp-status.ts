/** What an answer of an SMS centre means for the message (SMPP 3.4 section 5.1.3, command_status). */

/** `later`: not taken, the centre is busy. `account`: not taken, and not for the message's sake. `message`: refused for good. */
export type StatusKind = 'ok' | 'busy' | 'account' | 'message';

export const ESME_ROK = 0x00;
export const ESME_RINVCMDID = 0x03;
export const ESME_RINVBNDSTS = 0x04;
export const ESME_RSYSERR = 0x08;
export const ESME_RBINDFAIL = 0x0d;
export const ESME_RINVDSTADR = 0x0b;
export const ESME_RMSGQFUL = 0x14;
export const ESME_RTHROTTLED = 0x58;
export const ESME_RX_T_APPN = 0x64;
export const ESME_RQUERYFAIL = 0x67;

/** Busy now: the same message may be offered again in a while. */
const BUSY = new Map([
  [ESME_RSYSERR, 'ESME_RSYSERR'],
  [ESME_RMSGQFUL, 'ESME_RMSGQFUL'],
  [ESME_RTHROTTLED, 'ESME_RTHROTTLED'],
  [ESME_RX_T_APPN, 'ESME_RX_T_APPN'],
]);

/** Our account, our sender or our session is at fault: another provider may take the same message. */
const ACCOUNT = new Map([
  [0x02, 'ESME_RINVCMDLEN'],
  [ESME_RINVCMDID, 'ESME_RINVCMDID'],
  [ESME_RINVBNDSTS, 'ESME_RINVBNDSTS'],
  [0x05, 'ESME_RALYBND'],
  [0x0a, 'ESME_RINVSRCADR'],
  [ESME_RBINDFAIL, 'ESME_RBINDFAIL'],
  [0x0e, 'ESME_RINVPASWD'],
  [0x0f, 'ESME_RINVSYSID'],
  [0x15, 'ESME_RINVSERTYP'],
  [0x45, 'ESME_RSUBMITFAIL'],
  [0x48, 'ESME_RINVSRCTON'],
  [0x49, 'ESME_RINVSRCNPI'],
  [0x53, 'ESME_RINVSYSTYP'],
]);

/** The message is at fault. Every other status, the provider's own ones (0x400 on) too, counts as this: it is never offered again. */
const MESSAGE = new Map([
  [0x01, 'ESME_RINVMSGLEN'],
  [ESME_RINVDSTADR, 'ESME_RINVDSTADR'],
  [0x43, 'ESME_RINVESMCLASS'],
  [0x50, 'ESME_RINVDSTTON'],
  [0x51, 'ESME_RINVDSTNPI'],
  [0x65, 'ESME_RX_P_APPN'],
  [0x66, 'ESME_RX_R_APPN'],
  [ESME_RQUERYFAIL, 'ESME_RQUERYFAIL'],
]);

export function kindOfStatus(status: number): StatusKind {
  if (status === ESME_ROK) return 'ok';
  if (BUSY.has(status)) return 'busy';
  return ACCOUNT.has(status) ? 'account' : 'message';
}

/** The name of a status, for people. */
export const nameOfStatus = (status: number): string =>
  BUSY.get(status) ?? ACCOUNT.get(status) ?? MESSAGE.get(status) ?? `status 0x${status.toString(16).padStart(8, '0')}`;
