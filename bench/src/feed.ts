/** A synthetic country: fines with valid check digits that belong to nobody, and what happens to them. Seeded, streamed to files. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { checkDigitOf12, paymentReferenceOf } from '@oryndau/law/identifiers';
import type { LegalDate } from '@oryndau/law/legal-date';

export interface NationalFine {
  readonly number: string;
  readonly amountTenge: number;
  readonly paymentReference: string;
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

/** The n-th fine of the country: the same for the same n. Mean amount as in the press, about 20,700 tenge. */
export function nationalFine(n: number): NationalFine {
  return {
    number: `N-${n}`,
    amountTenge: 8_000 + ((n * 7919) % 26) * 1_000,
    paymentReference: paymentReferenceOf(String(n + 1).padStart(16, '0')),
  };
}

function iinOf(n: number): string {
  for (let serial = n % 10_000; ; serial = (serial + 1) % 10_000) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const month = String((n % 12) + 1).padStart(2, '0');
    const first = `${String(60 + (n % 39)).padStart(2, '0')}${month}${day}${n % 2 === 0 ? 3 : 4}${String(serial).padStart(4, '0')}`;
    const digit = checkDigitOf12(first);
    if (digit !== undefined) return `${first}${digit}`;
  }
}

export function registrationLine(n: number, on: LegalDate): string {
  const { number, amountTenge, paymentReference } = nationalFine(n);
  const kato = `${ISSUERS[n % ISSUERS.length]}0000000`;
  const iin = iinOf(n);
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
      lastName: 'Сынақов',
      firstName: 'Сынақ',
      middleName: 'Сынақұлы',
      birthDate: `19${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`,
      phone: '+77000000000',
      language: 'kk',
      kato,
    },
  });
}

/** Writes lines without holding them. */
export async function writeLines(path: string, count: number, lineOf: (n: number) => string): Promise<void> {
  const file = createWriteStream(path);
  for (let n = 0; n < count; n++) {
    if (!file.write(`${lineOf(n)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
