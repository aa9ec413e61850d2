/** How the robot may proceed, by name; each is data in stages/proceedings/src/core/policies.ts. */
import type { InLanguages } from './languages.ts';

/** The Rules of simplified proceedings (Order 697): what an installation, a simulation and the demonstration take where nobody says otherwise. */
export const RULES_POLICY = 'order-697';

/** How a case proceeds, as it is said within a sentence: "policy: by the Rules of simplified proceedings". */
export const policyTexts: Readonly<Partial<Record<string, InLanguages<string>>>> = {
  'order-697': {
    kk: 'оңайлатылған іс жүргізу қағидалары бойынша',
    ru: 'по Правилам упрощенного производства',
    en: 'by the Rules of simplified proceedings',
  },
  'order-697-own-limit': {
    kk: 'оңайлатылған іс жүргізу қағидалары бойынша, сома шегі де солардікі',
    ru: 'по Правилам упрощенного производства, с пределом суммы по их тексту',
    en: 'by the Rules of simplified proceedings, with the limit of the sum that they have',
  },
  'day-30-bailiff': {
    kk: 'отыз күн хабарлау, кейін жеке сот орындаушысына беру',
    ru: 'тридцать дней извещений, затем передача частному судебному исполнителю',
    en: 'thirty days of notices, then a private bailiff',
  },
  'day-30-account': {
    kk: 'хабарлау, отызыншы күні бір шотқа тыйым салу',
    ru: 'извещения, на тридцатый день арест одного счета',
    en: 'notices, and on the thirtieth day the arrest of one account',
  },
  'pilot-grace': {
    kk: 'пилоттағыдай: хабарлау, төлеуге берілген күндер, бір шотқа тыйым салу',
    ru: 'как в пилоте: извещение, дни на уплату, арест одного счета',
    en: 'as in the pilot: a notice, days to pay, the arrest of one account',
  },
  replay: {
    kk: 'жазылған жылды қайталау, хабарламасыз және шарасыз',
    ru: 'повтор записанного года, без извещений и мер',
    en: 'a recorded year lived again, without notices and measures',
  },
};

/** The days of a policy that can be put into force without a new release, each for cases opened from a day on. */
export const policyDayNames = ['SECOND_SMS', 'REGISTERED_MAIL', 'LIFT_ALARM', 'SIGN_ALARM', 'ASK_AGAIN'] as const;
export type PolicyDayName = (typeof policyDayNames)[number];

export const policyDayTexts: Readonly<Record<PolicyDayName, InLanguages<string>>> = {
  SECOND_SMS: {
    kk: 'екінші SMS жіберілетін күн',
    ru: 'день второго SMS',
    en: 'day of the second SMS',
  },
  REGISTERED_MAIL: {
    kk: 'тапсырыс хат жіберілетін күн',
    ru: 'день заказного письма',
    en: 'day of the registered letter',
  },
  LIFT_ALARM: {
    kk: 'тыйым алынбаса, операторға неше күннен кейін айтылады',
    ru: 'через сколько дней оператору сообщается, что арест не снят',
    en: 'days until an operator is told that an arrest was not lifted',
  },
  SIGN_ALARM: {
    kk: 'актіге қол қойылмаса, операторға неше күннен кейін айтылады',
    ru: 'через сколько дней оператору сообщается, что акт не подписан',
    en: 'days until an operator is told that an act was not signed',
  },
  ASK_AGAIN: {
    kk: 'банктерден шоттар неше күннен кейін қайта сұралады',
    ru: 'через сколько дней банки спрашивают о счетах снова',
    en: 'days until the banks are asked for the accounts again',
  },
};
