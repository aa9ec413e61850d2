/**
 * The days of a case that a person must not miss, as a calendar file (RFC 5545): whole days with a reminder. It names neither person, number nor sum,
 * since calendars are shared and are shown on locked screens.
 */
import { createHash } from 'node:crypto';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import type { Language } from '@oryndau/words/languages';
import { calendarTexts } from '../../texts/calendar.ts';

export interface CalendarPlace {
  readonly language: Language;
  readonly today: LegalDate;
  readonly now: Date;
  /** As people reach it. */
  readonly origin: string;
}

export interface CalendarDay {
  readonly kind: 'measure' | 'last_day';
  readonly day: LegalDate;
}

/** The day before money on an account may be touched, and the last day to pay; none that is over, and none where nothing is owed or the clock stands still. */
export function calendarDays(
  { standing, coming, lastDay, mayPay }: CaseView,
  today: LegalDate,
): readonly CalendarDay[] {
  if (standing !== 'open' || !mayPay) return [];
  const measure = coming.find(({ action, day }) => (action === 'ARREST' || action === 'COLLECT') && day !== null);
  const before = measure?.day == null ? null : addDays(measure.day, -1);
  return [
    ...(before === null ? [] : [{ kind: 'measure', day: before } as const]),
    ...(lastDay === null ? [] : [{ kind: 'last_day', day: lastDay } as const]),
  ].filter(({ day }) => day >= today);
}

export function daysFile(view: CaseView, { language, today, now, origin }: CalendarPlace): string {
  const texts = calendarTexts[language];
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const events = calendarDays(view, today).flatMap(({ kind, day }) => [
    'BEGIN:VEVENT',
    // The same day again changes the entry and adds none.
    `UID:${uidOf(view.documentId, kind)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(texts[kind])}`,
    `DESCRIPTION:${escaped(texts.description(`${origin}/find`))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(texts[kind])}`,
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
