import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { languages } from '@oryndau/words/languages';
import { newsKinds } from '@oryndau/words/lists';
import { describe, expect, it } from 'vitest';
import { composeNews } from './index.ts';
import { newsVersions } from './news-texts.ts';

const CODE = 'E3FF-TEHX-6PBC';
const ON = legalDate('2026-03-14');
const of = (on: LegalDate) =>
  languages.flatMap((language) =>
    newsKinds.map((kind) => ({ language, kind, ...composeNews({ language, kind, on, caseCode: CODE }) })),
  );
const all = of(ON);
/** What a locked phone shows of a body before it cuts it off: two lines of some 45 letters. */
const BODY_LETTERS_MAX = 90;
/** Words that tell a passer-by what the case is about. */
const TELLING = /штраф|айыппұл|\bfine\b|арест|тыйым|arrest|счет|шот|account|исполнител|орындаушы|bailiff|банк|bank/i;

describe('news for a browser', () => {
  it.each(all)('says in $language what happened ($kind): short, whole, and nothing else', ({ title, body }) => {
    expect(title).toBe('Oryndau');
    expect(body).toContain(CODE);
    expect([...body].length).toBeLessThanOrEqual(BODY_LETTERS_MAX);
    expect(body).toMatch(/[^.]\.$/);
    expect(body).not.toMatch(/undefined|null|\{|\}|https?:|\/\//);
    // No number but those of the code.
    expect(body.replace(CODE, '')).not.toMatch(/\d/);
    expect(body).not.toMatch(TELLING);
  });

  it('is another for each thing that happens, in each language', () => {
    expect(new Set(all.map(({ body }) => body)).size).toBe(languages.length * newsKinds.length);
  });

  it('cannot be heard in Kazakh as a measure that was taken, or as a case on hold', () => {
    const kk = Object.fromEntries(
      all.filter(({ language }) => language === 'kk').map(({ kind, body }) => [kind, body]),
    );
    expect(kk.arrest_lifted).toContain('шараның күші жойылды');
    for (const body of Object.values(kk)) expect(body).not.toContain('алынды');
    for (const kind of ['executed', 'cancelled', 'released']) expect(kk[kind]).not.toContain('тоқтатыл');
  });

  it('is what a person should read', () => {
    expect(all.filter(({ kind }) => kind === 'executed').map(({ body }) => body)).toEqual([
      'E3FF-TEHX-6PBC ісіңіз бойынша жаңалық: толық төленді, іс аяқталды.',
      'Новость по вашему делу E3FF-TEHX-6PBC: оплачено полностью, дело прекращено.',
      'News of your case E3FF-TEHX-6PBC: it was paid in full.',
    ]);
  });

  it('has versions that follow one another without gap or overlap, and none before the first', () => {
    newsVersions.forEach(({ until }, index) => {
      expect(until).toBe(newsVersions[index + 1]?.from ?? null);
    });
    const early = { kind: 'held', language: 'kk', on: legalDate('2020-01-01'), caseCode: CODE } as const;
    expect(() => composeNews(early)).toThrow(/no wording of news/);
  });
});
