/**
 * Pages of cases that were drawn before. Half of what a page costs is its drawing, and the same page is asked for again by whoever opens the link of a message a second time or
 * comes back to it in a browser that keeps nothing. What it is drawn of is read anew each time, and compared whole: a page is given again only where all of it is the same, so
 * none is older than the row that was read for this request. The token of its forms is another each time, and is put in afterwards.
 */
import { randomUUID } from 'node:crypto';

/** A page holds 17 kB, and what it was drawn of 4 to 8. */
const PAGES_MAX = 500;

interface DrawnPage {
  readonly of: string;
  /** In UTF-8; between them stands the token. */
  readonly parts: readonly Buffer[];
}

export interface DrawnOf {
  /** The page: of which case, in which language. The one that was drawn last for it is kept. */
  readonly page: string;
  /** All that it is drawn of, but for the token. */
  readonly of: string;
  readonly token: string;
}

export class DrawnPages {
  readonly #max: number;
  readonly #kept = new Map<string, DrawnPage>();
  /** Stands where the token will: what people write cannot hold it, since nobody knows it. */
  readonly #place = randomUUID();

  constructor(max = PAGES_MAX) {
    this.#max = max;
  }

  /** The page with its token; `draw` is asked for it where none was drawn of the same. */
  page({ page, of, token }: DrawnOf, draw: (token: string) => string): Buffer {
    const before = this.#kept.get(page);
    const drawn = before?.of === of ? before : { of, parts: this.#parts(draw(this.#place)) };
    // The one that was asked for longest ago goes first.
    this.#kept.delete(page);
    this.#kept.set(page, drawn);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#max && oldest !== undefined) this.#kept.delete(oldest);
    return joined(drawn.parts, Buffer.from(token));
  }

  #parts(html: string): Buffer[] {
    return html.split(this.#place).map((part) => Buffer.from(part));
  }
}

const joined = (parts: readonly Buffer[], between: Buffer): Buffer =>
  Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
