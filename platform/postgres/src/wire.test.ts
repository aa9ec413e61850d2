import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Wire } from './wire.ts';

/** A message of the server, as its protocol writes it. */
function messageOf(letter: string, said: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 'latin1');
  head.writeUInt32BE(said.length + 4, 1);
  return Buffer.concat([head, said]);
}

const messages = fc.array(
  fc.record({ letter: fc.constantFrom('d', 'd', 'd', 'D', 'C', 'Z', 'N'), said: fc.uint8Array({ maxLength: 40 }) }),
  { maxLength: 30 },
);
const login = { letter: 'R', said: Uint8Array.of(0, 0, 0, 0) };

/** The bytes in pieces, cut where `cuts` say. */
function* piecesOf(bytes: Buffer, cuts: readonly number[]): Generator<Buffer> {
  let from = 0;
  for (const cut of cuts) {
    const to = Math.min(bytes.length, from + cut);
    if (to > from) yield bytes.subarray(from, to);
    from = to;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

it('gives rows to who takes them and all else to the driver, whole and in its order, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 50 })), fc.boolean(), (sent, cuts, isTaken) => {
      const wire = new Wire();
      const told: string[] = [];
      const rows: string[] = [];
      wire.on('data', (bytes: Buffer) => {
        for (let at = 0; at < bytes.length; at += 1 + bytes.readUInt32BE(at + 1)) {
          const end = at + 1 + bytes.readUInt32BE(at + 1);
          expect(end).toBeLessThanOrEqual(bytes.length);
          told.push(bytes.toString('hex', at, end));
        }
      });
      if (isTaken) wire.takes = (bytes, from, to) => rows.push(`${told.length} ${bytes.toString('hex', from, to)}`);
      const all = [login, ...sent].map(({ letter, said }) => ({ letter, bytes: messageOf(letter, said) }));
      for (const piece of piecesOf(Buffer.concat(all.map(({ bytes }) => bytes)), cuts)) wire.emit('data', piece);
      const isRow = ({ letter }: { readonly letter: string }): boolean => isTaken && letter === 'd';
      expect(told).toEqual(all.filter((one) => !isRow(one)).map(({ bytes }) => bytes.toString('hex')));
      const expected = all.flatMap((one, at) => {
        const before = all.slice(0, at).filter((other) => !isRow(other)).length;
        return isRow(one) ? [`${before} ${one.bytes.toString('hex', 5)}`] : [];
      });
      expect(rows).toEqual(expected);
    }),
  );
});

it('leaves the one letter about TLS, which is no message, to the driver', () => {
  const wire = new Wire();
  const told: Buffer[] = [];
  wire.on('data', (bytes: Buffer) => told.push(bytes));
  wire.emit('data', Buffer.from('N'));
  wire.emit('data', messageOf('R', Uint8Array.of(0, 0, 0, 0)));
  expect(told).toEqual([Buffer.from('N'), messageOf('R', Uint8Array.of(0, 0, 0, 0))]);
});
