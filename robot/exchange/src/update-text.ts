/** What an update says: its facts from the event and the case, and its text from the facts, as a notice's are. */
import { updateKindIn } from '@oryndau/deciding/consequences/parties';
import { composeUpdatePush, composeUpdateSms, type UpdateFacts } from '@oryndau/documents/messages';
import { partiesOf } from '@oryndau/fines/core/register-person';
import { fromCanonical } from '@oryndau/law/canonical';
import { atLeast, type Money, ZERO } from '@oryndau/law/money';
import { caseCodeOf, messageCodeOf } from '@oryndau/outside/codes';
import { type CaseEvent, type CaseState, caseMoneyFields, isLiving, remainderOf } from '@oryndau/proceedings/core';
import { inTransitOf } from '@oryndau/proceedings/core/asked-of-case';
import type { UpdateKind } from '@oryndau/words/lists';
import type { NoticeCase, NoticeNames, NoticePlace } from './notice-text.ts';

export type UpdateChannel = 'push' | 'sms';

/** The message of the outbox that an update is. */
export interface UpdateMessage {
  readonly kind: UpdateKind;
  readonly event: CaseEvent;
}

/** Undefined where a message to a debtor is no update. */
export function updateIn({
  subject,
  body,
}: {
  readonly subject: string;
  readonly body: string;
}): UpdateMessage | undefined {
  const kind = updateKindIn(subject);
  return kind && { kind, event: fromCanonical<CaseEvent>(JSON.parse(body), caseMoneyFields) };
}

export function updateFacts(
  { documentId, n, on, link }: Omit<NoticePlace, 'channel'>,
  { kind, event }: UpdateMessage,
  known: NoticeCase,
  { secret, portal }: NoticeNames,
): UpdateFacts {
  return {
    kind,
    language: partiesOf(known.record).debtor.language,
    on,
    sum: sumOf(event),
    remainder: leftToPay(known.case),
    lastDay: known.case.lastDay,
    caseCode: caseCodeOf(documentId),
    messageCode: messageCodeOf(secret, documentId, n),
    portal,
    link,
  };
}

/** The one text whose digest is kept. */
export function textOfUpdate(channel: UpdateChannel, facts: UpdateFacts): string {
  if (channel === 'sms') return composeUpdateSms(facts);
  const { title, body } = composeUpdatePush(facts);
  return `${title}\n${body}`;
}

/** What a bank has taken and not yet brought is neither owed nor to be paid a second time. */
const leftToPay = (state: CaseState): Money => atLeast((remainderOf(state) - inTransitOf(state)) as Money, ZERO);

/** Of an order: all that the bank has taken by it so far. */
function sumOf(event: CaseEvent): Money | null {
  switch (event.type) {
    case 'ArrestConfirmed':
    case 'PaymentReceived':
    case 'PaymentReversed':
      return event.amount;
    case 'CollectionOrderExecuted':
      return event.executed;
    default:
      return null;
  }
}

/** What has been overtaken is not told any more: the end of the case says it, or nothing is left to say. */
export function isOvertaken({ kind }: UpdateMessage, state: CaseState): boolean {
  switch (kind) {
    case 'arrested':
      return !isLiving(state) || state.arrest.status !== 'confirmed';
    case 'prohibited':
      return !isLiving(state) || state.prohibition.status !== 'confirmed';
    // That money was taken by force is told beside the thanks for what was paid.
    case 'debited':
      return !isLiving(state) && state.status !== 'executed';
    case 'payment_received':
    case 'payment_reversed':
      return !isLiving(state);
    default:
      return false;
  }
}
