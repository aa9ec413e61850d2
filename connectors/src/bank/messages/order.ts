/**
 * A collection order and what became of it: pain.008.001.09 (CustomerDirectDebitInitiation) and pain.002.001.11 (CustomerPaymentStatusReport),
 * ISO 20022; 11-VI Art. 35: the purpose, the legal norm and the codes of the budget are stated, the sum is executed as money arrives.
 *
 * Where things stand that the standard gives no name: KNP in Purp/Prtry, KBK in Tax/Rcrd/Ctgy, the floor and the act in SplmtryData. What has
 * been executed so far, in all, is OrgnlTxRef/IntrBkSttlmAmt of a report with TxSts ACSP (in part) or ACSC (whole).
 */
import { formatMoney, type Money } from '@oryndau/law/money';
import { at, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import type { BankAnswer, BankRequest } from '../port.ts';
import {
  agentText,
  amountText,
  type BankSides,
  bodyText,
  firmText,
  instantOf,
  personText,
  readAct,
  readPerson,
  readReason,
  readSupplement,
  readTenge,
  reasonCode,
  supplementText,
} from './common.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.';
const PURPOSE_CHARACTERS = 140;
const PURPOSE_LINES_MAX = 20;

export type CollectRequest = Extract<BankRequest, { kind: 'collect' }>;
type OrderAnswer = Extract<BankAnswer, { kind: 'order_accepted' | 'order_rejected' | 'order_executed' }>;

export function composeOrder(request: CollectRequest, { body, bank }: BankSides): string {
  const { id, order, account, amount, creditor, kbk, knp, debtor, act, floor, document, purpose } = request;
  const header =
    `<GrpHdr>${leaf('MsgId', id)}${leaf('CreDtTm', instantOf(act.on))}<NbOfTxs>1</NbOfTxs>` +
    `${leaf('CtrlSum', formatMoney(amount))}<InitgPty>${bodyText(body)}</InitgPty></GrpHdr>`;
  const transaction =
    `<PmtId>${leaf('InstrId', id)}${leaf('EndToEndId', order)}</PmtId>${amountText('InstdAmt', amount)}` +
    `<DbtrAgt>${agentText(bank)}</DbtrAgt><Dbtr>${personText(debtor)}</Dbtr><DbtrAcct><Id>${leaf('IBAN', account)}</Id></DbtrAcct>` +
    `<Purp>${leaf('Prtry', knp)}</Purp><Tax><Rcrd>${leaf('Ctgy', kbk)}</Rcrd></Tax>` +
    `<RmtInf>${linesOf(purpose)}<Strd><CdtrRefInf>${leaf('Ref', document.paymentReference)}</CdtrRefInf></Strd></RmtInf>` +
    supplementText(request, { floor, document: document.number });
  return (
    `<Document xmlns="${NAMESPACE}008.001.09"><CstmrDrctDbtInitn>${header}` +
    `<PmtInf>${leaf('PmtInfId', order)}<PmtMtd>DD</PmtMtd>${leaf('ReqdColltnDt', act.on)}<Cdtr>${firmText(creditor)}</Cdtr>` +
    `<CdtrAcct><Id>${leaf('IBAN', creditor.iban)}</Id></CdtrAcct><CdtrAgt>${agentText(creditor.iban.slice(4, 7))}</CdtrAgt>` +
    `<DrctDbtTxInf>${transaction}</DrctDbtTxInf></PmtInf></CstmrDrctDbtInitn></Document>`
  );
}

/** A purpose of any length in lines of 140; where one ends with a space the next begins with it, so that they join to what it was. */
function linesOf(purpose: string): string {
  const plain = purpose.replace(/\s+/g, ' ').trim();
  const signs = [...(plain === '' ? '-' : plain)].slice(0, PURPOSE_CHARACTERS * PURPOSE_LINES_MAX);
  let lines = '';
  for (let from = 0; from < signs.length; from += PURPOSE_CHARACTERS) {
    lines += leaf('Ustrd', signs.slice(from, from + PURPOSE_CHARACTERS).join(''));
  }
  return lines;
}

export function readOrder(root: XmlNode, bank: string): CollectRequest {
  const message = at(root, 'CstmrDrctDbtInitn') ?? root;
  const payment = at(message, 'PmtInf') ?? message;
  const transaction = at(payment, 'DrctDbtTxInf') ?? payment;
  const supplement = readSupplement(transaction);
  const remittance = at(transaction, 'RmtInf') ?? transaction;
  const creditor = at(payment, 'Cdtr') ?? payment;
  return {
    kind: 'collect',
    id: textAt(message, 'GrpHdr', 'MsgId'),
    bank,
    debtor: readPerson(at(transaction, 'Dbtr'), 'Dbtr'),
    act: readAct(supplement),
    order: textAt(transaction, 'PmtId', 'EndToEndId'),
    account: textAt(transaction, 'DbtrAcct', 'Id', 'IBAN'),
    amount: readTenge(at(transaction, 'InstdAmt'), 'InstdAmt'),
    floor: readTenge(at(supplement, 'Floor'), 'Supplement/Floor'),
    creditor: {
      name: textAt(creditor, 'Nm'),
      bin: textAt(creditor, 'Id', 'OrgId', 'Othr', 'Id'),
      iban: textAt(payment, 'CdtrAcct', 'Id', 'IBAN'),
    },
    kbk: textAt(transaction, 'Tax', 'Rcrd', 'Ctgy'),
    knp: textAt(transaction, 'Purp', 'Prtry'),
    document: {
      number: textAt(supplement, 'Document'),
      paymentReference: textAt(remittance, 'Strd', 'CdtrRefInf', 'Ref'),
    },
    purpose: remittance.children.flatMap(({ name, text }) => (name === 'Ustrd' ? [text] : [])).join(''),
  };
}

// ------------------------------------------------------------------------------------------------ the bank's report

/** `ordered`: the amount of the order, from which a report knows whether it is executed whole. */
export function composeOrderReport(answer: OrderAnswer, ordered: Money): string {
  const { id, request, at: instant, order } = answer;
  return (
    `<Document xmlns="${NAMESPACE}002.001.11"><CstmrPmtStsRpt><GrpHdr>${leaf('MsgId', id)}${leaf('CreDtTm', instant)}</GrpHdr>` +
    `<OrgnlGrpInfAndSts>${leaf('OrgnlMsgId', request)}${leaf('OrgnlMsgNmId', 'pain.008.001.09')}</OrgnlGrpInfAndSts>` +
    `<OrgnlPmtInfAndSts>${leaf('OrgnlPmtInfId', order)}<TxInfAndSts>${leaf('StsId', id)}${leaf('OrgnlEndToEndId', order)}` +
    `${statusText(answer, ordered)}</TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`
  );
}

function statusText(answer: OrderAnswer, ordered: Money): string {
  switch (answer.kind) {
    case 'order_accepted':
      return leaf('TxSts', 'ACCP');
    case 'order_rejected':
      return `${leaf('TxSts', 'RJCT')}<StsRsnInf><Rsn>${leaf('Prtry', reasonCode(answer.reason))}</Rsn></StsRsnInf>`;
    case 'order_executed':
      return (
        leaf('TxSts', answer.executed >= ordered ? 'ACSC' : 'ACSP') +
        `<OrgnlTxRef>${amountText('IntrBkSttlmAmt', answer.executed)}</OrgnlTxRef>`
      );
  }
}

/** Throws Unreadable for a status that we have not agreed on, for more than one order in a report, and for ACSC or ACSP without the sum. */
export function readOrderReport(root: XmlNode, bank: string): OrderAnswer {
  const report = at(root, 'CstmrPmtStsRpt') ?? root;
  const payments = report.children.filter(({ name }) => name === 'OrgnlPmtInfAndSts');
  const transactions = payments.flatMap(({ children }) => children.filter(({ name }) => name === 'TxInfAndSts'));
  const [transaction] = transactions;
  if (transaction === undefined) throw new Unreadable('MISSING', 'OrgnlPmtInfAndSts/TxInfAndSts');
  if (transactions.length > 1) throw new Unreadable('MORE_THAN_ONE', 'OrgnlPmtInfAndSts/TxInfAndSts');
  const answered = {
    id: textAt(report, 'GrpHdr', 'MsgId'),
    bank,
    request: textAt(report, 'OrgnlGrpInfAndSts', 'OrgnlMsgId'),
    at: textAt(report, 'GrpHdr', 'CreDtTm'),
    order: textAt(transaction, 'OrgnlEndToEndId'),
  };
  const place = 'OrgnlTxRef/IntrBkSttlmAmt';
  switch (textAt(transaction, 'TxSts')) {
    case 'ACCP':
      return { kind: 'order_accepted', ...answered };
    case 'RJCT':
      return { kind: 'order_rejected', ...answered, reason: readReason(at(transaction, 'StsRsnInf')) };
    case 'ACSP':
    case 'ACSC':
      return {
        kind: 'order_executed',
        ...answered,
        executed: readTenge(at(transaction, 'OrgnlTxRef', 'IntrBkSttlmAmt'), place),
      };
    default:
      throw new Unreadable('UNKNOWN_STATUS', 'TxInfAndSts/TxSts');
  }
}
