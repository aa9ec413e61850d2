/** How the robot may proceed, by name; each is data in stages/proceedings/src/core/policies.ts. */
import type { InLanguages } from './languages.ts';

/** The Rules of simplified proceedings (Order 697): what an installation, a simulation and the demonstration take where nobody says otherwise. */
export const RULES_POLICY = 'order-697';

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
