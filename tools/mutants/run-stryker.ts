/**
 * Runs Stryker in a copy of the repository. A mutant is written into the source itself, because the rooms import each other through node_modules
 * and would meet the unchanged file in a sandbox of Stryker's own; so that no half mutated tree is left where somebody works, the tree is another.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const OURS = '@oryndau';
/** Beyond one and a half times what the tests took without a mutant: a machine that is busy must not make a mutant look noticed. */
const TIMEOUT_MS = 20_000;

/** The files that git knows or would take, with links to the examples and to the packages that are installed. */
export function copyRepository(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-mutants-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ':!examples'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of files.split('\0')) {
    if (file === '' || !existsSync(join(REPOSITORY, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(REPOSITORY, file), join(folder, file));
  }
  symlinkSync(join(REPOSITORY, 'examples'), join(folder, 'examples'));
  linkPackages(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Packages from outside are those of the repository; our own are the rooms of the copy, since their links are relative. */
function linkPackages(folder: string): void {
  const installed = join(REPOSITORY, 'node_modules');
  const linked = join(folder, 'node_modules');
  mkdirSync(join(linked, OURS), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== OURS) symlinkSync(join(installed, name), join(linked, name));
  }
  for (const name of readdirSync(join(installed, OURS))) {
    symlinkSync(readlinkSync(join(installed, OURS, name)), join(linked, OURS, name));
  }
}

export interface Run {
  readonly files: readonly string[];
  readonly tests: readonly string[];
  readonly concurrency: number;
  readonly withStatic: boolean;
}

/** The file with the report. Throws when Stryker ends without one: a test fails without any mutant, or no test was found. */
export async function runStryker(folder: string, run: Run): Promise<string> {
  const report = join(folder, 'mutation.json');
  rmSync(report, { force: true });
  const config = join(folder, 'stryker.config.json');
  writeFileSync(config, JSON.stringify(settings(run, report)));
  const child = spawn(
    process.execPath,
    [join(REPOSITORY, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
    {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, ORYNDAU_MUTANTS_TESTS: run.tests.join(',') },
    },
  );
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (!existsSync(report)) throw new Error(`Stryker ended with ${status} and without a report`);
  return report;
}

function settings({ files, concurrency, withStatic }: Run, report: string) {
  return {
    mutate: files,
    inPlace: true,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tools/mutants/ignore-bug-texts.mjs'],
    ignorers: ['bug-texts'],
    vitest: { configFile: 'tools/mutants/vitest.config.ts', related: false },
    // A name that no file has: Stryker would ask TypeScript to read it, which version 7 does not do for others.
    tsconfigFile: 'no-tsconfig.json',
    coverageAnalysis: 'perTest',
    // Tables and constants: each such mutant runs every test, and the tables are held against the law by hand.
    ignoreStatic: !withStatic,
    timeoutMS: TIMEOUT_MS,
    concurrency,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    allowEmpty: false,
    disableTypeChecks: false,
    warnings: false,
  };
}
