/** The day of whoever is here: what waits in which queue and since when, and what is in hand. */
/** @jsxImportSource preact */
import { queues } from '@oryndau/reading/desk-queues';
import { may } from '@oryndau/staff/core/may';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import type { AddRoom } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { dayTexts } from '../texts/day.ts';

export const addDay: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  routes.get('/', 'self', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const open = queues.filter(({ right }) => right === 'self' || may(account, { action: right }).may);
    const counts = await db.transaction(
      async (tx) => Promise.all(open.map(async (queue) => ({ queue, ...(await queue.read(tx, account)) }))),
      { isolation: 'repeatable read', readOnly: true },
    );
    const page = deskPageOf(ground, request, '/');
    const { language } = page;
    const texts = dayTexts[language];
    return sendPage(
      request,
      reply,
      <DeskPage page={page} title={texts.title}>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        {account.roles.length === 0 && <p class="govuk-body-l">{texts.noRoles}</p>}
        {!account.hasPasskey && (
          <p class="govuk-body">
            {`${texts.noPasskey} `}
            <a class="govuk-link" href="/me">
              {texts.toPasskey}
            </a>
          </p>
        )}
        <h2 class="govuk-heading-m">{texts.queues}</h2>
        <ul class="govuk-list govuk-list--spaced">
          {counts.map(({ queue, count, oldest }) => (
            <li key={queue.name}>
              <a class="govuk-link" href={queue.path}>
                {texts.names[queue.name]}
              </a>
              {`: ${oldest === null ? texts.none : `${shownCount(count, language)}, ${texts.oldest(shownDay(oldest, language))}`}`}
            </li>
          ))}
        </ul>
      </DeskPage>,
    );
  });
};
