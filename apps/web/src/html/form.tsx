/** Forms, their buttons and the list of what is wrong with them. Plain HTML: the browser sends, the server checks and answers. */
/** @jsxImportSource preact */
import type { Language } from '@oryndau/words/languages';
import { type ComponentChildren, toChildArray } from 'preact';
import { frameTexts } from '../texts/frame.ts';

/** The name of the field that `@fastify/csrf-protection` looks for. */
const CSRF_FIELD = '_csrf';

export interface FormProps {
  readonly action: string;
  /** The token of this session; a form that changes something cannot be written without one. */
  readonly csrf: string;
  /** The form carries files. */
  readonly upload?: boolean | undefined;
  /** By which a field elsewhere on the page is made one of it. */
  readonly id?: string;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly children: ComponentChildren;
}

/**
 * A form that changes something, or that says what must not stand in an address. The browser's own checks are off: they speak
 * its language and not that of the page. The token comes first, as a server that reads a stream of files must know it before.
 */
export function Form({ action, csrf, upload, id, hidden = {}, children }: FormProps) {
  return (
    <form id={id} method="post" action={action} enctype={upload ? 'multipart/form-data' : undefined} novalidate>
      <Hidden fields={{ [CSRF_FIELD]: csrf, ...hidden }} />
      {children}
    </form>
  );
}

export interface QueryFormProps {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly children: ComponentChildren;
}

/** A form that only asks: what is typed stands in the address, so never a fact about a person. */
export function QueryForm({ action, hidden = {}, children }: QueryFormProps) {
  return (
    <form method="get" action={action} novalidate>
      <Hidden fields={hidden} />
      {children}
    </form>
  );
}

function Hidden({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

const buttonClasses = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
} as const;

/** `warning` is for what cannot be undone. */
export type ButtonVariant = keyof typeof buttonClasses;

export interface ButtonProps {
  readonly variant?: ButtonVariant | undefined;
  /** Where a form has more than one button: which of them was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly children: ComponentChildren;
}

export function Button({ variant = 'primary', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={buttonClasses[variant]} name={name} value={value}>
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly children: ComponentChildren;
}

/** Looks like a button and is told as the link that it is: without a script the space bar would not press it. */
export function ButtonLink({ href, variant = 'primary', children }: ButtonLinkProps) {
  return (
    <a href={href} class={buttonClasses[variant]} draggable={false}>
      {children}
    </a>
  );
}

/** Several buttons, and links that stand beside them; with a space between, or a browser without our style would write them as one word. */
export function ButtonGroup({ children }: { readonly children: ComponentChildren }) {
  return <div class="govuk-button-group">{toChildArray(children).flatMap((child) => [child, ' '])}</div>;
}

export interface FieldError {
  /** The name of the field; of a date `NAME`, `NAME-month` or `NAME-year`: the part to go to. */
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly language: Language;
  readonly errors: readonly FieldError[];
}

/**
 * What is wrong, first on the page, each linked to its field; nothing when nothing is. It takes the focus, since the page answers
 * to a form that was sent and whoever cannot see it must begin here. `Layout` needs `hasErrors` too.
 */
export function ErrorSummary({ language, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabIndex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{frameTexts[language].problem}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The message for one field, to hand to it as `error`. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
