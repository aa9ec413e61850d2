/** Telling the body something: the choice of what it is, the form of each kind, and what may be wrong with what was typed. */
import type { ActType } from '@oryndau/words/acts';
import type { FilingKind } from '@oryndau/words/filings';
import type { InLanguages } from '@oryndau/words/languages';
import type { FilingFieldName } from './filing.ts';

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface ContestTexts {
  readonly title: string;
  readonly lead: string;
  readonly question: string;
  readonly kindMissing: string;
  readonly goOn: string;
  /** What follows from a filing, beside its answer. */
  readonly holdsCase: string;
  readonly stopsMeasures: string;
  readonly answerBy: (day: string) => string;
  readonly earlier: string;
  readonly waiting: string;
  readonly intro: Readonly<Record<FilingKind, string>>;
  readonly text: Readonly<Record<FilingKind, string>>;
  /** Of a deferral: the body and nobody here. */
  readonly whoDecides: (issuer: string) => string;
  readonly atMostMonths: (months: number) => string;
  readonly hints: Readonly<Partial<Record<FilingFieldName, string>>>;
  readonly missing: Readonly<Record<FilingFieldName, string>>;
  readonly optional: (label: string) => string;
  readonly chooseMoney: string;
  readonly actOf: (name: string, day: string) => string;
  readonly acts: Readonly<Record<ActType, string>>;
  readonly wholeCase: string;
  /** Of fields that are asked for sometimes: when, so that no label calls optional what is then demanded. */
  readonly demanded: Readonly<Partial<Record<FilingKind, Readonly<Partial<Record<FilingFieldName, string>>>>>>;
  readonly files: { readonly any: string; readonly proof: string };
  readonly keepFiles: (names: string) => string;
  readonly keepFilesHint: string;
  readonly otherFiles: string;
  readonly filesHint: (max: number) => string;
  readonly dayWrong: string;
  readonly dayAhead: string;
  readonly sumWrong: string;
  readonly accountEndWrong: string;
  readonly tooLong: (max: string) => string;
  readonly proofMissing: string;
  readonly otherMoneyText: string;
  readonly fileEmpty: (name: string) => string;
  readonly fileTooLarge: string;
  readonly fileType: (name: string) => string;
  readonly filesTooMany: (max: number) => string;
  readonly filesTooLarge: (megabytes: string) => string;
  readonly howAnswered: string;
  readonly send: string;
  /** Before it is sent. */
  readonly check: {
    readonly title: string;
    readonly noFiles: string;
    readonly notSent: string;
    readonly final: string;
  };
  /** One of the same kind was sent before. */
  readonly sameBefore: (day: string) => string;
  readonly sameWaits: string;
  readonly sameAnswered: string;
  /** How long the form stays open. */
  readonly staysOpen: string;
  /** After the visit has ended. */
  readonly unsent: { readonly title: string; readonly what: string; readonly next: string; readonly action: string };
  readonly tooManyOpen: (max: number) => Said;
  readonly noCase: (issuer: string) => Said;
  readonly refused: string;
  /** Of a kind that could bring nothing any more. */
  readonly ofNoUse: Said;
}

export const contestTexts: InLanguages<ContestTexts> = {
  kk: {
    title: 'Қате бар немесе хабарлағым келеді',
    lead: 'Не болғанын жазыңыз. Өтінішті адам қарап, сізге жауап береді.',
    question: 'Не туралы хабарлайсыз?',
    kindMissing: 'Не туралы хабарлайтыныңызды таңдаңыз',
    goOn: 'Жалғастыру',
    holdsCase: 'Іс бірден тоқтатыла тұрады.',
    stopsMeasures: 'Жауапқа дейін жаңа шара қолданылмайды.',
    answerBy: (day) => `Жауаптың соңғы күні — ${day}.`,
    earlier: 'Бұрын жіберген өтініштеріңіз',
    waiting: 'жауап күтілуде',
    intro: {
      PAID_ALREADY: 'Төлемді тез табуымыз үшін күні мен сомасын жазыңыз және түбіртек нөмірін не файлын қосыңыз.',
      NOT_ME: 'Неге бұл сіз емес екеніңізді жазыңыз: мысалы, көлік сатылған немесе құжатта басқа адам көрсетілген.',
      FINE_CONTESTED: 'Айыппұлға шағым қайда берілгенін немесе оның күшін кім жойғанын жазыңыз.',
      PROTECTED_MONEY: 'Заң кейбір ақшаны алуға тыйым салады. Бұл қандай ақша екенін көрсетіңіз.',
      DEFERRAL_ASKED: 'Қазір неге төлей алмайтыныңызды жазыңыз. Растайтын құжатыңыз болса, суретін қосыңыз.',
      REVIEW:
        'Бұл істегі шешімдерді заң ережелері бойынша бағдарлама қабылдайды. Сіз сұрасаңыз, шешімге қол қоймаған қызметкер оны қайта қарап, себебін жазып жауап береді. Түсіндірудің қажеті жоқ.',
      COMPLAINT: 'Шағымды қаулыны шығарған орган қарайды. Одан кейін сотқа жүгінуге болады.',
      OTHER: 'Не болғанын өз сөзіңізбен жазыңыз.',
    },
    text: {
      PAID_ALREADY: 'Тағы не айтқыңыз келеді',
      NOT_ME: 'Неге бұл сіз емессіз',
      FINE_CONTESTED: 'Тағы не айтқыңыз келеді',
      PROTECTED_MONEY: 'Бұл ақша қайдан түскен',
      DEFERRAL_ASKED: 'Неге қазір төлей алмайсыз, қанша уақыт керек',
      REVIEW: 'Неге келіспейсіз',
      COMPLAINT: 'Қаулыда не дұрыс емес',
      OTHER: 'Не болды',
    },
    whoDecides: (issuer) =>
      `Мұны айыппұл салған орган шешеді: ${issuer}. Біз өтінішіңізді соған береміз, оның шешімін осы жерден оқисыз. Рұқсат берілсе, іс тоқтатыла тұрады.`,
    atMostMonths: (months) => `${months} айдан аспайды`,
    hints: {
      paidOn: 'Мысалы, 27\u00a03\u00a02026',
      contestedOn: 'Мысалы, 27\u00a03\u00a02026',
      sum: 'Мысалы, 18\u00a0000',
      accountEnd: 'Білмесеңіз, бос қалдырыңыз',
      asked: 'Мысалы: қаулының күшін жою, тыйымды алу',
    },
    missing: {
      paidOn: 'Төлеген күніңізді жазыңыз',
      sum: 'Төлеген соманы жазыңыз',
      reference: 'Түбіртек нөмірін жазыңыз',
      body: 'Органды жазыңыз',
      contestedOn: 'Күнін жазыңыз',
      number: 'Нөмірін жазыңыз',
      moneyKind: 'Бұл қандай ақша екенін таңдаңыз',
      accountEnd: 'Шот нөмірінің соңғы төрт таңбасын жазыңыз',
      act: 'Қаулыны таңдаңыз',
      relief: 'Не сұрайтыныңызды таңдаңыз',
      asked: 'Не сұрайтыныңызды жазыңыз',
      text: 'Өз сөзіңізбен жазыңыз',
    },
    optional: (label) => `${label} (міндетті емес)`,
    chooseMoney: 'Таңдаңыз',
    actOf: (name, day) => `${name}, ${day}`,
    acts: {
      opening: 'Іс жүргізуді қозғау',
      refusal: 'Қозғаудан бас тарту',
      arrest: 'Ақшаға тыйым салу',
      arrest_change: 'Тыйым сомасын өзгерту',
      prohibition: 'Мүлікке билік етуге тыйым',
      lifting: 'Тыйымды алу',
      collection_order: 'Инкассолық өкім',
      recall: 'Өкімді кері қайтарып алу',
      termination_executed: 'Орындалуына байланысты аяқтау',
      termination_cancelled: 'Тоқтату',
      termination_released: 'Босатуға байланысты тоқтату',
      transfer: 'Жеке сот орындаушысына беру',
      complaint_answer: 'Шағымға жауап',
      review_answer: 'Адамның қайта қарауы туралы шешім',
    },
    wholeCase: 'Жалпы іс бойынша',
    demanded: {
      PAID_ALREADY: { reference: 'Нөмірін жазыңыз немесе төменде файлын қосыңыз: екеуінің бірі керек' },
      PROTECTED_MONEY: {
        text: '«Заңмен қорғалған басқа ақша» таңдалса, қандай ақша екенін жазу керек; басқа жағдайда міндетті емес',
      },
    },
    files: { any: 'Файлдар (міндетті емес)', proof: 'Түбіртектің файлы, нөмірін жазбасаңыз' },
    keepFiles: (names) => `Бұрын таңдалған файлдар жіберіледі: ${names}`,
    keepFilesHint: 'Олар керек болмаса, белгіні алып тастаңыз',
    otherFiles: 'Олардың орнына басқа файлдар (міндетті емес)',
    filesHint: (max) => `Түбіртектің немесе құжаттың суретін қосуға болады, ${max} файлға дейін.`,
    dayWrong: 'Мұндай күн жоқ. Күнін, айын және жылын цифрмен жазыңыз',
    dayAhead: 'Бұл күн әлі келген жоқ',
    sumWrong: 'Соманы цифрмен жазыңыз, мысалы, 18\u00a0000',
    accountEndWrong: 'Төрт таңба керек: цифрлар немесе латын әріптері',
    tooLong: (max) => `Мәтін тым ұзын: ең көбі ${max} таңба`,
    proofMissing: 'Түбіртек нөмірін жазыңыз немесе файлын қосыңыз',
    otherMoneyText: 'Бұл қандай ақша екенін жазыңыз',
    fileEmpty: (name) => `«${name}» файлы бос`,
    fileTooLarge: 'Файл тым үлкен. Кішірек сурет таңдаңыз',
    fileType: (name) => `«${name}» — PDF, JPG немесе PNG емес. Құжатты суретке түсіріп жіберуге болады`,
    filesTooMany: (max) => `Ең көбі ${max} файл қосуға болады`,
    filesTooLarge: (megabytes) => `Файлдардың жалпы көлемі ${megabytes} МБ-тан аспауы керек`,
    howAnswered: 'Жауапты осы істің бетінен көресіз.',
    send: 'Жіберу',
    check: {
      title: 'Жібермес бұрын тексеріңіз',
      noFiles: 'Қосылмаған',
      notSent: 'Өтініш әлі жіберілген жоқ. Бәрі дұрыс болса, төмендегі батырманы басыңыз.',
      final: 'Жіберілген өтінішті өзгертуге немесе кері қайтарып алуға болмайды, бірақ тағы біреуін жіберуге болады.',
    },
    sameBefore: (day) => `Сіз мұндай өтінішті бұрын жібергенсіз, күні — ${day}:`,
    sameWaits: 'Оны қайталап жазудың қажеті жоқ. Жаңа мәлімет болса, тағы жіберуге болады.',
    sameAnswered: 'Жаңа мәлімет болса, тағы жіберуге болады.',
    staysOpen: 'Бұл бет отыз минут ашық тұрады. Ұзақ мәтінді алдымен басқа жерде жазып, осында көшірген дұрыс.',
    unsent: {
      title: 'Жазғаныңыз жіберілген жоқ',
      what: 'Отыз минут бойы ештеңе басылмағандықтан, істі жаптық. Мәтінді төменнен көшіріп алыңыз: ол осы бетте жарты сағат қана тұрады және тек осы браузерде көрінеді. Файлдарды қайта таңдау керек болады.',
      next: 'Қайтадан кіріп, мәтінді сол нысанға қойып, жіберіңіз.',
      action: 'Ісімді табу',
    },
    tooManyOpen: (max) => ({
      title: 'Алдымен жіберген өтініштеріңізге жауап береміз',
      paragraphs: [
        `Қазір ${max} өтінішіңіз жауап күтуде. Жауап берілгенше жаңа шара қолданылмайды, сондықтан ештеңе жоғалтпайсыз.`,
        'Біріне жауап берілгенде жаңасын жібере аласыз.',
      ],
    }),
    noCase: (issuer) => ({
      title: 'Бұл айыппұл бойынша іс әлі қозғалған жоқ',
      paragraphs: [`Айыппұлды салған органға жүгініңіз: ${issuer}.`],
    }),
    refused: 'Өтініш қабылданбады',
    ofNoUse: {
      title: 'Бұл өтініш енді ештеңе өзгертпейді',
      paragraphs: [
        'Бұл іс бойынша біз енді ештеңе өндіріп алмаймыз. Бірдеңе дұрыс болмаса, басқа өтінішті таңдаңыз немесе өз сөзіңізбен жазыңыз.',
      ],
    },
  },
  ru: {
    title: 'Не согласиться или сообщить',
    lead: 'Расскажите, что не так. Это прочитает человек и ответит вам.',
    question: 'О чем вы сообщаете?',
    kindMissing: 'Выберите, о чем вы сообщаете',
    goOn: 'Продолжить',
    holdsCase: 'Дело сразу приостанавливается.',
    stopsMeasures: 'До ответа новых мер не будет.',
    answerBy: (day) => `Ответ не позднее ${day}.`,
    earlier: 'Что вы уже отправили',
    waiting: 'ждет ответа',
    intro: {
      PAID_ALREADY: 'Чтобы мы быстро нашли платеж, укажите день и сумму и добавьте номер квитанции или файл.',
      NOT_ME: 'Напишите, почему это не вы: например, машина продана или в документе другой человек.',
      FINE_CONTESTED: 'Напишите, куда подана жалоба на штраф или кто его отменил.',
      PROTECTED_MONEY: 'Некоторые деньги закон брать запрещает. Укажите, какие это деньги.',
      DEFERRAL_ASKED:
        'Напишите, почему вы не можете заплатить сейчас. Если есть подтверждающий документ, добавьте его фото.',
      REVIEW:
        'Решения в этом деле принимает программа по правилам закона. По вашей просьбе решение пересмотрит сотрудник, который его не подписывал, и ответит, почему оно верно или нет. Объяснять причину не обязательно.',
      COMPLAINT: 'Жалобу рассмотрит орган, который вынес постановление. После этого можно обратиться в суд.',
      OTHER: 'Напишите своими словами, что случилось.',
    },
    text: {
      PAID_ALREADY: 'Что еще вы хотите сказать',
      NOT_ME: 'Почему это не вы',
      FINE_CONTESTED: 'Что еще вы хотите сказать',
      PROTECTED_MONEY: 'Откуда эти деньги',
      DEFERRAL_ASKED: 'Почему вы не можете заплатить сейчас и сколько времени вам нужно',
      REVIEW: 'С чем вы не согласны',
      COMPLAINT: 'Что в постановлении неверно',
      OTHER: 'Что случилось',
    },
    whoDecides: (issuer) =>
      `Это решает орган, который наложил штраф: ${issuer}. Мы передадим ему вашу просьбу, а его решение вы прочитаете здесь. Если разрешат, дело приостановят.`,
    atMostMonths: (months) =>
      `Не больше чем на ${months} ${months === 1 ? 'месяц' : months < 5 ? 'месяца' : 'месяцев'}`,
    hints: {
      paidOn: 'Например, 27\u00a03\u00a02026',
      contestedOn: 'Например, 27\u00a03\u00a02026',
      sum: 'Например, 18\u00a0000',
      accountEnd: 'Если не знаете, оставьте пустым',
      asked: 'Например: отменить постановление, снять арест',
    },
    missing: {
      paidOn: 'Укажите день, когда вы заплатили',
      sum: 'Укажите, сколько вы заплатили',
      reference: 'Укажите номер квитанции',
      body: 'Укажите орган',
      contestedOn: 'Укажите день',
      number: 'Укажите номер',
      moneyKind: 'Выберите, какие это деньги',
      accountEnd: 'Укажите последние четыре знака номера счета',
      act: 'Выберите постановление',
      relief: 'Выберите, о чем вы просите',
      asked: 'Напишите, о чем вы просите',
      text: 'Напишите своими словами',
    },
    optional: (label) => `${label} (необязательно)`,
    chooseMoney: 'Выберите',
    actOf: (name, day) => `${name}, ${day}`,
    acts: {
      opening: 'О возбуждении производства',
      refusal: 'Об отказе в возбуждении',
      arrest: 'Об аресте денег',
      arrest_change: 'Об изменении суммы ареста',
      prohibition: 'О запрете распоряжаться имуществом',
      lifting: 'О снятии ареста',
      collection_order: 'Об инкассовом распоряжении',
      recall: 'Об отзыве распоряжения',
      termination_executed: 'Об окончании исполнением',
      termination_cancelled: 'О прекращении',
      termination_released: 'О прекращении в связи с освобождением',
      transfer: 'О передаче частному судебному исполнителю',
      complaint_answer: 'Ответ на жалобу',
      review_answer: 'Решение о пересмотре человеком',
    },
    wholeCase: 'О деле в целом',
    demanded: {
      PAID_ALREADY: { reference: 'Укажите номер или добавьте файл ниже: нужно одно из двух' },
      PROTECTED_MONEY: { text: 'Нужно, если выбраны «Другие деньги под защитой закона»; иначе необязательно' },
    },
    files: { any: 'Файлы (необязательно)', proof: 'Файл квитанции, если не указали ее номер' },
    keepFiles: (names) => `Отправить файлы, выбранные раньше: ${names}`,
    keepFilesHint: 'Снимите отметку, если они не нужны',
    otherFiles: 'Другие файлы вместо них (необязательно)',
    filesHint: (max) => `Можно добавить фото квитанции или документа, до ${max} файлов.`,
    dayWrong: 'Такого дня нет. Укажите день, месяц и год цифрами',
    dayAhead: 'Этот день еще не наступил',
    sumWrong: 'Укажите сумму цифрами, например 18\u00a0000',
    accountEndWrong: 'Нужны четыре знака: цифры или латинские буквы',
    tooLong: (max) => `Слишком длинный текст: самое большее ${max} знаков`,
    proofMissing: 'Укажите номер квитанции или добавьте файл',
    otherMoneyText: 'Напишите, какие это деньги',
    fileEmpty: (name) => `Файл «${name}» пуст`,
    fileTooLarge: 'Файл слишком большой. Выберите снимок поменьше',
    fileType: (name) => `«${name}» — не PDF, JPG или PNG. Можно отправить фото документа`,
    filesTooMany: (max) => `Можно добавить не больше ${max} файлов`,
    filesTooLarge: (megabytes) => `Все файлы вместе должны быть не больше ${megabytes} МБ`,
    howAnswered: 'Ответ вы увидите на странице этого дела.',
    send: 'Отправить',
    check: {
      title: 'Проверьте перед отправкой',
      noFiles: 'Не добавлены',
      notSent: 'Обращение еще не отправлено. Если все верно, нажмите кнопку внизу.',
      final: 'Отправленное нельзя изменить или отозвать, но можно отправить еще одно обращение.',
    },
    sameBefore: (day) => `Такое обращение вы уже отправляли ${day}:`,
    sameWaits: 'Писать о том же снова не нужно. Если есть новое, можно отправить еще одно.',
    sameAnswered: 'Если есть новое, можно отправить еще одно.',
    staysOpen: 'Эта страница открыта полчаса. Длинный текст лучше сначала написать в другом месте и вставить сюда.',
    unsent: {
      title: 'Написанное не отправлено',
      what: 'Полчаса на странице ничего не нажимали, и мы закрыли дело. Скопируйте текст отсюда: он останется на этой странице еще полчаса, и виден только в этом браузере. Файлы придется выбрать снова.',
      next: 'Войдите снова, вставьте текст в ту же форму и отправьте.',
      action: 'Найти мое дело',
    },
    tooManyOpen: (max) => ({
      title: 'Сначала мы ответим на то, что вы уже отправили',
      paragraphs: [
        `Сейчас ждут ответа ваши обращения: ${max}. До ответа новых мер не будет, вы ничего не теряете.`,
        'Когда на одно из них ответят, можно будет отправить новое.',
      ],
    }),
    noCase: (issuer) => ({
      title: 'Дела по этому штрафу еще нет',
      paragraphs: [`Обратитесь в орган, который наложил штраф: ${issuer}.`],
    }),
    refused: 'Обращение не принято',
    ofNoUse: {
      title: 'Такое обращение уже ничего не изменит',
      paragraphs: [
        'По этому делу мы больше ничего не взыскиваем. Если что-то не так, выберите другое обращение или напишите своими словами.',
      ],
    },
  },
  en: {
    title: 'Contest it, or tell us',
    lead: 'Say what is wrong. A person reads it and answers you.',
    question: 'What do you want to tell us?',
    kindMissing: 'Choose what you want to tell us',
    goOn: 'Continue',
    holdsCase: 'The case is held at once.',
    stopsMeasures: 'Until the answer no new measure is taken.',
    answerBy: (day) => `Answer by ${day}.`,
    earlier: 'What you have sent already',
    waiting: 'waits for an answer',
    intro: {
      PAID_ALREADY:
        'So that we find the payment quickly, give its day and sum, and the number of the receipt or a file of it.',
      NOT_ME: 'Write why this is not you: for instance, the car was sold, or the document names another person.',
      FINE_CONTESTED: 'Write where the fine was appealed, or who cancelled it.',
      PROTECTED_MONEY: 'There is money that the law forbids to take. Say what money it is.',
      DEFERRAL_ASKED: 'Say why you cannot pay now. If you have a document that shows it, add a photo.',
      REVIEW:
        'The decisions in this case are made by a program, by the rules of the law. If you ask, a member of staff who did not sign the decision reviews it and tells you why it stands or does not. You need not give a reason.',
      COMPLAINT: 'The complaint is decided by the body that issued the act. After that you can go to court.',
      OTHER: 'Write in your own words what happened.',
    },
    text: {
      PAID_ALREADY: 'What else you want to say',
      NOT_ME: 'Why this is not you',
      FINE_CONTESTED: 'What else you want to say',
      PROTECTED_MONEY: 'Where this money comes from',
      DEFERRAL_ASKED: 'Why you cannot pay now, and how much time you need',
      REVIEW: 'What you do not agree with',
      COMPLAINT: 'What is wrong in the act',
      OTHER: 'What happened',
    },
    whoDecides: (issuer) =>
      `This is decided by the body that imposed the fine: ${issuer}. We hand your wish on to it, and you read its decision here. If it agrees, the case is held.`,
    atMostMonths: (months) => `For no more than ${months} ${months === 1 ? 'month' : 'months'}`,
    hints: {
      paidOn: 'For example, 27\u00a03\u00a02026',
      contestedOn: 'For example, 27\u00a03\u00a02026',
      sum: 'For example, 18,000',
      accountEnd: 'Leave it empty if you do not know it',
      asked: 'For example: to cancel the act, to lift the arrest',
    },
    missing: {
      paidOn: 'Enter the day on which you paid',
      sum: 'Enter how much you paid',
      reference: 'Enter the number of the receipt',
      body: 'Enter the body',
      contestedOn: 'Enter the day',
      number: 'Enter the number',
      moneyKind: 'Choose what money it is',
      accountEnd: 'Enter the last four characters of the account number',
      act: 'Choose the act',
      relief: 'Choose what you ask for',
      asked: 'Write what you ask for',
      text: 'Write it in your own words',
    },
    optional: (label) => `${label} (optional)`,
    chooseMoney: 'Choose',
    actOf: (name, day) => `${name}, ${day}`,
    acts: {
      opening: 'Opening of the proceedings',
      refusal: 'Refusal to open',
      arrest: 'Arrest of money',
      arrest_change: 'Change of the arrested sum',
      prohibition: 'Prohibition on disposing of property',
      lifting: 'Lifting of the arrest',
      collection_order: 'Collection order',
      recall: 'Recall of the order',
      termination_executed: 'End by execution',
      termination_cancelled: 'Termination',
      termination_released: 'Termination by release',
      transfer: 'Transfer to a private bailiff',
      complaint_answer: 'Answer to a complaint',
      review_answer: 'Decision on the review by a person',
    },
    wholeCase: 'The case as a whole',
    demanded: {
      PAID_ALREADY: { reference: 'Give the number, or add a file below: one of the two is needed' },
      PROTECTED_MONEY: { text: 'Needed if you chose “Other money protected by law”; otherwise optional' },
    },
    files: { any: 'Files (optional)', proof: 'A file of the receipt, if you do not give its number' },
    keepFiles: (names) => `Send the files chosen before: ${names}`,
    keepFilesHint: 'Take the tick away if they are not needed',
    otherFiles: 'Other files in their place (optional)',
    filesHint: (max) => `You can add a picture of a receipt or document, up to ${max} files.`,
    dayWrong: 'There is no such day. Give day, month and year in figures',
    dayAhead: 'This day has not come yet',
    sumWrong: 'Give the sum in figures, for example 18,000',
    accountEndWrong: 'Four characters are needed: figures or Latin letters',
    tooLong: (max) => `The text is too long: no more than ${max} characters`,
    proofMissing: 'Give the number of the receipt or add a file of it',
    otherMoneyText: 'Write what money it is',
    fileEmpty: (name) => `The file “${name}” is empty`,
    fileTooLarge: 'The file is too large. Choose a smaller picture',
    fileType: (name) => `“${name}” is no PDF, JPG or PNG. You can send a photo of the document`,
    filesTooMany: (max) => `You can add no more than ${max} files`,
    filesTooLarge: (megabytes) => `All files together may have no more than ${megabytes} MB`,
    howAnswered: 'You see the answer on the page of this case.',
    send: 'Send',
    check: {
      title: 'Check before you send',
      noFiles: 'None added',
      notSent: 'Nothing has been sent yet. If all is right, press the button below.',
      final: 'What is sent cannot be changed or taken back, but you can send another.',
    },
    sameBefore: (day) => `You sent one of these before, on ${day}:`,
    sameWaits: 'There is no need to write the same again. If there is something new you can send another.',
    sameAnswered: 'If there is something new you can send another.',
    staysOpen: 'This page stays open for half an hour. A long text is better written elsewhere first and pasted here.',
    unsent: {
      title: 'What you wrote was not sent',
      what: 'For half an hour nothing was pressed, and we closed the case. Copy the text from here: it stays on this page for half an hour, and only this browser shows it. Files have to be chosen again.',
      next: 'Come in again, paste the text into the same form, and send it.',
      action: 'Find my case',
    },
    tooManyOpen: (max) => ({
      title: 'First we answer what you have sent',
      paragraphs: [
        `${max} things that you sent wait for an answer. Until then no new measure is taken, so you lose nothing.`,
        'When one of them is answered you can send another.',
      ],
    }),
    noCase: (issuer) => ({
      title: 'There is no case about this fine yet',
      paragraphs: [`Turn to the body that imposed the fine: ${issuer}.`],
    }),
    refused: 'It was not taken in',
    ofNoUse: {
      title: 'This would change nothing any more',
      paragraphs: [
        'In this case we collect nothing any more. If something is wrong, choose another filing or write in your own words.',
      ],
    },
  },
};
