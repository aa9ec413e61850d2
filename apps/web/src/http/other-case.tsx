/** Before anything is done in a case: that the form came from the page of this case and of no other (form-token.ts). One place for all of them. */
/** @jsxImportSource preact */
import { findByIin } from '@oryndau/fines/sql/find';
import { readCasePage } from '@oryndau/reading/case-page';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OtherCasePage, type SentWords } from '../pages/other-case.tsx';
import { sendWrongState } from '../pages/wrong-state.tsx';
import { caseOfForm } from './form-token.ts';
import type { Installation } from './installation.ts';
import { pageOf, sendPage } from './page.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of a form into which somebody writes: what of it is shown again where it is not taken. */
    readonly writtenIn?: (request: FastifyRequest) => readonly SentWords[];
  }
}

/** Everything that is done in the case of the visit has its address below this one. */
const isOfCase = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  url === '/case' || url.startsWith('/case/');

/** A `preValidation` for every form. Nothing is sent where it may go on; a visit that is over is told of by `needsCase`. */
export async function unlessOfOtherCase(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const { visit, method, routeOptions } = request;
  if (method !== 'POST' || visit === null || routeOptions.config.isMachine === true || !isOfCase(request)) return;
  const of = caseOfForm(installation.secret, request, visit.documentId === null ? [] : [visit.documentId]);
  if (of === 'none') return sendWrongState(installation, request, reply, 'FORM_OLD');
  return of === 'another' ? sendOtherCase(installation, request, reply) : undefined;
}

async function sendOtherCase(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { db, secret } = installation;
  const { iin = null, documentId = null } = request.visit ?? {};
  const own = iin === null ? [] : await findByIin(db.sql, iin);
  const ids = own.map((fine) => fine.documentId);
  const of = caseOfForm(secret, request, ids);
  const open = documentId === null ? undefined : await readCasePage(db.sql, documentId);
  const page = (
    <OtherCasePage
      page={pageOf(installation, request, '/case')}
      csrf={reply.formToken()}
      byLogin={iin !== null}
      sentFor={typeof of === 'string' ? undefined : own.find((fine) => fine.documentId === of.documentId)}
      openNumber={iin === null || open?.debtorIin === iin ? open?.number : undefined}
      written={request.routeOptions.config.writtenIn?.(request) ?? []}
    />
  );
  return sendPage(request, reply, page, 409);
}
