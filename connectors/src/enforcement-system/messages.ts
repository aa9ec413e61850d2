/** Requests and answers as messages of an envelope, and back: a message of our own (schemas/oryndau-enforcement-1.xsd), since no standard has one. */
import { parseLegalDate } from '@oryndau/law/legal-date';
import type { Message, ReadMessage } from '../signed-exchange/envelope.ts';
import { clipped, leaf, textAt, Unreadable, type XmlNode } from '../signed-exchange/xml-text.ts';
import type { EnforcementAnswer, EnforcementRequest } from './port.ts';

const NAMESPACE = 'urn:oryndau:enforcement:1';
const TYPE = 'oryndau.enforcement.1';
const NAME_CHARACTERS = 140;
const CODE_CHARACTERS = 35;
const ID = /^[A-Za-z0-9-]{1,35}$/;

export const messageTypes = {
  [TYPE]: { namespace: NAMESPACE, schema: new URL('schemas/oryndau-enforcement-1.xsd', import.meta.url) },
} as const;

const elements = { enter: 'EntryRequest', remove: 'RemovalRequest', levy: 'LevyQuestion' } as const;

const messageOf = (id: string, content: string): Message => ({
  id,
  type: TYPE,
  body: `<EnforcementMessage xmlns="${NAMESPACE}">${content}</EnforcementMessage>`,
});

const named = (name: string): string => clipped(name, NAME_CHARACTERS);

export function composeRequest(request: EnforcementRequest): Message {
  const { id, debtor, act, kind } = request;
  const element = elements[kind];
  const asked =
    `${leaf('Id', id)}<Debtor>${leaf('Iin', debtor.iin)}${leaf('Name', named(debtor.name))}</Debtor>` +
    `<Act>${leaf('Number', named(act.number))}${leaf('Day', act.on)}</Act>`;
  return messageOf(id, `<${element}>${asked}${entryText(request)}</${element}>`);
}

function entryText(request: EnforcementRequest): string {
  if (request.kind === 'levy') return '';
  const { document, claimant } = request;
  return (
    `<Document>${leaf('Number', named(document.number))}${leaf('Type', clipped(document.type, CODE_CHARACTERS))}</Document>` +
    `<Claimant>${leaf('Bin', claimant.bin)}${leaf('Name', named(claimant.name))}</Claimant>`
  );
}

/** What the system was asked. Throws Unreadable, also when the message calls itself otherwise than the envelope does. */
export function readRequest({ id, root }: ReadMessage): EnforcementRequest {
  const [message] = root.children;
  if (message === undefined) throw new Unreadable('MISSING', 'EnforcementMessage');
  const request = requestIn(message);
  if (request.id !== id) throw new Unreadable('ANOTHER_ID', TYPE);
  return request;
}

function requestIn(message: XmlNode): EnforcementRequest {
  const on = parseLegalDate(textAt(message, 'Act', 'Day'));
  if (on === undefined) throw new Unreadable('NOT_A_DAY', 'Act/Day');
  const asked = {
    id: textAt(message, 'Id'),
    debtor: { iin: textAt(message, 'Debtor', 'Iin'), name: textAt(message, 'Debtor', 'Name') },
    act: { number: textAt(message, 'Act', 'Number'), on },
  };
  if (message.name === elements.levy) return { kind: 'levy', ...asked };
  if (message.name !== elements.enter && message.name !== elements.remove)
    throw new Unreadable('NOT_A_REQUEST', 'EnforcementMessage');
  return {
    kind: message.name === elements.enter ? 'enter' : 'remove',
    ...asked,
    document: { number: textAt(message, 'Document', 'Number'), type: textAt(message, 'Document', 'Type') },
    claimant: { bin: textAt(message, 'Claimant', 'Bin'), name: textAt(message, 'Claimant', 'Name') },
  };
}

export function composeAnswer(answer: EnforcementAnswer): Message {
  const { id, request, at: instant } = answer;
  const head = `${leaf('Id', id)}${leaf('Request', request)}${leaf('At', instant)}`;
  return messageOf(id, `<Answer>${head}${outcomeText(answer)}</Answer>`);
}

function outcomeText(answer: EnforcementAnswer): string {
  switch (answer.kind) {
    case 'entered':
      return '<Entered></Entered>';
    case 'removed':
      return '<Removed></Removed>';
    case 'levy':
      return `<Levy>${leaf('Resolution', String(answer.resolution))}${leaf('Order', String(answer.order))}</Levy>`;
    case 'refused':
      return `<Refused>${leaf('Reason', clipped(answer.reason, CODE_CHARACTERS))}</Refused>`;
  }
}

/** What the system answers. Throws Unreadable with a code and a place. */
export function readAnswer({ id, root }: ReadMessage): EnforcementAnswer {
  const [answer] = root.children;
  const outcome = answer?.name === 'Answer' ? answer.children.at(-1) : undefined;
  if (answer === undefined || outcome === undefined) throw new Unreadable('NOT_AN_ANSWER', 'EnforcementMessage');
  const answered = { id: textAt(answer, 'Id'), request: textAt(answer, 'Request'), at: textAt(answer, 'At') };
  if (answered.id !== id) throw new Unreadable('ANOTHER_ID', TYPE);
  if (!ID.test(answered.request)) throw new Unreadable('ID_MALFORMED', TYPE);
  if (Number.isNaN(Date.parse(answered.at))) throw new Unreadable('NOT_A_TIME', TYPE);
  switch (outcome.name) {
    case 'Entered':
      return { kind: 'entered', ...answered };
    case 'Removed':
      return { kind: 'removed', ...answered };
    case 'Levy':
      return { kind: 'levy', ...answered, resolution: isTrue(outcome, 'Resolution'), order: isTrue(outcome, 'Order') };
    case 'Refused':
      return { kind: 'refused', ...answered, reason: textAt(outcome, 'Reason') };
    default:
      throw new Unreadable('NOT_AN_ANSWER', 'Answer');
  }
}

/** As XML Schema writes a boolean. Throws Unreadable for anything else: what is not understood is no "no", on which wages would be taken twice. */
function isTrue(parent: XmlNode, name: string): boolean {
  const said = textAt(parent, name).trim();
  if (said !== 'true' && said !== '1' && said !== 'false' && said !== '0') throw new Unreadable('NOT_YES_OR_NO', name);
  return said === 'true' || said === '1';
}
