#!/usr/bin/env node
/**
 * What `npm start`, `npm test` and the other scripts of the top package.json call. Plain JavaScript without a single
 * package, as it runs before any is installed: it checks Node, installs what is missing, and hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_OLDEST = [20, 19];
const SIGNAL_ECHO_MS = 1_000;
const WINDOWS = process.platform === 'win32';

/**
 * For long work on many documents: some room for what is young and soon forgotten (32 MB cost 170 MB of memory more and were no faster), and no
 * threads of the collector beside the two that work.
 */
const LONG_WORK = ['--max-semi-space-size=16', '--single-threaded-gc'];

const COMMANDS = {
  start: (args) => runProgram([...LONG_WORK, 'apps/cli/src/main.ts', 'start', ...args]),
  test: (args) => runTests(args),
  check: () => runChecks(),
  gen: (args) => runProgram(['tools/gen.ts', ...args]),
  bench: (args) => runProgram([...LONG_WORK, 'bench/main.ts', ...args]),
  mutants: (args) => runProgram(['tools/mutants/main.ts', ...args]),
  screenshots: (args) => runProgram(['test/src/browser/screenshots.ts', ...args]),
};

async function main(command, args) {
  refuseOldNode();
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command] : undefined;
  if (!run) {
    console.error(`usage: node tools/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
    return 2;
  }
  process.chdir(REPOSITORY);
  if (!install()) {
    // Whoever reads only the last line must not take this for a run without tests.
    if (command === 'test') console.log('0 passed, 1 failed');
    return 1;
  }
  return run(args);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_OLDEST[0] || (major === NODE_OLDEST[0] && minor >= NODE_OLDEST[1])) return;
  console.error(`Oryndau needs Node ${NODE_OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

// ---------------------------------------------------------------------------------------------------- install

/**
 * True when everything that the lock file asks for is there. Not by "npm ci": it refuses a lock file that was written
 * where the registry lacks the binaries of other platforms, and it removes what is there already. "npm install" keeps to
 * the lock file as well, and to its checksums.
 */
function install() {
  const missing = missingPackage();
  if (missing === undefined) return true;
  console.log(`Installing packages with npm (${missing}); about half a minute, once`);
  const { command, args } = npm();
  const outcome = spawnSync(command, [...args, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: WINDOWS && args.length === 0,
    env: { ...process.env, ...writableCache() },
  });
  if (outcome.status !== 0) {
    console.error(`npm failed (${outcome.error?.message ?? `exit ${outcome.status ?? outcome.signal}`}), see above.`);
    return false;
  }
  const still = missingPackage();
  if (still !== undefined) console.error(`npm ended well, but ${still}: is package-lock.json up to date?`);
  return still === undefined;
}

/** The first package that is not installed as locked; packages for other platforms may be absent. */
function missingPackage() {
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const hidden = join('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return 'node_modules is missing';
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) continue;
    const there = present[path];
    if (!there && entry.optional) continue;
    if (there?.version !== entry.version) return `${path} is missing or of another version`;
    if (!existsSync(path)) return `${path} is missing`;
  }
  return undefined;
}

/** npm itself, by the path under which it called us where there is one. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js') && existsSync(script)) return { command: process.execPath, args: [script] };
  return { command: WINDOWS ? 'npm.cmd' : 'npm', args: [] };
}

/** An account without a home of its own (nobody, a container's user) gets a cache in the temporary folder. */
function writableCache() {
  const cache = process.env.npm_config_cache ?? process.env.NPM_CONFIG_CACHE ?? join(homedir(), '.npm');
  let folder = cache;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `oryndau-npm-${process.getuid?.() ?? 'user'}`) };
  }
}

// ---------------------------------------------------------------------------------------------------- programs

/**
 * Runs TypeScript through tsx. The child has a process group of its own, so that Ctrl-C, which a terminal sends to the
 * whole group and npm once more to us, reaches it once; `with-parent.mjs` ends it gracefully should we be killed.
 */
function runProgram(args) {
  const before = ['apps/cli/bin/plain-packages.mjs', 'tools/with-parent.mjs'].flatMap((file) => [
    '--import',
    pathToFileURL(join(REPOSITORY, file)).href,
  ]);
  const child = spawn(process.execPath, ['--import', 'tsx', ...before, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: !WINDOWS,
    env: { ...process.env, ORYNDAU_LAUNCHER: String(process.pid) },
  });
  forwardSignals(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

function forwardSignals(child) {
  let last = Number.NEGATIVE_INFINITY;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - last < SIGNAL_ECHO_MS) return;
      last = now;
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}

// ---------------------------------------------------------------------------------------------------- tests

const BIOME = ['node_modules/@biomejs/biome/bin/biome', 'check', '.'];
/** The last two are what a browser runs as it stands: each knows another world than Node. */
const TYPES = [
  'tsconfig.json',
  'apps/citizen/src/browser/tsconfig.page.json',
  'apps/citizen/src/browser/tsconfig.worker.json',
  'apps/desk/src/browser/tsconfig.page.json',
].map((project) => ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit']);

async function runChecks() {
  const lint = await runNode(BIOME);
  if (lint !== 0) console.log('What is only a matter of form, "npx biome check --write ." mends by itself.\n');
  const types = await runTypes();
  return lint === 0 && types ? 0 : 1;
}

async function runTypes() {
  let right = true;
  for (const project of TYPES) right = (await runNode(project)) === 0 && right;
  return right;
}

/** Lint, types, tests; the last line counts them all, each of the first two as one test. */
async function runTests(args) {
  const tally = { passed: 0, failed: 0 };
  const whole = args.length === 0;
  if (whole) {
    count(tally, 'biome check', (await runNode(BIOME)) === 0);
    count(tally, 'tsc --noEmit', await runTypes());
  }
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-results-'));
  const file = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]);
  countVitest(tally, status, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

function count(tally, title, passed) {
  if (passed) tally.passed += 1;
  else {
    tally.failed += 1;
    console.log(`FAILED: ${title}`);
  }
}

/** A file that does not load, an error outside any test, no test at all or no report: each is one failure at least. */
function countVitest(tally, status, report) {
  const { testResults = [] } = report ? JSON.parse(report) : {};
  let ran = 0;
  let failed = 0;
  for (const { status: outcome, assertionResults, name } of testResults) {
    const broken = assertionResults.filter((test) => test.status === 'failed').length;
    ran += assertionResults.filter((test) => test.status === 'passed').length;
    failed += broken;
    if (outcome === 'failed' && broken === 0) count(tally, `${name} (the file itself)`, false);
  }
  tally.passed += ran;
  tally.failed += failed;
  if (!report) count(tally, 'vitest ended without a report', false);
  else if (ran + failed === 0) count(tally, 'no test was run', false);
  else if (status !== 0 && tally.failed === 0) count(tally, `vitest ended with ${status}`, false);
}

function runNode(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

// Last, when every constant above is there.
const [name, ...rest] = process.argv.slice(2);
process.exitCode = await main(name, rest);
