/** What a party may tell the body about a case, and how it is answered. */
import type { InLanguages } from './languages.ts';

/** What a party may tell the body about a case: paid already, another person, the fine is appealed or cancelled, protected money (261-IV Arts. 58, 95, 98), the wish to pay later or in parts (KoAP Art. 888), that a person shall review what the robot decided (94-V Art. 19-1, Digital Code Art. 43), a complaint against an act (APPK Art. 91), something else. */
export const filingKinds = [
  'PAID_ALREADY',
  'NOT_ME',
  'FINE_CONTESTED',
  'PROTECTED_MONEY',
  'DEFERRAL_ASKED',
  'REVIEW',
  'COMPLAINT',
  'OTHER',
] as const;
export type FilingKind = (typeof filingKinds)[number];

export const filingKindTexts: Readonly<Record<FilingKind, InLanguages<string>>> = {
  PAID_ALREADY: { kk: 'төленіп қойған', ru: 'уже уплачено', en: 'paid already' },
  NOT_ME: { kk: 'бұл басқа адам', ru: 'это другой человек', en: 'another person' },
  FINE_CONTESTED: {
    kk: 'айыппұлға шағым берілген немесе оның күші жойылған',
    ru: 'штраф обжалуется или отменен',
    en: 'the fine is under appeal or cancelled',
  },
  PROTECTED_MONEY: { kk: 'заңмен қорғалған ақша', ru: 'деньги защищены законом', en: 'money protected by law' },
  DEFERRAL_ASKED: {
    kk: 'төлемді кейінге қалдыру немесе бөліп төлеу сұралады',
    ru: 'просьба об отсрочке или рассрочке',
    en: 'a deferral or instalments are asked for',
  },
  REVIEW: {
    kk: 'шешімді адам қайта қарасын',
    ru: 'пусть решение пересмотрит человек',
    en: 'let a person review the decision',
  },
  COMPLAINT: { kk: 'іс жүргізуге шағым', ru: 'жалоба на действия по делу', en: 'complaint about the case' },
  OTHER: { kk: 'басқа себеп', ru: 'другая причина', en: 'another reason' },
};

export const filingOutcomes = ['granted', 'refused', 'explained'] as const;
export type FilingOutcome = (typeof filingOutcomes)[number];

export const filingOutcomeTexts: Readonly<Record<FilingOutcome, InLanguages<string>>> = {
  granted: { kk: 'қанағаттандырылды', ru: 'удовлетворено', en: 'granted' },
  refused: { kk: 'қанағаттандырылмады', ru: 'отказано', en: 'refused' },
  explained: { kk: 'түсіндірме берілді', ru: 'дано разъяснение', en: 'explained' },
};
