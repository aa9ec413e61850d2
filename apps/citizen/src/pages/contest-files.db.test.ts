/** Files of what a person tells, and what is typed: every trick with either that we could think of. */
import { answerFiling } from '@oryndau/deciding/filings';
import { readFilings } from '@oryndau/outside/filings';
import { UPLOAD_BYTES_MAX } from '@oryndau/outside/upload';
import type { FilingKind } from '@oryndau/words/filings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SentFile, wordsOf } from '../testing/citizen.ts';
import { day, fileOf, filled, PDF, PNG, send, takenIn } from '../testing/contesting.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({
    server: { onTrouble: ({ error }) => console.error(error) },
    twice: true,
  });
});
afterAll(() => installation?.close());

const PNG_NAME = 'a.png';
const HOSTILE = '"><img src=x onerror=alert(1)>';

describe('a file', () => {
  it('comes back as it was sent, as a file and nothing else', async () => {
    const files = [fileOf(PDF), fileOf(PNG, PNG_NAME, 'text/html')];
    const { citizen, answer } = await send(installation, 'lifting', 'OTHER', { files });
    const path = takenIn(answer);
    const page = await citizen.get(path);
    expect(wordsOf(page)).toContain('чек.pdf');
    for (const [k, content, type] of [
      [1, PDF, 'application/pdf'],
      [2, PNG, 'image/png'],
    ] as const) {
      const got = await citizen.get(`${path}/file/${k}`);
      expect(got.statusCode).toBe(200);
      expect(got.rawPayload.equals(content)).toBe(true);
      expect(got.headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      });
      expect(got.headers['content-disposition']).toMatch(
        /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%-]+$/,
      );
    }
    for (const url of [`${path}/file/3`, `${path}/file/0`, `${path}/file/1x`, `${path}/file/..%2f..%2fetc%2fpasswd`]) {
      expect((await citizen.get(url)).statusCode).toBe(404);
    }
  });

  it.each<[string, Uint8Array | string]>([
    ['page.html', '<!doctype html><script>alert(1)</script>'],
    ['page.pdf', '<html><script>alert(1)</script></html>'],
    ['drawing.pdf', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['drawing.png', '<?xml version="1.0"?><svg/>'],
    ['polyglot.pdf', '<!-- %PDF-1.7 -->'],
    ['late.pdf', Buffer.concat([Buffer.from('\n<script>'), PDF])],
    ['gif.png', 'GIF89a'],
    ['zip.pdf', 'PK\u0003\u0004'],
  ])('%s that is none of the three kinds is refused by its bytes', async (name, content) => {
    const { answer } = await send(installation, 'cancelled', 'OTHER', { files: [fileOf(content, name)] });
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer)).toContain(`«${name}» — не PDF, JPG или PNG`);
    expect(answer.body).toContain('Строка первая.');
    expect(await readFilings(installation.test.database.sql, installation.person('cancelled').documentId)).toHaveLength(
      0,
    );
  });

  it('that begins like a PDF and goes on as a page is only ever saved', async () => {
    const content = Buffer.concat([PDF, Buffer.from('<html><script>alert(1)</script></html>')]);
    const { citizen, answer } = await send(installation, 'refused', 'OTHER', {
      files: [fileOf(content, 'a.html', 'text/html')],
    });
    const got = await citizen.get(`${takenIn(answer)}/file/1`);
    expect(got.headers['content-type']).toBe('application/pdf');
    expect(got.headers['content-disposition']).toMatch(/^attachment;/);
    expect(got.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each<readonly [string, string, string | undefined]>([
    ['a path', '../../../etc/passwd', 'passwd'],
    ['a path of another system', '..\\..\\windows\\win.ini', 'win.ini'],
    ['a null byte', 'a\0b.pdf', undefined],
    ['no end', `${'n'.repeat(5_000)}.pdf`, undefined],
    ['marks', '%22%3e%3cimg src=x onerror=alert(1)%3e.pdf', undefined],
    ['a hidden name', '.htaccess', 'htaccess'],
    ['a turned direction', '\u202egpj.fdp', 'gpj.fdp'],
  ])('with %s in its name loses what could be a path or a trick', async (_, name, kept) => {
    const other = await openOnce(name);
    expect(other.name.length).toBeLessThanOrEqual(100);
    expect(other.name).not.toMatch(/[/\\\0<>"%\u202e]/);
    expect(other.name).not.toMatch(/^\./);
    if (kept !== undefined) expect(other.name).toBe(kept);
    expect(other.disposition).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%-]+$/);
  });

  /** Sends a file with the name, and takes it back; answered, so that the next has room. */
  async function openOnce(name: string) {
    const { citizen, answer } = await send(installation, 'open', 'OTHER', { files: [fileOf(PDF, name)] });
    const path = takenIn(answer);
    const filing = Number(path.split('/').at(-1));
    const { documentId } = installation.person('open');
    const file = await citizen.get(`${path}/file/1`);
    await answerFiling(installation.parts, { documentId, filing, outcome: 'explained', answer: 'x', byWhom: 'y' });
    const kept = (await readFilings(installation.test.database.sql, documentId)).find((each) => each.filing === filing);
    return { name: kept?.uploads[0]?.name ?? '', disposition: String(file.headers['content-disposition']) };
  }

  it('that is empty, too large, one too many, or heavy with the others is told at the field', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(UPLOAD_BYTES_MAX)]);
    const heavy = Buffer.concat([PDF, Buffer.alloc(UPLOAD_BYTES_MAX - PDF.length)]);
    const cases: readonly (readonly [readonly SentFile[], string])[] = [
      [[fileOf('', 'empty.pdf')], 'Файл «empty.pdf» пуст'],
      [[fileOf(big)], 'Файл слишком большой'],
      [Array.from({ length: 6 }, () => fileOf(PDF)), 'Можно добавить не больше 5 файлов'],
      [[fileOf(heavy), fileOf(heavy), fileOf(heavy)], 'Все файлы вместе должны быть не больше 12 МБ'],
    ];
    for (const [files, message] of cases) {
      const { answer } = await send(installation, 'cancelled', 'OTHER', { files });
      expect(answer.statusCode).toBe(422);
      expect(wordsOf(answer)).toContain(message);
      expect(answer.body).toContain('Строка первая.');
    }
  });

  it('that was not chosen is none', async () => {
    const { answer, citizen } = await send(installation, 'cancelled', 'OTHER', { files: [fileOf('', '')] });
    expect(wordsOf(await citizen.get(takenIn(answer)))).not.toContain('Файлы');
  });
});

describe('what is typed', () => {
  it.each<[FilingKind, Readonly<Record<string, string>>]>([
    ['PAID_ALREADY', { ...day, sum: HOSTILE, reference: HOSTILE, text: HOSTILE, 'paidOn-day': HOSTILE }],
    ['FINE_CONTESTED', { body: HOSTILE, number: HOSTILE, text: HOSTILE, 'contestedOn-year': HOSTILE }],
    ['PROTECTED_MONEY', { moneyKind: HOSTILE, accountEnd: HOSTILE, text: HOSTILE }],
    ['COMPLAINT', { act: HOSTILE, asked: HOSTILE, text: HOSTILE }],
  ])('is shown again as text, when it is wrong: %s', async (kind, fields) => {
    const { answer } = await send(installation, 'held', kind, {
      fields,
      files: [fileOf('x', `${HOSTILE}.pdf`.replaceAll('"', "'"))],
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('<img');
  });

  it('is shown as text on the page of the filing', async () => {
    const fields = {
      ...filled.FINE_CONTESTED,
      body: HOSTILE,
      number: HOSTILE,
      text: `${HOSTILE}</dd></dl><script>x</script>`,
    };
    const { citizen, answer } = await send(installation, 'executed', 'FINE_CONTESTED', { fields });
    const page = await citizen.get(takenIn(answer));
    expect(page.body).not.toMatch(/<img|<script/);
    expect(wordsOf(page)).toContain(HOSTILE);
  });
});
