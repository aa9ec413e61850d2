/**
 * Who writes a notice: the territorial body of justice of a region (261-IV Art. 1(5-2)), whose name and address Art. 27(5) demands.
 * The street is not here, since it was in no source that we read: it comes with the facts, from the configuration.
 */
import type { Language } from '@oryndau/words/languages';

export interface BodyName {
  /** In a letter. */
  readonly full: string;
  /** In an SMS, where each letter costs. */
  readonly short: string;
  /** In an SMS that would be a part longer with it. */
  readonly brief: string;
  /** The administrative centre, as an address begins. */
  readonly town: string;
  /** Beside `brief`. */
  readonly briefTown: string;
}

type BodyNames = Readonly<Record<Language, BodyName>>;
type Row = readonly [town: string, full: string, short?: string];

const kk = ([town, of, short = of]: Row): BodyName => ({
  full: `${of} Әділет департаменті`,
  short: `${short} Әділет департаменті`,
  brief: `${short.replace(/облысының$/, 'обл.').replace(/қаласының$/, 'қ.')} Әділет деп.`,
  town: `${town} қ.`,
  briefTown: `${town} қ.`,
});
const ru = ([town, of, short]: Row): BodyName => {
  const abbreviated = short ?? of.replace(/области$/, 'обл.').replace(/^области/, 'обл.');
  return {
    full: `Департамент юстиции ${of}`,
    short: `Департамент юстиции ${abbreviated}`,
    brief: `Деп. юстиции ${abbreviated}`,
    town: `г. ${town}`,
    briefTown: town,
  };
};
const en = ([town, of]: Row): BodyName => ({
  full: `Department of Justice of ${of}`,
  short: `Department of Justice of ${of}`,
  brief: `Department of Justice of ${of}`,
  town,
  briefTown: town,
});
const body = (inKk: Row, inRu: Row, inEn: Row): BodyNames => ({ kk: kk(inKk), ru: ru(inRu), en: en(inEn) });

/** By the first two digits of the KATO, the regions of `@oryndau/law`. */
export const territorialBodies: Readonly<Record<string, BodyNames>> = {
  '10': body(['Семей', 'Абай облысының'], ['Семей', 'области Абай'], ['Semey', 'Abai Region']),
  '11': body(['Көкшетау', 'Ақмола облысының'], ['Кокшетау', 'Акмолинской области'], ['Kokshetau', 'Akmola Region']),
  '15': body(['Ақтөбе', 'Ақтөбе облысының'], ['Актобе', 'Актюбинской области'], ['Aktobe', 'Aktobe Region']),
  '19': body(['Қонаев', 'Алматы облысының'], ['Қонаев', 'Алматинской области'], ['Qonaev', 'Almaty Region']),
  '23': body(['Атырау', 'Атырау облысының'], ['Атырау', 'Атырауской области'], ['Atyrau', 'Atyrau Region']),
  '27': body(
    ['Орал', 'Батыс Қазақстан облысының', 'БҚО'],
    ['Уральск', 'Западно-Казахстанской области', 'ЗКО'],
    ['Oral', 'West Kazakhstan Region'],
  ),
  '31': body(['Тараз', 'Жамбыл облысының'], ['Тараз', 'Жамбылской области'], ['Taraz', 'Zhambyl Region']),
  '33': body(['Талдықорған', 'Жетісу облысының'], ['Талдыкорган', 'области Жетісу'], ['Taldykorgan', 'Zhetisu Region']),
  '35': body(
    ['Қарағанды', 'Қарағанды облысының'],
    ['Караганда', 'Карагандинской области'],
    ['Karaganda', 'Karaganda Region'],
  ),
  '39': body(['Қостанай', 'Қостанай облысының'], ['Костанай', 'Костанайской области'], ['Kostanay', 'Kostanay Region']),
  '43': body(
    ['Қызылорда', 'Қызылорда облысының'],
    ['Кызылорда', 'Кызылординской области'],
    ['Kyzylorda', 'Kyzylorda Region'],
  ),
  '47': body(['Ақтау', 'Маңғыстау облысының'], ['Актау', 'Мангистауской области'], ['Aktau', 'Mangystau Region']),
  '55': body(['Павлодар', 'Павлодар облысының'], ['Павлодар', 'Павлодарской области'], ['Pavlodar', 'Pavlodar Region']),
  '59': body(
    ['Петропавл', 'Солтүстік Қазақстан облысының', 'СҚО'],
    ['Петропавловск', 'Северо-Казахстанской области', 'СКО'],
    ['Petropavl', 'North Kazakhstan Region'],
  ),
  '61': body(
    ['Түркістан', 'Түркістан облысының'],
    ['Туркестан', 'Туркестанской области'],
    ['Turkistan', 'Turkistan Region'],
  ),
  '62': body(['Жезқазған', 'Ұлытау облысының'], ['Жезказган', 'области Ұлытау'], ['Zhezkazgan', 'Ulytau Region']),
  '63': body(
    ['Өскемен', 'Шығыс Қазақстан облысының', 'ШҚО'],
    ['Усть-Каменогорск', 'Восточно-Казахстанской области', 'ВКО'],
    ['Oskemen', 'East Kazakhstan Region'],
  ),
  '71': body(['Астана', 'Астана қаласының'], ['Астана', 'города Астаны', 'г. Астаны'], ['Astana', 'Astana City']),
  '75': body(['Алматы', 'Алматы қаласының'], ['Алматы', 'города Алматы', 'г. Алматы'], ['Almaty', 'Almaty City']),
  '79': body(
    ['Шымкент', 'Шымкент қаласының'],
    ['Шымкент', 'города Шымкента', 'г. Шымкента'],
    ['Shymkent', 'Shymkent City'],
  ),
};

/** The body of a region. A region that is not in the table is a bug of the caller: nobody could have opened a case there. */
export function territorialBody(region: string, language: Language): BodyName {
  const names = territorialBodies[region];
  if (names === undefined)
    throw new Error(`no territorial body for the region ${JSON.stringify(region)}; see regions in @oryndau/law`);
  return names[language];
}
