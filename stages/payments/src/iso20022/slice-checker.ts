/**
 * Checks slices, those that are not written alike in a thread beside the one that reads, since libxml2 then takes about as long as all
 * the rest. The thread only ever says "valid"; every other answer, and a thread that fails, sends the slice to `checkDocument` on the
 * main thread.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkDocument, PARSE_OPTIONS, profileOf, type Verdict } from './check-document.ts';
import type { Slice } from './slice-file.ts';

/** A file of so many slices is worth the 100 ms that a thread takes to start. */
const SLICES_WITHOUT_THREAD = 8;

/** So little is checked in less time than it takes to hand it over. */
const CHARS_WITHOUT_THREAD = 8_192;

export class SliceChecker {
  private worker: Worker | undefined;
  private failed = availableParallelism() < 2;
  private slices = 0;
  private next = 0;
  private readonly waiting = new Map<number, (valid: boolean) => void>();

  /** The verdict on a whole slice. Start the next before awaiting this one: the thread works meanwhile. */
  check(slice: Slice): Promise<Verdict> | Verdict {
    const { format } = slice;
    const xml = slice.prefix + withoutSpared(slice) + slice.suffix;
    if (xml.length < CHARS_WITHOUT_THREAD) return checkHere(slice, xml);
    this.slices++;
    if (this.failed || this.slices <= SLICES_WITHOUT_THREAD) return checkHere(slice, xml);
    const id = this.next++;
    const answer = new Promise<boolean>((resolve) => this.waiting.set(id, resolve));
    // An own buffer, not one of Node's pool, so that it can be handed over without a copy.
    const bytes = new Uint8Array(xml.length);
    Buffer.from(bytes.buffer).write(xml, 'latin1');
    this.thread().postMessage({ id, profile: profileOf(format).href, options: PARSE_OPTIONS, bytes }, [bytes.buffer]);
    return answer.then((valid) => (valid ? { kind: 'valid' } : checkDocument(format, wholeOf(slice))));
  }

  async close(): Promise<void> {
    // Whoever still waits has been left: his slice needs no second check.
    this.waiting.clear();
    await this.worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker === undefined) {
      // Without the loaders of the main thread: the worker is plain JavaScript and starts faster.
      this.worker = new Worker(new URL('./check-worker.mjs', import.meta.url), { execArgv: [] });
      this.worker.on('message', ({ id, valid }: { id: number; valid: boolean }) => this.answer(id, valid));
      this.worker.on('error', () => this.giveUp());
      this.worker.on('exit', () => this.giveUp());
    }
    return this.worker;
  }

  private answer(id: number, valid: boolean): void {
    this.waiting.get(id)?.(valid);
    this.waiting.delete(id);
  }

  private giveUp(): void {
    this.failed = true;
    for (const id of [...this.waiting.keys()]) this.answer(id, false);
  }
}

const wholeOf = ({ prefix, body, suffix }: Slice): string => prefix + body + suffix;

/** Valid without the entries that are surely valid is valid with them; what is not valid is worded as a whole. */
function checkHere(slice: Slice, xml: string): Verdict {
  const verdict = checkDocument(slice.format, xml);
  const whole = wholeOf(slice);
  return verdict.kind === 'valid' || xml.length === whole.length ? verdict : checkDocument(slice.format, whole);
}

/** The body of a slice as libxml2 must see it: of entries that stand side by side and are surely valid only the first. */
function withoutSpared({ body, parts }: Slice): string {
  let kept = '';
  let from = 0;
  for (const part of parts) {
    if (part.kind !== 'entry' || !part.entry.spared) continue;
    kept += body.slice(from, part.entry.from);
    from = part.entry.to;
  }
  return kept + body.slice(from);
}
