/** A year of a few fines, for the tests of the commands: the shapes of replay.md, made by hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The last two digits: 98 - (the first 16 followed by 00) mod 97. */
export function paymentReference(first16: string): string {
  return first16 + String(98n - (BigInt(`${first16}00`) % 97n)).padStart(2, '0');
}

const IIN = '660820448580';

export interface SmallFine {
  readonly number: string;
  readonly on: string;
  readonly amount?: string;
  readonly iin?: string;
  readonly reference: string;
}

export function registered({ number, on, amount = '20000.00', iin = IIN, reference }: SmallFine): string {
  return JSON.stringify({
    type: 'FineRegistered',
    on,
    number,
    documentType: 'PRESCRIPTION',
    source: 'ERAP',
    issuer: { bin: '971240001315', name: 'Жамбыл облысының ПД', kato: '310000000' },
    article: '592-1',
    amount,
    currency: 'KZT',
    paymentReference: reference,
    vehicleClass: 'A',
    beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
    debtor: {
      iin,
      lastName: 'Кенжебекова',
      firstName: 'Ольга',
      phone: '+77001459410',
      language: 'kk',
      kato: '314810000',
    },
  });
}

export const delivered = (number: string, on: string): string => JSON.stringify({ type: 'FineDelivered', on, number });

export interface SmallEntry {
  readonly key: string;
  readonly on: string;
  readonly amount: string;
  readonly currency?: string;
  readonly reference?: string;
}

export function bankFile(entries: readonly SmallEntry[]): string {
  const booked = entries.map(({ key, on, amount, currency = 'KZT', reference }) => {
    const remittance = reference
      ? `<RmtInf><Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf>`
      : '';
    return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><AcctSvcrRef>${key}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>${key}</AcctSvcrRef><EndToEndId>${key}</EndToEndId></Refs><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>${remittance}</TxDtls></NtryDtls></Ntry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-12-31T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>N1</Id><CreDtTm>2025-12-31T23:00:00+05:00</CreDtTm><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id><Ccy>KZT</Ccy></Acct>
${booked.join('\n')}
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
`;
}

const HALF = paymentReference('0100000000000001');
const UNPAID = paymentReference('0100000000000002');
const WRONG = paymentReference('0100000000000003');
const SLEEPING = paymentReference('0100000000000004');
const LATER = paymentReference('0100000000000005');

/**
 * HALF is paid at half price, UNPAID goes to the bailiff on 2025-04-01, WRONG has a wrong IIN, SLEEPING is never delivered, LATER
 * is opened on 2025-07-31. Of three bank entries two name no fine, one of them in another currency.
 */
export function writeSmallYear(directory: string): void {
  mkdirSync(join(directory, 'erap'), { recursive: true });
  mkdirSync(join(directory, 'bank'), { recursive: true });
  const january = [
    registered({ number: 'HALF', on: '2025-01-02', reference: HALF }),
    registered({ number: 'UNPAID', on: '2025-01-02', reference: UNPAID }),
    registered({ number: 'WRONG', on: '2025-01-02', reference: WRONG, iin: '660820448581' }),
    registered({ number: 'SLEEPING', on: '2025-01-02', reference: SLEEPING }),
    delivered('HALF', '2025-01-03'),
    delivered('UNPAID', '2025-01-03'),
    delivered('WRONG', '2025-01-03'),
  ];
  const june = [registered({ number: 'LATER', on: '2025-06-01', reference: LATER }), delivered('LATER', '2025-06-04')];
  writeFileSync(join(directory, 'erap', '2025-01.ndjson.gz'), gzipSync(`${january.join('\n')}\n`));
  writeFileSync(join(directory, 'erap', '2025-06.ndjson'), `${june.join('\n')}\n`);
  const entries: SmallEntry[] = [
    { key: 'K1', on: '2025-01-05', amount: '10000.00', reference: HALF },
    { key: 'K2', on: '2025-01-20', amount: '500.00' },
    { key: 'K3', on: '2025-01-20', amount: '70.00', currency: 'USD' },
  ];
  writeFileSync(join(directory, 'bank', '2025-01.camt.054.xml.gz'), gzipSync(bankFile(entries)));
}
