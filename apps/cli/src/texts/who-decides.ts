/** Why somebody who is named by a command does not decide it. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const whoTexts = {
  noAccount: {
    kk: 'Мұнда қызметкерлердің тіркелгілері бар, ал «{login}» кіру аты ешкімге тиесілі емес: {option} — ашық тіркелгінің кіру аты («oryndau staff list»).',
    ru: 'Здесь у сотрудников есть учетные записи, а логина «{login}» нет ни у кого: {option} — это логин открытой записи («oryndau staff list»).',
    en: 'The staff have accounts here, and nobody has the login "{login}": {option} is the login of an open account ("oryndau staff list").',
  },
  takesTwo: {
    kk: 'Бұған екі адам керек ({what}): бірі жұмыс үстелінде ұсынады, екіншісі бекітеді. Командамен жасалмайды.',
    ru: 'Для этого нужны двое ({what}): один предлагает в кабинете, другой утверждает. Командой этого не делают.',
    en: 'This takes two people ({what}): one proposes it at the desk, another approves. No command does it.',
  },
  noRight: {
    kk: '«{login}» тіркелгісінің бұған құқығы жоқ: {what}.',
    ru: 'У записи «{login}» нет на это права: {what}.',
    en: 'The account "{login}" has no right to this: {what}.',
  },
  outOfReach: {
    kk: '«{login}» тіркелгісінің құқығы бұл іске жетпейді: {what}.',
    ru: 'Право записи «{login}» не доходит до этого дела: {what}.',
    en: 'The right of the account "{login}" does not reach this case: {what}.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const whoSays = sayer(whoTexts);
