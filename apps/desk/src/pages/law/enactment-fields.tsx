/** What every proposal of something that is to be in force asks for: from which day, and on what ground. */
/** @jsxImportSource preact */
import { NOTE_MAX } from '@oryndau/law/door-text';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Origin, origins } from '@oryndau/law/parameter';
import { DateInput, Radios } from '@oryndau/web/html/choices';
import { Input, Textarea } from '@oryndau/web/html/fields';
import { errorOf, type FieldError } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import type { FastifyRequest } from 'fastify';
import { fieldOf } from '../../routes.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { typedDayTexts } from '../../texts/typed-day.ts';
import { dayOf, typedOrLinked } from '../../typed-day.ts';
import { typedReasonOf } from '../../typed-reason.ts';

interface Asked {
  readonly language: Language;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

/** `decidedUntil`: the last day of which anything is decided. */
export function FirstDay({ language, typed, errors, decidedUntil }: Asked & { readonly decidedUntil: LegalDate }) {
  const texts = deskLawTexts[language];
  return (
    <DateInput
      language={language}
      name="from"
      label={texts.from}
      hint={`${typedDayTexts[language].hint}. ${texts.fromHint(shownDay(addDays(decidedUntil, 1), language))}`}
      value={typedOrLinked(typed, 'from')}
      error={errorOf(errors, 'from')}
    />
  );
}

/** What was typed there; undefined: it is no day. */
export const firstDayIn = (request: FastifyRequest): LegalDate | undefined =>
  dayOf(typedOrLinked((field) => fieldOf(request, field), 'from'));

export const noFirstDay = (language: Language): FieldError => ({
  field: 'from',
  message: typedDayTexts[language].notADay(deskLawTexts[language].from),
});

/** By what text a value or a calendar holds, and where that is read. */
export function ByWhatText({ language, typed, errors }: Asked) {
  const texts = deskLawTexts[language];
  const choice = (value: Origin) => ({ value, label: texts.origins[value] });
  return (
    <>
      <Radios
        language={language}
        name="origin"
        label={texts.whose}
        hint={texts.whoseHint}
        value={typed('origin')}
        choices={[choice('LAW'), choice('RULES'), choice('OURS')]}
        error={errorOf(errors, 'origin')}
      />
      <Input
        language={language}
        name="source"
        label={texts.source}
        hint={texts.sourceHint}
        value={typed('source')}
        error={errorOf(errors, 'source')}
      />
      <Input
        language={language}
        name="url"
        label={texts.url}
        hint={texts.urlHint}
        value={typed('url')}
        isCode
        error={errorOf(errors, 'url')}
      />
    </>
  );
}

/** What was typed there, and why it is put into force. */
export const textTyped = (request: FastifyRequest) => ({
  origin: origins.find((known) => known === fieldOf(request, 'origin')),
  source: typedReasonOf(request, request.language, 'source'),
  url: fieldOf(request, 'url'),
  reason: typedReasonOf(request, request.language),
});

export function textFaults(
  { origin, source, url, reason }: ReturnType<typeof textTyped>,
  language: Language,
): readonly FieldError[] {
  const { missing } = deskLawTexts[language];
  return [
    ...(origin === undefined ? [{ field: 'origin', message: missing.origin }] : []),
    ...(source.reason === '' ? [{ field: 'source', message: missing.source }] : []),
    ...(source.reason !== '' && source.fault !== undefined ? [{ field: 'source', message: source.fault }] : []),
    ...(isAddress(url) ? [] : [{ field: 'url', message: missing.url }]),
    ...(reason.fault === undefined ? [] : [{ field: 'reason', message: reason.fault }]),
  ];
}

const URL_MAX = 500;
function isAddress(text: string): boolean {
  if (text.length > URL_MAX || !URL.canParse(text)) return false;
  return ['https:', 'http:'].includes(new URL(text).protocol);
}

export function Reason({ language, typed, errors }: Asked) {
  const texts = deskLawTexts[language];
  return (
    <Textarea
      language={language}
      name="reason"
      label={texts.reason}
      hint={texts.reasonHint}
      value={typed('reason')}
      limit={NOTE_MAX}
      rows={3}
      error={errorOf(errors, 'reason')}
    />
  );
}
