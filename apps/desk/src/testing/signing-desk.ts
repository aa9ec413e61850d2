/** A desk over a small feed whose acts wait for a head. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { testSignatory } from '@oryndau/reading/documents';
import { readSummary } from '@oryndau/reading/outcomes';
import type { InstallationParts } from '@oryndau/web/http/installation';
import { openServer } from '@oryndau/web/http/server';
import type { DeskParts } from '../ground.ts';
import { desk } from '../program.ts';
import { openMember, type TestDesk } from './desk.ts';

export interface SigningDesk extends Pick<TestDesk, 'app' | 'member' | 'close'> {
  readonly place: SigningPlace;
  readonly parts: InstallationParts;
}

/** The cases are opened, and their openings wait; where the key is the head's own, `acts` can be another. */
export async function openSigningDesk(fines: number, parts: Partial<DeskParts> = {}): Promise<SigningDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-signing-desk-'));
  const place = await SigningPlace.open(folder, { fines, policy: 'pilot-grace' });
  await place.tick(OPENED, REGISTERED);
  const { db, desk: told, now } = place.decisionsOn(OPENED);
  const own: InstallationParts = {
    db,
    desk: told,
    now,
    today: () => OPENED,
    secret: Buffer.from('a secret of this test'),
    origin: 'http://localhost',
    isDemo: true,
    isDesk: true,
    documents: { signatory: testSignatory, portal: 'oryndau.example', test: true },
    saveAct: async () => undefined,
    readSummary: () => readSummary(db),
  };
  const app = await openServer(own, [desk({ signers: [], acts: place.desk, ...parts })]);
  return {
    place,
    parts: own,
    app,
    member: (member) => openMember(app, own, member),
    close: async () => {
      await app.close();
      await place.test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
