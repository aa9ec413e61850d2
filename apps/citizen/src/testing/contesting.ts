/** What a person tells the body: written, read through and sent. */
import assert from 'node:assert/strict';
import type { FilingKind } from '@oryndau/words/filings';
import { citizenOf, type SentFile } from './citizen.ts';
import type { Standing, TestInstallation } from './installation.ts';

export const PDF: Buffer = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const PNG: Buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
export const day: Readonly<Record<string, string>> = { 'paidOn-day': '2', 'paidOn-month': '3', 'paidOn-year': '2026' };

/** What a person fills in. */
export const filled: Readonly<Record<FilingKind, Readonly<Record<string, string>>>> = {
  PAID_ALREADY: { ...day, sum: '18 000,00', reference: 'R-77', text: '' },
  NOT_ME: { text: 'Машина продана в декабре.' },
  FINE_CONTESTED: {
    body: 'Тараз қалалық соты',
    'contestedOn-day': '10',
    'contestedOn-month': '03',
    'contestedOn-year': '2026',
    number: '5-1/26',
  },
  PROTECTED_MONEY: { moneyKind: 'SOCIAL_PAYMENTS', accountEnd: '410a', text: '' },
  DEFERRAL_ASKED: { relief: 'INSTALMENTS', text: 'Потерял работу, нужно два месяца.' },
  REVIEW: { text: '' },
  COMPLAINT: { act: 'case', text: 'Меня не известили.', asked: 'Отменить постановление.' },
  OTHER: { text: 'Строка первая.\r\nСтрока вторая.' },
};

export async function send(
  installation: TestInstallation,
  standing: Standing,
  kind: FilingKind,
  {
    fields = filled[kind],
    files = [],
  }: { readonly fields?: Readonly<Record<string, string>>; readonly files?: readonly SentFile[] } = {},
) {
  const citizen = await citizenOf(installation, standing);
  await citizen.get('/find');
  await citizen.get(`/case/contest/${kind}`);
  const written = await citizen.postFiles(`/case/contest/${kind}`, fields, files);
  const { location } = written.headers;
  if (location === undefined) return { citizen, answer: written };
  const page = await citizen.get(String(location));
  // Back at the form, with what is wrong.
  if (!new URL(String(location), 'http://localhost').pathname.endsWith('/check')) return { citizen, answer: page };
  const draft = new URL(String(location), 'http://localhost').searchParams.get('draft') ?? '';
  return { citizen, check: page, draft, answer: await citizen.post(`/case/contest/${kind}/check`, { draft }) };
}

export const fileOf = (content: string | Uint8Array, name = 'чек.pdf', type = 'application/pdf'): SentFile => ({
  field: 'files',
  name,
  content,
  type,
});

/** The path of the page of a filing that was taken in. */
export function takenIn(answer: Awaited<ReturnType<typeof send>>['answer']): string {
  assert.equal(answer.statusCode, 303);
  assert.match(String(answer.headers.location), /^\/case\/filing\/\d+$/);
  return String(answer.headers.location);
}
