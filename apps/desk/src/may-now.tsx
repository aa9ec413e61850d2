/** What the law allows in a case now, and of the rest why not: the decider is asked, nothing is judged here. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import { type CaseCommand, type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import { Table } from '@oryndau/web/html/blocks';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { type StaffAction, staffActionTexts } from '@oryndau/words/staff';
import { capital } from './capital.ts';
import { workTexts } from './texts/work.ts';

interface Asked {
  readonly action: StaffAction;
  readonly command: CaseCommand;
  /** What of, where there are several. */
  readonly of: string;
}

const OF_COURT = 'COURT_OR_PROSECUTOR';

const askedOf = (state: CaseState | null, on: LegalDate, language: Language): readonly Asked[] => [
  { action: 'case.hold', command: { type: 'Hold', reason: 'OPERATOR' }, of: '' },
  ...(state?.holds ?? []).map(
    (reason): Asked => ({
      action: reason === OF_COURT ? 'case.lift_hold_of_court' : 'case.lift_hold',
      command: { type: 'LiftHold', reason },
      of: holdReasonTexts[reason][language],
    }),
  ),
  { action: 'case.opt_out', command: { type: 'OptOut', registeredOn: on }, of: '' },
  { action: 'case.release', command: { type: 'Release' }, of: '' },
];

export function MayNow({
  state,
  today,
  language,
}: {
  readonly state: CaseState | null;
  readonly today: LegalDate;
  readonly language: Language;
}) {
  const texts = workTexts[language].may;
  const rows = askedOf(state, today, language).map(({ action, command, of }) => {
    const why = caseWouldRefuse(state, command, today);
    const name = capital(staffActionTexts[action][language]);
    return [of === '' ? name : `${name}: ${of}`, why === undefined ? texts.allowed : refusalText(why, language)];
  });
  return (
    <>
      <Table
        id="may-now"
        caption={texts.title}
        columns={[{ header: texts.action }, { header: texts.now }]}
        rows={rows}
      />
      <p class="govuk-body">{texts.where}</p>
    </>
  );
}
