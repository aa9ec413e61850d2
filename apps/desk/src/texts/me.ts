/** One's own account. */
import type { InLanguages } from '@oryndau/words/languages';

interface MeTexts {
  readonly title: string;
  readonly login: string;
  readonly roles: string;
  readonly region: string;
  readonly none: string;
  readonly passkeys: string;
  readonly passkeysWhat: string;
  readonly kept: string;
  readonly name: string;
  readonly since: string;
  readonly used: string;
  readonly never: string;
  readonly what: string;
  readonly revoke: string;
  readonly add: string;
  readonly visits: string;
  readonly device: string;
  readonly thisOne: string;
  readonly leaveEverywhere: string;
  readonly word: string;
  readonly wordHint: string;
  readonly keyName: string;
  readonly keyNameHint: string;
  readonly make: string;
  readonly back: string;
  readonly notMade: string;
  readonly unnamed: string;
  readonly confirmFirst: string;
  readonly wrongWord: string;
  readonly needsScript: string;
}

export const meTexts: InLanguages<MeTexts> = {
  kk: {
    title: 'Мен',
    login: 'Кіру аты',
    roles: 'Рөлдер',
    region: 'Өңір',
    none: 'жоқ',
    passkeys: 'Кіру кілттері',
    passkeysWhat:
      'Өзгеріс енгізетін немесе қол қоятын әр қадам кіру кілтімен расталады: саусақ ізі, бет немесе құрылғының коды. Олар құрылғыңыздан шықпайды.',
    kept: 'Тіркелген кілттер',
    name: 'Атауы',
    since: 'Қашаннан',
    used: 'Соңғы рет',
    never: 'әлі жоқ',
    what: 'Әрекет',
    revoke: 'Кілтті өшіру',
    add: 'Кіру кілтін қосу',
    visits: 'Қай жерде кіргенсіз',
    device: 'Құрылғы',
    thisOne: 'осы',
    leaveEverywhere: 'Барлық жерден шығу',
    word: 'Әкімші берген сөз',
    wordHint: 'Бірінші кілтке ғана керек, үш күн жарамды.',
    keyName: 'Кілттің атауы',
    keyNameHint: 'Мысалы: қызметтік телефон.',
    make: 'Кілт жасау',
    back: 'Қайту',
    notMade: 'Кіру кілті тіркелмеді. Ештеңе өзгерген жоқ, қайталап көріңіз.',
    unnamed: 'атаусыз кілт',
    confirmFirst: 'Алдымен бар кілтпен растаңыз: бетті құлыптан босатып, қайталаңыз.',
    wrongWord: 'Әкімшінің сөзі дұрыс емес, пайдаланылған немесе ескірген: жаңасын сұраңыз.',
    needsScript: 'Кіру кілтін браузер тек скрипт арқылы жасайды.',
  },
  ru: {
    title: 'Я',
    login: 'Имя для входа',
    roles: 'Роли',
    region: 'Регион',
    none: 'нет',
    passkeys: 'Ключи доступа',
    passkeysWhat:
      'Каждый шаг, который что-то меняет или подписывает, подтверждается ключом доступа: отпечатком, лицом или кодом устройства. Они не покидают вашего устройства.',
    kept: 'Зарегистрированные ключи',
    name: 'Название',
    since: 'С какого дня',
    used: 'Последний раз',
    never: 'еще ни разу',
    what: 'Действие',
    revoke: 'Отозвать ключ',
    add: 'Добавить ключ доступа',
    visits: 'Где вы вошли',
    device: 'Устройство',
    thisOne: 'это',
    leaveEverywhere: 'Выйти везде',
    word: 'Слово от администратора',
    wordHint: 'Нужно только для первого ключа, действует три дня.',
    keyName: 'Название ключа',
    keyNameHint: 'Например: служебный телефон.',
    make: 'Создать ключ',
    back: 'Назад',
    notMade: 'Ключ доступа не зарегистрирован. Ничего не изменилось, попробуйте еще раз.',
    unnamed: 'ключ без названия',
    confirmFirst: 'Сначала подтвердите имеющимся ключом: разблокируйте страницу и повторите.',
    wrongWord: 'Слово администратора неверно, использовано или устарело: попросите новое.',
    needsScript: 'Ключ доступа браузер создает только скриптом.',
  },
  en: {
    title: 'Me',
    login: 'Login',
    roles: 'Roles',
    region: 'Region',
    none: 'none',
    passkeys: 'Passkeys',
    passkeysWhat:
      'Each step that changes or signs something is confirmed by a passkey: finger, face or the code of the device. They never leave your device.',
    kept: 'Registered keys',
    name: 'Name',
    since: 'Since',
    used: 'Last used',
    never: 'not yet',
    what: 'Action',
    revoke: 'Revoke the key',
    add: 'Add a passkey',
    visits: 'Where you are logged in',
    device: 'Device',
    thisOne: 'this one',
    leaveEverywhere: 'Leave everywhere',
    word: 'Word of the administrator',
    wordHint: 'Only for the first key; it holds for three days.',
    keyName: 'Name of the key',
    keyNameHint: 'For example: office telephone.',
    make: 'Make a key',
    back: 'Back',
    notMade: 'The passkey was not registered. Nothing has changed; try again.',
    unnamed: 'key without a name',
    confirmFirst: 'Confirm with the key that you have first: unlock the page and try again.',
    wrongWord: 'The word of the administrator is wrong, used or too old: ask for a new one.',
    needsScript: 'A browser makes a passkey only by a script.',
  },
};
