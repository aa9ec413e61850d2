/** Files as people have them: an act of a case as it is downloaded, and what can become of one on its way to whoever checks it. */
import { renderAct } from '@oryndau/documents/acts';
import { actsToRender } from '@oryndau/reading/documents';
import { fileActSigner, sealPdf } from '@oryndau/signing';
import type { Standing, TestInstallation } from './installation.ts';

/** The first act of the case, sealed as the server seals it. */
export async function sealedActOf(installation: TestInstallation, standing: Standing): Promise<Buffer> {
  const { test, parts, authority, clock } = installation;
  const { documentId } = installation.person(standing);
  const [act] = await actsToRender(test.database.sql, documentId, parts.documents);
  if (act === undefined) throw new Error('no act is signed');
  const { certificates } = authority.seal;
  const signer = fileActSigner(authority.seal, { isStopped: async () => false });
  return Buffer.from(await sealPdf(renderAct(act.rendered), { signer, certificates, at: clock }));
}

/** What of a file is uploaded, and the check that it does not pass, in one word. */
export const mishaps: Readonly<
  Record<'whole' | 'changed' | 'longer' | 'cut_off' | 'not_ours', (act: Buffer) => Buffer>
> = {
  whole: (act) => act,
  changed: (act) => {
    const changed = Buffer.from(act);
    changed.write('X', act.indexOf('/Producer') + 12);
    return changed;
  },
  longer: (act) => Buffer.concat([act, Buffer.from('\r\n')]),
  cut_off: (act) => act.subarray(0, act.length - 3_000),
  not_ours: () => Buffer.from('%PDF-1.4\nhello\n%%EOF\n'),
};
