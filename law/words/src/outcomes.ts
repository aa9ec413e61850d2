/** What has become of a fine, in words. */
import type { InLanguages, Language } from './languages.ts';
import { refusalGroundTexts } from './refusals.ts';

const outcomeNames = {
  REJECTED: { kk: 'Тіркеуге қабылданбаған', ru: 'Не принят к учету', en: 'Refused at intake' },
  NOT_IN_FORCE: { kk: 'Күшіне енбеген', ru: 'Не вступил в силу', en: 'Not in force' },
  VOLUNTARY: { kk: 'Өз еркімен төлеу мерзімінде', ru: 'В сроке добровольной уплаты', en: 'In the voluntary term' },
  PAID_VOLUNTARILY: { kk: 'Өз еркімен төленген', ru: 'Уплачен добровольно', en: 'Paid voluntarily' },
  CANCELLED_BEFORE: {
    kk: 'Іс қозғалғанға дейін күші жойылған',
    ru: 'Отменен до производства',
    en: 'Cancelled before proceedings',
  },
  BARRED: { kk: 'Ескіру мерзімі өткен', ru: 'Истек срок давности', en: 'Barred by time' },
  REFUSED: {
    kk: 'Оңайлатылған іс жүргізуді қозғаудан бас тартылған',
    ru: 'Отказано в упрощенном порядке',
    en: 'Refused simplified proceedings',
  },
  OPEN: { kk: 'Іс жүргізілуде', ru: 'В производстве', en: 'In proceedings' },
  HELD: { kk: 'Іс жүргізу тоқтатыла тұрған', ru: 'Производство приостановлено', en: 'Proceedings held' },
  EXECUTED: { kk: 'Орындалған', ru: 'Исполнено', en: 'Executed' },
  CANCELLED: { kk: 'Іс жүргізу кезінде күші жойылған', ru: 'Отменен в производстве', en: 'Cancelled in proceedings' },
  RELEASED: { kk: 'Әкімшілік жазадан босатылған', ru: 'Освобожден от взыскания', en: 'Released' },
  TRANSFERRED: {
    kk: 'Жеке сот орындаушысына берілген',
    ru: 'Передано частному исполнителю',
    en: 'Transferred to a private bailiff',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>;

export type OutcomeName = keyof typeof outcomeNames;

/** The reasons that a table of outcomes has room for; others are told by their code. */
const reasonNames: Readonly<Record<string, InLanguages<string>>> = {
  AMOUNT_NOT_POSITIVE: { kk: 'сома нөлден аспайды', ru: 'сумма не больше нуля', en: 'amount not above zero' },
  CURRENCY: { kk: 'валюта теңге емес', ru: 'валюта не тенге', en: 'currency other than tenge' },
  IIN_CHECK_DIGIT: { kk: 'ЖСН қате', ru: 'неверный ИИН', en: 'wrong IIN' },
  IBAN_CHECK_DIGITS: { kk: 'IBAN қате', ru: 'неверный IBAN', en: 'wrong IBAN' },
  ...refusalGroundTexts,
};

const isOutcomeName = (name: string): name is OutcomeName => Object.hasOwn(outcomeNames, name);

/** `REFUSED:OVER_LIMIT` in words. */
export function outcomeName(name: string, language: Language): string {
  const [outcome = '', reason] = name.split(':');
  const text = isOutcomeName(outcome) ? outcomeNames[outcome][language] : outcome;
  if (reason === undefined) return text;
  return `${text}: ${reasonNames[reason]?.[language] ?? reason}`;
}
