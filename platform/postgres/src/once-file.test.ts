import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOrMake } from './once-file.ts';

const isWhole = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-once-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, make = () => 'ab'.repeat(32)) =>
  readOrMake({ path: join(folder, name), what: 'the secret of a test', make, isWhole });

it('is made where none is, in a folder that need not be there, for its owner alone, and stays', () => {
  expect(read('deeper/secret')).toBe('ab'.repeat(32));
  expect(read('deeper/secret', () => 'cd'.repeat(32))).toBe('ab'.repeat(32));
  if (process.platform !== 'win32') expect(statSync(join(folder, 'deeper', 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'deeper'))).toEqual(['secret']);
});

it.each([
  ['empty', ''],
  ['blank', ' \n'],
  ['cut', 'ab'.repeat(20)],
  ['of other letters', 'zz'.repeat(32)],
  ['too long', 'ab'.repeat(33)],
])('is refused by name when it is %s, and left as it is', (name, text) => {
  writeFileSync(join(folder, name), text);
  expect(() => read(name)).toThrow(
    expect.objectContaining({ code: 'DAMAGED_FILE', retry: 'never', message: expect.stringContaining(name) }),
  );
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

it('leaves nothing behind when it cannot be written', () => {
  const failing = () => {
    throw new Error('no entropy');
  };
  expect(() => read('never', failing)).toThrow('no entropy');
  expect(() => readOrMake({ path: join(folder, 'cut', 'below'), what: 'x', make: () => 'y', isWhole })).toThrow();
  expect(readdirSync(folder)).not.toContain('never');
});

const PROGRAM = `
import { readOrMake } from ${JSON.stringify(new URL('./once-file.ts', import.meta.url).href)};
import { randomBytes } from 'node:crypto';
const [path] = process.argv.slice(-1);
const make = () => randomBytes(32).toString('hex');
process.stdout.write(readOrMake({ path, what: 'the secret of a test', make, isWhole: (text) => text.length === 64 }));
`;

/** What the program says, started by `command` with the rest before its own arguments. */
async function run(command: string, before: readonly string[], path: string): Promise<string> {
  const program = join(folder, 'program.mts');
  writeFileSync(program, PROGRAM);
  const args = [...before, process.execPath, '--import', 'tsx', program, path];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  await once(child, 'close');
  return text;
}

it.skipIf(process.platform === 'win32')('is one and the same for programs that start together', async () => {
  const path = join(folder, 'together');
  const said = await Promise.all(Array.from({ length: 6 }, () => run('env', [], path)));
  expect(new Set(said)).toEqual(new Set([readFileSync(path, 'utf8')]));
  expect(isWhole(said[0] ?? '')).toBe(true);
});

it.skipIf(process.platform === 'win32')(
  'is not there after a disk took none of it, and is made when it can be',
  async () => {
    const path = join(folder, 'full', 'secret');
    // No byte of any file may be written: as on a full disk.
    expect(await run('sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh'], path)).toBe('');
    expect(readdirSync(join(folder, 'full'))).toEqual([]);
    expect(isWhole(await run('env', [], path))).toBe(true);
  },
);
