import { allParameters } from '@oryndau/law/parameters/all';
import { expect, it } from 'vitest';
import { chapterOf } from '../pages/law/anchors.ts';

it('every legal number has its chapter', () => {
  for (const { name } of allParameters) expect(chapterOf(name), name).toBeDefined();
});
