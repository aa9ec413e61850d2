/**
 * The second step of whatever changes something: the person's passkey. What was sent comes back as a page that says what will be done, with all that was typed in it,
 * and is sent again with the passkey's word. For most things a passkey of some minutes ago is enough; what is signed one by one (a proposal, a batch of acts) is
 * signed by its own content, so that the proof says what was meant.
 */
/** @jsxImportSource preact */
import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import { challengeOver, checkPasskey, type PasskeyProof, PRACTICE, signingOptions } from '@oryndau/staff/passkeys';
import { confirmVisit, isConfirmed, setChallenge, takeChallenge } from '@oryndau/staff/visits';
import { SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, ErrorSummary } from '@oryndau/web/html/form';
import { sendPage } from '@oryndau/web/http/page';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeskPage, deskPageOf } from './desk-page.tsx';
import type { Ground } from './ground.ts';
import { passkeyScript } from './passkey-script.ts';
import { passkeyWord } from './passkey-word.ts';
import { staffOf } from './staff-visits.ts';
import { confirmTexts } from './texts/confirm.ts';
import { type TypedFields, typedFields } from './typed-fields.ts';

export interface ToConfirm {
  /** What will be done, as a heading. */
  readonly title: string;
  /** What of, in words. */
  readonly rows: readonly SummaryRow[];
  /** What the passkey signs, where a confirmation of some minutes ago is not enough. */
  readonly signed?: Readonly<Record<string, unknown>>;
}

export interface Confirmed {
  /** Of what was signed; null where an earlier confirmation was enough. */
  readonly proof: PasskeyProof | null;
}

/** Undefined: the page was sent that asks for it. */
export async function confirmed(
  {
    ground,
    request,
    reply,
  }: { readonly ground: Ground; readonly request: FastifyRequest; readonly reply: FastifyReply },
  asked: ToConfirm,
): Promise<Confirmed | undefined> {
  const { db, now } = ground.installation;
  const { account, visit } = staffOf(request);
  const at = now();
  if (asked.signed === undefined && isConfirmed(visit, at)) return { proof: null };
  const fields = typedFields(request.body);
  const of = digestOf({ path: request.url, fields, signed: asked.signed ?? null });
  const given = givenIn(request.body);
  if (given !== undefined) {
    const proof = await db.transaction(async (tx) => {
      const nonce = await takeChallenge(tx, { id: visit.id, of }, at);
      if (nonce === undefined) return undefined;
      const challenge = challengeOver(asked.signed ?? { of }, nonce);
      const found =
        given === 'practice'
          ? practiceProof(ground, nonce)
          : await checkPasskey(tx, ground.installation, {
              accountId: account.id,
              challenge,
              nonce,
              response: given,
              at,
            });
      if (found !== undefined) await confirmVisit(tx, visit.id, at);
      return found;
    });
    if (proof !== undefined) return { proof: asked.signed === undefined ? null : proof };
  }
  const nonce = randomBytes(16).toString('base64url');
  await setChallenge(db.sql, { id: visit.id, challenge: nonce, of }, at);
  const challenge = challengeOver(asked.signed ?? { of }, nonce);
  const options = account.hasPasskey
    ? await signingOptions(db.sql, ground.installation, { accountId: account.id, challenge })
    : undefined;
  await sendConfirmPage({ ground, request, reply }, { asked, fields, options, isAgain: given !== undefined });
  return undefined;
}

const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url');

/** What the page has added: a passkey's word, or in a demonstration the press of a button. */
function givenIn(body: unknown): AuthenticationResponseJSON | 'practice' | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('practice' in body) return 'practice';
  return 'passkey' in body ? passkeyWord<AuthenticationResponseJSON>(body.passkey) : undefined;
}

/** A proof that says of itself that it is none. */
const practiceProof = ({ parts, installation }: Ground, nonce: string): PasskeyProof | undefined =>
  parts.practice && installation.site.isDemo
    ? { credentialId: PRACTICE, nonce, clientData: '', authenticatorData: '', signature: '' }
    : undefined;

interface ConfirmShown {
  readonly asked: ToConfirm;
  readonly fields: TypedFields;
  /** Undefined: the account has no passkey. */
  readonly options: object | undefined;
  readonly isAgain: boolean;
}

function sendConfirmPage(
  {
    ground,
    request,
    reply,
  }: { readonly ground: Ground; readonly request: FastifyRequest; readonly reply: FastifyReply },
  { asked, fields, options, isAgain }: ConfirmShown,
): FastifyReply {
  reply.isForOnce = true;
  const page = deskPageOf(ground, request, '/');
  const texts = confirmTexts[page.language];
  const errors = isAgain ? [{ field: 'passkey-button', message: texts.failed }] : [];
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={asked.title} hasErrors={isAgain} script={passkeyScript.path}>
      <ErrorSummary language={page.language} errors={errors} />
      <h1 class="govuk-heading-l">{asked.title}</h1>
      <SummaryList language={page.language} rows={asked.rows} />
      <form method="post" action={request.url} novalidate data-passkey={options && JSON.stringify(options)}>
        <input type="hidden" name="_csrf" value={reply.formToken()} />
        {Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
        )}
        <input type="hidden" name="passkey" value="" />
        {options === undefined && !ground.parts.practice && <p class="govuk-body">{texts.noPasskey}</p>}
        {options !== undefined && <p class="govuk-body">{texts.how}</p>}
        <p class="govuk-body" role="status" data-passkey-status data-failed={texts.failed} />
        <ButtonGroup>
          {options !== undefined && (
            <button type="button" class="govuk-button" id="passkey-button" data-passkey-button>
              {texts.confirm}
            </button>
          )}
          {ground.parts.practice && (
            <Button variant="secondary" name="practice" value="yes">
              {texts.practice}
            </Button>
          )}
          <a class="govuk-link" href="/">
            {texts.cancel}
          </a>
        </ButtonGroup>
        {options !== undefined && (
          <noscript>
            <p class="govuk-body">{texts.needsScript}</p>
          </noscript>
        )}
      </form>
    </DeskPage>,
    isAgain ? 422 : 200,
  );
}
