/** A file that went out on 28 November 2026: whoever kept one must find it genuine for as long as its certificates hold. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { verifyDocument } from './verify-document.ts';

const kept = (name: string) => readFile(new URL(`./testing/${name}`, import.meta.url));

it('a sealed file that somebody kept is genuine, and shows a change of one byte', async () => {
  const pdf = await kept('kept-act.pdf');
  const trusted = [(await kept('kept-act-authority.pem')).toString()];
  const report = await verifyDocument(pdf, { trusted });
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(report).toMatchObject({ valid: true, test: true, act: { version: 1, number: 'T26-C14290/3' } });

  const changed = Uint8Array.from(pdf);
  changed[20_000] = (changed[20_000] ?? 0) ^ 1;
  expect((await verifyDocument(changed, { trusted })).valid).toBe(false);
});
