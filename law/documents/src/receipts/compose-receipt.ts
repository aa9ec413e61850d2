/**
 * The receipt of a payment as values: what was paid, for what, when and by which numbers it is found again. It names no person: whoever holds it has
 * paid, and it need not be shown to anybody.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';
import { amountFigures, dayText } from '../acts/amount-texts.ts';
import { issuerNames } from '../acts/issuer-names.ts';
import { breakable, printable } from '../acts/typst.ts';
import type { Texts } from '../acts/word-texts.ts';
import { territorialBody } from '../messages/territorial-bodies.ts';

/** Of the data: a file is checked against its page made again, so a page that says it otherwise is another version. Since 2 the issuer stands in the language of the column, and measures end in the law's own Kazakh. */
export const RECEIPT_VERSION = 2;
export const receiptVersions = [1, RECEIPT_VERSION] as const;

export interface PaymentReceipt {
  readonly version: (typeof receiptVersions)[number];
  /** First two digits of the KATO: in whose case was paid. */
  readonly region: string;
  readonly caseCode: string;
  /** Number of the enforcement document. */
  readonly number: string;
  /** As the register writes it. */
  readonly issuer: string;
  readonly paymentReference: string;
  readonly attempt: number;
  readonly amount: Money;
  /** The day and the time of day (HH:MM) in Almaty at which the payment service took the money. */
  readonly on: LegalDate;
  readonly time: string;
  /** Of the payment service. */
  readonly serviceReceipt: string;
  /** The money is invented, or the authority is a test authority. */
  readonly test: boolean;
}

export interface ReceiptFact {
  readonly label: Texts;
  readonly value: Texts;
}

export interface ReceiptPage {
  readonly test: boolean;
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly body: Texts;
  readonly title: Texts;
  readonly sum: Texts;
  readonly facts: readonly ReceiptFact[];
  readonly notes: readonly Texts[];
}

const each = (write: (language: Language) => string): Texts => ({ kk: write('kk'), ru: write('ru'), en: write('en') });
const same = (text: string): Texts => each(() => text);

export function composeReceipt(receipt: PaymentReceipt): ReceiptPage {
  const { region, caseCode, attempt, amount, on, test } = receipt;
  const page: ReceiptPage = {
    test,
    id: `${caseCode}/${attempt}`,
    year: Number(on.slice(0, 4)),
    month: Number(on.slice(5, 7)),
    day: Number(on.slice(8)),
    body: each((language) => territorialBody(region, language).full),
    title: { kk: 'Төлем түбіртегі', ru: 'Квитанция об оплате', en: 'Receipt of a payment' },
    sum: each((language) => amountFigures(amount, language)),
    facts: factsOf(receipt),
    notes: notesOf(receipt),
  };
  return fitFor(page);
}

function factsOf(receipt: PaymentReceipt): ReceiptFact[] {
  const { version, caseCode, number, issuer, paymentReference, attempt, on, time, serviceReceipt } = receipt;
  return [
    {
      label: { kk: 'Не үшін төленді', ru: 'За что заплачено', en: 'Paid for' },
      value: {
        kk: `айыппұл, № ${number} құжат`,
        ru: `штраф, документ № ${number}`,
        en: `fine, document No. ${number}`,
      },
    },
    {
      label: { kk: 'Құжатты шығарған орган', ru: 'Орган, вынесший документ', en: 'Issuer' },
      value: version === 1 ? same(issuer) : issuerNames(issuer),
    },
    { label: { kk: 'Іс коды', ru: 'Код дела', en: 'Case code' }, value: same(caseCode) },
    { label: { kk: 'Төлем нөмірі', ru: 'Номер платежа', en: 'Payment reference' }, value: same(paymentReference) },
    {
      label: { kk: 'Төленген уақыты', ru: 'Когда заплачено', en: 'Paid on' },
      value: each((language) => `${dayText(on, language)}, ${time}`),
    },
    {
      label: {
        kk: 'Төлем қызметінің түбіртегі',
        ru: 'Квитанция платежной службы',
        en: 'Receipt of the payment service',
      },
      value: same(serviceReceipt),
    },
    { label: { kk: 'Төлем әрекеті', ru: 'Попытка оплаты', en: 'Attempt' }, value: same(String(attempt)) },
  ];
}

/** What the first version says the law does not (test/src/kazakh.test.ts); its pages keep it. */
const MEASURES_END = { 1: 'шаралар\u0020алынады', 2: 'шаралардың күші жойылады' } as const;

const notesOf = ({ version }: Pick<PaymentReceipt, 'version'>): readonly Texts[] => [
  {
    kk: 'Бұл түбіртекті ешкімге көрсетудің қажеті жоқ: ақшаның түскенін орган банктің жазбасынан өзі көреді.',
    ru: 'Показывать эту квитанцию никому не нужно: орган сам видит поступление денег по записи банка.',
    en: 'This receipt need not be shown to anybody: the body sees by the entry of the bank that the money has come.',
  },
  {
    kk: `Борыш толық төленсе, іс өздігінен аяқталады, қолданылған ${MEASURES_END[version]}.`,
    ru: 'Если долг уплачен полностью, дело заканчивается само и принятые меры снимаются.',
    en: 'When the whole debt is paid the case ends by itself, and the measures that were taken are lifted.',
  },
];

/** Every string is made one that the page can show. */
function fitFor(page: ReceiptPage): ReceiptPage {
  const fit = (text: string): string => breakable(printable(text)).replaceAll('№ ', '№\u00A0');
  const fitTexts = ({ kk, ru, en }: Texts): Texts => ({ kk: fit(kk), ru: fit(ru), en: fit(en) });
  return {
    ...page,
    id: fit(page.id),
    body: fitTexts(page.body),
    title: fitTexts(page.title),
    sum: fitTexts(page.sum),
    facts: page.facts.map(({ label, value }) => ({ label: fitTexts(label), value: fitTexts(value) })),
    notes: page.notes.map(fitTexts),
  };
}
