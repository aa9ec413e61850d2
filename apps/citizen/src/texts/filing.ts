/** What can be told to the body, in the words of a person; shared by the pages on which it is filed and on which it is answered. */
import { type FilingAnswerTexts, filingAnswerTexts } from '@oryndau/words/filing-answers';
import type { FilingKind } from '@oryndau/words/filings';
import type { InLanguages } from '@oryndau/words/languages';

/** What is asked beside the person's own words; the names stand in the filing's details. */
export type FilingFieldName =
  | 'paidOn'
  | 'sum'
  | 'reference'
  | 'body'
  | 'contestedOn'
  | 'number'
  | 'moneyKind'
  | 'accountEnd'
  | 'act'
  | 'asked'
  | 'relief'
  | 'text';

export interface FilingTexts extends FilingAnswerTexts {
  readonly kinds: Readonly<Record<FilingKind, string>>;
  readonly fields: Readonly<Record<FilingFieldName, string>>;
  readonly filedTitle: string;
  readonly yourNumber: (number: string) => string;
  readonly answerBy: (day: string) => string;
  /** The day of the answer has gone by: what was promised, what is owed now, and what else the person can do. */
  readonly late: {
    readonly title: string;
    readonly promised: (day: string) => string;
    readonly owed: string;
    /** Where the robot has alarmed: of a review. */
    readonly told: string;
    readonly waits: string;
    readonly complain: string;
  };
  readonly answerDayUnknown: string;
  readonly howAnswered: string;
  readonly stopped: string;
  readonly holdsCase: string;
  readonly stopsMeasures: string;
  readonly takesEffectLater: string;
  readonly arrestStays: string;
  readonly nothingStopped: string;
  readonly whatYouSent: string;
  readonly kind: string;
  readonly filedAt: string;
  readonly files: string;
  readonly noText: string;
}

export const filingTexts: InLanguages<FilingTexts> = {
  kk: {
    ...filingAnswerTexts.kk,
    kinds: {
      PAID_ALREADY: 'Мен төлеп қойғанмын',
      NOT_ME: 'Бұл мен емеспін',
      FINE_CONTESTED: 'Айыппұлға шағым берілген немесе оның күші жойылған',
      PROTECTED_MONEY: 'Бұл ақшаны алуға болмайды',
      DEFERRAL_ASKED: 'Кейінірек немесе бөліп төлегім келеді',
      REVIEW: 'Шешімді адам қайта қарасын',
      COMPLAINT: 'Қаулыға шағым беремін',
      OTHER: 'Басқа себеп',
    },
    fields: {
      paidOn: 'Төлеген күніңіз',
      sum: 'Төлеген сомаңыз, теңге',
      reference: 'Түбіртек немесе төлем нөмірі',
      body: 'Шағым берілген немесе айыппұлдың күшін жойған орган',
      contestedOn: 'Шағым берілген немесе шешім шыққан күн',
      number: 'Шағымның немесе шешімнің нөмірі',
      moneyKind: 'Бұл қандай ақша',
      accountEnd: 'Шот нөмірінің соңғы төрт таңбасы',
      act: 'Қай қаулы туралы',
      asked: 'Не сұрайсыз',
      relief: 'Не сұрайсыз',
      text: 'Өз сөзіңізбен',
    },
    filedTitle: 'Өтінішіңіз қабылданды',
    yourNumber: (number) => `№\u00a0${number}`,
    answerBy: (day) => `Жауап берудің соңғы күні — ${day}.`,
    late: {
      title: 'Біз жауапты кешіктірдік',
      promised: (day) => `Сізге берген уәдеміз бойынша жауаптың соңғы күні ${day} еді. Бұл мерзім өтті, жауап әлі жоқ.`,
      owed: 'Жауап сізге бәрібір беріледі, өтінішті адам қарайды. Қайта жазудың қажеті жоқ.',
      told: 'Кешіккеніміз туралы қызметкерге хабар берілді.',
      waits: 'Жауап берілгенше жаңа шара қолданылмайды, іс ешкімге берілмейді.',
      complain: 'Күткіңіз келмесе, кешіккенімізге шағым беріңіз',
    },
    answerDayUnknown: 'Жауап беру мерзімі осы жерде көрсетіледі.',
    howAnswered: 'Жауап осы бетте шығады. Оны іс бетінен де ашуға болады.',
    stopped: 'Осыған байланысты не тоқтады',
    holdsCase: 'Іс тоқтатыла тұрды: жауапқа дейін ештеңе өндірілмейді, мерзім жүрмейді, іс ешкімге берілмейді.',
    stopsMeasures: 'Жауапқа дейін жаңа шара қолданылмайды. Банкте инкассолық өкім болса, ол кері қайтарып алынады.',
    takesEffectLater: 'Қазір қызмет уақытша тоқтатылған. Өтініш сақталды, қызмет қосылғанда бірден күшіне енеді.',
    arrestStays: 'Бұрын салынған тыйым жауапқа дейін сол күйінде қалады.',
    nothingStopped: 'Іс аяқталған, сондықтан тоқтататын ештеңе жоқ.',
    whatYouSent: 'Сіз не жібердіңіз',
    kind: 'Өтініш',
    filedAt: 'Жіберілген уақыты',
    files: 'Файлдар',
    noText: 'Жазылмаған',
  },
  ru: {
    ...filingAnswerTexts.ru,
    kinds: {
      PAID_ALREADY: 'Я уже заплатил(а)',
      NOT_ME: 'Это не я',
      FINE_CONTESTED: 'Штраф обжалован или отменен',
      PROTECTED_MONEY: 'Эти деньги брать нельзя',
      DEFERRAL_ASKED: 'Прошу отсрочку или рассрочку',
      REVIEW: 'Пусть решение пересмотрит человек',
      COMPLAINT: 'Жалоба на постановление',
      OTHER: 'Другая причина',
    },
    fields: {
      paidOn: 'День, когда вы заплатили',
      sum: 'Сколько вы заплатили, тенге',
      reference: 'Номер квитанции или платежа',
      body: 'Орган, куда подана жалоба или который отменил штраф',
      contestedOn: 'День жалобы или решения',
      number: 'Номер жалобы или решения',
      moneyKind: 'Какие это деньги',
      accountEnd: 'Последние четыре знака номера счета',
      act: 'О каком постановлении речь',
      asked: 'О чем вы просите',
      relief: 'О чем вы просите',
      text: 'Своими словами',
    },
    filedTitle: 'Обращение принято',
    yourNumber: (number) => `№\u00a0${number}`,
    answerBy: (day) => `Ответ будет не позднее ${day}.`,
    late: {
      title: 'Мы опоздали с ответом',
      promised: (day) => `Мы обещали ответить до ${day} включительно. Этот срок прошел, а ответа еще нет.`,
      owed: 'Ответ по-прежнему за нами, обращение рассмотрит человек. Писать еще раз не нужно.',
      told: 'Об опоздании сообщили сотруднику.',
      waits: 'Пока ответа нет, новых мер не будет и дело никому не передадут.',
      complain: 'Не хотите ждать — пожалуйтесь на промедление',
    },
    answerDayUnknown: 'День ответа появится здесь.',
    howAnswered: 'Ответ появится на этой странице. Она открывается и со страницы дела.',
    stopped: 'Что остановлено из-за этого',
    holdsCase: 'Дело приостановлено: до ответа ничего не взыскивают, срок не идет, дело никому не передают.',
    stopsMeasures: 'До ответа новых мер не будет. Если в банке лежит инкассовое распоряжение, его отзывают.',
    takesEffectLater:
      'Служба сейчас приостановлена. Обращение сохранено и подействует сразу, как только она продолжит работу.',
    arrestStays: 'Арест, наложенный раньше, до ответа остается как есть.',
    nothingStopped: 'Дело окончено, останавливать нечего.',
    whatYouSent: 'Что вы отправили',
    kind: 'Обращение',
    filedAt: 'Отправлено',
    files: 'Файлы',
    noText: 'Не указано',
  },
  en: {
    ...filingAnswerTexts.en,
    kinds: {
      PAID_ALREADY: 'I have paid already',
      NOT_ME: 'This is not me',
      FINE_CONTESTED: 'The fine is under appeal or was cancelled',
      PROTECTED_MONEY: 'This money must not be taken',
      DEFERRAL_ASKED: 'I want to pay later or in parts',
      REVIEW: 'Let a person review the decision',
      COMPLAINT: 'A complaint against an act',
      OTHER: 'Another reason',
    },
    fields: {
      paidOn: 'The day on which you paid',
      sum: 'How much you paid, in tenge',
      reference: 'Number of the receipt or payment',
      body: 'The body that has the appeal, or that cancelled the fine',
      contestedOn: 'Day of the appeal or decision',
      number: 'Number of the appeal or decision',
      moneyKind: 'What money it is',
      accountEnd: 'The last four characters of the account number',
      act: 'Which act it is about',
      asked: 'What you ask for',
      relief: 'What you ask for',
      text: 'In your own words',
    },
    filedTitle: 'What you sent was received',
    yourNumber: (number) => `No.\u00a0${number}`,
    answerBy: (day) => `The answer comes by ${day}.`,
    late: {
      title: 'Our answer is late',
      promised: (day) =>
        `We promised you an answer by ${day}, that day included. It has gone by, and there is no answer yet.`,
      owed: 'We still owe it to you, and a person will look at what you sent. You need not write again.',
      told: 'A member of staff was told that we are late.',
      waits: 'Until the answer no new measure is taken, and the case is handed to nobody.',
      complain: 'If you do not want to wait, complain about the delay',
    },
    answerDayUnknown: 'The day of the answer will stand here.',
    howAnswered: 'The answer appears on this page, which the page of the case leads to as well.',
    stopped: 'What is stopped because of it',
    holdsCase: 'The case is held: until the answer nothing is collected, no term runs, and it is handed to nobody.',
    stopsMeasures: 'Until the answer no new measure is taken. If a collection order is with the bank it is recalled.',
    takesEffectLater:
      'The service is paused at present. What you sent is kept, and takes effect as soon as it goes on.',
    arrestStays: 'An arrest made before stays as it is until the answer.',
    nothingStopped: 'The case has ended; there is nothing to stop.',
    whatYouSent: 'What you sent',
    kind: 'Filing',
    filedAt: 'Sent',
    files: 'Files',
    noText: 'Not given',
  },
};
