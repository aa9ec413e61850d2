/**
 * Money that arrived on the treasury's account: camt.054.001.08 (BankToCustomerDebitCreditNotification), ISO 20022. EndToEndId is the order's
 * where the money was taken by one; the payment reference stands in CdtrRefInf/Ref. Composed by the simulator; read by the intake of payments.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import { leaf } from '../../signed-exchange/xml-text.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';
const NOT_PROVIDED = 'NOTPROVIDED';

export interface StatementEntry {
  /** AcctSvcrRef: the bank's own reference of this booking, never another's. */
  readonly reference: string;
  readonly amount: Money;
  /** The order by which it was taken; null for money that its owner sent. */
  readonly order: string | null;
  readonly paymentReference: string;
}

export interface Statement {
  readonly id: string;
  /** The account that was credited. */
  readonly account: string;
  readonly day: LegalDate;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly entries: readonly StatementEntry[];
}

/** The document, without an XML declaration. */
export function composeStatement({ id, account, day, at, entries }: Statement): string {
  const sum = formatMoney(entries.reduce((total, { amount }) => total + amount, 0n) as Money);
  const count = entries.length;
  const summary =
    `<TxsSummry><TtlNtries>${leaf('NbOfNtries', String(count))}${leaf('Sum', sum)}` +
    `<TtlNetNtry>${leaf('Amt', sum)}<CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry></TtlNtries>` +
    `<TtlCdtNtries>${leaf('NbOfNtries', String(count))}${leaf('Sum', sum)}</TtlCdtNtries></TxsSummry>`;
  return (
    `<Document xmlns="${NAMESPACE}"><BkToCstmrDbtCdtNtfctn><GrpHdr>${leaf('MsgId', id)}${leaf('CreDtTm', at)}</GrpHdr>` +
    `<Ntfctn>${leaf('Id', id)}${leaf('CreDtTm', at)}<Acct><Id>${leaf('IBAN', account)}</Id><Ccy>KZT</Ccy></Acct>${summary}` +
    `${entries.map((entry) => entryText(entry, day)).join('')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`
  );
}

function entryText({ reference, amount, order, paymentReference }: StatementEntry, day: LegalDate): string {
  const money = `<Amt Ccy="KZT">${formatMoney(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`;
  // A collection order is a direct debit received (RDDT), what somebody sends is a credit transfer (RCDT): external code set of the standard.
  const family = order === null ? 'RCDT' : 'RDDT';
  return (
    `\n<Ntry>${money}<Sts><Cd>BOOK</Cd></Sts><BookgDt>${leaf('Dt', day)}</BookgDt><ValDt>${leaf('Dt', day)}</ValDt>${leaf('AcctSvcrRef', reference)}` +
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly>${leaf('Cd', family)}<SubFmlyCd>OTHR</SubFmlyCd></Fmly></Domn></BkTxCd>` +
    `<NtryDtls><TxDtls><Refs>${leaf('EndToEndId', order ?? NOT_PROVIDED)}</Refs>${money}` +
    `<RmtInf><Strd><CdtrRefInf>${leaf('Ref', paymentReference)}</CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>`
  );
}
