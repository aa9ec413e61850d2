/**
 * Kazakh case endings by function: of a word, a number in digits, a day, a time, a sum. Two facts of the last spoken word choose the ending, the harmony of its
 * last vowel and the class of its last sound (kazakh.md section 2, after the ordinary grammar). What stays doubtful to us is listed in docs/kazakh-to-check.md.
 */

/** Genitive (of), dative (to), accusative (object), locative (at), ablative (from), instrumental (with), possessive (its). */
export const kazakhCases = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins', 'pos'] as const;
export type KazakhCase = (typeof kazakhCases)[number];

/** Vowel; р л й у и; з ж; м н ң; the rest, which are voiceless or become so. */
type SoundClass = 'V' | 'R' | 'Z' | 'N' | 'T';
type Endings = Readonly<Record<KazakhCase, readonly [hard: string, soft: string]>>;

const ENDINGS: Readonly<Record<SoundClass, Endings>> = {
  V: {
    gen: ['ның', 'нің'],
    dat: ['ға', 'ге'],
    acc: ['ны', 'ні'],
    loc: ['да', 'де'],
    abl: ['дан', 'ден'],
    ins: ['мен', 'мен'],
    pos: ['сы', 'сі'],
  },
  R: {
    gen: ['дың', 'дің'],
    dat: ['ға', 'ге'],
    acc: ['ды', 'ді'],
    loc: ['да', 'де'],
    abl: ['дан', 'ден'],
    ins: ['мен', 'мен'],
    pos: ['ы', 'і'],
  },
  Z: {
    gen: ['дың', 'дің'],
    dat: ['ға', 'ге'],
    acc: ['ды', 'ді'],
    loc: ['да', 'де'],
    abl: ['дан', 'ден'],
    ins: ['бен', 'бен'],
    pos: ['ы', 'і'],
  },
  N: {
    gen: ['ның', 'нің'],
    dat: ['ға', 'ге'],
    acc: ['ды', 'ді'],
    loc: ['да', 'де'],
    abl: ['нан', 'нен'],
    ins: ['мен', 'мен'],
    pos: ['ы', 'і'],
  },
  T: {
    gen: ['тың', 'тің'],
    dat: ['қа', 'ке'],
    acc: ['ты', 'ті'],
    loc: ['та', 'те'],
    abl: ['тан', 'тен'],
    ins: ['пен', 'пен'],
    pos: ['ы', 'і'],
  },
};

/** After "its": күні, бабы, сомасы. */
const AFTER_ITS: Endings = {
  gen: ['ның', 'нің'],
  dat: ['на', 'не'],
  acc: ['н', 'н'],
  loc: ['нда', 'нде'],
  abl: ['нан', 'нен'],
  ins: ['мен', 'мен'],
  pos: ['', ''],
};

const HARD = 'аоұыяё';
const SOFT = 'әеөүіэи';
/** Those of у and ю: skipped at the end of a word, hard before a consonant. */
const GLIDES = 'ую';
const VOWELS = 'аәеёоөұүыіэяю';
const CLASS_OF: Readonly<Record<string, SoundClass>> = Object.fromEntries([
  ...[...'рлйуи'].map((letter) => [letter, 'R']),
  ...[...'зж'].map((letter) => [letter, 'Z']),
  ...[...'мнң'].map((letter) => [letter, 'N']),
]);

/** Borrowed words that go another way than they sound. */
const SOFT_ALL_THE_SAME = /банк$/u;
/** They take "і" before an ending: акті, фактіні. */
const WITH_I = /(?:акт|факт|объект)$/u;
/** A voiceless sound is voiced before a vowel: бап, бабы. */
const VOICED: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' };

const isSoft = (word: string): boolean => {
  if (SOFT_ALL_THE_SAME.test(word)) return true;
  const letters = [...word];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const letter = letters[at] ?? '';
    if (GLIDES.includes(letter) && at < letters.length - 1) return false;
    if (HARD.includes(letter)) return false;
    if (SOFT.includes(letter)) return true;
  }
  return false;
};

const classOf = (word: string): SoundClass => {
  const last = word.at(-1) ?? '';
  return CLASS_OF[last] ?? (VOWELS.includes(last) ? 'V' : 'T');
};

const pick = ([hard, soft]: readonly [string, string], word: string): string => (isSoft(word) ? soft : hard);

/** A word or a name as it is said, bent: `банк`, `dat` → `банкке`. Of several words the last one is bent. */
export function kazakhWord(word: string, form: KazakhCase): string {
  const spoken = word.toLowerCase();
  if (WITH_I.test(spoken)) return form === 'pos' ? `${word}ісі` : `${word}і${ENDINGS.V[form][1]}`;
  const ending = pick(ENDINGS[classOf(spoken)][form], spoken);
  const last = word.at(-1) ?? '';
  const voiced = form === 'pos' && !SOFT_ALL_THE_SAME.test(spoken) ? VOICED[last] : undefined;
  return `${voiced === undefined ? word : `${word.slice(0, -1)}${voiced}`}${ending}`;
}

/** A word that ends on "its" (күні, бабы, сомасы): `күні`, `abl` → `күнінен`. */
export const kazakhPossessed = (word: string, form: KazakhCase): string =>
  `${word}${pick(AFTER_ITS[form], word.toLowerCase())}`;

/** A word of mine or yours (шотым, төлеміңіз): in the dative "а/е", else as its last sound has it. */
export const kazakhOwned = (word: string, form: KazakhCase): string =>
  form === 'dat' && !/[зс]$/u.test(word) ? `${word}${isSoft(word.toLowerCase()) ? 'е' : 'а'}` : kazakhWord(word, form);

// ------------------------------------------------------------------------------------------------ numbers

const UNITS = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** The last word by which a number is said. A decimal is read by its last digits. */
function lastSpoken(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  const last = Number(significant.at(-1));
  if (last !== 0 || significant === '0') return UNITS[last] ?? '';
  const zeros = /0*$/.exec(significant)?.[0].length ?? 0;
  if (zeros === 1) return TENS[Number(significant.at(-2))] ?? '';
  if (zeros === 2) return 'жүз';
  if (zeros < 6) return 'мың';
  return zeros < 9 ? 'миллион' : 'миллиард';
}

/** The ending of a number that is written in digits (`18 000`, `140,6`), without its hyphen. */
function numberEnding(text: string, form: KazakhCase): string {
  const word = lastSpoken((text.split(/[.,]/).at(-1) ?? '').replace(/\D/g, ''));
  return pick(ENDINGS[classOf(word)][form], word);
}

/** A number in digits, bent with a hyphen: `18 000`, `abl` → `18 000-нан`. */
export const kazakhNumeral = (text: string, form: KazakhCase): string => `${text}-${numberEnding(text, form)}`;

/** A sum with its currency, bent by how the currency is said: ₸, тг and KZT are теңге. `11 000 тг`, `dat` → `11 000 тг-ге`. */
export const kazakhSum = (sum: string, form: KazakhCase): string =>
  /теңге$/u.test(sum) ? kazakhWord(sum, form) : `${sum}-${pick(ENDINGS.V[form], 'теңге')}`;

/** Per cent is read "пайыз", whatever the number, and the ending leaves no space: `25`, `dat` → `25%-ға`. */
export const kazakhPercent = (percent: string, form: KazakhCase): string =>
  `${percent}%-${pick(ENDINGS.Z[form], 'пайыз')}`;

/** How abbreviations end when they are said. */
const SAID: Readonly<Record<string, string>> = {
  АЕК: 'ек',
  ЖСН: 'эн',
  БСН: 'эн',
  ЖСК: 'ка',
  БСК: 'ка',
  ТБК: 'ка',
  ӘҚБтК: 'ен',
  ӘРПК: 'ен',
  ЭЦҚ: 'қа',
  SMS: 'эс',
  PDF: 'эф',
  МБ: 'ат',
  eGov: 'ов',
  IBAN: 'ан',
};

/** An abbreviation, bent with a hyphen by how it is said: `АЕК`, `dat` → `АЕК-ке`. One that is not known is a bug of the caller. */
export function kazakhAbbreviation(abbreviation: string, form: KazakhCase): string {
  const said = SAID[abbreviation];
  if (said === undefined) throw new Error(`how ${abbreviation} is said in Kazakh is not known`);
  return `${abbreviation}-${pick(ENDINGS[classOf(said)][form], said)}`;
}

/**
 * A name that must be bent; a label and a colon are better ("Борышкер: ИВАНОВ И. И."), and initials are never bent. -ұлы and -қызы bend as "its", -ов and -ев by
 * what stands before them.
 */
export function kazakhName(name: string, form: KazakhCase): string {
  if (/(?:ұлы|қызы)$/u.test(name)) return kazakhPossessed(name, form);
  const family = /^(.+)(?:ов|ев)$/u.exec(name)?.[1];
  if (family !== undefined) return `${name}${pick(ENDINGS.T[form], hasVowel(family) ? family.toLowerCase() : 'а')}`;
  return kazakhWord(name, form);
}

const hasVowel = (text: string): boolean => [...text.toLowerCase()].some((letter) => VOWELS.includes(letter));

// ------------------------------------------------------------------------------------------------ days and times

export const kazakhMonths = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** Since, before, not later than (the day counts), on, after, of, as things stand on a day. */
export const kazakhDayForms = ['plain', 'since', 'before', 'by', 'on', 'after', 'of', 'asOf'] as const;
export type KazakhDayForm = (typeof kazakhDayForms)[number];

/** A day that ends on its month (`2026 жылғы 20 тамыз`), with the ending of what is said of it, which goes to the month. */
export function kazakhDay(day: string, form: KazakhDayForm): string {
  const bent = (to: KazakhCase): string => kazakhWord(day, to);
  switch (form) {
    case 'plain':
      return day;
    case 'since':
      return `${bent('abl')} бастап`;
    case 'before':
      return `${bent('dat')} дейін`;
    case 'by':
      return `${bent('abl')} кешіктірмей`;
    case 'on':
      return bent('loc');
    case 'after':
      return `${bent('abl')} кейін`;
    case 'of':
      return kazakhOf(day);
    case 'asOf':
      return `${kazakhOf(day)} жағдай бойынша`;
  }
}

/** "Of the day": the locative with "ғы/гі". */
const kazakhOf = (day: string): string => {
  const at = kazakhWord(day, 'loc');
  return `${at}${isSoft(at) ? 'гі' : 'ғы'}`;
};

/** A day in digits takes no ending: `20.08.2026`, `by` → `20.08.2026 күнінен кешіктірмей`. */
export function kazakhNumericDay(day: string, form: Exclude<KazakhDayForm, 'of' | 'asOf'>): string {
  const bent = (to: KazakhCase): string => `${day} ${kazakhPossessed('күні', to)}`;
  switch (form) {
    case 'plain':
    case 'on':
      return `${day} күні`;
    case 'since':
      return `${bent('abl')} бастап`;
    case 'before':
      return `${bent('dat')} дейін`;
    case 'by':
      return `${bent('abl')} кешіктірмей`;
    case 'after':
      return `${bent('abl')} кейін`;
  }
}

/** An hour with its minutes, bent by the last word of the minutes; a whole hour is said "нөл-нөл": `9:00`, `abl` → `9:00-ден`. */
export function kazakhTime(time: string, form: KazakhCase): string {
  const minutes = time.split(':').at(-1) ?? '';
  return `${time}-${numberEnding(minutes === '00' ? '0' : minutes, form)}`;
}
