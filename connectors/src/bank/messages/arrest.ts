/**
 * The arrest of money on an account, its change, its lifting and its hand-over to a private bailiff, and the bank's reports of them (261-IV Arts. 58, 62; Rules of
 * Order 697, items 23 and 26): a message of our own, because ISO 20022 has none. A refusal of any request as a whole is reported in it too.
 *
 * The first version (schemas/oryndau-arrest-1.xsd) has no hand-over, the second one has everything. Each thing is written in the oldest version that has it, so that a bank which
 * speaks only that one goes on as it did; both are read.
 */

import { at, clipped, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import type { BankAnswer, BankRequest } from '../port.ts';
import { actText, OWN_NAMESPACE, readAct, readTenge, reasonCode, tengeText } from './common.ts';

export type ArrestRequest = Extract<BankRequest, { kind: 'arrest' | 'change' | 'lift' | 'hand_over_arrest' }>;
type ArrestAnswer = Extract<
  BankAnswer,
  { kind: 'arrested' | 'arrest_rejected' | 'changed' | 'lifted' | 'arrest_handed_over' | 'refused' }
>;

const NAME_CHARACTERS = 140;
const SECOND_NAMESPACE = 'urn:oryndau:bank:arrest:2';
const elements = {
  arrest: 'ArrestRequest',
  change: 'ChangeRequest',
  lift: 'LiftRequest',
  hand_over_arrest: 'HandOverRequest',
} as const;

const messageOf = ({ kind }: ArrestRequest | ArrestAnswer, content: string): string => {
  const isHandOver = kind === 'hand_over_arrest' || kind === 'arrest_handed_over';
  return `<ArrestMessage xmlns="${isHandOver ? SECOND_NAMESPACE : OWN_NAMESPACE}">${content}</ArrestMessage>`;
};

export function composeArrestRequest(request: ArrestRequest): string {
  const { id, bank, debtor, act, arrest, account, kind } = request;
  const element = elements[kind];
  return messageOf(
    request,
    `<${element}>${leaf('Id', id)}${leaf('Bank', bank)}` +
      `<Debtor>${leaf('Iin', debtor.iin)}${leaf('Name', clipped(debtor.name, NAME_CHARACTERS))}</Debtor>${actText(act)}` +
      `${leaf('Arrest', arrest)}${leaf('Account', account)}${restText(request)}</${element}>`,
  );
}

/** What a request says beside which arrest it is about. */
function restText(request: ArrestRequest): string {
  switch (request.kind) {
    case 'arrest':
    case 'change':
      return tengeText('Amount', request.amount);
    case 'lift':
      return '';
    case 'hand_over_arrest':
      return leaf('Case', request.caseCode);
  }
}

export function readArrestRequest(root: XmlNode): ArrestRequest {
  const [message] = root.children;
  if (message === undefined) throw new Unreadable('MISSING', 'ArrestMessage');
  const asked = {
    id: textAt(message, 'Id'),
    bank: textAt(message, 'Bank'),
    debtor: { iin: textAt(message, 'Debtor', 'Iin'), name: textAt(message, 'Debtor', 'Name') },
    act: readAct(message),
    arrest: textAt(message, 'Arrest'),
    account: textAt(message, 'Account'),
  };
  const place = `${message.name}/Amount`;
  switch (message.name) {
    case elements.arrest:
      return { kind: 'arrest', ...asked, amount: readTenge(at(message, 'Amount'), place) };
    case elements.change:
      return { kind: 'change', ...asked, amount: readTenge(at(message, 'Amount'), place) };
    case elements.lift:
      return { kind: 'lift', ...asked };
    case elements.hand_over_arrest:
      return { kind: 'hand_over_arrest', ...asked, caseCode: textAt(message, 'Case') };
    default:
      throw new Unreadable('NOT_A_REQUEST', 'ArrestMessage');
  }
}

export function composeArrestReport(answer: ArrestAnswer): string {
  const { id, request, at: instant } = answer;
  return messageOf(
    answer,
    `<Report>${leaf('Id', id)}${leaf('Request', request)}${leaf('At', instant)}${outcomeText(answer)}</Report>`,
  );
}

function outcomeText(answer: ArrestAnswer): string {
  switch (answer.kind) {
    case 'arrested':
      return `<Arrested>${leaf('Arrest', answer.arrest)}${tengeText('Amount', answer.amount)}</Arrested>`;
    case 'changed':
      return `<Changed>${leaf('Arrest', answer.arrest)}${tengeText('Amount', answer.amount)}</Changed>`;
    case 'arrest_rejected':
      return `<ArrestRejected>${leaf('Arrest', answer.arrest)}${leaf('Reason', reasonCode(answer.reason))}</ArrestRejected>`;
    case 'lifted':
      return `<Lifted>${leaf('Arrest', answer.arrest)}</Lifted>`;
    case 'arrest_handed_over':
      return `<HandedOver>${leaf('Arrest', answer.arrest)}</HandedOver>`;
    case 'refused':
      return `<Refused>${leaf('Reason', reasonCode(answer.reason))}</Refused>`;
  }
}

export function readArrestReport(root: XmlNode, bank: string): ArrestAnswer {
  const [report] = root.children;
  const outcome = report?.name === 'Report' ? report.children.at(-1) : undefined;
  if (report === undefined || outcome === undefined) throw new Unreadable('NOT_A_REPORT', 'ArrestMessage');
  const answered = {
    id: textAt(report, 'Id'),
    bank,
    request: textAt(report, 'Request'),
    at: textAt(report, 'At'),
  };
  const amount = () => readTenge(at(outcome, 'Amount'), `${outcome.name}/Amount`);
  switch (outcome.name) {
    case 'Arrested':
      return { kind: 'arrested', ...answered, arrest: textAt(outcome, 'Arrest'), amount: amount() };
    case 'Changed':
      return { kind: 'changed', ...answered, arrest: textAt(outcome, 'Arrest'), amount: amount() };
    case 'ArrestRejected':
      return {
        kind: 'arrest_rejected',
        ...answered,
        arrest: textAt(outcome, 'Arrest'),
        reason: textAt(outcome, 'Reason'),
      };
    case 'Lifted':
      return { kind: 'lifted', ...answered, arrest: textAt(outcome, 'Arrest') };
    case 'HandedOver':
      return { kind: 'arrest_handed_over', ...answered, arrest: textAt(outcome, 'Arrest') };
    case 'Refused':
      return { kind: 'refused', ...answered, reason: textAt(outcome, 'Reason') };
    default:
      throw new Unreadable('UNKNOWN_STATUS', 'Report');
  }
}
