/** The registered letter on paper (261-IV Art. 27(1)(1)): A4, folded twice into a DL envelope, the address in its window. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Language } from '@oryndau/words/languages';
import type { Letter } from '../messages/index.ts';
import { typeset } from './typesetter.mjs';
import { breakable, printable, readTemplate } from './typst.ts';

const template = readTemplate('letter.typ');

export interface LetterToRender {
  readonly on: LegalDate;
  readonly language: Language;
  readonly content: Letter;
}

const CASE_LABEL: Readonly<Record<Language, string>> = { kk: 'Іс', ru: 'Дело', en: 'Case' };
/** More does not fit the window in the usual size, and is set smaller. */
const WINDOW_CHARACTERS = 110;

/** PDF/A-3b of a letter; the same letter gives the same bytes. A name beyond the window is cut there and whole in the text. */
export function renderLetter({ on, language, content }: LetterToRender): Uint8Array {
  const fit = (text: string): string => breakable(printable(text)).replaceAll('№ ', '№\u00A0');
  const { from, to, date, title, paragraphs, caseCode, messageCode } = content;
  const page = {
    language,
    year: Number(on.slice(0, 4)),
    month: Number(on.slice(5, 7)),
    day: Number(on.slice(8)),
    from: { name: fit(from.name), address: fit(from.address) },
    to: { name: fit(to.name), address: to.address === null ? null : fit(to.address) },
    long: to.name.length + (to.address?.length ?? 0) > WINDOW_CHARACTERS,
    date: fit(date),
    title: fit(title),
    paragraphs: paragraphs.map(fit),
    caseLabel: CASE_LABEL[language],
    caseCode: printable(caseCode),
    messageCode: printable(messageCode),
  };
  return typeset({ template, inputs: JSON.stringify({ page }) });
}
