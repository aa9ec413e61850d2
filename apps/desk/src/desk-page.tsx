/** The frame of the desk's pages: who is here, and the rooms that this person may enter. */
/** @jsxImportSource preact */
import { may } from '@oryndau/staff/core/may';
import { NotificationBanner } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import { type Page, pageOf } from '@oryndau/web/http/page';
import { staffRoleTexts } from '@oryndau/words/staff';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { Ground, Staff } from './ground.ts';
import { rooms } from './rooms.ts';
import { roomTexts } from './texts/rooms.ts';
import { stopTexts } from './texts/stop.ts';

/** What the frame needs; nobody is here on the pages before the login. */
export interface DeskPageShown extends Page {
  readonly staff: Staff | null;
  readonly isSigningStopped: boolean;
}

export const deskPageOf = ({ installation }: Ground, request: FastifyRequest, path: string): DeskPageShown => ({
  ...pageOf(installation, request, path),
  staff: request.staff,
  isSigningStopped: request.isSigningStopped,
});

export interface DeskPageProps {
  readonly page: DeskPageShown;
  readonly title: string;
  readonly hasErrors?: boolean | undefined;
  readonly before?: ComponentChildren;
  /** The path of the script; most pages have none. */
  readonly script?: string | undefined;
  readonly children: ComponentChildren;
}

export function DeskPage({ page, title, hasErrors, before, script, children }: DeskPageProps) {
  const { staff, isSigningStopped, ...frame } = page;
  return (
    <Layout
      {...frame}
      title={title}
      hasErrors={hasErrors}
      before={before}
      nav={staff && <Rooms page={page} staff={staff} />}
    >
      {staff !== null && isSigningStopped && <StopBanner page={page} staff={staff} />}
      {children}
      {script !== undefined && <script src={script} type="module" />}
    </Layout>
  );
}

/** On every page until it is lifted: who works here must know why nothing moves. */
function StopBanner({ page: { language, path }, staff }: { readonly page: DeskPageShown; readonly staff: Staff }) {
  const texts = stopTexts[language];
  const isThere = path === '/signing/stop' || !may(staff.account, { action: 'signing.see' }).may;
  return (
    <NotificationBanner language={language} tone="important" id="stopped">
      <p class="govuk-notification-banner__heading">{texts.banner}</p>
      {!isThere && (
        <p class="govuk-body">
          <a class="govuk-notification-banner__link" href="/signing/stop">
            {texts.toStop}
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}

function Rooms({ page, staff }: { readonly page: DeskPageShown; readonly staff: Staff }) {
  const { language, path } = page;
  const texts = roomTexts[language];
  const open = rooms.filter(({ right }) => right === 'self' || may(staff.account, { action: right }).may);
  const isHere = (room: string): boolean =>
    room === '/' ? path === '/' : path === room || path.startsWith(`${room}/`);
  return (
    <nav class="govuk-width-container app-rooms" aria-label={texts.rooms}>
      <ul class="app-rooms__list">
        {open.map(({ name, path: room }) => (
          <li key={name}>
            <a class="app-rooms__link" href={room} aria-current={isHere(room) ? 'page' : undefined}>
              {texts[name]}
            </a>
          </li>
        ))}
      </ul>
      <p class="app-rooms__who">
        <a class="govuk-link" href="/me">
          {staff.account.name}
        </a>
        {staff.account.roles.length > 0 &&
          ` (${staff.account.roles.map((role) => staffRoleTexts[role][language]).join(', ')})`}
      </p>
    </nav>
  );
}
