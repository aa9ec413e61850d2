/** The files inside an act's PDF as the values it was made of. They come from a stranger, so nothing of them is taken for granted. */
import { jsonOf } from '@oryndau/law/door-text';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { ActParties, ActToRender } from './act.ts';
import { readAct } from './read-act.ts';
import type { AttachmentName } from './render-act.ts';

export const ATTACHMENT_CHARACTERS_MAX = 65_536;
/** More does not fit into a QR code. */
const ADDRESS_MAX = 1_000;
const PROOF_MAX = 32;
const CERTIFICATES_MAX = 8;

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Thrown and caught here only: the input is not what it must be. */
class Unfit extends Error {}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Unfit();
  return value;
}

function texts(value: unknown, max: number): string[] {
  if (!Array.isArray(value) || value.length > max) throw new Unfit();
  return value.map(text);
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new Unfit();
  return Number(value);
}

function day(value: unknown): LegalDate {
  const parsed = parseLegalDate(value);
  if (parsed === undefined) throw new Unfit();
  return parsed;
}

/**
 * What `renderAct` made the page of, from its three attached texts; undefined when they are not of that form. `renderAct` of the result
 * gives the same page again, or the page was another. Never throws.
 */
export function readAttachments(files: Readonly<Record<AttachmentName, string>>): ActToRender | undefined {
  if (Object.values(files).some(({ length }) => length > ATTACHMENT_CHARACTERS_MAX)) return undefined;
  const data = files['act.json'];
  if (readAct(data) === undefined) return undefined;
  try {
    const signature = fieldsOf(jsonOf(files['signature.json']));
    const page = fieldsOf(signature.page);
    const checkUrl = text(page.checkUrl);
    if (checkUrl.length > ADDRESS_MAX || typeof page.test !== 'boolean' || signature.version !== 1) return undefined;
    return {
      data,
      parties: partiesIn(fieldsOf(page.parties), files['record.json']),
      signature: signatureIn(signature),
      checkUrl,
      test: page.test,
    };
  } catch {
    return undefined;
  }
}

function signatureIn(signature: Fields): ActToRender['signature'] {
  const signer = fieldsOf(signature.signer);
  const title = fieldsOf(signer.title);
  return {
    signer: { name: text(signer.name), title: { kk: text(title.kk), ru: text(title.ru), en: text(title.en) } },
    ...(signature.signedOn !== undefined && { signedOn: day(signature.signedOn) }),
    keyId: text(signature.keyId),
    ...formIn(signature),
    root: text(signature.root),
    index: whole(signature.index),
    size: whole(signature.size),
    proof: texts(signature.proof, PROOF_MAX),
    certificates: texts(signature.certificates, CERTIFICATES_MAX),
  };
}

/** One signature and not two. */
function formIn({ jws, cms }: Fields): Pick<ActToRender['signature'], 'jws' | 'cms'> {
  if (jws === undefined) return { cms: text(cms) };
  if (cms !== undefined) throw new Unfit();
  return { jws: text(jws) };
}

function partiesIn(parties: Fields, record: string): ActParties {
  const debtor = fieldsOf(parties.debtor);
  const issuer = fieldsOf(parties.issuer);
  const { iban, bin, kbk, knp } = fieldsOf(parties.beneficiary);
  return {
    debtor: {
      name: text(debtor.name),
      iin: text(debtor.iin),
      ...(debtor.birthDate !== undefined && { birthDate: text(debtor.birthDate) }),
      ...(debtor.address !== undefined && { address: text(debtor.address) }),
    },
    issuer: { name: text(issuer.name), bin: text(issuer.bin) },
    beneficiary: { iban: text(iban), bin: text(bin), kbk: text(kbk), knp: text(knp) },
    paymentReference: text(parties.paymentReference),
    record,
  };
}
