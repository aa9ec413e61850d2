/** News of a case in this browser: what it is, what it is not, and each state in which it can be. */
import type { InLanguages } from '@oryndau/words/languages';

/** What the script may have to say, beside the two words of its button. */
export const browserStates = ['unsupported', 'denied', 'off', 'on', 'wait', 'tooMany', 'over', 'failed'] as const;
export type BrowserState = (typeof browserStates)[number];

export interface BrowserTexts {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly shows: string;
  readonly showsNote: string;
  readonly here: string;
  /** Where no script runs. */
  readonly needsScript: string;
  readonly states: Readonly<Record<BrowserState, string>>;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly all: string;
  readonly count: string;
  readonly stopNote: string;
  readonly stop: string;
}

export const browserTexts: InLanguages<BrowserTexts> = {
  kk: {
    title: 'Осы браузердегі хабарламалар',
    lead: 'Ісіңізде бірдеңе болғанда, бет жабық тұрса да, осы браузер сізге хабарлай алады.',
    points: [
      'Бұл — хабар берудің үстеме жолы ғана. SMS, eGov Mobile және хат бұрынғыдай келеді, барлық мерзім солардан есептеледі.',
      'Түнде ештеңе жіберілмейді. Іс аяқталғаннан бірнеше апта өткен соң өздігінен тоқтайды.',
      'Хабарламаны осы құрылғыны пайдаланатын кез келген адам оқи алады. Құрылғы өзіңіздікі болмаса, қоспаңыз.',
    ],
    shows: 'Экранда тек мынадай жазу шығады',
    showsNote: 'Аты-жөні, сомасы, құжат нөмірі жазылмайды. Хабарламаның өзі істі ашпайды.',
    here: 'Осы браузер',
    needsScript:
      'Бұл үшін браузер осы бетте скриптке рұқсат беріп, хабарлама көрсете алуы керек. Олай болмаса да, ештеңе жоғалмайды: SMS, eGov Mobile және хат бұрынғыдай келеді.',
    states: {
      unsupported:
        'Бұл браузер мұндай хабарламаны көрсете алмайды. Ештеңе жоғалмайды: SMS, eGov Mobile және хат бұрынғыдай келеді.',
      denied:
        'Бұл сайттың хабарламаларына браузерде тыйым салынған. Алғыңыз келсе, браузердің баптауында рұқсат беріп, бетті қайта ашыңыз.',
      off: 'Өшірулі. Бұл браузерге ісіңіз туралы хабар берілмейді.',
      on: 'Қосулы. Ісіңізде бірдеңе болғанда, бұл браузерге хабар беріледі.',
      wait: 'Бір сәт күтіңіз.',
      tooMany:
        'Бұл іс туралы бес браузерге хабар беріліп жатыр. Алдымен біреуінде өшіріңіз немесе төменде бәрін тоқтатыңыз.',
      over: 'Кіру уақыты бітті немесе осы браузерде басқа іс ашылды. Осы істі қайта ашып, осы бетке оралыңыз.',
      failed: 'Мүмкін болмады. Кейінірек қайталап көріңіз. SMS, eGov Mobile және хат бұрынғыдай келеді.',
    },
    turnOn: 'Хабарламаны қосу',
    turnOff: 'Хабарламаны өшіру',
    all: 'Барлық браузер',
    count: 'Осы іс туралы хабар алатын браузерлер саны:',
    stopNote: 'Бәрі тоқтайды, қазір қолыңызда жоқтары да.',
    stop: 'Барлық браузерде тоқтату',
  },
  ru: {
    title: 'Сообщения в этом браузере',
    lead: 'Этот браузер может сообщать, когда в вашем деле что-то происходит, даже если страница закрыта.',
    points: [
      'Это только дополнение. SMS, eGov Mobile и письма приходят как прежде, и все сроки считают по ним, а не по этому.',
      'Ночью ничего не приходит. Через несколько недель после конца дела все прекращается само.',
      'Сообщение может прочитать любой, кто пользуется этим устройством. Не включайте, если оно не ваше.',
    ],
    shows: 'На экране будет только это',
    showsNote: 'Ни имени, ни суммы, ни номера документа. Само сообщение дела не открывает.',
    here: 'Этот браузер',
    needsScript:
      'Для этого браузер должен разрешать скрипты на этой странице и уметь показывать сообщения. Если нет, ничего не потеряно: SMS, eGov Mobile и письма приходят как прежде.',
    states: {
      unsupported:
        'Этот браузер не умеет показывать такие сообщения. Ничего не потеряно: SMS, eGov Mobile и письма приходят как прежде.',
      denied:
        'Сообщения от этого сайта в браузере запрещены. Если они вам нужны, разрешите их в настройках браузера и откройте страницу снова.',
      off: 'Выключено. Этому браузеру о вашем деле не сообщают.',
      on: 'Включено. Этот браузер сообщит, когда в вашем деле что-то произойдет.',
      wait: 'Одну минуту.',
      tooMany: 'Об этом деле уже сообщают пяти браузерам. Сначала выключите в одном из них или остановите все ниже.',
      over: 'Время входа истекло, или в этом браузере открыли другое дело. Откройте это дело снова и вернитесь сюда.',
      failed: 'Не получилось. Попробуйте позже. SMS, eGov Mobile и письма приходят как прежде.',
    },
    turnOn: 'Включить сообщения',
    turnOff: 'Выключить сообщения',
    all: 'Все браузеры',
    count: 'Браузеров, которым сообщают об этом деле:',
    stopNote: 'Остановятся все, и те, которых сейчас нет под рукой.',
    stop: 'Остановить во всех браузерах',
  },
  en: {
    title: 'Messages in this browser',
    lead: 'This browser can tell you when something happens in your case, even while the page is closed.',
    points: [
      'It is an addition and no more. SMS, eGov Mobile and letters come as before, and every term runs from those, not from this.',
      'Nothing comes at night. Some weeks after the end of the case it stops by itself.',
      'Whoever uses this device can read the message. Do not turn it on if the device is not yours.',
    ],
    shows: 'The screen will show only this',
    showsNote: 'No name, no sum, no number of a document. The message itself does not open the case.',
    here: 'This browser',
    needsScript:
      'For this the browser must allow scripts on this page and be able to show messages. If it does not, nothing is lost: SMS, eGov Mobile and letters come as before.',
    states: {
      unsupported:
        'This browser cannot show such messages. Nothing is lost: SMS, eGov Mobile and letters come as before.',
      denied:
        'Messages from this site are forbidden in this browser. If you want them, allow them in its settings and open this page again.',
      off: 'Off. This browser is not told of your case.',
      on: 'On. This browser will tell you when something happens in your case.',
      wait: 'One moment.',
      tooMany: 'Five browsers are told of this case already. First turn it off in one of them, or stop them all below.',
      over: 'Your visit is over, or another case was opened in this browser. Open this case again and come back here.',
      failed: 'That did not work. Try again later. SMS, eGov Mobile and letters come as before.',
    },
    turnOn: 'Turn messages on',
    turnOff: 'Turn messages off',
    all: 'All browsers',
    count: 'Browsers that are told of this case:',
    stopNote: 'This stops all of them, also those that you do not have at hand.',
    stop: 'Stop in all browsers',
  },
};
