/** One act before it is signed: every word of it, its page as a draft, and the way to strike it out. */
/** @jsxImportSource preact */

import { type ActInBatch, type DamagedAct, openAct, strikeAct } from '@oryndau/deciding/signing';
import type { UnsignedAct } from '@oryndau/documents/acts';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { refusalText } from '@oryndau/law/refusal-texts';
import { actParties } from '@oryndau/reading/documents';
import { nextUnopened } from '@oryndau/signing/sql/waiting-acts';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { may } from '@oryndau/staff/core/may';
import { Details, SummaryList, WarningText } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ButtonGroup, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { actTexts } from '@oryndau/words/acts';
import { type Language, languageNames } from '@oryndau/words/languages';
import { actDifferenceTexts } from '@oryndau/words/signing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { noteLook } from '../../looking.ts';
import { type AddRoom, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { actToSignTexts, signingTexts } from '../../texts/signing.ts';
import { typedReasonOf } from '../../typed-reason.ts';
import { pathOfAct } from './signing-list.tsx';

const NOT_FOUND = 404;
/** What such a look is for is plain: nobody is asked. */
const TO_SIGN = { purpose: 'SIGNING', words: '', later: null } as const;
type Opened = ActInBatch | DamagedAct;
type At = OnePage & { readonly ground: Ground };

export const addActToSign: AddRoom = (routes, ground) => {
  const path = '/signing/acts/:document/:n';
  routes.get(path, 'signing.see', async ({ request, reply }) => {
    const at = { ground, request, reply };
    const act = await opened(at, 'signing.see');
    return act === undefined ? sendGone(at) : sendAct(at, act);
  });
  routes.get(`${path}/pdf`, 'signing.see', async ({ request, reply }) => {
    const at = { ground, request, reply };
    const act = await opened(at, 'signing.see');
    const unsigned = act && (await unsignedOf(ground, act));
    if (unsigned === undefined) return sendGone(at);
    const { renderDraft } = await import('@oryndau/documents/acts');
    return reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': 'inline; filename="draft.pdf"' })
      .type('application/pdf')
      .send(renderDraft(unsigned));
  });
  routes.post(`${path}/strike`, 'signing.strike', async ({ request, reply }) => strike({ ground, request, reply }));
};

/** The act, noted as looked at; undefined where it does not wait, or lies out of reach, which is told alike. */
async function opened(at: At, action: 'signing.see' | 'signing.strike'): Promise<Opened | undefined> {
  const { ground, request } = at;
  const { db } = ground.installation;
  const { account } = staffOf(request);
  const [documentId, n] = [partOf(request, 'document'), Number(partOf(request, 'n'))];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(documentId) || !Number.isSafeInteger(n)) return undefined;
  const act = await openAct(db.sql, { documentId, n, by: account.name, ...actsWithin(account, action) });
  if (act !== undefined) await noteLook(ground, request, { documentId, said: TO_SIGN });
  return act;
}

/** Undefined for what is damaged: it shows nothing. */
async function unsignedOf({ installation }: Ground, act: Opened): Promise<UnsignedAct | undefined> {
  if (act.data === null) return undefined;
  const record = (await loadRecords(installation.db.sql, [act.documentId])).get(act.documentId)?.record;
  if (record === undefined) return undefined;
  const { signatory: signer, test } = installation.documents;
  return { data: act.body, parties: actParties(record), signer, test };
}

async function strike(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, desk, now } = ground.installation;
  const { account } = staffOf(request);
  const { language } = request;
  const texts = actToSignTexts[language];
  const act = await opened(at, 'signing.strike');
  if (act === undefined) return sendGone(at);
  const { reason, fault } = typedReasonOf(request, language);
  if (fault !== undefined) return sendAct(at, act, { reason, message: fault });
  if (act.state !== 'waiting') return sendAct(at, act);
  const type = actTexts[act.data === null ? act.type : act.data.type][language];
  const rows = [
    { key: signingTexts[language].act, value: act.data === null ? type : `${act.data.number}, ${type}` },
    { key: texts.reason, value: reason },
  ];
  if ((await confirmed(at, { title: texts.strikeTitle, rows })) === undefined) return undefined;
  const heard = await strikeAct({ db, desk, now }, { act, by: account.name, reason });
  if (heard.kind === 'signed') return sendAct(at, act, { reason, message: texts.signed });
  if (heard.kind === 'refused') return sendAct(at, act, { reason, message: refusalText(heard.refusal, language) });
  if (heard.kind === 'struck_before') return reply.redirect(pathOfAct(act), 303);
  return reply.redirect('/signing/struck?struck=1', 303);
}

function sendGone({ ground, request, reply }: At): FastifyReply {
  const page = deskPageOf(ground, request, '/signing');
  const { gone, goneWhat, back } = actToSignTexts[page.language];
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={gone}>
      <h1 class="govuk-heading-l">{gone}</h1>
      <p class="govuk-body-l">{goneWhat}</p>
      <ButtonLink href="/signing">{back}</ButtonLink>
    </DeskPage>,
    NOT_FOUND,
  );
}

interface Typed {
  readonly reason: string;
  readonly message: string;
}

async function sendAct(at: At, act: Opened, typed?: Typed): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { account } = staffOf(request);
  const unsigned = await unsignedOf(ground, act);
  const shown = {
    page: deskPageOf(ground, request, pathOfAct(act)),
    act,
    text: unsigned === undefined ? null : await textsOf(unsigned, request),
    next: await nextUnopened(ground.installation.db.sql, {
      by: account.name,
      besides: act,
      ...actsWithin(account, 'signing.see'),
    }),
    mayStrike: may(account, { action: 'signing.strike' }).may && act.state === 'waiting',
    typed,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <ActPage {...shown} />, typed === undefined ? 200 : 422);
}

interface ActInWords {
  readonly language: Language;
  readonly text: string;
}

/** In the language of who reads, and in the others in which the act is made: Kazakh and Russian. */
async function textsOf(unsigned: UnsignedAct, { language }: FastifyRequest): Promise<readonly ActInWords[]> {
  const { actAsText } = await import('@oryndau/documents/acts');
  const order: readonly Language[] = [language, ...(['kk', 'ru'] as const).filter((other) => other !== language)];
  return order.map((each) => ({ language: each, text: actAsText(unsigned, [each]) }));
}

interface ActShown {
  readonly page: DeskPageShown;
  readonly act: Opened;
  readonly text: readonly ActInWords[] | null;
  readonly next: Pick<ActInBatch, 'documentId' | 'n'> | undefined;
  readonly mayStrike: boolean;
  readonly typed: Typed | undefined;
  readonly csrf: string;
}

function ActPage({ page, act, text, next, mayStrike, typed, csrf }: ActShown) {
  const { language } = page;
  const texts = actToSignTexts[language];
  const type = act.data === null ? act.type : act.data.type;
  const errors: readonly FieldError[] = typed === undefined ? [] : [{ field: 'reason', message: typed.message }];
  const [first, ...others] = text ?? [];
  return (
    <DeskPage page={page} title={actTexts[type][language]} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{actTexts[type][language]}</h1>
      <SummaryList language={language} rows={summaryRows(act, language)} />
      {act.data === null && (
        <WarningText language={language}>
          {`${texts.damaged} ${act.differs === 'act' ? act.type : actDifferenceTexts[act.differs][language]}`}
        </WarningText>
      )}
      <ButtonGroup>
        {next !== undefined && <ButtonLink href={pathOfAct(next)}>{texts.next}</ButtonLink>}
        {first !== undefined && (
          <a class="govuk-link" href={`${pathOfAct(act)}/pdf`}>
            {texts.pdf}
          </a>
        )}
        <a class="govuk-link" href="/signing">
          {texts.back}
        </a>
      </ButtonGroup>
      {first !== undefined && <ActText {...first} />}
      {others.map((each) => (
        <Details key={each.language} summary={languageNames[each.language]}>
          <ActText {...each} />
        </Details>
      ))}
      {mayStrike && (
        <Form action={`${pathOfAct(act)}/strike`} csrf={csrf}>
          <h2 class="govuk-heading-m">{texts.strikeTitle}</h2>
          <p class="govuk-body">{texts.strikeWhat}</p>
          <Textarea
            language={language}
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={typed?.reason}
            error={errorOf(errors, 'reason')}
            limit={NOTE_MAX}
            rows={3}
          />
          <Button variant="warning">{texts.strike}</Button>
        </Form>
      )}
    </DeskPage>
  );
}

function summaryRows(act: Opened, language: Language) {
  const texts = actToSignTexts[language];
  const { decided } = signingTexts[language];
  return [
    ...(act.data === null ? [] : [{ key: texts.of, value: act.data.number }]),
    { key: decided, value: shownDay(act.decidedOn, language) },
    ...(act.state === 'waiting'
      ? []
      : [{ key: texts.state, value: texts.struck(act.struckBy ?? '', act.reason ?? '') }]),
  ];
}

const ActText = ({ language, text }: ActInWords) => (
  <div class="govuk-inset-text" lang={language}>
    {text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => (
        <p key={index} class="govuk-body">
          {line}
        </p>
      ))}
  </div>
);
