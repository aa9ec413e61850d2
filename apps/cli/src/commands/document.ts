/** `oryndau document`: the acts of a case as sealed PDF files, and the check of such a file by whoever holds it. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { citedByAct } from '@oryndau/documents/acts/cited-by-act';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import type { Database } from '@oryndau/postgres/database';
import { actsToRender } from '@oryndau/reading/documents';
import { actText } from '@oryndau/sentences/label-texts';
import { citationInWords } from '@oryndau/sentences/right-text';
import type { Check, DocumentReport } from '@oryndau/signing';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { Language } from '@oryndau/words/languages';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openInstalled } from '../authority.ts';
import { checkTexts } from '../check-texts.ts';
import { now } from '../clock.ts';
import { configuredBody } from '../configured-body.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findCase } from '../find-case.ts';
import { configuredCmsChecker } from '../head-service.ts';
import { print, printJson, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, home, languageOption, type Session, withCommon, withSession } from '../session.ts';
import { documentSays } from '../texts/document.ts';

interface SaveOptions extends CommonOptions {
  readonly output?: string;
  readonly timeStampUrl?: string;
}

interface VerifyOptions extends Pick<CommonOptions, 'json' | 'language'> {
  readonly trust: readonly string[];
  readonly body: readonly string[];
}

/** Until the portal has an address of its own. */
const PORTAL = process.env.ORYNDAU_PORTAL || 'oryndau.example';

export function addDocument(program: Command): void {
  const document = program.command('document').summary('make the PDF of an act, or check one');
  withCommon(
    document
      .command('save')
      .argument('<act>', 'NUMBER/EVENT, as "oryndau case NUMBER" lists the acts')
      .summary('the PDF of an act, sealed now')
      .description(
        'Makes the page from the signed data, the same every time, seals it (PAdES), and writes it to a file.',
      )
      .option('-o, --output <file>', 'where to (default: NUMBER-EVENT.pdf here)')
      .addOption(
        new Option(
          '--time-stamp-url <url>',
          'an RFC 3161 authority, whose time is put under the seal; ORYNDAU_TIME_STAMP_TRUST names the PEM of who certifies it',
        ).env('ORYNDAU_TIME_STAMP_URL'),
      ),
  ).action(async (act: string, options: SaveOptions) => {
    await withSession(options, { name: 'document' }, (session) => save(session, act, options));
  });
  document
    .command('verify')
    .argument('<file>', 'a PDF')
    .summary('who signed what and when, and whether a byte was changed')
    .description(
      'Checks the seal, the signature under the act, its place in the signed batch, the register’s record, and makes the page again from the signed data. Needs no database and asks nobody, but the service in ORYNDAU_SIGNING_SERVICE where the signature is of an algorithm that is not known here (GOST).',
    )
    .option(
      '--trust <file>',
      'PEM of an authority to believe, instead of this installation’s; may be given again',
      collect,
      [],
    )
    .option(
      '--body <bin>',
      'BIN of the body whose acts are believed (default: ORYNDAU_BODY_BIN): a national authority certifies the head of every firm; may be given again',
      collectBins,
      [],
    )
    .option('--json', 'the result as JSON on standard output')
    .addOption(languageOption())
    .action(verify);
}

function collectBins(value: string, before: readonly string[]): readonly string[] {
  if (!/^\d{12}$/.test(value)) throw new InvalidArgumentError('A BIN has twelve digits.');
  return [...before, value];
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

async function save(
  { db, language, json, authority }: Session,
  named: string,
  options: SaveOptions,
): Promise<ExitCode> {
  const [, number, event] = /^(.+)\/(\d+)$/.exec(named) ?? [];
  if (number === undefined) throw wrongUsage(`"${named}" names no act: it looks like T25-A18543/7`);
  const found = await findCase({ db, language }, number);
  const { seal, test, signatory } = await authority();
  const acts = await actsToRender(db.sql, found.documentId, { signatory, portal: PORTAL, test });
  const wanted = acts.find(({ act }) => act.n === Number(event));
  if (wanted === undefined) {
    await sayIfUnsigned(db, { documentId: found.documentId, n: Number(event), named, language });
    const has = acts.map(({ act }) => `${number}/${act.n} (${act.type})`).join(', ') || documentSays('none', language);
    throw new PlainError(documentSays('noAct', language, { number, event, has }), exitCodes.refused, 'UNKNOWN_ACT');
  }
  const { timeStampUrl } = options;
  const { fileActSigner, sealPdf, timeStamper } = await import('@oryndau/signing');
  const { renderAct } = await import('@oryndau/documents/acts');
  const signer = fileActSigner(seal, { isStopped: () => isSigningStopped(db.sql) });
  const pdf = await sealPdf(renderAct(wanted.rendered), {
    signer,
    certificates: seal.certificates,
    at: now(),
    ...(timeStampUrl && { timestamp: timeStamper({ url: addressOf(timeStampUrl), trusted: [await trustFile()] }) }),
  });
  const path = options.output ?? `${number.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}-${event}.pdf`;
  await writeFile(path, pdf, { flag: options.output === undefined ? 'wx' : 'w' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new PlainError(documentSays('fileExists', language, { path }), exitCodes.refused, 'FILE_EXISTS');
    },
  );
  if (json) printJson({ file: path, bytes: pdf.length, act: wanted.act.type, test });
  else {
    const line = documentSays('savedLine', language, {
      path,
      type: actText(wanted.act.type, language),
      bytes: pdf.length,
    });
    print(test ? `${line}, ${documentSays('testAct', language)}` : line);
  }
  return exitCodes.ok;
}

/** An act that was decided and is not signed has no file yet: it is said what it waits for, and what can be done. */
async function sayIfUnsigned(
  db: Database,
  { documentId, n, named, language }: { documentId: string; n: number; named: string; language: Language },
): Promise<void> {
  const all = await readWaitingActs(db.sql, { states: ['waiting', 'struck', 'withdrawn'], documentId });
  const act = all.find((each) => each.n === n);
  if (act === undefined) return;
  const about = { act: named, type: actText(act.type, language), on: act.decidedOn };
  const by = act.struckBy ?? documentSays('whoeverSigns', language);
  const reason = act.reason ?? documentSays('noReason', language);
  const message =
    act.state === 'waiting'
      ? documentSays('waits', language, about)
      : documentSays('struck', language, { ...about, by, reason });
  throw new PlainError(message, exitCodes.refused, 'ACT_NOT_SIGNED');
}

/** Asked for before a PDF is made: an address that is none is no trouble of the authority. */
function addressOf(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw wrongUsage('the address of the time stamps (--time-stamp-url, ORYNDAU_TIME_STAMP_URL) begins with https://');
}

/** Whose time stamps are believed. */
async function trustFile(): Promise<string> {
  const path = process.env.ORYNDAU_TIME_STAMP_TRUST;
  if (!path)
    throw wrongUsage('ORYNDAU_TIME_STAMP_TRUST names no file: give the PEM of the authority of the time stamps');
  return readFile(path, 'utf8').catch((error: Error) => {
    throw wrongUsage(`ORYNDAU_TIME_STAMP_TRUST names ${path}, which cannot be read (${error.message})`);
  });
}

const FILE_BYTES_MAX = 50_000_000;

async function verify(file: string, { trust, body, json, language }: VerifyOptions): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined)
    throw new PlainError(
      documentSays('unreadable', language, { file: basename(file) }),
      exitCodes.refused,
      'FILE_NOT_READABLE',
    );
  if (size > FILE_BYTES_MAX)
    throw new PlainError(
      documentSays('tooLarge', language, { file: basename(file) }),
      exitCodes.refused,
      'DOCUMENT_TOO_LARGE',
    );
  const installed = trust.length > 0 ? undefined : await openInstalled(home());
  const trusted = installed?.trusted ?? (await Promise.all(trust.map((path) => readFile(path, 'utf8'))));
  const own = installed === undefined ? configuredBody() : installed.body;
  const bodies = body.length > 0 || own === undefined ? body : [own];
  const { verifyDocument } = await import('@oryndau/signing');
  const checker = await configuredCmsChecker();
  const report = await verifyDocument(await readFile(file), { trusted: [...trusted], bodies, checker });
  if (json) printJson(report);
  else {
    print(reportText(file, report, language));
    if (report.valid && !report.test && report.actSigner !== undefined && bodies.length === 0)
      tell(documentSays('bodyNotAsked', language));
  }
  if (!json && report.valid && report.test) tell(documentSays('testWarning', language));
  process.exitCode = report.valid ? exitCodes.ok : exitCodes.refused;
}

function reportText(file: string, report: DocumentReport, language: Language): string {
  const { valid, checks, seal, act, actSigner } = report;
  const row = ({ name, status, code }: Check) => [
    status === 'ok' ? '✓' : status === 'absent' ? '–' : '✗',
    checkTexts[name][language],
    code ?? '',
  ];
  const sealedAt = seal && (seal.stampedAt ?? seal.claimedAt).toISOString();
  const who = [
    act &&
      documentSays('actLine', language, {
        number: act.number,
        type: actText(act.type, language),
        on: act.on,
        citation: citationInWords(citationWithRedactions(citedByAct(act)), language),
      }),
    actSigner &&
      documentSays('signedByLine', language, {
        by: actSigner.by,
        issuer: actSigner.issuer,
        key: actSigner.keyId.slice(0, 16),
      }),
    actSigner &&
      (actSigner.bin ?? actSigner.organisation) !== undefined &&
      documentSays('signedForLine', language, {
        organisation: actSigner.organisation ?? '—',
        bin: actSigner.bin ?? '—',
      }),
    actSigner?.vouchedByService && documentSays('vouchedLine', language),
    actSigner?.at && documentSays('signedOnLine', language, { at: actSigner.at.toISOString() }),
    seal && documentSays(seal.stampedAt ? 'sealedProven' : 'sealedClaimed', language, { by: seal.by, at: sealedAt }),
    seal && documentSays('bytesLine', language, { range: seal.byteRange.join(' ') }),
  ].filter(Boolean);
  const verdict = documentSays(valid ? 'genuine' : 'notGenuine', language);
  const head = ['', documentSays('check', language), ''];
  return `${basename(file)}: ${verdict}\n${who.join('\n')}\n\n${table(head, checks.map(row), ['left', 'left', 'left'])}`;
}
