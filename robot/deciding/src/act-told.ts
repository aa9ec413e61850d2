/** What the journal tells of an act, whole, and whether a text says just that. Pure: whoever signs compares before, whoever checks after. */
import { ACT_JOURNALED, type ActData, EACH_PAYMENT, OWN_CASE, OWN_WORDS } from '@oryndau/documents/acts';
import { digestOf } from '@oryndau/journal/journal';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type ActDecided, type ActIdentity, actDataOf, earlierActDataOf } from './act-data.ts';
import { actSaidUntil4 } from './consequences/consequences-of.ts';

export interface ActTold {
  readonly n: number;
  readonly data: ActData;
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
  return {
    n,
    data: actDataOf(act, identity, {}),
    earlier: said === null ? null : earlierActDataOf({ ...act, said }, identity),
    answer: event.type === 'FilingAnswered' ? event.digest : null,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** In what an earlier version says too: it had fewer fields, and none of another meaning but the day of the document, which was that of its registration. */
export function saysWhatWasDecided(body: string, { data: own, earlier, answer, recordedOn }: ActTold): boolean {
  const kept = JSON.parse(body) as Fields;
  const version = Number(kept.version);
  const data = version >= EACH_PAYMENT ? own : version >= OWN_CASE ? withoutPayments(own) : earlier;
  if (data === null) return false;
  const isByRecord = version >= ACT_JOURNALED && recordedOn !== null;
  const dated = isByRecord ? { ...data, document: { ...data.document, issuedOn: recordedOn } } : data;
  const told = withSeal({ ...(JSON.parse(canonical(dated)) as Fields), basis: null }, kept);
  const expected = withGround(told, kept);
  if (version >= OWN_WORDS && !sameNames(kept, expected)) return false;
  return isWithin({ ...kept, version: data.version, basis: null }, expected, answer);
}

/** As version 5 has it. */
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
