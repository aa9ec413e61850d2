/** The value of a legal number as a decision's basis has it ("BANK_ARREST, PROHIBITION", "PRESCRIPTION 5 AGENCY_AO 0"), in words. */
import { codeTexts } from './codes.ts';
import type { InLanguages, Language } from './languages.ts';
import { unitTexts } from './units.ts';

const NUMBER = /^\d+(?:\.\d\d)?$/;
/** An article of the KoAP and its part, as lists of them have it: "80-1(3)". */
const ARTICLE = /^\d+(?:-\d+)?(?:\(\d+(?:-\d+)?\))?$/;

const answers: Readonly<Record<string, InLanguages<string>>> = {
  true: { kk: 'иә', ru: 'да', en: 'yes' },
  false: { kk: 'жоқ', ru: 'нет', en: 'no' },
};

interface Asked {
  readonly unit: string;
  readonly language: Language;
}

/**
 * The text of a value in words. Two values of one parameter, asked of two days, stand in one text and are told one after the other; what stands twice is
 * told once. Undefined: there is a code without words in it.
 */
export function valueInWords(text: string, asked: Asked): string | undefined {
  const parts = text.split(', ');
  const told = parts.map((part) => partInWords(part, asked));
  const isTable = parts.some((part) => part.includes(' '));
  return told.includes(undefined) ? undefined : [...new Set(told)].join(isTable ? '; ' : ', ');
}

function partInWords(part: string, { unit, language }: Asked): string | undefined {
  const counted = (number: string): string => unitTexts[unit]?.[language](number) ?? number;
  if (NUMBER.test(part)) return counted(part);
  if (ARTICLE.test(part)) return part;
  const word = lookUp(answers, part) ?? lookUp(codeTexts, part);
  if (word !== undefined) return word[language];
  const hours = /^from (\d+) until (\d+)$/.exec(part);
  if (hours !== null) return `${hours[1]}:00–${hours[2]}:00`;
  const band = /^upToMci (\d+|null) percent (\d+)$/.exec(part);
  if (band !== null) return bandInWords(band[1] ?? '', counted(band[2] ?? ''), language);
  return tableInWords(part.split(' '), { language, counted });
}

const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** "CODE number CODE number". */
function tableInWords(
  tokens: readonly string[],
  { language, counted }: { readonly language: Language; readonly counted: (number: string) => string },
): string | undefined {
  const rows: string[] = [];
  for (let i = 0; i < tokens.length; i += 2) {
    const [code = '', number = ''] = tokens.slice(i, i + 2);
    const word = lookUp(codeTexts, code);
    if (word === undefined || !NUMBER.test(number)) return undefined;
    rows.push(`${word[language]} — ${counted(number)}`);
  }
  return rows.join('; ');
}

function bandInWords(upTo: string, percent: string, language: Language): string {
  const above: InLanguages<string> = { kk: 'одан асса', ru: 'свыше', en: 'above' };
  const within: InLanguages<string> = { kk: `${upTo} АЕК-ке дейін`, ru: `до ${upTo} МРП`, en: `up to ${upTo} MCI` };
  return `${(upTo === 'null' ? above : within)[language]} — ${percent}`;
}
