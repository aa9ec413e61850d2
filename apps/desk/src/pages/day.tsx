/** The day of whoever is here: what waits in which queue and since when, and what is in hand. */
/** @jsxImportSource preact */

import { caseCodeOf } from '@oryndau/outside/codes';
import { queues } from '@oryndau/reading/desk-queues';
import { may } from '@oryndau/staff/core/may';
import { FILING_THINGS, type Hand, handsOf, TASK_THINGS } from '@oryndau/staff/hands';
import { Tag } from '@oryndau/web/html/blocks';
import { shownCount, shownDay, shownTime } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import { queueAsked } from '../queue-asked.ts';
import type { AddRoom } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { dayTexts } from '../texts/day.ts';

export const addDay: AddRoom = (routes, ground) => {
  const { db, now } = ground.installation;
  routes.get('/', 'self', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const open = queues.filter(({ right }) => right === 'self' || may(account, { action: right }).may);
    const asked = queueAsked(ground);
    const { counts, hands } = await db.transaction(
      async (tx) => ({
        counts: await Promise.all(open.map(async (queue) => ({ queue, ...(await queue.read(tx, account, asked)) }))),
        hands: await handsOf(tx, account.id, now()),
      }),
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
        {!account.hasPasskey && !ground.parts.practice && (
          <p class="govuk-body">
            {`${texts.noPasskey} `}
            <a class="govuk-link" href="/me">
              {texts.toPasskey}
            </a>
          </p>
        )}
        <InHands hands={hands} language={language} />
        <h2 class="govuk-heading-m">{texts.queues}</h2>
        <ul class="govuk-list govuk-list--spaced">
          {counts.map(({ queue, count, oldest, late }) => (
            <li key={queue.name}>
              <a class="govuk-link" href={queue.path}>
                {texts.names[queue.name]}
              </a>
              {`: ${oldest === null ? texts.none : `${shownCount(count, language)}, ${texts.oldest(shownDay(oldest, language))}`}`}{' '}
              {late !== null && late > 0 && <Tag tone="red">{texts.late(shownCount(late, language))}</Tag>}
            </li>
          ))}
        </ul>
      </DeskPage>,
    );
  });
};

/** What one has taken and not yet done, and until when it is kept for one. */
function InHands({ hands, language }: { readonly hands: readonly Hand[]; readonly language: Language }) {
  const texts = dayTexts[language];
  if (hands.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.hands}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {hands.map(({ thing, until }) => {
          const { path, title } = thingShown(thing, language);
          return (
            <li key={thing}>
              <a class="govuk-link" href={path}>
                {title}
              </a>
              {`: ${texts.until(shownTime(until.getTime()))}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function thingShown(thing: string, language: Language): { readonly path: string; readonly title: string } {
  const { task, filing } = dayTexts[language];
  if (thing.startsWith(TASK_THINGS)) {
    const id = thing.slice(TASK_THINGS.length);
    return { path: `/tasks/${id}`, title: task(id) };
  }
  const [documentId = '', number = ''] = thing.slice(FILING_THINGS.length).split('/');
  return { path: `/filings/${documentId}/${number}`, title: filing(`${caseCodeOf(documentId)}/${number}`) };
}
