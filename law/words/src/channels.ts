/** By which ways a person is told. */
import type { InLanguages } from './languages.ts';

export const channelNames = ['push', 'sms', 'second_sms', 'registered_mail'] as const;
export type Channel = (typeof channelNames)[number];

export const channelTexts: Readonly<Record<Channel, InLanguages<string>>> = {
  push: { kk: 'қосымшадағы хабарлама', ru: 'уведомление в приложении', en: 'message in the app' },
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
  second_sms: { kk: 'екінші SMS', ru: 'второе SMS', en: 'second SMS' },
  registered_mail: { kk: 'тапсырыс хат', ru: 'заказное письмо', en: 'registered letter' },
};
