import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../bank-file/testing/read-all.ts';
import { checkDocument } from './check-document.ts';
import { EntryShapes } from './entry-shapes.ts';
import { formats } from './format.ts';
import { Slicer } from './slice-file.ts';
import { entry, head, TAIL, tx } from './testing/compose-bank-file.ts';
import { writeBankFile } from './testing/write-bank-file.ts';
import { scanElement } from './xml-element.ts';

const format = { message: 'camt.054', version: '08' } as const;
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const statement = { prefix: bytesOf(head()).replace(/^<\?xml.*?\?>\n/, ''), suffix: TAIL.trimEnd() };

/** An entry with a leaf of every type that an entry can have. */
const RICH = entry({
  reference: '<AcctSvcrRef>KEY-000001</AcctSvcrRef>',
  reversal: '<RvslInd>false</RvslInd>',
  details: `<NtryDtls>${tx(
    '100.00',
    'A-1',
    '<RltdPties><Dbtr><Pty><Nm>Әлия Сәрсен</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Айыппұл T25-1</Ustrd><Strd><CdtrRefInf><Ref>000000000000000195</Ref></CdtrRefInf></Strd></RmtInf>',
  )}</NtryDtls><AddtlNtryInf>x</AddtlNtryInf>`,
})
  .trimEnd()
  .replace(
    '<BkTxCd/>',
    '<ValDt><DtTm>2025-05-02T10:00:00+05:00</DtTm></ValDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>',
  )
  // The order of the standard: ValDt stands before AcctSvcrRef.
  .replace(/(<AcctSvcrRef>KEY-000001<\/AcctSvcrRef>)(<ValDt>.*?<\/ValDt>)/, '$2$1');

function learned(...entries: string[]): EntryShapes {
  const shapes = new EntryShapes();
  for (const each of entries) {
    const text = bytesOf(each);
    const scanned = scanElement(text, 0, { prefix: '', line: 1 });
    if (scanned === undefined) throw new Error('not an entry');
    shapes.learn(text, scanned.element, { format, prefix: '', statement });
  }
  return shapes;
}

/** Texts that are right in one place and wrong in another, and those that two readers might understand differently. */
const trying = [
  '',
  ' ',
  'x'.repeat(4),
  'x'.repeat(35),
  'x'.repeat(36),
  'ұ'.repeat(35),
  'ұ'.repeat(36),
  '😀'.repeat(35),
  'x'.repeat(140),
  'ұ'.repeat(141),
  'x'.repeat(500),
  'x'.repeat(501),
  'x'.repeat(1_001),
  '&amp;',
  '&#1;',
  '&#x41;',
  '&x;',
  '&',
  ']]>',
  '>',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u2028',
  '\uffff',
  '\ufeff',
  '\t',
  'a\r\nb',
  'a\nb',
  '0',
  '00.10',
  '.5',
  '5.',
  '+5',
  '-5',
  '1e9',
  'NaN',
  '1.12345',
  '1.123456',
  '123456789012345678',
  '1234567890123456789',
  '12345678901234567.12',
  ' 5 ',
  '2025-02-28',
  '2025-02-30',
  '2025-05-02Z',
  '1066-10-14',
  '2025-05-02T23:59:59',
  '2025-05-02T24:00:00',
  '2025-05-02T24:30:00',
  '2025-05-02T10:00:00.5Z',
  '2025-05-02T10:00:00+14:00',
  '2025-05-02T10:00:00+15:00',
  '2025-05-02T10:60:00',
  'CRDT',
  'DBIT',
  'BOTH',
  'BOOK',
  'PDNG',
  'true',
  '1',
  'yes',
  '<a/>',
  '<!-- -->',
  '<![CDATA[x]]>',
  '<?x y?>',
] as const;

const texts = fc.oneof(
  fc.constantFrom(...trying),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

const LEAF = />([^<]*)<\//g;
/** The entry with other texts in some of its leaves. */
function withTexts(written: string, changes: readonly (readonly [number, string])[]): string {
  const leaves = [...written.matchAll(LEAF)].length;
  let leaf = -1;
  const changed = new Map(changes.map(([index, text]) => [index % leaves, text]));
  return written.replace(LEAF, (whole) => {
    leaf += 1;
    const text = changed.get(leaf);
    return text === undefined ? whole : `>${text}</`;
  });
}

/** Other mark-up: a tag away, a tag twice, an attribute, a space, two neighbours changed about, a letter. */
const edits: readonly ((written: string, at: number) => string)[] = [
  (written, at) => written.slice(0, at) + written.slice(at + 1),
  (written, at) => `${written.slice(0, at)} ${written.slice(at)}`,
  (written, at) => `${written.slice(0, at)}\n${written.slice(at)}`,
  (written, at) => written.replace(nthTag(written, at), (tag) => tag + tag),
  (written, at) => written.replace(nthTag(written, at), ''),
  (written, at) => written.replace(nthTag(written, at), (tag) => tag.replace(/\/?>$/, (end) => ` a="1"${end}`)),
  (written, at) => written.replace(nthTag(written, at), (tag) => tag.toLowerCase()),
  (written, at) => written.replace(nthTag(written, at), (tag) => `${tag}<!--c-->`),
  (written) => written.replace('Ccy="KZT"', 'Ccy="kzt"'),
  (written) => written.replace('Ccy="KZT"', "Ccy='KZT'"),
  (written) => written.replace(/<Sts>.*?<\/Sts>/, ''),
  (written) => written.replace(/(<CdtDbtInd>.*?<\/CdtDbtInd>)(.*?)(<Sts>.*?<\/Sts>)/, '$3$2$1'),
];
const nthTag = (written: string, at: number): string => {
  const tags = written.match(/<[^>]*>/g) ?? [];
  return tags[at % tags.length] ?? '';
};

const changedEntries = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(40), texts), { maxLength: 3 }),
    fc.option(fc.tuple(fc.nat(edits.length - 1), fc.nat(2_000)), { nil: undefined }),
  )
  .map(([changes, edit]) => {
    const written = withTexts(RICH, changes);
    return edit === undefined ? written : (edits[edit[0]]?.(written, edit[1] % written.length) ?? written);
  });

/** Whether an entry is found by a shape; then it must be valid for libxml2, and read as it is without one. */
function isSurelyRight(shapes: EntryShapes, written: string): boolean {
  const text = bytesOf(written);
  const found = shapes.match(text, 0);
  if (found === undefined) return false;
  const whole = text.slice(0, found.end);
  expect(checkDocument(format, statement.prefix + whole + statement.suffix), written).toEqual({ kind: 'valid' });
  expect(scanElement(text, 0, { prefix: '', line: 1 })).toEqual({ ...found, mixed: false });
  return true;
}

describe('an entry that fits the shape of another', () => {
  it('is read as it would be without it', () => {
    const shapes = learned(RICH);
    const other = bytesOf(
      RICH.replace('100.00</Amt><CdtDbtInd>', '5.50</Amt><CdtDbtInd>').replace('A-1', 'ұ'.repeat(35)),
    );
    const scanned = scanElement(`${other} `, 0, { prefix: '', line: 1 });
    expect(shapes.match(`${other} `, 0)).toEqual({ element: scanned?.element, end: scanned?.end });
    expect(shapes.match(other.slice(0, -1), 0)).toBeUndefined();
    expect(shapes.match(` ${other}`, 0)).toBeUndefined();
  });

  it('is valid for libxml2, whatever was changed in it', () => {
    const shapes = learned(RICH);
    let matched = 0;
    fc.assert(
      fc.property(changedEntries, (written) => {
        if (isSurelyRight(shapes, written)) matched += 1;
      }),
      { numRuns: RUNS },
    );
    expect(matched).toBeGreaterThan(RUNS / 50);
  });

  it('is valid for libxml2, whatever text stands in whatever place', () => {
    const shapes = learned(RICH);
    const leaves = [...RICH.matchAll(LEAF)].length;
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      for (const text of trying) isSurelyRight(shapes, withTexts(RICH, [[leaf, text]]));
    }
    expect(leaves).toBe(30);
  });

  it('is found wherever our profile lets a text be another, and nowhere else', () => {
    const shapes = learned(RICH);
    const fitsIn = (text: string) =>
      [...RICH.matchAll(LEAF)].filter((_, leaf) => shapes.match(bytesOf(withTexts(RICH, [[leaf, text]])), 0)).length;
    // Amounts, references, texts, what nobody reads: 2, 4, 2, 2; days and codes only as they were seen.
    expect(fitsIn('12.30')).toBe(10);
    expect(fitsIn('2025-05-03')).toBe(9);
    expect(fitsIn('2025-05-03T10:00:00')).toBe(9);
    expect(fitsIn('&amp;')).toBe(0);
  });
});

const RUNS = Number(process.env.ORYNDAU_RUNS ?? 2_000);

describe('a shape', () => {
  it('is taken from no entry that is written in another way or not valid', () => {
    const wrong = [
      RICH.replace('<Sts>', '<!-- --><Sts>'),
      RICH.replace('<Sts>', '<?x?><Sts>'),
      RICH.replace('<Ntry>', '<Ntry a="1">'),
      RICH.replace('BOOK', '<![CDATA[BOOK]]>'),
      RICH.replace('<BkTxCd>', '<BkTxCd><BkTxCd/>'),
      RICH.replace('CRDT', 'BOTH'),
      RICH.replace(/<Sts>.*?<\/Sts>/, ''),
      RICH.replace('<AddtlNtryInf>x</AddtlNtryInf>', `<AddtlNtryInf>${'x'.repeat(501)}</AddtlNtryInf>`),
    ];
    for (const written of wrong) {
      const shapes = new EntryShapes();
      const text = bytesOf(written);
      const scanned = scanElement(text, 0, { prefix: '', line: 1 });
      if (scanned !== undefined) shapes.learn(text, scanned.element, { format, prefix: '', statement });
      expect(shapes.match(text, 0), written).toBeUndefined();
    }
  });

  it('is looked for a limited number of times, and kept for a limited number of them', () => {
    const shapes = learned(...Array.from({ length: 100 }, (_, n) => RICH.replace('<Refs>', `<Refs>${' '.repeat(n)}`)));
    const found = (n: number) => shapes.match(bytesOf(RICH.replace('<Refs>', `<Refs>${' '.repeat(n)}`)), 0);
    expect([found(0), found(15)].every(Boolean)).toBe(true);
    expect([found(16), found(99)].some(Boolean)).toBe(false);
  });

  it('spares libxml2 all but the first of each slice', () => {
    const slicer = new Slicer();
    slicer.push(bytesOf(writeBankFile({ entries: 640 })).replace(/^<\?xml.*?\?>/, ''));
    slicer.end();
    const entries = slicer.slices.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'entry' ? [part.entry] : [])),
    );
    expect(entries).toHaveLength(640);
    expect(entries.filter(({ spared }) => spared).length).toBeGreaterThan(600);
    for (const { parts } of slicer.slices) expect(parts[0]?.kind === 'entry' && parts[0].entry.spared).toBe(false);
  });
});

describe('a file with shapes', () => {
  /** A comment in each entry: none has a shape, and each is scanned and checked as ever. */
  const withoutShapes = (file: string): string => file.replaceAll('<Ntry>', '<Ntry><!---->');

  it('gives the items, refusals and faults of the same file without', async () => {
    const filler = (n: number): string => RICH.replace('KEY-000001', `KEY-${n}`).replace('A-1', `B-${n}`);
    const between = fc.constantFrom(
      '',
      '',
      '',
      ' ',
      '<!-- c -->',
      '<!-- a -- b -->',
      'x',
      '<Bal/>',
      '<![CDATA[ ]]>',
      '<AddtlNtfctnInf>y</AddtlNtfctnInf>',
      '</Ntfctn><Ntfctn><Id>N2</Id><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id></Acct>',
    );
    await fc.assert(
      fc.asyncProperty(changedEntries, fc.nat(99), between, fc.nat(3), async (written, at, gap, again) => {
        const entries = Array.from({ length: 100 }, (_, n) => filler(n));
        entries.splice(at, 0, ...Array.from({ length: again + 1 }, () => written), gap);
        const file = `${head()}${entries.join('\n')}${TAIL}`;
        const [one, other] = [await readAll(file), await readAll(withoutShapes(file))];
        expect(one.items).toEqual(other.items);
        expect(one.summary).toEqual(other.summary);
        expect([one.error?.code, one.error?.line]).toEqual([other.error?.code, other.error?.line]);
      }),
      { numRuns: RUNS / 20 },
    );
  });

  it('holds the limits of one without', async () => {
    const purpose = (text: string) => RICH.replace('<RmtInf>', `<Purp><Prtry>${text}</Prtry></Purp><RmtInf>`);
    const { error, transactions } = await readAll(
      `${head()}${purpose('a')}${purpose('b')}${purpose('x'.repeat(200_000))}${TAIL}`,
    );
    expect([error?.code, transactions.length]).toEqual(['TEXT_TOO_LONG', 2]);
  });

  it('of every message and version with batches, charges and reversals, too', async () => {
    for (const format of formats) {
      const file = writeBankFile({ ...format, entries: 300, batchEvery: 7, reversalEvery: 11, chargesEvery: 13 });
      expect(await readAll(file)).toEqual(await readAll(withoutShapes(file)));
    }
  });
});
