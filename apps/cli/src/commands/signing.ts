/** `oryndau signing`: who signs acts and when: the stop switch of the head of the territorial body, the batch that waits for him, his standing orders. */
import { readSwitch, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { countWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { Command } from 'commander';
import { certificateWarnings } from '../authority.ts';
import { now } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { byArgument, noteArgument } from '../operator-words.ts';
import { print, printJson } from '../output.ts';
import { type CommonOptions, type Session, withCommon, withSession } from '../session.ts';
import { signingSays } from '../texts/signing.ts';
import { waitingText } from '../waiting-acts.ts';
import { whoDecides } from '../who-decides.ts';
import { addSigningBatch } from './signing-batch.ts';
import { addSigningCheck } from './signing-check.ts';
import { addSigningOrders } from './signing-orders.ts';

interface TurnOptions extends CommonOptions {
  readonly by: string;
  readonly reason: string;
}

export function addSigning(program: Command): void {
  const signing = program
    .command('signing')
    .summary('sign what waits, stop all signing at once, or let acts be signed by a standing order')
    .description(
      'Every act is signed by the head or a deputy: batch by batch after it could be opened (list, show, approve, strike), or at once within a standing order (order). The stop switch (stop, resume): while it is on, no act is signed, and so nothing is decided, by any worker; payments are still taken in. What falls due meanwhile is decided when signing goes on.',
    );
  addSigningBatch(signing);
  addSigningOrders(signing);
  addSigningCheck(signing);
  withCommon(signing.command('status').summary('whether signing goes on, and whose key signs')).action(
    async (options: CommonOptions) => {
      await withSession(options, { name: 'signing' }, status);
    },
  );
  for (const [name, stopped, summary] of [
    ['stop', true, 'stop all signing, now'],
    ['resume', false, 'let signing go on'],
  ] as const) {
    withCommon(
      signing
        .command(name)
        .summary(summary)
        .requiredOption('--by <name>', 'who turns the switch (a login, where the staff have accounts)', byArgument)
        .requiredOption('--reason <text>', 'why; without personal data'),
    ).action(async (options: TurnOptions) => {
      const reason = noteArgument('--reason', options.reason);
      await withSession(options, { name: 'signing' }, async (session) => {
        const action = stopped ? 'signing.stop' : 'signing.resume';
        const { by, db } = await whoDecides(session, options.by, { action });
        await turnSwitch(db, { stopped, byWhom: by, reason, at: now() });
        return status(session);
      });
    });
  }
}

async function status({ db, authority, json, language }: Session) {
  const turned = await readSwitch(db.sql);
  const installed = await authority();
  const { head, envelopes, test, body } = installed;
  const warnings = await certificateWarnings(installed, new Date(), language);
  const waiting = await countWaitingActs(db.sql);
  const keys = { keyId: head.keyId, systemKeyId: envelopes.keyId, body: body ?? null };
  if (json) printJson({ waiting, stopped: turned?.stopped ?? false, ...turned, ...keys, test, warnings });
  else {
    const { byWhom, at, reason } = turned ?? {};
    const last = turned && signingSays('turned', language, { by: byWhom, at, reason });
    print(`${signingSays(turned?.stopped ? 'stopped' : 'goesOn', language)}${last ?? ''}`);
    if (waiting.acts > 0) print(waitingText(waiting, language));
    print(signingSays(test ? 'testKey' : 'key', language, { key: head.keyId }));
    print(signingSays('systemKey', language, { key: envelopes.keyId }));
    for (const warning of warnings) print(warning);
    if (!test)
      print(body === undefined ? signingSays('bodyUnknown', language) : signingSays('body', language, { body }));
  }
  return exitCodes.ok;
}
