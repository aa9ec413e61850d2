/**
 * Names of banks by the three digits that follow the check digits of a Kazakh IBAN. The National Bank's list of codes was not read: here stand only
 * codes seen in a published copy of it that is of 2010, of banks that still bear the name. Any other is shown by its code, never by a guess.
 */
const names: ReadonlyMap<string, string> = new Map([
  ['722', 'Kaspi Bank'],
  ['832', 'Citibank Kazakhstan'],
]);

export const bankName = (code: string): string | undefined => names.get(code);
