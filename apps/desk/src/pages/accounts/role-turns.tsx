/** Who gave and took which right, over all accounts within reach, the newest first. */
/** @jsxImportSource preact */
import { type AccountTurn, listRoleTurns } from '@oryndau/staff/accounts';
import { reachOf } from '@oryndau/staff/core/may';
import { Table } from '@oryndau/web/html/blocks';
import { shownMoment } from '@oryndau/web/html/shown';
import { BackLink, Pagination } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { pageIn } from '../../page-in.ts';
import { roleText } from '../../role-text.ts';
import { type AddRoom, askedOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { accountsTexts } from '../../texts/accounts.ts';

const PER_PAGE = 50;
export const ROLE_TURNS_PATH = '/accounts/turns';

export const addRoleTurns: AddRoom = (routes, ground) => {
  routes.get(ROLE_TURNS_PATH, 'account.see', async ({ request, reply }) => {
    const number = pageIn(askedOf(request, 'page'));
    const reach = reachOf(staffOf(request).account, { action: 'account.see' });
    const asked = { limit: PER_PAGE + 1, offset: (number - 1) * PER_PAGE };
    const turns = reach === undefined ? [] : await listRoleTurns(ground.installation.db.sql, reach, asked);
    const page = deskPageOf(ground, request, ROLE_TURNS_PATH);
    const shown = { page, turns: turns.slice(0, PER_PAGE), number, hasMore: turns.length > PER_PAGE };
    return sendPage(request, reply, <RoleTurnsPage {...shown} />);
  });
};

interface TurnsShown {
  readonly page: DeskPageShown;
  readonly turns: readonly AccountTurn[];
  readonly number: number;
  readonly hasMore: boolean;
}

function RoleTurnsPage({ page, turns, number, hasMore }: TurnsShown) {
  const { language } = page;
  const texts = accountsTexts[language];
  const pathOf = (n: number): string => (n === 1 ? ROLE_TURNS_PATH : `${ROLE_TURNS_PATH}?page=${n}`);
  return (
    <DeskPage
      page={page}
      title={texts.history}
      before={<BackLink language={language} href="/accounts" text={texts.title} />}
    >
      <h1 class="govuk-heading-l">{texts.history}</h1>
      {turns.length === 0 && number === 1 && <p class="govuk-body">{texts.noHistory}</p>}
      {turns.length > 0 && (
        <Table
          id="turns"
          caption={texts.newestFirst}
          columns={[{ header: texts.name }, { header: texts.when }, { header: texts.byWhom }]}
          rows={turns.map(({ accountId, name, role, turn, at, by }) => [
            // Whose right, and which, in one cell: a phone holds two.
            <>
              <a class="govuk-link" href={`/accounts/${accountId}`}>
                {name}
              </a>
              <br />
              {`${roleText(role, language)}: ${texts.turned[turn]}`}
            </>,
            shownMoment(Date.parse(at), language),
            by,
          ])}
          isWide
        />
      )}
      <Pagination
        language={language}
        previous={number > 1 ? pathOf(number - 1) : undefined}
        next={hasMore ? pathOf(number + 1) : undefined}
      />
    </DeskPage>
  );
}
