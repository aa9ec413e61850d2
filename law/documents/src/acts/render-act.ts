/**
 * An act as a PDF/A-3b file (ISO 19005-3): Kazakh and Russian side by side, English for information, and the signed data as associated
 * files, so that the page can always be made again from what it carries and compared byte by byte.
 */
import { canonical } from '@oryndau/law/canonical';
import { type ActData, type ActToRender, type ActVersion, OWN_CASE } from './act.ts';
import { composeAct } from './compose-act.ts';
import { readAct } from './read-act.ts';
import { templateOn } from './templates.ts';
import { typesetBeside } from './typeset-beside.ts';
import { type Typesetting, typeset } from './typesetter.mjs';
import { readTemplate } from './typst.ts';
import { composeUnsigned, type UnsignedAct } from './unsigned-act.ts';
import { composeAct as composeActOfVersion1 } from './version-1/compose-act.ts';
import { templateOn as templateOfVersion1 } from './version-1/templates.ts';

const byTheForms: Version = {
  layout: readTemplate('act.typ'),
  pageOf(act, rendered) {
    const template = templateOn(act.type, act.on);
    return template && composeAct(act, rendered, template);
  },
};

/** How each version comes to its page; undefined where no law of the day knows such an act. One that was signed stays as it is. */
const versions: Readonly<Record<ActVersion, Version>> = {
  1: {
    layout: readTemplate('version-1/act.typ'),
    pageOf(act, rendered) {
      const template = templateOfVersion1(act.type, act.on);
      return template && composeActOfVersion1(act, rendered, template);
    },
  },
  2: byTheForms,
  // What its days are of differs, and not how they are shown.
  3: byTheForms,
  // What stands below the form is worded otherwise, by `OWN_WORDS`.
  4: byTheForms,
  // It tells of its own case alone, by `OWN_CASE`.
  5: byTheForms,
  // An end names each payment, by `EACH_PAYMENT`.
  6: byTheForms,
  // It names measures and payments as `AS_TOLD` says.
  7: byTheForms,
  // An order says that wages were asked about, by `WAGES_ASKED`.
  8: byTheForms,
  // Each law has its own redaction, by `EACH_REDACTION`.
  9: byTheForms,
  // Words of a person are named by their language, by `LANGUAGE_NAMED`.
  10: byTheForms,
  // The items of the Rules stand beside the right, by `ITEMS_CITED`.
  11: byTheForms,
};

interface Version {
  readonly layout: string;
  pageOf(act: ActData, rendered: ActToRender): object | undefined;
}

/** The names of the files in every act. */
export const attachmentNames = ['act.json', 'signature.json', 'record.json'] as const;
export type AttachmentName = (typeof attachmentNames)[number];

/**
 * The bytes of an act; the same input gives the same bytes on every machine. The attached files are `act.json` (the signed text),
 * `signature.json` (`signatureFile`) and `record.json` (the register's line). A text that is no act in canonical form, or a type of
 * act that no law of its day knows, is a bug of the caller and throws.
 */
export const renderAct = (rendered: ActToRender): Uint8Array => typeset(typesettingOf(rendered));

/** The same bytes, laid out on a thread beside: for a server, and for whoever makes many. Rejects with what `renderAct` throws. */
export const renderActBeside = async (rendered: ActToRender): Promise<Uint8Array> =>
  typesetBeside(typesettingOf(rendered));

/**
 * The bytes of an act that nobody has signed, marked on each page as a draft: nothing is attached to it, and it says of no signature. For whoever is to sign it and
 * reads it first. Throws for a text that is no act, or an act that no law of its day knows.
 */
export const renderDraft = (unsigned: UnsignedAct): Uint8Array =>
  typeset({ template: byTheForms.layout, inputs: JSON.stringify({ page: composeUnsigned(unsigned), draft: true }) });

function typesettingOf(rendered: ActToRender): Typesetting {
  const act = readAct(rendered.data);
  if (act === undefined) throw new Error('the data are no act in canonical form');
  const { layout, pageOf } = versions[act.version];
  const page = pageOf(act, rendered);
  if (page === undefined) throw new Error(`no template for ${act.type} on ${act.on}`);
  const signature = signatureFile(rendered, act.version);
  const inputs = { page, act: rendered.data, signature, record: rendered.parties.record };
  return { template: layout, inputs: JSON.stringify(inputs) };
}

/**
 * The text of `signature.json`: the signature, and what else the page was made of (parties without the record, address of the check,
 * test mark), so that a verifier can make the page again.
 */
export function signatureFile({ signature, parties, checkUrl, test }: ActToRender, version: ActVersion): string {
  const { record: _, ...shown } = parties;
  const { signedOn, ...given } = signature;
  const dated = version >= OWN_CASE && signedOn !== undefined ? { ...given, signedOn } : given;
  return canonical({ version: 1, ...dated, page: { parties: shown, checkUrl, test } });
}
