/** The ministry's figures. */
import type { InLanguages } from '@oryndau/words/languages';

/** As a minister asks. */
export type Question = 'came' | 'paid' | 'bailiffs' | 'saved';

interface DeskFiguresTexts {
  readonly title: string;
  readonly span: (from: string, until: string) => string;
  readonly theBeginning: string;
  readonly today: string;
  readonly from: string;
  readonly until: string;
  readonly dayHint: string;
  readonly show: string;
  readonly notADay: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly byRegion: string;
  readonly month: string;
  readonly article: string;
  readonly byMonth: string;
  readonly byArticle: string;
  readonly noCases: string;
  readonly tile: (opened: string, executed: string, transferred: string) => string;
  readonly data: string;
  readonly csv: Readonly<Record<'region' | 'month' | 'article', string>>;
  readonly counted: string;
}

export const deskFiguresTexts: InLanguages<DeskFiguresTexts> = {
  kk: {
    title: 'Көрсеткіштер',
    span: (from, until) => `Кезең: ${from} – ${until}, екі күн де есепте.`,
    theBeginning: 'басынан',
    today: 'бүгінге дейін',
    from: 'Басталатын күні',
    until: 'Аяқталатын күні',
    dayHint: 'ЖЖЖЖ-АА-КК, мысалы, 2026-03-01; бос болса — шек жоқ.',
    show: 'Көрсету',
    notADay: 'Күнді ЖЖЖЖ-АА-КК түрінде жазыңыз, мысалы, 2026-03-01.',
    questions: {
      came: 'Не келіп түсті?',
      paid: 'Не төленді және қалай аяқталды?',
      bailiffs: 'Жеке сот орындаушыларына не берілді?',
      saved: 'Адамдар қанша үнемдеді?',
    },
    byRegion: 'Өңірлер бойынша',
    month: 'Ай',
    article: 'Бап',
    byMonth: 'Айлар бойынша, істер саны',
    byArticle: 'Баптар бойынша, істер саны (ең көбі жиырма)',
    noCases: 'іс жоқ',
    tile: (opened, executed, transferred) => `қозғалды ${opened}, орындалды ${executed}, берілді ${transferred}`,
    data: 'Деректер',
    csv: { region: 'Өңірлер бойынша, CSV', month: 'Айлар бойынша, CSV', article: 'Баптар бойынша, CSV' },
    counted: 'Сандар мына сұраумен оқылады, ал «oryndau verify» оларды журналдан қайта есептеп салыстырады:',
  },
  ru: {
    title: 'Показатели',
    span: (from, until) => `Период: ${from} – ${until}, оба дня включены.`,
    theBeginning: 'с начала',
    today: 'по сегодня',
    from: 'Первый день',
    until: 'Последний день',
    dayHint: 'ГГГГ-ММ-ДД, например 2026-03-01; пусто — без границы.',
    show: 'Показать',
    notADay: 'Напишите день как ГГГГ-ММ-ДД, например 2026-03-01.',
    questions: {
      came: 'Что поступило?',
      paid: 'Что оплачено и чем закончилось?',
      bailiffs: 'Что передано частным судебным исполнителям?',
      saved: 'Сколько люди сберегли?',
    },
    byRegion: 'По регионам',
    month: 'Месяц',
    article: 'Статья',
    byMonth: 'По месяцам, число дел',
    byArticle: 'По статьям, число дел (не больше двадцати)',
    noCases: 'дел нет',
    tile: (opened, executed, transferred) => `возбуждено ${opened}, исполнено ${executed}, передано ${transferred}`,
    data: 'Данные',
    csv: { region: 'По регионам, CSV', month: 'По месяцам, CSV', article: 'По статьям, CSV' },
    counted: 'Числа читаются этим запросом, а «oryndau verify» пересчитывает их по журналу и сравнивает:',
  },
  en: {
    title: 'Figures',
    span: (from, until) => `Span: ${from} to ${until}, both days counted.`,
    theBeginning: 'the beginning',
    today: 'today',
    from: 'First day',
    until: 'Last day',
    dayHint: 'YYYY-MM-DD, such as 2026-03-01; empty: no bound.',
    show: 'Show',
    notADay: 'Write the day as YYYY-MM-DD, such as 2026-03-01.',
    questions: {
      came: 'What came?',
      paid: 'What was paid, and how did it end?',
      bailiffs: 'What went to private bailiffs?',
      saved: 'What did people save?',
    },
    byRegion: 'By region',
    month: 'Month',
    article: 'Article',
    byMonth: 'By month, number of cases',
    byArticle: 'By article, number of cases (twenty at most)',
    noCases: 'no cases',
    tile: (opened, executed, transferred) => `opened ${opened}, executed ${executed}, handed over ${transferred}`,
    data: 'Data',
    csv: { region: 'By region, CSV', month: 'By month, CSV', article: 'By article, CSV' },
    counted:
      'The numbers are read by this statement, and “oryndau verify” counts them again from the journal and compares:',
  },
};
