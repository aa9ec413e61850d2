/** What the figures are called, and what each counts. */
import type { InLanguages } from './languages.ts';

/** In the order of a case's way, the two definitions of "saved" side by side at the end, the cautious one first. */
export const figureOrder = [
  'opened',
  'refused',
  'refused_at_bound',
  'ordinary_way',
  'executed',
  'transferred',
  'cancelled',
  'paid',
  'saved_of_collected',
  'saved_of_opened',
] as const;
export type FigureName = (typeof figureOrder)[number];

export interface FigureText {
  readonly name: string;
  readonly definition: string;
}

export const figureTexts: Readonly<Record<FigureName, InLanguages<FigureText>>> = {
  opened: {
    kk: {
      name: 'Қозғалғаны',
      definition: 'Қозғалған оңайлатылған іс жүргізулер; сомасы — қозғалған күні төленбей қалған қалдық.',
    },
    ru: {
      name: 'Возбуждено',
      definition: 'Возбужденные упрощенные производства; сумма — неуплаченный остаток на день возбуждения.',
    },
    en: {
      name: 'Opened',
      definition: 'Simplified proceedings opened; the sum is what remained unpaid on the day of opening.',
    },
  },
  refused: {
    kk: {
      name: 'Қозғаудан бас тартылғаны',
      definition: 'Оңайлатылған тәртіппен қозғаудан бас тартылған айыппұлдар; сомасы — төленбеген қалдық.',
    },
    ru: {
      name: 'Отказано',
      definition: 'Штрафы, по которым в упрощенном порядке отказано; сумма — неуплаченный остаток.',
    },
    en: {
      name: 'Refused',
      definition: 'Fines detected but refused simplified proceedings; the sum is what remained unpaid.',
    },
  },
  refused_at_bound: {
    kk: {
      name: 'Оның ішінде: дәл шекте',
      definition: 'Бас тартылғандардың ішінде төленбеген қалдығы шектің дәл өзіне тең айыппұлдар; сомасы — қалдық.',
    },
    ru: {
      name: 'Из них ровно на пределе',
      definition: 'Из отказанных — штрафы, неуплаченный остаток которых в точности равен пределу; сумма — остаток.',
    },
    en: {
      name: 'Of them exactly at the bound',
      definition: 'Of those refused, the fines of which exactly the limit remained unpaid; the sum is what remained.',
    },
  },
  ordinary_way: {
    kk: {
      name: 'Әдеттегі тәртіпке кеткені',
      definition:
        'Робот өшірулі өңірде мерзімі келіп, әдеттегі тәртіппен кеткен айыппұлдар; сомасы — төленбеген қалдық.',
    },
    ru: {
      name: 'Ушло обычным путем',
      definition:
        'Штрафы, которым пришел срок там, где робот выключен, и которые ушли обычным путем; сумма — неуплаченный остаток.',
    },
    en: {
      name: 'Went the ordinary way',
      definition:
        'Fines that fell due where the robot is switched off and went the ordinary way; the sum is what remained unpaid.',
    },
  },
  executed: {
    kk: { name: 'Орындалғаны', definition: 'Толық төленіп аяқталған іс жүргізулер; сомасы — талап етілген сома.' },
    ru: { name: 'Исполнено', definition: 'Производства, оконченные полной уплатой; сумма — сколько требовалось.' },
    en: {
      name: 'Executed',
      definition: 'Proceedings ended because the whole sum was paid; the sum is what had been claimed.',
    },
  },
  transferred: {
    kk: {
      name: 'Берілгені',
      definition: 'Жеке сот орындаушысына берілген іс жүргізулер; сомасы — төленбей қалған қалдық.',
    },
    ru: {
      name: 'Передано',
      definition: 'Производства, переданные частному судебному исполнителю; сумма — неуплаченный остаток.',
    },
    en: {
      name: 'Transferred',
      definition: 'Proceedings handed over to a private bailiff; the sum is what remained.',
    },
  },
  cancelled: {
    kk: {
      name: 'Тоқтатылғаны',
      definition: 'Айыппұлдың күші жойылғандықтан тоқтатылған іс жүргізулер; сомасы — талап етілген сома.',
    },
    ru: {
      name: 'Прекращено',
      definition: 'Производства, прекращенные из-за отмены штрафа; сумма — сколько требовалось.',
    },
    en: {
      name: 'Cancelled',
      definition: 'Proceedings ended because the fine was cancelled; the sum is what had been claimed.',
    },
  },
  paid: {
    kk: {
      name: 'Іс жүргізу кезінде төленгені',
      definition: 'Ашық іс жүргізулер бойынша түскен ақша; саны — төлемдер. Кері қайтарылғандары шегерілген.',
    },
    ru: {
      name: 'Уплачено в производстве',
      definition: 'Деньги, поступившие по открытым производствам; число — платежи. Возвраты вычтены.',
    },
    en: {
      name: 'Paid in proceedings',
      definition: 'Money received in open proceedings; the count is of payments. Reversals are taken off.',
    },
  },
  saved_of_opened: {
    kk: {
      name: 'Адамдар үнемдегені: барлық қозғалған істен',
      definition:
        'Қозғалған әр іс, төленсе де, төленбесе де, жеке сот орындаушыларына берілсе, олар ала алатын ақы. Баспасөзде осылай есептелген: 907 миллионның 226 миллионы.',
    },
    ru: {
      name: 'Сэкономлено людьми: со всех возбужденных дел',
      definition:
        'Сколько могли бы взять частные судебные исполнители, если бы им досталось каждое возбужденное дело, уплачено оно или нет. Так считали в прессе: 226 миллионов из 907.',
    },
    en: {
      name: 'Saved by people: on all cases opened',
      definition:
        'What private bailiffs might have charged had they had every case that was opened, paid or not. The press counted so: 226 of 907 million.',
    },
  },
  saved_of_collected: {
    kk: {
      name: 'Адамдар үнемдегені: түскен ақшадан',
      definition:
        'Іс бойынша түскен ақшаны жеке сот орындаушылары өндіріп алса, олар ала алатын ақы; саны — төлемдер. Баспасөзде осылай есептелген: 562 миллионның 140,6 миллионы.',
    },
    ru: {
      name: 'Сэкономлено людьми: с поступивших денег',
      definition:
        'Сколько взяли бы частные судебные исполнители, если бы поступившие по делам деньги взыскали они; число — платежи. Так считали в прессе: 140,6 миллиона из 562.',
    },
    en: {
      name: 'Saved by people: on the money that came in',
      definition:
        'What private bailiffs might have charged had they collected the money that came in; the count is of payments. The press counted so: 140.6 of 562 million.',
    },
  },
};

/** Whose count is of payments, and not of cases. */
export const countsPayments = (figure: FigureName): boolean => figure === 'paid' || figure === 'saved_of_collected';

export const inOrder = <F extends { readonly figure: FigureName }>(figures: readonly F[]): F[] =>
  [...figures].sort((a, b) => figureOrder.indexOf(a.figure) - figureOrder.indexOf(b.figure));
