/**
 * The socket of a connection, on which the rows of COPY pass the driver by. The driver (3.4.9) makes three views of each row that comes, and a copy
 * of each piece that goes; of a national run's five million rows and two gigabytes that was a tenth of the processor time. Everything
 * else is the driver's, byte for byte and in its order.
 */
import { Socket } from 'node:net';

/** Where a row lies in the bytes that came; they are gone after the call. */
export type TakeBytes = (bytes: Buffer, from: number, to: number) => void;

/** A message: a letter, its length without the letter, and what it says (PostgreSQL's documentation, "Message Formats"). */
const HEAD_BYTES = 5;
const COPY_DATA = 0x64;
/** The server's one letter to who asks for TLS: yes, no. It is no message, and comes before all of them. */
const TLS_ANSWERS: ReadonlySet<number | undefined> = new Set([0x53, 0x4e]);

export class Wire extends Socket {
  /** Who takes the rows of the answer that is on its way; undefined: the driver, as it takes all else. */
  takes: TakeBytes | undefined;
  /** Of a message that is not whole yet. */
  #pieces: Buffer[] = [];
  #held = 0;
  #wanted = HEAD_BYTES;
  #hasBegun = false;

  override emit(event: string | symbol, ...given: unknown[]): boolean {
    if (event !== 'data') return super.emit(event, ...given);
    const piece = given[0] as Buffer;
    this.#hasBegun ||= !TLS_ANSWERS.has(piece[0]);
    if (!this.#hasBegun) return super.emit('data', piece);
    this.#pieces.push(piece);
    this.#held += piece.length;
    if (this.#held >= this.#wanted) this.#sort();
    return true;
  }

  /** Gives out the messages that are whole, in their order. */
  #sort(): void {
    const [first] = this.#pieces;
    const bytes = first !== undefined && this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces);
    let at = 0;
    let from = 0;
    while (bytes.length - at >= HEAD_BYTES) {
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      if (bytes[at] === COPY_DATA && this.takes !== undefined) {
        if (from < at) super.emit('data', bytes.subarray(from, at));
        this.takes(bytes, at + HEAD_BYTES, end);
        from = end;
      }
      at = end;
    }
    this.#keep(bytes, at);
    if (from < at) super.emit('data', bytes.subarray(from, at));
  }

  #keep(bytes: Buffer, at: number): void {
    this.#held = bytes.length - at;
    this.#pieces = this.#held === 0 ? [] : [bytes.subarray(at)];
    this.#wanted = this.#held < HEAD_BYTES ? HEAD_BYTES : 1 + bytes.readUInt32BE(at + 1);
  }

  /** Whether the driver speaks by this very socket: with TLS it speaks by another, which lies over it. */
  get isPlain(): boolean {
    return this.listenerCount('data') > 0;
  }

  /** Sends a piece of COPY in which `ROOM_BEFORE` bytes stand before the rows, free to be written. */
  sendRows(piece: Buffer, sent: (error?: Error | null) => void): void {
    piece[0] = COPY_DATA;
    piece.writeUInt32BE(piece.length - 1, 1);
    this.write(piece, sent);
  }
}

export const ROOM_BEFORE = HEAD_BYTES;
