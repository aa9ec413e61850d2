/** What is said when something went otherwise: what happened, what to do now, and the words of the button that does it. */
import type { InLanguages } from '@oryndau/words/languages';

export type WrongState =
  | 'NOT_FOUND'
  | 'LINK_EXPIRED'
  | 'LINK_UNKNOWN'
  | 'ANSWER_OVER'
  | 'VISIT_OVER'
  | 'VISIT_OVER_UNSENT'
  | 'FORM_OLD'
  | 'TOO_MANY'
  | 'TOO_LARGE'
  | 'NO_TEXT'
  | 'PAUSED'
  | 'BUSY'
  | 'BROKEN';

export interface WrongStateTexts {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  readonly action: string;
}

/** At the desk: nobody there has a case of their own to look for, and its pages have another way back. */
export const deskBackTexts = { kk: 'Менің күнім', ru: 'Мой день', en: 'My day' } as const;

/** Of these the way on is the same for a citizen and for staff. */
export const saidToAll: ReadonlySet<WrongState> = new Set(['FORM_OLD', 'TOO_LARGE', 'NO_TEXT', 'BUSY']);

const find = { kk: 'Ісімді табу', ru: 'Найти мое дело', en: 'Find my case' } as const;

export const wrongStateTexts: InLanguages<Readonly<Record<WrongState, WrongStateTexts>>> = {
  kk: {
    NOT_FOUND: {
      title: 'Бұл бет табылмады',
      what: 'Мұндай мекенжай жоқ немесе бет сізге ашық емес.',
      next: 'Ісіңізді оның коды, ЖСН-нің соңғы төрт цифры және туған күніңіз бойынша табуға болады.',
      action: find.kk,
    },
    LINK_EXPIRED: {
      title: 'Сілтеменің мерзімі өтіп кетті',
      what: 'Хабарламадағы жеке сілтеме іс аяқталғаннан кейін біраз уақыт қана жұмыс істейді.',
      next: 'Істі оның коды, ЖСН-нің соңғы төрт цифры және туған күніңіз бойынша ашуға болады: код сол хабарламада жазылған.',
      action: find.kk,
    },
    LINK_UNKNOWN: {
      title: 'Мұндай сілтеме жоқ',
      what: 'Сілтеме толық көшірілмеген немесе біз жібермеген болуы мүмкін.',
      next: 'Күмәнданып тұрсаңыз, ештеңе төлемеңіз: алдымен хабарламаның шынайылығын тексеріңіз немесе істі коды бойынша табыңыз.',
      action: find.kk,
    },
    ANSWER_OVER: {
      title: 'Бұл бет енді сақталмайды',
      what: 'Жіберген нысаныңызға берілген жауап отыз минут қана сақталады, оны тек сол браузер көре алады.',
      next: 'Қабылданғанның бәрі іс бетінде көрсетілген. Істі қайта ашыңыз.',
      action: find.kk,
    },
    VISIT_OVER: {
      title: 'Іске кіру керек',
      what: 'Іс қазір жабық: сіз әлі кірмегенсіз, шығып кеткенсіз немесе кіру уақыты аяқталды (отыз минут әрекетсіздік, ең көбі сегіз сағат). Ештеңе жоғалған жоқ.',
      next: 'Хабарламадағы сілтемені ашыңыз немесе істі коды бойынша табыңыз.',
      action: find.kk,
    },
    VISIT_OVER_UNSENT: {
      title: 'Іске кіру керек',
      what: 'Іс қазір жабық: сіз әлі кірмегенсіз, шығып кеткенсіз немесе кіру уақыты аяқталды (отыз минут әрекетсіздік, ең көбі сегіз сағат). Жаңа ғана жібергеніңіз қабылданған жоқ.',
      next: 'Хабарламадағы сілтемені ашыңыз немесе істі коды бойынша табыңыз да, қайталап жіберіңіз.',
      action: find.kk,
    },
    FORM_OLD: {
      title: 'Бұл нысан ескірген',
      what: 'Нысан тым ұзақ ашық тұрды немесе басқа жерден жіберілді. Жазғаныңыз жіберілген жоқ.',
      next: 'Бетті қайта ашып, тағы бір рет толтырыңыз.',
      action: 'Іске оралу',
    },
    TOO_MANY: {
      title: 'Әрекет саны тым көп',
      what: 'Қысқа уақытта тым көп әрекет жасалды, сондықтан біз тоқтата тұрдық.',
      next: 'Бір сағаттан кейін қайталап көріңіз немесе хабарламадағы жеке сілтемені пайдаланыңыз.',
      action: find.kk,
    },
    TOO_LARGE: {
      title: 'Тым көп жіберілді',
      what: 'Жіберілген файлдар немесе мәтін рұқсат етілген көлемнен асады. Ештеңе қабылданған жоқ.',
      next: 'Кішірек файлды таңдаңыз, мысалы, ажыратымдылығы төмен сурет, немесе мәтінді қысқартыңыз.',
      action: find.kk,
    },
    NO_TEXT: {
      title: 'Мәтінді сақтау мүмкін емес',
      what: 'Жіберілген мәтінде сақтауға келмейтін жасырын таңба бар. Ештеңе қабылданған жоқ.',
      next: 'Артқа қайтып, мәтінді өзіңіз теріңіз: мұндай таңба көбіне басқа бағдарламадан көшіргенде түседі.',
      action: find.kk,
    },
    PAUSED: {
      title: 'Қызмет уақытша тоқтатылған',
      what: 'Қазір жаңа шешім қабылданбайды. Сізге қарсы да ешқандай жаңа шара қолданылмайды.',
      next: 'Бірнеше минуттан кейін қайталаңыз. Мерзім осы себепті өтіп кетсе, ол сізге зиян келтірмеуге тиіс: органға жүгініңіз.',
      action: find.kk,
    },
    BUSY: {
      title: 'Қазір келушілер тым көп',
      what: 'Бет қазір жауап бере алмайды. Сіз жазғаннан ештеңе орындалған жоқ.',
      next: 'Жарты минуттан кейін қайталаңыз.',
      action: find.kk,
    },
    BROKEN: {
      title: 'Бізде қате шықты',
      what: 'Қате бізден, сізден емес. Төлеп үлгерсеңіз, ақша жоғалмайды: төлемнің күйін іс бетінен көресіз.',
      next: 'Бірнеше минуттан кейін қайталап көріңіз.',
      action: find.kk,
    },
  },
  ru: {
    NOT_FOUND: {
      title: 'Такой страницы нет',
      what: 'Адреса не существует, или страница вам не открыта.',
      next: 'Свое дело можно найти по его коду, последним четырем цифрам ИИН и дате рождения.',
      action: find.ru,
    },
    LINK_EXPIRED: {
      title: 'Срок ссылки истек',
      what: 'Личная ссылка из сообщения действует только некоторое время после окончания дела.',
      next: 'Дело можно открыть по его коду, последним четырем цифрам ИИН и дате рождения: код указан в том же сообщении.',
      action: find.ru,
    },
    LINK_UNKNOWN: {
      title: 'Такой ссылки нет',
      what: 'Возможно, ссылка скопирована не целиком, или ее отправили не мы.',
      next: 'Если сомневаетесь, ничего не платите: сначала проверьте подлинность сообщения или найдите дело по коду.',
      action: find.ru,
    },
    ANSWER_OVER: {
      title: 'Эта страница больше не хранится',
      what: 'Ответ на отправленную форму хранится полчаса, и видит его только тот же браузер.',
      next: 'Все, что было принято, видно на странице дела. Откройте дело снова.',
      action: find.ru,
    },
    VISIT_OVER: {
      title: 'Нужно войти',
      what: 'Дело сейчас закрыто: вы еще не входили, вышли, или время входа истекло (полчаса без действий, самое большее восемь часов). При этом ничего не потеряно.',
      next: 'Откройте ссылку из сообщения или найдите дело по коду.',
      action: find.ru,
    },
    VISIT_OVER_UNSENT: {
      title: 'Нужно войти',
      what: 'Дело сейчас закрыто: вы еще не входили, вышли, или время входа истекло (полчаса без действий, самое большее восемь часов). То, что вы сейчас отправили, не принято.',
      next: 'Откройте ссылку из сообщения или найдите дело по коду, и отправьте снова.',
      action: find.ru,
    },
    FORM_OLD: {
      title: 'Эта форма устарела',
      what: 'Форма была открыта слишком долго или отправлена с другого сайта. Написанное не отправлено.',
      next: 'Откройте страницу заново и заполните форму еще раз.',
      action: 'Вернуться к делу',
    },
    TOO_MANY: {
      title: 'Слишком много попыток',
      what: 'За короткое время было слишком много попыток, поэтому мы сделали паузу.',
      next: 'Попробуйте через час или воспользуйтесь личной ссылкой из сообщения.',
      action: find.ru,
    },
    TOO_LARGE: {
      title: 'Отправлено слишком много',
      what: 'Файлы или текст больше допустимого. Ничего не принято.',
      next: 'Выберите файл поменьше, например снимок с меньшим разрешением, или сократите текст.',
      action: find.ru,
    },
    NO_TEXT: {
      title: 'Такой текст нельзя сохранить',
      what: 'В отправленном тексте есть скрытый знак, который нельзя сохранить. Ничего не принято.',
      next: 'Вернитесь назад и наберите текст заново: такой знак попадает при копировании из другой программы.',
      action: find.ru,
    },
    PAUSED: {
      title: 'Служба приостановлена',
      what: 'Сейчас новые решения не принимаются. Новых мер против вас тоже не принимается.',
      next: 'Повторите через несколько минут. Если из-за этого прошел срок, это не должно вам повредить: обратитесь в орган.',
      action: find.ru,
    },
    BUSY: {
      title: 'Сейчас слишком много посетителей',
      what: 'Страница не успевает ответить. Ничего из того, что вы отправили, не выполнено.',
      next: 'Повторите через полминуты.',
      action: find.ru,
    },
    BROKEN: {
      title: 'У нас произошла ошибка',
      what: 'Ошибка наша, не ваша. Если вы успели заплатить, деньги не пропадут: состояние платежа видно на странице дела.',
      next: 'Попробуйте еще раз через несколько минут.',
      action: find.ru,
    },
  },
  en: {
    NOT_FOUND: {
      title: 'There is no such page',
      what: 'The address does not exist, or the page is not open to you.',
      next: 'You can find your case by its code, the last four digits of your IIN and your date of birth.',
      action: find.en,
    },
    LINK_EXPIRED: {
      title: 'The link has expired',
      what: 'The personal link of a message works only for some time after the case has ended.',
      next: 'You can open the case by its code, the last four digits of your IIN and your date of birth: the code is in the same message.',
      action: find.en,
    },
    LINK_UNKNOWN: {
      title: 'There is no such link',
      what: 'The link may not have been copied whole, or it was not sent by us.',
      next: 'If in doubt, pay nothing: first check whether the message is genuine, or find the case by its code.',
      action: find.en,
    },
    ANSWER_OVER: {
      title: 'This page is no longer kept',
      what: 'What a form was answered is kept for half an hour, and only the same browser sees it.',
      next: 'Whatever was taken in stands on the page of the case. Open the case again.',
      action: find.en,
    },
    VISIT_OVER: {
      title: 'Please come in',
      what: 'The case is closed just now: you have not come in yet, have left, or your time was over (half an hour in which nothing is pressed, eight hours at most). Nothing is lost.',
      next: 'Open the link of the message, or find the case by its code.',
      action: find.en,
    },
    VISIT_OVER_UNSENT: {
      title: 'Please come in',
      what: 'The case is closed just now: you have not come in yet, have left, or your time was over (half an hour in which nothing is pressed, eight hours at most). What you have just sent was not taken.',
      next: 'Open the link of the message, or find the case by its code, and send it once more.',
      action: find.en,
    },
    FORM_OLD: {
      title: 'This form is out of date',
      what: 'The form was open for too long, or was sent from another site. What you wrote was not sent.',
      next: 'Open the page again and fill in the form once more.',
      action: 'Back to the case',
    },
    TOO_MANY: {
      title: 'Too many tries',
      what: 'There were too many tries in a short time, so we have paused.',
      next: 'Try again in an hour, or use the personal link of the message.',
      action: find.en,
    },
    TOO_LARGE: {
      title: 'Too much was sent',
      what: 'The files or the text are larger than may be. Nothing was taken in.',
      next: 'Choose a smaller file, for instance a picture of lower resolution, or make the text shorter.',
      action: find.en,
    },
    NO_TEXT: {
      title: 'This text cannot be kept',
      what: 'What you sent holds a hidden character that cannot be kept. Nothing was taken in.',
      next: 'Go back and type the text anew: such a character comes along when text is copied from another program.',
      action: find.en,
    },
    PAUSED: {
      title: 'The service is paused',
      what: 'No new decisions are made at present. No new measures are taken against you either.',
      next: 'Try again in a few minutes. If a term passes because of this it must not harm you: turn to the body.',
      action: find.en,
    },
    BUSY: {
      title: 'Too many visitors just now',
      what: 'The page cannot keep up. Nothing of what you sent has been done.',
      next: 'Try again in half a minute.',
      action: find.en,
    },
    BROKEN: {
      title: 'Something broke on our side',
      what: 'The mistake is ours, not yours. If you have just paid, the money is not lost: the case page shows how the payment stands.',
      next: 'Try again in a few minutes.',
      action: find.en,
    },
  },
};
