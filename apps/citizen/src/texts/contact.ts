/** Whom to call, and what else one can do where nobody can be called. */
import type { InLanguages } from '@oryndau/words/languages';

export interface ContactTexts {
  readonly title: string;
  readonly lead: string;
  /** No telephone was given to this installation. */
  readonly none: string;
  readonly own: string;
  readonly others: string;
  readonly telephone: string;
  readonly otherWays: string;
  /** `write`: the name of the link by which one writes, as the page of the case has it. */
  readonly ways: (write: string) => readonly string[];
}

export const contactTexts: InLanguages<ContactTexts> = {
  kk: {
    title: 'Байланыс',
    lead: 'Істі айыппұл салынған өңірдің әділет департаменті жүргізеді. Қоңырау шалғанда істің кодын айтыңыз; төлем картасының деректерін ешкім сұрамауға тиіс.',
    none: 'Департаменттердің телефоны бұл жерде көрсетілмеген. Төмендегі тәсілдер жұмыс істейді.',
    own: 'Сіздің ісіңізді мына департамент жүргізеді:',
    others: 'Басқа өңірлердің департаменттері',
    telephone: 'Телефон:',
    otherWays: 'Басқа тәсілдер',
    ways: (write) => [
      `Істің бетінен «${write}» сілтемесі арқылы жазыңыз. Өтінішті адам оқиды, жауап сол бетте шығады.`,
      'Айыппұлдың өзіне келіспесеңіз, оны салған органға немесе сотқа жүгініңіз: орган істің бетінде көрсетілген.',
      'Хабарлама күмән тудырса, алдымен оның шынайылығын осы сайтта тексеріңіз.',
    ],
  },
  ru: {
    title: 'Контакты',
    lead: 'Дело ведет департамент юстиции региона, в котором наложен штраф. Когда звоните, назовите код дела; данных платежной карты у вас спрашивать не должны.',
    none: 'Телефоны департаментов здесь не указаны. Остаются способы, названные ниже.',
    own: 'Ваше дело ведет:',
    others: 'Департаменты других регионов',
    telephone: 'Телефон:',
    otherWays: 'Другие способы',
    ways: (write) => [
      `Напишите со страницы дела по ссылке «${write}». Обращение прочитает человек, ответ появится там же.`,
      'Если вы не согласны с самим штрафом, обратитесь в орган, который его наложил, или в суд: орган назван на странице дела.',
      'Если сообщение вызывает сомнения, сначала проверьте на этом сайте, настоящее ли оно.',
    ],
  },
  en: {
    title: 'Contact',
    lead: 'A case is kept by the department of justice of the region in which the fine was imposed. When you call, give the code of the case; nobody should ask for the details of your card.',
    none: 'No telephone of the departments was given here. The ways below remain.',
    own: 'Your case is kept by:',
    others: 'Departments of other regions',
    telephone: 'Telephone:',
    otherWays: 'Other ways',
    ways: (write) => [
      `Write from the page of the case, by the link “${write}”. A person reads it, and the answer appears there.`,
      'If you do not agree with the fine itself, turn to the body that imposed it, or to a court: the page of the case names the body.',
      'If you doubt a message, first check on this site whether it is genuine.',
    ],
  },
};
