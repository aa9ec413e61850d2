/** What every text of the server is: the same in each language of the house, so that a missing one does not compile. */
import type { Language } from '@oryndau/law';

export type InLanguages<T> = Readonly<Record<Language, T>>;

/** Each language by its own name: who looks for theirs reads no other. */
export const languageNames: InLanguages<string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
