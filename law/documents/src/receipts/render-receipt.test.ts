import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { moneyOf } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import { programMissing } from '../acts/testing/programs.ts';
import { composeReceipt, type PaymentReceipt } from './compose-receipt.ts';
import { readReceipt, receiptData } from './read-receipt.ts';
import { renderReceipt } from './render-receipt.ts';

const HOSTILE = '#eval("1+1") *b* _i_ @x \\ "q" $x$ <a> `r` // c /* [z] #panic() Ә';
const receipt: PaymentReceipt = {
  version: 2,
  region: '31',
  caseCode: 'E3FF-TEHX-6PBC',
  number: 'T26-A18543',
  issuer: 'Жамбыл облысының ПД',
  paymentReference: '000000000000005918',
  attempt: 2,
  amount: moneyOf('18000.50'),
  on: legalDate('2026-03-14'),
  time: '10:05',
  serviceReceipt: 'R-84525BD8943B',
  test: true,
};

describe('the receipt of a payment', () => {
  it('is PDF/A-3b, the same bytes for the same payment, and others for another', () => {
    const once = renderReceipt(receipt);
    const text = Buffer.from(once).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).not.toMatch(/\/(JavaScript|URI|Launch|OpenAction)\b/);
    expect(Buffer.from(renderReceipt(receipt)).equals(once)).toBe(true);
    expect(Buffer.from(renderReceipt({ ...receipt, attempt: 3 })).equals(once)).toBe(false);
  });

  it('names what was paid, by all the numbers it is found by, in three languages', () => {
    const page = JSON.stringify(composeReceipt(receipt)).replaceAll('\u00a0', ' ');
    for (const fact of [
      '18 000,50 теңге',
      '18 000,50 тенге',
      '18,000.50 tenge',
      'R-84525BD8943B',
      '000000000000005918',
    ])
      expect(page).toContain(fact);
    for (const when of ['2026 жылғы 14 наурыз, 10:05', '14 марта 2026 года, 10:05', '14 March 2026, 10:05'])
      expect(page).toContain(when);
    for (const note of ['ешкімге көрсетудің қажеті жоқ', 'никому не нужно', 'need not be shown'])
      expect(page).toContain(note);
  });

  it('names the issuer in the language of each column, and one of before as the register wrote it', () => {
    const named = {
      kk: 'Жамбыл облысының Полиция департаменті',
      ru: 'Департамент полиции Жамбылской области',
      en: 'Police Department of Zhambyl Region',
    };
    const issuerIn = (version: 1 | 2) =>
      composeReceipt({ ...receipt, version, issuer: named.kk }).facts.find(({ label }) => label.en === 'Issuer')?.value;
    expect(issuerIn(2)).toEqual(named);
    expect(issuerIn(1)).toEqual({ kk: named.kk, ru: named.kk, en: named.kk });
  });

  it('is read again from the data that it carries, and from nothing else', () => {
    const data = receiptData(receipt);
    expect(readReceipt(data)).toEqual(receipt);
    expect(readReceipt(receiptData({ ...receipt, version: 1 }))).toEqual({ ...receipt, version: 1 });
    expect(Buffer.from(renderReceipt(receipt)).includes('(receipt.json)')).toBe(true);
    const fields = JSON.parse(data) as Readonly<Record<string, unknown>>;
    for (const other of [
      '',
      'null',
      '[]',
      `${data} `,
      JSON.stringify(fields, null, 1),
      ...Object.keys(fields).map((name) => JSON.stringify({ ...fields, [name]: undefined })),
      ...[
        { amount: '18000.5' },
        { amount: -1 },
        { on: '2026-02-30' },
        { time: '24:00' },
        { attempt: 1.5 },
        { more: 1 },
        { version: 3 },
      ].map((change) => JSON.stringify({ ...fields, ...change })),
    ]) {
      expect(readReceipt(other), other).toBeUndefined();
    }
  });

  it('reads nothing of its values as markup', () => {
    const hostile = { ...receipt, number: HOSTILE, issuer: `${HOSTILE} 中文 😀 \u202E\u0000\n${'Ә'.repeat(300)}` };
    expect(renderReceipt({ ...hostile, serviceReceipt: HOSTILE }).length).toBeGreaterThan(10_000);
  });

  const missing = programMissing('pdftotext', 'pdfinfo');
  it.skipIf(missing !== undefined)('is one page that a foreign program reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oryndau-receipt-'));
    try {
      const file = join(folder, 'receipt.pdf');
      writeFileSync(file, renderReceipt(receipt));
      const run = (program: string, ...args: string[]) => execFileSync(program, args).toString();
      const text = run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');
      expect(text).toContain('Квитанция об оплате');
      expect(text).toContain('18 000,50 тенге');
      expect(text).toContain('ДЕНЬГИ ВЫДУМАНЫ');
      expect(run('pdfinfo', file)).toMatch(/Pages: +1\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
