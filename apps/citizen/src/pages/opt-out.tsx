/**
 * Refusing the simplified way (261-IV Art. 10-1(3)): a right that costs money and cannot be undone. So both are said before the choice, the choice is
 * checked on a page of its own, and what was done is told with its day and its act.
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
import { CheckPage, ChoicePage } from './opt-out/choice-page.tsx';
import { OptedOutPage } from './opt-out/done-page.tsx';

const CHECK = '/case/opt-out/check';
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
    '/case/opt-out',
    step((exchange) => sendChoice(exchange, '', [])),
  );
  app.post('/case/opt-out', step(choose));
  app.get(
    CHECK,
    step((exchange) => sendCheck(exchange, [])),
  );
  app.post(CHECK, step(confirm));
  app.get(DONE, { preHandler }, (request, reply) => sendDone({ installation, request, reply, view: caseOf(request) }));
};

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly view: CaseView;
}

/** Every step says so when the case does not allow a refusal, also when that came about on the way. */
function unlessImpossible(
  exchange: Exchange,
  show: (exchange: Exchange) => FastifyReply | Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
  const { view, reply } = exchange;
  if (view.standing === 'transferred') return reply.redirect(DONE, 303);
  return view.noOptOut === null ? show(exchange) : sendNo(exchange, noOf(view.noOptOut));
}

/** What the case says, as the page tells it. */
function noOf({ code, data }: Refusal): NoOptOut {
  if (code === 'PAYMENT_IN_FLIGHT') return 'paying';
  if (code === 'UNKNOWN_CASE' || data.state === 'refused') return 'none';
  return data.state === 'held' ? 'held' : 'over';
}

function sendNo({ installation, request, reply }: Exchange, no: NoOptOut): FastifyReply {
  const page = pageOf(installation, request, '/case/opt-out');
  return sendPage(request, reply, <SaidPage page={page} said={optOutTexts[page.language].no[no]} />, 409);
}

function sendChoice(exchange: Exchange, choice: string, errors: readonly FieldError[]): FastifyReply {
  const { installation, request, reply, view } = exchange;
  const page = pageOf(installation, request, '/case/opt-out');
  const form = { csrf: reply.generateCsrf(), choice, errors };
  return sendPage(request, reply, <ChoicePage page={page} view={view} form={form} />, errors.length === 0 ? 200 : 422);
}

const choiceForm = z.object({ choice: z.enum(['stay', 'refuse']) });

function choose(exchange: Exchange): FastifyReply {
  const { request, reply } = exchange;
  const choice = choiceForm.safeParse(request.body).data?.choice;
  if (choice === undefined) {
    return sendChoice(exchange, '', [{ field: 'choice', message: optOutTexts[request.language].choiceMissing }]);
  }
  return reply.redirect(choice === 'stay' ? '/case' : CHECK, 303);
}

function sendCheck({ installation, request, reply, view }: Exchange, errors: readonly FieldError[]): FastifyReply {
  const page = pageOf(installation, request, CHECK);
  const form = { csrf: reply.generateCsrf(), errors };
  return sendPage(request, reply, <CheckPage page={page} view={view} form={form} />, errors.length === 0 ? 200 : 422);
}

const checkForm = z.object({ understood: z.literal('yes') });

async function confirm(exchange: Exchange): Promise<FastifyReply> {
  const { installation, request, reply, view } = exchange;
  const texts = optOutTexts[request.language];
  if (!checkForm.safeParse(request.body).success) {
    return sendCheck(exchange, [{ field: 'understood', message: texts.understoodMissing }]);
  }
  const heard = await installation.desk.tell({ documentId: view.documentId, key: KEY, command: { type: 'OptOut' } });
  switch (heard.kind) {
    case 'decided':
      return reply.redirect(DONE, 303);
    case 'refused':
      return sendNo(exchange, noOf(heard.refusal));
    case 'queued':
      // No page of its own to come back to: whoever has refused nothing must not read that they did.
      return sendPage(
        request,
        reply,
        <SaidPage page={pageOf(installation, request, '/case/opt-out')} said={texts.kept} />,
        202,
      );
  }
}

function sendDone({ installation, request, reply, view }: Exchange): FastifyReply {
  if (view.standing !== 'transferred') return reply.redirect('/case/opt-out', 303);
  const page = pageOf(installation, request, DONE);
  return sendPage(request, reply, <OptedOutPage page={page} view={view} today={installation.today()} />);
}
