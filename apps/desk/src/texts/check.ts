/** The auditor's room: the check of the journal, and the proof of one event. */
import type { CheckOutcome } from '@oryndau/staff/check-runs';
import type { InLanguages } from '@oryndau/words/languages';

interface CheckTexts {
  readonly title: string;
  readonly what: string;
  readonly kept: string;
  readonly keptHint: string;
  readonly keptWrong: string;
  readonly begin: string;
  readonly beginConfirm: string;
  readonly keptCount: (count: string) => string;
  readonly keptNone: string;
  readonly running: string;
  readonly noProcess: string;
  readonly runs: string;
  readonly noRuns: string;
  readonly begun: string;
  readonly by: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<CheckOutcome, string>>;
  readonly goesOn: string;
  readonly silent: string;
  readonly stopping: string;
  readonly progress: (events: string, of: string) => string;
  readonly wait: string;
  readonly stop: string;
  readonly ended: string;
  readonly result: string;
  readonly fault: (where: string, what: string) => string;
  readonly equal: (events: string, documents: string, postings: string, acts: string) => string;
  readonly sealed: (days: string, until: string) => string;
  readonly keptHeld: (count: string) => string;
  readonly keys: string;
  readonly back: string;
  readonly proof: {
    readonly title: string;
    readonly what: string;
    readonly case: string;
    readonly caseHint: string;
    readonly n: string;
    readonly nHint: string;
    readonly show: string;
    readonly noCase: string;
    readonly noEvent: string;
    readonly unsealed: string;
    readonly holds: string;
    readonly fails: string;
    readonly event: string;
    readonly day: string;
    readonly chain: string;
    readonly steps: string;
    readonly root: string;
    readonly key: string;
    readonly text: string;
    readonly save: string;
    readonly how: string;
    readonly events: string;
    readonly type: string;
  };
}

export const checkTexts: InLanguages<CheckTexts> = {
  kk: {
    title: 'Журналды тексеру',
    what: 'Бүкіл журнал, күндердің түбірлері, есептер мен күйлер қайта есептеледі. Тексеру бөлек процесте жүреді; бұл бетті жабуға болады.',
    kept: 'Өзіңіз сақтаған түбірлер',
    keptHint:
      'Әр жолға күні мен хеші (2026-03-01 және 64 он алтылық таңба) немесе /roots бетінен сақталған файлдың мәтіні. Бос болса, журнал тек өзімен салыстырылады.',
    keptWrong: 'Мұнда түбір жоқ: әр жолға күнді (ЖЖЖЖ-АА-КК) және оның 64 таңбалы хешін жазыңыз.',
    begin: 'Тексеруді бастау',
    beginConfirm: 'Журналды тексеруді бастау',
    keptCount: (count) => `Салыстырылатын түбірлер: ${count}`,
    keptNone: 'Сақталған түбірсіз',
    running: 'Бір тексеру жүріп жатыр: оның аяқталуын күтіңіз немесе тоқтатыңыз.',
    noProcess: 'Бұл серверде тексеруді бастау мүмкін емес: оны «oryndau verify» командасы жасайды.',
    runs: 'Тексерулер',
    noRuns: 'Әзірге бірде-бір тексеру болған жоқ.',
    begun: 'Басталды',
    by: 'Кім бастады',
    outcome: 'Нәтижесі',
    outcomes: {
      equal: 'бәрі тең',
      fault: 'АҚАУ табылды',
      cancelled: 'тоқтатылды',
      broken: 'үзілді: процесс аяқталмай тоқтаған',
      failed: 'тексеру мүмкін болмады',
    },
    goesOn: 'жүріп жатыр',
    silent: 'процестен хабар жоқ: үзілген болуы мүмкін',
    stopping: 'тоқтатылып жатыр',
    progress: (events, of) => `Тексерілген оқиғалар: ${events}, барлығы ${of}`,
    wait: 'Бет екі секунд сайын өздігінен жаңарады.',
    stop: 'Тексеруді тоқтату',
    ended: 'Аяқталды',
    result: 'Не табылды',
    fault: (where, what) => `Орны: ${where}. ${what}`,
    equal: (events, documents, postings, acts) =>
      `Бәрі тең: оқиғалар ${events}, құжаттар ${documents}, ақша жазбалары ${postings}, актілер ${acts}.`,
    sealed: (days, until) => `Мөрленген күндер ${days}, соңғысы ${until}.`,
    keptHeld: (count) => `Сіз сақтаған түбірлер (${count}) әлі орнында.`,
    keys: 'Қол қойған кілттер',
    back: 'Барлық тексеру',
    proof: {
      title: 'Бір оқиғаның дәлелі',
      what: 'Оқиға журналда мөрленген күйінде тұрғанын бөгде бағдарлама да тексере алады: ол үшін күннің сақталған түбірінен басқа ештеңе қажет емес.',
      case: 'Айыппұл нөмірі немесе іс коды',
      caseHint: 'Істі қарау белгіленеді, борышкер оны көреді.',
      n: 'Тізбектегі оқиғаның нөмірі',
      nHint: 'Бос болса, барлық оқиға тізілімі көрсетіледі.',
      show: 'Көрсету',
      noCase: 'Мұндай іс табылмады.',
      noEvent: 'Бұл тізбекте мұндай оқиға жоқ.',
      unsealed: 'Бұл күн әлі мөрленбеген: дәлел мөрден кейін болады.',
      holds: 'Дәлел дұрыс: оқиға күннің түбірінде тұр.',
      fails: 'Дәлел сәйкес емес: оқиға күннің түбіріне апармайды. Журналды тексеріңіз.',
      event: 'Оқиға',
      day: 'Күні',
      chain: 'Тізбек',
      steps: 'Түбірге дейінгі қадамдар',
      root: 'Күннің түбірінің хеші',
      key: 'Қол қойған кілт',
      text: 'Оқиға мәтіні журналда',
      save: 'Дәлелді сақтау, JSON',
      how: 'Тексеру: /roots бетіндегі бағдарлама, өзіңіз сақтаған түбір және осы файл:',
      events: 'Тізбектің оқиғалары',
      type: 'Түрі',
    },
  },
  ru: {
    title: 'Проверка журнала',
    what: 'Пересчитывается весь журнал, корни дней, счета и состояния. Проверка идет отдельным процессом; страницу можно закрыть.',
    kept: 'Корни, которые вы сохранили',
    keptHint:
      'На строке день и хеш (2026-03-01 и 64 шестнадцатеричных знака) или текст файла, сохраненного со страницы /roots. Пусто — журнал сверяется только сам с собой.',
    keptWrong: 'Здесь нет корня: на строке напишите день (ГГГГ-ММ-ДД) и его хеш из 64 знаков.',
    begin: 'Начать проверку',
    beginConfirm: 'Начать проверку журнала',
    keptCount: (count) => `Корней для сверки: ${count}`,
    keptNone: 'Без сохраненного корня',
    running: 'Одна проверка уже идет: дождитесь ее конца или остановите ее.',
    noProcess: 'На этом сервере проверку начать нельзя: ее делает команда «oryndau verify».',
    runs: 'Проверки',
    noRuns: 'Проверок пока не было.',
    begun: 'Начата',
    by: 'Кто начал',
    outcome: 'Итог',
    outcomes: {
      equal: 'все сходится',
      fault: 'найдена ОШИБКА',
      cancelled: 'остановлена',
      broken: 'оборвана: процесс остановился, не закончив',
      failed: 'проверить не удалось',
    },
    goesOn: 'идет',
    silent: 'от процесса нет вестей: возможно, он оборван',
    stopping: 'останавливается',
    progress: (events, of) => `Проверено событий: ${events} из ${of}`,
    wait: 'Страница обновляется сама каждые две секунды.',
    stop: 'Остановить проверку',
    ended: 'Окончена',
    result: 'Что найдено',
    fault: (where, what) => `Место: ${where}. ${what}`,
    equal: (events, documents, postings, acts) =>
      `Все сходится: событий ${events}, документов ${documents}, проводок ${postings}, актов ${acts}.`,
    sealed: (days, until) => `Опечатано дней: ${days}, по ${until}.`,
    keptHeld: (count) => `Сохраненные вами корни (${count}) на месте.`,
    keys: 'Ключи, которыми подписано',
    back: 'Все проверки',
    proof: {
      title: 'Доказательство одного события',
      what: 'Что событие стоит в журнале таким, каким был опечатан день, может проверить и чужая программа: ей не нужно ничего, кроме сохраненного корня дня.',
      case: 'Номер штрафа или код дела',
      caseHint: 'Просмотр дела записывается, должник его увидит.',
      n: 'Номер события в цепочке',
      nHint: 'Пусто — показать список событий.',
      show: 'Показать',
      noCase: 'Такого дела не найдено.',
      noEvent: 'В этой цепочке нет такого события.',
      unsealed: 'Этот день еще не опечатан: доказательство будет после печати.',
      holds: 'Доказательство верно: событие стоит в корне дня.',
      fails: 'Доказательство не сходится: событие не ведет к корню дня. Проверьте журнал.',
      event: 'Событие',
      day: 'День',
      chain: 'Цепочка',
      steps: 'Шагов до корня',
      root: 'Хеш корня дня',
      key: 'Ключ, которым подписано',
      text: 'Текст события в журнале',
      save: 'Сохранить доказательство, JSON',
      how: 'Проверка: программа со страницы /roots, сохраненный вами корень и этот файл:',
      events: 'События цепочки',
      type: 'Вид',
    },
  },
  en: {
    title: 'Check of the journal',
    what: 'The whole journal, the roots of the days, the books and the states are computed again. The check is a process of its own; this page may be closed.',
    kept: 'Roots that you have kept',
    keptHint:
      'A line each: the day and the hash (2026-03-01 and 64 hex digits); or the text of the file that was saved from /roots. Empty: the journal is held against itself alone.',
    keptWrong: 'There is no root in it: write the day (YYYY-MM-DD) and its hash of 64 digits, a line each.',
    begin: 'Begin the check',
    beginConfirm: 'Begin a check of the journal',
    keptCount: (count) => `Roots to compare with: ${count}`,
    keptNone: 'Without a kept root',
    running: 'A check is at work: wait for its end, or stop it.',
    noProcess: 'This server can begin no check: the command “oryndau verify” does it.',
    runs: 'Checks',
    noRuns: 'There was no check yet.',
    begun: 'Begun',
    by: 'By',
    outcome: 'Outcome',
    outcomes: {
      equal: 'all is equal',
      fault: 'a FAULT was found',
      cancelled: 'stopped',
      broken: 'broken off: its process ended before it was done',
      failed: 'it could not look',
    },
    goesOn: 'at work',
    silent: 'nothing is heard of its process: it may be broken off',
    stopping: 'being stopped',
    progress: (events, of) => `Events checked: ${events} of ${of}`,
    wait: 'The page comes anew by itself every two seconds.',
    stop: 'Stop the check',
    ended: 'Ended',
    result: 'What was found',
    fault: (where, what) => `Place: ${where}. ${what}`,
    equal: (events, documents, postings, acts) =>
      `All is equal: ${events} events of ${documents} documents, ${postings} postings, ${acts} acts.`,
    sealed: (days, until) => `${days} days are sealed, up to ${until}.`,
    keptHeld: (count) => `The roots that you kept (${count}) are still there.`,
    keys: 'Keys that have signed',
    back: 'All checks',
    proof: {
      title: 'Proof of one event',
      what: 'That an event stands in the journal as its day was sealed, a foreign program can check too: it needs nothing but the root of the day that somebody has kept.',
      case: 'Number of the fine or code of the case',
      caseHint: 'Looking at the case is noted, and the debtor sees it.',
      n: 'Number of the event in the chain',
      nHint: 'Empty: the list of events is shown.',
      show: 'Show',
      noCase: 'No such case was found.',
      noEvent: 'There is no such event in this chain.',
      unsealed: 'That day is not sealed yet: the proof comes with the seal.',
      holds: 'The proof holds: the event stands in the root of its day.',
      fails: 'The proof does not hold: the event does not lead to the root of its day. Check the journal.',
      event: 'Event',
      day: 'Day',
      chain: 'Chain',
      steps: 'Steps to the root',
      root: 'Hash of the root of the day',
      key: 'Key that has signed',
      text: 'Text of the event in the journal',
      save: 'Save the proof, JSON',
      how: 'To check it: the program of the page /roots, the root that you kept, and this file:',
      events: 'Events of the chain',
      type: 'Type',
    },
  },
};
