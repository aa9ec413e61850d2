/** One account: its rights and who gave them, where the person is logged in, and what the administrator does with it. */
/** @jsxImportSource preact */
import { NOTE_MAX } from '@oryndau/law/door-text';
import {
  closeAccount,
  ENROL_DAYS,
  giveEnrolWord,
  type RoleTurn,
  readAccounts,
  readRoleTurns,
  type StaffAccount,
} from '@oryndau/staff/accounts';
import { incompatibleWith } from '@oryndau/staff/core/matrix';
import { may } from '@oryndau/staff/core/may';
import { revokePasskeysOf } from '@oryndau/staff/passkeys';
import { propose, signedOf } from '@oryndau/staff/proposals';
import { endVisitsOf, type LivingVisit, listVisits } from '@oryndau/staff/visits';
import { NotificationBanner, SummaryList, Table } from '@oryndau/web/html/blocks';
import { Radios } from '@oryndau/web/html/choices';
import { Select, Textarea } from '@oryndau/web/html/fields';
import { Button, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownMoment } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { type StaffAction, staffRoles, staffRoleTexts } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { isUuid } from '../../is-uuid.ts';
import { sendRefused } from '../../refuse.tsx';
import { regionName } from '../../region-name.ts';
import { proposedRole } from '../../role-proposal.ts';
import { roleText } from '../../role-text.ts';
import { type AddRoom, askedOf, fieldOf, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { accountsTexts } from '../../texts/accounts.ts';
import { typedReasonOf } from '../../typed-reason.ts';
import { rolesText, stateText } from './accounts-list.tsx';

type At = OnePage & { readonly ground: Ground };
type Acting = (at: At, account: StaffAccount) => Promise<FastifyReply | undefined>;

export const addAccount: AddRoom = (routes, ground) => {
  const of =
    (action: StaffAction, act: Acting) =>
    async ({ request, reply }: OnePage) => {
      const at = { ground, request, reply };
      const account = await within(at, action);
      if (account === undefined) return sendRefused(at, { action, why: 'OUT_OF_REACH' });
      return act(at, account);
    };
  routes.get(
    '/accounts/:id',
    'account.see',
    of('account.see', (at, account) => sendAccount(at, account)),
  );
  routes.post('/accounts/:id/word', 'account.open', of('account.open', giveWord));
  routes.post('/accounts/:id/lost', 'account.close', of('account.close', revokeKeys));
  routes.post('/accounts/:id/visits/end', 'account.close', of('account.close', endVisits));
  routes.post('/accounts/:id/close', 'account.close', of('account.close', close));
  routes.post('/accounts/:id/roles', { action: 'account.role', step: 'propose' }, of('account.role', proposeRole));
};

/** Undefined: there is none, or it lies out of reach, which is told alike. */
async function within({ ground, request }: At, action: StaffAction): Promise<StaffAccount | undefined> {
  const id = partOf(request, 'id');
  if (!isUuid(id)) return undefined;
  const account = (await readAccounts(ground.installation.db.sql, [id])).get(id);
  if (account === undefined) return undefined;
  const { region, body } = account;
  return may(staffOf(request).account, { action }, { region, body, owner: id }).may ? account : undefined;
}

const isOwn = ({ request }: At, { id }: StaffAccount): boolean => staffOf(request).account.id === id;

/** Whatever is done to an account is confirmed, and never by its own person; undefined: a page was sent. */
async function mayAct(at: At, account: StaffAccount, title: string): Promise<true | undefined> {
  const { language } = at.request;
  const texts = accountsTexts[language];
  if (isOwn(at, account)) {
    await sendAccount(at, account, [{ field: 'actions', message: texts.own }]);
    return undefined;
  }
  const rows = [
    { key: texts.name, value: account.name },
    { key: texts.login, value: account.login },
  ];
  return (await confirmed(at, { title, rows })) && true;
}

async function giveWord(at: At, account: StaffAccount): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const texts = accountsTexts[request.language];
  if ((await mayAct(at, account, texts.word)) === undefined) return undefined;
  const word = await db.transaction((tx) => giveEnrolWord(tx, account.id, now()));
  if (word === undefined) return reply.redirect(`/accounts/${account.id}`, 303);
  // The answer is kept nowhere: going back shows the word to nobody.
  reply.isForOnce = true;
  const page = deskPageOf(ground, request, `/accounts/${account.id}`);
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={texts.wordShown}>
      <h1 class="govuk-heading-l">{`${texts.wordShown}: ${account.name}`}</h1>
      <p class="govuk-body-l">
        <code class="app-code">{word}</code>
      </p>
      <p class="govuk-body">{texts.wordOnce(ENROL_DAYS)}</p>
      <ButtonLink href={`/accounts/${account.id}`}>{account.name}</ButtonLink>
    </DeskPage>,
  );
}

async function revokeKeys(at: At, account: StaffAccount): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  if ((await mayAct(at, account, accountsTexts[request.language].lost)) === undefined) return undefined;
  await db.transaction(async (tx) => {
    await revokePasskeysOf(tx, account.id, now());
    await endVisitsOf(tx, account.id, now());
  });
  return reply.redirect(`/accounts/${account.id}`, 303);
}

async function endVisits(at: At, account: StaffAccount): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  if ((await mayAct(at, account, accountsTexts[request.language].endVisits)) === undefined) return undefined;
  await endVisitsOf(db.sql, account.id, now());
  return reply.redirect(`/accounts/${account.id}`, 303);
}

async function close(at: At, account: StaffAccount): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  if ((await mayAct(at, account, accountsTexts[request.language].close)) === undefined) return undefined;
  const by = staffOf(request).account.name;
  await db.transaction((tx) => closeAccount(tx, account.id, { by, at: now() }));
  return reply.redirect(`/accounts/${account.id}`, 303);
}

async function proposeRole(at: At, account: StaffAccount): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const { language } = request;
  const texts = accountsTexts[language];
  const role = staffRoles.find((known) => known === fieldOf(request, 'role'));
  const turn = (['give', 'take'] as const).find((known) => known === fieldOf(request, 'turn'));
  const { reason, fault } = typedReasonOf(request, language);
  const errors = [
    ...(isOwn(at, account) ? [{ field: 'role', message: texts.own }] : []),
    ...(role === undefined ? [{ field: 'role', message: texts.noTurn }] : []),
    ...(turn === undefined ? [{ field: 'turn', message: texts.noTurn }] : []),
    ...(fault === undefined ? [] : [{ field: 'reason', message: fault }]),
  ];
  if (errors.length > 0 || role === undefined || turn === undefined) return sendAccount(at, account, errors);
  const has = account.roles.includes(role);
  if (account.isClosed || has === (turn === 'give'))
    return sendAccount(at, account, [{ field: 'role', message: has ? texts.hasIt : texts.lacksIt }]);
  const others = turn === 'give' ? incompatibleWith(role, account.roles) : [];
  if (others.length > 0) {
    const named = others.map((other) => staffRoleTexts[other][language]).join(', ');
    return sendAccount(at, account, [{ field: 'role', message: texts.notBeside(named) }]);
  }
  const proposed = proposedRole(account, { role, turn }, reason);
  const done = await confirmed(at, {
    title: texts.propose,
    rows: [
      { key: texts.name, value: account.name },
      { key: texts.role, value: `${staffRoleTexts[role][language]}: ${texts.turns[turn]}` },
      { key: texts.reason, value: reason },
    ],
    signed: signedOf('propose', proposed),
  });
  if (done?.proof == null) return undefined;
  const { proof } = done;
  const id = await db.transaction((tx) => propose(tx, proposed, { by: staffOf(request).account.id, proof, at: now() }));
  return reply.redirect(`/accounts/${account.id}?proposed=${id}`, 303);
}

async function sendAccount(at: At, account: StaffAccount, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const me = staffOf(request).account;
  const isThere = !account.isClosed && me.id !== account.id;
  const shown = {
    page: deskPageOf(ground, request, `/accounts/${account.id}`),
    account,
    turns: await readRoleTurns(db.sql, account.id),
    visits: await listVisits(db.sql, account.id, now()),
    mayOpen: isThere && may(me, { action: 'account.open' }).may,
    mayClose: isThere && may(me, { action: 'account.close' }).may,
    mayPropose: isThere && may(me, { action: 'account.role' }).may,
    proposed: askedOf(request, 'proposed'),
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <AccountPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface AccountShown {
  readonly page: DeskPageShown;
  readonly account: StaffAccount;
  readonly turns: readonly RoleTurn[];
  readonly visits: readonly LivingVisit[];
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  readonly mayPropose: boolean;
  /** The id of what was proposed just now; else empty. */
  readonly proposed: string;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function AccountPage(shown: AccountShown) {
  const { page, account, visits, mayOpen, mayClose, mayPropose, proposed, errors, csrf } = shown;
  const { language } = page;
  const texts = accountsTexts[language];
  const action = (name: string): string => `/accounts/${account.id}/${name}`;
  return (
    <DeskPage page={page} title={account.name} hasErrors={errors.length > 0}>
      {isUuid(proposed) && (
        <NotificationBanner language={language} tone="done">
          <p class="govuk-notification-banner__heading">
            <a class="govuk-notification-banner__link" href={`/proposals/${proposed}`}>
              {texts.proposed}
            </a>
          </p>
        </NotificationBanner>
      )}
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{account.name}</h1>
      <SummaryList
        language={language}
        rows={[
          { key: texts.login, value: account.login },
          { key: texts.roles, value: rolesText(account, language) },
          { key: texts.where, value: regionName(account.region, language) ?? texts.none },
          { key: texts.body, value: account.body ?? texts.none },
          { key: texts.state, value: stateText(account, language) },
        ]}
      />
      <Turns {...shown} />
      {mayPropose && <RoleForm {...shown} />}
      {visits.length === 0 ? (
        <p class="govuk-body" id="actions">
          {texts.noVisits}
        </p>
      ) : (
        <Table
          id="actions"
          caption={texts.visits}
          columns={[{ header: texts.device }, { header: texts.since }]}
          rows={visits.map(({ device, begunAt }) => [device, shownMoment(Date.parse(begunAt), language)])}
          isWide
        />
      )}
      {mayClose && visits.length > 0 && <Act action={action('visits/end')} csrf={csrf} button={texts.endVisits} />}
      {mayOpen && !account.hasPasskey && (
        <Act action={action('word')} csrf={csrf} what={texts.wordWhat} button={texts.word} isFirst />
      )}
      {mayClose && account.hasPasskey && (
        <Act action={action('lost')} csrf={csrf} what={texts.lostWhat} button={texts.lost} />
      )}
      {mayClose && <Act action={action('close')} csrf={csrf} what={texts.closeWhat} button={texts.close} isEnd />}
      <p class="govuk-body">
        <a class="govuk-link" href="/accounts">
          {texts.back}
        </a>
      </p>
    </DeskPage>
  );
}

interface ActProps {
  readonly action: string;
  readonly csrf: string;
  readonly what?: string;
  readonly button: string;
  readonly isFirst?: boolean;
  readonly isEnd?: boolean;
}

const Act = ({ action, csrf, what, button, isFirst = false, isEnd = false }: ActProps) => (
  <Form action={action} csrf={csrf}>
    {what !== undefined && <p class="govuk-body">{what}</p>}
    <Button variant={isEnd ? 'warning' : isFirst ? 'primary' : 'secondary'}>{button}</Button>
  </Form>
);

function Turns({ page: { language }, turns }: AccountShown) {
  const texts = accountsTexts[language];
  if (turns.length === 0) return null;
  const when = (at: string, by: string): string => texts.by(shownMoment(Date.parse(at), language), by);
  return (
    <Table
      id="turns"
      caption={texts.history}
      columns={[{ header: texts.role }, { header: texts.given }, { header: texts.takenAway }]}
      rows={turns.map(({ role, givenAt, givenBy, takenAt, takenBy }) => [
        roleText(role, language),
        when(givenAt, givenBy),
        takenAt === null ? '' : when(takenAt, takenBy ?? ''),
      ])}
      isWide
    />
  );
}

function RoleForm({ page: { language }, account, typed, errors, csrf }: AccountShown) {
  const texts = accountsTexts[language];
  const field = (name: string) => ({ language, name, value: typed(name), error: errorOf(errors, name) });
  return (
    <Form action={`/accounts/${account.id}/roles`} csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose}</h2>
      <p class="govuk-body">{texts.proposeWhat}</p>
      <Select
        {...field('role')}
        label={texts.role}
        options={staffRoles.map((role) => ({ value: role, label: staffRoleTexts[role][language] }))}
      />
      <Radios
        {...field('turn')}
        label={texts.turn}
        choices={[
          { value: 'give', label: texts.turns.give },
          { value: 'take', label: texts.turns.take },
        ]}
        inline
      />
      <Textarea {...field('reason')} label={texts.reason} hint={texts.reasonHint} limit={NOTE_MAX} rows={3} />
      <Button>{texts.propose}</Button>
    </Form>
  );
}
