/** No code word of a program (`COURT_AO`) is read by a person: every page about a case, in every state of one, in the three languages. */
import { filingKinds } from '@oryndau/words/filings';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, standings, type TestInstallation } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(async () => {
  await installation?.close();
});

const CODE = /[A-Z]+_[A-Z]+/;
/** What is read or read aloud: the text, and the attributes that have words for people. Addresses and values of fields are not read. */
const readIn = (html: string): string =>
  [
    ...html.replaceAll(/<(style|script).*?<\/\1>/gs, ' ').matchAll(/(?:aria-label|alt|title)="([^"]*)"/g),
    [html.replaceAll(/<[^>]+>/g, ' ')],
  ]
    .map((found) => found.at(-1))
    .join(' ');

const open = ['/', '/find', '/ABCD-EFGH-JKMN', '/genuine', '/figures', '/leave', '/nothing'];
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
});
