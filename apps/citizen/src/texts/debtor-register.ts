/** The part of a case's page about the unified register of debtors. Days come shown; a term comes in words, as the page of the law has it. */
import type { RegisterView } from '@oryndau/reading/case-view';
import type { InLanguages } from '@oryndau/words/languages';

export interface DebtorRegisterTexts {
  readonly title: string;
  readonly states: Readonly<Record<RegisterView['status'], (day: string) => string>>;
  readonly enteredOn: (day: string) => string;
  /** What others read there, and what it does not do. */
  readonly means: string;
  readonly removeBy: (day: string) => string;
  /** While the case goes on here. The term is null where its law is not loaded. */
  readonly removal: (term: string | null) => string;
  /** After a transfer: by whom, and that it is no longer the robot. */
  readonly removalByBody: (term: string | null) => string;
  readonly overdue: string;
  readonly right: string;
}

export const debtorRegisterTexts: InLanguages<DebtorRegisterTexts> = {
  kk: {
    title: 'Борышкерлердің бірыңғай тізілімі',
    states: {
      entering: (day) => `Іс қозғалды (${day}), сондықтан сіз тізілімге енгізілесіз. Тізілім әлі растаған жоқ.`,
      entered: (day) => `Сіз тізілімге енгізілдіңіз: ${day}. Ол іс қозғалғанда өздігінен жасалады.`,
      leaving: (day) => `Іс аяқталды (${day}), сондықтан сіз тізілімнен шығарыласыз. Тізілім әлі растаған жоқ.`,
      left: (day) => `Сіз тізілімнен шығарылдыңыз: ${day}.`,
      handed_over: (day) => `Іс жеке сот орындаушысына берілді: ${day}. Тізілімдегі жазба сақталады.`,
    },
    enteredOn: (day) => `Тізілімге енгізілген күні: ${day}.`,
    means:
      'Тізілімде борышкердің аты-жөні, құжатты кім, қашан шығарғаны және оның мазмұны, істі кім жүргізетіні көрсетіледі. Бұл жазба бойынша шоттан ақша алынбайды.',
    removeBy: (day) => `Тізілімнен шығарудың соңғы күні: ${day}.`,
    removal: (term) =>
      `Іс аяқталғанда сіз тізілімнен өздігінен шығарыласыз${term === null ? '' : `, мерзімі: ${term}`}. Ол үшін өтініш берудің қажеті жоқ.`,
    removalByBody: (term) =>
      `Орындаушы істі аяқтап, хабар бергеннен кейін сізді тізілімнен аумақтық әділет органы шығарады${term === null ? '' : `, мерзімі: ${term}`}. Робот бұл жазбаны енді өзгерте алмайды.`,
    overdue: 'Тізілімнен шығару кешігіп жатыр. Қызметкер оның себебін анықтап жатыр, сізге ештеңе істеудің қажеті жоқ.',
    right: 'Негізі',
  },
  ru: {
    title: 'Единый реестр должников',
    states: {
      entering: (day) => `Дело возбуждено ${day}, поэтому вас вносят в реестр. Реестр еще не подтвердил.`,
      entered: (day) => `Вас внесли в реестр, ${day}. Это делается само, когда дело возбуждено.`,
      leaving: (day) => `Дело окончено ${day}, поэтому вас исключают из реестра. Реестр еще не подтвердил.`,
      left: (day) => `Вас исключили из реестра, ${day}.`,
      handed_over: (day) => `Дело передано частному судебному исполнителю, ${day}. Запись в реестре остается.`,
    },
    enteredOn: (day) => `В реестре с этого дня: ${day}.`,
    means:
      'В реестре видно, кто должник, кто и когда вынес документ и о чем он, и кто ведет дело. По этой записи деньги со счета не списывают.',
    removeBy: (day) => `Последний день, чтобы исключить вас: ${day}.`,
    removal: (term) =>
      `Когда дело закончится, вас исключат${term === null ? '' : `, срок: ${term}`}. Просить об этом не нужно.`,
    removalByBody: (term) =>
      `Когда исполнитель закончит дело и сообщит об этом, вас исключит территориальный орган юстиции${term === null ? '' : `, срок: ${term}`}. Робот эту запись изменить уже не может.`,
    overdue: 'Исключение из реестра задерживается. Сотрудник уже выясняет почему, вам делать ничего не нужно.',
    right: 'Основание',
  },
  en: {
    title: 'Unified register of debtors',
    states: {
      entering: (day) =>
        `The case was opened on ${day}, so you are being entered in the register. It has not confirmed yet.`,
      entered: (day) => `You were entered in the register, ${day}. It follows by itself when a case is opened.`,
      leaving: (day) =>
        `The case ended on ${day}, so you are being removed from the register. It has not confirmed yet.`,
      left: (day) => `You were removed from the register, ${day}.`,
      handed_over: (day) => `The case was handed over to a private bailiff, ${day}. The entry in the register stays.`,
    },
    enteredOn: (day) => `In the register since ${day}.`,
    means:
      'The register shows who the debtor is, who issued the document, when and about what, and who is in charge of the case. By this entry no money is taken from an account.',
    removeBy: (day) => `The last day to remove you: ${day}.`,
    removal: (term) =>
      `When the case ends you are removed${term === null ? '' : `, within ${term}`}. You need not ask for it.`,
    removalByBody: (term) =>
      `When the bailiff has ended the case and says so, the territorial body of justice removes you${term === null ? '' : `, within ${term}`}. The robot can no longer change this entry.`,
    overdue: 'The removal from the register is late. A member of staff is finding out why; you need not do anything.',
    right: 'By what right',
  },
};
