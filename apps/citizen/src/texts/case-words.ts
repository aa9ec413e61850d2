/** How a message went, for people. What shares its words with other rooms stands in `words/`. */
import type { InLanguages } from '@oryndau/words/languages';

/** As the table of messages keeps it. */
export type MessageStatus = 'sending' | 'accepted' | 'unknown' | 'delivered' | 'failed';

export interface CaseWords {
  readonly messages: Readonly<Record<MessageStatus, string>>;
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
  },
  ru: {
    messages: {
      sending: 'отправляется',
      accepted: 'отправлено, доставка пока не подтверждена',
      unknown: 'отправлено, дошло ли, неизвестно',
      delivered: 'доставлено',
      failed: 'не доставлено',
    },
  },
  en: {
    messages: {
      sending: 'being sent',
      accepted: 'sent, delivery not confirmed yet',
      unknown: 'sent, not known whether it arrived',
      delivered: 'delivered',
      failed: 'not delivered',
    },
  },
};
