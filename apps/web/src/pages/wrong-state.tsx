/** Pages for what went otherwise than it should: each says what happened, that nothing is lost, and what to do now. */
/** @jsxImportSource preact */
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ButtonLink } from '../html/form.tsx';
import { Layout, renderDocument } from '../html/layout.tsx';
import type { Installation } from '../http/installation.ts';
import { type Page, pageOf, sendPage } from '../http/page.ts';
import { toCaseTexts } from '../texts/to-case.ts';
import { deskBackTexts, saidToAll, type WrongState, wrongStateTexts } from '../texts/wrong-state.ts';

const STATUS: Readonly<Record<WrongState, number>> = {
  NOT_FOUND: 404,
  LINK_EXPIRED: 410,
  LINK_UNKNOWN: 404,
  ANSWER_OVER: 404,
  VISIT_OVER: 401,
  VISIT_OVER_UNSENT: 401,
  FORM_OLD: 403,
  TOO_MANY: 429,
  TOO_LARGE: 413,
  NO_TEXT: 422,
  PAUSED: 503,
  BUSY: 503,
  BROKEN: 500,
};

export interface WrongStatePageProps {
  readonly page: Page;
  readonly state: WrongState;
  /** Whoever is in a case goes back to it, where that helps. */
  readonly isInCase?: boolean;
}

export function WrongStatePage({ page, state, isInCase = false }: WrongStatePageProps) {
  const { title, what, next, action } = wrongStateTexts[page.language][state];
  const isBack = state === 'FORM_OLD' || (state === 'ANSWER_OVER' && isInCase);
  const isSaid = !page.site.isDesk || saidToAll.has(state);
  return (
    <Layout {...page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {(isSaid || state === 'NOT_FOUND' || state === 'ANSWER_OVER') && <p class="govuk-body-l">{what}</p>}
      {isSaid && <p class="govuk-body">{next}</p>}
      {page.site.isDesk ? (
        <ButtonLink href="/">{deskBackTexts[page.language]}</ButtonLink>
      ) : (
        <ButtonLink href={isBack ? '/case' : '/find'}>{isBack ? toCaseTexts[page.language] : action}</ButtonLink>
      )}
    </Layout>
  );
}

export function sendWrongState(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  state: WrongState,
): FastifyReply {
  if (state === 'PAUSED') reply.header('retry-after', '30');
  return sendPage(
    request,
    reply,
    <WrongStatePage page={pageOf(installation, request, '/find')} state={state} isInCase={request.visit !== null} />,
    STATUS[state],
  );
}

/** The page of a server that has no time, as text. */
export const busyPage = ({ site }: Pick<Installation, 'site'>, language: Language): string =>
  renderDocument(<WrongStatePage page={{ site, language, path: '/find' }} state="BUSY" />);
