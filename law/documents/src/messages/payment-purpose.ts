/** What the page of the payment service, and the bank's statement, say that a payment is for. */
import type { InLanguages } from '@oryndau/words/languages';

export const paymentPurpose: InLanguages<(caseCode: string) => string> = {
  kk: (caseCode) => `Айыппұл, іс ${caseCode}`,
  ru: (caseCode) => `Штраф, дело ${caseCode}`,
  en: (caseCode) => `Fine, case ${caseCode}`,
};
