/**
 * Which fields of a value are money, asked of its type: in canonical text money is a decimal text like any other, so whoever reads it must be told. A list
 * that lacks a field, or names one that is none, does not compile.
 */
import type { Money } from './money.ts';

type Plain = string | number | bigint | boolean | null | undefined;

/** The names of the fields of `T` that are money, at any depth. */
export type MoneyFieldOf<T> = T extends Plain
  ? never
  : T extends readonly (infer Item)[]
    ? MoneyFieldOf<Item>
    : { [K in keyof T & string]-?: NonNullable<T[K]> extends Money ? K : MoneyFieldOf<T[K]> }[keyof T & string];

/** The set that `fromCanonical` wants, of all that is read by it: `moneyFieldsOf<Event | State>({ amount: true })`. */
export const moneyFieldsOf = <T>(fields: Readonly<Record<MoneyFieldOf<T>, true>>): ReadonlySet<string> =>
  new Set(Object.keys(fields));
