/**
 * An invented region for a year: people, their fines, their telephones and accounts, and what each will do when told. Everything follows from
 * the seed and a person's number, and from nothing that happens meanwhile: under another policy the same people live the same year.
 */
import { checkDigitOf12, paymentReferenceOf } from '@oryndau/law/identifiers';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Money, tenge, times, tiyn } from '@oryndau/law/money';
import { valueOn } from '@oryndau/law/parameter';
import { mci } from '@oryndau/law/parameters/indices';

/** How people are, in shares of 1. Ours, unless a source is named: they are the input of a simulation, not figures of the country. */
export interface Manners {
  /** Has the government's app and lets it tell. */
  readonly hasApp: number;
  readonly hasPhone: number;
  /** Of those with a telephone: the SMS arrives and is reported. The rest fails, or is never reported (each half). */
  readonly smsArrives: number;
  /** Pays by himself before enforcement; of these so many at half price. */
  readonly paysVoluntarily: number;
  readonly atHalfPrice: number;
  /** Pays after the first, the second, the third message that reaches him: 5 % of the fined paid untold, 23 % told, 33 % told by name (BIT, n = 4,687). */
  readonly paysAfter: readonly [number, number, number];
  /** Of those who pay: pays only a part; pays twice, on two ways. */
  readonly paysPart: number;
  readonly paysTwice: number;
  /** Of those who have paid nothing: by the number of the fine, though the case is with a bailiff by then. */
  readonly paysAfterTransfer: number;
  /** Of those whom a first message reaches: refuses the simplified way, so many of these on paper; files something. Of what is filed so much is granted. */
  readonly refuses: number;
  readonly refusesOnPaper: number;
  readonly files: number;
  readonly grants: number;
  /** Has an account at one of the banks; of these so many have only one that the law protects. */
  readonly hasAccount: number;
  readonly onlyProtected: number;
  /** Of those with an account: money comes in each month. */
  readonly hasSalary: number;
}

export const manners: Manners = {
  hasApp: 0.45,
  hasPhone: 0.96,
  smsArrives: 0.92,
  paysVoluntarily: 0.55,
  atHalfPrice: 0.6,
  paysAfter: [0.12, 0.1, 0.06],
  paysPart: 0.04,
  paysTwice: 0.01,
  paysAfterTransfer: 0.1,
  refuses: 0.02,
  refusesOnPaper: 0.3,
  files: 0.06,
  grants: 0.3,
  hasAccount: 0.75,
  onlyProtected: 0.12,
  hasSalary: 0.6,
};

export interface RegionPlan {
  readonly seed: number;
  readonly fines: number;
  readonly from: LegalDate;
  /** The last day on which a fine is registered. */
  readonly until: LegalDate;
  /** Codes of the banks. */
  readonly banks: readonly string[];
}

export interface Citizen {
  readonly n: number;
  readonly iin: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly birthDate: string;
  readonly language: 'kk' | 'ru' | 'en';
  readonly address: string;
  readonly phone: string | null;
  readonly hasApp: boolean;
  readonly sms: 'arrives' | 'fails' | 'never_reported';
  readonly accounts: readonly CitizenAccount[];
}

export interface CitizenAccount {
  readonly bank: string;
  readonly iban: string;
  readonly kind: string;
  readonly balance: Money;
  /** What comes in on a day of each month. */
  readonly monthly: { readonly day: number; readonly amount: Money } | null;
}

export interface CitizenFine {
  readonly number: string;
  readonly registeredOn: LegalDate;
  readonly deliveredOn: LegalDate;
  readonly article: string;
  readonly amount: Money;
  readonly paymentReference: string;
  /** What he pays untold, or null. */
  readonly voluntary: { readonly on: LegalDate; readonly amount: Money } | null;
  /** What the register says of the offence itself; null: nothing, as of many. */
  readonly offence: CitizenOffence | null;
}

/** As the field `offence` of a record (docs/how-to/feed-the-register.md). */
export interface CitizenOffence {
  readonly day: LegalDate;
  /** On the clock of Almaty. */
  readonly hour: string;
  readonly place: string;
  readonly plate: string;
}

// ------------------------------------------------------------------------------------------------ chance

const purposes = [
  'day',
  'delivery',
  'article',
  'amount',
  'voluntary',
  'half',
  'voluntaryDay',
  'app',
  'phone',
  'sms',
  'language',
  'name',
  'account',
  'bank',
  'kind',
  'balance',
  'salary',
  'salaryDay',
  'second',
  'react1',
  'react2',
  'react3',
  'delay',
  'part',
  'twice',
  'push',
  'birth',
  'late',
  'levy',
  'wish',
  'wishDelay',
  'answer',
  'granted',
] as const;
export type DrawPurpose = (typeof purposes)[number];
const purposeIds = new Map(purposes.map((purpose, index) => [purpose, index + 1]));

/** A number from 0 to 1 that depends on nothing but seed, person and purpose (the finaliser of MurmurHash3, public domain). */
export function chance(seed: number, n: number, purpose: DrawPurpose): number {
  let hash =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(n + 1, 0xc2b2ae35) ^
    Math.imul(purposeIds.get(purpose) ?? 0, 0x27d4eb2f);
  for (let round = 0; round < 2; round += 1) {
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

const pick = <T>(list: readonly T[], part: number): T => list[Math.floor(part * list.length)] as T;

// ------------------------------------------------------------------------------------------------ people

const LAST_NAMES = [
  'Сынақов',
  'Үлгіев',
  'Мысалов',
  'Пробин',
  'Образцов',
  'Тәжірибеков',
  'Примеров',
  'Көрсеткенов',
  'Ли-Сынақ',
  'Шаблонов',
];
const FIRST_NAMES = ['Айбек', 'Дана', 'Ерлан', 'Ольга', 'Тимур', 'Гүлнәр', 'Сергей', 'Мадина', 'Нұржан', 'Ирина'];
const MIDDLE_NAMES = ['Сынақұлы', 'Үлгіқызы', 'Мысалұлы', 'Образцовна', 'Примерович'];
const STREETS = ['Сынақ көшесі', 'ул. Примерная', 'Үлгі даңғылы', 'ул. Образцовая'];

/** Protected by Arts. 58(2), 62(3); the codes of `protected.account_types`. */
const PROTECTED_KINDS = ['SOCIAL_PAYMENTS', 'HOUSING_SAVINGS', 'EDUCATION_SAVINGS'];

export function citizen({ seed, banks }: RegionPlan, n: number): Citizen {
  const draw = (purpose: DrawPurpose) => chance(seed, n, purpose);
  const iin = iinOf(n, draw('birth'));
  const sms = draw('sms');
  const withoutReport = manners.smsArrives + (1 - manners.smsArrives) / 2;
  return {
    n,
    iin,
    lastName: pick(LAST_NAMES, draw('name')),
    firstName: pick(FIRST_NAMES, draw('name') * 7 - Math.floor(draw('name') * 7)),
    middleName: pick(MIDDLE_NAMES, draw('name') * 13 - Math.floor(draw('name') * 13)),
    birthDate: `19${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`,
    language: draw('language') < 0.65 ? 'kk' : 'ru',
    address: `080000, Тараз, ${pick(STREETS, draw('delivery'))}, ${1 + (n % 180)}`,
    phone: draw('phone') < manners.hasPhone ? `+7700${String(n).padStart(7, '0')}` : null,
    hasApp: draw('app') < manners.hasApp,
    sms: sms < manners.smsArrives ? 'arrives' : sms < withoutReport ? 'fails' : 'never_reported',
    accounts: draw('account') < manners.hasAccount ? accountsOf(n, draw, banks) : [],
  };
}

function accountsOf(n: number, draw: (purpose: DrawPurpose) => number, banks: readonly string[]): CitizenAccount[] {
  const bank = pick(banks, draw('bank'));
  const guarded = (): CitizenAccount => ({
    bank,
    iban: ibanOf(bank, `P${n}`),
    kind: pick(PROTECTED_KINDS, draw('kind')),
    balance: tiyn(BigInt(Math.floor(draw('balance') * 8_000_000))),
    monthly: null,
  });
  if (draw('kind') < manners.onlyProtected) return [guarded()];
  const salary = draw('salary') < manners.hasSalary;
  // Many have little on the account, few have much.
  const balance = tiyn(BigInt(Math.floor(draw('balance') ** 3 * 40_000_000)));
  const current: CitizenAccount = {
    bank,
    iban: ibanOf(bank, `C${n}`),
    kind: 'CURRENT',
    balance,
    monthly: salary
      ? { day: 1 + Math.floor(draw('salaryDay') * 28), amount: tenge(90_000 + Math.floor(draw('salary') * 200_000)) }
      : null,
  };
  return draw('second') < 0.2 ? [current, guarded()] : [current];
}

/** Thirteen letters and digits of our own behind the bank's code, and the check digits that they need (ISO 13616). */
export function ibanOf(bank: string, own: string): string {
  const rest = bank + own.padStart(13, '0');
  const digits = `${rest}KZ00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `KZ${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`;
}

/** Months, days and serial numbers are counted through, so that no two persons have the same; a year without a check digit is passed over. */
function iinOf(n: number, part: number): string {
  const month = String((n % 12) + 1).padStart(2, '0');
  const day = String((Math.floor(n / 12) % 28) + 1).padStart(2, '0');
  const serial = String(Math.floor(n / 336) % 10_000).padStart(4, '0');
  for (let year = Math.floor(part * 50); ; year += 1) {
    const first = `${50 + (year % 50)}${month}${day}${n % 2 === 0 ? 3 : 4}${serial}`;
    const digit = checkDigitOf12(first);
    if (digit !== undefined) return `${first}${digit}`;
  }
}

/** The person whose number it is. */
export const personOf = (iin: string): number =>
  Number(iin.slice(7, 11)) * 336 + (Number(iin.slice(4, 6)) - 1) * 12 + Number(iin.slice(2, 4)) - 1;

// ------------------------------------------------------------------------------------------------ fines

/** Articles of the traffic chapter and what they cost, in MCI of the day. */
const ARTICLES: readonly (readonly [article: string, mci: number])[] = [
  ['592-1', 5],
  ['597-1', 5],
  ['593-1', 3],
  ['596-1', 5],
  ['592-2', 10],
  ['599-1', 10],
  ['597-3-1', 7],
  ['592-3', 20],
  ['601-1', 15],
  ['590-2', 3],
];

export function fineOf(plan: RegionPlan, n: number, days: number): CitizenFine {
  const draw = (purpose: DrawPurpose) => chance(plan.seed, n, purpose);
  const registeredOn = addDays(plan.from, Math.floor(draw('day') * days));
  const deliveredOn = addDays(registeredOn, 1 + Math.floor(draw('delivery') * 8));
  const [article, count] = pick(ARTICLES, draw('article') ** 1.6);
  const index = valueOn(mci, registeredOn)?.value;
  if (index === undefined) throw new Error(`no MCI is loaded for ${registeredOn}`);
  const amount = times(index, BigInt(count));
  return {
    number: `S${plan.seed}-${String(n).padStart(7, '0')}`,
    registeredOn,
    deliveredOn,
    article,
    amount,
    paymentReference: paymentReferenceOf(String(n + 1).padStart(16, '0')),
    voluntary: draw('voluntary') < manners.paysVoluntarily ? voluntaryOf(draw, amount, deliveredOn) : null,
    offence: offenceOf(n, registeredOn),
  };
}

const PLACES = [
  'Тараз, Сынақ көшесі, 12',
  'Тараз, Үлгі даңғылы мен Сынақ көшесінің қиылысы',
  'Меркі ауылы, Сынақ көшесі',
];

/** Of two records in three, as the registers are: some say it, some do not. */
function offenceOf(n: number, registeredOn: LegalDate): CitizenOffence | null {
  const place = PLACES[n % PLACES.length];
  if (n % 3 === 0 || place === undefined) return null;
  const hour = `${String((n * 7) % 24).padStart(2, '0')}:${String((n * 11) % 60).padStart(2, '0')}`;
  return { day: addDays(registeredOn, -1), hour, place, plate: `${String(n % 1_000).padStart(3, '0')}TST08` };
}

const HALF_PRICE_DAYS = 7;
const VOLUNTARY_DAYS = 50;

function voluntaryOf(
  draw: (purpose: DrawPurpose) => number,
  amount: Money,
  deliveredOn: LegalDate,
): CitizenFine['voluntary'] {
  const half = draw('half') < manners.atHalfPrice;
  const within = half ? HALF_PRICE_DAYS : VOLUNTARY_DAYS;
  return {
    on: addDays(deliveredOn, 1 + Math.floor(draw('voluntaryDay') * (within - 1))),
    amount: half ? tiyn(amount / 2n) : amount,
  };
}

/** Of an invented department. */
export const ISSUER_BIN = '971240001315';

/** The lines of the register: the fine, and its delivery. */
export function registration(person: Citizen, fine: CitizenFine): string {
  const { iin, lastName, firstName, middleName, birthDate, phone, language, address } = person;
  return JSON.stringify({
    type: 'FineRegistered',
    on: fine.registeredOn,
    number: fine.number,
    documentType: 'PRESCRIPTION',
    source: 'ERAP',
    issuer: { bin: ISSUER_BIN, name: 'Жамбыл облысының ПД әкімшілік полиция басқармасы', kato: '310000000' },
    article: fine.article,
    ...(fine.offence !== null && { offence: fine.offence }),
    amount: `${fine.amount / 100n}.${String(fine.amount % 100n).padStart(2, '0')}`,
    currency: 'KZT',
    paymentReference: fine.paymentReference,
    vehicleClass: 'A',
    beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
    debtor: {
      iin,
      lastName,
      firstName,
      middleName,
      birthDate,
      ...(phone !== null && { phone }),
      language,
      kato: '310000000',
      address,
    },
  });
}

export const delivery = ({ number, deliveredOn }: CitizenFine): string =>
  JSON.stringify({ type: 'FineDelivered', on: deliveredOn, number });

// ------------------------------------------------------------------------------------------------ what people do when told

export interface Reaction {
  /** Days after the message. */
  readonly afterDays: number;
  /** Of what is owed then, in hundredths. */
  readonly percent: 50 | 100;
  readonly twice: boolean;
}

const REACTIONS: readonly DrawPurpose[] = ['react1', 'react2', 'react3'];

/** What a person does when the `count`-th message (from 1) has reached him; null: nothing. */
export function reactionTo(seed: number, n: number, count: number): Reaction | null {
  const purpose = REACTIONS[count - 1];
  const share = manners.paysAfter[count - 1];
  if (purpose === undefined || share === undefined || chance(seed, n, purpose) >= share) return null;
  return {
    afterDays: Math.floor(chance(seed, n + count, 'delay') * 4),
    percent: chance(seed, n, 'part') < manners.paysPart ? 50 : 100,
    twice: chance(seed, n, 'twice') < manners.paysTwice,
  };
}

/** How many days after the transfer a person pays what remained, by the number of the fine; null: he does not. */
export function lateDaysOf(seed: number, n: number): number | null {
  if (chance(seed, n, 'late') >= manners.paysAfterTransfer) return null;
  return 1 + Math.floor(chance(seed, n, 'delay') * 10);
}
