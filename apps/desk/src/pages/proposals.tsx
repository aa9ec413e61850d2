/** What waits for a second person: each proposal with all that would be done, approved or declined by a passkey that signs just that. */
/** @jsxImportSource preact */

import { whyNotTaken } from '@oryndau/deciding/words-door';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import type { Transaction } from '@oryndau/postgres/driver';
import { finesInShort } from '@oryndau/reading/fines-in-short';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { readAccounts } from '@oryndau/staff/accounts';
import { may, type Thing } from '@oryndau/staff/core/may';
import { decideProposal, openProposals, type Proposal, readProposal, signedOfText } from '@oryndau/staff/proposals';
import { NotificationBanner, SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ButtonGroup, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownMoment, shownNumber } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { staffActionTexts } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { type Carried, carryOutWithin } from '../carry-out.ts';
import { confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { isUuid } from '../is-uuid.ts';
import { noteLook } from '../looking.ts';
import { detailsOf } from '../proposal-details.tsx';
import { leftOf } from '../proposal-in-short.ts';
import { outcomeOfProposal } from '../proposal-words.ts';
import { refusalInWords } from '../refusal-in-words.ts';
import { rolesWith, sendRefused } from '../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { proposalTexts } from '../texts/proposals.ts';
import { workTexts } from '../texts/work.ts';
import { ProposalsPage } from './proposals-list.tsx';

interface About extends OnePage {
  readonly ground: Ground;
  readonly proposal: Proposal;
  /** Of the fine; null where it is about none. */
  readonly number: string | null;
  /** What is left to pay in its case: whoever approves that money comes to it, or that it is paid no more, weighs it against that. */
  readonly left: string | null;
}

/** What such a look is for is plain: nobody is asked. */
const TO_CONSIDER = { purpose: 'PROPOSAL', words: '', later: null } as const;

const thingOf = ({ region, body, proposedBy }: Proposal): Thing => ({ region, body, owner: null, proposedBy });

export const addProposals: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  routes.get('/proposals', 'self', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/proposals');
    const proposals = await openProposals(db.sql, staffOf(request).account);
    const ids = proposals.flatMap(({ documentId }) => documentId ?? []);
    const fines = await finesInShort(db.sql, ids);
    return sendPage(request, reply, <ProposalsPage page={page} proposals={proposals} fines={fines} />);
  });
  const asked =
    (handle: (about: About) => Promise<FastifyReply | undefined>) =>
    async (one: OnePage): Promise<FastifyReply | undefined> => {
      const id = partOf(one.request, 'id');
      const proposal = isUuid(id) ? await readProposal(db.sql, id) : undefined;
      const { account } = staffOf(one.request);
      const mayKnow =
        proposal !== undefined &&
        (proposal.proposedBy === account.id ||
          (['approve', 'propose'] as const).some(
            (step) => may(account, { action: proposal.action, step }, { ...thingOf(proposal), proposedBy: '' }).may,
          ));
      // Whether there is one nobody learns who may not know it.
      if (!mayKnow) return sendRefused({ ground, ...one }, { action: 'case.see', why: 'OUT_OF_REACH' });
      const { documentId } = proposal;
      // Its reason, and the answer to a complaint, tell of a person: whoever reads them has looked at the case.
      if (documentId !== null) await noteLook(ground, one.request, { documentId, said: TO_CONSIDER });
      const fine = documentId === null ? undefined : (await finesInShort(db.sql, [documentId])).get(documentId);
      const left = leftOf(fine, one.request.language);
      return handle({ ground, ...one, proposal, number: fine?.number ?? null, left });
    };
  routes.get(
    '/proposals/:id',
    'self',
    asked(async (about) => sendProposal(about, {})),
  );
  routes.post('/proposals/:id', 'self', asked(decide));
  routes.post('/proposals/:id/withdraw', 'self', asked(withdraw));
};

async function decide(about: About): Promise<FastifyReply | undefined> {
  const { ground, request, reply, proposal } = about;
  const { language } = request;
  const texts = proposalTexts[language];
  const { account } = staffOf(request);
  const { action } = proposal;
  const allowed = may(account, { action, step: 'approve' }, thingOf(proposal));
  if (!allowed.may) return sendRefused({ ground, request, reply }, { action, why: allowed.why, step: 'approve' });
  if (proposal.outcome !== null) return sendProposal(about, { error: texts.late });
  const reason = fieldOf(request, 'note');
  const outcome = fieldOf(request, 'verdict') === 'approved' ? 'approved' : 'declined';
  const isSaid = reason !== '' || outcome === 'declined';
  if (isSaid && whyNotTaken({ byWhom: account.name, note: reason }) !== undefined)
    return sendProposal(about, { error: texts.whyNeeded, note: reason });
  const verb = outcome === 'approved' ? 'approve' : 'decline';
  const title = `${texts[verb]}: ${staffActionTexts[action][language]}`;
  const rows = [
    ...summaryRows(about, language),
    ...(reason === '' ? [] : [{ key: texts.fields.decidedWhy, value: reason }]),
  ];
  const signed = signedOfText(outcome, proposal, { id: proposal.id, reason });
  const done = await confirmed({ ground, request, reply }, { title, rows, signed });
  if (!done?.proof) return undefined;
  const at = ground.installation.now();
  const decided = { id: proposal.id, outcome, by: account.id, reason, proof: done.proof, at } as const;
  const carried = await settled(about, decided);
  if (carried === 'late') return sendProposal(await anew(about), { error: texts.late, note: reason });
  if (carried !== undefined && isRefusal(carried))
    return sendProposal(about, { error: texts.cannotNow(refusalInWords(carried, language)), note: reason });
  // The banner of the answer says what holds after it.
  if (action === 'signing.resume') request.isSigningStopped = await isSigningStopped(ground.installation.db.sql);
  return sendProposal(await anew(about), carried === undefined ? {} : { carried });
}

/** Thrown so that nothing of the transaction stays: an approval of what the law refuses today would be no approval. */
class NotNow extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The decision of the second person and what follows from it in one transaction: whoever dies after that loses nothing. Undefined: declined. */
async function settled(
  { ground, request, proposal }: About,
  decided: Parameters<typeof decideProposal>[1],
): Promise<Carried | Refusal | 'late' | undefined> {
  const { db } = ground.installation;
  const by = staffOf(request).account;
  const carryOut = carryOutWithin[proposal.action];
  try {
    const rest = await db.transaction(async (tx) => {
      if (!(await decideProposal(tx, decided))) return 'late' as const;
      if (decided.outcome !== 'approved') return undefined;
      // Both are two who may on the day of the approval: what somebody has left behind who is dismissed is proposed anew by another.
      if (!(await mayStill(tx, proposal, by.id))) throw new NotNow(refusal('PROPOSAL_OVER'));
      if (carryOut === undefined) throw new Error(`nothing carries out ${proposal.action}`);
      const begun = await carryOut(tx, ground, { proposal, by });
      if (typeof begun !== 'function') throw new NotNow(begun);
      return begun;
    });
    return typeof rest === 'function' ? await rest() : rest;
  } catch (error) {
    if (error instanceof NotNow) return error.refusal;
    throw error;
  }
}

/** Whether who proposed it may still propose, and who approves it still approve, by the rights that they have at this moment. */
async function mayStill(tx: Transaction, proposal: Proposal, approver: string): Promise<boolean> {
  const { action, proposedBy } = proposal;
  const accounts = await readAccounts(tx, [proposedBy, approver]);
  const steps = [
    [proposedBy, 'propose'],
    [approver, 'approve'],
  ] as const;
  return steps.every(([id, step]) => {
    const account = accounts.get(id);
    return account !== undefined && !account.isClosed && may(account, { action, step }, thingOf(proposal)).may;
  });
}

/** As it is kept now. */
async function anew(about: About): Promise<About> {
  const proposal = await readProposal(about.ground.installation.db.sql, about.proposal.id);
  return { ...about, proposal: proposal ?? about.proposal };
}

async function withdraw(about: About): Promise<FastifyReply | undefined> {
  const { ground, request, reply, proposal } = about;
  const texts = proposalTexts[request.language];
  const { account } = staffOf(request);
  if (proposal.proposedBy !== account.id)
    return sendRefused({ ground, request, reply }, { action: proposal.action, why: 'OUT_OF_REACH' });
  if (proposal.outcome !== null) return sendProposal(about, { error: texts.late });
  const done = await confirmed(
    { ground, request, reply },
    { title: texts.withdraw, rows: summaryRows(about, request.language) },
  );
  if (done === undefined) return undefined;
  const { db, now } = ground.installation;
  const decided = {
    id: proposal.id,
    outcome: 'withdrawn',
    by: account.id,
    reason: '',
    proof: null,
    at: now(),
  } as const;
  const isDone = await db.transaction((tx) => decideProposal(tx, decided));
  return sendProposal(await anew(about), isDone ? {} : { error: texts.late });
}

function summaryRows(
  { proposal, number, left }: Pick<About, 'proposal' | 'number' | 'left'>,
  language: Language,
): readonly SummaryRow[] {
  const texts = proposalTexts[language];
  const { proposedName, proposedAt, reason } = proposal;
  return [
    { key: texts.action, value: capital(staffActionTexts[proposal.action][language]) },
    ...(number === null ? [] : [{ key: texts.of, value: shownNumber(number, language) }]),
    ...(left === null ? [] : [{ key: workTexts[language].case.sum, value: left }]),
    { key: texts.by, value: `${proposedName}, ${shownMoment(Date.parse(proposedAt), language)}` },
    { key: texts.fields.reason, value: reason },
    ...detailsOf(proposal, language),
  ];
}

interface Said {
  readonly error?: string;
  readonly note?: string;
  readonly carried?: Carried;
}

function sendProposal({ ground, request, reply, proposal, number, left }: About, said: Said): FastifyReply {
  const page = deskPageOf(ground, request, `/proposals/${proposal.id}`);
  const shown = { page, proposal, number, left, said, csrf: reply.formToken() };
  return sendPage(request, reply, <ProposalPage {...shown} />, said.error === undefined ? 200 : 422);
}

interface ProposalShown extends Pick<About, 'number' | 'left'> {
  readonly page: DeskPageShown;
  readonly proposal: Proposal;
  readonly said: Said;
  readonly csrf: string;
}

function ProposalPage({ page, proposal, number, left, said, csrf }: ProposalShown) {
  const { language, staff } = page;
  const texts = proposalTexts[language];
  const title = staffActionTexts[proposal.action][language];
  const errors: readonly FieldError[] = said.error === undefined ? [] : [{ field: 'note', message: said.error }];
  const { documentId, decidedReason, outcome } = proposal;
  const heading = capital(title);
  const decided = [
    { key: texts.fields.decided, value: outcomeOfProposal(proposal, language) },
    ...(decidedReason ? [{ key: texts.fields.decidedWhy, value: decidedReason }] : []),
  ];
  return (
    <DeskPage
      page={page}
      title={heading}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/proposals" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      {said.carried !== undefined && (
        <NotificationBanner language={language} tone={said.carried.kind === 'refused' ? 'important' : 'done'}>
          <p class="govuk-notification-banner__heading">
            {said.carried.kind === 'refused'
              ? texts.notCarried(refusalInWords(said.carried.refusal, language))
              : texts.carried[said.carried.kind]}
          </p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{heading}</h1>
      <SummaryList
        language={language}
        rows={[
          ...summaryRows({ proposal, number, left }, language).map((row) =>
            row.key === texts.of
              ? { ...row, value: <CaseLink documentId={documentId} number={shownNumber(number ?? '', language)} /> }
              : row,
          ),
          ...decided,
        ]}
      />
      {outcome === null && staff !== null && (
        <Decide page={page} proposal={proposal} csrf={csrf} note={said.note ?? ''} errors={errors} />
      )}
    </DeskPage>
  );
}

const CaseLink = ({ documentId, number }: { readonly documentId: string | null; readonly number: string }) => (
  <a class="govuk-link" href={`/cases/${documentId}`}>
    {number}
  </a>
);

interface DecideShown extends Omit<ProposalShown, 'said' | 'number' | 'left'> {
  readonly note: string;
  readonly errors: readonly FieldError[];
}

function Decide({ page: { language, staff }, proposal, csrf, note, errors }: DecideShown) {
  const texts = proposalTexts[language];
  if (staff === null) return null;
  const allowed = may(staff.account, { action: proposal.action, step: 'approve' }, thingOf(proposal));
  const isOwn = proposal.proposedBy === staff.account.id;
  return (
    <>
      {allowed.may && (
        <Form action={`/proposals/${proposal.id}`} csrf={csrf}>
          <Textarea
            language={language}
            name="note"
            label={texts.why}
            hint={texts.whyHint}
            limit={NOTE_MAX}
            value={note}
            error={errorOf(errors, 'note')}
            rows={3}
          />
          <ButtonGroup>
            <Button name="verdict" value="approved">
              {texts.approve}
            </Button>
            <Button variant="warning" name="verdict" value="declined">
              {texts.decline}
            </Button>
          </ButtonGroup>
        </Form>
      )}
      {!allowed.may && (
        <p class="govuk-body">{isOwn ? texts.own : texts.notYours(rolesWith(proposal.action, language, 'approve'))}</p>
      )}
      {isOwn && (
        <Form action={`/proposals/${proposal.id}/withdraw`} csrf={csrf}>
          <Button variant="secondary">{texts.withdraw}</Button>
        </Form>
      )}
    </>
  );
}
