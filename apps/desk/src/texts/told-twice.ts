/** Beside a task about two bookings of a bank: what it told before, and what it tells now. */
import type { ToldPart } from '@oryndau/reading/told-twice';
import type { InLanguages } from '@oryndau/words/languages';

interface ToldTwiceTexts {
  readonly title: string;
  readonly what: string;
  readonly before: string;
  readonly now: string;
  readonly parts: Readonly<Record<ToldPart, string>>;
  /** Behind the name of a part. */
  readonly differs: string;
  readonly key: string;
  readonly file: string;
  readonly entry: string;
  readonly directions: Readonly<Record<'in' | 'out', string>>;
  readonly reversal: string;
  readonly yes: string;
  readonly no: string;
}

export const toldTwiceTexts: InLanguages<ToldTwiceTexts> = {
  kk: {
    title: 'Банк бұрын не айтты және қазір не айтып отыр',
    what: 'Мәлімет',
    before: 'Бұрын',
    now: 'Қазір',
    parts: {
      sum: 'Сомасы',
      bookedOn: 'Есепке алынған күні',
      direction: 'Бағыты',
      endToEndIds: 'Төлеушінің нөмірі (EndToEndId)',
      references: 'Төлем нөмірлері',
      text: 'Төлем мақсаты',
      inParts: 'Бөліктермен келген',
    },
    differs: 'айырмашылығы бар',
    key: 'Банктің нөмірі',
    file: 'Файл',
    entry: 'жазба',
    directions: { in: 'түсім', out: 'шығыс' },
    reversal: 'қайтару',
    yes: 'иә',
    no: 'жоқ',
  },
  ru: {
    title: 'Что банк сообщал раньше и что сообщает теперь',
    what: 'Сведения',
    before: 'Раньше',
    now: 'Теперь',
    parts: {
      sum: 'Сумма',
      bookedOn: 'Проведено',
      direction: 'Направление',
      endToEndIds: 'Номер плательщика (EndToEndId)',
      references: 'Номера платежа',
      text: 'Назначение платежа',
      inParts: 'Пришло частями',
    },
    differs: 'отличается',
    key: 'Номер банка',
    file: 'Файл',
    entry: 'запись',
    directions: { in: 'зачисление', out: 'списание' },
    reversal: 'возврат',
    yes: 'да',
    no: 'нет',
  },
  en: {
    title: 'What the bank told before, and what it tells now',
    what: 'What is told',
    before: 'Before',
    now: 'Now',
    parts: {
      sum: 'Sum',
      bookedOn: 'Booked',
      direction: 'Direction',
      endToEndIds: 'Number of the payer (EndToEndId)',
      references: 'Payment numbers',
      text: 'Purpose of the payment',
      inParts: 'Came in parts',
    },
    differs: 'differs',
    key: 'Key of the bank',
    file: 'File',
    entry: 'entry',
    directions: { in: 'credit', out: 'debit' },
    reversal: 'reversal',
    yes: 'yes',
    no: 'no',
  },
};
