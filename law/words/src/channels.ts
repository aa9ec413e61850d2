/** By which ways a person is told. */
import type { InLanguages, Language } from './languages.ts';
import type { UpdateKind } from './lists.ts';

export const channelNames = ['push', 'sms', 'second_sms', 'registered_mail'] as const;
export type Channel = (typeof channelNames)[number];

export const channelTexts: Readonly<Record<Channel, InLanguages<string>>> = {
  push: { kk: 'қосымшадағы хабарлама', ru: 'уведомление в приложении', en: 'message in the app' },
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
  second_sms: { kk: 'екінші SMS', ru: 'второе SMS', en: 'second SMS' },
  registered_mail: { kk: 'тапсырыс хат', ru: 'заказное письмо', en: 'registered letter' },
};

/** The way and, of an update, what it tells of, as one name: Kazakh says the second first. */
export function messageName(
  { channel, about }: { readonly channel: string; readonly about: string },
  language: Language,
): string {
  const way = Object.hasOwn(channelTexts, channel) ? channelTexts[channel as Channel][language] : channel;
  if (!Object.hasOwn(updateNames, about)) return way;
  const update = updateNames[about as UpdateKind][language];
  return language === 'kk' ? `${update} ${way}` : `${way} ${update}`;
}

/** What an update tells of, in a list of messages. */
export const updateNames: Readonly<Record<UpdateKind, InLanguages<string>>> = {
  executed: { kk: 'толық төленгені туралы', ru: 'о полной оплате', en: 'on full payment' },
  cancelled: { kk: 'айыппұлдың күші жойылғаны туралы', ru: 'об отмене штрафа', en: 'on the fine being cancelled' },
  released: {
    kk: 'айыппұлдан босатылғаныңыз туралы',
    ru: 'об освобождении от штрафа',
    en: 'on your release from the fine',
  },
  transferred: {
    kk: 'істің жеке сот орындаушысына берілгені туралы',
    ru: 'о передаче частному судебному исполнителю',
    en: 'on the hand-over to a private bailiff',
  },
  arrested: {
    kk: 'шоттағы ақшаға тыйым салынғаны туралы',
    ru: 'об аресте денег на счете',
    en: 'on money being arrested',
  },
  debited: { kk: 'шоттан ақша алынғаны туралы', ru: 'о списании со счета', en: 'on money taken from an account' },
  filing_answered: { kk: 'өтінішке жауап туралы', ru: 'об ответе на обращение', en: 'on the answer to a request' },
  payment_reversed: { kk: 'төлемнің қайтарып алынғаны туралы', ru: 'об отзыве платежа', en: 'on a payment taken back' },
  payment_received: { kk: 'төлем түскені туралы', ru: 'о поступлении платежа', en: 'on a payment' },
  prohibited: {
    kk: 'мүлікке билік етуге тыйым туралы',
    ru: 'о запрете распоряжаться имуществом',
    en: 'on the prohibition of disposing of property',
  },
  arrest_lifted: { kk: 'шоттағы тыйымның алынғаны туралы', ru: 'о снятии ареста', en: 'on money being released' },
  prohibition_lifted: {
    kk: 'мүлікке тыйымның күші жойылғаны туралы',
    ru: 'об отмене запрета',
    en: 'on the prohibition being lifted',
  },
};
