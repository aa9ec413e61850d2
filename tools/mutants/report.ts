/** What Stryker reports of each mutant, and how many of a room were killed. */
import { readFileSync } from 'node:fs';

export type Outcome = 'killed' | 'survived' | 'no coverage';

export interface Mutant {
  /** File, line and column. */
  readonly place: string;
  /** File, what stood there and what was put in its place, on one line: it stays the same when lines are added above. */
  readonly name: string;
  readonly outcome: Outcome;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The form in which Stryker writes `mutation.json`, as far as it is read here. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly replacement: string;
          readonly status: string;
          readonly static?: boolean;
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

/** A mutant that never ends is noticed, and so is one with which a file does not even load. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  Killed: 'killed',
  Timeout: 'killed',
  RuntimeError: 'killed',
  Survived: 'survived',
  NoCoverage: 'no coverage',
};

/**
 * All that were tried. What runs while a file is loaded is left out unless `withStatic`: Stryker then tries it with those tests alone that load
 * a file anew, which says nothing.
 */
export function readReport(file: string, withStatic: boolean): readonly Mutant[] {
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return Object.entries(files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.flatMap(({ replacement, status, static: isStatic = false, location: { start, end } }) => {
      const outcome = OUTCOMES[status];
      if (outcome === undefined || (isStatic && !withStatic)) return [];
      const original = textBetween(lines, start, end);
      return [
        {
          place: `${path}:${start.line}:${start.column}`,
          name: `${path} ${oneLine(original)} -> ${oneLine(replacement)}`,
          outcome,
        },
      ];
    });
  });
}

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const inside = lines.slice(start.line - 1, end.line);
  const last = inside.length - 1;
  return inside
    .map((line, index) => (index === last ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The row of a room for the table in docs/mutants.md. */
export function tally(room: string, mutants: readonly Mutant[]): { readonly row: string; readonly percent: number } {
  const count = (wanted: Outcome): number => mutants.filter(({ outcome }) => outcome === wanted).length;
  const killed = count('killed');
  const percent = (100 * killed) / Math.max(mutants.length, 1);
  const cells = [room, mutants.length, killed, count('survived'), count('no coverage'), percent.toFixed(1)];
  return { row: `| ${cells.join(' | ')} |`, percent };
}
