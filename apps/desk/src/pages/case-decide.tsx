/** What a person does in a case: the reason is typed, the page says what will happen, and the passkey confirms it. What two people do is proposed here. */
/** @jsxImportSource preact */

import { decideInCase, type OperatorDecision } from '@oryndau/deciding/decisions';
import { whyNotTaken } from '@oryndau/deciding/words-door';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import { proposalsOf, propose, signedOf } from '@oryndau/staff/proposals';
import { decodeDocument, loadDocument } from '@oryndau/standing/document-state';
import { InsetText } from '@oryndau/web/html/blocks';
import { type Choices, DateInput, Radios } from '@oryndau/web/html/choices';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay, shownNumber } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { actTexts } from '@oryndau/words/acts';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { isOpened, type OpenedCase, openCase } from '../case-open.ts';
import {
  type CaseStep,
  holdStep,
  isForTwo,
  liftStep,
  optOutStep,
  reasonsToHold,
  releaseStep,
  takeBackStep,
  whyNotNow,
} from '../case-steps.ts';
import { type Confirmed, confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { isUuid } from '../is-uuid.ts';
import { refusalInWords } from '../refusal-in-words.ts';
import { sendRefused } from '../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { caseTexts } from '../texts/case.ts';
import { dayOf, type TypedDay, typedDay } from '../typed-day.ts';

interface Typed extends Readonly<Record<'note' | 'reason', string>> {
  readonly registered: TypedDay;
}

/** What one request is about. */
interface Deciding extends OnePage {
  readonly ground: Ground;
  readonly step: CaseStep;
  readonly opened: OpenedCase;
  readonly state: CaseState | null;
  readonly typed: Typed;
}

export const addCaseDecide: AddRoom = (routes, ground) => {
  const add = (path: string, right: CaseStep['action'], stepOf: StepOf): void => {
    const begin = async (one: OnePage): Promise<Deciding | FastifyReply> => {
      const step = await stepOf(one);
      if (step === undefined) return sendRefused({ ground, ...one }, { action: right, why: 'OUT_OF_REACH' });
      const opened = await openCase(ground, one, step.action);
      if (!isOpened(opened)) return opened;
      const { state } = opened.row;
      return {
        ground,
        ...one,
        step,
        opened,
        state: state === null ? null : decodeDocument(state).case,
        typed: typedIn(one),
      };
    };
    routes.get(`/cases/:document/${path}`, right, async (one) => {
      const deciding = await begin(one);
      return 'step' in deciding ? sendForm(deciding, []) : deciding;
    });
    routes.post(`/cases/:document/${path}`, right, async (one) => {
      const deciding = await begin(one);
      return 'step' in deciding ? decide(deciding) : deciding;
    });
  };
  for (const step of [holdStep, optOutStep, releaseStep]) add(step.path, step.action, () => step);
  // Each by its own right, which is asked with the case.
  add('lift/:reason', 'case.see', ({ request }) => liftStep(partOf(request, 'reason')));
  add('take-back/:of', 'case.see', (one) => takeBackIn(ground, one));
};

type StepOf = (one: OnePage) => CaseStep | undefined | Promise<CaseStep | undefined>;

/** What was decided and waits for its signature; undefined: it waits no more. */
async function takeBackIn({ installation: { db } }: Ground, { request }: OnePage): Promise<CaseStep | undefined> {
  const documentId = partOf(request, 'document');
  if (!isUuid(documentId)) return undefined;
  const { case: state } = await db.transaction((tx) => loadDocument(tx, documentId), { readOnly: true });
  return takeBackStep(state, partOf(request, 'of'));
}

const typedIn = ({ request }: OnePage): Typed => ({
  note: fieldOf(request, 'note'),
  reason: fieldOf(request, 'reason'),
  registered: typedDay((field) => fieldOf(request, field), 'registered'),
});

/** Undefined: what it needs was not said. */
function decisionOf({ step, typed }: Deciding): OperatorDecision | undefined {
  switch (step.kind) {
    case 'hold': {
      const reason = reasonsToHold.find((each) => each === typed.reason);
      return reason && { type: 'Hold', reason };
    }
    case 'lift':
      return step.reason === null ? undefined : { type: 'LiftHold', reason: step.reason };
    case 'opt-out': {
      const registeredOn = dayOf(typed.registered);
      return registeredOn && { type: 'OptOut', registeredOn };
    }
    case 'release':
      return { type: 'Release' };
    case 'take-back':
      return step.decided && { type: 'TakeBackDecision', ...step.decided };
  }
}

async function decide(deciding: Deciding): Promise<FastifyReply | undefined> {
  const { ground, request, reply, step, state, typed, opened } = deciding;
  const { language } = request;
  const texts = caseTexts[language];
  const decision = decisionOf(deciding);
  const errors: FieldError[] = [];
  const { account } = staffOf(request);
  if (decision === undefined)
    errors.push(
      step.kind === 'opt-out'
        ? { field: 'registered', message: texts.errors.registered }
        : { field: 'reason', message: texts.errors.reason },
    );
  if (whyNotTaken({ byWhom: account.name, note: typed.note }) !== undefined)
    errors.push({ field: 'note', message: texts.errors.why });
  const no = decision && caseWouldRefuse(state, decision, ground.installation.today());
  if (no !== undefined) errors.push({ field: 'note', message: refusalInWords(no, language) });
  if (decision === undefined || errors.length > 0) return sendForm(deciding, errors);
  if (isForTwo(step)) return proposeIt(deciding, decision);
  const done = await confirmed(
    { ground, request, reply },
    { title: texts.steps[step.kind].title, rows: summaryRows(deciding, decision) },
  );
  if (done === undefined) return undefined;
  const { db, desk, now } = ground.installation;
  const { documentId } = opened.view;
  const heard = await decideInCase({ db, desk, now }, { documentId, decision, byWhom: account.name, note: typed.note });
  if (heard.kind === 'refused') {
    const message = heard.waits ? texts.errors.waits : refusalInWords(heard.refusal, language);
    return sendForm(deciding, [{ field: 'note', message }]);
  }
  return reply.redirect(`/cases/${documentId}?done=${heard.kind === 'decided' ? 'done' : 'queued'}`, 303);
}

/** Signed by its whole content, so that nobody but this person has proposed it, and nothing else. */
async function proposeIt(deciding: Deciding, decision: OperatorDecision): Promise<FastifyReply | undefined> {
  const { ground, request, reply, step, typed, opened } = deciding;
  const { db, now } = ground.installation;
  const texts = caseTexts[request.language];
  const { documentId } = opened.view;
  const { region, body } = opened.thing;
  const proposed = { action: step.action, documentId, region, body, content: { decision }, reason: typed.note };
  const known = await proposalsOf(db.sql, documentId);
  if (known.some(({ action, outcome }) => action === step.action && outcome === null))
    return sendForm(deciding, [{ field: 'note', message: texts.errors.proposed }]);
  const rows = summaryRows(deciding, decision);
  const signed = signedOf('propose', proposed);
  const done: Confirmed | undefined = await confirmed(
    { ground, request, reply },
    { title: texts.steps[step.kind].title, rows, signed },
  );
  const proof = done?.proof;
  if (!proof) return undefined;
  const by = staffOf(request).account.id;
  const id = await db.transaction((tx) => propose(tx, proposed, { by, proof, at: now() }));
  return reply.redirect(`/proposals/${id}`, 303);
}

function summaryRows({ opened, step, typed, request: { language } }: Deciding, decision: OperatorDecision) {
  const texts = caseTexts[language];
  const { view } = opened;
  const reason = 'reason' in decision ? [{ key: texts.reason, value: holdReasonTexts[decision.reason][language] }] : [];
  const taken =
    decision.type === 'TakeBackDecision' ? [{ key: texts.taken, value: actTexts[decision.act][language] }] : [];
  const registered =
    decision.type === 'OptOut' ? [{ key: texts.registered, value: shownDay(decision.registeredOn, language) }] : [];
  return [
    { key: texts.code, value: `${shownNumber(view.number, language)} (${view.caseCode})` },
    { key: texts.debtor, value: view.debtorName },
    ...reason,
    ...registered,
    ...taken,
    { key: texts.why, value: typed.note },
    { key: texts.what, value: effectOf(step, language) },
  ];
}

const effectOf = (step: CaseStep, language: Language): string =>
  isForTwo(step)
    ? `${caseTexts[language].forTwo} ${caseTexts[language].steps[step.kind].effect}`
    : caseTexts[language].steps[step.kind].effect;

function sendForm(deciding: Deciding, errors: readonly FieldError[]): FastifyReply {
  const { ground, request, reply, step, state } = deciding;
  const no = whyNotNow(step, state, ground.installation.today());
  const page = deskPageOf(ground, request, `/cases/${deciding.opened.view.documentId}/${step.path}`);
  const status = errors.length > 0 ? 422 : 200;
  const why = no === undefined ? undefined : refusalInWords(no, page.language);
  return sendPage(request, reply, <DecidePage {...{ page, deciding, errors, why }} csrf={reply.formToken()} />, status);
}

interface DecideShown {
  readonly page: DeskPageShown;
  readonly deciding: Deciding;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  /** Why it cannot be done now, whatever is typed. */
  readonly why: string | undefined;
}

function DecidePage({ page, deciding, errors, csrf, why }: DecideShown) {
  const { language } = page;
  const { step, typed, opened } = deciding;
  const texts = caseTexts[language];
  const { title, button } = texts.steps[step.kind];
  const back = `/cases/${opened.view.documentId}`;
  const field = (name: string) => ({ language, name, error: errorOf(errors, name) });
  return (
    <DeskPage
      page={page}
      title={title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href={back} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{`${shownNumber(opened.view.number, language)}, ${opened.view.debtorName}`}</span>
        {title}
      </h1>
      {step.decided !== undefined && <p class="govuk-body">{actTexts[step.decided.act][language]}</p>}
      {step.reason !== null && <p class="govuk-body">{texts.ofHold(holdReasonTexts[step.reason][language])}</p>}
      <InsetText>{effectOf(step, language)}</InsetText>
      {why !== undefined && errors.length === 0 && <p class="govuk-body-l">{texts.cannot(title, why)}</p>}
      <Form action={`${back}/${step.path}`} csrf={csrf}>
        {step.kind === 'hold' && (
          <Radios {...field('reason')} label={texts.reason} choices={holdChoices(language)} value={typed.reason} />
        )}
        {step.kind === 'opt-out' && (
          <DateInput
            {...field('registered')}
            label={texts.registered}
            hint={texts.registeredHint}
            value={typed.registered}
          />
        )}
        <Textarea {...field('note')} label={texts.why} hint={texts.whyHint} limit={NOTE_MAX} value={typed.note} />
        <Button>{button}</Button>
      </Form>
    </DeskPage>
  );
}

const holdChoices = (language: Language): Choices =>
  reasonsToHold.map((value) => ({ value, label: capital(holdReasonTexts[value][language]) })) as unknown as Choices;
