/** The acts of the territorial body. What stands on the act itself is worded in `law/documents`, by its version. */
import type { InLanguages } from './languages.ts';

export const actTypes = [
  'opening',
  'refusal',
  'arrest',
  'arrest_change',
  'prohibition',
  'collection_order',
  'recall',
  'lifting',
  'termination_executed',
  'termination_cancelled',
  'termination_released',
  'transfer',
  'complaint_answer',
  'review_answer',
] as const;
export type ActType = (typeof actTypes)[number];

/** By these a case ends for good: nothing is to be collected any more. */
export const terminatingActs = [
  'termination_executed',
  'termination_cancelled',
  'termination_released',
] as const satisfies readonly ActType[];
export type TerminatingAct = (typeof terminatingActs)[number];

/** By these a case ends, and with it every measure, which has no act of its own for that (Order 697, form 5 point 2) or goes to the bailiff. */
export const endingActs = [...terminatingActs, 'transfer'] as const satisfies readonly ActType[];

const termination: InLanguages<string> = {
  kk: 'Оңайлатылған іс жүргізуді тоқтату туралы қаулы',
  ru: 'Постановление о прекращении упрощенного производства',
  en: 'Resolution terminating the simplified proceedings',
};

export const actTexts: Readonly<Record<ActType, InLanguages<string>>> = {
  opening: {
    kk: 'Оңайлатылған іс жүргізуді қозғау туралы қаулы',
    ru: 'Постановление о возбуждении упрощенного производства',
    en: 'Resolution initiating simplified proceedings',
  },
  refusal: {
    kk: 'Оңайлатылған іс жүргізуді қозғаудан бас тарту туралы қаулы',
    ru: 'Постановление об отказе в возбуждении упрощенного производства',
    en: 'Resolution refusing to initiate simplified proceedings',
  },
  arrest: {
    kk: 'Шоттар туралы ақпаратты талап ету және оларға тыйым салу туралы қаулы',
    ru: 'Постановление об истребовании информации о счетах и наложении ареста на них',
    en: 'Resolution on the inquiry about accounts and their arrest',
  },
  arrest_change: {
    kk: 'Тыйым салынған ақша сомасын азайту туралы қаулы',
    ru: 'Постановление об уменьшении суммы ареста денег',
    en: 'Resolution reducing the sum of the arrest',
  },
  prohibition: {
    kk: 'Борышкердің белгілі бір әрекеттер жасауына тыйым салу туралы қаулы',
    ru: 'Постановление о запрете должнику совершать определенные действия',
    en: 'Resolution prohibiting the debtor from certain actions',
  },
  collection_order: { kk: 'Инкассолық өкім', ru: 'Инкассовое распоряжение', en: 'Collection order' },
  recall: {
    kk: 'Инкассолық өкімді кері қайтарып алу туралы өкім',
    ru: 'Распоряжение об отзыве инкассового распоряжения',
    en: 'Recall of a collection order',
  },
  lifting: {
    kk: 'Шоттағы ақшаға салынған тыйымды алу туралы қаулы',
    ru: 'Постановление о снятии ареста с денег на счете',
    en: 'Resolution lifting the arrest of money',
  },
  termination_executed: termination,
  termination_cancelled: termination,
  termination_released: termination,
  transfer: {
    kk: 'Атқарушылық құжатты жеке сот орындаушысына беру туралы қаулы',
    ru: 'Постановление о передаче исполнительного документа частному судебному исполнителю',
    en: 'Resolution handing the document to a private bailiff',
  },
  complaint_answer: { kk: 'Шағым бойынша шешім', ru: 'Решение по жалобе', en: 'Decision on a complaint' },
  review_answer: {
    kk: 'Бағдарлама шешімін адамның қайта қарауы бойынша шешім',
    ru: 'Решение по пересмотру человеком того, что решила программа',
    en: 'Decision on the review by a person of what a program decided',
  },
};
