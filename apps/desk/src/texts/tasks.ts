/** The queue of tasks, and one task. */
import type { WaysToAct } from '@oryndau/sentences/tasks';
import type { InLanguages } from '@oryndau/words/languages';

interface TasksTexts {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly byCode: string;
  readonly everyCode: string;
  readonly list: (kind: string) => string;
  readonly happened: string;
  readonly inHand: string;
  readonly taskTitle: (id: string) => string;
  readonly known: string;
  readonly robot: string;
  readonly toDo: string;
  readonly toFiling: string;
  readonly closesItself: string;
  readonly close: string;
  readonly closeHint: string;
  readonly note: string;
  readonly closeNow: string;
  readonly closed: string;
  readonly reopen: string;
  readonly reopenHint: string;
  readonly reason: string;
  readonly reopenNow: string;
  readonly turns: string;
  readonly present: string;
  readonly presentWhat: string;
  readonly presentFaults: Readonly<Record<'not_struck' | 'damaged', string>>;
  /** How what an advice names is done here. */
  readonly ways: WaysToAct;
}

export const tasksTexts: InLanguages<TasksTexts> = {
  kk: {
    title: 'Тапсырмалар',
    what: 'Робот шешпеген мәселелер. Алдымен ертеңге қалдыруға болмайтындары, содан кейін ең ескісі.',
    none: 'Ашық тапсырма жоқ.',
    byCode: 'Түрі бойынша',
    everyCode: 'Барлық түрі',
    list: (kind) => (kind === '' ? 'Ашық тапсырмалар' : `Ашық тапсырмалар: ${kind}`),
    happened: 'Не болды',
    inHand: 'Кімнің қолында',
    taskTitle: (id) => `№ ${id} тапсырма`,
    known: 'Не белгілі',
    robot: 'Робот не істеді',
    toDo: 'Не істеу керек',
    toFiling: 'Өтінішті ашу',
    closesItself: 'Бұл тапсырма өтінішке жауап берілгенде өзі жабылады.',
    close: 'Тапсырманы жабу',
    closeHint:
      'Не істегеніңізді жазыңыз. Бұл сөз мәңгі сақталады: аты-жөн мен ЖСН жазбаңыз. Тапсырманы қайта ашуға болады.',
    note: 'Не істелді',
    closeNow: 'Жабу',
    closed: 'Тапсырма жабылған',
    reopen: 'Қайта ашу',
    reopenHint: 'Неге қайта ашатыныңызды жазыңыз. Қалай жабылғаны да сақталады.',
    reason: 'Себебі',
    reopenNow: 'Қайта ашу',
    turns: 'Кім жапты және қайта ашты',
    present: 'Қол қоюға қайта ұсыну',
    presentWhat: 'Басшы алып тастаған акт қол қоюға қайта ұсынылады. Ұсынғаныңызды басшы қайтадан алып тастай алады.',
    presentFaults: {
      not_struck: 'Бұл акт қазір алып тасталған емес немесе оның шарасы кері қайтарылған.',
      damaged: 'Актінің жазбасы бүлінген: оған ешкім қол қоя алмайды.',
    },
    ways: {
      showCase: 'істің бетін ашыңыз',
      showPerson: 'істің бетіндегі «Адам» бөлігі',
      hold: 'істің бетіндегі «Істі тоқтата тұру»',
      holdDeath: 'істің бетіндегі «Істі тоқтата тұру», себебі — өлім',
      signAgain: 'осы беттегі «Қол қоюға қайта ұсыну»',
      liftStruck: 'істің бетіндегі «Істі жалғастыру»',
      release: 'істің бетіндегі «Айыппұлдан босатуды ұсыну», оны екінші адам бекітеді',
      filingShow: '«Өтініштер» бөліміндегі осы өтініш',
      filingAnswer: '«Өтініштер» бөліміндегі жауап беру',
      reviewAnswer: '«Өтініштер» бөліміндегі «Қайта қарауға берілген шешімдер»',
      liftHold: 'істің бетіндегі «Істі жалғастыру»',
      signingList: '«Қол қою» бөлімі',
      struckList: '«Қол қою» бөліміндегі алып тасталған актілер',
      loadLaw: 'министрліктің талдаушысына айтыңыз, мұны ол «Заң» бөлімінде жасайды',
      lawLoaded: '«Заң» бөлімі',
      apiGuide: 'порталдың әзірлеушілерге арналған беті',
      receiptForm: 'жүйе әкімшісінен сұраңыз',
      connections: 'мұны жүйе әкімшісі жасайды',
      feedGuide: 'жүйе әкімшісінен сұраңыз',
      showFine: 'айыппұлды «Іздеу» бөлімінен табыңыз',
      importRegister: 'файлды жүйе әкімшісіне беріңіз',
      importBank: 'файлды жүйе әкімшісіне беріңіз',
      suspense: '«Ақша» бөлімі',
      assign: 'төлемді «Ақша» бөлімінде ашып, айыппұлға жатқызыңыз',
      sums: '«Ақша» бөліміндегі банк файлдарын салыстыру',
      bookingGuide: 'жүйе әкімшісінен сұраңыз',
    },
  },
  ru: {
    title: 'Задачи',
    what: 'То, что робот не решил сам. Сначала то, что нельзя отложить на завтра, затем самые старые.',
    none: 'Открытых задач нет.',
    byCode: 'По видам',
    everyCode: 'Все виды',
    list: (kind) => (kind === '' ? 'Открытые задачи' : `Открытые задачи: ${kind}`),
    happened: 'Что случилось',
    inHand: 'У кого в работе',
    taskTitle: (id) => `Задача № ${id}`,
    known: 'Что известно',
    robot: 'Что сделал робот',
    toDo: 'Что делать',
    toFiling: 'Открыть обращение',
    closesItself: 'Эта задача закроется сама, когда на обращение ответят.',
    close: 'Закрыть задачу',
    closeHint: 'Напишите, что вы сделали. Эти слова хранятся всегда: не пишите имен и ИИН. Задачу можно открыть снова.',
    note: 'Что сделано',
    closeNow: 'Закрыть',
    closed: 'Задача закрыта',
    reopen: 'Открыть снова',
    reopenHint: 'Напишите, почему. То, как она была закрыта, тоже сохранится.',
    reason: 'Причина',
    reopenNow: 'Открыть снова',
    turns: 'Кто закрывал и открывал снова',
    present: 'Представить на подпись снова',
    presentWhat: 'Акт, который снял руководитель, снова ляжет ему на подпись. Он может снять его еще раз.',
    presentFaults: {
      not_struck: 'Этот акт сейчас не снят с подписи, или его мера отменена.',
      damaged: 'Запись акта повреждена: подписать ее никто не может.',
    },
    ways: {
      showCase: 'откройте страницу дела',
      showPerson: 'часть «Человек» на странице дела',
      hold: '«Приостановить дело» на странице дела',
      holdDeath: '«Приостановить дело» на странице дела, причина — смерть',
      signAgain: '«Представить на подпись снова» на этой странице',
      liftStruck: '«Возобновить дело» на странице дела',
      release: '«Предложить освободить от штрафа» на странице дела, утверждает второй человек',
      filingShow: 'это обращение в разделе «Обращения»',
      filingAnswer: 'ответ в разделе «Обращения»',
      reviewAnswer: '«Решения на пересмотр» в разделе «Обращения»',
      liftHold: '«Возобновить дело» на странице дела',
      signingList: 'раздел «Подпись»',
      struckList: 'снятые с подписи акты в разделе «Подпись»',
      loadLaw: 'скажите аналитику министерства, он делает это в разделе «Закон»',
      lawLoaded: 'раздел «Закон»',
      apiGuide: 'страница портала для разработчиков',
      receiptForm: 'спросите системного администратора',
      connections: 'это делает системный администратор',
      feedGuide: 'спросите системного администратора',
      showFine: 'найдите штраф в разделе «Поиск»',
      importRegister: 'передайте файл системному администратору',
      importBank: 'передайте файл системному администратору',
      suspense: 'раздел «Деньги»',
      assign: 'откройте платеж в разделе «Деньги» и отнесите его к штрафу',
      sums: 'сверка файлов банков в разделе «Деньги»',
      bookingGuide: 'спросите системного администратора',
    },
  },
  en: {
    title: 'Tasks',
    what: 'What the robot would not decide by itself. What cannot wait until tomorrow first, then the oldest.',
    none: 'There is no open task.',
    byCode: 'By kind',
    everyCode: 'Every kind',
    list: (kind) => (kind === '' ? 'Open tasks' : `Open tasks: ${kind}`),
    happened: 'What happened',
    inHand: 'In whose hands',
    taskTitle: (id) => `Task No. ${id}`,
    known: 'What is known',
    robot: 'What the robot did',
    toDo: 'What to do',
    toFiling: 'Open the filing',
    closesItself: 'This task closes by itself when the filing is answered.',
    close: 'Close the task',
    closeHint:
      'Write what you did. These words are kept for ever: write no names and no IIN. The task can be opened again.',
    note: 'What was done',
    closeNow: 'Close',
    closed: 'The task is closed',
    reopen: 'Open it again',
    reopenHint: 'Write why. How it was closed stays too.',
    reason: 'Reason',
    reopenNow: 'Open it again',
    turns: 'Who closed it and opened it again',
    present: 'Present for signature again',
    presentWhat: 'The act that the head has struck is put before them once more. They can strike it again.',
    presentFaults: {
      not_struck: 'This act is not struck now, or its measure was taken back.',
      damaged: 'The row of the act is damaged: nobody can sign it.',
    },
    ways: {
      showCase: 'open the page of the case',
      showPerson: 'the part “Person” of the page of the case',
      hold: '“Hold the case” on the page of the case',
      holdDeath: '“Hold the case” on the page of the case, for death',
      signAgain: '“Present for signature again” on this page',
      liftStruck: '“Let the case go on” on the page of the case',
      release: '“Propose a release from the fine” on the page of the case; a second person approves it',
      filingShow: 'this filing in the room Filings',
      filingAnswer: 'the answer in the room Filings',
      reviewAnswer: 'the reviews in the room Filings',
      liftHold: '“Let the case go on” on the page of the case',
      signingList: 'the room Signing',
      struckList: 'the acts that were struck out, in the room Signing',
      loadLaw: 'tell the ministry’s analyst, who does it in the room Law',
      lawLoaded: 'the room Law',
      apiGuide: 'the page of the portal for developers',
      receiptForm: 'ask the system administrator',
      connections: 'the system administrator does it',
      feedGuide: 'ask the system administrator',
      showFine: 'look for the fine in the room Find',
      importRegister: 'give the file to the system administrator',
      importBank: 'give the file to the system administrator',
      suspense: 'the room Money',
      assign: 'open the payment in the room Money and assign it to its fine',
      sums: 'the reconciliation of bank files in the room Money',
      bookingGuide: 'ask the system administrator',
    },
  },
};
