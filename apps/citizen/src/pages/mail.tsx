/**
 * E-mail about a case: whoever may see the case may give an address for it, which counts once the code that was sent there has been typed, and may take it back.
 * The address never stands in an address of ours, nor in a log.
 */
/** @jsxImportSource preact */
import { addDays } from '@oryndau/law/legal-date';
import { LOOK_AGAIN_DAYS } from '@oryndau/outside/browsers';
import { askMailAddress, confirmMailAddress, forgetMailAddresses, readMailAddress } from '@oryndau/outside/mail';
import type { CaseView } from '@oryndau/reading/case-view';
import type { FieldError } from '@oryndau/web/html/form';
import { caseOf, needsCase } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mailTexts } from '../texts/mail.ts';
import type { AddPages } from './add-pages.ts';
import { isWatchable } from './browser.tsx';
import { MailPage, mailPaths } from './mail/mail-page.tsx';

/** Where no mail server is configured there is no such page. */
export const addMailPages: AddPages = (app, installation) => {
  if (installation.mail === undefined) return;
  const preHandler = needsCase(installation);
  const step = (take: (exchange: Exchange) => Promise<FastifyReply>) => ({
    preHandler,
    handler: (request: FastifyRequest, reply: FastifyReply) => {
      const exchange = { installation, request, reply };
      return isWatchable(caseOf(request), installation.today())
        ? take(exchange)
        : sendWrongState(installation, request, reply, 'NOT_FOUND');
    },
  });
  app.get(
    mailPaths.page,
    step((exchange) => sendMailPage(exchange)),
  );
  app.post(mailPaths.page, step(ask));
  app.post(mailPaths.code, step(confirm));
  app.post(mailPaths.stop, step(stop));
};

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Whether an address may be given for a case: there is one, and it has not ended long ago. */
export const hasMail = ({ mail, today }: Pick<Installation, 'mail' | 'today'>, view: CaseView): boolean =>
  mail !== undefined && isWatchable(view, today());

async function sendMailPage(
  { installation, request, reply }: Exchange,
  { address = '', errors = [] }: { readonly address?: string; readonly errors?: readonly FieldError[] } = {},
): Promise<FastifyReply> {
  const { db, secret } = installation;
  const view = caseOf(request);
  const kept = await readMailAddress(db.sql, secret, view.documentId);
  const page = pageOf(installation, request, mailPaths.page);
  const props = { page, view, csrf: reply.formToken(), kept, address, errors };
  return sendPage(request, reply, <MailPage {...props} />, errors.length === 0 ? 200 : 422);
}

/** RFC 5321 4.5.3.1.3. */
const ADDRESS_MAX = 254;
const field = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.trim())
    .catch('');
const addressForm = z.object({ address: field(ADDRESS_MAX * 2) });
const isAddress = (text: string): boolean => text.length <= ADDRESS_MAX && z.email().safeParse(text).success;

async function ask(exchange: Exchange): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const { language } = request;
  const texts = mailTexts[language];
  const { address } = addressForm.parse(request.body ?? {});
  if (!isAddress(address)) {
    const message = address === '' ? texts.addressMissing : texts.addressMalformed;
    return sendMailPage(exchange, { address, errors: [{ field: 'address', message }] });
  }
  const { db, secret, now, today } = installation;
  const isSent = await db.transaction((tx) =>
    askMailAddress(tx, secret, {
      documentId: caseOf(request).documentId,
      address,
      language,
      at: now(),
      lookOn: addDays(today(), LOOK_AGAIN_DAYS),
      textOf: (code) => ({ subject: texts.mail.subject, text: [...texts.mail.lines(code), ''].join('\n\n') }),
    }),
  );
  if (!isSent) return sendMailPage(exchange, { address, errors: [{ field: 'address', message: texts.tooMany }] });
  return reply.redirect(mailPaths.page, 303);
}

const CODE_TYPED_MAX = 40;
const codeForm = z.object({ code: field(CODE_TYPED_MAX) });

async function confirm(exchange: Exchange): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const texts = mailTexts[request.language];
  const { db, secret, now } = installation;
  const code = codeForm.parse(request.body ?? {}).code.replace(/\D/g, '');
  const { documentId } = caseOf(request);
  const heard = await db.transaction((tx) => confirmMailAddress(tx, secret, { documentId, code, at: now() }));
  if (heard === 'wrong' || heard === 'spent') {
    const message = heard === 'wrong' ? texts.codeWrong : texts.codeSpent;
    return sendMailPage(exchange, { errors: [{ field: 'code', message }] });
  }
  return reply.redirect(mailPaths.page, 303);
}

async function stop({ installation, request, reply }: Exchange): Promise<FastifyReply> {
  await forgetMailAddresses(installation.db.sql, [caseOf(request).documentId]);
  return reply.redirect(mailPaths.page, 303);
}
