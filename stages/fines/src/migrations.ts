import type { Room } from '@oryndau/postgres/migrate';
import { fillIssuers } from './sql/fill-issuers.ts';
import { fillSearchKeys } from './sql/fill-search-keys.ts';
import { moveFacts } from './sql/move-facts.ts';

export const fineMigrations: Room = {
  room: 'fines',
  directory: new URL('../migrations/', import.meta.url),
  steps: { 3: moveFacts, 6: fillSearchKeys, 8: fillIssuers },
};
