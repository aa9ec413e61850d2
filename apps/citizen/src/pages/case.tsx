/** The case itself and the PDFs of its acts: what `needsCase` has read, rendered, and nothing asked of the database beside it. */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { enactedMark } from '@oryndau/law/enacted';
import { policyDaysMark } from '@oryndau/proceedings/core/policies';
import { renderDocument } from '@oryndau/web/html/layout';
import { caseOf, needsCase, rowOf } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendDrawn } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddPages } from './add-pages.ts';
import { hasNews } from './browser.tsx';
import { actsOf } from './case/acts.ts';
import { CasePage } from './case/case-page.tsx';
import { daysFile } from './case/days-ics.ts';
import { DrawnPages } from './case/drawn-pages.ts';
import { hasMail } from './mail.tsx';

export const addCasePages: AddPages = (app, installation) => {
  const preHandler = needsCase(installation);
  const drawing = { installation, drawn: new DrawnPages() };
  app.get('/case', { preHandler }, (request, reply) => sendCase(drawing, request, reply));
  app.get('/case/days.ics', { preHandler }, (request, reply) => sendDays(installation, request, reply));
  app.get<{ Params: { n: string } }>('/case/act/:n', { preHandler }, (request, reply) =>
    sendAct(installation, request, reply),
  );
};

interface Drawing {
  readonly installation: Installation;
  readonly drawn: DrawnPages;
}

function sendCase({ installation, drawn }: Drawing, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const of = drawnOf(installation, request);
  const tag = tagOf(of, request);
  // The browser keeps the page for this person alone, and asks each time whether it still holds.
  reply.header('cache-control', 'private, no-cache');
  if (tag !== undefined) {
    reply.header('etag', tag);
    if (listed(request.headers['if-none-match']).includes(tag)) {
      return reply.code(304).header('vary', 'accept-language, cookie').send();
    }
  }
  const page = `${rowOf(request).documentId} ${request.language}`;
  const html = drawn.page({ page, of, token: reply.formToken() }, (csrf) => draw(installation, request, csrf));
  return sendDrawn(request, reply, html);
}

/** Whatever it is made from stands in `drawnOf`. */
const draw = (installation: Installation, request: FastifyRequest, csrf: string): string =>
  renderDocument(
    <CasePage
      page={pageOf(installation, request, '/case')}
      view={caseOf(request)}
      today={installation.today()}
      csrf={csrf}
      hasOthers={hasLoggedIn(request)}
      hasNews={hasNews(installation, caseOf(request))}
      hasMail={hasMail(installation, caseOf(request))}
      hasPayments={installation.payments !== undefined}
      photoHosts={installation.photoHosts}
    />,
  );

const hasLoggedIn = ({ visit }: FastifyRequest): boolean => visit !== null && visit.iin !== null;

/**
 * All that the page is made of, but for the token of its forms: the row as it was read, the language, the day, the kind of visit, the law that was put into force, and what of the
 * installation shows. The style sheet's name changes with the program.
 */
function drawnOf(installation: Installation, request: FastifyRequest): string {
  const { today, site, origin, browsers, mail, payments, photoHosts } = installation;
  return JSON.stringify([
    rowOf(request),
    request.language,
    today(),
    hasLoggedIn(request),
    [enactedMark(), policyDaysMark()],
    [site, origin, photoHosts, browsers !== undefined, mail !== undefined, payments !== undefined],
  ]);
}

/** Of that and the secret of its forms. Without the secret there is no tag: the page that the browser has would hold a form that no longer counts. */
function tagOf(of: string, { cookies }: FastifyRequest): string | undefined {
  const { '__Host-form': secure, form: secret = secure } = cookies;
  if (secret === undefined) return undefined;
  return `W/"${createHash('sha256').update(of).update(secret).digest('base64url').slice(0, TAG_LETTERS)}"`;
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
