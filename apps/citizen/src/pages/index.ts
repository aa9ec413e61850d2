/** The citizen's pages, each subject in a file of its own, as a program that a server carries. */
import type { Program } from '@oryndau/web/http/program';
import type { AddPages } from './add-pages.ts';
import { addBrowserPages } from './browser.tsx';
import { addCasePages } from './case.tsx';
import { addCasesPages } from './cases.tsx';
import { addContestPages } from './contest.tsx';
import { addDemoPages } from './demo.tsx';
import { addDeveloperPages } from './developers.tsx';
import { addFiguresPages } from './figures.tsx';
import { addFindPages } from './find.tsx';
import { addGenuinePages } from './genuine.tsx';
import { addLawPages } from './law.tsx';
import { addLoginPages } from './login.tsx';
import { addMailPages } from './mail.tsx';
import { addOptOutPages } from './opt-out.tsx';
import { addPayPages } from './pay.tsx';
import { addRootsPages } from './roots.tsx';
import { addServicePages } from './service.tsx';

const subjects: readonly AddPages[] = [
  addDemoPages,
  addPayPages,
  addOptOutPages,
  addContestPages,
  addFindPages,
  addLoginPages,
  addCasePages,
  addCasesPages,
  addBrowserPages,
  addMailPages,
  addGenuinePages,
  addFiguresPages,
  addLawPages,
  addRootsPages,
  addDeveloperPages,
  addServicePages,
];

export const pages: Program = {
  add: async (app, { installation, visits }) => {
    for (const add of subjects) await add(app, installation, visits);
  },
};
