/** `oryndau signing show`: an act that waits, every word of it, for whoever is to sign it. */
import { noteView } from '@oryndau/access/views';
import { type BatchScope, type DamagedAct, openAct } from '@oryndau/deciding/signing';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { actParties } from '@oryndau/reading/documents';
import type { Language } from '@oryndau/words/languages';
import type { Command } from 'commander';
import { now } from '../clock.ts';
import { writeAsked } from '../draft-file.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

import { print, printJson } from '../output.ts';
import { PlainError } from '../plain-error.ts';
import { type Session, withSession } from '../session.ts';
import { signingSays } from '../texts/signing.ts';
import { actInJson, type ByOptions, differenceText, noSuchAct, placeOf, withBy } from '../waiting-acts.ts';
import { whoSigns } from '../who-decides.ts';

interface ShowOptions extends ByOptions {
  readonly pdf?: string;
}

/** An act is made in both; English stands on it for information. */
const ACT_LANGUAGES: readonly Language[] = ['kk', 'ru'];

export function addSigningShow(signing: Command): void {
  withBy(
    signing
      .command('show')
      .argument('<act>', 'NUMBER/EVENT or CASE/EVENT, as "signing list" gives it')
      .summary('open an act: every word of it, or its page')
      .option('--pdf <file>', 'write its page too, marked as a draft')
      .option('--yes', 'does not ask before it writes over a file')
      .description(
        `In Kazakh and in Russian, as the act is, or in the language of --language. Holds personal data. Whoever approves a batch has opened some of its acts ("oryndau law sign.sample_acts"), or all of a smaller one, under the same name.`,
      ),
  ).action(async (named: string, options: ShowOptions, command: Command) => {
    // What the machine speaks is not what was asked for.
    const isAsked = command.getOptionValueSource('language') === 'cli';
    const shown = { languages: isAsked ? [options.language] : ACT_LANGUAGES, pdf: options.pdf, yes: options.yes };
    await withSession(options, { name: 'signing' }, async (session) => {
      const seen = await whoSigns(session, options.by, 'signing.see');
      return show(session, named, { ...shown, ...seen });
    });
  });
}

const damagedShow = (act: string, differs: DamagedAct['differs'], language: Language): string =>
  differs === 'act'
    ? signingSays('damagedShow', language, { act })
    : signingSays('differsShow', language, { act, what: differenceText(differs, language) });

interface ShowAsked extends BatchScope {
  readonly by: string;
  readonly languages: readonly Language[];
  /** The file for its page. */
  readonly pdf: string | undefined;
  readonly yes: boolean | undefined;
}

async function show(
  session: Session,
  named: string,
  { by, regions, languages, pdf, yes = false }: ShowAsked,
): Promise<ExitCode> {
  const { db, json, language } = session;
  const place = await placeOf(session, named);
  const act = await openAct(db.sql, { ...place, by, regions });
  if (act === undefined) throw noSuchAct(named, language);
  if (act.data === null) throw new PlainError(damagedShow(named, act.differs, language), exitCodes.refused, 'DAMAGED');
  await noteView(db.sql, place.documentId, { at: now(), reader: 'operator', way: 'command line', name: by });
  const record = (await loadRecords(db.sql, [place.documentId])).get(place.documentId)?.record;
  if (record === undefined) throw new Error(`an act of document ${place.documentId}, which is not there`);
  const { actAsText, renderDraft } = await import('@oryndau/documents/acts');
  const { signatory: signer, test } = await session.authority();
  const unsigned = { data: act.body, parties: actParties(record), signer, test };
  const text = actAsText(unsigned, languages);
  if (!json) print(text);
  if (pdf !== undefined) await writeAsked(pdf, renderDraft(unsigned), { yes });
  const file = pdf === undefined ? {} : { file: pdf };
  if (json) printJson({ ...actInJson(act), state: act.state, reason: act.reason, data: act.data, text, ...file });
  else {
    if (pdf !== undefined) print(`\n${signingSays('draft', language, { file: pdf })}`);
    if (act.state !== 'waiting') {
      const { struckBy: struck, struckAt: at, reason } = act;
      print(`\n${signingSays('isStruck', language, { by: struck, at, reason })}`);
    }
  }
  return exitCodes.ok;
}
