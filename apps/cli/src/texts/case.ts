/** What `oryndau case` says beside the words of the case. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const caseTexts = {
  acts: {
    kk: 'Актілер (oryndau document save НӨМІР/ОҚИҒА PDF жасайды)',
    ru: 'Акты (oryndau document save НОМЕР/СОБЫТИЕ делает PDF)',
    en: 'Acts (oryndau document save NUMBER/EVENT makes the PDF)',
  },
  viewNotNoted: {
    kk: 'Бұл — тек оқуға арналған көшірме: істі қарағаныңыз борышкердің бетіне жазылмайды.',
    ru: 'Это копия только для чтения: что вы смотрели дело, не записано и должнику не видно.',
    en: 'This is a read-only copy: that you have looked at the case is noted nowhere, and the debtor does not see it.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const caseSays = sayer(caseTexts);
