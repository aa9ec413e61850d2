/**
 * After which form an act of a day is made, and by what article it is made at all. Five forms stand in the annexes of the Rules (Order 697 of the Minister
 * of Justice); for what has none there the form is our own and says so. A changed wording is a new row: an act of last year comes out byte for byte
 * as it was signed.
 */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { ActType } from '@oryndau/words/acts';

/** A form of Order 697, by its annex and the redaction that it is taken from. */
export interface OrderForm {
  readonly annex: 1 | 2 | 3 | 4 | 5;
  readonly redaction: LegalDate;
}

export interface Template {
  /** Printed on the act: type, and version of the wording. */
  readonly id: string;
  readonly from: LegalDate;
  /** The last day; absent while it is in use. */
  readonly until?: LegalDate;
  /** On what the act is based, by the words of its form. */
  readonly ground: string;
  /** Articles that demand the act and say what it must contain. */
  readonly citation: string;
  readonly form: OrderForm | 'own';
}

/** The Rules, and the two orders that changed their forms: 588 of 22 June 2026 and 510 of 30 May 2026. With the second day the Digital Code came into force. */
const ADOPTED = legalDate('2024-08-20');
const CHANGED = legalDate('2026-07-01');
const DIGITAL = legalDate('2026-07-12');
/** Law 330-VIII: release as a ground (law.md section 2). */
const RELEASED_FROM = legalDate('2026-09-01');

type Row = Pick<Template, 'ground' | 'citation'>;

/** A form with the days from which its redactions hold; ids count on from version 1, whose wording was `-1`. */
const formed = (
  name: string,
  annex: OrderForm['annex'],
  redactions: readonly LegalDate[],
  row: Row,
  first = redactions[0] ?? ADOPTED,
): readonly Template[] =>
  redactions.map((redaction, index) => {
    const next = redactions[index + 1];
    return {
      id: `${name}-${index + 2}`,
      from: index === 0 ? first : redaction,
      ...(next !== undefined && { until: addDays(next, -1) }),
      ...row,
      form: { annex, redaction },
    };
  });

const own = (name: string, row: Row): readonly Template[] => [{ id: `${name}-2`, from: ADOPTED, ...row, form: 'own' }];

const terminated = (ground: 1 | 2 | 3): Row => ({
  ground: `261-IV Arts. 10-5(2), 10-5(1)(${ground})`,
  citation: `261-IV Arts. 1(5-2), 10-1(4), 10-5(1)(${ground}), 10-5(2), 10-5(4), 10-5(5); Rules items 17, 19, 21`,
});

export const templates: Readonly<Record<ActType, readonly Template[]>> = {
  opening: formed('opening', 1, [ADOPTED, DIGITAL], {
    ground: '261-IV Art. 10-2(1)',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-2, 10-4; Rules item 5',
  }),
  refusal: own('refusal', {
    ground: '261-IV Arts. 9(1), 10-1(1)',
    citation: '261-IV Arts. 1(5-2), 9(1), 10-1(1), 10-1(4), 10-2',
  }),
  arrest: formed('arrest', 3, [ADOPTED, CHANGED, DIGITAL], {
    ground: '261-IV Art. 10-3',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-3, 32(2)(1-1), 32(6), 62(6); Rules items 10, 11, 12',
  }),
  arrest_change: own('arrest-change', {
    ground: '261-IV Arts. 10-3, 62(6)',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-3, 62(6)',
  }),
  prohibition: formed('prohibition', 4, [ADOPTED, DIGITAL], {
    ground: '261-IV Arts. 10-3, 32(2)(3)',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-3, 32(2)(3); Rules items 13, 26',
  }),
  collection_order: own('collection-order', {
    ground: '261-IV Art. 10-3; Rules item 14',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-3, 58; 11-VI Art. 35; Rules item 14',
  }),
  recall: own('recall', {
    ground: '261-IV Arts. 10-5(5), 10-6(4), 59(5)',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-5(5), 10-6(4), 59(5); 11-VI Art. 35; Rules items 21, 23',
  }),
  lifting: own('lifting', {
    ground: '261-IV Arts. 58(2), 62(3)',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 58(2), 62(3)',
  }),
  termination_executed: formed('termination-executed', 5, [ADOPTED], terminated(1)),
  termination_cancelled: formed('termination-cancelled', 5, [ADOPTED], terminated(2)),
  termination_released: formed('termination-released', 5, [ADOPTED], terminated(3), RELEASED_FROM),
  transfer: formed('transfer', 2, [ADOPTED], {
    ground: '261-IV Art. 10-6',
    citation: '261-IV Arts. 1(5-2), 10-1(4), 10-6; Rules items 7, 16, 22',
  }),
  complaint_answer: own('complaint-answer', {
    ground: 'APPK Arts. 91, 99',
    citation: 'APPK Arts. 91, 92, 99; 261-IV Arts. 1(5-2), 10-7',
  }),
  review_answer: [
    {
      id: 'review-answer-2',
      from: ADOPTED,
      until: addDays(DIGITAL, -1),
      ground: '94-V Art. 19-1',
      citation: '94-V Art. 19-1; 261-IV Arts. 1(5-2), 10-7',
      form: 'own',
    },
    {
      id: 'review-answer-3',
      from: DIGITAL,
      ground: '94-V Art. 19-1; DC Art. 43',
      citation: '94-V Art. 19-1; DC Art. 43; 261-IV Arts. 1(5-2), 10-7',
      form: 'own',
    },
  ],
};

/** The template of a day, or undefined where no law of that day knows such an act. */
export const templateOn = (type: ActType, day: LegalDate): Template | undefined =>
  templates[type].find(({ from, until }) => from <= day && (until === undefined || day <= until));
