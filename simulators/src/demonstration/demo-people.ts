/**
 * The people of a demonstration: three whose telephones a visitor sees, one of them with two fines, and three who give the desk its work. Nobody has these
 * names, numbers, telephones or accounts.
 */
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
  /** The day on which he asks that a person looks at what the robot decided, and his words; null: never. */
  readonly asks: { readonly on: LegalDate; readonly text: string } | null;
  /** The day on which he pays at the counter of a bank under a number that is not quite his; null: never. */
  readonly mistakes: { readonly on: LegalDate; readonly reference: string } | null;
}

export interface DemoPerson extends Omit<Citizen, 'n' | 'sms'> {
  /** A visitor may be this person, and sees the telephone. */
  readonly isShown: boolean;
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
  readonly isForDesk?: true;
  readonly fines: readonly FineSketch[];
}

interface FineSketch extends Pick<CitizenOffence, 'hour' | 'place' | 'plate'> {
  readonly number: string;
  readonly article: string;
  readonly tenge: number;
  /** Days before today on which the case was opened, and on which the person paid. */
  readonly openedBefore: number;
  readonly paidBefore: number | null;
  readonly asked?: { readonly before: number; readonly text: string };
  readonly mistakenBefore?: number;
}

/** Tenge: what is decided of a larger document waits until the head of the demonstration has signed it. */
export const DEMO_SIGNED_UP_TO = 45_000;

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
  {
    iin: '830309300419',
    lastName: 'Мысалов',
    firstName: 'Ержан',
    middleName: 'Сынақұлы',
    birthDate: '1983-03-09',
    language: 'kk',
    hasApp: true,
    phone: '+77000000004',
    isForDesk: true,
    fines: [
      {
        number: 'DEMO-5',
        article: '592-3',
        tenge: 86_500,
        openedBefore: 1,
        paidBefore: null,
        hour: '11:20',
        place: 'Тараз, Сынақ көшесі, 40',
        plate: '004TST08',
      },
    ],
  },
  {
    iin: '901117400529',
    lastName: 'Примерова',
    firstName: 'Ольга',
    middleName: 'Образцовна',
    birthDate: '1990-11-17',
    language: 'ru',
    hasApp: true,
    phone: '+77000000005',
    isForDesk: true,
    fines: [
      {
        number: 'DEMO-6',
        article: '592-1',
        tenge: 21_625,
        openedBefore: 8,
        paidBefore: null,
        asked: {
          before: 1,
          text: 'Машину я продала ещё весной, договор у меня на руках. Прошу, чтобы решение посмотрел человек.',
        },
        hour: '17:45',
        place: 'Тараз, улица Примерная, 19',
        plate: '005TST08',
      },
    ],
  },
  {
    iin: '710622400630',
    lastName: 'Сынақова',
    firstName: 'Гүлнар',
    middleName: 'Үлгіқызы',
    birthDate: '1971-06-22',
    language: 'kk',
    hasApp: true,
    phone: '+77000000006',
    isForDesk: true,
    fines: [
      {
        number: 'DEMO-7',
        article: '596-1',
        tenge: 12_975,
        openedBefore: 4,
        paidBefore: null,
        mistakenBefore: 1,
        hour: '09:15',
        place: 'Тараз, Үлгі даңғылы, 3',
        plate: '006TST08',
      },
    ],
  },
];

export const demoPeople = (today: LegalDate): readonly DemoPerson[] =>
  sketches.map(({ fines, isForDesk = false, ...person }, index) => {
    const own = `D${index + 1}`;
    return {
      ...person,
      isShown: !isForDesk,
      address: `080000, Тараз, Сынақ көшесі, ${index + 1}`,
      accounts: [
        { bank: BANK, iban: ibanOf(BANK, `C${own}`), kind: 'CURRENT', balance: tenge(120_000), monthly: null },
        { bank: BANK, iban: ibanOf(BANK, `P${own}`), kind: 'SOCIAL_PAYMENTS', balance: tenge(60_000), monthly: null },
      ],
      fines: fines.map((fine) => fineOf(fine, today)),
    };
  });

/** Two neighbours that changed places, as when a long number is typed. */
const withSlip = (reference: string): string => reference.replace(/(\d)(\d)$/, '$2$1');

function fineOf(
  { number, article, tenge: sum, openedBefore, paidBefore, asked, mistakenBefore, ...offence }: FineSketch,
  today: LegalDate,
): DemoFine {
  const before = (days: number): LegalDate => addDays(today, -days);
  const place = FIRST_REFERENCE + Number(number.slice(NUMBER.length));
  const opensOn = before(openedBefore);
  const deliveredOn = addDays(opensOn, -DELIVERED_BEFORE);
  return {
    documentId: documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: ISSUER, number }),
    opensOn,
    paysOn: paidBefore === null ? null : before(paidBefore),
    asks: asked === undefined ? null : { on: before(asked.before), text: asked.text },
    mistakes:
      mistakenBefore === undefined
        ? null
        : { on: before(mistakenBefore), reference: withSlip(paymentReferenceOf(String(place))) },
    fine: {
      number,
      registeredOn: addDays(deliveredOn, -3),
      deliveredOn,
      article,
      amount: tenge(sum),
      paymentReference: paymentReferenceOf(String(place)),
      voluntary: null,
      offence: { ...offence, day: addDays(deliveredOn, -5) },
    },
  };
}
