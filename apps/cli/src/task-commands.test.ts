import { refusalCodes } from '@oryndau/law/refusal';
import { taskAdvice } from '@oryndau/sentences/tasks';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { commandsOf } from './task-commands.ts';

const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';
const task = (code: string, body: Readonly<Record<string, unknown>> = {}) => ({ id: 7n, documentId, code, body });
const advice = (of: ReturnType<typeof task>, language: (typeof languages)[number]) =>
  taskAdvice(of, { language, ways: commandsOf(of) });

describe('the advice of a task in the terminal', () => {
  it('names commands that can be copied', () => {
    expect(advice(task('FILING', { filing: '2' }), 'en')).toContain('oryndau filing answer B1HW-EJ5C-W44A/2');
    expect(advice(task('LIFT_OVERDUE', { days: 3 }), 'ru')).toMatch(/"oryndau case [0-9A-Z-]{14}"\.$/);
    expect(advice({ ...task('BANK_SILENT'), documentId: null as never }, 'en')).toContain('oryndau hold CASE ');
  });

  it.each(languages)('has one for everything that can be refused, in %s', (language) => {
    for (const code of Object.values(refusalCodes).flat())
      expect(advice(task(code), language), code).toContain('oryndau');
  });
});
