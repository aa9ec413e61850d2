/** The rooms in the order in which their migrations are applied. */
import { connectorMigrations } from '@oryndau/connectors';
import { fineMigrations } from '@oryndau/fines';
import { paymentMigrations } from '@oryndau/payments';
import { portalMigrations } from '@oryndau/portal';
import { postgresMigrations, type Room } from '@oryndau/postgres';
import { proceedingMigrations } from '@oryndau/proceedings';
import { reportMigrations } from '@oryndau/reports';

export const rooms: readonly Room[] = [
  postgresMigrations,
  fineMigrations,
  proceedingMigrations,
  paymentMigrations,
  reportMigrations,
  connectorMigrations,
  portalMigrations,
];
