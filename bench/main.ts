/**
 * `npm run bench NAME [OPTIONS]`: each bench prints its figures, the floor it is compared with in the same run, and keeps them in
 * bench/results/NAME.json.
 */
import { parseArgs } from 'node:util';
import { runBankFile } from './src/bank-file.ts';
import { runGrowth } from './src/growth.ts';
import { runNational } from './src/national.ts';
import { runSms } from './src/outside.ts';

const HELP = `npm run bench NAME [-- --fines N]

  national   280,000 fines from registration to payment or transfer, beside the COPY floor
  growth     time for each case, and of a tick on which nothing falls due, with 3,000,000 fines asleep
  bank-file  66,000 entries of camt.054 read, checked, matched and posted
  sms        20,000 messages through the gateway over SMPP, beside the bare protocol

  --fines N    fewer or more fines than the budget speaks of (figures then say so)
  --entries N  for bank-file
  --messages N for sms
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    fines: { type: 'string' },
    entries: { type: 'string' },
    messages: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [name] = positionals;

const count = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`not a whole number above zero: ${text}`);
  return value;
};

if (values.help || name === undefined) console.log(HELP);
else if (name === 'national') await runNational({ fines: count(values.fines, 280_000) });
else if (name === 'growth') await runGrowth({ fines: count(values.fines, 3_000_000) });
else if (name === 'bank-file') await runBankFile({ entries: count(values.entries, 66_000) });
else if (name === 'sms') await runSms({ messages: count(values.messages, 20_000) });
else {
  console.error(`there is no bench called ${name}\n\n${HELP}`);
  process.exitCode = 2;
}
