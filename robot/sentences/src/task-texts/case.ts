/** Tasks of what follows from an event of a case. What stands in braces is a field of the task, or a way to act. */
import type { caseTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { TaskText } from './task-text.ts';

export const caseTaskTexts: Readonly<Record<(typeof caseTaskCodes)[number], TaskText>> = {
  FILING: {
    name: { kk: 'Өтініш', ru: 'Обращение', en: 'A filing' },
    sentence: {
      kk: '№ {filing} өтініш жауап күтуде ({kind}), мерзімі {answerBy}.',
      ru: 'Обращение № {filing} ждет ответа ({kind}), срок {answerBy}.',
      en: 'Filing No. {filing} waits for an answer ({kind}), due by {answerBy}.',
    },
    did: {
      kk: 'Жаңа шаралар тоқтатылды, қолданыстағы өкім кері қайтарылды; шағым болса, іс тоқтатыла тұрады.',
      ru: 'Новые меры остановлены, живое распоряжение отзывается; если это жалоба, дело приостановлено.',
      en: 'New measures have stopped, a living order is recalled; a complaint holds the case.',
    },
    advice: {
      kk: 'Оқыңыз: {filingShow}. Жауап беріңіз: {filingAnswer}. Жауап тапсырманы жабады. Кейінге қалдыру не бөліп төлеу сұралса, оны айыппұл салған орган шешеді (ӘҚБтК-нің 888-бабы): өтінішті бүгін соған жіберіп, шешімін жауапта жазыңыз; қанағаттандырылса, іс тоқтатыла тұрады, мерзім біткенде жалғастырыңыз: {liftHold}.',
      ru: 'Прочитайте: {filingShow}. Ответьте: {filingAnswer}. Ответ закроет задачу. Если просят отсрочку или рассрочку, решает орган, наложивший штраф (статья 888 КоАП): передайте ему обращение сегодня и ответьте его решением; удовлетворенное приостановит дело, по окончании срока снимите приостановление: {liftHold}.',
      en: 'Read it: {filingShow}. Answer it: {filingAnswer}. The answer closes this task. Where a deferral or instalments are asked for, the body that imposed the fine decides (KoAP Art. 888): hand it on today, and answer with what it decided; granted, it holds the case, and at the end of the term let it go on: {liftHold}.',
    },
  },
  LATE_MONEY: {
    name: {
      kk: 'Іс аяқталғаннан кейінгі ақша',
      ru: 'Деньги после окончания дела',
      en: 'Money after the end of a case',
    },
    sentence: {
      kk: 'Іс аяқталғаннан кейін {amount} теңге қозғалды (банк қайтарып алды: {reversal}).',
      ru: 'После окончания дела прошло {amount} тенге (банк отозвал платеж: {reversal}).',
      en: '{amount} tenge moved after the end of the case (taken back by the bank: {reversal}).',
    },
    did: {
      kk: 'Ақша кіріске алынды, істің нәтижесі өзгерген жоқ. Іс берілген және палата қосылған болса, робот жеке сот орындаушысына өзі хабарлайды, палата растағанда тапсырма жабылады. Төлем қызметі арқылы екі рет төленгенін робот өзі қайтарады, бұл да тапсырманы жабады; банк арқылы келген артығын қайтармайды.',
      ru: 'Деньги оприходованы, исход дела не изменился. Если дело передано и палата подключена, робот сам сообщает частному судебному исполнителю, и подтверждение палаты закроет задачу. Уплаченное дважды через платежную службу робот возвращает сам, это тоже закроет задачу; лишнее, пришедшее через банк, не возвращает.',
      en: 'The money is booked, the outcome stays. If the case was transferred and a chamber is connected, the robot tells the private bailiff by itself, and the chamber’s receipt closes this task. What was paid twice through the payment service it sends back by itself, which closes it too; what came too much through the bank it does not send back.',
    },
    advice: {
      kk: 'Қараңыз: {showCase}. Онда палатаға не хабарланғаны және не расталғаны көрінеді. Іс берілген, ал палата қосылмаған болса, жеке сот орындаушысына осы соманы бүгін өзіңіз хабарлаңыз, әйтпесе ол екінші рет өндіреді. «Қайтару» шотындағы ақша төлеушіге қайтарылуға тиіс: ондай ақша болса, тапсырма өзі жабылмайды.',
      ru: 'Посмотрите: {showCase}. Там видно, что сообщено палате и что ею подтверждено. Если дело передано, а палата не подключена, сообщите эту сумму частному судебному исполнителю сегодня сами, иначе он взыщет ее второй раз. Деньги на счете «возврат» подлежат возврату плательщику: пока они там, сообщение палате задачу не закроет.',
      en: 'Look: {showCase}. It shows what the chamber was told and what it acknowledged. If the case was transferred and no chamber is connected, tell the private bailiff of this sum yourself today, or he collects it a second time. Money in the account “refund” is the payer’s and must go back: while there is some, the word of the chamber does not close this task.',
    },
  },
  CANCELLED_AFTER_TRANSFER: {
    name: {
      kk: 'Айыппұл іс берілгеннен кейін жойылды',
      ru: 'Штраф отменен после передачи',
      en: 'A fine was cancelled after the transfer',
    },
    sentence: {
      kk: 'Іс жеке сот орындаушысына берілгеннен кейін айыппұлдың күші жойылды.',
      ru: 'Штраф отменен после передачи дела частному судебному исполнителю.',
      en: 'The fine was cancelled after the case had been handed over to a private bailiff.',
    },
    did: {
      kk: 'Айыппұл бойынша енді ештеңе төленбейді, төленгені қайтаруға жатады. Жеке сот орындаушысына робот бұл туралы хабарламайды: оған ақша туралы ғана хабарлайды.',
      ru: 'По штрафу больше ничего не причитается, уплаченное подлежит возврату. Частному судебному исполнителю робот об этом не сообщает: он сообщает ему только о деньгах.',
      en: 'Nothing is owed of the fine any more, and what was paid is to go back. The robot does not tell the private bailiff of it: it tells him of money only.',
    },
    advice: {
      kk: 'Жеке сот орындаушысына айыппұлдың жойылғанын бүгін хабарлаңыз, әйтпесе ол өндіруді жалғастырады. Іс кімде екенін көріңіз: {showCase}.',
      ru: 'Сообщите частному судебному исполнителю об отмене сегодня, иначе он продолжит взыскание. У кого дело, видно здесь: {showCase}.',
      en: 'Tell the private bailiff today that the fine is cancelled, or he goes on collecting it. Who has the case: {showCase}.',
    },
  },
  REGISTER_OVERDUE: {
    name: {
      kk: 'Тізілімнен шығару расталмады',
      ru: 'Исключение из реестра не подтверждено',
      en: 'A removal from the register is not confirmed',
    },
    sentence: {
      kk: 'Борышкер тізілімнен {removeBy} күніне дейін шығарылуға тиіс еді, бірақ бұл расталмады.',
      ru: 'Исключение из реестра должников должно было быть подтверждено до {removeBy}, но не подтверждено.',
      en: 'The removal from the register of debtors was due until {removeBy} and is not confirmed.',
    },
    did: {
      kk: 'Жүйеге шығару туралы хабар іс аяқталған күні берілген. Ол расталса, тапсырма өзі жабылады.',
      ru: 'Системе сообщено в день окончания дела. Когда она подтвердит, задача закроется сама.',
      en: 'The system was told on the day on which the case ended. When it confirms, this task closes itself.',
    },
    advice: {
      kk: 'Жүйенің операторына бүгін хабарласыңыз: адам борышсыз тізілімде тұр (261-IV 36-бап). Іс: {showCase}.',
      ru: 'Свяжитесь сегодня с оператором системы: человек без долга стоит в реестре (261-IV ст. 36). Дело: {showCase}.',
      en: 'Call whoever runs the system today: a person without a debt stands in the register (261-IV Art. 36). The case: {showCase}.',
    },
  },
  LIFT_OVERDUE: {
    name: {
      kk: 'Банк тыйымның алынғанын растамады',
      ru: 'Банк не подтверждает снятие ареста',
      en: 'A bank has not confirmed a lifting',
    },
    sentence: {
      kk: 'Банк тыйымның алынғанын {days} күн бойы растамады.',
      ru: 'Банк {days} дн. не подтверждает снятие ареста.',
      en: 'The bank has not confirmed for {days} days that the arrest is lifted.',
    },
    did: {
      kk: 'Өкім банкке берілген. Робот оны екінші рет жібермейді; банк растаса, тапсырма өзі жабылады.',
      ru: 'Распоряжение банку дано. Второй раз робот его не отправляет; когда банк подтвердит, задача закроется сама.',
      en: 'The bank has been told to lift it. The robot does not tell it twice; when the bank confirms, this task closes itself.',
    },
    advice: {
      kk: 'Банкке бүгін хабарласыңыз: адамның ақшасы негізсіз тұр (261-IV 10-5(4)-бап). Актіні қоса беріңіз: {showCase}.',
      ru: 'Свяжитесь с банком сегодня: деньги человека заблокированы без основания (261-IV ст. 10-5(4)). Приложите акт: {showCase}.',
      en: 'Call the bank today: a person’s money is blocked without a ground (261-IV Art. 10-5(4)). Send the act along: {showCase}.',
    },
  },
  ARREST_REJECTED: {
    name: { kk: 'Тыйым орындалмады', ru: 'Арест не исполнен', en: 'An arrest was not carried out' },
    sentence: {
      kk: 'Банк тыйымды орындамады: {reason}.',
      ru: 'Банк не исполнил арест: {reason}.',
      en: 'The bank did not carry the arrest out: {reason}.',
    },
    did: {
      kk: 'Тыйым жоқ деп есептеледі; робот басқа шотты өзі таңдамайды. Іс әрі қарай жүреді және мерзімінде беріледі.',
      ru: 'Ареста нет; другой счет робот сам не выбирает. Дело идет дальше и в срок передается.',
      en: 'There is no arrest; the robot chooses no other account by itself. The case goes on and is transferred when its term ends.',
    },
    advice: {
      kk: 'Шот жабық болса, ештеңе істеу керек емес. Себеп түсініксіз болса, банктен сұраңыз: {showCase}.',
      ru: 'Если счет закрыт, делать ничего не нужно. Если причина неясна, спросите банк: {showCase}.',
      en: 'If the account is closed nothing is to be done. If the reason is not clear, ask the bank: {showCase}.',
    },
  },
  PROHIBITION_REJECTED: {
    name: {
      kk: 'Мүлікке тыйым енгізілмеді',
      ru: 'Запрет распоряжаться имуществом не внесен',
      en: 'A prohibition on property was not entered',
    },
    sentence: {
      kk: 'Нотариустардың жүйесі мүлікке салынған тыйымды енгізбеді: {reason}.',
      ru: 'Система нотариата не внесла запрет распоряжаться имуществом: {reason}.',
      en: 'The notaries’ system did not enter the prohibition on property: {reason}.',
    },
    did: {
      kk: 'Тыйым жоқ деп есептеледі; робот оны екінші рет салмайды. Іс әрі қарай жүреді және мерзімінде беріледі.',
      ru: 'Запрета нет; второй раз робот его не накладывает. Дело идет дальше и в срок передается.',
      en: 'There is no prohibition; the robot does not order it a second time. The case goes on and is transferred when its term ends.',
    },
    advice: {
      kk: 'Адам танылмаса, ештеңе істеу керек емес. Себеп түсініксіз болса, нотариустардың жүйесінен сұраңыз: {showCase}.',
      ru: 'Если человека не нашли, делать ничего не нужно. Если причина неясна, спросите систему нотариата: {showCase}.',
      en: 'If the person was not found nothing is to be done. If the reason is not clear, ask the notaries’ system: {showCase}.',
    },
  },
  REVIEW_OVERDUE: {
    name: {
      kk: 'Қайта қарауға жауап кешікті',
      ru: 'Ответ о пересмотре опаздывает',
      en: 'The answer to a review is late',
    },
    sentence: {
      kk: 'Қайта қарау туралы № {filing} өтінішке жауап кешікті: мерзімі {answerBy} еді.',
      ru: 'Ответ на обращение № {filing} о пересмотре опаздывает: срок был {answerBy}.',
      en: 'The answer to filing No. {filing}, which asks for a review, is late: it was due by {answerBy}.',
    },
    did: {
      kk: 'Біз жүргізіп жатқан істе жауап берілгенше жаңа шара қолданылмайды. Робот қайта қарай алмайды; жауап берілсе, тапсырма өзі жабылады.',
      ru: 'В деле, которое ведем мы, до ответа новые меры не принимаются. Пересмотреть робот не может; с ответом задача закроется сама.',
      en: 'In a case that is ours no new measure is taken before the answer. The robot cannot review; with the answer this task closes itself.',
    },
    advice: {
      kk: 'Бүгін қаулыға қол қоймаған қызметкер жауап берсін: {reviewAnswer} (94-V 19-1-бап). Іс: {showCase}.',
      ru: 'Сегодня же пусть ответит сотрудник, который не подписывал актов дела: {reviewAnswer} (94-V ст. 19-1). Дело: {showCase}.',
      en: 'Have it answered today by somebody who has signed no act of the case: {reviewAnswer} (94-V Art. 19-1). The case: {showCase}.',
    },
  },
  PROHIBITION_LIFT_OVERDUE: {
    name: {
      kk: 'Мүлік тыйымының алынғаны расталмады',
      ru: 'Снятие запрета не подтверждено',
      en: 'A lifted prohibition is not confirmed',
    },
    sentence: {
      kk: 'Нотариустардың жүйесі мүлікке салынған тыйымның алынғанын {days} күн бойы растамады.',
      ru: 'Система нотариата {days} дн. не подтверждает снятие запрета распоряжаться имуществом.',
      en: 'The notaries’ system has not confirmed for {days} days that the prohibition on property is lifted.',
    },
    did: {
      kk: 'Өкім жүйеге берілген. Робот оны екінші рет жібермейді; жүйе растаса, тапсырма өзі жабылады.',
      ru: 'Распоряжение системе дано. Второй раз робот его не отправляет; когда она подтвердит, задача закроется сама.',
      en: 'The system has been told to lift it. The robot does not tell it twice; when it confirms, this task closes itself.',
    },
    advice: {
      kk: 'Нотариустардың жүйесіне бүгін хабарласыңыз: адам өз мүлкіне негізсіз билік ете алмай отыр (261-IV 10-5(4)-бап). Тоқтату туралы актіні қоса беріңіз: {showCase}.',
      ru: 'Свяжитесь с системой нотариата сегодня: человек без основания не может распоряжаться своим имуществом (261-IV ст. 10-5(4)). Приложите акт о прекращении: {showCase}.',
      en: 'Call the notaries’ system today: a person cannot dispose of their property and there is no ground (261-IV Art. 10-5(4)). Send the act of termination along: {showCase}.',
    },
  },
  SIGNATURE_OVERDUE: {
    name: {
      kk: 'Қаулыға қол қойылмады',
      ru: 'Постановление долго не подписано',
      en: 'An act has not been signed for days',
    },
    sentence: {
      kk: '{of}-оқиға бойынша қаулыға {days} күн бойы қол қойылмады.',
      ru: 'Постановление по событию {of} не подписано уже {days} дн.',
      en: 'The act of event {of} has not been signed for {days} days.',
    },
    did: {
      kk: 'Қол қойылғанша ол күшіне енбейді, ешкімге хабарланбайды. Қол қойылса, тапсырма өзі жабылады.',
      ru: 'До подписи оно не действует, и никому о нем не сообщено. С подписью задача закроется сама.',
      en: 'It has no effect before it is signed, and nobody is told of it. With the signature this task closes itself.',
    },
    advice: {
      kk: 'Басшыға немесе орынбасарына айтыңыз. Не күтіп тұрғаны мұнда көрінеді: {signingList}. Іс: {showCase}.',
      ru: 'Скажите руководителю или заместителю. Что ждет подписи, видно здесь: {signingList}. Дело: {showCase}.',
      en: 'Tell the head or a deputy. What waits for a signature: {signingList}. The case: {showCase}.',
    },
  },
  OPT_OUT_OVERDUE: {
    name: {
      kk: 'Қағаз түріндегі бас тарту орындалмады',
      ru: 'Отказ на бумаге не исполнен',
      en: 'A refusal on paper was not carried out',
    },
    sentence: {
      kk: 'Қағаз түріндегі бас тарту орындалмады: мерзімі {answerBy} еді.',
      ru: 'Отказ на бумаге не исполнен: срок был {answerBy}.',
      en: 'A refusal on paper was not carried out: it was due by {answerBy}.',
    },
    did: {
      kk: 'Бас тарту сақталған. Тоқтату аяқталса немесе беру туралы қаулыға қол қойылса, іс бірден беріледі; робот тоқтатуды өзі аяқтамайды.',
      ru: 'Отказ хранится. Дело будет передано, как только снимут приостановление или подпишут передачу; сам робот приостановление не снимает.',
      en: 'The refusal is kept. The case goes to a bailiff as soon as its hold is lifted or the transfer is signed; the robot lifts no hold itself.',
    },
    advice: {
      kk: 'Бүгін істі не ұстап тұрғанын қараңыз: {showCase}. Себебі жойылса: {liftHold}.',
      ru: 'Посмотрите сегодня, что держит дело: {showCase}. Если причины больше нет: {liftHold}.',
      en: 'See today what keeps the case: {showCase}. If its reason is gone: {liftHold}.',
    },
  },
  ACT_STRUCK: {
    name: { kk: 'Қаулы қол қоюдан алынды', ru: 'Постановление снято с подписи', en: 'An act was struck out' },
    sentence: {
      kk: '{of}-оқиға бойынша қаулыға қол қойылмады.',
      ru: 'Постановление по событию {of} не подписано.',
      en: 'The act of event {of} was not signed.',
    },
    did: {
      kk: 'Ол бойынша ештеңе жіберілмеді. Ешкімге хабарланбаған шара қайтарылды. Іс жүріп жатса, ол тоқтатыла тұрды.',
      ru: 'По нему ничего не отправлено. Мера, о которой никто не знал, отменена. Дело, если оно шло, приостановлено.',
      en: 'Nothing of it was sent. A measure that nobody was told of is taken back. The case, if it was going on, is held.',
    },
    advice: {
      kk: 'Себебін оқыңыз: {struckList}. Қате түзелсе, қаулыны қайта ұсыныңыз: {signAgain}; содан кейін істі жалғастырыңыз: {liftStruck}.',
      ru: 'Прочитайте причину: {struckList}. Когда ошибка исправлена, верните постановление на подпись: {signAgain}; затем продолжите дело: {liftStruck}.',
      en: 'Read the reason: {struckList}. When what was wrong is set right, put the act before the head again: {signAgain}; then let the case go on: {liftStruck}.',
    },
  },
  ORDER_REJECTED: {
    name: {
      kk: 'Инкассолық өкім қабылданбады',
      ru: 'Инкассовое распоряжение не принято',
      en: 'A collection order was refused',
    },
    sentence: {
      kk: 'Банк № {order} инкассолық өкімді қабылдамады: {reason}.',
      ru: 'Банк не принял инкассовое распоряжение № {order}: {reason}.',
      en: 'The bank rejected collection order No. {order}: {reason}.',
    },
    did: {
      kk: 'Өкім орындалмайды; тыйым күшінде. Робот сол шотқа жаңа өкім бермейді.',
      ru: 'Распоряжения больше нет; арест остается. Новое на тот же счет робот не дает.',
      en: 'The order is dead; the arrest stays. The robot gives no new one to the same account.',
    },
    advice: {
      kk: 'Себебін қараңыз: {showCase}. Деректемелер қате болса, құжатты шығарған органға хабарлаңыз. Ақша қорғалған болса, өтініш бойынша жауап беріңіз немесе істі тоқтата тұрыңыз: {hold}.',
      ru: 'Посмотрите причину: {showCase}. Если неверны реквизиты, сообщите органу, вынесшему документ. Если деньги защищены, приостановите дело: {hold}.',
      en: 'Look at the reason: {showCase}. If the account details are wrong, tell the issuing body. If the money is protected, hold the case: {hold}.',
    },
  },
  AMNESTY: {
    name: { kk: '2026 жылғы рақымшылық', ru: 'Амнистия 2026 года', en: 'The amnesty of 2026' },
    sentence: {
      kk: 'Айыппұлға 2026 жылғы рақымшылық қолданылуы мүмкін: ӘҚБтК бабы {article}, {registeredOn} күні тіркелген.',
      ru: 'На штраф может распространяться амнистия 2026 года: статья КоАП {article}, зарегистрирован {registeredOn}.',
      en: 'The amnesty of 2026 may cover the fine: article {article} of the KoAP, registered on {registeredOn}.',
    },
    did: {
      kk: 'Робот ешкімді босатпайды: іс бұрынғыдай жүреді. Іс бетінде адамға бұл туралы айтылған.',
      ru: 'Робот никого не освобождает: дело идет как прежде. На странице дела человеку об этом сказано.',
      en: 'The robot releases nobody: the case goes on as before. The page of the case says so to the person.',
    },
    advice: {
      kk: 'Айыппұл салған органнан шешім қабылданған-қабылданбағанын сұраңыз. Шешім келгенше шараны тоқтата тұру үшін: {hold}. Босату туралы шешім келсе: {release}.',
      ru: 'Спросите орган, который наложил штраф, принято ли решение. Чтобы мер не было до ответа: {hold}. Если пришло решение об освобождении: {release}.',
      en: 'Ask the body that imposed the fine whether it has decided. To take no measures until it answers: {hold}. When its decision of release has come: {release}.',
    },
  },
  NOT_NOTIFIED: {
    name: { kk: 'Адамға хабарланбады', ru: 'Человек не извещен', en: 'A person was not reached' },
    sentence: {
      kk: 'Адамға ешбір арнамен хабарлама жетпеді.',
      ru: 'Ни по одному каналу извещение до человека не дошло.',
      en: 'No notice has reached the person by any channel.',
    },
    did: {
      kk: 'Борышкер тиісті түрде хабардар етілмеген, сондықтан шара қолданылмайды. Мерзім жүреді: ол біткенде іс жеке сот орындаушысына беріледі.',
      ru: 'Надлежащего извещения нет, поэтому мер не будет. Срок идет: по его окончании дело передается частному судебному исполнителю.',
      en: 'There is no proper notice, so no measure is taken. The term runs: at its end the case goes to the private bailiff.',
    },
    advice: {
      kk: 'Телефон мен мекенжайды органнан немесе тіркеуден нақтылаңыз ({showPerson}) және адамға өзіңіз хабарлаңыз. Қайтыс болғаны белгілі болса: {holdDeath}.',
      ru: 'Уточните телефон и адрес у органа или в реестре ({showPerson}) и известите человека сами. Если стало известно о смерти: {holdDeath}.',
      en: 'Find the right telephone or address with the issuing body or the register ({showPerson}), and tell the person yourself. If you learn of a death: {holdDeath}.',
    },
  },
  LAW_NOT_LOADED: {
    name: {
      kk: 'Заң параметрі жүктелмеген',
      ru: 'Параметр закона не загружен',
      en: 'A parameter of the law is not loaded',
    },
    sentence: {
      kk: '{day} күніне заң параметрі жүктелмеген: {parameter}. Оған тәуелді істер тұр.',
      ru: 'На {day} не загружен параметр закона: {parameter}. Дела, которым он нужен, стоят.',
      en: 'The law of {day} is not loaded: {parameter}. The cases that need it stand still.',
    },
    did: {
      kk: 'Робот бұл күндері осы заң бойынша ештеңе шешпейді, күн сайын қайта сұрайды. Заң жүктелген күні бәрі жалғасады.',
      ru: 'Робот по этому закону за эти дни ничего не решает и каждый день спрашивает снова. В день загрузки все продолжится.',
      en: 'The robot decides nothing by that law for those days, and asks again every day. All goes on when the law is loaded.',
    },
    advice: {
      kk: 'Жарияланған мәтін бойынша параметрді жүктетіңіз: {loadLaw}. Қазіргі мәндер: {lawLoaded}.',
      ru: 'Добейтесь загрузки параметра по опубликованному тексту: {loadLaw}. Что загружено: {lawLoaded}.',
      en: 'Have the parameter loaded from the published text: {loadLaw}. What is loaded: {lawLoaded}.',
    },
  },
};
