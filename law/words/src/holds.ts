/** Why the clock of a case stands still (law.md section 12, question 6). */
import type { InLanguages } from './languages.ts';

export const holdReasons = [
  'FINE_APPEAL',
  'COMPLAINT',
  'COURT_OR_PROSECUTOR',
  'DEFERRAL',
  'BANKRUPTCY',
  'DEATH',
  'RELEASE_PENDING',
  'OPERATOR',
  'ACT_STRUCK',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** After a colon. */
export const holdReasonTexts: Readonly<Record<HoldReason, InLanguages<string>>> = {
  FINE_APPEAL: { kk: 'айыппұлға шағым берілген', ru: 'подана жалоба на штраф', en: 'the fine is under appeal' },
  COMPLAINT: {
    kk: 'іс жүргізуге шағым берілген',
    ru: 'подана жалоба на действия по делу',
    en: 'a complaint against the case was filed',
  },
  COURT_OR_PROSECUTOR: {
    kk: 'сот немесе прокурор тоқтатты',
    ru: 'так решил суд или прокурор',
    en: 'a court or a prosecutor stopped it',
  },
  DEFERRAL: {
    kk: 'төлем кейінге қалдырылған немесе бөліп төленеді',
    ru: 'дана отсрочка или рассрочка',
    en: 'the payment is deferred or made in instalments',
  },
  BANKRUPTCY: {
    kk: 'банкроттық рәсімі жүріп жатыр',
    ru: 'идет процедура банкротства',
    en: 'a bankruptcy procedure is under way',
  },
  DEATH: {
    kk: 'борышкердің қайтыс болғаны туралы дерек бар',
    ru: 'есть сведения о смерти должника',
    en: 'there is word of the death of the debtor',
  },
  RELEASE_PENDING: {
    kk: 'айыппұлдан босату мәселесі шешілуде',
    ru: 'решается вопрос об освобождении от штрафа',
    en: 'a release from the fine is being decided',
  },
  OPERATOR: {
    kk: 'істі қызметкер тексеріп жатыр',
    ru: 'дело проверяет сотрудник',
    en: 'a member of staff is checking the case',
  },
  ACT_STRUCK: {
    kk: 'басшы қаулыға қол қоймады',
    ru: 'руководитель не подписал постановление',
    en: 'the head has not signed an act',
  },
};
