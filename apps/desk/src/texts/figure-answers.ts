/** What the figures say beyond counts: how fast, by which way and bank, which share had paid by which day; and the page of one figure with the cases behind it. */
import type { InLanguages } from '@oryndau/words/languages';

interface FigureAnswersTexts {
  readonly median: (days: string, cases: string) => string;
  readonly noneYet: string;
  readonly more: string;
  readonly byWay: string;
  readonly way: string;
  readonly wayShare: string;
  readonly byBank: string;
  readonly bank: string;
  readonly unknownBank: string;
  readonly shares: string;
  readonly sharesWhat: (notified: string) => string;
  readonly sharesPicture: (first: string, last: string) => string;
  readonly day: string;
  readonly paidBy: string;
  readonly share: string;
  readonly about: {
    readonly back: string;
    readonly value: string;
    readonly asOf: string;
    readonly statement: string;
    readonly events: string;
    readonly parts: string;
    readonly part: string;
    readonly count: string;
    readonly sum: string;
    readonly list: string;
    readonly json: string;
  };
  readonly cases: {
    readonly title: (figure: string) => string;
    readonly what: (from: string, until: string, most: string) => string;
    readonly shortened: string;
    readonly count: (count: string) => string;
    readonly none: string;
    readonly noneHere: string;
    readonly number: string;
    readonly region: string;
    readonly day: string;
    readonly times: string;
    readonly sum: string;
    readonly next: string;
    readonly first: string;
    readonly notSeen: string;
  };
  readonly brief: string;
  readonly briefNote: string;
}

export const figureAnswersTexts: InLanguages<FigureAnswersTexts> = {
  kk: {
    median: (days, cases) => `${days} (медиана; саны: ${cases})`,
    noneYet: 'әзірге ешқайсысы жоқ',
    more: 'Толығырақ',
    byWay: 'Хабарлау жолы бойынша',
    way: 'Хабарлау жолы',
    wayShare: 'Төленгенінің үлесі',
    byBank: 'Банктер бойынша',
    bank: 'Банк',
    unknownBank: 'белгісіз',
    shares: 'Хабарламадан кейін қанша күнде төлеген',
    sharesWhat: (notified) =>
      `Кезең ішінде хабарланған ${notified} істің үлесі. Соңғы күндері хабарланғандардың төлеуге уақыты әлі болмаған: кезең ертерек аяқталса, сурет дәлірек.`,
    sharesPicture: (first, last) => `Төленген істердің үлесі: хабарлама күні ${first}, отыз күннен кейін ${last}`,
    day: 'Хабарламадан кейінгі күн',
    paidBy: 'Төленгені',
    share: 'Үлесі',
    about: {
      back: 'Барлық көрсеткіш',
      value: 'Мәні',
      asOf: 'Есептелген уақыты',
      statement: 'Мына сұраумен оқылады:',
      events: 'Журналдың мына оқиғалары бойынша саналады:',
      parts: 'Бөліктері бойынша',
      part: 'Бөлігі',
      count: 'Саны',
      sum: 'Сомасы',
      list: 'Артындағы істер',
      json: 'JSON түрінде',
    },
    cases: {
      title: (figure) => `Артындағы істер: ${figure}`,
      what: (from, until, most) => `Күндері: ${from} – ${until}. Тізім ${most} күннен аспайды.`,
      shortened: 'Сұралған кезең ұзағырақ болды: тізім оның соңғы күндеріне арналған.',
      count: (count) => `Осы беттегі істер: ${count}`,
      none: 'Бұл күндері мұндай іс жоқ.',
      noneHere: 'Бұл бетте мұндай іс жоқ, келесі бетте болуы мүмкін.',
      number: 'Айыппұл нөмірі',
      region: 'Өңір',
      day: 'Күні',
      times: 'Саны',
      sum: 'Сомасы',
      next: 'Келесі істер',
      first: 'Тізімнің басы',
      notSeen: 'Істің өзін ашуға сіздің рөліңіздің құқығы жоқ.',
    },
    brief: 'Президент Әкімшілігіне арналған бір беттік анықтама, PDF',
    briefNote: 'Әр сан журнал оқиғаларынан саналады; «oryndau verify» оны қайта есептеп салыстырады.',
  },
  ru: {
    median: (days, cases) => `${days} (медиана; дел: ${cases})`,
    noneYet: 'пока ни одного',
    more: 'Подробнее',
    byWay: 'По каналам извещения',
    way: 'Канал извещения',
    wayShare: 'Доля исполненных',
    byBank: 'По банкам',
    bank: 'Банк',
    unknownBank: 'неизвестен',
    shares: 'Через сколько дней после извещения платят',
    sharesWhat: (notified) =>
      `Доля от дел, извещенных за период: ${notified}. У извещенных в последние дни еще не было времени заплатить: если период заканчивается раньше, картина точнее.`,
    sharesPicture: (first, last) => `Доля уплаченных: в день извещения ${first}, через тридцать дней ${last}`,
    day: 'День после извещения',
    paidBy: 'Уплачено',
    share: 'Доля',
    about: {
      back: 'Все показатели',
      value: 'Значение',
      asOf: 'Посчитано',
      statement: 'Читается этим запросом:',
      events: 'Считается по этим событиям журнала:',
      parts: 'По частям',
      part: 'Часть',
      count: 'Число',
      sum: 'Сумма',
      list: 'Дела за этим показателем',
      json: 'В виде JSON',
    },
    cases: {
      title: (figure) => `Дела за показателем: ${figure}`,
      what: (from, until, most) => `Дни: ${from} – ${until}. Список не длиннее ${most} дней.`,
      shortened: 'Период был длиннее: список — за его последние дни.',
      count: (count) => `Дел на этой странице: ${count}`,
      none: 'За эти дни таких дел нет.',
      noneHere: 'На этой странице таких дел нет, на следующей могут быть.',
      number: 'Номер штрафа',
      region: 'Регион',
      day: 'День',
      times: 'Число',
      sum: 'Сумма',
      next: 'Следующие дела',
      first: 'К началу списка',
      notSeen: 'Открыть само дело ваша роль не позволяет.',
    },
    brief: 'Справка на одну страницу для Администрации Президента, PDF',
    briefNote: 'Каждое число посчитано по событиям журнала; «oryndau verify» пересчитывает его и сравнивает.',
  },
  en: {
    median: (days, cases) => `${days} (median of ${cases})`,
    noneYet: 'none yet',
    more: 'More about it',
    byWay: 'By the way of the notice',
    way: 'Way of the notice',
    wayShare: 'Share executed',
    byBank: 'By bank',
    bank: 'Bank',
    unknownBank: 'unknown',
    shares: 'How many days after the notice people pay',
    sharesWhat: (notified) =>
      `Of the cases notified in the span: ${notified}. Those notified in its last days had no time to pay yet: a span that ends earlier gives a truer picture.`,
    sharesPicture: (first, last) => `Share paid: ${first} on the day of the notice, ${last} after thirty days`,
    day: 'Day after the notice',
    paidBy: 'Paid',
    share: 'Share',
    about: {
      back: 'All figures',
      value: 'Value',
      asOf: 'Counted at',
      statement: 'It is read by this statement:',
      events: 'It is counted by these events of the journal:',
      parts: 'By its parts',
      part: 'Part',
      count: 'Count',
      sum: 'Sum',
      list: 'The cases behind it',
      json: 'As JSON',
    },
    cases: {
      title: (figure) => `The cases behind a figure: ${figure}`,
      what: (from, until, most) => `Days: ${from} to ${until}. A list covers ${most} days at most.`,
      shortened: 'The span was longer: the list is of its last days.',
      count: (count) => `Cases on this page: ${count}`,
      none: 'There is no such case on these days.',
      noneHere: 'There is no such case on this page; there may be on the next.',
      number: 'Number of the fine',
      region: 'Region',
      day: 'Day',
      times: 'Count',
      sum: 'Sum',
      next: 'Next cases',
      first: 'To the beginning of the list',
      notSeen: 'Your role may not open the case itself.',
    },
    brief: 'One page for the President’s office, PDF',
    briefNote: 'Each number is counted by the events of the journal; “oryndau verify” counts it again and compares.',
  },
};
