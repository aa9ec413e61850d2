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

interface PaymentSaid {
  readonly title: string;
  /** True wherever the case stands. */
  readonly paragraphs: readonly string[];
  /** Besides, while the case can be paid here: what to do, and what is not done meanwhile. In a case that is over neither is so. */
  readonly here: readonly string[];
}

/**
 * Where a case is paid: `here`; with the private bailiff; or nowhere, since it is over. Of a payment that is begun or on its way in the last two, `doNotConfirm` and
 * where its money goes are said.
 */
export type PaidWhere = 'here' | 'transferred' | 'over';

interface PaidElsewhere {
  readonly doNotConfirm: string;
  readonly comes: string;
}

export const paidElsewhereTexts: InLanguages<Readonly<Record<Exclude<PaidWhere, 'here'>, PaidElsewhere>>> = {
  kk: {
    transferred: {
      doNotConfirm:
        'Оны растамаңыз: іс жеке сот орындаушысында, енді бұл жерде төленбейді. Төлем бетінде одан бас тартуға болады.',
      comes: 'Бізге түскен ақша туралы жеке сот орындаушысына хабарлаймыз, ол есептеледі.',
    },
    over: {
      doNotConfirm: 'Оны растамаңыз: бұл іс бойынша енді төлеудің қажеті жоқ. Төлем бетінде одан бас тартуға болады.',
      comes: 'Борыштан артық түскен ақша сіздікі және қайтарылуға тиіс.',
    },
  },
  ru: {
    transferred: {
      doNotConfirm:
        'Не подтверждайте его: дело у частного судебного исполнителя, здесь больше не платят. На странице платежа от него можно отказаться.',
      comes: 'О деньгах, которые придут к нам, мы сообщим частному судебному исполнителю, и они будут учтены.',
    },
    over: {
      doNotConfirm:
        'Не подтверждайте его: по этому делу платить больше не нужно. На странице платежа от него можно отказаться.',
      comes: 'Что придет сверх долга, принадлежит вам и подлежит возврату.',
    },
  },
  en: {
    transferred: {
      doNotConfirm:
        'Do not confirm it: the case is with a private bailiff and is no longer paid here. On the page of the payment you can give it up.',
      comes: 'Of money that still comes to us we tell the private bailiff, and it counts.',
    },
    over: {
      doNotConfirm:
        'Do not confirm it: nothing more is to be paid in this case. On the page of the payment you can give it up.',
      comes: 'What comes beyond the debt is yours and is to be refunded.',
    },
  },
};

export const paymentStandingTexts: InLanguages<Readonly<Record<PaymentStanding, PaymentSaid>>> = {
  kk: {
    opened: {
      title: 'Төлем ашық, бірақ расталған жоқ',
      paragraphs: ['Төлем қызметінің айтуынша, төлемді әлі ешкім растаған жоқ, ақша алынған жоқ.'],
      here: ['Оны жалғастырыңыз немесе одан бас тартыңыз. Төлем ашық тұрғанда сізге қатысты жаңа шара қолданылмайды.'],
    },
    processing: {
      title: 'Төлемді банк өңдеп жатыр',
      paragraphs: ['Сіз төлемді растадыңыз, нәтижесі әдетте бір минут ішінде белгілі болады. Қайта төлемеңіз.'],
      here: ['Нәтижесі белгілі болғанша сізге қатысты жаңа шара қолданылмайды.'],
    },
    unknown: {
      title: 'Төлемнің нәтижесі әзірге белгісіз',
      paragraphs: [
        'Қайта төлемеңіз. Төлем қызметі әлі жауап берген жоқ, біз одан сұрап жатырмыз.',
        'Ақшаңыз жоғалмайды.',
      ],
      here: ['Жауап келгенше кері қайтарылмайтын ештеңе жасалмайды.'],
    },
    paid: {
      title: 'Рақмет, төлем қабылданды',
      paragraphs: [
        'Енді банктің жазбасын күтеміз, әдетте бұл келесі жұмыс күні болады. Түбіртекті ешкімге көрсетудің қажеті жоқ.',
      ],
      here: ['Сізден басқа ештеңе талап етілмейді. Ақша түскенше сізге қатысты жаңа шара қолданылмайды.'],
    },
    received: {
      title: 'Ақша түсті',
      paragraphs: ['Банк төлемді растады, ол іске есептелді.'],
      here: [],
    },
    given_up: {
      title: 'Сіз төлемнен бас тарттыңыз',
      paragraphs: ['Ақша алынған жоқ.'],
      here: ['Қайта төлей аласыз.'],
    },
    declined: {
      title: 'Банк төлемді қабылдамады',
      paragraphs: ['Ақша алынған жоқ. Банк себебін бізге айтпайды.'],
      here: ['Картада ақшаның немесе шектің жететінін тексеріп, басқа картамен немесе басқаша төлеп көріңіз.'],
    },
    expired: {
      title: 'Төлемге берілген уақыт өтіп кетті',
      paragraphs: ['Төлем беті жабылды, ақша алынған жоқ.'],
      here: ['Қайта төлей аласыз.'],
    },
    not_begun: {
      title: 'Төлем басталған жоқ',
      paragraphs: ['Төлем қызметіне өту мүмкін болмады. Ақша алынған жоқ.'],
      here: ['Қайта төлей аласыз.'],
    },
    failed: {
      title: 'Төлем өткен жоқ',
      paragraphs: ['Осы әрекет бойынша ақша алынған жоқ.'],
      here: ['Қайтадан төлеп көруге болады.'],
    },
  },
  ru: {
    opened: {
      title: 'Платеж открыт, но не подтвержден',
      paragraphs: ['Платежная служба говорит, что его еще никто не подтвердил и деньги не списаны.'],
      here: ['Продолжите его или откажитесь. Пока платеж открыт, новых мер против вас не будет.'],
    },
    processing: {
      title: 'Банк обрабатывает платеж',
      paragraphs: ['Вы его подтвердили, итог обычно известен через минуту. Не платите второй раз.'],
      here: ['Пока итог неизвестен, новых мер против вас не будет.'],
    },
    unknown: {
      title: 'Пока неизвестно, прошел ли платеж',
      paragraphs: ['Не платите второй раз. Платежная служба еще не ответила, мы спрашиваем ее.', 'Деньги не пропадут.'],
      here: ['До ответа не произойдет ничего, что нельзя отменить.'],
    },
    paid: {
      title: 'Спасибо, платеж принят',
      paragraphs: [
        'Теперь ждем записи банка, обычно она приходит на следующий рабочий день. Квитанцию показывать никому не нужно.',
      ],
      here: ['От вас больше ничего не нужно. Пока деньги не пришли, новых мер против вас не будет.'],
    },
    received: {
      title: 'Деньги пришли',
      paragraphs: ['Банк подтвердил платеж, он зачтен в деле.'],
      here: [],
    },
    given_up: {
      title: 'Вы отказались от платежа',
      paragraphs: ['Деньги не списаны.'],
      here: ['Можно заплатить заново.'],
    },
    declined: {
      title: 'Банк отказал в платеже',
      paragraphs: ['Деньги не списаны. Причину банк нам не сообщает.'],
      here: ['Проверьте, хватает ли денег или лимита, возьмите другую карту или заплатите иначе.'],
    },
    expired: {
      title: 'Время на оплату вышло',
      paragraphs: ['Страница оплаты закрылась, деньги не списаны.'],
      here: ['Можно заплатить заново.'],
    },
    not_begun: {
      title: 'Платеж не начался',
      paragraphs: ['Перейти к платежной службе не удалось. Деньги не списаны.'],
      here: ['Можно заплатить заново.'],
    },
    failed: {
      title: 'Платеж не прошел',
      paragraphs: ['По этой попытке деньги не списаны.'],
      here: ['Можно попробовать еще раз.'],
    },
  },
  en: {
    opened: {
      title: 'The payment is open and not confirmed',
      paragraphs: ['The payment service says that nobody has confirmed it yet and no money has been taken.'],
      here: ['Go on with it, or give it up. While it is open no new measure is taken against you.'],
    },
    processing: {
      title: 'The bank is at your payment',
      paragraphs: ['You have confirmed it; how it ends is usually known within a minute. Do not pay again.'],
      here: ['Until that is known no new measure is taken against you.'],
    },
    unknown: {
      title: 'It is not known yet whether the payment was made',
      paragraphs: [
        'Do not pay again. The payment service has not answered yet; we are asking it.',
        'Your money is not lost.',
      ],
      here: ['Until it answers, nothing is done that cannot be undone.'],
    },
    paid: {
      title: 'Thank you, the payment was taken',
      paragraphs: [
        "Now we wait for the bank's entry, which usually comes on the next working day. You need not show the receipt to anybody.",
      ],
      here: ['Nothing more is asked of you. Until the money has come no new measure is taken against you.'],
    },
    received: {
      title: 'The money has come',
      paragraphs: ['The bank has confirmed the payment, and it is counted in the case.'],
      here: [],
    },
    given_up: {
      title: 'You gave the payment up',
      paragraphs: ['No money has been taken.'],
      here: ['You can pay anew.'],
    },
    declined: {
      title: 'The bank declined the payment',
      paragraphs: ['No money has been taken. The bank does not tell us why.'],
      here: ['See whether there is enough money or limit, take another card, or pay in another way.'],
    },
    expired: {
      title: 'The time to pay ran out',
      paragraphs: ['The page of the payment has closed, and no money has been taken.'],
      here: ['You can pay anew.'],
    },
    not_begun: {
      title: 'The payment did not begin',
      paragraphs: ['We could not reach the payment service. No money has been taken.'],
      here: ['You can pay anew.'],
    },
    failed: {
      title: 'The payment was not made',
      paragraphs: ['No money has moved by this attempt.'],
      here: ['You can try again.'],
    },
  },
};
