/** What two people put into force, without their desk: for tests of what is decided by it. Confirmed by the button of a demonstration, so `verify` takes it as practice alone. */
import { randomUUID } from 'node:crypto';
import type { NewValue } from '@oryndau/law/enacted';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { openAccount } from '@oryndau/staff/accounts';
import { addEnactment } from '@oryndau/staff/enactments';
import { PRACTICE } from '@oryndau/staff/passkeys';
import { decideProposal, propose } from '@oryndau/staff/proposals';
import type { CalendarChange } from '../enacted-content.ts';
import { useLawInForce } from '../law-in-force.ts';

const NOBODYS = { credentialId: PRACTICE, nonce: '', clientData: '', authenticatorData: '', signature: '' };

type Told = Pick<NewValue, 'parameter' | 'value' | 'from'> | Omit<CalendarChange, 'origin' | 'source' | 'url'>;

/** Proposed by one and approved by another on that day; the law of this process afterwards. Gives its number. */
export async function putInForce(db: Database, value: Told, on: LegalDate): Promise<number> {
  const at = new Date(`${on}T06:00:00Z`);
  const content = {
    origin: 'LAW',
    source: 'A law of a test',
    url: 'https://adilet.zan.kz/rus/docs/Z100000261_',
    ...value,
  };
  const n = await db.transaction(async (tx) => {
    const [proposer, approver] = [await openOne(tx, at), await openOne(tx, at)];
    const proposed = {
      action: 'law.change',
      documentId: null,
      region: null,
      body: null,
      content,
      reason: 'law',
    } as const;
    const id = await propose(tx, proposed, { by: proposer, proof: NOBODYS, at });
    await decideProposal(tx, { id, outcome: 'approved', by: approver, reason: 'seen', proof: NOBODYS, at });
    return addEnactment(tx, id);
  });
  await useLawInForce(db.sql);
  return n;
}

async function openOne(tx: Parameters<typeof openAccount>[0], at: Date): Promise<string> {
  const login = randomUUID();
  const id = await openAccount(tx, { login, name: `T. ${login}`, region: null, body: null }, { by: 'test', at });
  if (id === undefined) throw new Error('an account of that name is there');
  return id;
}
