/** The page of a case in each of its states, and what hostile hands may try on it. */
import { noteView } from '@oryndau/access/views';
import { addDays } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import { openServer } from '@oryndau/web/http/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openTestInstallation,
  type Standing,
  standings,
  type TestInstallation,
  TODAY,
} from '../testing/installation.ts';
import { visitCookie } from '../testing/visit-cookie.ts';
import { visitor } from '../testing/visitor.ts';
import { pages } from './index.ts';

let statements = 0;
let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({ change: (parts) => ({ ...parts, db: counting(parts.db) }) });
});
afterAll(() => installation?.close());

type Db = TestInstallation['parts']['db'];
const counting = (db: Db): Db => ({
  ...db,
  sql: new Proxy(db.sql, {
    apply: (sql, self, words) => {
      // A part of a statement, which another one takes in, asks nothing; the law in force is looked at beside the requests, once a second.
      const text = String(words[0]?.[0]);
      const isOfLaw = String(words[0]).includes('staff.enactment');
      if (/^\s*(?:select|insert|update|delete|with)\b/.test(text) && !isOfLaw) statements += 1;
      return Reflect.apply(sql as unknown as () => unknown, self, words);
    },
  }),
});

type Language = 'kk' | 'ru' | 'en';
const languages = ['kk', 'ru', 'en'] as const;
const enter = async (standing: Standing, language: Language = 'ru') => {
  const guest = visitor(installation.app, { language });
  await guest.get(`/c/${installation.person(standing).token}`);
  return guest;
};
const pageOf = async (standing: Standing, language: Language = 'ru') =>
  (await (await enter(standing, language)).get('/case')).body;
/** What is read, without what is pressed or folded away. */
const textOf = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');
const headingOf = (html: string) => textOf(/<h1.*?<\/h1>/s.exec(html)?.[0] ?? '').trim();

describe.each(languages)('the page in %s', (language) => {
  it.each(standings)('of the case that is %s is whole, small, and asks the database once', async (standing) => {
    const guest = await enter(standing, language);
    statements = 0;
    const { statusCode, body, headers } = await guest.get('/case');
    expect(statusCode).toBe(200);
    expect(statements).toBe(1);
    expect(body).toContain(`<html lang="${language}"`);
    expect(headers['content-language']).toBe(language);
    expect(Buffer.byteLength(body)).toBeLessThan(30_000);
    expect(body).not.toMatch(/undefined|\[object|NaN|>null</);
    const { iin, number } = installation.person(standing);
    expect(headingOf(body)).toContain(number);
    // The whole IIN is on no page: who looks over a shoulder could open the case with it.
    expect(body).not.toContain(iin);
  });
});

it.each(languages)(
  'is found again in %s from what is printed of it: by its code and the day, and never by the personal link',
  async (language) => {
    const guest = await enter('open', language);
    const { caseCode, token } = installation.person('open');
    for (const path of ['/case', '/case/pay', '/case/contest']) {
      const { body } = await guest.get(path);
      const head = /<p class="app-sheet__head" aria-hidden="true">([^<]*)<\/p>/.exec(body)?.[1] ?? '';
      expect(head).toContain(`/${caseCode}, ${shownDay(TODAY, language)}`);
      expect(head).not.toMatch(/https?:/);
      expect(body).not.toContain(token);
    }
    const { body } = await visitor(installation.app, { language }).get('/law');
    expect(body).toMatch(new RegExp(`<p class="app-sheet__head"[^>]*>[^<]*[^/]/law, ${shownDay(TODAY, language)}<`));
  },
);

/** What stands in the heading, what must be said, what must not. */
const said: Readonly<Record<Standing, { title: string; has: readonly string[]; not?: readonly string[] }>> = {
  open: {
    title: 'Осталось заплатить 18 000 ₸',
    has: [
      'до 3 апреля 2026 года включительно (это через 20 дней)',
      'придется доплатить примерно 4 500 ₸',
      'Ни один счет не тронут',
    ],
    not: ['Арестовано'],
  },
  arrested: {
    title: 'На счете арестовано 18 000 ₸',
    has: [
      'С 15 марта 2026 года (завтра) банку могут поручить списать эту сумму',
      'банк с кодом 125',
      'заканчивается на 0100',
      'Банк подтвердил, 12 марта 2026 года',
      'Арестовано только это',
      'Платеж не прошел',
    ],
    not: ['KZ86125KZT5004100100', 'Деньги в пути'],
  },
  collecting: {
    title: 'Банк списывает 18 000 ₸',
    has: ['больше долга не спишут', 'инкассовое распоряжение'],
  },
  held: {
    title: 'Дело приостановлено',
    has: ['так решил суд или прокурор', 'Срок не идет', 'Сейчас само собой ничего не произойдет'],
    not: ['перейдет к частному'],
  },
  executed: {
    title: 'Все оплачено',
    has: [
      'Дело прекращено 6 марта 2026 года',
      'показывать квитанцию тоже',
      'Оплачено по делу −18 000,00',
      'Осталось 0,00',
    ],
    not: ['Арест денег', 'Что будет, если', 'Заплатить'],
  },
  lifting: {
    title: 'Все оплачено',
    has: ['Снять решено 13 марта 2026 года. Банку еще не передано, пока арест действует'],

    not: ['Заплатить'],
  },
  transferred: {
    title: 'Дело у частного судебного исполнителя',
    has: [
      'Передано 6 марта 2026 года',
      'отказ от упрощенного порядка',
      'примерно 25 % остатка, то есть 4 500 ₸',
      'палату',
    ],
    not: ['Заплатить', 'Не согласен: передать дело'],
  },
  paying: {
    title: 'Осталось заплатить 18 000 ₸',
    has: ['Деньги в пути. Пока они не дошли, необратимого не происходит'],
    not: ['Можно и в приложении банка', 'могут списать'],
  },
  partly_paid: {
    title: 'Осталось заплатить 13 000 ₸',
    has: ['Поступило 5 000 ₸', 'Оплачено по делу −5 000,00', 'Осталось 13 000,00'],
  },
  refused: {
    title: 'Робот этим штрафом не занимается',
    has: ['Сумма не меньше предела упрощенного порядка', 'Жамбыл облысының ПД', 'Не оплачено 86 500 ₸'],
    not: ['Заплатить'],
  },
  cancelled: {
    title: 'Платить ничего не нужно',
    has: ['Штраф отменен. Дело прекращено 8 марта 2026 года', 'Платить не нужно −18 000,00', 'Осталось 0,00'],
    not: ['Заплатить'],
  },
  fine: {
    title: 'Заплатите 9 000 ₸ вместо 18 000 ₸',
    has: ['Пока это просто штраф', 'Половины достаточно до 16 марта 2026 года включительно', 'Как заплатить 9 000 ₸'],
    not: ['Здесь ошибка', 'Что будет, если'],
  },
  refusing: {
    title: 'Осталось заплатить 18 000 ₸',
    has: [
      'Вы не согласились с упрощенным порядком 13 марта 2026 года. Платеж еще не завершен; дело передадут',
      'Отказ принят, дело передадут сразу, как только это станет возможно',
      'Новых мер не будет, но дело передадут частному судебному исполнителю.',
    ],
    not: ['Срок: ', 'Потом дело перейдет', 'Не согласен: передать дело'],
  },
};

describe('what a person reads', () => {
  it.each(standings)('of the case that is %s', async (standing) => {
    const page = await pageOf(standing);
    const { title, has, not = [] } = said[standing];
    const heading = headingOf(page);
    expect(heading).toContain(' ст. 596 КоАП: движение по пешеходным дорожкам, обочинам, тротуарам ');
    expect(heading.replace(/^.*тротуарам /, '')).toBe(title);
    const text = textOf(page);
    for (const sentence of has) expect(text).toContain(sentence);
    for (const sentence of not) expect(page).not.toContain(sentence);
  });

  it('offers what may be done and nothing else', async () => {
    const links = async (standing: Standing) =>
      [...(await pageOf(standing)).matchAll(/href="(\/case\/(?:pay|opt-out|contest))"/g)].map(([, href]) => href);
    expect(await links('open')).toEqual(['/case/pay', '/case/contest', '/case/opt-out']);
    expect(await links('paying')).toEqual(['/case/pay', '/case/contest', '/case/opt-out']);
    expect(await links('held')).toEqual(['/case/pay', '/case/contest', '/case/opt-out']);
    expect(await links('refusing')).toEqual(['/case/pay', '/case/contest']);
    expect(await links('executed')).toEqual(['/case/contest']);
    expect(await links('fine')).toEqual(['/case/pay']);
  });

  it('has by what right for each thing that happened, in the words of the law', async () => {
    const page = await pageOf('arrested');
    const entries = page.match(/app-timeline__title/g)?.length ?? 0;
    const rights = page.match(/<details class="app-right">/g)?.length ?? 0;
    // The transfer and the collection are still ahead.
    expect([rights, entries - rights]).toEqual([13, 2]);
    expect(textOf(page)).toContain(
      'Закон — статья 10-3, статья 32, пункт 6 статьи 62 (редакция от 16 сентября 2025 года)',
    );
    expect(page).not.toContain('NoticeQueued');
  });

  it('has the messages with their codes, and how they went', async () => {
    const { documentId } = installation.person('open');
    await installation.test.database.sql`
      insert into connectors.message (document_id, n, channel, status, language, linked, code, text_digest, parts, cost, begun_at)
      values (${documentId}, 6, 'sms', 'accepted', 'ru', false, 'ABCDE-FGHJK', '', 1, 0, '2026-03-04T05:00:00Z'),
             (${documentId}, 8, '<pigeon>', 'failed', 'ru', false, 'ABCDE-FGHJM', '', 1, 0, '2026-03-05T05:00:00Z')`;
    const page = await pageOf('open');
    const text = textOf(page);
    expect(text).toContain(
      'SMS, 4 марта 2026 года: отправлено, доставка пока не подтверждена; код для проверки ABCDE-FGHJK',
    );
    expect(page).toContain('&lt;pigeon>, 5\u00a0марта 2026\u00a0года: не доставлено');
  });
});

describe('the same page asked for again', () => {
  it('is not sent again while nothing has changed', async () => {
    const guest = await enter('executed');
    // The form's secret comes with the first page; from then on there is a tag.
    expect((await guest.get('/case')).headers.etag).toBeUndefined();
    const first = await guest.get('/case');
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await guest.get('/case', { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect(again.headers['cache-control']).toBe('private, no-cache');
  });

  it('is sent again in another language, on another day, to another browser, and when something happened', async () => {
    const guest = await enter('held');
    await guest.get('/case');
    const etag = String((await guest.get('/case')).headers.etag);
    const ask = async (url = '/case') => (await guest.get(url, { 'if-none-match': etag })).statusCode;
    expect(await ask()).toBe(304);
    expect(await ask('/case?lang=en')).toBe(200);
    guest.cookies.set('lang', 'ru');
    expect(await ask()).toBe(304);
    const form = String(guest.cookies.get('form'));
    guest.cookies.delete('form');
    expect(await ask()).toBe(200);
    guest.cookies.set('form', form);
    expect(await ask()).toBe(304);
    const visit = String(guest.cookies.get('visit'));
    installation.clock = new Date(`${TODAY}T18:59:00Z`);
    guest.cookies.set('visit', visitCookie(installation.parts.secret, opened('held'), installation.clock));
    expect(await ask()).toBe(304);
    installation.clock = new Date(`${addDays(TODAY, 1)}T05:00:00Z`);
    guest.cookies.set('visit', visitCookie(installation.parts.secret, opened('held'), installation.clock));
    expect(await ask()).toBe(200);
    installation.clock = new Date(`${TODAY}T05:00:00Z`);
    guest.cookies.set('visit', visit);
    expect(await ask()).toBe(304);
    // Somebody else comes in by the same link: the person must see it.
    installation.clock = new Date(`${TODAY}T05:00:01Z`);
    await enter('held');
    expect(await ask()).toBe(200);
  });
});

describe('a page that was drawn before', () => {
  /** What differs from one request to the next is taken out. */
  const plain = (body: string) => body.replaceAll(/(name="_csrf" value=)"[^"]+"/g, '$1');

  it('is never older than what is kept, whatever day it is, and of its own visit and language', async () => {
    const { documentId, iin } = installation.person('paying');
    const guest = await enter('paying');
    const comeIn = (as: object) => {
      const visit = { ...opened('paying'), ...as };
      guest.cookies.set('visit', visitCookie(installation.parts.secret, visit, installation.clock));
    };
    const seen: string[] = [];
    /** As it was drawn for this, as it is given again, and as a server draws it that has drawn nothing yet. */
    const changed = async (what: string) => {
      const given = [await guest.get('/case'), await guest.get('/case')].map(({ body }) => body);
      const other = await openServer(installation.parts, [pages]);
      given.push((await other.inject({ url: '/case', cookies: Object.fromEntries(guest.cookies) })).body);
      await other.close();
      expect(new Set(given).size, what).toBe(3);
      expect([...new Set(given.map(plain))], what).toHaveLength(1);
      expect(seen, what).not.toContain(plain(given[0] ?? ''));
      seen.push(plain(given[0] ?? ''));
    };
    await changed('as it is');
    await noteView(installation.parts.db.sql, documentId, { at: installation.clock, reader: 'debtor', way: 'code' });
    await changed('looked at by the debtor');
    await installation.test.database.sql`
      insert into connectors.message (document_id, n, channel, status, language, linked, code, text_digest, parts, cost, begun_at)
      values (${documentId}, 600, 'sms', 'accepted', 'ru', false, 'ABCDE-FGHJN', '', 1, 0, '2026-03-04T05:00:00Z')`;
    await changed('with another message');
    guest.cookies.set('lang', 'kk');
    await changed('in another language');
    installation.clock = new Date(`${addDays(TODAY, 1)}T05:00:00Z`);
    comeIn({});
    await changed('on another day');
    comeIn({ iin, way: 'login' });
    await changed('after a login');
    installation.clock = new Date(`${TODAY}T05:00:00Z`);
  });
});

const opened = (standing: Standing) => ({
  documentId: installation.person(standing).documentId,
  iin: null,
  way: 'link',
});

describe('an act', () => {
  it('opens as the PDF that it is', async () => {
    const guest = await enter('lifting');
    const page = await guest.get('/case');
    const [ending = '', opening = '', ...hrefs] = [...page.body.matchAll(/href="(\/case\/act\/\d+)"/g)].map(
      ([, href]) => String(href),
    );
    // The opening, the inquiry with the arrest, and the end, which lifts it; the end and the opening on the first screen too.
    expect(hrefs).toHaveLength(3);
    expect(opening).toBe(hrefs[0]);
    expect(ending).toBe(hrefs[2]);
    const { caseCode } = installation.person('lifting');
    const answer = await guest.get(hrefs[0] ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(`inline; filename="${caseCode}-5-opening.pdf"`);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.body).toBe('%PDF-1.7 act 5');
  });

  it.each(['1', '6', '05', '5.0', '-5', '999999999999', 'x', '%2e%2e%2f5', '5%0d%0aa:b'])(
    'by the number %s is none',
    async (n) => {
      const guest = await enter('open');
      expect((await guest.get(`/case/act/${n}`)).statusCode).toBe(404);
    },
  );

  it('of another case is not reached', async () => {
    const guest = await enter('open');
    const other = await enter('lifting');
    // The termination, whose number no act of this case has.
    const [end = ''] = [...(await other.get('/case')).body.matchAll(/\/case\/act\/\d+/g)]
      .map(([href]) => href)
      .slice(-1);
    expect((await guest.get(end)).statusCode).toBe(404);
    expect((await other.get(end)).statusCode).toBe(200);
  });
});

describe('who looked at the desk', () => {
  const staff = { account: '7c9e6679-7425-40de-944b-e07fc1f90ae7', body: null, region: '75', words: '' } as const;
  const look = (purpose: string, later: { from: string; reason: string } | null = null) =>
    noteView(installation.parts.db.sql, installation.person('held').documentId, {
      at: installation.parts.now(),
      reader: 'operator',
      way: 'desk',
      name: purpose === 'INSPECTION' ? 'И. Инспектор' : 'А. Оператор',
      staff: { ...staff, purpose, later },
    });

  it('is told by name, region and purpose, once for a page that is loaded twice', async () => {
    await look('TASK');
    installation.clock = new Date(installation.clock.getTime() + 60_000);
    await look('TASK');
    const told = textOf(await pageOf('held'));
    const line = 'сотрудник органа, А. Оператор, город Алматы, чтобы решить то, что робот не решил';
    expect(told.split(line)).toHaveLength(2);
    expect(textOf(await pageOf('held', 'kk'))).toContain('Алматы қаласы, робот шешпеген мәселені шешу үшін');
  });

  it('of an inspection is told from the day that was said', async () => {
    await look('INSPECTION', { from: addDays(TODAY, 5), reason: 'проверка ещё идет' });
    expect(await pageOf('held')).not.toContain('И. Инспектор');
    const before = installation.clock;
    installation.clock = new Date(before.getTime() + 5 * 86_400_000);
    expect(textOf(await pageOf('held'))).toContain('И. Инспектор, город Алматы, для проверки работы органа');
    installation.clock = before;
  });
});

describe('what the register says', () => {
  const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;{{7*7}}`;

  it.each(languages)('is text and never markup, in %s', async (language) => {
    const { documentId } = installation.person('refused');
    const { sql } = installation.test.database;
    await sql`
      update fines.document as document set number = ${HOSTILE},
        record = (document.record::jsonb
          || jsonb_build_object('issuer', document.record::jsonb -> 'issuer' || jsonb_build_object('name', ${HOSTILE}::text))
          || jsonb_build_object('debtor', document.record::jsonb -> 'debtor' || jsonb_build_object(
               'lastName', ${HOSTILE}::text, 'firstName', ${HOSTILE}::text, 'middleName', ${HOSTILE}::text)))::text
      where document.document_id = ${documentId}`;
    await sql`
      update work.document as kept set state = jsonb_set(kept.state::jsonb, '{fine,article}', to_jsonb(${HOSTILE}::text))::text
      where kept.document_id = ${documentId}`;
    await sql`
      insert into portal.view (document_id, at, reader, way, name)
      values (${documentId}, now(), 'operator', ${HOSTILE}, ${HOSTILE}) on conflict do nothing`;
    const page = await pageOf('refused', language);
    expect(page.match(/&lt;script>alert\(1\)&lt;\/script>/g)?.length).toBeGreaterThanOrEqual(8);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).not.toMatch(/="[^"]*"><script/);
    expect(page).toContain('&amp;amp;');
  });
});
