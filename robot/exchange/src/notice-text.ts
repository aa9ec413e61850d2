/** What a notice says: its facts from the case, and its text from the facts. The same case gives the same text, on whatever day it is made again. */
import { composeLetter, composePush, composeSms, type NoticeFacts } from '@oryndau/documents/messages';
import type { FineState } from '@oryndau/fines/core';
import { partiesOf } from '@oryndau/fines/core/register-person';
import { canonical } from '@oryndau/law/canonical';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { caseCodeOf, linkTokenOf, messageCodeOf } from '@oryndau/outside/codes';
import { type CaseState, remainderOf } from '@oryndau/proceedings/core';
import type { Channel } from '@oryndau/words/channels';

/** By which codes and links are made. */
export interface NoticeNames {
  readonly secret: Uint8Array;
  /** Host and path of the portal without scheme, as a person types it. */
  readonly portal: string;
}

/** The case as it was when the notice was written. */
export interface NoticeCase {
  readonly number: string;
  /** The register's record, as text. */
  readonly record: string;
  readonly case: CaseState;
  readonly fine: FineState;
}

export interface NoticePlace {
  readonly documentId: string;
  readonly n: number;
  readonly channel: Channel;
  readonly on: LegalDate;
  readonly link: string | null;
}

/** How long after the case's last day its personal link still opens it: the answer to what has become of it. */
const LINK_DAYS = 90;

export const linkOf = (
  documentId: string,
  { transferOn }: Pick<CaseState, 'transferOn'>,
  { secret, portal }: NoticeNames,
): string => `https://${portal}/c/${linkTokenOf(secret, documentId, addDays(transferOn, LINK_DAYS))}`;

export function noticeFacts(
  { documentId, n, channel, on, link }: NoticePlace,
  known: NoticeCase,
  { secret, portal }: NoticeNames,
): NoticeFacts {
  const { debtor, issuer } = partiesOf(known.record);
  return {
    kind: channel === 'second_sms' ? 'reminder' : 'first',
    language: debtor.language,
    on,
    region: known.fine.region,
    debtor: {
      lastName: debtor.lastName,
      firstName: debtor.firstName,
      ...(debtor.middleName !== null && { middleName: debtor.middleName }),
      ...(debtor.address !== null && { address: debtor.address }),
    },
    documentNumber: known.number,
    article: known.fine.article,
    registeredOn: known.fine.registeredOn,
    issuer: issuer.name,
    openedOn: known.case.openedOn,
    lastDay: known.case.lastDay,
    remainder: remainderOf(known.case),
    caseCode: caseCodeOf(documentId),
    messageCode: messageCodeOf(secret, documentId, n),
    portal,
    link,
  };
}

/** The one text whose digest is kept. */
export function textOfNotice(channel: Channel, facts: NoticeFacts): string {
  switch (channel) {
    case 'push': {
      const { title, body } = composePush(facts);
      return `${title}\n${body}`;
    }
    case 'sms':
    case 'second_sms':
      return composeSms(facts);
    case 'registered_mail':
      return canonical(composeLetter(facts));
  }
}
