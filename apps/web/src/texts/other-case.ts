/** What is said when a form was sent from the page of one case while another is open in the browser: that nothing happened, which is which, and what to do. */
import type { InLanguages } from '@oryndau/words/languages';

export interface OtherCaseTexts {
  readonly title: string;
  /** Where the case of the form is known. */
  readonly sentFor: (number: string) => string;
  readonly sentForAnother: string;
  readonly nothingDone: string;
  readonly openNow: (number: string) => string;
  readonly noneOpen: string;
  readonly nextByLogin: string;
  readonly nextByLink: string;
  /** Of the button; of a fine by its number. */
  readonly open: (number: string) => string;
  readonly toCases: string;
  readonly toOpen: (number: string) => string;
  readonly toFind: string;
  /** Above what was written, which is in no case. */
  readonly toCopy: string;
}

export const otherCaseTexts: InLanguages<OtherCaseTexts> = {
  kk: {
    title: 'Ештеңе жіберілген жоқ: басқа іс ашық тұр',
    sentFor: (number) => `Бұл нысан № ${number} құжат бойынша істің бетінен жіберілді.`,
    sentForAnother: 'Бұл нысан басқа істің бетінен жіберілді.',
    nothingDone: 'Сондықтан біз ешқандай іс бойынша ештеңе істемедік.',
    openNow: (number) => `Осы браузерде қазір № ${number} құжат бойынша іс ашық.`,
    noneOpen: 'Осы браузерде қазір ешқандай іс ашық емес.',
    nextByLogin: 'Қажетті істі ашып, оның бетінде қайталаңыз.',
    nextByLink: 'Қажетті іс туралы хабарламадағы сілтемені қайта ашып, іс бетінде қайталаңыз.',
    open: (number) => `№ ${number} құжат бойынша істі ашу`,
    toCases: 'Істерімнің тізімі',
    toOpen: (number) => `№ ${number} құжат бойынша іске оралу`,
    toFind: 'Істі коды бойынша табу',
    toCopy: 'Жазғаныңызды осы жерден көшіріп алыңыз. Файлдарды қайта таңдау керек болады.',
  },
  ru: {
    title: 'Ничего не отправлено: открыто другое дело',
    sentFor: (number) => `Вы отправили форму со страницы дела по документу № ${number}.`,
    sentForAnother: 'Вы отправили форму со страницы другого дела.',
    nothingDone: 'Поэтому мы ничего не сделали ни в одном деле.',
    openNow: (number) => `Сейчас в этом браузере открыто дело по документу № ${number}.`,
    noneOpen: 'Сейчас в этом браузере не открыто ни одно дело.',
    nextByLogin: 'Откройте нужное дело и повторите на его странице.',
    nextByLink: 'Снова откройте ссылку из сообщения о нужном деле и повторите на его странице.',
    open: (number) => `Открыть дело по документу № ${number}`,
    toCases: 'К списку моих дел',
    toOpen: (number) => `Вернуться к делу по документу № ${number}`,
    toFind: 'Найти дело по коду',
    toCopy: 'Скопируйте отсюда то, что написали. Файлы придется выбрать снова.',
  },
  en: {
    title: 'Nothing was sent: another case is open',
    sentFor: (number) => `You sent the form from the page of the case on document No. ${number}.`,
    sentForAnother: 'You sent the form from the page of another case.',
    nothingDone: 'So we have done nothing in any case.',
    openNow: (number) => `Open in this browser now is the case on document No. ${number}.`,
    noneOpen: 'No case is open in this browser now.',
    nextByLogin: 'Open the case that you mean, and do it again on its page.',
    nextByLink: 'Open the link of the message about the case that you mean again, and do it again on its page.',
    open: (number) => `Open the case on document No. ${number}`,
    toCases: 'To the list of my cases',
    toOpen: (number) => `Back to the case on document No. ${number}`,
    toFind: 'Find a case by its code',
    toCopy: 'Copy what you wrote from here. Files have to be chosen again.',
  },
};
