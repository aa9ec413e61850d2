/** What the bank does with arrests: their amounts, their changes, their end, and whose they are (261-IV Arts. 58, 62; Rules of Order 697, items 23 and 26). */
import type { ArrestRequest } from '@oryndau/connectors/bank/messages/arrest';
import type { Money } from '@oryndau/law/money';
import type { AnswerPart, DeskBank } from './desk-bank.ts';
import type { Account, Arrest } from './ledger.ts';

type Of<K extends ArrestRequest['kind']> = Extract<ArrestRequest, { kind: K }>;

export function answerArrest(bank: DeskBank, { arrest, account, amount, debtor, act }: Of<'arrest'>): AnswerPart {
  const no = (reason: string): AnswerPart => ({ kind: 'arrest_rejected', arrest, reason });
  const found = bank.customer(debtor.iin)?.find((one) => one.account === account);
  if (found === undefined)
    return no(bank.ledger.find(account) === undefined ? 'UNKNOWN_ACCOUNT' : 'ACCOUNT_OF_ANOTHER');
  if (bank.isProtected(found.kind)) return no('PROTECTED_ACCOUNT');
  if (found.currency !== 'KZT') return no('NOT_IN_TENGE');
  if (amount <= 0n) return no('AMOUNT_NOT_POSITIVE');
  if (found.arrests.some(({ id }) => id === arrest)) return no('ARREST_EXISTS');
  if (bank.liftedFirst.has(arrest)) return no('ARREST_LIFTED');
  const wrong = amount + bank.faults.arrestsMore - bank.faults.arrestsLess;
  const held = wrong > 0n ? wrong : 0n;
  found.arrests = [...found.arrests, { id: arrest, document: documentOf(act.number), held, handedOver: null }];
  return { kind: 'arrested', arrest, amount: held as Money };
}

/** An act is numbered within its document: `DOCUMENT/3`. */
const documentOf = (act: string): string => act.slice(0, Math.max(0, act.lastIndexOf('/')));

export function answerChange(bank: DeskBank, { arrest, account, amount }: Of<'change'>): AnswerPart {
  const [, living] = find(bank, arrest, account);
  if (living === undefined) return { kind: 'refused', reason: 'UNKNOWN_ARREST' };
  if (living.handedOver !== null) return { kind: 'refused', reason: HANDED_OVER };
  if (amount > living.held) {
    // It holds less already, because an order has taken the rest: then nothing is to be done, and nothing is arrested anew.
    return { kind: 'changed', arrest, amount: living.held as Money };
  }
  living.held = amount;
  return { kind: 'changed', arrest, amount };
}

export function answerLift(bank: DeskBank, { arrest, account }: Of<'lift'>): AnswerPart {
  const [found, living] = find(bank, arrest, account);
  if (found === undefined) return { kind: 'refused', reason: 'UNKNOWN_ACCOUNT' };
  if (living !== undefined && living.handedOver !== null) return { kind: 'refused', reason: HANDED_OVER };
  // Lifted before, or before it has come: what is asked for is so, and stays so.
  if (living === undefined) bank.liftedFirst.add(arrest);
  if (living !== undefined) found.arrests = found.arrests.filter(({ id }) => id !== arrest);
  return { kind: 'lifted', arrest };
}

/** The money stays arrested as it is; written down is by which act, and of which case. */
export function answerHandOver(bank: DeskBank, { arrest, account, act, caseCode }: Of<'hand_over_arrest'>): AnswerPart {
  const [, living] = find(bank, arrest, account);
  if (living === undefined) {
    bank.liftedFirst.add(arrest);
    return { kind: 'refused', reason: 'UNKNOWN_ARREST' };
  }
  if (bank.faults.refusesHandOvers) return { kind: 'refused', reason: 'NOT_TAKEN_DOWN' };
  // By another act it would be another hand-over: there is no way back from the first.
  if (living.handedOver !== null && living.handedOver.act !== act.number)
    return { kind: 'refused', reason: HANDED_OVER };
  living.handedOver = { caseCode, act: act.number, on: act.on };
  return { kind: 'arrest_handed_over', arrest };
}

/** What the body asks for is the bailiff's to ask. */
const HANDED_OVER = 'ARREST_OF_A_BAILIFF';

function find(bank: DeskBank, arrest: string, account: string): [Account | undefined, Arrest | undefined] {
  const found = bank.ledger.find(account);
  return [found, found?.arrests.find(({ id }) => id === arrest)];
}
