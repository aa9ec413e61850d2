import { describe, expect, it } from 'vitest';
import { whoLooked } from './who-looked.ts';

const nobody = { body: null, region: null, purpose: null, words: null };
const staff = { reader: 'operator', way: 'desk', name: 'A. Operator' };

describe('a look is told', () => {
  it('by who it was and the way, of before there were accounts', () => {
    expect(whoLooked({ reader: 'debtor', way: 'code', name: '', ...nobody }, 'ru')).toBe(
      'с этой страницы, по коду дела',
    );
    expect(whoLooked({ ...staff, ...nobody }, 'en')).toBe('a member of staff, A. Operator');
  });

  it('by region, purpose and words, in the language of the reader', () => {
    const looked = { ...staff, body: null, region: '75', purpose: 'FILING', words: '' };
    expect(whoLooked(looked, 'kk')).toBe(
      'орган қызметкері, A. Operator, Алматы қаласы, өтінішке немесе шағымға жауап беру үшін',
    );
    expect(whoLooked({ ...looked, words: 'call of 3 May' }, 'en')).toBe(
      'a member of staff, A. Operator, Almaty City, to answer a filing or a complaint: call of 3 May',
    );
  });

  it('by the name of the body where it is that of the fine, by its number otherwise', () => {
    const looked = { ...staff, body: '971240001315', region: null, purpose: 'INSPECTION', words: '' };
    const issuer = { bin: '971240001315', name: 'Police' };
    expect(whoLooked(looked, 'en', issuer)).toContain(', Police, ');
    expect(whoLooked(looked, 'en')).toContain(', BIN 971240001315, ');
  });

  it('by its own word where the list knows none', () => {
    expect(whoLooked({ ...staff, ...nobody, purpose: 'LATER' }, 'en')).toContain('LATER');
  });
});
