/**
 * Fields with one control: a line, a text, a list, a file. The `id` of each control is its name, so an error summary
 * finds it; hint, limit and error are tied to it, so a screen reader reads them with it.
 */
/** @jsxImportSource preact */
import type { Language } from '@oryndau/words/languages';
import type { ComponentChildren } from 'preact';
import { frameTexts } from '../texts/frame.ts';
import { shownCount } from './shown.ts';

export interface FieldProps {
  readonly language: Language;
  /** Stands in the form and is the control's id: one word, once on a page. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The one question of the page: its label is the heading. */
  readonly asHeading?: boolean | undefined;
}

export interface InputProps extends FieldProps {
  readonly value?: string | undefined;
  /** The keyboard that a phone shows. A number is text too: the arrows and wheels of number fields change what was typed. */
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  /** What the browser may fill in: WCAG 1.3.5 asks for it where the field is about the person. */
  readonly autoComplete?: string | undefined;
  /** So many characters wide, where the length of the answer is known. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  /** A unit, shown only: the label names it for who cannot see it. */
  readonly suffix?: string | undefined;
  /** Codes and numbers: no corrections, no capital letters put in. */
  readonly isCode?: boolean | undefined;
}

export function Input({ value, inputMode, autoComplete, width, suffix, isCode, ...field }: InputProps) {
  const { name, error } = field;
  const input = (
    <input
      class={classes('govuk-input', error && 'govuk-input--error', width && `govuk-input--width-${width}`)}
      id={name}
      name={name}
      type="text"
      value={value}
      inputMode={inputMode}
      autocomplete={autoComplete ?? 'off'}
      spellcheck={isCode ? false : undefined}
      autocapitalize={isCode ? 'none' : undefined}
      aria-describedby={describedBy(field)}
    />
  );
  return (
    <FieldFrame {...field}>
      {suffix === undefined ? (
        input
      ) : (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** So many characters at most: said before, and checked by the server, since a browser that cuts off says nothing. */
  readonly limit: number;
}

export function Textarea({ value, rows = 6, limit, ...field }: TextareaProps) {
  const { language, name, error } = field;
  const limitId = `${name}-limit`;
  return (
    <FieldFrame {...field}>
      <textarea
        class={classes('govuk-textarea', error && 'govuk-textarea--error')}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(field, limitId)}
        value={value}
      />
      <div id={limitId} class="govuk-hint app-limit">
        {frameTexts[language].lengthLimit(shownCount(limit, language), limit)}
      </div>
    </FieldFrame>
  );
}

export interface SelectProps extends FieldProps {
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Of several, of which none was chosen: what happens to stand first is nobody's answer. */
const asksToChoose = (options: SelectProps['options'], value: string | undefined): boolean =>
  options.length > 1 && (value ?? '') === '' && options.every((option) => option.value !== '');

export function Select({ value, options, ...field }: SelectProps) {
  const { name, error } = field;
  return (
    <FieldFrame {...field}>
      <select
        class={classes('govuk-select', error && 'govuk-select--error')}
        id={name}
        name={name}
        aria-describedby={describedBy(field)}
      >
        {asksToChoose(options, value) && <option value="">{frameTexts[field.language].choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface FileUploadProps extends FieldProps {
  /** "PDF", "JPG": what may be sent, as people call it. */
  readonly kinds: readonly [string, ...string[]];
  /** The same for the browser: ".pdf,.jpg". */
  readonly accept: string;
  readonly megabytes: number;
  readonly multiple?: boolean | undefined;
}

export function FileUpload({ kinds, accept, megabytes, multiple, ...field }: FileUploadProps) {
  const { language, name } = field;
  const texts = frameTexts[language];
  const limitId = `${name}-limit`;
  const listed =
    kinds.length === 1 ? kinds[0] : `${kinds.slice(0, -1).join(', ')} ${texts.or} ${kinds[kinds.length - 1]}`;
  return (
    <FieldFrame {...field}>
      <div id={limitId} class="govuk-hint">
        {texts.fileLimit(listed, shownCount(megabytes, language))}
      </div>
      <div class="app-file">
        <input
          class="govuk-file-upload"
          id={name}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={describedBy(field, limitId)}
        />
        <span class="app-file__button" aria-hidden="true">
          {multiple ? texts.chooseFiles : texts.chooseFile}
        </span>
      </div>
    </FieldFrame>
  );
}

function FieldFrame({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { name, label, asHeading } = field;
  const labelled = (
    <label class={classes('govuk-label', asHeading && 'govuk-label--l')} for={name}>
      {label}
    </label>
  );
  return (
    <div class={groupClass(field)}>
      {asHeading ? <h1 class="govuk-label-wrapper">{labelled}</h1> : labelled}
      <HintAndError {...field} />
      {children}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------- shared with choices.tsx

export type Described = Pick<FieldProps, 'language' | 'name' | 'hint' | 'error'>;

export function HintAndError({ language, name, hint, error }: Described) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{`${frameTexts[language].error}: `}</span>
          {error}
        </p>
      )}
    </>
  );
}

/** The ids of what `HintAndError` wrote, and of another text, in the order in which they should be read. */
export function describedBy({ name, hint, error }: Described, more?: string): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, more, error !== undefined && `${name}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export const groupClass = ({ error }: Described): string =>
  classes('govuk-form-group', error !== undefined && 'govuk-form-group--error');

export const classes = (...names: readonly (string | number | false | undefined)[]): string =>
  names.filter(Boolean).join(' ');
