/** What a person may not do, said in words: which right it is, and who has it. */
/** @jsxImportSource preact */
import { rights } from '@oryndau/staff/core/matrix';
import { firstStep, type May } from '@oryndau/staff/core/may';
import { ButtonLink } from '@oryndau/web/html/form';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { type StaffAction, type StaffStep, staffActionTexts, staffRoleTexts } from '@oryndau/words/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeskPage, deskPageOf } from './desk-page.tsx';
import type { Ground } from './ground.ts';
import { refuseTexts } from './texts/refuse.ts';

type Why = Extract<May, { readonly may: false }>['why'];

const FORBIDDEN = 403;

/** Who has that right, by name. */
export function rolesWith(action: StaffAction, language: Language, step: StaffStep = firstStep(action)): string {
  const roles = new Set(
    rights.filter((right) => right.action === action && right.step === step).map(({ role }) => role),
  );
  return [...roles].map((role) => staffRoleTexts[role][language]).join(', ');
}

export function sendRefused(
  {
    ground,
    request,
    reply,
  }: { readonly ground: Ground; readonly request: FastifyRequest; readonly reply: FastifyReply },
  { action, why, step }: { readonly action: StaffAction; readonly why: Why; readonly step?: StaffStep },
): FastifyReply {
  const page = deskPageOf(ground, request, '/');
  const { title, whys, holders, back } = refuseTexts[page.language];
  const asked = step ?? request.routeOptions.config.step ?? firstStep(action);
  const named = rolesWith(action, page.language, asked);
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{whys[why](staffActionTexts[action][page.language])}</p>
      <p class="govuk-body">{`${holders}: ${named}.`}</p>
      <ButtonLink href="/">{back}</ButtonLink>
    </DeskPage>,
    FORBIDDEN,
  );
}
