/**
 * A party over a folder that both sides see (a mounted share, SFTP): we lay signed envelopes down in `out/`, from where it takes them in
 * the order of their names; it lays its receipts and words down in `in/`. Every file appears whole: written beside, made durable, then renamed. What has been read and is
 * durable with the one who read it moves to `archive/`, by the digest of its bytes: the same file again is known, whatever it is called.
 *
 * The cursor names what was last read, file and digest; nothing moves before it comes back. So a crash anywhere only means reading again.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@oryndau/postgres/failure';
import { Correspondence, inOrder, joined, type Outgoing, type Parties } from './correspondence.ts';
import { ENVELOPE_BYTES_MAX } from './envelope.ts';
import type { Identified, Link, Protocol, Submission, WordsHeard } from './port.ts';

export interface FolderLinkOptions extends Parties {
  /** Holds `out/`, `in/` and `archive/`; they are made when they are not there. */
  readonly folder: string;
  /** Milliseconds after which a file without an end is taken for what it is; without it `SETTLES_MS`. */
  readonly settlesMs?: number;
}

/** A party that does not rename writes its file in front of our eyes; a minute without another byte, and half a file is all there is. */
const SETTLES_MS = 60_000;
const NAME = /^[A-Za-z0-9][\w.-]{0,79}\.xml$/;
/** Milliseconds of the clock, as many digits as keep the order of names the order of time. */
const PLACE_DIGITS = 15;
const LAID = new RegExp(`^\\d{${PLACE_DIGITS}}-.*\\.xml$`);
/** Does the text end as an envelope does? */
const WHOLE = /<\/(?:[\w.-]+:)?Envelope>\s*$/;
const END_BYTES = 200;
const DIGEST_CHARACTERS = 32;

export function folderLink<Request extends Identified, Word>(
  options: FolderLinkOptions,
  protocol: Protocol<Request, Word>,
): Link<Request, Word> {
  return new FolderLink(options, protocol);
}

interface Laid {
  readonly name: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

class FolderLink<Request extends Identified, Word> implements Link<Request, Word> {
  private readonly protocol: Protocol<Request, Word>;
  private readonly correspondence: Correspondence<Request, Word>;
  private readonly folder: string;
  private readonly settlesMs: number;

  constructor(options: FolderLinkOptions, protocol: Protocol<Request, Word>) {
    this.protocol = protocol;
    this.folder = options.folder;
    this.settlesMs = options.settlesMs ?? SETTLES_MS;
    this.correspondence = new Correspondence(options, protocol);
  }

  /**
   * `accepted` says that the envelope lies whole and durable where the other side takes it from; what it then rejects comes as a refusal
   * among its words. Never throws for the sake of a request.
   */
  async send(requests: readonly Request[]): Promise<readonly Submission[]> {
    const submissions: Submission[] = [];
    for (const { rejected, envelope } of this.correspondence.compose(requests)) {
      submissions.push(...rejected);
      if (envelope !== undefined) submissions.push(...(await this.layDown(envelope)));
    }
    return inOrder(requests, submissions);
  }

  private async layDown({ id, xml, requests }: Outgoing): Promise<Submission[]> {
    let neverLeft = true;
    try {
      await this.make('out');
      const whole = join(this.folder, 'out', await this.nameOf(id));
      const part = join(this.folder, 'out', `.${id}.${process.pid}.part`);
      await writeDurably(part, xml);
      // From here on the other side may see it, whatever comes of the renaming.
      neverLeft = false;
      await rename(part, whole);
      await syncFolder(join(this.folder, 'out'));
      return requests.map((request) => ({ kind: 'accepted', id: request }));
    } catch (error) {
      const reason = systemCodeOf(error);
      return requests.map((request) => ({ kind: 'not_sent', id: request, reason, ...(neverLeft && { neverLeft }) }));
    }
  }

  /**
   * Behind everything that still lies there, whatever the clock says: a party that looks once a day must not take a recall before the order that
   * it recalls. The same envelope keeps its place.
   */
  private async nameOf(id: string): Promise<string> {
    const lying = (await readdir(join(this.folder, 'out'))).filter((name) => LAID.test(name));
    const same = lying.find((name) => name.endsWith(`-${id}.xml`));
    if (same !== undefined) return same;
    const last = lying.reduce((most, name) => Math.max(most, Number.parseInt(name, 10)), 0);
    return `${String(Math.max(Date.now(), last + 1)).padStart(PLACE_DIGITS, '0')}-${id}.xml`;
  }

  /** Throws Failure *_UNREACHABLE (later) when the folder cannot be read. */
  async receive(cursor: string | null, limit: number): Promise<WordsHeard<Word>> {
    try {
      await this.make('in');
      await this.putAway(cursor ?? '');
      const laid = await this.next(limit);
      const heard = await Promise.all(laid.map(({ bytes, name }) => this.correspondence.hear(bytes, name)));
      return { ...joined(heard), cursor: laid.map(({ name, digest }) => `${name}@${digest}`).join('|') };
    } catch (error) {
      const { party, title } = this.protocol;
      const whose = title(this.correspondence.sides.them);
      throw new Failure(
        `${party}_UNREACHABLE`,
        `${whose}: the folder in between cannot be read (${systemCodeOf(error)}).`,
        { retry: 'later', cause: error },
      );
    }
  }

  async close(): Promise<void> {}

  private make(name: string): Promise<unknown> {
    return mkdir(join(this.folder, name), { recursive: true });
  }

  private archived(digest: string): string {
    return join(this.folder, 'archive', digest.slice(0, 2), `${digest}.xml`);
  }

  /** Moves what the cursor names, if it is still what was read: a file that has been replaced since has not been read. */
  private async putAway(cursor: string): Promise<void> {
    for (const entry of cursor.split('|')) {
      const [name = '', digest = ''] = entry.split('@');
      if (!NAME.test(name) || !existsSync(join(this.folder, 'in', name))) continue;
      const bytes = await this.readWhole(name);
      if (bytes !== undefined && digestOf(bytes) === digest) await this.archive(name, digest);
    }
  }

  private async archive(name: string, digest: string): Promise<void> {
    const place = this.archived(digest);
    await mkdir(join(place, '..'), { recursive: true });
    // Another worker may have done it in the meantime.
    await rename(join(this.folder, 'in', name), place).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'ENOENT') throw error;
    });
  }

  /** The next files by name that are whole and have not been read before. */
  private async next(limit: number): Promise<Laid[]> {
    const names = (await readdir(join(this.folder, 'in'))).filter((name) => NAME.test(name)).sort();
    const laid: Laid[] = [];
    for (const name of names) {
      if (laid.length === limit) break;
      const bytes = await this.readWhole(name);
      if (bytes === undefined) continue;
      const digest = digestOf(bytes);
      // It lies in the archive already: the other side has laid the same file down again, and it says nothing new.
      if (existsSync(this.archived(digest))) await rm(join(this.folder, 'in', name), { force: true });
      else laid.push({ name, digest, bytes });
    }
    return laid;
  }

  /** Undefined while a file may still be growing. One too large is not read: something as large is refused in its place. */
  private async readWhole(name: string): Promise<Uint8Array | undefined> {
    const path = join(this.folder, 'in', name);
    const { size, mtimeMs } = await stat(path);
    if (size > ENVELOPE_BYTES_MAX) {
      const instead = Buffer.alloc(ENVELOPE_BYTES_MAX + 1);
      // So that one such file is not taken for another.
      instead.write(`${name} ${size} ${mtimeMs}`);
      return instead;
    }
    const bytes = await readFile(path);
    const whole = WHOLE.test(bytes.subarray(-END_BYTES).toString('latin1'));
    return whole || Date.now() - mtimeMs > this.settlesMs ? bytes : undefined;
  }
}

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_CHARACTERS);

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** ENOSPC, EACCES and the like; what has no such code is a bug and is thrown on. */
function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
