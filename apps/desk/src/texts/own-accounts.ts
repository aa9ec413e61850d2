/** The accounts on which the body takes in money, at the desk. */
import type { InLanguages } from '@oryndau/words/languages';

interface OwnAccountTexts {
  readonly title: string;
  readonly means: string;
  readonly none: string;
  readonly account: string;
  readonly accountHint: string;
  readonly since: string;
  readonly saidBy: string;
  readonly what: string;
  readonly turns: Readonly<Record<'begin' | 'end', string>>;
  readonly effects: Readonly<Record<'begin' | 'end', string>>;
  readonly why: string;
  readonly whyHint: string;
  readonly propose: string;
  readonly send: string;
  readonly errors: Readonly<Record<'account' | 'turn' | 'known' | 'unknown' | 'why' | 'proposed', string>>;
}

export const ownAccountTexts: InLanguages<OwnAccountTexts> = {
  kk: {
    title: 'Органның ақша қабылдайтын шоттары',
    means:
      'Айыппұлда көрсетілмеген шотқа түскен ақша анықталмаған түсімде жатады. Мына шоттарға түскені айыппұлға бірден жатқызылады, сома қандай болса да, сондықтан шотты екі адам енгізеді.',
    none: 'Мұндай шот жоқ.',
    account: 'Шот',
    accountHint: 'IBAN немесе банктің файлында жазылған басқа белгі',
    since: 'Қай күннен',
    saidBy: 'Кім енгізді',
    what: 'Не ұсынылады',
    turns: { begin: 'органның шоты ретінде енгізу', end: 'органның шоты болмайды' },
    effects: {
      begin: 'Осы шотқа енді түсетін ақша айыппұлдарға бірден жатқызылады. Анықталмаған түсімде жатқаны сонда қалады.',
      end: 'Осы шотқа енді түсетін ақша анықталмаған түсімге барады. Жатқызылғаны өзгермейді.',
    },
    why: 'Негізі',
    whyHint: 'Қандай құжат бойынша. Дербес деректерсіз.',
    propose: 'Ұсыну',
    send: 'Ұсыну',
    errors: {
      account: 'Шотты банктің файлындағыдай жазыңыз: әріптер мен сандар',
      turn: 'Не ұсынатыныңызды таңдаңыз',
      known: 'Бұл шот енгізілген',
      unknown: 'Мұндай шот енгізілмеген',
      why: 'Негізін жазыңыз, ешкімді атамаңыз',
      proposed: 'Бұл шот туралы ұсыныс шешімді күтіп тұр',
    },
  },
  ru: {
    title: 'Счета, на которые орган принимает деньги',
    means:
      'Деньги, пришедшие не на счет из документа о штрафе, лежат в невыясненных. Пришедшие на эти счета относят к штрафу сразу, какой бы ни была сумма, поэтому счет вводят двое.',
    none: 'Таких счетов нет.',
    account: 'Счет',
    accountHint: 'IBAN или другое обозначение, как в файлах банка',
    since: 'С какого дня',
    saidBy: 'Кто ввел',
    what: 'Что предлагается',
    turns: { begin: 'ввести как счет органа', end: 'больше не счет органа' },
    effects: {
      begin:
        'Деньги, которые придут на этот счет, относят к штрафам сразу. То, что лежит в невыясненных, там и остается.',
      end: 'Деньги, которые придут на этот счет, пойдут в невыясненные. То, что отнесено, не меняется.',
    },
    why: 'Основание',
    whyHint: 'По какому документу. Без персональных данных.',
    propose: 'Предложить',
    send: 'Предложить',
    errors: {
      account: 'Напишите счет, как в файле банка: буквы и цифры',
      turn: 'Выберите, что вы предлагаете',
      known: 'Этот счет уже введен',
      unknown: 'Такой счет не введен',
      why: 'Напишите основание, никого не называя',
      proposed: 'Предложение об этом счете уже ждет решения',
    },
  },
  en: {
    title: 'Accounts on which the body takes in money',
    means:
      'Money that came to another account than the document names lies in suspense. What comes to these is brought to its fine at once, whatever the sum, so two people name such an account.',
    none: 'There is none.',
    account: 'Account',
    accountHint: 'IBAN, or the other identification in the files of the bank',
    since: 'Since',
    saidBy: 'Who named it',
    what: 'What is proposed',
    turns: { begin: 'name it as an account of the body', end: 'it is one no more' },
    effects: {
      begin:
        'Money that comes to this account from now on is brought to its fines at once. What lies in suspense stays there.',
      end: 'Money that comes to this account from now on goes to suspense. What was brought to a fine stays.',
    },
    why: 'Ground',
    whyHint: 'By what document. No personal data.',
    propose: 'Propose',
    send: 'Propose',
    errors: {
      account: 'Write the account as the files of the bank do: letters and digits',
      turn: 'Choose what you propose',
      known: 'This account is named already',
      unknown: 'No such account is named',
      why: 'Say on what ground, and name nobody',
      proposed: 'A proposal about this account waits already',
    },
  },
};
