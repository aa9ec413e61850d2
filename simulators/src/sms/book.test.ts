import { expect, test } from 'vitest';
import { type ReceivedPart, SimulatorBook } from './book.ts';

const AT = new Date('2026-11-26T05:00:00Z');

const partsOf = (texts: readonly string[], reference: number): ReceivedPart[] =>
  texts.map((text, index) => ({
    to: '+77010000001',
    from: '1414',
    text,
    reference: reference + index,
    part: index + 1,
    parts: texts.length,
    udhReference: reference & 0xff,
    id: `${reference}-${index}`,
    at: AT,
  }));

const enterAll = (book: SimulatorBook, ...parts: readonly ReceivedPart[]): SimulatorBook => {
  for (const part of parts) book.enter(part);
  return book;
};

test('two notices to one person that begin alike, under one reference, are two messages and no repetition', () => {
  const book = enterAll(
    new SimulatorBook(),
    ...partsOf(['Department', 'first'], 7),
    ...partsOf(['Department', 'reminder'], 7),
  );
  expect(book.messages.map(({ text }) => text)).toEqual(['Departmentfirst', 'Departmentreminder']);
  expect([book.repeated, book.incomplete]).toEqual([0, 0]);
});

test('a message that is sent again whole is counted with all its parts', () => {
  const parts = partsOf(['one ', 'two ', 'three'], 300);
  expect(enterAll(new SimulatorBook(), ...parts, ...parts).repeated).toBe(3);
  const short = partsOf(['short'], 4);
  expect(enterAll(new SimulatorBook(), ...short, ...short).repeated).toBe(1);
});

test('a part that comes twice is counted, whether its message was complete by then or not', () => {
  const [one, two] = partsOf(['one ', 'two'], 65_535) as [ReceivedPart, ReceivedPart];
  expect(enterAll(new SimulatorBook(), one, one, two).repeated).toBe(1);
  const late = enterAll(new SimulatorBook(), one, two, two);
  expect([late.repeated, late.incomplete, late.messages.length, late.parts]).toEqual([1, 1, 1, 3]);
});
