/** Every page that is looked at in a browser: by `npm run screenshots` and by axe. A new page is a new row here. */
import { type Standing, standings } from '@oryndau/citizen/testing/installation';
import { readActs } from '@oryndau/signing/sql/acts';
import { filingKinds } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface ShownPage {
  /** In the name of its screenshots. */
  readonly name: string;
  /** From an empty tab to the page. */
  readonly open: (page: Page, site: Site, language: Language) => Promise<unknown>;
}

/** A page that has an address of its own. */
const at =
  (path: string): ShownPage['open'] =>
  (page, { origin }, language) =>
    page.goto(`${origin}${path}?lang=${language}`);

/** Types a code into the form for codes of messages. */
const checked =
  (codeOf: (site: Site) => string): ShownPage['open'] =>
  async (page, site, language) => {
    await at('/genuine')(page, site, language);
    await page.fill('#code', codeOf(site));
    await page.click('form[action="/genuine"] button');
  };

/** By the personal link of the case, in the language that was asked for. */
const caseOf =
  (standing: Standing, path = '/case'): ShownPage['open'] =>
  async (page, site, language) => {
    await page.goto(`${site.origin}/c/${site.installation.person(standing).token}`);
    await at(path)(page, site, language);
  };

/** A form of the case with one button, sent as it is. */
const sentEmpty =
  (standing: Standing, path: string): ShownPage['open'] =>
  async (page, site, language) => {
    await caseOf(standing, path)(page, site, language);
    await page.click(`main form[action="${path}"] button`);
  };

/** Where the QR code of a paper leads. */
const firstAct: ShownPage['open'] = async (page, site, language) => {
  const { documentId } = site.installation.person('open');
  const [first] = await readActs(site.installation.test.database.sql, documentId);
  await at(`/check/act/${documentId}/${first?.n}`)(page, site, language);
};

/** The form of the case code, sent as it is. */
const nothingTyped: ShownPage['open'] = async (page, site, language) => {
  await at('/find')(page, site, language);
  await page.click('form[action="/find"] button');
};

export const pages: readonly ShownPage[] = [
  { name: 'first-page', open: at('/') },
  { name: 'genuine', open: at('/genuine') },
  { name: 'genuine-ours', open: checked(({ messageCode }) => messageCode) },
  { name: 'genuine-not-ours', open: checked(() => '7K3MQ-X2D9T') },
  { name: 'act', open: firstAct },
  { name: 'act-unknown', open: at('/check/act/nothing/1') },
  { name: 'figures', open: at('/figures') },
  { name: 'law', open: at('/law') },
  { name: 'find', open: at('/find') },
  { name: 'find-nothing-typed', open: nothingTyped },
  { name: 'link-unknown', open: at('/c/nothing') },
  ...standings.map((standing) => ({ name: `case-${standing}`, open: caseOf(standing) })),
  { name: 'pay', open: caseOf('arrested', '/case/pay') },
  { name: 'pay-nothing-chosen', open: sentEmpty('arrested', '/case/pay') },
  { name: 'pay-all-paid', open: caseOf('executed', '/case/pay') },
  { name: 'pay-in-a-bank', open: caseOf('refused', '/case/pay') },
  { name: 'opt-out', open: caseOf('arrested', '/case/opt-out') },
  { name: 'opt-out-nothing-chosen', open: sentEmpty('arrested', '/case/opt-out') },
  { name: 'opt-out-check', open: caseOf('arrested', '/case/opt-out/check') },
  { name: 'opt-out-not-understood', open: sentEmpty('arrested', '/case/opt-out/check') },
  { name: 'opt-out-done', open: caseOf('transferred', '/case/opt-out/done') },
  { name: 'opt-out-held', open: caseOf('held', '/case/opt-out') },
  { name: 'contest', open: caseOf('arrested', '/case/contest') },
  ...filingKinds.map((kind) => ({ name: `contest-${kind}`, open: caseOf('arrested', `/case/contest/${kind}`) })),
  { name: 'contest-nothing-typed', open: sentEmpty('arrested', '/case/contest/PAID_ALREADY') },
  { name: 'browser', open: caseOf('arrested', '/case/browser') },
  { name: 'leave', open: caseOf('open', '/leave') },
  { name: 'left', open: at('/leave') },
];
