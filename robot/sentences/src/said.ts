/**
 * How a command says its own sentences: from one table of texts a command (`texts/`), in the three languages of the house. A sentence that is missing in a
 * language does not compile, nor does one whose slots are not filled.
 */
import type { InLanguages, Language } from '@oryndau/words/languages';
import { fill } from './fill.ts';

export type Sentence = InLanguages<string>;

/** The names in braces. */
type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** What the slots are filled with: as in the sentences of events, sums and codes are shown in the language. */
type Filled<Text extends string> = [SlotsOf<Text>] extends [never]
  ? readonly []
  : readonly [fields: Readonly<Record<SlotsOf<Text>, unknown>>];

export type Sayer<Table extends Readonly<Record<string, Sentence>>> = <Name extends keyof Table>(
  name: Name,
  language: Language,
  ...filled: Filled<Table[Name]['en']>
) => string;

export function sayer<const Table extends Readonly<Record<string, Sentence>>>(table: Table): Sayer<Table> {
  return (name, language, ...[fields]) => fill(table[name]?.[language] ?? '', fields ?? {}, language);
}
