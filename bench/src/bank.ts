/** A camt.054 file as the example's bank writes it: one entry a payment, with the reference of its fine. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { NationalFine } from './feed.ts';

export function bankFileOf(fines: readonly NationalFine[], on: LegalDate): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>',
    `<GrpHdr><MsgId>BENCH-${on}</MsgId><CreDtTm>${on}T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>BENCH-${on}</Id>`,
    `<CreDtTm>${on}T23:00:00+05:00</CreDtTm><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id><Ccy>KZT</Ccy></Acct>\n`,
  ];
  for (const { number, amountTenge, paymentReference } of fines) {
    const key = `RD-${number}`;
    parts.push(
      `<Ntry><NtryRef>${key}</NtryRef><Amt Ccy="KZT">${amountTenge}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>`,
      `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${key}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd>`,
      '<Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs>',
      `<AcctSvcrRef>${key}</AcctSvcrRef><EndToEndId>${key}</EndToEndId></Refs><Amt Ccy="KZT">${amountTenge}.00</Amt>`,
      `<CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Ref>${paymentReference}</Ref></CdtrRefInf></Strd></RmtInf>`,
      '</TxDtls></NtryDtls></Ntry>\n',
    );
  }
  parts.push('</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n');
  return parts.join('');
}
