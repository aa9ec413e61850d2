/** The texts of the demonstration's page. */
import type { InLanguages } from '@oryndau/words/languages';

export interface DemoTexts {
  readonly title: string;
  readonly what: string;
  readonly caseCode: string;
  readonly lastDigits: string;
  readonly birthDate: string;
  readonly nothing: string;
  readonly open: string;
  readonly channels: Readonly<Record<'push' | 'sms', string>>;
  /** E-mail that visitors have had sent to an address of their own choice. */
  readonly mails: string;
  readonly mailsHow: string;
  readonly older: (count: number) => string;
  readonly facts: string;
  readonly dayNote: (day: string) => string;
  readonly nextDay: string;
  readonly cards: string;
  readonly cardList: readonly string[];
}

export const demoTexts: InLanguages<DemoTexts> = {
  kk: {
    title: 'Үш адамның телефоны',
    what: 'Бұл адамдар ойдан шығарылған. Олардың істері әртүрлі күйде. Хабарламадағы сілтемені басып, істі сол адам көргендей қараңыз. Сілтемесі жоқ SMS үшін істі коды бойынша табыңыз.',
    caseCode: 'Істің коды',
    lastDigits: 'ЖСН-нің соңғы төрт цифры',
    birthDate: 'Туған күні',
    nothing: 'Әзірге хабарлама келген жоқ.',
    open: 'Жеке сілтемені ашу',
    channels: { push: 'eGov Mobile хабарламасы', sms: '1414 нөмірінен SMS' },
    mails: 'Электрондық пошта',
    mailsHow:
      'Іс бетінде кез келген мекенжайды беріңіз: растау коды мен кейінгі хабарлар осында келеді, сыртқа ешқандай хат кетпейді.',
    older: (count) => `Бұрынғы хабарламалар: ${count}`,
    facts: 'Істі коды бойынша табу үшін',
    dayNote: (day) =>
      `Мұнда бүгін: ${day}. Сіз төлегенде, банк пен робот бірнеше секундта жауап береді. Келесі күнді күтпей, оны өзіңіз бастай аласыз.`,
    nextDay: 'Келесі күнге өту',
    cards: 'Сынақ карталары',
    cardList: [
      '4000 0000 0000 0010: төлем өтеді',
      '4000 0000 0000 0028: банк бас тартады',
      '4000 0000 0000 0036: нәтижесі біраз уақыт белгісіз болады',
      '4000 0000 0000 0044: сіз төлем туралы хабардан бұрын ораласыз',
    ],
  },
  ru: {
    title: 'Телефоны трех человек',
    what: 'Эти люди выдуманы. Их дела находятся в разных состояниях. Откройте ссылку из сообщения и посмотрите на дело глазами этого человека. Для SMS без ссылки найдите дело по коду.',
    caseCode: 'Код дела',
    lastDigits: 'Последние четыре цифры ИИН',
    birthDate: 'Дата рождения',
    nothing: 'Сообщений пока нет.',
    open: 'Открыть личную ссылку',
    channels: { push: 'Уведомление eGov Mobile', sms: 'SMS с номера 1414' },
    mails: 'Электронная почта',
    mailsHow:
      'Дайте на странице дела любой адрес: код подтверждения и все дальнейшие письма придут сюда, наружу ни одно не уйдет.',
    older: (count) => `Прежние сообщения: ${count}`,
    facts: 'Чтобы найти дело по коду',
    dayNote: (day) =>
      `Здесь сегодня ${day}. Когда вы платите, банк и робот отвечают за несколько секунд. Следующий день можно не ждать, а начать самому.`,
    nextDay: 'Перейти к следующему дню',
    cards: 'Пробные карты',
    cardList: [
      '4000 0000 0000 0010: платеж проходит',
      '4000 0000 0000 0028: банк отказывает',
      '4000 0000 0000 0036: исход некоторое время неизвестен',
      '4000 0000 0000 0044: вы возвращаетесь раньше, чем приходит сообщение о платеже',
    ],
  },
  en: {
    title: 'The telephones of three people',
    what: 'These people are invented. Their cases are in different states. Open the link of a message and look at the case as that person does. For an SMS without a link, find the case by its code.',
    caseCode: 'Case code',
    lastDigits: 'Last four digits of the IIN',
    birthDate: 'Date of birth',
    nothing: 'No message has come yet.',
    open: 'Open the personal link',
    channels: { push: 'eGov Mobile notification', sms: 'SMS from 1414' },
    mails: 'E-mail',
    mailsHow:
      'Give any address on the page of a case: the code that confirms it and all later mails come here; none leaves this machine.',
    older: (count) => `Earlier messages: ${count}`,
    facts: 'To find the case by its code',
    dayNote: (day) =>
      `Here it is ${day}. When you pay, the bank and the robot answer within seconds. You need not wait for the next day: begin it yourself.`,
    nextDay: 'Go to the next day',
    cards: 'Test cards',
    cardList: [
      '4000 0000 0000 0010: the payment goes through',
      '4000 0000 0000 0028: the bank declines',
      '4000 0000 0000 0036: the outcome is unknown for a while',
      '4000 0000 0000 0044: you come back before the word of the payment does',
    ],
  },
};
