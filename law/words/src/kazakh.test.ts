/** Kazakh endings, by the vectors of the wording that native grammar gives (kazakh.md section 2). */
import { describe, expect, it } from 'vitest';
import {
  type KazakhCase,
  type KazakhDayForm,
  kazakhAbbreviation,
  kazakhCases,
  kazakhDay,
  kazakhMonths,
  kazakhName,
  kazakhNumeral,
  kazakhNumericDay,
  kazakhOwned,
  kazakhPercent,
  kazakhPossessed,
  kazakhSum,
  kazakhTime,
  kazakhWord,
} from './kazakh.ts';

const forms = (text: string): string[] => text.split(' ');

describe('a number in digits', () => {
  const vectors =
    '1 dat 1-ге · 2 abl 2-ден · 3 dat 3-ке · 4 loc 4-те · 5 abl 5-тен · 6 dat 6-ға · 7 gen 7-нің · 8 abl 8-ден · 9 dat 9-ға · 10 abl 10-нан · 11 dat 11-ге · 12 acc 12-ні · 13 loc 13-те · 14 abl 14-тен · 15 pos 15-і · 16 acc 16-ны · 17 abl 17-ден · 18 loc 18-де · 19 gen 19-дың · 20 abl 20-дан · 30 dat 30-ға · 40 abl 40-тан · 50 dat 50-ге · 60 dat 60-қа · 70 abl 70-тен · 80 abl 80-нен · 90 abl 90-нан · 100 dat 100-ге · 592 gen 592-нің · 226 pos 226-сы · 140,6 pos 140,6-сы · 0 loc 0-де · 1414 abl 1414-тен';
  it.each(vectors.split(' · ').map((row) => forms(row) as [string, KazakhCase, string]))('%s %s: %s', (n, form, is) => {
    expect(kazakhNumeral(n, form)).toBe(is);
  });

  it.each<[string, KazakhCase, string]>([
    ['1 500', 'dat', '1 500-ге'],
    ['18 000', 'abl', '18 000-нан'],
    ['18\u202f000', 'abl', '18\u202f000-нан'],
    ['1 000 000', 'gen', '1 000 000-ның'],
    ['2 000 000 000', 'dat', '2 000 000 000-қа'],
  ])('%s %s: %s', (n, form, is) => {
    expect(kazakhNumeral(n, form)).toBe(is);
  });
});

describe('a month', () => {
  const rows = [
    'қаңтардың қаңтарға қаңтарды қаңтарда қаңтардан қаңтардағы',
    'ақпанның ақпанға ақпанды ақпанда ақпаннан ақпандағы',
    'наурыздың наурызға наурызды наурызда наурыздан наурыздағы',
    'сәуірдің сәуірге сәуірді сәуірде сәуірден сәуірдегі',
    'мамырдың мамырға мамырды мамырда мамырдан мамырдағы',
    'маусымның маусымға маусымды маусымда маусымнан маусымдағы',
    'шілденің шілдеге шілдені шілдеде шілдеден шілдедегі',
    'тамыздың тамызға тамызды тамызда тамыздан тамыздағы',
    'қыркүйектің қыркүйекке қыркүйекті қыркүйекте қыркүйектен қыркүйектегі',
    'қазанның қазанға қазанды қазанда қазаннан қазандағы',
    'қарашаның қарашаға қарашаны қарашада қарашадан қарашадағы',
    'желтоқсанның желтоқсанға желтоқсанды желтоқсанда желтоқсаннан желтоқсандағы',
  ];
  it.each(kazakhMonths.map((month, index) => [month, rows[index] ?? ''] as const))('%s', (month, row) => {
    const cases = (['gen', 'dat', 'acc', 'loc', 'abl'] as const).map((form) => kazakhWord(month, form));
    expect([...cases, kazakhDay(month, 'of')]).toEqual(forms(row));
  });
});

describe('a day', () => {
  it.each<[string, KazakhDayForm, string]>([
    ['2026 жылғы 20 тамыз', 'plain', '2026 жылғы 20 тамыз'],
    ['2026 жылғы 20 тамыз', 'since', '2026 жылғы 20 тамыздан бастап'],
    ['2026 жылғы 20 тамыз', 'before', '2026 жылғы 20 тамызға дейін'],
    ['2026 жылғы 20 тамыз', 'by', '2026 жылғы 20 тамыздан кешіктірмей'],
    ['2026 жылғы 20 тамыз', 'on', '2026 жылғы 20 тамызда'],
    ['2026 жылғы 20 тамыз', 'after', '2026 жылғы 20 тамыздан кейін'],
    ['2026 жылғы 20 тамыз', 'of', '2026 жылғы 20 тамыздағы'],
    ['2026 жылғы 20 тамыз', 'asOf', '2026 жылғы 20 тамыздағы жағдай бойынша'],
    ['20 тамыз', 'before', '20 тамызға дейін'],
    ['2025 жылғы 1 қазан', 'since', '2025 жылғы 1 қазаннан бастап'],
    ['2026 жылғы 1 қыркүйек', 'before', '2026 жылғы 1 қыркүйекке дейін'],
    ['2026 жылғы 12 шілде', 'of', '2026 жылғы 12 шілдедегі'],
    ['2026 жылғы 28 ақпан', 'by', '2026 жылғы 28 ақпаннан кешіктірмей'],
    ['2026 жылғы 30 маусым', 'since', '2026 жылғы 30 маусымнан бастап'],
    ['2026 жыл', 'since', '2026 жылдан бастап'],
    ['2026 жыл', 'before', '2026 жылға дейін'],
  ])('%s, %s: %s', (day, form, is) => {
    expect(kazakhDay(day, form)).toBe(is);
  });

  it('in digits takes its ending on "күні"', () => {
    const of = (form: 'on' | 'since' | 'before' | 'by') => kazakhNumericDay('20.08.2026', form);
    expect([of('on'), of('since'), of('before'), of('by')]).toEqual([
      '20.08.2026 күні',
      '20.08.2026 күнінен бастап',
      '20.08.2026 күніне дейін',
      '20.08.2026 күнінен кешіктірмей',
    ]);
  });
});

describe('a time', () => {
  it.each<[string, KazakhCase, string]>([
    ['14:32', 'loc', '14:32-де'],
    ['14:05', 'loc', '14:05-те'],
    ['14:10', 'loc', '14:10-да'],
    ['14:20', 'loc', '14:20-да'],
    ['14:30', 'loc', '14:30-да'],
    ['14:40', 'loc', '14:40-та'],
    ['14:50', 'loc', '14:50-де'],
    ['9:00', 'abl', '9:00-ден'],
    ['18:00', 'dat', '18:00-ге'],
  ])('%s %s: %s', (time, form, is) => {
    expect(kazakhTime(time, form)).toBe(is);
  });
});

describe('a word', () => {
  it.each<[string, string]>([
    ['күні', 'күнінің күніне күнін күнінде күнінен'],
    ['бабы', 'бабының бабына бабын бабында бабынан'],
    ['ісі', 'ісінің ісіне ісін ісінде ісінен'],
    ['сомасы', 'сомасының сомасына сомасын сомасында сомасынан'],
  ])('that ends on "its": %s', (word, row) => {
    expect((['gen', 'dat', 'acc', 'loc', 'abl'] as const).map((form) => kazakhPossessed(word, form))).toEqual(
      forms(row),
    );
  });

  it.each<[string, KazakhCase, string]>([
    ['шотым', 'dat', 'шотыма'],
    ['шотым', 'abl', 'шотымнан'],
    ['шотыңыз', 'dat', 'шотыңызға'],
    ['шотыңыз', 'loc', 'шотыңызда'],
    ['шотыңыз', 'abl', 'шотыңыздан'],
    ['төлемім', 'dat', 'төлеміме'],
  ])('of mine and yours: %s %s: %s', (word, form, is) => {
    expect(kazakhOwned(word, form)).toBe(is);
  });

  it.each<[string, KazakhCase, string]>([
    ['банк', 'dat', 'банкке'],
    ['банк', 'gen', 'банктің'],
    ['банк', 'abl', 'банктен'],
    ['банк', 'pos', 'банкі'],
    ['акт', 'acc', 'актіні'],
    ['акт', 'gen', 'актінің'],
    ['акт', 'abl', 'актіден'],
    ['акт', 'pos', 'актісі'],
    ['бап', 'pos', 'бабы'],
    ['бөлік', 'pos', 'бөлігі'],
    ['тармақ', 'pos', 'тармағы'],
    ['лимит', 'dat', 'лимитке'],
    ['Щукин', 'dat', 'Щукинге'],
    ['төлеу', 'dat', 'төлеуге'],
    ['нұсқау', 'dat', 'нұсқауға'],
    ['елу', 'dat', 'елуге'],
    ['минут', 'dat', 'минутқа'],
    ['нотариус', 'dat', 'нотариусқа'],
  ])('%s %s: %s', (word, form, is) => {
    expect(kazakhWord(word, form)).toBe(is);
  });

  it('keeps its letters in every case', () => {
    for (const month of kazakhMonths)
      for (const form of kazakhCases) expect(kazakhWord(month, form).startsWith(month.slice(0, -1))).toBe(true);
  });
});

describe('a sum', () => {
  it.each<[string, KazakhCase, string]>([
    ['18 000 ₸', 'abl', '18 000 ₸-ден'],
    ['18 000 ₸', 'dat', '18 000 ₸-ге'],
    ['11 000 тг', 'dat', '11 000 тг-ге'],
    ['11 000 теңге', 'abl', '11 000 теңгеден'],
  ])('%s %s: %s', (sum, form, is) => {
    expect(kazakhSum(sum, form)).toBe(is);
  });
});

describe('per cent', () => {
  it.each<[KazakhCase, string]>([
    ['pos', '25%-ы'],
    ['dat', '25%-ға'],
    ['abl', '25%-дан'],
    ['acc', '25%-ды'],
    ['ins', '25%-бен'],
  ])('%s: %s', (form, is) => {
    expect(kazakhPercent('25', form)).toBe(is);
  });
});

describe('an abbreviation', () => {
  const vectors =
    'АЕК dat АЕК-ке · АЕК acc АЕК-ті · АЕК abl АЕК-тен · АЕК gen АЕК-тің · ЖСН gen ЖСН-нің · ЖСН dat ЖСН-ге · ЖСН acc ЖСН-ді · ЖСН abl ЖСН-нен · ЖСН pos ЖСН-і · БСН dat БСН-ге · ЖСК gen ЖСК-ның · БСК dat БСК-ға · ТБК acc ТБК-ны · ТБК abl ТБК-дан · ӘҚБтК gen ӘҚБтК-нің · ӘРПК dat ӘРПК-ге · ӘРПК loc ӘРПК-де · ӘРПК abl ӘРПК-нен · ЭЦҚ acc ЭЦҚ-ны · ЭЦҚ ins ЭЦҚ-мен · SMS dat SMS-ке · SMS acc SMS-ті · SMS abl SMS-тен · SMS ins SMS-пен · PDF dat PDF-ке · PDF acc PDF-ті · МБ abl МБ-тан · МБ dat МБ-қа · eGov gen eGov-тың · eGov dat eGov-қа · IBAN acc IBAN-ды';
  it.each(vectors.split(' · ').map((row) => forms(row) as [string, KazakhCase, string]))(
    '%s %s: %s',
    (of, form, is) => {
      expect(kazakhAbbreviation(of, form)).toBe(is);
    },
  );

  it('that nobody has said how to say is a bug, and no guess', () => {
    expect(() => kazakhAbbreviation('ҚР', 'dat')).toThrow('ҚР');
  });
});

describe('a name', () => {
  const vectors =
    'Серікұлы dat Серікұлына · Серікұлы gen Серікұлының · Болатқызы dat Болатқызына · Болатқызы abl Болатқызынан · Қасымова dat Қасымоваға · Щукина dat Щукинаға · Мария gen Марияның · Мария abl Мариядан · Иванов dat Ивановқа · Иванов gen Ивановтың · Тоқаев dat Тоқаевқа · Сынақов abl Сынақовтан · Әуезов gen Әуезовтің · Сергеев dat Сергеевке · Медведев gen Медведевтің · Щукин dat Щукинге · Сейфуллин gen Сейфуллиннің · Достоевский gen Достоевскийдің · Петрович dat Петровичке · Ким dat Кимге · Ли dat Лиге · Цой dat Цойға · Нұржан dat Нұржанға · Гүлнәр dat Гүлнәрге · Шевченко dat Шевченкоға';
  it.each(vectors.split(' · ').map((row) => forms(row) as [string, KazakhCase, string]))(
    '%s %s: %s',
    (of, form, is) => {
      expect(kazakhName(of, form)).toBe(is);
    },
  );
});

describe('tenge in a sentence', () => {
  it.each<[string, KazakhCase, string]>([
    ['18 000 теңге', 'gen', '18 000 теңгенің'],
    ['18 000 теңге', 'dat', '18 000 теңгеге'],
    ['18 000 теңге', 'acc', '18 000 теңгені'],
    ['18 000 теңге', 'abl', '18 000 теңгеден'],
    ['18 000 теңге', 'ins', '18 000 теңгемен'],
  ])('%s %s: %s', (sum, form, is) => {
    expect(kazakhSum(sum, form)).toBe(is);
  });

  it.each<[KazakhCase, string]>([
    ['gen', 'тиынның'],
    ['dat', 'тиынға'],
    ['acc', 'тиынды'],
    ['loc', 'тиында'],
    ['abl', 'тиыннан'],
    ['ins', 'тиынмен'],
  ])('тиын %s: %s', (form, is) => {
    expect(kazakhWord('тиын', form)).toBe(is);
  });
});
