/** The link and the simulated enforcement system, over HTTPS and over a folder: each request once, each answer read, whatever goes wrong on the way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { type EnforcementSimulator, enforcementSimulator } from '@oryndau/simulators/enforcement-system/simulator';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newTestPairs } from '../signed-exchange/testing/certificates.ts';
import { folderEnforcementLink, httpsEnforcementLink } from './index.ts';
import type { EnforcementLink, EnforcementRequest } from './port.ts';

const BODY = '971240001315';
const SYSTEM = 'enforcement-system';
const TODAY = legalDate('2026-03-02');
const LEVIED = '850101300123';

let pairs: Awaited<ReturnType<typeof newTestPairs>>;
beforeAll(async () => {
  pairs = await newTestPairs();
});

interface World {
  readonly link: EnforcementLink;
  readonly system: EnforcementSimulator;
}
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function world(way: 'https' | 'folder'): Promise<World> {
  const { body, bank: own, stranger, server, client } = pairs;
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-enforcement-'));
  const system = await enforcementSimulator({
    name: SYSTEM,
    today: TODAY,
    levyOf: (iin) => ({ resolution: iin === LEVIED, order: false }),
    body: BODY,
    key: own.key,
    certificate: own.certificate,
    bodyCertificates: [body.certificate],
    strangerKey: stranger.key,
    strangerCertificate: stranger.certificate,
    tls: { key: server.key, certificate: server.certificate, clientAuthority: server.authority },
    ...(way === 'folder' ? { folder } : {}),
  });
  const { key, certificate } = body;
  const parties = { us: BODY, them: SYSTEM, key, certificate, theirCertificates: [own.certificate] };
  const link =
    way === 'folder'
      ? folderEnforcementLink({ ...parties, folder, settlesMs: 0 })
      : httpsEnforcementLink({
          ...parties,
          url: system.url,
          authority: server.authority,
          client: { key: client.key, certificate: client.certificate },
          attempts: 1,
          pauseMs: 1,
        });
  open.push(async () => {
    await link.close();
    await system.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { link, system };
}

const asked = (id: string, iin = LEVIED) => ({
  id,
  debtor: { iin, name: 'Сынақ <Айгүл> & Ко' },
  act: { number: 'F-1/7', on: TODAY },
});
const aboutEntry = {
  document: { number: 'F-1', type: 'PRESCRIPTION' },
  claimant: { bin: '971240001315', name: 'Жамбыл облысының ПД' },
};
const enter: EnforcementRequest = { kind: 'enter', ...asked('request-1'), ...aboutEntry };
const remove: EnforcementRequest = { kind: 'remove', ...asked('request-2'), ...aboutEntry };
const levy = (id: string, iin?: string): EnforcementRequest => ({ kind: 'levy', ...asked(id, iin) });

async function heard({ link, system }: World) {
  await system.settle();
  const { words, nonsense } = await link.receive(null, 50);
  return { words, nonsense };
}

describe.each(['https', 'folder'] as const)('over %s', (way) => {
  it('a debtor is entered, removed, and asked about, each request once', async () => {
    const place = await world(way);
    const requests = [enter, remove, levy('request-3'), levy('request-4', '900505400126')];
    for (const _ of [1, 2]) {
      expect((await place.link.send(requests)).map(({ kind }) => kind)).toEqual(requests.map(() => 'accepted'));
    }
    const { words } = await heard(place);
    const first = words.slice(0, 4).map(({ id, at, ...said }) => said);
    expect(first).toEqual([
      { kind: 'entered', request: 'request-1' },
      { kind: 'removed', request: 'request-2' },
      { kind: 'levy', request: 'request-3', resolution: true, order: false },
      { kind: 'levy', request: 'request-4', resolution: false, order: false },
    ]);
    expect([...place.system.register.values()]).toEqual([
      { document: 'F-1', iin: LEVIED, enteredOn: TODAY, removedOn: TODAY },
    ]);
    expect(place.system.asked).toEqual({ levied: 1, free: 1 });
  });

  it('what is refused says why, and what is late comes on its day', async () => {
    const place = await world(way);
    place.system.faults.refuses = true;
    place.system.faults.answersLateDays = 2;
    await place.link.send([enter]);
    expect((await heard(place)).words).toEqual([]);
    place.system.advanceTo(legalDate('2026-03-04'));
    expect((await heard(place)).words).toMatchObject([
      { kind: 'refused', request: 'request-1', reason: 'OUT_OF_ORDER' },
    ]);
    expect(place.system.register.size).toBe(0);
  });

  it('what comes twice has the same id, and what nobody signed or nobody can read is no answer', async () => {
    const place = await world(way);
    place.system.faults.answersTwice = true;
    await place.link.send([enter]);
    const twice = (await heard(place)).words;
    expect(twice.map(({ id }) => id)).toEqual(['E-1', 'E-1']);
    place.system.faults.answersTwice = false;
    place.system.faults.badSignature = true;
    await place.link.send([levy('request-5')]);
    await place.system.settle();
    place.system.faults.badSignature = false;
    const after = await heard(place);
    expect(after.words.filter(({ request }) => request === 'request-5')).toEqual([]);
    expect(after.nonsense.length).toBeGreaterThan(0);
  });
});

it('a lost connection is no answer: the same request sent again is done once', async () => {
  const place = await world('https');
  place.system.faults.dropsAfter = 1;
  expect((await place.link.send([enter])).map(({ kind }) => kind)).toEqual(['not_sent']);
  expect((await place.link.send([enter])).map(({ kind }) => kind)).toEqual(['accepted']);
  expect(place.system.register.size).toBe(1);
});
