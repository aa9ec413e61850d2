/** Writes a zip (PKWARE's APPNOTE), for tests: files by name, deflated, with what can be wrong with one. */
import { crc32, deflateRawSync } from 'node:zlib';

interface ZipFaults {
  /** A check sum that is not the content's. */
  readonly isDamaged?: boolean;
  readonly isEncrypted?: boolean;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [VERSION, DEFLATED] = [20, 8];

export function writeZip(files: Readonly<Record<string, string | Buffer>>, faults: ZipFaults = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const check = crc32(bytes) ^ (faults.isDamaged ? 1 : 0);
    const common = words(
      [VERSION, 2],
      [faults.isEncrypted ? 1 : 0, 2],
      [DEFLATED, 2],
      [0, 4],
      [check >>> 0, 4],
      [packed.length, 4],
      [bytes.length, 4],
      [Buffer.byteLength(name), 2],
      [0, 2],
    );
    const local = Buffer.concat([words([LOCAL, 4]), common, Buffer.from(name), packed]);
    centrals.push(
      Buffer.concat([
        words([CENTRAL, 4], [VERSION, 2]),
        common,
        words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = words(
    [END, 4],
    [0, 2],
    [0, 2],
    [centrals.length, 2],
    [centrals.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Numbers of so many bytes each, the lowest first. */
function words(...numbers: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, bytes]) => {
      const word = Buffer.alloc(bytes);
      word.writeUIntLE(value, 0, bytes);
      return word;
    }),
  );
}
