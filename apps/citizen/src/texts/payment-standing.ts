/** What is said of one payment as it stands: each end and each doubt in words of its own, and never more than is known. */
import type { InLanguages } from '@oryndau/words/languages';

/**
 * How a payment stands, as the page of it says. `opened`: at the service, and nobody has confirmed it. `processing`: confirmed, and a bank is at it. `unknown`: the
 * service does not say. `paid`: the service says so. `received`: the bank says so. Then the ends in which no money has moved, by their reason.
 */
export type PaymentStanding =
  | 'opened'
  | 'processing'
  | 'unknown'
  | 'paid'
  | 'received'
  | 'given_up'
  | 'declined'
  | 'expired'
  | 'not_begun'
  | 'failed';

/** While a payment stands so, it may stand otherwise in a minute. */
export const isUnderWay = (standing: PaymentStanding): boolean =>
  standing === 'opened' || standing === 'processing' || standing === 'unknown' || standing === 'paid';

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const paymentStandingTexts: InLanguages<Readonly<Record<PaymentStanding, Said>>> = {
  kk: {
    opened: {
      title: 'Төлем ашық, бірақ расталған жоқ',
      paragraphs: [
        'Төлем қызметінің айтуынша, төлемді әлі ешкім растаған жоқ, ақша алынған жоқ. Оны жалғастырыңыз немесе одан бас тартыңыз.',
        'Төлем ашық тұрғанда сізге қатысты жаңа шара қолданылмайды.',
      ],
    },
    processing: {
      title: 'Төлемді банк өңдеп жатыр',
      paragraphs: [
        'Сіз төлемді растадыңыз, нәтижесі әдетте бір минут ішінде белгілі болады. Қайта төлемеңіз.',
        'Нәтижесі белгілі болғанша сізге қатысты жаңа шара қолданылмайды.',
      ],
    },
    unknown: {
      title: 'Төлемнің нәтижесі әзірге белгісіз',
      paragraphs: [
        'Қайта төлемеңіз. Төлем қызметі әлі жауап берген жоқ, біз одан сұрап жатырмыз.',
        'Жауап келгенше кері қайтарылмайтын ештеңе жасалмайды. Ақшаңыз жоғалмайды.',
      ],
    },
    paid: {
      title: 'Рақмет, төлем қабылданды',
      paragraphs: [
        'Енді банктің жазбасын күтеміз, әдетте бұл келесі жұмыс күні болады. Оған дейін сізге қатысты жаңа шара қолданылмайды.',
        'Сізден басқа ештеңе талап етілмейді: түбіртекті ешкімге көрсетудің қажеті жоқ.',
      ],
    },
    received: {
      title: 'Ақша түсті',
      paragraphs: ['Банк төлемді растады, ол іске есептелді.'],
    },
    given_up: {
      title: 'Сіз төлемнен бас тарттыңыз',
      paragraphs: ['Ақша алынған жоқ. Қайта төлей аласыз.'],
    },
    declined: {
      title: 'Банк төлемді қабылдамады',
      paragraphs: [
        'Ақша алынған жоқ. Банк себебін бізге айтпайды: картада ақшаның немесе шектің жететінін тексеріп, басқа картамен немесе басқаша төлеп көріңіз.',
      ],
    },
    expired: {
      title: 'Төлемге берілген уақыт өтіп кетті',
      paragraphs: ['Төлем беті жабылды, ақша алынған жоқ. Қайта төлей аласыз.'],
    },
    not_begun: {
      title: 'Төлем басталған жоқ',
      paragraphs: ['Төлем қызметіне өту мүмкін болмады. Ақша алынған жоқ. Қайта төлей аласыз.'],
    },
    failed: {
      title: 'Төлем өткен жоқ',
      paragraphs: ['Осы әрекет бойынша ақша алынған жоқ. Қайтадан төлеп көруге болады.'],
    },
  },
  ru: {
    opened: {
      title: 'Платеж открыт, но не подтвержден',
      paragraphs: [
        'Платежная служба говорит, что его еще никто не подтвердил и деньги не списаны. Продолжите его или откажитесь.',
        'Пока платеж открыт, новых мер против вас не будет.',
      ],
    },
    processing: {
      title: 'Банк обрабатывает платеж',
      paragraphs: [
        'Вы его подтвердили, итог обычно известен через минуту. Не платите второй раз.',
        'Пока итог неизвестен, новых мер против вас не будет.',
      ],
    },
    unknown: {
      title: 'Пока неизвестно, прошел ли платеж',
      paragraphs: [
        'Не платите второй раз. Платежная служба еще не ответила, мы спрашиваем ее.',
        'До ответа не произойдет ничего, что нельзя отменить. Деньги не пропадут.',
      ],
    },
    paid: {
      title: 'Спасибо, платеж принят',
      paragraphs: [
        'Теперь ждем записи банка, обычно она приходит на следующий рабочий день. До этого новых мер против вас не будет.',
        'От вас больше ничего не нужно: квитанцию показывать никому не надо.',
      ],
    },
    received: {
      title: 'Деньги пришли',
      paragraphs: ['Банк подтвердил платеж, он зачтен в деле.'],
    },
    given_up: {
      title: 'Вы отказались от платежа',
      paragraphs: ['Деньги не списаны. Можно заплатить заново.'],
    },
    declined: {
      title: 'Банк отказал в платеже',
      paragraphs: [
        'Деньги не списаны. Причину банк нам не сообщает: проверьте, хватает ли денег или лимита, возьмите другую карту или заплатите иначе.',
      ],
    },
    expired: {
      title: 'Время на оплату вышло',
      paragraphs: ['Страница оплаты закрылась, деньги не списаны. Можно заплатить заново.'],
    },
    not_begun: {
      title: 'Платеж не начался',
      paragraphs: ['Перейти к платежной службе не удалось. Деньги не списаны. Можно заплатить заново.'],
    },
    failed: {
      title: 'Платеж не прошел',
      paragraphs: ['По этой попытке деньги не списаны. Можно попробовать еще раз.'],
    },
  },
  en: {
    opened: {
      title: 'The payment is open and not confirmed',
      paragraphs: [
        'The payment service says that nobody has confirmed it yet and no money has been taken. Go on with it, or give it up.',
        'While it is open no new measure is taken against you.',
      ],
    },
    processing: {
      title: 'The bank is at your payment',
      paragraphs: [
        'You have confirmed it; how it ends is usually known within a minute. Do not pay again.',
        'Until that is known no new measure is taken against you.',
      ],
    },
    unknown: {
      title: 'It is not known yet whether the payment was made',
      paragraphs: [
        'Do not pay again. The payment service has not answered yet; we are asking it.',
        'Until it answers, nothing is done that cannot be undone. Your money is not lost.',
      ],
    },
    paid: {
      title: 'Thank you, the payment was taken',
      paragraphs: [
        "Now we wait for the bank's entry, which usually comes on the next working day. Until then no new measure is taken against you.",
        'Nothing more is asked of you: you need not show the receipt to anybody.',
      ],
    },
    received: {
      title: 'The money has come',
      paragraphs: ['The bank has confirmed the payment, and it is counted in the case.'],
    },
    given_up: {
      title: 'You gave the payment up',
      paragraphs: ['No money has been taken. You can pay anew.'],
    },
    declined: {
      title: 'The bank declined the payment',
      paragraphs: [
        'No money has been taken. The bank does not tell us why: see whether there is enough money or limit, take another card, or pay in another way.',
      ],
    },
    expired: {
      title: 'The time to pay ran out',
      paragraphs: ['The page of the payment has closed, and no money has been taken. You can pay anew.'],
    },
    not_begun: {
      title: 'The payment did not begin',
      paragraphs: ['We could not reach the payment service. No money has been taken. You can pay anew.'],
    },
    failed: {
      title: 'The payment was not made',
      paragraphs: ['No money has moved by this attempt. You can try again.'],
    },
  },
};
