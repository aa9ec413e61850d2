/**
 * A sentence for every event of the journal and for what comes next, in the three languages of the house. An event or a language
 * that is missing does not compile. What stands in braces is a field of the event.
 */
import type { FineEvent } from '@oryndau/fines/core';
import { articleSaid } from '@oryndau/law/articles/article';
import { parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import type { AccountEvent, SuspenseEvent } from '@oryndau/payments/core';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { movementsIn } from '@oryndau/reading/case-view';
import type { NextStep } from '@oryndau/reading/history';
import type { Language } from '@oryndau/words/languages';
import { shownMoney } from './output.ts';
import { untoldTexts } from './untold-texts.ts';
import { wordTexts } from './word-texts.ts';

export type JournaledType = (FineEvent | CaseEvent | AccountEvent | SuspenseEvent)['type'];
type Texts = Readonly<Record<Language, string>>;

export const eventTexts: Readonly<Record<JournaledType, Texts>> = {
  // The fine
  FineRegistered: {
    kk: '№ {number} айыппұл тіркелді: {amount} теңге, {documentType}, {offence}.',
    ru: 'Зарегистрирован штраф № {number}: {amount} тенге, {documentType}, {offence}.',
    en: 'Fine No. {number} was registered: {amount} tenge, {documentType}, {offence}.',
  },
  FineDelivered: {
    kk: 'Құжат тұлғаға {deliveredOn} күні тапсырылды.',
    ru: 'Документ вручен лицу {deliveredOn}.',
    en: 'The document reached the person on {deliveredOn}.',
  },
  FineAppealed: {
    kk: 'Айыппұлға {filedOn} күні шағым берілді.',
    ru: 'На штраф подана жалоба {filedOn}.',
    en: 'An appeal against the fine was filed on {filedOn}.',
  },
  FineAppealRejected: {
    kk: 'Шағым {rejectedOn} күні қанағаттандырусыз қалдырылды.',
    ru: 'Жалоба оставлена без удовлетворения {rejectedOn}.',
    en: 'The appeal was rejected on {rejectedOn}.',
  },
  FineCameIntoForce: {
    kk: 'Айыппұл {inForceOn} күні заңды күшіне енді.',
    ru: 'Штраф вступил в законную силу {inForceOn}.',
    en: 'The fine came into force on {inForceOn}.',
  },
  FinePaymentReceived: {
    kk: '{amount} теңге төлем түсті, банк оны {bookedOn} күні есепке алған.',
    ru: 'Поступил платеж {amount} тенге, проведен банком {bookedOn}.',
    en: 'A payment of {amount} tenge was received, booked by the bank on {bookedOn}.',
  },
  FinePaymentReversed: {
    kk: 'Банк {amount} теңге төлемді кері қайтарып алды.',
    ru: 'Банк отозвал платеж {amount} тенге.',
    en: 'The bank took a payment of {amount} tenge back.',
  },
  FinePaidInFull: {
    kk: 'Айыппұл толық төленді.',
    ru: 'Штраф уплачен полностью.',
    en: 'The fine is paid in full.',
  },
  FinePaidAtHalfPrice: {
    kk: 'Мерзімінде жартысы төленді: {owed} теңгемен айыппұл өтелді.',
    ru: 'В срок уплачена половина: штраф погашен суммой {owed} тенге.',
    en: 'Half was paid in time: the fine is settled with {owed} tenge.',
  },
  FineReopened: {
    kk: 'Төлем қайтарылғандықтан айыппұл қайта төленуге тиіс: {owed} теңге.',
    ru: 'Платеж отозван, штраф снова подлежит уплате: {owed} тенге.',
    en: 'The payment was taken back, so the fine is owed again: {owed} tenge.',
  },
  FineCancelled: {
    kk: 'Айыппұлдың күші тиісті органның шешімімен жойылды.',
    ru: 'Штраф отменен решением компетентного органа.',
    en: 'The fine was cancelled by the competent body.',
  },
  FineDetected: {
    kk: 'Өз еркімен төлеу мерзімі өтті, төленбегені: {remainder} теңге. Мәжбүрлеп орындатуға болады.',
    ru: 'Срок добровольной уплаты истек, не уплачено {remainder} тенге. Штраф можно взыскивать.',
    en: 'The voluntary term is over and {remainder} tenge are unpaid: the fine may be enforced.',
  },
  FineBarred: {
    kk: 'Орындау мерзімі {lastDay} күні өткен: айыппұл мәжбүрлеп орындалмайды.',
    ru: 'Срок давности истек {lastDay}: штраф не взыскивается.',
    en: 'The time for enforcement ended on {lastDay}: the fine is not enforced.',
  },
  FineHeldForLaw: {
    kk: '{day} күніне заң параметрі жүктелмеген ({parameter}): шешім кейінге қалдырылды.',
    ru: 'На {day} не загружен параметр закона ({parameter}): решение отложено.',
    en: 'The law of {day} is not loaded ({parameter}): the decision waits.',
  },

  // The case
  ProceedingOpened: {
    kk: 'Оңайлатылған іс жүргізу қозғалды: {sum} теңге, соңғы күні {lastDay}, «{policy}» тәртібі.',
    ru: 'Возбуждено упрощенное производство: {sum} тенге, последний день {lastDay}, порядок «{policy}».',
    en: 'Simplified proceedings were opened: {sum} tenge, last day {lastDay}, policy “{policy}”.',
  },
  ProceedingRefused: {
    kk: 'Оңайлатылған іс жүргізуді қозғаудан бас тартылды ({reason}): қалдық {remainder}, шегі {limit} теңге.',
    ru: 'В упрощенном производстве отказано ({reason}): остаток {remainder}, предел {limit} тенге.',
    en: 'The simplified proceedings were refused ({reason}): {remainder} remain, the limit is {limit} tenge.',
  },
  NoticeQueued: {
    kk: 'Борышкерге хабарлама дайындалды: {channel}.',
    ru: 'Подготовлено извещение должнику: {channel}.',
    en: 'A notice to the debtor was prepared: {channel}.',
  },
  NoticeSent: {
    kk: 'Хабарлама жіберілді: {channel}.',
    ru: 'Извещение отправлено: {channel}.',
    en: 'The notice was sent: {channel}.',
  },
  NoticeDelivered: {
    kk: 'Хабарлама {deliveredOn} күні жеткізілді: {channel}.',
    ru: 'Извещение доставлено {deliveredOn}: {channel}.',
    en: 'The notice was delivered on {deliveredOn}: {channel}.',
  },
  NoticeFailed: {
    kk: 'Хабарлама жеткізілмеді: {channel} ({reason}).',
    ru: 'Извещение не доставлено: {channel} ({reason}).',
    en: 'The notice was not delivered: {channel} ({reason}).',
  },
  AccountsRequested: {
    kk: 'Банктерден борышкердің шоттары сұралды.',
    ru: 'У банков запрошены счета должника.',
    en: 'The banks were asked for the debtor’s accounts.',
  },
  NoAccountToArrest: {
    kk: 'Тыйым салуға болатын шот табылмады (банктер {reported} шот хабарлады).',
    ru: 'Счета, на который можно наложить арест, нет (банки сообщили счетов: {reported}).',
    en: 'There is no account that may be arrested (accounts reported: {reported}).',
  },
  ArrestOrdered: {
    kk: 'Бір шоттағы {amount} теңгеге тыйым салынды.',
    ru: 'Наложен арест на {amount} тенге на одном счете.',
    en: 'The arrest of {amount} tenge on one account was ordered.',
  },
  ArrestConfirmed: {
    kk: 'Банк {amount} теңгеге тыйым салынғанын растады.',
    ru: 'Банк подтвердил арест {amount} тенге.',
    en: 'The bank confirmed the arrest of {amount} tenge.',
  },
  ArrestRejected: {
    kk: 'Банк тыйым салуды орындамады: {reason}.',
    ru: 'Банк не исполнил арест: {reason}.',
    en: 'The bank did not carry the arrest out: {reason}.',
  },
  ArrestReduced: {
    kk: 'Тыйым салынған сома {amount} теңгеге дейін азайтылды.',
    ru: 'Арест уменьшен до {amount} тенге.',
    en: 'The arrest was reduced to {amount} tenge.',
  },
  ArrestLiftOrdered: {
    kk: 'Шоттағы ақшаға салынған тыйымды алу туралы қаулы шығарылды.',
    ru: 'Дано распоряжение снять арест.',
    en: 'The lifting of the arrest was ordered.',
  },
  ArrestLiftOverdue: {
    kk: 'Банк тыйымның алынғанын {days} күн бойы растамады: операторға хабарланды.',
    ru: 'Банк {days} дн. не подтверждает снятие ареста: сообщено оператору.',
    en: 'The bank has not confirmed the lifting for {days} days: the operator was told.',
  },
  ArrestLifted: {
    kk: 'Банк тыйымның алынғанын растады.',
    ru: 'Банк подтвердил снятие ареста.',
    en: 'The bank confirmed that the arrest is lifted.',
  },
  ArrestHandedOver: {
    kk: 'Тыйым салынған {amount} теңге жеке сот орындаушысына берілді.',
    ru: 'Арест на {amount} тенге передан частному судебному исполнителю.',
    en: 'The arrest of {amount} tenge was handed over to the private bailiff.',
  },
  ProhibitionOrdered: {
    kk: 'Мүлікке билік етуге тыйым салынды; қаулы нотариустардың жүйесіне жіберіледі.',
    ru: 'Запрещено распоряжаться имуществом; постановление направляется в систему нотариата.',
    en: 'Disposing of property was prohibited; the act goes to the notaries’ system.',
  },
  ProhibitionConfirmed: {
    kk: 'Нотариустардың жүйесі тыйымның енгізілгенін растады.',
    ru: 'Система нотариата подтвердила, что запрет внесен.',
    en: 'The notaries’ system confirmed that the prohibition is entered.',
  },
  ProhibitionRejected: {
    kk: 'Нотариустардың жүйесі тыйымды енгізбеді: {reason}.',
    ru: 'Система нотариата не внесла запрет: {reason}.',
    en: 'The notaries’ system did not enter the prohibition: {reason}.',
  },
  ProhibitionLiftOrdered: {
    kk: 'Мүлікке билік етуге салынған тыйымды алуға өкім берілді.',
    ru: 'Дано распоряжение снять запрет распоряжаться имуществом.',
    en: 'The lifting of the prohibition on property was ordered.',
  },
  ProhibitionLiftOverdue: {
    kk: 'Нотариустардың жүйесі тыйымның алынғанын {days} күн бойы растамады: операторға хабарланды.',
    ru: 'Система нотариата {days} дн. не подтверждает снятие запрета: сообщено оператору.',
    en: 'The notaries’ system has not confirmed the lifting for {days} days: the operator was told.',
  },
  ProhibitionLifted: {
    kk: 'Нотариустардың жүйесі тыйымның алынғанын растады.',
    ru: 'Система нотариата подтвердила снятие запрета.',
    en: 'The notaries’ system confirmed that the prohibition is lifted.',
  },
  ProhibitionHandedOver: {
    kk: 'Мүлікке билік етуге салынған тыйым жеке сот орындаушысына берілді: оны сол алады.',
    ru: 'Запрет распоряжаться имуществом передан частному судебному исполнителю: снимает его он.',
    en: 'The prohibition on property was handed over to the private bailiff, who lifts it.',
  },
  CollectionOrderSent: {
    kk: 'Банкке {amount} теңгеге инкассолық өкім жіберілді; шотта кемінде {floor} теңге қалуға тиіс.',
    ru: 'В банк направлено инкассовое распоряжение на {amount} тенге; на счете должно остаться не менее {floor}.',
    en: 'A collection order for {amount} tenge was sent to the bank; at least {floor} must stay on the account.',
  },
  CollectionOrderAccepted: {
    kk: 'Банк инкассолық өкімді қабылдады.',
    ru: 'Банк принял инкассовое распоряжение.',
    en: 'The bank accepted the collection order.',
  },
  CollectionOrderRejected: {
    kk: 'Банк инкассолық өкімді қабылдамады: {reason}.',
    ru: 'Банк не принял инкассовое распоряжение: {reason}.',
    en: 'The bank rejected the collection order: {reason}.',
  },
  CollectionOrderExecuted: {
    kk: 'Банк инкассолық өкім бойынша барлығы {executed} теңге алды.',
    ru: 'Банк взыскал по инкассовому распоряжению всего {executed} тенге.',
    en: 'The bank has collected {executed} tenge by the collection order.',
  },
  CollectionOrderRecallSent: {
    kk: 'Инкассолық өкімді кері қайтарып алу жіберілді.',
    ru: 'Отправлен отзыв инкассового распоряжения.',
    en: 'The recall of the collection order was sent.',
  },
  CollectionOrderRecalled: {
    kk: 'Банк инкассолық өкімнің кері қайтарып алынғанын растады.',
    ru: 'Банк подтвердил отзыв инкассового распоряжения.',
    en: 'The bank confirmed the recall of the collection order.',
  },
  RegisterEntered: {
    kk: 'Борышкер Борышкерлердің бірыңғай тізіліміне енгізілді.',
    ru: 'Должник внесен в Единый реестр должников.',
    en: 'The debtor was entered in the register of debtors.',
  },
  ReviewAnswerOverdue: {
    kk: 'Қайта қарау туралы № {filing} өтінішке {answerBy} күніне дейін жауап берілмеді: операторға хабарланды.',
    ru: 'На обращение № {filing} о пересмотре не отвечено до {answerBy}: сообщено оператору.',
    en: 'Filing No. {filing}, which asks for a review, was not answered by {answerBy}: an operator was told.',
  },
  RegisterRemovalOverdue: {
    kk: 'Борышкер тізілімнен {removeBy} күніне дейін шығарылуға тиіс еді, бірақ бұл расталмады.',
    ru: 'Исключение из реестра должников должно было быть подтверждено до {removeBy}, но не подтверждено.',
    en: 'The removal from the register of debtors was due until {removeBy} and is not confirmed.',
  },
  RegisterRemoved: {
    kk: 'Борышкер Борышкерлердің бірыңғай тізілімінен шығарылды.',
    ru: 'Должник исключен из Единого реестра должников.',
    en: 'The debtor was removed from the register of debtors.',
  },
  WageLevyAsked: {
    kk: 'Жалақыдан өндіріп алынып жатқаны сұралды ({question}).',
    ru: 'Запрошено, взыскивают ли уже с заработка ({question}).',
    en: 'It was asked whether the wages are levied already ({question}).',
  },
  WageLevyAnswered: {
    kk: 'Жалақыдан өндіріп алу туралы жауап ({question}): қаулы — {resolution}, орындаушының инкассолық өкімі — {bailiffOrder}.',
    ru: 'Ответ о взыскании с заработка ({question}): постановление — {resolution}, инкассовое распоряжение исполнителя — {bailiffOrder}.',
    en: 'The answer about a levy of wages ({question}): resolution {resolution}, collection order of a bailiff {bailiffOrder}.',
  },
  ProtectionProven: {
    kk: 'Шоттағы ақша қорғалғаны дәлелденді: {kind}.',
    ru: 'Доказано, что деньги на счете защищены: {kind}.',
    en: 'The money on the account was proven to be protected: {kind}.',
  },
  FilingReceived: {
    kk: 'Өтініш берілді, № {filing}: {kind}. Жауап мерзімі: {answerBy}.',
    ru: 'Подано обращение № {filing}: {kind}. Ответ не позднее {answerBy}.',
    en: 'Filing No. {filing} was received: {kind}. The answer comes by {answerBy}.',
  },
  FilingAnswered: {
    kk: '№ {filing} өтінішке жауап берілді: {outcome}.',
    ru: 'На обращение № {filing} дан ответ: {outcome}.',
    en: 'Filing No. {filing} was answered: {outcome}.',
  },
  OptOutReceived: {
    kk: 'Борышкердің бас тартуы қабылданды: іс тоқтатыла тұруда немесе ақша жолда, одан кейін бірден беріледі.',
    ru: 'Отказ должника принят: дело приостановлено или деньги в пути, затем оно сразу будет передано.',
    en: 'The refusal of the debtor was taken in: the case is held or money is on its way, then it is handed over at once.',
  },
  OptOutOverdue: {
    kk: 'Қағаз түріндегі бас тарту {answerBy} күніне дейін орындалуға тиіс еді: операторға хабарланды.',
    ru: 'Отказ на бумаге должен был быть исполнен до {answerBy}: сообщено оператору.',
    en: 'The refusal on paper had to be carried out by {answerBy}: an operator was told.',
  },
  PaymentBegun: {
    kk: 'Борышкер төлей бастады.',
    ru: 'Должник начал оплату.',
    en: 'The debtor began to pay.',
  },
  PaymentSettled: {
    kk: 'Төлем әрекеті аяқталды (төленді: {paid}).',
    ru: 'Попытка оплаты завершена (оплачено: {paid}).',
    en: 'The attempt to pay is over (paid: {paid}).',
  },
  PaymentReceived: {
    kk: 'Іс жүргізу бойынша {amount} теңге түсті.',
    ru: 'В производство поступило {amount} тенге.',
    en: '{amount} tenge were received in the proceedings.',
  },
  PaymentReversed: {
    kk: 'Банк {amount} теңге төлемді кері қайтарып алды.',
    ru: 'Банк отозвал платеж {amount} тенге.',
    en: 'The bank took a payment of {amount} tenge back.',
  },
  LateMoneyReported: {
    kk: 'Іс аяқталғаннан кейін {amount} теңге қозғалды: операторға хабарланды, нәтиже өзгермейді.',
    ru: 'После окончания производства прошло {amount} тенге: сообщено оператору, исход не меняется.',
    en: '{amount} tenge moved after the end of the proceedings: the operator was told, the outcome stays.',
  },
  ProceedingHeld: {
    kk: 'Іс жүргізу тоқтатыла тұрды: {reason}.',
    ru: 'Производство приостановлено: {reason}.',
    en: 'The proceedings are held: {reason}.',
  },
  HoldLifted: {
    kk: 'Кедергі жойылды ({reason}), барлығы {heldDays} күн; соңғы күні {lastDay}.',
    ru: 'Приостановление снято ({reason}), всего {heldDays} дн.; последний день {lastDay}.',
    en: 'The hold was lifted ({reason}), {heldDays} days in all; the last day is {lastDay}.',
  },
  ProceedingExecuted: {
    kk: 'Борыш толық төленді: іс жүргізу орындалып аяқталды.',
    ru: 'Долг уплачен полностью: производство окончено исполнением.',
    en: 'The whole sum is paid: the proceedings ended by execution.',
  },
  ProceedingCancelled: {
    kk: 'Айыппұлдың күші жойылды: іс жүргізу тоқтатылды.',
    ru: 'Штраф отменен: производство прекращено.',
    en: 'The fine was cancelled: the proceedings ended.',
  },
  ProceedingReleased: {
    kk: 'Тұлға әкімшілік жазадан босатылды: іс жүргізу тоқтатылды.',
    ru: 'Лицо освобождено от исполнения: производство прекращено.',
    en: 'The person was released from the fine: the proceedings ended.',
  },
  ProceedingTransferred: {
    kk: 'Іс жеке сот орындаушысына берілді ({ground}): қалдығы {remainder} теңге.',
    ru: 'Производство передано частному судебному исполнителю ({ground}): остаток {remainder} тенге.',
    en: 'The case was transferred to a private bailiff ({ground}): {remainder} tenge remain.',
  },
  ActStruck: {
    kk: '{of}-оқиға бойынша қаулыға қол қойылмады ({operator}): оның күші жоқ. Іс қызметкерді күтеді.',
    ru: 'Постановление по событию {of} не подписано ({operator}): оно не действует. Дело ждет сотрудника.',
    en: 'The act of event {of} was not signed ({operator}): it has no effect. The case waits for an operator.',
  },
  ActPresentedAgain: {
    kk: '{of}-оқиға бойынша қаулы қол қоюға қайта ұсынылды ({operator}).',
    ru: 'Постановление по событию {of} вновь представлено на подпись ({operator}).',
    en: 'The act of event {of} lies before whoever signs once more ({operator}).',
  },
  ActAwaits: {
    kk: '{of}-оқиға бойынша қаулы қол қоюды күтеді ({act}).',
    ru: 'Постановление по событию {of} ждет подписи ({act}).',
    en: 'The act of event {of} waits for a signature ({act}).',
  },
  OpeningSigned: {
    kk: 'Қозғау туралы қаулыға {signedOn} күні қол қойылды: мерзім сол күннен есептеледі, соңғы күні {lastDay}.',
    ru: 'Постановление о возбуждении подписано {signedOn}: срок идет с этого дня, последний день {lastDay}.',
    en: 'The opening was signed on {signedOn}: the term runs from that day, its last day is {lastDay}.',
  },
  TransferSigned: {
    kk: 'Істі беру туралы қаулыға {signedOn} күні қол қойылды: іс жеке сот орындаушысында, қалдығы {remainder} теңге.',
    ru: 'Постановление о передаче подписано {signedOn}: производство у частного судебного исполнителя, остаток {remainder} тенге.',
    en: 'The transfer was signed on {signedOn}: a private bailiff has the case, {remainder} tenge remain.',
  },
  ActSigned: {
    kk: '{of}-оқиға бойынша қаулыға {signedOn} күні қол қойылды ({act}): ол күшіне енді.',
    ru: 'Постановление по событию {of} подписано {signedOn} ({act}): оно действует.',
    en: 'The act of event {of} was signed on {signedOn} ({act}): it has effect.',
  },
  ActWithdrawn: {
    kk: '{of}-оқиға бойынша қол қойылмаған қаулыны робот қайтарып алды ({act}): іс онсыз жүреді.',
    ru: 'Неподписанное постановление по событию {of} робот снял с подписи ({act}): дело идет без него.',
    en: 'The robot took back the act of event {of}, which nobody had signed ({act}): the case goes on without it.',
  },
  SignatureOverdue: {
    kk: '{of}-оқиға бойынша қаулыға {days} күн бойы қол қойылмады ({act}): операторға хабарланды.',
    ru: 'Постановление по событию {of} не подписано уже {days} дн. ({act}): сообщено оператору.',
    en: 'The act of event {of} has not been signed for {days} days ({act}): an operator was told.',
  },
  CaseHeldForLaw: {
    kk: '{day} күніне заң параметрі жүктелмеген ({parameter}): шешім кейінге қалдырылды.',
    ru: 'На {day} не загружен параметр закона ({parameter}): решение отложено.',
    en: 'The law of {day} is not loaded ({parameter}): the decision waits.',
  },

  // The books
  MoneyReceived: {
    kk: '{amount} теңге кіріске алынды ({matchedBy}).',
    ru: 'Оприходовано {amount} тенге ({matchedBy}).',
    en: '{amount} tenge were booked ({matchedBy}).',
  },
  MoneyReversed: {
    kk: '{amount} теңге банкке қайтарылды.',
    ru: 'Списано обратно банку {amount} тенге.',
    en: '{amount} tenge went back to the bank.',
  },
  OwedChanged: {
    kk: 'Төленуге тиісі енді {owed} теңге; түскен ақша қайта бөлінді.',
    ru: 'К уплате теперь {owed} тенге; поступившее распределено заново.',
    en: '{owed} tenge are owed now; what was received was apportioned again.',
  },
  SuspenseOpened: {
    kk: '{amount} ({currency}) анықталмаған төлемдерге қойылды: {reason}.',
    ru: '{amount} ({currency}) отнесено к невыясненным платежам: {reason}.',
    en: '{amount} ({currency}) went to suspense: {reason}.',
  },
  SuspenseReversed: {
    kk: 'Банк анықталмаған төлемнен {amount} кері қайтарып алды.',
    ru: 'Банк отозвал из невыясненных {amount}.',
    en: 'The bank took {amount} back from suspense.',
  },
  SuspenseAssigned: {
    kk: 'Оператор ({operator}) {amount} теңгені айыппұлға жатқызды.',
    ru: 'Оператор ({operator}) отнес {amount} тенге к штрафу.',
    en: 'The operator ({operator}) assigned {amount} tenge to a fine.',
  },
  SuspenseCleared: {
    kk: 'Анықталмаған төлемнен {amount} шығарылды ({as}).',
    ru: 'Из невыясненных выведено {amount} ({as}).',
    en: '{amount} left suspense ({as}).',
  },
};

export const nextTexts: Readonly<Record<NextStep, Texts>> = {
  REGISTRATION: {
    kk: 'Құжат қабылданды және {on} күні тіркеледі.',
    ru: 'Документ принят и будет зарегистрирован {on}.',
    en: 'The document was accepted and will be registered on {on}.',
  },
  DELIVERY: {
    kk: 'Құжаттың тапсырылуы күтілуде.',
    ru: 'Ожидается вручение документа.',
    en: 'It waits for the document to reach the person.',
  },
  APPEAL_DECISION: {
    kk: 'Шағым бойынша шешім күтілуде.',
    ru: 'Ожидается решение по жалобе.',
    en: 'It waits for the decision on the appeal.',
  },
  ENTRY_INTO_FORCE: {
    kk: 'Шағым берілмесе, айыппұл {on} күні күшіне енеді.',
    ru: 'Если жалобы не будет, штраф вступит в силу {on}.',
    en: 'Unless it is appealed, the fine comes into force on {on}.',
  },
  DETECTION: {
    kk: 'Төленбесе, {on} күні мәжбүрлеп орындату қозғалады.',
    ru: 'Если штраф не будет уплачен, {on} возбуждается взыскание.',
    en: 'If it stays unpaid, enforcement begins on {on}.',
  },
  CASE_STEP: {
    kk: 'Іс бойынша келесі қадам: {on}.',
    ru: 'Следующий шаг по делу: {on}.',
    en: 'The next step of the case is on {on}.',
  },
  TRANSFER: {
    kk: 'Төленбесе, {on} күні жеке сот орындаушысына беріледі.',
    ru: 'Если долг не будет уплачен, {on} дело передается частному судебному исполнителю.',
    en: 'If it stays unpaid, the case goes to a private bailiff on {on}.',
  },
  HOLD: {
    kk: 'Мерзім тоқтатыла тұрды: кедергінің жойылуы күтілуде.',
    ru: 'Срок не течет: ожидается снятие приостановления.',
    en: 'The clock stands still until the hold is lifted.',
  },
  MONEY: {
    kk: 'Жолдағы ақшаның келуі күтілуде.',
    ru: 'Ожидается поступление денег, которые уже в пути.',
    en: 'It waits for money that is on its way.',
  },
  FILING: {
    kk: 'Өтінішке жауап күтілуде.',
    ru: 'Ожидается ответ на обращение.',
    en: 'It waits for the answer to a filing.',
  },
  RECALL: {
    kk: 'Банктің өкімді кері қайтарғаны туралы жауабы күтілуде.',
    ru: 'Ожидается ответ банка на отзыв распоряжения.',
    en: 'It waits for the bank’s answer to the recall of the order.',
  },
  LAW: {
    kk: 'Заң параметрінің жүктелуі күтілуде.',
    ru: 'Ожидается загрузка параметра закона.',
    en: 'It waits for law that is not loaded.',
  },
  NOTHING: {
    kk: 'Өздігінен ештеңе болмайды.',
    ru: 'Само по себе больше ничего не произойдет.',
    en: 'Nothing more happens by itself.',
  },
};

/** Of a day that is past: the robot stood still, and goes on with its next tick. */
const nextTickTexts: Readonly<Record<'registration' | 'other', Texts>> = {
  registration: {
    kk: 'Құжат қабылданды, тіркелетін күні {on} болған: келесі тикпен тіркеледі.',
    ru: 'Документ принят, день регистрации был {on}: он будет зарегистрирован со следующим тиком.',
    en: 'The document was accepted for {on}: it is registered with the next tick.',
  },
  other: {
    kk: ' Бұл күн өтіп кетті: келесі тикпен орындалады.',
    ru: ' Этот день уже прошел: это произойдет со следующим тиком.',
    en: ' That day is past: it comes with the next tick.',
  },
};

/** What comes next, as of `today`: a day that is past is told as such. */
export function nextText(
  { step, on }: { readonly step: NextStep; readonly on: string | null },
  { language, today }: { readonly language: Language; readonly today: string },
): string {
  const text = nextTexts[step][language];
  const isPast = on !== null && on < today && text.includes('{on}');
  if (isPast && step === 'REGISTRATION') return fill(nextTickTexts.registration[language], { on }, language);
  return fill(text, { on }, language) + (isPast ? nextTickTexts.other[language] : '');
}

const isJournaledType = (type: string): type is JournaledType => Object.hasOwn(eventTexts, type);

/** The sentence for a journaled event; one of a later version of the program is told by its name. */
export function eventText(type: string, event: Readonly<Record<string, unknown>>, language: Language): string {
  if (!isJournaledType(type)) return type;
  const told = event.tellsBank === true ? tellsBankTexts[language] : '';
  const text = otherTexts(type, event) ?? eventTexts[type];
  return fill(text[language], withOffence(event, language), language) + movementsText(event, language) + told;
}

/** What is told of an event in the place of its own sentence. */
function otherTexts(type: JournaledType, event: Readonly<Record<string, unknown>>): Texts | undefined {
  if (type === 'ProceedingOpened' && 'awaits' in event) return openingAwaitsTexts;
  return event.untold === true ? untoldTexts[type] : undefined;
}

/** The event has the days as if it were signed at once; those that count are told with its signature. */
const openingAwaitsTexts: Texts = {
  kk: 'Оңайлатылған іс жүргізуді қозғау туралы шешім қабылданды: {sum} теңге, мерзімі қол қойылған күннен бастап есептеледі, «{policy}» тәртібі.',
  ru: 'Решено возбудить упрощенное производство: {sum} тенге, срок считается со дня подписания, порядок «{policy}».',
  en: 'The opening of simplified proceedings was decided: {sum} tenge, the days run from the signature, policy “{policy}”.',
};

/** Of an arrest that was handed over since banks are told. */
const tellsBankTexts: Texts = {
  kk: ' Бұл туралы банкке хабарланады.',
  ru: ' Банк об этом извещается.',
  en: ' The bank is told of it.',
};

const movementTexts: Readonly<Record<'told' | 'in' | 'out', Texts>> = {
  told: {
    kk: ' Қозғалғаннан бері шотта:',
    ru: ' На счете после возбуждения:',
    en: ' On the account since the opening:',
  },
  in: { kk: '{on} түсті {amount}', ru: '{on} поступило {amount}', en: '{on} in {amount}' },
  out: { kk: '{on} шықты {amount}', ru: '{on} списано {amount}', en: '{on} out {amount}' },
};

/** What the bank told of the arrested account, where money was short; else nothing. */
function movementsText(event: Readonly<Record<string, unknown>>, language: Language): string {
  const movements = movementsIn(event);
  if (movements.length === 0) return '';
  const told = movements.map(({ on, direction, amount }) =>
    fill(movementTexts[direction][language], { on, amount: formatMoney(amount) }, language),
  );
  return `${movementTexts.told[language]} ${told.join('; ')}.`;
}

/** The article of a registration by its name of that day: "ч. 1 ст. 592 КоАП: превышение скорости на 10–20 км/ч". */
function withOffence(event: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  const { article, on } = event;
  if (typeof article !== 'string' || article === '') return event;
  const day = typeof on === 'string' ? (parseLegalDate(on) ?? null) : null;
  return { ...event, offence: articleSaid(article, day, language) };
}

/** A name that ends with a full stop ("Ахметов А.") ends the sentence as well: there is no second one behind it. */
export function fill(text: string, fields: Readonly<Record<string, unknown>>, language: Language): string {
  return text.replace(/\{(\w+)\}(\.(?= |$))?/g, (_, name: string, stop = '') => {
    const word = shown(fields[name], language);
    return word.endsWith('.') ? word : `${word}${stop}`;
  });
}

const DECIMAL = /^-?\d+\.\d\d$/;

function shown(value: unknown, language: Language): string {
  if (value === undefined || value === null) return '—';
  const text = String(value);
  if (Object.hasOwn(wordTexts, text)) return wordTexts[text as keyof typeof wordTexts][language];
  if (parseLegalDate(text) !== undefined) return text;
  const amount = DECIMAL.test(text) ? parseMoney(text) : 'MALFORMED';
  return typeof amount === 'bigint' ? shownMoney(amount as Money, language) : text;
}
