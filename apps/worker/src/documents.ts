/**
 * The documents of a case: an act is signed data from the moment of its decision; its PDF is made when somebody asks for it, and sealed then.
 * The same act gives the same page, whenever it is asked for (documents/); only the seal is of its own time.
 */
import { type KeptAct, readActs } from '@oryndau/connectors';
import type { ActParties, ActToRender } from '@oryndau/documents/acts';
import { fullNameOf, loadRecords, partiesOf } from '@oryndau/fines';
import type { Connection } from '@oryndau/postgres';

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

/** Everything that the PDF of each act of a document is made of, in the order of the acts. */
export async function actsToRender(
  connection: Connection,
  documentId: string,
  options: DocumentsOptions,
): Promise<{ readonly act: KeptAct; readonly rendered: ActToRender }[]> {
  const acts = await readActs(connection, documentId);
  const record = (await loadRecords(connection, [documentId])).get(documentId)?.record;
  if (record === undefined) return [];
  const parties = actParties(record);
  return acts.map((act) => ({ act, rendered: renderedOf(act, parties, options) }));
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
  const { keyId, jws, root, position, size, proof, certificates } = act;
  return {
    data: act.body,
    parties,
    signature: { signer: signatory, keyId, jws, root, index: position, size, proof, certificates },
    checkUrl: `https://${portal}/${PATH_OF_CHECK}/${act.documentId}/${act.n}`,
    test,
  };
}
