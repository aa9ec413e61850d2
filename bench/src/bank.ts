/** The parts of a camt.054 file as the example's bank writes it: one entry a payment, with the reference of its fine. */
import type { LegalDate } from '@oryndau/law/legal-date';

export interface PaidFine {
  readonly number: string;
  readonly amountTenge: number;
  readonly paymentReference: string;
}

export const bankFileStart = (on: LegalDate): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>',
    `<GrpHdr><MsgId>BENCH-${on}</MsgId><CreDtTm>${on}T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>BENCH-${on}</Id>`,
    `<CreDtTm>${on}T23:00:00+05:00</CreDtTm><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id><Ccy>KZT</Ccy></Acct>\n`,
  ].join('');

export function bankEntry({ number, amountTenge, paymentReference }: PaidFine, on: LegalDate): string {
  const key = `RD-${number}`;
  return [
    `<Ntry><NtryRef>${key}</NtryRef><Amt Ccy="KZT">${amountTenge}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>`,
    `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${key}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd>`,
    '<Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs>',
    `<AcctSvcrRef>${key}</AcctSvcrRef><EndToEndId>${key}</EndToEndId></Refs><Amt Ccy="KZT">${amountTenge}.00</Amt>`,
    `<CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Ref>${paymentReference}</Ref></CdtrRefInf></Strd></RmtInf>`,
    '</TxDtls></NtryDtls></Ntry>\n',
  ].join('');
}

export const bankFileEnd = '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';
