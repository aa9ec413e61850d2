/** The register of debtors: since when the person stands in it and by what right, what that means, when it ends and who ends it. */
/** @jsxImportSource preact */

import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import { parameterValue } from '@oryndau/law/parameter-words';
import { citationOn, type RuleId, rights } from '@oryndau/law/rules/rights';
import type { RegisterView } from '@oryndau/reading/case-view';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { debtorRegisterTexts } from '../../texts/debtor-register.ts';
import { RuleLink } from '../law/rule-link.tsx';
import type { CaseProps } from './first-screen.tsx';

export function RegisterPart({ view: { register }, language }: Omit<CaseProps, 'today'>) {
  const texts = debtorRegisterTexts[language];
  if (register === null) return null;
  const { status, since, enteredOn, isOverdue } = register;
  const isInIt = status !== 'left' && status !== 'leaving';
  const rule: RuleId = isInIt ? 'case.register_entry' : 'case.register_removal';
  const right = citationWithRedactions({ rule, citation: citationOn(rights[rule], since), on: since });
  // The day of the entry is told by the state itself while nothing came after it.
  const entered = status === 'entered' ? null : enteredOn;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <p class="govuk-body">{texts.states[status](shownDay(since, language))}</p>
      {entered !== null && <p class="govuk-body">{texts.enteredOn(shownDay(entered, language))}</p>}
      {isInIt && <p class="govuk-body">{texts.means}</p>}
      <Removal register={register} language={language} />
      {isOverdue && <p class="govuk-body">{texts.overdue}</p>}
      <p class="govuk-body-s">
        {`${texts.right}: ${sourceInWords(right, language)}. `}
        <RuleLink rule={rule} language={language} />
      </p>
    </>
  );
}

function Removal({ register, language }: { readonly register: RegisterView; readonly language: Language }) {
  const texts = debtorRegisterTexts[language];
  const { status, removeBy, removalDays } = register;
  const term =
    removalDays === null
      ? null
      : (parameterValue('register.remove_working_days', String(removalDays), language) ?? null);
  switch (status) {
    case 'entering':
    case 'entered':
      return <p class="govuk-body">{texts.removal(term)}</p>;
    case 'handed_over':
      return <p class="govuk-body">{texts.removalByBody(term)}</p>;
    case 'leaving':
      return removeBy === null ? null : <p class="govuk-body">{texts.removeBy(shownDay(removeBy, language))}</p>;
    case 'left':
      return null;
  }
}
