/** The proof of one event: where it stands in the chain of its case, how that leads to the root of its day, and the file by which a foreign program finds the same. */
/** @jsxImportSource preact */
import { type JournaledEvent, readChain } from '@oryndau/journal/chain';
import { type EventProof, type NoProof, proveEvent, rootOfProof } from '@oryndau/journal/event-proof';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { Source } from '@oryndau/web/html/source';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { caseNamed } from '../../case-named.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { askPurpose, noteLook, purposeSaid } from '../../looking.ts';
import { PurposeLine } from '../../purpose-line.tsx';
import { type AddRoom, fieldOf, type OnePage } from '../../routes.ts';
import { checkTexts } from '../../texts/check.ts';

const PATH = '/check/event';
const NUMBER = /^[1-9]\d{0,8}$/;

interface Typed {
  readonly case: string;
  readonly n: string;
}

export const addEventProof: AddRoom = (routes, ground) => {
  routes.get(PATH, 'verify.run', async ({ request, reply }) => {
    if (purposeSaid(request) === undefined) return askPurpose(reply, PATH);
    const page = deskPageOf(ground, request, PATH);
    const shown = { page, csrf: reply.formToken(), typed: { case: '', n: '' }, errors: [] };
    return sendPage(request, reply, <ProofPage {...shown} />);
  });
  routes.post(PATH, 'verify.run', (one) => sendProof(ground, one));
};

async function sendProof(ground: Ground, { request, reply }: OnePage): Promise<FastifyReply> {
  const said = purposeSaid(request);
  if (said === undefined) return askPurpose(reply, PATH);
  const { db } = ground.installation;
  const typed = { case: fieldOf(request, 'case'), n: fieldOf(request, 'n') };
  const texts = checkTexts[request.language].proof;
  const shown = { page: deskPageOf(ground, request, PATH), csrf: reply.formToken(), typed };
  const refuse = (field: keyof Typed, message: string) =>
    sendPage(request, reply, <ProofPage {...shown} errors={[{ field, message }]} />, 422);
  const documentId = await caseNamed(db.sql, typed.case);
  if (documentId === undefined) return refuse('case', texts.noCase);
  await noteLook(ground, request, { documentId, said });
  if (typed.n === '') {
    const events = await readChain(db.sql, documentId);
    return sendPage(request, reply, <ProofPage {...shown} errors={[]} events={events} />);
  }
  const proof: EventProof | NoProof = NUMBER.test(typed.n)
    ? await proveEvent(db.sql, { documentId, n: Number(typed.n) })
    : 'none';
  if (proof === 'none') return refuse('n', texts.noEvent);
  if (proof === 'unsealed') return refuse('n', texts.unsealed);
  if (fieldOf(request, 'save') !== '') {
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="oryndau-event-${proof.root.day}-${proof.n}.json"`,
      })
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(proof, null, 1)}\n`);
  }
  return sendPage(request, reply, <ProofPage {...shown} errors={[]} proof={proof} />);
}

interface ProofShown {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly events?: readonly JournaledEvent[];
  readonly proof?: EventProof;
}

function ProofPage({ page, csrf, typed, errors, events, proof }: ProofShown) {
  const { language } = page;
  const texts = checkTexts[language].proof;
  const field = (name: keyof Typed) => ({ language, name, value: typed[name], error: errorOf(errors, name) });
  return (
    <DeskPage
      page={page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={
        <a class="govuk-back-link" href="/check">
          {checkTexts[language].title}
        </a>
      }
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <PurposeLine page={page} to={PATH} />
      <p class="govuk-body">{texts.what}</p>
      <Form action={PATH} csrf={csrf}>
        <Input {...field('case')} label={texts.case} hint={texts.caseHint} width={20} isCode />
        <Input {...field('n')} label={texts.n} hint={texts.nHint} width={5} inputMode="numeric" isCode />
        <Button>{texts.show}</Button>
      </Form>
      {events !== undefined && (
        <Table
          id="events"
          caption={texts.events}
          columns={[{ header: texts.event }, { header: texts.day }, { header: texts.type }]}
          rows={events.map(({ n, on, type }) => [String(n), shownDay(on, language), <code key={n}>{type}</code>])}
          isWide
        />
      )}
      {proof !== undefined && <Proven page={page} csrf={csrf} typed={typed} proof={proof} />}
    </DeskPage>
  );
}

interface ProvenShown {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly typed: Typed;
  readonly proof: EventProof;
}

function Proven({ page: { language }, csrf, typed, proof }: ProvenShown) {
  const texts = checkTexts[language].proof;
  const { root, chain, n, path } = proof;
  const holds = rootOfProof(proof) === root.root;
  return (
    <section>
      <h2 class="govuk-heading-m">{holds ? texts.holds : texts.fails}</h2>
      <SummaryList
        language={language}
        rows={[
          { key: texts.event, value: String(n) },
          { key: texts.day, value: shownDay(root.day, language) },
          { key: texts.chain, value: <code class="app-code">{chain}</code> },
          { key: texts.steps, value: shownCount(path.length, language) },
          { key: texts.root, value: <code class="app-code">{root.hash}</code> },
          { key: texts.key, value: <code class="app-code">{root.key}</code> },
        ]}
      />
      <p class="govuk-body">{texts.text}</p>
      <Source>{proof.texts[0] ?? ''}</Source>
      <Form action={PATH} csrf={csrf} hidden={{ case: typed.case, n: typed.n }}>
        <Button variant="secondary" name="save" value="yes">
          {texts.save}
        </Button>
      </Form>
      <p class="govuk-body">{texts.how}</p>
      <Source>{`python3 check-roots.py KEPT ROOTS --event oryndau-event-${root.day}-${n}.json`}</Source>
    </section>
  );
}
