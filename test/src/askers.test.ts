/**
 * Who asks each rule, from the source: what a room imports of the rules, and the rules that it names where it makes an event. A row of
 * law/law/src/rules/askers.ts that is wrong fails here, and so does a rule that nobody asks, which the index and the page would show as if it decided something.
 */
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf, isApplied } from '@oryndau/law/rules/asked';
import { askers } from '@oryndau/law/rules/askers';
import { ruleIds } from '@oryndau/law/rules/rights';
import { describe, expect, it } from 'vitest';
import { nameOf } from './testing/declarations.ts';
import { isNode, type Node, type SourceFile, sourceFiles } from './testing/source-files.ts';

const ROOMS = [
  'law/documents',
  'stages/fines',
  'stages/proceedings',
  'stages/payments',
  'robot/reports',
  'robot/outside',
  'robot/standing',
  'robot/deciding',
  'robot/reading',
  'robot/exchange',
  'robot/verify',
  'platform/journal',
  'platform/signing',
  'connectors',
  'apps/web',
  'apps/citizen',
  'apps/api',
  'apps/desk',
  'apps/cli',
];
const RULES = '@oryndau/law/rules/';
const known: ReadonlySet<unknown> = new Set(ruleIds);

/** The files whose functions are rules; the right that computes nothing is asked by its name. */
const ruleFiles = sourceFiles(['law/law']).filter(
  ({ path, imports, isTest }) =>
    path.includes('/rules/') && imports.includes('../rule.ts') && !/(asked|basis-of)\.ts$/.test(path) && !isTest,
);
const shipped = sourceFiles(ROOMS).filter(({ isTest }) => !isTest);

const within = (node: Node, around: Node): boolean =>
  Number(node.start) >= Number(around.start) && Number(node.end) <= Number(around.end);

const rulesNamedIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ type, value }) => (type === 'Literal' && known.has(value) ? [String(value)] : []));

/** What a file declares, exported or not; what stands in a function is no name of the file. */
const topLevel = ({ nodes }: SourceFile): Node[] => {
  const statements = nodes
    .filter(({ type }) => type === 'Program')
    .flatMap(({ body }) => body as Node[])
    .map((node) => (isNode(node.declaration) ? node.declaration : node));
  return statements.flatMap((node) =>
    node.type === 'VariableDeclaration'
      ? (node.declarations as Node[])
      : node.type === 'FunctionDeclaration'
        ? [node]
        : [],
  );
};

/** The rules behind a name of a file of rules: those that its declaration names, and the declarations that it uses. */
function rulesBehind(file: SourceFile, name: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const declared = topLevel(file).find(({ id }) => nameOf(id) === name);
  if (declared === undefined) return [];
  const nodes = file.nodes.filter((node) => within(node, declared));
  const used = new Set(nodes.filter(({ type }) => type === 'Identifier').map(nameOf));
  return [...rulesNamedIn(nodes), ...[...used].flatMap((next) => rulesBehind(file, next, seen))];
}

/** What a file takes from `specifier`: the names as the other file has them. */
const taken = ({ nodes }: SourceFile, specifier: string): string[] =>
  nodes.flatMap(({ type, source, specifiers }) =>
    type === 'ImportDeclaration' && isNode(source) && source.value === specifier
      ? (specifiers as Node[]).map(({ imported }) => nameOf(imported))
      : [],
  );

/** With these an event, or a basis, is made by a rule that is named on the spot. */
const names = (file: SourceFile): boolean =>
  [
    ...taken(file, `${RULES}basis-of`),
    ...taken(file, '@oryndau/law/decider'),
    ...taken(file, './decision.ts'),
    ...taken(file, `${RULES}rights`).filter((name) => name === 'RuleId'),
  ].some((name) => ['basisOf', 'oneEvent', 'one', 'eventBy', 'RuleId'].includes(name));

function askedIn(file: SourceFile): string[] {
  const imported = ruleFiles.flatMap((rules) => {
    const [, base = ''] = /([^/]+)\.ts$/.exec(rules.path) ?? [];
    return taken(file, `${RULES}${base}`).flatMap((name) => rulesBehind(rules, name));
  });
  return names(file) ? [...imported, ...rulesNamedIn(file.nodes)] : imported;
}

describe('who asks each rule', () => {
  it('is what the table says, by the source', () => {
    const found = Object.fromEntries(ruleIds.map((rule) => [rule, new Set<string>()]));
    for (const file of shipped) for (const rule of askedIn(file)) found[rule]?.add(file.room);
    const said = Object.entries(found).map(([rule, rooms]) => [rule, [...rooms].sort()]);
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(Object.entries(askers).map(([rule, rooms]) => [rule, [...rooms].sort()])),
    );
  });

  it('is somebody, of each rule of the index', () => {
    const asked = new Set(shipped.flatMap(askedIn));
    expect(ruleIds.length).toBeGreaterThan(60);
    expect(ruleIds.filter((rule) => !asked.has(rule))).toEqual([]);
  });

  it('asks what stands in the place of a number that it does not ask', () => {
    const replaced = allParameters.filter(({ askedInstead }) => askedInstead !== undefined);
    expect(replaced.map(({ name }) => name)).toEqual(['presentation.limit']);
    for (const { name, askedInstead = '' } of replaced)
      expect([isApplied(name), isApplied(askedInstead)], name).toEqual([false, true]);
  });

  it('leaves these numbers loaded, not applied, and no others', () => {
    expect(
      allParameters
        .map(({ name }) => name)
        .filter((name) => !isApplied(name))
        .sort(),
    ).toEqual([
      'benefit.max_withhold_pct',
      'collection.exec_operational_days',
      'fine.referral_days',
      'fine_appeal.suspends',
      'presentation.limit',
      'psi.fee_exempt',
      'psi.initiate_working_days',
      'psi.term_months',
      'psi.travel_ban_mci',
      'psi.travel_ban_notice_working_days',
      'register.working_days',
      'simplified.arrest_sanction',
      'transfer.target',
      'wage.keep_min_pm',
      'wage.keep_pct',
    ]);
  });

  it('knows the rules of a number that several of them ask', () => {
    expect(decidersOf('mci')).toEqual(['case.scope', 'bailiff.fee_estimate']);
  });
});
