/** How a case stands, in a list of facts. */
/** @jsxImportSource preact */

import { issuerNames } from '@oryndau/documents/messages';
import { partiesOf } from '@oryndau/fines/core/register-person';
import { articleSaid } from '@oryndau/law/articles/article';
import { regionOf } from '@oryndau/law/kato';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CasePageRow } from '@oryndau/reading/case-page';
import type { CaseView } from '@oryndau/reading/case-view';
import type { History } from '@oryndau/reading/history';
import { label } from '@oryndau/sentences/label-texts';
import { nextText } from '@oryndau/sentences/next-texts';
import { SummaryList } from '@oryndau/web/html/blocks';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { capital } from './capital.ts';
import { dayIn } from './day-in.ts';
import { caseTexts } from './texts/case.ts';

export interface CaseHeadProps {
  readonly row: CasePageRow;
  readonly view: CaseView;
  readonly history: History;
  readonly language: Language;
  readonly today: LegalDate;
}

export function CaseHead({ row, view, history, language, today }: CaseHeadProps) {
  const texts = caseTexts[language];
  const { debtor } = partiesOf(row.record);
  const standing = view.standing === 'fine' ? texts.noCase : outcomeName(view.standing.toUpperCase(), language);
  const holds = view.holds.map((hold) => holdReasonTexts[hold][language]);
  const money = (sum: CaseView['sum']): string => shownAmount(sum, language);
  return (
    <SummaryList
      language={language}
      rows={[
        { key: texts.code, value: view.caseCode },
        { key: texts.debtor, value: view.debtorName },
        { key: texts.iin, value: view.debtorIin },
        { key: texts.telephone, value: debtor.phone ?? texts.nothing },
        { key: texts.address, value: debtor.address ?? texts.nothing },
        { key: texts.article, value: articleSaid(view.article, view.registeredOn, language) },
        { key: texts.issuer, value: issuerNames(view.issuerName)[language] },
        { key: texts.region, value: regionOf(`${view.region}0000000`)?.[language] ?? texts.nothing },
        { key: capital(label('amount', language)), value: money(view.fineAmount) },
        { key: capital(label('paid', language)), value: money(view.paid) },
        { key: capital(label('remaining', language)), value: money(view.remainder) },
        { key: texts.standing, value: standing },
        ...(holds.length === 0 ? [] : [{ key: texts.holds, value: holds.join('; ') }]),
        { key: texts.lastDay, value: shownDay(view.lastDay, language) },
        { key: texts.next, value: nextText(history.next, { language, today, day: dayIn(language) }) },
      ]}
    />
  );
}
