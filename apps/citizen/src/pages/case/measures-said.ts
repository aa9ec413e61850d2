/** What the first screen says of an arrest and of a prohibition, in whatever state the case is: whoever reads no further must know that money or property is held. Pure. */
import type { CaseView } from '@oryndau/reading/case-view';
import { shownAmount } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { caseTexts } from '../../texts/case.ts';
import { type ArrestFacts, type MeasureSaid, measureTexts } from '../../texts/measures.ts';
import { bankName } from './bank-names.ts';
import { endAwaited } from './open-standing.ts';

/** `isTold`: the headline has told of the arrest already. */
export function measuresSaid(view: CaseView, language: Language, isTold: boolean): readonly string[] {
  const { arrest, prohibition } = view;
  const texts = measureTexts[language];
  const ofArrest = arrest === null || arrest.status === 'asked' || isTold ? undefined : saidOf(view, arrest.status);
  const ofProhibition = prohibition === null ? undefined : saidOf(view, prohibition.status);
  return [
    ...(arrest === null || ofArrest === undefined
      ? []
      : [
          texts.arrest[ofArrest]({
            sum: shownAmount(arrest.amount, language),
            account: accountOf(view, language),
          }),
        ]),
    ...(ofProhibition === undefined ? [] : [texts.prohibition[ofProhibition]]),
  ];
}

/** The arrested account; null where the bank has not said which it is. */
export function accountOf({ arrest }: CaseView, language: Language): ArrestFacts['account'] {
  if (!arrest?.bank || !arrest.accountEnd) return null;
  const bank = bankName(arrest.bank, language) ?? caseTexts[language].arrest.bankByCode(arrest.bank);
  return { bank, end: arrest.accountEnd };
}

type Status = 'ordered' | 'confirmed' | 'lifting' | 'lifted' | 'handed_over';

/** Undefined: nothing that the first screen need say. What is over while the case goes on is told further down, and keeps nobody from anything. */
function saidOf(view: CaseView, status: Status): MeasureSaid | undefined {
  const { standing } = view;
  const isAlive = status === 'ordered' || status === 'confirmed';
  switch (standing) {
    case 'open':
    case 'held':
      // Nothing is left to pay that would lift it: the signature does.
      if (isAlive && endAwaited(view) !== null) return 'ending';
      return isAlive ? (status === 'ordered' ? 'ordered' : 'standing') : undefined;
    case 'executed':
    case 'cancelled':
    case 'released':
      return isAlive ? 'ending' : status;
    case 'transferred':
      return isAlive ? 'handed_over' : status;
    case 'fine':
    case 'refused':
      return undefined;
  }
}
