/** What `oryndau replay` and `oryndau outcomes` say. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const replayTexts = {
  bar: { kk: 'Қайта өту', ru: 'Прожить заново', en: 'Replay' },
  reading: { kk: '{month} оқылды', ru: '{month} прочитан', en: '{month} read' },
  progress: {
    kk: 'айыппұлдар {documents}, оқиғалар {events}, {rate}/с',
    ru: 'штрафов {documents}, событий {events}, {rate}/с',
    en: '{documents} fines, {events} events, {rate}/s',
  },
  fault: {
    kk: 'Қайта өту {file} файлында тоқтады ({code}); одан бұрынғысы сақталды. Файлды түзетіп, сол команданы қайта іске қосыңыз.',
    ru: 'Остановилось на {file} ({code}); что было до него, сохранено. Исправьте файл и повторите ту же команду.',
    en: 'The replay stopped at {file} ({code}); what came before it is kept. Mend the file and run the same command again.',
  },
  stopped: {
    kk: 'Тоқтатылды. Оқылғаны мен журналға жазылған {events} оқиға сақталды: сол команда --fresh қоспай осы жерден жалғастырады.',
    ru: 'Остановлено. Прочитанное и {events} событий журнала сохранены: та же команда без --fresh продолжит отсюда.',
    en: 'Stopped. What was read and the {events} events that were journaled stay: the same command without --fresh goes on from here.',
  },
  held: {
    kk: 'Дерекқорда бұл жыл {until} күніне дейін бұрыннан бар: ештеңе қайта істелген жоқ.',
    ru: 'База данных уже прожила это до {until}: ничего не сделано снова.',
    en: 'The database held this replay already, up to {until}: nothing was done again.',
  },
  done: {
    kk: 'айыппұлдар {fines}, оқиғалар {events}, {seconds} с: секундына {finesPerSecond} айыппұл, {eventsPerSecond} оқиға.',
    ru: 'штрафов {fines}, событий {events} за {seconds} с: {finesPerSecond} штрафов/с, {eventsPerSecond} событий/с.',
    en: '{fines} fines, {events} events in {seconds} s: {finesPerSecond} fines/s, {eventsPerSecond} events/s.',
  },
  askRemove: {
    kk: 'Дерекқорда журналға жазылған {events} оқиға бар. Бәрін өшіру керек пе?',
    ru: 'В базе данных {events} событий журнала. Удалить все?',
    en: 'The database holds {events} journaled events. Remove all of it?',
  },
  notRemoved: {
    kk: 'ештеңе өшірілген жоқ, қайта өту басталған жоқ (сұрайтын ешкім болмаса, --yes)',
    ru: 'ничего не удалено и не прожито (--yes, если спросить некого)',
    en: 'nothing was removed and nothing was replayed (--yes where nobody can be asked)',
  },
  outcomes: { kk: 'Нәтижелер', ru: 'Исходы', en: 'Outcomes' },
  fines: { kk: 'айыппұлдар {count}', ru: 'штрафов {count}', en: '{count} fines' },
  waiting: {
    kk: 'Тіркелу күнін күткен құжаттар: {count}; олар мұнда жоқ.',
    ru: 'Документов, ждущих дня своей регистрации: {count}; их здесь нет.',
    en: '{count} documents wait for the day of their registration; they are left out.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const replaySays = sayer(replayTexts);
