/**
 * The documents of a case: an act is signed data from the moment of its decision; its PDF is made when somebody asks for it, and sealed then.
 * The same act gives the same page, whenever it is asked for (law/documents/); only the seal is of its own time.
 */
import type { ActParties, ActToRender } from '@oryndau/documents/acts';
import { fullNameOf, partiesOf } from '@oryndau/fines/core/register-person';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { actCodeOf } from '@oryndau/outside/codes';
import type { Connection } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { signatureInFile } from '@oryndau/signing/batch-signature';
import { type KeptAct, readActsOf } from '@oryndau/signing/sql/acts';

export interface Signatory {
  readonly name: string;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** Whom the certificates of the local test authority stand for. */
export const testSignatory: Signatory = {
  name: 'Сынақ Басшы Үлгіұлы',
  title: {
    kk: 'Аумақтық әділет органының басшысы (СЫНАҚ)',
    ru: 'Руководитель территориального органа юстиции (ТЕСТ)',
    en: 'Head of the territorial body of justice (TEST)',
  },
};

export interface DocumentsOptions {
  readonly signatory: Signatory;
  /** Host and path of the portal, without scheme. */
  readonly portal: string;
  /** True while the authority is a test authority. */
  readonly test: boolean;
}

export interface RenderedAct {
  readonly act: KeptAct;
  readonly rendered: ActToRender;
}

/** Everything that the PDF of each act of a document is made of, in the order of the acts. */
export async function actsToRender(
  connection: Connection,
  documentId: string,
  options: DocumentsOptions,
): Promise<readonly RenderedAct[]> {
  return (await actsToRenderOf(connection, [documentId], options)).get(documentId) ?? [];
}

/** The same of many documents, in two statements; a document without a record has no acts. */
export async function actsToRenderOf(
  connection: Connection,
  documentIds: readonly string[],
  options: DocumentsOptions,
): Promise<ReadonlyMap<string, readonly RenderedAct[]>> {
  const records = await loadRecords(connection, documentIds);
  const acts = groupBy(await readActsOf(connection, documentIds), ({ documentId }) => documentId);
  return new Map(
    [...records].map(([documentId, { record }]) => {
      const parties = actParties(record);
      const its = acts.get(documentId) ?? [];
      return [documentId, its.map((act) => ({ act, rendered: renderedOf(act, parties, options) }))];
    }),
  );
}

export function actParties(record: string): ActParties {
  const parties = partiesOf(record);
  const { debtor, issuer, beneficiary, paymentReference } = parties;
  return {
    debtor: {
      name: fullNameOf(parties),
      iin: debtor.iin,
      ...(debtor.birthDate !== null && { birthDate: debtor.birthDate }),
      ...(debtor.address !== null && { address: debtor.address }),
    },
    issuer,
    beneficiary,
    paymentReference,
    record,
  };
}

const PATH_OF_CHECK = 'check/act';

function renderedOf(act: KeptAct, parties: ActParties, { signatory, portal, test }: DocumentsOptions): ActToRender {
  const { signedOn, keyId, signature, root, position, size, proof, certificates } = act;
  return {
    data: act.body,
    parties,
    signature: {
      signer: signatory,
      ...signatureInFile(signature),
      signedOn,
      keyId,
      root,
      index: position,
      size,
      proof,
      certificates,
    },
    checkUrl: `https://${portal}/${PATH_OF_CHECK}/${act.documentId}/${act.n}/${actCodeOf(act)}`,
    test,
  };
}
