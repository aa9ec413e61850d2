/** What the forms of Order 697 have in common: the points that stand at the end of each, and how proceedings, people and the system are named. */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { latinName } from '../messages/latin-name.ts';
import { territorialBody } from '../messages/territorial-bodies.ts';
import { type ActData, type ActParties, LANGUAGE_NAMED, OWN_CASE } from './act.ts';
import { amountText, datedText } from './amount-texts.ts';
import { issuerNames } from './issuer-names.ts';
import { each, NONE, plain } from './sentences.ts';
import { claimTexts, type Texts, wordsOf } from './word-texts.ts';
import { languageRemark } from './written-in.ts';

/** Whom and what an act names, as each language does. */
export interface People {
  readonly debtor: Texts;
  readonly iin: string;
  readonly issuer: Texts;
  /** The territorial body. */
  readonly body: Texts;
  /** What the document demands, with its sum. */
  readonly claim: Texts;
  /** The state's system of enforcement. */
  readonly system: Texts;
  readonly beneficiary: ActParties['beneficiary'];
  readonly paymentReference: string;
}

export interface FormTexts {
  readonly established: readonly Texts[];
  /** The numbered points. */
  readonly decided: readonly Texts[];
  /** Ours, below the form's text. */
  readonly notes: readonly Texts[];
}

export type ComposeForm = (act: ActData, people: People) => FormTexts;

export const peopleOf = (act: ActData, { debtor, issuer, beneficiary, paymentReference }: ActParties): People => ({
  debtor: personNames(debtor.name),
  iin: debtor.iin,
  issuer: issuerNames(issuer.name),
  body: each((language) => territorialBody(act.region, language).full),
  claim: each((language) => `${claimTexts[act.document.type][language]}, ${amountText(act.document.amount, language)}`),
  system: systemOn(act.on).short,
  beneficiary,
  paymentReference,
});

/** English has the Latin letters. */
export const personNames = (name: string): Texts => ({ kk: name, ru: name, en: latinName(name) });

/** "№ ABCD-EFGH-JKMN от 5 октября 2026 года". */
export const forThe = ({ proceeding }: ActData): Texts =>
  proceeding === undefined
    ? plain(NONE, NONE, NONE)
    : {
        kk: `${datedText(proceeding.openedOn, 'kk')} № ${proceeding.number}`,
        ru: `№ ${proceeding.number} ${datedText(proceeding.openedOn, 'ru')}`,
        en: `No. ${proceeding.number} ${datedText(proceeding.openedOn, 'en')}`,
      };

export const tellTheParties: Texts = plain(
  'Қабылданған шешім туралы тараптарға хабарлансын.',
  'О принятом решении уведомить стороны.',
  'The parties are told of this decision.',
);

export const neverAgain: Texts = plain(
  'Осы құжат бойынша оңайлатылған іс жүргізу қайта қозғалмайды.',
  'Упрощенное производство по этому документу вновь не возбуждается.',
  'No simplified proceedings are initiated on this document again.',
);

/** In an answer of a person: why, in his own words, which are the same in every column. */
export function reasons({ version }: ActData, reason: string): Texts {
  const { kk, ru, en } = version < LANGUAGE_NAMED ? languageRemark('') : languageRemark(reason);
  return plain(`Шешімнің уәждері${kk}: ${reason}`, `Мотивы решения${ru}: ${reason}`, `The reasons${en}: ${reason}`);
}

/** The last point of every form. What waits for a signature has no effect before it (Order 697 item 2(4), (5)), and from version 5 on says so. */
export const inForce = ({ version, type, signing }: ActData): Texts => {
  const { itself } = wordsOf(type);
  if (version >= OWN_CASE && signing?.order === null)
    return {
      kk: `${itself.kk} қол қойылған күнінен бастап күшіне енеді, оған ӘРПК-де белгіленген тәртіппен шағым жасалуы мүмкін.`,
      ru: `${itself.ru} вступает в силу со дня подписания и может быть обжаловано в порядке, установленном АППК.`,
      en: `${itself.en} is in force from the day on which it is signed and may be appealed against as the APPK provides.`,
    };
  return {
    kk: `${itself.kk} шығарылған күнінен бастап күшіне енеді, оған ӘРПК-де белгіленген тәртіппен шағым жасалуы мүмкін.`,
    ru: `${itself.ru} вступает в силу со дня вынесения и может быть обжаловано в порядке, установленном АППК.`,
    en: `${itself.en} is in force from the day on which it is made and may be appealed against as the APPK provides.`,
  };
};

interface SystemName {
  readonly from: LegalDate;
  readonly short: Texts;
  readonly full: Texts;
}

/** Order 510 of 30 May 2026 renamed the system on 12 July 2026: from "information" to "digital". */
const systems: readonly [SystemName, SystemName] = [
  {
    from: legalDate('2026-07-12'),
    short: { kk: 'АІЖМАЦЖ', ru: 'ГАЦСИП', en: 'the SADSEP' },
    full: {
      kk: 'атқарушылық іс жүргізудің мемлекеттік автоматтандырылған цифрлық жүйесі',
      ru: 'государственная автоматизированная цифровая система исполнительного производства',
      en: 'state automated digital system of enforcement proceedings',
    },
  },
  {
    from: legalDate('2024-08-20'),
    short: { kk: 'АІЖМААЖ', ru: 'ГАИСИП', en: 'the SAISEP' },
    full: {
      kk: 'атқарушылық іс жүргізудің мемлекеттік автоматтандырылған ақпараттық жүйесі',
      ru: 'государственная автоматизированная информационная система исполнительного производства',
      en: 'state automated information system of enforcement proceedings',
    },
  },
];

/** How the system of enforcement is called on a day. */
export const systemOn = (on: LegalDate): SystemName => systems.find(({ from }) => from <= on) ?? systems[1];
