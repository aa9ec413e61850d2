import { allParameters } from '@oryndau/law/parameters/all';
import { expect, it } from 'vitest';
import { chapterOf } from '../pages/law.tsx';

it('every legal number has its chapter', () => {
  for (const parameter of allParameters) expect(chapterOf(parameter), parameter.name).toBeDefined();
});
