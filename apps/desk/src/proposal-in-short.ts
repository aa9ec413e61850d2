/** A proposal within a line of a list: whom or what it is about, and which sum. */
import { moneyOf } from '@oryndau/law/money';
import type { FineInShort } from '@oryndau/reading/fines-in-short';
import type { Proposal } from '@oryndau/staff/proposals';
import { contentOf } from '@oryndau/standing/enacted-content';
import { shownAmount, shownNumber, shownTenge } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { staffRoleTexts } from '@oryndau/words/staff';
import { enactedInShort } from './enacted-details.ts';
import { largeMoneyIn } from './large-assignment.ts';
import { resumeProposalIn } from './resume-proposal.ts';
import { roleProposalIn } from './role-proposal.ts';
import { accountsTexts } from './texts/accounts.ts';
import { moneyTexts } from './texts/money.ts';
import { workTexts } from './texts/work.ts';

export interface ProposalInShort {
  readonly about: string;
  /** Empty where it is about none. */
  readonly sum: string;
}

export function proposalInShort(
  { action, content }: Pick<Proposal, 'action' | 'content'>,
  fine: FineInShort | undefined,
  language: Language,
): ProposalInShort {
  switch (action) {
    case 'money.assign_large': {
      const money = largeMoneyIn(content);
      const about = 'as' in money ? moneyTexts[language].as[money.as] : shownNumber(money.number, language);
      return { about, sum: shownTenge(moneyOf(money.sum), language) };
    }
    case 'account.role': {
      const { name, role, turn } = roleProposalIn(content);
      return { about: `${name}, ${accountsTexts[language].turns[turn]}: ${staffRoleTexts[role][language]}`, sum: '' };
    }
    case 'signing.resume': {
      const { stoppedBy, stoppedFor } = resumeProposalIn(content);
      return { about: `${stoppedBy}: ${stoppedFor}`, sum: '' };
    }
    case 'law.change':
    case 'policy.change':
    case 'region.turn':
      return { about: enactedInShort(contentOf({ content }), language), sum: '' };
    default:
      return {
        about: fine === undefined ? '' : shownNumber(fine.number, language),
        sum: fine?.money == null ? '' : `${workTexts[language].case.sum}: ${shownAmount(fine.money.left, language)}`,
      };
  }
}

/** What is left of a fine to pay, beside the whole; null where nothing of it has been lived. */
export function leftOf(fine: FineInShort | undefined, language: Language): string | null {
  if (fine?.money == null) return null;
  const { left, whole } = fine.money;
  return workTexts[language].case.ofSum(shownAmount(left, language), shownAmount(whole, language));
}
