/** Where the robot works: the twenty regions with what is on in each, how many fines went the ordinary way there, and a form to switch. */
/** @jsxImportSource preact */

import { regions } from '@oryndau/law/kato';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type RegionTurn, type RollOut, rollOutBy } from '@oryndau/law/roll-out';
import { readFigures } from '@oryndau/reports/sql/figures';
import { may } from '@oryndau/staff/core/may';
import { type Enactment, readEnactments } from '@oryndau/staff/enactments';
import { contentOf, enactedIn } from '@oryndau/standing/enacted-content';
import { Table } from '@oryndau/web/html/blocks';
import { Radios } from '@oryndau/web/html/choices';
import { Select } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { type RollOutPart, rollOutParts, rollOutPartTexts, turns } from '@oryndau/words/roll-out';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { enactedInShort, enactedRows } from '../enacted-details.ts';
import { judgeToEnact, lastDecidedDay, proposeToEnact, type ToEnact } from '../enacting.ts';
import type { Ground } from '../ground.ts';
import { sendRefused } from '../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { deskLawTexts } from '../texts/law.ts';
import { regionTexts } from '../texts/regions.ts';
import { typedReasonOf } from '../typed-reason.ts';
import { FirstDay, firstDayIn, noFirstDay, Reason } from './law/enactment-fields.tsx';

const ALL_DAYS = { from: null, until: null };
type At = OnePage & { readonly ground: Ground };

export const addRegions: AddRoom = (routes, ground) => {
  routes.get('/regions', 'figures.see', (one) => sendRegions({ ...one, ground }));
  routes.post('/regions', { action: 'region.turn', step: 'propose' }, (one) => proposeTurn({ ...one, ground }));
};

const digitsOf = ({ kato }: { readonly kato: string }): string => kato.slice(0, 2);

/** The regions for which somebody may propose it. */
const regionsOf = ({ request }: At) =>
  regions.filter(
    (region) =>
      may(
        staffOf(request).account,
        { action: 'region.turn', step: 'propose' },
        { region: digitsOf(region), body: null, owner: null },
      ).may,
  );

async function proposeTurn(at: At): Promise<FastifyReply | undefined> {
  const { ground, request } = at;
  const { language } = request;
  const [texts, { faults, reason: reasonText }] = [regionTexts[language], deskLawTexts[language]];
  const known = regions.find((one) => digitsOf(one) === fieldOf(request, 'region'));
  const part = rollOutParts.find((one) => one === fieldOf(request, 'part'));
  const turn = turns.find((one) => one === fieldOf(request, 'turn'));
  const from = firstDayIn(request);
  const { reason, fault: unsaid } = typedReasonOf(request, language);
  const errors: FieldError[] = [
    ...(known === undefined ? [{ field: 'region', message: texts.choose }] : []),
    ...(part === undefined ? [{ field: 'part', message: texts.choose }] : []),
    ...(turn === undefined ? [{ field: 'turn', message: texts.choose }] : []),
    ...(from === undefined ? [noFirstDay(language)] : []),
    ...(unsaid === undefined ? [] : [{ field: 'reason', message: unsaid }]),
  ];
  if (known === undefined || part === undefined || turn === undefined || from === undefined)
    return sendRegions(at, errors);
  if (!regionsOf(at).includes(known))
    return sendRefused(at, { action: 'region.turn', why: 'OUT_OF_REACH', step: 'propose' });
  const region = digitsOf(known);
  const content = { region, part, turn, from };
  const asked: ToEnact = { action: 'region.turn', region, content, reason };
  const { fault } = await judgeToEnact(ground, asked);
  if (fault !== undefined) errors.push({ field: 'from', message: faults[fault] });
  const enacted = enactedIn(await readEnactments(ground.installation.db.sql));
  if (rollOutBy(enacted.turns)(part, region, from).isOn === (turn === 'on'))
    errors.push({ field: 'turn', message: texts.alreadySo });
  if (errors.length > 0) return sendRegions(at, errors);
  const rows = [...enactedRows(content, language), { key: reasonText, value: reason }];
  return proposeToEnact(at, asked, { title: texts.propose, rows });
}

async function sendRegions(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply } = at;
  const { db, today } = ground.installation;
  const enactments = await readEnactments(db.sql);
  const figures = await readFigures(db.sql, 'region', ALL_DAYS);
  const shown = {
    page: deskPageOf(ground, request, '/regions'),
    enactments: enactments.filter(({ action }) => action === 'region.turn'),
    turns: enactedIn(enactments).turns,
    ordinary: new Map(
      figures.filter(({ figure }) => figure === 'ordinary_way').map(({ group, cases }) => [group, cases]),
    ),
    today: today(),
    decidedUntil: await lastDecidedDay(db.sql, today()),
    open: regionsOf(at),
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <RegionsPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface RegionsShown {
  readonly page: DeskPageShown;
  readonly enactments: readonly Enactment[];
  readonly turns: readonly RegionTurn[];
  /** By region, how many fines went the ordinary way. */
  readonly ordinary: ReadonlyMap<string, bigint>;
  readonly today: LegalDate;
  readonly decidedUntil: LegalDate;
  readonly open: typeof regions;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function RegionsPage(shown: RegionsShown) {
  const { page, enactments, ordinary, open, errors } = shown;
  const { language } = page;
  const texts = regionTexts[language];
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      <Table
        id="regions"
        caption={texts.title}
        columns={[
          { header: texts.region },
          ...rollOutParts.map((part) => ({ header: capital(rollOutPartTexts[part][language]) })),
          { header: texts.ordinary, isNumeric: true },
        ]}
        rows={regions.map((region) => [
          region[language],
          ...rollOutParts.map((part) => standingText(shown, part, digitsOf(region))),
          shownCount(ordinary.get(digitsOf(region)) ?? 0n, language),
        ])}
        isWide
      />
      <p class="govuk-body">{texts.ordinaryWhat}</p>
      <h2 class="govuk-heading-m">{texts.history}</h2>
      {enactments.length === 0 ? <p class="govuk-body">{texts.none}</p> : <Turns {...shown} />}
      {open.length > 0 && <TurnForm {...shown} />}
    </DeskPage>
  );
}

/** How it stands today, and what comes. */
function standingText(
  { turns: turned, today, page: { language } }: RegionsShown,
  part: RollOutPart,
  region: string,
): string {
  const texts = regionTexts[language];
  const rollOut: RollOut = rollOutBy(turned);
  const standing = (day: LegalDate): string => texts.turns[rollOut(part, region, day).isOn ? 'on' : 'off'];
  const coming = turned
    .filter((one) => one.part === part && one.region === region && one.from > today)
    .map(({ from }) => from)
    .toSorted();
  const comes = [...new Set(coming)].map((day) => texts.comes(standing(day), shownDay(day, language)));
  return [standing(today), ...comes].join('; ');
}

function Turns({ enactments, page: { language } }: RegionsShown) {
  const texts = deskLawTexts[language];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {enactments.toReversed().map((enactment) => {
        const content = contentOf(enactment);
        const from = 'from' in content ? `, ${shownDay(content.from, language)}` : '';
        return (
          <li key={enactment.n}>
            <a class="govuk-link" href={`/law/decisions/${enactment.n}`}>
              {texts.decision(enactment.n)}
            </a>
            {`: ${enactedInShort(content, language)}${from}`}
          </li>
        );
      })}
    </ul>
  );
}

const partsIn = (language: Language) =>
  rollOutParts.map((value) => ({ value, label: capital(rollOutPartTexts[value][language]) }));

function TurnForm({ page: { language }, open, decidedUntil, typed, errors, csrf }: RegionsShown) {
  const [texts, law] = [regionTexts[language], deskLawTexts[language]];
  const places = open.map((region) => ({ value: digitsOf(region), label: region[language] }));
  const choices = [
    { value: 'on', label: capital(texts.turns.on) },
    { value: 'off', label: capital(texts.turns.off) },
  ] as const;
  return (
    <Form action="/regions" csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose}</h2>
      <p class="govuk-body">{law.proposeWhat}</p>
      <Select
        language={language}
        name="region"
        label={texts.region}
        value={typed('region')}
        options={places}
        error={errorOf(errors, 'region')}
      />
      <Select
        language={language}
        name="part"
        label={texts.part}
        value={typed('part')}
        options={partsIn(language)}
        error={errorOf(errors, 'part')}
      />
      <Radios
        language={language}
        name="turn"
        label={texts.turn}
        value={typed('turn')}
        choices={choices}
        error={errorOf(errors, 'turn')}
      />
      <FirstDay language={language} typed={typed} errors={errors} decidedUntil={decidedUntil} />
      <Reason language={language} typed={typed} errors={errors} />
      <Button>{law.send}</Button>
    </Form>
  );
}
