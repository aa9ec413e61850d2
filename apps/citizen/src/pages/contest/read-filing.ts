/** What was typed into the form of a filing and which files came with it: read once, and judged field by field each time that it is shown. */
import { passageOf } from '@oryndau/law/door-text';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import type { FilingBody } from '@oryndau/outside/filings';
import { UPLOADS_MAX, type Upload, type UploadFault, uploadOf } from '@oryndau/outside/upload';
import type { FieldError } from '@oryndau/web/html/form';
import { shownCount } from '@oryndau/web/html/shown';
import { type FilingKind, OTHER_MONEY, reliefs } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { z } from 'zod';
import { contestTexts } from '../../texts/contest.ts';
import type { FilingFieldName } from '../../texts/filing.ts';
import { typedMoney } from '../pay/typed-money.ts';
import { type FilingField, filingFields, LINE_MAX, TEXT_MAX, WHOLE_CASE } from './filing-fields.ts';

/** All files of one filing together: pictures of a phone are smaller, and one statement carries them. */
const FILES_MEGABYTES_MAX = 12;
const FILES_BYTES_MAX = FILES_MEGABYTES_MAX * 1024 * 1024;
/** Of a name in an error; the names of files that are kept are cut where they are kept. */
const NAME_SHOWN_MAX = 60;

/** As it was typed, by the name of the field in the form; a day has three. */
export type TypedFiling = Readonly<Record<string, string>>;

export interface FilingOf {
  readonly kind: FilingKind;
  readonly language: Language;
  readonly today: LegalDate;
  /** The choices that this case and this day have. */
  readonly acts: readonly string[];
  readonly moneyKinds: readonly string[];
}

/** What is wrong with the files that came, and of which by its name. */
export interface FilesFault {
  readonly fault: 'fileEmpty' | 'fileTooLarge' | 'fileType' | 'filesTooMany' | 'filesTooLarge';
  readonly name: string;
}

export interface SentFiles {
  readonly uploads: readonly Upload[];
  readonly fault?: FilesFault;
}

export interface SentFiling extends SentFiles {
  readonly typed: TypedFiling;
}

export type FilingRead = { readonly body: FilingBody } | { readonly errors: readonly FieldError[] };

const fieldPart = z.object({ type: z.literal('field'), value: z.string() });
interface FilePart {
  readonly filename?: string;
  toBuffer(): Promise<Buffer>;
}
const filePart = z.custom<FilePart>(
  (part) => typeof part === 'object' && part !== null && 'toBuffer' in part && typeof part.toBuffer === 'function',
);
const parts = z.record(z.string(), z.unknown());

/** The fields of a form, sent with files or without. A field that comes twice counts once, the first time. */
export function typedOf(body: unknown): TypedFiling {
  const typed: Record<string, string> = {};
  for (const [name, part] of Object.entries(parts.safeParse(body).data ?? {})) {
    const [first] = [part].flat();
    const value = typeof first === 'string' ? first : fieldPart.safeParse(first).data?.value;
    if (value !== undefined) typed[name] = passageOf(value, value.length) ?? '';
  }
  return typed;
}

/** Judges it anew each time: what is wrong is told in the language of the page on which it is told. */
export function judgeFiling({ typed, uploads, fault }: SentFiling, of: FilingOf): FilingRead {
  const texts = contestTexts[of.language];
  const errors: FieldError[] = [];
  const details: Record<string, string> = {};
  for (const field of filingFields[of.kind]) {
    const read = readField(field, typed, of);
    if ('field' in read) errors.push(read);
    else if (read.value !== '') details[field.name] = read.value;
  }
  const hasProof = details.reference !== undefined || uploads.length > 0;
  if (of.kind === 'PAID_ALREADY' && !hasProof && fault === undefined) {
    errors.push({ field: 'reference', message: texts.proofMissing });
  }
  if (details.moneyKind === OTHER_MONEY && details.text === undefined && !hasError(errors, 'text')) {
    errors.push({ field: 'text', message: texts.otherMoneyText });
  }
  if (fault !== undefined) errors.push({ field: 'files', message: faultText(fault, of.language) });
  if (errors.length > 0) return { errors };
  const { text = '', ...rest } = details;
  return { body: { text, details: rest } };
}

function faultText({ fault, name }: FilesFault, language: Language): string {
  const texts = contestTexts[language];
  switch (fault) {
    case 'fileEmpty':
    case 'fileType':
      return texts[fault](name);
    case 'fileTooLarge':
      return texts.fileTooLarge;
    case 'filesTooMany':
      return texts.filesTooMany(UPLOADS_MAX);
    case 'filesTooLarge':
      return texts.filesTooLarge(shownCount(FILES_MEGABYTES_MAX, language));
  }
}

const hasError = (errors: readonly FieldError[], name: string): boolean => errors.some(({ field }) => field === name);

type FieldRead = { readonly value: string } | FieldError;

function readField(field: FilingField, typed: TypedFiling, of: FilingOf): FieldRead {
  const { name, kind, isRequired } = field;
  const texts = contestTexts[of.language];
  if (kind === 'day') return readDay(name, typed, of);
  const value = (typed[name] ?? '').trim();
  const wrong = (message: string): FieldError => ({ field: name, message });
  if (value === '') return isRequired ? wrong(texts.missing[name]) : { value };
  const max = kind === 'text' ? TEXT_MAX : LINE_MAX;
  if (value.length > max) return wrong(texts.tooLong(shownCount(max, of.language)));
  switch (kind) {
    case 'text':
    case 'line':
      return { value };
    case 'money': {
      const amount = typedMoney(value);
      return typeof amount === 'string' || amount === 0n ? wrong(texts.sumWrong) : { value: formatMoney(amount) };
    }
    case 'money_kind':
      return [...of.moneyKinds, OTHER_MONEY].includes(value) ? { value } : wrong(texts.missing[name]);
    case 'account_end':
      return /^[0-9A-Z]{4}$/i.test(value) ? { value: value.toUpperCase() } : wrong(texts.accountEndWrong);
    case 'relief':
      return reliefs.some((relief) => relief === value) ? { value } : wrong(texts.missing[name]);
    case 'act':
      return [...of.acts, WHOLE_CASE].includes(value) ? { value } : wrong(texts.missing[name]);
  }
}

function readDay(name: FilingFieldName, typed: TypedFiling, { language, today }: FilingOf): FieldRead {
  const texts = contestTexts[language];
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((part) =>
    (typed[`${name}-${part}`] ?? '').trim(),
  );
  if (day === '' && month === '' && year === '') return { field: name, message: texts.missing[name] };
  const isShaped = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  const read = isShaped ? parseLegalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined;
  if (read === undefined) return { field: name, message: texts.dayWrong };
  return read > today ? { field: name, message: texts.dayAhead } : { value: read };
}

export async function readFiles(sent: unknown): Promise<SentFiles> {
  const files = [parts.safeParse(sent).data?.files].flat().flatMap((part) => filePart.safeParse(part).data ?? []);
  const uploads: Upload[] = [];
  const none = (fault: FilesFault['fault'], name = ''): SentFiles => ({ uploads: [], fault: { fault, name } });
  for (const file of files) {
    const { filename = '' } = file;
    const content = await file.toBuffer();
    // A browser sends an empty part when no file was chosen.
    if (filename === '' && content.length === 0) continue;
    const upload = uploadOf(filename, content);
    if (typeof upload === 'string') return none(FAULTS[upload], filename.slice(0, NAME_SHOWN_MAX));
    uploads.push(upload);
  }
  if (uploads.length > UPLOADS_MAX) return none('filesTooMany');
  const bytes = uploads.reduce((sum, { content }) => sum + content.length, 0);
  return bytes > FILES_BYTES_MAX ? none('filesTooLarge') : { uploads };
}

const FAULTS = {
  UPLOAD_EMPTY: 'fileEmpty',
  UPLOAD_TOO_LARGE: 'fileTooLarge',
  UPLOAD_TYPE: 'fileType',
} as const satisfies Readonly<Record<UploadFault, FilesFault['fault']>>;
