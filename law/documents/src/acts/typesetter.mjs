/**
 * Typst, with Noto Sans and nothing of the machine it runs on: the one place where pages are laid out, on the main thread and on those
 * of `typeset-thread.mjs`, which start without a loader. Therefore plain JavaScript; its types stand in typesetter.d.mts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

/**
 * A font under a family name of ours. The compiler searches the machine's fonts too, and a Noto Sans of another version among them would
 * give other bytes; no machine has a family of this name. Only the name is changed, letter for letter, and the embedded name stays.
 */
function read(/** @type {string} */ name) {
  const font = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}`));
  for (const encoding of /** @type {const} */ (['latin1', 'utf16le'])) {
    const bytes = (/** @type {string} */ text) => {
      const encoded = Buffer.from(text, encoding);
      return encoding === 'latin1' ? encoded : encoded.swap16();
    };
    const [theirs, ours] = [bytes('Noto Sans'), bytes('Qaul Sans')];
    for (let at = font.indexOf(theirs); at >= 0; at = font.indexOf(theirs, at + 1)) ours.copy(font, at);
  }
  return font;
}

export const regular = read('400Regular/NotoSans_400Regular.ttf');
const fonts = [regular, read('600SemiBold/NotoSans_600SemiBold.ttf'), read('700Bold/NotoSans_700Bold.ttf')];

/** No folder: what the compiler reads of it lies in memory. */
const WORKSPACE = resolve('/nowhere');
const INPUTS = join(WORKSPACE, 'inputs.json');

/** How often the compiler is used before what it remembers is thrown away: memory stays flat, and layout is remembered meanwhile. */
const EVICT_EVERY = 8;
/** What was not asked for during so many rounds goes: twelve kinds of acts in turn are remembered, and a thread stays at 200 MB. */
const EVICT_AGE = 3;

/** @type {NodeCompiler | undefined} */
let compiler;
let used = 0;

export function typeset(/** @type {import('./typesetter.mjs').Typesetting} */ { template, inputs }) {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
  used += 1;
  if (used % EVICT_EVERY === 0) compiler.evictCache(EVICT_AGE);
  // As a file and not as `sys.inputs`, which stand in the library of the language: Typst makes that anew for every other input, 0.5 ms an act.
  compiler.mapShadow(INPUTS, Buffer.from(inputs));
  const compiled = compiler.compile({ mainFileContent: template });
  const document = compiled.result;
  if (compiled.hasError() || document === null) {
    const error = compiled.takeError();
    throw new Error(`the template does not compile: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  }
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-3b' }));
}
