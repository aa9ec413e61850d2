/** A spreadsheet that a foreign program opens: a zip whose sums hold, of well-formed XML, whose first file names its kind. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { odsOf } from './ods.ts';

const HOSTILE = '=cmd|"/c calc"!A1 <b>&amp;</b> \u0000 Ә';
const READER = `
import json, sys, zipfile, xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
first = book.infolist()[0]
assert (first.filename, first.compress_type, first.header_offset) == ('mimetype', 0, 0)
assert book.read('mimetype') == b'application/vnd.oasis.opendocument.spreadsheet'
manifest = tree.fromstring(book.read('META-INF/manifest.xml'))
listed = [entry.attrib[[k for k in entry.attrib if k.endswith('full-path')][0]] for entry in manifest]
assert set(listed) - {'/'} <= set(book.namelist()), listed
tree.fromstring(book.read('styles.xml'))
office, table, text = ('{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}' % name for name in ('office', 'table', 'text'))
sheets = {}
for sheet in tree.fromstring(book.read('content.xml')).iter(table + 'table'):
    sheets[sheet.attrib[table + 'name']] = [
        [float(cell.attrib[office + 'value']) if cell.attrib[office + 'value-type'] == 'float' else cell.find(text + 'p').text
         for cell in row.iter(table + 'table-cell')]
        for row in sheet.iter(table + 'table-row')]
print(json.dumps(sheets))
`;

describe('an OpenDocument spreadsheet', () => {
  it('is read by a foreign program, its numbers as numbers and what people wrote as text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oryndau-ods-'));
    try {
      const file = join(folder, 'figures.ods');
      writeFileSync(
        file,
        odsOf([
          {
            name: 'Figures & more',
            rows: [[{ text: HOSTILE }, { number: '12' }, { number: '-1234.50' }], [{ text: '' }]],
          },
          { name: 'empty', rows: [] },
        ]),
      );
      const read: unknown = JSON.parse(execFileSync('python3', ['-c', READER, file]).toString());
      expect(read).toEqual({
        'Figures & more': [[HOSTILE.replace('\u0000', ''), 12, -1234.5], [null]],
        empty: [],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is the same bytes for the same table', () => {
    const once = odsOf([{ name: 'a', rows: [[{ number: '1' }]] }]);
    expect(odsOf([{ name: 'a', rows: [[{ number: '1' }]] }]).equals(once)).toBe(true);
    expect(odsOf([{ name: 'a', rows: [[{ number: '2' }]] }]).equals(once)).toBe(false);
  });
});
