/**
 * Writes what is made of something else: docs/generated from what the code says of itself (state diagrams from the tables of
 * transitions, what each event brings from the table of consequences, the legal index from rights and parameters, the description of the API from its operations), the style sheet from its source. `--check` writes nothing and
 * exits 1 when a file is not what it should be (style.md rule 15).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describedApi } from '@oryndau/api/describe';
import { fineTransitions } from '@oryndau/fines/core';
import { type DatedValue, type Parameter, valueText } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf } from '@oryndau/law/rules/asked';
import { askers } from '@oryndau/law/rules/askers';
import { type Right, type RuleId, rights } from '@oryndau/law/rules/rights';
import { caseTransitions } from '@oryndau/proceedings/core';
import { consequenceTables } from './consequence-table.ts';
import { type Edge, edgesOf, parts } from './state-diagram.ts';
import { compiledStyle } from './style.ts';

const REPOSITORY = new URL('../', import.meta.url);
const HEAD = '<!-- Written by `npm run gen`. Do not edit: change the code it is drawn from. -->\n';

/** Made once, when this file is loaded: the operations register themselves, which takes a moment. */
const apiDescription = await describedApi();

/** Every generated file by its path in the repository. */
export function generated(): Readonly<Record<string, string>> {
  return {
    'docs/generated/fine-states.md': page(
      'The states of a fine',
      'fineTransitions in stages/fines/src/core/fine.ts',
      diagrams(fineTransitions),
    ),
    'docs/generated/case-states.md': page(
      'The states of a case',
      'caseTransitions in stages/proceedings/src/core/case.ts',
      diagrams(caseTransitions),
    ),
    'docs/generated/notice-arrest-order.md': page(
      'Notice, arrest, prohibition, collection order, attempt to pay',
      'noticeMoves, arrestMoves, prohibitionMoves, orderMoves, registerMoves, attemptMoves in stages/proceedings/src/core/parts.ts',
      parts.map(({ title, edges }) => `## ${title}\n\n${mermaid(edges)}`).join('\n'),
    ),
    'docs/generated/consequences.md': page(
      'What an event brings',
      'fineConsequences, caseConsequences, accountConsequences in robot/deciding/src/consequences/table.ts',
      `${consequenceTables()}\n`,
    ),
    'docs/generated/law-index.md': page('The law index', 'rights and allParameters of law/', lawIndex()),
    'docs/generated/openapi.json': apiDescription,
    'apps/web/src/style/generated/pages.css': compiledStyle(),
  };
}

const page = (title: string, source: string, body: string): string =>
  `${HEAD}\n# ${title}\n\nFrom ${source}.\n\n${body}`;

function diagrams(table: Parameters<typeof edgesOf>[0]): string {
  const { moves, facts } = edgesOf(table);
  const rows = facts.map(({ label, from }) => `| ${label} | ${from.join(', ')} |`).join('\n');
  return `${mermaid(moves)}\nWritten down without a change of the status:\n\n| event | in |\n| --- | --- |\n${rows}\n`;
}

function mermaid(edges: readonly Edge[]): string {
  const lines = edges.map(({ from, to, label }) => `  ${from ?? '[*]'} --> ${to}: ${label}`);
  return `\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`;
}

function lawIndex(): string {
  const rules = Object.entries(rights).map(
    ([id, right]: [string, Right]) =>
      `| \`${id}\` | ${cell(right.citation)} | ${right.law} | ${right.from ?? ''} | ${askers[id as RuleId].join(', ')} |`,
  );
  // Sorted: the order of `allParameters` is that of module namespaces, which differs between Node and vitest.
  const sorted = allParameters.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const values = sorted.flatMap((parameter) => parameter.values.map((value) => valueRow(parameter, value)));
  return [
    '## By what right: every rule',
    '',
    '| rule | citation | law | from | asked by |',
    '| --- | --- | --- | --- | --- |',
    ...rules,
    '',
    '## Who asks each parameter',
    '',
    'What no decision asks is loaded, not applied: it is known, and changes nothing.',
    '',
    '| parameter | by | rules that ask it |',
    '| --- | --- | --- |',
    ...sorted.map(({ name, origin }) => `| \`${name}\` | ${origin} | ${askedCell(name)} |`),
    '',
    '## Every parameter with its dated values',
    '',
    '| parameter | unit | from | until | value | source | confidence |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...values,
    '',
  ].join('\n');
}

const askedCell = (name: string): string =>
  decidersOf(name)
    .map((rule) => `\`${rule}\``)
    .join(', ') || 'loaded, not applied';

function valueRow({ name, unit }: Parameter<unknown>, value: DatedValue<unknown>): string {
  const { from, until, source, note, confidence } = value;
  const text = note === undefined ? source : `${source} (${note})`;
  return `| \`${name}\` | ${unit} | ${from} | ${until ?? ''} | ${cell(valueText(value.value))} | ${cell(text)} | ${confidence} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The files that are not what they should be. */
export function staleFiles(root: URL = REPOSITORY): string[] {
  return Object.entries(generated())
    .filter(([path, text]) => textOf(new URL(path, root)) !== text)
    .map(([path]) => path);
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes what is stale and gives its paths. */
export function writeGenerated(root: URL = REPOSITORY): string[] {
  const files = generated();
  const stale = staleFiles(root);
  for (const path of stale) {
    mkdirSync(new URL('.', new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), files[path] ?? '');
  }
  return stale;
}

function main(args: readonly string[]): number {
  if (args.includes('--check')) {
    const stale = staleFiles();
    for (const path of stale) console.error(`${path} is not what the code says: run "npm run gen"`);
    return stale.length === 0 ? 0 : 1;
  }
  const written = writeGenerated();
  console.log(written.length === 0 ? 'what is generated is up to date' : `wrote ${written.join(', ')}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
