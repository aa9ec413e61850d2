/** What the journal tells of an act, whole, and whether a text says just that. Pure: whoever signs compares before, whoever checks after. */
import {
  ACT_JOURNALED,
  type ActData,
  AS_TOLD,
  EACH_PAYMENT,
  OWN_CASE,
  OWN_WORDS,
  WAGES_ASKED,
} from '@oryndau/documents/acts';
import { digestOf } from '@oryndau/journal/journal';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  type ActDecided,
  type ActIdentity,
  actDataOf,
  actDataUntil6,
  actDataUntil7,
  earlierActDataOf,
} from './act-data.ts';
import { actSaidUntil4 } from './consequences/consequences-of.ts';

export interface ActTold {
  readonly n: number;
  readonly data: ActData;
  /** The same as versions 5 and 6 had it. */
  readonly until6: ActData;
  /** The same as versions until 4 had it; null where none of them knew such an act. */
  readonly earlier: ActData | null;
  /** sha256 of the words of an answer, hex, where the act has them. */
  readonly answer: string | null;
  /** The day of the document by its record; null until that was read. */
  readonly recordedOn: LegalDate | null;
}

export function actTold(act: ActDecided, identity: ActIdentity): Omit<ActTold, 'recordedOn'> {
  const { n, event } = act;
  const said = actSaidUntil4({ stage: 'case', ...act });
  const data = actDataOf(act, identity, {});
  return {
    n,
    data,
    until6: actDataUntil6(actDataUntil7(data), act),
    earlier: said === null ? null : earlierActDataOf({ ...act, said }, identity),
    answer: event.type === 'FilingAnswered' ? event.digest : null,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** In what an earlier version says too: it had fewer fields, and none of another meaning but the day of the document, which was that of its registration. */
export function saysWhatWasDecided(body: string, told: ActTold): boolean {
  const kept = JSON.parse(body) as Fields;
  const version = Number(kept.version);
  const { answer, recordedOn } = told;
  const data = dataOf(told, version);
  if (data === null) return false;
  const isByRecord = version >= ACT_JOURNALED && recordedOn !== null;
  const dated = isByRecord ? { ...data, document: { ...data.document, issuedOn: recordedOn } } : data;
  const sealed = withSeal({ ...(JSON.parse(canonical(dated)) as Fields), basis: null }, kept);
  const expected = withGround(sealed, kept);
  if (version >= OWN_WORDS && !sameNames(kept, expected)) return false;
  return isWithin({ ...kept, version: data.version, basis: null }, expected, answer);
}

function dataOf({ data, until6, earlier }: ActTold, version: number): ActData | null {
  if (version >= WAGES_ASKED) return data;
  if (version >= AS_TOLD) return actDataUntil7(data);
  if (version >= OWN_CASE) return version >= EACH_PAYMENT ? until6 : withoutPayments(until6);
  return earlier;
}

const withoutPayments = ({ payments: _, paymentsBefore: __, ...data }: ActData): ActData => data;

/** Who signs it, and of which body it is, no event tells: verify-acts.ts and verify-signings.ts hold that against its batch. */
const withSeal = (expected: Fields, { version, signing, body }: Fields): Fields =>
  Number(version) < OWN_CASE
    ? expected
    : { ...expected, ...(signing !== undefined && { signing }), ...(body !== undefined && { body }) };

/**
 * By what right it was decided is held in verify-acts.ts, since a chain names its basis by the digest alone; so is the ground of an act that is the name of
 * its rule.
 */
const withGround = (expected: Fields, { basis, ground }: Fields): Fields =>
  expected.ground === undefined && isFields(basis) && ground === basis.rule ? { ...expected, ground } : expected;

const sameNames = (a: Fields, b: Fields): boolean =>
  Object.keys(a).sort().join('\n') === Object.keys(b).sort().join('\n');

/** Every field of the act is as the journal has it. Words that a person wrote are known by their digest. */
function isWithin(kept: unknown, expected: unknown, answer: string | null): boolean {
  if (!isFields(kept) || !isFields(expected)) return JSON.stringify(kept) === JSON.stringify(expected);
  return Object.entries(kept).every(([name, value]) =>
    name === 'reason' && answer !== null && typeof value === 'string'
      ? value === expected[name] || digestOf(value) === answer
      : isWithin(value, expected[name], answer),
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
