/** Paying: the form, what became of a payment, and how to pay without us. */
import type { ComingStep } from '@oryndau/proceedings/core';
import type { InLanguages } from '@oryndau/words/languages';

/** Why there is nothing to pay here. */
export type NothingToPay = 'executed' | 'over' | 'transferred' | 'transferred_paid' | 'on_its_way' | 'no_debt';

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface PayTexts {
  readonly title: string;
  readonly owed: (sum: string) => string;
  readonly until: (day: string) => string;
  /** The last of all days, where something comes before the transfer. */
  readonly last: (day: string) => string;
  /** Until when, where what comes is at hand. */
  readonly soon: string;
  /** After it: what comes then. */
  readonly after: Readonly<Record<ComingStep['action'], string>>;
  /** Of a fine while half of it is enough. */
  readonly half: (whole: string, day: string) => string;
  readonly beingCollected: string;
  readonly partIsOnItsWay: (sum: string) => string;
  /** What the whole sum brings, by whether money is arrested. */
  readonly wholeHint: (isArrested: boolean) => string;
  readonly part: string;
  readonly partHint: (isArrested: boolean) => string;
  readonly amount: string;
  readonly amountHint: string;
  readonly amountMissing: string;
  readonly amountMalformed: string;
  readonly amountTooMuch: (max: string) => string;
  readonly amountTooLittle: (min: string) => string;
  readonly goToService: string;
  /** The button for the whole of a sum. */
  readonly pay: (sum: string) => string;
  readonly sumChanged: (now: string) => string;
  readonly cardNote: string;
  readonly elsewhere: string;
  readonly elsewhereHow: string;
  readonly elsewhereAfter: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly inBank: (name: string) => string;
  readonly codeOfBank: (name: string) => string;
  /** Of a payment that is open at the service. */
  readonly codeOfService: string;
  readonly noService: string;
  readonly reference: string;
  readonly sum: string;
  readonly begunAt: string;
  readonly paidAt: string;
  readonly receipt: string;
  readonly openReceipt: string;
  readonly toCase: string;
  readonly nothing: Readonly<Record<NothingToPay, (sum: string) => Said>>;
  readonly continueAtService: string;
  readonly giveUp: string;
  readonly lookAgain: string;
  readonly otherWays: string;
  /** Said by the script that does it. */
  readonly looksByItself: string;
  readonly endsByItself: string;
  readonly arrestLiftedByItself: string;
  readonly partPaid: (sum: string) => string;
  readonly refundable: (sum: string) => string;
  readonly refused: Said;
}

export const payTexts: InLanguages<PayTexts> = {
  kk: {
    title: 'Төлеу',
    owed: (sum) => `Төлейтін сома — ${sum}.`,
    until: (day) => `Төлеудің соңғы күні — ${day}.`,
    last: (day) => `Ең соңғы мерзім — ${day}, одан кейін іс жеке сот орындаушысына беріледі.`,
    soon: 'Қазір төлеңіз.',
    after: {
      ARREST: 'Әйтпесе бір шоттағы ақшаға тыйым салынуы мүмкін.',
      PROHIBIT: 'Әйтпесе мүлкіңізге билік етуге тыйым салынуы мүмкін.',
      COLLECT: 'Әйтпесе осы сома шоттан алынуы мүмкін.',
      TRANSFER: 'Әйтпесе іс жеке сот орындаушысына беріледі.',
    },
    half: (whole, day) => `Бұл — айыппұлдың жартысы (${whole} орнына). Жартысын төлеудің соңғы күні — ${day}.`,
    beingCollected:
      'Банкке инкассолық өкім жіберілген. Қазір төлесеңіз, біз оны кері қайтарып аламыз. Банк сол арада ақшаны алып үлгерсе, артық сома сізге қайтарылуға тиіс.',
    partIsOnItsWay: (sum) => `Сіз төлеген ${sum} жолда. Төмендегі сома — одан кейінгі қалғаны.`,
    wholeHint: (isArrested) =>
      `Ақша түскенде іс аяқталады${isArrested ? ', тыйым өздігінен алынады' : ''}. Түбіртекті ешкімге көрсетудің қажеті жоқ.`,
    part: 'Бір бөлігін',
    partHint: (isArrested) =>
      `${isArrested ? 'Тыйым салынған сома төленген сомаға азаяды. ' : ''}Қалған сома бойынша іс жалғасады.`,
    amount: 'Төлейтін сома, теңге',
    amountHint: 'Мысалы, 5\u00a0000 немесе 5\u00a0000,50',
    amountMissing: 'Төлейтін соманы жазыңыз',
    amountMalformed: 'Соманы цифрмен жазыңыз, мысалы, 5\u00a0000 немесе 5\u00a0000,50',
    amountTooMuch: (max) => `Бұл қалған сомадан көп. Ең көбі — ${max}`,
    amountTooLittle: (min) => `Бір жолы кемінде ${min} төленеді`,
    goToService: 'Бір бөлігін төлеу',
    pay: (sum) => `${sum} төлеу`,
    sumChanged: (now) => `Сома өзгерді: енді ${now}. Қайта қарап, төлеңіз`,
    cardNote: 'Карта нөмірін төлем қызметінің бетінде жазасыз. Біз оны көрмейміз.',
    elsewhere: 'Басқаша төлеу: кез келген банкте',
    elsewhereHow: 'Кез келген банктің қосымшасында немесе кассасында айыппұл төлемін таңдап, төлем нөмірін жазыңыз.',
    elsewhereAfter:
      'Банкте төлеп қойсаңыз, қайта төлемеңіз: ақшаның түскенін банктің үзіндісі келгенде, әдетте келесі жұмыс күні көреміз. Бізге ештеңе жіберудің қажеті жоқ.',
    copy: 'Нөмірді көшіру',
    copied: 'Нөмір көшірілді.',
    notCopied: 'Көшіру мүмкін болмады. Нөмір белгіленді, оны өзіңіз көшіріңіз.',
    inBank: (name) => `${name} қосымшасында төлеу`,
    codeOfBank: (name) => `${name} қосымшасына арналған QR-код`,
    codeOfService: 'Басқа құрылғыда төлеу: QR-код',
    noService: 'Бұл бетте карта арқылы төлеу қазір жоқ.',
    reference: 'Төлем нөмірі',
    sum: 'Сома',
    begunAt: 'Басталған уақыты',
    paidAt: 'Төленген уақыты',
    receipt: 'Түбіртек нөмірі',
    openReceipt: 'Түбіртекті ашу (PDF)',
    toCase: 'Іске оралу',
    nothing: {
      executed: () => ({
        title: 'Бәрі төленген',
        paragraphs: ['Іс аяқталды. Бізге ештеңе төлемейсіз және ештеңе жібермейсіз.'],
      }),
      over: () => ({
        title: 'Төлеудің қажеті жоқ',
        paragraphs: ['Іс тоқтатылды. Бұл іс бойынша сізден ештеңе талап етілмейді.'],
      }),
      transferred: () => ({
        title: 'Іс жеке сот орындаушысына берілді',
        paragraphs: [
          'Енді бұл жерде төлеуге болмайды. Қалған соманы және қызмет ақысын жеке сот орындаушысына төлейсіз.',
          'Кімге және қалай хабарласу керегі іс бетінде жазылған.',
        ],
      }),
      transferred_paid: () => ({
        title: 'Төлеудің қажеті жоқ',
        paragraphs: [
          'Біздің жазба бойынша айыппұлдан төленбеген сома қалған жоқ.',
          'Іс жеке сот орындаушысында: оның қызметіне ақы төлеу керек пе, оны өзінен сұраңыз.',
        ],
      }),
      no_debt: () => ({
        title: 'Төлеудің қажеті жоқ',
        paragraphs: ['Біздің жазба бойынша айыппұлдан төленбеген сома қалған жоқ.'],
      }),
      on_its_way: (sum) => ({
        title: 'Қайта төлемеңіз',
        paragraphs: [
          `Сіз төлеген ${sum} жолда: банктің жазбасын күтіп отырмыз.`,
          'Ақша түскенде іс өздігінен аяқталады. Оған дейін сізге қатысты жаңа шара қолданылмайды.',
        ],
      }),
    },
    continueAtService: 'Төлемді жалғастыру',
    giveUp: 'Төлемнен бас тарту',
    lookAgain: 'Қайта қарау',
    otherWays: 'Басқаша төлеу',
    looksByItself: 'Бұл бет нәтижені өзі қарап тұрады.',
    endsByItself: 'Ақша түскенде іс өздігінен аяқталады.',
    arrestLiftedByItself: 'Тыйымды алу туралы банкке өзіміз хабарлаймыз.',
    partPaid: (sum) => `Одан кейін ${sum} қалады. Осы сома бойынша іс жалғасады.`,
    refundable: (sum) => `Қажеттен ${sum} артық төленді. Бұл ақша сіздікі және сізге қайтарылуға тиіс.`,
    refused: {
      title: 'Төлемді бастау мүмкін болмады',
      paragraphs: ['Ақша алынған жоқ.'],
    },
  },
  ru: {
    title: 'Оплата',
    owed: (sum) => `К оплате ${sum}.`,
    until: (day) => `Заплатите не позднее ${day}.`,
    last: (day) => `Последний срок: ${day}, потом дело передадут частному судебному исполнителю.`,
    soon: 'Заплатите сейчас.',
    after: {
      ARREST: 'Иначе деньги на одном счете могут арестовать.',
      PROHIBIT: 'Иначе вам могут запретить распоряжаться имуществом.',
      COLLECT: 'Иначе эту сумму могут списать со счета.',
      TRANSFER: 'Иначе дело передадут частному судебному исполнителю.',
    },
    half: (whole, day) => `Это половина штрафа (вместо ${whole}), последний день: ${day}.`,
    beingCollected:
      'В банк отправлено инкассовое распоряжение. Если вы заплатите сейчас, мы его отзовем. Если банк все же успеет списать деньги, лишнее подлежит возврату вам.',
    partIsOnItsWay: (sum) => `Вы заплатили ${sum}, эти деньги в пути. Сумма ниже уже без них.`,
    wholeHint: (isArrested) =>
      `Когда деньги придут, дело закончится${isArrested ? ' и арест будет снят сам' : ''}. Квитанцию показывать никому не нужно.`,
    part: 'Часть',
    partHint: (isArrested) =>
      `${isArrested ? 'Арестованная сумма уменьшится на столько, сколько вы заплатите. ' : ''}По остатку дело продолжится.`,
    amount: 'Сумма, тенге',
    amountHint: 'Например, 5\u00a0000 или 5\u00a0000,50',
    amountMissing: 'Введите сумму',
    amountMalformed: 'Введите сумму цифрами, например 5\u00a0000 или 5\u00a0000,50',
    amountTooMuch: (max) => `Это больше, чем осталось. Самое большее ${max}`,
    amountTooLittle: (min) => `За один раз можно заплатить не меньше ${min}`,
    goToService: 'Заплатить часть',
    pay: (sum) => `Заплатить ${sum}`,
    sumChanged: (now) => `Сумма изменилась: теперь ${now}. Посмотрите и заплатите`,
    cardNote: 'Номер карты вводится на странице платежной службы. Мы его не видим.',
    elsewhere: 'Заплатить иначе: в любом банке',
    elsewhereHow: 'В приложении или кассе любого банка выберите оплату штрафа и введите номер платежа.',
    elsewhereAfter:
      'Если уже заплатили в банке, не платите снова: мы увидим деньги, когда придет выписка, обычно на следующий рабочий день. Присылать ничего не нужно.',
    copy: 'Скопировать номер',
    copied: 'Номер скопирован.',
    notCopied: 'Скопировать не удалось. Номер выделен, скопируйте его сами.',
    inBank: (name) => `Заплатить в ${name}`,
    codeOfBank: (name) => `QR-код для приложения ${name}`,
    codeOfService: 'Заплатить на другом устройстве: QR-код',
    noService: 'Оплаты картой на этой странице сейчас нет.',
    reference: 'Номер платежа',
    sum: 'Сумма',
    begunAt: 'Начат',
    paidAt: 'Оплачен',
    receipt: 'Номер квитанции',
    openReceipt: 'Открыть квитанцию (PDF)',
    toCase: 'Вернуться к делу',
    nothing: {
      executed: () => ({
        title: 'Все оплачено',
        paragraphs: ['Дело окончено. Платить и присылать ничего не нужно.'],
      }),
      over: () => ({
        title: 'Платить не нужно',
        paragraphs: ['Дело прекращено. По нему от вас ничего не требуется.'],
      }),
      transferred: () => ({
        title: 'Дело у частного судебного исполнителя',
        paragraphs: [
          'Здесь заплатить уже нельзя. Остаток и вознаграждение платят частному судебному исполнителю.',
          'К кому обратиться и как, написано на странице дела.',
        ],
      }),
      transferred_paid: () => ({
        title: 'Платить не нужно',
        paragraphs: [
          'По нашим записям неоплаченного по штрафу не осталось.',
          'Дело у частного судебного исполнителя: нужно ли платить ему за работу, спросите у него самого.',
        ],
      }),
      no_debt: () => ({
        title: 'Платить не нужно',
        paragraphs: ['По нашим записям неоплаченного по штрафу не осталось.'],
      }),
      on_its_way: (sum) => ({
        title: 'Не платите второй раз',
        paragraphs: [
          `Вы уже заплатили ${sum}, деньги в пути: ждем записи банка.`,
          'Когда они придут, дело закончится само. До этого новых мер против вас не будет.',
        ],
      }),
    },
    continueAtService: 'Продолжить оплату',
    giveUp: 'Отказаться от платежа',
    lookAgain: 'Посмотреть снова',
    otherWays: 'Заплатить иначе',
    looksByItself: 'Эта страница сама следит за итогом.',
    endsByItself: 'Когда деньги придут, дело закончится само.',
    arrestLiftedByItself: 'О снятии ареста мы сами сообщим банку.',
    partPaid: (sum) => `После этого останется ${sum}. По этой сумме дело продолжится.`,
    refundable: (sum) => `Заплачено на ${sum} больше, чем нужно. Эти деньги ваши и подлежат возврату вам.`,
    refused: {
      title: 'Начать платеж не удалось',
      paragraphs: ['Деньги не списаны.'],
    },
  },
  en: {
    title: 'Pay',
    owed: (sum) => `${sum} to pay.`,
    until: (day) => `Pay by ${day} at the latest.`,
    last: (day) => `The last day of all is ${day}; then the case goes to a private bailiff.`,
    soon: 'Pay now.',
    after: {
      ARREST: 'Otherwise money on one account may be arrested.',
      PROHIBIT: 'Otherwise disposing of your property may be prohibited.',
      COLLECT: 'Otherwise this sum may be taken from an account.',
      TRANSFER: 'Otherwise the case goes to a private bailiff.',
    },
    half: (whole, day) => `This is half of the fine (instead of ${whole}); the last day for it is ${day}.`,
    beingCollected:
      'A collection order is with your bank. If you pay now we recall it. Should the bank take the money before that, what is too much must be returned to you.',
    partIsOnItsWay: (sum) => `You have paid ${sum}, which is on its way. The sum below is what remains after it.`,
    wholeHint: (isArrested) =>
      `When the money has come the case ends${isArrested ? ' and the arrest is lifted by itself' : ''}. You need not show a receipt to anybody.`,
    part: 'A part',
    partHint: (isArrested) =>
      `${isArrested ? 'The arrested sum becomes smaller by what you pay. ' : ''}The case goes on for the rest.`,
    amount: 'Sum, in tenge',
    amountHint: 'For example 5,000 or 5,000.50',
    amountMissing: 'Enter the sum',
    amountMalformed: 'Enter the sum in figures, for example 5,000 or 5,000.50',
    amountTooMuch: (max) => `This is more than remains. The most is ${max}`,
    amountTooLittle: (min) => `Pay no less than ${min} at a time`,
    goToService: 'Pay a part',
    pay: (sum) => `Pay ${sum}`,
    sumChanged: (now) => `The sum has changed: it is ${now} now. Look at it and pay`,
    cardNote: 'You give the number of your card on the page of the payment service. We do not see it.',
    elsewhere: 'Another way: pay in any bank',
    elsewhereHow:
      'In the app or at the counter of any bank choose the payment of a fine and give the payment reference.',
    elsewhereAfter:
      'If you have paid at a bank, do not pay again: we see the money when the statement comes, usually on the next working day. You need not send us anything.',
    copy: 'Copy the number',
    copied: 'The number is copied.',
    notCopied: 'It could not be copied. The number is selected: copy it yourself.',
    inBank: (name) => `Pay in ${name}`,
    codeOfBank: (name) => `QR code for the app of ${name}`,
    codeOfService: 'Pay on another device: QR code',
    noService: 'Paying by card on this page is not possible at present.',
    reference: 'Payment reference',
    sum: 'Sum',
    begunAt: 'Begun',
    paidAt: 'Paid',
    receipt: 'Receipt number',
    openReceipt: 'Open the receipt (PDF)',
    toCase: 'Back to the case',
    nothing: {
      executed: () => ({
        title: 'All is paid',
        paragraphs: ['The case has ended. You need not pay or send us anything.'],
      }),
      over: () => ({
        title: 'You need not pay',
        paragraphs: ['The case was ended. Nothing is asked of you in it.'],
      }),
      transferred: () => ({
        title: 'The case is with a private bailiff',
        paragraphs: [
          'It can no longer be paid here. The rest and the fee are paid to the private bailiff.',
          'Whom to turn to, and how, stands on the page of the case.',
        ],
      }),
      transferred_paid: () => ({
        title: 'You need not pay',
        paragraphs: [
          'By our records nothing of the fine is unpaid.',
          'The case is with a private bailiff: whether the work is to be paid for, the bailiff will tell you.',
        ],
      }),
      no_debt: () => ({
        title: 'You need not pay',
        paragraphs: ['By our records nothing of the fine is unpaid.'],
      }),
      on_its_way: (sum) => ({
        title: 'Do not pay twice',
        paragraphs: [
          `You have paid ${sum}, which is on its way: we wait for the bank's entry.`,
          'When it has come the case ends by itself. Until then no new measure is taken against you.',
        ],
      }),
    },
    continueAtService: 'Go on with the payment',
    giveUp: 'Give the payment up',
    lookAgain: 'Look again',
    otherWays: 'Pay in another way',
    looksByItself: 'This page looks again by itself.',
    endsByItself: 'When the money has come the case ends by itself.',
    arrestLiftedByItself: 'We tell the bank ourselves that the arrest is lifted.',
    partPaid: (sum) => `After it ${sum} remain. The case goes on for that sum.`,
    refundable: (sum) => `${sum} more than needed were paid. This money is yours and must be returned to you.`,
    refused: {
      title: 'The payment could not be begun',
      paragraphs: ['No money has moved.'],
    },
  },
};
