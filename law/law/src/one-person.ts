/**
 * Whether two names that people typed are those of one person. A name is weak proof of who somebody is: who means to be taken for another can always write himself
 * otherwise, and two people may share one. So the rule errs to one side: names that could be one person's are one person's.
 *
 * 1. Marks, signs that are not shown and letters of another alphabet that look the same make no difference, nor do capitals.
 * 2. What stands in brackets, and a form of address, is no part of a name.
 * 3. Names with the same letters are one, however they are spaced, dotted, hyphened and ordered.
 * 4. So are names where the one has initials for words of the other, and shares a whole word with it.
 * 5. A name without a letter or a number is nobody's.
 */
import { inLatinLookAlikes } from './door-text.ts';

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  ['г-н', 'г-жа', 'гр', 'господин', 'госпожа', 'мырза', 'ханым', 'mr', 'mrs', 'ms'].map(inLatinLookAlikes),
);

export function isOnePerson(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return false;
  return lettersOf(first) === lettersOf(second) || isShortFor(first, second) || isShortFor(second, first);
}

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/[\p{Cf}\p{DI}\p{M}]/gu, '');
  const outside = inLatinLookAlikes(plain.replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' '));
  const named = (outside.match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => !FORMS_OF_ADDRESS.has(word));
  return named.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
}

const lettersOf = (words: readonly string[]): string => Array.from(words.join('')).sort().join('');

/** Each whole word of the short name is one of the long one, at least one is, and each initial begins another of them. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const left = [...long];
  const take = (is: (word: string) => boolean): boolean => {
    const place = left.findIndex(is);
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  };
  const whole = short.filter(({ length }) => length > 1);
  const initials = short.filter(({ length }) => length === 1);
  return (
    whole.length > 0 &&
    whole.every((word) => take((other) => other === word)) &&
    initials.every((initial) => take((other) => other.startsWith(initial)))
  );
}
