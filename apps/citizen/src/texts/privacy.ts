/** What is kept of a person, why, for how long, and who looks at it. It says what the program does, and names what it does not decide. */
import type { InLanguages } from '@oryndau/words/languages';

export interface PlainPart {
  readonly title: string;
  readonly points: readonly string[];
}

export interface PlainTexts {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly PlainPart[];
  /** The words of the link to whom one can call. */
  readonly contact: string;
}

export const privacyTexts: InLanguages<PlainTexts> = {
  kk: {
    title: 'Жеке деректер',
    lead: 'Мұнда не сақталатыны, не үшін, қанша уақыт және оны кім көретіні жазылған.',
    parts: [
      {
        title: 'Не сақталады және не үшін',
        points: [
          'Тізілімнен келгені: аты-жөніңіз, ЖСН, туған күніңіз, айыппұл мен құжаттың деректері. Онсыз іс қозғалмайды (261-IV Заңның 10-1-бабы).',
          'Банк пен төлем қызметінен келгені: төлем күні, сомасы, нөмірі. Төлем дәл сізге есептелуі үшін керек.',
          'Сізге жіберілген хабарламалар және олардың жеткені туралы мәлімет: заң хабардар етуді талап етеді (27-бап).',
          'Жаңалық алу үшін өзіңіз берген электрондық пошта мекенжайы: шифрланған күйде, бас тартқанша немесе іс аяқталғаннан бірнеше апта өткенше.',
          'Өзіңіз жібергеніңіз: өтініш, файлдар және оларға берілген жауап.',
          'Әр шешім: күні, ережесі, заң редакциясы. Оны өзгертуге де, жоюға да болмайды.',
        ],
      },
      {
        title: 'Қанша уақыт',
        points: [
          'Істің жазбаларын бұл бағдарлама өшірмейді; оларды қанша сақтауды орган архив ережелері бойынша шешеді.',
          'Жіберілмеген өтініш пен нысанға берілген жауап — отыз минут, шифрланған күйде, тек сіздің браузеріңіз үшін.',
          'Кіру: отыз минут әрекетсіздіктен кейін жабылады, ең көбі сегіз сағат.',
          'Кодты теру әрекеттері есептеледі, бірақ код пен мекенжайдың өзі жазылмайды.',
        ],
      },
      {
        title: 'Кім көреді',
        points: [
          'Іске кіргеннің бәрі жазылады: оны істің бетіндегі «Істі кім қарады» бөлімінен көресіз.',
          'Банкке, жеке сот орындаушыларының өңірлік палатасына, жеке сот орындаушысына, нотариустар жүйесіне, атқарушылық іс жүргізу жүйесіне және Борышкерлердің бірыңғай тізіліміне шараны орындауға керегі ғана беріледі.',
          'SMS орталығына телефоныңыз бен хабарлама мәтіні, eGov Mobile қосымшасына ЖСН-іңіз бен хабарлама мәтіні беріледі.',
          'Бөтен санауыш, жарнама, бөгде шрифт не сурет жоқ. Cookie тек тілге, нысанды қорғауға және кіруге арналған.',
          'Сервердің журналында мекенжай да, жол да, терілген мәтін де жоқ.',
        ],
      },
      {
        title: 'Құқығыңыз',
        points: [
          'Дерек қате болса, істің бетінен жазыңыз: жауапты адам береді.',
          'Бағдарлама қабылдаған шешімді адам қайта қарауын сұрай аласыз («Дербес деректер туралы» 94-V Заңның 19-1-бабы).',
        ],
      },
    ],
    contact: 'Сұрақ болса: байланыс',
  },
  ru: {
    title: 'Личные данные',
    lead: 'Здесь сказано, что хранится, зачем, сколько и кто это видит.',
    parts: [
      {
        title: 'Что хранится и зачем',
        points: [
          'Что пришло из реестра: имя, ИИН, дата рождения, данные штрафа и документа. Без них дела не возбудить (статья 10-1 Закона 261-IV).',
          'Что пришло от банка и платежной службы: день, сумма и номер платежа, чтобы зачесть его именно вам.',
          'Сообщения вам и отчеты об их доставке: закон требует известить вас (статья 27).',
          'Адрес электронной почты, если вы дали его для новостей: в зашифрованном виде, пока вы не откажетесь, а иначе еще несколько недель после окончания дела.',
          'Что вы отправили сами: обращения, файлы и ответы на них.',
          'Каждое решение: день, правило, редакция закона. Его нельзя ни изменить, ни удалить.',
        ],
      },
      {
        title: 'Сколько',
        points: [
          'Записей дела эта программа не удаляет; сколько их хранить, решает орган по правилам об архивах.',
          'Неотправленное обращение и ответ на форму — полчаса, в зашифрованном виде, только для вашего браузера.',
          'Вход закрывается через полчаса бездействия и самое позднее через восемь часов.',
          'Попытки набрать код считаются, но сами коды и адреса не записываются.',
        ],
      },
      {
        title: 'Кто это видит',
        points: [
          'Каждый, кто открыл дело, записан: это видно на странице дела в части «Кто смотрел дело».',
          'Банку, региональной палате частных судебных исполнителей, самому исполнителю, системе нотариусов, системе исполнительного производства и Единому реестру должников передается только то, что нужно для меры.',
          'SMS-центр получает ваш телефон и текст сообщения, приложение eGov Mobile — ваш ИИН и текст сообщения.',
          'Чужих счетчиков, рекламы, шрифтов и картинок здесь нет. Cookie только для языка, защиты форм и входа.',
          'В журнале сервера нет ни адресов, ни путей, ни набранного.',
        ],
      },
      {
        title: 'Ваши права',
        points: [
          'Если данные неверны, напишите со страницы дела: ответит человек.',
          'Можно попросить, чтобы решение программы пересмотрел человек (статья 19-1 Закона 94-V «О персональных данных»).',
        ],
      },
    ],
    contact: 'Есть вопрос: контакты',
  },
  en: {
    title: 'Privacy',
    lead: 'What is kept here, why, for how long, and who sees it.',
    parts: [
      {
        title: 'What is kept, and why',
        points: [
          'What came from the register: name, IIN, date of birth, the data of the fine and its document. Without them no case is opened (261-IV Art. 10-1).',
          'What came from the bank and the payment service: day, sum and number of a payment, so that it counts for you and nobody else.',
          'Messages to you, and the reports of their delivery: the law demands that you are told (Art. 27).',
          'The e-mail address, if you gave one for news: encrypted, until you take it away, or some weeks after the case is over.',
          'What you sent yourself: filings, files, and the answers to them.',
          'Each decision: its day, its rule, the version of the law. It can be neither changed nor removed.',
        ],
      },
      {
        title: 'For how long',
        points: [
          'The records of a case are not removed by this program; the body decides for how long they are kept, by the rules on archives.',
          'A filing that is not sent, and what a form was answered: half an hour, encrypted, for your browser alone.',
          'A visit closes after half an hour in which nothing is pressed, and after eight hours at the latest.',
          'Tries to type a code are counted, but neither the codes nor the addresses are written down.',
        ],
      },
      {
        title: 'Who sees it',
        points: [
          'Everybody who has opened the case is noted: the page of the case shows it under “Who has looked at the case”.',
          'Banks, the regional chamber of private bailiffs, the bailiff who takes the case over, the notaries’ system, the enforcement system and the unified register of debtors are given only what a measure needs.',
          'The SMS centre is given your telephone and the text of a message; the app eGov Mobile, your IIN and the text of a message.',
          'There are no counters, advertisements, fonts or pictures of anybody else. Cookies are for the language, the protection of forms, the login and the visit alone.',
          'The log of the server holds no addresses, no paths, and nothing that was typed.',
        ],
      },
      {
        title: 'Your rights',
        points: [
          'If something is wrong, write from the page of the case: a person answers.',
          'You may ask that a person reviews what the program decided (94-V Art. 19-1, on personal data).',
        ],
      },
    ],
    contact: 'A question: contact',
  },
};
