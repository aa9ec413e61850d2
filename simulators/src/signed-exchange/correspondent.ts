/** Who sits behind a simulated desk: what it has been asked, and what it has said, without a wire. */
import type { Message, ReadMessage } from '@oryndau/connectors/signed-exchange/envelope';
import type { Taking } from '@oryndau/connectors/signed-exchange/receipt';
import type { MessageTypes } from '@oryndau/connectors/signed-exchange/schemas';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { WireFaults } from './wire-faults.ts';

/** What lies ready for the body to fetch, in the order in which it was said. */
export interface Spoken<Content> {
  /** From 1, without a gap. */
  readonly position: number;
  readonly content: Content;
  /** What goes wrong on the way: as the switches stood when it was said. */
  readonly spoiled: { readonly signature: boolean; readonly schema: boolean; readonly half: boolean };
}

export const spoiledBy = ({ badSignature, schemaInvalid, halfFile }: WireFaults): Spoken<unknown>['spoiled'] => ({
  signature: badSignature,
  schema: schemaInvalid,
  half: halfFile,
});

export interface Correspondent<Request, Content> {
  /** Its name in headers. */
  readonly name: string;
  readonly faults: WireFaults;
  readonly today: LegalDate;
  readonly types: MessageTypes;
  /** What a message asks. Throws Unreadable. */
  read(message: ReadMessage): Request;
  /** Takes requests, each once by its id; `digest` tells whether what comes again under an id is the same. */
  take(requests: readonly { readonly request: Request; readonly digest: string }[]): Taking[];
  /** What was said after a position. */
  after(position: number, limit: number): readonly Spoken<Content>[];
  /** `body`: the other side's name in headers. */
  messagesOf(content: Content, body: string): readonly Message[];
}
