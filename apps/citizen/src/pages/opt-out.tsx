/**
 * Refusing the simplified way (261-IV Art. 10-1(3); Order 697 item 7): a right that costs money and cannot be undone. Both are said before the button, one
 * tick says that they were understood, and what was done is told with its day and its act. It is taken in at any stage of the case.
 */
/** @jsxImportSource preact */
import type { Refusal } from '@oryndau/law/refusal';
import type { CaseView } from '@oryndau/reading/case-view';
import type { FieldError } from '@oryndau/web/html/form';
import { caseOf, needsCase } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { SaidPage } from '@oryndau/web/pages/said-page';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type NoOptOut, optOutTexts } from '../texts/opt-out.ts';
import type { AddPages } from './add-pages.ts';
import { OptedOutPage, OptOutWaitsPage } from './opt-out/done-page.tsx';
import { WindowPage } from './opt-out/window-page.tsx';

const WINDOW = '/case/opt-out';
const DONE = '/case/opt-out/done';

/** One refusal a case: told twice, it is one. */
const KEY = 'portal/opt-out';

export const addOptOutPages: AddPages = (app, installation) => {
  const preHandler = needsCase(installation);
  const step = (show: (exchange: Exchange) => FastifyReply | Promise<FastifyReply>) => ({
    preHandler,
    handler: (request: FastifyRequest, reply: FastifyReply) => {
      const view = caseOf(request);
      return unlessImpossible({ installation, request, reply, view }, show);
    },
  });
  app.get(
    WINDOW,
    step((exchange) => sendWindow(exchange, [])),
  );
  app.post(WINDOW, step(confirm));
  app.get(DONE, { preHandler }, (request, reply) => sendDone({ installation, request, reply, view: caseOf(request) }));
};

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly view: CaseView;
}

/** Every step says so when there is nothing to refuse, also when that came about on the way. */
function unlessImpossible(
  exchange: Exchange,
  show: (exchange: Exchange) => FastifyReply | Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
  const { view, reply } = exchange;
  if (isRefused(view)) return reply.redirect(DONE, 303);
  return view.noOptOut === null ? show(exchange) : sendNo(exchange, noOf(view.noOptOut));
}

const isRefused = ({ standing, optOut }: CaseView): boolean => standing === 'transferred' || optOut !== null;

/** What the case says, as the page tells it. */
const noOf = ({ code, data }: Refusal): NoOptOut =>
  code === 'UNKNOWN_CASE' || data.state === 'refused' ? 'none' : 'over';

function sendNo({ installation, request, reply }: Exchange, no: NoOptOut): FastifyReply {
  const page = pageOf(installation, request, WINDOW);
  return sendPage(request, reply, <SaidPage page={page} said={optOutTexts[page.language].no[no]} />, 409);
}

function sendWindow({ installation, request, reply, view }: Exchange, errors: readonly FieldError[]): FastifyReply {
  const page = pageOf(installation, request, WINDOW);
  const props = { page, view, form: { csrf: reply.formToken(), errors }, today: installation.today() };
  return sendPage(request, reply, <WindowPage {...props} />, errors.length === 0 ? 200 : 422);
}

const windowForm = z.object({ understood: z.literal('yes') });

async function confirm(exchange: Exchange): Promise<FastifyReply> {
  const { installation, request, reply, view } = exchange;
  const texts = optOutTexts[request.language];
  if (!windowForm.safeParse(request.body).success) {
    return sendWindow(exchange, [{ field: 'understood', message: texts.understoodMissing }]);
  }
  const heard = await installation.desk.tell({ documentId: view.documentId, key: KEY, command: { type: 'OptOut' } });
  switch (heard.kind) {
    case 'decided':
      return reply.redirect(DONE, 303);
    case 'refused':
      return sendNo(exchange, noOf(heard.refusal));
    case 'queued':
      // No page of its own to come back to: whoever has refused nothing must not read that they did.
      return sendPage(request, reply, <SaidPage page={pageOf(installation, request, WINDOW)} said={texts.kept} />, 202);
  }
}

function sendDone({ installation, request, reply, view }: Exchange): FastifyReply {
  if (!isRefused(view)) return reply.redirect(WINDOW, 303);
  const page = pageOf(installation, request, DONE);
  const props = { page, view, today: installation.today() };
  const isCarriedOut = view.standing === 'transferred';
  return sendPage(request, reply, isCarriedOut ? <OptedOutPage {...props} /> : <OptOutWaitsPage {...props} />);
}
