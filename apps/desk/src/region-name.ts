import { regionOfDigits } from '@oryndau/law/kato';
import type { Language } from '@oryndau/words/languages';

/** Undefined: of no region. */
export const regionName = (digits: string | null, language: Language): string | undefined =>
  digits === null ? undefined : (regionOfDigits(digits)?.[language] ?? digits);
