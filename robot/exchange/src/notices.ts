/**
 * Notices leave, and reports of them come back (law 261-IV Art. 27). What is about to leave is durable before it leaves, so that after a
 * crash the same key goes out again and the other side, or the adapter's own ledger, sees that it is the same message.
 */
import type { PostedLetter, PostOffice } from '@oryndau/connectors/post';
import type { PushGateway, PushSubmission } from '@oryndau/connectors/push';
import type { SmsGateway, SmsSubmission } from '@oryndau/connectors/sms';
import {
  composeLetter,
  composePush,
  composeUpdatePush,
  type NoticeFacts,
  smsCost,
  smsParts,
  type UpdateFacts,
} from '@oryndau/documents/messages';
import { partiesOf, type RegisterParties } from '@oryndau/fines/core/register-person';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { digestOf } from '@oryndau/journal/journal';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { type Money, ZERO } from '@oryndau/law/money';
import {
  answerMessages,
  beginMessages,
  type MessageAnswered,
  type MessageBegun,
  rerouteMessages,
} from '@oryndau/outside/messages';
import { markOutbox, type QueuedMessage, queuedByChannel } from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import { type CaseCommand, isLiving, policyOn } from '@oryndau/proceedings/core';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { loadDocuments, nothingYet } from '@oryndau/standing/document-state';
import type { Channel } from '@oryndau/words/channels';
import type { UpdateKind } from '@oryndau/words/lists';
import { queueUpdateMails, type UpdateTold } from './mails.ts';
import { linkOf, type NoticeCase, noticeFacts, textOfNotice } from './notice-text.ts';
import { isQuiet } from './quiet-hours.ts';
import {
  isOvertaken,
  textOfUpdate,
  type UpdateChannel,
  type UpdateMessage,
  updateFacts,
  updateIn,
} from './update-text.ts';
import { isStale, type UpdateDraft, withinTheWeek } from './updates.ts';

export interface NoticeChannels {
  readonly push?: PushGateway;
  readonly sms?: SmsGateway;
  readonly post?: PostOffice;
}

export interface NoticeOptions {
  readonly channels: NoticeChannels;
  /** Makes the codes of messages and the tokens of links. */
  readonly secret: Uint8Array;
  /** Host and path of the portal without scheme, as a person types it. */
  readonly portal: string;
  /** What one part of an SMS costs. Tiyn. */
  readonly tiynPerPart: Money;
  readonly now: () => Date;
}

export interface NoticesDone {
  readonly accepted: number;
  readonly failed: number;
  /** Handed over, and the answer was lost: only a report can tell. */
  readonly unknown: number;
  /** Not handed over; the next round tries again. */
  readonly waiting: number;
  /** Nobody needs them any more: the case has ended. */
  readonly needless: number;
}

const NOTHING: NoticesDone = { accepted: 0, failed: 0, unknown: 0, waiting: 0, needless: 0 };
/** Notices of one channel at once. */
const SHARE = 1_000;

/**
 * Sends what the outbox holds for debtors, once round; what could not be handed over stays there. A channel that takes nothing is tried once a
 * round and keeps no other waiting.
 */
export async function deliverNotices(db: Database, options: NoticeOptions): Promise<NoticesDone> {
  const total = { ...NOTHING };
  const passed = new Set<Channel>();
  for (;;) {
    const now = options.now();
    const channels = channelsOpen(options.channels, now).filter((channel) => !passed.has(channel));
    const queued = await queuedByChannel(db.sql, { channels, until: legalDayAt(now.getTime()), share: SHARE });
    if (queued.length === 0) return total;
    const { unreached, ...done } = await deliverBatch(db, queued, { ...options, now: () => now });
    for (const key of Object.keys(total) as (keyof NoticesDone)[]) total[key] += done[key];
    for (const channel of unreached) passed.add(channel);
  }
}

async function deliverBatch(
  db: Database,
  queued: readonly QueuedMessage[],
  options: NoticeOptions,
): Promise<NoticesDone & { readonly unreached: readonly Channel[] }> {
  const now = options.now();
  const { drafts, needless } = await draftAll(db, queued, options);
  const news = await db.transaction(async (tx) => {
    await markOutbox(
      tx,
      'debtor',
      needless.map(({ documentId, n }) => ({ documentId, n, status: 'not_sent' as const })),
    );
    return beginMessages(
      tx,
      drafts.map((one) => begun(one, options.tiynPerPart)),
      now,
    );
  });
  // What was begun in an earlier round may have left in it, whatever is known of this one.
  const fresh = new Set(news.map(keyOf));
  const answers = (await handOverAll(db, drafts, options)).map((answer): MessageAnswered => {
    return answer.status === 'queued' && !fresh.has(keyOf(answer)) ? { ...answer, status: 'unanswered' } : answer;
  });
  const left = drafts.filter((_, index) => isWaiting(answers[index]));
  await db.transaction(async (tx) => {
    await answerMessages(tx, answers, now);
    const commands = answers.flatMap((answer, index) => commandOf(answer, drafts[index], legalDayAt(now.getTime())));
    await queueCommands(tx, commands);
    await queueUpdateMails(tx, options.secret, { updates: updatesLeft(drafts, answers), at: now });
  });
  const count = (status: MessageAnswered['status']) => answers.filter((answer) => answer.status === status).length;
  return {
    accepted: count('accepted'),
    failed: count('failed'),
    unknown: count('unknown'),
    waiting: left.length,
    needless: needless.length,
    unreached: left.flatMap(({ channel }) => besides(channel)),
  };
}

/** The updates that are settled, whatever the channel said of them: who has no telephone may have an address. */
const updatesLeft = (drafts: readonly Draft[], answers: readonly MessageAnswered[]): UpdateTold[] =>
  drafts.flatMap(({ documentId, n, says }, index) =>
    says.about === 'notice' || isWaiting(answers[index]) ? [] : [{ documentId, n, facts: says.facts }],
  );

const isWaiting = (answer: MessageAnswered | undefined): boolean =>
  answer?.status === 'queued' || answer?.status === 'unanswered';

/** A channel and what goes the same way. */
const besides = (channel: Channel): readonly Channel[] => (SMS_CHANNELS.includes(channel) ? SMS_CHANNELS : [channel]);

export const SMS_CHANNELS: readonly Channel[] = ['sms', 'second_sms'];

/** Which channels may be used at this hour: nobody is woken up; a letter disturbs nobody. */
function channelsOpen(channels: NoticeChannels, now: Date): Channel[] {
  const silent = isQuiet(now);
  return [
    ...(channels.post === undefined ? [] : (['registered_mail'] as const)),
    ...(channels.push === undefined || silent ? [] : (['push'] as const)),
    ...(channels.sms === undefined || silent ? [] : SMS_CHANNELS),
  ];
}

// ------------------------------------------------------------------------------------------------ writing them

interface Draft {
  readonly documentId: string;
  readonly n: number;
  readonly channel: Channel;
  /** What it says, by its kind. */
  readonly says: { readonly about: 'notice'; readonly facts: NoticeFacts } | UpdateSaid;
  readonly parties: RegisterParties;
  readonly link: string;
  readonly text: string;
}

interface UpdateSaid {
  readonly about: UpdateKind;
  readonly facts: UpdateFacts;
  /** As an SMS, should the app refuse it. */
  readonly asSms: UpdateFacts;
}

async function draftAll(
  db: Database,
  queued: readonly QueuedMessage[],
  options: NoticeOptions,
): Promise<{ drafts: Draft[]; needless: QueuedMessage[] }> {
  const ids = [...new Set(queued.map(({ documentId }) => documentId))];
  const [records, documents] = await db.transaction(
    async (tx) => [await loadRecords(tx, ids), await loadDocuments(tx, ids)] as const,
    { readOnly: true },
  );
  const drafts: Draft[] = [];
  const updates: UpdateDraft<Draft>[] = [];
  const needless: QueuedMessage[] = [];
  const today = legalDayAt(options.now().getTime());
  for (const message of queued) {
    const record = records.get(message.documentId);
    const { case: proceeding, fine } = documents.get(message.documentId) ?? nothingYet;
    if (record === undefined || proceeding === null || fine === null) {
      throw new Error(`a notice for document ${message.documentId}, which is not there`);
    }
    const known: NoticeCase = { ...record, case: proceeding, fine };
    const update = updateIn(message);
    if (update !== undefined) {
      if (isOvertaken(update, proceeding) || isStale(message, today)) needless.push(message);
      else updates.push({ message, kind: update.kind, draft: draftOfUpdate(message, update, known, options) });
    } else if (isLiving(proceeding)) drafts.push(draft(message, known, options));
    else needless.push(message);
  }
  const { kept, over } = await withinTheWeek(db, updates, options.now());
  return { drafts: [...drafts, ...kept], needless: [...needless, ...over] };
}

function draft(message: QueuedMessage, known: NoticeCase, { secret, portal, now }: NoticeOptions): Draft {
  const { documentId, n } = message;
  const { channel } = JSON.parse(message.body) as { readonly channel: Channel };
  const parties = partiesOf(known.record);
  const link = linkOf(documentId, known.case, { secret, portal });
  const facts = noticeFacts(
    { documentId, n, channel, on: legalDayAt(now().getTime()), link: isLinked(channel, known) ? link : null },
    known,
    { secret, portal },
  );
  return {
    documentId,
    n,
    channel,
    says: { about: 'notice', facts },
    parties,
    link,
    text: textOfNotice(channel, facts),
  };
}

/** A push always bears the personal link, an SMS where the policy of the case says so. */
const isLinked = (channel: Channel, { case: { policy, openedOn } }: NoticeCase): boolean =>
  channel === 'push' || (policyOn(policy, openedOn)?.smsLink ?? false);

function draftOfUpdate(
  { documentId, n, address }: QueuedMessage,
  update: UpdateMessage,
  known: NoticeCase,
  { secret, portal, now }: NoticeOptions,
): Draft {
  const channel = address === 'push' ? 'push' : 'sms';
  const link = linkOf(documentId, known.case, { secret, portal });
  const factsBy = (by: UpdateChannel): UpdateFacts => {
    const place = { documentId, n, on: legalDayAt(now().getTime()), link: isLinked(by, known) ? link : null };
    return updateFacts(place, update, known, { secret, portal });
  };
  const facts = factsBy(channel);
  const says = { about: update.kind, facts, asSms: factsBy('sms') };
  return { documentId, n, channel, says, parties: partiesOf(known.record), link, text: textOfUpdate(channel, facts) };
}

function begun({ documentId, n, channel, says: { about, facts }, text }: Draft, tiynPerPart: Money): MessageBegun {
  const isSms = SMS_CHANNELS.includes(channel);
  const parts = isSms ? smsParts(text).parts : 1;
  return {
    documentId,
    n,
    channel,
    about,
    language: facts.language,
    linked: facts.link !== null,
    code: facts.messageCode,
    textDigest: digestOf(text),
    parts,
    cost: isSms ? smsCost(parts, tiynPerPart) : ZERO,
  };
}

// ------------------------------------------------------------------------------------------------ handing them over

/** Names a message to the outside. */
const keyOf = ({ documentId, n }: Pick<Draft, 'documentId' | 'n'>): string => `${documentId}/${n}`;

/** An update that the app has refused leaves as an SMS in the same round. A notice does not: its ladder has a rung for that. */
async function handOverAll(db: Database, drafts: readonly Draft[], options: NoticeOptions): Promise<MessageAnswered[]> {
  const answers = await handOver(drafts, options);
  if (options.channels.sms === undefined) return answers;
  const again = drafts.flatMap((one, index) => (answers[index]?.status === 'failed' ? asSms(one) : []));
  if (again.length === 0) return answers;
  await db.transaction((tx) =>
    rerouteMessages(
      tx,
      again.map((one) => begun(one, options.tiynPerPart)),
    ),
  );
  const byKey = new Map((await handOver(again, options)).map((answer) => [keyOf(answer), answer]));
  return answers.map((answer) => byKey.get(keyOf(answer)) ?? answer);
}

function asSms({ says, ...one }: Draft): Draft[] {
  if (says.about === 'notice' || one.channel !== 'push' || one.parties.debtor.phone === null) return [];
  return [{ ...one, says: { ...says, facts: says.asSms }, channel: 'sms', text: textOfUpdate('sms', says.asSms) }];
}

async function handOver(drafts: readonly Draft[], { channels }: NoticeOptions): Promise<MessageAnswered[]> {
  const answers = new Map<string, MessageAnswered>();
  const keep = (of: readonly Draft[], given: readonly Omit<MessageAnswered, 'documentId' | 'n'>[]) => {
    for (const [index, { documentId, n }] of of.entries()) {
      const answer = given[index];
      if (answer !== undefined) answers.set(keyOf({ documentId, n }), { documentId, n, ...answer });
    }
  };
  const by = (...wanted: readonly Channel[]) => drafts.filter(({ channel }) => wanted.includes(channel));
  const withPhone = by(...SMS_CHANNELS).filter(({ parties }) => parties.debtor.phone !== null);
  const withoutPhone = by(...SMS_CHANNELS).filter(({ parties }) => parties.debtor.phone === null);
  keep(
    withoutPhone,
    withoutPhone.map(() => ({ ...NO_PROVIDER, status: 'failed', reason: 'NO_PHONE' })),
  );
  const pushes = by('push');
  const letters = by('registered_mail');
  const [sms, push, post] = await Promise.all([
    channels.sms?.submit(
      withPhone.map((one) => ({ key: keyOf(one), to: one.parties.debtor.phone ?? '', text: one.text })),
    ) ?? [],
    channels.push?.send(pushes.map(pushOf)) ?? [],
    channels.post?.print(letters.map(letterOf)) ?? [],
  ]);
  keep(withPhone, sms.map(answerOfSms));
  keep(pushes, push.map(answerOfPush));
  keep(
    letters,
    post.map(({ file }) => ({ status: 'accepted', provider: 'post', providerIds: [file], reason: null })),
  );
  return drafts.map((one) => {
    const answer = answers.get(keyOf(one));
    if (answer === undefined) throw new Error(`the channel ${one.channel} did not answer for message ${keyOf(one)}`);
    return answer;
  });
}

const NO_PROVIDER = { provider: null, providerIds: [] } as const;

function pushOf(one: Draft): Parameters<PushGateway['send']>[0][number] {
  const { title, body } = one.says.about === 'notice' ? composePush(one.says.facts) : composeUpdatePush(one.says.facts);
  const { iin } = one.parties.debtor;
  return { key: keyOf(one), to: { kind: 'iin', iin }, language: one.says.facts.language, title, body, link: one.link };
}

function letterOf(one: Draft): PostedLetter {
  const { says } = one;
  if (says.about !== 'notice') throw new Error(`an update goes by no letter: ${keyOf(one)}`);
  const { on, language } = says.facts;
  return { key: keyOf(one), on, language, content: composeLetter(says.facts) };
}

function answerOfSms(answer: SmsSubmission): Omit<MessageAnswered, 'documentId' | 'n'> {
  switch (answer.kind) {
    case 'accepted':
      return { status: 'accepted', provider: answer.provider, providerIds: answer.providerIds, reason: null };
    case 'rejected':
      return { status: 'failed', provider: answer.provider, providerIds: [], reason: answer.reason };
    case 'unknown':
      return { status: 'unknown', provider: answer.provider, providerIds: [], reason: answer.reason };
    case 'not_sent':
      return { ...NO_PROVIDER, status: 'queued', reason: answer.reason };
  }
}

function answerOfPush(answer: PushSubmission): Omit<MessageAnswered, 'documentId' | 'n'> {
  switch (answer.kind) {
    case 'accepted':
      return { status: 'accepted', provider: 'push', providerIds: [answer.providerId], reason: null };
    case 'rejected':
      return { status: 'failed', provider: 'push', providerIds: [], reason: answer.reason };
    case 'not_sent':
      return { ...NO_PROVIDER, status: 'queued', reason: answer.reason };
    case 'unanswered':
      return { ...NO_PROVIDER, status: 'unanswered', reason: answer.reason };
  }
}

/** What the case is told of it. An unknown outcome tells it nothing: the ladder goes on by its days. */
function commandOf(answer: MessageAnswered, one: Draft | undefined, on: LegalDate): QueuedCommand[] {
  if (one === undefined || one.says.about !== 'notice') return [];
  const { documentId, n } = answer;
  const { channel } = one;
  const queue = (command: CaseCommand): QueuedCommand[] => [
    { documentId, key: `notice ${n} 1 handed over`, on, command },
  ];
  if (answer.status === 'accepted') {
    const reference = `${answer.provider}:${answer.providerIds[0] ?? ''}`;
    return queue({ type: 'RecordNoticeSent', channel, reference });
  }
  if (answer.status === 'failed')
    return queue({ type: 'RecordNoticeFailed', channel, reason: answer.reason ?? 'REJECTED' });
  return [];
}
