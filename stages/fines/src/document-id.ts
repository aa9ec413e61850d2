/** The key of a document that needs no look-up: the same document has the same id wherever it is read. */
import { namedId } from '@oryndau/postgres/named-id';
import type { Issued } from './core/register-record.ts';

/** Our own namespace for names of documents. */
const NAMESPACE = '5e0b2b5c-6c4d-5f0e-9d53-0f4b1f1f7a10';

export const documentIdOf = ({ source, documentType, issuerBin, number }: Issued): string =>
  namedId([source, documentType, issuerBin, number].join('\u001f'), NAMESPACE);
