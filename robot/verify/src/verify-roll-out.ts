/** Where the robot works, recomputed: a case was opened, a fine left to the ordinary way and a measure begun as its region was switched on that day. */
import type { FineState } from '@oryndau/fines/core';
import type { RollOut } from '@oryndau/law/roll-out';
import { type CaseEvent, policyOn } from '@oryndau/proceedings/core';

/** Why the event cannot be, as the region of the fine was switched on its day; undefined: it can. */
export function rollOutFault(event: CaseEvent, { region }: FineState, rollOut: RollOut): string | undefined {
  switch (event.type) {
    case 'ProceedingOpened': {
      // A recorded year that is lived again asks for nothing of it.
      const isLivedAgain = policyOn(event.policy, event.on)?.signs === false;
      return isLivedAgain || rollOut('ROBOT', region, event.on).isOn
        ? undefined
        : 'a case was opened where the robot was switched off';
    }
    case 'ProceedingRefused':
      return event.reason === 'REGION_OFF' && rollOut('ROBOT', region, event.on).isOn
        ? 'the fine was left to the ordinary way, and the robot was on there'
        : undefined;
    case 'MeasuresTurned':
      return rollOut('MEASURES', region, event.on).isOn === (event.turn === 'on')
        ? undefined
        : `measures were turned ${event.turn}, and in the region they were not`;
    case 'AccountsRequested':
    case 'ProhibitionOrdered':
    case 'CollectionOrderSent':
      return rollOut('MEASURES', region, event.on).isOn
        ? undefined
        : 'a measure was begun where they were switched off';
    default:
      return undefined;
  }
}
