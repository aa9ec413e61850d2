/** The ways in, and everything that somebody might try who has no right to one. */
import { countTry } from '@oryndau/access/tries';
import { legalDate } from '@oryndau/law/legal-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptAt } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';
import { type Answer, visitor } from '../testing/visitor.ts';

/** Statements sent to the database, counted to compare answers without a stopwatch. */
let statements = 0;
let installation: TestInstallation;
let login: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({ change: (parts) => ({ ...parts, db: counting(parts.db) }) });
  login = await openTestInstallation({
    change: (parts) => ({
      ...parts,
      login: { issuer: new URL('https://login.example'), clientId: 'oryndau', clientSecret: 'none', claim: 'iin' },
    }),
  });
});
afterAll(async () => {
  await installation?.close();
  await login?.close();
});

type Db = TestInstallation['parts']['db'];
const counting = (db: Db): Db => ({
  ...db,
  sql: new Proxy(db.sql, {
    apply: (sql, self, words) => {
      statements += 1;
      return Reflect.apply(sql as unknown as () => unknown, self, words);
    },
  }),
});

const languages = ['kk', 'ru', 'en'] as const;
const titles = { kk: 'Ісімді табу', ru: 'Найти мое дело', en: 'Find my case' } as const;
/** What does not differ by chance from one answer to the next. */
const constant = ({ statusCode, body }: Answer) => [statusCode, body.replace(/name="_csrf" value="[^"]+"/g, '')];

describe('the first page', () => {
  it.each(languages)('says in %s what this is, finds a case, and leads to what anybody may see', async (language) => {
    const { statusCode, body } = await visitor(installation.app, { language }).get('/');
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    expect(body).toContain(titles[language]);
    expect(body).toContain('action="/find"');
    expect(body).toContain('href="/genuine"');
    expect(body).toContain('href="/figures"');
    expect(body).not.toContain('href="/login"');
  });

  it('leads to the login where there is one', async () => {
    for (const url of ['/', '/find']) {
      expect((await visitor(login.app).get(url)).body).toContain('href="/login"');
    }
  });
});

describe('by code and second fact', () => {
  it('opens the case, and no address or answer holds what was typed', async () => {
    const person = installation.person('open');
    const guest = visitor(installation.app, { address: '203.0.113.1' });
    const answer = await guest.find(person);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/case']);
    expect(answer.cookies.find(({ name }) => name === 'visit')).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(JSON.stringify(answer.headers)).not.toContain(person.iin.slice(-4));
    expect(answer.body).toBe('');
  });

  it('takes the code as people write it', async () => {
    const { caseCode, iin, birthDate } = installation.person('open');
    const guest = visitor(installation.app, { address: '203.0.113.2' });
    const typed = caseCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await guest.find({ caseCode: typed, iin, birthDate })).statusCode).toBe(303);
  });

  it('opens it by the day of birth that the IIN says where that of the record can be nobody’s', async () => {
    const person = installation.person('open');
    const { sql } = installation.test.database;
    const recorded = async (birthDate: string) => sql`
      update fines.document as document
      set record = regexp_replace(document.record, '"birthDate":"[^"]*"', ${`"birthDate":"${birthDate}"`}::text)
      where document.document_id = ${person.documentId}::uuid`;
    for (const [birthDate, status] of [
      ['2199-01-01', '/case'],
      ['1970-01-02', undefined],
      [person.birthDate, '/case'],
    ] as const) {
      await recorded(birthDate);
      const answer = await visitor(installation.app, { address: '203.0.113.22' }).find(person);
      expect([birthDate, answer.headers.location]).toEqual([birthDate, status]);
    }
  });

  it.each(languages)('says in %s what is missing, keeps what was typed, and asks for no case', async (language) => {
    const guest = visitor(installation.app, { language, address: '203.0.113.3' });
    await guest.get('/find');
    statements = 0;
    const fields = { code: 'ABCD-"><b>', digits: '12', 'birth-day': '31', 'birth-month': '2', 'birth-year': '1990' };
    const { statusCode, body } = await guest.post('/find', fields);
    expect(statusCode).toBe(422);
    for (const field of ['code', 'digits', 'birth']) {
      expect(body).toContain(`href="#${field}"`);
      expect(body).toContain(`id="${field}-error"`);
    }
    expect(body).toContain('value="ABCD-&quot;>&lt;b>"');
    expect(body).not.toContain('<b>');
    expect(body).toMatch(/value="31"[^>]*autocomplete="bday-day"/);
    // The page that was kept is read, and nothing else.
    expect(statements).toBe(1);
  });

  it.each([
    ['nothing', undefined],
    ['fields given twice', 'code=A&code=B&digits=1&digits=2'],
    ['other fields', 'constructor=1&__proto__=2'],
    ['a text of a book', `code=${'A'.repeat(5000)}`],
  ])('survives a form with %s', async (_name, payload) => {
    const guest = visitor(installation.app, { address: '203.0.113.4' });
    const { body } = await guest.get('/find');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const answer = await installation.app.inject({
      method: 'POST',
      url: '/find',
      cookies: Object.fromEntries(guest.cookies),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `_csrf=${encodeURIComponent(csrf)}${payload === undefined ? '' : `&${payload}`}`,
    });
    expect(answer.statusCode).toBe(303);
    const shown = await guest.get(keptAt(answer) ?? 'not kept');
    expect(shown.statusCode).toBe(422);
    expect(shown.body.length).toBeLessThan(12_000);
  });
});

describe('by the short address of a notice', () => {
  it.each(languages)(
    'the form is there in %s, with the code in it, and says what stands behind it',
    async (language) => {
      const { caseCode } = installation.person('open');
      const { statusCode, headers, body } = await visitor(installation.app, { language }).get(`/${caseCode}`);
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toContain(titles[language]);
      expect(body).toContain(`value="${caseCode}"`);
      expect(body).toMatch(
        { kk: /қаулыны оқуға және жүктеп алуға/, ru: /скачать постановление/, en: /download the resolution/ }[language],
      );
    },
  );

  it('tells nobody whether there is such a case, and asks no database', async () => {
    const { caseCode } = installation.person('open');
    const guest = visitor(installation.app);
    await guest.get('/find');
    statements = 0;
    const pages = [];
    for (const code of [caseCode, 'ZZZZ-ZZZZ-ZZZZ']) {
      const [status, body] = constant(await guest.get(`/${code}`));
      pages.push([status, String(body).replaceAll(code, 'CODE')]);
    }
    expect(pages[1]).toEqual(pages[0]);
    expect(statements).toBe(0);
  });

  it('leads, after the second fact, to the resolution, which is read and downloaded', async () => {
    const person = installation.person('open');
    const guest = visitor(installation.app, { address: '203.0.113.5' });
    await guest.get(`/${person.caseCode}`);
    expect((await guest.find(person)).headers.location).toBe('/case');
    const { body } = await guest.get('/case');
    const [first = ''] = body.split('<h2');
    const [, act = ''] = /href="(\/case\/act\/\d+)">Прочитать или скачать постановление/.exec(first) ?? [];
    expect((await guest.get(act)).headers['content-type']).toBe('application/pdf');
  });

  it('takes the code as people write it, and writes it as the notice does', async () => {
    const { body } = await visitor(installation.app).get('/abcdefghjkmo');
    expect(body).toContain('value="ABCD-EFGH-JKM0"');
  });

  it.each([
    '/favicon.txt',
    '/ABCD-EFGH-JKM',
    '/ABCD-EFGH-JKMU',
    '/ABCD-EFGH-JKMN/x',
    '/%3Cscript%3E',
    '/ABCD-EFGH-JKMN-PQRS',
  ])('%s is no code and no page', async (url) => {
    const { statusCode, body } = await visitor(installation.app).get(url);
    expect(statusCode).toBe(404);
    expect(body).not.toContain('<script');
  });
});

describe('who guesses', () => {
  const wrong = { digits: '0000', birthDate: legalDate('1980-01-02') };

  it('gets one answer and costs the same, whether the code, the digits or the day is wrong', async () => {
    const { caseCode, iin, birthDate } = installation.person('held');
    const guest = visitor(installation.app, { address: '203.0.113.20' });
    const tries = [
      { caseCode: 'ABCD-EFGH-JKMN', iin, birthDate },
      { caseCode, iin: wrong.digits, birthDate },
      { caseCode, iin, birthDate: wrong.birthDate },
    ];
    const seen = [];
    for (const facts of tries) {
      await guest.get('/find');
      statements = 0;
      const answer = await guest.find(facts);
      const [status, body] = constant(answer);
      // What was typed stays in the fields, so it is taken out before comparing.
      const plain = String(body)
        .replaceAll(/(<input[^>]*) value="[^"]*"/g, '$1')
        .replaceAll(/\s+/g, ' ');
      expect(answer.cookies.some(({ name }) => name === 'visit')).toBe(false);
      seen.push({ status, plain, statements });
    }
    expect(seen[0]).toMatchObject({ status: 422, statements: 4 });
    expect(seen[0]?.plain).toContain('Дело с такими данными не найдено');
    expect(seen[0]?.plain).not.toContain('govuk-error-message');
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('slows down who guesses a code in one network, and says until when; the person it is of comes in from another', async () => {
    const person = installation.person('cancelled');
    const found = { ...person, birthDate: wrong.birthDate };
    const guesser = () => visitor(installation.app, { address: '203.0.1.30' });
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await guesser().find(found)).statusCode).toBe(422);
    // More than all networks together may try: who is refused fills nobody else's bucket.
    for (let more = 1; more <= 25; more += 1) {
      const refused = await guesser().find(person);
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1800']);
      expect(refused.cookies.some(({ name }) => name === 'visit')).toBe(false);
      expect(refused.body).toContain('Попробуйте снова через 30 мин.');
      expect(refused.body).toContain('1414');
    }
    expect((await visitor(installation.app, { address: '203.0.99.30' }).find(person)).statusCode).toBe(303);
    installation.clock = new Date(installation.clock.getTime() + 1801_000);
    expect((await guesser().find(found)).statusCode).toBe(422);
    expect((await guesser().find(person)).statusCode).toBe(429);
    installation.clock = new Date(installation.clock.getTime() - 1801_000);
  });

  it('has twenty tries for a code from all networks together, and then one in half an hour', async () => {
    const person = installation.person('executed');
    const found = { ...person, birthDate: wrong.birthDate };
    const from = (network: number) => visitor(installation.app, { address: `198.18.${network}.1` });
    for (let attempt = 1; attempt <= 20; attempt += 1) expect((await from(attempt).find(found)).statusCode).toBe(422);
    expect((await from(21).find(person)).statusCode).toBe(429);
  });

  it('is told of too many tries for a code that does not exist as for one that does', async () => {
    const made = { caseCode: 'ZZZZ-ZZZZ-ZZZZ', iin: '0000', birthDate: wrong.birthDate };
    const known = { ...installation.person('refused'), birthDate: wrong.birthDate };
    const answers = [];
    for (const facts of [made, known]) {
      const all = [];
      for (let attempt = 1; attempt <= 6; attempt += 1) {
        const address = `192.0.${facts === made ? 2 : 3}.${attempt}`;
        all.push((await visitor(installation.app, { address }).find(facts)).statusCode);
      }
      answers.push(all);
    }
    expect(answers).toEqual([
      [422, 422, 422, 422, 422, 429],
      [422, 422, 422, 422, 422, 429],
    ]);
  });

  it('has twenty tries an hour from one address, and a forged header does not make it another', async () => {
    const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
    const statuses = [];
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const guest = visitor(installation.app, { address: '198.51.100.77' });
      const { body } = await guest.get('/find', { 'x-forwarded-for': `10.0.0.${attempt}` });
      const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
      const answer = await installation.app.inject({
        method: 'POST',
        url: '/find',
        remoteAddress: '198.51.100.77',
        cookies: Object.fromEntries(guest.cookies),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `10.0.0.${attempt}` },
        payload: new URLSearchParams({
          _csrf: csrf,
          code: `AAAA-BBBB-CCC${letters[attempt % letters.length]}`,
          digits: '1234',
          'birth-day': '1',
          'birth-month': '1',
          'birth-year': '1990',
        }).toString(),
      });
      statuses.push((await guest.get(keptAt(answer) ?? 'not kept')).statusCode);
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422));
    expect(statuses[20]).toBe(429);
  });

  it('has two hundred tries an hour from one network', async () => {
    const { sql } = installation.test.database;
    const neighbours = { subjects: [{ kind: 'network', value: '100.64.7' }], at: installation.clock } as const;
    for (let attempt = 1; attempt <= 199; attempt += 1) await countTry(sql, installation.parts.secret, neighbours);
    const find = async (address: string, caseCode: string) =>
      (await visitor(installation.app, { address }).find({ ...wrong, iin: wrong.digits, caseCode })).statusCode;
    expect(await find('100.64.7.1', 'ABCD-EFGH-0001')).toBe(422);
    expect(await find('100.64.7.200', 'ABCD-EFGH-0002')).toBe(429);
    expect(await find('100.64.8.1', 'ABCD-EFGH-0003')).toBe(422);
  });
});
