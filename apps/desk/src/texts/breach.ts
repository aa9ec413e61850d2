/** A breach of the security of personal data. */
import type { InLanguages } from '@oryndau/words/languages';

interface BreachTexts {
  readonly title: string;
  readonly what: string;
  readonly ifToday: (day: string) => string;
  readonly lawUnknown: string;
  readonly knownOn: string;
  readonly knownHint: string;
  readonly happened: string;
  readonly people: string;
  readonly done: string;
  readonly hint: string;
  readonly report: string;
  readonly reported: string;
  readonly until: string;
  readonly when: string;
  readonly late: string;
  readonly inTime: string;
  readonly errors: { readonly knownOn: string; readonly text: string };
}

export const breachTexts: InLanguages<BreachTexts> = {
  kk: {
    title: 'Дербес деректер қауіпсіздігінің бұзылуы',
    what: 'Хабарлама осында сақталады және журналмен байланысты болады. Уәкілетті органға оны өзіңіз жібересіз: бетті басып шығаруға болады.',
    ifToday: (day) => `Бүгін белгілі болса, уәкілетті органға хабарлаудың соңғы күні: ${day}.`,
    lawUnknown: 'Бұл күннің заңы немесе күнтізбесі жүктелмеген: мерзімді өзіңіз есептеңіз.',
    knownOn: 'Қай күні белгілі болды',
    knownHint: 'Мерзім осы күннен есептеледі.',
    happened: 'Не болды',
    people: 'Кімнің деректері және қанша адамның',
    done: 'Не істелді',
    hint: 'Дербес деректерсіз.',
    report: 'Хабарламаны сақтау',
    reported: 'Хабарланғандары',
    until: 'Соңғы күні',
    when: 'Қашан және кім хабарлады',
    late: 'кеш',
    inTime: 'мерзімінде',
    errors: {
      knownOn: 'Белгілі болған күнді жазыңыз, ол келешекте болмасын.',
      text: 'Толтырыңыз, 2000 таңбадан асырмай.',
    },
  },
  ru: {
    title: 'Нарушение безопасности персональных данных',
    what: 'Сообщение хранится здесь и связано с журналом. Уполномоченному органу его отправляете вы: страницу можно напечатать.',
    ifToday: (day) => `Если узнали сегодня, последний день сообщить уполномоченному органу: ${day}.`,
    lawUnknown: 'Закон или календарь этого дня не загружен: посчитайте срок сами.',
    knownOn: 'Когда стало известно',
    knownHint: 'Срок считается от этого дня.',
    happened: 'Что произошло',
    people: 'Чьи данные и скольких людей',
    done: 'Что сделано',
    hint: 'Без персональных данных.',
    report: 'Сохранить сообщение',
    reported: 'Что сообщено',
    until: 'Последний день',
    when: 'Когда и кто сообщил',
    late: 'поздно',
    inTime: 'в срок',
    errors: {
      knownOn: 'Укажите день, когда стало известно, не позже сегодняшнего.',
      text: 'Заполните, не длиннее 2000 знаков.',
    },
  },
  en: {
    title: 'Breach of the security of personal data',
    what: 'The report is kept here and tied to the journal. You send it to the authority yourself: the page can be printed.',
    ifToday: (day) => `If it became known today, the last day to tell the authority is ${day}.`,
    lawUnknown: 'The law or the calendar of that day is not loaded: count the term yourself.',
    knownOn: 'When it became known',
    knownHint: 'The term is counted from that day.',
    happened: 'What happened',
    people: 'Whose data, and of how many people',
    done: 'What was done',
    hint: 'No personal data.',
    report: 'Keep the report',
    reported: 'What was reported',
    until: 'Last day',
    when: 'When, and who reported it',
    late: 'late',
    inTime: 'in time',
    errors: {
      knownOn: 'Give the day on which it became known, not a later one than today.',
      text: 'Fill this in, with at most 2,000 characters.',
    },
  },
};
