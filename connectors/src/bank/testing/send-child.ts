/** A process that asks a bank and says so when it knows, for the test that kills it in between: `tsx send-child.ts < CONFIG`. */
import { text } from 'node:stream/consumers';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { folderBankLink, httpsBankLink } from '../link.ts';
import type { BankRequest } from '../port.ts';
import { collectOf } from './samples.ts';

export interface ChildConfig {
  readonly parties: {
    readonly bank: string;
    readonly body: string;
    readonly key: string;
    readonly certificate: string;
    readonly bankCertificates: readonly string[];
  };
  /** One of both. */
  readonly url?: string;
  readonly folder?: string;
  readonly account: string;
  readonly iin: string;
  readonly orders: number;
  readonly pauseMs: number;
}

const config: ChildConfig = JSON.parse(await text(process.stdin));
const { parties, url, folder, account, iin, orders, pauseMs } = config;
const link =
  folder === undefined
    ? httpsBankLink({ ...parties, url: url ?? '', pauseMs })
    : folderBankLink({ ...parties, folder });
const requests = Array.from({ length: orders }, (_, n): BankRequest => {
  const order = collectOf(n, `order-${n}`, account, tenge(1_000), tenge(0));
  return {
    ...order,
    id: `killed-${n}`,
    debtor: { iin, name: 'Айгүл' },
    act: { number: 'DOC/1', on: legalDate('2025-03-03') },
  };
});
console.log('ready');
// One at a time, so that there are many moments to be killed at.
for (const request of requests) {
  const [submission] = await link.send([request]);
  console.log(`${submission?.kind} ${submission?.id}`);
}
await link.close();
console.log('recorded');
