/** For what one looks, said above everything that is about a person, with the way to change it. */
/** @jsxImportSource preact */
import { keptPurpose } from '@oryndau/staff/core/purpose';
import { shownDay } from '@oryndau/web/html/shown';
import { lookPurposeTexts } from '@oryndau/words/staff';
import type { DeskPageShown } from './desk-page.tsx';
import { findTexts } from './texts/find.ts';

export function PurposeLine({ page: { language, staff }, to }: { readonly page: DeskPageShown; readonly to: string }) {
  const said = keptPurpose(staff?.visit.purpose ?? '');
  if (said === undefined) return null;
  const texts = findTexts[language];
  const purpose = lookPurposeTexts[said.purpose][language];
  const later = said.later === null ? '' : `${texts.shownFrom(shownDay(said.later.from, language))} `;
  return (
    <p class="govuk-body-s">
      {`${texts.looksFor(said.words === '' ? purpose : `${purpose}: ${said.words}`)} ${later}`}
      <a class="govuk-link" href={`/purpose?to=${encodeURIComponent(to)}`}>
        {texts.change}
      </a>
    </p>
  );
}
