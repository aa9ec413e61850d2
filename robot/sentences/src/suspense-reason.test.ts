import { refusalCodes } from '@oryndau/law/refusal';
import { languages } from '@oryndau/words/languages';
import { expect, it } from 'vitest';
import { suspenseReason } from './suspense-reason.ts';

it('leaves no sentence that only announces what is left out', () => {
  for (const code of refusalCodes.suspense)
    for (const language of languages) {
      const reason = suspenseReason(code, language);
      expect(reason.length, code).toBeGreaterThan(10);
      // "… with other numbers. The entry."
      expect(reason, code).not.toMatch(/\. (Жазба|Запись|The entry)\.$/);
      expect(reason, code).not.toMatch(/[{}:]\.?$/);
    }
});
