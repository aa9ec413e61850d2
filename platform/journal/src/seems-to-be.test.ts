import { describe, expect, it } from 'vitest';
import { archiveOf, seemsToBe } from './seems-to-be.ts';

const FINE = '{"type": "FineRegistered", "on": "2025-01-02"}\n';

describe('what a file seems to be, by how it begins', () => {
  it.each([
    ['', ''],
    [' \r\n\t', ''],
    ['%PDF-1.7\n%\xe2\xe3', 'PDF'],
    ['PK\x03\x04\x14', 'ZIP'],
    ['\xd0\xcf\x11\xe0\xa1', 'Microsoft Office 97-2003 (.xls, .doc)'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<!DOCTYPE html>\n<html>', 'HTML'],
    ['\n<HTML lang="ru">', 'HTML'],
    ['<?xml version="1.0"?><Document/>', 'XML'],
    ['\xef\xbb\xbf<Document/>', 'XML'],
    ['{\\rtf1\\ansi', 'RTF'],
    [FINE, 'NDJSON'],
    ['{"payments": []}', 'JSON'],
    ['[\n {"a": 1}]', 'JSON'],
    ['1CClientBankExchange\r\n', '1CClientBankExchange'],
    [':20:START\r\n:25:KZ24\r\n', 'MT940'],
    ['BANK\n940\nBANK\n:20:START\n:21:X\n:25:KZ24\n', 'MT940'],
    ['{1:F01BANKKZKAXXXX0000000000}{4:\r\n:20:X', 'MT940'],
    ['\x01{1:F01BANKKZKAXXXX0000000000}', 'MT940'],
    ['date;sum;text\n1;2;3\n', 'CSV'],
    ['date,sum,text\n1,2,3\n', 'CSV'],
    ['Dear bank, please send, as ever, the file.\n\nYours', 'text'],
    ['# Read me\n\n:20: is a field\n', 'text'],
    ['\x00\x01\x02\x03\x04', 'binary'],
  ])('%j: %s', (content, name) => {
    expect(seemsToBe(Buffer.from(content, 'latin1'))).toBe(name);
  });

  it('tells UTF-16 in either order of bytes, with what is written in it', () => {
    const little = (text: string) => Buffer.from(text, 'utf16le');
    expect(seemsToBe(little('\ufeff:20:A\n:25:B\n'))).toBe('MT940 (UTF-16)');
    expect(seemsToBe(little('\ufeffplain'))).toBe('text (UTF-16)');
    expect(seemsToBe(little('<a/>'))).toBe('XML (UTF-16)');
    expect(seemsToBe(Buffer.from(little('\ufeff<a/>')).swap16())).toBe('XML (UTF-16)');
    expect(seemsToBe(Buffer.concat([little('\ufeff1CClientBankExchange'), Buffer.of(0)]))).toBe(
      '1CClientBankExchange (UTF-16)',
    );
  });

  it('answers at once whatever the text', () => {
    for (const piece of [',', '\n', '{', ':20:\n', '"type"', ' ', ';\n']) {
      const begun = performance.now();
      seemsToBe(Buffer.from(piece.repeat(4096).slice(0, 4096)));
      expect(performance.now() - begun).toBeLessThan(100);
    }
  });

  it('knows office files by what is packed in them', () => {
    expect(archiveOf(['[Content_Types].xml', 'xl/workbook.xml'])).toBe('Excel (.xlsx)');
    expect(archiveOf(['[Content_Types].xml', 'word/document.xml'])).toBe('Word (.docx)');
    expect(archiveOf(['mimetype', 'content.xml'])).toBe('OpenDocument (.ods, .odt)');
    expect(archiveOf(['a.xml', 'b.xml'])).toBe('ZIP (2)');
  });
});
