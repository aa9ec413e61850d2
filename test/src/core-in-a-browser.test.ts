/** The decider of each stage runs where there is no Node: it is bundled for a browser, and decides there as it does here. */

import { repository } from '@oryndau/postgres/testing/places';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const cores = { fines: 'decideFine', proceedings: 'decideCase', payments: 'decideAccount' } as const;

/** Everything that `@oryndau/STAGE/core` pulls, as one text for browsers. Throws where it needs a module of Node. */
async function bundled(stage: string): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '@oryndau/${stage}/core';`, resolveDir: repository, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

it.each(Object.entries(cores))(
  'the core of %s pulls no Node and nothing but words, law and itself',
  async (stage, decide) => {
    const { text, inputs } = await bundled(stage);
    const strange = inputs.filter(
      (path) =>
        !/^(law\/(words|law)\/src\/|node_modules\/uuid\/|<stdin>)/.test(path) &&
        !path.startsWith(`stages/${stage}/src/core/`),
    );
    expect(strange).toEqual([]);
    expect(text).toContain(decide);
    expect(text).not.toMatch(/\bnode:|\brequire\(|\bprocess\./);
  },
);

it('and decides there', async () => {
  const { text } = await bundled('proceedings');
  const core = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
  expect(core.policyOn('replay', '2025-08-13')).toBeDefined();
  expect(Object.keys(core.caseTransitions)).toContain('ProceedingOpened');
});
