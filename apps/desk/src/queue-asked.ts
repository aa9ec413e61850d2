/** What the desk asks of its queues: what is for today, and what is worked off in another room than that of the tasks. */
import { closedByItself, todayFirst } from '@oryndau/deciding/tasks/task-codes';
import type { QueueAsked } from '@oryndau/reading/desk-queues';
import type { Ground } from './ground.ts';

export const queueAsked = ({ installation }: Ground): QueueAsked => ({
  today: installation.today(),
  urgent: todayFirst,
  elsewhere: [...closedByItself],
});
