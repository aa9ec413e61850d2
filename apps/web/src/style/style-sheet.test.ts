import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readStyleSheet } from './style-sheet.ts';

const BROTLI_MAX_BYTES = 12_000;
const sheet = readStyleSheet();
const css = sheet.plain.toString('utf8');

describe('the style sheet', () => {
  it('is the same packed and plain, under an address of its content', () => {
    expect(brotliDecompressSync(sheet.brotli).equals(sheet.plain)).toBe(true);
    expect(gunzipSync(sheet.gzip).equals(sheet.plain)).toBe(true);
    expect(sheet.path).toMatch(/^\/style-[0-9a-f]{16}\.css$/);
    expect(readStyleSheet().path).toBe(sheet.path);
  });

  it('is small, and loads nothing else: no font, no crest', () => {
    expect(sheet.brotli.length).toBeLessThan(BROTLI_MAX_BYTES);
    expect(css).not.toMatch(/url\(|@font-face|@import|GDS Transport|crown|crest/i);
  });

  it('prints on each sheet of what it is, and what is folded; nothing that is pressed', () => {
    const printed = css.slice(css.indexOf('@media print{form,'));
    expect(css).toContain('.app-sheet__head{display:none}');
    expect(css).toMatch(/@page\{[^}]*@bottom-right\{content:counter\(page\) " \/ " counter\(pages\)/);
    for (const rule of [
      '.app-sheet{display:table',
      '.app-sheet__head{display:table-header-group',
      '.govuk-details::details-content{display:block',
      '.govuk-link[rel~=external]::after{content:" (" attr(href) ")"',
    ])
      expect(printed).toContain(rule);
    const hidden = /^@media print\{([^{]*)\{display:none\}/.exec(printed)?.[1]?.split(',');
    expect(hidden).toEqual(expect.arrayContaining(['form', '.govuk-button', '.app-screen', '.app-languages']));
  });

  it('knows every class that a component uses', () => {
    const folder = new URL('../html/', import.meta.url);
    const sources = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
    const used = sources.flatMap((name) =>
      // Not a name whose end is put in by the program, as `govuk-tag--${tone}`.
      [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(/\b(?:govuk|app)(?:[-_]+[a-z0-9]+)+(?![-_]*\$|\w)/g),
      ].map(([found]) => found),
    );
    expect(used.length).toBeGreaterThan(100);
    const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, found]) => found));
    // Names of the package without a style of their own.
    const bare = ['govuk-checkboxes', 'govuk-radios'];
    expect([...new Set(used)].filter((name) => !styled.has(name)).sort()).toEqual(bare);
  });
});
