/** The ministry's figures. */
import type { InLanguages } from '@oryndau/words/languages';

/** As a minister asks. */
export type Question = 'came' | 'paid' | 'taken' | 'bailiffs' | 'saved' | 'wrong' | 'fast';

interface DeskFiguresTexts {
  readonly title: string;
  readonly span: (from: string, until: string) => string;
  readonly theBeginning: string;
  readonly today: string;
  readonly from: string;
  readonly until: string;
  readonly noBound: string;
  readonly show: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly byRegion: string;
  readonly month: string;
  readonly article: string;
  readonly byMonth: string;
  readonly byArticle: string;
  readonly noCases: string;
  readonly tile: (opened: string, executed: string, transferred: string) => string;
  readonly data: string;
  readonly by: Readonly<Record<'region' | 'month' | 'article', string>>;
  readonly counted: string;
  readonly neverChecked: string;
  readonly checkedEqual: (at: string, by: string) => string;
  readonly checkedFault: (at: string, by: string) => string;
}

export const deskFiguresTexts: InLanguages<DeskFiguresTexts> = {
  kk: {
    title: 'Көрсеткіштер',
    span: (from, until) => `Кезең: ${from} – ${until}, екі күн де есепте.`,
    theBeginning: 'басынан',
    today: 'бүгінге дейін',
    from: 'Басталатын күні',
    until: 'Аяқталатын күні',
    noBound: 'бос болса — шек жоқ.',
    show: 'Көрсету',
    questions: {
      came: 'Не келіп түсті?',
      paid: 'Мәжбүрлеусіз не төленді және істер қалай аяқталды?',
      taken: 'Мәжбүрлеп не алынды?',
      bailiffs: 'Жеке сот орындаушыларына не берілді?',
      saved: 'Адамдар қанша үнемдеді?',
      wrong: 'Не дұрыс болмады?',
      fast: 'Қаншалықты тез?',
    },
    byRegion: 'Өңірлер бойынша',
    month: 'Ай',
    article: 'Бап',
    byMonth: 'Айлар бойынша, істер саны',
    byArticle: 'Баптар бойынша, істер саны (ең көбі жиырма)',
    noCases: 'іс жоқ',
    tile: (opened, executed, transferred) => `қозғалды ${opened}, орындалды ${executed}, берілді ${transferred}`,
    data: 'Деректер',
    by: { region: 'Өңірлер бойынша', month: 'Айлар бойынша', article: 'Баптар бойынша' },
    neverChecked: 'Журнал бұл жерде әлі тексерілмеген.',
    checkedEqual: (at, by) => `Журналды соңғы рет ${at} тексерген: ${by}. Бәрі сәйкес келді.`,
    checkedFault: (at, by) => `Журналды соңғы рет ${at} тексерген: ${by}. Сәйкессіздік табылды: оны аудитор көреді.`,
    counted: 'Сандар мына сұраумен оқылады, ал «oryndau verify» оларды журналдан қайта есептеп салыстырады:',
  },
  ru: {
    title: 'Показатели',
    span: (from, until) => `Период: ${from} – ${until}, оба дня включены.`,
    theBeginning: 'с начала',
    today: 'по сегодня',
    from: 'Первый день',
    until: 'Последний день',
    noBound: 'пусто — без границы.',
    show: 'Показать',
    questions: {
      came: 'Что поступило?',
      paid: 'Что уплачено без принуждения и чем закончились дела?',
      taken: 'Что взыскано принудительно?',
      bailiffs: 'Что передано частным судебным исполнителям?',
      saved: 'Сколько люди сберегли?',
      wrong: 'Что пошло не так?',
      fast: 'Насколько быстро?',
    },
    byRegion: 'По регионам',
    month: 'Месяц',
    article: 'Статья',
    byMonth: 'По месяцам, число дел',
    byArticle: 'По статьям, число дел (не больше двадцати)',
    noCases: 'дел нет',
    tile: (opened, executed, transferred) => `возбуждено ${opened}, исполнено ${executed}, передано ${transferred}`,
    data: 'Данные',
    by: { region: 'По регионам', month: 'По месяцам', article: 'По статьям' },
    neverChecked: 'Журнал здесь еще не проверяли.',
    checkedEqual: (at, by) => `Последняя проверка журнала: ${at}, ${by}. Все сошлось.`,
    checkedFault: (at, by) => `Последняя проверка журнала: ${at}, ${by}. Найдено расхождение: его видит аудитор.`,
    counted: 'Числа читаются этим запросом, а «oryndau verify» пересчитывает их по журналу и сравнивает:',
  },
  en: {
    title: 'Figures',
    span: (from, until) => `Span: ${from} to ${until}, both days counted.`,
    theBeginning: 'the beginning',
    today: 'today',
    from: 'First day',
    until: 'Last day',
    noBound: 'empty: no bound.',
    show: 'Show',
    questions: {
      came: 'What came?',
      paid: 'What was paid without force, and how did cases end?',
      taken: 'What was taken by force?',
      bailiffs: 'What went to private bailiffs?',
      saved: 'What did people save?',
      wrong: 'What went wrong?',
      fast: 'How fast was it?',
    },
    byRegion: 'By region',
    month: 'Month',
    article: 'Article',
    byMonth: 'By month, number of cases',
    byArticle: 'By article, number of cases (twenty at most)',
    noCases: 'no cases',
    tile: (opened, executed, transferred) => `opened ${opened}, executed ${executed}, handed over ${transferred}`,
    data: 'Data',
    by: { region: 'By region', month: 'By month', article: 'By article' },
    neverChecked: 'The journal has not been checked here yet.',
    checkedEqual: (at, by) => `Last check of the journal: ${at}, ${by}. All of it agreed.`,
    checkedFault: (at, by) =>
      `Last check of the journal: ${at}, ${by}. Something did not agree: the auditor sees what.`,
    counted:
      'The numbers are read by this statement, and “oryndau verify” counts them again from the journal and compares:',
  },
};
