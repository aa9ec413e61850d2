/** Text in one of the encodings of one byte a letter, which Node can read and not write. */
export function encodeSingleByte(text: string, encoding: 'windows-1251' | 'IBM866'): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? '?'.charCodeAt(0)));
}
