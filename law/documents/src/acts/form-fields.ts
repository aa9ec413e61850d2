/** The recital of an act: what lay before the body, and of what document it is, field by field in the order of its form in each language. */
import type { ActType } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import type { ActData } from './act.ts';
import { datedText, dayText } from './amount-texts.ts';
import { forThe, type People } from './form-sentences.ts';
import { NONE } from './sentences.ts';
import { documentTypeTexts, type Texts } from './word-texts.ts';

/** A field as a language has it; the languages of one row need not name the same field. */
export interface FormField {
  readonly label: string;
  readonly value: string;
}
export type FieldRow = Readonly<Record<Language, FormField>>;

type FieldName = 'document' | 'claim' | 'debtor' | 'debtorIin' | 'title' | 'issuer' | 'issuedOn' | 'receivedOn';

const labels: Readonly<Record<FieldName, Texts>> = {
  document: { kk: 'Атқарушылық құжат', ru: 'Исполнительный документ', en: 'Enforcement document' },
  claim: { kk: 'Құжаттың талабы', ru: 'Требование документа', en: 'Claim of the document' },
  debtor: { kk: 'Борышкер', ru: 'Должник', en: 'Debtor' },
  debtorIin: { kk: 'Борышкер', ru: 'Должник', en: 'Debtor' },
  title: { kk: 'Атқарушылық құжат', ru: 'Исполнительный документ', en: 'Enforcement document' },
  issuer: { kk: 'Құжатты шығарған', ru: 'Документ вынесен', en: 'Issued by' },
  issuedOn: { kk: 'Шығарылған күні', ru: 'Дата вынесения', en: 'Issued on' },
  receivedOn: { kk: 'Жүйеге түскен күні', ru: 'Поступил в систему', en: 'Came into the system on' },
};

/** Form 1, whose Kazakh text goes the other way round. */
const ofInitiation: Readonly<Record<'kk' | 'ru', readonly FieldName[]>> = {
  kk: ['issuer', 'receivedOn', 'claim', 'debtorIin', 'document'],
  ru: ['document', 'claim', 'debtorIin', 'issuer', 'receivedOn'],
};
/** Forms 2 to 5; only what goes to banks names the debtor by the number too. */
const ofLater: readonly FieldName[] = ['claim', 'debtor', 'title', 'issuer', 'issuedOn'];
const ofMeasure: readonly FieldName[] = ['claim', 'debtorIin', 'title', 'issuer', 'issuedOn'];

const MEASURES: readonly ActType[] = ['arrest', 'arrest_change', 'collection_order', 'recall', 'lifting'];

function orderOf(type: ActType, language: Language): readonly FieldName[] {
  if (isOfInitiation(type)) return ofInitiation[language === 'kk' ? 'kk' : 'ru'];
  return MEASURES.includes(type) ? ofMeasure : ofLater;
}

const isOfInitiation = (type: ActType): boolean => type === 'opening' || type === 'refusal';

function fieldValue(name: FieldName, { document }: ActData, people: People, language: Language): string {
  const day = (on: ActData['on'] | undefined) => (on === undefined ? NONE : dayText(on, language));
  const title = `${documentTypeTexts[document.type][language]}, ${language === 'en' ? 'No.' : '№'} ${document.number}`;
  switch (name) {
    case 'document':
      return document.issuedOn === undefined ? title : `${title}, ${datedDocument(document.issuedOn, language)}`;
    case 'title':
      return title;
    case 'claim':
      return people.claim[language];
    case 'debtor':
      return people.debtor[language];
    case 'debtorIin':
      return `${people.debtor[language]}, ${{ kk: 'ЖСН', ru: 'ИИН', en: 'IIN' }[language]} ${people.iin}`;
    case 'issuer':
      return people.issuer[language];
    case 'issuedOn':
      return day(document.issuedOn);
    case 'receivedOn':
      return day(document.receivedOn);
  }
}

const datedDocument = (on: ActData['on'], language: Language): string =>
  language === 'kk' ? dayText(on, language) : datedText(on, language);

/** Row by row: the fields of the forms, each language in its own order. */
export function fieldsOf(act: ActData, people: People): readonly FieldRow[] {
  const field = (index: number, language: Language): FormField => {
    const name = orderOf(act.type, language)[index] ?? 'document';
    return { label: labels[name][language], value: fieldValue(name, act, people, language) };
  };
  return orderOf(act.type, 'ru').map((_, index) => ({
    kk: field(index, 'kk'),
    ru: field(index, 'ru'),
    en: field(index, 'en'),
  }));
}

/** What the body had before it. */
export function recitalOf(act: ActData, { body, system }: People): Texts {
  if (isOfInitiation(act.type) || act.proceeding === undefined) {
    return {
      kk: `${body.kk} ${system.kk} жүйесіне келіп түскен атқарушылық құжатты қарап:`,
      ru: `${body.ru}, рассмотрев исполнительный документ, поступивший в ${system.ru}:`,
      en: `${body.en}, having examined the enforcement document that came into ${system.en}:`,
    };
  }
  const named = forThe(act);
  return {
    kk: `${body.kk} ${named.kk} оңайлатылған іс жүргізудің материалдарын қарап:`,
    ru: `${body.ru}, рассмотрев материалы упрощенного производства ${named.ru}:`,
    en: `${body.en}, having examined the materials of simplified proceedings ${named.en}:`,
  };
}
