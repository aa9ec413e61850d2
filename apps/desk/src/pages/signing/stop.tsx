/** The stop switch: one person turns it on at once; that it is turned off again one proposes and another approves. */
/** @jsxImportSource preact */

import { canonical } from '@oryndau/law/canonical';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { readTurns, type SwitchState, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { type Member, may } from '@oryndau/staff/core/may';
import { openProposals, type Proposal, propose, signedOf } from '@oryndau/staff/proposals';
import { InsetText, Table, Tag } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownMoment } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { detailsOf } from '../../proposal-details.tsx';
import { proposedResuming } from '../../resume-proposal.ts';
import type { AddRoom, OnePage } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { stopTexts } from '../../texts/stop.ts';
import { type TypedReason, typedReasonOf } from '../../typed-reason.ts';

const TURNS_SHOWN = 10;
type At = OnePage & { readonly ground: Ground };

export const addStop: AddRoom = (routes, ground) => {
  routes.get('/signing/stop', 'signing.see', async ({ request, reply }) => sendStop({ ground, request, reply }));
  routes.post('/signing/stop', 'signing.stop', async ({ request, reply }) => stop({ ground, request, reply }));
  routes.post('/signing/resume', { action: 'signing.resume', step: 'propose' }, async ({ request, reply }) =>
    proposeResuming({ ground, request, reply }),
  );
};

async function stop(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const texts = stopTexts[request.language];
  const typed = typedReasonOf(request, request.language);
  if (typed.fault !== undefined) return sendStop(at, typed);
  const rows = [{ key: texts.reason, value: typed.reason }];
  if ((await confirmed(at, { title: texts.stopTitle, rows })) === undefined) return undefined;
  if (!request.isSigningStopped) {
    const { account } = staffOf(request);
    await turnSwitch(db, { stopped: true, byWhom: account.name, reason: typed.reason, at: now() });
  }
  return reply.redirect('/signing/stop', 303);
}

async function proposeResuming(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const texts = stopTexts[request.language];
  const { account } = staffOf(request);
  const typed = typedReasonOf(request, request.language);
  if (typed.fault !== undefined) return sendStop(at, typed);
  const [turn] = (await readTurns(db.sql)).slice(-1);
  if (turn === undefined || !turn.stopped || (await waitingProposal(ground, account)) !== undefined)
    return sendStop(at);
  // Of this stop and no later one: who approves too late lifts nothing.
  const proposed = proposedResuming(turn, typed.reason);
  const done = await confirmed(at, {
    title: texts.resumeTitle,
    rows: [
      { key: texts.reason, value: typed.reason },
      ...detailsOf({ action: proposed.action, content: canonical(proposed.content) }, request.language),
    ],
    signed: signedOf('propose', proposed),
  });
  if (done?.proof == null) return undefined;
  const { proof } = done;
  await db.transaction((tx) => propose(tx, proposed, { by: account.id, proof, at: now() }));
  return reply.redirect('/signing/stop', 303);
}

const waitingProposal = async ({ installation }: Ground, member: Member): Promise<Proposal | undefined> =>
  (await openProposals(installation.db.sql, member)).find(({ action }) => action === 'signing.resume');

async function sendStop(at: At, typed?: TypedReason): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { account } = staffOf(request);
  const shown = {
    page: deskPageOf(ground, request, '/signing/stop'),
    turns: (await readTurns(ground.installation.db.sql)).slice(-TURNS_SHOWN).toReversed(),
    proposal: await waitingProposal(ground, account),
    mayStop: may(account, { action: 'signing.stop' }).may,
    mayPropose: may(account, { action: 'signing.resume', step: 'propose' }).may,
    typed,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <StopPage {...shown} />, typed === undefined ? 200 : 422);
}

interface StopShown {
  readonly page: DeskPageShown;
  readonly turns: readonly SwitchState[];
  readonly proposal: Proposal | undefined;
  readonly mayStop: boolean;
  readonly mayPropose: boolean;
  readonly typed: TypedReason | undefined;
  readonly csrf: string;
}

function StopPage(shown: StopShown) {
  const { page, turns, proposal, typed } = shown;
  const { language } = page;
  const texts = stopTexts[language];
  const isStopped = turns[0]?.stopped === true;
  const errors = errorsOf(typed);
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">
        <Tag tone={isStopped ? 'red' : 'green'}>{isStopped ? texts.stopped : texts.goesOn}</Tag>
      </p>
      <h2 class="govuk-heading-m">{texts.stops}</h2>
      <Items items={texts.stopsWhat} />
      <h2 class="govuk-heading-m">{texts.on}</h2>
      <Items items={texts.onWhat} />
      {isStopped && proposal !== undefined && (
        <InsetText>
          <p class="govuk-body">
            <strong>{texts.proposed}</strong>
          </p>
          <p class="govuk-body">{texts.proposedWhat(proposal.proposedName)}</p>
          <ButtonLink href="/proposals">{texts.toProposals}</ButtonLink>
        </InsetText>
      )}
      <TurnForm {...shown} isStopped={isStopped} />
      {turns.length > 0 && (
        <Table
          id="turns"
          caption={texts.turns}
          columns={[{ header: texts.when }, { header: texts.what }, { header: texts.by }, { header: texts.reason }]}
          rows={turns.map(({ stopped, byWhom, at, reason }) => [
            shownMoment(Date.parse(at), language),
            stopped ? texts.stopped : texts.goesOn,
            byWhom,
            reason,
          ])}
          isWide
        />
      )}
    </DeskPage>
  );
}

const errorsOf = (typed: TypedReason | undefined): readonly FieldError[] =>
  typed?.fault === undefined ? [] : [{ field: 'reason', message: typed.fault }];

function TurnForm({
  page: { language },
  proposal,
  mayStop,
  mayPropose,
  typed,
  csrf,
  isStopped,
}: StopShown & { readonly isStopped: boolean }) {
  const texts = stopTexts[language];
  if (isStopped ? !mayPropose || proposal !== undefined : !mayStop) return null;
  return (
    <Form action={isStopped ? '/signing/resume' : '/signing/stop'} csrf={csrf}>
      <h2 class="govuk-heading-m">{isStopped ? texts.resumeTitle : texts.stopTitle}</h2>
      {isStopped && <p class="govuk-body">{texts.resumeWhat}</p>}
      <Textarea
        language={language}
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typed?.reason}
        error={errorOf(errorsOf(typed), 'reason')}
        limit={NOTE_MAX}
        rows={3}
      />
      <Button variant={isStopped ? 'primary' : 'warning'}>{isStopped ? texts.resume : texts.stop}</Button>
    </Form>
  );
}

const Items = ({ items }: { readonly items: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
