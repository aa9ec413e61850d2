/** The world outside, measured over its real protocols, each beside what the protocol alone costs in the same run. */
import { measureSms } from '@oryndau/connectors/sms/bench';
import { format, keepResult } from './site.ts';

export async function runSms({ messages }: { readonly messages: number }): Promise<void> {
  const { submitsPerSecond, receiptsPerSecond, floorSubmitsPerSecond } = await measureSms({ messages });
  const ratio = floorSubmitsPerSecond / submitsPerSecond;
  console.log(`SMPP alone, submit and answer      ${format(floorSubmitsPerSecond).padStart(10)}/s`);
  console.log(
    `the gateway, with its ledger       ${format(submitsPerSecond).padStart(10)}/s, ${ratio.toFixed(2)} times the floor`,
  );
  console.log(`receipts matched and answered      ${format(receiptsPerSecond).padStart(10)}/s`);
  keepResult('sms', { messages, submitsPerSecond, receiptsPerSecond, floorSubmitsPerSecond, ratio });
}
