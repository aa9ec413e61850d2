/** The rooms in the order in which their migrations are applied. */
import { fineMigrations } from '@oryndau/fines/migrations';
import { journalMigrations } from '@oryndau/journal/migrations';
import { connectorMigrations } from '@oryndau/outside/migrations';
import { portalMigrations } from '@oryndau/outside/portal-migrations';
import { paymentMigrations } from '@oryndau/payments/migrations';
import type { Room } from '@oryndau/postgres/migrate';
import { proceedingMigrations } from '@oryndau/proceedings/migrations';
import { reportMigrations } from '@oryndau/reports/migrations';
import { staffMigrations } from '@oryndau/staff/migrations';
import { countRefusedAtBound } from './count-at-bound.ts';
import { countPaces } from './count-paces.ts';
import { fillDaysOfWaitingActs } from './days-of-waiting-acts.ts';
import { rebuildDocuments } from './rebuild.ts';
import { fillRightsOfLiftings } from './rights-of-liftings.ts';
import { fillStruckRecalls } from './struck-recalls.ts';

const robotMigrations: Room = {
  room: 'robot',
  directory: new URL('../migrations/', import.meta.url),
  steps: {
    1: rebuildDocuments,
    2: countRefusedAtBound,
    4: countPaces,
    5: fillDaysOfWaitingActs,
    6: fillRightsOfLiftings,
    7: fillStruckRecalls,
  },
};

export const rooms: readonly Room[] = [
  journalMigrations,
  fineMigrations,
  proceedingMigrations,
  paymentMigrations,
  reportMigrations,
  connectorMigrations,
  portalMigrations,
  staffMigrations,
  robotMigrations,
];

/** All schemas that these rooms make, those first that lean on others. */
export const schemas: readonly string[] = [
  'staff',
  'portal',
  'connectors',
  'reports',
  'payments',
  'proceedings',
  'fines',
  'work',
  'journal',
  'oryndau',
];
