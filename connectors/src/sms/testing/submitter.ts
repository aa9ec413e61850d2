/** A process that submits messages and may be killed at any time: `submitter.ts <port> <ledger file> <count>`. Prints its outcomes. */
import { writeSync } from 'node:fs';
import { smsGateway } from '../smpp-gateway.ts';
import { fileLedger } from './file-ledger.ts';
import { messages } from './messages.ts';

const [port = '', path = '', count = ''] = process.argv.slice(2);
const ledger = await fileLedger(path);
const gateway = smsGateway({
  providers: [
    {
      name: 'first',
      host: '127.0.0.1',
      port: Number(port),
      systemId: 'oryndau',
      password: 'secret',
      rate: { perSecond: 2_000, burst: 20 },
    },
  ],
  ledger,
  secret: 'a secret of the tests',
  onReceipts: async (receipts) => {
    writeSync(1, `${JSON.stringify({ receipts: receipts.map(({ key }) => key) })}\n`);
  },
});
const outcomes = await gateway.submit(messages(Number(count)));
writeSync(1, `${JSON.stringify({ outcomes: outcomes.map(({ key, kind }) => ({ key, kind })) })}\n`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await gateway.close();
  ledger.close();
});
