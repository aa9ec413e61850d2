/**
 * The bodies that issue enforcement documents, in the three languages. A register names each in one of them, Kazakh or Russian; the kinds of bodies whose
 * names are made of their region are known in the others too. A name that is none of these stands as the register wrote it. A page is made again from
 * its data, so a row is added and none is changed.
 */
import type { Language } from '@oryndau/words/languages';
import { territorialBodies } from '../messages/territorial-bodies.ts';
import { each } from './sentences.ts';
import type { Texts } from './word-texts.ts';

/** In Kazakh the region comes first, in the others last. */
const kinds: readonly Texts[] = [
  {
    kk: 'ПД әкімшілік полиция басқармасы',
    ru: 'Управление административной полиции ДП',
    en: 'Administrative Police Division of the Police Department of',
  },
  { kk: 'Полиция департаменті', ru: 'Департамент полиции', en: 'Police Department of' },
  {
    kk: 'Мемлекеттік кірістер департаменті',
    ru: 'Департамент государственных доходов',
    en: 'Department of State Revenue of',
  },
  {
    kk: 'әкімшілік құқық бұзушылықтар жөніндегі мамандандырылған соты',
    ru: 'Специализированный суд по административным правонарушениям',
    en: 'Specialised Court for Administrative Offences of',
  },
];

/** "Жамбыл облысының", "Жамбылской области", "Zhambyl Region": what the name of the body of justice has of its region. */
const regions: readonly Texts[] = Object.values(territorialBodies).map((body) => ({
  kk: body.kk.full.replace(/ Әділет департаменті$/, ''),
  ru: body.ru.full.replace(/^Департамент юстиции /, ''),
  en: body.en.full.replace(/^Department of Justice of /, ''),
}));

const nameOf = (kind: Texts, region: Texts, language: Language): string =>
  language === 'kk' ? `${region.kk} ${kind.kk}` : `${kind[language]} ${region[language]}`;

const known = new Map(
  kinds.flatMap((kind) =>
    regions.flatMap((region) => {
      const names = each((language) => nameOf(kind, region, language));
      return [names.kk, names.ru].map((name) => [name, names] as const);
    }),
  ),
);

/** `name` as the register has it. */
export const issuerNames = (name: string): Texts => known.get(name) ?? { kk: name, ru: name, en: name };
