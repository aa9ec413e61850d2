/** The acts of the territorial body. What stands on the act itself is worded in `law/documents`, by its version. */
import type { InLanguages } from './languages.ts';

export const actTypes = [
  'opening',
  'refusal',
  'arrest',
  'arrest_change',
  'collection_order',
  'recall',
  'lifting',
  'termination_executed',
  'termination_cancelled',
  'termination_released',
  'transfer',
  'complaint_answer',
] as const;
export type ActType = (typeof actTypes)[number];

export const actTexts: Readonly<Record<ActType, InLanguages<string>>> = {
  opening: {
    kk: 'Іс қозғау туралы қаулы',
    ru: 'Постановление о возбуждении дела',
    en: 'Resolution on opening the case',
  },
  refusal: {
    kk: 'Іс қозғаудан бас тарту туралы қаулы',
    ru: 'Постановление об отказе в возбуждении дела',
    en: 'Resolution refusing to open a case',
  },
  arrest: {
    kk: 'Ақшаға тыйым салу туралы қаулы',
    ru: 'Постановление об аресте денег',
    en: 'Resolution on the arrest of money',
  },
  arrest_change: {
    kk: 'Тыйымды азайту туралы қаулы',
    ru: 'Постановление об уменьшении ареста',
    en: 'Resolution reducing the arrest',
  },
  collection_order: {
    kk: 'Инкассолық өкім туралы қаулы',
    ru: 'Постановление об инкассовом распоряжении',
    en: 'Resolution on a collection order',
  },
  recall: {
    kk: 'Инкассолық өкімді кері қайтарып алу туралы қаулы',
    ru: 'Постановление об отзыве инкассового распоряжения',
    en: 'Resolution on recalling a collection order',
  },
  lifting: { kk: 'Тыйымды алу туралы қаулы', ru: 'Постановление о снятии ареста', en: 'Resolution lifting the arrest' },
  termination_executed: {
    kk: 'Істі тоқтату туралы қаулы',
    ru: 'Постановление о прекращении дела',
    en: 'Resolution ending the case',
  },
  termination_cancelled: {
    kk: 'Істі тоқтату туралы қаулы',
    ru: 'Постановление о прекращении дела',
    en: 'Resolution ending the case',
  },
  termination_released: {
    kk: 'Істі тоқтату туралы қаулы',
    ru: 'Постановление о прекращении дела',
    en: 'Resolution ending the case',
  },
  transfer: {
    kk: 'Жеке сот орындаушысына беру туралы қаулы',
    ru: 'Постановление о передаче частному судебному исполнителю',
    en: 'Resolution on the transfer to a private bailiff',
  },
  complaint_answer: { kk: 'Шағым бойынша шешім', ru: 'Решение по жалобе', en: 'Decision on a complaint' },
};
