/** The regions of Kazakhstan as KATO, the classifier of places, has them on its top level (9 digits, the first two name the region). */
export interface Region {
  /** Nine digits: two of the region and seven zeros. */
  readonly kato: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

const region = (prefix: string, kk: string, ru: string, en: string): Region => ({
  kato: `${prefix}0000000`,
  kk,
  ru,
  en,
});

/** Prefixes 10 and 62 were seen, the others are general knowledge (law.md 7). */
export const regions: readonly Region[] = [
  region('10', 'Абай облысы', 'область Абай', 'Abai Region'),
  region('11', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region'),
  region('15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'),
  region('19', 'Алматы облысы', 'Алматинская область', 'Almaty Region'),
  region('23', 'Атырау облысы', 'Атырауская область', 'Atyrau Region'),
  region('27', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'),
  region('31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'),
  region('33', 'Жетісу облысы', 'область Жетісу', 'Zhetisu Region'),
  region('35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'),
  region('39', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region'),
  region('43', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'),
  region('47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'),
  region('55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'),
  region('59', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'),
  region('61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region'),
  region('62', 'Ұлытау облысы', 'область Ұлытау', 'Ulytau Region'),
  region('63', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'),
  region('71', 'Астана қаласы', 'город Астана', 'Astana City'),
  region('75', 'Алматы қаласы', 'город Алматы', 'Almaty City'),
  region('79', 'Шымкент қаласы', 'город Шымкент', 'Shymkent City'),
];

const byPrefix = new Map(regions.map((entry) => [entry.kato.slice(0, 2), entry]));
const KATO_SHAPE = /^\d{9}$/;

/** The region by the two digits with which the KATO of its places begin; undefined: of none that is loaded. */
export const regionOfDigits = (digits: string): Region | undefined => byPrefix.get(digits);

/** The region in which a place lies, or undefined when the code is no KATO or of no region that is loaded. */
export function regionOf(kato: unknown): Region | undefined {
  return typeof kato === 'string' && KATO_SHAPE.test(kato) ? byPrefix.get(kato.slice(0, 2)) : undefined;
}
