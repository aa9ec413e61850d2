/** When two files, one with the bank's number and one without, perhaps tell of one booking: docs/how-to/know-a-booking.md. */
import { paymentReferenceOf } from '@oryndau/law/identifiers';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownByContent, type Telling, Tellings } from './retold.ts';

const ACCOUNT = 'KZ24070105KSN0000000';
const REFERENCE = paymentReferenceOf('0000000000003005');
const DIGESTS = ['a'.repeat(32), 'b'.repeat(32)];

const base: Telling = {
  id: `${ACCOUNT}|K1`,
  account: ACCOUNT,
  booking: null,
  bookedOn: legalDate('2025-01-15'),
  direction: 'CRDT',
  reversal: false,
  amount: tenge(20_000),
  currency: 'KZT',
  endToEndId: null,
  references: [],
  text: 'Штраф № F-1 ИИН 900101300018',
  payerIin: null,
  originalKey: null,
  held: null,
  documentId: 'fine-1',
  file: 1n,
  isRetold: false,
};
const numbered = (key: string, parts: Partial<Telling> = {}): Telling => ({
  ...base,
  id: `${ACCOUNT}|${key}`,
  ...parts,
});
/** As a format without numbers tells it, in a file of its own. */
const bare = (ordinal = 1, parts: Partial<Telling> = {}): Telling => ({
  ...base,
  id: `${ACCOUNT}|F-${DIGESTS[0]}-${ordinal}`,
  file: 2n,
  ...parts,
});
const worded = (parts: Partial<Telling> = {}): Telling => bare(1, { id: `${ACCOUNT}|F-${DIGESTS[1]}-1`, ...parts });
/** Of each that was perhaps told before: the id of that. */
function retoldOf(told: readonly Telling[], kept: readonly Telling[]): Map<string, string> {
  const tellings = new Tellings(kept);
  return new Map(
    told.flatMap((one) => {
      const before = tellings.takeBefore(one);
      return before === undefined ? [] : [[one.id, before.id] as const];
    }),
  );
}
const retold = (told: readonly Telling[], kept: readonly Telling[]) => [...retoldOf(told, kept).values()];

describe('what is told without a number, and with one', () => {
  it.each<[string, Telling, Telling, boolean]>([
    ['the same fine', bare(), numbered('K1'), true],
    ['the same fine, the other way round', numbered('K1', { file: 2n }), bare(1, { file: 1n }), true],
    ['the same fine in other words', bare(1, { text: 'PAYMENT' }), numbered('K1'), true],
    // One format gives who pays, another for whom, and nothing kept says which it was.
    [
      'the same fine, of two payers',
      worded({ payerIin: '800101300105' }),
      bare(1, { file: 1n, payerIin: '900101300018' }),
      true,
    ],
    ['another fine', bare(1, { documentId: 'fine-2' }), numbered('K1'), false],
    ['another sum', bare(1, { amount: tenge(20_001) }), numbered('K1'), false],
    ['another account', bare(1, { account: 'KZ1' }), numbered('K1'), false],
    ['another direction', bare(1, { direction: 'DBIT' }), numbered('K1'), false],
    ['another currency', bare(1, { currency: 'USD' }), numbered('K1'), false],
    ['the flag of a reversal', bare(1, { reversal: true }), numbered('K1'), false],
    ['three days later', bare(1, { bookedOn: legalDate('2025-01-18') }), numbered('K1'), true],
    ['three days before', bare(1, { bookedOn: legalDate('2025-01-12') }), numbered('K1'), true],
    ['four days later', bare(1, { bookedOn: legalDate('2025-01-19') }), numbered('K1'), false],
    ['in the same file', bare(1, { file: 1n }), numbered('K1'), false],
    ['both with a number', numbered('K2', { file: 2n }), numbered('K1'), false],
    ['both without, in other words', worded(), bare(1, { file: 1n }), true],
    ['both without, a day later', worded({ bookedOn: legalDate('2025-01-16') }), bare(1, { file: 1n }), false],
    ['a part of what has a number', bare(), numbered('K1/1', { booking: `${ACCOUNT}|K1` }), true],
  ])('%s', (_, told, kept, isTheSame) => {
    expect(retold([told], [kept])).toEqual(isTheSame ? [kept.id] : []);
  });

  const nameless = { documentId: null, text: '' } as const;
  it.each<[string, Partial<Telling>, Partial<Telling>, boolean]>([
    ['an order', { endToEndId: 'E1' }, { endToEndId: 'E1' }, true],
    ['two orders', { endToEndId: 'E1' }, { endToEndId: 'E2' }, false],
    ['two orders for the same words', { endToEndId: 'E1', text: 'штраф' }, { endToEndId: 'E2', text: 'штраф' }, false],
    [
      'the same words of two payers',
      { text: 'За штраф', payerIin: '900101300018' },
      { text: 'За штраф', payerIin: '800101300105' },
      false,
    ],
    [
      'the same words of one payer',
      { text: 'За штраф', payerIin: '900101300018' },
      { text: 'За штраф', payerIin: '900101300018' },
      true,
    ],
    [
      'the same words, where only one file says who pays',
      { text: 'За штраф', payerIin: '900101300018' },
      { text: 'За штраф' },
      true,
    ],
    ['the same words, their lines broken otherwise', { text: 'За штраф, май' }, { text: 'ЗА ШТ РАФ МАЙ' }, true],
    ['no words at all', {}, {}, false],
    ['a number and an IIN', { text: '№ F-1 ИИН 900101300018' }, { text: 'ИИН 900101300018, штраф F-1' }, true],
    [
      'a day and an IIN',
      { text: '№ F-1 от 10.01.2025 ИИН 900101300018' },
      { text: '№ F-2 от 10.01.2025 ИИН 900101300018' },
      false,
    ],
    ['an IIN alone', { text: 'ИИН 900101300018' }, { text: 'за 900101300018' }, false],
  ])('by %s, of what names no fine of ours', (_, some, others, isTheSame) => {
    const kept = numbered('K1', { ...nameless, ...others });
    expect(retold([bare(1, { ...nameless, ...some })], [kept])).toEqual(isTheSame ? [kept.id] : []);
  });

  it('by a reference, wherever it stands', () => {
    const kept = numbered('K1', { ...nameless, references: [REFERENCE] });
    const told = bare(1, { ...nameless, text: `оплата ${REFERENCE}` });
    expect(retold([told], [kept])).toEqual([kept.id]);
  });
});

describe('one stands for one', () => {
  it('of three equal payments the third is new where another file has two', () => {
    const kept = [numbered('K1'), numbered('K2')];
    expect([...retoldOf([bare(1), bare(2), bare(3)], kept)]).toEqual([
      [bare(1).id, kept[0]?.id],
      [bare(2).id, kept[1]?.id],
    ]);
  });

  it('what was found retold before keeps its own, whatever file comes next', () => {
    const kept = [bare(1, { file: 1n }), numbered('K1', { file: 2n, isRetold: true })];
    expect(retold([numbered('K2', { file: 3n })], kept)).toEqual([]);
    expect(retold([numbered('K2', { file: 3n })], [...kept, bare(2, { file: 1n })])).toEqual([bare(2).id]);
  });

  it('a payment of its own, as a person has said, can be told again', () => {
    const kept = [bare(1, { file: 1n }), numbered('K1', { file: 2n })];
    expect(retold([bare(2, { file: 3n })], kept)).toEqual([kept[1]?.id]);
  });

  it('of one file each has a key of its own, and stands for one all the same', () => {
    const other = bare(1, { id: `${ACCOUNT}|F-${'c'.repeat(32)}-1` });
    expect(retold([bare(), other], [numbered('K1')])).toEqual([numbered('K1').id]);
  });

  it('a third format tells of both that two others have told', () => {
    const kept = [numbered('K1'), bare(1, { file: 2n, isRetold: true })];
    expect(retold([worded({ file: 3n })], kept)).toEqual([kept[0]?.id]);
  });

  it('however many were told in the one and in the other format, as many are new as the fuller one has', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.boolean(), (first, second, isNumberedFirst) => {
        const many = (count: number, isNumbered: boolean, file: bigint) =>
          Array.from({ length: count }, (_, n) => (isNumbered ? numbered(`K${n}`, { file }) : bare(n + 1, { file })));
        const kept = many(first, isNumberedFirst, 1n);
        const told = many(second, !isNumberedFirst, 2n);
        expect(first + second - retoldOf(told, kept).size).toBe(Math.max(first, second));
      }),
    );
  });

  it('thousands with the same words are looked through at once', () => {
    const same = { documentId: null, text: 'Оплата штрафа' };
    const kept = Array.from({ length: 20_000 }, (_, n) => numbered(`K${n}`, same));
    const told = Array.from({ length: 20_000 }, (_, n) => bare(n + 1, same));
    expect(retoldOf(told, kept).size).toBe(20_000);
  });
});

it('a key of what the entry says is known by its form', () => {
  expect(isKnownByContent(bare())).toBe(true);
  expect(isKnownByContent({ id: `${ACCOUNT}|C-${DIGESTS[0]}-12`, booking: null })).toBe(true);
  expect(isKnownByContent({ id: `${ACCOUNT}|F-${DIGESTS[0]}-1/2`, booking: `${ACCOUNT}|F-${DIGESTS[0]}-1` })).toBe(
    true,
  );
  expect(isKnownByContent(numbered('F-12'))).toBe(false);
});
