/** The check of a stranger's document, beside the thread that answers everybody: it is parsed, hashed and laid out there. */
import { beside, ownBytes } from '@oryndau/documents/beside';
import type { DocumentReport, GivenChecks, GivenDocument } from './verify-document.ts';

/** A sound act takes a hundredth of it, and a thread that begins two seconds. */
const CHECK_MS_MAX = 30_000;

const check = beside<GivenDocument, DocumentReport>({
  module: new URL('./verify-document.ts', import.meta.url),
  does: 'verifyGiven',
  timeMs: CHECK_MS_MAX,
});

/** As `verifyDocument`. Throws BesideError where it took too long. `pdf` is empty afterwards. */
export async function verifyDocumentBeside(pdf: Uint8Array, checks: GivenChecks): Promise<DocumentReport> {
  const own = ownBytes(pdf);
  return check({ ...checks, pdf: own }, [own.buffer]);
}
