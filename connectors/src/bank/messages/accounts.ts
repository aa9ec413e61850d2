/**
 * Which accounts has the debtor: auth.001.001.01 (InformationRequestOpening) and auth.002.001.01 (InformationRequestResponse), ISO 20022
 * Authorities. The accounts stand in RtrInd/InvstgtnRslt/Rslt, which the standard leaves to the parties, as element Accounts of our own
 * schema; the bank's time, for which auth.002 has no element, is the end of RtrInd/RspnPrd.
 */

import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { isAccountKind } from '@oryndau/law/rules/proceeding';
import { at, attributeOf, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import { type BankAccount, type BankAnswer, type BankMovement, type BankRequest, MOVEMENTS_MAX } from '../port.ts';
import {
  instantOf,
  OWN_NAMESPACE,
  personText,
  readAct,
  readDay,
  readPerson,
  readSupplement,
  readTenge,
  supplementText,
  tengeText,
} from './common.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:auth.';
/** Access to what is bank secrecy: 261-IV Art. 62, by an act of the robot under chapter 1-1. */
const LEGAL_BASIS = '261-IV Art. 10-3, 62';
const ACCOUNTS = 'accounts';

type AccountsRequest = Extract<BankRequest, { kind: 'accounts' }>;
type AccountsAnswer = Extract<BankAnswer, { kind: 'accounts' }>;

const criterion = (debtor: string): string =>
  `<SchCrit><CstmrId><Pty>${debtor}</Pty><AuthrtyReq><Tp>${leaf('MsgNmId', ACCOUNTS)}</Tp>` +
  '<InvstgtdRoles><Cd>OWNE</Cd></InvstgtdRoles></AuthrtyReq></CstmrId></SchCrit>';

export function composeAccountsRequest(request: AccountsRequest): string {
  const { id, debtor, act, movements } = request;
  return (
    `<Document xmlns="${NAMESPACE}001.001.01"><InfReqOpng>${leaf('InvstgtnId', id)}` +
    `<LglMndtBsis>${leaf('Prgrph', LEGAL_BASIS)}</LglMndtBsis><CnfdtltySts>true</CnfdtltySts>` +
    `<InvstgtnPrd><Dt>${leaf('FrDt', movements?.from ?? act.on)}${leaf('ToDt', act.on)}</Dt></InvstgtnPrd>` +
    `${criterion(personText(debtor))}${supplementText(request, movements)}</InfReqOpng></Document>`
  );
}

export function readAccountsRequest(root: XmlNode, bank: string): AccountsRequest {
  const opening = at(root, 'InfReqOpng') ?? root;
  const debtor = readPerson(at(opening, 'SchCrit', 'CstmrId', 'Pty'), 'SchCrit/CstmrId/Pty');
  const supplement = readSupplement(opening);
  const below = at(supplement, 'Below');
  const movements = below && {
    from: readDay(opening, 'InvstgtnPrd', 'Dt', 'FrDt'),
    below: readTenge(below, 'Supplement/Below'),
  };
  const id = textAt(opening, 'InvstgtnId');
  return { kind: 'accounts', id, bank, debtor, act: readAct(supplement), ...(movements && { movements }) };
}

/** The debtor is not named again: the answer refers to the question by its id. */
export function composeAccountsAnswer({ id, request, at: instant, since, accounts }: AccountsAnswer): string {
  const listed = accounts.map(
    ({ account, kind, currency, available, movements }) =>
      `<Account>${leaf('Iban', account)}${leaf('Kind', kind)}${leaf('Currency', currency)}${tengeText('Available', available)}${movementsText(movements)}</Account>`,
  );
  const result = `<Rslt><Accounts xmlns="${OWN_NAMESPACE}">${listed.join('')}</Accounts></Rslt>`;
  return (
    `<Document xmlns="${NAMESPACE}002.001.01"><InfReqRspn>${leaf('RspnId', id)}${leaf('InvstgtnId', request)}` +
    `${leaf('RspnSts', 'COMP')}${criterion(leaf('Nm', 'NOT REPEATED'))}` +
    `<RtrInd><RspnPrd><DtTm>${leaf('FrDtTm', since === undefined ? instant : instantOf(since))}${leaf('ToDtTm', instant)}</DtTm></RspnPrd>` +
    `<AuthrtyReqTp>${leaf('MsgNmId', ACCOUNTS)}</AuthrtyReqTp>` +
    `<InvstgtnRslt>${accounts.length === 0 ? leaf('InvstgtnSts', 'NFOU') : result}</InvstgtnRslt></RtrInd>` +
    '</InfReqRspn></Document>'
  );
}

const codes = { in: 'CRDT', out: 'DBIT' } as const;

function movementsText(movements: readonly BankMovement[] | undefined): string {
  if (movements === undefined) return '';
  const told = movements.map(
    ({ on, direction, amount }) =>
      `<Movement>${leaf('Day', on)}${leaf('Direction', codes[direction])}${tengeText('Amount', amount)}</Movement>`,
  );
  return `<Movements>${told.join('')}</Movements>`;
}

/**
 * Throws Unreadable when the response is not complete (RspnSts PART or NRES), gives no time, or gives neither accounts nor "not found": what
 * is missing in an answer must not be taken for "none".
 */
export function readAccountsAnswer(root: XmlNode, bank: string): AccountsAnswer {
  const response = at(root, 'InfReqRspn') ?? root;
  const returned = at(response, 'RtrInd');
  if (textAt(response, 'RspnSts') !== 'COMP') throw new Unreadable('INCOMPLETE', 'RspnSts');
  if (returned === undefined) throw new Unreadable('MISSING', 'RtrInd');
  const period = periodOf(returned);
  return {
    kind: 'accounts',
    id: textAt(response, 'RspnId'),
    bank,
    request: textAt(response, 'InvstgtnId'),
    at: period.at,
    accounts: readAccounts(returned, bank, period),
    ...(period.isGiven && { since: period.from }),
  };
}

/** What the answer says to be about: days of Almaty, and the instant at which it was given. */
interface Period {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly at: string;
  /** It is about more than the instant of the answer. */
  readonly isGiven: boolean;
}

function periodOf(returned: XmlNode): Period {
  const [begun, ended] = [textAt(returned, 'RspnPrd', 'DtTm', 'FrDtTm'), textAt(returned, 'RspnPrd', 'DtTm', 'ToDtTm')];
  const [from, to] = [Date.parse(begun), Date.parse(ended)];
  if (Number.isNaN(from) || Number.isNaN(to)) throw new Unreadable('NOT_A_TIME', 'RtrInd/RspnPrd/DtTm');
  return { from: legalDayAt(from), to: legalDayAt(to), at: ended, isGiven: begun !== ended };
}

function readAccounts(returned: XmlNode, bank: string, period: Period): BankAccount[] {
  const accounts = at(returned, 'InvstgtnRslt', 'Rslt', 'Accounts');
  if (accounts === undefined) {
    if (at(returned, 'InvstgtnRslt', 'InvstgtnSts')?.text === 'NFOU') return [];
    throw new Unreadable('MISSING', 'RtrInd/InvstgtnRslt/Rslt/Accounts');
  }
  if (attributeOf(accounts, 'xmlns') !== OWN_NAMESPACE) throw new Unreadable('NAMESPACE', 'Accounts');
  return accounts.children.map((account, index) => ({
    account: iban(account),
    bank,
    kind: readKind(account, `Account[${index + 1}]/Kind`),
    currency: textAt(account, 'Currency'),
    available: readTenge(at(account, 'Available'), `Account[${index + 1}]/Available`),
    ...readMovements(at(account, 'Movements'), `Account[${index + 1}]/Movements`, period),
  }));
}

/** A code, and no longer than any of ours might be. */
const KIND = /^[A-Z][A-Z_]{0,39}$/;

/** By its kind an account is protected or not: one that is spelled otherwise than a code, or of which nobody knows, would be taken for one that no law protects. */
function readKind(account: XmlNode, place: string): string {
  const kind = textAt(account, 'Kind');
  if (!KIND.test(kind)) throw new Unreadable('NOT_A_KIND', place);
  // By its word an operator can ask the bank what it means; the answer as a whole waits for that.
  if (!isAccountKind(kind)) throw new Unreadable('UNKNOWN_KIND', `${place} ${kind}`);
  return kind;
}

/** Looked at here, because the schema of ISO 20022 is open where they stand: a bank that sends ten thousand is refused by name, not cut. */
function readMovements(told: XmlNode | undefined, place: string, { from, to }: Period): Pick<BankAccount, 'movements'> {
  if (told === undefined) return {};
  if (told.children.length > MOVEMENTS_MAX) throw new Unreadable('TOO_MANY_MOVEMENTS', place);
  const movements = told.children.map((node): BankMovement => {
    const on = readDay(node, 'Day');
    if (on < from || on > to) throw new Unreadable('MOVEMENT_OUT_OF_PERIOD', place);
    const amount = readTenge(at(node, 'Amount'), `${place}/Amount`);
    if (amount <= 0n) throw new Unreadable('AMOUNT_NOT_POSITIVE', place);
    return { on, direction: readDirection(node, place), amount };
  });
  return { movements };
}

function readDirection(node: XmlNode, place: string): BankMovement['direction'] {
  const code = textAt(node, 'Direction');
  if (code === codes.in) return 'in';
  if (code === codes.out) return 'out';
  throw new Unreadable('NOT_A_DIRECTION', place);
}

function iban(account: XmlNode): string {
  const found = textAt(account, 'Iban');
  if (!/^KZ\d{5}[0-9A-Z]{13}$/.test(found)) throw new Unreadable('IBAN', 'Account/Iban');
  return found;
}
