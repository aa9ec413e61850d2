/** The page that asks for the passkey. */
import type { InLanguages } from '@oryndau/words/languages';

interface ConfirmTexts {
  readonly how: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly practice: string;
  readonly failed: string;
  readonly noPasskey: string;
  readonly needsScript: string;
}

export const confirmTexts: InLanguages<ConfirmTexts> = {
  kk: {
    how: 'Осы құрылғыдағы кіру кілтімен растаңыз: саусақ ізі, бет немесе құрылғының коды.',
    confirm: 'Кіру кілтімен растау',
    cancel: 'Бас тарту, ештеңе өзгермейді',
    practice: 'Кілтсіз растау (тек сынақ нұсқасында)',
    failed: 'Кіру кілті расталмады. Ештеңе өзгерген жоқ, жазғаныңыз сақталды. Қайталап көріңіз.',
    noPasskey:
      'Тіркелгіңізде кіру кілті жоқ: оны жоғарыдағы атыңыз бойынша ашылатын бетте тіркеп, мұны қайта жіберіңіз.',
    needsScript: 'Кіру кілтін браузер тек скрипт арқылы сұрай алады. Осы бетте скрипттерге рұқсат беріңіз.',
  },
  ru: {
    how: 'Подтвердите ключом доступа на этом устройстве: отпечатком, лицом или кодом устройства.',
    confirm: 'Подтвердить ключом доступа',
    cancel: 'Отмена, ничего не изменится',
    practice: 'Подтвердить без ключа (только в демонстрации)',
    failed: 'Ключ доступа не подтвержден. Ничего не изменилось, написанное сохранено. Попробуйте еще раз.',
    noPasskey:
      'У вашей учетной записи нет ключа доступа: зарегистрируйте его на странице под вашим именем вверху и отправьте это еще раз.',
    needsScript: 'Ключ доступа браузер спрашивает только скриптом. Разрешите скрипты на этой странице.',
  },
  en: {
    how: 'Confirm with the passkey on this device: finger, face or the code of the device.',
    confirm: 'Confirm with the passkey',
    cancel: 'Cancel, nothing changes',
    practice: 'Confirm without a key (only in the demonstration)',
    failed: 'The passkey was not confirmed. Nothing has changed, and what you wrote is kept. Try again.',
    noPasskey: 'Your account has no passkey: register one on the page under your name above, and send this again.',
    needsScript: 'A browser asks for a passkey only by a script. Allow scripts on this page.',
  },
};
