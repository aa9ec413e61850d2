/** What was decided and says what is no longer so, as the robot itself has found: taken back, and decided anew where it still may be. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseState } from './case.ts';
import type { CaseDecision } from './decision.ts';
import { type TakeEndBack, takeEndBack } from './end-taken-back.ts';
import { type LapseOpening, lapseOpening } from './endings.ts';
import { type DecideMeasureAnew, decideMeasureAnew } from './held-arrest.ts';
import { type DecideOrderAnew, decideOrderAnew } from './held-order.ts';
import { type AskScopeAgain, askScopeAgain } from './opening-on-its-day.ts';

export type DecideAnew = TakeEndBack | AskScopeAgain | LapseOpening | DecideMeasureAnew | DecideOrderAnew;

export function decideAnew(state: CaseState, command: DecideAnew, on: LegalDate): CaseDecision {
  switch (command.type) {
    case 'TakeEndBack':
      return takeEndBack(state, command, on);
    case 'AskScopeAgain':
      return askScopeAgain(state, command, on);
    case 'LapseOpening':
      return lapseOpening(state, command, on);
    case 'DecideMeasureAnew':
      return decideMeasureAnew(state, command, on);
    case 'DecideOrderAnew':
      return decideOrderAnew(state, command, on);
  }
}
