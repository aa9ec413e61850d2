/** For what somebody looks, and finding a case. */
import type { PurposeFault } from '@oryndau/staff/core/purpose';
import type { InLanguages } from '@oryndau/words/languages';

interface FindTexts {
  readonly purpose: {
    readonly title: string;
    readonly what: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly later: string;
    readonly laterHint: (days: number) => string;
    readonly reason: string;
    readonly go: string;
    readonly faults: Readonly<Record<PurposeFault, string>>;
  };
  readonly looksFor: (purpose: string) => string;
  readonly shownFrom: (day: string) => string;
  readonly change: string;
  readonly title: string;
  readonly query: string;
  readonly hint: string;
  readonly search: string;
  readonly notThere: string;
  readonly fault: string;
  readonly results: (count: string) => string;
  readonly tooMany: (max: string) => string;
  readonly none: string;
  readonly searchedBy: (kinds: string) => string;
  readonly number: string;
  readonly debtor: string;
  readonly born: string;
  readonly standing: string;
  readonly remainder: string;
  readonly waits: string;
}

export const findTexts: InLanguages<FindTexts> = {
  kk: {
    purpose: {
      title: 'Істі не үшін ашасыз?',
      what: 'Бұл бір кіруде бір рет сұралады. Атыңызды, өңіріңізді және мақсатыңызды борышкер өз ісінің бетінде көреді.',
      words: 'Толығырақ (міндетті емес)',
      wordsHint: 'Мысалы, хаттың нөмірі мен күні. Дербес деректерді жазбаңыз: мұны борышкер оқиды.',
      later: 'Борышкер қай күннен бастап көреді (тек тексеру үшін)',
      laterHint: (days) => `Бос қалдырсаңыз, бірден көреді. ${days} күннен кешіктіруге болмайды.`,
      reason: 'Неге бірден көрсетпейсіз',
      go: 'Жалғастыру',
      faults: {
        NO_PURPOSE: 'Мақсатты таңдаңыз.',
        NO_WORDS: 'Қандай мақсатпен екенін жазыңыз: борышкер оны оқиды.',
        WORDS_NOT_TAKEN: 'Бір жолмен, 200 таңбадан асырмай жазыңыз.',
        NOT_YOURS: 'Кейін көрсетуді тек министрлік инспекторы және тек тексеру үшін таңдай алады.',
        NO_DAY: 'Ертеңнен бастап 90 күн ішіндегі күнді жазыңыз.',
        NO_REASON: 'Неге бірден көрсетпейтініңізді бір жолмен жазыңыз.',
      },
    },
    looksFor: (purpose) => `Сіз қарап отырсыз: ${purpose}.`,
    shownFrom: (day) => `Борышкер мұны ${day} күнінен бастап көреді.`,
    change: 'Мақсатты өзгерту',
    title: 'Істі іздеу',
    query: 'Нені іздейсіз',
    hint: 'Айыппұл нөмірі, іс коды, ЖСН, тегі мен аты, телефон немесе көлік нөмірі. Тегі алдымен жазылады.',
    search: 'Іздеу',
    notThere:
      'Мекенжай, банктік шот, қолхат нөмірі және қабылданбаған жазба бойынша іздеу жоқ. Телефон мен көлік нөмірі тізілім оларды берген болса ғана табылады.',
    fault:
      'Іздейтінді жазыңыз: нөмірді, 12 таңбалы кодты, ЖСН-ді, кемінде үш әріптен тегін, телефонды немесе көлік нөмірін.',
    results: (count) => `Табылғаны: ${count}`,
    tooMany: (max) =>
      `${max} істен көп табылды, соңғы тіркелгендері көрсетілді. Нақтырақ жазыңыз: мысалы, тегіне атын қосыңыз.`,
    none: 'Сіздің құқығыңыз жететін істердің арасында ештеңе табылмады.',
    searchedBy: (kinds) => `Қалай ізделді: ${kinds}.`,
    number: 'Айыппұл',
    debtor: 'Борышкер',
    born: 'Туған күні',
    standing: 'Жай-күйі',
    remainder: 'Қалдығы',
    waits: 'тіркелген күнін күтуде',
  },
  ru: {
    purpose: {
      title: 'Для чего вы открываете дела?',
      what: 'Об этом спрашивают один раз за вход. Ваше имя, регион и цель должник увидит на странице своего дела.',
      words: 'Подробнее (необязательно)',
      wordsHint: 'Например, номер и дата письма. Без персональных данных: это прочитает должник.',
      later: 'С какого дня это увидит должник (только для проверки)',
      laterHint: (days) => `Пусто: сразу. Не позже чем через ${days} дней.`,
      reason: 'Почему не сразу',
      go: 'Продолжить',
      faults: {
        NO_PURPOSE: 'Выберите цель.',
        NO_WORDS: 'Напишите, с какой целью: это прочитает должник.',
        WORDS_NOT_TAKEN: 'Напишите одной строкой, не длиннее 200 знаков.',
        NOT_YOURS: 'Показать позже может только инспектор министерства и только для проверки.',
        NO_DAY: 'Укажите день не раньше завтрашнего и не позже чем через 90 дней.',
        NO_REASON: 'Напишите одной строкой, почему не сразу.',
      },
    },
    looksFor: (purpose) => `Вы смотрите дела, ${purpose}.`,
    shownFrom: (day) => `Должник увидит это с ${day}.`,
    change: 'Изменить цель',
    title: 'Найти дело',
    query: 'Что ищете',
    hint: 'Номер штрафа, код дела, ИИН, фамилия и имя, телефон или номер машины. Фамилия пишется первой.',
    search: 'Найти',
    notThere:
      'По адресу, банковскому счету, номеру квитанции и по записям, которые не приняты, поиска нет. Телефон и номер машины находятся, только если их передал реестр.',
    fault: 'Напишите, что искать: номер, код из 12 знаков, ИИН, не меньше трех букв фамилии, телефон или номер машины.',
    results: (count) => `Найдено: ${count}`,
    tooMany: (max) =>
      `Найдено больше ${max} дел, показаны последние зарегистрированные. Уточните: например, добавьте к фамилии имя.`,
    none: 'Среди дел, до которых достает ваше право, ничего не найдено.',
    searchedBy: (kinds) => `Как искали: ${kinds}.`,
    number: 'Штраф',
    debtor: 'Должник',
    born: 'Родился',
    standing: 'Состояние',
    remainder: 'Остаток',
    waits: 'ждет дня регистрации',
  },
  en: {
    purpose: {
      title: 'For what do you open cases?',
      what: 'This is asked once in a visit. The debtor sees your name, your region and the purpose on the page of the case.',
      words: 'More about it (optional)',
      wordsHint: 'For example number and date of a letter. No personal data: the debtor reads it.',
      later: 'From which day the debtor sees it (inspections only)',
      laterHint: (days) => `Empty: at once. Not later than in ${days} days.`,
      reason: 'Why not at once',
      go: 'Go on',
      faults: {
        NO_PURPOSE: 'Choose a purpose.',
        NO_WORDS: 'Write for what purpose: the debtor reads it.',
        WORDS_NOT_TAKEN: 'Write one line of at most 200 characters.',
        NOT_YOURS: 'Only an inspector of the ministry may have it shown later, and only of an inspection.',
        NO_DAY: 'Give a day from tomorrow on, within 90 days.',
        NO_REASON: 'Write in one line why not at once.',
      },
    },
    looksFor: (purpose) => `You look at cases ${purpose}.`,
    shownFrom: (day) => `The debtor sees it from ${day}.`,
    change: 'Change the purpose',
    title: 'Find a case',
    query: 'What do you look for',
    hint: 'Number of the fine, code of the case, IIN, surname and name, telephone or number plate. The surname comes first.',
    search: 'Find',
    notThere:
      'There is no search by address, bank account, number of a receipt, or in records that were refused. Telephone and number plate are found only where the register gave them.',
    fault:
      'Write what to look for: a number, a code of 12 characters, an IIN, three letters of a surname at least, a telephone or a number plate.',
    results: (count) => `Found: ${count}`,
    tooMany: (max) =>
      `More than ${max} were found; those registered last are shown. Say it more closely: add the name to the surname.`,
    none: 'Nothing was found among the cases that your right reaches.',
    searchedBy: (kinds) => `Searched by: ${kinds}.`,
    number: 'Fine',
    debtor: 'Debtor',
    born: 'Born',
    standing: 'Standing',
    remainder: 'Remainder',
    waits: 'waits for the day of registration',
  },
};
