/** No code word of a program (`COURT_AO`) is read by a person: every page about a case, in every state of one, in the three languages. */
import { filingKinds } from '@oryndau/words/filings';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mishaps, sealedActOf } from '../testing/documents.ts';
import { openTestInstallation, standings, type TestInstallation } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';
import { documentReasons } from '../texts/document-reasons.ts';
import { genuineDocumentTexts } from '../texts/genuine-document.ts';

let installation: TestInstallation;
beforeAll(async () => {
  // With everything that an installation may have, so that every page is there.
  installation = await openTestInstallation({ change: (parts) => ({ ...parts, mail: true }) });
});
afterAll(async () => {
  await installation?.close();
});

/** A code, or a word that English has for something else: a redaction is a passage that was blacked out, and what is arrested is not frozen too (glossary). */
const CODE = /[A-Z]+_[A-Z]+|\b[Rr]edactions?\b|\b[Ff]r(?:ee|o)z/;
/** What is to be copied into a terminal, on the page for developers, is a program too. */
const withoutPrograms = (html: string): string => html.replaceAll(/<(style|script|pre)\b.*?<\/\1>/gs, ' ');
/** What is read or read aloud: the text, and the attributes that have words for people. Addresses and values of fields are not read. */
const readIn = (html: string): string =>
  [
    ...withoutPrograms(html).matchAll(/(?:aria-label|alt|title)="([^"]*)"/g),
    [withoutPrograms(html).replaceAll(/<[^>]+>/g, ' ')],
  ]
    .map((found) => found.at(-1))
    .join(' ');

const open = [
  ...['/', '/find', '/ABCD-EFGH-JKMN', '/genuine', '/figures', '/leave', '/nothing', '/help', '/contact', '/privacy'],
  ...['/accessibility', '/law', '/roots', '/developers', '/login', '/check/act/nothing/1/x', '/demo'],
];
const ofCase = [
  ...[
    '/case',
    '/case/pay',
    '/case/opt-out',
    '/case/opt-out/done',
    '/case/contest',
    '/cases',
    '/leave',
    '/case/browser',
    '/case/mail',
    '/case/pay/1',
    '/case/pay/99',
    '/case/filing/1',
    '/case/filing/99',
    '/contact',
  ],
  ...filingKinds.map((kind) => `/case/contest/${kind}`),
];

/** Each guest by an address of his own, or he would be told that he asks too often. */
let guests = 0;
const guestIn = (language: (typeof languages)[number]) => {
  guests += 1;
  return visitor(installation.app, { language, address: `203.0.113.${guests}` });
};
const read = async (guest: ReturnType<typeof visitor>, path: string): Promise<string> => {
  const { statusCode, body } = await guest.get(path);
  expect([429, 500, 503], path).not.toContain(statusCode);
  return readIn(body);
};

/** Forms that are sent with nothing filled in, each from its page. */
const forms = [
  ...['/case/pay', '/case/opt-out', '/case/contest', '/case/mail'],
  ...filingKinds.map((kind) => `/case/contest/${kind}`),
];

/** One filing of each kind that is told at once, in a case that is open: its page and its check page. */
async function tell(guest: ReturnType<typeof visitor>): Promise<readonly string[]> {
  await guest.get('/case/contest/NOT_ME');
  const check = await guest.send('/case/contest/NOT_ME', { fields: { text: 'Машина продана в декабре.' } });
  const at = String(check.headers.location ?? '');
  const draft = new URL(at, 'http://localhost').searchParams.get('draft') ?? '';
  const page = await guest.get(at);
  const done = await guest.post('/case/contest/NOT_ME/check', { draft });
  const filing = await guest.get(String(done.headers.location));
  expect([page.statusCode, done.statusCode, filing.statusCode]).toEqual([200, 303, 200]);
  return [page.body, filing.body];
}

describe.each(languages)('in %s', (language) => {
  it('no page that anybody may open has a code word', async () => {
    const guest = guestIn(language);
    for (const path of open) expect(await read(guest, path), path).not.toMatch(CODE);
  });

  it.each(standings)('no page of a case that is %s has one', async (standing) => {
    const guest = guestIn(language);
    await guest.get(`/c/${installation.person(standing).token}`);
    expect((await guest.get('/case')).statusCode).toBe(200);
    for (const path of ofCase) expect(await read(guest, path), path).not.toMatch(CODE);
  });

  it.each(['arrested', 'partly_paid'] as const)('no form of a case that is %s answers with one', async (standing) => {
    const guest = guestIn(language);
    await guest.get(`/c/${installation.person(standing).token}`);
    for (const path of forms) {
      await guest.get(path);
      const { statusCode, body } = await guest.post(path);
      expect([429, 500, 503], path).not.toContain(statusCode);
      expect(readIn(body), path).not.toMatch(CODE);
    }
  });

  it('neither a filing nor the page on which it is read through has one', async () => {
    const guest = guestIn(language);
    await guest.get(`/c/${installation.person('partly_paid').token}`);
    for (const body of await tell(guest)) expect(readIn(body)).not.toMatch(CODE);
  });

  it.each(Object.keys(mishaps) as (keyof typeof mishaps)[])(
    'what is said of an uploaded document that is %s has none',
    async (mishap) => {
      const guest = guestIn(language);
      await guest.get('/genuine');
      const content = mishaps[mishap](await sealedActOf(installation, 'arrested'));
      const files = [{ field: 'document', name: 'act.pdf', content, type: 'application/pdf' }];
      const { statusCode, body } = await guest.send('/genuine/document', { files });
      expect(statusCode).toBe(200);
      expect(readIn(body)).toContain(genuineDocumentTexts[language].checks);
      expect(readIn(body)).not.toMatch(CODE);
    },
  );

  it('no code of the check of a document is without words of its own', () => {
    const said = Object.entries(documentReasons);
    expect(said.length).toBeGreaterThan(25);
    for (const [code, words] of said) expect(words[language], code).toMatch(/^\p{Lu}.*\.$/su);
    for (const [code, words] of said) expect(words[language], code).not.toMatch(CODE);
  });
});
