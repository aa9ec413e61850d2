/** One filing: what the person wrote and sent, what it is about, and the answer, begun with a template and not sent before it was seen as the person will read it. */
/** @jsxImportSource preact */

import { ANSWER_MAX } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import { protectedAccountTypes } from '@oryndau/law/rules/proceeding';
import { readUpload } from '@oryndau/outside/filings';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { may } from '@oryndau/staff/core/may';
import { isProposed, rightToAnswer } from '@oryndau/staff/core/right-to-answer';
import { readDraft } from '@oryndau/staff/hands';
import { InsetText, WarningText } from '@oryndau/web/html/blocks';
import { Checkbox, type Choice, Radios } from '@oryndau/web/html/choices';
import { Input, Select, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { sendUpload } from '@oryndau/web/http/send-upload';
import {
  filingKindTexts,
  filingOutcomes,
  filingOutcomeTexts,
  moneyKinds,
  moneyKindTexts,
} from '@oryndau/words/filings';
import { languageNames } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { CaseInShort } from '../case-in-short.tsx';
import { takeBackStep } from '../case-steps.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { type AnswerDraft, draftIn, noDraft } from '../filing-draft.ts';
import { type AboutFiling, answerFacts, type FoundFiling, findFiling, readAboutFiling } from '../filing-found.ts';
import { AnswerAsRead, FilingClock, PersonsWords, WhatWasDecided } from '../filing-parts.tsx';
import type { Ground } from '../ground.ts';
import { addHands, GiveBack, type HandShown, handShown, InHand, unseen } from '../in-hand.tsx';
import { noteLook } from '../looking.ts';
import { type AddRoom, askedOf, type OnePage, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { type AnswerTemplate, answerFactTexts, answerTemplates } from '../texts/answers.ts';
import { caseTexts } from '../texts/case.ts';
import { filingsTexts } from '../texts/filings.ts';
import { workTexts } from '../texts/work.ts';

export const FILING_BASE = '/filings/:document/:n';
/** Whoever opens a filing is asked no further: the filing says for what. */
const FOR_ANSWER = { purpose: 'FILING', words: '', later: null } as const;

export const addFilingPage: AddRoom = (routes, ground) => {
  const { sql } = ground.installation.db;
  const find = (one: Pick<OnePage, 'request'>) => findFiling(ground, one);
  routes.get(FILING_BASE, 'filing.see', async (one) => {
    const found = await find(one);
    return found === undefined ? unseen(ground, one, 'filing.see') : sendFiling(ground, one, found);
  });
  addHands(routes, ground, { base: FILING_BASE, sees: 'filing.see', find });
  routes.get(`${FILING_BASE}/file/:file`, 'filing.see', async (one) => {
    const found = await find(one);
    const file = partOf(one.request, 'file');
    if (found === undefined || !/^[1-9]\d?$/.test(file)) return unseen(ground, one, 'filing.see');
    const { documentId, filing } = found.filing;
    const upload = await readUpload(sql, { documentId, filing, n: Number(file) });
    if (upload === undefined) return unseen(ground, one, 'filing.see');
    await noteLook(ground, one.request, { documentId, said: FOR_ANSWER });
    return sendUpload(one.reply, upload);
  });
};

export interface AnswerRefused {
  readonly draft: AnswerDraft;
  readonly errors: readonly FieldError[];
}

/** With what was typed, or a template, or what was kept of an earlier time. */
export async function sendFiling(
  ground: Ground,
  one: OnePage,
  found: FoundFiling,
  refused?: AnswerRefused,
): Promise<FastifyReply> {
  const { request, reply } = one;
  const { db, today } = ground.installation;
  const { account } = staffOf(request);
  const { language } = request;
  const { filing, thing, place } = found;
  await noteLook(ground, request, { documentId: filing.documentId, said: FOR_ANSWER });
  const about = await readAboutFiling(ground, found, { account, language });
  if (about === undefined) return unseen(ground, one, 'filing.see');
  const kept = draftIn(await readDraft(db.sql, { accountId: account.id, thing }));
  const template = answerTemplates.find(({ id, kind }) => id === askedOf(request, 'template') && kind === filing.kind);
  const shown: FilingShown = {
    page: deskPageOf(ground, request, found.path),
    found,
    about,
    hand: await handShown(ground, one, found),
    draft: refused?.draft ?? (template && begun(template, about, found)) ?? kept ?? noDraft,
    template,
    isKept: refused !== undefined || (template === undefined && kept !== undefined),
    errors: refused?.errors ?? [],
    outcomes: filingOutcomes.filter((outcome) => found.may(account, rightToAnswer(filing.kind, outcome)).may),
    today: today(),
    mayOpenCase: may(account, { action: 'case.see' }, { ...place, owner: null }).may,
    takeBack: takeBackOf(found, about, account),
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <FilingPage {...shown} />, refused === undefined ? 200 : 422);
}

/** Where its answer is taken back; undefined where it waits no more, or who is here may not. */
function takeBackOf(
  { filing, may: mayDo }: FoundFiling,
  { state }: AboutFiling,
  account: StaffAccount,
): string | undefined {
  const unsigned = state?.filings.find((each) => each.filing === String(filing.filing))?.unsigned;
  const step = unsigned && takeBackStep(state, unsigned.of);
  const isAllowed = step !== undefined && mayDo(account, step.action).may && mayDo(account, 'case.see').may;
  return isAllowed ? `/cases/${filing.documentId}/${step.path}` : undefined;
}

const begun = (
  { outcome, lifts, text }: AnswerTemplate,
  { view }: AboutFiling,
  { filing }: FoundFiling,
): AnswerDraft => ({
  ...noDraft,
  outcome,
  answer: text[filing.language](answerFacts(view, filing)),
  lifts: lifts ?? false,
});

interface FilingShown {
  readonly page: DeskPageShown;
  readonly found: FoundFiling;
  readonly about: AboutFiling;
  readonly hand: HandShown;
  readonly draft: AnswerDraft;
  readonly template: AnswerTemplate | undefined;
  readonly isKept: boolean;
  readonly errors: readonly FieldError[];
  /** Those that who is here may give. */
  readonly outcomes: readonly (typeof filingOutcomes)[number][];
  readonly today: LegalDate;
  readonly mayOpenCase: boolean;
  readonly takeBack: string | undefined;
  readonly csrf: string;
}

function FilingPage(shown: FilingShown) {
  const { page, found, about, hand, errors, today, mayOpenCase, csrf } = shown;
  const { language } = page;
  const texts = filingsTexts[language];
  const { filing } = found;
  const isReview = filing.kind === 'REVIEW';
  return (
    <DeskPage
      page={page}
      title={found.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href={found.queue} text={isReview ? texts.reviews : texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <span class="govuk-caption-l">{found.title}</span>
      <h1 class="govuk-heading-l">{capital(filingKindTexts[filing.kind][language])}</h1>
      <FilingClock filing={filing} language={language} today={today} />
      {filing.outcome === null && <InHand shown={hand} language={language} csrf={csrf} />}
      <PersonsWords filing={filing} language={language} path={found.path} />
      <AnswerPart {...shown} />
      <h2 class="govuk-heading-m">{workTexts[language].case.title}</h2>
      <CaseInShort view={about.view} language={language} mayOpen={mayOpenCase} />
      <WhatWasDecided inWords={about.inWords} isReview={isReview} language={language} />
      {hand.isMine && filing.outcome === null && <GiveBack work={found} language={language} csrf={csrf} />}
    </DeskPage>
  );
}

/** The answer that was given, or why none can be given by who is here, or the form of it. */
function AnswerPart(shown: FilingShown) {
  const { page, found, about, hand, draft, outcomes } = shown;
  const { language } = page;
  const texts = filingsTexts[language];
  if (found.filing.outcome !== null) return <Given {...shown} />;
  if (about.proposal !== undefined) {
    return (
      <InsetText>
        {`${texts.proposed(about.proposal.proposedName)} `}
        <a class="govuk-link" href="/proposals">
          {texts.toProposals}
        </a>
      </InsetText>
    );
  }
  if (outcomes.length === 0) return <InsetText>{texts.noRight}</InsetText>;
  if (about.hasSigned) return <WarningText language={language}>{texts.signed(about.signers.join(', '))}</WarningText>;
  if (!hand.isMine && draft.answer === '')
    return hand.hand === undefined ? <InsetText>{texts.takeFirst}</InsetText> : null;
  return (
    <>
      <Templates {...shown} />
      <AnswerForm {...shown} />
    </>
  );
}

function Given({ page: { language }, found: { filing, number }, about, hand, takeBack, csrf }: FilingShown) {
  const texts = filingsTexts[language];
  const { outcome, answer, answeredBy, answeredAt } = filing;
  if (outcome === null) return null;
  const inCase = about.state?.filings.find((each) => each.filing === String(filing.filing));
  const at = answeredAt === null ? '' : shownMoment(Date.parse(answeredAt), language);
  const isReview = filing.kind === 'REVIEW';
  return (
    <>
      <InsetText>
        <p class="govuk-body">{texts.answered(filingOutcomeTexts[outcome][language], answeredBy ?? '', at)}</p>
        {inCase?.unsigned !== undefined && (
          <p class="govuk-body">
            {`${texts.waitsForHead} `}
            {takeBack !== undefined && (
              <a class="govuk-link" href={takeBack}>
                {caseTexts[language].steps['take-back'].link}
              </a>
            )}
          </p>
        )}
        {inCase !== undefined && inCase.outcome === null && inCase.unsigned === undefined && (
          <p class="govuk-body">{texts.waitsForTick}</p>
        )}
      </InsetText>
      <AnswerAsRead number={number} language={filing.language} outcome={outcome} answer={answer ?? ''} />
      {hand.mayTake && (
        <Form action={isReview ? '/filings/next-review' : '/filings/next'} csrf={csrf}>
          <Button>{workTexts[language].takeNext}</Button>
        </Form>
      )}
    </>
  );
}

function Templates({ page: { language }, found: { filing, path }, about, template }: FilingShown) {
  const texts = filingsTexts[language];
  // None that lifts where nothing stands: its words would be untrue, and the answer is refused once it is all written.
  const { canBeLifted } = about.inWords.stands;
  const own = answerTemplates.filter(({ kind, lifts }) => kind === filing.kind && (!lifts || canBeLifted));
  if (own.length === 0) return null;
  const facts = answerFacts(about.view, filing);
  return (
    <>
      <h2 class="govuk-heading-m" id="begin">
        {texts.begin}
      </h2>
      <p class="govuk-body">{texts.beginWhat(languageNames[filing.language])}</p>
      <ul class="govuk-list">
        {own.map(({ id, title }) => (
          <li key={id}>
            <a
              class="govuk-link"
              href={`${path}?template=${id}#answer`}
              aria-current={id === template?.id ? 'true' : undefined}
            >
              {title[language]}
            </a>
          </li>
        ))}
      </ul>
      {template !== undefined && template.facts.length > 0 && (
        <p class="govuk-body">
          {`${texts.filledIn}: ${template.facts.map((fact) => `${answerFactTexts[fact][language]} — ${facts[fact]}`).join('; ')}.`}
        </p>
      )}
    </>
  );
}

function AnswerForm(shown: FilingShown) {
  const { page, found, about, draft, isKept, errors, outcomes, csrf } = shown;
  const { language } = page;
  const texts = filingsTexts[language];
  const { filing, path } = found;
  const [first, ...others] = outcomes.map(
    (outcome): Choice => ({
      value: outcome,
      label: texts.outcomes[outcome],
      hint:
        outcome === 'granted' && about.grantsNothing !== undefined
          ? refusalText(about.grantsNothing, language)
          : isProposed(filing.kind, outcome)
            ? texts.onlyProposed
            : undefined,
    }),
  );
  if (first === undefined) return null;
  return (
    <Form action={`${path}/preview`} csrf={csrf}>
      {isKept && <p class="govuk-body">{workTexts[language].wordsKept}</p>}
      <Radios
        language={language}
        name="outcome"
        label={texts.outcome}
        error={errorOf(errors, 'outcome')}
        value={draft.outcome ?? undefined}
        choices={[first, ...others]}
      />
      <div lang={filing.language}>
        <Textarea
          language={language}
          name="answer"
          label={texts.answer}
          hint={texts.answerHint(languageNames[filing.language])}
          error={errorOf(errors, 'answer')}
          value={draft.answer}
          rows={8}
          limit={ANSWER_MAX}
        />
      </div>
      {filing.kind === 'PROTECTED_MONEY' && <Protection {...shown} />}
      {filing.kind === 'REVIEW' && (about.inWords.stands.canBeLifted || draft.lifts) && (
        <Checkbox
          language={language}
          name="lifts"
          label={texts.lift}
          hint={texts.liftHint}
          error={errorOf(errors, 'lifts')}
          checked={draft.lifts}
        />
      )}
      <Button>{texts.preview}</Button>
    </Form>
  );
}

function Protection({ page: { language }, found: { filing }, draft, errors, today }: FilingShown) {
  const texts = filingsTexts[language];
  const known = protectedAccountTypes(today);
  const kinds = moneyKinds.filter((kind) => known.known && known.value.has(kind));
  const asked = draft.moneyKind === '' ? filing.body.details.moneyKind : draft.moneyKind;
  return (
    <>
      <Input
        language={language}
        name="account"
        label={texts.protectAccount}
        hint={texts.protectHint}
        error={errorOf(errors, 'account')}
        value={draft.account}
        width={30}
        isCode
      />
      <Select
        language={language}
        name="moneyKind"
        label={texts.protectKind}
        error={errorOf(errors, 'moneyKind')}
        value={draft.account === '' ? draft.moneyKind : asked}
        options={[
          { value: '', label: texts.noProtection },
          ...kinds.map((kind) => ({ value: kind, label: moneyKindTexts[kind][language] })),
        ]}
      />
    </>
  );
}
