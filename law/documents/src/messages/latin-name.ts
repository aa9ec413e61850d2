/**
 * A name in Latin letters for an English message, so that it stays in the 7 bit alphabet: ICAO Doc 9303 part 3 section 6 B, with the
 * Kazakh letters by the Latin letter that they derive from (Ә A, Ғ G, Қ K …). It is for reading; nothing is matched by it.
 */
import { isGsm7 } from './sms-alphabet.ts';

const LETTERS: Readonly<Record<string, string>> = {
  А: 'A',
  Ә: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ғ: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'Zh',
  З: 'Z',
  И: 'I',
  Й: 'I',
  К: 'K',
  Қ: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  Ң: 'N',
  О: 'O',
  Ө: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ұ: 'U',
  Ү: 'U',
  Ф: 'F',
  Х: 'Kh',
  Һ: 'H',
  Ц: 'Ts',
  Ч: 'Ch',
  Ш: 'Sh',
  Щ: 'Shch',
  Ъ: 'Ie',
  Ы: 'Y',
  І: 'I',
  Ь: '',
  Э: 'E',
  Ю: 'Iu',
  Я: 'Ia',
};

const APOSTROPHES = /[ʼ’‘`]/g;
const DIACRITICS = /[\u0300-\u036f]/g;

export function latinName(name: string): string {
  return [...name.normalize('NFC').replace(APOSTROPHES, "'")].map(latinLetter).join('');
}

function latinLetter(letter: string): string {
  const known = LETTERS[letter.toUpperCase()];
  if (known !== undefined) return letter === letter.toUpperCase() ? known : known.toLowerCase();
  if (isGsm7(letter)) return letter;
  const bare = letter.normalize('NFD').replace(DIACRITICS, '');
  return isGsm7(bare) ? bare : '';
}
