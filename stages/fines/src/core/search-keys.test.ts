import { describe, expect, it } from 'vitest';
import { searchKeysOf } from './search-keys.ts';

describe('by what a fine is found', () => {
  it.each([
    [{ lastName: 'ОРЫНДАУБАЙ', firstName: 'Әсем', middleName: 'Қанатқызы' }, 'орындаубай әсем қанатқызы'],
    [{ lastName: 'Артёмов', firstName: 'ФЁДОР', middleName: null }, 'артемов федор'],
    [{ lastName: 'O’Brien', firstName: '' }, 'o’brien'],
    [{ firstName: 'Одно' }, 'одно'],
    [{ lastName: 7 }, null],
    [{}, null],
  ])('name of %j', (debtor, name) => expect(searchKeysOf(debtor, undefined).name).toBe(name));

  it.each([
    ['+77001459410', '7001459410'],
    ['8 (700) 145-94-10', '7001459410'],
    ['нет, 7 700 145 94 10', '7001459410'],
    ['', null],
    ['позвонить', null],
    [null, null],
    [7001459410, null],
  ])('telephone %j', (phone, telephone) => expect(searchKeysOf({ phone }, undefined).telephone).toBe(telephone));

  it.each([
    [{ plate: '123 АВС 02' }, '123ABC02'],
    [{ plate: 'KZ 123 abc 02' }, '123ABC02'],
    [{ plate: '???' }, null],
    [{ plate: 7 }, null],
    [{}, null],
    ['a text', null],
    [null, null],
    [undefined, null],
  ])('plate of %j', (offence, plate) => expect(searchKeysOf({}, offence).plate).toBe(plate));
});
