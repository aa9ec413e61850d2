/** What is generated is what the code says, and says all of it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fineTransitions } from '@oryndau/fines';
import { allParameters, ruleIds } from '@oryndau/law';
import { caseTransitions, orderMoves } from '@oryndau/proceedings';
import { expect, it } from 'vitest';
import { generated, staleFiles } from './gen.ts';

it('finds docs/generated as the code says: otherwise run "npm run gen"', () => {
  expect(staleFiles()).toEqual([]);
});

it('names the files that are missing or differ', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-gen-'));
  for (const [name, text] of Object.entries(generated())) writeFileSync(join(folder, name), text);
  const url = pathToFileURL(`${folder}/`);
  expect(staleFiles(url)).toEqual([]);
  writeFileSync(join(folder, 'law-index.md'), 'edited by hand');
  expect(staleFiles(url)).toEqual(['law-index.md']);
});

it('draws every event of the fine, the case and its orders', () => {
  const files = generated();
  for (const type of Object.keys(fineTransitions)) expect(files['fine-states.md']).toContain(type);
  for (const type of Object.keys(caseTransitions)) expect(files['case-states.md']).toContain(type);
  for (const type of Object.keys(orderMoves)) expect(files['notice-arrest-order.md']).toContain(type);
  expect(files['case-states.md']).toContain('  [*] --> open: ProceedingOpened');
  expect(files['case-states.md']).toContain('  held --> open: HoldLifted');
  expect(files['case-states.md']).not.toMatch(/transferred --> /);
});

it('lists every rule with its citation and every parameter with each of its dated values', () => {
  const index = generated()['law-index.md'] ?? '';
  for (const id of ruleIds) expect(index).toContain(`| \`${id}\` |`);
  const rows = allParameters.reduce((count, { values }) => count + values.length, 0);
  expect(index.split('\n').filter((line) => /\| (SEEN|INFERRED|RECALLED|UNKNOWN) \|$/.test(line))).toHaveLength(rows);
  expect(index).toContain('| `simplified.limit_mci` | MCI | 2026-08-25 |');
});
