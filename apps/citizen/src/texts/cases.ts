/** Several cases of a person who has logged in, paid at once. The list itself has its words in find.ts. */
import type { InLanguages } from '@oryndau/words/languages';

export interface CasesTexts {
  /** A box beside a case. */
  readonly choose: (sum: string) => string;
  readonly payAll: (count: number, sum: string) => string;
  readonly payChosen: string;
  /** Of the buttons: one confirmation for all of them. */
  readonly atOnce: string;
  /** Above what is left of the whole list. */
  readonly total: (sum: string) => string;
  readonly changed: string;
  readonly noneChosen: string;
  readonly tooMany: (max: string) => string;
  readonly purpose: (count: number) => string;
  readonly joint: {
    readonly caption: (count: number) => string;
    readonly case: string;
    readonly sum: string;
    readonly total: string;
    readonly table: string;
    /** The same of a payment by which no money came or comes. */
    readonly tableOfNone: string;
    /** Giving up gives up all of it. */
    readonly allOrNone: string;
    /** One of its cases takes no money any more. */
    readonly oneIsOver: string;
    readonly back: string;
    /** Above the list, of one that is open; and of one of which the service has not even said whether it was begun. */
    readonly opened: (sum: string) => string;
    readonly unanswered: (sum: string) => string;
    /** On the page of one of its fines. */
    readonly partOf: string;
  };
}

export const casesTexts: InLanguages<CasesTexts> = {
  kk: {
    choose: (sum) => `${sum} төлеу үшін таңдау`,
    payAll: (count, sum) => `Бәрін төлеу (${count}): ${sum}`,
    payChosen: 'Таңдалғандарын төлеу',
    atOnce: 'Бір рет растайсыз, ақша әр іске жеке түседі.',
    total: (sum) => `Барлығы төлеуге: ${sum}`,
    changed: 'Істердің біреуінде сома немесе жағдай өзгерді, төлем басталған жоқ. Тізімді қарап, қайта төлеңіз.',
    noneChosen: 'Төлейтін істі таңдаңыз.',
    tooMany: (max) => `Бір төлеммен ең көбі ${max} іс төленеді.`,
    purpose: (count) => `Айыппұлдар: ${count}`,
    joint: {
      caption: (count) => `Бірге төленетін айыппұлдар: ${count}`,
      case: 'Айыппұл',
      sum: 'Сома, ₸',
      total: 'Барлығы',
      table: 'Әр іске қанша түседі',
      tableOfNone: 'Әр іске қанша түсуге тиіс еді',
      allOrNone: 'Бас тарту осы төлемнің бәріне қатысты.',
      oneIsOver:
        'Бұл төлемді растамаңыз: істердің бірі енді мұнда төленбейді. Одан бас тартып, қалғандарын қайта төлеңіз.',
      back: 'Істер тізіміне оралу',
      opened: (sum) => `Бірнеше айыппұл бойынша ${sum} төлемі ашылған. Оның өткен-өтпегені бізге әзірге белгісіз.`,
      unanswered: (sum) =>
        `Бірнеше айыппұл бойынша ${sum} төлемі басталған-басталмағаны туралы төлем қызметі әлі жауап берген жоқ. Қайта төлемеңіз.`,
      partOf: 'Бірнеше айыппұл бойынша төлемнің жалпы сомасы',
    },
  },
  ru: {
    choose: (sum) => `Выбрать для оплаты, ${sum}`,
    payAll: (count, sum) => `Заплатить за все (${count}): ${sum}`,
    payChosen: 'Заплатить за выбранные',
    atOnce: 'Подтвердите один раз, деньги придут в каждое дело отдельно.',
    total: (sum) => `Всего к оплате: ${sum}`,
    changed: 'В одном из дел изменилась сумма или положение, платеж не начат. Посмотрите список и заплатите снова.',
    noneChosen: 'Выберите, за что заплатить.',
    tooMany: (max) => `Одним платежом можно заплатить самое большее по ${max} делам.`,
    purpose: (count) => `Штрафы: ${count}`,
    joint: {
      caption: (count) => `Штрафов одним платежом: ${count}`,
      case: 'Штраф',
      sum: 'Сумма, ₸',
      total: 'Всего',
      table: 'Сколько придет в каждое дело',
      tableOfNone: 'Сколько должно было прийти в каждое дело',
      allOrNone: 'Отказ относится ко всему платежу.',
      oneIsOver:
        'Не подтверждайте этот платеж: одно из дел здесь больше не оплачивают. Откажитесь от него и заплатите остальные заново.',
      back: 'Вернуться к списку дел',
      opened: (sum) => `Открыт платеж ${sum} за несколько штрафов. Прошел ли он, мы пока не знаем.`,
      unanswered: (sum) =>
        `Платежная служба еще не ответила, начат ли платеж ${sum} за несколько штрафов. Не платите второй раз.`,
      partOf: 'Весь платеж за несколько штрафов',
    },
  },
  en: {
    choose: (sum) => `Choose to pay ${sum}`,
    payAll: (count, sum) => `Pay all (${count}): ${sum}`,
    payChosen: 'Pay the chosen ones',
    atOnce: 'You confirm once, and each case gets its own payment.',
    total: (sum) => `To pay in all: ${sum}`,
    changed:
      'A sum or a state has changed in one of the cases, and no payment was begun. Look at the list and pay again.',
    noneChosen: 'Choose what to pay.',
    tooMany: (max) => `One payment covers ${max} cases at most.`,
    purpose: (count) => `Fines: ${count}`,
    joint: {
      caption: (count) => `Fines by one payment: ${count}`,
      case: 'Fine',
      sum: 'Sum, ₸',
      total: 'In all',
      table: 'What comes to each case',
      tableOfNone: 'What was to come to each case',
      allOrNone: 'Giving up gives up the whole payment.',
      oneIsOver:
        'Do not confirm this payment: one of the cases is no longer paid here. Give it up and pay the others anew.',
      back: 'Back to the list of cases',
      opened: (sum) => `A payment of ${sum} for several fines was opened. We do not know yet whether it was made.`,
      unanswered: (sum) =>
        `The payment service has not answered yet whether a payment of ${sum} for several fines was begun. Do not pay twice.`,
      partOf: 'The whole payment for several fines',
    },
  },
};
