/** What is said wherever somebody works something off: in whose hands it is, the case in short, what the law allows now. */
import type { MoneySign } from '@oryndau/reading/likely-money';
import type { InLanguages } from '@oryndau/words/languages';

interface WorkTexts {
  readonly take: string;
  readonly takeNext: string;
  readonly noneFree: string;
  readonly giveBack: string;
  readonly inYourHands: (until: string) => string;
  readonly inHandsOf: (name: string, until: string) => string;
  readonly nobody: string;
  readonly handOver: string;
  readonly handTo: string;
  readonly handToNobody: string;
  readonly handOverNow: string;
  /** What was typed is not lost by it. */
  readonly lost: (name: string, until: string) => string;
  readonly wordsKept: string;
  readonly late: string;
  readonly case: {
    readonly title: string;
    readonly number: string;
    readonly article: string;
    readonly sum: string;
    readonly ofSum: (left: string, whole: string) => string;
    readonly standing: string;
    readonly noCase: string;
    readonly lastDay: string;
  };
  readonly money: {
    readonly title: string;
    readonly what: string;
    readonly day: string;
    readonly sum: string;
    readonly text: string;
    readonly signs: string;
    readonly bySign: Readonly<Record<MoneySign, string>>;
    readonly toMoney: string;
  };
}

export const workTexts: InLanguages<WorkTexts> = {
  kk: {
    take: 'Өзіме алу',
    takeNext: 'Келесісін өзіме алу',
    noneFree: 'Бос ештеңе жоқ: бәрі біреудің қолында немесе кезек бос.',
    giveBack: 'Кезекке қайтару',
    inYourHands: (until) => `Қазір сіздің қолыңызда, мерзімі: ${until}. Одан кейін оны басқа адам ала алады.`,
    inHandsOf: (name, until) => `Қазір мына қызметкердің қолында: ${name}, мерзімі: ${until}.`,
    nobody: 'Ешкімнің қолында емес.',
    handOver: 'Басқа қызметкерге беру',
    handTo: 'Кімге',
    handToNobody: 'Оны ала алатын басқа қызметкер жоқ.',
    handOverNow: 'Беру',
    lost: (name, until) => `Сіз жазып жатқанда мұны басқа қызметкер алды: ${name}, мерзімі: ${until}.`,
    wordsKept: 'Жазғаныңыз сақталды.',
    late: 'кешікті',
    case: {
      title: 'Іс қысқаша',
      number: 'Айыппұл',
      article: 'Бабы',
      sum: 'Қалғаны',
      ofSum: (left, whole) => `${left}, айыппұл — ${whole}`,
      standing: 'Жай-күйі',
      noCase: 'Іс әлі қозғалмаған',
      lastDay: 'Соңғы күні',
    },
    money: {
      title: 'Осы іске арналған болуы мүмкін ақша',
      what: 'Бұл ақшаның қай айыппұлға арналғаны анықталмаған. Оны адам жатқызады.',
      day: 'Күні',
      sum: 'Сома',
      text: 'Төлем мәтіні',
      signs: 'Не сәйкес келеді',
      bySign: {
        REFERENCE: 'төлем нөмірі',
        REFERENCE_NEARLY: 'төлем нөмірі бір белгіге ғана өзгеше',
        NUMBER: 'айыппұл нөмірі',
        IIN: 'ЖСН',
        SURNAME: 'тегі',
        SUM: 'сома',
      },
      toMoney: '«Ақша» бөліміне өту',
    },
  },
  ru: {
    take: 'Взять себе',
    takeNext: 'Взять следующее',
    noneFree: 'Свободного ничего нет: все у кого-то в работе, или очередь пуста.',
    giveBack: 'Вернуть в очередь',
    inYourHands: (until) => `Сейчас в работе у вас, до ${until}. После этого взять сможет другой.`,
    inHandsOf: (name, until) => `Сейчас в работе у другого сотрудника: ${name}, до ${until}.`,
    nobody: 'Ни у кого не в работе.',
    handOver: 'Передать другому сотруднику',
    handTo: 'Кому',
    handToNobody: 'Другого сотрудника, который может это взять, нет.',
    handOverNow: 'Передать',
    lost: (name, until) => `Пока вы писали, это взял другой сотрудник: ${name}, до ${until}.`,
    wordsKept: 'Написанное вами сохранено.',
    late: 'просрочено',
    case: {
      title: 'Дело коротко',
      number: 'Штраф',
      article: 'Статья',
      sum: 'Осталось',
      ofSum: (left, whole) => `${left}, штраф — ${whole}`,
      standing: 'Состояние',
      noCase: 'Дело еще не возбуждено',
      lastDay: 'Последний день',
    },
    money: {
      title: 'Деньги, которые могут быть за это дело',
      what: 'За какой штраф эти деньги, не установлено. Относит их человек.',
      day: 'День',
      sum: 'Сумма',
      text: 'Текст платежа',
      signs: 'Что совпадает',
      bySign: {
        REFERENCE: 'номер платежа',
        REFERENCE_NEARLY: 'номер платежа, кроме одного знака',
        NUMBER: 'номер штрафа',
        IIN: 'ИИН',
        SURNAME: 'фамилия',
        SUM: 'сумма',
      },
      toMoney: 'Перейти в раздел «Деньги»',
    },
  },
  en: {
    take: 'Take it',
    takeNext: 'Take the next',
    noneFree: 'Nothing is free: all is in somebody’s hands, or the queue is empty.',
    giveBack: 'Give it back',
    inYourHands: (until) => `It is in your hands now, until ${until}. After that somebody else can take it.`,
    inHandsOf: (name, until) => `It is in the hands of ${name} now, until ${until}.`,
    nobody: 'It is in nobody’s hands.',
    handOver: 'Give it to somebody else',
    handTo: 'To whom',
    handToNobody: 'There is nobody else who may take it.',
    handOverNow: 'Give',
    lost: (name, until) => `While you were writing, ${name} took it, until ${until}.`,
    wordsKept: 'What you wrote is kept.',
    late: 'late',
    case: {
      title: 'The case in short',
      number: 'Fine',
      article: 'Article',
      sum: 'Left to pay',
      ofSum: (left, whole) => `${left} of a fine of ${whole}`,
      standing: 'Standing',
      noCase: 'No case is opened yet',
      lastDay: 'Last day',
    },
    money: {
      title: 'Money that may be meant for this case',
      what: 'It is not known which fine this money is for. A person assigns it.',
      day: 'Day',
      sum: 'Sum',
      text: 'Text of the payment',
      signs: 'What agrees',
      bySign: {
        REFERENCE: 'the payment reference',
        REFERENCE_NEARLY: 'the payment reference but for one sign',
        NUMBER: 'the number of the fine',
        IIN: 'the IIN',
        SURNAME: 'the surname',
        SUM: 'the sum',
      },
      toMoney: 'Go to Money',
    },
  },
};
