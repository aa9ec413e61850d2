/** What a person may not do. */
import type { InLanguages } from '@oryndau/words/languages';

interface RefuseTexts {
  readonly title: string;
  readonly whys: Readonly<Record<'NO_RIGHT' | 'OUT_OF_REACH' | 'OWN_PROPOSAL', (action: string) => string>>;
  readonly holders: string;
  readonly back: string;
}

export const refuseTexts: InLanguages<RefuseTexts> = {
  kk: {
    title: 'Бұған құқығыңыз жоқ',
    whys: {
      NO_RIGHT: (action) => `Тіркелгіңізге бұл құқық берілмеген: ${action}.`,
      OUT_OF_REACH: (action) => `Бұл құқығыңыз бұл іске жетпейді (${action}): ол басқа өңірде немесе басқа органда.`,
      OWN_PROPOSAL: () => 'Мұны өзіңіз ұсынғансыз: оны басқа адам бекітеді. Сіз ұсынысты қайтарып ала аласыз.',
    },
    holders: 'Бұл құқығы барлар',
    back: 'Менің күніме',
  },
  ru: {
    title: 'На это у вас нет права',
    whys: {
      NO_RIGHT: (action) => `Вашей учетной записи не дано это право: ${action}.`,
      OUT_OF_REACH: (action) => `Ваше право сюда не достает (${action}): это дело другого региона или другого органа.`,
      OWN_PROPOSAL: () => 'Это предложили вы сами: утверждает другой человек. Вы можете отозвать предложение.',
    },
    holders: 'Это право есть у ролей',
    back: 'К моему дню',
  },
  en: {
    title: 'You have no right to this',
    whys: {
      NO_RIGHT: (action) => `Your account was not given this right: ${action}.`,
      OUT_OF_REACH: (action) => `Your right does not reach this (${action}): it is of another region or another body.`,
      OWN_PROPOSAL: () => 'You proposed this yourself: another person approves it. You can withdraw the proposal.',
    },
    holders: 'Roles that have it',
    back: 'To my day',
  },
};
