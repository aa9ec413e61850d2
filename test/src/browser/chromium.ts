/**
 * A real Chromium: that of CHROMIUM_PATH, one of the system, or the one in the npm package @sparticuz/chromium, which needs
 * neither apt nor a network. `CHROMIUM_PATH=package` asks for the last where there is another.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '@oryndau/postgres/testing/places';
import { type Browser, chromium } from 'playwright-core';

export interface Chromium {
  readonly program: string;
  /** What it needs beside the environment that is there. */
  readonly environment: Readonly<Record<string, string>>;
}

const IN_SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const UNPACK_MAX_MS = 120_000;
const require = createRequire(import.meta.url);

export async function openBrowser(): Promise<Browser> {
  const { program, environment } = findChromium(process.env.CHROMIUM_PATH);
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...environment },
    // Without a sandbox for pages that are all ours: as root, and in most containers, Chromium starts in no other way.
    chromiumSandbox: false,
    // Letters of the same shape on every machine, or no two screenshots agree.
    args: ['--font-render-hinting=none', '--disable-lcd-text'],
  });
}

export function findChromium(asked: string | undefined): Chromium {
  if (asked !== undefined && asked !== '' && asked !== 'package') {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, where there is nothing`);
    return { program: asked, environment: ownFonts() };
  }
  const program = asked === 'package' ? undefined : IN_SYSTEM.find((path) => existsSync(path));
  return program === undefined ? packagedChromium() : { program, environment: ownFonts() };
}

/** Unpacked once into a cache folder of ours, with its own shared libraries: beside them it needs what Node itself needs. */
function packagedChromium(): Chromium {
  const folder = unpackOnce();
  const libraries = [join(folder, 'al2023', 'lib'), folder, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean);
  return {
    program: join(folder, 'chromium'),
    environment: { ...ownFonts(), LD_LIBRARY_PATH: libraries.join(':'), HOME: folder, TMPDIR: folder },
  };
}

/**
 * Noto Sans as the one font family, so that a text is as wide on one machine as on another. Without any font Chromium ends
 * with its first page, and the font of its package lacks Kazakh letters.
 */
function ownFonts(): Readonly<Record<string, string>> {
  const folder = join(cacheFolder(), 'fontconfig');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const file = join(folder, 'fonts.conf');
  const settings = fontSettings(notoSans(), join(folder, 'cache'));
  // Not written anew: another browser may be reading it.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== settings) writeFileSync(file, settings);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

/** Under another name and then renamed: two that start at once, or a kill in the middle, never leave half a browser. */
function unpackOnce(): string {
  // From build/esm/ or build/cjs/ two folders up.
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8'));
  const target = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  unpackInto(half);
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function cacheFolder(): string {
  const uid = process.getuid?.();
  const cache = join(tmpdir(), `oryndau-cache-${uid ?? 'user'}`);
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  if (uid !== undefined && statSync(cache).uid !== uid) throw new Error(`${cache} belongs to somebody else`);
  return cache;
}

/**
 * By the package itself, in a process of its own: it takes folders from the environment, and the libraries only where it
 * believes itself in Amazon's Lambda, which no test should have to believe.
 */
function unpackInto(folder: string): void {
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const outcome = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: dirname(new URL(import.meta.url).pathname),
    env: { ...process.env, TMPDIR: folder, HOME: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
    timeout: UNPACK_MAX_MS,
  });
  const wanted = ['chromium', 'al2023/lib/libnss3.so', 'libGLESv2.so'].map((name) => join(folder, name));
  const missing = wanted.filter((path) => !existsSync(path));
  if (outcome.status !== 0 || missing.length > 0) {
    throw new Error(`@sparticuz/chromium was not unpacked: ${outcome.stderr || missing.join(', ')}`);
  }
}

/** The folder of the fonts that the documents use. */
function notoSans(): string {
  const fromDocuments = createRequire(pathToFileURL(join(repository, 'law', 'documents', 'package.json')));
  return dirname(fromDocuments.resolve('@expo-google-fonts/noto-sans/package.json'));
}

const fontSettings = (folder: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(folder)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
