/** Requests and answers as messages of an envelope, and back: which kind travels in which message. */
import type { Money } from '@oryndau/law/money';
import type { Message, ReadMessage } from '../../signed-exchange/envelope.ts';
import { Unreadable } from '../../signed-exchange/xml-text.ts';
import type { BankAnswer, BankRequest } from '../port.ts';
import { composeAccountsAnswer, composeAccountsRequest, readAccountsAnswer, readAccountsRequest } from './accounts.ts';
import { composeArrestReport, composeArrestRequest, readArrestReport, readArrestRequest } from './arrest.ts';
import type { BankSides } from './common.ts';
import type { MessageType } from './message-types.ts';
import { composeOrder, composeOrderReport, readOrder, readOrderReport } from './order.ts';
import { composeRecall, composeRecallReport, readRecall, readRecallReport } from './recall.ts';

/** ISO 20022 gives ids 35 characters, and so do our own messages. */
const ID = /^[A-Za-z0-9-]{1,35}$/;

const typeOfRequest: Readonly<Record<BankRequest['kind'], MessageType>> = {
  accounts: 'auth.001.001.01',
  arrest: 'oryndau.arrest.1',
  change: 'oryndau.arrest.1',
  lift: 'oryndau.arrest.1',
  hand_over_arrest: 'oryndau.arrest.2',
  collect: 'pain.008.001.09',
  recall: 'camt.055.001.09',
};

const typeOfAnswer: Readonly<Record<BankAnswer['kind'], MessageType>> = {
  accounts: 'auth.002.001.01',
  arrested: 'oryndau.arrest.1',
  arrest_rejected: 'oryndau.arrest.1',
  changed: 'oryndau.arrest.1',
  lifted: 'oryndau.arrest.1',
  arrest_handed_over: 'oryndau.arrest.2',
  refused: 'oryndau.arrest.1',
  order_accepted: 'pain.002.001.11',
  order_rejected: 'pain.002.001.11',
  order_executed: 'pain.002.001.11',
  recalled: 'camt.029.001.10',
  recall_refused: 'camt.029.001.10',
};

export function composeRequest(request: BankRequest, sides: BankSides): Message {
  return { id: request.id, type: typeOfRequest[request.kind], body: requestBody(request, sides) };
}

function requestBody(request: BankRequest, sides: BankSides): string {
  switch (request.kind) {
    case 'accounts':
      return composeAccountsRequest(request);
    case 'arrest':
    case 'change':
    case 'lift':
    case 'hand_over_arrest':
      return composeArrestRequest(request);
    case 'collect':
      return composeOrder(request, sides);
    case 'recall':
      return composeRecall(request, sides);
  }
}

/** What the bank was asked. Throws Unreadable, also when the message calls itself otherwise than the envelope does. */
export function readRequest(message: ReadMessage, bank: string): BankRequest {
  const request = requestIn(message, bank);
  if (request.id !== message.id) throw new Unreadable('ANOTHER_ID', message.type);
  if (request.bank !== bank) throw new Unreadable('ANOTHER_BANK', message.type);
  return request;
}

function requestIn({ type, root }: ReadMessage, bank: string): BankRequest {
  switch (type) {
    case 'auth.001.001.01':
      return readAccountsRequest(root, bank);
    case 'oryndau.arrest.1':
    case 'oryndau.arrest.2':
      return readArrestRequest(root);
    case 'pain.008.001.09':
      return readOrder(root, bank);
    case 'camt.055.001.09':
      return readRecall(root, bank);
    default:
      throw new Unreadable('NOT_A_REQUEST', type);
  }
}

/** `ordered`: the amount of the order that an answer is about; a report says by it whether the order is executed whole. */
export function composeAnswer(answer: BankAnswer, sides: BankSides, ordered: Money): Message {
  return { id: answer.id, type: typeOfAnswer[answer.kind], body: answerBody(answer, sides, ordered) };
}

function answerBody(answer: BankAnswer, sides: BankSides, ordered: Money): string {
  switch (answer.kind) {
    case 'accounts':
      return composeAccountsAnswer(answer);
    case 'order_accepted':
    case 'order_rejected':
    case 'order_executed':
      return composeOrderReport(answer, ordered);
    case 'recalled':
    case 'recall_refused':
      return composeRecallReport(answer, sides);
    case 'arrested':
    case 'arrest_rejected':
    case 'changed':
    case 'lifted':
    case 'arrest_handed_over':
    case 'refused':
      return composeArrestReport(answer);
  }
}

/** What the bank answers. Throws Unreadable with a code and a place. */
export function readAnswer(message: ReadMessage, bank: string): BankAnswer {
  const answer = answerIn(message, bank);
  if (answer.id !== message.id) throw new Unreadable('ANOTHER_ID', message.type);
  if (!ID.test(answer.request)) throw new Unreadable('ID_MALFORMED', message.type);
  if (Number.isNaN(Date.parse(answer.at))) throw new Unreadable('NOT_A_TIME', message.type);
  return answer;
}

function answerIn({ type, root }: ReadMessage, bank: string): BankAnswer {
  switch (type) {
    case 'auth.002.001.01':
      return readAccountsAnswer(root, bank);
    case 'oryndau.arrest.1':
    case 'oryndau.arrest.2':
      return readArrestReport(root, bank);
    case 'pain.002.001.11':
      return readOrderReport(root, bank);
    case 'camt.029.001.10':
      return readRecallReport(root, bank);
    default:
      throw new Unreadable('NOT_AN_ANSWER', type);
  }
}
