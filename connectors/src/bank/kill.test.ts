import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { ibanOf } from '@oryndau/simulators/bank/ledger';
import { type BankSimulator, bankSimulator } from '@oryndau/simulators/bank/simulator';
import { describe, expect, it } from 'vitest';
import { BANK, BODY, TREASURY } from './testing/samples.ts';
import type { ChildConfig } from './testing/send-child.ts';
import { testPairs } from './testing/worlds.ts';

const MONDAY = legalDate('2025-03-03');
const IIN = '850101300123';
const ACCOUNT = ibanOf(BANK, 101);
const ORDERS = 20;

async function open(folder?: string): Promise<{ bank: BankSimulator; config: ChildConfig }> {
  const { body, bank: own } = await testPairs();
  const bank = await bankSimulator({
    bank: BANK,
    today: MONDAY,
    treasury: TREASURY,
    body: BODY,
    key: own.key,
    certificate: own.certificate,
    bodyCertificates: [body.certificate],
    customers: [{ iin: IIN, accounts: [{ account: ACCOUNT, kind: 'CURRENT', balance: tenge(100_000) }] }],
    ...(folder === undefined ? {} : { folder }),
  });
  const parties = {
    bank: BANK,
    body: BODY,
    key: body.key,
    certificate: body.certificate,
    bankCertificates: [own.certificate],
  };
  const place = folder === undefined ? { url: bank.url } : { folder };
  return { bank, config: { parties, ...place, account: ACCOUNT, iin: IIN, orders: ORDERS, pauseMs: 60_000 } };
}

function start(config: ChildConfig): { child: ChildProcess; lines: string[]; ended: Promise<void> } {
  const program = new URL('./testing/send-child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stdin.end(JSON.stringify(config));
  return { child, lines, ended: new Promise((resolve) => child.once('close', () => resolve())) };
}

async function until(reached: () => boolean): Promise<void> {
  for (let waited = 0; !reached() && waited < 20_000; waited += 5) await pause(5);
  expect(reached()).toBe(true);
}

const eachOnce = ({ books }: BankSimulator): void => {
  const orders = [...books().orders()];
  expect(orders.map(({ order }) => order).sort()).toEqual(
    Array.from({ length: ORDERS }, (_, n) => `order-${n}`).sort(),
  );
  expect(orders.every(({ executed }) => executed === tenge(1_000))).toBe(true);
  const account = books().find(ACCOUNT);
  expect(account?.movements.filter(({ kind }) => kind === 'order').length).toBe(ORDERS);
  expect(account?.balance).toBe(tenge(100_000 - ORDERS * 1_000));
};

describe('a process that is killed with -9', () => {
  it('between the bank taking and the process knowing it, at several requests, has each done once by the next one', async () => {
    const { bank, config } = await open();
    for (const taken of [1, 3, 8]) {
      const { child, lines, ended } = start(config);
      // The receipt is lost, the link waits a minute before it tries again, and there it is killed.
      await until(() => lines.length >= 1);
      await until(() => [...bank.books().orders()].length >= taken);
      bank.faults.dropsAfter = 1;
      await until(() => bank.faults.dropsAfter === 0 || lines.includes('recorded'));
      child.kill('SIGKILL');
      await ended;
      expect(lines).not.toContain('recorded');
    }
    const last = start(config);
    await last.ended;
    expect(last.lines.filter((line) => line.startsWith('accepted')).length).toBe(ORDERS);
    expect(last.lines).toContain('recorded');
    bank.advanceTo(addDays(MONDAY, 7));
    eachOnce(bank);
    await bank.close();
  });

  it('while it lays files down leaves no half of one, and each is done once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oryndau-kill-'));
    const { bank, config } = await open(folder);
    for (const delay of [0, 7, 15]) {
      const { child, lines, ended } = start(config);
      await until(() => lines.length >= 1);
      await pause(delay);
      child.kill('SIGKILL');
      await ended;
      await bank.settle();
    }
    const last = start(config);
    await last.ended;
    expect(last.lines).toContain('recorded');
    await bank.settle();
    expect(await readdir(join(folder, 'refused'))).toEqual([]);
    bank.advanceTo(addDays(MONDAY, 7));
    eachOnce(bank);
    await bank.close();
    await rm(folder, { recursive: true });
  });
});
