/** What `oryndau serve` and `oryndau work` say. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const serverTexts = {
  pagesAt: {
    kk: 'Беттер мына мекенжайда: {address} (Ctrl-C аяқтайды)',
    ru: 'Страницы по адресу {address} (Ctrl-C заканчивает)',
    en: 'The pages are at {address} (Ctrl-C ends it)',
  },
  bare: {
    kk: 'ORYNDAU_CONNECTORS берілмеген: беттер тек осы компьютерге арналған, төлем қызметі, кіру және браузерге хабар жоқ.',
    ru: 'ORYNDAU_CONNECTORS не задано: страницы только для этого компьютера, без службы платежей, входа и сообщений браузеру.',
    en: 'ORYNDAU_CONNECTORS is not set: the pages are for this machine alone, without a payment service, a login and news for browsers.',
  },
  nothingLeaves: {
    kk: 'ORYNDAU_CONNECTORS берілмеген: бұл компьютерден ештеңе шықпайды, шешілгені жіберу кезегінде күтеді.',
    ru: 'ORYNDAU_CONNECTORS не задано: с этого компьютера ничего не уходит, решенное ждет в очереди отправки.',
    en: 'ORYNDAU_CONNECTORS is not set: nothing leaves this machine, and what is decided waits in the outbox.',
  },
  atWork: {
    kk: '{holder} жұмыста, әр {seconds} с сайын; Ctrl-C тоқтатады.',
    ru: '{holder} за работой, каждые {seconds} с; Ctrl-C останавливает.',
    en: '{holder} is at work, every {seconds} s; Ctrl-C stops it.',
  },
  worked: {
    kk: '{day}: айыппұлдар {documents}, оқиғалар {events}, жатқызылған жазбалар {matched}',
    ru: '{day}: штрафов {documents}, событий {events}, записей отнесено {matched}',
    en: '{day}: {documents} fines, {events} events, {matched} entries matched',
  },
  waitingForDatabase: {
    kk: 'дерекқор күтілуде: {message} ({code})',
    ru: 'ожидание базы данных: {message} ({code})',
    en: 'waiting for the database: {message} ({code})',
  },
  bankAway: {
    kk: '{bank} банкі қолжетімсіз; келесі айналымда қайта сұралады',
    ru: 'банк {bank} недоступен; следующий круг попробует снова',
    en: 'bank {bank} is out of reach; the next round tries again',
  },
  mailWaits: {
    kk: 'электрондық хаттар күтуде: {count}: {trouble}',
    ru: 'писем ждет: {count}: {trouble}',
    en: '{count} e-mails wait: {trouble}',
  },
  newsWait: {
    kk: 'браузерге арналған хабарлар күтуде: {count}: {trouble}',
    ru: 'сообщений браузерам ждет: {count}: {trouble}',
    en: '{count} news for browsers wait: {trouble}',
  },
  exchanged: {
    kk: '  хабарламалар: жіберілді {accepted}, сәтсіз {failed}, белгісіз {unknown}, күтуде {waiting}; берілген істер {transferred}, палатаға ақша туралы хабар {lateMoney}',
    ru: '  извещения: ушло {accepted}, не удалось {failed}, неизвестно {unknown}, ждет {waiting}; передано дел {transferred}, палате сообщено о деньгах: {lateMoney}',
    en: '  {accepted} notices left, {failed} failed, {unknown} unknown, {waiting} wait; {transferred} cases handed over, the chamber told of money {lateMoney} times',
  },
  clockWentBack: {
    kk: 'сағат {today} көрсетеді, ал {last} өтіп кеткен: сағатты түзетіңіз; ештеңе шешілген жоқ',
    ru: 'часы показывают {today}, а {last} уже прожит: поправьте часы; ничего не решено',
    en: 'the clock says {today}, but {last} was lived already: mend the clock; nothing was decided',
  },
  clockJumped: {
    kk: 'сағат {today} көрсетеді, ал соңғы тик {last} болған: сағат дұрыс болса, «oryndau tick --yes» бір рет іске қосып, қайта бастаңыз; ештеңе шешілген жоқ',
    ru: 'часы показывают {today}, а последний тик был {last}: если часы верны, один раз запустите «oryndau tick --yes» и начните снова; ничего не решено',
    en: 'the clock says {today}, but the last tick was {last}: if the clock is right, run "oryndau tick --yes" once and start again; nothing was decided',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const serverSays = sayer(serverTexts);
