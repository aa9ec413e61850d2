/**
 * The days of a fine and of its case that a person must not miss, as a calendar file (RFC 5545): whole days with a reminder. It names neither person, number nor sum,
 * and of the code of the case the end alone, since calendars are shared and are shown on locked screens.
 */
import { createHash } from 'node:crypto';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import type { Language } from '@oryndau/words/languages';
import { type CalendarKind, calendarTexts } from '../../texts/calendar.ts';
import { keptBy, tellsLastDay } from './open-standing.ts';

export interface CalendarPlace {
  readonly language: Language;
  readonly today: LegalDate;
  readonly now: Date;
  /** As people reach it. */
  readonly origin: string;
}

export interface CalendarDay {
  readonly kind: CalendarKind;
  readonly day: LegalDate;
}

/** All days that the page names and a person can still keep to, and no other: none that is over, and none where nothing is owed or the clock stands still. */
export function calendarDays(view: CaseView, today: LegalDate): readonly CalendarDay[] {
  const days = view.standing === 'fine' ? daysOfFine(view) : daysOfCase(view, today);
  return days.filter(({ day }) => day >= today);
}

/** The last day on which half of it is enough, and the last of the term of voluntary payment (Articles 810 and 893 of the Code on Administrative Offences). */
function daysOfFine({ fine, amounts }: CaseView): CalendarDay[] {
  const isDue = fine?.status === 'registered' || fine?.status === 'in_force';
  if (fine === null || !isDue || fine.isAppealed || amounts.left === ZERO) return [];
  const { half, payBy } = fine;
  return [
    ...(half === null ? [] : [{ kind: 'half', day: half.until } as const]),
    ...(payBy === null ? [] : [{ kind: 'voluntary', day: payBy } as const]),
  ];
}

/** The day before each measure that is planned for a day, also where it comes only if what keeps the case here brings nothing, and the last day to pay. */
function daysOfCase(view: CaseView, today: LegalDate): CalendarDay[] {
  const { standing, lastDay, mayPay } = view;
  const coming = keptBy(view) === null ? view.coming : view.afterPause;
  if (standing !== 'open' || !mayPay) return [];
  const measures = coming.flatMap(({ action, day }): CalendarDay[] =>
    day === null || action === 'TRANSFER' ? [] : [{ kind: BEFORE[action], day: addDays(day, -1) }],
  );
  const isTold = lastDay !== null && tellsLastDay(view, today);
  return [...measures, ...(isTold ? [{ kind: 'last_day', day: lastDay } as const] : [])];
}

const BEFORE = { ARREST: 'arrest', PROHIBIT: 'prohibit', COLLECT: 'collect' } as const;

export function daysFile(view: CaseView, { language, today, now, origin }: CalendarPlace): string {
  const texts = calendarTexts[language];
  const end = view.caseCode.split('-').at(-1) ?? '';
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const events = calendarDays(view, today).flatMap(({ kind, day }) => [
    'BEGIN:VEVENT',
    // The same day again changes the entry and adds none.
    `UID:${uidOf(view.documentId, kind)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(texts.title(texts[kind], end))}`,
    `DESCRIPTION:${escaped(texts.description(`${origin}/find`))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(texts.title(texts[kind], end))}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Oryndau//Case//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const uidOf = (documentId: string, kind: string): string =>
  `${createHash('sha256').update(`calendar\u001f${documentId}\u001f${kind}`).digest('hex').slice(0, 32)}@oryndau`;

const plain = (day: LegalDate): string => day.replaceAll('-', '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const LINE_OCTETS = 75;

/** A line has 75 octets at most; it goes on behind a blank (section 3.1), and no letter is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}
