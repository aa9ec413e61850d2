/** What one proposes and another approves. */
import type { ProposalOutcome } from '@oryndau/staff/proposals';
import type { InLanguages } from '@oryndau/words/languages';

interface ProposalTexts {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly action: string;
  readonly about: string;
  readonly of: string;
  readonly by: string;
  readonly since: string;
  readonly waits: string;
  readonly outcomes: Readonly<Record<ProposalOutcome, string>>;
  readonly notACase: string;
  readonly fields: {
    readonly fine: string;
    readonly reason: string;
    readonly does: string;
    readonly decided: string;
    readonly decidedWhy: string;
    readonly answer: string;
    readonly payment: string;
    readonly sum: string;
    readonly content: string;
  };
  readonly approve: string;
  readonly decline: string;
  readonly withdraw: string;
  readonly why: string;
  readonly whyHint: string;
  readonly whyNeeded: string;
  readonly late: string;
  readonly cannotNow: (why: string) => string;
  readonly own: string;
  readonly notYours: (roles: string) => string;
  readonly carried: Readonly<Record<'done' | 'queued', string>>;
  readonly notCarried: (why: string) => string;
}

export const proposalTexts: InLanguages<ProposalTexts> = {
  kk: {
    title: 'Ұсыныстар',
    what: 'Біреуі ұсынады, басқасы бекітеді немесе қайтарады. Өз ұсынысын ешкім бекіте алмайды: мұны дерекқор қадағалайды.',
    none: 'Сіз көре алатын ұсыныстар арасында шешімді күтіп тұрғаны жоқ.',
    action: 'Не ұсынылды',
    about: 'Кім немесе не туралы',
    of: 'Іс',
    by: 'Кім ұсынды',
    since: 'Қашан',
    waits: 'шешімді күтуде',
    outcomes: { approved: 'бекітілді', declined: 'қайтарылды', withdrawn: 'кері алынды' },
    notACase: 'іске қатысты емес',
    fields: {
      fine: 'Айыппұл',
      reason: 'Негізі',
      does: 'Бекітілсе, не болады',
      decided: 'Шешімі',
      decidedWhy: 'Шешімнің негізі',
      answer: 'Адам оқитын жауап',
      payment: 'Төлем',
      sum: 'Сомасы',
      content: 'Ұсыныстың толық мазмұны',
    },
    approve: 'Бекіту',
    decline: 'Қайтару',
    withdraw: 'Ұсынысты кері алу',
    why: 'Неге',
    whyHint: 'Қайтару үшін міндетті. Дербес деректерсіз.',
    whyNeeded: 'Неге қайтаратыныңызды жазыңыз, 2000 таңбадан асырмай.',
    late: 'Бұл ұсыныс бойынша шешім қабылданып қойған: төменде қараңыз. Ештеңе өзгерген жоқ.',
    cannotNow: (why) => `Қазір бекітуге болмайды: ${why}`,
    own: 'Мұны өзіңіз ұсынғансыз: басқа адам бекітеді. Кері алуыңызға болады.',
    notYours: (roles) => `Бекіту құқығы мына рөлдерде бар: ${roles}.`,
    carried: {
      done: 'Бекітілді және орындалды. Оқиға екі адамның атымен жазылды.',
      queued: 'Бекітілді: робот келесі жұмысында орындайды.',
    },
    notCarried: (why) => `Бекітілді, бірақ осы арада іс өзгерді және орындалмады: ${why}`,
  },
  ru: {
    title: 'Предложения',
    what: 'Один предлагает, другой утверждает или отклоняет. Свое предложение утвердить нельзя: за этим следит база данных.',
    none: 'Среди предложений, которые вы можете видеть, ничего не ждет решения.',
    action: 'Что предложено',
    about: 'О ком или о чем',
    of: 'Дело',
    by: 'Кто предложил',
    since: 'Когда',
    waits: 'ждет решения',
    outcomes: { approved: 'утверждено', declined: 'отклонено', withdrawn: 'отозвано' },
    notACase: 'не о деле',
    fields: {
      fine: 'Штраф',
      reason: 'Основание',
      does: 'Что произойдет после утверждения',
      decided: 'Решение',
      decidedWhy: 'Основание решения',
      answer: 'Ответ, который прочтет человек',
      payment: 'Платеж',
      sum: 'Сумма',
      content: 'Полное содержание предложения',
    },
    approve: 'Утвердить',
    decline: 'Отклонить',
    withdraw: 'Отозвать предложение',
    why: 'Почему',
    whyHint: 'Для отклонения обязательно. Без персональных данных.',
    whyNeeded: 'Напишите, почему отклоняете, не длиннее 2000 знаков.',
    late: 'По этому предложению решение уже принято: смотрите ниже. Ничего не изменилось.',
    cannotNow: (why) => `Сейчас утвердить нельзя: ${why}`,
    own: 'Это предложили вы сами: утверждает другой человек. Вы можете отозвать.',
    notYours: (roles) => `Право утвердить есть у ролей: ${roles}.`,
    carried: {
      done: 'Утверждено и исполнено. В событии имена обоих.',
      queued: 'Утверждено: робот исполнит в следующий раз.',
    },
    notCarried: (why) => `Утверждено, но дело за это время изменилось, и ничего не исполнено: ${why}`,
  },
  en: {
    title: 'Proposals',
    what: 'One proposes, another approves or declines. Nobody approves what they proposed: the database holds that.',
    none: 'Of the proposals that you may see none waits for a decision.',
    action: 'What was proposed',
    about: 'About whom or what',
    of: 'Case',
    by: 'Who proposed it',
    since: 'When',
    waits: 'waits for a decision',
    outcomes: { approved: 'approved', declined: 'declined', withdrawn: 'withdrawn' },
    notACase: 'of no case',
    fields: {
      fine: 'Fine',
      reason: 'Ground',
      does: 'What happens once it is approved',
      decided: 'Decision',
      decidedWhy: 'Ground of the decision',
      answer: 'The answer that the person will read',
      payment: 'Payment',
      sum: 'Sum',
      content: 'The whole content of the proposal',
    },
    approve: 'Approve',
    decline: 'Decline',
    withdraw: 'Withdraw the proposal',
    why: 'Why',
    whyHint: 'Needed to decline. No personal data.',
    whyNeeded: 'Write why you decline it, in at most 2,000 characters.',
    late: 'This proposal was decided already: see below. Nothing has changed.',
    cannotNow: (why) => `It cannot be approved now: ${why}`,
    own: 'You proposed this yourself: another person approves it. You can withdraw it.',
    notYours: (roles) => `Roles that may approve it: ${roles}.`,
    carried: {
      done: 'Approved and carried out. The event bears the names of both.',
      queued: 'Approved: the robot carries it out when it works next.',
    },
    notCarried: (why) => `Approved, but the case has changed meanwhile, and nothing was carried out: ${why}`,
  },
};
