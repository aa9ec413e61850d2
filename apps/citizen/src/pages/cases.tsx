/**
 * The cases of a person who has logged in: each with its sum, its day and what comes next, and several of them paid at once. Whoever came by a link or a code is in one
 * case and sees no other.
 */
/** @jsxImportSource preact */
import { beginJointPayment, JOINT_PARTS_MAX } from '@oryndau/exchange/joint-payments';
import { refusalText } from '@oryndau/law/refusal-texts';
import { jointIdOf } from '@oryndau/outside/attempt-id';
import { readCasePages } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { casesOf, sendVisitOver } from '@oryndau/web/http/case-access';
import { contentSecurity, OWN_SCRIPT } from '@oryndau/web/http/content-security';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { SaidPage } from '@oryndau/web/pages/said-page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { casesTexts } from '../texts/cases.ts';
import { payTexts } from '../texts/pay.ts';
import type { PaymentStanding } from '../texts/payment-standing.ts';
import type { AddPages } from './add-pages.ts';
import { CasesPage } from './cases/cases-page.tsx';
import { JointPage } from './cases/joint-page.tsx';
import { ask, deskOf, placeOf, script } from './pay/at-the-service.ts';
import { begunBefore, type JointLine, linesOf, partTextOf, payableCases, readParts } from './pay/joint-parts.ts';
import { nextAttemptOf } from './pay/pay-whole.tsx';
import { standingOf } from './pay/standing-of.ts';

interface Joint {
  readonly Params: { readonly joint: string };
}

type JointRequest = FastifyRequest<Joint>;

interface Exchange<R extends FastifyRequest = FastifyRequest> {
  readonly installation: Installation;
  readonly request: R;
  readonly reply: FastifyReply;
}

export const addCasesPages: AddPages = (app, installation) => {
  const preHandler = needsPerson(installation);
  const config = { contentSecurity: contentSecurity(installation, OWN_SCRIPT) };
  app.get('/cases', { preHandler }, (request, reply) => listCases({ installation, request, reply }));
  // Where who reloads the page of a form that was not taken finds the list again.
  app.get('/cases/pay', { preHandler }, (_request, reply) => reply.redirect('/cases', 303));
  app.post('/cases/pay', { preHandler }, (request, reply) => payTogether({ installation, request, reply }));
  app.get<Joint>('/cases/pay/:joint', { preHandler, config }, (request, reply) =>
    showJoint({ installation, request, reply }),
  );
  app.get<Joint>('/cases/pay/:joint/standing', { preHandler }, (request, reply) =>
    tellStanding({ installation, request, reply }),
  );
  app.post<Joint>('/cases/pay/:joint/give-up', { preHandler }, (request, reply) =>
    giveUp({ installation, request, reply }),
  );
};

/** Only a login says whose cases these are. */
const needsPerson =
  (installation: Installation) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { visit } = request;
    if (visit === null) return sendVisitOver(installation, request, reply);
    return visit.iin === null ? reply.redirect('/case', 303) : undefined;
  };

/** All cases of the visitor, in one statement after the list of their numbers. */
async function viewsOf({ installation, request: { visit } }: Exchange): Promise<readonly CaseView[]> {
  const found = visit?.iin ? await casesOf(installation, visit.iin) : [];
  const rows = await readCasePages(
    installation.db.sql,
    found.map(({ documentId }) => documentId),
  );
  return rows.map((row) => caseViewOf(row, installation.today()));
}

async function listCases(exchange: Exchange): Promise<FastifyReply> {
  return sendList(exchange, await viewsOf(exchange));
}

interface ListSent {
  readonly warning?: string;
  readonly status?: number;
}

function sendList(
  { installation, request, reply }: Exchange,
  views: readonly CaseView[],
  { warning, status = 200 }: ListSent = {},
): FastifyReply {
  const page = (
    <CasesPage
      page={pageOf(installation, request, '/cases')}
      csrf={reply.formToken()}
      views={views}
      payable={installation.payments === undefined ? [] : payableCases(views)}
      today={installation.today()}
      warning={warning}
    />
  );
  return sendPage(request, reply, page, status);
}

// ------------------------------------------------------------------------------------------------ paying for several

const chosen = z.object({ part: z.union([z.string(), z.array(z.string())]).catch([]) });

async function payTogether(exchange: Exchange): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const { language } = request;
  const texts = casesTexts[language];
  const views = await viewsOf(exchange);
  const given = [chosen.parse(request.body ?? {}).part].flat();
  if (given.length === 0) return sendList(exchange, views, { warning: texts.noneChosen, status: 422 });
  if (given.length > JOINT_PARTS_MAX)
    return sendList(exchange, views, { warning: texts.tooMany(String(JOINT_PARTS_MAX)), status: 422 });
  const parts = readParts(given);
  const changed = { warning: texts.changed, status: 409 };
  const desk = deskOf(installation);
  if (parts === undefined || desk === undefined) return sendList(exchange, views, changed);
  const again = (lines: readonly JointLine[]): FastifyReply | undefined => {
    const [line] = lines;
    return line && reply.redirect(placeOf(line.payment, `/cases/pay/${jointIdOf(parts)}`), 303);
  };
  const before = again(begunBefore(views, parts));
  if (before !== undefined) return before;
  const promised = new Map(payableCases(views).map((view) => [partTextOf(view), view]));
  const payable = given.flatMap((text) => promised.get(text) ?? []);
  // What the page promised is held to in every part, or nothing is begun.
  if (payable.length !== parts.length) return sendList(exchange, views, changed);
  const begun = await beginJointPayment(desk, {
    parts: payable.map((view) => ({
      documentId: view.documentId,
      attempt: nextAttemptOf(view),
      amount: payableOf(view),
      paymentReference: view.paymentReference,
    })),
    language,
    purpose: texts.purpose(parts.length),
    returnUrl: (jointId) => `${installation.origin}/cases/pay/${jointId}`,
  });
  switch (begun.kind) {
    case 'opened':
      return reply.redirect(begun.payUrl, 303);
    case 'unknown':
    case 'failed':
      return reply.redirect(`/cases/pay/${begun.jointId}`, 303);
    case 'taken': {
      const now = await viewsOf(exchange);
      return again(begunBefore(now, parts)) ?? sendList(exchange, now, changed);
    }
    case 'refused': {
      const { title, paragraphs } = payTexts[language].refused;
      const said = { title, paragraphs: [refusalText(begun.refusal, language), ...paragraphs] };
      return sendPage(request, reply, <SaidPage page={pageOf(installation, request, '/cases')} said={said} />, 409);
    }
  }
}

// ------------------------------------------------------------------------------------------------ one joint payment

interface Looked {
  readonly lines: readonly JointLine[];
  readonly standing: PaymentStanding;
}

async function look(exchange: Exchange<JointRequest>): Promise<Looked | undefined> {
  const { joint } = exchange.request.params;
  const before = linesOf(await viewsOf(exchange), joint);
  const open = openLineOf(before);
  if (open === undefined) return before.length === 0 ? undefined : { lines: before, standing: standingOfAll(before) };
  const { view, payment } = open;
  const answer = await ask(exchange.installation, { documentId: view.documentId, payment, isGivenUp: false });
  const lines = linesOf(await viewsOf(exchange), joint);
  const still = openLineOf(lines);
  return { lines, standing: still === undefined ? standingOfAll(lines) : standingOf(still.payment, answer) };
}

const openLineOf = (lines: readonly JointLine[]) => lines.find(({ payment }) => payment.status === 'begun');

/** Of one that has an end. The money has come when all of it has. */
function standingOfAll(lines: readonly JointLine[]): PaymentStanding {
  const last = lines.find(({ payment }) => payment.status !== 'received') ?? lines[0];
  return last === undefined ? 'unknown' : standingOf(last.payment, undefined);
}

async function showJoint(exchange: Exchange<JointRequest>): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const looked = await look(exchange);
  if (looked === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const path = `/cases/pay/${request.params.joint}`;
  const page = (
    <JointPage
      page={pageOf(installation, request, path)}
      csrf={reply.formToken()}
      path={path}
      script={script.path}
      {...looked}
    />
  );
  return sendPage(request, reply, page);
}

async function tellStanding(exchange: Exchange<JointRequest>): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const looked = await look(exchange);
  if (looked === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  return reply.header('cache-control', 'no-store').send({ standing: looked.standing });
}

async function giveUp(exchange: Exchange<JointRequest>): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const lines = linesOf(await viewsOf(exchange), request.params.joint);
  if (lines.length === 0) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const open = openLineOf(lines);
  if (open !== undefined)
    await ask(installation, { documentId: open.view.documentId, payment: open.payment, isGivenUp: true });
  return reply.redirect(`/cases/pay/${request.params.joint}`, 303);
}
