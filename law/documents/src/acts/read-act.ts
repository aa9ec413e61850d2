/** The signed text of an act as values again. A stranger's file comes through here too, so every field is looked at. */

import { canonical, fromCanonical } from '@oryndau/law/canonical';
import { placeOfNoText } from '@oryndau/law/door-text';
import { regionOf } from '@oryndau/law/kato';
import { parseLegalDate } from '@oryndau/law/legal-date';
import { parseMoney } from '@oryndau/law/money';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import { type ActType, actTypes } from '@oryndau/words/acts';
import { type DocumentType, documentTypes } from '@oryndau/words/documents';
import { type FilingOutcome, filingOutcomes } from '@oryndau/words/filings';
import { type ActData, ITEMS_CITED, OWN_CASE, PAYMENTS_MAX } from './act.ts';

/** Far above any act; the reader gives up before it parses more. */
export const ACT_CHARACTERS_MAX = 16_384;

const MONEY_FIELDS = moneyFieldsOf<ActData>({
  sum: true,
  paid: true,
  remainder: true,
  limit: true,
  amount: true,
  floor: true,
  paidBefore: true,
  takenBackBefore: true,
});

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isTrue: Check = (value) => value === true;
const isDay: Check = (value) => parseLegalDate(value) !== undefined;
const isMoney: Check = (value) => typeof parseMoney(value) !== 'string';
const isDigest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (checks: Readonly<Record<string, Check>>): Check => {
  const list = Object.entries(checks);
  return (value) => isFields(value) && list.every(([name, check]) => check(value[name]));
};
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isPayment = has({
  on: isDay,
  amount: isMoney,
  takenBack: optional(isTrue),
  entry: isText,
  order: optional(isText),
  attempt: optional(isText),
});

const isAct = has({
  version: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= ITEMS_CITED,
  type: (value) => actTypes.includes(value as ActType),
  number: isText,
  documentId: isText,
  n: Number.isSafeInteger,
  on: isDay,
  region: (value) => typeof value === 'string' && regionOf(`${value}0000000`) !== undefined,
  body: optional((value) => typeof value === 'string' && /^\d{12}$/.test(value)),
  automated: optional(isTrue),
  signing: optional(has({ order: (value) => value === null || isText(value) })),
  document: has({
    number: isText,
    type: (value) => documentTypes.includes(value as DocumentType),
    article: isText,
    amount: isMoney,
    record: isDigest,
    issuedOn: optional(isDay),
    receivedOn: optional(isDay),
  }),
  proceeding: optional(has({ number: isText, openedOn: isDay })),
  basis: has({
    rule: isText,
    citation: isText,
    redaction: isText,
    parameters: (value) => isFields(value) && Object.values(value).every((text) => typeof text === 'string'),
  }),
  sum: isMoney,
  paid: isMoney,
  remainder: isMoney,
  lastDay: optional(isDay),
  transferOn: optional(isDay),
  ground: optional(isText),
  limit: optional(isMoney),
  account: optional(isText),
  bank: optional(isText),
  amount: optional(isMoney),
  floor: optional(isMoney),
  order: optional(isText),
  notifiedOn: optional(isDay),
  wagesAnsweredOn: optional(isDay),
  arrest: optional(has({ account: isText, bank: isText, amount: isMoney })),
  prohibitedOn: optional(isDay),
  arrestUnanswered: optional(isTrue),
  prohibitionUnanswered: optional(isTrue),
  inquiry: optional(has({ on: isDay, limit: isMoney })),
  payments: optional(
    (value) => Array.isArray(value) && value.length > 0 && value.length <= PAYMENTS_MAX && value.every(isPayment),
  ),
  paymentsBefore: optional((value) => Number.isSafeInteger(value) && Number(value) > 0),
  paidBefore: optional(isMoney),
  takenBackBefore: optional(isMoney),
  entered: optional(isTrue),
  stays: optional(isTrue),
  refusedOn: optional(isDay),
  complaint: optional(
    has({ number: isText, filedOn: isDay, satisfied: (value) => typeof value === 'boolean', reason: isText }),
  ),
  review: optional(
    has({
      number: isText,
      filedOn: isDay,
      reviewed: optional((value) => actTypes.includes(value as ActType)),
      reviewer: isText,
      outcome: (value) => filingOutcomes.includes(value as FilingOutcome),
      reason: isText,
    }),
  ),
});

/** What an act of a type cannot be without, of each version. */
const required: Readonly<Record<ActType, readonly (keyof ActData)[]>> = {
  opening: ['lastDay', 'transferOn'],
  refusal: ['ground', 'limit'],
  arrest: ['amount'],
  arrest_change: ['amount'],
  prohibition: [],
  collection_order: ['account', 'amount', 'floor', 'order'],
  recall: ['order', 'ground'],
  lifting: ['ground'],
  termination_executed: [],
  termination_cancelled: [],
  termination_released: [],
  transfer: ['ground'],
  complaint_answer: ['complaint'],
  review_answer: ['review'],
};

/** Of version 1, where an arrest named its account at once. */
const requiredOfVersion1: Partial<typeof required> = { arrest: ['account', 'bank', 'amount'] };

/** From version 5 an opening that waits for a signature has a term and no days. */
const requiredOfOpening = ({ version, signing, basis }: ActData): readonly (keyof ActData)[] =>
  version >= OWN_CASE && signing?.order === null && TERM in basis.parameters ? [] : required.opening;
const TERM = 'simplified.term_calendar_days';

/** Where no proceedings were opened there are none to name; a complaint, and a review, may be of that. */
const WITHOUT_PROCEEDING: readonly ActType[] = ['refusal', 'complaint_answer', 'review_answer'];

function isWhole(act: ActData): boolean {
  const { version, type, document, proceeding } = act;
  const ofType = type === 'opening' ? requiredOfOpening(act) : required[type];
  const fields = (version === 1 ? requiredOfVersion1[type] : undefined) ?? ofType;
  if (fields.some((name) => act[name] === undefined)) return false;
  if (version === 1) return true;
  const isDated = document.issuedOn !== undefined && document.receivedOn !== undefined;
  return isDated && (proceeding !== undefined || WITHOUT_PROCEEDING.includes(type));
}

/** The act, or undefined when the text is no act in its one canonical form. Never throws. */
export function readAct(text: string): ActData | undefined {
  if (text.length > ACT_CHARACTERS_MAX) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    // Its one form has no name twice (law/canonical.ts).
    if (placeOfNoText(parsed) !== undefined || !isAct(parsed) || canonical(parsed) !== text) return undefined;
    const act = fromCanonical<ActData>(parsed, MONEY_FIELDS);
    return isWhole(act) ? act : undefined;
  } catch {
    return undefined;
  }
}
