/**
 * What a notice said, made again from the journal, since no text is kept: it is proved by the digest that was kept when it left. What comes out is for
 * whoever holds the code of the message, so everything that names the person or opens the case is masked.
 */
import {
  composeLetter,
  composePush,
  composeSms,
  type NoticeFacts,
  type UpdateFacts,
} from '@oryndau/documents/messages';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { readChain } from '@oryndau/journal/chain';
import { digestOf } from '@oryndau/journal/journal';
import { fromCanonical } from '@oryndau/law/canonical';
import { legalDayAt } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { type CaseEvent, type CaseState, caseMoneyFields, evolveCase } from '@oryndau/proceedings/core';
import { loadDocument } from '@oryndau/standing/document-state';
import type { Channel } from '@oryndau/words/channels';
import { updateKinds } from '@oryndau/words/lists';
import { linkOf, type NoticeCase, type NoticeNames, noticeFacts, textOfNotice } from './notice-text.ts';
import { textOfUpdate, type UpdateMessage, updateFacts } from './update-text.ts';

export interface SentNotice {
  readonly documentId: string;
  readonly n: number;
  readonly channel: string;
  /** `notice`, or what the update tells of. */
  readonly about: string;
  readonly linked: boolean;
  /** ISO 8601. */
  readonly begunAt: string;
  /** sha256 of the text, hex. */
  readonly textDigest: string;
}

/** A sign of the 7 bit alphabet too: an English text must not change its letters for it. */
const MASK = '***';

/** The paragraphs of the notice, masked; undefined where no state of its case gives the text that left. */
export async function noticeAgain(
  db: Database,
  sent: SentNotice,
  names: NoticeNames,
): Promise<readonly string[] | undefined> {
  const { documentId, n, channel, about } = sent;
  if (!isChannel(channel)) return undefined;
  const known = await db.transaction(
    async (tx) => ({
      record: (await loadRecords(tx, [documentId])).get(documentId),
      fine: (await loadDocument(tx, documentId)).fine,
      events: await readChain(tx, documentId),
    }),
    { isolation: 'repeatable read', readOnly: true },
  );
  const { record, fine, events } = known;
  if (record === undefined || fine === null) return undefined;
  const on = legalDayAt(new Date(sent.begunAt).getTime());
  const update = about === 'notice' ? undefined : updateAt(events, n, about);
  for (const state of statesSince(events, n)) {
    const noticeCase: NoticeCase = { ...record, case: state, fine };
    const link = sent.linked ? linkOf(documentId, state, names) : null;
    if (update !== undefined) {
      const facts = updateFacts({ documentId, n, on, link }, update, noticeCase, names);
      const by = channel === 'push' ? 'push' : 'sms';
      if (digestOf(textOfUpdate(by, facts)) === sent.textDigest)
        return textOfUpdate(by, maskedUpdate(facts)).split('\n');
      continue;
    }
    const facts = noticeFacts({ documentId, n, channel, on, link }, noticeCase, names);
    if (digestOf(textOfNotice(channel, facts)) === sent.textDigest) return shownText(channel, maskedFacts(facts));
  }
  return undefined;
}

const channels: readonly Channel[] = ['push', 'sms', 'second_sms', 'registered_mail'];
const isChannel = (text: string): text is Channel => channels.some((channel) => channel === text);

/**
 * The states of the case from the event that caused the notice until now. It left some time after that event, and money may have come
 * meanwhile: which of the states it speaks of, only its digest tells.
 */
function statesSince(events: Awaited<ReturnType<typeof readChain>>, n: number): CaseState[] {
  const states: CaseState[] = [];
  let state: CaseState | null = null;
  for (const { stage, type, on, event, n: at } of events) {
    if (stage !== 'case') continue;
    state = evolveCase(state, fromCanonical<CaseEvent>({ type, on, ...event }, caseMoneyFields));
    if (at >= n) states.push(state);
  }
  return states;
}

/** The update that the event `n` of the case is; undefined where its kind is none of ours. */
function updateAt(events: Awaited<ReturnType<typeof readChain>>, n: number, about: string): UpdateMessage | undefined {
  const kind = updateKinds.find((known) => known === about);
  const found = events.find((each) => each.n === n && each.stage === 'case');
  if (kind === undefined || found === undefined) return undefined;
  const { type, on, event } = found;
  return { kind, event: fromCanonical<CaseEvent>({ type, on, ...event }, caseMoneyFields) };
}

const maskedUpdate = (facts: UpdateFacts): UpdateFacts => ({
  ...facts,
  caseCode: halfOf(facts.caseCode),
  link: facts.link === null ? null : `https://${facts.portal}/c/${MASK}`,
});

function maskedFacts(facts: NoticeFacts): NoticeFacts {
  return {
    ...facts,
    debtor: { lastName: MASK, firstName: '', ...(facts.debtor.address !== undefined && { address: MASK }) },
    documentNumber: halfOf(facts.documentNumber),
    caseCode: halfOf(facts.caseCode),
    link: facts.link === null ? null : `https://${facts.portal}/c/${MASK}`,
  };
}

/** Enough to compare with a message in the hand, and too little to look anything up. */
const halfOf = (code: string): string => `${code.slice(0, Math.ceil(code.length / 2))}${MASK}`;

function shownText(channel: Channel, facts: NoticeFacts): readonly string[] {
  switch (channel) {
    case 'push': {
      const { title, body } = composePush(facts);
      return [title, ...body.split('\n')];
    }
    case 'sms':
    case 'second_sms':
      return composeSms(facts).split('\n');
    case 'registered_mail': {
      const { from, date, title, paragraphs } = composeLetter(facts);
      return [`${from.name}, ${from.address}`, date, title, ...paragraphs];
    }
  }
}
