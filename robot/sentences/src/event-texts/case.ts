/** The sentences for the events of a case. What stands in braces is a field of the event. */
import type { CaseEvent } from '@oryndau/proceedings/core';
import type { InLanguages } from '@oryndau/words/languages';

export const caseEventTexts: Readonly<Record<CaseEvent['type'], InLanguages<string>>> = {
  ProceedingOpened: {
    kk: 'Оңайлатылған іс жүргізу қозғалды: {sum} теңге, соңғы күні {lastDay}, тәртібі: {policy}.',
    ru: 'Возбуждено упрощенное производство: {sum} тенге, последний день {lastDay}, порядок: {policy}.',
    en: 'Simplified proceedings were opened: {sum} tenge, last day {lastDay}, policy: {policy}.',
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
    kk: 'Банктерден борышкердің шоттарын сұрау шешілді.',
    ru: 'Решено запросить у банков счета должника.',
    en: 'The banks are to be asked for the debtor’s accounts.',
  },
  NoAccountToArrest: {
    kk: 'Тыйым салуға болатын шот табылмады (банктер {reported} шот хабарлады).',
    ru: 'Счета, на который можно наложить арест, нет (банки сообщили счетов: {reported}).',
    en: 'There is no account that may be arrested (accounts reported: {reported}).',
  },
  ArrestOrdered: {
    kk: 'Бір шоттағы {amount} теңгеге тыйым салу шешілді.',
    ru: 'Решено арестовать {amount} тенге на одном счете.',
    en: 'The arrest of {amount} tenge on one account was decided.',
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
    kk: 'Мүлікке билік етуге тыйым салу шешілді; қаулы нотариустардың жүйесіне жіберіледі.',
    ru: 'Решено запретить распоряжаться имуществом; постановление направляется в систему нотариата.',
    en: 'A prohibition on disposing of property was decided; the act goes to the notaries’ system.',
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
    kk: '{amount} теңгеге инкассолық өкім шығарылды; шотта кемінде {floor} теңге қалуға тиіс.',
    ru: 'Вынесено инкассовое распоряжение на {amount} тенге; на счете должно остаться не менее {floor}.',
    en: 'A collection order for {amount} tenge was made; at least {floor} must stay on the account.',
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
    kk: 'Инкассолық өкімді кері қайтарып алу шешілді.',
    ru: 'Решено отозвать инкассовое распоряжение.',
    en: 'The recall of the collection order was decided.',
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
    kk: 'Жалақыдан өндіріп алынып жатқан-жатпағанын сұрау шешілді ({question}).',
    ru: 'Решено запросить, взыскивают ли уже с заработка ({question}).',
    en: 'It is to be asked whether the wages are levied already ({question}).',
  },
  WageLevyAnswered: {
    kk: 'Жалақыдан өндіріп алу туралы жауап ({question}): қаулы — {resolution}, орындаушының инкассолық өкімі — {bailiffOrder}.',
    ru: 'Ответ о взыскании с заработка ({question}): постановление — {resolution}, инкассовое распоряжение исполнителя — {bailiffOrder}.',
    en: 'The answer about a levy of wages ({question}): resolution {resolution}, collection order of a bailiff {bailiffOrder}.',
  },
  WageLevyRefused: {
    kk: 'Атқарушылық жүйе жалақыдан өндіріп алынып жатқанын айтудан бас тартты ({question}-сұрау, себебі — {reason}): инкассолық өкім жіберілмейді.',
    ru: 'Исполнительная система отказалась сказать, взыскивают ли с заработка (вопрос {question}, причина: {reason}): инкассовое распоряжение не направляется.',
    en: 'The enforcement system refused to say whether wages are levied (question {question}, reason: {reason}): no collection order is sent.',
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
    kk: 'Борышкердің бас тартуы қабылданды; іс берілуі мүмкін болғанда бірден беріледі.',
    ru: 'Отказ должника принят; дело передадут сразу, как только это станет возможно.',
    en: 'The refusal of the debtor was taken in; the case is handed over as soon as it can be.',
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
  EndProposed: {
    kk: 'Істі аяқтау туралы шешім қабылданды ({ground}): қаулы қол қоюды күтеді, оған дейін іс жалғасып тұр.',
    ru: 'Решено окончить дело ({ground}): постановление ждет подписи, до нее дело не окончено.',
    en: 'The end of the case was decided ({ground}): its act waits for a signature, and until then the case has not ended.',
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
  DecisionTakenBack: {
    kk: '{of}-оқиға бойынша шешім кері алынды ({act}; {operator}): оған ешкім қол қоймаған, оның күші жоқ.',
    ru: 'Решение по событию {of} взято назад ({act}; {operator}): его никто не подписал, оно не действует.',
    en: 'The decision of event {of} was taken back ({act}; {operator}): nobody had signed it, and it has no effect.',
  },
  OpeningLapsed: {
    kk: 'Қозғау туралы қаулыға уақытында қол қойылмады: ескіру мерзімінің соңғы күні — {lastDay} (ӘҚБтК 890-бабы). Іс қозғалмайды.',
    ru: 'Постановление о возбуждении не подписано вовремя: последний день давности — {lastDay} (статья 890 КоАП). Производство не возбуждается.',
    en: 'The opening was not signed in time: the last day of the limitation was {lastDay} (KoAP Art. 890). No case is opened.',
  },
  EndTakenBack: {
    kk: 'Банк ақшаны қайтарып алды, ал {of}-оқиға бойынша істі тоқтату туралы қаулыға ешкім қол қойған жоқ: ол қайтарып алынды, іс жалғасады. Төленбегені {remainder} теңге.',
    ru: 'Банк забрал деньги обратно, а постановление о прекращении по событию {of} никто не подписал: оно снято с подписи, дело продолжается. Не уплачено {remainder} тенге.',
    en: 'The bank took the money back, and nobody had signed the end of event {of}: it was taken back, and the case goes on. {remainder} tenge are unpaid.',
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
  MeasuresTurned: {
    kk: 'Өңірде жаңа шаралар {turn}.',
    ru: 'Новые меры в регионе {turn}.',
    en: 'New measures were switched {turn} in the region.',
  },
};
