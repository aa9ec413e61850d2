/** What `oryndau hold`, `release` and `opt-out` ask before they decide. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const holdTexts = {
  askHold: {
    kk: '{case} ісін тоқтата тұру, кім: {by}? Борышкер іс бетінен мынаны бірден оқиды: «{reason}».',
    ru: 'Приостановить дело {case}, кто: {by}? Должник сразу прочтет на странице дела: «{reason}».',
    en: 'Hold the case {case}, as {by}? The debtor reads on the page of the case at once: “{reason}”.',
  },
  askRelease: {
    kk: '{case} ісін босатумен аяқтау, кім: {by}? Мұны қайтаруға болмайды.',
    ru: 'Окончить дело {case} освобождением, кто: {by}? Отменить это нельзя.',
    en: 'End the case {case} by release, as {by}? This cannot be undone.',
  },
  askTakeBack: {
    kk: '{case} ісі бойынша қол қойылмаған шешімді кері алу ({what}), кім: {by}? Оның күші жойылады, ал жауапты басынан жазу керек болады.',
    ru: 'Взять назад неподписанное решение по делу {case} ({what}), кто: {by}? Оно перестанет действовать, а ответ придется написать заново.',
    en: 'Take back the unsigned decision in the case {case} ({what}), as {by}? It will have no effect, and an answer has to be written anew.',
  },
  askOptOut: {
    kk: '{case} ісін қағаз арыз бойынша жеке сот орындаушысына беру, кім: {by}? Мұны қайтаруға болмайды.',
    ru: 'Передать дело {case} частному судебному исполнителю по письменному отказу, кто: {by}? Отменить это нельзя.',
    en: 'Hand the case {case} over to a private bailiff by a refusal on paper, as {by}? This cannot be undone.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const holdSays = sayer(holdTexts);
