/**
 * Small camt.054.001.08 files put together part by part, for tests of one thing at a time. Entry 1 begins on line 3.
 */
export const NS = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

export const head = (ns = NS) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${ns}"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-05-31T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>N1</Id><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id></Acct>\n`;
export const TAIL = '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';

export interface Parts {
  amount?: string;
  direction?: string;
  reversal?: string;
  status?: string;
  date?: string;
  reference?: string;
  charges?: string;
  details?: string;
}
export const entry = (parts: Parts = {}) => {
  const {
    amount = '<Amt Ccy="KZT">100.00</Amt>',
    direction = 'CRDT',
    reversal = '',
    status = 'BOOK',
    charges = '',
  } = parts;
  const { date = '<Dt>2025-05-02</Dt>', reference = '<AcctSvcrRef>K1</AcctSvcrRef>', details = '' } = parts;
  return `<Ntry>${amount}<CdtDbtInd>${direction}</CdtDbtInd>${reversal}<Sts><Cd>${status}</Cd></Sts><BookgDt>${date}</BookgDt>${reference}<BkTxCd/>${charges}${details}</Ntry>\n`;
};
export const tx = (amount: string, reference = '', rest = '') =>
  `<TxDtls><Refs>${reference && `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<EndToEndId>E-${reference}</EndToEndId></Refs><Amt Ccy="KZT">${amount}</Amt>${rest}</TxDtls>`;
export const file = (...entries: string[]) => head() + entries.join('') + TAIL;
export const GOOD = entry({ reference: '<AcctSvcrRef>GOOD</AcctSvcrRef>' });
