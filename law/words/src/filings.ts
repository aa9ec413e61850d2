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

/** Kinds of money that must not be taken, as `protected.account_types` has them; a test holds this list to the law's. */
export const moneyKinds = [
  'SOCIAL_PAYMENTS',
  'ALIMONY',
  'EMERGENCY_AID',
  'HOUSING_PAYMENTS',
  'RENT_SUBSIDY',
  'HOUSING_SAVINGS',
  'PENSION_LUMP_SUM',
  'TARGET_ASSETS',
  'EDUCATION_SAVINGS',
  'RELOCATION_AID',
  'BANKRUPT_CITIZEN',
  'CONDOMINIUM_REPAIR',
  'NOTARY_DEPOSIT',
  'HEALTH_INSURANCE_FUND',
  'BAILIFF_ESCROW',
  'STATE_PROCUREMENT_OPERATOR',
  'MARKET_INFRASTRUCTURE',
] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** Money that another article protects, or that the person cannot name: wages, an injury's compensation. */
export const OTHER_MONEY = 'OTHER' as const;

/** As they are asked and shown. */
export const moneyKindTexts: Readonly<Record<MoneyKind | typeof OTHER_MONEY, InLanguages<string>>> = {
  SOCIAL_PAYMENTS: {
    kk: 'Жәрдемақылар мен әлеуметтік төлемдер',
    ru: 'Пособия и социальные выплаты',
    en: 'Benefits and social payments',
  },
  ALIMONY: { kk: 'Алимент', ru: 'Алименты', en: 'Alimony' },
  EMERGENCY_AID: {
    kk: 'Төтенше жағдай кезінде берілген көмек',
    ru: 'Помощь в чрезвычайной ситуации',
    en: 'Aid in an emergency',
  },
  HOUSING_PAYMENTS: { kk: 'Тұрғын үй төлемдері', ru: 'Жилищные выплаты', en: 'Housing payments' },
  RENT_SUBSIDY: {
    kk: 'Тұрғын үй жалдауға арналған субсидия',
    ru: 'Субсидия на аренду жилья',
    en: 'A subsidy for rent',
  },
  HOUSING_SAVINGS: {
    kk: 'Тұрғын үй жинағы: тұрғын үй төлемдерінен жиналған немесе кепілге салынған',
    ru: 'Жилищные накопления: из жилищных выплат или в залоге',
    en: 'Housing savings: made of housing payments, or pledged',
  },
  PENSION_LUMP_SUM: {
    kk: 'Біржолғы зейнетақы төлемдері',
    ru: 'Единовременные пенсионные выплаты',
    en: 'One-off pension payments',
  },
  TARGET_ASSETS: {
    kk: 'Тұрғын үйге, емделуге немесе білім алуға арналған нысаналы қаражат',
    ru: 'Целевые деньги на жилье, лечение или образование',
    en: 'Money set apart for housing, treatment or education',
  },
  EDUCATION_SAVINGS: { kk: 'Білім беру жинағы', ru: 'Образовательные накопления', en: 'Education savings' },
  RELOCATION_AID: { kk: 'Қоныс аударуға берілген көмек', ru: 'Помощь на переселение', en: 'Relocation aid' },
  BANKRUPT_CITIZEN: {
    kk: 'Банкроттық рәсіміндегі азаматтың ақшасы',
    ru: 'Деньги гражданина в процедуре банкротства',
    en: 'Money of a citizen in bankruptcy',
  },
  CONDOMINIUM_REPAIR: {
    kk: 'Үйді күрделі жөндеуге жиналған ақша',
    ru: 'Накопления на капитальный ремонт дома',
    en: 'Savings for the capital repair of a house',
  },
  NOTARY_DEPOSIT: { kk: 'Нотариустың депозиті', ru: 'Депозит нотариуса', en: "A notary's deposit" },
  HEALTH_INSURANCE_FUND: {
    kk: 'Медициналық сақтандыру қорының ақшасы',
    ru: 'Деньги фонда медицинского страхования',
    en: 'Money of the health insurance fund',
  },
  BAILIFF_ESCROW: {
    kk: 'Жеке сот орындаушысының өндірілген сомаларға арналған шоты',
    ru: 'Счет частного судебного исполнителя для взысканных сумм',
    en: "A private bailiff's account for collected sums",
  },
  STATE_PROCUREMENT_OPERATOR: {
    kk: 'Мемлекеттік сатып алу операторының шоты',
    ru: 'Счет оператора государственных закупок',
    en: 'An account of the operator of state procurement',
  },
  MARKET_INFRASTRUCTURE: {
    kk: 'Қаржы нарығы инфрақұрылымының шоты',
    ru: 'Счет инфраструктуры финансового рынка',
    en: 'An account of the infrastructure of the financial market',
  },
  OTHER: {
    kk: 'Заңмен қорғалған басқа ақша, мысалы, жалақы',
    ru: 'Другие деньги под защитой закона, например зарплата',
    en: 'Other money protected by law, such as wages',
  },
};

/** What may be asked for by KoAP Art. 888: to pay the whole later, or in parts. */
export const reliefs = ['DEFERRAL', 'INSTALMENTS'] as const;
export type Relief = (typeof reliefs)[number];

export const reliefTexts: Readonly<Record<Relief, InLanguages<string>>> = {
  DEFERRAL: {
    kk: 'Бәрін кейінірек төлеу (кейінге қалдыру)',
    ru: 'Заплатить все позже (отсрочка)',
    en: 'To pay all of it later (deferral)',
  },
  INSTALMENTS: { kk: 'Бөліп-бөліп төлеу', ru: 'Платить частями (рассрочка)', en: 'To pay in parts (instalments)' },
};
