/** What an event brings, by its row in the table. Pure: computed when it is decided, and again by whoever checks what was written. */
import type { ActData } from '@oryndau/documents/acts';
import type { FineEvent } from '@oryndau/fines/core';
import type { OutboxMessage } from '@oryndau/journal/outbox';
import type { Resolution } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import { updatesPerWeekOn } from '@oryndau/law/rules/proceeding';
import type { News } from '@oryndau/outside/browsers';
import type { RefundBegun } from '@oryndau/outside/payments';
import type { WebhookType } from '@oryndau/outside/webhooks';
import type { AccountEvent } from '@oryndau/payments/core';
import { type CaseEvent, policyOn } from '@oryndau/proceedings/core';
import { messageBodyOf } from '@oryndau/proceedings/core/messages';
import type { Figure } from '@oryndau/reports/core/figures';
import { pacesOf } from '@oryndau/standing/pace-rules';
import type { ActType } from '@oryndau/words/acts';
import { refundKeyOf } from '../tasks/late-money.ts';
import { type OperatorTask, taskOf } from '../tasks/task-codes.ts';
import { theWayThatReached, updateSubject } from './parties.ts';
import type {
  AccountHappened,
  AccountRow,
  CaseHappened,
  CaseRow,
  FigureRule,
  FineHappened,
  FineRow,
  JournaledTaskRule,
  PlainTaskRule,
  ResolveRule,
  TaskRule,
  UpdateRule,
  When,
} from './rules.ts';
import { accountConsequences, caseConsequences, fineConsequences } from './table.ts';

/** What an act says that is another in each, by its kind. */
export type ActSaid = Partial<ActData> & { readonly type: ActType };

/** What other systems are told, and the fields from which the house chooses what of it they may know. */
export interface ToldToSystems {
  readonly type: WebhookType;
  readonly fields: Readonly<Record<string, unknown>> & { readonly on: LegalDate };
}

export interface Consequences {
  readonly message: OutboxMessage | null;
  /** To the debtor, of a step after the notices. Null on a day on which none is sent. */
  readonly update: OutboxMessage | null;
  /** Null also where the policy of the case signs nothing. */
  readonly act: ActSaid | null;
  readonly news: News | null;
  readonly webhook: ToldToSystems | null;
  readonly tasks: readonly OperatorTask[];
  /** What of the operator's tasks, of before and of this very batch, is settled. */
  readonly resolutions: readonly Resolution[];
  readonly figures: readonly Figure[];
  readonly refund: RefundBegun | null;
}

const NONE: readonly never[] = Object.freeze([]);
const NOTHING: Consequences = Object.freeze({
  message: null,
  update: null,
  act: null,
  news: null,
  webhook: null,
  tasks: NONE,
  resolutions: NONE,
  figures: NONE,
  refund: null,
});

const ofFine: Readonly<Record<FineEvent['type'], FineRow>> = fineConsequences;
const ofCase: Readonly<Record<CaseEvent['type'], CaseRow>> = caseConsequences;
const ofAccount: Readonly<Record<AccountEvent['type'], AccountRow>> = accountConsequences;

export function consequencesOf(happened: FineHappened | CaseHappened | AccountHappened): Consequences {
  switch (happened.stage) {
    case 'fine':
      return consequencesOfFine(happened);
    case 'case':
      return consequencesOfCase(happened);
    case 'account':
      return consequencesOfAccount(happened);
  }
}

const isSo = <H>({ when }: { readonly when?: When<H> }, happened: H): boolean => when?.holds(happened) ?? true;

function consequencesOfFine(happened: FineHappened): Consequences {
  const { opens } = ofFine[happened.event.type];
  return opens !== undefined && isSo(opens, happened) ? { ...NOTHING, tasks: [plainTask(opens, happened)] } : NOTHING;
}

/** Most events add to neither, or to one of them: no third list is made for each event of a journal. */
const countedOf = (figures: readonly Figure[], paces: readonly Figure[]): readonly Figure[] =>
  paces.length === 0 ? figures : figures.length === 0 ? paces : [...figures, ...paces];

/**
 * Where the policy of the case sends nothing, as when a recorded year is lived again, there is no message, and neither the operator nor a browser
 * is told. Where it signs nothing, nothing is an act.
 */
function consequencesOfCase(happened: CaseHappened): Consequences {
  const { documentId, n, event, state } = happened;
  const { news, webhook, resolves } = ofCase[event.type];
  const { sends = false } = policyOn(state.policy, state.openedOn) ?? {};
  const { on } = event;
  return {
    ...keptOfCase(happened),
    news: news !== undefined && sends && isSo(news, happened) ? { documentId, n, kind: news.kind, on } : null,
    webhook: webhookBy(webhook, happened),
    resolutions: resolves !== undefined && sends ? resolvedBy(resolves, happened) : NONE,
    refund: null,
  };
}

/** Of these an event of a case leaves rows that `verify` holds against it. */
export function keptOfCase(
  happened: CaseHappened,
): Pick<Consequences, 'message' | 'update' | 'act' | 'tasks' | 'figures'> {
  const { event, state } = happened;
  const { message, update, act, opens, figures } = ofCase[event.type];
  const { sends = false, signs = false } = policyOn(state.policy, state.openedOn) ?? {};
  return {
    message: sends ? messageBy(message, happened) : null,
    update: update !== undefined && sends && isSo(update, happened) ? updateOf(update, happened) : null,
    act: signs ? actBy(act, happened) : null,
    tasks: opens !== undefined && sends && isSo(opens, happened) ? [taskOfCase(opens, happened)] : NONE,
    figures: countedOf(figures === undefined ? NONE : figuresBy(figures, happened), pacesOf(happened)),
  };
}

const isSeveral = <R>(rules: R | readonly R[]): rules is readonly R[] => Array.isArray(rules);

/** Of a cell with one rule or several: the first that holds. No list is made of one or of none: each event comes here four times. */
function firstOf<R extends { readonly when?: When<CaseHappened> }>(
  rules: R | readonly R[] | undefined,
  happened: CaseHappened,
): R | undefined {
  if (rules === undefined) return undefined;
  if (isSeveral(rules)) return rules.find((rule) => isSo(rule, happened));
  return isSo(rules, happened) ? rules : undefined;
}

function messageBy(rules: CaseRow['message'], happened: CaseHappened): OutboxMessage | null {
  const rule = firstOf(rules, happened);
  if (rule === undefined) return null;
  const { documentId, n, event } = happened;
  return {
    documentId,
    n,
    recipient: rule.to,
    address: rule.address.of(happened),
    subject: rule.subject.of(happened),
    on: event.on,
    body: messageBodyOf(event),
  };
}

function updateOf({ kind }: UpdateRule<CaseHappened>, happened: CaseHappened): OutboxMessage | null {
  const { documentId, n, event } = happened;
  const most = updatesPerWeekOn(event.on);
  if (!most.known || most.value === 0) return null;
  return {
    documentId,
    n,
    recipient: 'debtor',
    address: theWayThatReached.of(happened),
    subject: updateSubject(kind),
    on: event.on,
    body: messageBodyOf(event),
  };
}

/** Which act the event is; null: it is none, or its policy signs nothing. */
export function actTypeOf(happened: CaseHappened): ActType | null {
  const { event, state } = happened;
  const { act } = ofCase[event.type];
  if (act === undefined || policyOn(state.policy, state.openedOn)?.signs !== true) return null;
  return [act].flat().find((each) => isSo(each, happened))?.type ?? null;
}

function actBy(rules: CaseRow['act'], happened: CaseHappened): ActSaid | null {
  const rule = firstOf(rules, happened);
  return rule === undefined ? null : { ...rule.says(happened), type: rule.type };
}

/** What acts of versions 1 to 4 said of the event, which is an act: for whoever checks one of those. */
export function actSaidUntil4(happened: CaseHappened): ActSaid | null {
  const rule = firstOf(ofCase[happened.event.type].act, happened);
  return rule === undefined ? null : { ...(rule.saidUntil4 ?? rule.says)(happened), type: rule.type };
}

function webhookBy(rule: CaseRow['webhook'], happened: CaseHappened): ToldToSystems | null {
  if (rule === undefined) return null;
  const { basis: _, awaits: __, ...fields } = happened.event;
  if (typeof rule === 'string') return { type: rule, fields };
  const told = firstOf(rule, happened);
  return told === undefined ? null : { type: told.type, fields: { ...fields, ...told.says?.(happened) } };
}

const taskOfCase = (rule: TaskRule<CaseHappened>, happened: CaseHappened): OperatorTask =>
  rule.of === 'event' ? journaledTask(rule, happened) : plainTask(rule, happened);

function journaledTask({ code, ...rule }: JournaledTaskRule<CaseHappened>, happened: CaseHappened): OperatorTask {
  const { documentId, n, event } = happened;
  return {
    documentId,
    on: event.on,
    code,
    n,
    subject: rule.subject(happened),
    body: messageBodyOf(event),
    resolved: null,
  };
}

function plainTask<H extends FineHappened | CaseHappened>(rule: PlainTaskRule<H>, happened: H): OperatorTask {
  const documentId = rule.of === 'house' ? null : happened.documentId;
  const about = { documentId, on: happened.event.on, subject: rule.subject(happened), body: rule.body(happened) };
  return taskOf(rule.code, about);
}

function resolvedBy(rules: readonly ResolveRule<CaseHappened>[], happened: CaseHappened): readonly Resolution[] {
  const { documentId, event } = happened;
  return rules.flatMap((rule) => {
    const { code, reason, acts } = rule;
    if (!isSo(rule, happened)) return [];
    const subject = rule.subject?.(happened) ?? null;
    return [{ documentId, code, subject, ...(acts && { acts }), reason, on: event.on }];
  });
}

function figuresBy(rules: readonly FigureRule<CaseHappened>[], happened: CaseHappened): readonly Figure[] {
  const { event, fine } = happened;
  const { region, article } = fine;
  const figures: Figure[] = [];
  for (const rule of rules) {
    if (!isSo(rule, happened)) continue;
    const { name, cases } = rule;
    figures.push({ on: event.on, region, article, name, cases, amount: rule.amount(happened) });
  }
  return figures;
}

function consequencesOfAccount(happened: AccountHappened): Consequences {
  const { documentId, event, attempt } = happened;
  const { refund } = ofAccount[event.type];
  if (refund === undefined || attempt === null) return NOTHING;
  const { entry, amount } = refund.of(happened);
  if (amount === ZERO) return NOTHING;
  return { ...NOTHING, refund: { documentId, attempt: Number(attempt), key: refundKeyOf(entry), amount } };
}
