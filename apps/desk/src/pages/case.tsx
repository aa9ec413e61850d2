/** A case for staff: how it stands, what may be done in it and why the rest may not, and all that is kept of it, act by act, with its proof. */
/** @jsxImportSource preact */
import { readHistory } from '@oryndau/reading/history';
import { proposalsOf } from '@oryndau/staff/proposals';
import { NotificationBanner } from '@oryndau/web/html/blocks';
import { shownNumber } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { CaseActions } from '../case-actions.tsx';
import { CaseHead } from '../case-head.tsx';
import { CaseHistory } from '../case-history.tsx';
import { isOpened, openCase } from '../case-open.ts';
import { CaseTables } from '../case-tables.tsx';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import { PurposeLine } from '../purpose-line.tsx';
import { sendRefused } from '../refuse.tsx';
import { type AddRoom, askedOf, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { caseTexts } from '../texts/case.ts';

export const addCase: AddRoom = (routes, ground) => {
  const { db, today, saveAct } = ground.installation;
  routes.get('/cases/:document', 'case.see', async ({ request, reply }) => {
    const opened = await openCase(ground, { request, reply });
    if (!isOpened(opened)) return opened;
    const { row, view, thing } = opened;
    const { documentId, number } = row;
    const history = await readHistory(db, { documentId, number, registeredOn: view.registeredOn });
    const proposals = await proposalsOf(db.sql, documentId);
    const page = deskPageOf(ground, request, `/cases/${documentId}`);
    const { language } = page;
    const texts = caseTexts[language];
    const done = askedOf(request, 'done');
    const { account } = staffOf(request);
    const title = `${shownNumber(number, language)}, ${view.debtorName}`;
    return sendPage(
      request,
      reply,
      <DeskPage page={page} title={title}>
        {(done === 'done' || done === 'queued') && (
          <NotificationBanner language={language} tone="done">
            <p class="govuk-notification-banner__heading">{texts[done]}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <PurposeLine page={page} to={`/cases/${documentId}`} />
        <CaseHead row={row} view={view} history={history} language={language} today={today()} />
        <CaseActions
          account={account}
          thing={thing}
          documentId={history.documentId}
          state={history.case}
          language={language}
          today={today()}
        />
        <CaseHistory history={history} language={language} />
        <CaseTables view={view} history={history} proposals={proposals} language={language} today={today()} />
      </DeskPage>,
    );
  });
  routes.get('/cases/:document/acts/:n', 'case.see', async ({ request, reply }) => {
    const opened = await openCase(ground, { request, reply });
    if (!isOpened(opened)) return opened;
    const n = partOf(request, 'n');
    const pdf = /^[1-9]\d{0,5}$/.test(n) ? await saveAct(opened.view.documentId, Number(n)) : undefined;
    if (pdf === undefined) return sendRefused({ ground, request, reply }, { action: 'case.see', why: 'OUT_OF_REACH' });
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `inline; filename="act-${n}.pdf"`,
        'x-content-type-options': 'nosniff',
      })
      .type('application/pdf')
      .send(pdf);
  });
};
