/** What a legal number is, for people. */
import type { InLanguages } from './languages.ts';

export interface ParameterText {
  readonly name: InLanguages<string>;
  readonly meaning: { readonly kk: string; readonly ru: string };
}
