/** What is said when a login did not succeed: each says what happened, and that the case can be found without one. */
import type { InLanguages } from '@oryndau/words/languages';

export type LoginFault = 'DENIED' | 'STALE' | 'AWAY' | 'FAILED' | 'NO_IIN' | 'ABSENT';

export interface LoginFaultTexts {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

export interface LoginTexts {
  readonly faults: Readonly<Record<LoginFault, LoginFaultTexts>>;
  readonly again: string;
  readonly byCode: string;
}

export const loginTexts: InLanguages<LoginTexts> = {
  kk: {
    again: 'Қайта кіру',
    byCode: 'Істі код бойынша табу',
    faults: {
      DENIED: {
        title: 'Сіз кіруден бас тарттыңыз',
        what: 'Кіру аяқталған жоқ, бізге сіз туралы ештеңе берілген жоқ.',
        next: 'Қайта кіруге немесе істі кірмей-ақ, хабарламадағы код бойынша табуға болады.',
      },
      STALE: {
        title: 'Кіру уақыты өтіп кетті',
        what: 'Кіру басқа терезеде басталған немесе он минуттан артық уақытқа созылған.',
        next: 'Басынан бастап қайта кіріңіз.',
      },
      AWAY: {
        title: 'Кіру қызметі қазір жауап бермейді',
        what: 'Бұл сіздің қатеңіз емес, ісіңіз өзгерген жоқ.',
        next: 'Бірнеше минуттан кейін қайталап көріңіз немесе істі хабарламадағы код бойынша табыңыз.',
      },
      FAILED: {
        title: 'Кіру расталмады',
        what: 'Кіру қызметінің жауабы тексеруден өтпеді, сондықтан біз оны қабылдаған жоқпыз.',
        next: 'Қайта кіріп көріңіз. Қайталанса, істі хабарламадағы код бойынша табыңыз.',
      },
      NO_IIN: {
        title: 'Кіру қызметі ЖСН-іңізді бермеді',
        what: 'ЖСН-сіз істеріңізді таба алмаймыз.',
        next: 'Істі хабарламадағы код бойынша табыңыз.',
      },
      ABSENT: {
        title: 'Мұнда кіру қызметі жоқ',
        what: 'Бұл сайтта ЖСН арқылы кіру қосылмаған.',
        next: 'Істі хабарламадағы код бойынша табыңыз.',
      },
    },
  },
  ru: {
    again: 'Войти снова',
    byCode: 'Найти дело по коду',
    faults: {
      DENIED: {
        title: 'Вы отказались от входа',
        what: 'Вход не завершен, о вас нам ничего не передали.',
        next: 'Можно войти снова или найти дело без входа, по коду из сообщения.',
      },
      STALE: {
        title: 'Время входа истекло',
        what: 'Вход начат в другом окне или длился дольше десяти минут.',
        next: 'Войдите снова с начала.',
      },
      AWAY: {
        title: 'Служба входа сейчас не отвечает',
        what: 'Это не ваша ошибка, с вашим делом ничего не случилось.',
        next: 'Попробуйте через несколько минут или найдите дело по коду из сообщения.',
      },
      FAILED: {
        title: 'Вход не подтвержден',
        what: 'Ответ службы входа не прошел проверку, поэтому мы его не приняли.',
        next: 'Попробуйте войти снова. Если не получится, найдите дело по коду из сообщения.',
      },
      NO_IIN: {
        title: 'Служба входа не передала ваш ИИН',
        what: 'Без ИИН мы не можем найти ваши дела.',
        next: 'Найдите дело по коду из сообщения.',
      },
      ABSENT: {
        title: 'Здесь нет службы входа',
        what: 'На этом сайте вход по ИИН не подключен.',
        next: 'Найдите дело по коду из сообщения.',
      },
    },
  },
  en: {
    again: 'Log in again',
    byCode: 'Find the case by its code',
    faults: {
      DENIED: {
        title: 'You did not log in',
        what: 'The login was not finished, and we were told nothing about you.',
        next: 'You can log in again, or find the case without it, by the code in the message.',
      },
      STALE: {
        title: 'The login took too long',
        what: 'It was begun in another window, or more than ten minutes ago.',
        next: 'Log in again from the beginning.',
      },
      AWAY: {
        title: 'The login service does not answer now',
        what: 'This is not your mistake, and nothing happened to your case.',
        next: 'Try again in a few minutes, or find the case by the code in the message.',
      },
      FAILED: {
        title: 'The login was not confirmed',
        what: 'The answer of the login service did not pass our checks, so we did not accept it.',
        next: 'Try to log in again. If it happens again, find the case by the code in the message.',
      },
      NO_IIN: {
        title: 'The login service did not tell us your IIN',
        what: 'Without it we cannot find your cases.',
        next: 'Find the case by the code in the message.',
      },
      ABSENT: {
        title: 'There is no login service here',
        what: 'This site has no login by IIN.',
        next: 'Find the case by the code in the message.',
      },
    },
  },
};
