/** The published roots of the journal: what they are, how one is kept and held against today's, and what that shows. */
import type { InLanguages } from '@oryndau/words/languages';

/** What the script may have to say. {day}, {last}, {days}, {key} and {hash} are put in by it. */
export const rootStates = [
  'ready',
  'waiting',
  'empty',
  'unreadable',
  'contained',
  'newest',
  'missing',
  'another',
  'broken',
  'signature',
  'silent',
  'failed',
] as const;
export type RootState = (typeof rootStates)[number];

export interface RootsTexts {
  readonly title: string;
  readonly lead: string;
  readonly what: readonly string[];
  readonly newest: string;
  readonly none: string;
  readonly facts: { readonly day: string; readonly hash: string; readonly days: string; readonly key: string };
  readonly keyNote: string;
  readonly keep: string;
  readonly keepNewest: string;
  readonly keepAll: string;
  readonly check: string;
  readonly checkLead: string;
  readonly kept: string;
  readonly keptHint: string;
  readonly file: string;
  readonly button: string;
  readonly needsScript: string;
  readonly byHand: string;
  readonly byHandSteps: readonly string[];
  readonly script: string;
  readonly states: Readonly<Record<RootState, string>>;
  readonly shows: string;
  readonly showsPoints: readonly string[];
  readonly showsNot: string;
  readonly showsNotPoints: readonly string[];
  readonly last: string;
}

export const rootsTexts: InLanguages<RootsTexts> = {
  kk: {
    title: 'Журналдың күн түбірлері',
    lead: 'Робот шешкеннің бәрі журналға жазылады. Осы бетте журналда ештеңе жасырын өзгертілмегенін өзіңіз тексере аласыз.',
    what: [
      'Әр күн жабылғанда журналдан бір сан есептеледі — күн түбірі. Ол сол күнге дейінгі барлық жазбаға байланысты.',
      'Біреу кейін бір жазбаны өзгертсе, жойса немесе қосса, бұрынғы түбірлер енді сәйкес келмейді.',
      'Сондықтан бір түбірді өзіңізде сақтап қойыңыз: оны біз өзгерте алмаймыз.',
    ],
    newest: 'Соңғы түбір',
    none: 'Әзірге бірде-бір күн жабылған жоқ.',
    facts: { day: 'Күн', hash: 'Түбірдің хеші', days: 'Жабылған күндер', key: 'Кілттің саусақ ізі' },
    keyNote: 'Түбірге осы кілтпен қол қойылған. Саусақ ізін сізге басқа жолмен берілгенімен салыстырыңыз.',
    keep: 'Сақтап қою',
    keepNewest: 'Соңғы түбірді жүктеп алу',
    keepAll: 'Барлық түбірді жүктеп алу',
    check: 'Сақталған түбірді тексеру',
    checkLead:
      'Бұрын сақтаған түбірді осында қойыңыз. Сіздің браузеріңіз одан бергі барлық күнді өзі есептеп шығады: сервердің сөзіне сенудің қажеті жоқ.',
    kept: 'Сақталған түбір',
    keptHint: 'Жүктеп алынған файлдың мәтіні',
    file: 'Немесе файлды таңдаңыз',
    button: 'Тексеру',
    needsScript: 'Бұл тексеру браузердегі скриптпен орындалады. Скрипт өшірулі болса, төмендегідей өзіңіз тексеріңіз.',
    byHand: 'Скриптсіз қалай тексеруге болады',
    byHandSteps: [
      'Барлық түбірді жүктеп алыңыз да, сақталған түбірдің күнін табыңыз: хеш дәл сондай болуы керек.',
      'Кейінгі күндердің бұрынғыдан шығатынын тексеру үшін бағдарламаны жүктеп алыңыз. Оған тек Python 3 керек, біздің кодымызды пайдаланбайды.',
      'Іске қосыңыз:',
    ],
    script: 'Тексеру бағдарламасын жүктеп алу',
    states: {
      ready: 'Сақталған түбірді қойыңыз немесе файлды осы жерге сүйреп әкеліңіз.',
      waiting: 'Тексерілуде…',
      empty: 'Алдымен сақталған түбірді қойыңыз.',
      unreadable: 'Бұл түбір емес: күні мен хеші (64 таңба) болуы керек.',
      contained:
        'Сәйкес келеді. Сіз сақтаған {day} күнгі түбірден {last} күнгі соңғы түбірге дейінгі күндердің бәрі бірінен бірі шығады (кейінгі күндер: {days}). Кілттің саусақ ізі: {key}.',
      newest:
        'Сәйкес келеді. {day} күнгі түбір — әзірге соңғысы, қолтаңбасы дұрыс. Одан кейінгі күндер жабылғанда қайта тексеріңіз. Кілттің саусақ ізі: {key}.',
      missing:
        'СӘЙКЕС КЕЛМЕЙДІ. {day} күнгі түбір журналда жоқ. Сақталған түбірді жоғалтпаңыз және бұл туралы органға немесе прокуратураға хабарлаңыз.',
      another:
        'СӘЙКЕС КЕЛМЕЙДІ. {day} күні журналда басқа түбір тұр. Сақталған түбірді жоғалтпаңыз және бұл туралы органға немесе прокуратураға хабарлаңыз.',
      broken:
        'СӘЙКЕС КЕЛМЕЙДІ. {day} күнгі түбір алдыңғы күннен шықпайды. Сақталған түбірді жоғалтпаңыз және бұл туралы органға немесе прокуратураға хабарлаңыз.',
      signature:
        '{day} күнгі түбірдің қолтаңбасы дұрыс емес. Сақталған түбірді жоғалтпаңыз және бұл туралы органға хабарлаңыз.',
      silent: 'Сервер жауап бермеді. Ештеңе тексерілген жоқ: кейінірек қайталап көріңіз.',
      failed: 'Браузер тексере алмады. Төмендегі бағдарламаны пайдаланыңыз.',
    },
    shows: 'Бұл нені көрсетеді',
    showsPoints: [
      'Сервер бүгін көрсететін түбірлер сіз сақтаған түбірдің жалғасы екенін.',
      'Сол күнге дейінгі жазбаларды ешкім жасырын өзгерте алмағанын: өзгертсе, басқа түбір шығар еді.',
    ],
    showsNot: 'Бұл нені көрсетпейді',
    showsNotPoints: [
      'Түбірлердің жазбалардан шынымен шығатынын: оны журналды оқи алатын адам тексереді (oryndau verify немесе сол бағдарлама журналдың көшірмесімен).',
      'Журналға жазылғанның шындық екенін: тізілім қателесуі мүмкін.',
      'Сервер басқаларға да осы түбірлерді көрсететінін: түбірді басқа адамдармен салыстырыңыз.',
      'Сақталған түбірден кейінгі күндерді ешкім түбір сақтамаған болса: кілті бар адам оларды қайта жаза алады.',
    ],
    last: 'Соңғы күндер',
  },
  ru: {
    title: 'Корни дней журнала',
    lead: 'Все, что решил робот, записано в журнал. Здесь вы можете сами проверить, что в нем ничего не изменили тайком.',
    what: [
      'Когда день закрыт, из журнала вычисляется одно число — корень дня. Оно зависит от всех записей до этого дня.',
      'Если потом кто-то изменит, удалит или добавит хоть одну запись, прежние корни больше не сойдутся.',
      'Поэтому сохраните один корень у себя: там мы его изменить не можем.',
    ],
    newest: 'Последний корень',
    none: 'Пока не закрыт ни один день.',
    facts: { day: 'День', hash: 'Хеш корня', days: 'Закрыто дней', key: 'Отпечаток ключа' },
    keyNote: 'Корень подписан этим ключом. Сравните отпечаток с тем, который вы получили другим путем.',
    keep: 'Сохранить у себя',
    keepNewest: 'Скачать последний корень',
    keepAll: 'Скачать все корни',
    check: 'Проверить сохраненный корень',
    checkLead:
      'Вставьте корень, который вы сохранили раньше. Ваш браузер сам вычислит все дни после него: верить серверу на слово не нужно.',
    kept: 'Сохраненный корень',
    keptHint: 'Текст скачанного файла',
    file: 'Или выберите файл',
    button: 'Проверить',
    needsScript: 'Проверку выполняет скрипт в браузере. Если скрипты выключены, проверьте сами, как описано ниже.',
    byHand: 'Как проверить без скрипта в браузере',
    byHandSteps: [
      'Скачайте все корни и найдите день сохраненного: хеш должен быть точно таким же.',
      'Чтобы проверить, что следующие дни выходят из него, скачайте программу. Ей нужен только Python 3, нашего кода в ней нет.',
      'Запустите:',
    ],
    script: 'Скачать программу проверки',
    states: {
      ready: 'Вставьте сохраненный корень или перетащите сюда файл.',
      waiting: 'Проверяем…',
      empty: 'Сначала вставьте сохраненный корень.',
      unreadable: 'Это не корень: нужны день и хеш (64 знака).',
      contained:
        'Сходится. От сохраненного вами корня за {day} до последнего за {last} каждый день выходит из предыдущего (дней после вашего: {days}). Отпечаток ключа: {key}.',
      newest:
        'Сходится. Корень за {day} пока последний, подпись верна. Проверьте еще раз, когда будут закрыты следующие дни. Отпечаток ключа: {key}.',
      missing:
        'НЕ СХОДИТСЯ. Корня за {day} в журнале нет. Не потеряйте сохраненный корень и сообщите об этом органу или прокуратуре.',
      another:
        'НЕ СХОДИТСЯ. За {day} в журнале стоит другой корень. Не потеряйте сохраненный корень и сообщите об этом органу или прокуратуре.',
      broken:
        'НЕ СХОДИТСЯ. Корень за {day} не выходит из предыдущего дня. Не потеряйте сохраненный корень и сообщите об этом органу или прокуратуре.',
      signature: 'Подпись под корнем за {day} неверна. Не потеряйте сохраненный корень и сообщите об этом органу.',
      silent: 'Сервер не ответил. Ничего не проверено: попробуйте позже.',
      failed: 'Браузер не смог проверить. Воспользуйтесь программой ниже.',
    },
    shows: 'Что это показывает',
    showsPoints: [
      'Корни, которые сервер показывает сегодня, продолжают тот, который сохранили вы.',
      'Записи до того дня никто не изменил тайком: иначе вышел бы другой корень.',
    ],
    showsNot: 'Чего это не показывает',
    showsNotPoints: [
      'Что корни действительно выходят из записей: это проверяет тот, кто может прочитать журнал (oryndau verify или та же программа с выгрузкой журнала).',
      'Что записанное — правда: реестр мог ошибиться.',
      'Что другим сервер показывает те же корни: сравните корень с тем, что видят другие.',
      'Дни после последнего сохраненного кем-либо корня: владелец ключа мог бы переписать их.',
    ],
    last: 'Последние дни',
  },
  en: {
    title: 'Roots of the journal',
    lead: 'Everything that the robot decides is written into a journal. Here you can check for yourself that nothing in it was changed in secret.',
    what: [
      'When a day is closed, one number is computed from the journal: the root of the day. It depends on every entry up to that day.',
      'If anybody changes, removes or adds an entry later, the roots from before no longer fit.',
      'So keep one root for yourself, where we cannot change it.',
    ],
    newest: 'The newest root',
    none: 'No day has been closed yet.',
    facts: { day: 'Day', hash: 'Hash of the root', days: 'Days closed', key: 'Fingerprint of the key' },
    keyNote:
      'The root is signed with this key. Compare the fingerprint with the one that you were given by another way.',
    keep: 'Keep it',
    keepNewest: 'Download the newest root',
    keepAll: 'Download all roots',
    check: 'Check a root that you kept',
    checkLead:
      'Paste a root that you kept before. Your browser computes every day since then by itself, so you need not take the server’s word for it.',
    kept: 'The root that you kept',
    keptHint: 'The text of the file that you downloaded',
    file: 'Or choose the file',
    button: 'Check',
    needsScript:
      'The check is done by a script in your browser. Where scripts are turned off, check it yourself as told below.',
    byHand: 'How to check without a script in the browser',
    byHandSteps: [
      'Download all roots and look for the day of the one that you kept: its hash must be exactly the same.',
      'To check that the days after it follow from it, download the program. It needs nothing but Python 3 and uses none of our code.',
      'Run:',
    ],
    script: 'Download the checking program',
    states: {
      ready: 'Paste the root that you kept, or drop its file here.',
      waiting: 'Checking…',
      empty: 'Paste the root that you kept first.',
      unreadable: 'This is not a root: it must have a day and a hash of 64 characters.',
      contained:
        'It fits. From the root of {day} that you kept to the newest one of {last}, every day follows from the day before (days after yours: {days}). Fingerprint of the key: {key}.',
      newest:
        'It fits. The root of {day} is the newest one so far, and its signature is right. Check again when later days have been closed. Fingerprint of the key: {key}.',
      missing:
        'IT DOES NOT FIT. The journal has no root of {day}. Do not lose the root that you kept, and tell the body or the prosecutor’s office.',
      another:
        'IT DOES NOT FIT. The journal has another root of {day}. Do not lose the root that you kept, and tell the body or the prosecutor’s office.',
      broken:
        'IT DOES NOT FIT. The root of {day} does not follow from the day before. Do not lose the root that you kept, and tell the body or the prosecutor’s office.',
      signature:
        'The signature under the root of {day} is wrong. Do not lose the root that you kept, and tell the body.',
      silent: 'The server did not answer. Nothing was checked: try again later.',
      failed: 'Your browser could not check it. Use the program below.',
    },
    shows: 'What this shows',
    showsPoints: [
      'The roots that the server shows today go on from the one that you kept.',
      'Nobody has changed the entries up to that day in secret: another root would have come out.',
    ],
    showsNot: 'What this does not show',
    showsNotPoints: [
      'That the roots really follow from the entries: whoever can read the journal checks that (oryndau verify, or the same program with an export of the journal).',
      'That what was written is true: the register may have been wrong.',
      'That the server shows everybody the same roots: compare yours with what others see.',
      'Days after the last root that anybody kept: whoever has the key could write them anew.',
    ],
    last: 'The last days',
  },
};
