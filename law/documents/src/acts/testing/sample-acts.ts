/** One act of every type, as the platform makes them: for tests and measurements. Names and numbers belong to nobody. */
import { createHash } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { ActType, endingActs } from '@oryndau/words/acts';
import type { ActData, ActParties, ActToRender } from '../act.ts';

const record = JSON.stringify({
  type: 'FineRegistered',
  on: '2026-09-01',
  number: 'T26-C14290',
  documentType: 'PRESCRIPTION',
  source: 'ERAP',
  issuer: { bin: '971240001315', name: 'Жамбыл облысының ПД әкімшілік полиция басқармасы', kato: '310000000' },
  article: '592-3',
  amount: '86500.00',
  currency: 'KZT',
  paymentReference: '027434860894461379',
  beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
  debtor: {
    iin: '660820448580',
    lastName: 'Кенжебекова',
    firstName: 'Ольга',
    middleName: 'Ерланқызы',
    birthDate: '1966-08-20',
    kato: '314810000',
  },
});

export const sampleParties: ActParties = {
  debtor: { name: 'Кенжебекова Ольга Ерланқызы', iin: '660820448580', birthDate: '1966-08-20' },
  issuer: { name: 'Жамбыл облысының ПД әкімшілік полиция басқармасы', bin: '971240001315' },
  beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
  paymentReference: '027434860894461379',
  record,
};

const on: LegalDate = legalDate('2026-10-05');

const document: ActData['document'] = {
  number: 'T26-C14290',
  type: 'PRESCRIPTION',
  article: '592-3',
  amount: tenge(86_500),
  record: createHash('sha256').update(record).digest('hex'),
};

/** Of version 1; what came later than that is of version 2. */
export const sampleAct = (type: ActType, changes: Partial<ActData> = {}): ActData => ({
  version: 1,
  type,
  number: 'T26-C14290/7',
  documentId: '5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11',
  n: 7,
  on,
  region: '31',
  document,
  basis: { rule: 'case.opening', citation: '261-IV Art. 10-2', redaction: '2026-08-25', parameters: {} },
  sum: tenge(86_500),
  paid: tenge(0),
  remainder: tenge(86_500),
  ...details[type],
  ...changes,
});

const account = { account: 'KZ86125KZT5004100100', bank: 'KZKOKZKX' };
const paid = { paid: tenge(21_000), remainder: tenge(65_500) };
const basis = (rule: string, citation: string, parameters: Record<string, string> = {}) => ({
  basis: { rule, citation, redaction: '2026-08-25', parameters },
});

const details: Readonly<Record<ActType, Partial<ActData>>> = {
  opening: {
    ...basis('case.opening', '261-IV Art. 10-2', {
      'simplified.limit_mci': '40',
      mci: '4325.00',
      'simplified.term_calendar_days': '30',
    }),
    lastDay: legalDate('2026-11-04'),
    transferOn: legalDate('2026-11-05'),
  },
  refusal: {
    ...basis('case.scope', '261-IV Arts. 9(1), 10-1(1)', { 'simplified.limit_mci': '40', mci: '4325.00' }),
    ground: 'OVER_LIMIT',
    limit: tenge(173_000),
    sum: tenge(216_250),
    remainder: tenge(216_250),
  },
  arrest: { ...basis('case.arrest', '261-IV Arts. 10-3, 32, 62(6)'), ...account, amount: tenge(86_500) },
  arrest_change: {
    ...basis('case.arrest', '261-IV Arts. 10-3, 32, 62(6)'),
    ...account,
    ...paid,
    amount: tenge(65_500),
  },
  prohibition: {
    version: 2,
    document: { ...document, issuedOn: legalDate('2026-09-01'), receivedOn: legalDate('2026-10-05') },
    proceeding: { number: 'K7QF-2MDR-9XTB', openedOn: on },
    ...basis(
      'case.prohibition',
      '261-IV Arts. 10-3, 32(2)(3); Rules item 13; on property, so no sum and no account is asked',
      {
        'prohibition.after_days': '10',
      },
    ),
    ...paid,
  },
  collection_order: {
    ...basis('case.collection_order', '261-IV Art. 10-3; 11-VI Art. 35', { 'collection.min_balance_pm_default': '1' }),
    ...account,
    ...paid,
    amount: tenge(65_500),
    floor: tenge(50_851),
    order: '1',
  },
  recall: {
    ...basis('case.recall.protected', '261-IV Arts. 59(5), 95(1)'),
    ...account,
    ...paid,
    order: '1',
    ground: 'case.recall.protected',
  },
  lifting: {
    ...basis('case.lifting', '261-IV Art. 10-5(4)'),
    ...account,
    paid: tenge(86_500),
    remainder: tenge(0),
    amount: tenge(65_500),
    ground: 'case.lifting',
  },
  termination_executed: {
    ...basis('case.termination.executed', '261-IV Art. 10-5(1)(1)'),
    paid: tenge(86_500),
    remainder: tenge(0),
  },
  termination_cancelled: { ...basis('case.termination.act_cancelled', '261-IV Art. 10-5(1)(2)') },
  termination_released: { ...basis('case.termination.released', '261-IV Art. 10-5(1)(3)') },
  transfer: {
    ...basis('case.transfer.term_expired', '261-IV Arts. 10-4, 10-6(1)(1)', { 'simplified.term_calendar_days': '30' }),
    ...paid,
    ground: 'TERM_EXPIRED',
    arrest: { ...account, amount: tenge(65_500) },
  },
  complaint_answer: {
    ...basis(
      'operator.decision',
      '261-IV Arts. 10-2, 10-7; authenticated by the head of the territorial body (Art. 1(5-2))',
    ),
    complaint: {
      number: 'Ш-12/2026',
      filedOn: legalDate('2026-10-01'),
      satisfied: false,
      reason: 'Сумма проверена по реестру: платеж, на который ссылается жалоба, отнесен к другому штрафу.',
    },
  },
  review_answer: {
    version: 2,
    document: { ...document, issuedOn: legalDate('2026-09-01'), receivedOn: legalDate('2026-10-05') },
    proceeding: { number: 'K7QF-2MDR-9XTB', openedOn: on },
    ...basis('case.review', '94-V Art. 19-1; DC Art. 43', { 'auto.objection_working_days': '3' }),
    review: {
      number: 'K7QF-2MDR-9XTB/1',
      filedOn: legalDate('2026-10-01'),
      reviewed: 'arrest',
      reviewer: 'Төлегенова С. А.',
      outcome: 'explained',
      reason: 'Срок и сумма проверены: арест наложен на шестой день и не выше остатка.',
    },
  },
};

/** The same as version 2 has it. */
export const formAct = (type: ActType, changes: Partial<ActData> = {}): ActData => {
  const { account: _, bank: __, ...act } = sampleAct(type);
  const named = type === 'arrest' ? act : sampleAct(type);
  return {
    ...named,
    version: 2,
    document: { ...named.document, issuedOn: legalDate('2026-09-01'), receivedOn: legalDate('2026-10-05') },
    ...(type === 'lifting' && { ground: 'case.protected_accounts' }),
    ...(type !== 'refusal' && { proceeding: { number: 'K7QF-2MDR-9XTB', openedOn: on } }),
    ...changes,
  };
};

const laterOn = legalDate('2026-10-26');
const transferredOn = legalDate('2026-11-05');
const notifiedOn = legalDate('2026-10-07');
const stood = {
  arrest: { account: 'KZ86125KZT5004100100', bank: '125', amount: tenge(65_500) },
  prohibitedOn: legalDate('2026-10-16'),
  order: '1',
};

/** What each kind says from version 5 on, where everything that may have stood did. */
const ofOwnCase: Partial<Readonly<Record<ActType, Partial<ActData>>>> = {
  arrest: { notifiedOn },
  prohibition: { notifiedOn },
  collection_order: { notifiedOn },
  termination_executed: { ...stood, entered: true },
  termination_cancelled: { ...stood, entered: true },
  termination_released: { ...stood, entered: true },
  transfer: { ...stood, lastDay: legalDate('2026-11-04') },
  review_answer: { stays: true },
};

/** The same as version 5 has it: signed under a standing order, of a body whose BIN is known. */
export const caseAct = (type: ActType, changes: Partial<ActData> = {}): ActData => ({
  ...formAct(type),
  version: 5,
  ...(type !== 'opening' && type !== 'refusal' && { on: type === 'transfer' ? transferredOn : laterOn }),
  body: '000140000019',
  signing: { order: 'S-1' },
  ...(type !== 'complaint_answer' && type !== 'review_answer' && { automated: true }),
  ...ofOwnCase[type],
  ...changes,
});

/** What was paid in a case: by a payment of ours, by an order, at a bank, and one that the bank took back. */
const payments: ActData['payments'] = [
  { on: legalDate('2026-10-08'), amount: tenge(10_000), entry: 'KZ24070105KSN0000000|KZ2610080001', attempt: '1' },
  { on: legalDate('2026-10-09'), amount: tenge(10_000), takenBack: true, entry: 'KZ24070105KSN0000000|KZ2610080001' },
  { on: legalDate('2026-10-23'), amount: tenge(11_000), entry: 'KZ24070105KSN0000000|KZ2610230007', order: '1' },
  { on: legalDate('2026-10-24'), amount: tenge(10_000), entry: 'KZ24070105KSN0000000|KZ2610240002' },
];

/** An end of a case as version 6 has it, with each payment. */
export const paidAct = (type: EndingAct, changes: Partial<ActData> = {}): ActData =>
  caseAct(type, { version: 6, payments, ...changes });

/** The same as version 7 has it: with the sum of what is only counted, and of a transfer with measures that nobody has answered. */
export const toldAct = (type: EndingAct, changes: Partial<ActData> = {}): ActData =>
  paidAct(type, {
    version: 7,
    paymentsBefore: 12,
    paidBefore: tenge(24_000),
    takenBackBefore: tenge(1_500),
    ...(type === 'transfer' && { arrestUnanswered: true, prohibitionUnanswered: true }),
    ...changes,
  });

/** An order as version 8 has it: with the day of the answer about wages. */
export const wagesAct = (changes: Partial<ActData> = {}): ActData =>
  caseAct('collection_order', { version: 8, wagesAnsweredOn: legalDate('2026-10-25'), ...changes });

export type EndingAct = (typeof endingActs)[number];

/** An opening that a person is to sign: it names no day of its term. */
export function waitingOpening(changes: Partial<ActData> = {}): ActData {
  const { lastDay: _, transferOn: __, ...act } = caseAct('opening', { signing: { order: null }, ...changes });
  return act;
}

/** An act of version 1 with a signature that has the right form and is no signature. */
export const sampleToRender = (type: ActType, changes: Partial<ActData> = {}): ActToRender =>
  rendered(sampleAct(type, changes));

/** The same of version 2. */
export const formToRender = (type: ActType, changes: Partial<ActData> = {}): ActToRender =>
  rendered(formAct(type, changes));

/** With the day of its signature, as every act is that comes from a database. */
export const signedOn = (day: LegalDate, { signature, ...unsigned }: ActToRender): ActToRender => ({
  ...unsigned,
  signature: { ...signature, signedOn: day },
});

export function rendered(act: ActData): ActToRender {
  return {
    data: canonical(act),
    parties: sampleParties,
    signature: {
      signer: {
        name: 'Сұлтанбекова Ж. Қ.',
        title: {
          kk: 'Аумақтық әділет органының басшысы',
          ru: 'Руководитель территориального органа юстиции',
          en: 'Head of the territorial body of justice',
        },
      },
      keyId: 'ab'.repeat(32),
      jws: 'eyJhbGciOiJFUzI1NiJ9..AAAA',
      root: 'cd'.repeat(32),
      index: 4,
      size: 1000,
      proof: Array.from({ length: 10 }, () => 'ef'.repeat(32)),
      certificates: [],
    },
    checkUrl: `https://localhost:8443/check/${'5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11'}/7`,
    test: true,
  };
}
