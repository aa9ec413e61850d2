/** The days of the policies that can be put into force without a new release, as they are for a case that is opened today, and a form for another. */
/** @jsxImportSource preact */

import type { LegalDate } from '@oryndau/law/legal-date';
import { POLICY_DAYS_MAX, policies, policyDayOf, policyOn } from '@oryndau/proceedings/core/policies';
import { policyText } from '@oryndau/sentences/label-texts';
import { may } from '@oryndau/staff/core/may';
import { Table } from '@oryndau/web/html/blocks';
import { Input, Select } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { policyDayNames, policyDayTexts } from '@oryndau/words/policies';
import type { FastifyReply } from 'fastify';
import { capital } from '../../capital.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { enactedRows } from '../../enacted-details.ts';
import { judgeToEnact, lastDecidedDay, proposeToEnact, type ToEnact } from '../../enacting.ts';
import type { Ground } from '../../ground.ts';
import { type AddRoom, fieldOf, type OnePage } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { typedReasonOf } from '../../typed-reason.ts';
import { FirstDay, firstDayIn, noFirstDay, Reason } from './enactment-fields.tsx';

type At = OnePage & { readonly ground: Ground };

export const addPolicy: AddRoom = (routes, ground) => {
  routes.get('/law/policy', 'figures.see', (one) => sendPolicy({ ...one, ground }));
  routes.post('/law/policy', { action: 'policy.change', step: 'propose' }, (one) => proposeDay({ ...one, ground }));
};

/** Those under which people are told anything, each once. */
const named = [...new Set(policies.filter(({ sends }) => sends).map(({ id }) => id))];

async function proposeDay(at: At): Promise<FastifyReply | undefined> {
  const { ground, request } = at;
  const { language } = request;
  const texts = deskLawTexts[language];
  const policy = fieldOf(request, 'policy');
  const day = policyDayNames.find((known) => known === fieldOf(request, 'day'));
  const from = firstDayIn(request);
  const typed = fieldOf(request, 'days');
  const { reason, fault: unsaid } = typedReasonOf(request, language);
  const errors: FieldError[] = [
    ...(named.includes(policy) ? [] : [{ field: 'policy', message: texts.faults.UNKNOWN_POLICY }]),
    ...(day === undefined ? [{ field: 'day', message: texts.faults.UNKNOWN_POLICY }] : []),
    ...(from === undefined ? [noFirstDay(language)] : []),
    ...(unsaid === undefined ? [] : [{ field: 'reason', message: unsaid }]),
  ];
  if (!named.includes(policy) || day === undefined || from === undefined) return sendPolicy(at, errors);
  const content = { policy, day, days: /^\d{1,3}$/.test(typed) ? Number(typed) : 0, from };
  const asked: ToEnact = { action: 'policy.change', region: null, content, reason };
  const { fault } = await judgeToEnact(ground, asked);
  if (fault !== undefined) errors.push({ field: fieldOfFault[fault] ?? 'day', message: texts.faults[fault] });
  if (errors.length > 0) return sendPolicy(at, errors);
  const rows = [...enactedRows(content, language), { key: texts.reason, value: reason }];
  return proposeToEnact(at, asked, { title: texts.propose, rows });
}

const fieldOfFault: Readonly<Record<string, string>> = { TOO_EARLY: 'from', NOT_A_VALUE: 'days' };

async function sendPolicy(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { db, today } = ground.installation;
  const shown = {
    page: deskPageOf(ground, request, '/law/policy'),
    today: today(),
    decidedUntil: await lastDecidedDay(db.sql, today()),
    mayPropose: may(staffOf(request).account, { action: 'policy.change', step: 'propose' }).may,
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <PolicyPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface PolicyShown {
  readonly page: DeskPageShown;
  readonly today: LegalDate;
  readonly decidedUntil: LegalDate;
  readonly mayPropose: boolean;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function PolicyPage(shown: PolicyShown) {
  const { page, today, errors, mayPropose } = shown;
  const { language } = page;
  const texts = deskLawTexts[language];
  return (
    <DeskPage
      page={page}
      title={texts.policies}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/law" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.policies}</h1>
      <p class="govuk-body">{texts.policiesWhat}</p>
      <Table
        id="days"
        caption={texts.policies}
        columns={[
          { header: texts.policy },
          ...policyDayNames.map((day) => ({ header: policyDayTexts[day][language], isNumeric: true })),
        ]}
        rows={named.map((id) => {
          const policy = policyOn(id, today);
          return [
            capital(policyText(id, language)),
            ...policyDayNames.map((day) => String((policy && policyDayOf(policy, day)) ?? '—')),
          ];
        })}
        isWide
      />
      {mayPropose && <DayForm {...shown} />}
    </DeskPage>
  );
}

const optionsOf = (language: Language) =>
  policyDayNames.map((value) => ({ value, label: policyDayTexts[value][language] }));

function DayForm({ page: { language }, decidedUntil, typed, errors, csrf }: PolicyShown) {
  const texts = deskLawTexts[language];
  return (
    <Form action="/law/policy" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose}</h2>
      <p class="govuk-body">{texts.proposeWhat}</p>
      <Select
        language={language}
        name="policy"
        label={texts.policy}
        value={typed('policy')}
        options={named.map((id) => ({ value: id, label: capital(policyText(id, language)) }))}
        error={errorOf(errors, 'policy')}
      />
      <Select
        language={language}
        name="day"
        label={texts.policyDay}
        value={typed('day')}
        options={optionsOf(language)}
        error={errorOf(errors, 'day')}
      />
      <Input
        language={language}
        name="days"
        label={texts.days}
        hint={texts.daysHint(POLICY_DAYS_MAX)}
        value={typed('days')}
        width={3}
        inputMode="numeric"
        error={errorOf(errors, 'days')}
      />
      <FirstDay language={language} typed={typed} errors={errors} decidedUntil={decidedUntil} />
      <Reason language={language} typed={typed} errors={errors} />
      <Button>{texts.send}</Button>
    </Form>
  );
}
