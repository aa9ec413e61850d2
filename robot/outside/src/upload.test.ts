/** A file that a person sends is judged by its bytes, never by its name. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, UPLOAD_BYTES_MAX, uploadOf } from './upload.ts';

// The first bytes by which the formats are known: ISO 32000 7.5.2, ISO 10918-1 B.1.1.3, ISO 15948 5.2.
const PDF = Buffer.from('%PDF-1.7\n');
const JPEG = Buffer.of(0xff, 0xd8, 0xff, 0xe0);
const PNG = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

describe('the kind of a file', () => {
  it('is told from its first bytes', () => {
    expect([PDF, JPEG, PNG].map(mediaTypeOf)).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
  });

  it('is none when one of these bytes is another, or missing', () => {
    for (const [content, length] of [
      [PDF, 5],
      [JPEG, 3],
      [PNG, 8],
    ] as const) {
      for (let index = 0; index < length; index += 1) {
        const changed = Buffer.from(content);
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect(mediaTypeOf(changed)).toBeUndefined();
        expect(mediaTypeOf(content.subarray(0, index))).toBeUndefined();
      }
      expect(mediaTypeOf(content.subarray(0, length))).toBeDefined();
    }
  });
});

describe('a file that was sent', () => {
  it('is kept with its kind, its bytes and their sha256', () => {
    expect(uploadOf('чек.pdf', PDF)).toEqual({
      name: 'чек.pdf',
      mediaType: 'application/pdf',
      content: PDF,
      digest: createHash('sha256').update(PDF).digest('hex'),
    });
  });

  it('is refused when it is empty, too large, or of another kind', () => {
    expect(uploadOf('a.pdf', Buffer.of())).toBe('UPLOAD_EMPTY');
    expect(uploadOf('a.pdf', Buffer.from('MZ'))).toBe('UPLOAD_TYPE');
    const whole = Buffer.concat([PDF, Buffer.alloc(UPLOAD_BYTES_MAX - PDF.length)]);
    expect(uploadOf('a.pdf', whole)).toMatchObject({ mediaType: 'application/pdf' });
    expect(uploadOf('a.pdf', Buffer.concat([whole, Buffer.of(0)]))).toBe('UPLOAD_TOO_LARGE');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\чек.pdf', 'чек.pdf'],
    ['/', 'file'],
    ['', 'file'],
    ['...hidden', 'hidden'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a<b>"c\u0000\n.pdf', 'abc.pdf'],
    [' справка (2)_1-а.jpg ', 'справка (2)_1-а.jpg'],
    ['a'.repeat(150), 'a'.repeat(100)],
  ])('that is named %j is called %j', (name, plain) => {
    expect(uploadOf(name, PDF)).toMatchObject({ name: plain });
  });

  it('never has a name with a path, a sign of control or nothing in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const upload = uploadOf(name, PDF);
        if (typeof upload === 'string') throw new Error(upload);
        expect(upload.name).toMatch(/^[\p{L}\p{N} _()-][\p{L}\p{N} ._()-]*$/u);
        expect(upload.name.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
