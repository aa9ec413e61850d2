/** The working calendar at the desk: which years are known, and how one is proposed. */
import type { InLanguages } from '@oryndau/words/languages';

interface DeskCalendarTexts {
  readonly title: string;
  readonly what: string;
  readonly year: string;
  readonly daysOff: string;
  readonly daysOffHint: string;
  readonly worked: string;
  readonly workedHint: string;
  readonly changed: string;
  readonly effect: string;
  readonly propose: (year: number) => string;
  readonly unknown: (year: number) => string;
  readonly known: string;
  readonly missing: { readonly daysOff: string; readonly worked: string };
  readonly fault: string;
}

export const deskCalendarTexts: InLanguages<DeskCalendarTexts> = {
  kk: {
    title: 'Жұмыс күнтізбесі',
    what: 'Жұмыс күндерімен есептелетін және демалыс күніне түсетін мерзімдер осы күнтізбе бойынша есептеледі. Жылдың күнтізбесі жоқ болса, робот сол жылға түсетін мерзімді есептемейді: жаңа іс қозғалмайды.',
    year: 'Жыл',
    daysOff: 'Сенбі мен жексенбіден басқа демалыс күндері',
    daysOffHint: 'Мерекелер мен ауыстырылған демалыс күндері, әр жолда бір күн: ЖЖЖЖ-АА-КК. Жылдың бәрі жазылады.',
    worked: 'Жұмыс істейтін сенбі мен жексенбі',
    workedHint: 'Әр жолда бір күн: ЖЖЖЖ-АА-КК. Болмаса, бос қалдырыңыз.',
    changed: 'Өзгеретін күндер',
    effect:
      'Бекітілген күннен бастап робот мерзімдерді осы күнтізбе бойынша есептейді, ал журнал шешімнің нөмірін атайды. Есептелген мерзімдер өзгермейді.',
    propose: (year) => `${year} жылдың күнтізбесін ұсыну`,
    unknown: (year) => `${year} жылдың күнтізбесі әлі жоқ`,
    known: 'Белгілі жылдар',
    missing: {
      daysOff: 'Күндерді ЖЖЖЖ-АА-КК түрінде, әрқайсысын жеке жолға жазыңыз.',
      worked: 'Күндерді ЖЖЖЖ-АА-КК түрінде, әрқайсысын жеке жолға жазыңыз.',
    },
    fault:
      'Мұндай күнтізбе бола алмайды: барлық күн осы жылдікі болсын, бір күн екі рет жазылмасын, жұмыс істейтін күн — сенбі не жексенбі, және бұрынғысынан айырмасы болсын.',
  },
  ru: {
    title: 'Рабочий календарь',
    what: 'По нему считают сроки в рабочих днях и сроки, которые попадают на выходной. Если календаря года нет, робот не считает сроков, которые на него приходятся: новые дела не возбуждаются.',
    year: 'Год',
    daysOff: 'Выходные кроме суббот и воскресений',
    daysOffHint: 'Праздники и перенесенные выходные, по одному дню в строке: ГГГГ-ММ-ДД. Весь год целиком.',
    worked: 'Рабочие субботы и воскресенья',
    workedHint: 'По одному дню в строке: ГГГГ-ММ-ДД. Если их нет, оставьте пустым.',
    changed: 'Дни, которые меняются',
    effect:
      'Со дня утверждения робот считает сроки по этому календарю, а журнал называет номер решения. Сроки, которые уже посчитаны, не меняются.',
    propose: (year) => `Предложить календарь ${year} года`,
    unknown: (year) => `Календаря ${year} года еще нет`,
    known: 'Известные годы',
    missing: {
      daysOff: 'Напишите дни в виде ГГГГ-ММ-ДД, каждый в своей строке.',
      worked: 'Напишите дни в виде ГГГГ-ММ-ДД, каждый в своей строке.',
    },
    fault:
      'Такого календаря быть не может: все дни должны быть этого года и без повторов, рабочий день — суббота или воскресенье, и от известного он должен отличаться.',
  },
  en: {
    title: 'Working calendar',
    what: 'By it terms in working days are counted, and terms that end on a day off. Where a year has no calendar the robot counts no term that falls into it: no new case is opened.',
    year: 'Year',
    daysOff: 'Days off beside Saturdays and Sundays',
    daysOffHint: 'Holidays and days off that were moved, one day a line: YYYY-MM-DD. The whole year.',
    worked: 'Saturdays and Sundays on which the country works',
    workedHint: 'One day a line: YYYY-MM-DD. Leave it empty where there is none.',
    changed: 'Days that change',
    effect:
      'From the day of the approval the robot counts terms by this calendar, and the journal names the number of the decision. Terms that were counted before do not change.',
    propose: (year) => `Propose the calendar of ${year}`,
    unknown: (year) => `There is no calendar of ${year} yet`,
    known: 'Known years',
    missing: {
      daysOff: 'Write the days as YYYY-MM-DD, each in a line of its own.',
      worked: 'Write the days as YYYY-MM-DD, each in a line of its own.',
    },
    fault:
      'There can be no such calendar: all days have to be of that year, each once, a working day is a Saturday or a Sunday, and something has to differ from what is known.',
  },
};
