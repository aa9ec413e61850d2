/** The room of the law: its numbers, the calendar, what was put into force without a release, the days of the policies. */
import type { AddRoom } from '../../routes.ts';
import { addCalendar } from './calendar.tsx';
import { addDecision } from './decision.tsx';
import { addLawFile } from './law-file.ts';
import { addLawList } from './law-list.tsx';
import { addNumber } from './number.tsx';
import { addPolicy } from './policy.tsx';
import { addWhatIf } from './what-if.tsx';

export const addLaw: AddRoom = (routes, ground) => {
  for (const add of [addLawList, addLawFile, addNumber, addCalendar, addDecision, addPolicy, addWhatIf])
    add(routes, ground);
};
