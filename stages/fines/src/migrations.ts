import type { Room } from '@oryndau/postgres/migrate';
import { moveFacts } from './sql/move-facts.ts';

export const fineMigrations: Room = {
  room: 'fines',
  directory: new URL('../migrations/', import.meta.url),
  steps: { 3: moveFacts },
};
