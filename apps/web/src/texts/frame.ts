/** The texts of the frame around every page and of the components: what no single page owns. */
import type { InLanguages } from '@oryndau/words/languages';

export interface FrameTexts {
  readonly serviceName: string;
  /** The same of the pages of staff. */
  readonly deskName: string;
  readonly deskHome: string;
  readonly skipToContent: string;
  readonly languages: string;
  readonly home: string;
  readonly testTag: string;
  readonly testNote: string;
  readonly sections: string;
  readonly findCase: string;
  readonly genuine: string;
  readonly figures: string;
  readonly law: string;
  readonly roots: string;
  readonly help: string;
  readonly contact: string;
  readonly privacy: string;
  readonly accessibility: string;
  readonly developers: string;
  readonly back: string;
  readonly wayBack: string;
  readonly whereYouAre: string;
  /** Before the title of the page and, for who cannot see red, before every message at a field. */
  readonly error: string;
  readonly problem: string;
  readonly optional: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly change: string;
  /** The first entry of a list in which nothing is chosen yet. */
  readonly choose: string;
  readonly warning: string;
  readonly important: string;
  readonly done: string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  /** So many characters at most; the number comes shown and as it is, since Russian bends the word after it. */
  readonly lengthLimit: (shown: string, limit: number) => string;
  readonly or: string;
  readonly chooseFile: string;
  readonly chooseFiles: string;
  readonly fileLimit: (kinds: string, megabytes: string) => string;
}

export const frameTexts: InLanguages<FrameTexts> = {
  kk: {
    serviceName: 'Айыппұл туралы ісіңіз',
    deskName: 'Қызметкер үстелі',
    deskHome: 'Oryndau, менің күнім',
    skipToContent: 'Негізгі мазмұнға өту',
    languages: 'Тіл',
    home: 'Oryndau, басты бет',
    testTag: 'Сынақ',
    testNote: 'Сынақ нұсқасы: мұндағының бәрі ойдан шығарылған.',
    sections: 'Бөлімдер',
    findCase: 'Ісімді табу',
    genuine: 'Хабарлама шынайы ма?',
    figures: 'Ашық көрсеткіштер',
    law: 'Заң',
    roots: 'Журналды тексеру',
    help: 'Көмек',
    contact: 'Байланыс',
    privacy: 'Жеке деректер',
    accessibility: 'Қолжетімділік',
    developers: 'Бағдарлама жазушыларға',
    back: 'Артқа',
    wayBack: 'Алдыңғы бетке оралу',
    whereYouAre: 'Сіз осы жердесіз',
    error: 'Қате',
    problem: 'Түзету қажет',
    optional: 'міндетті емес',
    day: 'Күні',
    month: 'Айы',
    year: 'Жылы',
    change: 'Өзгерту',
    choose: 'Таңдаңыз',
    warning: 'Назар аударыңыз',
    important: 'Маңызды',
    done: 'Орындалды',
    pages: 'Беттер',
    previousPage: 'Алдыңғы бет',
    nextPage: 'Келесі бет',
    lengthLimit: (shown) => `${shown} таңбадан аспауы керек.`,
    or: 'немесе',
    chooseFile: 'Файлды таңдау',
    chooseFiles: 'Файлдарды таңдау',
    fileLimit: (kinds, megabytes) => `${kinds}, көлемі ${megabytes}\u00a0МБ-тан аспауы керек.`,
  },
  ru: {
    serviceName: 'Ваше дело о штрафе',
    deskName: 'Рабочий стол сотрудника',
    deskHome: 'Oryndau, мой день',
    skipToContent: 'Перейти к содержанию',
    languages: 'Язык',
    home: 'Oryndau, главная страница',
    testTag: 'Тест',
    testNote: 'Это пробная установка: люди, дела и деньги здесь выдуманы.',
    sections: 'Разделы',
    findCase: 'Найти мое дело',
    genuine: 'Настоящее ли сообщение?',
    figures: 'Открытые показатели',
    law: 'Закон',
    roots: 'Проверка журнала',
    help: 'Помощь',
    contact: 'Контакты',
    privacy: 'Личные данные',
    accessibility: 'Доступность',
    developers: 'Для разработчиков',
    back: 'Назад',
    wayBack: 'Вернуться на предыдущую страницу',
    whereYouAre: 'Вы находитесь здесь',
    error: 'Ошибка',
    problem: 'Нужно исправить',
    optional: 'необязательно',
    day: 'День',
    month: 'Месяц',
    year: 'Год',
    change: 'Изменить',
    choose: 'Выберите',
    warning: 'Внимание',
    important: 'Важно',
    done: 'Готово',
    pages: 'Страницы',
    previousPage: 'Предыдущая страница',
    nextPage: 'Следующая страница',
    lengthLimit: (shown, limit) => `Не больше ${shown} ${limit % 10 === 1 && limit % 100 !== 11 ? 'знака' : 'знаков'}.`,
    or: 'или',
    chooseFile: 'Выбрать файл',
    chooseFiles: 'Выбрать файлы',
    fileLimit: (kinds, megabytes) => `${kinds}, не больше ${megabytes}\u00a0МБ.`,
  },
  en: {
    serviceName: 'Your fine case',
    deskName: 'Staff desk',
    deskHome: 'Oryndau, my day',
    skipToContent: 'Skip to main content',
    languages: 'Language',
    home: 'Oryndau, first page',
    testTag: 'Test',
    testNote: 'This is a trial installation: the people, cases and money here are invented.',
    sections: 'Sections',
    findCase: 'Find my case',
    genuine: 'Is this genuine?',
    figures: 'Open figures',
    law: 'The law',
    roots: 'Check the journal',
    help: 'Help',
    contact: 'Contact',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    developers: 'For developers',
    back: 'Back',
    wayBack: 'Return to the page before',
    whereYouAre: 'You are here',
    error: 'Error',
    problem: 'There is a problem',
    optional: 'optional',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    change: 'Change',
    choose: 'Choose',
    warning: 'Warning',
    important: 'Important',
    done: 'Done',
    pages: 'Pages',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    lengthLimit: (shown, limit) => `No more than ${shown} ${limit === 1 ? 'character' : 'characters'}.`,
    or: 'or',
    chooseFile: 'Choose a file',
    chooseFiles: 'Choose files',
    fileLimit: (kinds, megabytes) => `${kinds}, no more than ${megabytes}\u00a0MB.`,
  },
};
