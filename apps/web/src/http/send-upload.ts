/** A file that somebody sent, given out again: to be kept and not to be shown, under the name that it had, as what its bytes say it is. */
import type { UploadRead } from '@oryndau/outside/filings';
import type { FastifyReply } from 'fastify';

export const sendUpload = (reply: FastifyReply, { n, name, mediaType, content }: UploadRead): FastifyReply =>
  reply
    .headers({
      'cache-control': 'no-store',
      'content-disposition': dispositionOf(name, n),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .type(mediaType)
    .send(Buffer.from(content));

/** The name in its two forms (RFC 6266): letters beyond ASCII only in the second, where they are escaped. */
function dispositionOf(name: string, n: number): string {
  const plain = /^[\w. -]+$/.test(name) ? name : `file-${n}`;
  const escaped = encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
