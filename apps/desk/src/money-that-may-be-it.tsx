/** Money in suspense that may be meant for the case, with what speaks for it. */
/** @jsxImportSource preact */
import { suspenseIdOf } from '@oryndau/deciding/match';
import type { LikelyMoney } from '@oryndau/reading/likely-money';
import { withoutControls } from '@oryndau/sentences/shown';
import { Table } from '@oryndau/web/html/blocks';
import { shownDay, shownTenge } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { workTexts } from './texts/work.ts';

export function MoneyThatMayBeIt({
  money,
  language,
  mayOpen,
}: {
  readonly money: readonly LikelyMoney[];
  readonly language: Language;
  readonly mayOpen: boolean;
}) {
  const texts = workTexts[language].money;
  if (money.length === 0) return null;
  return (
    <>
      <Table
        id="likely-money"
        caption={texts.title}
        isWide
        columns={[
          { header: texts.sum },
          { header: texts.signs },
          { header: texts.day },
          ...(mayOpen ? [{ header: texts.text }] : []),
        ]}
        rows={money.map(({ entryId, amount, signs, bookedOn, text }) => [
          mayOpen ? (
            <a key={entryId} class="govuk-link" href={`/money/${suspenseIdOf(entryId)}`}>
              {shownTenge(amount, language)}
            </a>
          ) : (
            shownTenge(amount, language)
          ),
          signs.map((sign) => texts.bySign[sign]).join(', '),
          shownDay(bookedOn, language),
          // Of a stranger, perhaps: whoever has no right to money reads no words of his.
          ...(mayOpen ? [withoutControls(text)] : []),
        ])}
      />
      <p class="govuk-body">
        {`${texts.what} `}
        {mayOpen && (
          <a class="govuk-link" href="/money">
            {texts.toMoney}
          </a>
        )}
      </p>
    </>
  );
}
