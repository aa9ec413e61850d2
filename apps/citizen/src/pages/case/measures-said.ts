/** What the first screen says of an arrest and of a prohibition, in whatever state the case is: whoever reads no further must know that money or property is held. Pure. */
import type { ArrestView, CaseView } from '@oryndau/reading/case-view';
import type { PartyTold } from '@oryndau/reading/not-sent';
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
  const { status = 'asked', told = 'told' } = arrest ?? {};
  const ofArrest = status === 'asked' || isTold ? undefined : saidOf(view, { status, told });
  const ofProhibition = prohibition === null ? undefined : saidOf(view, prohibition);
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

type Status = Exclude<ArrestView['status'], 'asked'>;

/** Undefined: nothing that the first screen need say. What is over while the case goes on is told further down, and keeps nobody from anything. */
function saidOf(view: CaseView, { status, told }: { readonly status: Status; readonly told: PartyTold }) {
  const isAlive = status === 'ordered' || status === 'confirmed';
  switch (view.standing) {
    case 'open':
    case 'held':
      // Nothing is left to pay that would lift it: the signature does.
      return isAlive && endAwaited(view) !== null ? overSaid(status, told, 'ending') : livingSaid(status, told);
    case 'executed':
    case 'cancelled':
    case 'released':
      return overSaid(status, told, 'ending');
    case 'transferred':
      return overSaid(status, told, 'handed_over');
    case 'fine':
    case 'refused':
      return undefined;
  }
}

function livingSaid(status: Status, told: PartyTold): MeasureSaid | undefined {
  switch (status) {
    case 'ordered':
      return told === 'told' ? 'ordered' : 'decided';
    case 'confirmed':
      return 'standing';
    case 'lifting':
      // Whoever holds the money has not heard of it: it is held still.
      return told === 'not_yet' ? 'to_be_lifted' : undefined;
    case 'lifted':
    case 'handed_over':
      return undefined;
  }
}

/** `alive`: what becomes of it where it stands. */
function overSaid(status: Status, told: PartyTold, alive: MeasureSaid): MeasureSaid {
  if (told === 'never') return 'never_told';
  if (status === 'ordered' || status === 'confirmed') return alive;
  return status === 'lifting' && told === 'not_yet' ? 'to_be_lifted' : status;
}
