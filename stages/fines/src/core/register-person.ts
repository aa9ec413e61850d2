/** The person and the bodies that a record of the register names: read from the record at the moment of need, kept nowhere else. */

import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';

export interface RegisterParties {
  readonly debtor: {
    readonly iin: string;
    readonly lastName: string;
    readonly firstName: string;
    readonly middleName: string | null;
    readonly birthDate: string | null;
    /** E.164, or null: nobody can be reached by SMS. */
    readonly phone: string | null;
    readonly language: 'kk' | 'ru' | 'en';
    readonly kato: string | null;
    readonly address: string | null;
  };
  readonly issuer: { readonly name: string; readonly bin: string };
  /** `kbk` and `knp` are empty where the document does not name them: then no collection order may be formed (law.md 12 #16). */
  readonly beneficiary: {
    readonly iban: string;
    readonly bin: string;
    readonly kbk: string;
    readonly knp: string;
  };
  readonly paymentReference: string;
  /** The kind of the enforcement document, as the register names it. */
  readonly documentType: string;
  /** The day of the document: it may have come to us later. */
  readonly issuedOn: string;
}

type Json = Readonly<Record<string, unknown>>;

const child = (record: Json, field: string): Json => (record[field] ?? {}) as Json;
const textOf = (record: Json, field: string): string | null => {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

const PHONE = /^\+[1-9]\d{9,14}$/;
/** Of several numbers the first that is one. */
const BETWEEN_PHONES = /[,;/]|\s+(?=\+)/u;

/** "+77001459410", "8 (700) 145-94-10", "7 700 145 94 10", "700 145 94 10": in Kazakhstan 8 or nothing stands for +7. Null for what is no number. */
export function phoneIn(written: string): string | null {
  for (const one of written.split(BETWEEN_PHONES)) {
    const digits = one.replace(/[\s\u00a0().\u2010-\u2015-]/gu, '');
    const national = /^(?:8|7)?(7\d{9})$/.exec(digits)?.[1];
    const phone = national === undefined ? digits.replace(/^00/, '+') : `+7${national}`;
    if (PHONE.test(phone)) return phone;
  }
  return null;
}

/** Whether the telephone of the debtor says whom to reach: it is a number, or there is none. */
export function isPhoneRead(record: string): boolean {
  const { phone } = child(JSON.parse(record) as Json, 'debtor');
  if (phone === undefined || phone === null || phone === '') return true;
  return typeof phone === 'string' && phoneIn(phone) !== null;
}

/** The longest life that is known has lasted 122 years. */
const YEARS_LIVED_MAX = 125;

/** A day on which who has a document of `issuedOn` can have been born: it exists, is not later, and lies within a life before it. */
export function birthDayIn(written: string | null, issuedOn: string): LegalDate | undefined {
  const day = written === null ? undefined : parseLegalDate(written);
  if (day === undefined || day > issuedOn) return undefined;
  return Number(issuedOn.slice(0, 4)) - Number(day.slice(0, 4)) <= YEARS_LIVED_MAX ? day : undefined;
}

/** Nearly every record writes it so, and is not read again. */
const PLAIN_BIRTH = /"birthDate":"(\d{4}-\d\d-\d\d)"/;

/** Whether the date of birth of the debtor can be one, or there is none: it opens the case beside the code. */
export function isBirthDateRead(record: string, issuedOn: string): boolean {
  const plain = PLAIN_BIRTH.exec(record)?.[1];
  if (plain !== undefined && birthDayIn(plain, issuedOn) !== undefined) return true;
  const { birthDate } = child(JSON.parse(record) as Json, 'debtor');
  if (birthDate === undefined || birthDate === null || birthDate === '') return true;
  return typeof birthDate === 'string' && birthDayIn(birthDate, issuedOn) !== undefined;
}

/** `record`: an accepted line of the register. A telephone number that is none is left out. */
export function partiesOf(record: string): RegisterParties {
  const line = JSON.parse(record) as Json;
  const debtor = child(line, 'debtor');
  const issuer = child(line, 'issuer');
  const beneficiary = child(line, 'beneficiary');
  const phone = textOf(debtor, 'phone');
  const language = textOf(debtor, 'language');
  return {
    debtor: {
      iin: textOf(debtor, 'iin') ?? '',
      lastName: textOf(debtor, 'lastName') ?? '',
      firstName: textOf(debtor, 'firstName') ?? '',
      middleName: textOf(debtor, 'middleName'),
      birthDate: textOf(debtor, 'birthDate'),
      phone: phone === null ? null : phoneIn(phone),
      language: language === 'ru' || language === 'en' ? language : 'kk',
      kato: textOf(debtor, 'kato'),
      address: textOf(debtor, 'address'),
    },
    issuer: { name: textOf(issuer, 'name') ?? '', bin: textOf(issuer, 'bin') ?? '' },
    beneficiary: {
      iban: textOf(beneficiary, 'iban') ?? '',
      bin: textOf(beneficiary, 'bin') ?? '',
      kbk: textOf(beneficiary, 'kbk') ?? '',
      knp: textOf(beneficiary, 'knp') ?? '',
    },
    paymentReference: textOf(line, 'paymentReference') ?? '',
    documentType: textOf(line, 'documentType') ?? '',
    issuedOn: textOf(line, 'on') ?? '',
  };
}

const KBK = /^\d{6}$/;
const KNP = /^\d{3}$/;

/** Codes of the budget (KBK) and of the purpose (KNP) by which a bank may pay: anything else is no code, and no collection order is formed by it. */
export const isKbk = (said: unknown): boolean => typeof said === 'string' && KBK.test(said);
export const isKnp = (said: unknown): boolean => typeof said === 'string' && KNP.test(said);

/** Surname, name and patronymic, as an act names a person. */
export const fullNameOf = ({ debtor: { lastName, firstName, middleName } }: RegisterParties): string =>
  [lastName, firstName, middleName].filter(Boolean).join(' ');
