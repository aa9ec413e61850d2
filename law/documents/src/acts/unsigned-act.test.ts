/** An act before it is signed: whoever is to sign it reads every word of its page, and its page says of itself that it is a draft. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '@oryndau/law/canonical';
import { actTypes } from '@oryndau/words/acts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actAsText } from './act-as-text.ts';
import { renderDraft } from './render-act.ts';
import { programMissing } from './testing/programs.ts';
import { formAct, formToRender } from './testing/sample-acts.ts';
import { composeUnsigned, type UnsignedAct } from './unsigned-act.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oryndau-drafts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const unsignedOf = (type: (typeof actTypes)[number], test = false): UnsignedAct => {
  const { data, parties, signature } = formToRender(type);
  return { data, parties, signer: signature.signer, test };
};

describe.each(actTypes)('the text of %s', (type) => {
  it.each(['kk', 'ru', 'en'] as const)('has every word of the page in %s', (language) => {
    const unsigned = unsignedOf(type);
    const { proof, qr, checkUrl, id, test, year, month, day, body, ...page } = composeUnsigned(unsigned);
    const text = actAsText(unsigned, [language]);
    for (const word of wordsIn(page, language)) expect(text).toContain(word);
  });

  it('is in both languages of the act where both are asked for', () => {
    const unsigned = unsignedOf(type);
    const text = actAsText(unsigned, ['kk', 'ru']);
    for (const language of ['kk', 'ru'] as const) expect(text).toContain(actAsText(unsigned, [language]));
  });
});

/** Every text of a language below a value, and what is one text in all of them. */
function wordsIn(value: unknown, language: 'kk' | 'ru' | 'en'): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (language in value) return wordsIn((value as Record<string, unknown>)[language], language);
  return Object.values(value).flatMap((part) => wordsIn(part, language));
}

describe('the draft', () => {
  it.skipIf(programMissing('pdftotext'))(
    'is marked in both languages on each of its pages, and names no signature',
    async () => {
      const file = join(folder, 'draft.pdf');
      for (const [type, test] of [
        ['opening', false],
        ['transfer', true],
      ] as const) {
        await writeFile(file, renderDraft(unsignedOf(type, test)));
        const pages = execFileSync('pdftotext', ['-layout', file, '-']).toString('utf8').split('\f').slice(0, -1);
        expect(pages.length).toBeGreaterThan(1);
        for (const page of pages) {
          expect(page).toMatch(/ЖОБА — ҚОЛ ҚОЙЫЛМАҒАН.*ПРОЕКТ — НЕ ПОДПИСАН/);
          expect(page.includes('ТЕСТ — ЮРИДИЧЕСКОЙ СИЛЫ НЕТ')).toBe(test);
        }
        const text = pages.join('\n');
        expect(text).toContain('Не подписано.');
        expect(text).not.toContain('Подписано электронной');
        expect(text).toContain(formToRender(type).signature.signer.name.split(' ')[0]);
      }
    },
  );

  it('carries none of the files of an act', () => {
    expect(Buffer.from(renderDraft(unsignedOf('opening'))).includes('signature.json')).toBe(false);
  });

  it('is made of an act and of nothing else', () => {
    const other = { ...unsignedOf('opening'), data: canonical({ ...formAct('opening'), n: 'one' }) };
    expect(() => renderDraft(other)).toThrow('no act');
    expect(() => actAsText(other, ['ru'])).toThrow('no act');
  });
});
