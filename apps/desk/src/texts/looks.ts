/** The log of who looked. */
import type { InLanguages } from '@oryndau/words/languages';

interface LooksTexts {
  readonly title: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly account: string;
  readonly everybody: string;
  readonly case: string;
  readonly caseHint: string;
  readonly show: string;
  readonly none: string;
  readonly count: (count: string) => string;
  readonly tooMany: (max: string) => string;
  readonly at: string;
  readonly who: string;
  readonly subject: string;
  readonly search: (kinds: string, found: string) => string;
  readonly later: (day: string, reason: string) => string;
  readonly noCase: string;
}

export const looksTexts: InLanguages<LooksTexts> = {
  kk: {
    title: 'Кім қарады',
    what: 'Қызметкерлер мен бағдарламалар ашқан істер және жасалған іздеулер. Не ізделгені еш жерде сақталмайды.',
    from: 'Қай күннен',
    until: 'Қай күнге дейін, сол күнді қоса',
    account: 'Кім',
    everybody: 'барлығы',
    case: 'Іс (міндетті емес)',
    caseHint: 'Айыппұл нөмірі немесе іс коды.',
    show: 'Көрсету',
    none: 'Бұл күндері ештеңе қаралмаған.',
    count: (count) => `Барлығы: ${count}`,
    tooMany: (max) => `Соңғы ${max} жазба көрсетілді: күндерді тарылтыңыз.`,
    at: 'Қашан',
    who: 'Кім және не үшін',
    subject: 'Не',
    search: (kinds, found) => `іздеу: ${kinds}; табылғаны: ${found}`,
    later: (day, reason) => `борышкер ${day} күнінен бастап көреді: ${reason}`,
    noCase: 'Мұндай іс жоқ.',
  },
  ru: {
    title: 'Кто смотрел',
    what: 'Дела, которые открывали сотрудники и программы, и поиски. Что искали, нигде не хранится.',
    from: 'С какого дня',
    until: 'По какой день включительно',
    account: 'Кто',
    everybody: 'все',
    case: 'Дело (необязательно)',
    caseHint: 'Номер штрафа или код дела.',
    show: 'Показать',
    none: 'В эти дни ничего не смотрели.',
    count: (count) => `Всего: ${count}`,
    tooMany: (max) => `Показаны последние ${max}: сузьте дни.`,
    at: 'Когда',
    who: 'Кто и для чего',
    subject: 'Что',
    search: (kinds, found) => `поиск: ${kinds}; найдено: ${found}`,
    later: (day, reason) => `должник увидит с ${day}: ${reason}`,
    noCase: 'Такого дела нет.',
  },
  en: {
    title: 'Who looked',
    what: 'Cases that staff and programs have opened, and searches. What was sought is kept nowhere.',
    from: 'From which day',
    until: 'Until which day, inclusive',
    account: 'Who',
    everybody: 'everybody',
    case: 'Case (optional)',
    caseHint: 'Number of the fine, or code of the case.',
    show: 'Show',
    none: 'Nobody looked in these days.',
    count: (count) => `${count} in all`,
    tooMany: (max) => `The last ${max} are shown: choose fewer days.`,
    at: 'When',
    who: 'Who, and for what',
    subject: 'What',
    search: (kinds, found) => `search: ${kinds}; found: ${found}`,
    later: (day, reason) => `the debtor sees it from ${day}: ${reason}`,
    noCase: 'There is no such case.',
  },
};
