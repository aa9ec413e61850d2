/** What an operator gives by his name: who, and why or what was done. */
import { iinFault } from '@oryndau/law/identifiers';
import { wrongUsage } from './plain-error.ts';

const NAME_MAX = 200;
const NOTE_MAX = 2_000;

/** The name of `--by`. */
export function byWhomArgument(text: string): string {
  const name = text.trim();
  if (name === '') throw wrongUsage('--by needs a name');
  if (/[\p{Cc}\p{Cf}]/u.test(name)) throw wrongUsage('--by holds a sign that cannot be shown');
  if (name.length > NAME_MAX) throw wrongUsage(`--by has more than ${NAME_MAX} characters`);
  return name;
}

/** The words of `--note`, `--reason`: kept for ever and shown to other operators, so no person is named by number in them. */
export function noteArgument(option: string, text: string): string {
  const note = text.replace(/\r\n?/g, '\n').trim();
  if (note === '') throw wrongUsage(`${option} needs words: what was done, or why`);
  if (/[^\P{Cc}\n\t]|\p{Cf}/u.test(note)) throw wrongUsage(`${option} holds a sign that cannot be shown`);
  if (note.length > NOTE_MAX) throw wrongUsage(`${option} has more than ${NOTE_MAX} characters`);
  const numbers = note.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
  if (numbers.some((number) => iinFault(number) === undefined)) {
    throw wrongUsage(`${option} holds an IIN or a BIN: it is kept for ever, so name no person in it`);
  }
  return note;
}
