/**
 * What happens while a transfer waits for its signature. The case is still here: whatever makes the transfer say what is no longer so takes it back first, and the
 * case goes on from where it was. A new one follows by itself where there still is a ground.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { arrestIsAlive, hasOpenFiling, isMoneyOnItsWay, remainderOf } from './asked-of-case.ts';
import { awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, thenDecide } from './decision.ts';
import { evolveCase } from './evolve.ts';
import { prohibitionIsAlive } from './prohibition.ts';
import { withdraw } from './withdraw.ts';

interface Deciding<Command> {
  readonly on: LegalDate;
  decide(state: CaseState, command: Command, on: LegalDate): CaseDecision;
}

export function besideTransfer<Command extends { readonly type: string }>(
  state: CaseState,
  command: Command,
  { on, decide }: Deciding<Command>,
): CaseDecision {
  const transfer = awaitedAct(state, 'transfer');
  const isAboutIt = command.type === 'EndDay' || ('of' in command && command.of === transfer?.of);
  if (transfer === undefined || isAboutIt) return decide(state, command, on);
  const without = thenDecide(state, withdraw(state, ['transfer'], on), (next) => decide(next, command, on));
  if (isRefusal(without)) return without;
  const reached = without.reduce<CaseState>(evolveCase, state);
  return wouldBeTheSame(state, reached) ? decide(state, command, on) : without;
}

/** What the transfer says of the case, and that it may be handed over. */
function wouldBeTheSame(before: CaseState, after: CaseState): boolean {
  const isInTheWay = isMoneyOnItsWay(after) || (after.optOut === null && hasOpenFiling(after));
  return after.status === 'open' && !isInTheWay && saidOf(before) === saidOf(after);
}

const saidOf = (state: CaseState): string => {
  const { account, amount } = state.arrest;
  const arrest = arrestIsAlive(state) ? `${account} ${amount}` : '';
  return [remainderOf(state), arrest, prohibitionIsAlive(state)].join('; ');
};
