/** A fact of the register as it waits for its day: a command to the decider, and with a registration who the debtor is. */
import { canonical, fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { DebtorKind } from '@oryndau/words/lists';
import { type FineCommand, fineMoneyFields } from './fine.ts';
import type { FactType, FineRegistration } from './register-record.ts';

export interface Debtor {
  /** IIN or BIN. */
  readonly debtor: string;
  readonly debtorKind: DebtorKind;
}

/** `record`: sha256 (hex) of the line as it came in. */
export function registrationBody(registration: FineRegistration, record: string): string {
  const { number, documentType, article, region, amount, debtorIin: debtor, debtorKind } = registration;
  // In the order of the canonical form, which then need not sort them.
  return canonical({ amount, article, debtor, debtorKind, documentType, number, record, region, type: 'Register' });
}

export function factBody(type: FactType, on: LegalDate): string {
  return canonical(factCommand(type, on));
}

function factCommand(type: FactType, on: LegalDate): FineCommand {
  switch (type) {
    case 'FineDelivered':
      return { type: 'RecordDelivery', deliveredOn: on };
    case 'FineAppealed':
      return { type: 'RecordAppeal', filedOn: on };
    case 'FineAppealRejected':
      return { type: 'RecordAppealRejection', rejectedOn: on };
    case 'FineCancelled':
      return { type: 'RecordCancellation' };
  }
}

/** Names a fact among those of its document. */
export const factKey = (type: FactType | 'FineRegistered', on: LegalDate): string => `${type}|${on}`;

/** What a body says; `debtor` with a registration only. */
export function readFineBody(body: string): { readonly command: FineCommand; readonly debtor?: Debtor } {
  const read = fromCanonical<FineCommand & Partial<Debtor>>(JSON.parse(body), fineMoneyFields);
  if (read.debtor === undefined && read.debtorKind === undefined) return { command: read };
  const { debtor, debtorKind, ...command } = read;
  return debtor === undefined || debtorKind === undefined ? { command } : { command, debtor: { debtor, debtorKind } };
}
