/** What the figures and outcomes are called, and what each figure counts, in the three languages of the house. The terminal uses them too. */
import type { Language } from '@oryndau/law';
import type { FigureName } from '@oryndau/reports';
import type { OutcomeName } from '@oryndau/worker';
import type { InLanguages } from './in-languages.ts';

export interface FigureText {
  readonly name: string;
  readonly definition: string;
}

export const figureTexts: Readonly<Record<FigureName, InLanguages<FigureText>>> = {
  opened: {
    kk: {
      name: 'Қозғалғаны',
      definition: 'Қозғалған жеңілдетілген іс жүргізулер; сомасы — қозғалған күні төленбей қалған қалдық.',
    },
    ru: {
      name: 'Возбуждено',
      definition: 'Возбужденные упрощенные производства; сумма — неуплаченный остаток на день возбуждения.',
    },
    en: {
      name: 'Opened',
      definition: 'Simplified proceedings opened; the sum is what remained unpaid on the day of opening.',
    },
  },
  refused: {
    kk: {
      name: 'Бас тартылғаны',
      definition: 'Жеңілдетілген тәртіппен қозғаудан бас тартылған айыппұлдар; сомасы — төленбеген қалдық.',
    },
    ru: {
      name: 'Отказано',
      definition: 'Штрафы, по которым в упрощенном порядке отказано; сумма — неуплаченный остаток.',
    },
    en: {
      name: 'Refused',
      definition: 'Fines detected but refused the simplified way; the sum is what remained unpaid.',
    },
  },
  executed: {
    kk: { name: 'Орындалғаны', definition: 'Толық төленіп аяқталған іс жүргізулер; сомасы — талап етілген сома.' },
    ru: { name: 'Исполнено', definition: 'Производства, оконченные полной уплатой; сумма — сколько требовалось.' },
    en: {
      name: 'Executed',
      definition: 'Proceedings ended because the whole sum was paid; the sum is what had been claimed.',
    },
  },
  transferred: {
    kk: {
      name: 'Берілгені',
      definition: 'Жеке сот орындаушысына берілген іс жүргізулер; сомасы — төленбей қалған қалдық.',
    },
    ru: {
      name: 'Передано',
      definition: 'Производства, переданные частному судебному исполнителю; сумма — неуплаченный остаток.',
    },
    en: {
      name: 'Transferred',
      definition: 'Proceedings handed over to a private bailiff; the sum is what remained.',
    },
  },
  cancelled: {
    kk: {
      name: 'Тоқтатылғаны',
      definition: 'Айыппұл жойылғандықтан тоқтатылған іс жүргізулер; сомасы — талап етілген сома.',
    },
    ru: {
      name: 'Прекращено',
      definition: 'Производства, прекращенные из-за отмены штрафа; сумма — сколько требовалось.',
    },
    en: {
      name: 'Cancelled',
      definition: 'Proceedings ended because the fine was cancelled; the sum is what had been claimed.',
    },
  },
  paid: {
    kk: {
      name: 'Іс жүргізу кезінде төленгені',
      definition: 'Ашық іс жүргізулер бойынша түскен ақша; саны — төлемдер. Кері қайтарылғандары шегерілген.',
    },
    ru: {
      name: 'Уплачено в производстве',
      definition: 'Деньги, поступившие по открытым производствам; число — платежи. Возвраты вычтены.',
    },
    en: {
      name: 'Paid in proceedings',
      definition: 'Money received in open proceedings; the count is of payments. Reversals are taken off.',
    },
  },
  saved_of_opened: {
    kk: {
      name: 'Үнемделгені: қозғалған сомадан',
      definition:
        'Бірінші анықтама: төленсе де, төленбесе де, қозғалған әр сома үшін жеке сот орындаушысы ала алатын ақы («907 миллионның 226-сы» дегендегідей).',
    },
    ru: {
      name: 'Сэкономлено: от возбужденного',
      definition:
        'Первое определение: вознаграждение, которое частный судебный исполнитель мог бы взять с каждой возбужденной суммы, уплачена она или нет (как в «226 из 907 миллионов»).',
    },
    en: {
      name: 'Saved: of what was opened',
      definition:
        'First definition: the fee that a private bailiff might have charged on every sum opened, paid or not (as in “226 of 907 million”).',
    },
  },
  saved_of_collected: {
    kk: {
      name: 'Үнемделгені: өндіріп алынған сомадан',
      definition:
        'Екінші анықтама: өндіріп алынған сомалар үшін жеке сот орындаушысы ала алатын ақы («562 миллионның 140,6-сы» дегендегідей).',
    },
    ru: {
      name: 'Сэкономлено: от взысканного',
      definition:
        'Второе определение: вознаграждение, которое частный судебный исполнитель мог бы взять с взысканных сумм (как в «140,6 из 562 миллионов»).',
    },
    en: {
      name: 'Saved: of what was collected',
      definition:
        'Second definition: the fee that a private bailiff might have charged on the sums collected (as in “140.6 of 562 million”).',
    },
  },
};

/** The figures in the order of a case's way, the two definitions of "saved" side by side at the end. */
export const figureOrder: readonly FigureName[] = [
  'opened',
  'refused',
  'executed',
  'transferred',
  'cancelled',
  'paid',
  'saved_of_opened',
  'saved_of_collected',
];

export const inOrder = <F extends { readonly figure: FigureName }>(figures: readonly F[]): F[] =>
  [...figures].sort((a, b) => figureOrder.indexOf(a.figure) - figureOrder.indexOf(b.figure));

const outcomeNames: Readonly<Record<OutcomeName, InLanguages<string>>> = {
  REJECTED: { kk: 'Тіркеуге қабылданбаған', ru: 'Не принят к учету', en: 'Refused at intake' },
  NOT_IN_FORCE: { kk: 'Күшіне енбеген', ru: 'Не вступил в силу', en: 'Not in force' },
  VOLUNTARY: { kk: 'Ерікті төлеу мерзімінде', ru: 'В сроке добровольной уплаты', en: 'In the voluntary term' },
  PAID_VOLUNTARILY: { kk: 'Ерікті түрде төленген', ru: 'Уплачен добровольно', en: 'Paid voluntarily' },
  CANCELLED_BEFORE: {
    kk: 'Іс қозғалғанға дейін жойылған',
    ru: 'Отменен до производства',
    en: 'Cancelled before proceedings',
  },
  BARRED: { kk: 'Ескіру мерзімі өткен', ru: 'Истек срок давности', en: 'Barred by time' },
  REFUSED: {
    kk: 'Жеңілдетілген тәртіптен бас тартылған',
    ru: 'Отказано в упрощенном порядке',
    en: 'Refused the simplified way',
  },
  OPEN: { kk: 'Іс жүргізілуде', ru: 'В производстве', en: 'In proceedings' },
  HELD: { kk: 'Іс жүргізу тоқтатыла тұрған', ru: 'Производство приостановлено', en: 'Proceedings held' },
  EXECUTED: { kk: 'Орындалған', ru: 'Исполнено', en: 'Executed' },
  CANCELLED: { kk: 'Іс жүргізу кезінде жойылған', ru: 'Отменен в производстве', en: 'Cancelled in proceedings' },
  RELEASED: { kk: 'Орындаудан босатылған', ru: 'Освобожден от исполнения', en: 'Released' },
  TRANSFERRED: {
    kk: 'Жеке сот орындаушысына берілген',
    ru: 'Передано частному исполнителю',
    en: 'Transferred to a private bailiff',
  },
};

/** The reasons that a table of outcomes has room for; others are told by their code. */
const reasonNames: Readonly<Record<string, InLanguages<string>>> = {
  AMOUNT_NOT_POSITIVE: { kk: 'сома нөлден аспайды', ru: 'сумма не больше нуля', en: 'amount not above zero' },
  CURRENCY: { kk: 'валюта теңге емес', ru: 'валюта не тенге', en: 'currency other than tenge' },
  IIN_CHECK_DIGIT: { kk: 'ЖСН қате', ru: 'неверный ИИН', en: 'wrong IIN' },
  IBAN_CHECK_DIGITS: { kk: 'IBAN қате', ru: 'неверный IBAN', en: 'wrong IBAN' },
  OVER_LIMIT: { kk: 'сома шектен асады', ru: 'сумма выше предела', en: 'over the limit' },
  DOCUMENT_TYPE: { kk: 'құжат түрі сай емес', ru: 'вид документа', en: 'kind of document' },
  DEBTOR_KIND: { kk: 'жеке тұлға емес', ru: 'не физическое лицо', en: 'not an individual' },
};

const isOutcomeName = (name: string): name is OutcomeName => Object.hasOwn(outcomeNames, name);

/** `REFUSED:OVER_LIMIT` in words. */
export function outcomeName(name: string, language: Language): string {
  const [outcome = '', reason] = name.split(':');
  const text = isOutcomeName(outcome) ? outcomeNames[outcome][language] : outcome;
  if (reason === undefined) return text;
  return `${text}: ${reasonNames[reason]?.[language] ?? reason}`;
}
