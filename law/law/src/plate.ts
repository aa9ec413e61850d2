/** Number plates of Kazakhstan, which people type in Cyrillic, with spaces, with or without KZ (law.md 7). */
import { inLatinLookAlikes } from './door-text.ts';
import { regions } from './kato.ts';

export interface Plate {
  /** Capital Latin letters and digits only: what is stored and compared. */
  readonly text: string;
  /** The plates of individuals carry three letters, those of firms two; the old plates begin with a letter. */
  readonly format: 'INDIVIDUAL' | 'LEGAL_ENTITY' | 'OLD';
  /** KATO code of the region; undefined on old plates, whose letters are not loaded, and for a number that is none. */
  readonly kato: string | undefined;
}

/** 01, 02, 03 and 17 were seen, the others are general knowledge. */
const KATO_OF_PLATE: Readonly<Record<string, string>> = {
  '01': '71',
  '02': '75',
  '03': '11',
  '04': '15',
  '05': '19',
  '06': '23',
  '07': '27',
  '08': '31',
  '09': '35',
  '10': '39',
  '11': '43',
  '12': '47',
  '13': '61',
  '14': '55',
  '15': '59',
  '16': '63',
  '17': '79',
  '18': '10',
  '19': '33',
  '20': '62',
};

const INDIVIDUAL = /^\d{3}[A-Z]{3}(\d{2})$/;
const LEGAL_ENTITY = /^\d{3}[A-Z]{2}(\d{2})$/;
const OLD = /^[A-Z]\d{3}[A-Z]{2,3}$/;

/** Latin capitals without spaces, hyphens and the leading KZ. A text that is no plate is only cleaned. */
export function normalisePlate(text: string): string {
  const latin = inLatinLookAlikes(text.replace(/[\s\-·.]/g, ''));
  return /^KZ\d{3}/.test(latin) || /^KZ[A-Z]\d{3}/.test(latin) ? latin.slice(2) : latin;
}

/** The plate that `text` names, or undefined when it has none of the known forms. */
export function parsePlate(text: string): Plate | undefined {
  const plate = normalisePlate(text);
  const individual = INDIVIDUAL.exec(plate);
  if (individual) return { text: plate, format: 'INDIVIDUAL', kato: katoOf(individual[1]) };
  const firm = LEGAL_ENTITY.exec(plate);
  if (firm) return { text: plate, format: 'LEGAL_ENTITY', kato: katoOf(firm[1]) };
  return OLD.test(plate) ? { text: plate, format: 'OLD', kato: undefined } : undefined;
}

function katoOf(number: string | undefined): string | undefined {
  const prefix = number === undefined ? undefined : KATO_OF_PLATE[number];
  return regions.find((region) => region.kato.slice(0, 2) === prefix)?.kato;
}
