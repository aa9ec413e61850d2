/** What a legal number is, for people. */
import type { InLanguages } from './languages.ts';

export interface ParameterText {
  readonly name: InLanguages<string>;
  /** As acts of versions 2 to 4 print it, where it was named otherwise then: their pages are made again from their data. */
  readonly nameInOlderActs?: InLanguages<string>;
  readonly meaning: { readonly kk: string; readonly ru: string };
}
