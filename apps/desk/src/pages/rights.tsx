/** The table of rights as a page: the data itself, drawn. */
/** @jsxImportSource preact */
import { rights } from '@oryndau/staff/core/matrix';
import { Table } from '@oryndau/web/html/blocks';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import {
  type StaffAction,
  type StaffRole,
  staffActions,
  staffActionTexts,
  staffRoles,
  staffRoleTexts,
  staffScopeTexts,
  staffStepTexts,
} from '@oryndau/words/staff';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import type { AddRoom } from '../routes.ts';
import { rightsTexts } from '../texts/rights.ts';

export const addRights: AddRoom = (routes, ground) => {
  routes.get('/rights', 'self', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/rights');
    const { language } = page;
    const texts = rightsTexts[language];
    return sendPage(
      request,
      reply,
      <DeskPage page={page} title={texts.title}>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.what}</p>
        <Table
          id="rights"
          caption={texts.caption}
          columns={[
            { header: texts.action },
            ...staffRoles.map((role) => ({ header: staffRoleTexts[role][language] })),
          ]}
          rows={staffActions.map((action) => [
            staffActionTexts[action][language],
            ...staffRoles.map((role) => cell(role, action, language) || texts.none),
          ])}
          isWide
        />
      </DeskPage>,
    );
  });
};

const cell = (role: StaffRole, action: StaffAction, language: Language): string =>
  rights
    .filter((right) => right.role === role && right.action === action)
    .map(({ step, scope }) => {
      const reach = staffScopeTexts[scope][language];
      return step === 'do' ? reach : `${staffStepTexts[step][language]}: ${reach}`;
    })
    .join('; ');
