/** What the bank says of a person's accounts: of which kind, with how much, and where money is short what has moved on them (Rules, item 11). */
import { type BankMovement, type BankRequest, MOVEMENTS_MAX } from '@oryndau/connectors/bank';
import type { Message } from '@oryndau/connectors/signed-exchange/envelope';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { AnswerPart, DeskBank } from './desk-bank.ts';
import { type Account, freeOf } from './ledger.ts';

type AccountsRequest = Extract<BankRequest, { kind: 'accounts' }>;

export function answerAccounts(bank: DeskBank, { debtor, movements }: AccountsRequest): AnswerPart {
  const owned = bank.customer(debtor.iin) ?? [];
  const usable = owned.filter(({ kind, currency }) => currency === 'KZT' && !bank.isProtected(kind));
  const isShort =
    movements !== undefined &&
    bank.faults.movements !== 'LEFT_OUT' &&
    usable.length > 0 &&
    usable.every((account) => freeOf(account) < movements.below);
  const accounts = owned.map((account) => {
    const { account: number, kind, currency } = account;
    const said = { account: number, bank: bank.bank, kind, currency, available: freeOf(account) };
    return isShort && usable.includes(account) ? { ...said, movements: movedOn(bank, account, movements.from) } : said;
  });
  return { kind: 'accounts', accounts, ...(isShort && { since: movements.from }) };
}

/** The latest of them; what lay on the account when it was opened has not moved. */
function movedOn({ faults, today }: DeskBank, { account, movements }: Account, from: LegalDate): BankMovement[] {
  const moved = movements
    .filter(({ day, kind }) => kind !== 'opening' && day >= from)
    .map(({ day, to, amount }): BankMovement => ({ on: day, direction: to === account ? 'in' : 'out', amount }));
  const invented = { direction: 'in', amount: tenge(1) } as const;
  if (faults.movements === 'TOO_EARLY') return [{ on: addDays(from, -1), ...invented }];
  if (faults.movements === 'TOO_MANY')
    return Array.from({ length: MOVEMENTS_MAX + 1 }, () => ({ on: today, ...invented }));
  return moved.slice(-MOVEMENTS_MAX);
}

/** The directions of movements as a bank writes them that has codes of its own. */
export const withoutDirections = (message: Message): Message => ({
  ...message,
  body: message.body.replaceAll(/<Direction>\w+</g, '<Direction>BOTH<'),
});
