/** Fields that many operations share, each with its form in one place. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import { z } from 'zod';

/** An object of these fields and no other: what was mistyped is refused, and whoever sent it learns what there is. */
export const only = <T extends z.core.$ZodShape>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? expectedOf(Object.keys(shape)) : undefined),
  });

const expectedOf = (names: readonly string[]): string =>
  names.length === 0 ? 'nothing is taken here' : `only ${names.join(', ')}`;

/** Tenge with two decimals; below zero where money was taken back. */
export const moneyText = z
  .string()
  .regex(/^-?\d{1,15}\.\d{2}$/)
  .meta({ id: 'Money', description: 'Tenge with two decimals', example: '18000.00' });

/** Money that a caller names: above zero. */
export const wantedMoney = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, 'tenge with two decimals, such as 5000.00')
  .refine((text) => typeof parseMoney(text) === 'bigint', 'an amount above zero')
  .meta({ description: 'Tenge with two decimals', example: '5000.00' });

export const day = z
  .string()
  .refine((text) => parseLegalDate(text) !== undefined, 'a day that the calendar has, as YYYY-MM-DD')
  .meta({ id: 'Day', format: 'date', description: 'A legal day of Almaty', example: '2026-03-14' });

export const instant = z.string().meta({ id: 'Instant', format: 'date-time', example: '2026-03-14T05:00:00.000Z' });

export const language = z.enum(['kk', 'ru', 'en']);

export const money = (amount: Money): string => formatMoney(amount);
export const dayOrNull = (value: LegalDate | null): string | null => value;

/** However the database writes a time. */
export const isoOf = (at: string | Date): string => new Date(at).toISOString();
export const isoOrNull = (at: string | Date | null): string | null => (at === null ? null : isoOf(at));
