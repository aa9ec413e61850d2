/**
 * Updates by e-mail, for who has given an address for the case: a courtesy beside push and SMS, and no notice. At least once: a repeat bears the same
 * Message-ID. A server that is down keeps nothing of ours waiting.
 */
import type { MailGateway, MailSubmission } from '@oryndau/connectors/mail';
import { composeUpdateMail, type UpdateFacts } from '@oryndau/documents/messages';
import { legalDayAt } from '@oryndau/law/legal-date';
import {
  dueMails,
  forgetMailAddresses,
  keepMailsTold,
  lookAtMailAgain,
  mailCasesToLookAt,
  mailLanguages,
  queueMails,
} from '@oryndau/outside/mail';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { loadDocuments } from '@oryndau/standing/document-state';
import { lookAgainOn } from './browsers.ts';

export interface MailOptions {
  readonly gateway: MailGateway;
  /** Opens the addresses. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
}

export interface MailsDone {
  readonly handedOver: number;
  readonly waiting: number;
  readonly givenUp: number;
  /** What a server said that took nothing; no address. */
  readonly trouble: string | null;
}

export interface UpdateTold {
  readonly documentId: string;
  readonly n: number;
  readonly facts: UpdateFacts;
}

/** After the first try, the second, and so on: a minute to half a day, a day and a half in all. */
const AGAIN_AFTER_SECONDS = [60, 300, 1_800, 7_200, 21_600, 43_200, 43_200] as const;
const MAILS_AT_ONCE = 200;
const CASES_AT_ONCE = 1_000;

/** For those of these cases that have an address; in the transaction in which the updates are known to have left. */
export async function queueUpdateMails(
  tx: Transaction,
  secret: Uint8Array,
  { updates, at }: { readonly updates: readonly UpdateTold[]; readonly at: Date },
): Promise<void> {
  if (updates.length === 0) return;
  const languages = await mailLanguages(tx, [...new Set(updates.map(({ documentId }) => documentId))]);
  const mails = updates.flatMap(({ documentId, n, facts }) => {
    const language = languages.get(documentId);
    return language === undefined ? [] : [{ documentId, n, ...composeUpdateMail({ ...facts, language, link: null }) }];
  });
  await queueMails(tx, secret, { mails, at });
}

/** Also in the night: a mail wakes nobody. */
export async function deliverMails(db: Database, { gateway, secret, now }: MailOptions): Promise<MailsDone> {
  const at = now();
  const due = await dueMails(db.sql, secret, { at, limit: MAILS_AT_ONCE });
  const lost = due.filter(({ mail }) => mail === null);
  const letters = due.flatMap(({ mail, ...key }) => (mail === null ? [] : [{ ...key, ...mail }]));
  const answers = await gateway.send(
    letters.map(({ documentId, n, to, subject, text }) => ({ key: `${documentId}/${n}/mail`, to, subject, text })),
  );
  const told = letters.map((letter, index) => ({ letter, again: againAt(answers[index], letter.tries, at) }));
  const done = told.flatMap(({ letter, again }) => (again === null ? [letter] : []));
  const later = told.flatMap(({ letter, again }) => (again === null ? [] : [{ ...letter, nextAt: again }]));
  if (due.length > 0) await db.transaction((tx) => keepMailsTold(tx, { done: [...done, ...lost], later }));
  const handedOver = answers.filter(({ kind }) => kind === 'accepted').length;
  const unheard = answers.find((answer) => answer.kind === 'not_sent');
  return {
    handedOver,
    waiting: later.length,
    givenUp: done.length - handedOver,
    trouble: unheard?.kind === 'not_sent' ? unheard.reason : null,
  };
}

function againAt(answer: MailSubmission | undefined, tries: number, at: Date): Date | null {
  const pause = AGAIN_AFTER_SECONDS[tries];
  return answer?.kind !== 'not_sent' || pause === undefined ? null : new Date(at.getTime() + pause * 1_000);
}

/** Addresses of cases that have had no news for long; also where no mail server is configured any more. */
export async function forgetMails(db: Database, at: Date): Promise<void> {
  const today = legalDayAt(at.getTime());
  const ids = await mailCasesToLookAt(db.sql, today, CASES_AT_ONCE);
  if (ids.length === 0) return;
  const documents = await db.transaction((tx) => loadDocuments(tx, ids), { readOnly: true });
  const looked = ids.map((documentId) => ({
    documentId,
    lookOn: lookAgainOn(documents.get(documentId)?.case ?? null, today),
  }));
  await forgetMailAddresses(
    db.sql,
    looked.flatMap(({ documentId, lookOn }) => (lookOn === null ? [documentId] : [])),
  );
  await lookAtMailAgain(
    db.sql,
    looked.flatMap(({ documentId, lookOn }) => (lookOn === null ? [] : [{ documentId, lookOn }])),
  );
}
