import { describe, expect, it } from 'vitest';
import { regionOf, regions } from './kato.ts';
import { normalisePlate, parsePlate } from './plate.ts';

describe('plates', () => {
  it.each([
    ['123ABC04', '123ABC04', 'INDIVIDUAL', '150000000'],
    ['kz 123 abc 02', '123ABC02', 'INDIVIDUAL', '750000000'],
    ['123 АВС 01', '123ABC01', 'INDIVIDUAL', '710000000'],
    ['123аве17', '123ABE17', 'INDIVIDUAL', '790000000'],
    ['123 AB 08', '123AB08', 'LEGAL_ENTITY', '310000000'],
    ['A123ABC', 'A123ABC', 'OLD', undefined],
    ['KZ A123BC', 'A123BC', 'OLD', undefined],
    ['123ABC99', '123ABC99', 'INDIVIDUAL', undefined],
  ] as const)('%s is %s', (text, plate, format, kato) => {
    expect(parsePlate(text)).toEqual({ text: plate, format, kato });
  });

  it.each(['', '12ABC04', '123ЖЩЮ04', '1234567', 'HELLO', '123ABCD04'])('%s is no plate', (text) => {
    expect(parsePlate(text)).toBeUndefined();
  });

  it.each([
    // KZ is left out only where a number follows it as on a plate.
    ['KZ123ABC04', '123ABC04'],
    ['kz-123.abc·04', '123ABC04'],
    ['KZA123BC', 'A123BC'],
    ['AKZ123BC', 'AKZ123BC'],
    ['1KZA123', '1KZA123'],
    ['KZ12', 'KZ12'],
    ['KZ1', 'KZ1'],
    ['KZA1', 'KZA1'],
    ['KZA12B', 'KZA12B'],
    ['KZ', 'KZ'],
  ])('%s is cleaned to %s', (text, cleaned) => {
    expect(normalisePlate(text)).toBe(cleaned);
  });

  it('a cleaned plate stays as it is', () => {
    for (const text of ['123ABC04', 'A123ABC', 'KZT123'])
      expect(normalisePlate(normalisePlate(text))).toBe(normalisePlate(text));
  });
});

describe('regions', () => {
  it('are twenty, each by its two digits and with a name in each language', () => {
    expect(regions).toHaveLength(20);
    expect(new Set(regions.map(({ kato }) => kato)).size).toBe(20);
    for (const { kato, kk, ru, en } of regions) {
      expect(kato).toMatch(/^\d{2}0000000$/);
      for (const name of [kk, ru, en]) expect(name.length).toBeGreaterThan(5);
    }
  });

  it('a place lies in its region', () => {
    expect(regionOf('314810000')?.en).toBe('Zhambyl Region');
    expect(regionOf('310000000')?.kk).toBe('Жамбыл облысы');
    for (const text of [
      '990000000',
      '31481000',
      '3148100000',
      'x314810000',
      '314810000x',
      '',
      null,
      314_810_000,
      ['314810000'],
    ])
      expect(regionOf(text)).toBeUndefined();
  });
});
