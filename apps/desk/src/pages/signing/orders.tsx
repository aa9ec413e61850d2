/** Standing orders of the head: listed, given and revoked. */
/** @jsxImportSource preact */
import { NOTE_MAX } from '@oryndau/law/door-text';
import { regionOfDigits } from '@oryndau/law/kato';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type Money, parseMoney } from '@oryndau/law/money';
import { failureOf } from '@oryndau/postgres/failure';
import {
  giveStandingOrder,
  type KeptOrder,
  orderStateOf,
  readStandingOrders,
  revokeStandingOrder,
} from '@oryndau/signing/sql/standing-orders';
import type { StandingOrder } from '@oryndau/signing/standing-order';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { Table } from '@oryndau/web/html/blocks';
import { Checkboxes, type Choice, type Choices, DateInput } from '@oryndau/web/html/choices';
import { Input, Select, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import { type ActType, actTexts, actTypes } from '@oryndau/words/acts';
import { isKeyFault, keyFaultTexts } from '@oryndau/words/key-faults';
import type { Language } from '@oryndau/words/languages';
import { type OutcomeName, outcomeName } from '@oryndau/words/outcomes';
import { orderStateTexts } from '@oryndau/words/signing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { type AddRoom, fieldOf, fieldsOf, type OnePage } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { ordersTexts } from '../../texts/orders.ts';
import { signingTexts } from '../../texts/signing.ts';
import { textOfDay, typedDay } from '../../typed-day.ts';
import { typedReasonOf } from '../../typed-reason.ts';

type At = OnePage & { readonly ground: Ground };

export const addOrders: AddRoom = (routes, ground) => {
  routes.get('/signing/orders', 'signing.order', async ({ request, reply }) => sendOrders({ ground, request, reply }));
  routes.post('/signing/orders', 'signing.order', async ({ request, reply }) => give({ ground, request, reply }));
  routes.post('/signing/orders/revoke', 'signing.order', async ({ request, reply }) =>
    revoke({ ground, request, reply }),
  );
};

interface Wanted {
  readonly kinds: readonly ActType[];
  readonly upTo: Money | null;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/** What was typed, or what is wrong with it. */
function wantedOf(request: FastifyRequest, today: LegalDate): Wanted | readonly FieldError[] {
  const texts = ordersTexts[request.language];
  const errors: FieldError[] = [];
  const kinds = actTypes.filter((type) => fieldsOf(request, 'kinds').includes(type));
  if (kinds.length === 0) errors.push({ field: 'kinds', message: texts.noKind });
  const sum = fieldOf(request, 'sum').replaceAll(/\s/g, '').replace(',', '.');
  const upTo = sum === '' ? null : parseMoney(sum);
  if (typeof upTo === 'string' || (upTo !== null && upTo <= 0n)) errors.push({ field: 'sum', message: texts.wrongSum });
  const from = dayOf(request, 'from') ?? today;
  const until = dayOf(request, 'until') ?? null;
  if (from === 'none') errors.push({ field: 'from', message: texts.wrongDay });
  else if (from < today) errors.push({ field: 'from', message: texts.past });
  if (until === 'none') errors.push({ field: 'until', message: texts.wrongDay });
  else if (until !== null && until < from) errors.push({ field: 'until', message: texts.before });
  if (errors.length > 0 || typeof upTo === 'string' || from === 'none' || until === 'none') return errors;
  return { kinds: kinds.length === actTypes.length ? [] : kinds, upTo, from, until };
}

/** Undefined: nothing was typed. */
function dayOf(request: FastifyRequest, name: string): LegalDate | 'none' | undefined {
  const text = textOfDay(typedIn(request, name));
  return text === '' ? undefined : (parseLegalDate(text) ?? 'none');
}

const typedIn = (request: FastifyRequest, name: string) => typedDay((field) => fieldOf(request, field), name);

async function give(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, today } = ground.installation;
  const { acts } = ground.parts;
  const { language } = request;
  const texts = ordersTexts[language];
  if (acts === undefined) return sendOrders(at, [{ field: 'kinds', message: signingTexts[language].noKey }]);
  const wanted = wantedOf(request, today());
  if ('length' in wanted) return sendOrders(at, wanted);
  const { account } = staffOf(request);
  const { regions } = actsWithin(account, 'signing.order');
  if (regions?.length === 0) return sendOrders(at, [{ field: 'kinds', message: texts.noRegion }]);
  const covered = { ...wanted, ...(regions && { regions }) };
  const said = { ...covered, by: account.name, on: today() };
  const done = await confirmed(at, {
    title: texts.giveTitle,
    rows: [
      { key: texts.covers, value: coversText(covered, language) },
      { key: texts.time, value: timeText(wanted, language) },
    ],
    signed: { signing: 'order', ...covered, upTo: wanted.upTo === null ? null : String(wanted.upTo), on: today() },
  });
  if (done === undefined) return undefined;
  try {
    const signer = await acts.signer();
    await db.transaction((tx) => giveStandingOrder(tx, signer, said));
  } catch (error) {
    const code = failureOf(error)?.code ?? '';
    if (code !== 'SIGNING_STOPPED' && !isKeyFault(code)) throw error;
    const message = isKeyFault(code) ? keyFaultTexts[code][language] : texts.stopped;
    return sendOrders(at, [{ field: 'kinds', message }]);
  }
  return reply.redirect('/signing/orders', 303);
}

async function revoke(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply } = at;
  const { db, today } = ground.installation;
  const texts = ordersTexts[request.language];
  const number = fieldOf(request, 'number');
  const kept = (await readStandingOrders(db.sql)).find((order) => order.number === number && order.revokedOn === null);
  if (kept === undefined) return sendOrders(at, [{ field: 'number', message: texts.gone }]);
  const { reason, fault } = typedReasonOf(request, request.language);
  if (fault !== undefined) return sendOrders(at, [{ field: 'reason', message: fault }]);
  const rows = [
    { key: texts.order, value: number },
    { key: texts.reason, value: reason },
  ];
  if ((await confirmed(at, { title: texts.revokeTitle(number), rows })) === undefined) return undefined;
  const by = staffOf(request).account.name;
  const isRevoked = await db.transaction((tx) => revokeStandingOrder(tx, { number, by, reason, on: today() }));
  if (!isRevoked) return sendOrders(at, [{ field: 'number', message: texts.gone }]);
  return reply.redirect('/signing/orders', 303);
}

async function sendOrders(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { db, today } = ground.installation;
  const signer = await ground.parts.acts?.signer();
  const shown = {
    page: deskPageOf(ground, request, '/signing/orders'),
    orders: await readStandingOrders(db.sql),
    headKey: signer?.keyId ?? '',
    today: today(),
    request,
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <OrdersPage {...shown} />, errors.length === 0 ? 200 : 422);
}

/** Three kinds bear one name: what has become of the fine tells them apart. */
const outcomesOfEnds: Readonly<Partial<Record<ActType, OutcomeName>>> = {
  termination_executed: 'EXECUTED',
  termination_cancelled: 'CANCELLED',
  termination_released: 'RELEASED',
};

const kindText = (kind: ActType, language: Language): string => {
  const outcome = outcomesOfEnds[kind];
  const text = actTexts[kind][language];
  return outcome === undefined ? text : `${text} (${outcomeName(outcome, language)})`;
};

const coversText = (
  { kinds, regions, upTo }: Pick<StandingOrder, 'kinds' | 'regions' | 'upTo'>,
  language: Language,
): string => {
  const texts = ordersTexts[language];
  const named = kinds.length === 0 ? texts.allKinds : kinds.map((kind) => kindText(kind, language)).join('; ');
  const where = regions?.map((region) => `; ${regionOfDigits(region)?.[language] ?? region}`).join('') ?? '';
  return `${named}${where}; ${upTo === null ? texts.anySum : texts.upTo(shownAmount(upTo, language))}`;
};

const timeText = ({ from, until }: Pick<Wanted, 'from' | 'until'>, language: Language): string => {
  const texts = ordersTexts[language];
  const first = shownDay(from, language);
  return until === null ? texts.from(first) : texts.until(first, shownDay(until, language));
};

interface OrdersShown {
  readonly page: DeskPageShown;
  readonly orders: readonly KeptOrder[];
  readonly headKey: string;
  readonly today: LegalDate;
  /** What was typed stands in it. */
  readonly request: FastifyRequest;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function OrdersPage(shown: OrdersShown) {
  const { page, orders, headKey, today, errors } = shown;
  const { language } = page;
  const texts = ordersTexts[language];
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {orders.length === 0 ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <Table
          id="orders"
          caption={texts.title}
          columns={[
            { header: texts.number },
            { header: texts.state },
            { header: texts.covers },
            { header: texts.time },
            { header: texts.by },
          ]}
          rows={orders.map((kept) => [
            kept.number,
            orderStateTexts[orderStateOf(kept, { headKey, on: today })][language],
            kept.order === undefined ? '' : coversText(kept.order, language),
            kept.revokedOn === null
              ? kept.order && timeText(kept.order, language)
              : texts.revoked(shownDay(kept.revokedOn, language), kept.revokedBy ?? '', kept.revokedFor ?? ''),
            kept.order?.by ?? '',
          ])}
          isWide
        />
      )}
      <RevokeForm {...shown} />
      <GiveForm {...shown} />
    </DeskPage>
  );
}

function RevokeForm({ page: { language }, orders, request, errors, csrf }: OrdersShown) {
  const texts = ordersTexts[language];
  const open = orders.filter(({ revokedOn }) => revokedOn === null);
  if (open.length === 0) return null;
  return (
    <Form action="/signing/orders/revoke" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.revoke}</h2>
      <p class="govuk-body">{texts.revokeWhat}</p>
      <Select
        language={language}
        name="number"
        label={texts.order}
        value={fieldOf(request, 'number')}
        options={open.map(({ number }) => ({ value: number, label: number }))}
        error={errorOf(errors, 'number')}
      />
      <Textarea
        language={language}
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={fieldOf(request, 'reason')}
        error={errorOf(errors, 'reason')}
        limit={NOTE_MAX}
        rows={3}
      />
      <Button variant="warning">{texts.revoke}</Button>
    </Form>
  );
}

function GiveForm({ page: { language }, request, errors, csrf }: OrdersShown) {
  const texts = ordersTexts[language];
  const [first, ...others] = actTypes.map((type): Choice => {
    const outcome = outcomesOfEnds[type];
    const hint = outcome === undefined ? {} : { hint: outcomeName(outcome, language) };
    return { value: type, label: actTexts[type][language], ...hint };
  });
  if (first === undefined) return null;
  const choices: Choices = [first, ...others];
  const typed = (name: string) => typedIn(request, name);
  const field = (name: string) => ({ language, name, error: errorOf(errors, name) });
  return (
    <Form action="/signing/orders" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.giveTitle}</h2>
      <p class="govuk-body">{texts.still}</p>
      <Checkboxes
        {...field('kinds')}
        label={texts.kinds}
        hint={texts.kindsHint}
        choices={choices}
        values={fieldsOf(request, 'kinds')}
      />
      <Input
        {...field('sum')}
        label={texts.sum}
        hint={texts.sumHint}
        value={fieldOf(request, 'sum')}
        inputMode="decimal"
        width={10}
      />
      <DateInput {...field('from')} label={texts.first} hint={texts.firstHint} value={typed('from')} />
      <DateInput {...field('until')} label={texts.last} hint={texts.lastHint} value={typed('until')} />
      <Button>{texts.give}</Button>
    </Form>
  );
}
