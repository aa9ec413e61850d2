/** The Kazakh of everything that ships: by the law's own terms, and no filled slot stands before a word that asks for an ending (law/words/src/kazakh.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { expect, it } from 'vitest';
import { sourceFiles } from './testing/source-files.ts';

const { workspaces } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { workspaces: string[] };
/** Wordings of days that are over keep their words, and news has its two versions in one file. */
const OLD = /\/version-\d+\/|messages\/news-texts\.ts$/;
const files = sourceFiles(workspaces).filter(({ isTest, path }) => !isTest && !OLD.test(path));

/** What the law says otherwise, with what it says. */
const terms: readonly (readonly [RegExp, string])[] = [
  [/жеңілдетілген (?:атқарушылық |іс|тәртіп)/u, 'оңайлатылған'],
  [/инкассалық/u, 'инкассолық'],
  [/банк шот(?:ы|тар)(?!ңыз)/u, 'банктік шот'],
  [/тиісінше хабар/u, 'тиісті түрде хабардар ету'],
  [/тапсырысты хат/u, 'тапсырыс хат'],
  [/құзыретті орган/u, 'уәкілетті, тиісті орган'],
  [/өтінім/u, 'өтініш'],
  [/түсініктеме беріл/u, 'түсіндірме берілді'],
  [/ақша шешіл/u, 'ақша алынған жоқ'],
  [/тірі өкім|өкім өлі/iu, 'қолданыстағы өкім; өкім орындалмайды'],
  [/телефон соғ/u, 'қоңырау шалу'],
  [/сізге қарсы жаңа/u, 'сізге қатысты'],
  [/QR[ -]коды\p{L}* (?:көрсет|дұрыс)/u, 'QR-код'],
  [/кодтамас/u, 'кодтау'],
];

it.each(terms)('no text says %s: the law says %s', (wrong) => {
  expect(files.filter(({ text }) => wrong.test(text)).map(({ path }) => path)).toEqual([]);
});

/** A slot, as it is or with its currency, before a postposition that rules a case. A function that bends it is no bare slot. */
const UNBENT = /\$?\{(?!kazakh|bent)[A-Za-z.?]+\}(?:\s(?:₸|тг))? (?:бастап|дейін|астам|кешіктірмей|асырмай|аспай)/u;

it('no filled slot stands bare before a word that asks for an ending', () => {
  const bare = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (UNBENT.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(bare).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
  // As it stood before.
  expect(UNBENT.test('{linkless} бастап қозғалған')).toBe(true);
  expect(UNBENT.test('{sum} асырмай')).toBe(true);
});
