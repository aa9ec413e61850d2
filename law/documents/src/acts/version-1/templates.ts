/**
 * Which template an act of a day is made with, and by what article it is made at all. A changed wording is a new row: an act of last
 * year must still come out byte for byte as it was signed.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { ActType } from '@oryndau/words/acts';
import { type FirstActType, isFirstActType } from './types.ts';

export interface Template {
  /** Printed on the act: type, and version of the wording. */
  readonly id: string;
  readonly from: LegalDate;
  /** The last day; absent while it is in use. */
  readonly until?: LegalDate;
  /** Articles that demand the act and say what it must contain. */
  readonly citation: string;
  /** The order that sets the form. `unknown`: none was found, the wording is ours (law.md section 12, question 9). */
  readonly form: 'unknown';
}

const SIMPLIFIED_FROM = legalDate('2024-08-20');
/** Law 330-VIII: release as a ground (law.md section 2). */
const RELEASED_FROM = legalDate('2026-09-01');

const since = (id: string, citation: string, from: LegalDate = SIMPLIFIED_FROM): readonly Template[] => [
  { id, from, citation, form: 'unknown' },
];

export const templates: Readonly<Record<FirstActType, readonly Template[]>> = {
  opening: since('opening-1', '261-IV Arts. 1(5-2), 10-1(4), 10-2, 10-4'),
  refusal: since('refusal-1', '261-IV Arts. 1(5-2), 9(1), 10-1(1), 10-1(4), 10-2'),
  arrest: since('arrest-1', '261-IV Arts. 1(5-2), 10-1(4), 10-3, 32(6), 62(6)'),
  arrest_change: since('arrest-change-1', '261-IV Arts. 1(5-2), 10-1(4), 10-3, 62(6)'),
  collection_order: since('collection-order-1', '261-IV Arts. 1(5-2), 10-1(4), 10-3, 58; 11-VI Art. 35'),
  recall: since('recall-1', '261-IV Arts. 1(5-2), 10-1(4), 10-5(5), 10-6(4), 59(5); 11-VI Art. 35'),
  lifting: since('lifting-1', '261-IV Arts. 1(5-2), 10-1(4), 10-5(4)'),
  termination_executed: since('termination-executed-1', '261-IV Arts. 1(5-2), 10-1(4), 10-5(1)(1), 10-5(4), 10-5(5)'),
  termination_cancelled: since('termination-cancelled-1', '261-IV Arts. 1(5-2), 10-1(4), 10-5(1)(2), 10-5(4), 10-5(5)'),
  termination_released: since(
    'termination-released-1',
    '261-IV Arts. 1(5-2), 10-1(4), 10-5(1)(3), 10-5(4), 10-5(5)',
    RELEASED_FROM,
  ),
  transfer: since('transfer-1', '261-IV Arts. 1(5-2), 10-1(4), 10-6'),
  complaint_answer: since('complaint-answer-1', 'APPK Arts. 91, 92, 99; 261-IV Arts. 1(5-2), 10-7'),
};

/** The template of a day, or undefined where no law of that day knows such an act. */
export const templateOn = (type: ActType, day: LegalDate): Template | undefined =>
  isFirstActType(type)
    ? templates[type].find(({ from, until }) => from <= day && (until === undefined || day <= until))
    : undefined;
