/** What may be done in a case: a link where it may, the reason where the law or one's rights say no. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseState } from '@oryndau/proceedings/core';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { may, type Thing } from '@oryndau/staff/core/may';
import { actTexts } from '@oryndau/words/acts';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { type CaseStep, isForTwo, stepsIn, whyNotNow } from './case-steps.ts';
import { refusalInWords } from './refusal-in-words.ts';
import { rolesWith } from './refuse.tsx';
import { caseTexts } from './texts/case.ts';

export interface CaseActionsProps {
  readonly account: StaffAccount;
  readonly thing: Thing;
  readonly documentId: string;
  readonly state: CaseState | null;
  readonly language: Language;
  readonly today: LegalDate;
}

export function CaseActions({ account, thing, documentId, state, language, today }: CaseActionsProps) {
  const texts = caseTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m" id="actions">
        {texts.sections.actions}
      </h2>
      <ul class="govuk-list">
        {stepsIn(state).map((step) => {
          const named = nameOf(step, language);
          const no = whyNotNow(step, state, today);
          const isAllowed = may(account, { action: step.action }, thing).may;
          if (no === undefined && isAllowed)
            return (
              <li key={step.path}>
                <a class="govuk-link" href={`/cases/${documentId}/${step.path}`}>
                  {named}
                </a>
                {isForTwo(step) && ` — ${texts.forTwo}`}
              </li>
            );
          const why = no === undefined ? texts.noRight(rolesWith(step.action, language)) : refusalInWords(no, language);
          return <li key={step.path}>{texts.cannot(named, why)}</li>;
        })}
      </ul>
    </>
  );
}

export function nameOf({ kind, reason, decided }: CaseStep, language: Language): string {
  const { steps } = caseTexts[language];
  if (decided !== undefined) return `${steps[kind].link} (${actTexts[decided.act][language]})`;
  return reason === null ? steps[kind].link : `${steps[kind].link} (${holdReasonTexts[reason][language]})`;
}
