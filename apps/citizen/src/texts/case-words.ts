/** How a message went, and who looked and by which way, for people. What shares its words with other rooms stands in `words/`. */

import type { Reader } from '@oryndau/access/views';
import type { InLanguages } from '@oryndau/words/languages';

/** As the table of messages keeps it. */
export type MessageStatus = 'sending' | 'accepted' | 'unknown' | 'delivered' | 'failed';
export type ViewWay = 'link' | 'code' | 'login';

export interface CaseWords {
  readonly messages: Readonly<Record<MessageStatus, string>>;
  readonly readers: Readonly<Record<Reader, string>>;
  readonly ways: Readonly<Record<ViewWay, string>>;
}

export const caseWords: InLanguages<CaseWords> = {
  kk: {
    messages: {
      sending: 'жіберілуде',
      accepted: 'жіберілді, жеткені әлі расталмады',
      unknown: 'жіберілді, жеткені белгісіз',
      delivered: 'жетті',
      failed: 'жетпеді',
    },
    readers: {
      debtor: 'осы беттен',
      operator: 'орган қызметкері',
      bailiff: 'жеке сот орындаушысы',
      system: 'бағдарлама',
    },
    ways: { link: 'жеке сілтеме бойынша', code: 'іс коды бойынша', login: 'жүйеге кіру арқылы' },
  },
  ru: {
    messages: {
      sending: 'отправляется',
      accepted: 'отправлено, доставка пока не подтверждена',
      unknown: 'отправлено, дошло ли, неизвестно',
      delivered: 'доставлено',
      failed: 'не доставлено',
    },
    readers: {
      debtor: 'с этой страницы',
      operator: 'сотрудник органа',
      bailiff: 'частный судебный исполнитель',
      system: 'программа',
    },
    ways: { link: 'по личной ссылке', code: 'по коду дела', login: 'через вход' },
  },
  en: {
    messages: {
      sending: 'being sent',
      accepted: 'sent, delivery not confirmed yet',
      unknown: 'sent, not known whether it arrived',
      delivered: 'delivered',
      failed: 'not delivered',
    },
    readers: {
      debtor: 'from this page',
      operator: 'a member of staff',
      bailiff: 'the private bailiff',
      system: 'a program',
    },
    ways: { link: 'by the personal link', code: 'by the case code', login: 'by login' },
  },
};
