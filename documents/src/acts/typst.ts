/**
 * The one typesetter: Typst with Noto Sans and nothing of the machine it runs on, so that the same input gives the same bytes
 * everywhere. What people wrote reaches it as values, never as markup. PDF/A-3b is ISO 19005-3, tags are ISO 32000-1 section 14.8.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { characterSetOf } from './character-set.ts';

const require = createRequire(import.meta.url);

/**
 * A font under a family name of ours. The compiler searches the machine's fonts too, and a Noto Sans of another version among them would
 * give other bytes; no machine has a family of this name. Only the name is changed, letter for letter, and the embedded name stays.
 */
function read(name: string): Buffer {
  const font = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}`));
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const bytes = (text: string): Buffer => {
      const encoded = Buffer.from(text, encoding);
      return encoding === 'latin1' ? encoded : encoded.swap16();
    };
    const [theirs, ours] = [bytes('Noto Sans'), bytes('Qaul Sans')];
    for (let at = font.indexOf(theirs); at >= 0; at = font.indexOf(theirs, at + 1)) ours.copy(font, at);
  }
  return font;
}

const regular = read('400Regular/NotoSans_400Regular.ttf');
const fonts = [regular, read('600SemiBold/NotoSans_600SemiBold.ttf'), read('700Bold/NotoSans_700Bold.ttf')];
const characters = characterSetOf(regular);

/** A template that stands beside this file. */
export const readTemplate = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** How often one compiler is used before what it remembers is thrown away: memory stays flat, and layout is remembered meanwhile. */
const EVICT_EVERY = 8;

let compiler: NodeCompiler | undefined;
let used = 0;

export interface Typesetting {
  readonly template: string;
  /** Read in the template as `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * A PDF/A-3b file. What does not compile is a bug of ours: no value of the input can make it so. Who makes many lets the event loop turn
 * between them: only then the compiler frees a layout (1.3 MB each, measured; with turns 1,600 documents stay at 280 MB).
 */
export function typeset({ template, inputs }: Typesetting): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: fonts }] });
  used += 1;
  if (used % EVICT_EVERY === 0) compiler.evictCache(3);
  const compiled = compiler.compile({ mainFileContent: template, inputs: { ...inputs } });
  const document = compiled.result;
  if (compiled.hasError() || document === null) {
    const error = compiled.takeError();
    throw new Error(`the template does not compile: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  }
  return Uint8Array.from(compiler.pdf(document, { pdfStandard: 'a-3b' }));
}

const REPLACEMENT = '\uFFFD';
/** All but the space that does not break: it holds sums together. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp} ]+/gu;

/**
 * Text that the page can show: one form (NFC), no control or direction characters, each other character one of the font, as PDF/A
 * demands; what the font lacks becomes U+FFFD. The attached data keep the text as it was.
 */
export function printable(text: string): string {
  let shown = '';
  for (const character of text.normalize('NFC').replace(CONTROLS, ' ').trim()) {
    shown += characters.has(character.codePointAt(0) ?? 0) ? character : REPLACEMENT;
  }
  return shown;
}

/** Longer than any word, IBAN or name of a parameter. */
const LONG_WORD = /[^\s-]{39,}/gu;
const PIECE = /.{13}(?=.)/gsu;

/** Gives a word that would run out of its column places to break (U+200B). */
export const breakable = (text: string): string => text.replace(LONG_WORD, (word) => word.replace(PIECE, '$&\u200B'));
