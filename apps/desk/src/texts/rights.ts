/** The table of rights. */
import type { InLanguages } from '@oryndau/words/languages';

interface RightsTexts {
  readonly title: string;
  readonly what: string;
  readonly action: string;
  readonly none: string;
  readonly caption: string;
}

export const rightsTexts: InLanguages<RightsTexts> = {
  kk: {
    title: 'Кім не істей алады',
    what: 'Бұл кесте — бағдарлама сұрайтын деректің өзі: мұнда жоқ құқық ешкімде жоқ. Екі адам керек жерде біреуі ұсынады, екіншісі бекітеді, оны дерекқор қадағалайды.',
    action: 'Әрекет',
    none: '—',
    caption: 'Рөлдер мен құқықтар',
  },
  ru: {
    title: 'Кто что может',
    what: 'Эта таблица и есть данные, которые спрашивает программа: чего в ней нет, того не может никто. Где нужны двое, один предлагает, другой утверждает, и за этим следит база данных.',
    action: 'Действие',
    none: '—',
    caption: 'Роли и права',
  },
  en: {
    title: 'Who may do what',
    what: 'This table is the very data that the program asks: what is not in it nobody may do. Where two are needed, one proposes and another approves, and the database holds that.',
    action: 'Action',
    none: '—',
    caption: 'Roles and rights',
  },
};
