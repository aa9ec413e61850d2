/** Every text of the simulator's hosted page, in the three languages of the house; a missing one does not compile. */
import type { Language } from '@oryndau/words/languages';
import type { TestCardName } from './test-cards.ts';

/** How a payment can have ended, and that there is none. */
export type PageOutcome = 'paid' | 'processing' | 'declined' | 'given_up' | 'expired' | 'not_found';
export type CardFault = 'empty' | 'malformed' | 'unknown';

export interface PageTexts {
  readonly languageName: string;
  readonly languages: string;
  readonly service: string;
  readonly title: string;
  readonly test: string;
  readonly purpose: string;
  readonly paymentReference: string;
  readonly amount: string;
  readonly until: string;
  /** The wallet: a card that the service keeps for the person, so that one press confirms. */
  readonly wallet: string;
  readonly kept: (lastDigits: string) => string;
  readonly confirm: (amount: string) => string;
  readonly otherKept: string;
  readonly otherCard: string;
  readonly otherDevice: string;
  readonly otherDeviceHint: string;
  readonly card: string;
  readonly cardHint: string;
  readonly pay: (amount: string) => string;
  readonly giveUp: string;
  readonly error: string;
  readonly faults: Readonly<Record<CardFault, string>>;
  readonly cards: string;
  readonly effects: Readonly<Record<TestCardName, string>>;
  readonly outcomes: Readonly<Record<PageOutcome, { readonly title: string; readonly text: string }>>;
  readonly back: string;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  kk: {
    languageName: 'Қазақша',
    languages: 'Тіл',
    service: 'Сынақ төлем қызметі',
    title: 'Төлем',
    test: 'Бұл – сынақ беті: мұнда нақты ақша төленбейді. Өз картаңыздың нөмірін енгізбеңіз.',
    purpose: 'Төлем мақсаты',
    paymentReference: 'Төлем нөмірі',
    amount: 'Сома',
    until: 'Төлеу мерзімі (Алматы уақыты)',
    wallet: 'Әмиян',
    kept: (lastDigits) => `Сақталған сынақ картасы, соңы ${lastDigits}`,
    confirm: (amount) => `${amount} төлемін растау`,
    otherKept: 'Басқа сақталған карталар',
    otherCard: 'Басқа карта',
    otherDevice: 'Басқа құрылғыда',
    otherDeviceHint: 'Бұл бетті телефонда ашу үшін кодты камераға көрсетіңіз.',
    card: 'Карта нөмірі',
    cardHint: 'Төмендегі сынақ карталарының бірінің нөмірін енгізіңіз.',
    pay: (amount) => `${amount} төлеу`,
    giveUp: 'Төлемеу',
    error: 'Қате',
    faults: {
      empty: 'Карта нөмірін енгізіңіз.',
      malformed: 'Карта нөмірі дұрыс емес. Цифрларын тексеріп, қайта енгізіңіз.',
      unknown: 'Бұл бет тек сынақ карталарын қабылдайды. Төмендегі тізімнен нөмір енгізіңіз.',
    },
    cards: 'Сынақ карталары',
    effects: {
      pays: 'Төлем өтеді.',
      declined: 'Банк төлемді қабылдамайды.',
      silent: 'Төлем өтеді, бірақ нәтижесі жарты минуттан кейін және тек сұратқан кезде белгілі болады.',
      early: 'Төлем өтеді, бірақ ол туралы хабар сіз сайтқа оралғаннан кейін келеді.',
    },
    outcomes: {
      paid: { title: 'Төлем жасалды', text: 'Бұл төлем жасалып қойған, қайта төлеудің қажеті жоқ.' },
      processing: {
        title: 'Төлем өңделуде',
        text: 'Банк төлемді өңдеп жатыр. Нәтижесі сәл кейін белгілі болады, қайта төлемеңіз.',
      },
      declined: { title: 'Төлем өтпеді', text: 'Картаның банкі төлемді қабылдамады. Картадан ақша алынған жоқ.' },
      given_up: { title: 'Төлем жасалмады', text: 'Төлемнен бас тартылды. Картадан ақша алынған жоқ.' },
      expired: { title: 'Төлеу мерзімі өтті', text: 'Бұл бет бойынша енді төлеуге болмайды. Ақша алынған жоқ.' },
      not_found: { title: 'Мұндай төлем жоқ', text: 'Сілтемені тексеріңіз немесе төлемді сайттан қайта бастаңыз.' },
    },
    back: 'Сайтқа оралу',
  },
  ru: {
    languageName: 'Русский',
    languages: 'Язык',
    service: 'Тестовая платежная служба',
    title: 'Оплата',
    test: 'Это тестовая страница: настоящие деньги здесь не платят. Не вводите номер своей карты.',
    purpose: 'Назначение платежа',
    paymentReference: 'Номер платежа',
    amount: 'Сумма',
    until: 'Оплатить до (время Алматы)',
    wallet: 'Кошелек',
    kept: (lastDigits) => `Сохраненная тестовая карта, заканчивается на ${lastDigits}`,
    confirm: (amount) => `Подтвердить ${amount}`,
    otherKept: 'Другие сохраненные карты',
    otherCard: 'Другая карта',
    otherDevice: 'На другом устройстве',
    otherDeviceHint: 'Наведите камеру телефона на код, чтобы открыть эту страницу там.',
    card: 'Номер карты',
    cardHint: 'Введите номер одной из тестовых карт, указанных ниже.',
    pay: (amount) => `Оплатить ${amount}`,
    giveUp: 'Не платить',
    error: 'Ошибка',
    faults: {
      empty: 'Введите номер карты.',
      malformed: 'Номер карты неверен. Проверьте цифры и введите его снова.',
      unknown: 'Эта страница принимает только тестовые карты. Введите номер из списка ниже.',
    },
    cards: 'Тестовые карты',
    effects: {
      pays: 'Оплата пройдет.',
      declined: 'Банк откажет в оплате.',
      silent: 'Оплата пройдет, но итог станет известен только через полминуты и только по запросу.',
      early: 'Оплата пройдет, но сообщение о ней придет после вашего возвращения на сайт.',
    },
    outcomes: {
      paid: { title: 'Оплата прошла', text: 'Этот платеж уже совершен, платить снова не нужно.' },
      processing: {
        title: 'Платеж обрабатывается',
        text: 'Банк обрабатывает платеж. Итог станет известен чуть позже, не платите снова.',
      },
      declined: { title: 'Оплата не прошла', text: 'Банк карты отказал в оплате. Деньги с карты не списаны.' },
      given_up: { title: 'Платеж не совершен', text: 'От оплаты отказались. Деньги с карты не списаны.' },
      expired: { title: 'Время оплаты истекло', text: 'На этой странице больше нельзя заплатить. Деньги не списаны.' },
      not_found: { title: 'Такого платежа нет', text: 'Проверьте ссылку или начните оплату на сайте заново.' },
    },
    back: 'Вернуться на сайт',
  },
  en: {
    languageName: 'English',
    languages: 'Language',
    service: 'Test payment service',
    title: 'Payment',
    test: 'This is a test page: no real money is paid here. Do not enter the number of your own card.',
    purpose: 'Purpose',
    paymentReference: 'Payment reference',
    amount: 'Amount',
    until: 'Pay before (Almaty time)',
    wallet: 'Wallet',
    kept: (lastDigits) => `A kept test card that ends in ${lastDigits}`,
    confirm: (amount) => `Confirm ${amount}`,
    otherKept: 'Other kept cards',
    otherCard: 'Another card',
    otherDevice: 'On another device',
    otherDeviceHint: 'Hold the camera of a telephone to the code to open this page there.',
    card: 'Card number',
    cardHint: 'Enter the number of one of the test cards below.',
    pay: (amount) => `Pay ${amount}`,
    giveUp: 'Do not pay',
    error: 'Error',
    faults: {
      empty: 'Enter a card number.',
      malformed: 'The card number is wrong. Check its digits and enter it again.',
      unknown: 'This page takes test cards only. Enter a number from the list below.',
    },
    cards: 'Test cards',
    effects: {
      pays: 'The payment goes through.',
      declined: 'The bank declines the payment.',
      silent: 'The payment goes through, but its outcome is known only half a minute later, and only to those who ask.',
      early: 'The payment goes through, but the word of it comes after you are back on the site.',
    },
    outcomes: {
      paid: {
        title: 'The payment is made',
        text: 'This payment has been made already; there is no need to pay again.',
      },
      processing: {
        title: 'The payment is being processed',
        text: 'The bank is processing the payment. The outcome will be known a little later; do not pay again.',
      },
      declined: { title: 'The payment did not go through', text: 'The bank of the card declined. No money was taken.' },
      given_up: { title: 'The payment was not made', text: 'The payment was given up. No money was taken.' },
      expired: { title: 'The time to pay is over', text: 'You can no longer pay on this page. No money was taken.' },
      not_found: { title: 'There is no such payment', text: 'Check the link, or start the payment on the site again.' },
    },
    back: 'Back to the site',
  },
};
