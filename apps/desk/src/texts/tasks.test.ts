import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { caseTexts } from './case.ts';
import { roomTexts } from './rooms.ts';
import { tasksTexts } from './tasks.ts';

describe.each(languages)('what an advice tells to do at the desk, in %s', (language) => {
  const { ways, present } = tasksTexts[language];
  const { steps } = caseTexts[language];

  it('is no command of a terminal and no file of the source', () => {
    for (const [way, text] of Object.entries(ways)) expect(text, way).not.toMatch(/oryndau|ORYNDAU|docs\/|\.ts\b|--/);
  });

  it('names buttons and rooms as they are called', () => {
    for (const way of ['hold', 'holdDeath'] as const) expect(ways[way]).toContain(steps.hold.link);
    for (const way of ['liftHold', 'liftStruck'] as const) expect(ways[way]).toContain(steps.lift.link);
    expect(ways.release).toContain(steps.release.link);
    expect(ways.signAgain).toContain(present);
    const rooms = roomTexts[language];
    for (const [way, room] of [
      ['signingList', 'signing'],
      ['struckList', 'signing'],
      ['loadLaw', 'law'],
      ['lawLoaded', 'law'],
      ['showFine', 'find'],
      ['suspense', 'money'],
      ['assign', 'money'],
      ['sums', 'money'],
      ['filingShow', 'filings'],
      ['filingAnswer', 'filings'],
      ['reviewAnswer', 'filings'],
    ] as const)
      expect(ways[way], way).toContain(rooms[room]);
  });
});
