/** What `oryndau tick` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const tickTexts = {
  bar: { kk: '{day} тигі', ru: 'Тик {day}', en: 'Tick of {day}' },
  progress: {
    kk: 'айыппұлдар {documents}, оқиғалар {events}',
    ru: 'штрафов {documents}, событий {events}',
    en: '{documents} fines, {events} events',
  },
  resume: {
    kk: 'Оны «oryndau signing resume --by NAME --reason TEXT» қосады; осы уақытта мерзімі келгені сонда шешіледі.',
    ru: 'Его включит «oryndau signing resume --by NAME --reason TEXT»; что наступит за это время, решится тогда.',
    en: '"oryndau signing resume --by NAME --reason TEXT" turns it on; what falls due meanwhile is decided then.',
  },
  noWayBack: {
    kk: 'Заңның сағаты кері жүрмейді: {day} күні өтіп кеткен немесе мөрленген күндерден бұрын.',
    ru: 'Часы закона назад не идут: {day} раньше того, что прожито или опечатано.',
    en: 'The clock of the law does not go back: {day} lies before what was lived or sealed.',
  },
  done: {
    kk: '{day}{stopped}: іс-әрекет болған айыппұлдар {documents}, оқиғалар {events}, жатқызылған жазбалар {matched}, анықталмағаны {suspense}, {seconds} с',
    ru: '{day}{stopped}: штрафов, где было что решать, {documents}, событий {events}, записей отнесено {matched}, не выяснено {suspense}, {seconds} с',
    en: '{day}{stopped}: {documents} fines had something to do, {events} events, {matched} entries matched, {suspense} to suspense, {seconds} s',
  },
  stopped: {
    kk: ' (тоқтатылды, жалғастыруға болады)',
    ru: ' (остановлен, можно продолжить)',
    en: ' (stopped, to be gone on with)',
  },
  evening: {
    kk: 'Бүгінгі берулер кешті күтеді («oryndau law transfer.from_hour»).',
    ru: 'Сегодняшние передачи ждут вечера («oryndau law transfer.from_hour»).',
    en: 'Transfers of today wait for the evening ("oryndau law transfer.from_hour").',
  },
  jump: {
    kk: '{day} күні соңғы тиктен ({last}) {days} күн кейін',
    ru: '{day} отстоит от последнего тика ({last}) на дней: {days}',
    en: '{day} is {days} days after the last tick ({last})',
  },
  askJump: {
    kk: '{jump}. Осы аралықта мерзімі келгеннің бәрі {day} күні шешіледі. Жалғастыру керек пе?',
    ru: '{jump}. Все, что наступило за это время, решится {day}. Продолжить?',
    en: '{jump}. Everything that fell due meanwhile is decided on {day}. Go on?',
  },
  isClockRight: {
    kk: '{jump}: сағат дұрыс па? --yes жалғастырады',
    ru: '{jump}: часы верны? --yes продолжит',
    en: '{jump}: is the clock right? --yes goes on',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const tickSays = sayer(tickTexts);
