/**
 * A synthetic country: fines with valid check digits that belong to nobody, and what happens to them. Seeded; files of any size are made
 * in a process of their own, so that neither their memory nor their time is counted to what is measured.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { checkDigitOf12, paymentReferenceOf } from '@oryndau/law/identifiers';
import type { LegalDate } from '@oryndau/law/legal-date';
import { bankEntry, bankFileEnd, bankFileStart, type PaidFine } from './bank.ts';

/** A file to be made: what happened on a day to `count` fines from the `first` on. */
export interface FeedFile {
  readonly path: string;
  readonly kind: 'registered' | 'delivered' | 'paid';
  readonly on: LegalDate;
  readonly first: number;
  readonly count: number;
}

export async function makeFeed(files: readonly FeedFile[]): Promise<void> {
  const maker = fork(new URL('./feed-maker.ts', import.meta.url), [JSON.stringify(files)]);
  const [code] = await once(maker, 'exit');
  if (code !== 0) throw new Error(`the maker of the feed ended with ${code}`);
}

/** The lines of a file, or the parts of one that is XML, each as it is to be written. */
export function* partsOf({ kind, on, first, count }: FeedFile): Generator<string> {
  if (kind === 'paid') yield bankFileStart(on);
  for (let n = first; n < first + count; n += 1) {
    if (kind === 'registered') yield `${registrationLine(n, on)}\n`;
    else if (kind === 'delivered') yield `${JSON.stringify({ type: 'FineDelivered', on, number: numberOf(n) })}\n`;
    else yield bankEntry(nationalFine(n), on);
  }
  if (kind === 'paid') yield bankFileEnd;
}

const ISSUERS = [
  '10',
  '11',
  '15',
  '19',
  '23',
  '27',
  '31',
  '33',
  '35',
  '39',
  '43',
  '47',
  '55',
  '59',
  '61',
  '62',
  '63',
  '71',
  '75',
  '79',
];
const ARTICLES = ['590-1', '592-1', '592-2', '593-1', '596-1', '597-1', '597-2', '599-1', '610-1', '612-1'];

export const numberOf = (n: number): string => `N-${n}`;

/** The n-th fine of the country: the same for the same n. Mean amount as in the press, about 20,700 tenge. */
export function nationalFine(n: number): PaidFine {
  return {
    number: numberOf(n),
    amountTenge: 8_000 + ((n * 7919) % 26) * 1_000,
    paymentReference: paymentReferenceOf(String(n + 1).padStart(16, '0')),
  };
}

export function iinOf(n: number): string {
  for (let serial = n % 10_000; ; serial = (serial + 1) % 10_000) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const month = String((n % 12) + 1).padStart(2, '0');
    const first = `${String(60 + (n % 39)).padStart(2, '0')}${month}${day}${n % 2 === 0 ? 3 : 4}${String(serial).padStart(4, '0')}`;
    const digit = checkDigitOf12(first);
    if (digit !== undefined) return `${first}${digit}`;
  }
}

const SYLLABLES = ['ай', 'бек', 'дау', 'жан', 'қай', 'мұр', 'нұр', 'сер', 'тал', 'шын'];
const STEP = 7_919;

/** Names that nobody bears, spread as names are: a thousand surnames, a hundred given names, telephones each of one. */
export function personOf(n: number) {
  const at = (n * STEP) % 1_000_000;
  const name = (digits: number): string =>
    Array.from(String(digits), (digit) => SYLLABLES[Number(digit)])
      .join('')
      .replace(/^./u, (letter) => letter.toUpperCase());
  return {
    lastName: `${name(1_000 + (at % 1_000))}ов`,
    firstName: name(10 + (Math.floor(at / 1_000) % 90)),
    middleName: `${name(10 + (n % 90))}ұлы`,
    phone: `+7700${String((n * STEP) % 10_000_000).padStart(7, '0')}`,
  };
}

function registrationLine(n: number, on: LegalDate): string {
  const { number, amountTenge, paymentReference } = nationalFine(n);
  const kato = `${ISSUERS[n % ISSUERS.length]}0000000`;
  const iin = iinOf(n);
  const { phone, ...names } = personOf(n);
  return JSON.stringify({
    type: 'FineRegistered',
    on,
    number,
    documentType: 'PRESCRIPTION',
    source: 'ERAP',
    issuer: { bin: '971240001315', name: 'Әкімшілік полиция басқармасы', kato },
    article: ARTICLES[n % ARTICLES.length],
    amount: `${amountTenge}.00`,
    currency: 'KZT',
    paymentReference,
    vehicleClass: 'A',
    beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
    debtor: {
      iin,
      ...names,
      birthDate: `19${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`,
      phone,
      language: 'kk',
      kato,
    },
  });
}
