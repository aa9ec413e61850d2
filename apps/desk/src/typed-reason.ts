/** Why somebody does something, as they typed it: kept for ever, so it is asked for before anything is confirmed. */
import { NOTE_MAX, noteFault } from '@oryndau/law/door-text';
import { iinFault } from '@oryndau/law/identifiers';
import { refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import type { InLanguages, Language } from '@oryndau/words/languages';
import type { FastifyRequest } from 'fastify';
import { fieldOf } from './routes.ts';

export interface TypedReason {
  readonly reason: string;
  /** Why it is not taken; undefined where it is. */
  readonly fault: string | undefined;
}

const namesSomebody: InLanguages<string> = {
  kk: 'Мұнда ЖСН немесе БСН бар: бұл сөздер мәңгі сақталады, ешкімді атамаңыз',
  ru: 'Здесь ИИН или БИН: эти слова хранятся вечно, никого в них не называйте',
  en: 'This holds an IIN or a BIN: these words are kept for ever, so name nobody in them',
};

export function typedReasonOf(request: FastifyRequest, language: Language, name = 'reason'): TypedReason {
  const reason = fieldOf(request, name).replace(/\r\n?/g, '\n');
  if (noteFault(reason) !== undefined)
    return { reason, fault: refusalText(refusal('WORDS_NOT_TAKEN', { max: String(NOTE_MAX) }), language) };
  const numbers = reason.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
  const isNamed = numbers.some((number) => iinFault(number) === undefined);
  return { reason, fault: isNamed ? namesSomebody[language] : undefined };
}
