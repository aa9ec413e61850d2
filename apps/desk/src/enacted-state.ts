/** How a decision stands that has put something into force: before its day, in force, over, or taken back. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Enactment } from '@oryndau/staff/enactments';
import { contentOf, type EnactedContent, isWithdrawal, withdrawnIn } from '@oryndau/standing/enacted-content';

export type EnactedState = 'comes' | 'holds' | 'over' | 'withdrawn';

/** Undefined: it has taken something back, and is over with that. */
export function stateOf(enactment: Enactment, all: readonly Enactment[], today: LegalDate): EnactedState | undefined {
  const content = contentOf(enactment);
  const withdrawn = withdrawnIn(all);
  if (isWithdrawal(content)) return undefined;
  if (withdrawn.has(enactment.n)) return 'withdrawn';
  // Terms are counted by a calendar from its approval on.
  if (!('calendar' in content) && content.from > today) return 'comes';
  const isFollowed = all.some((other) => {
    const next = contentOf(other);
    if (isWithdrawal(next) || withdrawn.has(other.n) || whatOf(next) !== whatOf(content)) return false;
    if ('calendar' in next) return other.n > enactment.n;
    if (next.from > today) return false;
    return next.from > content.from || (next.from === content.from && other.n > enactment.n);
  });
  return isFollowed ? 'over' : 'holds';
}

/** What it is about: of these one holds at a time. */
function whatOf(content: EnactedContent): string {
  if (isWithdrawal(content)) return '';
  if ('calendar' in content) return `calendar ${content.calendar}`;
  if ('parameter' in content) return content.parameter;
  return 'policy' in content ? `${content.policy} ${content.day}` : `${content.region} ${content.part}`;
}
