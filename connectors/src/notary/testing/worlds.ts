/** The two ways in which a link and the notaries' system meet, for tests that must hold on both of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { type NotarySimulator, notarySimulator } from '@oryndau/simulators/notary/simulator';
import { newTestPairs } from '../../signed-exchange/testing/certificates.ts';
import { folderNotaryLink, httpsNotaryLink } from '../index.ts';
import type { NotaryLink } from '../port.ts';

/** BINs of nobody. */
export const BODY = '020540003431';
export const NOTARIES = '000000000001';
export const MONDAY = legalDate('2026-03-02');
/** Whom the simulated system does not know. */
export const UNKNOWN_IIN = '990101300999';

export interface NotaryWorld {
  readonly link: NotaryLink;
  readonly notaries: NotarySimulator;
  /** Another link to the same system, as after a restart. */
  again(): NotaryLink;
  close(): Promise<void>;
}

export const notaryWays = ['https', 'folder'] as const;

let pairs: ReturnType<typeof newTestPairs> | undefined;

export async function openNotaryWorld(way: (typeof notaryWays)[number]): Promise<NotaryWorld> {
  pairs ??= newTestPairs();
  const { body, bank: own, stranger, server, client: caller } = await pairs;
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-notary-'));
  const notaries = await notarySimulator({
    name: NOTARIES,
    today: MONDAY,
    unknown: (iin) => iin === UNKNOWN_IIN,
    body: BODY,
    key: own.key,
    certificate: own.certificate,
    bodyCertificates: [body.certificate],
    strangerKey: stranger.key,
    strangerCertificate: stranger.certificate,
    tls: { key: server.key, certificate: server.certificate, clientAuthority: server.authority },
    ...(way === 'folder' ? { folder } : {}),
  });
  const parties = {
    us: BODY,
    them: NOTARIES,
    key: body.key,
    certificate: body.certificate,
    theirCertificates: [own.certificate],
  };
  const client = { key: caller.key, certificate: caller.certificate };
  const again = (): NotaryLink =>
    way === 'folder'
      ? folderNotaryLink({ ...parties, folder, settlesMs: 0 })
      : httpsNotaryLink({
          ...parties,
          url: notaries.url,
          authority: server.authority,
          client,
          attempts: 1,
          pauseMs: 1,
        });
  const link = again();
  return {
    link,
    notaries,
    again,
    async close() {
      await link.close();
      await notaries.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
