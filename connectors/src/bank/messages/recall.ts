/**
 * The recall of a collection order and the bank's word on it: camt.055.001.09 (CustomerPaymentCancellationRequest) and camt.029.001.10
 * (ResolutionOfInvestigation), ISO 20022. Only TxCxlSts ACCR means that the order is dead; RJCR means that it lives or has been executed.
 */

import { at, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import type { BankAnswer, BankRequest } from '../port.ts';
import {
  agentText,
  type BankSides,
  bodyText,
  instantOf,
  personText,
  readAct,
  readPerson,
  readReason,
  readSupplement,
  reasonCode,
  supplementText,
} from './common.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.';

type RecallRequest = Extract<BankRequest, { kind: 'recall' }>;
type RecallAnswer = Extract<BankAnswer, { kind: 'recalled' | 'recall_refused' }>;

export function composeRecall(request: RecallRequest, { body, bank }: BankSides): string {
  const { id, order, debtor, act } = request;
  return (
    `<Document xmlns="${NAMESPACE}055.001.09"><CstmrPmtCxlReq><Assgnmt>${leaf('Id', id)}` +
    `<Assgnr><Pty>${bodyText(body)}</Pty></Assgnr><Assgne><Agt>${agentText(bank)}</Agt></Assgne>${leaf('CreDtTm', instantOf(act.on))}</Assgnmt>` +
    `<Undrlyg><OrgnlPmtInfAndCxl>${leaf('OrgnlPmtInfId', order)}<TxInf>${leaf('CxlId', id)}${leaf('OrgnlEndToEndId', order)}` +
    `<OrgnlTxRef><Dbtr><Pty>${personText(debtor)}</Pty></Dbtr></OrgnlTxRef></TxInf></OrgnlPmtInfAndCxl></Undrlyg>` +
    `${supplementText(request)}</CstmrPmtCxlReq></Document>`
  );
}

export function readRecall(root: XmlNode, bank: string): RecallRequest {
  const message = at(root, 'CstmrPmtCxlReq') ?? root;
  const transaction = at(message, 'Undrlyg', 'OrgnlPmtInfAndCxl', 'TxInf') ?? message;
  return {
    kind: 'recall',
    id: textAt(message, 'Assgnmt', 'Id'),
    bank,
    debtor: readPerson(at(transaction, 'OrgnlTxRef', 'Dbtr', 'Pty'), 'OrgnlTxRef/Dbtr/Pty'),
    act: readAct(readSupplement(message)),
    order: textAt(transaction, 'OrgnlEndToEndId'),
  };
}

export function composeRecallReport(answer: RecallAnswer, { body, bank }: BankSides): string {
  const { id, request, at: instant, order } = answer;
  const done = answer.kind === 'recalled';
  const reason =
    answer.kind === 'recalled'
      ? ''
      : `<CxlStsRsnInf><Rsn>${leaf('Prtry', reasonCode(answer.reason))}</Rsn></CxlStsRsnInf>`;
  return (
    `<Document xmlns="${NAMESPACE}029.001.10"><RsltnOfInvstgtn><Assgnmt>${leaf('Id', id)}<Assgnr><Agt>${agentText(bank)}</Agt></Assgnr>` +
    `<Assgne><Pty>${bodyText(body)}</Pty></Assgne>${leaf('CreDtTm', instant)}</Assgnmt>` +
    `<RslvdCase>${leaf('Id', request)}<Cretr><Pty>${bodyText(body)}</Pty></Cretr></RslvdCase>` +
    `<Sts>${leaf('Conf', done ? 'CNCL' : 'RJCR')}</Sts><CxlDtls><OrgnlPmtInfAndSts>${leaf('OrgnlPmtInfId', order)}` +
    `<TxInfAndSts>${leaf('OrgnlEndToEndId', order)}${leaf('TxCxlSts', done ? 'ACCR' : 'RJCR')}${reason}</TxInfAndSts>` +
    '</OrgnlPmtInfAndSts></CxlDtls></RsltnOfInvstgtn></Document>'
  );
}

/** Throws Unreadable for a pending status (PDCR), which answers nothing, and for more than one order. */
export function readRecallReport(root: XmlNode, bank: string): RecallAnswer {
  const report = at(root, 'RsltnOfInvstgtn') ?? root;
  const details = report.children.filter(({ name }) => name === 'CxlDtls');
  const payments = details.flatMap(({ children }) => children.filter(({ name }) => name === 'OrgnlPmtInfAndSts'));
  const transactions = payments.flatMap(({ children }) => children.filter(({ name }) => name === 'TxInfAndSts'));
  const [transaction] = transactions;
  if (transaction === undefined) throw new Unreadable('MISSING', 'CxlDtls/OrgnlPmtInfAndSts/TxInfAndSts');
  if (transactions.length > 1) throw new Unreadable('MORE_THAN_ONE', 'CxlDtls/OrgnlPmtInfAndSts/TxInfAndSts');
  const answered = {
    id: textAt(report, 'Assgnmt', 'Id'),
    bank,
    request: textAt(report, 'RslvdCase', 'Id'),
    at: textAt(report, 'Assgnmt', 'CreDtTm'),
    order: textAt(transaction, 'OrgnlEndToEndId'),
  };
  const said = `${textAt(report, 'Sts', 'Conf')} ${textAt(transaction, 'TxCxlSts')}`;
  if (said === 'CNCL ACCR') return { kind: 'recalled', ...answered };
  if (said === 'RJCR RJCR') {
    return { kind: 'recall_refused', ...answered, reason: readReason(at(transaction, 'CxlStsRsnInf')) };
  }
  throw new Unreadable('UNKNOWN_STATUS', 'Sts/Conf, TxCxlSts');
}
