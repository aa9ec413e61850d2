/** The accounts within reach, and a new one. */
/** @jsxImportSource preact */
import { nameFault } from '@oryndau/law/door-text';
import { binFault } from '@oryndau/law/identifiers';
import { regionOfDigits, regions } from '@oryndau/law/kato';
import { listAccounts, openAccount, type StaffAccount } from '@oryndau/staff/accounts';
import { may, reachOf } from '@oryndau/staff/core/may';
import { Table } from '@oryndau/web/html/blocks';
import { Input, Select } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { staffRoleTexts } from '@oryndau/words/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { regionName } from '../../region-name.ts';
import { type AddRoom, fieldOf, type OnePage } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { accountsTexts } from '../../texts/accounts.ts';
import { ROLE_TURNS_PATH } from './role-turns.tsx';

type At = OnePage & { readonly ground: Ground };
const FIELDS = ['name', 'login', 'region', 'body'] as const;

export const addAccountsList: AddRoom = (routes, ground) => {
  routes.get('/accounts', 'account.see', async ({ request, reply }) => sendAccounts({ ground, request, reply }));
  routes.post('/accounts', 'account.open', async ({ request, reply }) => open({ ground, request, reply }));
};

/** Roles in words; what has none says so. */
export const rolesText = ({ roles }: Pick<StaffAccount, 'roles'>, language: Language): string =>
  roles.map((role) => staffRoleTexts[role][language]).join(', ') || accountsTexts[language].none;

function faultsOf(request: FastifyRequest): readonly FieldError[] {
  const texts = accountsTexts[request.language];
  const [name, login, region, body] = FIELDS.map((field) => fieldOf(request, field));
  return [
    ...(nameFault(name ?? '') === undefined ? [] : [{ field: 'name', message: texts.wrongName }]),
    ...(nameFault(login ?? '') === undefined ? [] : [{ field: 'login', message: texts.wrongLogin }]),
    ...(region === '' || regionOfDigits(region ?? '') !== undefined
      ? []
      : [{ field: 'region', message: texts.noTurn }]),
    ...(body === '' || binFault(body) === undefined ? [] : [{ field: 'body', message: texts.wrongBody }]),
  ];
}

async function open(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const { language } = request;
  const texts = accountsTexts[language];
  const faults = faultsOf(request);
  if (faults.length > 0) return sendAccounts(at, faults);
  const [name, login, region, body] = [
    fieldOf(request, 'name'),
    fieldOf(request, 'login'),
    fieldOf(request, 'region') || null,
    fieldOf(request, 'body') || null,
  ];
  const rows = [
    { key: texts.name, value: name },
    { key: texts.login, value: login },
    { key: texts.where, value: regionName(region, language) ?? texts.noRegion },
    { key: texts.body, value: body ?? texts.none },
  ];
  if ((await confirmed(at, { title: texts.openTitle, rows })) === undefined) return undefined;
  const by = staffOf(request).account.name;
  const id = await db.transaction((tx) => openAccount(tx, { login, name, region, body }, { by, at: now() }));
  if (id === undefined) return sendAccounts(at, [{ field: 'login', message: texts.taken }]);
  return reply.redirect(`/accounts/${id}`, 303);
}

async function sendAccounts(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { account } = staffOf(request);
  const reach = reachOf(account, { action: 'account.see' });
  const shown = {
    page: deskPageOf(ground, request, '/accounts'),
    accounts: reach === undefined ? [] : await listAccounts(ground.installation.db.sql, reach),
    mayOpen: may(account, { action: 'account.open' }).may,
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <AccountsPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface AccountsShown {
  readonly page: DeskPageShown;
  readonly accounts: readonly StaffAccount[];
  readonly mayOpen: boolean;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function AccountsPage(shown: AccountsShown) {
  const { page, accounts, mayOpen, errors } = shown;
  const { language } = page;
  const texts = accountsTexts[language];
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <Table
        id="accounts"
        caption={texts.title}
        columns={[
          { header: texts.name },
          { header: texts.login },
          { header: texts.roles },
          { header: texts.where },
          { header: texts.state },
        ]}
        rows={accounts.map((account) => [
          <a key={account.id} class="govuk-link" href={`/accounts/${account.id}`}>
            {account.name}
          </a>,
          account.login,
          rolesText(account, language),
          regionName(account.region, language) ?? texts.none,
          stateText(account, language),
        ])}
        isWide
      />
      <p class="govuk-body">
        <a class="govuk-link" href={ROLE_TURNS_PATH}>
          {texts.history}
        </a>
      </p>
      {mayOpen && <OpenForm {...shown} />}
    </DeskPage>
  );
}

export function stateText({ isClosed, hasPasskey }: StaffAccount, language: Language): string {
  const texts = accountsTexts[language];
  if (isClosed) return texts.closed;
  return hasPasskey ? texts.open : `${texts.open}, ${texts.withoutPasskey}`;
}

function OpenForm({ page: { language }, typed, errors, csrf }: AccountsShown) {
  const texts = accountsTexts[language];
  const field = (name: (typeof FIELDS)[number]) => ({
    language,
    name,
    value: typed(name),
    error: errorOf(errors, name),
  });
  return (
    <Form action="/accounts" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.openTitle}</h2>
      <p class="govuk-body">{texts.openWhat}</p>
      <Input {...field('name')} label={texts.name} />
      <Input {...field('login')} label={texts.login} hint={texts.loginHint} isCode />
      <Select
        {...field('region')}
        label={texts.region}
        options={[
          { value: '', label: texts.noRegion },
          ...regions.map(({ kato, ...named }) => ({ value: kato.slice(0, 2), label: named[language] })),
        ]}
      />
      <Input {...field('body')} label={texts.body} hint={texts.bodyHint} inputMode="numeric" width={20} isCode />
      <Button>{texts.openButton}</Button>
    </Form>
  );
}
