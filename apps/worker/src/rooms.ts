/** The rooms in the order in which their migrations are applied. */
import { connectorMigrations } from '@oryndau/connectors';
import { fineMigrations } from '@oryndau/fines';
import { paymentMigrations } from '@oryndau/payments';
import { portalMigrations } from '@oryndau/portal';
import { postgresMigrations, type Room } from '@oryndau/postgres';
import { proceedingMigrations } from '@oryndau/proceedings';
import { reportMigrations } from '@oryndau/reports';
import { rebuildDocuments } from './rebuild.ts';

const robotMigrations: Room = {
  room: 'robot',
  directory: new URL('../migrations/', import.meta.url),
  steps: { 1: rebuildDocuments },
};

export const rooms: readonly Room[] = [
  postgresMigrations,
  fineMigrations,
  proceedingMigrations,
  paymentMigrations,
  reportMigrations,
  connectorMigrations,
  portalMigrations,
  robotMigrations,
];
