/** The amnesty of 2026 (law 329-VIII): what it excludes, and whose documents it is about. Whom it covers: `amnesty.2026` in fine.ts. */
import { legalDate } from '../legal-date.ts';
import type { Parameter } from '../parameter.ts';
import { AMNESTY_2026_EXCLUDED } from './amnesty-excluded.ts';
import { AMNESTY_FROM } from './first-days.ts';

/** As `amnesty.2026`: the day of the law is taken for that of its publication, and it is carried out within six months. */
const DAYS = { from: AMNESTY_FROM, until: legalDate('2026-12-31') };

export const amnesty2026Excluded: Parameter<readonly string[]> = {
  name: 'amnesty.2026_excluded',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Articles and parts of the KoAP that the amnesty of 2026 excludes; a part stands in brackets',
  values: [
    {
      ...DAYS,
      value: AMNESTY_2026_EXCLUDED,
      source: 'law 329-VIII of 1 Jul 2026',
      note: 'Art. 8(2), read whole',
      confidence: 'SEEN',
    },
  ],
};

export const amnesty2026DocumentTypes: Parameter<readonly string[]> = {
  name: 'amnesty.2026_doc_types',
  unit: 'list',
  origin: 'LAW',
  meaning: 'Documents of the bodies whose fines the amnesty of 2026 may cover; those of courts it excludes',
  values: [
    {
      ...DAYS,
      value: ['PRESCRIPTION', 'AGENCY_AO'],
      source: 'law 329-VIII of 1 Jul 2026',
      note: 'Arts. 7-8; the bodies are those of KoAP Arts. 685 to 735-1',
      confidence: 'SEEN',
    },
  ],
};
