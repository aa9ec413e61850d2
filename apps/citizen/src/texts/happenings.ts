/** What happened in a case: a sentence for each event that the table of consequences calls a happening. One that has none in a language does not compile. */
import type { Happening } from '@oryndau/deciding/consequences/table';
import { channelTexts } from '@oryndau/words/channels';
import { terminationGroundTexts } from '@oryndau/words/codes';
import { filingKindTexts, filingOutcomeTexts } from '@oryndau/words/filings';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { transferGroundTexts } from '@oryndau/words/transfers';

/** The fields of an event, shown; a field that is not there is an empty text. */
export interface ShownEvent {
  readonly sum: (field: string) => string;
  readonly day: (field: string) => string;
  /** The field as it is: a word of a closed list, or yes and no. */
  readonly word: (field: string) => string;
  readonly isTrue: (field: string) => boolean;
  readonly accountEnd: string;
}

export type HappeningTexts = Readonly<Record<Happening, (told: ShownEvent) => string>>;

const wordsOf = (language: Language) => {
  const find = (texts: Readonly<Record<string, InLanguages<string>>>, key: string): string =>
    (Object.hasOwn(texts, key) ? texts[key]?.[language] : undefined) ?? key;
  return {
    channel: (told: ShownEvent) => find(channelTexts, told.word('channel')),
    hold: (told: ShownEvent) => find(holdReasonTexts, told.word('reason')),
    filing: (told: ShownEvent) => find(filingKindTexts, told.word('kind')),
    outcome: (told: ShownEvent) => find(filingOutcomeTexts, told.word('outcome')),
    ground: (told: ShownEvent) => find(transferGroundTexts, told.word('ground')),
    end: (told: ShownEvent) => find(terminationGroundTexts, told.word('ground')),
  };
};

const [kk, ru, en] = [wordsOf('kk'), wordsOf('ru'), wordsOf('en')];

/** An opening names no day where its days run from its signature. */
const daysRun = (opened: ShownEvent): boolean => opened.word('lastDay') !== '';

/** No decision about the person: where they live the robot is off. */
const isOrdinary = (refused: ShownEvent): boolean => refused.word('reason') === 'REGION_OFF';

export const happeningTexts: InLanguages<HappeningTexts> = {
  kk: {
    FineRegistered: (e) => `${e.sum('amount')} айыппұл салынды.`,
    FineDelivered: () => 'Айыппұл туралы құжат сізге тапсырылды.',
    FineAppealed: () => 'Айыппұлға шағым берілді.',
    FineAppealRejected: () => 'Айыппұлға шағым қанағаттандырылмады.',
    FineCameIntoForce: () => 'Айыппұл заңды күшіне енді.',
    FinePaymentReceived: (e) => `Айыппұлға ${e.sum('amount')} түсті.`,
    FinePaymentReversed: (e) => `Банк ${e.sum('amount')} көлеміндегі төлемді қайтарып алды.`,
    FinePaidInFull: () => 'Айыппұл толық төленді.',
    FinePaidAtHalfPrice: (e) => `Айыппұл мерзімінен бұрын төленді: ${e.sum('owed')} жетеді.`,
    FineReopened: (e) => `Төлем қайтарылғандықтан айыппұл қайта төленуге тиіс: ${e.sum('owed')}.`,
    FineCancelled: () => 'Айыппұлдың күші жойылды.',
    FineDetected: (e) => `Өз еркімен төлеу мерзімі өтті, төленбегені — ${e.sum('remainder')}.`,
    FineBarred: () => 'Айыппұлды орындаудың ескіру мерзімі өтті: ол енді өндіріп алынбайды.',
    ProceedingOpened: (e) =>
      `${e.sum('sum')} көлеміндегі айыппұл бойынша іс қозғалды. ${daysRun(e) ? `Төлеу мерзімі: ${e.day('lastDay')}` : 'Төлеу мерзімі қаулыға қол қойылған күннен бастап есептеледі'}.`,
    ProceedingRefused: (e) =>
      isOrdinary(e)
        ? 'Сіздің өңіріңізде робот өшірулі, айыппұл әдеттегі тәртіпке кетті.'
        : 'Оңайлатылған іс қозғаудан бас тартылды.',
    NoticeDelivered: (e) => `Хабарлама сізге жетті (${kk.channel(e)}).`,
    NoticeFailed: (e) => `Хабарлама жетпеді (${kk.channel(e)}).`,
    AccountsRequested: () =>
      'Қаулы шықты: банктерден шоттарыңыз сұралады, олардың бірінде борыш шегінде ақшаға тыйым салынады.',
    NoAccountToArrest: () => 'Тыйым салуға болатын шот табылмады.',
    ArrestOrdered: (e) =>
      `Осы қаулы бойынша нөмірі ${e.accountEnd} деп аяқталатын шоттағы ақшаға тыйым салу шешілді; сомасы: ${e.sum('amount')}.`,
    ArrestConfirmed: (e) => `Банк ${e.sum('amount')} ақшаға тыйым салынғанын растады.`,
    ArrestRejected: () => 'Банк тыйым салмады.',
    ArrestReduced: (e) => `Тыйым салынған сома азайтылды: енді ${e.sum('amount')}.`,
    ArrestLiftOrdered: () => 'Шоттағы ақшаға салынған тыйымды алу шешілді.',
    ArrestLiftOverdue: () => 'Банк тыйымның алынғанын әлі растамады. Қызметкерге хабар берілді.',
    ArrestLifted: (e) =>
      e.isTrue('untold')
        ? 'Тыйым туралы өкім банкке жіберілген жоқ: оның күші одан бұрын жойылды.'
        : 'Банк тыйымның алынғанын растады.',
    ArrestHandedOver: (e) =>
      `Тыйым жеке сот орындаушысына тапсырылды${e.isTrue('tellsBank') ? ', бұл туралы банкке хабарланады' : ''}.`,
    ProhibitionOrdered: () =>
      'Мүлікке билік етуге тыйым салу туралы қаулы шықты, ол нотариустардың жүйесіне жіберіледі.',
    ProhibitionConfirmed: () => 'Нотариустардың жүйесі тыйымды енгізді.',
    ProhibitionRejected: () => 'Нотариустардың жүйесі тыйымды енгізбеді: тыйым жоқ.',
    ProhibitionLiftOrdered: () => 'Мүлікке салынған тыйымды алу шешілді.',
    ProhibitionLiftOverdue: () => 'Нотариустардың жүйесі тыйымның алынғанын әлі растамады. Қызметкерге хабар берілді.',
    ProhibitionLifted: (e) =>
      e.isTrue('untold')
        ? 'Мүлікке салынған тыйым туралы нотариустарға хабарланған жоқ: оның күші одан бұрын жойылды.'
        : 'Мүлікке салынған тыйым алынды, нотариустардың жүйесі оны растады.',
    ProhibitionHandedOver: () => 'Мүлікке салынған тыйым жеке сот орындаушысына тапсырылды: оны сол алады.',
    CollectionOrderSent: (e) => `Шоттан ${e.sum('amount')} алуға инкассолық өкім шығарылды.`,
    CollectionOrderRejected: () => 'Банк инкассолық өкімді қабылдамады.',
    CollectionOrderExecuted: (e) => `Банк инкассолық өкім бойынша барлығы ${e.sum('executed')} алды.`,
    CollectionOrderRecallSent: () => 'Инкассолық өкімді кері қайтарып алу шешілді.',
    CollectionOrderRecalled: (e) =>
      e.isTrue('untold')
        ? 'Инкассолық өкім банкке жіберілген жоқ: ол одан бұрын кері қайтарып алынды.'
        : 'Банк инкассолық өкімнің кері қайтарылғанын растады.',
    RegisterEntered: () => 'Сіз Борышкерлердің бірыңғай тізіліміне енгізілдіңіз.',
    RegisterRemovalOverdue: () =>
      'Сізді Борышкерлердің бірыңғай тізілімінен шығару кешігіп жатыр. Қызметкерге хабар берілді.',
    RegisterRemoved: (e) =>
      e.isTrue('untold')
        ? 'Сіз Борышкерлердің бірыңғай тізіліміне енгізілген жоқсыз: іс одан бұрын аяқталды.'
        : 'Сіз Борышкерлердің бірыңғай тізілімінен шығарылдыңыз.',
    WageLevyAsked: () => 'Жалақыңыздан өндіріп алынып жатқан-жатпағанын сұраймыз: солай болса, шоттан ақша алынбайды.',
    WageLevyAnswered: (e) =>
      e.isTrue('resolution') || e.isTrue('bailiffOrder')
        ? 'Жалақыңыздан өндіріп алынып жатыр, сондықтан шоттан ақша алынбайды.'
        : 'Жалақыңыздан ештеңе өндіріп алынбайды.',
    WageLevyRefused: () =>
      'Мемлекеттік жүйе жалақыңыздан өндіріп алынып жатқанын айтпады: онсыз ақша алу туралы өкім банкке жіберілмейді.',
    ProtectionProven: () => 'Шоттағы ақшаны заң қорғайтыны дәлелденді: ол алынбайды.',
    FilingReceived: (e) => `Өтінішіңіз қабылданды: ${kk.filing(e)}.`,
    ReviewAnswerOverdue: (e) =>
      `Қайта қарау туралы өтінішіңізге жауап кешігіп жатыр: мерзімі ${e.day('answerBy')} еді. Қызметкерге хабар берілді.`,
    FilingAnswered: (e) => `Өтінішіңізге жауап берілді: ${kk.outcome(e)}.`,
    OptOutReceived: () =>
      'Сіз оңайлатылған тәртіппен келіспедіңіз. Бас тартуыңыз қабылданды, іс берілуі мүмкін болғанда бірден беріледі.',
    OptOutOverdue: (e) =>
      `Қағаз түріндегі бас тартуыңыз ${e.day('answerBy')} күніне дейін орындалуға тиіс еді. Қызметкерге хабар берілді.`,
    PaymentBegun: () => 'Сіз төлемді бастадыңыз.',
    PaymentSettled: (e) =>
      e.isTrue('paid')
        ? 'Төлем қызметі төлегеніңізді растады. Банктен ақша күтілуде.'
        : 'Төлем өтпеді: ақша алынған жоқ.',
    PaymentReceived: (e) => `${e.sum('amount')} түсті.`,
    PaymentReversed: (e) => `Банк ${e.sum('amount')} көлеміндегі төлемді қайтарып алды.`,
    LateMoneyReported: (e) =>
      e.isTrue('reversal')
        ? `Іс аяқталғаннан кейін банк ${e.sum('amount')} қайтарып алды.`
        : `Іс аяқталғаннан кейін ${e.sum('amount')} түсті.`,
    ProceedingHeld: (e) => `Іс тоқтатыла тұрды: ${kk.hold(e)}.`,
    HoldLifted: (e) =>
      e.isTrue('resumed') ? `Іс жалғасты. Төлеу мерзімі: ${e.day('lastDay')}.` : 'Тоқтатудың бір себебі жойылды.',
    EndProposed: (e) => `Істі тоқтату туралы қаулы басшының қолын күтіп тұр: ${kk.end(e)}.`,
    ProceedingExecuted: () => 'Бәрі төленді, іс тоқтатылды.',
    ProceedingCancelled: () => 'Айыппұлдың күші жойылды, іс тоқтатылды.',
    ProceedingReleased: () => 'Сіз айыппұлдан босатылдыңыз, іс тоқтатылды.',
    ProceedingTransferred: (e) =>
      `Іс жеке сот орындаушысына берілді: ${kk.ground(e)}. Қалдығы — ${e.sum('remainder')}.`,
    ActStruck: () => 'Басшы қаулыға қол қоймады: оның күші жоқ. Істі қызметкер қарайды.',
    ActPresentedAgain: () => 'Қызметкер қол қойылмаған қаулыны басшыға қайта ұсынды.',
    OpeningSigned: (e) => `Басшы істі қозғауға қол қойды. Төлеу мерзімі: ${e.day('lastDay')}.`,
    TransferSigned: (e) => `Басшы істі беруге қол қойды: іс жеке сот орындаушысында. Қалдығы — ${e.sum('remainder')}.`,
    ActWithdrawn: () => 'Қол қойылмаған қаулы қайтарып алынды: іс онсыз жүреді, ешкімге хабарланған жоқ.',
    DecisionTakenBack: () =>
      'Қол қойылмаған шешім кері алынды: оның күші жоқ, ешкімге хабарланған жоқ. Қызметкер мәселені қайта қарайды.',
    OpeningLapsed: (e) =>
      `Іс қозғалмайды: оған уақытында қол қойылмады, ескіру мерзімінің соңғы күні — ${e.day('lastDay')}.`,
    EndTakenBack: (e) =>
      `Банк ақшаны қайтарып алды, ал істі тоқтату туралы қаулыға қол қойылмаған еді: іс жалғасады. Төленбегені — ${e.sum('remainder')}.`,
    SignatureOverdue: () => 'Қаулы көптен бері қол қоюды күтіп тұр. Қызметкерге хабар берілді.',
    CaseHeldForLaw: () => 'Робот бұл күннің заңын білмейді, сондықтан әрекет етпейді. Қызметкерге хабар берілді.',
    MeasuresTurned: (e) =>
      e.word('turn') === 'off'
        ? 'Сіздің өңіріңізде жаңа шаралар өшірілді: робот шотқа тыйым салмайды, ақша алмайды.'
        : 'Сіздің өңіріңізде шаралар қайта қосылды.',
  },
  ru: {
    FineRegistered: (e) => `Наложен штраф ${e.sum('amount')}.`,
    FineDelivered: () => 'Вам вручен документ о штрафе.',
    FineAppealed: () => 'Подана жалоба на штраф.',
    FineAppealRejected: () => 'Жалоба на штраф отклонена.',
    FineCameIntoForce: () => 'Штраф вступил в законную силу.',
    FinePaymentReceived: (e) => `За штраф поступило ${e.sum('amount')}.`,
    FinePaymentReversed: (e) => `Банк забрал обратно платеж ${e.sum('amount')}.`,
    FinePaidInFull: () => 'Штраф оплачен полностью.',
    FinePaidAtHalfPrice: (e) => `Штраф оплачен досрочно: достаточно ${e.sum('owed')}.`,
    FineReopened: (e) => `Платеж вернулся плательщику, штраф снова к уплате: ${e.sum('owed')}.`,
    FineCancelled: () => 'Штраф отменен.',
    FineDetected: (e) => `Срок добровольной уплаты прошел, не оплачено ${e.sum('remainder')}.`,
    FineBarred: () => 'Срок исполнения штрафа истек: взыскивать его больше не будут.',
    ProceedingOpened: (e) =>
      `Возбуждено дело на ${e.sum('sum')}. ${daysRun(e) ? `Срок оплаты: ${e.day('lastDay')}` : 'Срок оплаты считается со дня подписания постановления'}.`,
    ProceedingRefused: (e) =>
      isOrdinary(e)
        ? 'В вашем регионе робот выключен, штраф ушел обычным путем.'
        : 'В возбуждении упрощенного дела отказано.',
    NoticeDelivered: (e) => `Извещение доставлено вам (${ru.channel(e)}).`,
    NoticeFailed: (e) => `Извещение не дошло (${ru.channel(e)}).`,
    AccountsRequested: () =>
      'Вынесено постановление: у банков запросят ваши счета, на одном из них деньги арестуют в пределах долга.',
    NoAccountToArrest: () => 'Счета, который можно арестовать, не нашлось.',
    ArrestOrdered: (e) =>
      `По этому постановлению решено арестовать ${e.sum('amount')} на счете, который заканчивается на ${e.accountEnd}.`,
    ArrestConfirmed: (e) => `Банк подтвердил арест ${e.sum('amount')}.`,
    ArrestRejected: () => 'Банк не наложил арест.',
    ArrestReduced: (e) => `Арест уменьшен: теперь ${e.sum('amount')}.`,
    ArrestLiftOrdered: () => 'Решено снять арест.',
    ArrestLiftOverdue: () => 'Банк все еще не подтвердил снятие ареста. Сообщили сотруднику.',
    ArrestLifted: (e) =>
      e.isTrue('untold')
        ? 'Распоряжение об аресте банку не отправляли: арест отменили раньше.'
        : 'Банк подтвердил, что арест снят.',
    ArrestHandedOver: (e) =>
      `Арест передан частному судебному исполнителю${e.isTrue('tellsBank') ? ', банк об этом извещается' : ''}.`,
    ProhibitionOrdered: () =>
      'Вынесено постановление о запрете распоряжаться имуществом, оно направляется в систему нотариата.',
    ProhibitionConfirmed: () => 'Система нотариата внесла запрет.',
    ProhibitionRejected: () => 'Система нотариата не внесла запрет: его нет.',
    ProhibitionLiftOrdered: () => 'Решено снять запрет распоряжаться имуществом.',
    ProhibitionLiftOverdue: () => 'Система нотариата все еще не подтвердила снятие запрета. Сообщили сотруднику.',
    ProhibitionLifted: (e) =>
      e.isTrue('untold')
        ? 'О запрете распоряжаться имуществом нотариусам не сообщали: его отменили раньше.'
        : 'Запрет распоряжаться имуществом снят, система нотариата это подтвердила.',
    ProhibitionHandedOver: () =>
      'Запрет распоряжаться имуществом передан частному судебному исполнителю: снимает его он.',
    CollectionOrderSent: (e) => `Вынесено инкассовое распоряжение: списать со счета ${e.sum('amount')}.`,
    CollectionOrderRejected: () => 'Банк не принял инкассовое распоряжение.',
    CollectionOrderExecuted: (e) => `По инкассовому распоряжению банк списал всего ${e.sum('executed')}.`,
    CollectionOrderRecallSent: () => 'Решено отозвать инкассовое распоряжение.',
    CollectionOrderRecalled: (e) =>
      e.isTrue('untold')
        ? 'Инкассовое распоряжение в банк не отправляли: его отозвали раньше.'
        : 'Банк подтвердил отзыв инкассового распоряжения.',
    RegisterEntered: () => 'Вас внесли в Единый реестр должников.',
    RegisterRemovalOverdue: () => 'Исключение из реестра должников задерживается. Сообщили сотруднику.',
    RegisterRemoved: (e) =>
      e.isTrue('untold')
        ? 'В Единый реестр должников вас не вносили: дело закончилось раньше.'
        : 'Вас исключили из Единого реестра должников.',
    WageLevyAsked: () => 'Мы спрашиваем, взыскивают ли уже с вашего заработка: если да, деньги со счета не возьмут.',
    WageLevyAnswered: (e) =>
      e.isTrue('resolution') || e.isTrue('bailiffOrder')
        ? 'С вашего заработка уже взыскивают, поэтому деньги со счета не возьмут.'
        : 'С вашего заработка не взыскивают.',
    WageLevyRefused: () =>
      'Государственная система не сказала, взыскивают ли с вашего заработка: без этого распоряжение о списании в банк не направляют.',
    ProtectionProven: () => 'Доказано, что деньги на счете защищены законом: их не возьмут.',
    FilingReceived: (e) => `Принято ваше обращение: ${ru.filing(e)}.`,
    ReviewAnswerOverdue: (e) =>
      `Ответ на ваше обращение о пересмотре задерживается: срок был ${e.day('answerBy')}. Сообщили сотруднику.`,
    FilingAnswered: (e) => `На ваше обращение ответили: ${ru.outcome(e)}.`,
    OptOutReceived: () =>
      'Вы не согласились с упрощенным порядком. Отказ принят, дело передадут сразу, как только это станет возможно.',
    OptOutOverdue: (e) =>
      `Ваш отказ на бумаге должны были исполнить до ${e.day('answerBy')} включительно. Сообщили сотруднику.`,
    PaymentBegun: () => 'Вы начали платеж.',
    PaymentSettled: (e) =>
      e.isTrue('paid')
        ? 'Платежная служба подтвердила оплату. Ждем деньги от банка.'
        : 'Платеж не прошел: деньги не списаны.',
    PaymentReceived: (e) => `Поступило ${e.sum('amount')}.`,
    PaymentReversed: (e) => `Банк забрал обратно платеж ${e.sum('amount')}.`,
    LateMoneyReported: (e) =>
      e.isTrue('reversal')
        ? `После окончания дела банк забрал обратно ${e.sum('amount')}.`
        : `После окончания дела поступило ${e.sum('amount')}.`,
    ProceedingHeld: (e) => `Дело приостановлено: ${ru.hold(e)}.`,
    HoldLifted: (e) =>
      e.isTrue('resumed')
        ? `Дело продолжено. Срок оплаты: ${e.day('lastDay')}.`
        : 'Одна из причин приостановления отпала.',
    EndProposed: (e) => `Постановление об окончании дела ждет подписи руководителя: ${ru.end(e)}.`,
    ProceedingExecuted: () => 'Все оплачено, дело прекращено.',
    ProceedingCancelled: () => 'Штраф отменен, дело прекращено.',
    ProceedingReleased: () => 'Вы освобождены от штрафа, дело прекращено.',
    ProceedingTransferred: (e) =>
      `Дело передано частному судебному исполнителю: ${ru.ground(e)}. Остаток ${e.sum('remainder')}.`,
    ActStruck: () => 'Руководитель не подписал постановление: оно не действует. Дело рассмотрит сотрудник.',
    ActPresentedAgain: () => 'Сотрудник вновь представил неподписанное постановление руководителю.',
    OpeningSigned: (e) => `Руководитель подписал возбуждение дела. Срок оплаты: ${e.day('lastDay')}.`,
    TransferSigned: (e) =>
      `Руководитель подписал передачу дела: оно у частного судебного исполнителя. Остаток ${e.sum('remainder')}.`,
    ActWithdrawn: () => 'Неподписанное постановление сняли с подписи: дело идет без него, никому о нем не сообщали.',
    DecisionTakenBack: () =>
      'Неподписанное решение взяли назад: оно не действует, никому о нем не сообщали. Сотрудник рассмотрит вопрос заново.',
    OpeningLapsed: (e) =>
      `Дело не возбуждено: постановление не подписали вовремя, последний день давности — ${e.day('lastDay')}.`,
    EndTakenBack: (e) =>
      `Банк забрал деньги обратно, а постановление о прекращении дела не было подписано: дело продолжается. Не оплачено ${e.sum('remainder')}.`,
    SignatureOverdue: () => 'Постановление давно ждет подписи. Сообщили сотруднику.',
    CaseHeldForLaw: () => 'Робот не знает закона этого дня и поэтому не действует. Сообщили сотруднику.',
    MeasuresTurned: (e) =>
      e.word('turn') === 'off'
        ? 'В вашем регионе выключили новые меры: робот не арестует счет и не спишет деньги.'
        : 'В вашем регионе меры снова включены.',
  },
  en: {
    FineRegistered: (e) => `A fine of ${e.sum('amount')} was imposed.`,
    FineDelivered: () => 'The document of the fine was delivered to you.',
    FineAppealed: () => 'An appeal against the fine was filed.',
    FineAppealRejected: () => 'The appeal against the fine was rejected.',
    FineCameIntoForce: () => 'The fine came into force.',
    FinePaymentReceived: (e) => `${e.sum('amount')} came in for the fine.`,
    FinePaymentReversed: (e) => `The bank took a payment of ${e.sum('amount')} back.`,
    FinePaidInFull: () => 'The fine was paid in full.',
    FinePaidAtHalfPrice: (e) => `The fine was paid early: ${e.sum('owed')} is enough.`,
    FineReopened: (e) => `The payment went back to the payer, so the fine is to be paid again: ${e.sum('owed')}.`,
    FineCancelled: () => 'The fine was cancelled.',
    FineDetected: (e) => `The term to pay without enforcement is over; ${e.sum('remainder')} is unpaid.`,
    FineBarred: () => 'It is too late to enforce the fine: it will not be collected any more.',
    ProceedingOpened: (e) =>
      `A case for ${e.sum('sum')} was opened. ${daysRun(e) ? `To be paid by ${e.day('lastDay')}` : 'The days to pay run from the signature of its act'}.`,
    ProceedingRefused: (e) =>
      isOrdinary(e)
        ? 'The robot is switched off in your region, and the fine went the ordinary way.'
        : 'The opening of a simplified case was refused.',
    NoticeDelivered: (e) => `The notice reached you (${en.channel(e)}).`,
    NoticeFailed: (e) => `The notice did not arrive (${en.channel(e)}).`,
    AccountsRequested: () =>
      'A resolution was made: the banks are to be asked for your accounts, and money up to the debt is to be arrested on one of them.',
    NoAccountToArrest: () => 'No account was found that may be arrested.',
    ArrestOrdered: (e) =>
      `By that resolution ${e.sum('amount')} is to be arrested on the account ending in ${e.accountEnd}.`,
    ArrestConfirmed: (e) => `The bank confirmed the arrest of ${e.sum('amount')}.`,
    ArrestRejected: () => 'The bank did not make the arrest.',
    ArrestReduced: (e) => `The arrest was reduced: it is now ${e.sum('amount')}.`,
    ArrestLiftOrdered: () => 'It was decided to lift the arrest.',
    ArrestLiftOverdue: () => 'The bank has still not confirmed that the arrest is lifted. A member of staff was told.',
    ArrestLifted: (e) =>
      e.isTrue('untold')
        ? 'The arrest was cancelled before the bank was told of it.'
        : 'The bank confirmed that the arrest is lifted.',
    ArrestHandedOver: (e) =>
      `The arrest was handed over to the private bailiff${e.isTrue('tellsBank') ? ', and the bank is told of it' : ''}.`,
    ProhibitionOrdered: () =>
      'The prohibition on disposing of property was ordered; the act goes to the system of the notaries.',
    ProhibitionConfirmed: () => 'The system of the notaries has entered the prohibition.',
    ProhibitionRejected: () => 'The system of the notaries did not enter the prohibition: there is none.',
    ProhibitionLiftOrdered: () => 'It was decided to lift the prohibition on disposing of property.',
    ProhibitionLiftOverdue: () =>
      'The system of the notaries has still not confirmed that the prohibition is lifted. A member of staff was told.',
    ProhibitionLifted: (e) =>
      e.isTrue('untold')
        ? 'The prohibition on disposing of property was cancelled before the notaries were told of it.'
        : 'The prohibition on disposing of property is lifted, confirmed by the notaries.',
    ProhibitionHandedOver: () => 'The prohibition on property was handed over to the private bailiff, who lifts it.',
    CollectionOrderSent: (e) => `A collection order was made: ${e.sum('amount')} is to be taken from the account.`,
    CollectionOrderRejected: () => 'The bank did not accept the collection order.',
    CollectionOrderExecuted: (e) => `By the collection order the bank has taken ${e.sum('executed')} in all.`,
    CollectionOrderRecallSent: () => 'It was decided to recall the collection order.',
    CollectionOrderRecalled: (e) =>
      e.isTrue('untold')
        ? 'The collection order was recalled before it was sent to the bank.'
        : 'The bank confirmed the recall of the collection order.',
    RegisterEntered: () => 'You were entered in the register of debtors.',
    RegisterRemovalOverdue: () => 'The removal from the register of debtors is late. A member of staff was told.',
    RegisterRemoved: (e) =>
      e.isTrue('untold')
        ? 'You were never entered in the register of debtors: the case had ended before.'
        : 'You were removed from the register of debtors.',
    WageLevyAsked: () => 'We ask whether your wages are levied already: if so, no money is taken from the account.',
    WageLevyAnswered: (e) =>
      e.isTrue('resolution') || e.isTrue('bailiffOrder')
        ? 'Your wages are levied already, so no money is taken from the account.'
        : 'Your wages are not levied.',
    WageLevyRefused: () =>
      'The state system did not say whether your wages are levied: without that no order to take money goes to the bank.',
    ProtectionProven: () => 'It is proven that the law protects the money on the account: it will not be taken.',
    FilingReceived: (e) => `Your filing was received: ${en.filing(e)}.`,
    ReviewAnswerOverdue: (e) =>
      `The answer to your wish for a review is late: it was due by ${e.day('answerBy')}. A member of staff was told.`,
    FilingAnswered: (e) => `Your filing was answered: ${en.outcome(e)}.`,
    OptOutReceived: () =>
      'You did not agree with simplified proceedings. The refusal is taken in; the case is handed over as soon as it can be.',
    OptOutOverdue: (e) =>
      `Your refusal on paper had to be carried out by ${e.day('answerBy')}. A member of staff was told.`,
    PaymentBegun: () => 'You began a payment.',
    PaymentSettled: (e) =>
      e.isTrue('paid')
        ? 'The payment service confirmed that you paid. The money is awaited from the bank.'
        : 'The payment did not go through: no money was taken.',
    PaymentReceived: (e) => `${e.sum('amount')} came in.`,
    PaymentReversed: (e) => `The bank took a payment of ${e.sum('amount')} back.`,
    LateMoneyReported: (e) =>
      e.isTrue('reversal')
        ? `After the end of the case the bank took ${e.sum('amount')} back.`
        : `After the end of the case ${e.sum('amount')} came in.`,
    ProceedingHeld: (e) => `The case was put on hold: ${en.hold(e)}.`,
    HoldLifted: (e) =>
      e.isTrue('resumed') ? `The case goes on. To be paid by ${e.day('lastDay')}.` : 'One reason for the hold is gone.',
    EndProposed: (e) => `The act that ends the case waits for the signature of the head: ${en.end(e)}.`,
    ProceedingExecuted: () => 'All is paid, and the case has ended.',
    ProceedingCancelled: () => 'The fine was cancelled, and the case has ended.',
    ProceedingReleased: () => 'You were released from the fine, and the case has ended.',
    ProceedingTransferred: (e) =>
      `The case went to a private bailiff: ${en.ground(e)}. ${e.sum('remainder')} was left.`,
    ActStruck: () => 'The head did not sign an act: it has no effect. A member of staff looks at the case.',
    ActPresentedAgain: () => 'A member of staff has put the act that was not signed before the head once more.',
    OpeningSigned: (e) => `The head signed the opening of the case. To be paid by ${e.day('lastDay')}.`,
    TransferSigned: (e) =>
      `The head signed the transfer: a private bailiff has the case. ${e.sum('remainder')} was left.`,
    ActWithdrawn: () =>
      'An act that nobody had signed was taken back: the case goes on without it, nobody was told of it.',
    DecisionTakenBack: () =>
      'A decision that nobody had signed was taken back: it has no effect, nobody was told of it. A member of staff looks at it anew.',
    OpeningLapsed: (e) =>
      `No case is opened: the opening was not signed in time, the last day of the limitation was ${e.day('lastDay')}.`,
    EndTakenBack: (e) =>
      `The bank took the money back, and the end of the case was not signed: the case goes on. ${e.sum('remainder')} is unpaid.`,
    SignatureOverdue: () => 'An act has waited long for a signature. A member of staff was told.',
    CaseHeldForLaw: () =>
      'The robot does not know the law of this day, so it does not act. A member of staff was told.',
    MeasuresTurned: (e) =>
      e.word('turn') === 'off'
        ? 'New measures were switched off in your region: the robot arrests no account and takes no money.'
        : 'Measures were switched on again in your region.',
  },
};
