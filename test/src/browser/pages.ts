/** Every page that is looked at in a browser: by `npm run screenshots` and by axe. A new page is a new row here. */
import { mishaps, sealedActOf } from '@oryndau/citizen/testing/documents';
import { type Standing, standings } from '@oryndau/citizen/testing/installation';
import { visitCookie } from '@oryndau/citizen/testing/visit-cookie';
import { actCodeOf } from '@oryndau/outside/codes';
import { readActs } from '@oryndau/signing/sql/acts';
import { filingKinds } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface ShownPage {
  /** In the name of its screenshots. */
  readonly name: string;
  /** Of the page on which it ends, as the server knows it. */
  readonly route: string;
  /** From an empty tab to the page. */
  readonly open: (page: Page, site: Site, language: Language) => Promise<unknown>;
}

const ACT = '/check/act/:documentId/:n/:code';
const CONTEST = '/case/contest/:kind';
/** Where what a form was answered is kept. */
const ANSWER = '/answer/:id';

type Shown = Omit<ShownPage, 'name'>;

/** A page that has an address of its own. */
const at = (path: string, route = path): Shown => ({
  route,
  open: (page, { origin }, language) => page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`),
});

/** The same where people can log in. */
const atLogin = (path: string, route = path): Shown => ({
  route,
  open: (page, { loginOrigin }, language) =>
    page.goto(`${loginOrigin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`),
});

/** Types a code into the form for codes of messages. */
const checked = (codeOf: (site: Site) => string): Shown => ({
  route: ANSWER,
  open: async (page, site, language) => {
    await at('/genuine').open(page, site, language);
    await page.fill('#code', codeOf(site));
    await page.click('form[action="/genuine"] button');
  },
});

/** A file that was chosen and checked: an act of a case, or what has become of one. */
const uploaded = (mishap: keyof typeof mishaps): Shown => ({
  route: ANSWER,
  open: async (page, site, language) => {
    const content = mishaps[mishap](await sealedActOf(site.installation, 'arrested'));
    await at('/genuine').open(page, site, language);
    await page.setInputFiles('#document', { name: 'act.pdf', mimeType: 'application/pdf', buffer: content });
    await page.click('form[action="/genuine/document"] button');
  },
});

/** By the personal link of the case, in the language that was asked for. */
const caseOf = (standing: Standing, path = '/case', route = path): Shown => ({
  route,
  open: async (page, site, language) => {
    await page.goto(`${site.origin}/c/${site.installation.person(standing).token}`);
    await at(path).open(page, site, language);
  },
});

/** A page with everything unfolded that is folded on it. */
const unfolded = ({ route, open }: Shown): Shown => ({
  route,
  open: async (page, site, language) => {
    await open(page, site, language);
    await unfold(page);
  },
});

export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** The same page when what was promised for days between has not come. */
const tenDaysLater = ({ route, open }: Shown): Shown => ({
  route,
  open: async (page, site, language) => {
    const { installation } = site;
    const { clock } = installation;
    installation.clock = new Date(clock.getTime() + 10 * DAY_MS);
    await open(page, site, language);
    installation.clock = clock;
  },
});
const DAY_MS = 86_400_000;

/** A form of the case with one button, sent as it is; `field` is one of it where the page has several forms. */
const sentEmpty = (standing: Standing, path: string, field = 'button'): Shown => ({
  route: ANSWER,
  open: async (page, site, language) => {
    await caseOf(standing, path).open(page, site, language);
    await page.click(`main form[action="${path}"]:has(${field}) button`);
  },
});

/** A filing that was written, and is read through before it is sent, or has come back to be mended. */
const written = (path: string, route: string, text?: string): Shown => ({
  route,
  open: async (page, site, language) => {
    await caseOf('arrested', path).open(page, site, language);
    if (text !== undefined) await page.fill('[name=text]', text);
    await page.click(`main form[action="${path}"] button`);
  },
});

/** What was written for so long that the visit has ended. */
const unsent: Shown = {
  route: ANSWER,
  open: async (page, site, language) => {
    const { installation } = site;
    const { clock } = installation;
    const path = '/case/contest/OTHER';
    await caseOf('arrested', path).open(page, site, language);
    await page.fill('[name=text]', 'Машина продана в декабре, договор у меня есть.');
    installation.clock = new Date(clock.getTime() + 31 * 60_000);
    await page.click(`main form[action="${path}"] button`);
    await page.waitForURL(/answer/);
    installation.clock = clock;
  },
};

/** Where the QR code of a paper leads. */
const firstAct: Shown = {
  route: ACT,
  open: async (page, site, language) => {
    const { documentId } = site.installation.person('open');
    const [first] = await readActs(site.installation.test.database.sql, documentId);
    if (first === undefined) throw new Error('no act is signed');
    await at(`/check/act/${documentId}/${first.n}/${actCodeOf(first)}`).open(page, site, language);
  },
};

/** Who has logged in, and stands before the list of what concerns the person. */
const loggedIn = (standing: Standing, path: string): Shown => ({
  route: path,
  open: async (page, site, language) => {
    const { parts, clock } = site.installation;
    const visit = { documentId: null, iin: site.installation.person(standing).iin, way: 'login' };
    const value = visitCookie(parts.secret, visit, clock);
    await page.context().addCookies([{ name: 'visit', value, url: site.origin }]);
    await at(path).open(page, site, language);
  },
});

/** Several cases, and none of them chosen. */
const noneChosen: Shown = {
  route: ANSWER,
  open: async (page, site, language) => {
    await loggedIn('held', '/cases').open(page, site, language);
    await page.click('#chosen button');
  },
};

const jointPayment: Shown = {
  route: '/cases/pay/:joint',
  open: (page, site, language) => loggedIn('collecting', `/cases/pay/${site.jointId}`).open(page, site, language),
};

/** The form of the case code, sent as it is. */
const nothingTyped: Shown = {
  route: ANSWER,
  open: async (page, site, language) => {
    await at('/find').open(page, site, language);
    await page.click('form[action="/find"] button');
  },
};

export const pages: readonly ShownPage[] = [
  { name: 'first-page', ...at('/?first', '/') },
  { name: 'demo-home', ...at('/') },
  { name: 'developers', ...at('/developers') },
  { name: 'genuine', ...at('/genuine') },
  { name: 'genuine-ours', ...checked(({ messageCode }) => messageCode) },
  { name: 'genuine-not-ours', ...checked(() => '7K3MQ-X2D9T') },
  ...(Object.keys(mishaps) as (keyof typeof mishaps)[]).map((mishap) => ({
    name: `genuine-document-${mishap.replace('_', '-')}`,
    ...uploaded(mishap),
  })),
  { name: 'act', ...firstAct },
  { name: 'act-unknown', ...at('/check/act/nothing/1/x', ACT) },
  { name: 'figures', ...at('/figures') },
  { name: 'law', ...at('/law') },
  ...(['index', 'simplified', 'rules'] as const).map((group) => ({
    name: `law-${group}`,
    ...at(`/law?open=${group}`, '/law'),
  })),
  { name: 'roots', ...at('/roots') },
  { name: 'law-unfolded', ...unfolded(at('/law')) },
  { name: 'find', ...at('/find') },
  { name: 'find-of-notice', ...at('/ABCD-EFGH-JKMN', '/:code') },
  { name: 'find-nothing-typed', ...nothingTyped },
  { name: 'answer-over', ...at('/answer/nothing', ANSWER) },
  { name: 'help', ...at('/help') },
  { name: 'help-unfolded', ...unfolded(at('/help')) },
  { name: 'contact', ...at('/contact') },
  { name: 'contact-of-case', ...caseOf('open', '/contact') },
  { name: 'privacy', ...at('/privacy') },
  { name: 'accessibility', ...at('/accessibility') },
  { name: 'login-absent', ...at('/login') },
  { name: 'login-stale', ...atLogin('/login/callback?code=x&state=y', '/login/callback') },
  { name: 'left-with-provider', ...atLogin('/leave') },
  { name: 'first-page-with-login', ...atLogin('/?first', '/') },
  { name: 'cases', ...loggedIn('open', '/cases') },
  { name: 'cases-several', ...loggedIn('held', '/cases') },
  { name: 'cases-none-chosen', ...noneChosen },
  { name: 'joint', ...jointPayment },
  { name: 'demo', ...at('/demo') },
  { name: 'link-unknown', ...at('/c/nothing', '/c/:token') },
  ...standings.map((standing) => ({ name: `case-${standing}`, ...caseOf(standing) })),
  { name: 'genuine-document-unfolded', ...unfolded(uploaded('whole')) },
  { name: 'case-unfolded-collecting', ...unfolded(caseOf('collecting')) },
  { name: 'pay', ...caseOf('arrested', '/case/pay') },
  { name: 'pay-no-part-typed', ...sentEmpty('arrested', '/case/pay', '#amount') },
  { name: 'pay-all-paid', ...caseOf('executed', '/case/pay') },
  { name: 'pay-in-a-bank', ...caseOf('refused', '/case/pay') },
  { name: 'pay-begun', ...caseOf('partly_paid', '/case/pay/1', '/case/pay/:attempt') },
  { name: 'opt-out', ...caseOf('arrested', '/case/opt-out') },
  { name: 'opt-out-not-understood', ...sentEmpty('arrested', '/case/opt-out') },
  { name: 'opt-out-done', ...caseOf('transferred', '/case/opt-out/done') },
  { name: 'opt-out-waits', ...caseOf('refusing', '/case/opt-out/done') },
  { name: 'opt-out-held', ...caseOf('held', '/case/opt-out') },
  { name: 'opt-out-over', ...caseOf('executed', '/case/opt-out') },
  { name: 'contest', ...caseOf('arrested', '/case/contest') },
  ...filingKinds.map((kind) => ({ name: `contest-${kind}`, ...caseOf('arrested', `/case/contest/${kind}`, CONTEST) })),
  { name: 'contest-nothing-typed', ...written('/case/contest/PAID_ALREADY', CONTEST) },
  { name: 'contest-again', ...caseOf('lifting', '/case/contest/PAID_ALREADY', CONTEST) },
  { name: 'contest-check', ...written('/case/contest/NOT_ME', `${CONTEST}/check`, 'Машина продана в декабре.') },
  { name: 'contest-unsent', ...unsent },
  { name: 'filing', ...caseOf('lifting', '/case/filing/1', '/case/filing/:n') },
  { name: 'filing-late', ...tenDaysLater(caseOf('lifting', '/case/filing/1', '/case/filing/:n')) },
  { name: 'browser', ...caseOf('arrested', '/case/browser') },
  { name: 'mail', ...caseOf('arrested', '/case/mail') },
  { name: 'mail-nothing-typed', ...sentEmpty('arrested', '/case/mail') },
  { name: 'leave', ...caseOf('open', '/leave') },
  { name: 'left', ...at('/leave') },
];

/** Routes of the server that are no page, each with what it is instead. What stands in neither list is found by routes.db.test.ts. */
export const notPages: Readonly<Record<string, string>> = {
  '/style-*.css': 'the style sheet',
  '/icon.svg': 'the icon',
  '/robots.txt': 'text for search engines',
  '/health/live': 'JSON for those who run the server',
  '/health/ready': 'JSON for those who run the server',
  '/metrics': 'figures for Prometheus',
  '/api/*': 'the API: JSON and files for programs',
  '/figures/:picture': 'a picture of the figures',
  '/figures.csv': 'the figures as a file',
  '/figures.json': 'the figures as a file',
  '/case/act/:n': 'an act as PDF',
  '/case/days.ics': 'a calendar',
  '/check/act/:documentId/:n': 'the address of older papers: sends on to the check of a file',
  '/case/pay/:attempt/receipt': 'a receipt as PDF',
  '/leave/provider': 'sends on to the provider of logins, to leave there too',
  '/cases/pay': 'sends on to the list of cases',
  '/cases/pay/:joint/standing': 'a word for the script of the page of a joint payment',
  '/case/pay/:attempt/standing': 'a word for the script of the page of a payment',
  '/case/filing/:n/file/:k': 'a file as the person has sent it',
  '/pay-*.js': 'the script of the pages of a payment',
  '/roots.json': 'the roots as a file',
  '/roots/newest.json': 'the newest root as a file to keep',
  '/roots/check-roots.py': 'the program that checks roots',
  '/roots-*.js': 'the script that checks a root',
  '/browser-*.js': 'the script of news',
  '/case/browser-worker.js': 'the script that shows news of a case',
};
