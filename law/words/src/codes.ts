/**
 * The codes that the value of a legal number can hold, in the terms of the laws. Acts of version 2 print them: what acts have printed is not changed. A
 * test holds that every code of every value has its words.
 */
import type { Channel } from './channels.ts';
import type { DocumentType } from './documents.ts';
import type { FilingKind } from './filings.ts';
import type { InLanguages } from './languages.ts';
import type { DebtorKind, Measure, TerminationGround } from './lists.ts';
import type { TransferGround } from './transfers.ts';

type Words = InLanguages<string>;
const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** 261-IV Art. 9(1), as it names the documents. */
const documents: Readonly<Record<DocumentType, Words>> = {
  PRESCRIPTION: words(
    'айыппұл төлеу қажеттігі туралы нұсқама',
    'предписание о необходимости уплаты штрафа',
    'prescription to pay a fine',
  ),
  AGENCY_AO: words(
    'органның әкімшілік құқық бұзушылық туралы іс бойынша қаулысы',
    'постановление органа по делу об административном правонарушении',
    'resolution of an agency on an administrative offence',
  ),
  COURT_AO: words(
    'соттың әкімшілік құқық бұзушылық туралы іс бойынша қаулысы',
    'постановление суда по делу об административном правонарушении',
    'resolution of a court on an administrative offence',
  ),
  TAX_ORDER: words('салық бұйрығы', 'налоговый приказ', 'tax order'),
};

const debtors: Readonly<Record<DebtorKind, Words>> = {
  INDIVIDUAL: words('жеке тұлға', 'физическое лицо', 'individual'),
  SOLE_PROPRIETOR: words('дара кәсіпкер', 'индивидуальный предприниматель', 'sole proprietor'),
};

const measures: Readonly<Record<Measure, Words>> = {
  BANK_ARREST: words(
    'банктік шоттағы ақшаға тыйым салу',
    'арест денег на банковском счете',
    'arrest of money on a bank account',
  ),
  PROHIBITION: words(
    'мүлікке билік етуге тыйым салу',
    'запрет распоряжаться имуществом',
    'prohibition on disposing of property',
  ),
  DEBTOR_REGISTER: words(
    'Борышкерлердің бірыңғай тізіліміне енгізу',
    'внесение в Единый реестр должников',
    'entry in the register of debtors',
  ),
  COLLECTION_ORDER: words('инкассолық өкім', 'инкассовое распоряжение', 'collection order'),
};

export const terminationGroundTexts: Readonly<Record<TerminationGround, Words>> = {
  EXECUTED: words('талап толық орындалды', 'требование исполнено полностью', 'the claim is executed in full'),
  ACT_CANCELLED: words(
    'орындалуға тиіс актінің күші жойылды',
    'отменен акт, подлежавший исполнению',
    'the act to be executed was cancelled',
  ),
  RELEASED: words(
    'әкімшілік жазадан босатылды',
    'освобождение от административного взыскания',
    'released from the penalty',
  ),
};

const transfers: Readonly<Record<TransferGround, Words>> = {
  TERM_EXPIRED: words('мерзімі өтті', 'истек срок', 'the term is over'),
  OPT_OUT: words(
    'борышкер оңайлатылған тәртіптен бас тартты',
    'отказ должника от упрощенного порядка',
    'the debtor refused the simplified way',
  ),
};

const filings: Readonly<Record<Exclude<FilingKind, 'COMPLAINT' | 'REVIEW' | 'DEFERRAL_ASKED'>, Words>> = {
  PAID_ALREADY: words('төленіп қойғаны туралы жолданым', 'обращение об уплате', 'paid already'),
  NOT_ME: words('басқа адам екені туралы жолданым', 'обращение о том, что это другой человек', 'another person'),
  FINE_CONTESTED: words(
    'айыппұлға шағым немесе оның күші жойылғаны туралы жолданым',
    'обращение об обжаловании или отмене штрафа',
    'the fine is under appeal or cancelled',
  ),
  PROTECTED_MONEY: words('қорғалған ақша туралы жолданым', 'обращение о защищенных деньгах', 'protected money'),
  OTHER: words('өзге жолданым', 'иное обращение', 'another filing'),
};

const channels: Readonly<Record<Channel, Words>> = {
  push: words('қосымшадағы хабарлама', 'уведомление в приложении', 'message in the app'),
  sms: words('мәтіндік хабар (SMS)', 'текстовое сообщение (SMS)', 'text message (SMS)'),
  second_sms: words('екінші мәтіндік хабар', 'второе текстовое сообщение', 'second text message'),
  registered_mail: words('тапсырыс хат', 'заказное письмо', 'registered letter'),
};

/** The kind of an account that no law has ever protected. */
const FREE_KIND = 'CURRENT';

/** The closed list of what a bank may call an account: any other word may be that of protected money, and is not taken for free. */
export const isKnownAccountKind = (kind: string): boolean => kind === FREE_KIND || Object.hasOwn(protectedKinds, kind);

/** 261-IV Arts. 58(2), 62(3): kinds of accounts and money from which nothing is arrested and nothing taken. */
const protectedKinds = {
  SOCIAL_PAYMENTS: words(
    'бюджеттен және әлеуметтік сақтандыру қорынан төленетін жәрдемақылар мен әлеуметтік төлемдер',
    'пособия и социальные выплаты из бюджета и фонда социального страхования',
    'benefits and social payments from the budget and the social insurance fund',
  ),
  HOUSING_PAYMENTS: words('тұрғын үй төлемдері', 'жилищные выплаты', 'housing payments'),
  PENSION_LUMP_SUM: words(
    'біржолғы зейнетақы төлемдері',
    'единовременные пенсионные выплаты',
    'lump-sum pension payments',
  ),
  TARGET_ASSETS: words(
    'тұрғын үйге, емделуге және білім алуға арналған нысаналы активтер мен жинақтар',
    'целевые активы и накопления на жилье, лечение и образование',
    'target assets and savings for housing, treatment and education',
  ),
  RENT_SUBSIDY: words('жалдау ақысына берілетін субсидия', 'субсидия на оплату аренды жилья', 'rent subsidy'),
  HOUSING_SAVINGS: words(
    'тұрғын үй құрылыс жинақтары',
    'жилищные строительные сбережения',
    'housing construction savings',
  ),
  NOTARY_DEPOSIT: words('нотариустың депозиті', 'депозит нотариуса', 'deposit of a notary'),
  EDUCATION_SAVINGS: words('білім беру жинақтары', 'образовательные накопления', 'education savings'),
  HEALTH_INSURANCE_FUND: words(
    'әлеуметтік медициналық сақтандыру қорының ақшасы',
    'деньги фонда социального медицинского страхования',
    'money of the health insurance fund',
  ),
  CONDOMINIUM_REPAIR: words(
    'кондоминиумды күрделі жөндеуге жинақталған ақша',
    'накопления на капитальный ремонт кондоминиума',
    'savings for the repair of a condominium',
  ),
  BAILIFF_ESCROW: words(
    'жеке сот орындаушысының өндіріп алынған сомаларға арналған шоты',
    'счет частного судебного исполнителя для взысканных сумм',
    'account of a private bailiff for sums collected',
  ),
  STATE_PROCUREMENT_OPERATOR: words(
    'мемлекеттік сатып алу операторының шоты',
    'счет оператора государственных закупок',
    'account of the operator of public procurement',
  ),
  BANKRUPT_CITIZEN: words(
    'банкрот азаматтың және қаржы басқарушысының шоты',
    'счет гражданина-банкрота и финансового управляющего',
    'account of a bankrupt citizen and of the financial manager',
  ),
  RELOCATION_AID: words('қоныс аударуға берілетін көмек', 'помощь на переселение', 'relocation aid'),
  MARKET_INFRASTRUCTURE: words(
    'қаржы нарығы инфрақұрылымының шоттары',
    'счета инфраструктуры финансового рынка',
    'accounts of the infrastructure of the financial market',
  ),
  EMERGENCY_AID: words('төтенше жағдайда берілетін көмек', 'помощь при чрезвычайных ситуациях', 'aid in emergencies'),
  ALIMONY: words('алимент', 'алименты', 'alimony'),
};

const amnestied = {
  CITIZEN: words('азамат', 'гражданин', 'citizen'),
  NOTARY: words('нотариус', 'нотариус', 'notary'),
  BAILIFF: words('жеке сот орындаушысы', 'частный судебный исполнитель', 'private bailiff'),
  ADVOCATE: words('адвокат', 'адвокат', 'advocate'),
  LEGAL_CONSULTANT: words('заң консультанты', 'юридический консультант', 'legal consultant'),
};

const others = {
  INITIATION: words('іс жүргізу қозғалған күн', 'день возбуждения производства', 'the day of initiation'),
  DECISION: words(
    'қозғау туралы шешім қабылданған күн',
    'день решения о возбуждении',
    'the day of the decision to initiate',
  ),
  NONE: words('талап етілмейді', 'не требуется', 'none is needed'),
  GENERAL: words('жалпы мерзім', 'общий срок', 'in general'),
  TAX: words('салық саласындағы істер', 'налоговые дела', 'tax cases'),
  ANTIMONOPOLY: words('монополияға қарсы заңнама істері', 'антимонопольные дела', 'antimonopoly cases'),
  INSTRUCTIONS_GIVEN: words(
    'қаулыда шағым беру тәртібі көрсетілген',
    'порядок обжалования указан в постановлении',
    'the act says how to complain',
  ),
  INSTRUCTIONS_MISSING: words(
    'шағым беру тәртібі көрсетілмеген',
    'порядок обжалования не указан',
    'the act does not say how to complain',
  ),
  REGIONAL_CHAMBER: words(
    'жеке сот орындаушыларының өңірлік палатасы',
    'региональная палата частных судебных исполнителей',
    'the regional chamber of private bailiffs',
  ),
  REGIONAL_CHAMBER_BY_SYSTEM: words(
    'өңірлік палата, жүйе автоматты түрде бөледі',
    'региональная палата, распределяет система',
    'the regional chamber, distributed by the system',
  ),
  REGIONAL_CHAMBER_BY_SYSTEM_RULES_2026: words(
    'өңірлік палата, жүйе 2026 жылғы қағидалар бойынша бөледі',
    'региональная палата, распределяет система по правилам 2026 года',
    'the regional chamber, distributed by the system under the rules of 2026',
  ),
  EXECUTED_BEFORE_PRESENTATION: words(
    'құжат берілгенге дейін орындалған',
    'исполнено до предъявления документа',
    'executed before the document was presented',
  ),
};

/** What an account may be called that is of a kind that a law might protect. */
export const protectedKindNames: readonly string[] = Object.keys(protectedKinds);

export const codeTexts: Readonly<Record<string, Words>> = {
  ...documents,
  ...debtors,
  ...measures,
  ...terminationGroundTexts,
  ...transfers,
  ...filings,
  ...channels,
  ...protectedKinds,
  ...amnestied,
  ...others,
};
