/** Accounts on which the body takes in money for any beneficiary: which they are, and a form by which one is proposed, or its end. */
/** @jsxImportSource preact */
import { whyNotTaken } from '@oryndau/deciding/words-door';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { type OwnAccount, readOwnAccounts } from '@oryndau/payments/sql/own-accounts';
import { may } from '@oryndau/staff/core/may';
import { hasOpenProposal, propose, signedOf } from '@oryndau/staff/proposals';
import { Table } from '@oryndau/web/html/blocks';
import { Radios } from '@oryndau/web/html/choices';
import { Input, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import type { OwnAccountProposal } from '../own-account-proposal.ts';
import { type AddRoom, fieldOf, type OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { moneyTexts } from '../texts/money.ts';
import { ownAccountTexts } from '../texts/own-accounts.ts';

const ACTION = 'money.own_account';
/** IBAN, or the other identification that a bank gives: letters and digits as its files have them. */
const ACCOUNT = /^[A-Za-z0-9./-]{4,40}$/;
const turns = ['begin', 'end'] as const;

type At = OnePage & { readonly ground: Ground };

export const addOwnAccounts: AddRoom = (routes, ground) => {
  routes.get('/money-accounts', 'money.see', (one) => sendAccounts({ ...one, ground }));
  routes.post('/money-accounts', { action: ACTION, step: 'propose' }, (one) => proposeAccount({ ...one, ground }));
};

async function proposeAccount(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, now } = ground.installation;
  const texts = ownAccountTexts[request.language];
  const { account: member } = staffOf(request);
  const account = fieldOf(request, 'account').replaceAll(/\s/g, '');
  const turn = turns.find((each) => each === fieldOf(request, 'turn'));
  const reason = fieldOf(request, 'note');
  const isKnown = (await readOwnAccounts(db.sql)).some((own) => own.account === account);
  const errors: FieldError[] = [
    ...(ACCOUNT.test(account) ? [] : [{ field: 'account', message: texts.errors.account }]),
    ...(turn === undefined ? [{ field: 'turn', message: texts.errors.turn }] : []),
    ...(turn === 'begin' && isKnown ? [{ field: 'account', message: texts.errors.known }] : []),
    ...(turn === 'end' && !isKnown ? [{ field: 'account', message: texts.errors.unknown }] : []),
    ...(whyNotTaken({ byWhom: member.name, note: reason }) === undefined
      ? []
      : [{ field: 'note', message: texts.errors.why }]),
  ];
  if (turn === undefined || errors.length > 0) return sendAccounts(at, errors);
  if (await hasOpenProposal(db.sql, { action: ACTION, part: { account } }))
    return sendAccounts(at, [{ field: 'account', message: texts.errors.proposed }]);
  const content: OwnAccountProposal = { account, turn };
  const proposed = { action: ACTION, documentId: null, region: null, body: null, content, reason } as const;
  const rows = [
    { key: texts.account, value: account },
    { key: texts.what, value: texts.turns[turn] },
    { key: texts.why, value: reason },
  ];
  const signed = signedOf('propose', proposed);
  const proof = (await confirmed(at, { title: texts.propose, rows, signed }))?.proof;
  if (!proof) return undefined;
  const id = await db.transaction((tx) => propose(tx, proposed, { by: member.id, proof, at: now() }));
  return reply.redirect(`/proposals/${id}`, 303);
}

async function sendAccounts(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const shown = {
    page: deskPageOf(ground, request, '/money-accounts'),
    accounts: await readOwnAccounts(ground.installation.db.sql),
    mayPropose: may(staffOf(request).account, { action: ACTION, step: 'propose' }).may,
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <AccountsPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface AccountsShown {
  readonly page: DeskPageShown;
  readonly accounts: readonly OwnAccount[];
  readonly mayPropose: boolean;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function AccountsPage(shown: AccountsShown) {
  const { page, accounts, mayPropose, errors } = shown;
  const { language } = page;
  const texts = ownAccountTexts[language];
  return (
    <DeskPage
      page={page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/money" text={moneyTexts[language].title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.means}</p>
      {accounts.length === 0 ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <Table
          id="own"
          caption={texts.title}
          columns={[{ header: texts.account }, { header: texts.since }, { header: texts.saidBy }]}
          rows={accounts.map(({ account, since, operator }) => [account, shownDay(since, language), operator])}
        />
      )}
      {mayPropose && <ProposeForm {...shown} />}
    </DeskPage>
  );
}

function ProposeForm({ page: { language }, typed, errors, csrf }: AccountsShown) {
  const texts = ownAccountTexts[language];
  const field = (name: string) => ({ language, name, value: typed(name), error: errorOf(errors, name) });
  const [begin, end] = turns.map((value) => ({ value, label: texts.turns[value] }));
  return (
    <Form action="/money-accounts" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose}</h2>
      <Input {...field('account')} label={texts.account} hint={texts.accountHint} isCode />
      {begin && end && <Radios {...field('turn')} label={texts.what} choices={[begin, end]} />}
      <Textarea {...field('note')} label={texts.why} hint={texts.whyHint} limit={NOTE_MAX} rows={3} />
      <Button>{texts.send}</Button>
    </Form>
  );
}
