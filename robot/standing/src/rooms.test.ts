/** A database knows a migration by the recorded name of its room: a room that moves keeps it, or everything would be applied a second time. */
import { readMigrations } from '@oryndau/postgres/migrate';
import { expect, it } from 'vitest';
import { rooms, schemas } from './rooms.ts';

/** Never changed, only added to. */
const recorded = [
  'postgres/journal-and-work',
  'fines/fines',
  'proceedings/proceedings',
  'payments/payments',
  'reports/reports',
  'connectors/connectors',
  'portal/portal',
  'staff/staff',
];

it('every room that was recorded is there under its name, in the order in which it was applied', () => {
  const first = readMigrations(rooms).filter(({ number }) => number === 1);
  expect(first.map(({ room, name }) => `${room}/${name}`).filter((label) => recorded.includes(label))).toEqual(
    recorded,
  );
  expect(new Set(rooms.map(({ room }) => room)).size).toBe(rooms.length);
});

it('every schema that a room makes is named, so that whoever takes all of ours away leaves none', () => {
  const made = readMigrations(rooms).flatMap(({ text }) =>
    Array.from(text.matchAll(/^create schema (?:if not exists )?([a-z_]+)/gm), ([, name]) => name),
  );
  expect(made.length).toBeGreaterThan(6);
  expect([...new Set([...made, 'oryndau'])].sort()).toEqual([...schemas].sort());
});
