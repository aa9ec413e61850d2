/** An act that the head has struck, put before them once more by whoever has its task in hand. */
import { presentActAgain } from '@oryndau/deciding/signing';
import { refusalText } from '@oryndau/law/refusal-texts';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../confirm.tsx';
import type { Ground } from '../ground.ts';
import { heldBy, unseen, untilOf } from '../in-hand.tsx';
import { sendRefused } from '../refuse.tsx';
import type { AddRoom, OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { tasksTexts } from '../texts/tasks.ts';
import { workTexts } from '../texts/work.ts';
import { type FoundTask, findTask, sendAgain, struckActOf, TASK_BASE } from './task.tsx';

export const addTaskPresent: AddRoom = (routes, ground) => {
  routes.post(`${TASK_BASE}/present`, 'task.close', async (one) => {
    const found = await findTask(ground, one);
    return found === undefined ? unseen(ground, one, 'task.see') : present(ground, one, found);
  });
};

async function present(ground: Ground, one: OnePage, found: FoundTask): Promise<FastifyReply | undefined> {
  const { request, reply } = one;
  const { db, desk, now } = ground.installation;
  const { account } = staffOf(request);
  const { language } = request;
  const texts = tasksTexts[language];
  const again = (message: string) => sendAgain(ground, one, found, { typed: '', errors: [{ field: 'note', message }] });
  const taking = found.may(account, 'task.take');
  if (!taking.may) return sendRefused({ ground, ...one }, { action: 'task.take', why: taking.why });
  const act = struckActOf(found.view.task);
  if (act === undefined) return again(texts.presentFaults.not_struck);
  const hand = await heldBy(ground, account, found);
  if (hand.accountId !== account.id) return again(workTexts[language].lost(hand.name, untilOf(hand)));
  const done = await confirmed({ ground, ...one }, { title: `${texts.present}: ${found.title}`, rows: [] });
  if (done === undefined) return undefined;
  const heard = await presentActAgain({ db, desk, now }, { ...act, by: account.name });
  switch (heard.kind) {
    case 'not_struck':
    case 'damaged':
      return again(texts.presentFaults[heard.kind]);
    case 'refused':
      return again(refusalText(heard.refusal, language));
    case 'decided':
    case 'queued':
      return reply.redirect(found.path, 303);
  }
}
