/** Questions with more than one control: one of several, some of several, a day. Each is a fieldset whose legend is the question. */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { frameTexts } from '../texts/frame.ts';
import { classes, describedBy, type FieldProps, groupClass, HintAndError } from './fields.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Further questions that belong to this answer. They are always shown: nothing in the browser could open them. */
  readonly further?: ComponentChildren;
}

export type Choices = readonly [Choice, ...Choice[]];

/** `label` is the question; the first control has the name as its id, so an error summary leads there. */
export interface RadiosProps extends FieldProps {
  readonly choices: Choices;
  readonly value?: string | undefined;
  /** Side by side: for yes and no. */
  readonly inline?: boolean | undefined;
}

export function Radios({ choices, value, inline, ...field }: RadiosProps) {
  return (
    <Question field={field}>
      <div class={classes('govuk-radios', inline && 'govuk-radios--inline')}>
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="radio"
            name={field.name}
            id={choiceId(field.name, index)}
            choice={choice}
            checked={choice.value === value}
          />
        ))}
      </div>
    </Question>
  );
}

export interface CheckboxesProps extends FieldProps {
  readonly choices: Choices;
  readonly values?: readonly string[] | undefined;
}

export function Checkboxes({ choices, values = [], ...field }: CheckboxesProps) {
  return (
    <Question field={field}>
      <div class="govuk-checkboxes">
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="checkbox"
            name={field.name}
            id={choiceId(field.name, index)}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </Question>
  );
}

export interface CheckboxProps extends Omit<FieldProps, 'asHeading'> {
  readonly checked?: boolean | undefined;
  /** What is sent when it is ticked. */
  readonly value?: string | undefined;
}

/** A single statement to confirm: "I understand that this cannot be undone". */
export function Checkbox({ checked, value = 'yes', ...field }: CheckboxProps) {
  const { name, label, hint, ...rest } = field;
  return (
    <div class={groupClass(field)}>
      <HintAndError {...rest} name={name} />
      <div class="govuk-checkboxes">
        <ChoiceItem
          kind="checkbox"
          name={name}
          id={name}
          choice={{ value, label, hint }}
          checked={checked}
          describedBy={describedBy({ ...rest, name })}
        />
      </div>
    </div>
  );
}

const choiceId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

interface ChoiceItemProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean | undefined;
  readonly describedBy?: string | undefined;
}

function ChoiceItem({ kind, name, id, choice, checked, describedBy: outer }: ChoiceItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hintId = choice.hint === undefined ? undefined : `${id}-item-hint`;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          checked={checked}
          aria-describedby={classes(hintId, outer) || undefined}
        />
        <label class={`govuk-label ${block}__label`} for={id}>
          {choice.label}
        </label>
        {hintId !== undefined && (
          <div id={hintId} class={`govuk-hint ${block}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.further !== undefined && <div class={`${block}__conditional`}>{choice.further}</div>}
    </>
  );
}

export type DatePart = 'day' | 'month' | 'year';

export interface DateInputProps extends FieldProps {
  /** As the person typed it, also when it is no day. */
  readonly value?: Readonly<Record<DatePart, string>> | undefined;
  /** The parts that are wrong; all of them when the whole is. */
  readonly wrong?: readonly DatePart[] | undefined;
  readonly isBirthday?: boolean | undefined;
}

const parts = ['day', 'month', 'year'] as const;

/** The fields are `NAME-day`, `NAME-month`, `NAME-year`; the id of the day is the name alone, those of the others their names. */
export function DateInput({ value, wrong = parts, isBirthday, ...field }: DateInputProps) {
  const { language, name, error } = field;
  return (
    <Question field={field} isGroup>
      <div class="govuk-date-input">
        {parts.map((part) => {
          const id = part === 'day' ? name : `${name}-${part}`;
          const isWrong = error !== undefined && wrong.includes(part);
          return (
            <div key={part} class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={id}>
                  {frameTexts[language][part]}
                </label>
                <input
                  class={classes(
                    'govuk-input govuk-date-input__input',
                    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                    isWrong && 'govuk-input--error',
                  )}
                  id={id}
                  name={`${name}-${part}`}
                  type="text"
                  inputMode="numeric"
                  value={value?.[part]}
                  autocomplete={isBirthday ? `bday-${part}` : 'off'}
                />
              </div>
            </div>
          );
        })}
      </div>
    </Question>
  );
}

interface QuestionProps {
  readonly field: FieldProps;
  readonly isGroup?: boolean;
  readonly children: ComponentChildren;
}

/** The role makes old screen readers tell hint and error of a group of text fields. */
function Question({ field, isGroup = false, children }: QuestionProps) {
  const { label, asHeading } = field;
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" role={isGroup ? 'group' : undefined} aria-describedby={describedBy(field)}>
        <legend
          class={classes(
            'govuk-fieldset__legend',
            asHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
          )}
        >
          {asHeading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  );
}
