/** The way back to the case, from every page about it. */
import type { InLanguages } from '@oryndau/words/languages';

export const toCaseTexts: InLanguages<string> = { kk: 'Іске оралу', ru: 'Вернуться к делу', en: 'Back to the case' };
