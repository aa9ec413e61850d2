/** The part of `smpp` 0.5.1 that we use; the package brings no types. Fields are named as in SMPP 3.4 section 4. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server, Socket } from 'node:net';

  export type Fields = Readonly<Record<string, unknown>>;

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    /** 0 until it is sent. */
    readonly sequence_number: number;
    readonly [field: string]: unknown;
    response(fields?: Fields): Pdu;
  }

  export interface Session extends EventEmitter {
    readonly socket: Socket;
    /** False when the socket cannot be written to: nothing was handed over. */
    send(pdu: Pdu, onResponse?: (answer: Pdu) => void): boolean;
    close(onClosed?: () => void): void;
    destroy(onClosed?: () => void): void;
  }

  export interface SmppServer extends Server {
    readonly sessions: readonly Session[];
  }

  /** How a value stands in a PDU. */
  export interface TlvType {
    readonly read: (buffer: Buffer, offset: number, length: number) => unknown;
    readonly write: (value: unknown, buffer: Buffer, offset: number) => void;
    readonly size: (value: unknown) => number;
  }

  /** What is made of a value before it is written and after it was read; `this` is the PDU. */
  export interface FieldFilter {
    encode(this: Pdu, value: unknown): unknown;
    decode(this: Pdu, value: unknown, skipHeader?: unknown): unknown;
  }

  interface Field {
    type: TlvType;
    filter?: FieldFilter;
  }

  const smpp: {
    readonly commands: Readonly<Record<string, { readonly params?: Readonly<Record<string, Field>> }>>;
    readonly tlvs: Readonly<Record<string, Field>>;
    readonly PDU: new (command: string, fields?: Fields) => Pdu;
    connect(options: Fields): Session;
    createServer(options: Fields, onSession: (session: Session) => void): SmppServer;
  };
  export default smpp;
}
