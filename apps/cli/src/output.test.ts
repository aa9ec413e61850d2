/** Tables of the terminal: what stands in one column ends where its rule ends, however long the names are. */
import { describe, expect, it } from 'vitest';
import { narrowTable, table } from './output.ts';

const HEAD = ['Өңір', 'Іс жүргізу кезінде төленгені', 'Саны'];
const ROWS = [
  ['31 Жамбыл облысы', '21 625,00', '7'],
  ['75 Алматы', '0,00', '12'],
];
const ALIGN = ['left', 'right', 'right'] as const;

describe('a table', () => {
  it('is as wide as its widest cell, of the head or of a row', () => {
    expect(table(HEAD, ROWS, ALIGN)).toBe(
      [
        'Өңір              Іс жүргізу кезінде төленгені  Саны',
        '────────────────  ────────────────────────────  ────',
        '31 Жамбыл облысы                     21 625,00     7',
        '75 Алматы                                 0,00    12',
      ].join('\n'),
    );
  });

  it('breaks a long name between its words where it may be narrow, its last line above the rule', () => {
    expect(narrowTable(HEAD, ROWS, ALIGN)).toBe(
      [
        '                         Іс',
        '                    жүргізу',
        '                    кезінде',
        'Өңір              төленгені  Саны',
        '────────────────  ─────────  ────',
        '31 Жамбыл облысы  21 625,00     7',
        '75 Алматы              0,00    12',
      ].join('\n'),
    );
  });

  it('has its head alone where there are no rows', () => {
    expect(narrowTable(['Month', 'Paid in proceedings'], [], ['left', 'right'])).toBe(
      ['           Paid in', 'Month  proceedings', '─────  ───────────'].join('\n'),
    );
  });
});
