/** The days of a fine and of a case in a calendar: no person, no number, no sum. */
import type { InLanguages } from '@oryndau/words/languages';

/** Of a fine: half of it is enough until then, and the term of voluntary payment ends. Of a case: the day before each measure, and the last to pay. */
export type CalendarKind = 'half' | 'voluntary' | 'arrest' | 'prohibit' | 'collect' | 'last_day';

export interface CalendarTexts extends Readonly<Record<CalendarKind, string>> {
  /** The link to the file. */
  readonly link: string;
  /** `end`: the last signs of the case's code: two fines differ, and a shared calendar does not open a case. */
  readonly title: (what: string, end: string) => string;
  readonly description: (address: string) => string;
}

export const calendarTexts: InLanguages<CalendarTexts> = {
  kk: {
    link: 'Осы күндерді күнтізбеге қосу (ICS)',
    arrest: 'Шоттағы ақшаға тыйым салынбай тұрып төлеуге болатын соңғы күн',
    prohibit: 'Мүлікке билік етуге тыйым салынбай тұрып төлеуге болатын соңғы күн',
    collect: 'Шоттан ақша алынбай тұрып төлеуге болатын соңғы күн',
    last_day: 'Іс робот жүргізуінде тұрғанда төлеуге болатын соңғы күн',
    half: 'Айыппұлдың жартысын төлеу жеткілікті болатын соңғы күн',
    voluntary: 'Айыппұлды өз еркімен төлеу мерзімінің соңғы күні',
    title: (what, end) => `${what} (коды …${end})`,
    description: (address) => `Қанша төленетіні және күннің өзгерген-өзгермегені осы жерде: ${address}`,
  },
  ru: {
    link: 'Добавить эти дни в календарь (ICS)',
    arrest: 'Последний день заплатить, пока не арестовали деньги на счете',
    prohibit: 'Последний день заплатить, пока не запретили распоряжаться имуществом',
    collect: 'Последний день заплатить, пока не списали деньги со счета',
    last_day: 'Последний день заплатить, пока дело у робота',
    half: 'Последний день, когда достаточно половины штрафа',
    voluntary: 'Последний день срока добровольной уплаты штрафа',
    title: (what, end) => `${what} (код …${end})`,
    description: (address) => `Сколько платить и не изменился ли день, видно здесь: ${address}`,
  },
  en: {
    link: 'Add these days to a calendar (ICS)',
    arrest: 'Last day to pay before money on an account is arrested',
    prohibit: 'Last day to pay before disposing of property is prohibited',
    collect: 'Last day to pay before money is taken from an account',
    last_day: 'Last day to pay while the robot has the case',
    half: 'Last day on which half of the fine is enough',
    voluntary: 'Last day of the term of voluntary payment of the fine',
    title: (what, end) => `${what} (code …${end})`,
    description: (address) => `How much there is to pay, and whether the day has changed, stands here: ${address}`,
  },
};
