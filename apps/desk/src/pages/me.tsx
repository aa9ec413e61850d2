/** One's own account: the rights one has, the passkeys, and where one is logged in, each of which can be ended. */
/** @jsxImportSource preact */

import { legalDayAt } from '@oryndau/law/legal-date';
import { useEnrolWord } from '@oryndau/staff/accounts';
import {
  listPasskeys,
  type Passkey,
  registerPasskey,
  registrationOptions,
  revokePasskey,
} from '@oryndau/staff/passkeys';
import {
  confirmVisit,
  endConfirmations,
  endVisitsOf,
  isConfirmed,
  type LivingVisit,
  listVisits,
  setChallenge,
  takeChallenge,
} from '@oryndau/staff/visits';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ButtonGroup, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { staffRoleTexts } from '@oryndau/words/staff';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground, Staff } from '../ground.ts';
import { passkeyScript } from '../passkey-script.ts';
import { passkeyWord } from '../passkey-word.ts';
import { regionName } from '../region-name.ts';
import { type AddRoom, fieldOf, type OnePage } from '../routes.ts';
import { endStaffVisit, staffOf } from '../staff-visits.ts';
import { loginTexts } from '../texts/login.ts';
import { meTexts } from '../texts/me.ts';

/** What the passkey's word is for, while one is registered. */
const REGISTER = 'register';
const NAME_MAX = 60;

const dayOf = (at: string, language: Language): string => shownDay(legalDayAt(Date.parse(at)), language);

export const addMe: AddRoom = (routes, ground) => {
  const { db, now } = ground.installation;
  routes.get('/me', 'self', async ({ request, reply }) => sendMe({ ground, request, reply }));
  routes.post('/me/passkeys/begin', 'self', async ({ request, reply }) => {
    const { account, visit } = staffOf(request);
    // By a passkey of this moment: who sits down at a desk that was left open would have a key of their own, and for good.
    if (account.hasPasskey) {
      const asked = { title: meTexts[request.language].add, rows: [], signed: { passkey: 'add', visit: visit.id } };
      if ((await confirmed({ ground, request, reply }, asked)) === undefined) return undefined;
    }
    const options = await registrationOptions(db.sql, ground.installation, account);
    await setChallenge(db.sql, { id: visit.id, challenge: options.challenge, of: REGISTER }, now());
    reply.isForOnce = true;
    const page = deskPageOf(ground, request, '/me');
    return sendPage(request, reply, <RegisterPage page={page} csrf={reply.formToken()} options={options} />);
  });
  routes.post('/me/passkeys', 'self', async ({ request, reply }) => {
    const fault = await registered({ ground, request });
    return fault === undefined ? reply.redirect('/me', 303) : sendMe({ ground, request, reply }, fault);
  });
  routes.post('/me/passkeys/revoke', 'self', async ({ request, reply }) => {
    const texts = meTexts[request.language];
    const { account } = staffOf(request);
    const credentialId = fieldOf(request, 'key');
    const passkey = (await listPasskeys(db.sql, account.id)).find((own) => own.credentialId === credentialId);
    if (passkey === undefined) return reply.redirect('/me', 303);
    // Whoever has several says which one is gone for good.
    const rows = [
      { key: texts.name, value: passkey.name },
      { key: texts.since, value: dayOf(passkey.registeredAt, request.language) },
    ];
    const done = await confirmed({ ground, request, reply }, { title: texts.revoke, rows });
    if (done === undefined) return undefined;
    await db.transaction(async (tx) => {
      await revokePasskey(tx, { accountId: account.id, credentialId }, now());
      await endConfirmations(tx, account.id);
    });
    return reply.redirect('/me', 303);
  });
  routes.post('/me/leave-everywhere', 'self', async ({ request, reply }) => {
    await endVisitsOf(db.sql, staffOf(request).account.id, now());
    await endStaffVisit(ground.installation, request, reply);
    return reply.redirect('/login?left=1', 303);
  });
};

/** The first passkey needs the word of the administrator; each further one a passkey that is there. */
async function registered({
  ground,
  request,
}: Pick<OnePage, 'request'> & { readonly ground: Ground }): Promise<FieldError | undefined> {
  const { db, now } = ground.installation;
  const { account, visit } = staffOf(request);
  const texts = meTexts[request.language];
  const response = passkeyWord<RegistrationResponseJSON>(fieldOf(request, 'passkey'));
  if (response === undefined) return { field: 'passkeys', message: texts.notMade };
  const name = fieldOf(request, 'name').slice(0, NAME_MAX) || texts.unnamed;
  const at = now();
  return db
    .transaction(async (tx) => {
      const challenge = await takeChallenge(tx, { id: visit.id, of: REGISTER }, at);
      if (challenge === undefined) return { field: 'passkeys', message: texts.notMade };
      const isKnown = isConfirmed(visit, at) && account.hasPasskey;
      const isAllowed =
        isKnown || (!account.hasPasskey && (await useEnrolWord(tx, account.id, fieldOf(request, 'word'), at)));
      if (!isAllowed) return { field: 'passkeys', message: account.hasPasskey ? texts.confirmFirst : texts.wrongWord };
      const isKept = await registerPasskey(tx, ground.installation, {
        accountId: account.id,
        challenge,
        response,
        name,
        at,
      });
      if (!isKept) throw new Error('a passkey that does not answer its challenge');
      await confirmVisit(tx, visit.id, at);
      return undefined;
    })
    .catch((error: unknown) => {
      // The word of the administrator is not used up by a passkey that was none.
      if (error instanceof Error && error.message.startsWith('a passkey'))
        return { field: 'passkeys', message: texts.notMade };
      throw error;
    });
}

async function sendMe(
  { ground, request, reply }: OnePage & { readonly ground: Ground },
  fault?: FieldError,
): Promise<FastifyReply> {
  const { db, now } = ground.installation;
  const staff = staffOf(request);
  const [passkeys, visits] = [
    await listPasskeys(db.sql, staff.account.id),
    await listVisits(db.sql, staff.account.id, now()),
  ];
  const page = deskPageOf(ground, request, '/me');
  const shown = { page, staff, passkeys, visits, csrf: reply.formToken(), errors: fault === undefined ? [] : [fault] };
  return sendPage(request, reply, <MePage {...shown} />, fault === undefined ? 200 : 422);
}

interface MeShown {
  readonly page: DeskPageShown;
  readonly staff: Staff;
  readonly passkeys: readonly Passkey[];
  readonly visits: readonly LivingVisit[];
  readonly csrf: string;
  readonly errors: readonly FieldError[];
}

function MePage({ page, staff, passkeys, visits, csrf, errors }: MeShown) {
  const { language } = page;
  const texts = meTexts[language];
  const { account } = staff;
  const day = (at: string): string => dayOf(at, language);
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{account.name}</h1>
      <SummaryList
        language={language}
        rows={[
          { key: texts.login, value: account.login },
          {
            key: texts.roles,
            value: account.roles.map((role) => staffRoleTexts[role][language]).join(', ') || texts.none,
          },
          { key: texts.region, value: regionName(account.region, language) ?? texts.none },
        ]}
      />
      <h2 class="govuk-heading-m" id="passkeys">
        {texts.passkeys}
      </h2>
      {errorOf(errors, 'passkeys') !== undefined && <p class="govuk-error-message">{errorOf(errors, 'passkeys')}</p>}
      <p class="govuk-body">{texts.passkeysWhat}</p>
      {passkeys.length > 0 && (
        <Table
          id="passkey-list"
          caption={texts.kept}
          columns={[{ header: texts.name }, { header: texts.since }, { header: texts.used }, { header: texts.what }]}
          rows={passkeys.map(({ credentialId, name, registeredAt, usedAt }) => [
            name,
            day(registeredAt),
            usedAt === null ? texts.never : day(usedAt),
            <Form key={credentialId} action="/me/passkeys/revoke" csrf={csrf} hidden={{ key: credentialId }}>
              <Button variant="secondary">{texts.revoke}</Button>
            </Form>,
          ])}
          isWide
        />
      )}
      <Form action="/me/passkeys/begin" csrf={csrf}>
        <Button variant={passkeys.length === 0 ? 'primary' : 'secondary'}>{texts.add}</Button>
      </Form>
      <Table
        id="visit-list"
        caption={texts.visits}
        columns={[{ header: texts.device }, { header: texts.since }]}
        rows={visits.map(({ id, device, begunAt }) => [
          id === staff.visit.id ? `${device} (${texts.thisOne})` : device,
          day(begunAt),
        ])}
        isWide
      />
      <ButtonGroup>
        <Form action="/leave" csrf={csrf}>
          <Button>{loginTexts[language].leave}</Button>
        </Form>
        <Form action="/me/leave-everywhere" csrf={csrf}>
          <Button variant="secondary">{texts.leaveEverywhere}</Button>
        </Form>
      </ButtonGroup>
    </DeskPage>
  );
}

function RegisterPage({
  page,
  csrf,
  options,
}: {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly options: object;
}) {
  const { language } = page;
  const texts = meTexts[language];
  const { staff } = page;
  return (
    <DeskPage page={page} title={texts.add} script={passkeyScript.path}>
      <h1 class="govuk-heading-l">{texts.add}</h1>
      <form method="post" action="/me/passkeys" novalidate data-register={JSON.stringify(options)}>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="passkey" value="" />
        {staff?.account.hasPasskey !== true && (
          <Input language={language} name="word" label={texts.word} hint={texts.wordHint} isCode />
        )}
        <Input language={language} name="name" label={texts.keyName} hint={texts.keyNameHint} />
        <p class="govuk-body" role="status" data-passkey-status data-failed={texts.notMade} />
        <ButtonGroup>
          <button type="button" class="govuk-button" data-passkey-button>
            {texts.make}
          </button>
          <a class="govuk-link" href="/me">
            {texts.back}
          </a>
        </ButtonGroup>
        <noscript>
          <p class="govuk-body">{texts.needsScript}</p>
        </noscript>
      </form>
    </DeskPage>
  );
}
