/** E-mail by SMTP (RFC 5321), with TLS as the server has it. A mail is one person's: no other address ever stands in it. */
import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, MailGateway, MailSubmission } from './port.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** `implicit`: from the first byte (465). `starttls`: demanded before anything is said (587). `none`: a server on this machine. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** PEM of the authority to believe instead of those of the system. */
  readonly authority?: string;
  readonly account?: { readonly user: string; readonly password: string };
  /** The address that the reader sees. */
  readonly from: string;
  /** What the name of the address is. */
  readonly fromName: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const PERMANENT = 500;

export function smtpGateway(options: SmtpOptions): MailGateway {
  const timeout = options.timeoutMs ?? TIMEOUT_MS;
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: options.tls === 'implicit',
    requireTLS: options.tls === 'starttls',
    ignoreTLS: options.tls === 'none',
    ...(options.authority !== undefined && { tls: { ca: options.authority } }),
    ...(options.account && { auth: { user: options.account.user, pass: options.account.password } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // Nothing of a mail is ever fetched from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (mails) => Promise.all(mails.map((mail) => submit(transport, options, mail))),
    close: async () => transport.close(),
  };
}

async function submit(
  transport: Transporter,
  { from, fromName }: SmtpOptions,
  { key, to, subject, text }: Mail,
): Promise<MailSubmission> {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  try {
    await transport.sendMail({
      from: { name: fromName, address: from },
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`,
      // RFC 3834: no holiday reply comes back to a robot.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { kind: 'accepted', key };
  } catch (error) {
    return refused(key, error as { readonly code?: string; readonly command?: string; readonly responseCode?: number });
  }
}

/** A login that fails is ours to mend; what is said of the address or of the mail itself is for good where its code says so (5yz). */
function refused(
  key: string,
  {
    code,
    command,
    responseCode,
  }: { readonly code?: string; readonly command?: string; readonly responseCode?: number },
): MailSubmission {
  const isOfTheMail = code === 'EENVELOPE' || code === 'EMESSAGE' || command === 'RCPT TO' || command === 'DATA';
  const reason = responseCode === undefined ? (code ?? 'FAILED') : `SMTP_${responseCode}`;
  return isOfTheMail && (responseCode ?? 0) >= PERMANENT
    ? { kind: 'rejected', key, reason }
    : { kind: 'not_sent', key, reason };
}
