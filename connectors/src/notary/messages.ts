/** Requests and answers about prohibitions as messages of an envelope (schemas/oryndau-prohibition-1.xsd), and back. */
import { parseLegalDate } from '@oryndau/law/legal-date';
import type { Message, ReadMessage } from '../signed-exchange/envelope.ts';
import { clipped, leaf, textAt, Unreadable, type XmlNode } from '../signed-exchange/xml-text.ts';
import type { NotaryAnswer, NotaryRequest } from './port.ts';

export const PROHIBITION_TYPE = 'oryndau.prohibition.1';
const NAMESPACE = 'urn:oryndau:notary:prohibition:1';
export const notaryMessageTypes = {
  [PROHIBITION_TYPE]: {
    namespace: NAMESPACE,
    schema: new URL('./schemas/oryndau-prohibition-1.xsd', import.meta.url),
  },
} as const;

const NAME_CHARACTERS = 140;
const REASON_CHARACTERS = 35;
const ID = /^[A-Za-z0-9-]{1,35}$/;

const requestElements = {
  prohibit: 'ProhibitRequest',
  lift_prohibition: 'LiftRequest',
  hand_over_prohibition: 'HandOverRequest',
} as const satisfies Record<NotaryRequest['kind'], string>;

const outcomeElements = {
  prohibited: 'Prohibited',
  prohibition_refused: 'Refused',
  prohibition_lifted: 'Lifted',
  prohibition_handed_over: 'HandedOver',
  prohibition_unknown: 'Unknown',
  request_refused: 'RequestRefused',
} as const satisfies Record<NotaryAnswer['kind'], string>;

const messageOf = (id: string, content: string): Message => ({
  id,
  type: PROHIBITION_TYPE,
  body: `<ProhibitionMessage xmlns="${NAMESPACE}">${content}</ProhibitionMessage>`,
});

export function composeNotaryRequest({ id, kind, prohibition, act, debtor }: NotaryRequest): Message {
  const element = requestElements[kind];
  const name = clipped(debtor.name, NAME_CHARACTERS);
  return messageOf(
    id,
    `<${element}>${leaf('Id', id)}${leaf('Prohibition', prohibition)}` +
      `<Act>${leaf('Number', act.number)}${leaf('Day', act.on)}</Act>` +
      `<Debtor>${leaf('Iin', debtor.iin)}${leaf('Name', name)}</Debtor></${element}>`,
  );
}

/** What the system was told. Throws Unreadable, also when the message calls itself otherwise than the envelope does. */
export function readNotaryRequest(message: ReadMessage): NotaryRequest {
  const request = onlyIn(message);
  const kind = keyOf(requestElements, request.name);
  if (kind === undefined) throw new Unreadable('NOT_A_REQUEST', message.type);
  const on = parseLegalDate(textAt(request, 'Act', 'Day'));
  if (on === undefined) throw new Unreadable('NOT_A_DAY', 'Act/Day');
  const id = textAt(request, 'Id');
  if (id !== message.id) throw new Unreadable('ANOTHER_ID', message.type);
  return {
    kind,
    id,
    prohibition: textAt(request, 'Prohibition'),
    act: { number: textAt(request, 'Act', 'Number'), on },
    debtor: { iin: textAt(request, 'Debtor', 'Iin'), name: textAt(request, 'Debtor', 'Name') },
  };
}

export function composeNotaryAnswer(answer: NotaryAnswer): Message {
  const { id, request, at, kind } = answer;
  const element = outcomeElements[kind];
  const about = answer.kind === 'request_refused' ? '' : leaf('Prohibition', answer.prohibition);
  const reason = 'reason' in answer ? leaf('Reason', clipped(answer.reason, REASON_CHARACTERS)) : '';
  return messageOf(
    id,
    `<Report>${leaf('Id', id)}${leaf('Request', request)}${leaf('At', at)}<${element}>${about}${reason}</${element}></Report>`,
  );
}

/** What the system answers. Throws Unreadable with a code and a place, and never with a value of the message. */
export function readNotaryAnswer(message: ReadMessage): NotaryAnswer {
  const report = onlyIn(message);
  const outcome = report.name === 'Report' ? report.children.at(-1) : undefined;
  if (outcome === undefined) throw new Unreadable('NOT_AN_ANSWER', message.type);
  const kind = keyOf(outcomeElements, outcome.name);
  if (kind === undefined) throw new Unreadable('UNKNOWN_STATUS', 'Report');
  const answered = { id: textAt(report, 'Id'), request: textAt(report, 'Request'), at: textAt(report, 'At') };
  if (answered.id !== message.id) throw new Unreadable('ANOTHER_ID', message.type);
  if (!ID.test(answered.request)) throw new Unreadable('ID_MALFORMED', message.type);
  if (Number.isNaN(Date.parse(answered.at))) throw new Unreadable('NOT_A_TIME', message.type);
  if (kind === 'request_refused') return { kind, ...answered, reason: textAt(outcome, 'Reason') };
  const prohibition = textAt(outcome, 'Prohibition');
  return kind === 'prohibition_refused'
    ? { kind, ...answered, prohibition, reason: textAt(outcome, 'Reason') }
    : { kind, ...answered, prohibition };
}

function onlyIn({ type, root }: ReadMessage): XmlNode {
  const [only] = type === PROHIBITION_TYPE ? root.children : [];
  if (only === undefined) throw new Unreadable('MISSING', type);
  return only;
}

const keyOf = <K extends string>(elements: Readonly<Record<K, string>>, name: string): K | undefined =>
  (Object.keys(elements) as K[]).find((key) => elements[key] === name);
