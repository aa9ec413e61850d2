/**
 * The far side of the signed exchange, whichever way carries it: takes signed envelopes, gives signed receipts, and hands out what has been
 * said in signed envelopes, spoiled where a fault says so.
 */
import { createHash } from 'node:crypto';
import { composeEnvelope, type Message, readEnvelope } from '@oryndau/connectors/signed-exchange/envelope';
import { composeReceipt, type Taking } from '@oryndau/connectors/signed-exchange/receipt';
import { newSigner, newVerifier, type Signer, type Verifier } from '@oryndau/connectors/signed-exchange/signature';
import { Unreadable } from '@oryndau/connectors/signed-exchange/xml-text';
import type { Correspondent, Spoken } from './correspondent.ts';

export interface EnvelopeDeskOptions {
  /** How the territorial body calls itself in headers. */
  readonly body: string;
  /** PEM: the party's key and certificate for envelopes, and the certificates of the body that it knows. */
  readonly key: string;
  readonly certificate: string;
  readonly bodyCertificates: readonly string[];
  /** Signs envelopes while the fault `badSignature` is on. PEM. */
  readonly strangerKey?: string;
  readonly strangerCertificate?: string;
}

export type DeskAnswer =
  | { readonly kind: 'receipt'; readonly xml: string }
  /** The envelope as a whole is refused: nothing of it was looked at. */
  | { readonly kind: 'refused'; readonly code: string };

export class EnvelopeDesk<Request, Content> {
  readonly party: Correspondent<Request, Content>;
  private readonly body: string;
  private readonly signer: Signer;
  private readonly stranger: Signer | undefined;
  private readonly verifier: Verifier;
  /** What became of each envelope, by its id: it is done once, and the receipt is the same. */
  private readonly taken = new Map<string, { readonly idempotency: string; readonly takings: readonly Taking[] }>();

  constructor(party: Correspondent<Request, Content>, options: EnvelopeDeskOptions) {
    this.party = party;
    this.body = options.body;
    this.signer = newSigner(options.key, options.certificate);
    const { strangerKey, strangerCertificate } = options;
    this.stranger =
      strangerKey === undefined || strangerCertificate === undefined
        ? undefined
        : newSigner(strangerKey, strangerCertificate);
    this.verifier = newVerifier(options.bodyCertificates);
  }

  take(bytes: Uint8Array): DeskAnswer {
    const envelope = readEnvelope(bytes, {
      verifier: this.verifier,
      types: this.party.types,
      from: this.body,
      to: this.party.name,
      now: Date.now(),
    });
    if (envelope.kind === 'refused') return { kind: 'refused', code: envelope.code };
    const { id, idempotency } = envelope.header;
    const before = this.taken.get(id);
    if (before !== undefined && before.idempotency !== idempotency)
      return { kind: 'refused', code: 'ID_USED_FOR_ANOTHER' };
    const refused = envelope.refused.map(
      ({ id: message, code }): Taking => ({ kind: 'rejected', id: message ?? '-', reason: code }),
    );
    const readable: { request: Request; digest: string }[] = [];
    for (const message of envelope.messages) {
      try {
        const digest = createHash('sha256').update(message.body).digest('base64');
        readable.push({ request: this.party.read(message), digest });
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        refused.push({ kind: 'rejected', id: message.id, reason: error.code });
      }
    }
    // Also when the envelope was taken before: what it asked for is not done again, but what was answered is said again.
    const takings = [...this.party.take(readable), ...refused];
    this.taken.set(id, { idempotency, takings: before?.takings ?? takings });
    const receipt = composeReceipt(id, before?.takings ?? takings);
    return { kind: 'receipt', xml: this.compose([receipt], this.party.faults.badSignature) };
  }

  /** What was said after a position, at most `limit` envelopes, and no more than `bytes` of them after the first. */
  page(after: number, limit: number, bytes: number): { readonly position: number; readonly xml: string }[] {
    const page: { position: number; xml: string }[] = [];
    let size = 0;
    for (const said of this.party.after(after, limit)) {
      const xml = this.envelopeOf(said);
      size += xml.length;
      if (page.length > 0 && size > bytes) break;
      page.push({ position: said.position, xml });
    }
    return page;
  }

  envelopeOf({ content, spoiled, position }: Spoken<Content>): string {
    const messages: Message[] = [...this.party.messagesOf(content, this.body)];
    const [first] = messages;
    if (spoiled.schema && first !== undefined) {
      messages.push({
        ...first,
        id: `spoiled-${position}`,
        body: first.body.replace(/<(\w+)>([^<]+)<\/\1>/, '<Oops>$2</Oops>'),
      });
    }
    const xml = this.compose(messages, spoiled.signature);
    return spoiled.half ? xml.slice(0, xml.length / 2) : xml;
  }

  private compose(messages: readonly Message[], badly: boolean): string {
    const signer = badly ? (this.stranger ?? brokenBy(this.signer)) : this.signer;
    const created = `${this.party.today}T12:00:00+05:00`;
    return composeEnvelope(messages, { from: this.party.name, to: this.body, created }, signer).xml;
  }
}

/** Signs as the other one does, and then something has been changed. */
const brokenBy = (signer: Signer): Signer => ({
  sign: (canonical) => signer.sign(canonical).replace('<Created>2', '<Created>3'),
});
