/** Compiles the style of the pages: Sass only writes shorter CSS, and no machine that runs the server needs it. */
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const SOURCE = new URL('../apps/web/src/style/pages.scss', import.meta.url);
const PACKAGES = new URL('../node_modules/', import.meta.url);

export function compiledStyle(): string {
  const { css } = compile(fileURLToPath(SOURCE), {
    style: 'compressed',
    // The server says that it is UTF-8.
    charset: false,
    loadPaths: [fileURLToPath(PACKAGES)],
  });
  // A policy without exception lets nothing else be loaded, and the crest in the package is not ours to show.
  if (/url\(|@import|@font-face/.test(css)) throw new Error('the style sheet asks for another file');
  return `${css}\n`;
}
