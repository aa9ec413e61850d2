/** One gesture signs the batch: the passkey its root, then the head's key its acts, beside the page that tells how it goes. */
/** @jsxImportSource preact */
import { type BatchApproval, beginBatchApproval, readBatchApproval } from '@oryndau/staff/batch-approvals';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { Panel } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { sendRefused } from '../../refuse.tsx';
import { type AddRoom, fieldOf, partOf } from '../../routes.ts';
import { beginSigning, type SigningOutcome } from '../../signing-run.ts';
import { staffOf } from '../../staff-visits.ts';
import { signingGoesTexts, signingTexts, whyNotSignedText } from '../../texts/signing.ts';

const AGAIN_SECONDS = '2';
/** After that nobody signs it any more. */
const NEWS_MINUTES = 15;

export const addApprove: AddRoom = (routes, ground) => {
  const { db, now, today } = ground.installation;
  routes.post('/signing/approve', 'signing.approve', async ({ request, reply }) => {
    const { acts } = ground.parts;
    const { account } = staffOf(request);
    const [root, count] = [fieldOf(request, 'root'), Number(fieldOf(request, 'count'))];
    const isBatch = /^[0-9a-f]{64}$/.test(root) && Number.isSafeInteger(count) && count > 0;
    if (acts === undefined || !isBatch) return reply.redirect('/signing', 303);
    const { language } = request;
    const { batch, day, acts: many } = signingTexts[language];
    const on = today();
    // The region stands in it too: what lies in another is not signed by it.
    const signed = {
      signing: 'approve',
      root,
      acts: count,
      on,
      regions: actsWithin(account, 'signing.approve').regions ?? null,
    };
    const done = await confirmed(
      { ground, request, reply },
      {
        title: signingGoesTexts[language].confirm(shownCount(count, language)),
        rows: [
          { key: many, value: shownCount(count, language) },
          { key: day, value: shownDay(on, language) },
          { key: batch, value: <code>{root.slice(0, 16)}</code> },
        ],
        signed,
      },
    );
    if (done?.proof == null) return undefined;
    const { proof } = done;
    const at = now();
    const id = await db.transaction((tx) =>
      beginBatchApproval(tx, { accountId: account.id, content: signed, proof, at }),
    );
    await beginSigning(ground, acts, { id, root, size: count, on, account });
    return reply.redirect(`/signing/batches/${id}`, 303);
  });
  routes.get('/signing/batches/:id', 'signing.approve', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const kept = await readBatchApproval(db.sql, { id: partOf(request, 'id'), accountId: account.id });
    if (kept === undefined)
      return sendRefused({ ground, request, reply }, { action: 'signing.approve', why: 'OUT_OF_REACH' });
    const goesOn = kept.outcome === null && now().getTime() - Date.parse(kept.at) < NEWS_MINUTES * 60_000;
    // Without a script: the browser asks again by itself.
    if (goesOn) reply.header('refresh', AGAIN_SECONDS);
    const page = deskPageOf(ground, request, `/signing/batches/${kept.id}`);
    return sendPage(request, reply, <BatchPage page={page} outcome={outcomeOf(kept)} goesOn={goesOn} />);
  });
};

const outcomeOf = ({ outcome }: BatchApproval): SigningOutcome | null =>
  outcome === null ? null : (JSON.parse(outcome) as SigningOutcome);

interface BatchShown {
  readonly page: DeskPageShown;
  readonly outcome: SigningOutcome | null;
  readonly goesOn: boolean;
}

function BatchPage({ page, outcome, goesOn }: BatchShown) {
  const { language } = page;
  const texts = signingGoesTexts[language];
  if (outcome?.kind === 'signed') {
    const title = texts.done(shownCount(outcome.acts, language));
    return (
      <DeskPage page={page} title={title}>
        <Panel title={title} />
        <p class="govuk-body">{texts.leaves}</p>
        {outcome.queued > 0 && <p class="govuk-body">{texts.queued(shownCount(outcome.queued, language))}</p>}
        <ButtonLink href="/signing">{texts.back}</ButtonLink>
      </DeskPage>
    );
  }
  const title = outcome === null ? texts.title : texts.not;
  return (
    <DeskPage page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {outcome !== null && <p class="govuk-body-l">{`${whyNotSignedText(outcome, language)}.`}</p>}
      {outcome === null && (
        <div role="status">
          <p class="govuk-body-l">{goesOn ? texts.goes : texts.noNews}</p>
          {goesOn && <p class="govuk-body">{texts.wait}</p>}
        </div>
      )}
      <ButtonLink href="/signing" variant={goesOn ? 'secondary' : 'primary'}>
        {texts.back}
      </ButtonLink>
    </DeskPage>
  );
}
