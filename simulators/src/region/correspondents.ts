/** Those who answer by signed word: the banks, the notaries' system and the enforcement system, opened and closed together, with one calendar. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Levy } from '../enforcement-system/system.ts';
import { type BanksPlan, openBanks } from './banks.ts';
import { openEnforcement } from './enforcement.ts';
import { openNotaries } from './notaries.ts';

export interface CorrespondentsPlan extends BanksPlan {
  /** Whose wages a bailiff levies; without it nobody's. */
  readonly levyOf?: (iin: string) => Levy;
}

export async function openCorrespondents(plan: CorrespondentsPlan) {
  const banks = await openBanks(plan);
  const notaries = await openNotaries(plan);
  const enforcement = await openEnforcement(plan);
  return {
    banks,
    notaries,
    enforcement,
    /** What an exchange is given of them. */
    links: { banks: banks.links, notaries: { link: notaries.link }, enforcement: { link: enforcement.link } },
    advanceTo: (day: LegalDate) => {
      banks.advanceTo(day);
      notaries.advanceTo(day);
      enforcement.simulator.advanceTo(day);
    },
    close: async () => {
      await banks.close();
      await notaries.close();
      await enforcement.close();
    },
  };
}
