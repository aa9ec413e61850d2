/** By what right, as a page: every number and every rule stands on it by an anchor, in words that people read. */
import { legalDate } from '@oryndau/law/legal-date';
import { valueOn } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { isApplied } from '@oryndau/law/rules/asked';
import { ruleIds } from '@oryndau/law/rules/rights';
import { type Language, languages } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, type TestInstallation, TODAY } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';
import { lawTexts } from '../texts/law.ts';
import { numberAddress, ruleAddress } from './law/anchors.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

const at = (language: Language, path = '/law') => visitor(installation.app, { language }).get(path);

/** COURT_AO, simplified.limit_mci: what stands between tags, without the anchors. */
const CODE = /[A-Z]+_[A-Z]|\b[a-z]+(?:_[a-z]+|\.[a-z]+_[a-z_]+)\b/;
const wordsOf = (body: string): string => body.replaceAll(/<[^>]*>/g, '\n').replaceAll('&amp;', '&');

describe('the page of the law', () => {
  it.each(languages)('has in %s every number and every rule by an anchor of its own', async (language) => {
    const { statusCode, body } = await at(language);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    const anchors = [...ruleIds, ...allParameters.map(({ name }) => name), 'calendar'];
    for (const anchor of anchors) expect(body.split(` id="${anchor}"`), anchor).toHaveLength(2);
    expect(body).not.toMatch(/<script|\sstyle=|undefined|\[object/);
  });

  it.each(languages)('tells people in %s no code and no note of ours', async (language) => {
    const words = wordsOf((await at(language)).body);
    expect(words).not.toMatch(CODE);
    expect(words).not.toMatch(/law\.md|law-after|expert-kz|anchors\.md/);
    const notes = allParameters.flatMap(({ values }) => values.flatMap(({ note }) => note ?? []));
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) expect(words).not.toContain(note);
    for (const rule of ruleIds) expect(words.toLowerCase()).toContain(ruleTexts[rule]?.[language].toLowerCase());
  });

  it.each(languages)('leads in %s from its contents to what is there', async (language) => {
    const { body } = await at(language);
    const targets = [...body.matchAll(/href="(?:\/law\?open=[a-z]+)?#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(30);
    for (const target of targets) expect(body, target).toContain(` id="${target}"`);
  });

  it.each(languages)(
    'folds in %s a value that is a long list, and groups the digits of a large one',
    async (language) => {
      const { body } = await at(language);
      const of = (name: string): string =>
        body.split('class="app-number"').find((part) => part.startsWith(` id="${name}"`)) ?? '';
      const [before = '', list = ''] = of('protected.account_types').split(
        `<summary>${lawTexts[language].list}</summary>`,
      );
      expect(wordsOf(list).length).toBeGreaterThan(300);
      expect(before).not.toContain('<strong>');
      expect(of('simplified.limit_mci')).not.toContain(lawTexts[language].list);
      expect(wordsOf(of('psi.fee_cap_mci')).replaceAll('\u00a0', ' ')).toMatch(/10 000 (АЕК|МРП|MCI)/);
      expect(wordsOf(body)).not.toMatch(/\d{5,}\u00a0(?:АЕК|МРП|MCI)/);
      expect(of('calendar')).toContain(`${lawTexts[language].daysOff.title}</h4>`);
    },
  );

  it('says of each number whose it is, and what it decides or that it is not applied', async () => {
    const { body } = await at('en');
    const parts = body.split('class="app-number"');
    const of = (name: string): string => wordsOf(parts.find((part) => part.startsWith(` id="${name}"`)) ?? '');
    expect(of('simplified.limit_mci')).toContain('Set by: law');
    expect(of('simplified.limit_mci').replaceAll('\u00a0', ' ')).toContain(
      'By: Law No. 261-IV of 2 April 2010 — Art. 10-1(1)',
    );
    // Each dated value says whose it is: what we granted before a law had it is ours, and the law's since.
    expect(of('auto.objection_working_days')).toMatch(/Set by: law.*Set by: ourselves/s);
    expect(of('transfer.target')).toMatch(/Set by: rules or an order.*Set by: law/s);
    expect(of('simplified.limit_mci')).toContain(ruleTexts['case.scope']?.en);
    expect(of('simplified.limit_mci_date')).toContain('Set by: rules or an order');
    expect(of('simplified.grace_after_delivery_days')).toContain('Set by: ourselves');
    expect(of('simplified.grace_after_delivery_days')).toContain('Where the law leaves it open: Law No.');
    expect(of('psi.term_months')).toContain('Loaded, not applied: no decision of the robot depends on it.');
    const unapplied = allParameters.filter(({ name }) => !isApplied(name)).length;
    expect(body.split('Loaded, not applied: no decision of the robot depends on it.')).toHaveLength(unapplied + 1);
    // Each law of a citation has its own redaction of today.
    expect(of('case.collection_order').replaceAll('\u00a0', ' ')).toMatch(
      /Art\. 10-3 \(wording in force since .+\); the Law on payments — Art\. 35 \(wording in force since 16 January 2026\)/,
    );
    expect(of('case.hold_lifted')).toContain('Where it is applied: a decision on the case');
  });

  it.each(languages)('says in %s of a number that is not asked which one is asked in its place', async (language) => {
    const part = (await at(language)).body
      .split('class="app-number"')
      .find((each) => each.startsWith(' id="presentation.limit"'));
    const { notApplied, askedInstead } = lawTexts[language];
    expect(part).toContain(`${notApplied} ${askedInstead}: `);
    expect(part).toContain(numberAddress('fine.exec_limit'));
  });

  it('unfolds the group to which a link leads, and no other', async () => {
    const opened = (body: string) => body.match(/<details class="govuk-details" open/g) ?? [];
    expect(opened((await at('ru')).body)).toHaveLength(0);
    for (const address of [ruleAddress('case.arrest'), numberAddress('mci'), numberAddress('psi.term_months')]) {
      const { body } = await at('ru', address.replace(/#.*/, ''));
      expect(opened(body), address).toHaveLength(1);
      expect(body.split('<details class="govuk-details" open')[1]?.split('</section></div></details>')[0]).toContain(
        ` id="${address.replace(/.*#/, '')}"`,
      );
    }
    expect(opened((await at('ru', '/law?open=%3Cscript%3E&open=rules')).body)).toHaveLength(0);
  });

  it('tells the meaning of each number in English as the law has it', async () => {
    const { body } = await at('en');
    for (const { meaning } of allParameters) expect(body).toContain(meaning.replaceAll('&', '&amp;'));
  });

  it('says for each number that is not known today that the robot stops', async () => {
    const unknown = allParameters.filter((parameter) => valueOn(parameter, TODAY) === undefined);
    expect((await at('en')).body.split('For this day no value is known').length - 1).toBe(unknown.length);
    installation.clock = new Date('2027-03-01T05:00:00Z');
    const later = allParameters.filter((parameter) => valueOn(parameter, legalDate('2027-03-01')) === undefined);
    expect(later.length).toBeGreaterThan(unknown.length);
    expect((await at('en')).body.split('For this day no value is known').length - 1).toBe(later.length);
  });

  it('shows today’s limit first, and the one that comes folded', async () => {
    installation.clock = new Date(`${TODAY}T05:00:00Z`);
    expect((await at('en')).body).toMatch(
      /<strong>20\u00a0MCI<\/strong>, from 20\u00a0August 2024.*?from 25\u00a0August 2026: 40\u00a0MCI/s,
    );
    installation.clock = new Date('2026-09-01T05:00:00Z');
    expect((await at('en')).body).toMatch(
      /<strong>40\u00a0MCI<\/strong>, from 25\u00a0August 2026.*?from 20\u00a0August 2024: 20\u00a0MCI/s,
    );
    expect((await at('kk')).body).toContain('2026\u00a0жылғы 25\u00a0тамыздан бастап');
  });
});
