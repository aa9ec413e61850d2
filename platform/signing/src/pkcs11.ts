/**
 * Signing by a token (PKCS#11: smart card, HSM) through OpenSC's `pkcs11-tool`, a program of its own: no native addon in our process,
 * and a module that crashes takes nothing with it. The PIN goes through the environment, never over the command line.
 */
import { spawn } from 'node:child_process';
import { verify, X509Certificate } from 'node:crypto';
import { Failure } from '@oryndau/postgres/failure';
import { actSigner, type StopSwitch } from './act-signer.ts';
import { keyIdOfCertificate } from './certificate-key.ts';
import { sha256 } from './cms.ts';
import type { BytesSigner } from './port.ts';

export interface TokenOptions {
  /** Path of the PKCS#11 module, such as /usr/lib/softhsm/libsofthsm2.so. */
  readonly module: string;
  readonly tokenLabel: string;
  /** Which key of the token: by its label, or by its id in hex. */
  readonly key: { readonly label: string } | { readonly id: string };
  /** Name of the environment variable that holds the PIN. */
  readonly pinVariable: string;
  /** PEM: the certificate of the key and those up to its authority. */
  readonly certificates: readonly string[];
  readonly stopSwitch: StopSwitch;
  /** BIN of the body whose acts are signed. */
  readonly body?: string | undefined;
  /** By which the certificate is valid, and the signature dated; the machine's where none is given. */
  readonly now?: (() => Date) | undefined;
  /** `pkcs11-tool` in the PATH unless another is named. */
  readonly program?: string;
  readonly timeoutMs?: number;
  /** For the program: where SoftHSM finds its configuration, for one. */
  readonly environment?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 15_000;
const OUTPUT_BYTES_MAX = 4_096;
const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;

/**
 * An ActSigner by a token. `signBatch` and `sign` throw Failure SIGNING_STOPPED, TOKEN_NOT_READY (program, module, token or key is
 * missing, or it takes too long: later), TOKEN_PIN (wrong or missing: never by itself again, for a card locks after a few), or
 * KEY_MISMATCH when the signature does not fit the certificate.
 */
export function tokenActSigner(options: TokenOptions): BytesSigner {
  const [own = ''] = options.certificates;
  const publicKey = new X509Certificate(own).publicKey;
  if (!VARIABLE.test(options.pinVariable))
    throw new Error(`no name of an environment variable: ${options.pinVariable}`);
  let id: string | undefined;
  return actSigner({
    keyId: keyIdOfCertificate(own),
    certificates: options.certificates,
    stopSwitch: options.stopSwitch,
    body: options.body,
    now: options.now,
    async raw(bytes) {
      id ??= 'id' in options.key ? options.key.id : await idOfLabel(options, options.key.label);
      const isRsa = publicKey.asymmetricKeyType === 'rsa';
      const [how, input] = isRsa ? [RSA, Buffer.from(bytes)] : [ECDSA, sha256(bytes)];
      const signature = await runTool(options, [...how, '--id', id], input);
      if (!verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)) {
        throw new Failure('KEY_MISMATCH', 'the key of the token is not that of the certificate', { retry: 'never' });
      }
      return signature;
    },
  });
}

/** The bare curve operation, which every token has: the digest is ours. Of RSA the token makes it, and what stands around it. */
const ECDSA = ['--sign', '--mechanism', 'ECDSA', '--signature-format', 'rs'];
const RSA = ['--sign', '--mechanism', 'SHA256-RSA-PKCS'];

/** The tool signs with the first key it finds when it is given a label, so the label is looked up first. */
async function idOfLabel(options: TokenOptions, label: string): Promise<string> {
  const listed = (await runTool(options, ['--list-objects', '--type', 'privkey'], Buffer.of())).toString('utf8');
  for (const text of listed.split(/^(?=\S)/m)) {
    const id = /^ +ID: +([0-9a-f]+)$/m.exec(text)?.[1];
    if (/^ +label: +(.*)$/m.exec(text)?.[1] === label && id !== undefined) return id;
  }
  throw notReady(`the token has no private key of that label: ${label}`);
}

function runTool(options: TokenOptions, asked: readonly string[], input: Buffer): Promise<Buffer> {
  const { program = 'pkcs11-tool', timeoutMs = TIMEOUT_MS, environment = {}, pinVariable, tokenLabel } = options;
  const env = { ...process.env, ...environment };
  if (!env[pinVariable]) throw new Failure('TOKEN_PIN', `no PIN in ${pinVariable}`, { retry: 'never' });
  const login = ['--module', options.module, '--token-label', tokenLabel, '--login', '--pin', `env:${pinVariable}`];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...login, ...asked], {
      env,
      stdio: 'pipe',
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < OUTPUT_BYTES_MAX) said += chunk.toString('utf8');
    });
    child.on('error', (cause) => reject(notReady(`${program} cannot be run`, cause)));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else if (/CKR_PIN_/.test(said)) reject(new Failure('TOKEN_PIN', 'the token refuses the PIN', { retry: 'never' }));
      else reject(notReady(`the token did not sign: ${said.trim().split('\n').at(-1) ?? ''}`));
    });
    // A tool that ends before it has read is told by its exit code.
    child.stdin.on('error', () => {}).end(input);
  });
}

const notReady = (message: string, cause?: unknown): Failure =>
  new Failure('TOKEN_NOT_READY', message, { retry: 'later', ...(cause !== undefined && { cause }) });
