/** `oryndau verify`: the journal, the roots, the balances and the states, recomputed. */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type KeptRoot, parseKeptRoots } from '@oryndau/journal/published-roots';
import { keyIdOf } from '@oryndau/journal/seal';
import { grouped } from '@oryndau/sentences/shown';
import { type VerifyDone, verify } from '@oryndau/verify/verify';
import type { Language } from '@oryndau/words/languages';
import { type Command, Option } from 'commander';
import { checkRun } from '../check-run.ts';
import { today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { configuredCmsChecker } from '../head-service.ts';
import { print, printJson, progressBar } from '../output.ts';
import { wrongUsage } from '../plain-error.ts';
import { type CommonOptions, type Session, withCommon, withSession } from '../session.ts';
import { verifySays } from '../texts/verify.ts';

interface VerifyOptions extends CommonOptions {
  readonly key?: string;
  readonly root: readonly string[];
  readonly trust: readonly string[];
  readonly body: readonly string[];
  readonly run?: string;
}

interface Expected {
  readonly expectKey?: string;
  readonly kept: readonly KeptRoot[];
  /** PEM. */
  readonly trust: readonly string[];
  /** BIN, beside that of this installation. */
  readonly bodies: readonly string[];
}

export function addVerify(program: Command): void {
  withCommon(
    program
      .command('verify')
      .summary('recompute everything and name the first fault')
      .description(
        'Recomputes every chain of the journal, the signed roots of the days, the balances and the states. Exit code 1 when something is not equal.',
      )
      .option(
        '--key <file or fingerprint>',
        'the public key that must have signed: a PEM file, or the sha256 of its SPKI in hex. Without it any key in the database will do.',
      )
      .option(
        '--root <file>',
        'roots that somebody has kept, as /roots.json gives them or as lines of roots.csv: the journal must have each of them still; may be given again',
        (path: string, before: readonly string[]) => [...before, path],
        [],
      )
      .option(
        '--trust <file>',
        'PEM of an authority that certified whoever signed acts, beside those of this installation; may be given again',
        (path: string, before: readonly string[]) => [...before, path],
        [],
      )
      .option(
        '--body <bin>',
        'BIN of a body whose acts are believed, beside the one of this installation; may be given again',
        (bin: string, before: readonly string[]) => [...before, bin],
        [],
      )
      // Not for people: the desk begins a check by it, and reads by the row of the run how far it is.
      .addOption(new Option('--run <id>', 'a check that was begun at the desk').hideHelp()),
  ).action(async ({ key, root, trust, body: bodies, run, ...options }: VerifyOptions) => {
    if (run !== undefined)
      return withSession(options, { name: 'verify', reads: true }, (session) => checkRun(session, run));
    const expected = {
      bodies,
      kept: root.flatMap(rootsIn),
      trust: trust.map(authorityIn),
      ...(key !== undefined && { expectKey: fingerprintOf(key) }),
    };
    await withSession(options, { name: 'verify', reads: true }, (session) => verifyAll(session, expected));
  });
}

const FINGERPRINT = /^[0-9a-f]{64}$/;

function fingerprintOf(key: string): string {
  const text = key.toLowerCase().replaceAll(':', '');
  if (FINGERPRINT.test(text)) return text;
  if (!existsSync(key)) throw wrongUsage(`--key: there is no file ${key}, and it is no fingerprint of 64 hex digits`);
  try {
    return keyIdOf(readFileSync(key, 'utf8'));
  } catch {
    throw wrongUsage(`--key: ${key} is not a key in PEM form`);
  }
}

function rootsIn(path: string): readonly KeptRoot[] {
  if (!existsSync(path)) throw wrongUsage(`--root: there is no file ${path}`);
  const roots = parseKeptRoots(readFileSync(path, 'utf8'));
  if (typeof roots === 'string') throw wrongUsage(`--root: ${path}: ${roots}`);
  return roots;
}

function authorityIn(path: string): string {
  try {
    return new X509Certificate(readFileSync(path)).toString();
  } catch (error) {
    throw wrongUsage(`--trust: ${path} cannot be read as a certificate (${(error as Error).message})`);
  }
}

async function verifyAll({ db, json, authority, language }: Session, { expectKey, kept, trust, bodies }: Expected) {
  const { trusted, body, test } = await authority();
  const bar = progressBar(verifySays('bar', language), 100);
  const started = performance.now();
  const done = await verify(db, {
    onProgress: (events, of) => {
      bar.setTotal(of);
      bar.update(events, verifySays('progress', language, { events: grouped(events) }));
    },
    kept,
    today: today(),
    practice: test,
    trusted: [...trusted, ...trust],
    checker: await configuredCmsChecker(),
    bodies: [...(body === undefined ? [] : [body]), ...bodies],
    ...(expectKey === undefined ? {} : { expectKey }),
  }).finally(() => bar.stop());
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (json) printJson({ ...done, seconds });
  else if (done.fault !== undefined) print(verifySays('fault', language, done.fault));
  else print(equalText(done, { seconds, kept, expectKey, language }));
  return done.ok ? exitCodes.ok : exitCodes.refused;
}

interface Said {
  readonly seconds: number;
  readonly kept: readonly KeptRoot[];
  readonly expectKey: string | undefined;
  readonly language: Language;
}

function equalText(done: VerifyDone, { seconds, kept, expectKey, language }: Said): string {
  const { events, documents, postings, acts, notOurs, unjournaled, unbound, days, sealedUntil, keys } = done;
  return [
    verifySays('equal', language, {
      events: grouped(events),
      documents: grouped(documents),
      postings: grouped(postings),
      acts: grouped(acts),
      seconds,
    }),
    verifySays('sealed', language, { days: grouped(days), until: sealedUntil ?? verifySays('noneYet', language) }),
    ...(unbound > 0 ? [verifySays('unbound', language, { count: grouped(unbound) })] : []),
    ...(notOurs > 0 ? [verifySays('notOurs', language, { count: grouped(notOurs) })] : []),
    ...(unjournaled > 0 ? [verifySays('unjournaled', language, { count: grouped(unjournaled) })] : []),
    ...keptText(kept, sealedUntil, language),
    ...keys.map((key) => verifySays(expectKey === undefined ? 'signedBy' : 'signedByNamed', language, { key })),
  ].join('\n');
}

/** What cannot be known from the database alone is said, and how it can be known. */
function keptText(kept: readonly KeptRoot[], sealedUntil: string | null, language: Language): readonly string[] {
  const last = kept
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (last === undefined) return [verifySays('noRoot', language)];
  const beyond = sealedUntil !== null && sealedUntil > last ? ` ${verifySays('beyond', language, { last })}` : '';
  return [`${verifySays('kept', language, { count: grouped(kept.length), last })}${beyond}`];
}
