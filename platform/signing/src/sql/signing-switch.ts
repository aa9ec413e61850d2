/** The stop switch of the head of the territorial body: one command, and nothing is signed any more anywhere. */
import type { Connection } from '@oryndau/postgres/driver';

export interface SwitchState {
  readonly stopped: boolean;
  readonly byWhom: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The last turn of the switch; undefined while it was never turned: signing goes on. */
export async function readSwitch(connection: Connection): Promise<SwitchState | undefined> {
  const [row] = await connection<SwitchState[]>`
    select switch.stopped, switch.by_whom as "byWhom", switch.reason, switch.at
    from connectors.signing_switch as switch
    order by switch.id desc
    limit 1`;
  return row;
}

export async function turnSwitch(connection: Connection, turn: Omit<SwitchState, 'at'>): Promise<void> {
  await connection`
    insert into connectors.signing_switch (stopped, by_whom, reason)
    values (${turn.stopped}, ${turn.byWhom}, ${turn.reason})`;
}

export const isSigningStopped = async (connection: Connection): Promise<boolean> =>
  (await readSwitch(connection))?.stopped ?? false;
