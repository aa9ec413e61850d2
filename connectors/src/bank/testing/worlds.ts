/** The three ways in which a link and a bank meet, for tests that must hold on each of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BankControls, BankOptions } from '@oryndau/simulators/bank/bank';
import { fakeBankLink } from '@oryndau/simulators/bank/fake';
import { bankSimulator } from '@oryndau/simulators/bank/simulator';
import { newTestPairs } from '../../signed-exchange/testing/certificates.ts';
import { folderBankLink, httpsBankLink } from '../link.ts';
import type { BankLink } from '../port.ts';
import { BODY } from './samples.ts';

export interface World {
  readonly link: BankLink;
  readonly bank: BankControls;
  /** Lets a bank that looks by itself look now. */
  settle(): Promise<void>;
  /** Another link to the same bank, as after a restart. */
  again(): BankLink;
  close(): Promise<void>;
}

export const worlds = ['https', 'folder', 'fake'] as const;
export type WorldName = (typeof worlds)[number];

let pairs: ReturnType<typeof newTestPairs> | undefined;
/** Made once for a run: a key costs more than a test. */
export const testPairs = (): ReturnType<typeof newTestPairs> => {
  pairs ??= newTestPairs();
  return pairs;
};

export async function openWorld(name: WorldName, options: BankOptions): Promise<World> {
  if (name === 'fake') {
    const { link, bank } = fakeBankLink(options);
    return { link, bank, settle: async () => undefined, again: () => link, close: async () => undefined };
  }
  const { body, bank: own, stranger, server, client: caller } = await testPairs();
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-bank-'));
  const simulator = await bankSimulator({
    ...options,
    body: BODY,
    key: own.key,
    certificate: own.certificate,
    bodyCertificates: [body.certificate],
    strangerKey: stranger.key,
    strangerCertificate: stranger.certificate,
    tls: { key: server.key, certificate: server.certificate, clientAuthority: server.authority },
    ...(name === 'folder' ? { folder } : {}),
  });
  const parties = {
    bank: options.bank,
    body: BODY,
    key: body.key,
    certificate: body.certificate,
    bankCertificates: [own.certificate],
  };
  const client = { key: caller.key, certificate: caller.certificate };
  const https = () =>
    httpsBankLink({ ...parties, url: simulator.url, authority: server.authority, client, attempts: 1, pauseMs: 1 });
  const again = () => (name === 'folder' ? folderBankLink({ ...parties, folder, settlesMs: 0 }) : https());
  const link = again();
  return {
    link,
    bank: simulator,
    settle: () => simulator.settle(),
    again,
    async close() {
      await link.close();
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
