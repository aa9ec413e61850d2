/**
 * Which accounts has the debtor: auth.001.001.01 (InformationRequestOpening) and auth.002.001.01 (InformationRequestResponse), ISO 20022
 * Authorities. The accounts stand in RtrInd/InvstgtnRslt/Rslt, which the standard leaves to the parties, as element Accounts of our own
 * schema; the bank's time, for which auth.002 has no element, is the end of RtrInd/RspnPrd.
 */

import { at, attributeOf, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import type { BankAccount, BankAnswer, BankRequest } from '../port.ts';
import {
  OWN_NAMESPACE,
  personText,
  readAct,
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
  const { id, debtor, act } = request;
  return (
    `<Document xmlns="${NAMESPACE}001.001.01"><InfReqOpng>${leaf('InvstgtnId', id)}` +
    `<LglMndtBsis>${leaf('Prgrph', LEGAL_BASIS)}</LglMndtBsis><CnfdtltySts>true</CnfdtltySts>` +
    `<InvstgtnPrd><Dt>${leaf('FrDt', act.on)}${leaf('ToDt', act.on)}</Dt></InvstgtnPrd>` +
    `${criterion(personText(debtor))}${supplementText(request)}</InfReqOpng></Document>`
  );
}

export function readAccountsRequest(root: XmlNode, bank: string): AccountsRequest {
  const opening = at(root, 'InfReqOpng') ?? root;
  const debtor = readPerson(at(opening, 'SchCrit', 'CstmrId', 'Pty'), 'SchCrit/CstmrId/Pty');
  return { kind: 'accounts', id: textAt(opening, 'InvstgtnId'), bank, debtor, act: readAct(readSupplement(opening)) };
}

/** The debtor is not named again: the answer refers to the question by its id. */
export function composeAccountsAnswer({ id, request, at: instant, accounts }: AccountsAnswer): string {
  const listed = accounts.map(
    ({ account, kind, currency, available }) =>
      `<Account>${leaf('Iban', account)}${leaf('Kind', kind)}${leaf('Currency', currency)}${tengeText('Available', available)}</Account>`,
  );
  const result = `<Rslt><Accounts xmlns="${OWN_NAMESPACE}">${listed.join('')}</Accounts></Rslt>`;
  return (
    `<Document xmlns="${NAMESPACE}002.001.01"><InfReqRspn>${leaf('RspnId', id)}${leaf('InvstgtnId', request)}` +
    `${leaf('RspnSts', 'COMP')}${criterion(leaf('Nm', 'NOT REPEATED'))}` +
    `<RtrInd><RspnPrd><DtTm>${leaf('FrDtTm', instant)}${leaf('ToDtTm', instant)}</DtTm></RspnPrd>` +
    `<AuthrtyReqTp>${leaf('MsgNmId', ACCOUNTS)}</AuthrtyReqTp>` +
    `<InvstgtnRslt>${accounts.length === 0 ? leaf('InvstgtnSts', 'NFOU') : result}</InvstgtnRslt></RtrInd>` +
    '</InfReqRspn></Document>'
  );
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
  return {
    kind: 'accounts',
    id: textAt(response, 'RspnId'),
    bank,
    request: textAt(response, 'InvstgtnId'),
    at: textAt(returned, 'RspnPrd', 'DtTm', 'ToDtTm'),
    accounts: readAccounts(returned, bank),
  };
}

function readAccounts(returned: XmlNode, bank: string): BankAccount[] {
  const accounts = at(returned, 'InvstgtnRslt', 'Rslt', 'Accounts');
  if (accounts === undefined) {
    if (at(returned, 'InvstgtnRslt', 'InvstgtnSts')?.text === 'NFOU') return [];
    throw new Unreadable('MISSING', 'RtrInd/InvstgtnRslt/Rslt/Accounts');
  }
  if (attributeOf(accounts, 'xmlns') !== OWN_NAMESPACE) throw new Unreadable('NAMESPACE', 'Accounts');
  return accounts.children.map((account, index) => ({
    account: iban(account),
    bank,
    kind: textAt(account, 'Kind'),
    currency: textAt(account, 'Currency'),
    available: readTenge(at(account, 'Available'), `Account[${index + 1}]/Available`),
  }));
}

function iban(account: XmlNode): string {
  const found = textAt(account, 'Iban');
  if (!/^KZ\d{5}[0-9A-Z]{13}$/.test(found)) throw new Unreadable('IBAN', 'Account/Iban');
  return found;
}
