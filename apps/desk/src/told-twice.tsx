/** Two bookings of a bank side by side, and what differs marked, in a word and not by colour alone. */
/** @jsxImportSource preact */
import { tiyn } from '@oryndau/law/money';
import { type ToldBooking, type ToldPart, type ToldTwice, toldParts } from '@oryndau/reading/told-twice';
import { withoutControls } from '@oryndau/sentences/shown';
import { Table, Tag } from '@oryndau/web/html/blocks';
import { shownCount, shownDay, shownMoney } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { toldTwiceTexts } from './texts/told-twice.ts';

interface ToldTwiceShown {
  readonly told: ToldTwice;
  readonly language: Language;
}

export function BothTellings({ told: { before, now, differs }, language }: ToldTwiceShown) {
  const texts = toldTwiceTexts[language];
  return (
    <Table
      id="told-twice"
      caption={texts.title}
      columns={[{ header: texts.what }, { header: texts.before }, { header: texts.now }]}
      rows={[
        ...toldParts.map((part) => [
          differs.has(part) ? (
            <>
              {`${texts.parts[part]} `}
              <Tag tone="yellow">{texts.differs}</Tag>
            </>
          ) : (
            texts.parts[part]
          ),
          partSaid(before, part, language),
          partSaid(now, part, language),
        ]),
        [texts.key, keyOf(before), keyOf(now)],
        [texts.file, placeSaid(before, language), placeSaid(now, language)],
      ]}
    />
  );
}

/** Account and key of the bank. */
const keyOf = ({ id }: ToldBooking): string => withoutControls(id.replace('|', ' '));

const placeSaid = ({ fileName, entry }: ToldBooking, language: Language): string =>
  `${withoutControls(fileName)}, ${toldTwiceTexts[language].entry} ${shownCount(entry, language)}`;

function partSaid(booking: ToldBooking, part: ToldPart, language: Language): string {
  const texts = toldTwiceTexts[language];
  const { sum, currency, reversal } = booking;
  switch (part) {
    case 'sum':
      return `${shownMoney(tiyn(sum), language)} ${currency}`;
    case 'bookedOn':
      return shownDay(booking.bookedOn, language);
    case 'direction':
      return [texts.directions[sum > 0n ? 'in' : 'out'], ...(reversal ? [texts.reversal] : [])].join(', ');
    case 'endToEndIds':
    case 'references':
      return booking[part].map(withoutControls).join(', ') || '—';
    case 'text':
      return withoutControls(booking.text) || '—';
    case 'inParts':
      return booking.inParts ? texts.yes : texts.no;
  }
}
