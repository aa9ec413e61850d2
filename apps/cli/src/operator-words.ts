/** What an operator gives by his name: who, and why or what was done. The rules are those of the door (law/law/src/door-text.ts); here they get their sentences. */
import {
  ANSWER_MAX,
  answerFault,
  NAME_MAX,
  NOTE_MAX,
  nameFault,
  noteFault,
  passageOf,
  textOf,
  type WordsFault,
} from '@oryndau/law/door-text';
import { iinFault } from '@oryndau/law/identifiers';
import { wrongUsage } from './plain-error.ts';

const sentence = (what: string, fault: WordsFault, { empty, max }: { empty: string; max: number }): string => {
  switch (fault) {
    case 'EMPTY':
      return `${what} ${empty}`;
    case 'HIDDEN_SIGN':
      return `${what} holds a sign that cannot be shown`;
    case 'TOO_LONG':
      return `${what} has more than ${max} characters`;
  }
};

/** The name of an option that says who decides: read with the command line, before anything is opened. */
const nameOf =
  (option: string) =>
  (text: string): string => {
    const name = text.trim();
    const fault = nameFault(name);
    if (fault !== undefined) throw wrongUsage(sentence(option, fault, { empty: 'needs a name', max: NAME_MAX }));
    return name;
  };

export const byArgument: (text: string) => string = nameOf('--by');
export const operatorArgument: (text: string) => string = nameOf('--operator');

/** The words of `--note`, `--reason`: kept for ever and shown to other operators, so no person is named by number in them. */
export function noteArgument(option: string, text: string): string {
  const note = text.replace(/\r\n?/g, '\n').trim();
  const fault = noteFault(note);
  if (fault !== undefined)
    throw wrongUsage(sentence(option, fault, { empty: 'needs words: what was done, or why', max: NOTE_MAX }));
  const numbers = note.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
  if (numbers.some((number) => iinFault(number) === undefined)) {
    throw wrongUsage(`${option} holds an IIN or a BIN: it is kept for ever, so name no person in it`);
  }
  return note;
}

/** The answer to a filing, by the bytes of the file at `path`: UTF-8, to be read by the person. */
export function answerOf(path: string, bytes: Uint8Array): string {
  const said = { empty: 'is empty: the person must read why', max: ANSWER_MAX };
  if (bytes.includes(0)) throw wrongUsage(sentence(path, 'HIDDEN_SIGN', said));
  const written = textOf(bytes, bytes.length);
  if (written === undefined) throw wrongUsage(`${path} is not UTF-8`);
  const text = passageOf(written.replace(/^\ufeff/, ''), written.length) ?? '';
  const fault = answerFault(text);
  if (fault === 'TOO_LONG')
    throw wrongUsage(`${sentence(path, fault, said)}; a quotation mark, a backslash and a new line count as two`);
  if (fault !== undefined) throw wrongUsage(sentence(path, fault, said));
  return text;
}
