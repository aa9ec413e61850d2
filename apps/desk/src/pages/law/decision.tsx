/** What two people have put into force, by its number: what it is, who they were, and that it can be taken back until its day. */
/** @jsxImportSource preact */
import { NOTE_MAX } from '@oryndau/law/door-text';
import { may } from '@oryndau/staff/core/may';
import { type Enactment, readEnactments } from '@oryndau/staff/enactments';
import { bothOf, contentOf, isWithdrawal } from '@oryndau/standing/enacted-content';
import { SummaryList } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { enactedRows } from '../../enacted-details.ts';
import { type EnactedState, stateOf } from '../../enacted-state.ts';
import { judgeToEnact, proposeToEnact, type ToEnact } from '../../enacting.ts';
import type { Ground } from '../../ground.ts';
import { sendRefused } from '../../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { typedReasonOf } from '../../typed-reason.ts';

const NUMBER = /^[1-9]\d{0,8}$/;

interface At extends OnePage {
  readonly ground: Ground;
  readonly enactment: Enactment;
  readonly state: EnactedState | undefined;
}

export const addDecision: AddRoom = (routes, ground) => {
  const { db, today } = ground.installation;
  const of =
    (act: (at: At) => Promise<FastifyReply | undefined>) =>
    async (one: OnePage): Promise<FastifyReply | undefined> => {
      const number = partOf(one.request, 'n');
      const all = await readEnactments(db.sql);
      const enactment = NUMBER.test(number) ? all.find(({ n }) => n === Number(number)) : undefined;
      if (enactment === undefined) return one.reply.redirect('/law', 303);
      return act({ ...one, ground, enactment, state: stateOf(enactment, all, today()) });
    };
  routes.get(
    '/law/decisions/:n',
    'figures.see',
    of((at) => sendDecision(at)),
  );
  routes.post('/law/decisions/:n/withdraw', 'self', of(proposeWithdrawal));
};

const mayWithdraw = ({ request, enactment: { action, region } }: At) =>
  may(staffOf(request).account, { action, step: 'propose' }, { region, body: null, owner: null });

async function proposeWithdrawal(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, enactment } = at;
  const { language } = request;
  const texts = deskLawTexts[language];
  const allowed = mayWithdraw(at);
  if (!allowed.may) return sendRefused(at, { action: enactment.action, why: allowed.why, step: 'propose' });
  const { reason, fault: unsaid } = typedReasonOf(request, language);
  const content = { withdraws: enactment.n };
  const asked: ToEnact = { action: enactment.action, region: enactment.region, content, reason };
  const { fault } = await judgeToEnact(ground, asked);
  const error = fault === undefined ? unsaid : texts.faults[fault];
  if (error !== undefined) return sendDecision(at, [{ field: 'reason', message: error }]);
  const rows = [
    ...enactedRows(contentOf(enactment), language),
    ...enactedRows(content, language),
    { key: texts.reason, value: reason },
  ];
  return proposeToEnact(at, asked, { title: texts.withdraw, rows });
}

async function sendDecision(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply, enactment, state } = at;
  const shown = {
    page: deskPageOf(ground, request, `/law/decisions/${enactment.n}`),
    enactment,
    state,
    mayPropose: state === 'comes' && mayWithdraw(at).may,
    reason: fieldOf(request, 'reason'),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <DecisionPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface DecisionShown extends Pick<At, 'enactment' | 'state'> {
  readonly page: DeskPageShown;
  readonly mayPropose: boolean;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function DecisionPage({ page, enactment, state, mayPropose, reason, errors, csrf }: DecisionShown) {
  const { language } = page;
  const texts = deskLawTexts[language];
  const { n, proposalId, decidedAt } = enactment;
  const content = contentOf(enactment);
  const title = texts.decision(n);
  return (
    <DeskPage
      page={page}
      title={title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/law" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        language={language}
        rows={[
          ...enactedRows(content, language),
          ...(state === undefined || isWithdrawal(content) ? [] : [{ key: texts.state, value: texts.states[state] }]),
          { key: texts.reason, value: enactment.reason },
          { key: texts.bothNames, value: bothOf(enactment) },
          { key: texts.approvedOn, value: shownMoment(Date.parse(decidedAt), language) },
          {
            key: texts.proposal,
            value: (
              <a class="govuk-link" href={`/proposals/${proposalId}`}>
                {proposalId}
              </a>
            ),
          },
        ]}
      />
      {mayPropose && (
        <Form action={`/law/decisions/${n}/withdraw`} csrf={csrf}>
          <h2 class="govuk-heading-m">{texts.withdraw}</h2>
          <p class="govuk-body">{texts.withdrawWhat}</p>
          <Textarea
            language={language}
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={reason}
            limit={NOTE_MAX}
            rows={3}
            error={errorOf(errors, 'reason')}
          />
          <Button variant="warning">{texts.withdraw}</Button>
        </Form>
      )}
    </DeskPage>
  );
}
