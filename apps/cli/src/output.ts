/** What goes to standard output (results) and to standard error (progress and errors), and how it is laid out there. */
import { once } from 'node:events';
import { styleText } from 'node:util';
import { formatMoney, type Money } from '@oryndau/law/money';
import cliProgress from 'cli-progress';

export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** One line to people, never part of a result. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Waits while the reader of the pipe is slower than we are. */
export async function printSlowly(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A result as JSON: money is decimal text in tenge, maps are objects. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, forJson, process.stdout.isTTY ? 2 : undefined));
}

export function forJson(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return formatMoney(value as Money);
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}

/** Bold or dim on a terminal that wants colours, else plain. */
export function styled(style: 'bold' | 'dim', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

export type Align = 'left' | 'right';

/** Columns wide enough for what stands in them; a rule below the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], align: readonly Align[]): string {
  return laidOut([head], rows, align);
}

/** The same with the head broken between its words, so that long names of columns with short cells do not push the table out of the terminal. */
export function narrowTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  const broken = head.map((name, column) =>
    brokenAt(name, Math.max(...[...name.split(' '), ...rows.map((row) => row[column] ?? '')].map(lengthOf))),
  );
  const height = Math.max(...broken.map(({ length }) => length));
  // The last line of each name stands above the rule, where the eye looks for it.
  const lines = Array.from({ length: height }, (_, line) =>
    broken.map((parts) => parts[line - (height - parts.length)] ?? ''),
  );
  return laidOut(lines, rows, align);
}

/** The words of a name in lines of at most `width` letters. */
function brokenAt(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function laidOut(
  head: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  const all = [...head, ...rows];
  const widths = (head[0] ?? []).map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const blank = ' '.repeat(Math.max(0, width - lengthOf(cell)));
        return align[column] === 'right' ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  return [...head.map(line), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const lengthOf = (text: string): number => [...text].length;

export interface ProgressBar {
  /** `note` stands behind the bar. */
  update(done: number, note?: string): void;
  setTotal(total: number): void;
  stop(): void;
}

const silent: ProgressBar = { update: () => {}, setTotal: () => {}, stop: () => {} };

/** A bar on standard error, where that is a terminal; `total` 0 means that nobody knows. */
export function progressBar(title: string, total: number): ProgressBar {
  if (!process.stderr.isTTY) return silent;
  const bar = new cliProgress.SingleBar(
    {
      stream: process.stderr,
      format: `${title} {bar} {percentage}% {note}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 28,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { note: '' });
  return {
    update: (done, note = '') => bar.update(done, { note }),
    setTotal: (next) => bar.setTotal(next),
    stop: () => bar.stop(),
  };
}
