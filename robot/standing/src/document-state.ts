/**
 * How a document stands in all stages at once, as text and back, and what of it people filter by. The stages know nothing of each other; here they
 * stand side by side. A further stage is one row of `stages`.
 */
import { type FineState, fineCodec, fineDueOn, limitationEndsOn } from '@oryndau/fines/core';
import {
  type DocumentOrigin,
  type DocumentStanding,
  type KeptDocument,
  readDocuments,
} from '@oryndau/journal/document-rows';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type AccountState, accountCodec } from '@oryndau/payments/core';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type CaseState, caseDueOn, mayLapse, policyOn } from '@oryndau/proceedings/core';
import { unsignedEnd } from '@oryndau/proceedings/core/end-taken-back';
import { caseCodec } from '@oryndau/proceedings/core/evolve';
import type { DebtorKind } from '@oryndau/words/lists';
import { nameOf, remainingOf } from './outcome.ts';

export interface DocumentState {
  readonly fine: FineState | null;
  readonly case: CaseState | null;
  readonly account: AccountState | null;
}

/** In the order of their names, as in canonical JSON. */
const stages = { account: accountCodec, case: caseCodec, fine: fineCodec };
type Stage = keyof typeof stages;
const names = Object.keys(stages) as readonly Stage[];

/** Of a document that nobody has registered. */
export const nothingYet: DocumentState = { fine: null, case: null, account: null };

/** Canonical JSON: the state of each stage that knows the document, under its name. */
export function encodeDocument(document: DocumentState): string {
  let text = '';
  for (const name of names) {
    const encoded = encodedIn(name, document);
    if (encoded !== undefined) text += `${text === '' ? '' : ','}"${name}":${encoded}`;
  }
  return `{${text}}`;
}

function encodedIn(name: Stage, document: DocumentState): string | undefined {
  switch (name) {
    case 'account':
      return document.account === null ? undefined : stages.account.encode(document.account);
    case 'case':
      return document.case === null ? undefined : stages.case.encode(document.case);
    case 'fine':
      return document.fine === null ? undefined : stages.fine.encode(document.fine);
  }
}

export function decodeDocument(text: string): DocumentState {
  const parsed = JSON.parse(text) as Partial<Record<Stage, unknown>>;
  return {
    fine: parsed.fine === undefined ? null : stages.fine.revive(parsed.fine),
    case: parsed.case === undefined ? null : stages.case.revive(parsed.case),
    account: parsed.account === undefined ? null : stages.account.revive(parsed.account),
  };
}

/** The day on which something happens by itself next; null: it sleeps until something comes in. */
export function dueOnOf(document: DocumentState): LegalDate | null {
  const { fine, case: proceeding } = document;
  const ofFine = fine && fineDueOn(fine);
  const ofCase = proceeding && caseDueOn(proceeding);
  const lapse = fine && proceeding && lapsesOn({ fine, case: proceeding });
  const gone = endWithoutMoney(document) === undefined ? null : (proceeding?.endedOn ?? null);
  return [ofFine, ofCase, lapse, gone].reduce<LegalDate | null>(earliest, null);
}

const earliest = (a: LegalDate | null, b: LegalDate | null): LegalDate | null =>
  a === null || (b !== null && b < a) ? b : a;

/** An end by payment from before, which nobody has signed and whose money has gone back; undefined where there is none. */
export function endWithoutMoney({ fine, case: proceeding, account }: DocumentState): string | undefined {
  const end = proceeding === null ? undefined : unsignedEnd(proceeding);
  return fine !== null && end !== undefined && remainingOf(fine, proceeding, account) > 0n ? end.of : undefined;
}

/** The first day on which an opening that nobody has signed is too late (KoAP Art. 890); null where none can be. */
export function lapsesOn({ fine, case: proceeding }: { readonly fine: FineState; readonly case: CaseState }) {
  const judges = policyOn(proceeding.policy, proceeding.openedOn)?.judgesLimitation ?? true;
  const last = judges && mayLapse(proceeding) ? limitationEndsOn(fine) : null;
  return last === null ? null : addDays(last, 1);
}

export function standingOf(document: DocumentState & { readonly fine: FineState }): DocumentStanding {
  const { fine, case: proceeding, account } = document;
  const isOpened = proceeding !== null && proceeding.status !== 'refused';
  return {
    standing: nameOf(fine, proceeding),
    remainder: remainingOf(fine, proceeding, account),
    openedOn: isOpened ? proceeding.openedOn : null,
    endsOn: isOpened ? (proceeding.endedOn ?? proceeding.lastDay) : fine.endedOn,
    dueOn: dueOnOf(document),
  };
}

export const originOf = (
  { region, article, amount }: FineState,
  { debtor, debtorKind }: Pick<DocumentOrigin, 'debtor' | 'debtorKind'>,
): DocumentOrigin => ({ region, article, amount, debtor, debtorKind });

/** These documents with their states; one that has none is not in the map. */
export async function loadDocuments(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, KeptDocument & DocumentState>> {
  const kept = await readDocuments(tx, ids);
  return new Map(Array.from(kept, ([id, row]) => [id, { ...row, ...decodeDocument(row.state) }]));
}

/** How a document stands, and whose it is. */
export type StateOfDebtor = DocumentState & { readonly debtorKind: DebtorKind };

/** How these documents stand, outside a transaction too; one that has no row is not in the map. */
export async function readStates(connection: Connection, ids: readonly string[]): Promise<Map<string, StateOfDebtor>> {
  if (ids.length === 0) return new Map();
  const rows = await connection<
    { readonly documentId: string; readonly state: string; readonly debtorKind: DebtorKind }[]
  >`
    select document.document_id as "documentId", document.state::text as state, document.debtor_kind as "debtorKind"
    from work.document as document
    where document.document_id = any(${array(ids)}::uuid[])`;
  return new Map(
    rows.map(({ documentId, state, debtorKind }) => [documentId, { ...decodeDocument(state), debtorKind }]),
  );
}

/** The cases of these documents; a document that has none is not in the map. */
export async function readCases(connection: Connection, ids: readonly string[]): Promise<Map<string, CaseState>> {
  const states = await readStates(connection, ids);
  return new Map(
    Array.from(states).flatMap(([id, { case: proceeding }]) =>
      proceeding === null ? [] : [[id, proceeding] as const],
    ),
  );
}

/** One of them; `nothingYet` where there is none. */
export const loadDocument = async (tx: Transaction, id: string): Promise<DocumentState> =>
  (await loadDocuments(tx, [id])).get(id) ?? nothingYet;
