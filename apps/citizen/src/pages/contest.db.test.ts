/** Telling the body something: each kind, what it stops, the answer; and every trick with a file or a field that we could think of. */
import { answerFiling } from '@oryndau/deciding/filings';
import { filingAnswerBy } from '@oryndau/law/rules/complaint';
import { keepFiling, readFilings } from '@oryndau/outside/filings';
import { FILINGS_OPEN_MAX } from '@oryndau/standing/may-file';
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, citizenOf, wordsOf } from '../testing/citizen.ts';
import { fileOf, filled, PDF, send, takenIn } from '../testing/contesting.ts';
import { openTestInstallation, type Standing, type TestInstallation, TODAY } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';
import { contestTexts } from '../texts/contest.ts';
import { filingTexts } from '../texts/filing.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({
    server: { onTrouble: ({ error }) => console.error(error) },
    twice: true,
  });
});
afterAll(() => installation?.close());

describe('the choice', () => {
  it.each(languages)('says of each kind what it stops and when it is answered (%s)', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    const page = await citizen.get(`/case/contest?lang=${language}`);
    expect(page.statusCode).toBe(200);
    expect(page.body.match(/type="radio"/g)).toHaveLength(filingKinds.length);
    const complaint = filingAnswerBy({ kind: 'COMPLAINT', filedOn: TODAY });
    if (!complaint.known) throw new Error('the law of the test is not loaded');
    const [year, , number] = complaint.value.split('-');
    expect(wordsOf(page)).toMatch(new RegExp(`${Number(number)}.*${year}|${year}.*${Number(number)}`));
    expect(wordsOf(page)).toContain(
      { kk: 'Іс бірден тоқтатыла тұрады.', ru: 'Дело сразу приостанавливается.', en: 'The case is held at once.' }[
        language
      ],
    );
  });

  it('must be made, and leads to the form', async () => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get('/case/contest');
    expect((await citizen.post('/case/contest')).statusCode).toBe(422);
    expect((await citizen.post('/case/contest', { kind: '../..' })).statusCode).toBe(422);
    const answer = await citizen.post('/case/contest', { kind: 'NOT_ME' });
    expect(answer.headers.location).toBe('/case/contest/NOT_ME');
    expect((await citizen.get('/case/contest/NOBODY')).statusCode).toBe(404);
  });
});

describe('a form', () => {
  it.each(filingKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    'asks and is drawn: %s (%s)',
    async (kind, language) => {
      const citizen = await citizenOf(installation, 'open');
      const page = await citizen.get(`/case/contest/${kind}?lang=${language}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('enctype="multipart/form-data"');
      expect(page.body).not.toContain('undefined');
    },
  );

  it.each<[FilingKind, Readonly<Record<string, string>>, string]>([
    ['PAID_ALREADY', {}, 'Укажите день, когда вы заплатили'],
    ['PAID_ALREADY', { ...filled.PAID_ALREADY, 'paidOn-day': '31', 'paidOn-month': '2' }, 'Такого дня нет'],
    ['PAID_ALREADY', { ...filled.PAID_ALREADY, 'paidOn-year': '2099' }, 'Этот день еще не наступил'],
    ['PAID_ALREADY', { ...filled.PAID_ALREADY, sum: 'много' }, 'Укажите сумму цифрами'],
    ['PAID_ALREADY', { ...filled.PAID_ALREADY, reference: '' }, 'Укажите номер квитанции или добавьте файл'],
    ['NOT_ME', { text: '   ' }, 'Напишите своими словами'],
    ['NOT_ME', { text: 'я'.repeat(2001) }, 'самое большее 2 000 знаков'],
    ['FINE_CONTESTED', { ...filled.FINE_CONTESTED, body: 'x'.repeat(201) }, 'самое большее 200 знаков'],
    ['PROTECTED_MONEY', { moneyKind: 'BITCOIN' }, 'Выберите, какие это деньги'],
    ['PROTECTED_MONEY', { moneyKind: 'ALIMONY' }, 'Выберите, какие это деньги'],
    ['PROTECTED_MONEY', { moneyKind: 'OTHER' }, 'Напишите, какие это деньги'],
    ['PROTECTED_MONEY', { ...filled.PROTECTED_MONEY, accountEnd: '../.' }, 'Нужны четыре знака'],
    ['DEFERRAL_ASKED', { text: 'x' }, 'Выберите, о чем вы просите'],
    ['DEFERRAL_ASKED', { relief: 'DEFERRAL', text: '' }, 'Напишите своими словами'],
    ['COMPLAINT', { ...filled.COMPLAINT, act: '9999' }, 'Выберите постановление'],
    ['COMPLAINT', { ...filled.COMPLAINT, asked: '' }, 'Напишите, о чем вы просите'],
  ])('%s with what is wrong is not taken: case %#', async (kind, fields, message) => {
    const { answer } = await send(installation, 'open', kind, { fields });
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer)).toContain(message);
  });
});

describe('before it is sent', () => {
  const documentId = () => installation.person('paying').documentId;
  const filings = async () => (await readFilings(installation.test.database.sql, documentId())).length;
  const path = '/case/contest/PAID_ALREADY';

  it.each(languages)('everything that was written is read through, in %s, and nothing is sent', async (language) => {
    const before = await filings();
    const citizen = await citizenOf(installation, 'paying');
    await citizen.get(`${path}?lang=${language}`);
    const written = await citizen.postFiles(path, filled.PAID_ALREADY, [fileOf(PDF)]);
    const check = await citizen.get(String(written.headers.location));
    const shown = wordsOf(check);
    for (const words of ['R-77', 'чек.pdf', contestTexts[language].check.notSent, contestTexts[language].check.final]) {
      expect(shown).toContain(words);
    }
    expect(shown).toMatch(/18.000/);
    expect(check.body).toMatch(/href="\/case\/contest\/PAID_ALREADY\?draft=[0-9a-f-]{36}#paidOn"/);
    expect(await filings()).toBe(before);
  });

  it('it is mended without choosing the files anew, and they can be left away', async () => {
    const citizen = await citizenOf(installation, 'paying');
    await citizen.get(`${path}?lang=ru`);
    const { location } = (await citizen.postFiles(path, filled.PAID_ALREADY, [fileOf(PDF)])).headers;
    const draft = new URL(String(location), 'http://localhost').searchParams.get('draft') ?? '';
    const form = await citizen.get(`${path}?draft=${draft}`);
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('value="R-77"');
    expect(wordsOf(form)).toContain('Отправить файлы, выбранные раньше: чек.pdf');
    const mended = await citizen.postFiles(
      path,
      { ...filled.PAID_ALREADY, reference: '', draft, keepFiles: 'yes' },
      [],
    );
    const check = await citizen.get(String(mended.headers.location));
    expect(wordsOf(check)).toContain('чек.pdf');
    expect((await citizen.get(String(location))).statusCode, 'the draft before is gone').toBe(404);
    const second = new URL(String(mended.headers.location), 'http://localhost').searchParams.get('draft') ?? '';
    const without = await citizen.postFiles(path, { ...filled.PAID_ALREADY, draft: second }, []);
    expect(wordsOf(await citizen.get(String(without.headers.location)))).not.toContain('чек.pdf');
  });

  it('what is wrong is told in the language of the page, also when that is changed', async () => {
    const citizen = await citizenOf(installation, 'paying');
    await citizen.get(`${path}?lang=ru`);
    const { location } = (await citizen.postFiles(path, { ...filled.PAID_ALREADY, sum: 'много' }, [])).headers;
    expect(wordsOf(await citizen.get(String(location)))).toContain(contestTexts.ru.sumWrong.replaceAll('\u00a0', ' '));
    const other = await citizen.get(`${location}&lang=en`);
    expect([other.statusCode, wordsOf(other)]).toEqual([422, expect.stringContaining(contestTexts.en.sumWrong)]);
    expect(other.body).toContain('value="много"');
  });

  it('it is sent once, however often the button is pressed, and by nobody else', async () => {
    const before = await filings();
    const { citizen, draft = '' } = await send(installation, 'paying', 'PAID_ALREADY');
    expect(await filings()).toBe(before + 1);
    expect((await citizen.post(`${path}/check`, { draft })).statusCode).toBe(404);
    const other = await citizenOf(installation, 'collecting');
    await other.get(path);
    const { location } = (await citizen.postFiles(path, filled.PAID_ALREADY, [])).headers;
    const theirs = new URL(String(location), 'http://localhost').searchParams.get('draft') ?? '';
    expect((await other.get(String(location))).statusCode).toBe(404);
    expect((await other.post(`${path}/check`, { draft: theirs })).statusCode).toBe(404);
    expect(await filings()).toBe(before + 1);
  });

  it('a second one of its kind says what the first was, when, and how it stands', async () => {
    const { citizen, check } = await send(installation, 'paying', 'NOT_ME');
    expect(wordsOf(check as NonNullable<typeof check>)).not.toContain('уже отправляли');
    const [first] = (await readFilings(installation.test.database.sql, documentId())).slice(-1);
    const number = `№ ${installation.person('paying').caseCode}/${first?.filing}`;
    const form = wordsOf(await citizen.get('/case/contest/NOT_ME?lang=ru'));
    expect(form).toContain(`Такое обращение вы уже отправляли 14 марта 2026 года: ${number} – ждет ответа`);
    const filing = first?.filing ?? 0;
    const given = { documentId: documentId(), filing, outcome: 'refused', answer: 'x', byWhom: 'y' } as const;
    await answerFiling(installation.parts, given);
    expect(wordsOf(await citizen.get('/case/contest/NOT_ME'))).toContain(`${number} – В просьбе отказано`);
    expect(wordsOf(await citizen.get('/case/contest/REVIEW'))).not.toContain('уже отправляли');
  });

  it.each(languages)('no label calls optional what is then demanded, in %s', async (language) => {
    const citizen = await citizenOf(installation, 'paying');
    const shown = wordsOf(await citizen.get(`${path}?lang=${language}`));
    const optional = contestTexts[language].optional;
    expect(shown).not.toContain(optional(filingTexts[language].fields.reference));
    expect(shown).not.toContain(contestTexts[language].files.any);
    expect(shown).toContain(contestTexts[language].files.proof);
    const money = wordsOf(await citizen.get(`/case/contest/PROTECTED_MONEY?lang=${language}`));
    expect(money).not.toContain(optional(contestTexts[language].text.PROTECTED_MONEY));
  });
});

describe('a filing', () => {
  it.each<[FilingKind, Standing, string]>([
    ['PAID_ALREADY', 'arrested', 'До ответа новых мер не будет.'],
    ['NOT_ME', 'partly_paid', 'До ответа новых мер не будет.'],
    ['FINE_CONTESTED', 'partly_paid', 'Тараз қалалық соты'],
    ['PROTECTED_MONEY', 'partly_paid', 'Пособия и социальные выплаты'],
    ['COMPLAINT', 'paying', 'Дело приостановлено'],
    ['OTHER', 'executed', 'Дело окончено, останавливать нечего.'],
  ])('of the kind %s has a number, a day, and what it stops', async (kind, standing, words) => {
    const { citizen, answer } = await send(installation, standing, kind);
    const path = takenIn(answer);
    const page = await citizen.get(path);
    const shown = wordsOf(page);
    expect(shown).toContain(`№ ${installation.person(standing).caseCode}/${path.split('/').at(-1)}`);
    expect(shown).toContain(words);
    expect(shown).toMatch(/Ответ будет не позднее \d+ \S+ 2026 года/);
  });

  it.each([
    ['kk', 'Біз жауапты кешіктірдік', 'Жауап сізге бәрібір беріледі', 'жауап сізге бәрібір беріледі'],
    ['ru', 'Мы опоздали с ответом', 'Ответ по-прежнему за нами', 'опоздали; ответ за нами'],
    ['en', 'Our answer is late', 'We still owe it to you', 'and are late; we still owe it'],
  ] as const)(
    'whose day has gone by without an answer is said to be late in %s: what was promised, what is owed',
    async (language, title, owed, listed) => {
      const { answer } = await send(installation, 'open', 'REVIEW', { fields: { act: 'case' } });
      const path = takenIn(answer);
      const clock = installation.clock;
      installation.clock = new Date(clock.getTime() + 10 * 86_400_000);
      try {
        const citizen = await citizenOf(installation, 'open');
        const shown = wordsOf(await citizen.get(`${path}?lang=${language}`));
        expect(shown).toContain(title);
        expect(shown).toContain(owed);
        expect(shown).not.toContain(filingTexts[language].filedTitle);
        expect(wordsOf(await citizen.get(`/case?lang=${language}`))).toContain(listed);
      } finally {
        installation.clock = clock;
      }
    },
  );

  it('that asks for instalments is decided by the body of the fine; granted, it holds the case by KoAP Art. 888', async () => {
    const citizen = await citizenOf(installation, 'refusing');
    const form = wordsOf(await citizen.get('/case/contest/DEFERRAL_ASKED?lang=ru'));
    expect(form).toContain('Не больше чем на 1 месяц');
    expect(form).toContain('Не больше чем на 3 месяца');
    expect(form).toContain('Это решает орган, который наложил штраф: ');
    const { answer } = await send(installation, 'refusing', 'DEFERRAL_ASKED');
    const filing = Number(takenIn(answer).split('/').at(-1));
    expect(wordsOf(await citizen.get(`/case/filing/${filing}`))).toContain('Платить частями (рассрочка)');
    const { documentId } = installation.person('refusing');
    const given = { documentId, filing, outcome: 'granted', answer: 'Рассрочка на два месяца.', byWhom: 'y' } as const;
    expect(await answerFiling(installation.parts, given)).toEqual({ kind: 'answered' });
    const [held] = await installation.test.database.sql<{ holds: string[]; citation: string }[]>`
      select kept.state::json -> 'case' -> 'holds' as holds from work.document as kept where kept.document_id = ${documentId}`;
    expect(held?.holds).toEqual(['DEFERRAL']);
  });

  it('recalls the order that is with the bank', async () => {
    const { answer } = await send(installation, 'collecting', 'PROTECTED_MONEY');
    takenIn(answer);
    const [order] = await installation.test.database.sql<{ type: string }[]>`
      select act.type from connectors.act as act
      where act.document_id = ${installation.person('collecting').documentId} order by act.n desc limit 1`;
    expect(order?.type).toBe('recall');
  });

  it('is answered on its page, whatever the answer says', async () => {
    const { citizen, answer } = await send(installation, 'held', 'OTHER', {
      fields: { text: '<script>alert("text")</script>' },
    });
    const path = takenIn(answer);
    const { documentId } = installation.person('held');
    const filing = Number(path.split('/').at(-1));
    const given = {
      documentId,
      filing,
      outcome: 'explained',
      answer: 'Слова <b>ответа</b>.\nВторая строка.',
      byWhom: 'A. Operator',
    } as const;
    expect(await answerFiling(installation.parts, given)).toEqual({ kind: 'answered' });
    expect(await answerFiling(installation.parts, given)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_KNOWN' },
    });
    const page = await citizen.get(path);
    expect(page.body).not.toContain('<script');
    expect(page.body).not.toContain('<b>');
    expect(wordsOf(page)).toContain('Ответ: Дано разъяснение Слова <b>ответа</b>. Вторая строка.');
    expect(page.body).not.toContain('A. Operator');
  });

  it('granted with proof protects the account: the arrest is lifted', async () => {
    const { answer } = await send(installation, 'arrested', 'PROTECTED_MONEY');
    const filing = Number(takenIn(answer).split('/').at(-1));
    const { documentId } = installation.person('arrested');
    const answered = await answerFiling(installation.parts, {
      documentId,
      filing,
      outcome: 'granted',
      answer: 'Да.',
      byWhom: 'A. Operator',
      protect: { account: 'KZ86125KZT5004100100', kind: 'SOCIAL_PAYMENTS' },
    });
    expect(answered).toEqual({ kind: 'answered' });
    const [{ status } = { status: '' }] = await installation.test.database.sql<{ status: string }[]>`
      select kept.state::json -> 'case' -> 'arrest' ->> 'status' as status
      from work.document as kept where kept.document_id = ${documentId}`;
    expect(status).toBe('lifting');
  });

  it('is unknown to an answer that names another', async () => {
    const { documentId } = installation.person('cancelled');
    const given = { documentId, filing: 7, outcome: 'explained', answer: 'x', byWhom: 'y' } as const;
    expect(await answerFiling(installation.parts, given)).toMatchObject({ refusal: { code: 'UNKNOWN_ENTRY' } });
  });

  it('waits where too many wait already, and the rest is refused in words', async () => {
    for (let index = 0; index < FILINGS_OPEN_MAX; index += 1)
      takenIn((await send(installation, 'transferred', 'OTHER')).answer);
    const { answer, citizen } = await send(installation, 'transferred', 'OTHER');
    expect(answer.statusCode).toBe(409);
    expect(wordsOf(await citizen.get('/case/contest'))).toContain('Сначала мы ответим на то, что вы уже отправили');
    const { documentId } = installation.person('transferred');
    for (let filing = 1; filing <= FILINGS_OPEN_MAX; filing += 1) {
      await answerFiling(installation.parts, { documentId, filing, outcome: 'explained', answer: 'x', byWhom: 'y' });
    }
    await installation.test.database.transaction(async (tx) => {
      for (let filing = FILINGS_OPEN_MAX; filing < 20; filing += 1) {
        const body = { text: 'x', details: {} };
        await keepFiling(tx, { documentId, kind: 'OTHER', language: 'ru', body, uploads: [], at: installation.clock });
      }
      await tx`update portal.filing set outcome = 'explained' where document_id = ${documentId}`;
    });
    const over = await send(installation, 'transferred', 'OTHER');
    expect(over.answer.statusCode).toBe(409);
    expect(wordsOf(over.answer)).toContain('предельное число обращений (20)');
    expect(await readFilings(installation.test.database.sql, documentId)).toHaveLength(20);
  });
});

describe('who may see it', () => {
  it('is the person alone', async () => {
    const { answer } = await send(installation, 'paying', 'OTHER', { files: [fileOf(PDF)] });
    const path = takenIn(answer);
    for (const url of ['/case/contest', '/case/contest/OTHER', path, `${path}/file/1`]) {
      expect((await installation.app.inject({ url })).statusCode).toBe(401);
    }
    const other = await citizenOf(installation, 'lifting');
    const theirs = await readFilings(installation.test.database.sql, installation.person('lifting').documentId);
    const beyond = `/case/filing/${theirs.length + 1}`;
    for (const url of [beyond, `${beyond}/file/1`, '/case/filing/0', '/case/filing/1e0', '/case/filing/%31%30%30']) {
      expect((await other.get(url)).statusCode).toBe(404);
    }
  });

  it('and no form that asks for no file reads one', async () => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get('/find');
    for (const url of ['/case/contest', '/case/pay', '/case/opt-out', '/find']) {
      expect((await citizen.postFiles(url, { kind: 'OTHER' }, [fileOf(PDF)])).statusCode).toBe(413);
    }
    // A text alone may be too long too: then nothing is said of a file that nobody sent.
    const long = await citizen.post('/find', { code: 'A'.repeat(200_000) });
    expect(long.statusCode).toBe(413);
    expect(wordsOf(long)).toContain('Файлы или текст больше допустимого');
  });

  it('and a file is read from nobody who is in no case', async () => {
    const nobody = new Citizen(installation.app);
    await nobody.get('/find');
    expect((await nobody.postFiles('/case/contest/OTHER', filled.OTHER, [fileOf(PDF)])).statusCode).toBe(401);
  });

  it('and no form of another place is taken', async () => {
    const citizen = await citizenOf(installation, 'refused');
    const other = await citizenOf(installation, 'open');
    await other.get('/case/contest/OTHER');
    for (const csrf of [null, '', 'made up', other.csrf]) {
      expect((await citizen.post('/case/contest', { kind: 'OTHER' }, csrf)).statusCode).toBe(403);
      expect((await citizen.post('/case/contest/OTHER', { text: 'x' }, csrf)).statusCode).toBe(403);
    }
    citizen.csrf = other.csrf;
    expect((await citizen.postFiles('/case/contest/OTHER', filled.OTHER, [])).statusCode).toBe(403);
  });
});

describe('what was written while the visit ended', () => {
  const later = (minutes: number) => {
    installation.clock = new Date(installation.clock.getTime() + minutes * 60_000);
  };
  const filings = async () =>
    (await readFilings(installation.test.database.sql, installation.person('held').documentId)).length;

  it.each(languages)('is shown again to be copied, in %s, and neither sent nor kept', async (language) => {
    const before = await filings();
    const guest = visitor(installation.app, { language });
    await guest.get(`/c/${installation.person('held').token}`);
    await guest.get('/case/contest/COMPLAINT');
    later(31);
    const fields = { act: 'case', text: 'Меня не известили.\n<b>Дважды</b>', asked: 'Отменить.' };
    const files = [{ field: 'files', name: 'a.pdf', content: PDF, type: 'application/pdf' }];
    const answer = await guest.send('/case/contest/COMPLAINT', { fields, files });
    later(-31);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('Меня не известили.\n&lt;b>Дважды&lt;/b>');
    expect(answer.body).toContain('Отменить.');
    expect(answer.body).toContain({ kk: 'жіберілген жоқ', ru: 'не отправлено', en: 'was not sent' }[language]);
    expect(answer.body).toContain('href="/find"');
    expect(answer.body).not.toContain(installation.person('held').number);
    expect(await filings()).toBe(before);
  });

  it('is shown again also when it was read through for too long', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('held').token}`);
    await guest.get('/case/contest/OTHER');
    const { location } = (await guest.send('/case/contest/OTHER', { fields: { text: 'Длинное письмо' } })).headers;
    const check = await guest.get(String(location));
    expect(check.statusCode).toBe(200);
    later(31);
    const hidden = /name="text" value="([^"]+)"/.exec(check.body)?.[1] ?? '';
    const answer = await guest.post('/case/contest/OTHER/check', { text: hidden });
    later(-31);
    expect([answer.statusCode, answer.body]).toEqual([401, expect.stringContaining('>Длинное письмо</textarea>')]);
  });

  it('is not read at all a day later, or from who never had a visit, and neither is told that nothing is lost', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('held').token}`);
    await guest.get('/case/contest/OTHER');
    later(25 * 60);
    const late = await guest.send('/case/contest/OTHER', { fields: { text: 'Позднее письмо' } });
    later(-25 * 60);
    const stranger = visitor(installation.app);
    await stranger.get('/find');
    stranger.cookies.set('visit', 'forged');
    for (const answer of [late, await stranger.send('/case/contest/OTHER', { fields: { text: 'Позднее письмо' } })]) {
      expect(answer.statusCode).toBe(401);
      expect(answer.body).not.toContain('Позднее письмо');
      expect(answer.body).not.toContain('ничего не потеряно');
      expect(answer.body).toContain('не принято');
    }
  });
});
