/** Every sentence of the commands, in the three languages; and that no command has one beside its table. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Sentence, sayer } from '@oryndau/sentences/said';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { agreementNames } from './texts/simulate.ts';

const folder = new URL('./texts/', import.meta.url);
type Table = Readonly<Record<string, Sentence>>;

const tables = new Map<string, Table>();
for (const file of readdirSync(folder)) {
  const module: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href);
  const [table] = Object.entries(module).filter(([name]) => name.endsWith('Texts'));
  if (table === undefined) throw new Error(`${file} has no table of texts`);
  tables.set(file, table[1] as Table);
}

const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** What a person types or reads as it is: commands in quotes, options, names of variables and formats, files. */
const CODE =
  /«[^»]*»|"[^"]*"|oryndau [a-z -]+[A-Z]*|--[a-z-]+(?: granted)?|[A-Z]{2,}(_[A-Z]+)*(\/[A-Z]+)*|\{\w+\}|[\w.-]*[_/][\w./-]*|sha256|Ctrl-C|Oryndau|npm start|npx\b|\b(?:verify|outcomes|stats|case|suspense|(?:task|review) list)\b/g;

describe.each([...tables])('%s', (_, table) => {
  it.each(Object.entries(table))('%s is said in every language, with the same slots', (name, texts) => {
    for (const language of languages) {
      expect(texts[language].length).toBeGreaterThan(0);
      expect([...new Set(slots(texts[language]))]).toEqual([...new Set(slots(texts.en))]);
      if (language === 'en') continue;
      expect(texts[language].replace(CODE, ''), `${name} in ${language}`).not.toMatch(/[A-Za-z]{2}/);
    }
    expect(texts.en, 'written, not left over').not.toMatch(/[а-яәғқңөұүһі]/i);
  });

  it('leaves no slot open when it is filled', () => {
    const say: (name: string, language: 'kk', fields?: object) => string = sayer(table) as never;
    for (const [name, { kk }] of Object.entries(table)) {
      const fields = Object.fromEntries(slots(kk).map((slot) => [slot.slice(1, -1), '7']));
      expect(say(name, 'kk', fields)).not.toMatch(/[{}]|—$/);
    }
  });
});

const commands = new URL('./commands/', import.meta.url);
const sources = readdirSync(commands).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));

/** A literal in what is printed, asked or refused; wrong usage stays English, and so does JSON. */
const SAID = /\b(?:print|tell|askYes|confirm|progressBar|new PlainError)\(\s*(`[^`]*`|'[^'\n]*'|"[^"\n]*")/g;
const WORDS = /[A-Za-z]{2,} [A-Za-z]{2,}|[A-Za-z]{5,}/;

it('names every line of the statement of an invented year', () => {
  const statement = readFileSync(new URL('../../../simulators/src/region/statement.ts', import.meta.url), 'utf8');
  const lines = Array.from(statement.matchAll(/agreement\(\s*'([^']+)'/g), ([, what = '']) => what);
  expect(lines.length).toBeGreaterThan(20);
  for (const what of lines) expect(Object.keys(agreementNames)).toContain(what);
});

it.each(sources)('%s says nothing in English alone', (name) => {
  const source = readFileSync(new URL(name, commands), 'utf8');
  const left = [...source.matchAll(SAID)]
    .map(([, literal = '']) => literal.replace(/\$\{[^}]*\}/g, ''))
    .filter((literal) => WORDS.test(literal));
  expect(left).toEqual([]);
});
