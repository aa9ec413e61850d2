/** The people and bodies of the register's own record, to hold against those that a page shows. */
import type { ActParties } from './act.ts';

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Whether every name and number that a page shows stands in the register's record: an act binds the record by its digest, and the
 * parties through it. False for a record that is no JSON.
 */
export function partiesAgree({ record, debtor, issuer, beneficiary, paymentReference }: ActParties): boolean {
  let fields: Fields;
  try {
    fields = fieldsOf(JSON.parse(record));
  } catch {
    return false;
  }
  const person = fieldsOf(fields.debtor);
  const body = fieldsOf(fields.issuer);
  const money = fieldsOf(fields.beneficiary);
  const name = [person.lastName, person.firstName, person.middleName].map(textOf).filter(Boolean).join(' ');
  return (
    debtor.name === name &&
    debtor.iin === (textOf(person.iin) ?? '') &&
    debtor.birthDate === textOf(person.birthDate) &&
    debtor.address === textOf(person.address) &&
    issuer.name === (textOf(body.name) ?? '') &&
    issuer.bin === (textOf(body.bin) ?? '') &&
    (['iban', 'bin', 'kbk', 'knp'] as const).every((key) => beneficiary[key] === (textOf(money[key]) ?? '')) &&
    paymentReference === (textOf(fields.paymentReference) ?? '')
  );
}
