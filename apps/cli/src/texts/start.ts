/** What `npm start` says: ten lines that matter. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const startTexts = {
  replaying: {
    kk: '{example} {until} күніне дейін қайта өтіледі; бұл бір рет жасалады.',
    ru: '{example} проживается заново до {until}; это делается один раз.',
    en: 'Replaying {example} until {until}; this is done once.',
  },
  stopped: {
    kk: 'Тоқтатылды. Оқылғаны мен журналға жазылған {events} оқиға сақталды: келесі npm start осы жерден жалғастырады.',
    ru: 'Остановлено. Прочитанное и {events} событий журнала сохранены: следующий npm start продолжит отсюда.',
    en: 'Stopped. What was read and the {events} events that were journaled stay: the next npm start goes on from here.',
  },
  opening: {
    kk: 'Көрсетілім ашылуда: үш адам, SMS орталығы, қосымша, банк, төлем қызметі.',
    ru: 'Открывается демонстрация: три человека, центр SMS, приложение, банк, служба платежей.',
    en: 'Opening the demonstration: three people, an SMS centre, the app, a bank, a payment service.',
  },
  ready: {
    kk: 'Oryndau — көрсетілім. Сыртқа ештеңе шықпайды, әр іске қосқанда басынан басталады. Аяқтау: Ctrl-C.',
    ru: 'Oryndau, демонстрация. Наружу ничего не уходит, с каждым запуском она начинается заново. Закончить: Ctrl-C.',
    en: 'Oryndau, a demonstration. Nothing leaves this machine, and it begins anew with each start. Ctrl-C ends it.',
  },
  home: {
    kk: '  {url}   осыдан бастаңыз: кім болып көресіз, не көруге болады',
    ru: '  {url}   начните здесь: кем побыть и что попробовать',
    en: '  {url}   begin here: whom you may be, and what to try',
  },
  demo: {
    kk: '  {url}   үш адамның телефоны және келесі күнге өту батырмасы',
    ru: '  {url}   телефоны трех человек и кнопка «следующий день»',
    en: '  {url}   the telephones of three people, and the button for the next day',
  },
  desk: {
    kk: '  {url}   қызметкерлердің үстелі: оператор, басшы, тексеруші болып көріңіз',
    ru: '  {url}   рабочий стол сотрудников: побыть оператором, руководителем, аудитором',
    en: '  {url}   the desk of staff: be an operator, a head, the auditor',
  },
  developers: {
    kk: '  {url}   API-ді бір минутта шақыру, сынақ токені',
    ru: '  {url}   первый вызов API за минуту, пробный токен',
    en: '  {url}   a first call of the API within a minute, a sandbox token',
  },
  figures: {
    kk: '  {url}   ашық көрсеткіштер: {fines} айыппұл, {until} күніне дейін',
    ru: '  {url}   открытые показатели: штрафов {fines}, до {until}',
    en: '  {url}   the open figures: {fines} fines, until {until}',
  },
  shell: {
    kk: 'Осы адамдар командалармен, басқа терминалда: алдымен 1-жол, одан кейін кез келгені',
    ru: 'Те же люди командами, в другом терминале: сначала первая строка, затем любая',
    en: 'The same people by commands, in another terminal: the first line, then any',
  },
  commands: {
    kk: '  npx oryndau case {number}   (немесе task list, review list, verify)',
    ru: '  npx oryndau case {number}   (или task list, review list, verify)',
    en: '  npx oryndau case {number}   (or task list, review list, verify)',
  },
  replayed: {
    kk: 'Ол жолсыз командалар көрсеткіштердің деректерін көреді: npx oryndau case {example}, stats, suspense',
    ru: 'Без нее команды видят данные показателей: npx oryndau case {example}, stats, suspense',
    en: 'Without it the commands see the data of the figures: npx oryndau case {example}, stats, suspense',
  },
  stumbled: {
    kk: 'көрсетілім сүрінді: {message}',
    ru: 'демонстрация споткнулась: {message}',
    en: 'the demonstration stumbled: {message}',
  },
  ended: {
    kk: 'Көрсетілім аяқталды, одан ештеңе қалған жоқ; қайта өтілген жыл сақталды.',
    ru: 'Демонстрация окончена, от нее ничего не осталось; прожитый заново год сохранен.',
    en: 'The demonstration is over, and nothing of it is left; the replayed year stays.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const startSays = sayer(startTexts);
