/** What is known of a task, in words: the case, what was asked and said before, by what right it had been decided, and who has turned it. */

import type { LegalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { TaskView } from '@oryndau/reading/task-view';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import type { DaySaid } from './fill.ts';
import { type LabelName, label } from './label-texts.ts';
import { rightText } from './right-text.ts';
import { maskedAccount } from './shown.ts';
import { dayOfInstant, noteText, taskAge, taskDay, whoText } from './tasks.ts';
import { wordOf } from './word-texts.ts';

/** Each with its name; what is not known is left out. */
export function taskFacts(
  { task, number, request, said, account, status, decision }: TaskView,
  {
    language,
    today,
    day = (on) => on,
  }: { readonly language: Language; readonly today: LegalDate; readonly day?: DaySaid },
): readonly (readonly [name: string, fact: string])[] {
  const { documentId } = task;
  const words = said.map((kind) => wordOf(kind, language)).join(', ') || label('nothing', language);
  const facts: readonly (readonly [LabelName, string | null])[] = [
    ['case', documentId === null ? null : caseCodeOf(documentId)],
    ['fineNumber', number],
    ['caseStatus', status === null ? null : outcomeName(status.toUpperCase(), language)],
    ['day', day(taskDay(task))],
    ['age', String(taskAge(task, today))],
    ['bank', typeof task.body.bank === 'string' ? task.body.bank : (request?.bank ?? null)],
    ['request', request === null ? null : label('requestLine', language, { ...request }, day)],
    ['saidBefore', request === null ? null : words],
    ['account', account === null ? null : maskedAccount(account)],
    [
      'right',
      decision === null
        ? null
        : label('rightLine', language, {
            n: decision.n,
            type: decision.type,
            right: rightText(decision.basis, decision.on, { language, day }),
          }),
    ],
  ];
  return facts.flatMap(([name, fact]) => (fact === null ? [] : [[label(name, language), fact] as const]));
}

/** Who has closed it and opened it again, each turn a line. */
export const turnLines = ({ turns }: Pick<TaskView, 'turns'>, language: Language, day?: DaySaid): string[] =>
  turns.map(({ done, byWhom, note, at }) => {
    const fields = { on: dayOfInstant(at), by: whoText(byWhom, language), note: noteText(note, language) };
    return label(done ? 'turnClosed' : 'turnReopened', language, fields, day);
  });
