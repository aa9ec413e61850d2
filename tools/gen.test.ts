/** What is generated is what the code says, and says all of it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fineTransitions } from '@oryndau/fines/core';
import { allParameters } from '@oryndau/law/parameters/all';
import { ruleIds } from '@oryndau/law/rules/rights';
import { caseTransitions } from '@oryndau/proceedings/core';
import { orderMoves } from '@oryndau/proceedings/core/parts';
import { expect, it } from 'vitest';
import { generated, staleFiles, writeGenerated } from './gen.ts';

it('finds every generated file as its source says: otherwise run "npm run gen"', () => {
  expect(staleFiles()).toEqual([]);
});

it('names the files that are missing or differ, and writes those alone', () => {
  const root = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'oryndau-gen-'))}/`);
  expect(writeGenerated(root).sort()).toEqual(Object.keys(generated()).sort());
  expect(staleFiles(root)).toEqual([]);
  writeFileSync(new URL('docs/generated/law-index.md', root), 'edited by hand');
  writeFileSync(new URL('apps/web/src/style/generated/pages.css', root), 'edited by hand');
  const edited = ['docs/generated/law-index.md', 'apps/web/src/style/generated/pages.css'];
  expect(staleFiles(root)).toEqual(edited);
  expect(writeGenerated(root)).toEqual(edited);
  expect(staleFiles(root)).toEqual([]);
});

it('draws every event of the fine, the case and its orders', () => {
  const files = generated();
  for (const type of Object.keys(fineTransitions)) expect(files['docs/generated/fine-states.md']).toContain(type);
  for (const type of Object.keys(caseTransitions)) expect(files['docs/generated/case-states.md']).toContain(type);
  for (const type of Object.keys(orderMoves)) expect(files['docs/generated/notice-arrest-order.md']).toContain(type);
  expect(files['docs/generated/case-states.md']).toContain('  [*] --> open: ProceedingOpened');
  expect(files['docs/generated/case-states.md']).toContain('  held --> open: HoldLifted');
  expect(files['docs/generated/case-states.md']).not.toMatch(/transferred --> /);
});

it('draws every event with what it brings', () => {
  const page = generated()['docs/generated/consequences.md'] ?? '';
  const rows = [...Object.keys(fineTransitions), ...Object.keys(caseTransitions), 'MoneyReceived'];
  for (const type of rows) expect(page).toContain(`\n| ${type} | `);
  expect(page).toContain(
    '| LateMoneyReported | chamber: that of the region, of the entry, where the bailiff has the case |',
  );
});

it('lists every rule with its citation and every parameter with each of its dated values', () => {
  const index = generated()['docs/generated/law-index.md'] ?? '';
  for (const id of ruleIds) expect(index).toContain(`| \`${id}\` |`);
  const rows = allParameters.reduce((count, { values }) => count + values.length, 0);
  expect(index.split('\n').filter((line) => /\| (SEEN|INFERRED|RECALLED|UNKNOWN) \|$/.test(line))).toHaveLength(rows);
  expect(index).toContain('| `simplified.limit_mci` | MCI | 2026-08-25 |');
  expect(index).toContain('| `simplified.limit_mci` | LAW | `case.scope` |');
  expect(index).toContain('| `psi.term_months` | LAW | loaded, not applied |');
  expect(index).toMatch(/\| `case\.scope` \| .* \| stages\/proceedings, robot\/deciding \|/);
});
