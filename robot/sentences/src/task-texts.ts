/**
 * What each task of the operator means, in the three languages of the house: what happened, what the robot did and did not do because of it, what to do
 * next. The tables stand in task-texts/, a group of codes a file; a code without a row does not compile.
 */
import type { OwnTaskCode } from '@oryndau/deciding/tasks/task-codes';
import { bankTaskTexts } from './task-texts/bank.ts';
import { bankFileTaskTexts } from './task-texts/bank-file.ts';
import { caseTaskTexts } from './task-texts/case.ts';
import { notaryTaskTexts } from './task-texts/notary.ts';
import { partyTaskTexts } from './task-texts/party.ts';
import { registerTaskTexts } from './task-texts/register.ts';
import type { TaskText } from './task-texts/task-text.ts';
import { unaskedTaskTexts } from './task-texts/unasked.ts';

export const taskTexts: Readonly<Record<OwnTaskCode, TaskText>> = {
  ...bankTaskTexts,
  ...notaryTaskTexts,
  ...unaskedTaskTexts,
  ...caseTaskTexts,
  ...partyTaskTexts,
  ...bankFileTaskTexts,
  ...registerTaskTexts,
};
