/** `oryndau hold`, `oryndau release`, `oryndau opt-out`: what a person decides in a case beside the robot (law.md section 12, questions 6, 20, 21). */
import { type DecisionHeard, decideInCase, type OperatorDecision } from '@oryndau/deciding/decisions';
import { commandDesk } from '@oryndau/deciding/now';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { nextOfCase } from '@oryndau/reading/history';
import { eventText } from '@oryndau/sentences/event-texts';
import { label } from '@oryndau/sentences/label-texts';
import { nextText } from '@oryndau/sentences/next-texts';
import { wordOf } from '@oryndau/sentences/word-texts';
import { rightToTakeBack } from '@oryndau/staff/core/right-to-answer';
import { loadDocument } from '@oryndau/standing/document-state';
import { actTexts } from '@oryndau/words/acts';
import type { HoldReason } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import type { StaffAction } from '@oryndau/words/staff';
import { type Command, Option } from 'commander';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { findCase, inWords } from '../find-case.ts';
import { byArgument, noteArgument } from '../operator-words.ts';
import { print, printJson } from '../output.ts';
import { PlainError, refusedBy, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, confirm, dayArgument, type Session, withCommon, withSession } from '../session.ts';
import { holdSays, type holdTexts } from '../texts/hold.ts';
import { sessionSays } from '../texts/session.ts';
import { whoDecides } from '../who-decides.ts';
import { DEFAULT_POLICY } from './tick.ts';

/** Those that reach an operator; an appeal and a complaint come and go by the register and by filings. */
const reasons = ['COURT_OR_PROSECUTOR', 'DEFERRAL', 'BANKRUPTCY', 'DEATH', 'OPERATOR'] as const satisfies HoldReason[];
/** A release that only holds the case, before its ground was law, can be given up too. */
const liftable = [...reasons, 'RELEASE_PENDING', 'ACT_STRUCK'] as const satisfies HoldReason[];

interface DecisionOptions extends CommonOptions {
  readonly by: string;
  readonly note: string;
  readonly yes?: boolean;
}

interface HoldOptions extends DecisionOptions {
  readonly reason: HoldReason;
}

interface OptOutOptions extends DecisionOptions {
  readonly registered: LegalDate;
}

const CASE = 'the case by its code, number or id';

export function addHold(program: Command): void {
  const hold = program
    .command('hold')
    .usage(
      'CASE --reason CODE --by NAME --note TEXT\n       oryndau hold lift CASE --reason CODE --by NAME --note TEXT',
    )
    .summary('stop the clock of a case, or let it go on')
    .description(
      'While a case is held nothing is debited and it is not handed over; a living order is recalled, an arrest stays at most as it is, and the days are added to the term. Who and why stand in the journal, the words by their digest.',
    );
  withDecision(
    hold
      .command('put', { isDefault: true })
      .argument('<case>', CASE)
      .summary('hold it; "hold CASE …" is the same')
      .addOption(new Option('--reason <code>', 'why').choices(reasons).makeOptionMandatory()),
  ).action(async (named: string, { reason, ...options }: HoldOptions) => {
    await decide(named, options, { type: 'Hold', reason });
  });
  withDecision(
    hold
      .command('lift')
      .argument('<case>', CASE)
      .summary('what held it is over')
      .addOption(new Option('--reason <code>', 'for what it was held').choices(liftable).makeOptionMandatory()),
  ).action(async (named: string, { reason, ...options }: HoldOptions) => {
    await decide(named, options, { type: 'LiftHold', reason });
  });
}

export function addRelease(program: Command): void {
  withDecision(
    program
      .command('release')
      .argument('<case>', CASE)
      .summary('end a case by the decision to release the person from the fine')
      .description(
        'For a decision that the competent body has taken: what is unpaid is forgiven, measures are lifted, orders recalled, and the case has ended for ever. Before September 2026, when the ground was not yet law, it only holds the case.',
      ),
  ).action(async (named: string, options: DecisionOptions) => {
    await decide(named, options, { type: 'Release' });
  });
}

export function addOptOut(program: Command): void {
  withDecision(
    program
      .command('opt-out')
      .argument('<case>', CASE)
      .summary('hand a case over by a refusal of the simplified way that came on paper')
      .description(
        'Who does not agree with the simplified way may say so on paper too: within three working days of its registration the case goes to a private bailiff (Order 697 item 7). Orders are recalled, an arrest is handed over, and there is no way back.',
      )
      .requiredOption('--registered <day>', 'the day on which the statement was registered', dayArgument),
  ).action(async (named: string, { registered, ...options }: OptOutOptions) => {
    await decide(named, options, { type: 'OptOut', registeredOn: registered });
  });
}

export function addTakeBack(program: Command): void {
  withDecision(
    program
      .command('take-back')
      .argument('<decision>', 'CASE/EVENT: as "oryndau case" numbers its events')
      .summary('take back a decision of a person that nobody has signed')
      .description(
        'For the answer to a complaint or a review, and a release, while their act waits for the head: nobody was told of it. The filing waits for an answer again, the case goes on; who took it back and why stands in the journal. What the head has signed is not taken back.',
      ),
  ).action(async (named: string, options: DecisionOptions) => {
    const [, of = '', event] = /^(.+)\/([1-9]\d{0,8})$/.exec(named) ?? [];
    if (event === undefined) throw wrongUsage(`"${named}" names no decision: it looks like E3FF-TEHX-6PBC/7`);
    await decide(of, options, async ({ db }, documentId) => {
      const { case: state } = await db.transaction((tx) => loadDocument(tx, documentId), { readOnly: true });
      const act = state?.awaiting.find((each) => each.of === event)?.act;
      // Of what waits no more the case says so itself.
      return { type: 'TakeBackDecision', of: event, act: act ?? 'review_answer' };
    });
  });
}

/** What is asked before a decision. A hold can be lifted again, and yet the person reads its reason at once: a slip of the hand tells the living of their death. */
const questions: Readonly<Partial<Record<OperatorDecision['type'], keyof typeof holdTexts>>> = {
  Release: 'askRelease',
  OptOut: 'askOptOut',
  Hold: 'askHold',
  TakeBackDecision: 'askTakeBack',
};

const withDecision = (command: Command): Command =>
  withCommon(
    command
      .requiredOption('--by <name>', 'who decides (a login, where the staff have accounts)', byArgument)
      .requiredOption('--note <text>', 'by what document and why; without personal data')
      .option('--yes', 'does not ask'),
  );

/** Of acts it is "oryndau signing" that decides. */
type DecisionHere = Exclude<OperatorDecision, { readonly type: 'StrikeAct' | 'PresentActAgain' }>;

/** Of a hold by whom it was asked for: what a court has stopped takes two people. */
function rightTo(decision: DecisionHere): StaffAction {
  switch (decision.type) {
    case 'Hold':
      return 'case.hold';
    case 'LiftHold':
      return decision.reason === 'COURT_OR_PROSECUTOR' ? 'case.lift_hold_of_court' : 'case.lift_hold';
    case 'Release':
      return 'case.release';
    case 'OptOut':
      return 'case.opt_out';
    case 'TakeBackDecision':
      return rightToTakeBack(decision.act) ?? 'filing.answer';
  }
}

type DecisionIn = (session: Session, documentId: string) => Promise<DecisionHere>;

async function decide(named: string, options: DecisionOptions, given: DecisionHere | DecisionIn) {
  const note = noteArgument('--note', options.note);
  const name = typeof given === 'function' ? 'take-back' : given.type.toLowerCase();
  await withSession(options, { name }, async (session) => {
    const { language } = session;
    const { documentId } = await findCase(session, named);
    const decision = typeof given === 'function' ? await given(session, documentId) : given;
    const { by: byWhom, db } = await whoDecides(session, options.by, {
      action: rightTo(decision),
      documentIds: [documentId],
    });
    const code = caseCodeOf(documentId);
    const question = questions[decision.type];
    if (question !== undefined) {
      const reason = 'reason' in decision ? wordOf(decision.reason, language) : '';
      const what = decision.type === 'TakeBackDecision' ? actTexts[decision.act][language] : '';
      const asked = holdSays(question, language, { case: code, by: byWhom, reason, what });
      await confirm({ question: asked, refusal: sessionSays('notConfirmed', language), yes: options.yes });
    }
    const desk = commandDesk(session.db, { policy: DEFAULT_POLICY, today, acts: await session.acts() });
    const heard = await decideInCase({ db, desk, now }, { documentId, decision, byWhom, note });
    if (heard.kind === 'refused') throw refused(heard, { named, decision, language });
    tellDecision(session, heard, { code, byWhom });
    return exitCodes.ok;
  });
}

/** The day until which a refusal on paper had to be carried out, where it was carried out later: so that nobody finds it out from a complaint. */
function missedDay(events: readonly CaseEvent[]): LegalDate | undefined {
  for (const event of events) {
    const { answerBy } = event.type === 'ProceedingTransferred' ? event : {};
    if (answerBy !== undefined && answerBy < event.on) return answerBy;
  }
  return undefined;
}

function tellDecision(
  { json, language }: Session,
  heard: Exclude<DecisionHeard, { kind: 'refused' }>,
  { code, byWhom }: { readonly code: string; readonly byWhom: string },
): void {
  const events = heard.kind === 'decided' ? heard.events : [];
  // As it is journaled: sums as people write them.
  const sentences = events.map((event) => eventText(event.type, JSON.parse(canonical(event)), language));
  const missed = missedDay(events);
  if (json) {
    const types = events.map(({ type }) => type);
    printJson({ case: code, by: byWhom, effect: heard.kind, events: types, sentences, dueUntil: missed ?? null });
  } else if (heard.kind === 'queued') print(label('decisionQueued', language, { case: code }));
  else {
    print(label('decided', language, { case: code, by: byWhom }));
    for (const sentence of sentences) print(`  ${sentence}`);
    if (missed !== undefined) print(label('optOutLate', language, { day: missed }));
    const next = nextOfCase(heard.case);
    print(`→ ${nextText(next, { language, today: today() })}`);
  }
}

interface About {
  readonly named: string;
  readonly decision: OperatorDecision;
  readonly language: Language;
}

function refused(
  { refusal, case: state, waits }: Extract<DecisionHeard, { kind: 'refused' }>,
  { named, decision, language }: About,
): PlainError {
  if (state === null && refusal.code === 'UNKNOWN_CASE') {
    const no: Refusal = { ...refusal, data: { case: named } };
    return refusedBy(no, language, label('noCaseYet', language));
  }
  const reason = 'reason' in decision ? wordOf(decision.reason, language) : wordOf('RELEASE_PENDING', language);
  const told = (text: string): PlainError => new PlainError(text, exitCodes.refused, refusal.code);
  if (waits) return told(label('decisionWaits', language));
  if (refusal.code === 'ALREADY_KNOWN' && decision.type === 'OptOut') return told(label('optOutKnown', language));
  if (refusal.code === 'ALREADY_KNOWN') return told(label('heldAlready', language, { reason }));
  if (refusal.code === 'NOT_YET' && decision.type === 'OptOut' && state !== null) {
    const { registeredOn: registered } = decision;
    const isEarly = registered < state.openedOn;
    const name = isEarly ? 'registeredBeforeOpening' : 'registeredAhead';
    return told(label(name, language, { registered, opened: state.openedOn }));
  }
  const isLiving = state?.status === 'open' || state?.status === 'held';
  if (decision.type === 'LiftHold' && refusal.code === 'WRONG_STATE' && isLiving) {
    const holds = state.holds.map((each) => wordOf(each, language)).join(', ') || label('nothing', language);
    return told(label('notHeldFor', language, { reason, holds }));
  }
  return told(refusalText(inWords(refusal, language), language));
}
