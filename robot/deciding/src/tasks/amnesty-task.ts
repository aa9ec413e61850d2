/** What the task of the operator says about a fine that the amnesty may cover: nothing of the person. */
import type { FineState } from '@oryndau/fines/core';

export const amnestyTaskBody = ({ article, registeredOn }: Pick<FineState, 'article' | 'registeredOn'>) => ({
  article,
  registeredOn,
});
