/** The case itself and the PDFs of its acts: what `needsCase` has read, rendered, and nothing asked of the database beside it. */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { caseOf, needsCase } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddPages } from './add-pages.ts';
import { hasNews } from './browser.tsx';
import { actsOf } from './case/acts.ts';
import { CasePage } from './case/case-page.tsx';
import { daysFile } from './case/days-ics.ts';
import { hasMail } from './mail.tsx';

export const addCasePages: AddPages = (app, installation) => {
  const preHandler = needsCase(installation);
  app.get('/case', { preHandler }, (request, reply) => sendCase(installation, request, reply));
  app.get('/case/days.ics', { preHandler }, (request, reply) => sendDays(installation, request, reply));
  app.get<{ Params: { n: string } }>('/case/act/:n', { preHandler }, (request, reply) =>
    sendAct(installation, request, reply),
  );
};

function sendCase(installation: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tag = tagOf(installation, request);
  // The browser keeps the page for this person alone, and asks each time whether it still holds.
  reply.header('cache-control', 'private, no-cache');
  if (tag !== undefined) {
    reply.header('etag', tag);
    if (listed(request.headers['if-none-match']).includes(tag)) {
      return reply.code(304).header('vary', 'accept-language, cookie').send();
    }
  }
  const page = (
    <CasePage
      page={pageOf(installation, request, '/case')}
      view={caseOf(request)}
      today={installation.today()}
      csrf={reply.formToken()}
      hasOthers={hasLoggedIn(request)}
      hasNews={hasNews(installation, caseOf(request))}
      hasMail={hasMail(installation, caseOf(request))}
      hasPayments={installation.payments !== undefined}
      photoHosts={installation.photoHosts}
    />
  );
  return sendPage(request, reply, page);
}

const hasLoggedIn = ({ visit }: FastifyRequest): boolean => visit !== null && visit.iin !== null;

/**
 * What the page is made of: the row as it was read, the language, the day, the style sheet, the visit's kind, whether there is news for browsers, and the secret of its form. Without that
 * secret there is no tag: the page that the browser has would hold a form that no longer counts.
 */
function tagOf({ today, site, browsers }: Installation, request: FastifyRequest): string | undefined {
  const { '__Host-form': secure, form: secret = secure } = request.cookies;
  if (secret === undefined) return undefined;
  const { opened, language } = request;
  const made = JSON.stringify([
    opened?.row,
    language,
    today(),
    site,
    hasLoggedIn(request),
    browsers !== undefined,
    secret,
  ]);
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, TAG_LETTERS)}"`;
}

const TAG_LETTERS = 22;

const listed = (header: string | undefined): readonly string[] => (header ?? '').split(',').map((tag) => tag.trim());

function sendDays(installation: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { language } = request;
  const place = { language, today: installation.today(), now: installation.now(), origin: installation.origin };
  return reply
    .headers({ 'content-disposition': 'attachment; filename="oryndau.ics"', 'cache-control': 'private, no-store' })
    .type('text/calendar; charset=utf-8')
    .send(daysFile(caseOf(request), place));
}

type ActRequest = FastifyRequest<{ Params: { n: string } }>;

async function sendAct(installation: Installation, request: ActRequest, reply: FastifyReply): Promise<FastifyReply> {
  const view = caseOf(request);
  const act = actsOf(view).find(({ n }) => String(n) === request.params.n);
  const pdf = act === undefined ? undefined : await installation.saveAct(view.documentId, act.n);
  if (act === undefined || pdf === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const name = `${view.caseCode}-${act.n}-${act.act}.pdf`;
  return reply
    .headers({ 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'private, no-store' })
    .type('application/pdf')
    .send(pdf);
}
