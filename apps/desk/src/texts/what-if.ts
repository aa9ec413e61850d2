/** What a value of the law would have done in a recorded year. */
import type { LivedYear } from '@oryndau/deciding/what-if/lived-year';
import type { WhatIfState } from '@oryndau/staff/what-ifs';
import type { InLanguages } from '@oryndau/words/languages';

interface WhatIfTexts {
  readonly title: string;
  readonly what: string;
  readonly ask: string;
  readonly busy: string;
  readonly same: string;
  readonly notAsked: string;
  readonly runs: string;
  readonly none: string;
  readonly asked: string;
  readonly begun: string;
  readonly state: string;
  readonly states: Readonly<Record<WhatIfState, string>>;
  readonly percent: (done: number) => string;
  readonly refreshes: string;
  readonly refresh: string;
  readonly cancel: string;
  readonly figure: string;
  readonly today: (value: string) => string;
  readonly other: (value: string) => string;
  readonly difference: string;
  readonly figures: Readonly<Record<keyof LivedYear, string>>;
  readonly broken: string;
}

export const whatIfTexts: InLanguages<WhatIfTexts> = {
  kk: {
    title: 'Жазылған жылда не болар еді',
    what: 'Нақты жылдың айыппұлдары мен төлемдері екі рет өткізіледі: бүгінгі мәнмен және басқа мәнмен. Ешкімге ештеңе айтылмайды, ештеңе шешілмейді.',
    ask: 'Осы мәнмен сынап көру',
    busy: 'Қазір басқа есеп жүріп жатыр: аяқталғанын күтіңіз немесе тоқтатыңыз.',
    same: 'Бұл — бүгінгі мән: айырма болмайды.',
    notAsked: 'Бұл мәнді сынап көруге болмайды: бүгінгі мәні жоқ.',
    runs: 'Есептер',
    none: 'Әзірге ешкім сынап көрген жоқ.',
    asked: 'Кім сұрады',
    begun: 'Басталғаны',
    state: 'Күйі',
    states: { running: 'жүріп жатыр', done: 'дайын', cancelled: 'тоқтатылды', broken: 'үзілді' },
    percent: (done) => `${done} % дайын`,
    refreshes: 'Бет бес секунд сайын өзі жаңарады. Оны жабуға болады: есеп жүре береді.',
    refresh: 'Қазір жаңарту',
    cancel: 'Есепті тоқтату',
    figure: 'Көрсеткіш',
    today: (value) => `Бүгінгі мән: ${value}`,
    other: (value) => `Басқа мән: ${value}`,
    difference: 'Айырмасы',
    figures: {
      people: 'Ісі ашылған адамдар',
      opened: 'Ашылған істер',
      refused: 'Заң бойынша бас тартылғаны',
      claimed: 'Талап етілгені',
      collected: 'Төленгені',
      executed: 'Толық төленген істер',
      arrestable: 'Шотқа тыйым салуға болатын бірінші күні төленбегені (көп дегенде сонша шот)',
      transferred: 'Жеке сот орындаушысына берілгені',
      handedOver: 'Берілген қалдық',
    },
    broken: 'Сервер тоқтады немесе қате болды: жаңадан бастаңыз.',
  },
  ru: {
    title: 'Что было бы в записанном году',
    what: 'Штрафы и платежи настоящего года проживаются дважды: с сегодняшним значением и с другим. Никому ничего не сообщается и ничего не решается.',
    ask: 'Проверить это значение',
    busy: 'Сейчас идет другой расчет: дождитесь его или остановите.',
    same: 'Это и есть сегодняшнее значение: разницы не будет.',
    notAsked: 'Проверить нельзя: сегодняшнего значения нет.',
    runs: 'Расчеты',
    none: 'Пока никто ничего не проверял.',
    asked: 'Кто спросил',
    begun: 'Начат',
    state: 'Состояние',
    states: { running: 'идет', done: 'готов', cancelled: 'остановлен', broken: 'прервался' },
    percent: (done) => `готово ${done} %`,
    refreshes: 'Страница сама обновляется каждые пять секунд. Ее можно закрыть: расчет продолжится.',
    refresh: 'Обновить сейчас',
    cancel: 'Остановить расчет',
    figure: 'Показатель',
    today: (value) => `Сегодняшнее: ${value}`,
    other: (value) => `Другое: ${value}`,
    difference: 'Разница',
    figures: {
      people: 'Людей, по которым открыто дело',
      opened: 'Открыто дел',
      refused: 'Отказано по закону',
      claimed: 'Требовалось',
      collected: 'Уплачено',
      executed: 'Уплачено полностью, дел',
      arrestable: 'Не уплачено в первый день, когда счет можно арестовать (столько счетов самое большее)',
      transferred: 'Передано частным исполнителям',
      handedOver: 'Переданный остаток',
    },
    broken: 'Сервер остановился или случилась ошибка: начните заново.',
  },
  en: {
    title: 'What would have been in a recorded year',
    what: 'The fines and payments of a real year are lived twice: with the value of today and with another. Nobody is told anything, and nothing is decided.',
    ask: 'Try this value',
    busy: 'Another run is under way: wait for it, or stop it.',
    same: 'This is the value of today: nothing would differ.',
    notAsked: 'It cannot be tried: there is no value today.',
    runs: 'Runs',
    none: 'Nobody has tried anything yet.',
    asked: 'Who asked',
    begun: 'Begun',
    state: 'State',
    states: { running: 'under way', done: 'done', cancelled: 'stopped', broken: 'broken off' },
    percent: (done) => `${done} % done`,
    refreshes: 'The page renews itself every five seconds. It may be closed: the run goes on.',
    refresh: 'Renew now',
    cancel: 'Stop the run',
    figure: 'Figure',
    today: (value) => `Today: ${value}`,
    other: (value) => `Other: ${value}`,
    difference: 'Difference',
    figures: {
      people: 'People of whom a case was opened',
      opened: 'Cases opened',
      refused: 'Refused by law',
      claimed: 'Claimed',
      collected: 'Paid',
      executed: 'Cases paid in full',
      arrestable: 'Unpaid on the first day on which an account may be arrested (so many accounts at most)',
      transferred: 'Handed over to private bailiffs',
      handedOver: 'Remainder handed over',
    },
    broken: 'The server stopped, or something went wrong: begin anew.',
  },
};
