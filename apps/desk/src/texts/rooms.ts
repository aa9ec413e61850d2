/** The names of the rooms. */
import type { InLanguages } from '@oryndau/words/languages';
import type { RoomName } from '../rooms.ts';

export const roomTexts: InLanguages<Readonly<Record<RoomName | 'rooms', string>>> = {
  kk: {
    rooms: 'Бөлімдер',
    day: 'Менің күнім',
    find: 'Іздеу',
    tasks: 'Тапсырмалар',
    filings: 'Өтініштер',
    money: 'Ақша',
    proposals: 'Ұсыныстар',
    signing: 'Қол қою',
    figures: 'Көрсеткіштер',
    looks: 'Кім қарады',
    accounts: 'Тіркелгілер',
    rights: 'Құқықтар',
  },
  ru: {
    rooms: 'Разделы',
    day: 'Мой день',
    find: 'Поиск',
    tasks: 'Задачи',
    filings: 'Обращения',
    money: 'Деньги',
    proposals: 'Предложения',
    signing: 'Подпись',
    figures: 'Показатели',
    looks: 'Кто смотрел',
    accounts: 'Учетные записи',
    rights: 'Права',
  },
  en: {
    rooms: 'Rooms',
    day: 'My day',
    find: 'Find',
    tasks: 'Tasks',
    filings: 'Filings',
    money: 'Money',
    proposals: 'Proposals',
    signing: 'Signing',
    figures: 'Figures',
    looks: 'Who looked',
    accounts: 'Accounts',
    rights: 'Rights',
  },
};
