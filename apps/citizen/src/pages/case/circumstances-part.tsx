/** What the fine is for, where the register says it: day and hour, place, plate, a link to the photograph. */
/** @jsxImportSource preact */
import type { Circumstances } from '@oryndau/fines/core/register-circumstances';
import { SummaryList } from '@oryndau/web/html/blocks';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { circumstancesTexts } from '../../texts/circumstances.ts';

export interface CircumstancesPartProps {
  /** With the photograph only where it may be shown. */
  readonly circumstances: Circumstances | null;
  readonly language: Language;
}

export function CircumstancesPart({ circumstances, language }: CircumstancesPartProps) {
  if (circumstances === null) return null;
  const texts = circumstancesTexts[language];
  const { day, hour, place, plate, photo } = circumstances;
  const when = [day && shownDay(day, language), hour].filter(Boolean).join(', ');
  const rows = [
    { key: texts.when, value: when },
    { key: texts.where, value: place },
    { key: texts.plate, value: plate && <span class="app-code">{plate}</span> },
    { key: texts.photo, value: photo && <PhotoLink photo={photo} text={texts.openPhoto(new URL(photo).host)} /> },
  ].filter(({ value }) => value);
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <SummaryList language={language} rows={rows} />
    </>
  );
}

/** To another site, which is told neither whose case it is nor from where one comes. */
const PhotoLink = ({ photo, text }: { readonly photo: string; readonly text: string }) => (
  <a class="govuk-link" href={photo} rel="noreferrer noopener external">
    {text}
  </a>
);
