/** Three people of a demonstration, one of whom has two fines. Nobody has these names, numbers, telephones or accounts. */
import { documentIdOf } from '@oryndau/fines/document-id';
import { paymentReferenceOf } from '@oryndau/law/identifiers';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type Citizen, type CitizenFine, type CitizenOffence, ibanOf } from '../region/population.ts';

/** How long before the case is opened a fine reaches the person, so that it is in force and its voluntary term is over. */
const DELIVERED_BEFORE = 57;

export interface DemoFine {
  readonly documentId: string;
  readonly fine: CitizenFine;
  /** The day on which the robot opens the case. */
  readonly opensOn: LegalDate;
  /** The day on which the person pays the whole at the payment service; null: never yet. */
  readonly paysOn: LegalDate | null;
}

export interface DemoPerson extends Omit<Citizen, 'n' | 'sms'> {
  readonly fines: readonly DemoFine[];
}

const NUMBER = 'DEMO-';
/** The sixteen digits before those of the first fine. */
const FIRST_REFERENCE = 9_000_000_000_000_000;
const BANK = '125';
/** Of the issuer in `registration` (population.ts). */
const ISSUER = '971240001315';

interface Sketch
  extends Pick<Citizen, 'iin' | 'lastName' | 'firstName' | 'middleName' | 'birthDate' | 'language' | 'hasApp'> {
  readonly phone: string;
  readonly fines: readonly FineSketch[];
}

interface FineSketch extends Pick<CitizenOffence, 'hour' | 'place' | 'plate'> {
  readonly number: string;
  readonly article: string;
  readonly tenge: number;
  /** Days before today on which the case was opened, and on which the person paid. */
  readonly openedBefore: number;
  readonly paidBefore: number | null;
}

const sketches: readonly Sketch[] = [
  {
    iin: '880214400120',
    lastName: 'Үлгіева',
    firstName: 'Дана',
    middleName: 'Сынаққызы',
    birthDate: '1988-02-14',
    language: 'kk',
    hasApp: true,
    phone: '+77000000001',
    fines: [
      {
        number: 'DEMO-1',
        article: '592-1',
        tenge: 21_625,
        openedBefore: 2,
        paidBefore: null,
        hour: '08:42',
        place: 'Тараз, Сынақ көшесі, 12',
        plate: '001TST08',
      },
      {
        number: 'DEMO-4',
        article: '596-1',
        tenge: 12_975,
        openedBefore: 1,
        paidBefore: null,
        hour: '19:05',
        place: 'Тараз, Үлгі даңғылы мен Сынақ көшесінің қиылысы',
        plate: '001TST08',
      },
    ],
  },
  {
    iin: '791105300254',
    lastName: 'Образцов',
    firstName: 'Сергей',
    middleName: 'Примерович',
    birthDate: '1979-11-05',
    language: 'ru',
    hasApp: false,
    phone: '+77000000002',
    fines: [
      {
        number: 'DEMO-2',
        article: '599-1',
        tenge: 43_250,
        openedBefore: 9,
        paidBefore: null,
        hour: '14:35',
        place: 'Тараз, улица Примерная, 7',
        plate: '002TST08',
      },
    ],
  },
  {
    iin: '950630300375',
    lastName: 'Sample',
    firstName: 'Alex',
    middleName: '',
    birthDate: '1995-06-30',
    language: 'en',
    hasApp: true,
    phone: '+77000000003',
    fines: [
      {
        number: 'DEMO-3',
        article: '596-1',
        tenge: 21_625,
        openedBefore: 11,
        paidBefore: 1,
        hour: '23:10',
        place: 'Almaty – Taraz highway, km 500',
        plate: '003TST08',
      },
    ],
  },
];

export const demoPeople = (today: LegalDate): readonly DemoPerson[] =>
  sketches.map(({ fines, ...person }, index) => {
    const own = `D${index + 1}`;
    return {
      ...person,
      address: `080000, Тараз, Сынақ көшесі, ${index + 1}`,
      accounts: [
        { bank: BANK, iban: ibanOf(BANK, `C${own}`), kind: 'CURRENT', balance: tenge(120_000), monthly: null },
        { bank: BANK, iban: ibanOf(BANK, `P${own}`), kind: 'SOCIAL_PAYMENTS', balance: tenge(60_000), monthly: null },
      ],
      fines: fines.map((fine) => fineOf(fine, today)),
    };
  });

function fineOf(
  { number, article, tenge: sum, openedBefore, paidBefore, ...offence }: FineSketch,
  today: LegalDate,
): DemoFine {
  const opensOn = addDays(today, -openedBefore);
  const deliveredOn = addDays(opensOn, -DELIVERED_BEFORE);
  return {
    documentId: documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: ISSUER, number }),
    opensOn,
    paysOn: paidBefore === null ? null : addDays(today, -paidBefore),
    fine: {
      number,
      registeredOn: addDays(deliveredOn, -3),
      deliveredOn,
      article,
      amount: tenge(sum),
      paymentReference: paymentReferenceOf(String(FIRST_REFERENCE + Number(number.slice(NUMBER.length)))),
      voluntary: null,
      offence: { ...offence, day: addDays(deliveredOn, -5) },
    },
  };
}
