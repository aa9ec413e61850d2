/** Which characters a TrueType font has: its table `cmap`, subtable format 4 or 12 (ISO/IEC 14496-22 section 5.2.1). */

/** The code points of the font. A font without a Unicode subtable is a bug: the fonts are ours. */
export function characterSetOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const record = 4 + index * 8;
    const platform = cmap.readUInt16BE(record);
    if (platform !== 0 && platform !== 3) continue;
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addFormat4(subtable, characters);
    if (format === 12) addFormat12(subtable, characters);
  }
  if (characters.size === 0) throw new Error('the font has no Unicode characters');
  return characters;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) !== tag) continue;
    const offset = font.readUInt32BE(record + 8);
    return font.subarray(offset, offset + font.readUInt32BE(record + 12));
  }
  throw new Error(`the font has no table ${tag}`);
}

function addFormat4(subtable: Buffer, characters: Set<number>): void {
  const bytes = subtable.readUInt16BE(6);
  for (let at = 0; at < bytes; at += 2) {
    const end = subtable.readUInt16BE(14 + at);
    const start = subtable.readUInt16BE(16 + bytes + at);
    const delta = subtable.readUInt16BE(16 + 2 * bytes + at);
    const place = 16 + 3 * bytes + at;
    const range = subtable.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : subtable.readUInt16BE(place + range + 2 * (code - start));
      if (glyph !== 0) characters.add(code);
    }
  }
}

function addFormat12(subtable: Buffer, characters: Set<number>): void {
  for (let index = 0; index < subtable.readUInt32BE(12); index += 1) {
    const group = 16 + index * 12;
    for (let code = subtable.readUInt32BE(group); code <= subtable.readUInt32BE(group + 4); code += 1)
      characters.add(code);
  }
}
