/** The way in and out of the desk. */
import type { InLanguages } from '@oryndau/words/languages';

export type StaffLoginFault = 'DENIED' | 'STALE' | 'AWAY' | 'FAILED' | 'NO_NAME' | 'NO_ACCOUNT';

interface LoginTexts {
  readonly title: string;
  readonly left: string;
  readonly what: string;
  readonly begin: string;
  readonly notConfigured: string;
  readonly again: string;
  readonly leave: string;
  readonly unlock: {
    readonly title: string;
    readonly why: string;
    readonly button: string;
    readonly sentTitle: string;
    readonly sent: string;
  };
  readonly faults: Readonly<Record<StaffLoginFault, { readonly title: string; readonly what: string }>>;
}

export const loginTexts: InLanguages<LoginTexts> = {
  kk: {
    title: 'Жұмысқа кіру',
    left: 'Сіз шықтыңыз',
    what: 'Мұнда айыппұлдар бойынша істермен қызметкерлер жұмыс істейді. Істі кім және не үшін ашқанын борышкер көреді.',
    begin: 'Кіру',
    notConfigured: 'Бұл орнатуда кіру қызметі бапталмаған: әкімшіге хабарласыңыз.',
    again: 'Қайтадан кіру',
    leave: 'Шығу',
    unlock: {
      title: 'Сіз екеніңізді растаңыз',
      why: 'Бет біраз уақыт пайдаланылмады, сондықтан құлыпталды. Жазғаныңыз сақталды.',
      button: 'Жалғастыру',
      sentTitle: 'Жібергеніңіз сақталды',
      sent: 'Бет құлыпталып тұрғандықтан, ештеңе орындалған жоқ. Жазғаныңыз түгел сақталды: жалғастырсаңыз, ол қайта жіберіледі.',
    },
    faults: {
      DENIED: { title: 'Кіру рұқсат етілмеді', what: 'Кіру қызметі сізге рұқсат бермеді немесе сіз бас тарттыңыз.' },
      STALE: { title: 'Кіру тым ұзаққа созылды', what: 'Кіруді басынан бастаңыз: алдыңғысының уақыты өтті.' },
      AWAY: { title: 'Кіру қызметі жауап бермейді', what: 'Бір минуттан кейін қайталап көріңіз.' },
      FAILED: {
        title: 'Кіру болмады',
        what: 'Кіру қызметі түсініксіз жауап берді. Қайталап көріңіз, болмаса әкімшіге хабарласыңыз.',
      },
      NO_NAME: {
        title: 'Сіздің кім екеніңіз айтылмады',
        what: 'Кіру қызметі тіркелгі іздейтін мәліметті бермеді: әкімшіге хабарласыңыз.',
      },
      NO_ACCOUNT: {
        title: 'Мұнда тіркелгіңіз жоқ',
        what: 'Кіру қызметі сізді таныды, бірақ мұнда сіздің тіркелгіңіз жоқ немесе ол жабылған. Оны тіркелгілер әкімшісі ашады.',
      },
    },
  },
  ru: {
    title: 'Вход для сотрудников',
    left: 'Вы вышли',
    what: 'Здесь сотрудники работают с делами о штрафах. Кто и зачем открыл дело, должник видит.',
    begin: 'Войти',
    notConfigured: 'В этой установке вход не настроен: обратитесь к администратору.',
    again: 'Войти заново',
    leave: 'Выйти',
    unlock: {
      title: 'Подтвердите, что это вы',
      why: 'Страницей некоторое время не пользовались, поэтому она закрыта. Написанное сохранено.',
      button: 'Продолжить',
      sentTitle: 'Отправленное сохранено',
      sent: 'Страница была закрыта, поэтому ничего не сделано. Все написанное сохранено: если продолжить, оно отправится снова.',
    },
    faults: {
      DENIED: { title: 'Вход не разрешен', what: 'Служба входа вас не пустила, или вы отказались.' },
      STALE: { title: 'Вход длился слишком долго', what: 'Начните вход заново: время прежнего вышло.' },
      AWAY: { title: 'Служба входа не отвечает', what: 'Попробуйте еще раз через минуту.' },
      FAILED: {
        title: 'Войти не получилось',
        what: 'Служба входа ответила непонятно. Попробуйте еще раз; если не поможет, обратитесь к администратору.',
      },
      NO_NAME: {
        title: 'Не сказано, кто вы',
        what: 'Служба входа не передала сведение, по которому ищется учетная запись: обратитесь к администратору.',
      },
      NO_ACCOUNT: {
        title: 'Здесь у вас нет учетной записи',
        what: 'Служба входа вас узнала, но учетной записи здесь нет, или она закрыта. Открывает ее администратор учетных записей.',
      },
    },
  },
  en: {
    title: 'Staff login',
    left: 'You have left',
    what: 'Staff work here on cases about fines. The debtor sees who opened a case, and for what.',
    begin: 'Log in',
    notConfigured: 'This installation has no login configured: ask the administrator.',
    again: 'Log in again',
    leave: 'Leave',
    unlock: {
      title: 'Confirm that it is you',
      why: 'The page was not used for a while, so it is locked. What you wrote is kept.',
      button: 'Go on',
      sentTitle: 'What you sent is kept',
      sent: 'The page was locked, so nothing was done. All that you wrote is kept: if you go on, it is sent again.',
    },
    faults: {
      DENIED: { title: 'You were not let in', what: 'The login service did not let you in, or you declined.' },
      STALE: { title: 'The login took too long', what: 'Begin again: the time of the one before is over.' },
      AWAY: { title: 'The login service does not answer', what: 'Try again in a minute.' },
      FAILED: {
        title: 'The login did not work',
        what: 'The login service answered something we do not understand. Try again; if that does not help, ask the administrator.',
      },
      NO_NAME: {
        title: 'Nobody said who you are',
        what: 'The login service did not give the fact by which an account is found: ask the administrator.',
      },
      NO_ACCOUNT: {
        title: 'You have no account here',
        what: 'The login service knows you, but there is no account here, or it is closed. The administrator of accounts opens one.',
      },
    },
  },
};
