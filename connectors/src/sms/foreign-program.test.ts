/** Both ends against an implementation that is none of ours: Net::SMPP (Debian's libnet-smpp-perl), where it is installed. */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { smsSimulator } from '@oryndau/simulators/sms/simulator';
import { describe, expect, it } from 'vitest';
import { memoryLedger } from './ledger.ts';
import type { SmsReceipt } from './port.ts';
import { smsGateway } from './smpp-gateway.ts';
import { longMessage, message } from './testing/messages.ts';
import { SECRET, until } from './testing/real.ts';

const isThere = spawnSync('perl', ['-MNet::SMPP', '-e', '1']).status === 0;
const programOf = (name: string): string => new URL(`testing/${name}`, import.meta.url).pathname;

function linesOf(program: ChildProcess): string[] {
  const lines: string[] = [];
  if (program.stdout !== null) createInterface({ input: program.stdout }).on('line', (line) => lines.push(line));
  return lines;
}

describe.skipIf(!isThere)(`Net::SMPP${isThere ? '' : ' is not installed'}`, () => {
  it('takes our messages, part by part, and its receipts prove their delivery', async () => {
    const program = spawn('perl', [programOf('foreign-centre.pl')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(program, 'exit');
    const lines = linesOf(program);
    await until('its port', () => lines.length > 0);
    const receipts: SmsReceipt[] = [];
    const gateway = smsGateway({
      providers: [{ name: 'perl', host: '127.0.0.1', port: Number(lines[0]), systemId: 'oryndau', password: 'secret' }],
      ledger: memoryLedger(),
      secret: SECRET,
      onReceipts: async (batch) => {
        receipts.push(...batch);
      },
    });
    const outcomes = await gateway.submit([message('a1'), longMessage('b2')]);
    await until('both receipts', () => receipts.length === 2);
    await gateway.close();
    await ended;
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    expect(receipts.map(({ key, outcome }) => [key, outcome]).sort()).toEqual([
      ['a1', 'delivered'],
      ['b2', 'delivered'],
    ]);
    const parts = outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'accepted' ? outcome.parts : 0), 0);
    expect(lines).toHaveLength(1 + parts);
    expect(lines[1]?.split('\t').slice(0, 3)).toEqual(['77011000001', '1414', '0']);
  });

  it('sends to the simulated centre, which joins its parts and reports on each', async () => {
    const centre = await smsSimulator();
    const account = [String(centre.port), centre.systemId, centre.password];
    const { stdout } = await promisify(execFile)('perl', [programOf('foreign-sender.pl'), ...account]);
    await centre.close();
    const [first, second, ...receipts] = stdout.trim().split('\n');
    expect([first, second]).toEqual(['0 1000000000', '0 1000000001']);
    expect(receipts).toHaveLength(2);
    for (const receipt of receipts) expect(receipt).toMatch(/^4 id:100000000[01] .* stat:DELIVRD err:000 text:$/);
    expect(centre.book.messages.map(({ text }) => text)).toEqual(['part 1 part 2 ']);
  });
});
