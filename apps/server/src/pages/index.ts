/** Every page of the citizen's side, each in a file of its own. */
import type { FastifyInstance } from 'fastify';
import type { Portal } from '../http/portal.ts';
import type { Visits } from '../http/visit.ts';
import { addBrowserPages } from './browser.tsx';
import { addCasePages } from './case.tsx';
import { addContestPages } from './contest.tsx';
import { addDemoPages } from './demo.tsx';
import { addFiguresPages } from './figures.tsx';
import { addFindPages } from './find.tsx';
import { addGenuinePages } from './genuine.tsx';
import { addLawPages } from './law.tsx';
import { addLoginPages } from './login.tsx';
import { addOptOutPages } from './opt-out.tsx';
import { addPayPages } from './pay.tsx';

/** Adds the routes of one subject. */
export type AddPages = (app: FastifyInstance, portal: Portal, visits: Visits) => void | Promise<void>;

const subjects: readonly AddPages[] = [
  addDemoPages,
  addPayPages,
  addOptOutPages,
  addContestPages,
  addFindPages,
  addLoginPages,
  addCasePages,
  addBrowserPages,
  addGenuinePages,
  addFiguresPages,
  addLawPages,
];

export async function addPages(app: FastifyInstance, portal: Portal, visits: Visits): Promise<void> {
  for (const add of subjects) await add(app, portal, visits);
}
