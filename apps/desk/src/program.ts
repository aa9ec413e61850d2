/** The desk: the rooms of those who work here, as a program that a server of its own carries, on a port of its own. */
import { addPackedFile } from '@oryndau/web/http/packed-file';
import type { Program } from '@oryndau/web/http/program';
import type { DeskParts, Ground } from './ground.ts';
import { addAccounts } from './pages/accounts/index.ts';
import { addBreach } from './pages/breach.tsx';
import { addCase } from './pages/case.tsx';
import { addCaseDecide } from './pages/case-decide.tsx';
import { addCheck } from './pages/check/index.ts';
import { addDay } from './pages/day.tsx';
import { addFigures } from './pages/figures/index.tsx';
import { addFilingPage } from './pages/filing.tsx';
import { addFilingAnswer } from './pages/filing-answer.tsx';
import { addFilings } from './pages/filings.tsx';
import { addFind } from './pages/find.tsx';
import { addLaw } from './pages/law/index.ts';
import { addLogin } from './pages/login.tsx';
import { addLooks } from './pages/looks.tsx';
import { addMe } from './pages/me.tsx';
import { addMoney } from './pages/money.tsx';
import { addMoneyEntry } from './pages/money-entry.tsx';
import { addOwnAccounts } from './pages/own-accounts.tsx';
import { addProposals } from './pages/proposals.tsx';
import { addPurpose } from './pages/purpose.tsx';
import { addRegions } from './pages/regions.tsx';
import { addRights } from './pages/rights.tsx';
import { addSigning } from './pages/signing/index.ts';
import { addTask } from './pages/task.tsx';
import { addTaskPresent } from './pages/task-present.tsx';
import { addTasks } from './pages/tasks.tsx';
import { passkeyScript } from './passkey-script.ts';
import { sendRefused } from './refuse.tsx';
import { type AddRoom, routesOf } from './routes.ts';
import { addStaffVisits, holdToRights } from './staff-visits.ts';

const rooms: readonly AddRoom[] = [
  addLogin,
  addMe,
  addDay,
  addPurpose,
  addFind,
  addCase,
  addCaseDecide,
  addProposals,
  addSigning,
  addTasks,
  addTask,
  addTaskPresent,
  addFilings,
  addFilingPage,
  addFilingAnswer,
  addMoney,
  addMoneyEntry,
  addOwnAccounts,
  addFigures,
  addLaw,
  addRegions,
  addAccounts,
  addLooks,
  addBreach,
  addCheck,
  addRights,
];

export const desk = (parts: DeskParts): Program => ({
  add: async (app, { installation, onTrouble }) => {
    const closing = new AbortController();
    app.addHook('onClose', async () => closing.abort());
    const ground: Ground = { installation, parts, closing: closing.signal, ...(onTrouble && { onTrouble }) };
    addPackedFile(app, passkeyScript);
    addStaffVisits(app, installation);
    // In a scope of its own: only what is added here is held to a right.
    await app.register(async (scope) => {
      holdToRights(scope, installation, (request, reply) => {
        const { right } = request.routeOptions.config;
        if (right === undefined || right === 'self' || right === 'anyone')
          throw new Error('nobody is refused what is for all');
        return sendRefused({ ground, request, reply }, { action: right, why: 'NO_RIGHT' });
      });
      const routes = routesOf(scope, ground);
      for (const add of rooms) add(routes, ground);
    });
  },
});
