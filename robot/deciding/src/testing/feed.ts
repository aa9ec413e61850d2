/** Small feeds and bank files made by hand. Nobody in them exists; check digits are valid unless a test wants them not to be. */
import { gzipSync } from 'node:zlib';

export interface FineParts {
  readonly number?: string;
  readonly on?: string;
  readonly amount?: unknown;
  readonly currency?: string;
  readonly iin?: string;
  readonly iban?: string;
}

const REFERENCE_DIGITS = 16;

/** 18 digits, the last two by replay.md. */
export function referenceOf(number: string): string {
  const digits = Array.from(number, (letter) => letter.charCodeAt(0) % 10).join('');
  const first = digits.padStart(REFERENCE_DIGITS, '0').slice(-REFERENCE_DIGITS);
  return first + String(98n - (BigInt(`${first}00`) % 97n)).padStart(2, '0');
}

export const IIN = '660820448580';

export function registered({ number = 'F-1', on = '2025-01-10', ...parts }: FineParts = {}): object {
  return {
    type: 'FineRegistered',
    on,
    number,
    documentType: 'PRESCRIPTION',
    source: 'ERAP',
    issuer: { bin: '971240001315', name: 'Жамбыл облысының ПД', kato: '310000000' },
    article: '596-1',
    amount: 'amount' in parts ? parts.amount : '18000.00',
    currency: parts.currency ?? 'KZT',
    paymentReference: referenceOf(number),
    vehicleClass: 'A',
    beneficiary: { iban: parts.iban ?? 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
    debtor: {
      iin: parts.iin ?? IIN,
      lastName: 'Кенжебекова',
      firstName: 'Ольга',
      middleName: 'Ерланқызы',
      birthDate: '1966-08-20',
      phone: '+77001459410',
      language: 'kk',
      kato: '314810000',
    },
  };
}

export const fact = (type: string, number: string, on: string): object => ({ type, on, number });

export const ndjson = (...records: readonly (object | string)[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');

export interface EntryParts {
  readonly key?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly on?: string;
  readonly reference?: string;
  readonly text?: string;
  /** EndToEndId of the credit that it takes back. */
  readonly takesBack?: string;
  /** Put in front of everything that is read. */
  readonly extra?: string;
}

export function bankEntry({
  key = 'K1',
  amount = '9000.00',
  currency = 'KZT',
  on = '2025-01-15',
  ...parts
}: EntryParts): string {
  const direction = parts.takesBack === undefined ? 'CRDT' : 'DBIT';
  const reversal = parts.takesBack === undefined ? '' : '<RvslInd>true</RvslInd>';
  const strd =
    parts.reference === undefined ? '' : `<Strd><CdtrRefInf><Ref>${parts.reference}</Ref></CdtrRefInf></Strd>`;
  const text = parts.text === undefined ? '' : `<Ustrd>${parts.text}</Ustrd>`;
  return `<Ntry><NtryRef>${key}</NtryRef><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${reversal}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${key}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>${key}</AcctSvcrRef><EndToEndId>${parts.takesBack ?? key}</EndToEndId></Refs><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${parts.extra ?? ''}<RmtInf>${text}${strd}</RmtInf></TxDtls></NtryDtls></Ntry>\n`;
}

export const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

export const bankFile = (
  entries: readonly string[],
  { id = 'M1', namespace = NAMESPACE, prolog = '', account = 'KZ24070105KSN0000000', created = '2025-12-31' } = {},
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}<Document xmlns="${namespace}"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>${id}</MsgId><CreDtTm>${created}T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>N1</Id><CreDtTm>${created}T23:00:00+05:00</CreDtTm><Acct><Id><IBAN>${account}</IBAN></Id><Ccy>KZT</Ccy></Acct>\n${entries.join('')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`;

/** Text as windows-1251 writes it: Russian letters and ASCII. */
export const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 63;
      return code < 128 ? code : code >= 0x410 && code <= 0x44f ? code - 0x350 : 63;
    }),
  );

/** A gzip of which the last third is missing. */
export const cutGzip = (text: string): Buffer => {
  const whole = gzipSync(text);
  return whole.subarray(0, Math.floor((whole.length * 2) / 3));
};
