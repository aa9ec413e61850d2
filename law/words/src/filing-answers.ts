/** An answer to a filing as the person reads it: on his own page, and before it is given by whoever gives it. */
import type { FilingOutcome } from './filings.ts';
import type { InLanguages } from './languages.ts';

export interface FilingAnswerTexts {
  readonly title: (number: string) => string;
  readonly answer: string;
  readonly answered: string;
  readonly outcomes: Readonly<Record<FilingOutcome, string>>;
  readonly disagree: string;
  readonly complain: string;
}

export const filingAnswerTexts: InLanguages<FilingAnswerTexts> = {
  kk: {
    title: (number) => `№ ${number} өтініш`,
    answer: 'Жауап',
    answered: 'Жауап берілді',
    outcomes: {
      granted: 'Сұрағаныңыз орындалды',
      refused: 'Сұрағаныңыз орындалмады',
      explained: 'Түсіндірме берілді',
    },
    disagree: 'Жауаппен келіспесеңіз, қаулыға шағым бере аласыз немесе сотқа жүгіне аласыз.',
    complain: 'Шағым беру',
  },
  ru: {
    title: (number) => `Обращение № ${number}`,
    answer: 'Ответ',
    answered: 'День ответа',
    outcomes: {
      granted: 'Просьба выполнена',
      refused: 'В просьбе отказано',
      explained: 'Дано разъяснение',
    },
    disagree: 'Если вы не согласны с ответом, можно подать жалобу на постановление или обратиться в суд.',
    complain: 'Подать жалобу',
  },
  en: {
    title: (number) => `Filing No. ${number}`,
    answer: 'Answer',
    answered: 'Day of the answer',
    outcomes: {
      granted: 'What you asked for was done',
      refused: 'What you asked for was refused',
      explained: 'It was explained',
    },
    disagree: 'If you do not agree with the answer you can complain against the act, or go to court.',
    complain: 'Complain',
  },
};
