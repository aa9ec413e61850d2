/** The days of a fine and of a case in a calendar: no person, no number, no sum. */
import type { InLanguages } from '@oryndau/words/languages';

export interface CalendarTexts {
  /** The link to the file. */
  readonly link: string;
  readonly measure: string;
  readonly last_day: string;
  /** Of a fine: half of it is enough until then, and the term of voluntary payment ends. */
  readonly half: string;
  readonly voluntary: string;
  readonly description: (address: string) => string;
}

export const calendarTexts: InLanguages<CalendarTexts> = {
  kk: {
    link: 'Осы күндерді күнтізбеге қосу (ICS)',
    measure: 'Шотқа тиілмей тұрып төлеуге болатын соңғы күн',
    last_day: 'Робот жүргізетін іс бойынша төлеудің соңғы күні',
    half: 'Айыппұлдың жартысын төлеу жеткілікті болатын соңғы күн',
    voluntary: 'Айыппұлды өз еркімен төлеу мерзімінің соңғы күні',
    description: (address) => `Қанша төленетіні және күннің өзгерген-өзгермегені осы жерде: ${address}`,
  },
  ru: {
    link: 'Добавить эти дни в календарь (ICS)',
    measure: 'Последний день заплатить, пока не тронули счет',
    last_day: 'Последний день заплатить по делу у робота',
    half: 'Последний день, когда достаточно половины штрафа',
    voluntary: 'Последний день срока добровольной уплаты штрафа',
    description: (address) => `Сколько платить и не изменился ли день, видно здесь: ${address}`,
  },
  en: {
    link: 'Add these days to a calendar (ICS)',
    measure: 'Last day to pay before an account is touched',
    last_day: 'Last day to pay while the robot has the case',
    half: 'Last day on which half of the fine is enough',
    voluntary: 'Last day of the term of voluntary payment of the fine',
    description: (address) => `How much there is to pay, and whether the day has changed, stands here: ${address}`,
  },
};
