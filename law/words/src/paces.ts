/**
 * The counted marks behind "how fast", "by which way" and "what went wrong": each is a name and a part of it (days, a channel, a bank, a kind). Their sums are kept beside
 * those of the figures (figures.ts) and counted again from the journal with them.
 */
import { channelNames, channelTexts } from './channels.ts';
import type { FigureText } from './figures.ts';
import type { InLanguages } from './languages.ts';

export const paceNames = [
  'notified',
  'paid_after_notice',
  'notice_to_paid',
  'fine_to_paid',
  'paid_to_lifted',
  'executed_by_way',
  'transferred_by_way',
  'paid_freely',
  'taken',
  'given_back',
  'arrested',
  'wrong_touch',
] as const;
export type PaceName = (typeof paceNames)[number];

/** As it is kept: `notice_to_paid:7`. No figure has a colon in its name. */
export type PaceKey = `${PaceName}:${string}`;

/** Whom no proven notice has reached. */
export const NO_WAY = 'none';
export const noticeWays = [...channelNames, NO_WAY] as const;
export type NoticeWay = (typeof noticeWays)[number];

export const noticeWayTexts: Readonly<Record<NoticeWay, InLanguages<string>>> = {
  ...channelTexts,
  [NO_WAY]: { kk: 'хабарлама жетпеді', ru: 'извещение не дошло', en: 'no notice arrived' },
};

/** In which ways a measure has touched somebody whom it should not have. */
export const wrongTouches = ['protected', 'reviewer', 'cancelled'] as const;
export type WrongTouch = (typeof wrongTouches)[number];

export const wrongTouchTexts: Readonly<Record<WrongTouch, InLanguages<string>>> = {
  protected: {
    kk: 'тыйым салынған шоттағы ақша қорғалған болып шықты',
    ru: 'арестован счет, деньги на котором оказались защищенными',
    en: 'an account was arrested whose money turned out to be protected',
  },
  reviewer: {
    kk: 'шараны адам қайта қарап, алып тастады',
    ru: 'меру снял человек, пересмотрев решение',
    en: 'a person who reviewed the decision lifted the measure',
  },
  cancelled: {
    kk: 'шара қолданылған соң айыппұлдың күші жойылды',
    ru: 'штраф отменен, когда мера уже действовала',
    en: 'the fine was cancelled while a measure stood',
  },
};

export const paceTexts: Readonly<Record<PaceName, InLanguages<FigureText>>> = {
  notified: {
    kk: {
      name: 'Хабарланғаны',
      definition:
        'Тиісті хабарлама бірінші рет дәлелді түрде жеткен істер, хабарлама күні бойынша; сомасы — талап етілген сома.',
    },
    ru: {
      name: 'Извещено',
      definition:
        'Дела, по которым надлежащее извещение впервые доказанно дошло, по дню извещения; сумма — сколько требовалось.',
    },
    en: {
      name: 'Notified',
      definition:
        'Cases whose proper notice is proven to have arrived for the first time, by the day of the notice; the sum is what was claimed.',
    },
  },
  paid_after_notice: {
    kk: {
      name: 'Хабарламадан кейін төленгені, күні бойынша',
      definition:
        'Толық төленіп аяқталған істер, хабарлама күні бойынша; бөлігі — хабарлама мен аяқталу арасындағы күн саны.',
    },
    ru: {
      name: 'Уплачено после извещения, по дням',
      definition:
        'Дела, оконченные полной уплатой, по дню извещения; часть — сколько дней прошло от извещения до окончания.',
    },
    en: {
      name: 'Paid after the notice, by days',
      definition:
        'Cases that ended because all was paid, by the day of their notice; the part is how many days passed from the notice to the end.',
    },
  },
  notice_to_paid: {
    kk: {
      name: 'Хабарламадан төлемге дейін',
      definition:
        'Хабарлама күнінен толық төленіп аяқталғанға дейінгі күндер; медиана: істердің жартысы одан ұзаққа созылмаған.',
    },
    ru: {
      name: 'От извещения до уплаты',
      definition: 'Дни от извещения до окончания полной уплатой; медиана: у половины дел прошло не больше.',
    },
    en: {
      name: 'From the notice to the payment',
      definition:
        'Days from the notice until the case ended because all was paid; the median: half of the cases took no longer.',
    },
  },
  fine_to_paid: {
    kk: {
      name: 'Айыппұлдан төлемге дейін',
      definition: 'Айыппұл тізілімге енген күннен іс толық төленіп аяқталғанға дейінгі күндер; медиана.',
    },
    ru: {
      name: 'От штрафа до уплаты',
      definition: 'Дни от внесения штрафа в реестр до окончания дела полной уплатой; медиана.',
    },
    en: {
      name: 'From the fine to the payment',
      definition: 'Days from the registration of the fine until its case ended because all was paid; the median.',
    },
  },
  paid_to_lifted: {
    kk: {
      name: 'Төлемнен тыйымды алуға дейін',
      definition: 'Іс толық төленіп аяқталған күннен банк тыйымның алынғанын растағанға дейінгі күндер; медиана.',
    },
    ru: {
      name: 'От уплаты до снятия ареста',
      definition: 'Дни от окончания дела полной уплатой до того, как банк подтвердил снятие ареста; медиана.',
    },
    en: {
      name: 'From the payment to the lifting',
      definition:
        'Days from the end of the case, all being paid, until the bank confirmed that the arrest is lifted; the median.',
    },
  },
  executed_by_way: {
    kk: {
      name: 'Орындалғаны, хабарлау жолы бойынша',
      definition:
        'Толық төленіп аяқталған істер, тиісті хабарлама бірінші болып жеткен жол бойынша; сомасы — талап етілген сома.',
    },
    ru: {
      name: 'Исполнено, по каналу извещения',
      definition:
        'Дела, оконченные полной уплатой, по каналу, которым надлежащее извещение дошло первым; сумма — сколько требовалось.',
    },
    en: {
      name: 'Executed, by the way of the notice',
      definition:
        'Cases that ended because all was paid, by the way by which the first proper notice arrived; the sum is what was claimed.',
    },
  },
  transferred_by_way: {
    kk: {
      name: 'Берілгені, хабарлау жолы бойынша',
      definition:
        'Жеке сот орындаушысына берілген істер, тиісті хабарлама бірінші болып жеткен жол бойынша; сомасы — қалдық.',
    },
    ru: {
      name: 'Передано, по каналу извещения',
      definition:
        'Дела, переданные частному судебному исполнителю, по каналу, которым надлежащее извещение дошло первым; сумма — остаток.',
    },
    en: {
      name: 'Handed over, by the way of the notice',
      definition:
        'Cases handed over to a private bailiff, by the way by which the first proper notice arrived; the sum is what remained.',
    },
  },
  paid_freely: {
    kk: {
      name: 'Мәжбүрлеусіз төленгені',
      definition: 'Ашық іс жүргізулер бойынша инкассолық өкімсіз түскен төлемдер; кері қайтарылғандары бөлек саналады.',
    },
    ru: {
      name: 'Уплачено без принуждения',
      definition:
        'Платежи по открытым производствам, пришедшие не по инкассовому распоряжению; возвраты считаются отдельно.',
    },
    en: {
      name: 'Paid without force',
      definition: 'Payments in open proceedings that came by no collection order; reversals are counted apart.',
    },
  },
  taken: {
    kk: {
      name: 'Инкассолық өкіммен алынғаны',
      definition: 'Инкассолық өкім бойынша түскен ақша, өкімді орындаған банк бойынша.',
    },
    ru: {
      name: 'Взыскано по инкассовому распоряжению',
      definition: 'Деньги, пришедшие по инкассовому распоряжению, по банку, который его исполнил.',
    },
    en: {
      name: 'Taken by a collection order',
      definition: 'Money that came by a collection order, by the bank that carried it out.',
    },
  },
  given_back: {
    kk: {
      name: 'Кері қайтарылғаны',
      definition: 'Ашық іс жүргізулер бойынша банк кері қайтарған төлемдер.',
    },
    ru: {
      name: 'Возвращено',
      definition: 'Платежи по открытым производствам, которые банк вернул.',
    },
    en: {
      name: 'Taken back',
      definition: 'Payments in open proceedings that the bank took back.',
    },
  },
  arrested: {
    kk: {
      name: 'Тыйым салынғаны',
      definition: 'Банк растаған тыйымдар, банк бойынша; сомасы — тыйым салынған сома.',
    },
    ru: {
      name: 'Арестовано',
      definition: 'Аресты, подтвержденные банком, по банку; сумма — на какую сумму.',
    },
    en: {
      name: 'Arrested',
      definition: 'Arrests that a bank has confirmed, by bank; the sum is how much was arrested.',
    },
  },
  wrong_touch: {
    kk: {
      name: 'Қате тиген шаралар',
      definition:
        'Тимеуге тиіс адамға тиген шаралар: тыйым салынған шоттағы ақша қорғалған болып шықты; шараны адам қайта қарап алып тастады; шара қолданылған соң айыппұлдың күші жойылды. Саны — шаралар мен істер.',
    },
    ru: {
      name: 'Ошибочно примененные меры',
      definition:
        'Меры, затронувшие того, кого не должны были: деньги на арестованном счете оказались защищенными; меру снял человек, пересмотрев решение; штраф отменен, когда мера уже действовала. Число — сколько раз это случилось.',
    },
    en: {
      name: 'Wrong touches',
      definition:
        'Measures that touched somebody whom they should not have: money on the arrested account turned out to be protected; a person who reviewed the decision lifted the measure; the fine was cancelled while a measure stood. The count is how often that happened.',
    },
  },
};
