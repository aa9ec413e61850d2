/**
 * The money of a day as the treasury's bank tells it: camt.054.001.08 (BankToCustomerDebitCreditNotification, ISO 20022) with an entry a
 * payment. EndToEndId is the attempt, CdtrRefInf/Ref the payment reference. Composed by the simulator, read by the intake of payments.
 */
import { leaf } from '@oryndau/connectors/signed-exchange/xml-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, formatMoney, ZERO } from '@oryndau/law/money';
import type { MadePayment } from './made.ts';

/** The treasury's account: an invented one with right check digits, as in the simulated region. */
const ACCOUNT = 'KZ24070105KSN0000000';
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

export function paymentStatement(day: LegalDate, payments: readonly MadePayment[]): string {
  const at = `${day}T23:00:00+05:00`;
  const sum = formatMoney(payments.reduce((total, { amount }) => add(total, amount), ZERO));
  const id = `PAY${day.replaceAll('-', '')}`;
  const total = `${leaf('NbOfNtries', String(payments.length))}${leaf('Sum', sum)}`;
  const head =
    `<GrpHdr>${leaf('MsgId', id)}${leaf('CreDtTm', at)}</GrpHdr><Ntfctn>${leaf('Id', id)}${leaf('CreDtTm', at)}` +
    `<Acct><Id>${leaf('IBAN', ACCOUNT)}</Id><Ccy>KZT</Ccy></Acct>` +
    `<TxsSummry><TtlCdtNtries>${total}</TtlCdtNtries></TxsSummry>`;
  const entries = payments.map((payment) => `\n${entryOf(day, payment)}`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><BkToCstmrDbtCdtNtfctn>` +
    `${head}${entries}\n</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`
  );
}

function entryOf(day: LegalDate, { attempt, amount, paymentReference, bankReference }: MadePayment): string {
  const money = `<Amt Ccy="KZT">${formatMoney(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`;
  // Merchant card transactions (MCRD), in the external code set of the standard.
  const code = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>MCRD</Cd><SubFmlyCd>OTHR</SubFmlyCd></Fmly></Domn></BkTxCd>';
  return (
    `<Ntry>${leaf('NtryRef', bankReference)}${money}<Sts><Cd>BOOK</Cd></Sts><BookgDt>${leaf('Dt', day)}</BookgDt>` +
    `<ValDt>${leaf('Dt', day)}</ValDt>${leaf('AcctSvcrRef', bankReference)}${code}<NtryDtls><TxDtls>` +
    `<Refs>${leaf('AcctSvcrRef', bankReference)}${leaf('EndToEndId', attempt)}</Refs>${money}` +
    `<RmtInf><Strd><CdtrRefInf>${leaf('Ref', paymentReference)}</CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>`
  );
}
