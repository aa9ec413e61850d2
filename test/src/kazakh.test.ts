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
  [/жеңілдетілген (?:атқарушылық |іс|тәртіп)/iu, 'оңайлатылған'],
  [/инкассалық/iu, 'инкассолық'],
  [/банк шот(?:ы|тар)(?!ңыз)/iu, 'банктік шот'],
  [/тиісінше хабар/iu, 'тиісті түрде хабардар ету'],
  [/тапсырысты хат/iu, 'тапсырыс хат'],
  [/құзыретті орган/iu, 'уәкілетті, тиісті орган'],
  [/өтінім/iu, 'өтініш'],
  [/түсініктеме беріл/iu, 'түсіндірме берілді'],
  [/ақша шешіл/iu, 'ақша алынған жоқ'],
  [/тірі өкім|өкім өлі/iu, 'қолданыстағы өкім; өкім орындалмайды'],
  [/телефон соғ/iu, 'қоңырау шалу'],
  [/сізге қарсы жаңа/iu, 'сізге қатысты'],
  [/QR[ -]коды\p{L}* (?:көрсет|дұрыс)/iu, 'QR-код'],
  [/QR код/iu, 'QR-код'],
  [/мысалы (?=[A-Z\d{а-яәғқңөұүһі])/iu, 'мысалы,'],
  [/айыппұлдарды [^.]*өндіреді/iu, 'өндіріп алады'],
  [/талап етілді, теңге/iu, 'талап етілетіні, теңге'],
  [/кодтамас/iu, 'кодтау'],
  [/ерікті төлеу/iu, 'өз еркімен төлеу'],
  [/айыппұл жойыл/iu, 'айыппұлдың күші жойылды'],
  [/орындаудан босатыл/iu, 'әкімшілік жазадан босатылды'],
  [/мәжбүрлеп орындау(?!\p{L}*т)|орындату мерзімі/iu, 'мәжбүрлеп орындату; орындаудың ескіру мерзімі'],
  [/тыйым(?:ды)? азайт/iu, 'тыйым салынған соманы азайту'],
  [/шоттан тыйым алу/iu, 'шоттағы ақшаға салынған тыйымды алу'],
  [/шара(?:лар)? алын(?:ды|ады)/iu, 'шаралардың күші жойылды'],
  [/электрондық қолтаңба/iu, 'электрондық цифрлық қолтаңба'],
  [/(?<!бірыңғай )борышкерлер тізілімі/iu, 'Борышкерлердің бірыңғай тізілімі'],
  [/(?<!өңірлік )палатасы/iu, 'өңірлік палатасы'],
  [/іс жүргізуден бас тартылды/iu, 'қозғаудан бас тартылды'],
  [/айыппұл төлеу туралы нұсқама/iu, 'айыппұл төлеу қажеттігі туралы нұсқама'],
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
