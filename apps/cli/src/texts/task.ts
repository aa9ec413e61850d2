/** What `oryndau task` says beside the words of the tasks. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const taskCommandTexts = {
  moreTasks: {
    kk: '{all} ішінен ең ескі {shown} көрсетілді; --limit көбірек көрсетеді.',
    ru: 'Показаны {shown} самых старых из {all}; больше покажет --limit.',
    en: 'The oldest {shown} of {all} are shown; --limit shows more.',
  },
  thenClose: {
    kk: 'Істегеннен кейін: oryndau task close {id} --by NAME --note TEXT',
    ru: 'Когда сделано: oryndau task close {id} --by NAME --note TEXT',
    en: 'When it is done: oryndau task close {id} --by NAME --note TEXT',
  },
  notByHand: {
    kk: '{id}-тапсырма ({code}) өтінішке жауап берілгенде өзі жабылады: oryndau task show {id}. Ештеңе өзгерген жоқ.',
    ru: 'Задача {id} ({code}) закроется сама, когда на обращение ответят: oryndau task show {id}. Ничего не изменено.',
    en: 'Task {id} ({code}) closes by itself when the filing is answered: oryndau task show {id}. Nothing was changed.',
  },
  askClose: { kk: '{ids} жабу, кім: {by}?', ru: 'Закрыть {ids}, кто: {by}?', en: 'Close {ids}, as {by}?' },
} as const satisfies Readonly<Record<string, Sentence>>;

export const taskSays = sayer(taskCommandTexts);
