/** The languages of the house, and what every text is: the same in each of them, so that a missing one does not compile. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export type InLanguages<T> = Readonly<Record<Language, T>>;

/** Each language by its own name: who looks for theirs reads no other. */
export const languageNames: InLanguages<string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
