/** What every proposal of something that is to be in force asks for: from which day, and on what ground. */
/** @jsxImportSource preact */
import { NOTE_MAX } from '@oryndau/law/door-text';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { Input, Textarea } from '@oryndau/web/html/fields';
import { errorOf, type FieldError } from '@oryndau/web/html/form';
import type { Language } from '@oryndau/words/languages';
import { deskLawTexts } from '../../texts/law.ts';

interface Asked {
  readonly language: Language;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

/** `decidedUntil`: the last day of which anything is decided. */
export function FirstDay({ language, typed, errors, decidedUntil }: Asked & { readonly decidedUntil: LegalDate }) {
  const texts = deskLawTexts[language];
  return (
    <Input
      language={language}
      name="from"
      label={texts.from}
      hint={texts.fromHint(addDays(decidedUntil, 1))}
      value={typed('from')}
      width={10}
      isCode
      error={errorOf(errors, 'from')}
    />
  );
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
