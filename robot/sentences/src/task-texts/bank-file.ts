/** Tasks of what files of banks leave open. What stands in braces is a field of the task, or a way to act. */
import type { bankFileTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { TaskText } from './task-text.ts';

export const bankFileTaskTexts: Readonly<Record<(typeof bankFileTaskCodes)[number], TaskText>> = {
  KNOWN_BY_CONTENT: {
    name: {
      kk: 'Нөмірі жоқ, мазмұны бірдей жазбалар',
      ru: 'Записи без номера, равные прежним',
      en: 'Bookings without a number, equal to earlier ones',
    },
    sentence: {
      kk: '{file} файлындағы {count} жазбада ({sum}) банктің нөмірі жоқ, әрі олар бұрын келген жазбалармен толық бірдей, мысалы, {entry}.',
      ru: 'В файле {file} у {count} записей ({sum}) нет номера банка, и они во всем равны пришедшим раньше, например {entry}.',
      en: 'In the file {file} {count} bookings ({sum}) have no number of the bank and are equal in all to bookings told before, for example {entry}.',
    },
    did: {
      kk: 'Робот оларды бұрынғы жазбалар деп санады: екінші рет есепке алынған жоқ.',
      ru: 'Робот счел их теми же записями: второй раз они не учтены.',
      en: 'The robot took them for the same bookings: they are not counted a second time.',
    },
    advice: {
      kk: 'Банктен сұраңыз: бұл сол төлемдер ме, әлде дәл сондай жаңа төлемдер ме. Сол төлемдер болса, тапсырманы жабыңыз. Жаңа төлемдер болса, банктен тек солар туралы, нөмірлері көрсетілген хабарлама алыңыз, содан кейін: {importBank}; {assign}. Ережесі: {bookingGuide}.',
      ru: 'Спросите банк: это те же платежи или такие же новые. Если те же, закройте задачу. Если новые, возьмите у банка извещение только о них, с номерами, затем: {importBank}; {assign}. Правило: {bookingGuide}.',
      en: 'Ask the bank whether these are the same payments or further ones alike. If the same, close the task. If further ones, ask for a notification of these alone, with the bank’s numbers, then: {importBank}; {assign}. The rule: {bookingGuide}.',
    },
  },
};
