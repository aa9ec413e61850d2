/** The enforcement documents that the robot knows. Acts word them for themselves, as the law does. */
import type { InLanguages } from './languages.ts';

/** Enforcement documents of 261-IV Art. 9(1): 11) prescription, 6) resolution of an agency, 5) of a court, 13) tax order. */
export const documentTypes = ['PRESCRIPTION', 'AGENCY_AO', 'COURT_AO', 'TAX_ORDER'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentTypeTexts: Readonly<Record<DocumentType, InLanguages<string>>> = {
  PRESCRIPTION: {
    kk: 'айыппұл төлеу қажеттігі туралы нұсқама',
    ru: 'предписание об уплате штрафа',
    en: 'prescription to pay a fine',
  },
  AGENCY_AO: { kk: 'органның қаулысы', ru: 'постановление органа', en: 'resolution of an agency' },
  COURT_AO: { kk: 'сот қаулысы', ru: 'постановление суда', en: 'resolution of a court' },
  TAX_ORDER: { kk: 'салық бұйрығы', ru: 'налоговый приказ', en: 'tax order' },
};
