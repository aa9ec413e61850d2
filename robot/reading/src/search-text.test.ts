import { caseCodeOf } from '@oryndau/outside/codes';
import { describe, expect, it } from 'vitest';
import { kindsOf, searchTermsOf } from './search-text.ts';

const read = (typed: string) => {
  const terms = searchTermsOf(typed);
  return terms && kindsOf(terms);
};

describe('what was typed is read', () => {
  it.each([
    ['F-12/2026', ['NUMBER']],
    [caseCodeOf('8508438b-758a-5c50-b5d0-1264e5368b6b'), ['NUMBER', 'CODE']],
    ['Кенжебекова Ольга', ['NAME']],
    ['  Әбдіғали  ', ['NAME']],
    ['D’Artagnan', ['NAME']],
    ['+7 700 145-94-10', ['NUMBER', 'TELEPHONE']],
    ['8 (700) 145 94 10', ['NUMBER', 'TELEPHONE']],
    ['123 АВС 02', ['NUMBER', 'PLATE']],
  ])('%s as %s', (typed, kinds) => {
    expect(read(typed)).toEqual(kinds);
  });

  it('as an IIN with or without blanks, and perhaps as a code of nothing but digits', () => {
    expect(searchTermsOf('660820 448580')?.iin).toBe('660820448580');
    expect(read('660820448580')).toContain('IIN');
  });

  it('as the register may have written it', () => {
    expect(searchTermsOf('Артём ПРИЛЁПОВ')?.name).toBe('артем прилепов');
    expect(searchTermsOf('8 700 145 94 10')?.telephone).toBe('7001459410');
    expect(searchTermsOf('kz 123 авс 02')?.plate).toBe('123ABC02');
  });

  it.each(['', '  ', 'ab', 'х'.repeat(101), '%%%', 'a\u0000b', "'; drop table"])('%j as nothing', (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});
