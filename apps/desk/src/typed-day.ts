/** A day as people type it: in three boxes, as everywhere in the house. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { DatePart } from '@oryndau/web/html/choices';

export type TypedDay = Readonly<Record<DatePart, string>>;

/** From the fields of a form or of a query. */
export const typedDay = (read: (field: string) => string, name: string): TypedDay => ({
  day: read(`${name}-day`),
  month: read(`${name}-month`),
  year: read(`${name}-year`),
});

/** By the boxes of the form; a link, or a program, says it in one. */
export function typedOrLinked(read: (field: string) => string, name: string): TypedDay {
  const linked = read(name);
  if (linked === '') return typedDay(read, name);
  const day = parseLegalDate(linked);
  return day === undefined ? { day: linked, month: '', year: '' } : boxesOf(day);
}

/** A day that is known, as it would have been typed. */
export function boxesOf(known: LegalDate): TypedDay {
  const [year = '', month = '', day = ''] = known.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** Empty where nothing was typed; what is no day stays none. */
export const textOfDay = ({ day, month, year }: TypedDay): string =>
  day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Undefined: it is no day, or nothing was typed. */
export const dayOf = (typed: TypedDay): LegalDate | undefined => parseLegalDate(textOfDay(typed));
