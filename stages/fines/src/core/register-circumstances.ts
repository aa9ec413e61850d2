/**
 * What a record of the register says of the offence itself, where it says it: day, hour, place, plate and the reference of a photograph (docs/how-to/feed-the-register.md). All of it is optional.
 * What is wrong in it costs no fine: it is left out, and somebody is told. Read from the record at the moment of need, kept nowhere else. Pure.
 */
import { lineOf } from '@oryndau/law/door-text';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { normalisePlate } from '@oryndau/law/plate';

export interface Circumstances {
  readonly day: LegalDate | null;
  /** "14:35", on the clock of Almaty. */
  readonly hour: string | null;
  readonly place: string | null;
  /** Capital Latin letters and digits. */
  readonly plate: string | null;
  /** An https address. Nothing of ours ever loads it; who may be shown it is told by the host (`shownCircumstances`). */
  readonly photo: string | null;
}

export interface CircumstancesRead {
  /** Null where the record says nothing that can be read. */
  readonly circumstances: Circumstances | null;
  /** The fields that could not be read or are not known, as "offence.place". */
  readonly wrong: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const PLACE_MAX = 300;
const PLATE_MAX = 20;
const PHOTO_MAX = 500;
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const PLATE = /^[A-Z0-9]{4,12}$/;

const readers: Readonly<Record<keyof Circumstances, (value: unknown) => string | undefined>> = {
  day: (value) => (typeof value === 'string' ? parseLegalDate(value) : undefined),
  hour: (value) => (typeof value === 'string' && HOUR.test(value) ? value : undefined),
  place: (value) => lineOf(value, PLACE_MAX),
  plate: (value) => {
    const plate = normalisePlate(lineOf(value, PLATE_MAX) ?? '');
    return PLATE.test(plate) ? plate : undefined;
  },
  photo: photoIn,
};

function photoIn(value: unknown): string | undefined {
  const text = lineOf(value, PHOTO_MAX);
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

/** The plate alone, of the field `offence` of a record; null where none can be read. Never throws. */
export function plateIn(offence: unknown): string | null {
  if (typeof offence !== 'object' || offence === null) return null;
  return readers.plate((offence as Json).plate) ?? null;
}

/** Of an accepted line of the register. */
export const circumstancesOf = (record: string): CircumstancesRead =>
  circumstancesIn((JSON.parse(record) as Json).offence);

/** Of the field `offence` of a record. Never throws. */
export function circumstancesIn(offence: unknown): CircumstancesRead {
  if (offence === undefined || offence === null) return NOTHING;
  if (typeof offence !== 'object' || Array.isArray(offence)) return { circumstances: null, wrong: ['offence'] };
  const said = offence as Json;
  const wrong = Object.keys(said).filter((name) => !Object.hasOwn(readers, name));
  const read = Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => {
      const value = said[name];
      if (value === undefined || value === null) return [name, null];
      const good = reader(value);
      if (good === undefined) wrong.push(name);
      return [name, good ?? null];
    }),
  ) as unknown as Circumstances;
  const isEmpty = Object.values(read).every((value) => value === null);
  return { circumstances: isEmpty ? null : read, wrong: wrong.map((name) => `offence.${name}`.slice(0, NAME_MAX)) };
}

const NAME_MAX = 60;
const NOTHING: CircumstancesRead = { circumstances: null, wrong: [] };

/** With the photograph only where its host is one of those that the installation names. */
export function shownCircumstances(
  circumstances: Circumstances | null,
  hosts: readonly string[] = [],
): Circumstances | null {
  if (circumstances === null || circumstances.photo === null) return circumstances;
  return hosts.includes(new URL(circumstances.photo).host) ? circumstances : { ...circumstances, photo: null };
}
