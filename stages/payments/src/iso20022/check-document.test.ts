import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import { writeBankFile } from './testing/write-bank-file.ts';

const OFFICIAL = new URL('../../../../../shared/data/iso20022/', import.meta.url);

/** Documents that differ from a good one in a single place; the official schema says which of them are right. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/<NtryRef>.*?<\/NtryRef>/, ''],
  [/<Amt Ccy="KZT">.*?<\/Amt>/, ''],
  [/<CdtDbtInd>CRDT<\/CdtDbtInd><Sts>/, '<Sts>'],
  [/<CdtDbtInd>CRDT</, '<CdtDbtInd>BOTH<'],
  [/<Sts>.*?<\/Sts>/, ''],
  [/<Sts>.*?<\/Sts>/, '<Sts>BOOK</Sts>'],
  [/<Sts>.*?<\/Sts>/, '<Sts><Prtry>booked</Prtry></Sts>'],
  [/<BookgDt>.*?<\/BookgDt>/, ''],
  [/<BookgDt>.*?<\/BookgDt>/, '<BookgDt><DtTm>2025-05-02T20:30:00Z</DtTm></BookgDt>'],
  [/<BookgDt>.*?<\/BookgDt>/, '<BookgDt><Dt>2025-02-30</Dt></BookgDt>'],
  [/<ValDt>.*?<\/ValDt>/, '<ValDt/>'],
  [/<AcctSvcrRef>.*?<\/AcctSvcrRef>/, ''],
  [/<AcctSvcrRef>.*?<\/AcctSvcrRef>/, `<AcctSvcrRef>${'x'.repeat(36)}</AcctSvcrRef>`],
  [/<BkTxCd>.*?<\/BkTxCd>/, '<BkTxCd/>'],
  [/<BkTxCd>.*?<\/BkTxCd>/, '<BkTxCd><Prtry><Cd>NTRF+166</Cd><Issr>DK</Issr></Prtry></BkTxCd>'],
  [/<NtryDtls>/, '<AddtlNtryInf>x</AddtlNtryInf><NtryDtls>'],
  [/<NtryDtls>/, '<NtryDtls><Btch><MsgId>B</MsgId><NbOfTxs>1</NbOfTxs></Btch>'],
  [/<NtryDtls>.*?<\/NtryDtls>/, ''],
  [/<NtryDtls>.*?<\/NtryDtls>/, '<NtryDtls><TxDtls/></NtryDtls>'],
  [/<Refs>/, '<Refs><MsgId>M</MsgId>'],
  [/<Refs>.*?<\/Refs>/, ''],
  [/<\/EndToEndId>/, '</EndToEndId><UETR>7f1d2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b</UETR><TxId>T</TxId>'],
  [/<\/CdtDbtInd><RltdPties>/, '</CdtDbtInd><AmtDtls><TxAmt><Amt Ccy="EUR">1.5</Amt></TxAmt></AmtDtls><RltdPties>'],
  [/<RltdPties>.*?<\/RltdPties>/, ''],
  [/<RmtInf>.*?<\/RmtInf>/, '<RmtInf/>'],
  [/<RmtInf>/, '<RmtInf><Ustrd>x</Ustrd>'],
  [/<\/RmtInf>/, '</RmtInf><AddtlTxInf>x</AddtlTxInf>'],
  [/<RmtInf>.*?<\/RmtInf>/, '<RmtInf><Ustrd></Ustrd></RmtInf>'],
  [/<RmtInf>.*?<\/RmtInf>/, `<RmtInf><Ustrd>${'ұ'.repeat(141)}</Ustrd></RmtInf>`],
  [/<Acct>.*?<\/Acct>/, '<Acct><Id><Othr><Id>7</Id></Othr></Id></Acct>'],
  [/<Acct>.*?<\/Acct>/, ''],
  [/<IBAN>.*?<\/IBAN>/, '<IBAN>1</IBAN>'],
  [/<TxsSummry>.*?<\/TxsSummry>/, ''],
  [/<NbOfNtries>\d+</, '<NbOfNtries>x<'],
  [/<GrpHdr>/, '<GrpHdr><Oops/>'],
  [/<Ntry>/, '<Ntry xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'],
  [
    /<Document /,
    '<Document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x http://127.0.0.1/x.xsd" ',
  ],
  ...['NaN', '1e9', '-5', '+5', '.5', '5.', '0.001', '0.000001', '12345678901234567890', ' 5 ', ''].map(
    (amount) => [/<Amt Ccy="KZT">.*?</, `<Amt Ccy="KZT">${amount}<`] as const,
  ),
];

/** The document as `checkDocument` takes it: a character for a byte. */
const bytesOf = (text: string) => Buffer.from(text.replace(/^<\?xml.*?\?>/, ''), 'utf8').toString('latin1');

describe('our profile and the official schema', () => {
  for (const message of ['camt.053', 'camt.054'] as const) {
    const official = new URL(`${message}.001.08.xsd`, OFFICIAL);
    it.skipIf(!existsSync(official))(`agree on ${message}.001.08: what the official one takes, ours takes`, () => {
      const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(official)));
      const good = writeBankFile({ message, entries: 8, batchEvery: 2, chargesEvery: 3, reversalEvery: 4 });
      const seen = { both: 0, neither: 0, onlyOurs: 0 };
      for (const [found, instead] of [[/^/, ''] as const, ...CHANGES]) {
        expect(good).toMatch(found);
        const text = bytesOf(good.replace(found, instead));
        const ours = checkDocument({ message, version: '08' }, text);
        const theirs = isValid(validator, text);
        if (theirs) expect([instead, ours]).toEqual([instead, { kind: 'valid' }]);
        seen[theirs ? 'both' : ours.kind === 'valid' ? 'onlyOurs' : 'neither']++;
      }
      // It looked at something, and ours is not merely open: it refuses all that theirs refuses.
      expect(seen).toEqual({ both: 28, neither: 21, onlyOurs: 0 });
      validator.dispose();
    });
  }

  it('differ by version: a file of one is not valid as another', () => {
    for (const version of ['02', '04'] as const) {
      const text = writeBankFile({ entries: 3, version });
      expect(checkDocument({ message: 'camt.054', version }, bytesOf(text)).kind).toBe('valid');
      expect(
        checkDocument({ message: 'camt.054', version: '08' }, bytesOf(text.replace(`001.${version}`, '001.08'))).kind,
      ).toBe('invalid');
    }
  });
});

function isValid(validator: XsdValidator, text: string): boolean {
  const document = XmlDocument.fromBuffer(Buffer.from(text, 'latin1'));
  try {
    validator.validate(document);
    return true;
  } catch {
    return false;
  } finally {
    document.dispose();
  }
}
