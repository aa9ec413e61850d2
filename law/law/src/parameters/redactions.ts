/**
 * Which text of a law held on a day. A decision names the redaction it was made under (law.md 11 #8); on a day without a
 * loaded redaction the robot does not act.
 */
import type { Confidence } from '../basis.ts';
import { type LegalDate, legalDate } from '../legal-date.ts';
import { DIGITAL_CODE_FROM } from './first-days.ts';

/**
 * 261-IV: enforcement proceedings and the status of bailiffs. 235-V: Administrative Offences Code (KoAP). 350-VI:
 * Administrative Procedural-Processual Code (APPK). 11-VI: payments and payment systems. 697: the Rules of simplified proceedings, an order of the
 * Minister of Justice. 94-V: personal data and their protection. 255-VIII: the Digital Code.
 */
export type LawNumber = '261-IV' | '235-V' | '350-VI' | '11-VI' | '697' | '94-V' | '255-VIII';

export interface Redaction {
  readonly law: LawNumber;
  /** The first day of the redaction, which is also its name. */
  readonly from: LegalDate;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Ascending by `from` within a law. */
export const redactions: readonly Redaction[] = [
  {
    law: '261-IV',
    from: legalDate('2024-08-20'),
    source: 'law 97-VIII of 19 Jun 2024 with Order 697',
    confidence: 'INFERRED',
  },
  {
    law: '261-IV',
    from: legalDate('2025-01-10'),
    source: 'zan.gov.kz/client/#!/doc/51792/rus/10.01.2025',
    confidence: 'SEEN',
  },
  {
    law: '261-IV',
    from: legalDate('2025-09-16'),
    source: 'zan.gov.kz/client/#!/doc/51792/rus/16.09.2025',
    confidence: 'SEEN',
  },
  {
    law: '261-IV',
    from: legalDate('2026-08-25'),
    source: 'zan.gov.kz/client/#!/doc/51792/rus/25.08.2026',
    confidence: 'SEEN',
  },
  // Of the other laws one text was read; what it says about the years before is taken from it and marked so.
  {
    law: '235-V',
    from: legalDate('2024-01-01'),
    source: 'zan.gov.kz/client/#!/doc/81245, text read with the changes of 1 Jul 2026',
    confidence: 'INFERRED',
  },
  {
    law: '235-V',
    from: legalDate('2026-07-01'),
    source: 'zan.gov.kz/client/#!/doc/81245, text with the changes of 1 Jul 2026',
    confidence: 'SEEN',
  },
  {
    law: '350-VI',
    from: legalDate('2021-07-01'),
    source: 'zan.gov.kz/client/#!/doc/144260, text read with the changes of 2026',
    confidence: 'INFERRED',
  },
  {
    law: '350-VI',
    from: legalDate('2026-01-16'),
    source: 'zan.gov.kz/client/#!/doc/144260, text with the changes of 16 Jan 2026',
    confidence: 'INFERRED',
  },
  {
    law: '11-VI',
    from: legalDate('2024-01-01'),
    source: 'zan.gov.kz/client/#!/doc/105287, text read with the changes of 16 Jan 2026',
    confidence: 'INFERRED',
  },
  {
    law: '11-VI',
    from: legalDate('2026-01-16'),
    source: 'zan.gov.kz/client/#!/doc/105287, text with the changes of 16 Jan 2026',
    confidence: 'SEEN',
  },
  {
    law: '697',
    from: legalDate('2024-08-20'),
    source: 'Order 697 of 16 Aug 2024, zan.gov.kz/client/#!/doc/199794',
    confidence: 'SEEN',
  },
  {
    law: '697',
    from: legalDate('2026-07-01'),
    source: 'Order 588 of 22 Jun 2026: the Russian text of form 3',
    confidence: 'SEEN',
  },
  { law: '697', from: legalDate('2026-07-12'), source: 'Order 510 of 30 May 2026', confidence: 'SEEN' },
  {
    law: '94-V',
    from: legalDate('2024-01-01'),
    source: 'text read with the changes of 2 Mar 2026',
    confidence: 'INFERRED',
  },
  { law: '94-V', from: legalDate('2026-03-02'), source: 'text with the changes of 2 Mar 2026', confidence: 'SEEN' },
  {
    law: '255-VIII',
    from: DIGITAL_CODE_FROM,
    source: 'zan.gov.kz/client/#!/doc/221101, six months after its publication',
    confidence: 'INFERRED',
  },
];

/** The redaction of a law that held on `day`, named by its first day; undefined before the first one that is loaded. */
export function redactionOn(day: LegalDate, law: LawNumber = '261-IV'): string | undefined {
  return redactions.findLast((redaction) => redaction.law === law && redaction.from <= day)?.from;
}
