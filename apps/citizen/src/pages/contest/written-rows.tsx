/** What was written in a filing, field by field: read through before it is sent, and shown again on its page. */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import { moneyOf } from '@oryndau/law/money';
import type { FilingBody } from '@oryndau/outside/filings';
import type { CaseView } from '@oryndau/reading/case-view';
import { Lines, type SummaryRow } from '@oryndau/web/html/blocks';
import { shownAmount, shownDay, shownNumber } from '@oryndau/web/html/shown';
import { type FilingKind, moneyKinds, moneyKindTexts, OTHER_MONEY, reliefs, reliefTexts } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { contestTexts } from '../../texts/contest.ts';
import { filingTexts } from '../../texts/filing.ts';
import { type FilingField, fieldLabel, filingFields, WHOLE_CASE } from './filing-fields.ts';

export interface Written {
  readonly language: Language;
  readonly view: CaseView;
  readonly kind: FilingKind;
  readonly body: FilingBody;
  /** The form in which it can be changed; absent when it is sent. */
  readonly form?: string;
}

export const writtenRows = ({ form, ...written }: Written): SummaryRow[] =>
  filingFields[written.kind].map((field): SummaryRow => {
    const { kind, language } = written;
    const { name } = field;
    const key = fieldLabel(kind, name, language);
    const value = <Told {...written} field={field} />;
    return form === undefined ? { key, value } : { key, value, change: `${form}#${name}` };
  });

function Told({ language, view, body, field }: Omit<Written, 'form'> & { readonly field: FilingField }) {
  const texts = filingTexts[language];
  const value = field.name === 'text' ? body.text : (body.details[field.name] ?? '');
  if (value === '') return <>{texts.noText}</>;
  switch (field.kind) {
    case 'day':
      return <>{shownDay(legalDate(value), language)}</>;
    case 'money':
      return <>{shownAmount(moneyOf(value), language)}</>;
    case 'money_kind': {
      const known = [...moneyKinds, OTHER_MONEY].find((kind) => kind === value);
      return <>{known === undefined ? value : moneyKindTexts[known][language]}</>;
    }
    case 'relief': {
      const known = reliefs.find((relief) => relief === value);
      return <>{known === undefined ? value : reliefTexts[known][language]}</>;
    }
    case 'act':
      return (
        <>
          {value === WHOLE_CASE ? contestTexts[language].wholeCase : shownNumber(`${view.number}/${value}`, language)}
        </>
      );
    case 'line':
    case 'account_end':
    case 'text':
      return <Lines text={value} />;
  }
}
