import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { programMissing } from '../acts/testing/programs.ts';
import type { Brief } from './compose-brief.ts';
import { renderBrief } from './render-brief.ts';

const HOSTILE = '#eval("1+1") *b* _i_ @x \\ "q" $x$ <a> `r` // c /* [z] #panic() Ә 😀 \u202E';
const text = (kk: string, ru: string) => ({ kk, ru });
const figure = { name: text('Қозғалғаны', 'Возбуждено'), value: text('12 (216 000 ₸)', '12 (216 000 ₸)') };
/** As many as the page of the ministry has, each with its longest name. */
const questions = Array.from({ length: 7 }, () => ({
  question: text(
    'Мәжбүрлеусіз не төленді және істер қалай аяқталды?',
    'Что уплачено без принуждения и чем закончились дела?',
  ),
  figures: [
    figure,
    figure,
    {
      ...figure,
      name: text('Адамдар үнемдегені: барлық қозғалған істен', 'Сэкономлено людьми: со всех возбужденных дел'),
    },
  ],
}));
const brief: Brief = {
  version: 1,
  on: legalDate('2026-03-14'),
  from: legalDate('2026-03-01'),
  until: null,
  questions,
  notes: [text('Сандар журналдан қайта есептеледі.', 'Числа пересчитываются по журналу.')],
  test: true,
};

describe('the figures on one page', () => {
  it('are PDF/A-3b, the same bytes for the same figures, and others for others', () => {
    const once = Buffer.from(renderBrief(brief));
    expect(once.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(once.toString('latin1')).not.toMatch(/\/(JavaScript|URI|Launch|OpenAction)\b/);
    expect(once.includes('(brief.json)')).toBe(true);
    expect(Buffer.from(renderBrief(brief)).equals(once)).toBe(true);
    expect(Buffer.from(renderBrief({ ...brief, until: legalDate('2026-03-10') })).equals(once)).toBe(false);
  });

  it('read nothing of their values as markup', () => {
    const hostile = { name: text(HOSTILE, HOSTILE), value: text(HOSTILE, HOSTILE) };
    expect(
      renderBrief({ ...brief, questions: [{ question: text(HOSTILE, HOSTILE), figures: [hostile] }] }).length,
    ).toBeGreaterThan(10_000);
  });

  const missing = programMissing('pdftotext', 'pdfinfo');
  it.skipIf(missing !== undefined)('are one page that a foreign program reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oryndau-brief-'));
    try {
      const file = join(folder, 'brief.pdf');
      writeFileSync(file, renderBrief(brief));
      const run = (program: string, ...args: string[]) => execFileSync(program, args).toString();
      const read = run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');
      expect(read).toContain('Взыскание небольших штрафов');
      expect(read).toContain('1 марта 2026 года – 14 марта 2026 года');
      expect(read).toContain('12 (216 000 ₸)');
      expect(read).toContain('ЛЮДИ И ДЕНЬГИ ВЫДУМАНЫ');
      expect(run('pdfinfo', file)).toMatch(/Pages: +1\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
