/** The acts of a case, which its person may read and download. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { type ActType, actTypes } from '@oryndau/words/acts';

export interface ShownAct {
  /** The number of its event in the chain of the document. */
  readonly n: number;
  readonly on: LegalDate;
  readonly act: ActType;
}

/** The happenings that are acts. */
export const actsOf = ({ happenings }: CaseView): readonly ShownAct[] =>
  happenings.flatMap(({ n, on, act }) => (isAct(act) ? [{ n, on, act }] : []));

const isAct = (type: string | null): type is ActType => actTypes.some((known) => known === type);

/** The act by which the case was opened; undefined where there is none. */
export const openingActOf = (view: CaseView): ShownAct | undefined => actsOf(view).find(({ act }) => act === 'opening');

/** What ended the case here, or kept it from being opened. */
export type Ending = 'end' | 'transfer' | 'refusal';

/** The act by which a case that has ended did so; undefined where it goes on, or where nobody has signed that act. */
export function endingActOf(view: CaseView): (ShownAct & { readonly ending: Ending }) | undefined {
  if (view.standing === 'fine' || view.standing === 'open' || view.standing === 'held') return undefined;
  return actsOf(view)
    .flatMap((shown) => {
      const ending = endings[shown.act];
      return ending === undefined ? [] : [{ ...shown, ending }];
    })
    .at(-1);
}

const endings: Readonly<Partial<Record<ActType, Ending>>> = {
  termination_executed: 'end',
  termination_cancelled: 'end',
  termination_released: 'end',
  transfer: 'transfer',
  refusal: 'refusal',
};
