/** What `oryndau case` shows of the world outside: each notice with its proof, each measure with the bank's word, each act with its signature. */
import { parseMoney } from '@oryndau/law';
import type { History } from '@oryndau/worker';
import { shownMoney, table } from './output.ts';

export function noticesText({ notices, messages }: History): string {
  const left = new Set(notices.map(({ n }) => n));
  const rows = notices.map(
    ({ n, channel, status, provider, providerIds, parts, cost, code, reportedAt, report, reason }) => [
      String(n),
      channel,
      status,
      [provider, providerIds[0]].filter(Boolean).join(' '),
      cost > 0n ? `${parts}, ${shownMoney(cost)} tenge` : '',
      report === null ? (reason ?? 'no report') : `${report.state ?? report.outcome} ${reportedAt ?? ''}`,
      code,
    ],
  );
  const waiting = messages.filter(({ recipient, n }) => recipient === 'debtor' && !left.has(n));
  for (const { n, status, body } of waiting) rows.push([String(n), String(body.channel ?? ''), status, '', '', '', '']);
  if (rows.length === 0) return '';
  rows.sort((a, b) => Number(a[0]) - Number(b[0]));
  const head = ['event', 'channel', 'status', 'handed to', 'parts, cost', 'proof', 'code of the message'];
  return `Notices\n${table(head, rows, ['right', 'left', 'left', 'left', 'left', 'left', 'left'])}`;
}

/** Requests to banks, each with what the bank answered to it. Balances are not shown: nobody needs them to understand the case. */
export function measuresText({ requests, answers }: History): string {
  if (requests.length === 0) return '';
  const rows = requests.flatMap(({ n, bank, kind, status, id, askedOn, dueOn }) => {
    const its = answers.filter(({ request }) => request === id);
    const asked = [String(n), askedOn, bank, kind];
    if (its.length === 0) return [[...asked, status, `due ${dueOn}`]];
    return its.map((answer, index) => [
      ...(index === 0 ? asked : ['', '', '', '']),
      answer.kind,
      `${answer.on} ${answerText(answer.body)}`.trimEnd(),
    ]);
  });
  return `Measures at banks\n${table(['event', 'asked', 'bank', 'what', 'answer', 'when, how much'], rows, ['right', 'left', 'left', 'left', 'left', 'left'])}`;
}

function answerText(body: string): string {
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const amount = parseMoney(answer.executed ?? answer.amount);
  if (typeof amount !== 'string') return `${shownMoney(amount)} tenge`;
  if (Array.isArray(answer.accounts)) return `${answer.accounts.length} accounts`;
  return typeof answer.reason === 'string' ? answer.reason : '';
}

export function actsText({ acts }: History): string {
  if (acts.length === 0) return '';
  const rows = acts.map(({ n, type, signedOn, keyId, root, position, size }) => [
    String(n),
    type,
    signedOn,
    keyId.slice(0, 16),
    `${root.slice(0, 16)}, ${position + 1} of ${size}`,
  ]);
  return `Acts (oryndau document save NUMBER/EVENT makes the PDF)\n${table(['event', 'act', 'signed', 'key', 'batch'], rows, ['right', 'left', 'left', 'left', 'left'])}`;
}

/** What was for others than the debtor and the banks. */
export function othersText({ messages }: History): string {
  const rows = messages
    .filter(({ recipient }) => recipient !== 'debtor' && recipient !== 'bank')
    .map(({ n, on, recipient, status, body }) => [String(n), on, recipient, status, String(body.type ?? '')]);
  if (rows.length === 0) return '';
  return `Other messages\n${table(['event', 'day', 'to', 'status', 'about'], rows, ['right', 'left', 'left', 'left', 'left'])}`;
}
