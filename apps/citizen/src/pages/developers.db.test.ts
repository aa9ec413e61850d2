/** A developer's first call from the page alone: every command on it is sent as it stands there, and is answered as the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addClient } from '@oryndau/access/clients';
import { repository } from '@oryndau/postgres/testing/places';
import type { DemoControl } from '@oryndau/web/http/installation';
import { openServer } from '@oryndau/web/http/server';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, programs, type TestInstallation } from '../testing/installation.ts';
import { demoHomeTexts } from '../texts/demo-home.ts';
import { developersTexts } from '../texts/developers.ts';
import { PARAMETER_ANSWER, SIGNATURE_CHECK, WRONG_ANSWER } from './developers/calls.ts';

/** With a demonstration, and a server of the same installation without. */
let demo: TestInstallation;
let bare: Pick<TestInstallation, 'app' | 'parts'>;
let sandbox: NonNullable<DemoControl['sandbox']>;
const standings = ['open', 'executed'] as const;

/** The demonstration of the test; its token is made once the installation is there. */
const control: DemoControl = {
  phones: () =>
    standings.map((name) => {
      const { documentId, caseCode, iin, birthDate } = demo.person(name);
      const messages = name === 'open' ? [{ channel: 'push' as const, at: demo.clock, text: 'A', link: '/c/a' }] : [];
      const cases = [{ documentId, caseCode }];
      return { name, language: 'ru', cases, lastDigits: iin.slice(-4), birthDate, messages };
    }),
  staff: () => [{ name: 'A. Operator', roles: ['OPERATOR'], url: 'http://localhost:1/login/begin?as=operator' }],
  mails: () => [{ to: ['a@example.org'], at: demo.clock, subject: 'Тақырып', text: 'Мәтін' }],
  nextDay: async () => {},
  get sandbox() {
    return sandbox;
  },
  shell: ". '/home/demonstration.env'",
};

beforeAll(async () => {
  demo = await openTestInstallation({ change: (parts) => ({ ...parts, demo: control }) });
  const { demo: _, ...parts } = demo.parts;
  bare = { parts, app: await openServer(parts, programs) };
  const scopes = ['cases:read', 'webhooks'];
  const client = await addClient(demo.test.database.sql, { name: 'Sandbox', scopes, regions: [], at: demo.clock });
  sandbox = { token: client?.token ?? '', number: demo.person('open').number };
});
afterAll(async () => {
  await bare?.app.close();
  await demo?.close();
});

const sourcesOf = (body: string): string[] =>
  Array.from(body.matchAll(/<pre class="app-source"[^>]*><code>([\s\S]*?)<\/code>/g), ([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
const callsOf = (body: string): string[] => sourcesOf(body).filter((text) => text.startsWith('curl '));

/** What a shell would make of it. */
async function send({ app, parts }: Pick<TestInstallation, 'app' | 'parts'>, call: string) {
  const words = Array.from(call.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain = '']) => quoted ?? plain);
  const after = (option: string) => words.filter((_, index) => words[index - 1] === option);
  const url = words.find((word) => word.startsWith(`${parts.origin}/`)) ?? 'none';
  const [payload] = after('-d');
  return app.inject({
    url: url.replace(parts.origin, ''),
    method: (after('-X')[0] ?? 'GET') as 'GET' | 'POST',
    headers: Object.fromEntries(after('-H').map((head) => head.split(/: (.*)/).slice(0, 2))),
    ...(payload !== undefined && { payload }),
  });
}

describe('the page for developers', () => {
  it.each(languages)('is there for anybody, and at the foot of every page (%s)', async (language) => {
    const citizen = new Citizen(bare.app);
    expect((await citizen.get(`/help?lang=${language}`)).body).toContain(`href="/developers?lang=${language}"`);
    const answer = await citizen.get(`/developers?lang=${language}`);
    expect(answer.statusCode).toBe(200);
    expect(wordsOf(answer)).toContain(developersTexts[language].askForToken);
    expect(answer.body, 'only a demonstration has one').not.toContain(developersTexts[language].sandbox);
  });

  it('has calls that work at once without a token', async () => {
    const [figures = '', law = '', ...more] = callsOf((await new Citizen(bare.app).get('/developers')).body);
    expect((await send(bare, figures)).json()).toHaveProperty('figures');
    const parameter = (await send(bare, law)).json();
    const [shown] = [...PARAMETER_ANSWER.matchAll(/"(name|unit|origin)": "([^"]+)"/g)].map(([, , value]) => value);
    expect(shown).toBe(parameter.name);
    const { from, value } = parameter.values[0];
    expect(PARAMETER_ANSWER).toContain(`{ "from": "${from}", "value": "${value}"`);
    expect(PARAMETER_ANSWER).toContain(`"unit": "${parameter.unit}",\n  "origin": "${parameter.origin}"`);
    for (const call of more) expect((await send(bare, call)).statusCode, call).toBeGreaterThanOrEqual(400);
  });

  it('shows an error as it is answered, with what belongs there', async () => {
    const wrong = callsOf((await new Citizen(bare.app).get('/developers')).body).find((call) =>
      call.includes('colour'),
    );
    const { instance, ...answer } = (await send(bare, wrong ?? '')).json();
    expect(instance).toMatch(/^urn:uuid:/);
    expect(answer).toEqual(WRONG_ANSWER);
  });

  it('has the check of a signature that the document has, which a test runs', () => {
    const document = readFileSync(join(repository, 'docs', 'how-to', 'use-the-api.md'), 'utf8');
    expect(document).toContain(`\`\`\`js\n${SIGNATURE_CHECK}\`\`\``);
    expect(document).toContain('/developers');
  });

  it('gives a demonstration’s token, and calls that work with it', async () => {
    const { body } = await new Citizen(demo.app).get('/developers');
    expect(sourcesOf(body)).toContain(sandbox.token);
    const [cases = '', one = ''] = callsOf(body).filter((call) => call.includes('/cases'));
    expect((await send(demo, cases)).json().cases.length).toBeGreaterThan(0);
    expect((await send(demo, one)).json()).toMatchObject({ standing: 'open' });
  });
});

describe('the first page of a demonstration', () => {
  it.each(languages)('asks whom one wants to be, and leads to each (%s)', async (language) => {
    const citizen = new Citizen(demo.app);
    const answer = await citizen.get(`/?lang=${language}`);
    const words = wordsOf(answer);
    const texts = demoHomeTexts[language];
    for (const text of [texts.title, texts.citizen, texts.officer, texts.developer, texts.stranger, ...texts.tries])
      expect(words).toContain(text);
    expect(texts.tries).toHaveLength(7);
    expect(sourcesOf(answer.body)).toContain(". '/home/demonstration.env'");
    const ways = [...answer.body.matchAll(/<main[\s\S]*<\/main>/g)].flatMap(([main]) => [
      ...main.matchAll(/href="(\/[^"]*)"/g),
    ]);
    for (const [, href = ''] of ways.filter(([, href]) => href !== `/c/a?lang=${language}`))
      expect((await citizen.get(href)).statusCode, href).toBe(200);
  });

  it('says of each person what the case says first', async () => {
    const words = wordsOf(await new Citizen(demo.app).get('/?lang=en'));
    expect(words).toMatch(/open 18,000\s₸ left to pay/);
    expect(words).toMatch(/executed All is paid/);
  });

  it('is the citizens’ own where there is no demonstration, and behind ?first', async () => {
    const [own, first] = [
      await new Citizen(bare.app).get('/?lang=en'),
      await new Citizen(demo.app).get('/?first&lang=en'),
    ];
    for (const answer of [own, first]) expect(answer.body).toContain('action="/find"');
    expect(wordsOf(own)).not.toContain(demoHomeTexts.en.title);
  });
});
