/** Above the heading of every page on which something is done: in which case. Who has two open in two tabs sees which of them this is. */
/** @jsxImportSource preact */
import type { CaseView } from '@oryndau/reading/case-view';
import type { Language } from '@oryndau/words/languages';
import { findTexts } from '../../texts/find.ts';

export interface CaseCaptionProps {
  readonly view: Pick<CaseView, 'number'>;
  readonly language: Language;
}

export const CaseCaption = ({ view: { number }, language }: CaseCaptionProps) => (
  <span class="govuk-caption-l">{findTexts[language].cases.fine(number)}</span>
);
