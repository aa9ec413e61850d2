/**
 * By what the bookings of banks are known, where a bank needs another rule than all others: `bookings` in the file that `ORYNDAU_CONNECTORS` names
 * (docs/how-to/know-a-booking.md).
 */
import { readFileSync } from 'node:fs';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import {
  type BookingRules,
  bookingKeys,
  DAYS_APART_MAX,
  type DatedRule,
  DEFAULT_RULE,
} from '@oryndau/payments/core/booking-rule';
import { keepBookingRules } from '@oryndau/payments/sql/booking-rules';
import type { Database } from '@oryndau/postgres/database';
import { type Json, listAt, objectAt, textAt, wrong } from './configured-fields.ts';
import { exitCodes } from './exit-codes.ts';
import { PlainError, wrongUsage } from './plain-error.ts';

const BANK = /^[0-9A-Z]{3}$/;

/** The rules of the file. Throws a usage error with the place of what is wrong. */
export function bookingRulesIn(file: Json): BookingRules {
  const rules = new Map<string, DatedRule[]>();
  for (const { bank, ...rule } of listAt(file, 'bookings', ruleAt)) {
    const before = rules.get(bank) ?? [];
    if (before.some(({ from }) => from >= rule.from))
      throw wrong(
        'bookings',
        `has rules of bank ${bank} that are not in the order of their days, each later than the one before`,
      );
    rules.set(bank, [...before, rule]);
  }
  return rules;
}

function ruleAt(entry: unknown, place: string): DatedRule & { readonly bank: string } {
  const rule = objectAt(entry, place, ['bank', 'from', 'key', 'noReference', 'daysApart']);
  const bank = textAt(rule, 'bank', place);
  if (!BANK.test(bank))
    throw wrong(
      `${place}.bank`,
      'is the code of a bank: the three characters behind the check digits of its accounts, e.g. "125"',
    );
  const key = bookingKeys.find((known) => known === (rule.key ?? DEFAULT_RULE.key));
  if (key === undefined) throw wrong(`${place}.key`, `is one of ${bookingKeys.join(', ')}`);
  const { noReference = DEFAULT_RULE.noReference, daysApart = DEFAULT_RULE.daysApart } = rule;
  if (
    !Array.isArray(noReference) ||
    !noReference.every((text): text is string => typeof text === 'string' && text.trim() !== '')
  )
    throw wrong(`${place}.noReference`, 'is a list of texts');
  if (typeof daysApart !== 'number' || !Number.isInteger(daysApart) || daysApart < 0 || daysApart > DAYS_APART_MAX)
    throw wrong(`${place}.daysApart`, `is a number of days, 0 to ${DAYS_APART_MAX}`);
  return { bank, from: dayAt(rule, place), key, noReference: noReference.map((text) => text.toUpperCase()), daysApart };
}

function dayAt(rule: Json, place: string): LegalDate {
  const day = parseLegalDate(textAt(rule, 'from', place));
  if (day === undefined) throw wrong(`${place}.from`, 'is a day, as YYYY-MM-DD: the first whose bookings are known so');
  return day;
}

/** Undefined where no file is named: then what is kept goes on to hold. */
function configuredBookingRules(): BookingRules | undefined {
  const path = process.env.ORYNDAU_CONNECTORS;
  if (!path) return undefined;
  let file: unknown;
  try {
    file = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw wrongUsage(`ORYNDAU_CONNECTORS: ${path} cannot be read as JSON (${(error as Error).message})`);
  }
  return typeof file === 'object' && file !== null ? bookingRulesIn(file as Json) : undefined;
}

/** Before a bank file is read: lets the rules of the configuration hold. Throws PlainError where one comes too late for what is kept already. */
export async function takeBookingRules(db: Database): Promise<void> {
  const wanted = configuredBookingRules();
  const late = wanted && (await db.transaction((tx) => keepBookingRules(tx, wanted), { as: 'owner' }));
  if (late === undefined) return;
  const { bank, day, lastDay } = late;
  const message = `ORYNDAU_CONNECTORS: bookings changes by what the bookings of bank ${bank} are known on ${day}. Bookings of it are kept up to ${lastDay} by another rule: read again, they would count twice. Leave the rules up to ${lastDay} as they were, and give the new one "from" a later day. Nothing was read.`;
  throw new PlainError(message, exitCodes.refused, 'BOOKING_RULE_TOO_LATE');
}
