/**
 * `oryndau signing check`: whether the key that signs acts can be reached, and whose it is. It signs a text that says of itself that it is a trial and no act, checks what
 * came back, and keeps nothing: so a token, a service, a PIN and a certificate are found wrong before a batch waits.
 */
import { canonical } from '@oryndau/law/canonical';
import { failureOf } from '@oryndau/postgres/failure';
import { isKeyFault, keyFaultTexts } from '@oryndau/words/key-faults';
import type { Language } from '@oryndau/words/languages';
import type { Command } from 'commander';
import { certificateWarnings } from '../authority.ts';
import { now } from '../clock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { PlainError } from '../plain-error.ts';
import { type CommonOptions, type Session, withCommon, withSession } from '../session.ts';
import { signingSays } from '../texts/signing.ts';

export function addSigningCheck(signing: Command): void {
  withCommon(
    signing
      .command('check')
      .summary('whether the key that signs can be reached, and whose it is')
      .description(
        'Has the key (a file, a token, a signing service) sign a text that is a trial and no act, and checks the signature. Nothing is kept, nobody is told.',
      ),
  ).action(async (options: CommonOptions) => {
    await withSession(options, { name: 'signing' }, check);
  });
}

async function check(session: Session): Promise<ExitCode> {
  const { json, language } = session;
  const installed = await session.authority();
  const signer = await session.head();
  const [{ timeOf }, { binOf, organisationOf }, { keyOfCertificate }, { signerName }] = await Promise.all([
    import('@oryndau/signing/certificate-time'),
    import('@oryndau/signing/signer-body'),
    import('@oryndau/signing/certificate-key'),
    import('@oryndau/signing'),
  ]);
  const [own = ''] = signer.certificates;
  const begun = performance.now();
  await inWords(language, () => signer.signBatch([trialText(now())], now()));
  const ms = Math.round(performance.now() - begun);
  const { from, until } = timeOf(own);
  const found = {
    holder: installed.signing.kind,
    ms,
    checkedBy: keyOfCertificate(own) === undefined ? ('service' as const) : ('here' as const),
    keyId: signer.keyId,
    name: signerName([own]),
    organisation: organisationOf(own) ?? null,
    bin: binOf(own) ?? null,
    from: from.toISOString(),
    until: until.toISOString(),
    test: installed.test,
  };
  const warnings = await certificateWarnings(installed, new Date(), language);
  if (json) {
    printJson({ ...found, warnings });
    return exitCodes.ok;
  }
  print(signingSays(holderSaid[found.holder], language, { ms }));
  print(signingSays(found.checkedBy === 'here' ? 'checkedHere' : 'checkedByService', language));
  print(signingSays('certificateOf', language, shown(found)));
  print(signingSays(found.test ? 'testKey' : 'key', language, { key: signer.keyId }));
  for (const warning of warnings) print(warning);
  return exitCodes.ok;
}

const holderSaid = { file: 'signsByFile', token: 'signsByToken', service: 'signsByService' } as const;

const DAY_LENGTH = 10;
const NOT_NAMED = '—';

const shown = ({
  name,
  organisation,
  bin,
  from,
  until,
}: Readonly<Record<'name' | 'from' | 'until', string> & Record<'organisation' | 'bin', string | null>>) => ({
  name,
  organisation: organisation ?? NOT_NAMED,
  bin: bin ?? NOT_NAMED,
  from: from.slice(0, DAY_LENGTH),
  until: until.slice(0, DAY_LENGTH),
});

/** No reader of acts and none of orders takes it for one. */
const trialText = (at: Date): string => canonical({ kind: 'trial', at: at.toISOString() });

/** Does it; where the key does not sign, throws what is to be done beside what happened. */
export async function inWords<T>(language: Language, sign: () => Promise<T>): Promise<T> {
  try {
    return await sign();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined || !isKeyFault(failure.code)) throw error;
    const text = `${failure.message} (${failure.code}). ${keyFaultTexts[failure.code][language]}`;
    throw new PlainError(text, exitCodes.broken, failure.code);
  }
}
