/** What `oryndau case` shows beside the events: the tables of the case, each under its title. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { History } from '@oryndau/reading/history';
import {
  actsTable,
  balanceLine,
  chamberTable,
  entriesTable,
  holdsTable,
  measuresTable,
  noticesTable,
  othersTable,
  postingsTable,
  registerLine,
  type TableInWords,
  takenOverLine,
  tasksTable,
} from '@oryndau/sentences/case-tables';
import { label } from '@oryndau/sentences/label-texts';
import type { Language } from '@oryndau/words/languages';
import { table } from './output.ts';
import { caseSays } from './texts/case.ts';

const laidOut = ({ head, rows, align }: TableInWords): string => (rows.length === 0 ? '' : table(head, rows, align));

/** Nothing where there is no row. */
const titled = (title: string, words: TableInWords): string =>
  words.rows.length === 0 ? '' : `${title}\n${laidOut(words)}`;

export const noticesText = (history: History, language: Language): string =>
  titled(label('notices', language), noticesTable(history, language));

export const measuresText = (
  history: Parameters<typeof measuresTable>[0],
  language: Language,
  today: LegalDate,
): string => titled(label('measures', language), measuresTable(history, language, { today }));

export function registerText(history: Pick<History, 'case'>, language: Language): string {
  const line = registerLine(history, language);
  return line === undefined ? '' : `${label('register', language)}\n  ${line}`;
}

export const actsText = (history: History, language: Language): string =>
  titled(caseSays('acts', language), actsTable(history, language));

export function chamberText(history: Pick<History, 'messages' | 'laid' | 'takenOver'>, language: Language): string {
  const words = chamberTable(history, language);
  if (words.rows.length === 0) return '';
  const told = [titled(label('chamber', language), words), takenOverLine(history, language)];
  return told.filter((part) => part !== undefined).join('\n');
}

export const othersText = (history: History, language: Language): string =>
  titled(label('others', language), othersTable(history, language));

export const holdsText = (history: History, language: Language): string =>
  titled(label('holds', language), holdsTable(history, language));

export const tasksText = (history: History, language: Language): string =>
  titled(label('tasks', language), tasksTable(history, language));

export function moneyText(history: History, language: Language): string {
  const [moved, booked] = [postingsTable(history, language), entriesTable(history, language)];
  if (moved.rows.length === 0 && booked.rows.length === 0) return '';
  return [label('money', language), laidOut(moved), balanceLine(history, language), laidOut(booked)]
    .filter(Boolean)
    .join('\n');
}
