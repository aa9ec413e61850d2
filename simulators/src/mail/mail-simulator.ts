/** A mail server on loopback (RFC 5321, by smtp-server): it keeps what it was sent, read by another library than the one that wrote it, and refuses as it is told. */
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** As it came over the wire. */
  readonly source: string;
  readonly at: Date;
}

export interface MailSimulator {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** What it says to each recipient from now on; null: welcome. */
  says: number | null;
  close(): Promise<void>;
}

export async function mailSimulator({ now = () => new Date() } = {}): Promise<MailSimulator> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      if (simulator.says === null) callback();
      else callback(Object.assign(new Error('refused'), { responseCode: simulator.says }));
    },
    onData: (stream, { envelope: { mailFrom, rcptTo } }, callback) => {
      const from = mailFrom === false ? '' : mailFrom.address;
      const to = rcptTo.map(({ address }) => address);
      bytesOf(stream)
        .then(async (bytes) => {
          const { subject = '', text = '' } = await PostalMime.parse(bytes);
          received.push({ from, to, subject, text, source: bytes.toString('utf8'), at: now() });
        })
        .then(() => callback(), callback);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const simulator: MailSimulator = {
    port: (server.server.address() as AddressInfo).port,
    received,
    says: null,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  return simulator;
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
