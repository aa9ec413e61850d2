import { allParameters } from '@oryndau/law/parameters/all';
import { expect, it } from 'vitest';
import { chapterOf } from '../pages/law/anchors.ts';
import { lawTexts } from './law.ts';

it('every legal number has its chapter', () => {
  for (const { name } of allParameters) expect(chapterOf(name), name).toBeDefined();
});

it.each([
  ['kk', 'басшысы немесе оның орынбасары'],
  ['ru', 'руководитель территориального органа юстиции или его заместитель'],
  ['en', 'the head of the territorial body of justice or by a deputy'],
] as const)('says in %s that a deputy may sign as well (Order 697 item 2(5))', (language, signers) => {
  expect(lawTexts[language].lead).toContain(signers);
});
