/** What was tried so that everybody can use the pages, what is known not to be right, and how to say that something is not. */
import type { InLanguages } from '@oryndau/words/languages';
import type { PlainTexts } from './privacy.ts';

export const accessibilityTexts: InLanguages<PlainTexts> = {
  kk: {
    title: 'Қолжетімділік',
    lead: 'Бұл беттер барлығына түсінікті әрі қолжетімді болуға тиіс. Ұстанатын деңгейіміз — WCAG 2.2, AA.',
    parts: [
      {
        title: 'Не тексерілді',
        points: [
          'Әр бет үш тілде, ені 320 және 1280 пиксель экранда, ашық және күңгірт түсте axe бағдарламасымен: бірде-бір ескертусіз.',
          'Негізгі жолдар (істі табу, төлеу, бас тарту, өтініш жіберу) тек пернетақтамен, JavaScript-сіз.',
          'Беттер қағазға басылады және мәтіндік браузерде оқылады.',
        ],
      },
      {
        title: 'Белгілі кемшіліктер',
        points: [
          'Экраннан оқитын бағдарламамен және мүгедектігі бар адамдармен бірге сыналған жоқ.',
          'Файл таңдау батырмасының жанындағы жазу (файлдың аты немесе файл таңдалмағаны) браузердің өз тілінде шығады.',
          'Төлем қызметінің, банктің және кіру қызметінің беттері біздікі емес.',
          'Ым тіліндегі және жеңіл тілдегі нұсқасы жоқ.',
        ],
      },
      {
        title: 'Бірдеңе кедергі болса',
        points: [
          'Департаментке қоңырау шалыңыз: айтқаныңызды адам өтініш ретінде жазып алады.',
          'Істің бетінен «Басқа себеп» өтінішін жіберіп, қай бетте не болмағанын жазыңыз; жауап сол жерде шығады.',
        ],
      },
    ],
    contact: 'Байланыс',
  },
  ru: {
    title: 'Доступность',
    lead: 'Эти страницы должны быть понятны и доступны каждому. Мы держимся уровня WCAG 2.2, AA.',
    parts: [
      {
        title: 'Что проверено',
        points: [
          'Каждая страница на трех языках, на экранах шириной 320 и 1280 пикселей, в светлых и темных цветах программой axe: без единого замечания.',
          'Главные пути (найти дело, заплатить, отказаться, отправить обращение) с одной клавиатурой и без JavaScript.',
          'Страницы печатаются на бумаге и читаются в текстовом браузере.',
        ],
      },
      {
        title: 'Что, как мы знаем, не так',
        points: [
          'С программами чтения с экрана и вместе с людьми с инвалидностью страницы не испытаны.',
          'Рядом с кнопкой выбора файла браузер пишет имя файла или что файл не выбран, на своем языке.',
          'Страницы платежной службы, банка и службы входа не наши.',
          'Версии на жестовом и на простом языке нет.',
        ],
      },
      {
        title: 'Если что-то мешает',
        points: [
          'Позвоните в департамент: сотрудник запишет с ваших слов.',
          'Отправьте со страницы дела «Другая причина» и напишите, на какой странице что не получилось; ответ появится там же.',
        ],
      },
    ],
    contact: 'Контакты',
  },
  en: {
    title: 'Accessibility',
    lead: 'These pages should be clear to everybody, and usable by everybody. The level that we hold to is WCAG 2.2, AA.',
    parts: [
      {
        title: 'What was tried',
        points: [
          'Each page in three languages, on screens of 320 and 1,280 pixels, in light and in dark colours, by the program axe: without one finding.',
          'The main ways (to find a case, pay, refuse, send a filing) by keyboard alone and without JavaScript.',
          'The pages print on paper, and are read in a text browser.',
        ],
      },
      {
        title: 'What we know is not right',
        points: [
          'They were not tried with screen readers, nor together with people who have a disability.',
          'Beside the button that chooses a file the browser writes the name of the file, or that none is chosen, in its own language.',
          'The pages of the payment service, of banks and of the login are not ours.',
          'There is no version in sign language or in plain language.',
        ],
      },
      {
        title: 'If something is in your way',
        points: [
          'Call the department: a member of staff writes down what you say.',
          'Send “Another reason” from the page of the case, and say on which page what did not work; the answer appears there.',
        ],
      },
    ],
    contact: 'Contact',
  },
};
