/** The first page of a day. */
import type { Queue } from '@oryndau/reading/desk-queues';
import type { InLanguages } from '@oryndau/words/languages';

interface DayTexts {
  readonly title: string;
  readonly queues: string;
  readonly oldest: (day: string) => string;
  readonly none: string;
  readonly late: (count: string) => string;
  readonly hands: string;
  readonly until: (time: string) => string;
  readonly task: (id: string) => string;
  readonly filing: (number: string) => string;
  readonly noRoles: string;
  readonly noPasskey: string;
  readonly toPasskey: string;
  readonly names: Readonly<Record<Queue['name'], string>>;
}

export const dayTexts: InLanguages<DayTexts> = {
  kk: {
    title: 'Менің күнім',
    queues: 'Кезекте',
    oldest: (day) => `ең ескісі: ${day}`,
    none: 'бос',
    late: (count) => `кешіккені: ${count}`,
    hands: 'Менің қолымда',
    until: (time) => `мерзімі: ${time}`,
    task: (id) => `№ ${id} тапсырма`,
    filing: (number) => `${number} өтініші`,
    noRoles: 'Тіркелгіңізге әлі рөл берілмеген: оны әкімші ұсынады, дербес деректерге жауапты тұлға бекітеді.',
    noPasskey: 'Сізде кіру кілті жоқ: онсыз тек оқи аласыз.',
    toPasskey: 'Кіру кілтін тіркеу',
    names: {
      tasks: 'Робот шешпеген тапсырмалар',
      filings: 'Өтініштер мен шағымдар',
      reviews: 'Қайта қарауға берілген шешімдер',
      money: 'Қай айыппұлдікі екені белгісіз ақша',
      proposals: 'Бекітуді күткен ұсыныстар',
      signing: 'Қол қоюды күткен актілер',
    },
  },
  ru: {
    title: 'Мой день',
    queues: 'Что ждет',
    oldest: (day) => `самая старая: ${day}`,
    none: 'пусто',
    late: (count) => `просрочено: ${count}`,
    hands: 'У меня в работе',
    until: (time) => `до ${time}`,
    task: (id) => `Задача № ${id}`,
    filing: (number) => `Обращение ${number}`,
    noRoles:
      'Вашей учетной записи еще не дана роль: ее предлагает администратор, утверждает ответственный за персональные данные.',
    noPasskey: 'У вас нет ключа доступа: без него можно только читать.',
    toPasskey: 'Зарегистрировать ключ доступа',
    names: {
      tasks: 'Задачи, которые робот не решил',
      filings: 'Обращения и жалобы',
      reviews: 'Решения на пересмотр человеком',
      money: 'Деньги, которые не нашли своего штрафа',
      proposals: 'Предложения, которые ждут утверждения',
      signing: 'Акты, которые ждут подписи',
    },
  },
  en: {
    title: 'My day',
    queues: 'What waits',
    oldest: (day) => `the oldest of ${day}`,
    none: 'empty',
    late: (count) => `late: ${count}`,
    hands: 'In my hands',
    until: (time) => `until ${time}`,
    task: (id) => `Task No. ${id}`,
    filing: (number) => `Filing ${number}`,
    noRoles: 'Your account has no role yet: the administrator proposes one, the data officer approves it.',
    noPasskey: 'You have no passkey: without one you can only read.',
    toPasskey: 'Register a passkey',
    names: {
      tasks: 'Tasks that the robot would not decide',
      filings: 'Filings and complaints',
      reviews: 'Decisions that a person is to review',
      money: 'Money that found no fine',
      proposals: 'Proposals that wait for approval',
      signing: 'Acts that wait for a signature',
    },
  },
};
