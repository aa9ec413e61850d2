/** By what right, as a page: every number that is loaded stands on it, with the value of the day and its source. */
import { legalDate } from '@oryndau/law/legal-date';
import { valueOn } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { rights } from '@oryndau/law/rules/rights';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, type TestInstallation, TODAY } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

const get = (language: 'kk' | 'ru' | 'en') => visitor(installation.app, { language }).get('/law');

describe('the page of the law', () => {
  it.each(languages)('has in %s every number and every rule', async (language) => {
    const { statusCode, body } = await get(language);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    expect(body.match(/govuk-summary-list__row/g)).toHaveLength(allParameters.length);
    for (const rule of Object.keys(rights)) expect(body).toContain(`>${rule}<`);
    expect(body).not.toMatch(/<script|\sstyle=|undefined|\[object/);
  });

  it('tells the meaning of each number in English as the law has it', async () => {
    const { body } = await get('en');
    for (const { meaning } of allParameters) expect(body).toContain(meaning.replaceAll('&', '&amp;'));
  });

  it('says for each number that is not known today that the robot stops', async () => {
    const unknown = allParameters.filter((parameter) => valueOn(parameter, TODAY) === undefined);
    expect((await get('en')).body.split('For this day no value is known').length - 1).toBe(unknown.length);
    installation.clock = new Date('2027-03-01T05:00:00Z');
    const later = allParameters.filter((parameter) => valueOn(parameter, legalDate('2027-03-01')) === undefined);
    expect(later.length).toBeGreaterThan(unknown.length);
    expect((await get('en')).body.split('For this day no value is known').length - 1).toBe(later.length);
  });

  it('shows today’s limit first, and the one that comes folded', async () => {
    installation.clock = new Date(`${TODAY}T05:00:00Z`);
    const { body } = await get('en');
    expect(body).toMatch(/<strong>20\u00a0MCI<\/strong>.*?from 25\u00a0August 2026: 40\u00a0MCI/s);
    installation.clock = new Date('2026-09-01T05:00:00Z');
    expect((await get('en')).body).toMatch(/<strong>40\u00a0MCI<\/strong>.*?from 20\u00a0August 2024: 20\u00a0MCI/s);
  });
});
