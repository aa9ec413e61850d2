/** The batch that waits for whoever signs: by kind and one by one, what is kept out of it and why, and one gesture that signs it. */
/** @jsxImportSource preact */
import { type ActInBatch, type BatchToSign, readBatch, whyNotSigned } from '@oryndau/deciding/signing';
import { loadIdentities } from '@oryndau/fines/sql/documents';
import { refusalText } from '@oryndau/law/refusal-texts';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { may } from '@oryndau/staff/core/may';
import { NotificationBanner, Table, Tag, WarningText } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, ButtonLink, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay, shownMoney } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { type ActType, actTexts, actTypes } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { cameTexts } from '@oryndau/words/signing';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { type AddRoom, askedOf, type OnePage } from '../../routes.ts';
import type { SigningOutcome } from '../../signing-run.ts';
import { staffOf } from '../../staff-visits.ts';
import { signingTexts, whyNotSignedText } from '../../texts/signing.ts';

const PER_PAGE = 50;

export const pathOfAct = ({ documentId, n }: Pick<ActInBatch, 'documentId' | 'n'>): string =>
  `/signing/acts/${documentId}/${n}`;

export const addSigningList: AddRoom = (routes, ground) => {
  const { db, today } = ground.installation;
  routes.get('/signing', 'signing.see', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const batch = await readBatch(db.sql, today(), actsWithin(account, 'signing.see'));
    const maySign = may(account, { action: 'signing.approve' }).may;
    const acts = ground.parts.acts;
    const why =
      !maySign || acts === undefined
        ? undefined
        : await whyNotSigned(db.sql, batch, { by: account.name, on: today(), body: (await acts.signer()).body });
    const asked = actTypes.find((type) => type === askedOf(request, 'kind'));
    const shown = {
      page: deskPageOf(ground, request, '/signing'),
      batch,
      by: account.name,
      why: request.isSigningStopped ? ({ kind: 'stopped' } as const) : why,
      maySign,
      mayOrder: may(account, { action: 'signing.order' }).may,
      hasKey: acts !== undefined,
      kind: asked ?? null,
      from: Math.max(0, Math.trunc(Number(askedOf(request, 'from')) || 0)),
      csrf: reply.formToken(),
    };
    return sendPage(request, reply, <SigningPage {...shown} />);
  });
  routes.get('/signing/struck', 'signing.see', (one) => sendStruck({ ground, ...one }));
};

/** What was struck or taken back, with the reason, the newest first. */
async function sendStruck({ ground, request, reply }: OnePage & { readonly ground: Ground }): Promise<FastifyReply> {
  const { db } = ground.installation;
  const { account } = staffOf(request);
  const scope = actsWithin(account, 'signing.see');
  const all = await readWaitingActs(db.sql, { states: ['struck', 'withdrawn'], ...scope });
  const struck = all.slice(-PER_PAGE).toReversed();
  const known = await loadIdentities(db.sql, [...new Set(struck.map(({ documentId }) => documentId))]);
  const page = deskPageOf(ground, request, '/signing/struck');
  const { language } = page;
  const texts = signingTexts[language];
  const where = { struck: texts.waitsForOperator, withdrawn: texts.withdrawn, waiting: '' } as const;
  const title = texts.keptOut;
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={title}>
      {askedOf(request, 'struck') !== '' && (
        <NotificationBanner language={language} tone="done">
          <p class="govuk-notification-banner__heading">{texts.struckNow}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      {struck.length === 0 ? (
        <p class="govuk-body">{texts.keptOutNone}</p>
      ) : (
        <Table
          id="struck"
          caption={title}
          columns={[{ header: texts.act }, { header: texts.where }, { header: texts.by }, { header: texts.reason }]}
          rows={struck.map((act) => [
            <a key={act.n} class="govuk-link" href={pathOfAct(act)}>
              {`${known.get(act.documentId)?.number ?? ''}/${act.n}: ${actTexts[act.type as ActType][language]}`}
            </a>,
            where[act.state],
            act.struckBy ?? '',
            act.reason ?? '',
          ])}
          isWide
        />
      )}
      <ButtonLink href="/signing" variant="secondary">
        {texts.title}
      </ButtonLink>
    </DeskPage>,
  );
}

interface SigningShown {
  readonly page: DeskPageShown;
  readonly batch: BatchToSign;
  readonly by: string;
  readonly why: Exclude<SigningOutcome, { readonly kind: 'signed' }> | undefined;
  readonly maySign: boolean;
  readonly mayOrder: boolean;
  readonly hasKey: boolean;
  readonly kind: ActType | null;
  readonly from: number;
  readonly csrf: string;
}

function SigningPage(shown: SigningShown) {
  const { page, batch, mayOrder } = shown;
  const { language } = page;
  const texts = signingTexts[language];
  const isNothing = batch.acts.length + batch.damaged.length + batch.robotFirst.length + batch.notNow.length === 0;
  return (
    <DeskPage page={page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{isNothing ? texts.nothing : texts.what}</p>
      {batch.damaged.map((act) => (
        <WarningText key={`${act.documentId}/${act.n}`} language={language}>
          <a class="govuk-link" href={pathOfAct(act)}>
            {texts.damaged(`${actTexts[act.type][language]} (${shownDay(act.decidedOn, language)})`)}
          </a>
        </WarningText>
      ))}
      {batch.acts.length > 0 && <Kinds {...shown} />}
      {batch.acts.length > 0 && <SignForm {...shown} />}
      {batch.acts.length > 0 && <Acts {...shown} />}
      {batch.robotFirst.length > 0 && <RobotFirst language={language} acts={batch.robotFirst} />}
      {batch.notNow.length > 0 && <NotNow language={language} acts={batch.notNow} />}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/signing/struck">
            {texts.toKeptOut}
          </a>
        </li>
        {mayOrder && (
          <li>
            <a class="govuk-link" href="/signing/orders">
              {texts.orders}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href="/signing/stop">
            {texts.stop}
          </a>
        </li>
      </ul>
    </DeskPage>
  );
}

function Kinds({ page: { language }, batch }: SigningShown) {
  const texts = signingTexts[language];
  return (
    <Table
      id="kinds"
      caption={texts.kinds}
      columns={[
        { header: texts.kind },
        { header: texts.acts, isNumeric: true },
        { header: texts.claimed, isNumeric: true },
      ]}
      rows={batch.kinds.map(({ type, count, sum }) => [
        <a key={type} class="govuk-link" href={`/signing?kind=${type}#acts`}>
          {actTexts[type][language]}
        </a>,
        shownCount(count, language),
        shownMoney(sum, language),
      ])}
      isWide
    />
  );
}

function SignForm({ page: { language }, batch, why, maySign, hasKey, csrf, by }: SigningShown) {
  const texts = signingTexts[language];
  if (!maySign) return null;
  if (!hasKey) return <p class="govuk-body">{texts.noKey}</p>;
  const next = batch.acts.find(({ lookedAtBy }) => !lookedAtBy.includes(by));
  const open = next && (
    <ButtonLink href={pathOfAct(next)} variant={why?.kind === 'not_opened' ? 'primary' : 'secondary'}>
      {texts.openNext}
    </ButtonLink>
  );
  if (why !== undefined) {
    return (
      <>
        <p class="govuk-body">
          <strong>{`${texts.notNow}: ${whyNotSignedText(why, language)}.`}</strong>
        </p>
        {open}
      </>
    );
  }
  return (
    <>
      <p class="govuk-body">{texts.signHint}</p>
      <Form action="/signing/approve" csrf={csrf} hidden={{ root: batch.root, count: String(batch.acts.length) }}>
        <ButtonGroup>
          <Button>{texts.sign(shownCount(batch.acts.length, language))}</Button>
          {open}
        </ButtonGroup>
      </Form>
    </>
  );
}

function Acts({ page: { language }, batch, by, kind, from }: SigningShown) {
  const texts = signingTexts[language];
  const of = kind === null ? batch.acts : batch.acts.filter(({ data }) => data.type === kind);
  const acts = of.slice(from, from + PER_PAGE);
  const pathFrom = (start: number): string => `/signing?${kind === null ? '' : `kind=${kind}&`}from=${start}#acts`;
  const count = (number: number): string => shownCount(number, language);
  return (
    <>
      <Table
        id="acts"
        caption={texts.listed(count(Math.min(from + 1, of.length)), count(from + acts.length), count(of.length))}
        columns={[
          { header: texts.act },
          { header: texts.decided },
          { header: texts.kind },
          { header: texts.claimed, isNumeric: true },
          { header: texts.opened },
        ]}
        rows={acts.map(({ documentId, n, data, decidedOn, lookedAtBy }) => [
          <a key={n} class="govuk-link" href={pathOfAct({ documentId, n })}>
            {data.number}
          </a>,
          shownDay(decidedOn, language),
          actTexts[data.type][language],
          shownMoney(data.amount ?? data.remainder, language),
          lookedAtBy.includes(by) ? <Tag tone="green">{texts.isOpened}</Tag> : '',
        ])}
        isWide
      />
      <ButtonGroup>
        {from > 0 && (
          <ButtonLink href={pathFrom(Math.max(0, from - PER_PAGE))} variant="secondary">
            {texts.before}
          </ButtonLink>
        )}
        {from + PER_PAGE < of.length && (
          <ButtonLink href={pathFrom(from + PER_PAGE)} variant="secondary">
            {texts.after}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}

function NotNow({ language, acts }: { readonly language: Language; readonly acts: BatchToSign['notNow'] }) {
  const texts = signingTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.notToday}</h2>
      <Table
        id="not-now"
        caption={texts.notToday}
        columns={[{ header: texts.act }, { header: texts.kind }, { header: texts.why }]}
        rows={acts
          .slice(0, PER_PAGE)
          .map(({ data, refusal }) => [data.number, actTexts[data.type][language], refusalText(refusal, language)])}
      />
    </>
  );
}

function RobotFirst({ language, acts }: { readonly language: Language; readonly acts: BatchToSign['robotFirst'] }) {
  const texts = signingTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.robotFirst}</h2>
      <p class="govuk-body">{texts.robotFirstWhat(shownCount(acts.length, language))}</p>
      <Table
        id="robot-first"
        caption={texts.robotFirst}
        columns={[{ header: texts.act }, { header: texts.came }, { header: texts.since }]}
        rows={acts
          .slice(0, PER_PAGE)
          .map(({ data, came, since }) => [
            data.number,
            came.map((kind) => cameTexts[kind][language]).join(', '),
            shownDay(since, language),
          ])}
      />
    </>
  );
}
