/**
 * An answer on its way: first seen as the person will read it, with what follows from it and what of it cannot be undone; then given, or proposed where a second person
 * has to approve it. What was written is kept at every step.
 */
/** @jsxImportSource preact */
import { answerFiling, whyNotGrantNow } from '@oryndau/deciding/filings';
import { refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { isProposed, rightToAnswer } from '@oryndau/staff/core/right-to-answer';
import { giveBack, keepDraft } from '@oryndau/staff/hands';
import { type Proposed, propose, signedOf } from '@oryndau/staff/proposals';
import { WarningText } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, type FieldError, Form } from '@oryndau/web/html/form';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { filingKindTexts, filingOutcomeTexts, moneyKinds, moneyKindTexts } from '@oryndau/words/filings';
import { languageNames } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import type { ComplaintRefusal } from '../complaint-refusal.ts';
import { confirmed } from '../confirm.tsx';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import { type AnswerDraft, draftErrors, draftFields, keptDraft, sentDraft } from '../filing-draft.ts';
import { type AboutFiling, type FoundFiling, findFiling, readAboutFiling } from '../filing-found.ts';
import { AnswerAsRead } from '../filing-parts.tsx';
import type { Ground } from '../ground.ts';
import { heldBy, unseen, untilOf } from '../in-hand.tsx';
import { sendRefused } from '../refuse.tsx';
import type { AddRoom, Handler, OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { filingsTexts } from '../texts/filings.ts';
import { workTexts } from '../texts/work.ts';
import { FILING_BASE, sendFiling } from './filing.tsx';

type Outcome = NonNullable<AnswerDraft['outcome']>;

interface Judged {
  readonly found: FoundFiling;
  readonly draft: AnswerDraft & { readonly outcome: Outcome };
}

export const addFilingAnswer: AddRoom = (routes, ground) => {
  const step =
    (go: (one: OnePage, judged: Judged) => Promise<FastifyReply | undefined>): Handler =>
    async (one) => {
      const judged = await judge(ground, one);
      return 'found' in judged ? go(one, judged) : judged.sent;
    };
  routes.post(
    `${FILING_BASE}/preview`,
    'filing.see',
    step(async (one, judged) => sendPreview(ground, one, judged)),
  );
  routes.post(
    `${FILING_BASE}/answer`,
    'filing.see',
    step((one, judged) => give(ground, one, judged)),
  );
};

/** Whether what was sent can be given by who has sent it; else the page is sent that says why not, with all that was typed. */
async function judge(ground: Ground, one: OnePage): Promise<Judged | { readonly sent: FastifyReply }> {
  const { request } = one;
  const { account } = staffOf(request);
  const { db, now } = ground.installation;
  const found = await findFiling(ground, one);
  const about = found && (await readAboutFiling(ground, found, { account, language: request.language }));
  if (found === undefined || about === undefined) return { sent: unseen(ground, one, 'filing.see') };
  const draft = sentDraft(request);
  const { outcome } = draft;
  const action = outcome === null ? found.taking : rightToAnswer(found.filing.kind, outcome);
  const right = found.may(account, action);
  if (!right.may) return { sent: sendRefused({ ground, ...one }, { action, why: right.why }) };
  // Kept before anything else: whatever is in the way, nobody writes it twice.
  await keepDraft(db.sql, { accountId: account.id, thing: found.thing, body: keptDraft(draft) }, now());
  const errors = await errorsOf(ground, one, { found, about, draft });
  if (outcome === null || errors.length > 0) return { sent: await sendFiling(ground, one, found, { draft, errors }) };
  return { found, draft: { ...draft, outcome } };
}

async function errorsOf(
  ground: Ground,
  { request }: OnePage,
  { found, about, draft }: { readonly found: FoundFiling; readonly about: AboutFiling; readonly draft: AnswerDraft },
): Promise<FieldError[]> {
  const { language } = request;
  const { account } = staffOf(request);
  const { filing } = found;
  const texts = filingsTexts[language];
  const at = (message: string): FieldError[] => [{ field: 'answer', message }];
  if (filing.outcome !== null) return at(texts.errors.answered(filing.answeredBy ?? ''));
  if (about.proposal !== undefined) return at(texts.errors.proposed);
  if (about.hasSigned) return at(texts.signed(about.signers.join(', ')));
  const { db, today } = ground.installation;
  const errors = draftErrors(draft, { kind: filing.kind, byWhom: account.name, today: today(), language });
  if (errors.length > 0) return errors;
  // Before the preview, which would say that a measure is lifted.
  if (draft.lifts && !about.inWords.stands.canBeLifted)
    return [{ field: 'lifts', message: refusalText(refusal('NOTHING_TO_LIFT'), language) }];
  if (draft.outcome === 'granted') {
    const no = await whyNotGrantNow(db, filing, draft.account !== '');
    if (no !== undefined) return [{ field: 'outcome', message: refusalText(no, language) }];
  }
  const hand = await heldBy(ground, account, found);
  return hand.accountId === account.id ? [] : at(workTexts[language].lost(hand.name, untilOf(hand)));
}

function sendPreview(ground: Ground, { request, reply }: OnePage, { found, draft }: Judged): FastifyReply {
  const page = deskPageOf(ground, request, found.path);
  const { language } = page;
  const texts = filingsTexts[language];
  const { filing, number, path } = found;
  const isOnlyProposed = isProposed(filing.kind, draft.outcome);
  return sendPage(
    request,
    reply,
    <DeskPage
      page={page}
      title={texts.previewTitle}
      before={<BackLink language={language} href={path} text={found.title} />}
    >
      <span class="govuk-caption-l">{found.title}</span>
      <h1 class="govuk-heading-l">{texts.previewTitle}</h1>
      <p class="govuk-body">{texts.previewWhat(languageNames[filing.language])}</p>
      <AnswerAsRead number={number} language={filing.language} outcome={draft.outcome} answer={draft.answer} />
      <h2 class="govuk-heading-m">{texts.happens}</h2>
      <WarningText language={language}>{whatHappens(found, draft.outcome, language)}</WarningText>
      {draft.account !== '' && <p class="govuk-body">{texts.protectHappens(draft.account)}</p>}
      {draft.lifts && <p class="govuk-body">{texts.liftHappens}</p>}
      <Form action={`${path}/answer`} csrf={reply.formToken()} hidden={draftFields(draft)}>
        <ButtonGroup>
          <Button>{isOnlyProposed ? texts.propose : texts.give}</Button>
          <a class="govuk-link" href={`${path}#answer`}>
            {texts.change}
          </a>
        </ButtonGroup>
      </Form>
    </DeskPage>,
  );
}

/** What is an act waits for its signature, what is proposed for a second person; a letter is read at once. */
function whatHappens({ filing: { kind } }: FoundFiling, outcome: Outcome, language: keyof typeof filingsTexts): string {
  const texts = filingsTexts[language];
  if (isProposed(kind, outcome)) return texts.proposalHappens;
  return kind === 'COMPLAINT' || kind === 'REVIEW' ? texts.actHappens : texts.letterHappens;
}

async function give(ground: Ground, one: OnePage, judged: Judged): Promise<FastifyReply | undefined> {
  const { found, draft } = judged;
  const { request, reply } = one;
  const { account } = staffOf(request);
  const { db, desk, now } = ground.installation;
  const { filing, thing } = found;
  if (isProposed(filing.kind, draft.outcome)) return proposeRefusal(ground, one, judged);
  const done = await confirmed(
    { ground, ...one },
    { title: filingsTexts[request.language].give, rows: summaryRows(one, judged) },
  );
  if (done === undefined) return undefined;
  const { outcome, answer, account: protectedAccount, moneyKind, lifts } = draft;
  const answered = await answerFiling(
    { db, desk, now, signers: ground.parts.signers },
    {
      documentId: filing.documentId,
      filing: filing.filing,
      outcome,
      answer,
      byWhom: account.name,
      ...(protectedAccount !== '' && { protect: { account: protectedAccount, kind: moneyKind } }),
      ...(lifts && { lifts: true as const }),
    },
  );
  if (answered.kind === 'reviewer_signed' || answered.kind === 'refused') {
    const { signed } = filingsTexts[request.language];
    const message =
      answered.kind === 'refused' ? refusalText(answered.refusal, request.language) : signed(account.name);
    return sendFiling(ground, one, (await findFiling(ground, one)) ?? found, {
      draft,
      errors: [{ field: 'answer', message }],
    });
  }
  await letGo(ground, { accountId: account.id, thing });
  return reply.redirect(found.path, 303);
}

async function proposeRefusal(ground: Ground, one: OnePage, judged: Judged): Promise<FastifyReply | undefined> {
  const { found, draft } = judged;
  const { request, reply } = one;
  const { account } = staffOf(request);
  const { db, now } = ground.installation;
  const { filing, place, thing } = found;
  const content: ComplaintRefusal = { documentId: filing.documentId, filing: filing.filing, answer: draft.answer };
  const proposed: Proposed = {
    action: 'complaint.refuse',
    documentId: filing.documentId,
    region: place.region,
    body: place.body,
    content,
    reason: draft.answer,
  };
  const asked = {
    title: filingsTexts[request.language].propose,
    rows: summaryRows(one, judged),
    signed: signedOf('propose', proposed),
  };
  const done = await confirmed({ ground, ...one }, asked);
  if (done === undefined) return undefined;
  const { proof } = done;
  if (proof === null) throw new Error('a proposal is signed by its content');
  await db.transaction((tx) => propose(tx, proposed, { by: account.id, proof, at: now() }));
  await letGo(ground, { accountId: account.id, thing });
  return reply.redirect(found.path, 303);
}

const summaryRows = ({ request: { language } }: OnePage, { found: { filing, number }, draft }: Judged) => {
  const texts = filingsTexts[language];
  const kind = moneyKinds.find((each) => each === draft.moneyKind);
  return [
    { key: texts.number, value: `${number}: ${filingKindTexts[filing.kind][language]}` },
    { key: texts.outcome, value: filingOutcomeTexts[draft.outcome][language] },
    { key: texts.answer, value: <span lang={filing.language}>{draft.answer}</span> },
    // All that the passkey confirms: what of it changes a right stands beside the words.
    ...(draft.account === '' ? [] : [{ key: texts.protectAccount, value: draft.account }]),
    ...(kind === undefined ? [] : [{ key: texts.protectKind, value: moneyKindTexts[kind][language] }]),
    ...(draft.lifts ? [{ key: texts.lift, value: texts.liftHappens }] : []),
  ];
};

/** It is done: out of the hand, and nothing is kept of what was typed. */
async function letGo(
  { installation: { db, now } }: Ground,
  of: { readonly accountId: string; readonly thing: string },
): Promise<void> {
  await giveBack(db.sql, of);
  await keepDraft(db.sql, { ...of, body: '' }, now());
}
