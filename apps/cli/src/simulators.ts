/**
 * The one door to what only pretends: no other file that ships names `simulators/`, and nothing of it is loaded unless "start" or "simulate" asks.
 */
export type { YearStatement } from '@oryndau/simulators';

export const loadSimulators = () => import('@oryndau/simulators');
