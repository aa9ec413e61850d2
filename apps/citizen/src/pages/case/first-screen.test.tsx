/**
 * The first screen by what a case can be: state of the case, money, measure, attempt to pay, against the headline, the button, what must be said and
 * what would not be so. The same rows are walked in three languages.
 */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import type { NotSent } from '@oryndau/reading/not-sent';
import { renderDocument } from '@oryndau/web/html/layout';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { FirstScreen } from './first-screen.tsx';
import { bareView } from './testing/bare-view.ts';
import { buttonsOf, plain, titleOf } from './testing/read-page.ts';

const TODAY = legalDate('2026-03-14');
const ARREST_DAY = legalDate('2026-03-18');
const COLLECT_DAY = legalDate('2026-03-24');
const TRANSFER = { action: 'TRANSFER', day: legalDate('2026-04-04') } as const;
const ARREST = { action: 'ARREST', day: ARREST_DAY } as const;
const COLLECT = { action: 'COLLECT', day: COLLECT_DAY } as const;

const arrest = (status: 'asked' | 'ordered' | 'confirmed' | 'lifting' | 'lifted') =>
  ({
    status,
    accountEnd: status === 'asked' ? null : '0100',
    bank: status === 'asked' ? null : '722',
    amount: tenge(18_000),
    since: TODAY,
    told: 'told',
    isOverdue: false,
    bankKnowsOn: null,
  }) as const;
const payment = (status: ViewedPayment['status'], amount: Money = tenge(18_000)): ViewedPayment => ({
  attempt: 1,
  amount,
  status,
  payUrl: 'https://pay.example/1',
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: null,
  settledAt: status === 'begun' ? null : '2026-03-14T05:05:00Z',
  receipt: status === 'begun' ? null : 'R-1',
  reason: status === 'failed' ? 'DECLINED' : null,
  joint: null,
});
const inHouse = (act: NotSent['act'], why: NotSent['why'] = null): NotSent => ({ act, why, isKeptBack: why !== null });
const decided = (status: 'ordered' | 'lifting') =>
  ({ status, told: 'not_yet', orderedOn: TODAY, since: TODAY, isOverdue: false }) as const;
const onItsWay = { isMoneyOnItsWay: true, coming: [] } as const;
const filed = { coming: [], afterPause: [TRANSFER], hasOpenFiling: true } as const;
const dueFine = { ...bareView, standing: 'fine', mayPay: false, lastDay: null, transferOn: null } as const;

type InEach = Readonly<Record<Language, string>>;

interface Row {
  readonly what: string;
  readonly view: Partial<CaseView>;
  readonly title: InEach;
  /** The button's words in each language; null: there is no button. */
  readonly button: InEach | null;
  /** Where the button leads, or what it sends; without it the whole of what can be paid, as the first attempt. */
  readonly leads?: string | Readonly<Record<string, string>>;
  /** There is no payment service. */
  readonly withoutPayments?: true;
  readonly says: InEach;
  /** What would not be so. */
  readonly not?: InEach;
}

const pay = (sum: string, english: string): InEach => ({
  kk: `${sum} ₸ төлеу`,
  ru: `Заплатить ${sum} ₸`,
  en: `Pay ${english} ₸`,
});
const PAY = pay('18 000', '18,000');
const SEE: InEach = {
  kk: '18 000 ₸ төлемін көру',
  ru: 'Посмотреть платеж 18 000 ₸',
  en: 'See the payment of 18,000 ₸',
};
const IS_ON_ITS_WAY: InEach = { kk: 'жолда', ru: 'в пути', en: 'on its way' };
const IF_WE_REFUSE: InEach = {
  kk: 'Өтініш қанағаттандырылмаса: төлеу мерзімі — 2026 жылғы 3 сәуір',
  ru: 'Если мы откажем: после 3 апреля 2026 года (это через 20 дней) дело перейдет',
  en: 'If we refuse: after 3 April 2026 (in 20 days) the case goes to a private bailiff',
};
/** What was said before anybody told what comes after the pause. */
const FOR_NOW: InEach = {
  kk: 'Қазір іс ешкімге берілмейді',
  ru: 'Сейчас дело никому не передают',
  en: 'For now the case goes',
};
const TO_A_BAILIFF: InEach = {
  kk: 'жеке сот орындаушысына беріледі',
  ru: 'к частному судебному исполнителю',
  en: 'goes to a private bailiff',
};
const LEFT: InEach = { kk: 'Төлеуге қалғаны: 18 000 ₸', ru: 'Осталось заплатить 18 000 ₸', en: '18,000 ₸ left to pay' };

const rows: readonly Row[] = [
  {
    what: 'nobody has signed the opening: no case runs, no day is named, and what is owed can be paid',
    view: { isOpeningSigned: false, awaiting: ['opening'], openedOn: null, lastDay: null, transferOn: null },
    title: { kk: 'Төленбегені: 18 000 ₸', ru: 'Не оплачено 18 000 ₸', en: '18,000 ₸ is unpaid' },
    button: PAY,
    says: {
      kk: 'Іс әлі қозғалған жоқ: қаулыға қол қойылмады.',
      ru: 'Дело еще не возбуждено: постановление не подписано.',
      en: 'The case is not open yet: its opening is not signed.',
    },
    not: { kk: 'жеке сот орындаушысы', ru: 'частному судебному исполнителю', en: 'private bailiff' },
  },
  {
    what: 'the transfer waits for a signature: the case is here, and a payment keeps it here',
    view: { awaiting: ['transfer'], optOut: { on: TODAY } },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Істі жеке сот орындаушысына беру туралы қаулы басшының қолын күтіп тұр.',
      ru: 'Передача дела частному судебному исполнителю ждет подписи руководителя.',
      en: 'The transfer to a private bailiff waits for the signature of the head.',
    },
    not: { kk: 'сот орындаушысында', ru: 'Дело у частного', en: 'The case is with a private bailiff' },
  },
  {
    what: 'the end waits for a signature: nothing is to be paid, and what stands is said until it is lifted',
    view: { awaiting: ['termination_executed'], coming: [], mayPay: false, arrest: arrest('confirmed') },
    title: { kk: 'Іс аяқталып келеді', ru: 'Дело заканчивается', en: 'The case is about to end' },
    button: null,
    says: {
      kk: 'Істі тоқтату туралы қаулы басшының қолын күтіп тұр: талап толық орындалды.',
      ru: 'Постановление об окончании дела ждет подписи руководителя: требование исполнено полностью.',
      en: 'The act that ends the case waits for the signature of the head: the claim is executed in full.',
    },
    not: { kk: 'сот орындаушысы', ru: 'частному', en: 'bailiff' },
  },
  {
    what: 'the end waits for a signature: it lifts what stands, and no payment does, for nothing is owed',
    view: { awaiting: ['termination_executed'], coming: [], mayPay: false, arrest: arrest('confirmed') },
    title: { kk: 'Іс аяқталып келеді', ru: 'Дело заканчивается', en: 'The case is about to end' },
    button: null,
    says: {
      kk: 'алынады, оны сұраудың қажеті жоқ.',
      ru: 'снимут, просить об этом не нужно.',
      en: 'will be lifted; you need not ask.',
    },
    not: { kk: 'Төлесеңіз', ru: 'Если заплатите', en: 'If you pay' },
  },
  {
    what: 'the end waits for a signature in a hold, and for a cancelled fine',
    view: { standing: 'held', holds: ['OPERATOR'], awaiting: ['termination_cancelled'], coming: [], mayPay: false },
    title: { kk: 'Іс аяқталып келеді', ru: 'Дело заканчивается', en: 'The case is about to end' },
    button: null,
    says: {
      kk: 'орындалуға тиіс актінің күші жойылды.',
      ru: 'отменен акт, подлежавший исполнению.',
      en: 'the act to be executed was cancelled.',
    },
  },
  {
    what: 'an arrest is decided and not signed: it may come any day, and no bank was told',
    view: { awaiting: ['arrest'], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Жақын күндері бір шоттағы ақшаға',
      ru: 'В ближайшие дни деньги на одном счете могут арестовать',
      en: 'In the next days money on one account may be arrested',
    },
    not: { kk: 'Банкке', ru: 'Банку поручено', en: 'The bank was told' },
  },
  {
    what: 'an arrest is planned for a day: that day comes first, and the far one after it',
    view: { coming: [ARREST, COLLECT, TRANSFER] },
    title: {
      kk: '2026 жылғы 17 наурыздан кешіктірмей 18 000 ₸ төлеңіз',
      ru: 'Заплатите 18 000 ₸ до 17 марта 2026 года включительно',
      en: 'Pay 18,000 ₸ by 17 March 2026',
    },
    button: PAY,
    says: {
      kk: '2026 жылғы 18 наурыздан бастап (4 күннен кейін) бір шоттағы ақшаға, осы сомадан асырмай, тыйым салынуы мүмкін.',
      ru: 'С 18 марта 2026 года (через 4 дня) деньги на одном счете могут арестовать, не больше этой суммы.',
      en: 'From 18 March 2026 (in 4 days) money on one account may be arrested, up to this sum.',
    },
    not: IS_ON_ITS_WAY,
  },
  {
    what: 'an arrest may come any day',
    view: { coming: [{ action: 'ARREST', day: TODAY }, TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Жақын күндері бір шоттағы ақшаға',
      ru: 'В ближайшие дни деньги на одном счете могут арестовать',
      en: 'In the next days money on one account may be arrested',
    },
  },
  {
    what: 'the banks are asked where an account is',
    view: { arrest: arrest('asked'), coming: [COLLECT, TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Жақын күндері бір шоттағы ақшаға',
      ru: 'В ближайшие дни деньги на одном счете могут арестовать',
      en: 'In the next days money on one account may be arrested',
    },
  },
  {
    what: 'the notice has not arrived: no day of a measure is known, and none is named',
    view: { coming: [{ action: 'ARREST', day: null }, TRANSFER] },
    title: LEFT,
    button: PAY,
    says: { kk: 'Төлеу мерзімі: 2026 жылғы 3 сәуір', ru: 'Срок: 3 апреля 2026 года', en: 'Last day: 3 April 2026' },
    not: { kk: 'тыйым', ru: 'арест', en: 'arrest' },
  },
  {
    what: 'the bank was told to arrest',
    view: { arrest: arrest('ordered'), coming: [COLLECT, TRANSFER] },
    title: {
      kk: 'Банкке 18 000 ₸ сомасына тыйым салу тапсырылды',
      ru: 'Банку поручено арестовать 18 000 ₸',
      en: 'The bank was told to arrest 18,000 ₸',
    },
    button: PAY,
    says: {
      kk: 'Kaspi Bank, шоттың соңы: 0100. Банк жауабын күтіп отырмыз.',
      ru: 'Kaspi Bank, счет заканчивается на 0100. Ждем ответа банка.',
      en: 'Kaspi Bank, the account ends in 0100. We wait for its answer.',
    },
  },
  {
    what: 'the arrest is decided, and the bank was not told: nothing is arrested, and it may be any day',
    view: { arrest: { ...arrest('ordered'), told: 'not_yet' }, notSent: [inHouse('arrest')], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салу шешілді, ол жақында банкке тапсырылады. Әзірге ақшаға тыйым салынған жоқ.',
      ru: 'Решено арестовать на счете 18 000 ₸, скоро это передадут банку. Пока деньги не арестованы.',
      en: 'It was decided to arrest 18,000 ₸ on an account, and the bank is told soon. Until then no money is arrested.',
    },
    not: { kk: 'жауабын күтіп', ru: 'Ждем ответа банка', en: 'We wait for its answer' },
  },
  {
    what: 'the arrest is kept back',
    view: {
      arrest: { ...arrest('ordered'), told: 'not_yet' },
      notSent: [inHouse('arrest', 'PROTECTED_ACCOUNT')],
      coming: [TRANSFER],
    },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'бірақ банкке хабарланған жоқ: бүгін оған болмайды. Ақшаға тыйым салынған жоқ.',
      ru: 'но банку это не передано: сегодня передать нельзя. Деньги не арестованы.',
      en: 'and the bank was not told: today it may not be. No money is arrested.',
    },
    not: { kk: 'жақында', ru: 'скоро это передадут', en: 'told soon' },
  },
  {
    what: 'the order is signed and on its way to the bank: the arrest stands, and no money is being taken',
    view: { arrest: arrest('confirmed'), notSent: [inHouse('collection_order')], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Инкассолық өкімге қол қойылды, ол жақында банкке жіберіледі. Әзірге банк ештеңе алып жатқан жоқ.',
      ru: 'Инкассовое распоряжение подписано и скоро уйдет в банк. Пока банк ничего не списывает.',
      en: 'A collection order is signed, and goes to the bank soon. Until then the bank takes nothing.',
    },
    not: { kk: 'алу тапсырылды', ru: 'поручено списать', en: 'was told to take' },
  },
  {
    what: 'the order is signed and kept back: the bank takes nothing, and the arrest is told',
    view: { arrest: arrest('confirmed'), notSent: [inHouse('collection_order', 'FLOOR_RISEN')], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'бірақ банкке жіберілген жоқ: бүгін оны жіберуге болмайды. Банк ештеңе алып жатқан жоқ.',
      ru: 'но в банк не отправлено: сегодня отправить его нельзя. Банк ничего не списывает.',
      en: 'and was not sent to the bank: today it may not be. The bank takes nothing.',
    },
    not: { kk: 'жақында', ru: 'скоро уйдет', en: 'to the bank soon' },
  },
  {
    what: 'the order is kept back: what is arrested is told beside it',
    view: { arrest: arrest('confirmed'), notSent: [inHouse('collection_order', 'FLOOR_RISEN')], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды (Kaspi Bank',
      ru: 'На счете арестовано 18 000 ₸ (Kaspi Bank',
      en: '18,000 ₸ is arrested on an account (Kaspi Bank',
    },
  },
  {
    what: 'a prohibition is decided, and the notaries were not told: there is none, and it may be any day',
    view: { prohibition: decided('ordered'), notSent: [inHouse('prohibition')], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'нотариустардың жүйесіне әлі хабарланған жоқ, әзірге тыйым жоқ',
      ru: 'в систему нотариата это еще не передано, запрета пока нет',
      en: 'the system of the notaries was not told yet, and there is no prohibition',
    },
    not: { kk: 'жүйесіне мүлкіңізге', ru: 'отправлен запрет', en: 'was sent to the system' },
  },
  {
    what: 'the lifting of an arrest waits for its signature, or to be sent: the arrest stands, and is told',
    view: { arrest: { ...arrest('lifting'), told: 'not_yet' }, awaiting: ['lifting'], coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'банкке әлі хабарланған жоқ, әзірге тыйым күшінде',
      ru: 'банку это еще не передано, пока арест действует',
      en: 'the bank was not told yet, and until then the arrest stands',
    },
    not: { kk: 'тыйымды алу тапсырылды', ru: 'велено снять', en: 'was told to lift' },
  },
  {
    what: 'money is arrested: bank, account, what is left to the person, and what comes next',
    view: { arrest: arrest('confirmed'), coming: [COLLECT, TRANSFER] },
    title: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды',
      ru: 'На счете арестовано 18 000 ₸',
      en: '18,000 ₸ is arrested on an account',
    },
    button: PAY,
    says: {
      kk: '2026 жылғы 24 наурыздан бастап (10 күннен кейін) банкке осы соманы шоттан алу тапсырылуы мүмкін.',
      ru: 'С 24 марта 2026 года (через 10 дней) банку могут поручить списать эту сумму. Заплатите раньше, и арест снимется сам.',
      en: 'From 24 March 2026 (in 10 days) the bank may be told to take this sum. Pay before, and the arrest is lifted by itself.',
    },
  },
  {
    what: 'the bank is taking the money',
    view: { arrest: arrest('confirmed'), isBeingCollected: true, coming: [TRANSFER] },
    title: {
      kk: 'Банк шоттан 18 000 ₸ алып жатыр',
      ru: 'Банк списывает 18 000 ₸',
      en: 'The bank is taking 18,000 ₸',
    },
    button: PAY,
    says: { kk: 'борыштан артық алынбайды', ru: 'больше долга не спишут', en: 'no more than the debt is taken' },
  },
  {
    what: 'something was filed, and the order is being recalled: it may still be carried out, and nobody says that it will',
    view: {
      arrest: arrest('confirmed'),
      isBeingCollected: true,
      isBeingRecalled: true,
      ...filed,
    },
    title: {
      kk: 'Банктегі инкассолық өкім кері қайтарып алынуда',
      ru: 'Инкассовое распоряжение из банка отзывают',
      en: 'The collection order is being recalled from the bank',
    },
    button: PAY,
    says: IF_WE_REFUSE,
    not: { kk: 'алып жатыр', ru: 'Банк списывает', en: 'is taking' },
  },
  {
    what: 'the transfer waits for a signature, and the order is being recalled',
    view: { awaiting: ['transfer'], arrest: arrest('confirmed'), isBeingCollected: true, isBeingRecalled: true },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Банктегі инкассолық өкім кері қайтарып алынуда;',
      ru: 'Инкассовое распоряжение из банка отзывают;',
      en: 'The collection order is being recalled;',
    },
    not: { kk: 'алу тапсырылды', ru: 'поручено списать', en: 'was told to take' },
  },
  {
    what: 'the bank has taken it, and the money has not come',
    view: { arrest: arrest('confirmed'), isBeingCollected: true, ...onItsWay },
    title: {
      kk: 'Банк шоттан 18 000 ₸ алып жатыр',
      ru: 'Банк списывает 18 000 ₸',
      en: 'The bank is taking 18,000 ₸',
    },
    button: PAY,
    says: { kk: 'кері қайтарып алынады', ru: 'распоряжение отзовут', en: 'the order is recalled' },
  },
  {
    what: 'all was paid at the service and has not come to the bank',
    view: { ...onItsWay, payments: [payment('paid')] },
    title: {
      kk: '18 000 ₸ жолда, қайта төлемеңіз',
      ru: '18 000 ₸ в пути, второй раз не платите',
      en: '18,000 ₸ is on its way, do not pay twice',
    },
    button: null,
    says: { kk: 'іс өздігінен аяқталады', ru: 'дело закончится само', en: 'the case ends by itself' },
    not: { kk: 'Төлемді бастап', ru: 'Вы начали оплату', en: 'You began a payment' },
  },
  {
    what: 'a part was paid at the service: the rest can be paid',
    view: { ...onItsWay, payments: [payment('paid', tenge(5_000))] },
    title: LEFT,
    button: pay('13 000', '13,000'),
    leads: { sum: '13000.00', attempt: '2' },
    says: IS_ON_ITS_WAY,
    not: TO_A_BAILIFF,
  },
  {
    what: 'a payment was opened and nobody has told its end: neither that it was made nor that it was not, and no second one is offered',
    view: { ...onItsWay, payments: [payment('begun')] },
    title: LEFT,
    button: SEE,
    leads: '/case/pay/1',
    says: {
      kk: 'Оның өткен-өтпегені бізге әзірге белгісіз',
      ru: 'Прошел ли он, мы пока не знаем',
      en: 'We do not know yet whether it was made',
    },
    not: IS_ON_ITS_WAY,
  },
  {
    what: 'the service has not even answered whether a payment was begun',
    view: { ...onItsWay, payments: [{ ...payment('begun'), payUrl: null }] },
    title: LEFT,
    button: SEE,
    leads: '/case/pay/1',
    says: { kk: 'Қайта төлемеңіз', ru: 'Не платите второй раз', en: 'Do not pay twice' },
    not: { kk: 'бас тартуға болады', ru: 'отказаться', en: 'give it up' },
  },
  {
    what: 'there is no payment service: the button says how to pay, and promises no more',
    view: { coming: [TRANSFER] },
    title: LEFT,
    button: { kk: '18 000 ₸ қалай төленеді', ru: 'Как заплатить 18 000 ₸', en: 'How to pay 18,000 ₸' },
    leads: '/case/pay',
    withoutPayments: true,
    says: {
      kk: 'Төлем нөмірі: 0000 0000 0000 0000 01',
      ru: 'Номер платежа: 0000 0000 0000 0000 01',
      en: 'Payment reference: 0000 0000 0000 0000 01',
    },
  },
  {
    what: 'a payment came to nothing: it is as if there was none, and the next one is another',
    view: { payments: [payment('failed')], coming: [ARREST, TRANSFER] },
    leads: { sum: '18000.00', attempt: '2' },
    title: {
      kk: '2026 жылғы 17 наурыздан кешіктірмей 18 000 ₸ төлеңіз',
      ru: 'Заплатите 18 000 ₸ до 17 марта 2026 года включительно',
      en: 'Pay 18,000 ₸ by 17 March 2026',
    },
    button: PAY,
    says: { kk: 'жеке сот орындаушысына беріледі', ru: 'частному судебному исполнителю', en: 'a private bailiff' },
    not: IS_ON_ITS_WAY,
  },
  {
    what: 'the arrest is lifted, or about to be: nothing of it leads',
    view: { arrest: arrest('lifting'), coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: { kk: 'Төлеу мерзімі', ru: 'Срок: 3 апреля', en: 'Last day: 3 April' },
    not: { kk: 'тыйым салынды', ru: 'арестовано', en: 'is arrested' },
  },
  {
    what: 'property may not be disposed of: that is said, whatever leads',
    view: {
      prohibition: { status: 'confirmed', told: 'told', orderedOn: TODAY, since: TODAY, isOverdue: false },
      coming: [ARREST, TRANSFER],
    },
    title: {
      kk: '2026 жылғы 17 наурыздан кешіктірмей 18 000 ₸ төлеңіз',
      ru: 'Заплатите 18 000 ₸ до 17 марта 2026 года включительно',
      en: 'Pay 18,000 ₸ by 17 March 2026',
    },
    button: PAY,
    says: {
      kk: 'Мүлкіңізге билік етуге тыйым салынған: нотариус онымен мәмілені куәландырмайды.',
      ru: 'Действует запрет распоряжаться имуществом: нотариус не удостоверит сделки с ним.',
      en: 'Disposing of your property is prohibited: no notary certifies a deal with it.',
    },
  },
  {
    what: 'money is arrested while the transfer waits: the arrest is said too, by the bank’s name in the language',
    view: { awaiting: ['transfer'], arrest: { ...arrest('confirmed'), bank: '948' } },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды (Еуразиялық банк, шоттың соңы: 0100).',
      ru: 'На счете арестовано 18 000 ₸ (Евразийский банк, заканчивается на 0100).',
      en: '18,000 ₸ is arrested on an account (Eurasian Bank, ending in 0100).',
    },
  },
  {
    what: 'the account is with a bank whose code nobody has told us: the code is said, and no name is guessed',
    view: { arrest: { ...arrest('confirmed'), bank: '001' } },
    title: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды',
      ru: 'На счете арестовано 18 000 ₸',
      en: '18,000 ₸ is arrested on an account',
    },
    button: PAY,
    says: {
      kk: 'Коды 001 банк, шоттың соңы: 0100.',
      ru: 'Банк с кодом 001, счет заканчивается на 0100.',
      en: 'Bank with code 001, the account ends in 0100.',
    },
  },
  {
    what: 'the last day is over',
    view: { lastDay: legalDate('2026-03-13'), coming: [TRANSFER] },
    title: LEFT,
    button: PAY,
    says: { kk: 'Мерзім өтті: іс', ru: 'Срок прошел: дело', en: 'The last day is over: the case' },
  },
  {
    what: 'the last day is over, and something that waits for us keeps the case here',
    view: { ...filed, lastDay: legalDate('2026-03-13') },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Өтініш қанағаттандырылмаса: іс жеке сот орындаушысына беріледі',
      ru: 'Если мы откажем: дело перейдет к частному судебному исполнителю',
      en: 'If we refuse: the case goes to a private bailiff',
    },
    not: FOR_NOW,
  },
  {
    what: 'the last day is still to come, and something that was filed keeps the case here: what comes if it is refused',
    view: filed,
    title: LEFT,
    button: PAY,
    says: IF_WE_REFUSE,
    not: FOR_NOW,
  },
  {
    what: 'money is arrested, and something that was filed keeps the case here',
    view: { ...filed, arrest: arrest('confirmed') },
    title: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды',
      ru: 'На счете арестовано 18 000 ₸',
      en: '18,000 ₸ is arrested on an account',
    },
    button: PAY,
    says: IF_WE_REFUSE,
    not: FOR_NOW,
  },
  {
    what: 'half of a fine is enough: that is the headline, and its sum on the button',
    view: {
      ...dueFine,
      fine: {
        status: 'in_force',
        deliveredOn: legalDate('2026-03-09'),
        payBy: legalDate('2026-04-30'),
        half: { sum: tenge(9_000), until: legalDate('2026-03-16') },
        isAppealed: false,
      },
    },
    title: {
      kk: '18 000 ₸ орнына 9 000 ₸ төлеңіз',
      ru: 'Заплатите 9 000 ₸ вместо 18 000 ₸',
      en: 'Pay 9,000 ₸ instead of 18,000 ₸',
    },
    button: { kk: '9 000 ₸ қалай төленеді', ru: 'Как заплатить 9 000 ₸', en: 'How to pay 9,000 ₸' },
    leads: '/case/pay',
    says: {
      kk: '2026 жылғы 16 наурыздан кешіктірмей (2 күннен кейін) жартысын төлеу жеткілікті',
      ru: 'Половины достаточно до 16 марта 2026 года включительно, это через 2 дня',
      en: 'Half is enough by 16 March 2026 (included), in 2 days',
    },
  },
  {
    what: 'a fine whose half has passed',
    view: {
      ...dueFine,
      fine: {
        status: 'in_force',
        deliveredOn: legalDate('2026-03-01'),
        payBy: legalDate('2026-04-30'),
        half: null,
        isAppealed: false,
      },
    },
    title: LEFT,
    button: { kk: '18 000 ₸ қалай төленеді', ru: 'Как заплатить 18 000 ₸', en: 'How to pay 18,000 ₸' },
    leads: '/case/pay',
    says: { kk: 'шоттарыңызға ешкім тимейді', ru: 'ваши счета никто не трогает', en: 'nobody touches your accounts' },
  },
  {
    what: 'an appeal stands: nothing asks for money',
    view: {
      ...dueFine,
      fine: { status: 'registered', deliveredOn: legalDate('2026-03-09'), payBy: null, half: null, isAppealed: true },
    },
    title: {
      kk: 'Айыппұлға шағым қаралуда',
      ru: 'Жалоба на штраф рассматривается',
      en: 'The appeal against the fine is pending',
    },
    button: null,
    says: { kk: 'өндіріп алынбайды', ru: 'не взыскивают', en: 'is not collected' },
  },
];

const WHOLE = { how: 'whole', sum: '18000.00', attempt: '1' };
const leadsOf = ({ leads = WHOLE }: Row) => (typeof leads === 'string' ? leads : { ...WHOLE, ...leads });

describe.each(languages)('in %s', (language) => {
  it.each(rows)('$what', (row) => {
    const { view, title, button, says, not, withoutPayments } = row;
    const html = renderDocument(
      <FirstScreen
        view={{ ...bareView, ...view }}
        language={language}
        today={TODAY}
        csrf="token"
        hasPayments={withoutPayments === undefined}
      />,
    );
    expect(titleOf(html)).toBe(title[language]);
    expect(html.match(/class="govuk-button/g) ?? []).toHaveLength(button === null ? 0 : 1);
    expect(buttonsOf(html)).toEqual(button === null ? [] : [{ text: button[language], leads: leadsOf(row) }]);
    const text = plain(html);
    expect(text).toContain(says[language]);
    if (not !== undefined) expect(text).not.toContain(not[language]);
    expect(text).not.toMatch(/undefined|NaN|[A-Z]{2,}_[A-Z]+| {2}|\(\)| ,| \.(?!\d)/);
  });
});
