/** The page that asks for what somebody opens cases: once in a visit, before the first of them. */
/** @jsxImportSource preact */

import { LATER_DAYS_MAX, mayShowLater, type PurposeFault, purposeOf } from '@oryndau/staff/core/purpose';
import { setPurpose } from '@oryndau/staff/visits';
import { type Choices, DateInput, Radios } from '@oryndau/web/html/choices';
import { Input } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { sendPage } from '@oryndau/web/http/page';
import { lookPurposes, lookPurposeTexts } from '@oryndau/words/staff';
import type { FastifyRequest } from 'fastify';
import { capital } from '../capital.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { ownPath } from '../own-path.ts';
import { type AddRoom, askedOf, fieldOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { findTexts } from '../texts/find.ts';
import { type TypedDay, textOfDay, typedDay } from '../typed-day.ts';

const fieldOfFault: Readonly<Record<PurposeFault, string>> = {
  NO_PURPOSE: 'purpose',
  NO_WORDS: 'words',
  WORDS_NOT_TAKEN: 'words',
  NOT_YOURS: 'from',
  NO_DAY: 'from',
  NO_REASON: 'reason',
};

interface Typed extends Readonly<Record<'purpose' | 'words' | 'reason', string>> {
  readonly from: TypedDay;
}
const NOTHING: Typed = { purpose: '', words: '', reason: '', from: { day: '', month: '', year: '' } };

export const addPurpose: AddRoom = (routes, ground) => {
  const { db, today } = ground.installation;
  routes.get('/purpose', 'self', async ({ request, reply }) => {
    const shown = { page: deskPageOf(ground, request, '/purpose'), csrf: reply.formToken() };
    return sendPage(
      request,
      reply,
      <PurposePage {...shown} to={ownPath(askedOf(request, 'to'))} typed={NOTHING} errors={[]} />,
    );
  });
  routes.post('/purpose', 'self', async ({ request, reply }) => {
    const { account, visit } = staffOf(request);
    const to = ownPath(fieldOf(request, 'to'));
    const typed = typedIn(request);
    const said = purposeOf({ ...typed, from: textOfDay(typed.from) }, account, today());
    if (typeof said === 'string') {
      const errors = [{ field: fieldOfFault[said], message: findTexts[request.language].purpose.faults[said] }];
      const page = deskPageOf(ground, request, '/purpose');
      return sendPage(request, reply, <PurposePage {...{ page, to, typed, errors }} csrf={reply.formToken()} />, 422);
    }
    await setPurpose(db.sql, visit.id, JSON.stringify(said));
    return reply.redirect(to, 303);
  });
};

const typedIn = (request: FastifyRequest): Typed => ({
  purpose: fieldOf(request, 'purpose'),
  words: fieldOf(request, 'words'),
  reason: fieldOf(request, 'reason'),
  from: typedDay((field) => fieldOf(request, field), 'from'),
});

interface PurposeShown {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly to: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

function PurposePage({ page, csrf, to, typed, errors }: PurposeShown) {
  const { language, staff } = page;
  const texts = findTexts[language].purpose;
  const choices = lookPurposes.map((value) => ({ value, label: capital(lookPurposeTexts[value][language]) }));
  const field = (name: string) => ({ language, name, error: errorOf(errors, name) });
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <Form action="/purpose" csrf={csrf} hidden={{ to }}>
        <Radios
          {...field('purpose')}
          label={texts.title}
          hint={texts.what}
          asHeading
          choices={choices as unknown as Choices}
          value={typed.purpose}
        />
        <Input {...field('words')} label={texts.words} hint={texts.wordsHint} value={typed.words} />
        {staff !== null && mayShowLater(staff.account) && (
          <>
            <DateInput
              {...field('from')}
              label={texts.later}
              hint={texts.laterHint(LATER_DAYS_MAX)}
              value={typed.from}
            />
            <Input {...field('reason')} label={texts.reason} value={typed.reason} />
          </>
        )}
        <Button>{texts.go}</Button>
      </Form>
    </DeskPage>
  );
}
