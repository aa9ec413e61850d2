/** What the fine is for: day, place, plate and photograph, as the register has them. */
import type { InLanguages } from '@oryndau/words/languages';

interface CircumstancesTexts {
  readonly title: string;
  readonly when: string;
  readonly where: string;
  readonly plate: string;
  readonly photo: string;
  /** The link to the photograph, which stands elsewhere. */
  readonly openPhoto: (host: string) => string;
}

export const circumstancesTexts: InLanguages<CircumstancesTexts> = {
  kk: {
    title: 'Айыппұл не үшін салынды',
    when: 'Қашан',
    where: 'Қайда',
    plate: 'Көлік нөмірі',
    photo: 'Фотосурет',
    openPhoto: (host) => `Фотосуретті ашу (${host})`,
  },
  ru: {
    title: 'За что штраф',
    when: 'Когда',
    where: 'Где',
    plate: 'Номер машины',
    photo: 'Фотография',
    openPhoto: (host) => `Открыть фотографию (${host})`,
  },
  en: {
    title: 'What the fine is for',
    when: 'When',
    where: 'Where',
    plate: 'Number plate',
    photo: 'Photograph',
    openPhoto: (host) => `Open the photograph (${host})`,
  },
};
